"""What a number counts or measures: the noun phrase behind it, before it, or left out."""

from analysis.language.lemmas import verb_lemma
from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.numerals.words import number_words
from analysis.language.tokens import Tokens
from analysis.quantities.changes import compares
from analysis.quantities.context import context_words
from analysis.quantities.counted import DETERMINERS, Counted, lemma, read_counted
from analysis.quantities.drafts import Draft
from analysis.quantities.figures import read_figure
from analysis.quantities.measured import measured_thing, said_when
from analysis.quantities.noun_phrases import NOUNS
from analysis.quantities.rates import read_rate

PRONOUNS = frozenset({"them", "whom", "us", "you", "which", "these", "those"})
BODIES = context_words("bodies_of_people")
HARMED = context_words("harmed")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VBN"})
REMAINING = frozenset({"the", "remaining", "other", "these", "those", "first", "last", "top", "final"})
APART = frozenset({"that", "the", "this", "these", "those"})  # "the 38 that it confirmed", "raise by five the number"
HEIGHTS = context_words("height_nouns")
RANKING = frozenset({"place", "rank"})
PAIRED = frozenset({"the", "top", "other", "these", "those"})
UNCHANGED = context_words("unchanged")


def count(t: Tokens, draft: Draft, begin: int, stop: int) -> None:
    """Name what the draft counts or measures, and make a bare number a count where it counts."""
    j = max(draft.core_last, draft.last)
    if draft.kind == "number":
        _count_things(t, draft, begin, stop)
    elif draft.kind == "rank":
        j = draft.core_last
        if j + 1 < stop and t.words[j] in HYPHENS and glued(t, j) and t.tags[j + 1] == "NN":
            _set(draft, Counted(j + 1, j + 2, lemma(t.words[j + 1]), j + 1), unit=True)  # "third-period sales"
            return
        found = read_counted(t, _past_hyphen(t, j, stop), stop) if t.lowers[j : j + 1] != ["of"] else None
        if found is not None:
            _set(draft, _before_name(t, found), unit=True)
    elif draft.kind not in ("score", "index"):
        found = measured_thing(t, draft, j, begin, stop)
        if found is not None:
            draft.counted_first, draft.counted_last = found.first, found.last


def _before_name(t: Tokens, found: Counted) -> Counted:
    """The role before a person's name: "eighth grader Omar Lund" is a grader."""
    k = found.head
    while k > found.first and t.tags[k] == "NNP":
        k -= 1
    if k == found.head or any(t.tags[i] != "NN" or t.words[i][0].isupper() for i in range(found.first, k + 1)):
        return found
    return Counted(found.first, k + 1, lemma(t.words[k]), k)


def _set(draft: Draft, found: Counted, *, unit: bool) -> None:
    draft.counted_first, draft.counted_last = found.first, found.last
    if unit:
        draft.unit = found.unit


def _past_hyphen(t: Tokens, j: int, stop: int) -> int:
    return j + 1 if j + 1 < stop and t.words[j] in HYPHENS else j


def _count_things(t: Tokens, draft: Draft, begin: int, stop: int) -> None:
    if _is_ranked(t, draft, begin):
        draft.kind, draft.rule = "rank", "rank:verb"
        return
    if draft.rule.startswith("range:from") and (inner := _within_range(t, draft, stop)) is not None:
        draft.kind = "count"
        _set(draft, inner, unit=True)
        return
    j = _past_joined(t, draft, stop)
    if j is None or t.words[j] in ("x", "×") or _in_frame(t, draft, j, begin):
        return
    if t.lowers[j] == "of" and _share_of_measure(t, draft, j + 1, begin, stop):
        return
    if t.lowers[j] == "of" and t.lowers[j + 1 : j + 2] and t.lowers[j + 1] in PRONOUNS and t.words[j + 1] != "US":
        draft.kind, draft.pronoun = "count", True
        found = read_counted(t, j + 2, stop)  # "four of them children"
        if found is not None and t.tags[j + 2] in ("NNS", "JJ", "NNPS"):
            _set_counted(t, draft, found)
        return
    if t.lowers[j] in ("a", "an") and (rate := read_rate(t, j, stop)) is not None:
        draft.per, draft.last = rate[0], max(draft.last, rate[1])  # "49 crowns a month, or 540 a year"
        return
    found = _noun_behind(t, draft, j, begin, stop)
    if found is not None and found.head == j and t.lowers[j] in HEIGHTS and draft.form == "figures":
        return  # "passed the 4,000 mark"
    if found is not None and _article_opens(t, draft, begin) and t.tags[found.head] == "NN":
        if found.head == found.first:
            return  # "a 911 racer"
        found = Counted(found.first, found.first + 1, lemma(t.words[found.first]), found.first)  # "a 32 page report"
    if found is None:
        _count_without_noun(t, draft, j, begin, stop)
    else:
        _set_counted(t, draft, found)


def _is_ranked(t: Tokens, draft: Draft, begin: int) -> bool:
    """Whether the number is a place in a row: "stands 41 out of 60 ports"."""
    if draft.form != "figures" or draft.first <= begin or verb_lemma(t.lowers[draft.first - 1]) not in RANKING:
        return False
    after = t.lowers[draft.core_last : draft.core_last + 2]
    return after == ["out", "of"] or after[:1] in (["in"], ["among"], ["of"])


def _past_joined(t: Tokens, draft: Draft, stop: int) -> int | None:
    """The token behind the number and its hyphen; None where the hyphen tells all: "a four-cylinder engine"."""
    j = draft.core_last
    if j >= stop:
        return None
    if t.words[j] not in HYPHENS or j + 1 >= stop:
        return j
    if t.lowers[j + 1] in ("and", "or", "to", ",", "by"):
        draft.suspended = True
        return None
    if glued(t, j) != glued(t, j + 1) or (not glued(t, j) and t.words[j] != "-"):
        return None
    if t.tags[j + 1] in NOUNS and t.lowers[j + 1] not in number_words():
        draft.kind, draft.unit, draft.counted_first, draft.counted_last = "count", lemma(t.lowers[j + 1]), j + 1, j + 2
        draft.last = max(draft.last, j + 2)
        return None
    if t.lowers[j + 1] == "strong":
        _count_strength(t, draft, j + 2, stop)
        return None
    if t.lowers[j + 1].endswith("ed") and t.tags[j + 1] in ("VBN", "VBD", "JJ"):
        draft.kind = "count"  # "a three-wheeled car": of what, the adjective says
        return None
    return j + 1


def _noun_behind(t: Tokens, draft: Draft, j: int, begin: int, stop: int) -> Counted | None:
    """The phrase behind the number that it counts; no time ("40 more this year"), no crime ("one of smoking")."""
    lone = draft.best is not None and t.lowers[j] == "of" and t.tags[j + 1 : j + 2] in (["NN"], ["VBG"])
    if lone or (t.lowers[j] in APART and draft.form != "fraction"):
        return None
    found = read_counted(t, j, stop, many=draft.best != 1)
    when = j + 1 if t.lowers[j] == "more" and j + 1 < stop else j
    if found is not None and t.lowers[when] in ("last", "next", "past", "this") and said_when(t, when, stop):
        return None
    return None if found is not None and _is_pair(t, draft, found, begin, stop) else found


def _count_without_noun(t: Tokens, draft: Draft, j: int, begin: int, stop: int) -> None:
    """Make a bare number a count where what follows says that it counts: "220,000 already displaced", "nine of"."""
    while j + 1 < stop and t.tags[j] == "RB":
        j += 1
    left = t.lowers[draft.first - 1] if draft.first > begin else ""
    named = draft.form == "words" and left in REMAINING  # "convicted on the remaining nine"
    whole = draft.best is None or draft.best == int(draft.best)
    if whole and (named or t.tags[j] in FINITE or t.lowers[j] in HARMED or t.lowers[j] in ("others", "of", "more")):
        draft.kind = "count"


def _set_counted(t: Tokens, draft: Draft, found: Counted) -> None:
    """Count the phrase, unless it is the name of one thing: "Windows 11 Pro"."""
    people = t.lowers[found.head].endswith("ese")  # "14 Chinese and 6 Sudanese"
    acronym = people or (t.words[found.head].isupper() and 2 <= len(t.words[found.head]) <= 5)
    proper = t.tags[found.head] == "NNP" and t.words[found.head][0].isupper() and found.head == found.first
    if not acronym and draft.modifier == "exact" and proper and not t.lowers[found.head].endswith("s"):
        return
    draft.kind = "count"
    _set(draft, found, unit=True)


def _is_pair(t: Tokens, draft: Draft, found: Counted, begin: int, stop: int) -> bool:
    """Whether what looks like one thing counted is the verb of a pair: "the top two meet in May"."""
    left = t.lowers[draft.first - 1] if draft.first > begin else ""
    alone = draft.form == "words" and found.head == draft.core_last and t.tags[found.head] == "NN"
    pair = alone and (draft.best or 0) > 1 and left in PAIRED and t.lowers[found.head] not in UNCHANGED
    return pair and found.last < stop and t.tags[found.last] in ("IN", "RB")


def _article_opens(t: Tokens, draft: Draft, begin: int) -> bool:
    """Whether an article or the like that asks for one thing stands before a number above one."""
    left = t.lowers[draft.first - 1] if draft.first > begin else ""
    return left in ("a", "an", "each", "every", "this", "that") and (draft.best or 0) > 1 and draft.form == "figures"


def _count_strength(t: Tokens, draft: Draft, j: int, stop: int) -> None:
    """Count the members of "a 400-strong choir", whatever they are; of a body of people they are persons."""
    found = read_counted(t, j, stop) if j < stop else None
    draft.kind = "count"
    if found is not None:
        _set(draft, found, unit=False)
        draft.unit = "person" if t.lowers[found.head] in BODIES else None


def _share_of_measure(t: Tokens, draft: Draft, j: int, begin: int, stop: int) -> bool:
    """Give a number the unit of what it is part of: "280 million of the 1.5 billion shekels"."""
    while j < stop and t.lowers[j] in DETERMINERS:
        j += 1
    if j >= stop or not t.words[j][0].isdecimal() or t.lowers[draft.core] == "one":
        return False
    whole = read_figure(t, j, j - 1, stop)
    if not (whole and whole.kind not in (None, "share", "duration")):
        return False
    draft.kind, draft.unit, draft.rule = whole.kind, whole.unit, whole.rule
    return True


def _within_range(t: Tokens, draft: Draft, stop: int) -> Counted | None:
    """The noun that stands with the first bound only: "from 16 members to 19"."""
    for k in range(draft.core + 1, draft.core_last - 1):
        if t.tags[k - 1 : k + 1] == ["CD", "NNS"]:
            return Counted(k, k + 1, lemma(t.words[k], True), k)
    return None


def _in_frame(t: Tokens, draft: Draft, j: int, begin: int) -> bool:
    """Read a number whose noun stands before it or is no noun: "magnitude 5.1", "a pick or two", "three times"."""
    left = t.lowers[max(begin, draft.first - 2) : draft.first]
    if left[-1:] == ["magnitude"] or left in (["magnitude", "of"], ["magnitude", "-"]):
        draft.first -= 1 if left[-1] == "magnitude" else 2
        draft.kind = draft.unit = "magnitude"
        return True
    noun = draft.first - 2
    either = noun > begin and left[-1] == "or" and t.tags[noun] == "NN"
    if either and t.lowers[noun - 1] in ("a", "an", "another", "one"):
        _set(draft, Counted(noun, noun + 1, lemma(t.words[noun]), noun), unit=True)
        draft.kind = "count"
        return True
    if t.tags[j] == "JJ" and t.lowers[j + 1 : j + 2] == ["times"]:
        j += 1  # "nine different times"
    if t.lowers[j] == "times":
        _set(draft, Counted(j, j + 1, "time", j), unit=True)
        draft.kind = "ratio" if compares(t, j + 1, len(t.words)) else "count"
        return True
    if t.lowers[j] == "fold":
        draft.kind, draft.unit, draft.last = "ratio", "time", j + 1
        return True
    return False
