"""Numbers that dates, names or earlier quantities hold already."""

from bisect import bisect_right
from collections.abc import Sequence

from analysis.language.numerals.figures import glued
from analysis.language.tokens import Tokens
from analysis.quantities.drafts import Draft
from analysis.quantities.figure import Figure
from analysis.quantities.figures import read_figure
from analysis.quantities.ranges import read_range
from analysis.records import Span

LATER = frozenset({"later", "earlier"})


class Covered:
    """Character spans, asked whether they hold an offset."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = sorted(spans)
        self.starts = [start for start, _ in self.spans]

    def span_of(self, offset: int) -> Span | None:
        """The span that holds this character."""
        k = bisect_right(self.starts, offset) - 1
        return self.spans[k] if k >= 0 and offset < self.spans[k][1] else None


def inside_name(t: Tokens, i: int, draft: Draft, stop: int) -> bool:
    """Whether figures stand in the name of what the number before counts: "two new 737 Max jets"."""
    first, last = draft.counted_first, draft.counted_last
    if not (draft.kind == "count" and first is not None and last is not None and t.words[i].isdecimal()):
        return False
    inside = first <= i < last - 1
    dashed = t.words[i + 1 : i + 2] == ["-"] and "".join(t.words[i + 2 : i + 3]).isdecimal()
    if inside and glued(t, i + 1) and (t.words[i + 1] == "s" or dashed):
        return True  # "two 787s", "30 of the 787-9 jets"
    model = i == draft.core_last == first - 1  # "400 737 Max jets"
    plural = model and len(t.words[i]) == 3 and t.tags[i + 1] == "NNS"  # "12 767 freighters"
    return plural or ((model or (inside and i > first)) and (t.words[i + 1][0].isupper() or t.tags[i - 1] == "NNP"))


def before_name(t: Tokens, figure: Figure, labels: Covered, stop: int) -> bool:
    """Whether the figure numbers a name that follows it in a list: "6 Nora Vell", but "6 Boko Haram fighters"."""
    j = figure.last
    if not figure.numeral.plain or j + 1 >= stop or figure.value > 99:
        return False
    span = labels.span_of(t.starts[j])
    if span is None or span[1] <= t.ends[j]:
        return False
    while j < stop and t.starts[j] < span[1]:
        j += 1
    return not t.lowers[j - 1].endswith("s") and (j >= stop or t.tags[j] in (".", ",", ":", "-LRB-", "CD"))


def spans_time(t: Tokens, i: int, begin: int, stop: int) -> bool:
    """Whether a date says how long: "nine days later", "every 33 years"."""
    every = i > 0 and t.lowers[i - 1] == "every"
    if not every and t.lowers[min(i + 2, stop - 1)] not in LATER:
        return False
    figure = read_figure(t, i, begin, stop)
    if figure is None:
        return False
    return every or (figure.last < stop and t.lowers[figure.last] in LATER)


def measured_year(t: Tokens, i: int, begin: int, stop: int) -> bool:
    """Whether four figures that look like a year have a unit, or their interval has: "2000 - 2500 calories"."""
    figure = read_figure(t, i, begin, stop) if t.words[i].isdecimal() and len(t.words[i]) == 4 else None
    if figure is None:
        return False
    whole = read_range(t, figure, begin, stop)
    return figure.kind is not None or (whole is not None and (whole.kind != "number" or (whole.high or 0) > 2060))
