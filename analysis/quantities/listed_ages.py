"""Ages told in a row behind the people whose they are: "two men, 26 and 21, were held", "the boys, 9, 11 and 12"."""

from analysis.language.lemmas import noun_lemma
from analysis.language.numerals.figures import HYPHENS
from analysis.language.numerals.words import word_of
from analysis.language.tokens import Tokens
from analysis.quantities.drafts import Draft
from analysis.quantities.people import person_nouns

SEXES = frozenset({"female", "male"})
OTHERS = frozenset({"another", "other"})  # "the other, 20, is in hospital"
BETWEEN = frozenset({",", "and", "&"})
REACH = 24  # tokens that the ages of a dozen people take
OLDEST = 110
GROWN = 12  # years; a smaller number behind "one" may go on with a count
BEHIND = frozenset({",", ".", ";", ":", ")"})
VERBS = frozenset({"MD", "VBD", "VBN", "VBP", "VBZ", "WP"})


def is_listed_age(t: Tokens, draft: Draft, stop: int) -> bool:
    """Return whether the number is one of several ages behind people: as many where it says how many they are."""
    i = first = draft.first
    if i < 2 or t.lowers[i - 1] not in BETWEEN or not _is_age(t, i):
        return False
    while first > max(1, i - REACH) and (t.lowers[first - 1] in BETWEEN or _is_age(t, first - 1)):
        first -= 1
    if t.lowers[first] != "," or not _are_people(t, first - 1):
        return False
    last = i + 1
    while last < min(stop, i + REACH) and (_is_age(t, last) or (t.lowers[last] in BETWEEN and _goes_on(t, last + 1))):
        last += 1
    ages = sum(_is_age(t, k) for k in range(first, last))
    years = t.lowers[last : last + 3] in (["years", "of", "age"], ["years", "old"])
    ended = years or last >= stop or t.lowers[last] in BEHIND or t.tags[last] in VERBS
    return ages > 1 and ended and _fits(t, first - 1, ages)


def is_of_one(t: Tokens, draft: Draft, stop: int) -> bool:
    """Return whether the number is the age of one of several people: "One, 21, is in hospital"."""
    i, j = draft.first, draft.core_last
    told = i > 1 and t.lowers[i - 2 : i] == ["one", ","] and j + 1 < stop and t.words[j] == ","
    return told and _is_age(t, i) and int(t.words[i]) >= GROWN and t.tags[j + 1] in VERBS


def _is_age(t: Tokens, i: int) -> bool:
    word = t.words[i]
    return word.isdecimal() and len(word) <= len(str(OLDEST)) and 0 < int(word) <= OLDEST


def _goes_on(t: Tokens, i: int) -> bool:
    """Whether another age stands at a token, "and" before it or not: the next of a list, not "and 40 others"."""
    i += t.lowers[i : i + 1] == ["and"]
    behind = t.lowers[i + 1 : i + 2]
    closed = not behind or behind[0] in BETWEEN | BEHIND | {"years"} or t.tags[i + 1] in VERBS
    return i < len(t.words) and _is_age(t, i) and closed


def _are_people(t: Tokens, i: int) -> bool:
    noun = noun_lemma(t.lowers[i]) or t.lowers[i]
    return t.lowers[i] != noun and (noun in person_nouns() or noun in SEXES)


def _fits(t: Tokens, noun: int, ages: int) -> bool:
    """Whether the people before the list are told in no other number than that of the ages."""
    for i in range(noun - 1, max(0, noun - 4) - 1, -1):
        if t.tags[i] == "CD":
            kind, value = word_of(t, i, noun)
            return (value if kind else t.words[i]) == (ages if kind else str(ages))
        if t.tags[i][:2] not in ("JJ", "NN", "VB") and t.words[i] not in HYPHENS:
            break
    return True
