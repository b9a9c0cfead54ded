"""What a number counts where its subject says so: "the number of visitors rose to 300,000", "arrivals reached 40"."""

from analysis.language.lemmas import verb_lemma
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.counted import Counted, lemma, read_counted
from analysis.quantities.drafts import Draft
from analysis.quantities.noun_phrases import PLURALS
from analysis.quantities.trends import trend_words

STATED = context_words("stated")
REACHED = context_words("reached")
NOT_SUBJECTS = context_words("not_subjects")
BETWEEN = frozenset({"have", "has", "had", "this", "last", "year"})  # subject and verb
TOTALS = {"toll": "death", "population": "person"}  # nouns that are themselves a number of these
BODIES = context_words("bodies_of_people")
EXTREMES, HARMED = context_words("extremes"), context_words("harmed")
PERFORMING, SMALLEST_CROWD = context_words("performing_verbs"), 100
CLOSING = frozenset({".", ",", "IN", "JJ", ":", "-LRB-", "CC", "TO", "NN"})
OWNERS = frozenset({"DT", "IN", "JJ", "NNP", "POS", "PRP$"})


def count_subject(t: Tokens, b: Draft, first: int, stop: int) -> None:
    """Name what a bare number counts where its subject says so: "the number of visitors rose to 300,000"."""
    after = t.tags[b.last] if b.last < stop else "."
    if any(rule(t, b, first, stop) for rule in (_has_subject, _total_of, _factor, _audience, _entry)):
        return
    if not _leads_to(t, b.first - 1, first) or after not in CLOSING:
        return
    for i in range(b.first - 2, max(first, b.first - 25) - 1, -1):
        if t.lowers[i] == "of" and t.lowers[i - 1] in ("number", "numbers", "that"):
            found = read_counted(t, i, stop)
            if found is None or t.tags[found.head] not in PLURALS:
                found = _harmed(t, i + 1 + (t.lowers[i + 1] == "the"))
            if found is not None and found.last < b.first:
                b.kind, b.unit, b.counted_first, b.counted_last = "count", found.unit, found.first, found.last
            return
        if t.lowers[i] in TOTALS:
            _set_total(t, b, i, first)
            return
        if t.tags[i] in (":", "WDT", "WP"):
            return


def _leads_to(t: Tokens, i: int, first: int) -> bool:
    """Whether the word at token i leads from a subject to its number: "stood at", "a high of", "rose above 40"."""
    if i < first:
        return False
    if t.lowers[i] == "of":
        return i > first and t.lowers[i - 1] in EXTREMES
    return t.lowers[i] in STATED or (t.tags[i][:2] == "VB" and verb_lemma(t.lowers[i]) in trend_words())


def _harmed(t: Tokens, i: int) -> Counted | None:
    """People told by what befell them: "the number of injured"."""
    return Counted(i, i + 1, t.lowers[i], i) if t.lowers[i] in HARMED else None


def _total_of(t: Tokens, b: Draft, first: int, stop: int) -> bool:
    """Count what "a population of" and "a toll of" stand for, and the people of "a crew of"."""
    i = b.first - 2
    if i < first or t.lowers[i + 1] != "of":
        return False
    if t.lowers[i] in BODIES:
        b.kind, b.unit, b.counted_first, b.counted_last = "count", "person", i, i + 1
        return True
    if t.lowers[i] not in TOTALS:
        return False
    _set_total(t, b, i, first)
    return True


def _factor(t: Tokens, b: Draft, first: int, stop: int) -> bool:
    """A multiple: "rose by a factor of three"."""
    if b.first - 2 < first or t.lowers[b.first - 2 : b.first] != ["factor", "of"]:
        return False
    b.kind = "ratio"
    return True


def _entry(t: Tokens, b: Draft, first: int, stop: int) -> bool:
    """Count the people of an entry in a list: "Injured: 4,877"."""
    found = _harmed(t, b.first - 2) if b.first - 2 >= first and t.lowers[b.first - 1] == ":" else None
    if found is not None:
        b.kind, b.unit, b.counted_first, b.counted_last = "count", found.unit, found.first, found.last
    return found is not None


def _audience(t: Tokens, b: Draft, first: int, stop: int) -> bool:
    """Count the people of "in front of 12,304" and "played before 61,000"."""
    i = b.first - 1
    if t.tags[b.last : b.last + 1] not in ([], ["."], [","], ["IN"], ["CC"], ["-RRB-"], [":"]) or b.form == "fraction":
        return False
    front = t.lowers[max(first, i - 2) : i + 1] == ["in", "front", "of"]
    before = t.lowers[i] == "before" and (b.low or 0) >= SMALLEST_CROWD and verb_lemma(t.lowers[i - 1]) in PERFORMING
    if front or before:
        b.kind, b.unit = "count", "person"
    return front or before


def _set_total(t: Tokens, b: Draft, i: int, first: int) -> None:
    head = i - 1 if i > first and t.lowers[i - 1] == "death" else i
    named = head == first or t.tags[head - 1] in OWNERS  # "the tiger population" counts no persons
    b.kind, b.counted_first, b.counted_last = "count", head, i + 1
    b.unit = TOTALS[t.lowers[i]] if named else None


def _has_subject(t: Tokens, b: Draft, first: int, stop: int) -> bool:
    """Count the plural subject of a verb of reaching: "foreign arrivals reached 300,000"."""
    i = b.first - 1
    if i <= first or t.lowers[i] not in REACHED:
        return False
    i -= 1
    while i > first and t.lowers[i] in BETWEEN:
        i -= 1
    if t.tags[i] != "NNS" or t.lowers[i] in NOT_SUBJECTS:
        return False
    head = i
    while i > first and t.tags[i - 1] in ("JJ", "NN", "VBN"):
        i -= 1
    b.kind, b.unit, b.counted_first, b.counted_last = "count", lemma(t.lowers[head], True), i, head + 1
    return True
