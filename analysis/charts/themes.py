"""What the article is about: theme shares, their place along the article, and what goes with them."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

import pandas as pd

from analysis.charts.bars import bars_height, paint_bars
from analysis.charts.chart import Chart, credit, nothing, tally
from analysis.charts.matrix import matrix_height, paint_matrix
from analysis.charts.strips import paint_strips, strips_height
from analysis.charts.style import draw
from analysis.display.values import kind_text
from analysis.display.views import Tables, theme_labels, told_hits
from analysis.display.words import capital, plural, share

BARS = 15  # themes in one figure; the table behind it holds them all
ACROSS, DOWN = 6, 8  # columns and rows of a grid


def theme_shares(data: Tables, *, terms: bool = False) -> Chart:
    """Draw how many sentences tell about each theme, or with `terms` hold a term of it; one may do so of several."""
    if data.themes.empty:
        return nothing("theme-shares", "theme", data)
    sentences = plural(len(data.sentences), "sentence")
    counts = _by_theme(_labelled(_told(data, terms)), data.themes)
    shares = counts.sentences / len(data.sentences) * 100
    bars = counts[["sentences"]].head(BARS)
    note = {str(name): f"({share(count, len(data.sentences))})" for name, count in counts.sentences.items()}
    svg = draw(bars_height(bars), lambda figure: paint_bars(figure, bars, note=note), name="theme-shares")
    leaders = counts.index[counts.sentences == counts.sentences.iloc[0]]
    times = f"{int(counts.sentences.iloc[0]):,} of {sentences}"
    title = f"{capital(str(counts.index[0]))} is in {times}" + (
        ", more than any other theme" if len(counts) > 1 else ""
    )
    if len(leaders) > 1:
        title = f"No one of {len(counts)} themes leads: none is in more than {times}"
    shown = f"the first {BARS} of {len(counts)} themes" if len(counts) > BARS else plural(len(counts), "theme")
    alt = f"Bar chart of sentences by theme, of {sentences}: " + ", ".join(
        f"{name} {count} {note[str(name)]}" for name, count in bars.sentences.items()
    )
    behind = counts.assign(share_percent=shares.round(1)).reset_index(names="theme")
    what = "hold a term of each theme" if terms else "tell about each theme"
    subtitle = f"Sentences that {what} ({shown}); one sentence may count for several."
    return Chart("theme-shares", title, subtitle, alt, credit(data), behind, svg)


def theme_dispersion(data: Tables) -> Chart:
    """Draw where along the article each theme's words stand, in the sentences that tell about it."""
    told = told_hits(data)
    if told.empty:
        return nothing("theme-dispersion", "theme", data)
    hits = _labelled(told)
    order = list(_by_theme(hits, told).index[:BARS])
    table = hits.loc[hits.theme.isin(order), ["theme", "start"]].rename(columns={"theme": "strip"})
    table = table.sort_values("strip", key=lambda names: names.map(order.index), kind="stable")
    length = int(data.article.characters.iloc[0])
    svg = draw(strips_height(table), lambda figure: paint_strips(figure, table, length=length), name="theme-dispersion")
    places = (table.start / length * 100).groupby(table.strip)
    behind = pd.DataFrame(
        {
            "terms_matched": places.size(),
            "first_at_percent": places.min().round().astype("Int64"),
            "last_at_percent": places.max().round().astype("Int64"),
            "in_first_half": places.agg(lambda at: int((at < 50).sum())).astype("Int64"),
        }
    ).loc[order]
    alt = "Strip chart of where each theme's terms stand along the article: " + "; ".join(
        f"{name}, {row.terms_matched} from {row.first_at_percent} to {row.last_at_percent} percent"
        for name, row in behind.iterrows()
    )
    reach = behind.last_at_percent - behind.first_at_percent
    widest = str(reach.idxmax())
    title = (
        f"{capital(widest)} reaches farthest: from {behind.first_at_percent[widest]}% to "
        f"{behind.last_at_percent[widest]}% of the way"
    )
    if reach.max() == 0:
        title = "No theme comes back: each stands in one place"
    subtitle = (
        "Each tick is a term in a sentence that tells about the theme, from the article’s first character to its last; "
        "the figure is how many."
    )
    return Chart("theme-dispersion", title, subtitle, alt, credit(data), behind.reset_index(names="theme"), svg)


def themes_by_source(data: Tables) -> Chart:
    """Draw how many terms of each theme each source speaks, the article's own voice included."""
    hits = _labelled(told_hits(data))
    return _grid(
        data, hits.source, hits.theme, "themes-by-source", "theme term", side="source", across="theme",
        title="{row}: {count} terms of “{column}”, the most of any voice on any theme",
        even="No voice uses more than {count} of one theme", unit="term",
        subtitle="Terms of each theme (columns) in the words of each source (rows).",
    )  # fmt: skip


def themes_by_number(data: Tables, *, terms: bool = False) -> Chart:
    """Draw how many reported numbers of each kind stand in sentences that tell about each theme."""
    themes = _labelled(_told(data, terms))[["sentence_id", "theme"]].drop_duplicates()
    pairs = themes.merge(data.quantities[["sentence_id", "kind"]], on="sentence_id")
    return _grid(
        data, pairs.theme, [kind_text(kind) for kind in pairs.kind], "themes-by-number",
        "number in a sentence with a theme", side="theme", across="kind",
        title="{count} {column} stand in sentences on “{row}”, more than any other pair",
        even="No theme meets more than {count} of one kind", unit="number",
        subtitle="Numbers of each kind (columns) in sentences with each theme (rows); one may count several times.",
    )  # fmt: skip


def theme_pairs(data: Tables, *, terms: bool = False) -> Chart:
    """Draw in how many sentences two themes meet."""
    themes = _labelled(_told(data, terms))[["sentence_id", "theme"]].drop_duplicates()
    held = themes.groupby("sentence_id").theme.agg(sorted)
    pairs = [pair for names in held for pair in combinations(names, 2)]
    return _grid(
        data, [a for a, b in pairs] + [b for a, b in pairs], [b for a, b in pairs] + [a for a, b in pairs],
        "theme-pairs", "pair of themes in one sentence", side="theme", across="together_with",
        title="“{row}” and “{column}” meet most often: in {count} sentences",
        even="No two themes meet in more than {count}", unit="sentence", twice=True,
        subtitle="Sentences in which both themes occur; each pair stands twice, once on either side.",
    )  # fmt: skip


def _grid(
    data: Tables, rows: Iterable[str], columns: Iterable[str], name: str, what: str, *,
    side: str, across: str, title: str, even: str, unit: str, subtitle: str, twice: bool = False,
) -> Chart:  # fmt: skip
    """Draw how often each row meets each column.

    Args:
        side, across: what the rows and the columns are, as the table behind the grid heads them: a row there is a pair.
        title: completed with the pair that meets most often; `even` where several do, or none more than once.
        twice: each pair stands on both sides of the grid.
    """
    rows, columns = list(rows), list(columns)
    if not rows:
        return nothing(name, what, data)
    whole = tally(rows, columns, [column for column, _ in Counter(columns).most_common()])
    table = whole.iloc[:DOWN, :ACROSS]
    svg = draw(matrix_height(table), lambda figure: paint_matrix(figure, table), name=name)
    (row, column), count = Counter(zip(rows, columns, strict=True)).most_common(1)[0]
    leaders = int((whole == count).sum().sum()) // (2 if twice else 1)
    title = (
        title.format(row=row, column=column, count=count)
        if count > 1 and leaders == 1
        else even.format(count=plural(count, unit))
    )
    alt = f"Grid of counts. {subtitle} " + "; ".join(
        f"{label}: " + ", ".join(f"{other} {int(value)}" for other, value in line.items() if value)
        for label, line in table.iterrows()
        if line.any()
    )
    if whole.shape != table.shape:
        subtitle += " The most frequent are drawn; the table holds all."
    return Chart(name, capital(title), subtitle, alt, credit(data), _pairs(whole, side, across), svg)


def _pairs(whole: pd.DataFrame, side: str, across: str) -> pd.DataFrame:
    """Return the cells above zero as rows, so that many columns never make a table wider than its page."""
    cells = [(str(row), str(column), int(n)) for row, line in whole.iterrows() for column, n in line.items() if n]
    return pd.DataFrame(cells, columns=[side, across, "count"])


def _told(data: Tables, terms: bool) -> pd.DataFrame:
    """A row for each theme of a sentence, or with `terms` for each matched term."""
    return data.themes if terms else data.theme_sentences


def _labelled(hits: pd.DataFrame) -> pd.DataFrame:
    return hits.assign(theme=hits.theme.map(theme_labels(hits.theme)).astype("object"))


def _by_theme(told: pd.DataFrame, hits: pd.DataFrame) -> pd.DataFrame:
    """Sentences and matched terms of each theme that is told."""
    terms = _labelled(hits).groupby("theme").size()
    sentences = told.groupby("theme", sort=False).sentence_id.nunique()
    table = pd.DataFrame({"sentences": sentences, "terms_matched": terms.reindex(sentences.index, fill_value=0)})
    return table.sort_values(["sentences", "terms_matched"], ascending=False, kind="stable")
