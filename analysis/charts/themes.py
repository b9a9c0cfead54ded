"""What the article is about: where each theme is told along it, and what goes with it."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

import pandas as pd

from analysis.charts.chart import Chart, credit, nothing, tally
from analysis.charts.matrix import matrix_height, paint_matrix
from analysis.charts.strips import paint_strips, strips_height
from analysis.charts.style import draw_both
from analysis.display.values import kind_text
from analysis.display.views import OWN_VOICE, Tables, prose_names, rows, theme_labels, told_hits
from analysis.display.words import capital, listed, plural
from analysis.records import Span

STRIPS = 10  # themes in one figure; the table behind it holds them all
LEAST = 2  # sentences of a theme that is drawn, where any has so many: one alone is often a chance
NEARLY = 0.9  # of the sentences: a theme of so many is what all of the article is about
LEADERS = 3  # themes that can lead together
WORDS = 8  # of a theme in the table behind it
NEAR = 3  # words of a match that stand in a table in full
TOLD = 3  # of the highest cell of a grid, at least: what meets once or twice is chance
ACROSS, DOWN = 6, 8  # columns and rows of a grid


def theme_dispersion(data: Tables, *, terms: bool = False, most: int = STRIPS) -> Chart:
    """Draw where along the article each theme is told: a tick for each of its words, a pale band for its sentences.

    With `terms` only sentences count that hold a word of the theme. The `most` told themes are drawn, all are in the
    table.
    """
    hits, told = (data.themes, data.themes) if terms else (told_hits(data), data.theme_sentences)
    if told.empty:
        return nothing("theme-dispersion", "theme", data)
    hits, told = _labelled(hits), _labelled(told)
    behind = _by_theme(told, hits, len(data.sentences))
    least = min(LEAST, int(behind.sentences.max()))
    order = [str(name) for name in behind.index[behind.sentences >= least][:most]]
    ticks = hits.loc[hits.theme.isin(order), ["theme", "start"]].rename(columns={"theme": "strip"})
    bands = {name: _stretches(data, told.sentence_id[told.theme == name]) for name in order}
    counts = {name: int(behind.sentences[name]) for name in order}
    length = int(data.article.characters.iloc[0])
    svg, wider = "", None
    full = len(order) == 1 and behind.sentences.max() >= NEARLY * len(data.sentences)  # one strip, all of it a band
    if behind.sentences.max() > 1 and not full:  # themes of one sentence each are no picture of the article
        svg, wider = draw_both(
            lambda width: strips_height(ticks, width=width, bands=bands),
            lambda figure: paint_strips(figure, ticks, length=length, bands=bands, counts=counts),
            name="theme-dispersion",
        )
    whole = plural(len(data.sentences), "sentence")
    alt = f"Strip chart of the sentences that tell about each theme, of {whole}: " + ", ".join(
        f"{name} {count}" for name, count in counts.items()
    )
    subtitle = "Along the article: ticks are words of a theme, bands and figures its sentences." if svg else ""
    title = _leading(behind.sentences, len(data.sentences))
    return Chart("theme-dispersion", title, subtitle, alt, credit(data), behind.reset_index(names="theme"), svg,
                 {"words_matched": "words of the theme"}, wider=wider)  # fmt: skip


def _leading(sentences: pd.Series, size: int) -> str:
    """Which theme is told most, and in how many sentences; which is next where the first is in nearly all of them."""
    whole = plural(size, "sentence")
    count, leaders = int(sentences.iloc[0]), int((sentences == sentences.iloc[0]).sum())
    if 1 < leaders <= LEADERS and leaders < len(sentences):
        return f"{capital(listed([*map(str, sentences.index[:leaders])]))} lead, each in {count:,} of {whole}"
    if leaders > 1:
        return f"No one of {len(sentences)} themes leads: none is in more than {count:,} of {whole}"
    others = ", more than any other theme" if len(sentences) > 1 else ""
    if count >= NEARLY * size and count > 1:
        second = int(sentences.iloc[1]) if len(sentences) > 1 else 0
        alone = second > 1 and int((sentences == second).sum()) == 1
        rest = f"; {sentences.index[1]} is next, in {second:,}" if alone else ""
        return f"{'All' if count == size else f'{count:,} of'} {whole} are about {sentences.index[0]}{rest}"
    return f"{capital(str(sentences.index[0]))} is in {count:,} of {whole}{others}"


def _stretches(data: Tables, sentence_ids: Iterable[int]) -> list[Span]:
    """The characters of sentences, those that follow one another as one stretch."""
    told = set(sentence_ids)
    found: list[Span] = []
    before = None
    for row in rows(data.sentences):
        if row.sentence_id in told:
            if before in told:
                found[-1] = (found[-1][0], row.end)
            else:
                found.append((row.start, row.end))
        before = row.sentence_id
    return found


def themes_by_source(data: Tables) -> Chart:
    """Draw how many terms of each theme each source speaks, the article's own voice included."""
    hits = _labelled(told_hits(data))
    return _grid(
        data, hits.source, hits.theme, "themes-by-source", "theme term", side="source", across="theme",
        title="Of the sources {row} has most to say of one theme: {count} terms of “{column}”",
        even="No source uses more than {count} of one theme", unit="term", beside=OWN_VOICE,
        subtitle="Terms of each theme in the words of each source.",
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
    data: Tables, down: Iterable[str], columns: Iterable[str], name: str, what: str, *,
    side: str, across: str, title: str, even: str, unit: str, subtitle: str, twice: bool = False, beside: str = "",
) -> Chart:  # fmt: skip
    """Draw how often each row meets each column.

    Args:
        side, across: what the rows and the columns are, as the table behind the grid heads them: a row there is a pair.
        title: completed with the pair that meets most often; `even` where several do, or none more than once.
        twice: each pair stands on both sides of the grid.
        beside: a row that is drawn, but no finding: the article itself has the most words of all voices.
    """
    down, columns = list(down), list(columns)
    if not down:
        return nothing(name, what, data)
    whole = tally(down, columns, [column for column, _ in Counter(columns).most_common()])
    table = whole.iloc[:, :ACROSS].loc[lambda t: t.any(axis=1)].head(DOWN)
    cells = Counter(pair for pair in zip(down, columns, strict=True) if pair[0] != beside)
    (row, column), count = cells.most_common(1)[0] if cells else (("", ""), 0)
    leaders = list(cells.values()).count(count) // (2 if twice else 1)
    svg, wider = "", None
    if count >= TOLD:
        svg, wider = draw_both(
            lambda width: matrix_height(table, width=width), lambda figure: paint_matrix(figure, table), name=name
        )
    title = (
        title.format(row=prose_names(data).get(row, row), column=column, count=count)
        if count > 1 and leaders == 1
        else even.format(count=plural(count, unit))
    )
    alt = f"Grid of counts. {subtitle} " + "; ".join(
        f"{label}: " + ", ".join(f"{other} {int(value)}" for other, value in line.items() if value)
        for label, line in table.iterrows()
        if line.any()
    )
    if not svg:
        subtitle = ""
    return Chart(name, capital(title), subtitle, alt, credit(data), _pairs(whole, side, across), svg, wider=wider)


def _pairs(whole: pd.DataFrame, side: str, across: str) -> pd.DataFrame:
    """Return the cells above zero as rows, so that many columns never make a table wider than its page."""
    cells = [(str(row), str(column), int(n)) for row, line in whole.iterrows() for column, n in line.items() if n]
    return pd.DataFrame(cells, columns=[side, across, "count"])


def _told(data: Tables, terms: bool) -> pd.DataFrame:
    """A row for each theme of a sentence, or with `terms` for each matched term."""
    return data.themes if terms else data.theme_sentences


def _labelled(hits: pd.DataFrame) -> pd.DataFrame:
    return hits.assign(theme=hits.theme.map(theme_labels(hits.theme)).astype("object"))


def _by_theme(told: pd.DataFrame, hits: pd.DataFrame, whole: int) -> pd.DataFrame:
    """Sentences of each theme that is told, their share in percent, and the words that show it most often."""
    groups = hits.groupby("theme", sort=False).text
    sentences = told.groupby("theme", sort=False).sentence_id.nunique()
    table = pd.DataFrame(
        {
            "sentences": sentences,
            "share_percent": (sentences / max(1, whole) * 100).round(1),
            "words_matched": groups.size().reindex(sentences.index, fill_value=0),
            "most_frequent": groups.agg(_most_frequent).reindex(sentences.index, fill_value=""),
        }
    )
    return table.sort_values(["sentences", "words_matched"], ascending=False, kind="stable")


def _most_frequent(words: Iterable[str]) -> str:
    counts = Counter(_in_short(word.lower().split()) for word in words)
    return ", ".join(word if count == 1 else f"{word} ({count})" for word, count in counts.most_common(WORDS))


def _in_short(words: list[str]) -> str:
    """Return the words of a match; of a long one, whose term asks for words near each other, the first and the last."""
    return " ".join(words) if len(words) <= NEAR else f"{words[0]} … {words[-1]}"
