// A control for each column of a row: menus from the schema and from what the article holds.

const OPEN_LISTS = ["unit", "kind", "measure", "per", "action", "cue_lemma", "theme", "trend", "country"];

function labelOf(desk, table, row) {
  const words = short(wordsOf(desk, table, row), 60);
  const more = { dates: row.value, sources: row.type, entities: row.kind, attributions: sourceName(desk, row) }[table];
  return more ? `${words} (${more})` : words;
}

function sourceName(desk, row) {
  return desk.rows.sources[row.source_id]?.name;
}

function shown(desk, field, value) {
  if (value === undefined || value === null) return "";
  if (field.type === "spans") return value.map(([start, end]) => cut(desk, start, end)).join("\n");
  if (field.type === "strings") return value.join("\n");
  return String(value);
}

function targets(desk, field, row) {
  const rows = desk.rows[field.refers].filter(other => field.key !== "place" || other.kind === "place");
  return field.refers === desk.table && row ? rows.filter(other => other.uid !== row.uid) : rows;
}

// Returns the control with `read()`, which gives its value as a decision takes it, or undefined where it is unchanged.
function control(desk, table, field, row, asked) {
  const id = `${desk.id}-${field.key}`;
  const value = asked ?? row?.[field.column];
  const before = row ? shown(desk, field, row[field.column]) : "";
  const about = { id, title: field.about };
  if (field.refers) return reference(desk, field, row, value, about);
  let node;
  if (field.levels.length || field.type === "boolean") {
    const levels = field.levels.length ? field.levels : ["true", "false"];
    const chosen = shown(desk, field, value);
    const none = field.required && row ? [] : [option("", field.required ? "choose" : NULL, chosen)];
    node = el("select", about, none, levels.map(level => option(level, { true: "yes", false: "no" }[level] ?? level, chosen)));
  } else if (field.type === "spans" || field.type === "strings" || (field.key === "text" && (row?.text ?? "").length > 60)) {
    node = el("textarea", { ...about, rows: 2 });
    node.value = shown(desk, field, value);
  } else {
    const kinds = { date: "date" };
    const list = OPEN_LISTS.includes(field.key) ? `${id}-list` : null;
    node = el("input", { ...about, type: kinds[field.type] ?? "text", list, autocomplete: "off", spellcheck: "false" });
    if (field.type === "number" || field.type === "integer") node.setAttribute("inputmode", "decimal");
    node.value = shown(desk, field, value);
    if (list) {
      const known = new Set(desk.rows[table].map(other => other[field.column]).filter(Boolean));
      node = [node, el("datalist", { id: list }, [...known].sort().map(text => el("option", { value: text })))];
    }
  }
  const input = Array.isArray(node) ? node[0] : node;
  const read = () => {
    if (input.value === before) return undefined;
    if (field.type === "spans" || field.type === "strings") return input.value.split("\n").filter(line => line.trim());
    return field.key === "text" ? input.value : input.value.trim();
  };
  return { nodes: [node].flat(), read, input };
}

function reference(desk, field, row, value, about) {
  const known = field.refers === "sources" || field.refers === "entities";
  const before = value === undefined ? "" : String(value);
  const menu = el("select", about,
    field.key === "same_as" || !field.required || !row ? option("", field.required ? "choose" : NULL, before) : [],
    targets(desk, field, row).map(other => option(String(other[KEYS[field.refers]]), labelOf(desk, field.refers, other), before)),
    known && field.key !== "same_as" ? option("new", "another, named here …", before) : []);
  const name = el("input", { type: "text", "aria-label": `Name of the new ${desk.fixed.nouns[field.refers]}`, placeholder: "name" });
  const kinds = desk.fixed.fields[field.refers].find(other => other.key === "type" || other.key === "kind");
  const kind = el("select", { "aria-label": `${kinds?.key} of the new ${desk.fixed.nouns[field.refers]}` },
    (field.key === "place" ? ["place"] : kinds?.levels ?? []).map(level => option(level, level, "")));
  const more = el("span", { class: "ar-new", hidden: true }, name, kind);
  menu.addEventListener("change", () => {
    more.hidden = menu.value !== "new";
    if (!more.hidden) name.focus();
  });
  const read = () => {
    if (menu.value === "new") return { name: name.value.trim(), [kinds.key]: kind.value };
    if (menu.value === (row ? before : "")) return undefined;
    return menu.value === "" ? "" : Number(menu.value);
  };
  return { nodes: [menu, more], read, input: menu };
}

const KEYS = {
  quantities: "quantity_id", attributions: "attribution_id", sources: "source_id", entities: "entity_id",
  mentions: "mention_id", dates: "date_id", themes: "theme_hit_id",
};

// The form of a row, or of one to be added; `read()` gives what was changed, `fill()` proposes other values.
function form(desk, table, row, values = {}) {
  const controls = [];
  const lines = desk.fixed.fields[table]
    .filter(field => row || !["note", "same_as", "text", "name"].includes(field.key))
    .map(field => {
      const made = control(desk, table, field, row, values[field.key]);
      controls.push([field, made]);
      const link = row && field.refers && LINKS[table]?.[field.key];
      return el("div", { class: "ar-field" },
        el("label", { for: made.input.id }, field.key.replaceAll("_", " ")),
        el("span", { class: "ar-control" }, made.nodes,
          link ? button("link", link, () => startPick(desk, field), { "aria-label": `link ${field.key}, ${link}` }) : null));
    });
  const read = () => {
    const changes = {};
    for (const [field, made] of controls) {
      const value = made.read();
      if (value !== undefined && !(row === null && value === "")) changes[field.key] = value;
    }
    return changes;
  };
  const written = (field, value) => (field.refers ? String(value ?? "") : shown(desk, field, value));
  // Puts new values where the old ones still stand; what was written since, or is being written, stays.
  const fill = (news, olds) => {
    for (const [field, { input }] of controls) {
      const stands = input.value === written(field, olds[field.key]);
      if (stands && input !== document.activeElement) input.value = written(field, news[field.key]);
    }
  };
  return { node: el("div", { class: "ar-fields" }, lines), read, fill };
}
