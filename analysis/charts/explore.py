"""Theme hits by theme and voice: two menus in JupyterLab, the first choice as a table everywhere else."""

from typing import Any

import pandas as pd

from analysis.display.html import Html, table
from analysis.display.tables import IN_CONTEXT, hits_in_context
from analysis.display.views import Tables, theme_hits
from analysis.errors import ParameterError

ALL = "all"
MOST = 50  # rows of the table


class ThemeExplorer:
    """Shows each matched term of the chosen theme and voice in its context.

    In JupyterLab and notebooks two menus choose; where no widget can run, in reports and terminals, the choice that it
    was made with stands as a table: `theme` and everything below it, the most frequent if left out; `source` as in the
    charts. "all" is no choice.

    Raises:
        ParameterError: the article has no such theme or source.
    """

    def __init__(self, data: Tables, *, theme: str | None = None, source: str = ALL) -> None:
        self.hits = theme_hits(data)
        paths = sorted(set(self.hits["theme"]))
        above = {"/".join(path.split("/")[:depth]) for path in paths for depth in range(1, path.count("/") + 1)}
        self.themes = [ALL, *sorted(above | set(paths))]
        self.sources = [ALL, *dict.fromkeys(self.hits["source"])]
        counts = self.hits["theme"].value_counts()
        self.theme, self.source = theme or (str(counts.index[0]) if len(counts) else ALL), source
        for name, value, known in (("theme", self.theme, self.themes), ("source", source, self.sources)):
            if value not in known:
                raise ParameterError(f'{name} "{value}": not in this article; there are: {", ".join(known)}')

    def chosen(self, theme: str, source: str) -> pd.DataFrame:
        """Return the hits of a theme and those below it, in the words of a source."""
        hits = self.hits
        if theme != ALL:
            hits = hits[(hits["theme"] == theme) | hits["theme"].str.startswith(f"{theme}/")]
        return hits if source == ALL else hits[hits["source"] == source]

    def view(self, theme: str, source: str) -> Html:
        """Return the chosen hits as a readable table."""
        hits = self.chosen(theme, source)
        what = "any theme" if theme == ALL else f"“{theme}”"
        whose = "any voice" if source == ALL else source
        caption = f"{len(hits)} of {len(self.hits)} matched terms: {what} in the words of {whose}"
        labels = {"sentence_id": "sentence", **IN_CONTEXT}
        return table(hits_in_context(hits), caption=caption, labels=labels, limit=MOST)

    def widget(self) -> Any:
        """Return the two menus and the table below them as an ipywidgets box."""
        # late: takes a while, and only a live notebook has a use for it
        import ipywidgets  # type: ignore[import-untyped]

        themes = [(theme, len(self.chosen(theme, ALL))) for theme in self.themes]
        sources = [(source, len(self.chosen(ALL, source))) for source in self.sources]
        menus = [
            ipywidgets.Dropdown(
                options=[(value if value == ALL else f"{value} ({count})", value) for value, count in options],
                value=chosen,
                description=name,
            )
            for name, options, chosen in (("theme", themes, self.theme), ("voice", sources, self.source))
        ]
        shown = ipywidgets.HTML(self.view(self.theme, self.source)._repr_html_())

        def choose(change: object) -> None:
            shown.value = self.view(*(menu.value for menu in menus))._repr_html_()

        for menu in menus:
            menu.observe(choose, names="value")
        return ipywidgets.VBox([ipywidgets.HBox(menus), shown])

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        still = self.view(self.theme, self.source)
        bundle = {"text/html": still._repr_html_(), "text/plain": repr(still)}
        return {**self.widget()._repr_mimebundle_(), **bundle}
