// The row at hand: why it is doubtful, the rule that made it, every column with its control, and what can be decided.

function panel(desk) {
  if (desk.adding) return addForm(desk);
  const item = desk.items.get(desk.now);
  if (!item) return el("p", { class: "ar-soft" }, "No row is left here. Choose other rows above, or read the article on.");
  if (desk.bulk) return bulkForm(desk, item);
  const row = desk.rows[item.table][item.id];
  if (item.table === "sentences") return sentencePanel(desk, row);
  const made = form(desk, item.table, row);
  desk.form = made;
  const decided = desk.status.get(item.uid);
  const act = (action, key, label) => button(label, key, () => judge(desk, action), { "data-act": action });
  return el("div", {},
    el("p", { class: "ar-head" }, el("span", { class: "ar-soft" }, `${desk.fixed.nouns[item.table]} `),
      el("strong", {}, short(wordsOf(desk, item.table, row), 160))),
    item.doubts.length
      ? el("ul", { class: "ar-doubts" }, item.doubts.map(why => el("li", {}, why)))
      : el("p", { class: "ar-soft" }, "Nothing is doubtful about this row."),
    decided ? el("p", { class: "ar-decided" }, `${SIGNS[decided.action]} ${decidedWords(decided)}`) : null,
    el("p", { class: "ar-soft" }, row.origin === "analyst" ? "made or changed by an analyst; " : null, `rule: ${row.rule}`),
    el("div", { class: "ar-acts" },
      act("accept", "a", "Accept"), act("reject", "x", "Reject"),
      button("Back", "k", () => step(desk, -1)), button("Next", "j", () => step(desk, 1)),
      button("Undo", "u", () => undo(desk)), button("Whole rule", "b", () => startBulk(desk))),
    desk.pick ? pickList(desk) : null,
    made.node,
    el("p", { class: "ar-acts" }, button("Save changes", "Ctrl Enter", () => saveForm(desk), { "data-act": "save" }),
      row.note ? el("label", { class: "ar-check" }, (desk.keepNote = el("input", { type: "checkbox" })), "keep the note") : null));
}

// A drawn sentence: it is read for rows that the rules missed.
function sentencePanel(desk, row) {
  const decided = desk.status.get(row.uid);
  desk.form = null;
  return el("div", {},
    el("p", { class: "ar-head" }, el("span", { class: "ar-soft" }, `sentence ${row.sentence_id + 1} `), el("strong", {}, short(row.text, 400))),
    el("p", {}, `Is a ${desk.fixed.nouns[desk.drawnOf]} missing here? Add it; when nothing is missing any more, say so.`),
    decided ? el("p", { class: "ar-decided" }, `${SIGNS.complete} ${decidedWords(decided)}`) : null,
    el("div", { class: "ar-acts" },
      button("Nothing is missing", "a", () => judge(desk, "accept"), { "data-act": "accept" }), button("Add a row", "n", () => startAdd(desk)),
      button("Back", "k", () => step(desk, -1)), button("Next", "j", () => step(desk, 1)), button("Undo", "u", () => undo(desk))));
}

const PAST = { complete: "read, nothing missing", accept: "accepted", reject: "rejected", edit: "changed", add: "added" };

function decidedWords(decision) {
  return `${PAST[decision.action]} by ${decision.coder}, ${decision.date}: ${decision.reason}`;
}

function saveForm(desk) {
  const item = desk.items.get(desk.now);
  if (!item || !desk.form) return;
  const set = desk.form.read();
  if (!Object.keys(set).length) return say(desk, "Nothing was changed in this row.");
  const row = desk.rows[item.table][item.id];
  if (row.note && !("note" in set) && !desk.keepNote?.checked) set.note = "";
  decide(desk, [{ table: item.table, row_id: item.id, action: "edit", set }], `changed ${Object.keys(set).join(", ")}`);
}

// All open rows of a rule at once.
function startBulk(desk) {
  if ((desk.items.get(desk.now)?.table ?? "sentences") === "sentences") return;
  desk.bulk = true;
  draw(desk);
  desk.root.querySelector(".ar-bulk button")?.focus();
}

function bulkForm(desk, item) {
  const { rule } = desk.rows[item.table][item.id];
  const open = desk.list.filter(other => other.table === item.table && desk.rows[other.table][other.id].rule === rule
    && !desk.status.has(other.uid));
  const done = () => {
    desk.bulk = false;
    draw(desk);
    focusQueue(desk);
  };
  const all = action => {
    desk.bulk = false;
    decide(desk, open.map(other => ({ table: other.table, row_id: other.id, action })), `${PAST[action]} ${open.length} rows`,
      action === "accept" ? "accepted with all rows of its rule" : null);
  };
  const rows = `${open.length} open ${open.length === 1 ? "row" : "rows"}`;
  return el("div", { class: "ar-bulk", onkeydown: event => event.key === "Escape" && (event.stopPropagation(), done()) },
    el("p", { class: "ar-head" }, el("strong", {}, `${rows} of the rule “${rule}”`)),
    el("ul", { class: "ar-doubts" }, open.slice(0, 12).map(other =>
      el("li", {}, short(wordsOf(desk, other.table, desk.rows[other.table][other.id]), 100))),
      open.length > 12 ? el("li", {}, `and ${open.length - 12} more`) : null),
    el("p", { class: "ar-acts" }, button("Accept all", "", () => all("accept")), button("Reject all", "", () => all("reject")),
      button("Leave it", "Esc", done)));
}

// A row that the rules missed: its words are selected in the article, or written here.
const ADDED = { quantities: "number", attributions: "statement", mentions: "name", dates: "date" };

function startAdd(desk) {
  const chosen = selected(desk);
  desk.adding = { table: ADDED[desk.drawnOf] ? desk.drawnOf : "quantities", words: chosen ? cut(desk, chosen.start, chosen.end) : "", start: chosen?.start ?? null, values: {} };
  desk.chosen = chosen;
  draw(desk);
  desk.root.querySelector(chosen ? ".ar-adding select" : ".ar-adding textarea")?.focus();
  if (chosen) propose(desk);
}

function endAdd(desk) {
  desk.adding = desk.chosen = null;
  draw(desk);
  focusQueue(desk);
}

async function propose(desk) {
  const { table, words } = desk.adding;
  const reply = await ask(desk, { do: "propose", table, words });
  if (!desk.adding || desk.adding.words !== words || desk.adding.table !== table) return;
  const values = reply.values ?? {};
  desk.form.fill(values, desk.adding.values ?? {});
  desk.adding.values = values;
}

function drawAddFields(desk) {
  const { table, words, start, values } = desk.adding;
  const places = placesOfWords(desk, words);
  const number = places.indexOf(start);
  const where = !words ? "Select words in the article, or write them here."
    : !places.length ? "The article does not hold these words."
    : `Place ${number + 1} of ${places.length}, sentence ${lastBefore(desk.starts, start) + 1}${places.length > 1 ? "; arrow up and down for another" : ""}.`;
  desk.form = form(desk, table, null, values);
  desk.root.querySelector(".ar-where")?.replaceChildren(where);
  desk.root.querySelector(".ar-addfields")?.replaceChildren(desk.form.node);
}

function addForm(desk) {
  const adding = desk.adding;
  const place = words => {
    adding.words = words;
    const places = placesOfWords(desk, words);
    if (!places.includes(adding.start)) adding.start = places[0] ?? null;
    show();
  };
  const show = () => {
    desk.chosen = adding.start === null ? null : { start: adding.start, end: adding.start + counted(adding.words) };
    drawArticle(desk);
    scrollTo(desk, ".ar-chosen");
    drawAddFields(desk);
  };
  const words = el("textarea", { id: `${desk.id}-new-words`, rows: 2, spellcheck: "false",
    oninput: event => place(event.target.value),
    onchange: () => adding.start !== null && propose(desk),
    onkeydown: event => {
      const places = placesOfWords(desk, adding.words);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || places.length < 2) return;
      event.preventDefault();
      adding.start = places[(places.indexOf(adding.start) + step + places.length) % places.length];
      show();
    } });
  words.value = adding.words;
  const kind = el("select", { id: `${desk.id}-new-kind`, onchange: event => {
    adding.table = event.target.value;
    adding.values = {};
    drawAddFields(desk);
    if (adding.start !== null) propose(desk);
  } }, Object.entries(ADDED).map(([table, noun]) => option(table, noun, adding.table)));
  const fields = el("div", { class: "ar-addfields" });
  queueMicrotask(() => desk.adding && drawAddFields(desk));
  return el("div", { class: "ar-adding", onkeydown: event => event.key === "Escape" && (event.stopPropagation(), endAdd(desk)) },
    el("p", { class: "ar-head" }, el("strong", {}, "A row that the rules missed")),
    el("div", { class: "ar-field" }, el("label", { for: words.id }, "words"), words),
    el("p", { class: "ar-soft ar-where" }),
    el("div", { class: "ar-field" }, el("label", { for: kind.id }, "is a"), kind),
    fields,
    el("p", { class: "ar-acts" }, button("Add it", "Ctrl Enter", () => saveAdded(desk), { "data-act": "save" }), button("Leave it", "Esc", () => endAdd(desk))));
}

function saveAdded(desk) {
  const { table, words, start } = desk.adding;
  if (start === null) return say(desk, "The article does not hold these words; copy them from there.");
  decide(desk, [{ table, action: "add", text: words, start, set: desk.form.read() }], `added ${ADDED[table]} ${short(words, 40)}`);
}
