// What keys do.

const KEY_LIST = [
  ["j, ↓", "next row"], ["k, ↑", "row before"], ["Home, End", "first, last row"], ["a", "accept; of a sentence: nothing is missing"], ["x", "reject"],
  ["e", "edit: to the first field"], ["Ctrl Enter", "save changes"], ["s", "link the source"], ["d", "link the date"],
  ["p", "link the place"], ["t", "link the statement"], ["m", "same as another, or who is meant"], ["n", "add a row (select its words first, or write them)"],
  ["b", "accept or reject a whole rule"], ["u", "undo"], ["r", "the reason"], ["c", "the coder"], ["f", "the filters"],
  ["w", "to the article"], ["q, Esc", "back to the queue"], ["?", "these keys"],
];

function link(desk, key) {
  const table = desk.items.get(desk.now)?.table;
  const found = Object.entries(LINKS[table] ?? {}).find(([, other]) => other === key)?.[0];
  const field = desk.fixed.fields[table]?.find(other => other.key === found);
  if (field) startPick(desk, field);
  else say(desk, "This row has no such link.");
}

function onKey(desk, event) {
  const box = event.target.closest("input, textarea, select");
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (desk.adding) saveAdded(desk);
    else saveForm(desk);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") return focusQueue(desk);
  if (box) {
    if (event.key === "Enter" && (box === desk.coder || box === desk.reason)) {
      const pending = desk.pending;
      desk.pending = null;
      focusQueue(desk);
      if (pending) pending();
    }
    return;
  }
  const keys = {
    j: () => step(desk, 1), k: () => step(desk, -1), ArrowDown: () => step(desk, 1), ArrowUp: () => step(desk, -1),
    Home: () => step(desk, -Infinity), End: () => step(desk, Infinity), a: () => judge(desk, "accept"), x: () => judge(desk, "reject"),
    e: () => desk.panel.querySelector(".ar-fields input, .ar-fields textarea, .ar-fields select")?.focus(),
    s: () => link(desk, "s"), d: () => link(desk, "d"), p: () => link(desk, "p"), t: () => link(desk, "t"), m: () => link(desk, "m"),
    n: () => startAdd(desk), b: () => startBulk(desk), u: () => undo(desk), r: () => (desk.reason.focus(), desk.reason.select()),
    c: () => (desk.coder.focus(), desk.coder.select()), f: () => desk.filters.querySelector("select").focus(),
    w: () => desk.article.focus(), q: () => focusQueue(desk), "?": () => showKeys(desk),
  };
  const what = keys[event.key];
  const scrolls = desk.article === event.target && ["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key);
  if (!what || scrolls) return;
  event.preventDefault();
  what();
}

function showKeys(desk) {
  desk.keys.open = !desk.keys.open;
  if (desk.keys.open) desk.keys.querySelector("summary").focus();
}
