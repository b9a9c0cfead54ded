"""A quantity with the phrase that names what it counts or measures."""

from dataclasses import replace

from analysis.language.constituents import NounPhrase
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.counted import lemma
from analysis.quantities.measured import TIMES
from analysis.records import Quantity

LENDING = context_words("lending")
UNCOUNTED = context_words("not_subjects")


def counting(t: Tokens, text: str, quantity: Quantity, named: NounPhrase, first: int) -> Quantity:
    """The quantity with the phrase from token `first` as what it counts or measures, its determiner left out."""
    if named.determiner is not None and first <= named.determiner < named.head:
        first = named.determiner + 1
    several = t.tags[named.head] == "NNS"
    paid = t.tags[first] == "$"
    while first < named.head and (not t.words[first][0].isalnum() or ((several or paid) and t.tags[first] == "CD")):
        first += 1  # a hyphen, a quotation mark, another figure
    last = named.of.last if named.of is not None and not _holds(t, named.of, quantity) else named.last
    start, stop = t.starts[first], t.ends[last - 1]
    counted = replace(quantity, counted=text[start:stop], counted_start=start, counted_end=stop)
    countable = quantity.kind in ("number", "count") and quantity.unit is None and named.head >= first
    if not countable or (t.tags[named.head] != "NNS" and quantity.best != 1) or t.lowers[named.head] in UNCOUNTED:
        return counted
    return replace(counted, kind="count", unit=lemma(t.lowers[named.head], True))


def _holds(t: Tokens, phrase: NounPhrase, quantity: Quantity) -> bool:
    """Whether the figure stands in a phrase: "a loss of $3 million" is about a loss."""
    return t.starts[phrase.first] < quantity.end and quantity.start < t.ends[phrase.last - 1]


def named_by(t: Tokens, phrase: NounPhrase) -> NounPhrase:
    """The phrase itself, or what "the number of", "the share of" is the number or share of."""
    while t.lowers[phrase.head] in LENDING and phrase.of is not None and t.lowers[phrase.of.head] != "market":
        phrase = phrase.of
    return phrase


def leads_on(t: Tokens, phrase: NounPhrase, end: int) -> bool:
    """Whether the figure stands before a noun that the phrase ends in: "a 90 day extension", "50,000 “foreigners”"."""
    if phrase.head < end or t.tags[phrase.head] not in ("NN", "NNS"):
        return False
    if t.lowers[phrase.head] in TIMES or t.lowers[end] in TIMES:
        return False  # "has gained 12 percent year-to-date"
    return not any(t.tags[i] in ("CD", "$", "CC") for i in range(end, phrase.head))


def to_head(t: Tokens, text: str, quantity: Quantity, phrase: NounPhrase, end: int) -> Quantity:
    """Go on from a name to the noun that it belongs to: "25 Ashen Dawn commanders"."""
    open_ended = t.tags[end - 1] in ("NNP", "NNPS", "JJ") or "-" in (quantity.counted or "")
    proper = open_ended and quantity.kind == "count" and phrase.head >= end
    if not proper or not leads_on(t, phrase, end) or quantity.counted_start is None:
        return quantity
    start, stop = quantity.counted_start, t.ends[phrase.head]
    unit = lemma(t.words[phrase.head], True)
    return replace(quantity, counted=text[start:stop], counted_end=stop, unit=unit)
