// The table of articles: a link makes its article the one that all notebooks read, and opens the notebook.

// Where JupyterLab finds a notebook: the way from the server's root; null elsewhere.
function pathInLab(places, name) {
  const config = document.getElementById("jupyter-config-data");
  const root = config && JSON.parse(config.textContent).serverRoot?.replace(/^~/, places.home).replace(/\/$/, "");
  return root && `${places.folder}/`.startsWith(`${root}/`) ? `${places.folder}/${name}`.slice(root.length + 1) : null;
}

// In Notebook 7 each notebook is a page of its own, and the one beside this page has its address.
function pageBeside(name) {
  const { pathname } = location;
  return /\/notebooks\/.+\.ipynb$/.test(pathname) && !pathname.includes("/lab/") ? encodeURIComponent(name) : null;
}

function render({ model, el: root }) {
  const said = el("p", { class: "ar-said", role: "status", "aria-live": "polite" });
  const link = (article, [name, title], path = pathInLab(model.get("places"), name)) => el("a", {
    href: path ? "#" : pageBeside(name) ?? "#", title, target: !path && pageBeside(name) ? "_blank" : null,
    "data-commandlinker-command": path ? "docmanager:open" : null, "data-commandlinker-args": path ? JSON.stringify({ path }) : null,
    onclick: event => {
      if (path || !pageBeside(name)) event.preventDefault();
      model.send({ choose: article.path });
      said.textContent = path || pageBeside(name) ? `All notebooks now read “${article.title}”.` : `All notebooks now read “${article.title}”; open ${name}.`;
    },
  }, name.replace(/\.ipynb$/, "").replaceAll("_", " "));
  const body = el("tbody");
  const draw = () => body.replaceChildren(...model.get("articles").map(article => {
    const now = article.path === model.get("chosen");
    return el("tr", { "aria-current": now ? "true" : null },
      el("th", { scope: "row" }, article.title, now ? el("span", { class: "ar-soft" }, " (chosen)") : null),
      el("td", {}, article.published ?? NULL), el("td", { class: "ar-num" }, article.words.toLocaleString("en")),
      el("td", { class: "ar-num" }, String(article.decisions)),
      el("td", {}, article.problem || model.get("notebooks").map((notebook, i) => [i ? " · " : "", link(article, notebook)]).flat()));
  }));
  root.append(el("div", { class: "ar-desk ar-start tex2jax_ignore", role: "region", "aria-label": "Articles" },
    el("table", {}, el("thead", {}, el("tr", {}, ["article", "published", "words", "decisions", "open"].map(name => el("th", { scope: "col" }, name)))), body), said));
  draw();
  model.on("change:chosen", draw);
  return () => model.off("change:chosen", draw);
}

export default { render };
