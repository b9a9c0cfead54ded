"""What the article is about: theme shares, their place along the article, and what goes with them."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

import pandas as pd

from analysis.charts.bars import bars_height, paint_bars
from analysis.charts.chart import Chart, credit, nothing, plural, tally
from analysis.charts.matrix import matrix_height, paint_matrix
from analysis.charts.strips import paint_strips, strips_height
from analysis.charts.style import draw
from analysis.display.views import Tables, theme_hits

BARS = 20  # themes in one figure; the table behind it holds them all
SIDE = 8  # themes or sources along one side of a grid


def theme_shares(data: Tables) -> Chart:
    """Draw in how many sentences each theme occurs; one sentence may hold several."""
    table = data.themes
    if table.empty:
        return nothing("theme-shares", "theme", data)
    sentences = len(data.sentences)
    counts = _sentences_by_theme(data)
    shares = counts.sentences / sentences
    bars = counts[["sentences"]].head(BARS)
    note = (shares * 100).map(lambda share: f"({share:.0f} %)")
    svg = draw(bars_height(bars), lambda figure: paint_bars(figure, bars, note=note), name="theme-shares")
    first = str(counts.index[0])
    title = f"{_named(first)} runs through {int(counts.sentences.iloc[0])} of {plural(sentences, 'sentence')}"
    shown = f"the first {BARS} of {len(counts)}" if len(counts) > BARS else str(len(counts))
    alt = f"Bar chart of sentences by theme, of {plural(sentences, 'sentence')}: " + ", ".join(
        f"{name} {count}" for name, count in bars.sentences.items()
    )
    behind = counts.assign(share_percent=(shares * 100).round(1)).reset_index(names="theme")
    return Chart("theme-shares", title, f"Sentences in which each theme occurs ({shown} themes); one may hold several.",
                 alt, credit(data), behind, svg)  # fmt: skip


def theme_dispersion(data: Tables) -> Chart:
    """Draw where along the article each theme's words stand."""
    if data.themes.empty:
        return nothing("theme-dispersion", "theme", data)
    order = list(_sentences_by_theme(data).index[:BARS])
    table = data.themes.loc[data.themes.theme.isin(order), ["theme", "start"]].rename(columns={"theme": "strip"})
    table = table.sort_values("strip", key=lambda s: s.map(order.index), kind="stable")
    length = int(data.sentences.end.iloc[-1])
    svg = draw(strips_height(table), lambda figure: paint_strips(figure, table, length=length), name="theme-dispersion")
    spread = table.groupby("strip").start.agg(["count", "min", "max"]).loc[order]
    halves = (table.start < length / 2).groupby(table.strip).mean()
    widest = str(max(order, key=lambda name: spread["max"][name] - spread["min"][name]))
    behind = pd.DataFrame(
        {
            "theme": order,
            "terms_matched": spread["count"].tolist(),
            "first_at_percent": (spread["min"] / length * 100).round().astype("Int64").tolist(),
            "last_at_percent": (spread["max"] / length * 100).round().astype("Int64").tolist(),
            "in_first_half_percent": (halves.loc[order] * 100).round().astype("Int64").tolist(),
        }
    )
    alt = "Strip chart of where each theme's terms stand along the article: " + "; ".join(
        f"{name}, {int(spread['count'][name])} from {spread['min'][name] / length:.0%} to {spread['max'][name] / length:.0%}"
        for name in order
    )
    return Chart("theme-dispersion", f"{_named(widest)} spans the most of the article",
                 "Each tick is a matched term, from the first character of the article to its last; the figure is how many.",
                 alt, credit(data), behind, svg)  # fmt: skip


def themes_by_source(data: Tables) -> Chart:
    """Draw how many terms of each theme each source speaks, the article's own voice included."""
    hits = theme_hits(data)
    return _grid(data, hits.source, hits.theme, "themes-by-source", "theme", "source",
                 "{row}: {count} terms of “{column}”, more than of any other pair", "Terms of each theme (columns) in the words of each source (rows).")  # fmt: skip


def themes_by_number(data: Tables) -> Chart:
    """Draw how many reported numbers of each kind stand in sentences with each theme."""
    pairs = data.themes[["sentence_id", "theme"]].drop_duplicates().merge(
        data.quantities[["sentence_id", "kind"]], on="sentence_id"
    )  # fmt: skip
    return _grid(data, pairs.theme, pairs.kind, "themes-by-number", "number in a sentence with a theme", "theme",
                 "“{row}” and numbers of the kind “{column}” share most: {count}", "Numbers of each kind (columns) in sentences with each theme (rows); one number may count under several "
                 "themes.")  # fmt: skip


def theme_pairs(data: Tables) -> Chart:
    """Draw in how many sentences two themes meet."""
    held = data.themes[["sentence_id", "theme"]].drop_duplicates().groupby("sentence_id").theme.agg(sorted)
    meetings = Counter(pair for names in held for pair in combinations(names, 2))
    both = [pair for pair, count in sorted(meetings.items()) for _ in range(count)]
    rows = [a for a, b in both] + [b for a, b in both]
    columns = [b for a, b in both] + [a for a, b in both]
    return _grid(data, rows, columns, "theme-pairs", "pair of themes in one sentence", "theme",
                 "“{row}” and “{column}” meet most often: in {count} sentences", "Sentences in which both themes occur; each pair stands twice, once on either side.")  # fmt: skip


def _grid(
    data: Tables,
    rows: Iterable[object],
    columns: Iterable[object],
    name: str,
    what: str,
    side: str,
    title: str,
    subtitle: str,
) -> Chart:
    rows, columns = [*map(str, rows)], [*map(str, columns)]
    if not rows:
        return nothing(name, what, data)
    names = [str(column) for column, _ in Counter(columns).most_common()]
    whole = tally(rows, columns, names)
    table = whole.iloc[:SIDE, :SIDE]
    svg = draw(matrix_height(table), lambda figure: paint_matrix(figure, table), name=name)
    (row, column), count = Counter(zip(rows, columns, strict=True)).most_common(1)[0]
    left_out = " The largest are drawn; the table holds all." if whole.shape != table.shape else ""
    alt = f"Grid of counts. {subtitle} " + "; ".join(
        f"{row}: " + ", ".join(f"{column} {int(value)}" for column, value in line.items() if value)
        for row, line in table.iterrows()
        if line.any()
    )
    words = title.format(row=row, column=column, count=count)
    title = (
        words[:1].upper() + words[1:] if count > 1 else f"No two meet more than once: {plural(len(rows), 'meeting')}"
    )
    return Chart(name, title, subtitle + left_out, alt, credit(data), whole.reset_index(names=side), svg)


def _sentences_by_theme(data: Tables) -> pd.DataFrame:
    grouped = data.themes.groupby("theme", sort=False)
    table = pd.DataFrame({"sentences": grouped.sentence_id.nunique(), "terms_matched": grouped.size()})
    return table.sort_values(["sentences", "terms_matched"], ascending=False, kind="stable")


def _named(theme: str) -> str:
    words = theme.replace("_", " ")
    return words[:1].upper() + words[1:]
