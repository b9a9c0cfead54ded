"""Find base noun phrases: (quantifier) (determiner) (figures, adjectives, participles, nouns) head.

    predeterminer   all, both, half before a determiner
    determiner      the, a, this, her; none where the phrase is bare or an owner stands before it
    figure          $ 3 million, 40 %, with the words before it that belong to it: "more than 40"
    modifier        adjectives with their adverbs, participles that a noun follows, nouns, parts joined by hyphens
    head            the last noun; a figure where no noun follows ("12 were killed"); an adjective or participle behind
                    "the" ("the wounded"); a determiner or pronoun alone ("this", "they", "many of")

A possessive mark ends a phrase: it is the owner of the next one.
"""

from dataclasses import dataclass
from functools import cache

from analysis.language.cursor import Cursor
from analysis.language.headless import head_without_noun
from analysis.language.inserted_speakers import is_inserted_speaker
from analysis.language.name_tags import peoples
from analysis.language.phrase_numbers import ADJECTIVES, number_of, pronoun_number
from analysis.language.phrases import Phrases
from analysis.language.tag_line import NOUNS, PLURALS
from analysis.language.word_classes import word_class

COMMON = frozenset({"NN", "NNS"})
NAMES = frozenset({"NNP", "NNPS"})
AUXILIARIES = frozenset({"did", "had", "was", "were"})
PARTICIPLES = frozenset({"VBN", "VBG", "VBD"})
FIGURES = frozenset({"CD", "$"})
INNER = ADJECTIVES | FIGURES
PRONOUNS = frozenset({"PRP", "EX"})
STARTS = NOUNS | INNER | PRONOUNS | {"DT", "PDT", "PRP$", "WP$"}
LEADS = NOUNS | ADJECTIVES | {"VBN", "VBG"}  # what a participle inside a phrase stands before
OPENING = frozenset({"RB", "RBS", "RBR", "VBN", "VBD", "VBG"})  # may open a bare phrase, see _opens
BEHIND_ADVERBS = ADJECTIVES | {"VBN", "VBD", "VBG", "CD", "RB", "NNP"}  # "the mostly Sunni towns"
MOST = 40  # tokens of a base phrase


@dataclass(slots=True, eq=False)  # not frozen: there is one a phrase, and frozen ones cost four times as much
class Base:
    """A base phrase in the places of a cursor; `content` is the first place behind the determiner."""

    first: int
    last: int
    head: int
    determiner: int | None
    content: int
    number: str | None


@cache
def _before_figures() -> Phrases[None]:
    """The phrases before figures."""
    return Phrases((phrase.split(), None) for phrase in sorted(word_class("before_figures")))


def before_figure(c: Cursor, i: int) -> int:
    """The place behind words that belong to the figure behind them ("more than 40"), `i` where none stand here."""
    for j, _ in _before_figures().at(c.lowers, i):
        if c.tags[j] in FIGURES or c.lowers[j] in ("half", "a", "an"):
            return j if c.tags[j] in FIGURES or j > i + 1 else i
    return i


def noun_phrase(c: Cursor, i: int) -> Base | None:
    """The base phrase that begins at place i; None where none does."""
    tags, lowers = c.tags, c.lowers
    j = before_figure(c, i) if lowers[i] in _before_figures().first_words else i
    figure = j > i
    if figure and lowers[i] == "between" and lowers[j + 1] == "and" and tags[j + 2] in FIGURES:
        j += 2  # "between 150 and 200"
    if not figure and tags[i] not in STARTS and not (tags[i] in OPENING and _opens(c, i)):
        return None
    if tags[i] in PRONOUNS:
        return Base(i, i + 1, i, None, i, pronoun_number(lowers[i]))
    if tags[j] == "PDT" or (lowers[j] in ("all", "both", "half") and tags[j + 1] in ("DT", "PRP$")):
        j += 1
    determiner = None
    if tags[j] in ("DT", "PRP$", "WP$"):
        determiner = j
        j += 1
        if not figure and c.tags[j] not in FIGURES:
            behind = before_figure(c, j)
            j = behind
    content = j
    j, head = _inside(c, j, determiner is not None or figure)
    if head is None:
        head = head_without_noun(c, content, j, determiner)
        if head is None:
            return None
        j = max(head + 1, j if c.tags[head] == "CD" else head + 1)
    return Base(i, j, head, determiner, min(content, head), number_of(c, i, head))


def _opens(c: Cursor, i: int) -> bool:
    """Does a participle or adverb open a bare phrase: "wounded soldiers", "very old men", "newly built homes"?"""
    tags = c.tags
    if tags[i] in ("RB", "RBS", "RBR"):
        return tags[i + 1] in ("JJ", "VBN") and tags[i + 2] in NOUNS and c.lowers[i] not in ("not", "n't")
    if tags[i] == "VBN":
        noun = i + 2 if tags[i + 1] == "JJ" and c.lowers[i - 1] == "of" else i + 1
        return tags[noun] in NOUNS and tags[i - 1] not in ("VBZ", "VBP", "VBD", "MD", "RB")
    if tags[i] == "VBG":
        return tags[i - 1] == "POS" and tags[i - 2] in NOUNS and tags[i + 1] in COMMON  # "the town's growing debt"
    if tags[i] == "VBD":
        return tags[i - 1] == "IN" and tags[i + 1] in NOUNS  # "for lost wages"
    return False


def _inside(c: Cursor, j: int, begun: bool) -> tuple[int, int | None]:
    """Read modifiers and nouns from place j: (the end, the head or None)."""
    head, first, stop = None, j, j + MOST
    while j < stop:
        tag = c.tags[j]
        if tag in NOUNS:
            if head is not None and not _goes_on(c, head, j):
                break
            head = j
        elif tag == "HYPH" and (head is not None or j > first) and c.hyphen(j):
            head = _head_at_hyphen(c, j, head)
            j += 1
        elif tag == "." and head == j - 1 and _is_point_of_name(c, j):
            if c.tags[j + 1] == "CD" and c.lowers[head] in word_class("months_with_points"):
                return j + 2, head  # "on Aug. 7"
            if c.tags[j + 1] not in NAMES:
                return j + 1, head  # "Quell Inc. said"
        elif tag in ("CC", ",", "SYM") and _joins(c, j, head):
            pass
        elif c.lowers[j] == "per" and c.lowers[j + 1] == "cent" and c.tags[j - 1] == "CD":
            head = j = j + 1
        elif not (_before_noun(c, j, first, begun) if head is None else _behind_noun(c, j, head)):
            break
        j += 1
    return (j, None) if head is None else (_end_behind(c, head, j), head)


def _head_at_hyphen(c: Cursor, j: int, head: int | None) -> int | None:
    """The head once the part behind the hyphen at j is read: that part where it is a noun or figure."""
    return j + 1 if c.tags[j + 1] in NOUNS or c.tags[j + 1] == "CD" else head


def _is_point_of_name(c: Cursor, j: int) -> bool:
    return c.tags[j - 1] in NAMES and j < c.size and c.touches_left(j)


def _before_noun(c: Cursor, j: int, first: int, begun: bool) -> bool:
    """Does a phrase without a noun so far go on with the adjective, figure, participle or adverb at j?"""
    tag = c.tags[j]
    if tag in PARTICIPLES:
        if (tag == "VBG" and c.tags[j - 1] == "CD" and c.tags[j + 1] in ("CD", "DT")) or c.lowers[j] in AUXILIARIES:
            return False  # "which burned in 2012 killing two guards", "two were teachers"
        if tag == "VBD" and _has_object(c, j):
            return False  # "only 12 left town"
        return ((begun or j > first) and _leads(c, j + 1)) or (j == first and _opens(c, j))
    if tag in ("RB", "RBS", "RBR"):
        if c.tags[j - 1] == "CD" and c.tags[j + 1] in ("CD", "$"):
            return False  # "in 2007 just 88,000 fish"
        return c.tags[j + 1] in BEHIND_ADVERBS and c.lowers[j] not in ("not", "n't", "ago")
    if tag in ("NFP", "SYM"):
        return c.touches_left(j) and c.touches_right(j)
    return tag in INNER


def _has_object(c: Cursor, j: int) -> bool:
    """Is a past form behind a figure a verb, since a bare noun ends what follows: no "12 hurt on Sunday"?"""
    counted = c.tags[j - 1] == "CD" and c.tags[j - 2] != "$" and c.lowers[j - 1] not in ("one", "1")
    day = c.lowers[j + 1] in word_class("days") or c.lowers[j + 1] in ("yesterday", "today")
    return counted and not day and c.tags[j + 1] == "NN" and c.tags[j + 2] in (".", ",", "CC", "IN", "TO")


def _end_behind(c: Cursor, head: int, j: int) -> int:
    """The end of a phrase behind its head: the point of a name and figures belong to it ("Flight 370", "Aug. 7")."""
    end = head + 1
    end += end < j and c.tags[end] == "." and c.tags[head] in NAMES
    while end < j and c.tags[end] == "CD":
        end += 1
    return end


def _behind_noun(c: Cursor, j: int, head: int) -> bool:
    """Does the phrase go on behind a noun with a figure or adjective: "Flight 370", "resource-related permits"?"""
    tag = c.tags[j]
    if tag in ("CD", "$") and c.hyphen(j - 2) and c.tags[j - 1] in PARTICIPLES:
        return True  # "an eye-watering $40"
    if tag == "CD":
        return c.tags[head] in NAMES and c.tags[j + 1] not in PLURALS
    if c.lowers[j] in ("last", "next"):
        return False  # "in Oret last week"
    joined = c.hyphen(j - 2)
    return (joined or (tag != "VBG" and c.tags[head] in NAMES)) and tag in ("JJ", "VBN", "VBG") and _leads(c, j + 1)


def _goes_on(c: Cursor, head: int, j: int) -> bool:
    """Does the noun at j go on with the phrase whose last noun is at `head`?"""
    tags, lowers = c.tags, c.lowers
    if lowers[j] in word_class("days") and lowers[j - 1] not in ("last", "next", "this", "every"):
        return False  # "told reporters Monday"
    if lowers[head] in word_class("days") and head == j - 1:
        return lowers[j] in word_class("parts_of_days") or (tags[head - 1] in ("DT", "POS") and tags[j] == "NN")
    if lowers[head - 1] in ("last", "next", "this") and lowers[head] in word_class("times"):
        return tags[j + 1] not in ("VBD", "VBZ", "VBP", "MD")
    if is_inserted_speaker(lowers, tags, j):
        return False  # "A man | police say shot a guard"
    if tags[head] == "NNS" and head == j - 1:
        return tags[j] in PLURALS or (tags[j] == "NN" and tags[j + 1] not in ("VBD", "VBZ", "MD"))
    return True


def _leads(c: Cursor, j: int) -> bool:
    """Does a noun or a modifier before a noun stand here?"""
    for k in range(j, j + 4):
        tag = c.tags[k]
        if tag in NOUNS:
            return True
        if tag not in LEADS and tag not in ("CC", "CD", "RB", "HYPH"):
            return False
    return False


def _is_of_people(c: Cursor, j: int) -> bool:
    """Is the name at j an adjective for a people?"""
    return c.tokens.words[c.at[j]] in peoples()[0]


def _joins(c: Cursor, j: int, head: int | None) -> bool:
    """ "digital and physical sales", "Marks & Brisk", "fast, cheap phones", "hotel/motel tax": one phrase."""
    before, after = c.tags[j - 1], c.tags[j + 1]
    if c.tags[j] == "SYM":
        slash = c.lowers[j] == "/" and head == j - 1 and c.touches_left(j) and c.touches_right(j)
        return slash and before in COMMON and after in COMMON
    if c.lowers[j] == ",":
        return head is None and before in ADJECTIVES and after in ADJECTIVES and _leads(c, j + 2)
    if c.lowers[j] == "&":
        return before in NOUNS and after in NOUNS
    if before == after == "NNP" and c.tags[j + 2] in ("JJ", "NN", "NNS"):
        return _is_of_people(c, j - 1) and _is_of_people(c, j + 1)  # "nine Danish and Finnish workers"
    if head is not None or before not in (*ADJECTIVES, "VBN", "VBG", "CD"):
        return False
    return after in (*ADJECTIVES, "VBN", "VBG", "CD") and _leads(c, j + 2) and (before == "CD") == (after == "CD")
