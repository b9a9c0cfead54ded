"""Document -> reported numbers.

One pass over the tokens that can start or carry a number. At each of them the grammar runs from the inside out: the
figure with its unit, the interval it may open, what shows that it is no quantity, then modifiers, rate, age, what is
counted, and the trend.
"""

from collections.abc import Sequence
from functools import cache

from analysis.language.document import Document
from analysis.language.numerals.figures import VULGAR
from analysis.language.numerals.read import read_numeral
from analysis.language.numerals.words import ARTICLES, multiples, number_words
from analysis.language.syntax import Syntax
from analysis.language.tokens import Tokens
from analysis.quantities.ages import TENS, age_group, decade_in_words, mark_age
from analysis.quantities.articles import read_article, unit_starts
from analysis.quantities.changes import changing_words, read_change
from analysis.quantities.context import context_words
from analysis.quantities.coordinates import coordinates
from analysis.quantities.counting import count
from analysis.quantities.drafts import Draft, draft_of
from analysis.quantities.exclusions import no_quantity
from analysis.quantities.figure import Figure
from analysis.quantities.figures import read_figure
from analysis.quantities.held import Covered, before_name, inside_name, measured_year, spans_time
from analysis.quantities.modifiers import modify
from analysis.quantities.money import currency_after
from analysis.quantities.prices import base_year
from analysis.quantities.ranges import read_range
from analysis.quantities.rates import SPEEDS, read_rate
from analysis.quantities.shared import share_units
from analysis.quantities.special import read_special
from analysis.quantities.trends import trend_of
from analysis.quantities.units import read_unit
from analysis.quantities.vague import unknown_phrases, vague_words
from analysis.quantities.vague_units import vague_draft
from analysis.quantities.weather import degrees_decade
from analysis.records import Quantity, Span

WEATHER = context_words("weather")
UNRATED = frozenset({"age", "share", "money", "rank", "score", "temperature", "number"})  # not behind what is measured
RATED = (["per"], ["every"], ["each"], ["a"], ["to"])  # behind a bare number
DIGIT_STARTS = frozenset("0123456789") | frozenset(VULGAR)


def find_quantities(
    document: Document, *, taken: Sequence[Span] = (), names: Sequence[Span] = (), syntax: Syntax | None = None
) -> list[Quantity]:
    """Find the numbers the article reports, in reading order and never overlapping.

    Numbers inside `taken` (dates, times) and in coordinates are skipped; so are bare ones inside `names`.
    Bounds are in `unit`; an open end and an unknown number are None. Offsets are in characters of the document's text.
    """
    t = document.tokens
    busy, labels = Covered([*taken, *coordinates(document.text)]), Covered(names)
    quantities: list[Quantity] = []
    for sentence in document.sentences:
        drafts = read_sentence(t, sentence.first, sentence.last, busy, labels)
        if drafts:
            share_units(t, drafts, sentence.first, sentence.last)
            for draft in drafts:
                quantities.append(_record(document, draft, len(quantities), sentence.sentence_id))
    return quantities


@cache
def opening_words() -> frozenset[str]:
    """The words at which a number may be read, figures and articles aside."""
    return frozenset(
        {*number_words(), *vague_words(), *unknown_phrases().last_words, *TENS, *changing_words(), *multiples()}
    )


def read_sentence(t: Tokens, first: int, stop: int, busy: Covered, labels: Covered) -> list[Draft]:
    """The drafts of one sentence, tokens [first, stop)."""
    opening, units = opening_words(), unit_starts()
    lowers, done = t.lowers, first
    drafts: list[Draft] = []
    for i in range(first, stop):
        lower = lowers[i]
        if drafts and inside_name(t, i, drafts[-1], stop):
            continue
        if i < done or not (
            lower in opening
            or lower[0] in DIGIT_STARTS
            or (lower in ARTICLES and i + 1 < stop and lowers[i + 1] in units)
        ):
            continue
        if (based := base_year(t, i, first, stop)) is not None:
            done = based
            if drafts and drafts[-1].kind == "money":
                drafts[-1].note = f"in {' '.join(t.words[i:based])}"
            continue
        held = busy.span_of(t.starts[i]) if busy.spans else None
        if (
            held is not None
            and lower not in TENS
            and degrees_decade(t, i, done, stop) is None
            and not spans_time(t, i, done, stop)
            and (held[1] != t.ends[i] or not measured_year(t, i, done, stop))
        ):
            continue
        draft, resume = read_at(t, i, done, stop, labels)
        if draft is not None:
            drafts.append(draft)
            resume = max(resume, draft.last, draft.core_last)
        done = max(done, resume)
    return drafts


def _plural_follows(t: Tokens, j: int, stop: int) -> bool:
    return t.tags[j] == "NNS" or (t.tags[j] == "JJ" and j + 1 < stop and t.tags[j + 1] == "NNS")


def read_at(t: Tokens, i: int, begin: int, stop: int, labels: Covered) -> tuple[Draft | None, int]:
    """The quantity whose number is at token i, and the token where reading goes on."""
    draft = (
        age_group(t, i, begin, stop)
        or vague_draft(t, i, begin, stop)
        or decade_in_words(t, i, begin)
        or degrees_decade(t, i, begin, stop)
        or (read_change(t, i, begin, stop) if t.lowers[i] in changing_words() else None)
    )
    if draft is None:
        draft, resume = read_special(t, i, begin, stop) or _plain(t, i, begin, stop, labels)
        if draft is None:
            return None, resume
    _past_repetition(t, draft, stop)
    _complete(t, draft, begin, stop)
    if draft.form == "vague" and draft.kind == "number":
        draft.kind = "count"  # "there were thousands"
    return draft, draft.last


def _plain(t: Tokens, i: int, begin: int, stop: int, labels: Covered) -> tuple[Draft | None, int]:
    """A figure or a range of two, where it is a quantity, and the token where reading goes on."""
    article = t.lowers[i] in ARTICLES
    figure = read_article(t, i, begin, stop) if article else read_figure(t, i, begin, stop)
    if figure is None:
        return None, begin if article else i + 1  # "a million" is read at its second word
    joined = read_range(t, figure, begin, stop)
    whole = joined or draft_of(figure)
    excluded = no_quantity(t, figure.numeral, begin, stop, measured=_measured(t, figure, joined, whole, stop))
    if excluded is not None:
        return None, max(excluded, i + 1)
    labelled = whole.unit is None and labels.spans
    if labelled and (labels.span_of(t.starts[i]) is not None or before_name(t, figure, labels, stop)):
        return None, figure.last
    return whole, whole.last


def _measured(t: Tokens, figure: Figure, joined: Draft | None, whole: Draft, stop: int) -> bool:
    """Whether a unit, a kind or a second bound makes the figure a quantity, whatever else it could be."""
    if whole.kind not in ("number", "rank", "share") or whole.unit is not None:
        return True
    if joined is None:
        return False
    counted = whole.last < stop and _plural_follows(t, whole.last, stop)
    return figure.numeral.form == "words" or (figure.value < 1900 and counted)


def _complete(t: Tokens, draft: Draft, begin: int, stop: int) -> None:
    """Fill in rate, age, modifiers, what is counted, and the trend."""
    if draft.kind != "age":
        mark_age(t, draft, begin, stop)
    if draft.unit is not None and draft.per is None and draft.kind != "age":
        _rate(t, draft, draft.core_last, stop)
    opener = draft.first - 1
    if draft.modifier == "range" and opener >= begin and t.lowers[opener] in ("between", "from"):
        draft.first = opener
    core_last = draft.core_last
    modify(t, draft, begin, stop)
    if draft.kind == "number" and draft.unit is None and draft.core_last > core_last:
        _unit_behind(t, draft, stop)
    if draft.rule != "age:group":
        count(t, draft, begin, stop)
    if draft.per is None and draft.counted_last is not None and draft.kind not in UNRATED:
        _rate(t, draft, max(draft.counted_last, draft.last), stop)
    if draft.kind == "number" and t.lowers[draft.core_last : draft.core_last + 1] in RATED:
        _rate(t, draft, draft.core_last, stop)  # "12.4 per 100,000 people", "around 250 every night"
    if draft.unit == "degree" and not WEATHER.isdisjoint(
        t.lowers[max(begin, draft.first - 20) : min(stop, draft.last + 20)]
    ):
        draft.kind = "temperature"
    if draft.kind in ("length", "mass", "volume") and draft.per in SPEEDS:
        draft.kind = "speed" if draft.kind == "length" else "flow"
    draft.trend = draft.trend or trend_of(t, draft, begin, stop)


def _unit_behind(t: Tokens, draft: Draft, stop: int) -> None:
    """Take in the unit behind words that stand after the number: "three or more years", "100 or so dollars"."""
    j = draft.core_last
    if j >= stop or t.tags[j] != "NNS":
        return
    unit, currency = read_unit(t, j, stop, figures=False), currency_after(t, j, stop, figures=False)
    if currency is not None and currency[0].minor == 1:
        draft.kind, draft.unit, draft.rule, draft.core_last = "money", currency[0].unit, currency[0].rule, currency[1]
    elif unit is not None:
        draft.kind, draft.unit, draft.rule, draft.core_last = unit[0].kind, unit[0].name, unit[0].rule, unit[1]
    draft.last = max(draft.last, draft.core_last)
    if draft.unit is not None:
        _rate(t, draft, draft.core_last, stop)


def _past_repetition(t: Tokens, draft: Draft, stop: int) -> None:
    """Take in the same number written again: "forty-five (45)"."""
    j = draft.core_last
    if j + 2 < stop and t.words[j] == "(" and draft.best is not None:
        again = read_numeral(t, j + 1, stop) if _starts_number(t.lowers[j + 1]) else None
        if again is not None and again.value == draft.best and again.last < stop and t.words[again.last] == ")":
            draft.last = draft.core_last = max(draft.last, again.last + 1)


def _starts_number(lower: str) -> bool:
    return lower[0] in DIGIT_STARTS or number_words().get(lower, ("",))[0] in ("unit", "teen", "ten")


def _rate(t: Tokens, draft: Draft, j: int, stop: int) -> None:
    rate = read_rate(t, j, stop)
    if rate is not None:
        again = read_rate(t, rate[1], stop) if t.lowers[rate[1] : rate[1] + 1] == ["per"] else None
        draft.per = f"{rate[0]} per {again[0]}" if again else rate[0]  # "$2,100 per patient per year"
        draft.last = max(draft.last, again[1] if again else rate[1])


def _record(document: Document, draft: Draft, quantity_id: int, sentence_id: int) -> Quantity:
    t = document.tokens
    start, end = t.starts[draft.first], t.ends[draft.last - 1]
    counted_start = t.starts[draft.counted_first] if draft.counted_first is not None else None
    counted_end = t.ends[draft.counted_last - 1] if draft.counted_last is not None else None
    counted = document.text[counted_start:counted_end] if counted_start is not None else None
    return Quantity(
        quantity_id, sentence_id, start, end, document.text[start:end], draft.low, draft.high, draft.best,
        draft.modifier, draft.kind,
        _unit(draft), draft.per, counted, counted_start, counted_end, draft.trend, draft.rule, note=draft.note,
    )  # fmt: skip


def _unit(draft: Draft) -> str | None:
    """The unit: of a part of a whole ("a third") and of a ratio it is pint's name for none, since it isn't unknown."""
    return "dimensionless" if draft.unit is None and draft.kind in ("share", "ratio") else draft.unit
