"""Who speaks: the subject of a reporting verb."""

from collections.abc import Callable

from analysis.attributions.appositions import before_aside, before_comma
from analysis.attributions.cues import grammar_words
from analysis.attributions.descriptions import describe
from analysis.attributions.modifiers import NOBODY, Subject, is_gerund, some_of_them, with_modifiers
from analysis.attributions.phrases import (
    FINITE,
    NOUNS,
    OBJECT_PRONOUNS,
    REFLEXIVE,
    SPAN,
    STANDALONE,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    is_noun,
    is_time,
)
from analysis.attributions.phrases_left import bracket_left, noun_phrase_left
from analysis.attributions.reading import DASHES, Reading

HAVING = frozenset({"have", "has", "had", "'ve", "will", "would"})
NAMED_FOR_TIME = frozenset({"day", "evening", "morning", "night", "time", "today", "tonight", "week"})  # "Harbour Week"
QUANTIFIERS = frozenset({"both", "all", "each"})
JOINING = frozenset({"and", "but", "or", "then", "nor"})
SUBORDINATE = grammar_words("subordinators") | {"whether", "that", "how", "why", "what"}


def subject_before(reading: Reading, verb: int, low: int) -> Subject | None:
    """Find the subject of the finite verb group that starts at `verb`: the first rule that knows the word before it
    tells, or says where to look on."""
    floor = max(low, verb - 3 * SPAN)
    i = verb - 1
    while i >= floor and reading.quoted[i] < 0:
        told = next((found for rule in BEFORE_VERB if (found := rule(reading, i, floor, verb)) is not None), NOBODY)
        if isinstance(told, Subject):
            return None if told is NOBODY else told
        i = told
    return None


Told = Subject | int | None  # the subject, NOBODY, the token to look on from, or None where another rule tells


def _conjunction(reading: Reading, i: int, floor: int, verb: int) -> Told:
    if reading.tags[i] != "CC":
        return None
    if reading.tags[i - 1] == "RB" and reading.tags[i + 1] == "RB" and reading.tags[i - 2] == ",":
        return NOBODY  # ", simply and aptly called"
    return Subject(verb, verb, i, shared=True) if reading.lowers[i] in JOINING else None


def _pronoun(reading: Reading, i: int, floor: int, verb: int) -> Told:
    tag, lower = reading.tags[i], reading.lowers[i]
    relative = tag in ("WP", "WDT")
    plain = lower in SUBJECT_PRONOUNS and tag in ("PRP", "CD", "NN", "NNP", "DT")
    return Subject(i, i + 1, i) if relative or plain else None


def _comma(reading: Reading, i: int, floor: int, verb: int) -> Told:
    if reading.tags[i] != ",":
        return None
    return _named_ahead(reading, before_comma(reading, i, floor), floor) or NOBODY


def _aside(reading: Reading, i: int, floor: int, verb: int) -> Told:
    lower = reading.lowers[i]
    dash = lower in DASHES and reading.tags[i] != "HYPH"
    if not dash and (lower != "-" or reading.ends[i - 1] == reading.starts[i]):
        return None
    return before_aside(reading, i, floor) or NOBODY


def _abbreviation(reading: Reading, i: int, floor: int, verb: int) -> Told:
    """ "Quint & Co. said"."""
    if reading.words[i] != "." or not is_noun(reading, i - 1):
        return None
    return with_modifiers(reading, noun_phrase_left(reading, i - 1, floor), i + 1, floor)


def _between(reading: Reading, i: int, floor: int, verb: int) -> Told:
    """What stands between a subject and its verb: brackets, adverbs, "both"."""
    tag, lower = reading.tags[i], reading.lowers[i]
    if tag == "-RRB-":
        return bracket_left(reading, i, floor) - 1
    if tag in ("RB", "RBR") or (lower in QUANTIFIERS and i > floor and is_noun(reading, i - 1)):
        return i - 1
    if lower in QUANTIFIERS and i > floor and reading.lowers[i - 1] in HAVING:
        return i - 2  # "the mayors have all said"
    return None


def _relative_clause(reading: Reading, i: int, floor: int, verb: int) -> Told:
    return _relative(reading, i, floor)


def _object(reading: Reading, i: int, floor: int, verb: int) -> Told:
    """ "The mayor himself said", "[a man] before hurting himself said", "some of them said"; "of him" is no subject."""
    if reading.lowers[i] in REFLEXIVE:
        return i - 3 if i - 3 > floor and is_gerund(reading, i - 1) else i - 1
    if reading.lowers[i] not in OBJECT_PRONOUNS:
        return None
    return Subject(i - 2, i + 1, i - 2) if some_of_them(reading, i, floor) else NOBODY


def _noun(reading: Reading, i: int, floor: int, verb: int) -> Told:
    tag, lower = reading.tags[i], reading.lowers[i]
    adjective = tag == "JJ" and i > floor and (reading.lowers[i - 1] in ("the", "-") or is_noun(reading, i))
    if tag not in NOUNS and tag not in ("CD", "POS") and lower not in STANDALONE and not adjective:
        return None
    first = noun_phrase_left(reading, i, floor)
    if lower in TIME_WORDS and (tag != "NNP" or lower not in NAMED_FOR_TIME):
        at = time_left(reading, i, floor)
        if floor < at <= i and (first > floor or at > first):  # "President Hale today said"
            return at - 1
    return with_modifiers(reading, first, i + 1, floor)


def _demonstrative(reading: Reading, i: int, floor: int, verb: int) -> Told:
    told = reading.tags[i] == "DT" and reading.lowers[i] in ("this", "that", "these", "those")
    return Subject(i, i + 1, i) if told else None


def _participle(reading: Reading, i: int, floor: int, verb: int) -> Told:
    if reading.tags[i] not in ("VBN", "VBD") or not _reduced_relative(reading, i, floor, verb):
        return None
    return with_modifiers(reading, noun_phrase_left(reading, i - 1, floor), verb, floor)


BEFORE_VERB: tuple[Callable[[Reading, int, int, int], Told], ...] = (
    _conjunction,
    _pronoun,
    _comma,
    _aside,
    _abbreviation,
    _between,
    _relative_clause,
    _object,
    _noun,
    _demonstrative,
    _participle,
)


def _named_ahead(reading: Reading, found: Subject | None, low: int) -> Subject | None:
    """The name that opens the clause, where what was found only describes it: "[Ann Lind], the head of a firm that
    sells boats, Quell Arts, said"."""
    if found is None or reading.tags[found.first] not in ("DT", "PRP$") or found.first - 1 <= low:
        return found
    comma = found.first - 1
    if reading.tags[comma] != "," or reading.tags[comma - 1] != "NNP" or is_time(reading, comma - 1):
        return found
    first = noun_phrase_left(reading, comma - 1, low)
    described = describe(reading, found.first, found.last)
    placed = first - 1 > low and (
        reading.quoted[first - 1] >= 0 or (reading.tags[first - 1] == "," and reading.tags[first - 2] != "NNP")
    )
    if not (first == low or placed) or described.kind != "person":
        return found  # but "“It is late,” Ann Lind, a doctor in Dayton, Ohio, said"
    return Subject(first, comma, first)


def _reduced_relative(reading: Reading, participle: int, floor: int, verb: int) -> bool:
    """Whether a participle only describes the noun before it: "a survey released in June found"."""
    if participle <= floor or participle + 1 >= verb or not is_noun(reading, participle - 1):
        return False
    return reading.tags[participle + 1] == "IN" or is_time(reading, participle + 1)


def _relative(reading: Reading, last: int, floor: int) -> Subject | None:
    """The noun before "who", "that" or "which" where a relative clause stands between subject and verb."""
    seen = False
    for i in range(last, max(floor, last - SPAN), -1):
        tag = reading.tags[i]
        if reading.quoted[i] >= 0 or tag in (",", ":", ".") or (reading.lowers[i] in DASHES and tag != "HYPH"):
            return None
        if tag in FINITE:
            seen = True
        elif seen and (tag in ("WP", "WDT") or reading.lowers[i] in ("that", "where")) and is_noun(reading, i - 1):
            if reading.lowers[i] != "where" and reading.tags[i + 1] not in FINITE | {"RB"}:
                return None
            first = noun_phrase_left(reading, i - 1, floor)
            return with_modifiers(reading, first, i, floor)
    return None


def time_left(reading: Reading, last: int, floor: int) -> int:
    """Return where the time expression that ends at token `last` begins, its preposition included."""
    i = last
    while i > floor and (
        is_time(reading, i - 1) or (reading.tags[i - 1] in ("CD", "DT", "JJ") and not is_noun(reading, i - 1))
    ):
        i -= 1
    if i > floor and reading.lowers[i - 1] in ("on", "in", "at", "during", "by"):
        i -= 1
    return i


def _after_subordinate(reading: Reading, low: int, verb: int) -> int:
    """Where the main clause begins behind a clause that opens the sentence ("After it fell, Hale left"); `low` where
    none does."""
    if low + 2 >= verb or reading.lowers[low] not in SUBORDINATE:
        return low
    commas = (i for i in range(low + 1, min(verb, low + SPAN)) if reading.tags[i] == "," and reading.quoted[i] < 0)
    return next(commas, low)


def main_subject(reading: Reading, low: int, verb: int) -> Subject | None:
    """The subject of the first finite verb between `low` and `verb`: that of a later participle or second verb."""
    first = _after_subordinate(reading, low, verb)
    for i in range(first, min(verb, first + 3 * SPAN)):
        if reading.quoted[i] < 0 and reading.tags[i] in FINITE:
            found = subject_before(reading, i, low)
            if found and not found.shared and reading.tags[found.first] not in ("WP", "WDT"):
                if found.first > low and reading.lowers[found.first - 1] in SUBORDINATE:
                    continue
                return found
    return None
