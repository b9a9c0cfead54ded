"""A finished chart: one SVG figure with its title, alt text, source line and the table that it was drawn from."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from html import escape

import pandas as pd

from analysis.display.days import day_text
from analysis.display.html import Html, style, table_html
from analysis.display.views import UNRESOLVED, Tables, rows
from analysis.display.words import capital, isolated, listed, many, plural


@dataclass(frozen=True, slots=True)
class Chart:
    """Shows itself as an HTML figure in Jupyter and in reports, as its words in a terminal.

    `svg` is empty where there was nothing to draw; title and alt then say so.
    """

    name: str
    title: str
    subtitle: str
    alt: str
    source: str
    table: pd.DataFrame = field(compare=False)
    svg: str = ""
    labels: dict[str, str] = field(default_factory=dict, compare=False)
    links: frozenset[int] = frozenset()
    wider: Callable[[], str] | None = field(default=None, compare=False)  # draws `wide`, when it is asked for
    further: str = ""  # whose work the drawing shows besides the article

    @property
    def wide(self) -> str:
        """The same drawn for a wide column; empty where there is no other drawing."""
        return self.wider() if self.wider else ""

    def _repr_html_(self) -> str:
        both = [("an-narrow", self.svg), ("an-wide", self.wide)] if self.wider else [("an-any", self.svg)]
        seen = f'role="img" aria-label="{escape(self.alt)}"'
        drawing = "".join(svg.replace("<svg ", f'<svg class="{kind}" {seen} ', 1) for kind, svg in both)
        behind = table_html(
            self.table, caption=f"{self.title}: the data", labels=self.labels, links=self.links, limit=50
        )
        data = (
            f"<details><summary>Data ({plural(len(self.table), 'row')})</summary>{behind}</details>" if self.svg else ""
        )
        return (
            f'<div class="an-part tex2jax_ignore">{style()}<figure class="an-chart" id="chart-{escape(self.name)}">'
            f'<figcaption><strong class="an-title">{escape(self.title)}</strong>'
            f'<span class="an-sub">{escape(self.subtitle)}</span></figcaption>{drawing}'
            f"{self._sources()}{data}</figure></div>"
        )

    def _sources(self) -> str:
        """The source line; a page that is headed by the article need not name it below each chart."""
        source = escape(f"{self.source}. " if self.further else self.source)
        further = f"<span>{escape(self.further)}</span>" if self.further else ""
        return f'<p class="an-source"><span class="an-credit">{source}</span>{further}</p>'

    def __repr__(self) -> str:
        return "\n".join(filter(None, (self.title, self.subtitle, self.alt, self.source, self.further)))


def nothing(name: str, what: str, data: Tables) -> Chart:
    """Return the chart of an empty table: it says that nothing of this kind was found, and draws nothing."""
    title = f"No {what} found"
    alt = f"No chart: the article has no {what} that the rules could find."
    return Chart(name, title, "", alt, credit(data), pd.DataFrame())


def side_by_side(*charts: Chart) -> Html:
    """Return the charts that were drawn, side by side where the page is wide; the titles of the others in one line."""
    drawn = [chart for chart in charts if chart.svg]
    if len(drawn) > 1:  # half a column is never wide
        drawn = [replace(chart, wider=None) for chart in drawn]
    empty = " ".join(f"{chart.title}." for chart in charts if not chart.svg)
    parts = "".join(f"<div>{chart._repr_html_()}</div>" for chart in drawn)
    pair = f'<div class="an-pair">{parts}</div>' if len(drawn) > 1 else parts
    note = f'<p class="an-note">{escape(empty)}</p>' if empty else ""
    return Html(pair + note, "\n".join(map(repr, charts)))


def credit(data: Tables) -> str:
    """Return the source line: whose article, from when."""
    (row,) = rows(data.article.head(1))
    title = f"“{row.title}”" if row.title else row.article_id
    facts = [title, row.author, row.publisher, day_text(row.published)]
    return "Source: " + ", ".join(isolated(str(fact)) for fact in facts if fact)


def lead(total: pd.Series, noun: str) -> str:
    """Return a title that names the leading source, with its count and the denominator: "7 of 12 numbers come from it".

    Args:
        total: counts by source, largest first; those that could not be told are no one source, so they don't lead.
    """
    told = total.drop(UNRESOLVED, errors="ignore") if len(total) > 1 else total
    count, whole = int(told.iloc[0]), int(total.sum())
    leaders = [str(name) for name in told.index[told == count]]
    if whole == 1:
        return f"The only {noun} comes from {leaders[0]}"
    if len(total) == 1:
        return f"{'Both' if whole == 2 else f'All {whole:,}'} {many(noun)} come from {leaders[0]}"
    if len(leaders) == 1:
        return f"{count:,} of {plural(whole, noun)} come from {leaders[0]}"
    if len(leaders) <= 3 and count > 1:
        return f"{capital(listed(leaders))} lead, with {count:,} of {plural(whole, noun)} each"
    return f"No one of {len(told)} sources leads: none has more than {count:,} of {plural(whole, noun)}"


def tally(rows: Iterable[object], columns: Iterable[object], names: Sequence[str]) -> pd.DataFrame:
    """Return how often each row value meets each column value: most frequent rows first, columns as named."""
    pairs = Counter((str(row), str(column)) for row, column in zip(rows, columns, strict=True))
    totals = Counter[str]()
    for (row, _), count in pairs.items():
        totals[row] += count
    order = [row for row, _ in totals.most_common()]
    return pd.DataFrame([[pairs[row, name] for name in names] for row in order], index=order, columns=list(names))
