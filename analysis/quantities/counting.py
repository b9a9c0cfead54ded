"""What a number counts or measures: the noun phrase behind it, before it, or left out."""

from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.counted import DETERMINERS, Counted, lemma, read_counted
from analysis.quantities.digits import HYPHENS, glued
from analysis.quantities.drafts import Draft
from analysis.quantities.figures import read_figure
from analysis.quantities.noun_phrases import NOUNS
from analysis.quantities.number_words import number_words

PRONOUNS = frozenset({"them", "whom", "us", "you", "which", "these", "those"})
BODIES = context_words("bodies_of_people")
HARMED = context_words("harmed")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VBN"})
NOT_OF_MONEY = context_words("not_of_money")
NOT_IN_MONEY = context_words("not_in_money")


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
        found = (
            read_counted(t, _past_hyphen(t, draft.core_last, stop), stop)
            if draft.core_last < stop and t.lowers[draft.core_last] != "of"
            else None
        )
        if found is not None:
            _set(draft, found, unit=True)
    elif draft.kind == "share" or draft.kind == "money" or draft.kind not in ("score", "index"):
        found = _measured_thing(t, draft, j, begin, stop)
        if found is not None:
            draft.counted_first, draft.counted_last = found.first, found.last


def _set(draft: Draft, found: Counted, *, unit: bool) -> None:
    draft.counted_first, draft.counted_last = found.first, found.last
    if unit:
        draft.unit = found.unit


def _past_hyphen(t: Tokens, j: int, stop: int) -> int:
    return j + 1 if j + 1 < stop and t.words[j] in HYPHENS else j


def _count_things(t: Tokens, draft: Draft, begin: int, stop: int) -> None:
    j = draft.core_last
    if draft.rule.startswith("range:from") and (inner := _within_range(t, draft, stop)) is not None:
        draft.kind = "count"
        _set(draft, inner, unit=True)
        return
    if j >= stop:
        return
    if t.words[j] in HYPHENS and j + 1 < stop:
        if t.lowers[j + 1] in ("and", "or", "to", ",") or (t.words[j + 1] == "," and glued(t, j)):
            draft.suspended = True
            return
        if glued(t, j) != glued(t, j + 1) or (not glued(t, j) and (t.words[j] != "-" or t.tags[j + 1] == "DT")):
            return
        if t.tags[j + 1] in NOUNS and t.lowers[j + 1] not in number_words():
            one = t.lowers[j + 1]  # "a four-cylinder engine": what is counted is glued on
            draft.kind, draft.unit, draft.counted_first, draft.counted_last = "count", lemma(one), j + 1, j + 2
            draft.last = max(draft.last, j + 2)
            return
        j += 1
        if t.lowers[j] == "strong":
            _count_strength(t, draft, j + 1, stop)
            return
        if t.lowers[j].endswith("ed") and t.tags[j] in ("VBN", "VBD", "JJ"):
            draft.kind = "count"  # "a three-wheeled car": of what, the adjective says
            return
    if t.words[j] in ("x", "×") or _in_frame(t, draft, j, begin):
        return
    if t.lowers[j] == "of" and _share_of_measure(t, draft, j + 1, begin, stop):
        return
    lone = draft.best is not None and t.lowers[j] == "of" and t.tags[j + 1 : j + 2] in (["NN"], ["VBG"])
    found = (
        None if lone else read_counted(t, j, stop, many=draft.best != 1)
    )  # "some of spying and one of smoking" counts no smoking
    if t.lowers[j] == "of" and t.lowers[j + 1 : j + 2] and t.lowers[j + 1] in PRONOUNS:
        draft.kind, draft.pronoun = "count", True
        found = read_counted(t, j + 2, stop)  # "four of them children"
        if found is None or t.tags[j + 2] not in ("NNS", "JJ", "NNPS"):
            return
    if found is not None and t.lowers[j] in ("last", "next", "past", "this") and _said_when(t, j, stop):
        found = None  # "reached 10 million this year"
    if found is not None and _article_opens(t, draft, begin) and t.tags[found.head] == "NN":
        if found.head == found.first:
            return  # "a 911 racer"
        found = Counted(found.first, found.first + 1, lemma(t.words[found.first]), found.first)  # "a 32 page report"
        if t.tags[found.head] not in NOUNS:
            return
    if found is None:
        if t.tags[j] in FINITE or t.lowers[j] in HARMED or t.lowers[j] in ("others", "of", "more"):
            draft.kind = "count"
        return
    people = t.lowers[found.head].endswith("ese")  # "14 Chinese and 6 Sudanese"
    acronym = people or (t.words[found.head].isupper() and 2 <= len(t.words[found.head]) <= 5)
    if (
        not acronym
        and draft.modifier == "exact"
        and t.words[found.head][0].isupper()
        and found.head == found.first
        and t.tags[found.head] == "NNP"
        and not t.lowers[found.head].endswith("s")
    ):
        return
    draft.kind = "count"
    _set(draft, found, unit=True)


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
    while j < stop and (t.lowers[j] in DETERMINERS or t.tags[j] in ("PRP$", "$")):
        j += 1
    if j >= stop or not t.words[j][0].isdecimal() or draft.form == "fraction" or t.lowers[draft.core] == "one":
        return False
    whole = read_figure(t, j, j - 1, stop)
    if whole is None or whole.kind is None or whole.kind in ("share", "duration") or whole.hyphen or whole.minor != 1:
        return False
    draft.kind, draft.unit, draft.rule = whole.kind, whole.unit, whole.rule
    return True


def _within_range(t: Tokens, draft: Draft, stop: int) -> Counted | None:
    """The noun that stands with the first bound only: "from 16 members to 19"."""
    for k in range(draft.core + 1, draft.core_last - 1):
        if t.tags[k] == "NNS" and t.tags[k - 1] in ("CD", "JJ", "NN"):
            first = k - 1 if t.tags[k - 1] != "CD" else k
            return Counted(first, k + 1, lemma(t.words[k], True), k)
    return None


def _in_frame(t: Tokens, draft: Draft, j: int, begin: int) -> bool:
    """Read a number whose noun stands before it or is no noun: "magnitude 5.1", "a pick or two", "three times"."""
    left = t.lowers[max(begin, draft.first - 2) : draft.first]
    if left[-1:] == ["magnitude"] or left == ["magnitude", "of"]:
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
    if t.lowers[j] == "times" or (t.lowers[j] == "time" and j > draft.core_last):
        _set(draft, Counted(j, j + 1, "time", j), unit=True)
        draft.kind = "count"
        return True
    if t.lowers[j] == "fold":
        draft.kind, draft.unit, draft.last = "ratio", "time", j + 1
        return True
    return False


TIMES = context_words("not_heads") | {"quarter", "season", "summer", "winter", "spring", "autumn", "weekend", "decade"}


def _said_when(t: Tokens, j: int, stop: int) -> bool:
    """Whether the words behind a measure say when: "rose 5% last quarter", "12% year on year"."""
    return t.lowers[j] in TIMES or (
        t.lowers[j] in ("last", "next", "past", "this") and j + 1 < stop and t.lowers[j + 1] in TIMES
    )


def _measured_thing(t: Tokens, draft: Draft, j: int, begin: int, stop: int) -> Counted | None:
    """The thing that has the measure: "50 ml of acid", "a $300 million contract", "sales of $14 million"."""
    if j < stop and t.words[j] in HYPHENS and glued(t, j) and j + 1 < stop:
        j += 1
    lower = t.lowers[j] if j < stop else ""
    if lower == "of" and draft.kind != "age":
        if j + 1 < stop and (t.tags[j + 1] == "CD" or t.lowers[j + 1] in NOT_OF_MONEY):
            return None
        return read_counted(t, j, stop)
    if lower == "in" and draft.kind == "money" and j + 1 < stop and t.tags[j + 1] in ("NN", "NNS", "JJ"):
        found = read_counted(t, j + 1, stop)
        return None if found is None or t.lowers[found.head] in NOT_IN_MONEY else found
    if draft.kind == "share" and draft.form == "fraction" and draft.unit is None:
        return read_counted(t, j, stop)
    attributive = draft.hyphen or draft.kind in ("money", "share", "age") or _determined(t, draft.first, begin)
    if (
        j < stop
        and attributive
        and (draft.hyphen or not _said_when(t, j, stop))
        and (t.tags[j] in ("NN", "NNS", "JJ", "NNP", "VBG") or (draft.hyphen and t.tags[j] in ("VBN", "VBD", "JJR")))
        and lower not in ("ago", "later", "earlier", "more", "less")
    ):
        if draft.kind == "duration" and not draft.hyphen:
            return None
        if t.lowers[j] == "long" and draft.hyphen:
            j += 1  # "a four-week long strike"
        found = read_counted(t, j, stop)
        if t.tags[j] == "NNP" and not draft.hyphen and (found is None or t.tags[found.head] == "NNP"):
            return None  # "its £40m Marrow Bay scheme", but "$3 Monday"
        if found is None and draft.hyphen and t.lowers[j] in ("high", "low"):
            return Counted(j, j + 1, lower, j)  # "a 10-week high"
        if found is not None and found.head == j and _is_verb(t, j, stop, draft.kind):
            return None  # "39 percent blame his rivals"
        if found is not None and draft.kind == "age" and "POS" in t.tags[j : found.head]:
            owner = t.tags.index("POS", j)
            return Counted(j, owner, lemma(t.words[owner - 1]), owner - 1)  # "the 6-year-old boy's bag"
        if found is not None:
            return found
    return _before_of(t, draft.first, begin) if draft.kind != "age" else None


def _is_verb(t: Tokens, j: int, stop: int, kind: str) -> bool:
    """Whether what could be a noun is a verb: an object or a particle follows ("39 percent blame him", "wound up")."""
    if t.tags[j] != "NN" or j + 1 >= stop:
        return False
    if t.lowers[j + 1] in ("up", "down", "out", "off"):
        return kind in ("share", "age")
    return kind == "share" and t.tags[j + 1] in ("DT", "PRP$", "PRP", "WP", "NNP")


def _determined(t: Tokens, first: int, begin: int) -> bool:
    return first > begin and (t.lowers[first - 1] in DETERMINERS or t.tags[first - 1] in ("JJ", "PRP$", "POS"))


def _before_of(t: Tokens, first: int, begin: int) -> Counted | None:
    """The noun phrase before "of" and a measure: "a fine of $3 billion"."""
    j = first - 1
    if j - 1 < begin or t.lowers[j] != "of":
        return None
    if t.tags[j - 1] not in NOUNS and not (j - 2 >= begin and t.tags[j - 2] == "DT" and t.tags[j - 1] == "JJ"):
        return None
    if t.lowers[j - 1] in TIMES:
        return None  # "a profit for the year of $3m"
    head = k = j - 1
    while k - 1 >= begin and k > j - 6 and t.tags[k - 1] in ("JJ", "NN", "NNS", "NNP", "VBN", "JJS", "JJR"):
        k -= 1
    return Counted(k, head + 1, t.lowers[head], head)
