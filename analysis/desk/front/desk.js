// The desk as a whole: what is shown, and where one is.

const TABLES = Object.keys(KEYS);
const MAIN = ["quantities", "attributions", "sources", "entities", "dates"];

function say(desk, words) {
  desk.said.textContent = words;
}

function refresh(desk) {
  const get = name => desk.model.get(name);
  desk.rows = Object.fromEntries(TABLES.map(table => [table, get(table)]));
  desk.items = new Map();
  desk.order = get("queue").map(([uid, table, id, level, doubts]) => {
    const item = { uid, table, id, level, doubts };
    desk.items.set(uid, item);
    return item;
  });
  desk.rows.sentences = desk.fixed.sentences.map(([start, end], number) => ({
    uid: `sentences:${number}`, sentence_id: number, start, end, text: cut(desk, start, end) }));
  for (const number of desk.unmarked) {
    const { uid } = desk.rows.sentences[number];
    const item = { uid, table: "sentences", id: number, level: 4, doubts: [] };
    desk.items.set(uid, item);
    desk.order.push(item);
  }
  desk.status = new Map();
  for (const decision of get("decisions")) {
    if (decision.action === "complete") {
      if (decision.table === desk.drawnOf) desk.status.set(`sentences:${decision.sentence_id}`, decision);
      continue;
    }
    if (decision.row_id === null || (decision.action === "accept" && decision.holds === false)) continue;
    desk.status.set(desk.rows[decision.table][decision.row_id].uid, decision);
  }
}

// Redraws what has changed. The article, the form and the queue keep what they show until then.
function draw(desk) {
  desk.table = desk.items.get(desk.now)?.table;
  drawArticle(desk);
  drawQueue(desk);
  const within = desk.panel.contains(document.activeElement) ? document.activeElement.dataset.act : null;
  desk.article.classList.toggle("ar-picking", Boolean(desk.pick));
  desk.panel.replaceChildren(panel(desk));
  if (within) (desk.panel.querySelector(`[data-act="${within}"]`) ?? desk.queue).focus({ preventScroll: true });
  const doubtful = desk.order.filter(item => item.level < 4 && MAIN.includes(item.table) && !desk.status.has(item.uid)).length;
  const rows = desk.order.filter(item => item.table !== "sentences");
  const decided = rows.filter(item => desk.status.has(item.uid)).length;
  desk.far.textContent = `${decided} of ${rows.length} rows decided; ${doubtful} doubtful rows open.`;
}

function drawQueue(desk) {
  const at = Math.max(0, desk.list.findIndex(item => item.uid === desk.now));
  const first = Math.max(0, at - 40);
  const options = desk.list.slice(first, first + 120).map((item, i) => {
    const row = desk.rows[item.table][item.id];
    const decided = desk.status.get(item.uid);
    const sign = decided ? SIGNS[decided.action] : item.level < 4 ? SIGNS.doubt : "";
    const now = item.uid === desk.now;
    return el("div", {
      role: "option", id: `${desk.id}-row-${first + i}`, "aria-selected": String(now), class: now ? "ar-at" : null,
      "aria-setsize": desk.list.length, "aria-posinset": first + i + 1, onclick: () => go(desk, item.uid),
    }, el("span", { class: "ar-mark", "aria-hidden": "true" }, sign),
      el("span", { class: "ar-kind" }, `${desk.fixed.nouns[item.table]} `),
      el("span", { class: "ar-words" }, short(wordsOf(desk, item.table, row), 60), decided ? ` (${PAST[decided.action]})` : ""),
      item.doubts.length ? el("span", { class: "ar-why" }, ` ${item.doubts[0]}`) : null);
  });
  desk.queue.replaceChildren(...options);
  const now = desk.list[at]?.uid === desk.now ? `${desk.id}-row-${at}` : null;
  if (now) desk.queue.setAttribute("aria-activedescendant", now);
  else desk.queue.removeAttribute("aria-activedescendant");
  scrollTo(desk, ".ar-queue .ar-at", desk.queue);
  desk.size.textContent = desk.list.length ? `${Math.min(at + 1, desk.list.length)} of ${desk.list.length}` : "no row";
}

// Scrolls a box of the desk, never the page around it.
function scrollTo(desk, selector, box = desk.article) {
  const node = desk.root.querySelector(selector);
  if (!node) return;
  const [inner, outer] = [node.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    box.scrollTop += inner.top - outer.top - (box === desk.queue ? 0 : outer.height / 3);
  }
}

function go(desk, uid, spoken = true) {
  Object.assign(desk, { now: uid, pick: null, bulk: false, adding: null, chosen: null });
  draw(desk);
  scrollTo(desk, ".ar-article .ar-now");
  if (spoken) say(desk, described(desk));
}

function described(desk) {
  const item = desk.items.get(desk.now);
  if (!item) return "No row is left here.";
  const row = desk.rows[item.table][item.id];
  const where = row.sentence_id === undefined ? "" : `, sentence ${row.sentence_id + 1}`;
  const decided = desk.status.get(item.uid);
  const doubts = item.doubts.length ? ` ${item.doubts.join("; ")}.` : "";
  const done = decided ? ` Already ${PAST[decided.action]}.` : "";
  return `${desk.fixed.nouns[item.table]} “${short(wordsOf(desk, item.table, row), 80)}”${where}.${doubts}${done} ${desk.size.textContent}.`;
}

function step(desk, by) {
  const at = desk.list.findIndex(item => item.uid === desk.now);
  const next = desk.list[Math.min(desk.list.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  if (next) go(desk, next.uid);
}

// After a decision: the row at hand may be another, or have left the queue.
function settle(desk) {
  desk.pick = null;
  desk.bulk = false;
  if (!desk.items.has(desk.now)) desk.now = desk.list[0]?.uid ?? null;
  draw(desk);
  scrollTo(desk, ".ar-article .ar-now");
}

function focusQueue(desk) {
  desk.queue.focus({ preventScroll: true });
}

function chosenMark(desk, event) {
  const node = event.target.closest("[data-at]");
  if (!node || selected(desk)) return;
  if (desk.pick) {
    const mark = markAt(desk, node, other => other.kind !== "now" && fitsPick(desk, other));
    if (mark) pickMark(desk, mark);
    else say(desk, "That can't be linked here.");
    return;
  }
  const mark = markAt(desk, node, other => other.uid && other.kind !== "c" && other.kind !== "s")
    ?? markAt(desk, node, other => other.uid);
  if (mark) {
    go(desk, mark.uid);
    focusQueue(desk);
  }
}

function render({ model, el: root }) {
  const desk = {
    model, id: `ar-${++views}-${Math.random().toString(36).slice(2, 8)}`, fixed: model.get("fixed"), waiting: new Map(), asked: 0,
    filter: { table: "main", show: "open", rule: "", source: "" }, now: null, pick: null, bulk: false, adding: null, chosen: null,
    sample: new Set(model.get("drawn").rows), unmarked: new Set(model.get("drawn").sentences), drawnOf: model.get("drawn").table, marksAt: new WeakMap(), busy: false, pending: null,
  };
  const text = desk.fixed.text;
  desk.chars = counted(text) === text.length ? null : [...text];
  if (desk.sample.size + desk.unmarked.size) desk.filter.show = "drawn";
  desk.starts = desk.fixed.sentences.map(([start]) => start);
  const remember = name => el("input", { type: "text", id: `${desk.id}-${name}`, value: model.get(name), autocomplete: "off",
    onchange: event => {
      model.set(name, event.target.value);
      model.save_changes();
    } });
  [desk.coder, desk.reason] = ["coder", "reason"].map(remember);
  desk.far = el("span", { class: "ar-soft" });
  desk.size = el("span", { class: "ar-soft" });
  desk.said = el("p", { class: "ar-said", role: "status", "aria-live": "polite" });
  desk.filters = el("div", { class: "ar-filters" });
  desk.article = el("div", { class: "ar-article", tabindex: 0, role: "region", "aria-label": "The article", dir: "auto",
    onclick: event => chosenMark(desk, event) }, articleNodes(desk));
  desk.queue = el("div", { class: "ar-queue", role: "listbox", tabindex: 0, "aria-label": "Rows to review, doubtful first" });
  desk.panel = el("div", { class: "ar-panel", role: "group", "aria-label": "The row at hand" });
  desk.keys = el("details", { class: "ar-keys" }, el("summary", {}, "Keys ", kbd("?")),
    el("dl", {}, KEY_LIST.map(([key, what]) => el("div", {}, el("dt", {}, key), el("dd", {}, what)))));
  const labelled = (box, label) => el("span", { class: "ar-filter" }, el("label", { for: box.id }, label), box);
  const legend = el("p", { class: "ar-soft ar-legend" }, el("span", { class: "ar-q" }, "number"), " ", el("span", { class: "ar-d" }, "date"), " ",
    el("span", { class: "ar-e" }, "name"), " ", el("span", { class: "ar-a" }, "⟨what a source says⟩"), " ", el("span", { class: "ar-c" }, "verb of saying"),
    " · ? doubtful  ✓ accepted  ✎ changed  + added", desk.unmarked.size ? "  ◇ drawn: is anything missing here?" : null);
  desk.root = el("div", { class: "ar-desk tex2jax_ignore", role: "region", "aria-label": `Review of ${desk.fixed.title}`,
    onkeydown: event => {
      event.stopPropagation();
      onKey(desk, event);
    } },
    el("div", { class: "ar-top" }, el("p", { class: "ar-title" }, el("strong", {}, desk.fixed.title), " ", desk.far),
      el("div", { class: "ar-who-why" }, labelled(desk.coder, "Coder"), labelled(desk.reason, "Reason")), desk.filters),
    el("div", { class: "ar-columns" }, el("div", { class: "ar-left" }, legend, desk.article),
      el("div", { class: "ar-right" }, el("p", { class: "ar-soft ar-size" }, "Queue: ", desk.size), desk.queue, desk.panel)),
    desk.said, desk.keys);
  const take = () => {
    refresh(desk);
    filtered(desk);
  };
  const onReply = () => {
    const reply = model.get("reply");
    take();
    const resolve = desk.waiting.get(reply.to);
    desk.waiting.delete(reply.to);
    if (resolve) resolve(reply);
    else settle(desk);
  };
  model.on("change:reply", onReply);
  take();
  drawFilters(desk);
  desk.now = desk.list[0]?.uid ?? null;
  root.append(ownKeys(desk.root));
  draw(desk);
  say(desk, described(desk));
  return () => model.off("change:reply", onReply);
}

export default { render };
