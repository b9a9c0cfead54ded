// Linking a row: what it may be linked to, nearest first, chosen by a digit, by arrows, or by a click on a mark.

const LINKS = {  // column -> key
  quantities: { source: "s", date: "d", place: "p", attribution: "t" },
  attributions: { source: "s", inside: "t" },
  sources: { same_as: "m", entity: "p" },
  entities: { same_as: "m" },
  mentions: { entity: "m" },
};
const SOURCE_TYPES = { person: "named", organisation: "organisation" };

function near(desk, table, row) {
  const places = placesOf(desk, table, row);
  return places.length ? places[0][0] : 0;
}

function distance(desk, table, other, at) {
  return Math.min(Infinity, ...placesOf(desk, table, other).map(([start, end]) => Math.max(start - at, at - end, 0)));
}

// What a column may be linked to: label, and the value that a decision takes.
function candidates(desk, table, row, field) {
  const at = near(desk, table, row);
  const found = targets(desk, field, row).map(other => ({
    label: labelOf(desk, field.refers, other),
    value: other[KEYS[field.refers]],
    far: distance(desk, field.refers, other, at),
  }));
  if (field.refers === "sources" && field.key !== "same_as") {
    const known = new Set(desk.rows.sources.map(source => source.entity_id));
    const names = new Set(desk.rows.sources.map(source => source.name));
    for (const entity of desk.rows.entities) {
      if (!SOURCE_TYPES[entity.kind] || known.has(entity.entity_id) || names.has(entity.name)) continue;
      found.push({
        label: `${short(entity.name, 60)} (new source)`,
        value: { name: entity.name, type: SOURCE_TYPES[entity.kind] },
        far: distance(desk, "entities", entity, at),
      });
    }
  }
  return found.sort((a, b) => a.far - b.far);
}

function startPick(desk, field) {
  const item = desk.items.get(desk.now);
  if (!item) return;
  const row = desk.rows[item.table][item.id];
  const none = field.required ? [] : [{ label: field.key === "source" ? `${OWN}, or not told` : "nothing", value: "" }];
  desk.pick = { field, list: [...candidates(desk, item.table, row, field).slice(0, 60), ...none], at: 0 };
  draw(desk);
  desk.root.querySelector(".ar-picks")?.focus();
  say(desk, `Link ${field.key}: ${desk.pick.list.length} choices, nearest first. Digit, arrows and Enter, or click a mark.`);
}

function endPick(desk) {
  desk.pick = null;
  draw(desk);
  focusQueue(desk);
}

function takePick(desk, choice, also = {}) {
  const { field } = desk.pick;
  const item = desk.items.get(desk.now);
  desk.pick = null;
  decide(desk, [{ table: item.table, row_id: item.id, action: "edit", set: { [field.key]: choice.value, ...also } }],
    `${field.key} is ${choice.label}`);
}

function pickList(desk) {
  const { field, list, at } = desk.pick;
  const options = list.map((choice, number) => el("div", {
    role: "option", id: `${desk.id}-pick-${number}`, "aria-selected": String(number === at),
    class: number === at ? "ar-at" : null, onclick: () => takePick(desk, choice),
  }, el("span", { class: "ar-digit" }, number < 9 ? String(number + 1) : ""), choice.label));
  return el("div", { class: "ar-linking" },
    el("p", { class: "ar-soft" }, `Link ${field.key.replaceAll("_", " ")}: click a mark in the article, or choose here. `, kbd("1"), "–", kbd("9"),
      " or arrows and ", kbd("Enter"), "; ", kbd("Esc"), " leaves it."),
    el("div", {
      class: "ar-picks", role: "listbox", tabindex: 0, "aria-label": `What to link as ${field.key}`,
      "aria-activedescendant": list.length ? `${desk.id}-pick-${at}` : null,
      onkeydown: event => pickKey(desk, event),
    }, options));
}

function pickKey(desk, event) {
  const { list } = desk.pick;
  const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
  if (event.key === "Escape") endPick(desk);
  else if (step) {
    desk.pick.at = Math.min(list.length - 1, Math.max(0, desk.pick.at + step));
    draw(desk);
    const box = desk.root.querySelector(".ar-picks");
    box.focus();
    box.querySelector(".ar-at")?.scrollIntoView({ block: "nearest" });
  } else if (event.key === "Enter" && list.length) takePick(desk, list[desk.pick.at]);
  else if (/^[1-9]$/.test(event.key) && list[event.key - 1]) takePick(desk, list[event.key - 1]);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

// Whether a mark is one that the column at hand can be linked to.
function fitsPick(desk, mark) {
  const { refers, key } = desk.pick.field;
  if (refers === "sources") return mark.kind === "s" || mark.kind === "e";
  if (refers === "entities") {
    return mark.kind === "e" && (key !== "place" || entityOf(desk, mark).kind === "place");
  }
  return mark.table === refers && mark.kind !== "c" && mark.kind !== "s";
}

function entityOf(desk, mark) {
  const item = desk.items.get(mark.uid);
  return desk.rows.entities[desk.rows.mentions[item.id].entity_id];
}

function pickMark(desk, mark) {
  const { field } = desk.pick;
  const item = desk.items.get(desk.now);
  const row = desk.rows[item.table][item.id];
  const target = desk.items.get(mark.uid);
  if (field.refers === "entities") {
    const entity = entityOf(desk, mark);
    return takePick(desk, { label: entity.name, value: entity.entity_id });
  }
  if (field.refers !== "sources") {
    return takePick(desk, { label: labelOf(desk, target.table, desk.rows[target.table][target.id]), value: target.id });
  }
  const said = item.table === "attributions" && row.speaker === undefined && lastBefore(desk.starts, mark.start) === row.sentence_id;
  const also = said && field.key === "source" ? { speaker: cut(desk, mark.start, mark.end) } : {};
  if (mark.kind === "s") {
    const source = desk.rows.sources[mark.row.source_id];
    if (source) return takePick(desk, { label: source.name, value: source.source_id }, also);
    return say(desk, "The speaker there is not told either; choose from the list.");
  }
  const entity = entityOf(desk, mark);
  const source = desk.rows.sources.find(other => other.entity_id === entity.entity_id)
    ?? desk.rows.sources.find(other => other.name === entity.name);
  const type = SOURCE_TYPES[entity.kind] ?? "group";
  takePick(desk, { label: entity.name, value: source ? source.source_id : { name: entity.name, type } }, also);
}
