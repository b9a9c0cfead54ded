"""What a number counts where its subject says so: "the number of visitors rose to 300,000", "arrivals reached 40"."""

from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.quantities.context import context_words
from analysis.quantities.counted import lemma, read_counted
from analysis.quantities.drafts import Draft

STATED = context_words("stated")
REACHED = context_words("reached")
NOT_SUBJECTS = context_words("not_subjects")
TOTALS = {"toll": "death", "population": "person"}  # nouns that are themselves a number of these
BODIES = context_words("bodies_of_people")
OWNERS = frozenset({"DT", "IN", "JJ", "NNP", "POS", "PRP$"})


def count_subject(t: Tokens, b: Draft, first: int, stop: int) -> None:
    """Name what a bare number counts where its subject says so: "the number of visitors rose to 300,000"."""
    left = t.lowers[b.first - 1] if b.first > first else ""
    after = t.tags[b.last] if b.last < stop else "."
    if _has_subject(t, b, first, stop) or _total_of(t, b, first):
        return
    if (
        left not in STATED
        or after not in (".", ",", "IN", "JJ", ":", "-LRB-", "CC", "TO", "NN")
        or b.form == "fraction"
    ):
        return
    for i in range(b.first - 2, max(first, b.first - 25), -1):
        if t.lowers[i] == "of" and t.lowers[i - 1] in ("number", "numbers"):
            found = read_counted(t, i, stop)
            if found is not None and found.last < b.first and t.tags[found.head] in ("NNS", "NNPS"):
                b.kind, b.unit, b.counted_first, b.counted_last = "count", found.unit, found.first, found.last
            return
        if t.lowers[i] in TOTALS:
            _set_total(t, b, i, first)
            return
        if t.tags[i] in (":", "WDT", "WP") or t.lowers[i] in (";", "while", "but"):
            return


def _total_of(t: Tokens, b: Draft, first: int) -> bool:
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


def _set_total(t: Tokens, b: Draft, i: int, first: int) -> None:
    head = i - 1 if i > first and t.lowers[i - 1] == "death" else i
    named = head == first or t.tags[head - 1] in OWNERS  # "the tiger population" counts no persons
    b.kind, b.counted_first, b.counted_last = "count", head, i + 1
    b.unit = TOTALS[t.lowers[i]] if named else None


def _has_subject(t: Tokens, b: Draft, first: int, stop: int) -> bool:
    """Count the plural subject of a verb of reaching: "foreign arrivals reached 300,000"."""
    i = b.first - 1
    if i <= first or t.lowers[i] not in REACHED or _measured(t, b.last, stop):
        return False
    i -= 1
    while i > first and (
        t.tags[i] in ("MD", "RB", "TO") or t.lowers[i] in ("have", "has", "had", "this", "last", "year")
    ):
        i -= 1
    if t.tags[i] != "NNS" or t.lowers[i] in NOT_SUBJECTS:
        return False
    if lemma(t.lowers[i], True) in word_set("person_nouns.txt") and t.lowers[i - 1] in (
        "the",
        "his",
        "her",
        "their",
        "our",
    ):
        return False  # "before the hosts reached 52"
    head = i
    while i > first and t.tags[i - 1] in ("JJ", "NN", "VBN"):
        i -= 1
    b.kind, b.unit, b.counted_first, b.counted_last = "count", lemma(t.lowers[head], True), i, head + 1
    return True


def _measured(t: Tokens, j: int, stop: int) -> bool:
    """Whether a noun of its own stands behind the number at token j, and no time."""
    return j < stop and t.tags[j] in ("NN", "NNS", "JJ") and t.lowers[j] not in ("last", "next", "past", "this")
