"""Who speaks: the subject of a reporting verb."""

from analysis.attributions.appositions import DASHES, Subject, before_aside, before_comma, some_of_them, with_modifiers
from analysis.attributions.cues import grammar_words
from analysis.attributions.descriptions import describe
from analysis.attributions.phrases import (
    FINITE,
    NOUNS,
    OBJECT_PRONOUNS,
    REFLEXIVE,
    SPAN,
    STANDALONE,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    bracket_left,
    is_noun,
    is_time,
    noun_phrase_left,
)
from analysis.attributions.reading import Reading

HAVING = frozenset({"have", "has", "had", "'ve", "will", "would"})
NAMED_FOR_TIME = frozenset({"day", "evening", "morning", "night", "time", "today", "tonight", "week"})  # "Harbour Week"
SUBORDINATE = grammar_words("subordinators") | {"whether", "that", "how", "why", "what"}


def subject_before(reading: Reading, verb: int, low: int) -> Subject | None:
    """Find the subject of the finite verb group that starts at `verb`."""
    floor = max(low, verb - 3 * SPAN)
    i = verb - 1
    while i >= floor:
        if reading.quoted[i] >= 0:
            return None
        tag, lower = reading.tags[i], reading.lowers[i]
        if tag == "CC" and reading.tags[i - 1] == "RB" and reading.tags[i + 1] == "RB" and reading.tags[i - 2] == ",":
            return None  # ", simply and aptly called"
        if tag == "CC" and lower in ("and", "but", "or", "then", "nor"):
            return Subject(verb, verb, i, shared=True)
        if tag in ("WP", "WDT") or (lower == "that" and i > floor and is_noun(reading, i - 1)):
            return Subject(i, i + 1, i)
        if lower in SUBJECT_PRONOUNS and tag in ("PRP", "CD", "NN", "NNP", "DT"):
            return Subject(i, i + 1, i)
        if tag == ",":
            return _named_ahead(reading, before_comma(reading, i, floor), floor)
        if (lower in DASHES and tag != "HYPH") or (lower == "-" and reading.ends[i - 1] != reading.starts[i]):
            return before_aside(reading, i, floor)
        if reading.words[i] == "." and i > floor and is_noun(reading, i - 1):  # of an abbreviation: "Quint & Co. said"
            return with_modifiers(reading, noun_phrase_left(reading, i - 1, floor), i + 1, floor)
        if tag == "-RRB-":
            i = bracket_left(reading, i, floor) - 1
            continue
        if tag in ("RB", "RBR") or (lower in ("both", "all", "each") and i > floor and is_noun(reading, i - 1)):
            i -= 1
            continue
        if lower in ("both", "all", "each") and i > floor and reading.lowers[i - 1] in HAVING:
            i -= 2  # "the mayors have all said"
            continue
        if (relative := _relative(reading, i, floor)) is not None:
            return relative
        if lower in REFLEXIVE:
            i -= 1
            continue
        if lower in OBJECT_PRONOUNS:
            return Subject(i - 2, i + 1, i - 2) if some_of_them(reading, i, floor) else None
        if (
            tag in NOUNS
            or tag in ("CD", "POS")
            or lower in STANDALONE
            or (tag == "JJ" and i > floor and (reading.lowers[i - 1] in ("the", "-") or is_noun(reading, i)))
        ):
            first = noun_phrase_left(reading, i, floor)
            if lower in TIME_WORDS and (tag != "NNP" or lower not in NAMED_FOR_TIME):
                at = time_left(reading, i, floor)
                if floor < at <= i and (first > floor or at > first):  # "President Hale today said"
                    i = at - 1
                    continue
            return with_modifiers(reading, first, i + 1, floor)
        if tag == "DT" and lower in ("this", "that", "these", "those"):
            return Subject(i, i + 1, i)
        if tag in ("VBN", "VBD") and _reduced_relative(reading, i, floor, verb):
            return with_modifiers(reading, noun_phrase_left(reading, i - 1, floor), verb, floor)
        return None
    return None


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
    if first != low or described.kind != "person" or described.plural:
        return found
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
        elif seen and (tag in ("WP", "WDT") or reading.lowers[i] == "that") and is_noun(reading, i - 1):
            if reading.tags[i + 1] not in FINITE and reading.tags[i + 1] not in ("RB",):
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
