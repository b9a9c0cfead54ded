// Which rows the queue shows, and the menus that choose them.

function passes(desk, item) {
  const { table, rule, source, show } = desk.filter;
  if (item.table === "sentences") return show === "drawn";
  const row = desk.rows[item.table][item.id];
  const fits = { main: show === "drawn" || MAIN.includes(item.table), all: true }[table] ?? table === item.table;
  if (!fits) return false;
  if (rule && row.rule !== rule) return false;
  if (source && desk.rows.sources[row.source_id]?.name !== source) return false;
  const decided = desk.status.has(item.uid);
  return { open: !decided, drawn: desk.sample.has(item.uid), doubtful: !decided && item.level < 4, decided, all: true }[show];
}

function filtered(desk) {
  desk.list = desk.order.filter(item => passes(desk, item));
}

function drawFilters(desk) {
  const menu = (name, label, options) => {
    const id = `${desk.id}-filter-${name}`;
    const node = el("select", { id, onchange: event => {
      desk.filter[name] = event.target.value;
      if (name === "table") desk.filter.rule = "";
      filtered(desk);
      drawFilters(desk);
      desk.filters.querySelector(`#${id}`).focus();
      go(desk, desk.list[0]?.uid ?? null);
    } }, options.map(([value, text]) => option(value, text, desk.filter[name])));
    return el("span", { class: "ar-filter" }, el("label", { for: id }, label), node);
  };
  const nouns = { quantities: "numbers", attributions: "statements", sources: "sources", entities: "names", mentions: "mentions of names",
    dates: "dates", themes: "theme terms" };
  const counts = new Map();
  for (const item of desk.order) {
    if (item.table === "sentences") continue;
    if (desk.filter.table === "main" ? !MAIN.includes(item.table) : !["all", item.table].includes(desk.filter.table)) continue;
    const { rule } = desk.rows[item.table][item.id];
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const rules = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  desk.filters.replaceChildren(
    menu("table", "Rows", [["main", "numbers, statements, sources, names, dates"], ["all", "every table"], ...Object.entries(nouns)]),
    menu("show", "that are", [["open", "open, doubtful first"], ["doubtful", "open and doubtful"], ["decided", "decided"], ["all", "open or decided"],
      ...(desk.sample.size + desk.unmarked.size ? [["drawn", "drawn by the sample"]] : [])]),
    menu("rule", "by rule", [["", "any"], ...rules.map(([rule, count]) => [rule, `${rule} (${count})`])]),
    menu("source", "by source", [["", "any"], ...[...new Set(desk.rows.sources.map(source => source.name))].map(name => [name, short(name, 50)])]));
}
