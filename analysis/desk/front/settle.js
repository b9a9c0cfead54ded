// What two coders decided differently, one after the other: a key says whose decision holds.

const SIDES = { first: "1", second: "2" };
const SETTLE_KEYS = [["1", "the first coder’s holds"], ["2", "the second’s"], ["0", "open again"], ["j, ↓", "next"], ["k, ↑", "back"]];

function render({ model, el: root }) {
  const id = `ar-settle-${++views}`;
  const items = () => model.get("items");
  const chosen = number => model.get("choices")[String(number)];
  const state = { now: Math.max(0, items().findIndex((_, i) => !chosen(i))), asked: 0 };
  const said = el("p", { class: "ar-said", role: "status", "aria-live": "polite" });
  const far = el("span", { class: "ar-soft" });
  const queue = el("div", { class: "ar-queue", role: "listbox", tabindex: 0, "aria-label": "Disagreements to settle" });
  const panel = el("div", { class: "ar-panel", role: "group", "aria-label": "The disagreement at hand" });
  const choose = which => {
    if (!items().length) return;
    model.send({ item: state.now, which, number: `${id}:${++state.asked}` });
  };
  const go = number => {
    state.now = Math.min(items().length - 1, Math.max(0, number));
    draw();
    said.textContent = told(state.now);
  };
  const told = number => {
    const item = items()[number];
    if (!item) return "They decided nothing differently.";
    const holds = chosen(number);
    return `${item.kind} “${short(item.words)}”. ${holds ? `The ${holds} coder’s holds.` : "Open."} ${number + 1} of ${items().length}.`;
  };
  const draw = () => {
    const done = items().filter((_, i) => chosen(i)).length;
    far.textContent = `${done} of ${items().length} settled.`;
    queue.replaceChildren(...items().map((item, i) => el("div", {
      role: "option", id: `${id}-${i}`, "aria-selected": String(i === state.now), class: i === state.now ? "ar-at" : null,
      onclick: () => (go(i), queue.focus({ preventScroll: true })),
    }, el("span", { class: "ar-mark" }, chosen(i) ? SIDES[chosen(i)] : "?"), el("span", { class: "ar-kind" }, `${item.kind} `),
      el("span", { class: "ar-words" }, short(item.words, 60)))));
    if (items().length) queue.setAttribute("aria-activedescendant", `${id}-${state.now}`);
    queue.querySelector(".ar-at")?.scrollIntoView({ block: "nearest" });
    const item = items()[state.now];
    if (!item) return panel.replaceChildren(el("p", {}, "They decided nothing differently."));
    const [before, words, after] = item.around.length ? item.around : ["", item.words, ""];
    const side = which => el("div", { class: "ar-side" }, el("p", {}, item[which]),
      el("p", {}, button(chosen(state.now) === which ? "✓ holds" : "This one holds", SIDES[which], () => choose(which),
        { "aria-pressed": String(chosen(state.now) === which), "aria-label": `the ${which} coder’s holds, ${SIDES[which]}`, "data-side": which })));
    const within = panel.contains(document.activeElement) ? document.activeElement.dataset.side : null;
    panel.replaceChildren(el("p", { class: "ar-head" }, el("span", { class: "ar-soft" }, `${item.kind} `), before, el("strong", { class: "ar-now" }, words), after),
      el("div", { class: "ar-sides" }, side("first"), side("second")));
    if (within) panel.querySelector(`[data-side="${within}"]`).focus({ preventScroll: true });
  };
  const onReply = () => {
    const { error } = model.get("reply");
    const next = items().findIndex((_, i) => i > state.now && !chosen(i));
    const settled = chosen(state.now);
    if (!error && settled && next >= 0) state.now = next;
    draw();
    said.textContent = error ? `Not done: ${error}` : settled ? `The ${settled} coder’s holds. ${told(state.now)}` : told(state.now);
  };
  const keys = { 1: () => choose("first"), 2: () => choose("second"), 0: () => choose(null), j: () => go(state.now + 1), k: () => go(state.now - 1),
    ArrowDown: () => go(state.now + 1), ArrowUp: () => go(state.now - 1), Home: () => go(0), End: () => go(items().length - 1) };
  root.append(ownKeys(el("div", { class: "ar-desk ar-settle tex2jax_ignore", role: "region", "aria-label": "Two coders",
    onkeydown: event => {
      event.stopPropagation();
      if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
      event.preventDefault();
      keys[event.key]();
    } },
    el("p", { class: "ar-title" }, el("strong", {}, model.get("title")), " ", far), queue, panel, said,
    el("p", { class: "ar-soft" }, SETTLE_KEYS.map(([key, what]) => [kbd(key), ` ${what} `]).flat()))));
  model.on("change:reply", onReply);
  draw();
  said.textContent = told(state.now);
  return () => model.off("change:reply", onReply);
}

export default { render };
