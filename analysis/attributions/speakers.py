"""Who speaks: the subject before a reporting verb, the one after it ("said Smith"), and descriptions beside names."""

from dataclasses import dataclass

from analysis.attributions.cues import grammar_words
from analysis.attributions.phrases import (
    FINITE,
    LINKS,
    NOUNS,
    OBJECT_PRONOUNS,
    SPAN,
    STANDALONE,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    bracket_left,
    full_phrase_right,
    is_noun,
    is_time,
    noun_phrase_left,
)  # fmt: skip
from analysis.attributions.reading import Reading

AUXILIARIES = grammar_words("auxiliaries")
ADVERBIAL = frozenset({"for", "in", "at", "on", "during", "after", "before"})
REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself"})
DASHES = frozenset({"—", "–", "--", "-"})
SUBORDINATE = grammar_words("subordinators") | {"whether", "that", "how", "why", "what"}
POSTPOSED = grammar_words("postposed")


@dataclass(frozen=True, slots=True)
class Subject:
    """Tokens [first, last) of the speaker as written; `edge` is where the whole subject, apposition included, begins;
    `shared` when the verb has no subject of its own ("he left and said")."""

    first: int
    last: int
    edge: int
    shared: bool = False


def verb_group(reading: Reading, verb: int, low: int) -> int:
    """Return the first token of the verb group: auxiliaries, adverbs and negations before the verb."""
    i = verb
    while i > low and verb - i < 8 and reading.quoted[i - 1] < 0:
        tag, lower = reading.tags[i - 1], reading.lowers[i - 1]
        if (
            (lower in AUXILIARIES and tag != "POS")
            or (tag in ("RB", "RBR", "MD") and lower not in ("so", "ago"))
            or (tag == "TO" and i - 2 >= low and reading.lowers[i - 2] in AUXILIARIES | {"on"})
            or (lower == "on" and i - 2 >= low and reading.lowers[i - 2] in ("goes", "went", "going", "gone", "go"))
        ):
            i -= 1
        else:
            break
    if i == verb and reading.tags[verb] in ("VBN", "VBG", "VBD"):
        i = _interrupted(reading, verb, low)
    while i < verb and reading.tags[i] == "RB" and reading.lowers[i] in TIME_WORDS | {"now", "then"}:
        i += 1
    return i


def _interrupted(reading: Reading, verb: int, low: int) -> int:
    """Where the auxiliary stands when a phrase parts it from the verb: "who has in the past described"."""
    for i in range(verb - 2, max(low, verb - 8), -1):
        if reading.quoted[i] >= 0 or (reading.tags[i] in FINITE and reading.lowers[i] not in ("has", "have", "had")):
            break
        if reading.lowers[i] in ("has", "have", "had"):
            return i if reading.tags[i + 1] in ("IN", ",") else verb
    return verb


def subject_before(reading: Reading, verb: int, low: int) -> Subject | None:
    """Find the subject of the finite verb group that starts at `verb`."""
    floor = max(low, verb - 3 * SPAN)
    i = verb - 1
    while i >= floor:
        if reading.quoted[i] >= 0:
            return None
        tag, lower = reading.tags[i], reading.lowers[i]
        if tag == "CC" and lower in ("and", "but", "or", "then", "nor"):
            return Subject(verb, verb, i, shared=True)
        if tag in ("WP", "WDT") or (lower == "that" and i > floor and is_noun(reading, i - 1)):
            return Subject(i, i + 1, i)
        if lower in SUBJECT_PRONOUNS and tag in ("PRP", "CD", "NN", "NNP", "DT"):
            return Subject(i, i + 1, i)
        if tag == ",":
            return _before_comma(reading, i, floor)
        if (lower in DASHES and tag != "HYPH") or (lower == "-" and reading.ends[i - 1] != reading.starts[i]):
            return _before_aside(reading, i, floor)
        if tag == "-RRB-":
            i = bracket_left(reading, i, floor) - 1
            continue
        if tag in ("RB", "RBR"):
            i -= 1
            continue
        if (relative := _relative(reading, i, floor)) is not None:
            return relative
        if lower in REFLEXIVE:
            i -= 1
            continue
        if lower in OBJECT_PRONOUNS:
            return Subject(i - 2, i + 1, i - 2) if _some_of_them(reading, i, floor) else None
        if (
            tag in NOUNS
            or tag in ("CD", "POS")
            or lower in STANDALONE
            or (tag == "JJ" and i > floor and reading.lowers[i - 1] == "the")
        ):
            first = noun_phrase_left(reading, i, floor)
            if lower in TIME_WORDS and first > floor:
                at = time_left(reading, i, floor)
                if at < i + 1 and at > floor:
                    i = at - 1
                    continue
            return _with_modifiers(reading, first, i + 1, floor)
        if tag == "DT" and lower in ("this", "that", "these", "those"):
            return Subject(i, i + 1, i)
        return None
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
            return _with_modifiers(reading, first, i, floor)
    return None


def _with_modifiers(reading: Reading, first: int, last: int, floor: int) -> Subject:
    """Widen a noun phrase to the left over "of", "for", "living in": [an official] briefed on [the talks]."""
    end = last
    for _ in range(6):
        i = first - 1
        if i <= floor or reading.quoted[i] >= 0:
            break
        tag, lower = reading.tags[i], reading.lowers[i]
        if tag in ("VBG", "VBN") and is_noun(reading, i - 1):
            first = noun_phrase_left(reading, i - 1, floor)
        elif (tag in ("IN", "TO") and lower in LINKS) or lower == "than":
            before = reading.tags[i - 1]
            if is_noun(reading, i - 1) or before == "CD":
                first = noun_phrase_left(reading, i - 1, floor)
            elif (
                i - 2 >= floor
                and is_noun(reading, i - 2)
                and (before in ("VBN", "VBG", "VBD") or reading.lowers[i - 1] in POSTPOSED)
            ):
                first = noun_phrase_left(reading, i - 2, floor)
            else:
                first = _name_after_phrase(reading, first, last)
                break
        else:
            break
    if first > floor and reading.lowers[first - 1] in LINKS - {"with"}:
        first = _name_after_phrase(reading, first, end)
    return Subject(first, end, first)


def _name_after_phrase(reading: Reading, first: int, last: int) -> int:
    """After an opening phrase without comma ("In Monday's debate Smith said") the subject is the name at its end."""
    i = last
    while i - 1 > first and reading.tags[i - 1] in ("NNP", "NNPS"):
        i -= 1
    return i if i < last and reading.tags[i - 1] not in ("DT", "PRP$", "JJ", "IN", "CC", "HYPH") else first


def _some_of_them(reading: Reading, i: int, floor: int) -> bool:
    """Whether "one of them", "some of us" ends here."""
    return i - 2 >= floor and reading.lowers[i] in ("them", "us") and reading.lowers[i - 1] == "of"


def _before_comma(reading: Reading, comma: int, floor: int) -> Subject | None:
    """The noun before a description between commas: "Hugh Hill, a doctor who ..., said"."""
    i = comma - 1
    while i > max(floor, comma - 2 * SPAN):
        if reading.quoted[i] >= 0:
            i = reading.blocks[reading.quoted[i]][0] - 1
            continue
        if reading.tags[i] == ",":
            inside = reading.tags[i + 1]
            ahead = i - 1
            if ahead >= floor and reading.tags[ahead] == "-RRB-":
                ahead = bracket_left(reading, ahead, floor) - 1
            if ahead < floor:
                return None
            if inside == "CC" and reading.lowers[i + 1] in ("but",):
                return None
            if _some_of_them(reading, ahead, floor):
                return Subject(ahead - 2, _described_end(reading, ahead + 1, i, comma), ahead - 2)
            if is_noun(reading, ahead) or reading.lowers[ahead] in SUBJECT_PRONOUNS:
                if reading.lowers[ahead] in SUBJECT_PRONOUNS:
                    return Subject(ahead, ahead + 1, ahead)
                first = noun_phrase_left(reading, ahead, floor)
                if _describes(reading, first, ahead + 1, i):
                    whole = _with_modifiers(reading, first, ahead + 1, floor)
                    if (
                        whole.first > floor
                        and reading.lowers[whole.first - 1] in ADVERBIAL
                        and not is_noun(reading, comma)
                    ):
                        own = noun_phrase_left(reading, comma - 1, i + 1)  # "For her part, the minister, said"
                        if own == i + 1:
                            return Subject(own, comma, own)
                    return Subject(whole.first, _described_end(reading, ahead + 1, i, comma), whole.first)
                if first > floor and reading.tags[first - 1] != "," and _opens_clause(reading, i + 1):
                    return None
        elif reading.tags[i] in (":",) or (
            reading.tags[i] == "." and i < comma - 1 and reading.tags[i - 1] not in NOUNS
        ):
            return None
        i -= 1
    return None


def _describes(reading: Reading, first: int, last: int, comma: int) -> bool:
    """Whether what follows the comma is a description of the noun phrase [first, last) and no new clause."""
    if is_time(reading, last - 1):
        return False
    tag = reading.tags[comma + 1]
    named = any(reading.tags[i] in ("NNP", "NNPS") for i in range(first, last))
    if tag in ("WP", "WDT", "VBG", "VBN", "VBD", "DT", "PRP$", "CD", "-LRB-"):
        return True
    if tag in ("IN", "RB", "TO", "WRB", "WP$", "CC"):
        return True
    if tag in ("NNP", "NNPS") and reading.tags[last - 1] == "NN" and reading.lowers[first] not in ("a", "an"):
        return True  # "the report's author, Leila Haddad, said"
    return named and (tag in NOUNS or tag in ("JJ", "HYPH"))


def _opens_clause(reading: Reading, i: int) -> bool:
    return reading.tags[i] in ("PRP", "EX")


def _described_end(reading: Reading, last: int, comma: int, closing: int) -> int:
    """Where the speaker ends: after a description made of noun phrases, before a relative clause or participle."""
    if reading.tags[comma + 1] not in NOUNS | {"DT", "JJ", "CD", "PRP$"}:
        return last
    end = full_phrase_right(reading, comma + 1, closing)
    while end < closing and reading.tags[end] == "CC":
        after = full_phrase_right(reading, end + 1, closing)
        if after == end + 1:
            break
        end = after
    return end if end > comma + 1 else last


def _before_aside(reading: Reading, dash: int, floor: int) -> Subject | None:
    """The noun before an aside between dashes."""
    for i in range(dash - 1, max(floor, dash - SPAN), -1):
        if reading.quoted[i] >= 0:
            return None
        if reading.lowers[i] in DASHES and is_noun(reading, i - 1) and reading.ends[i - 1] != reading.starts[i]:
            return _with_modifiers(reading, noun_phrase_left(reading, i - 1, floor), i, floor)
    return None


def subject_after(reading: Reading, first: int, high: int) -> Subject | None:
    """The speaker after the verb or after "according to", with the description that follows a comma."""
    i = first
    while i < high and reading.tags[i] == "RB" and reading.lowers[i] != "not":
        i += 1
    if i >= high or reading.lowers[i] in OBJECT_PRONOUNS:
        return None
    end = full_phrase_right(reading, i, high)
    if end == i:
        return None
    if end + 1 < high and reading.tags[end] == "," and reading.quoted[end + 1] < 0:
        end = _apposition(reading, i, end, high)
    return Subject(i, end, i)


def _apposition(reading: Reading, first: int, comma: int, high: int) -> int:
    """Widen a name over the noun phrase in apposition after its comma."""
    head = comma + 1
    named = any(reading.tags[i] in ("NNP", "NNPS") for i in range(first, comma))
    if not named or reading.tags[head] not in ("DT", "NN", "JJ", "NNS", "CD", "NNP", "VBN") or is_time(reading, head):
        return comma
    end = full_phrase_right(reading, head, high)
    if end == head or (end < high and reading.tags[end] in FINITE):
        return comma
    while (
        end + 1 < high and reading.tags[end] == "CC" and (after := full_phrase_right(reading, end + 1, high)) > end + 1
    ):
        if after < high and reading.tags[after] in FINITE:
            break
        end = after
    return end


def main_subject(reading: Reading, low: int, verb: int) -> Subject | None:
    """The subject of the first finite verb between `low` and `verb`: that of a later participle or second verb."""
    for i in range(low, min(verb, low + 3 * SPAN)):
        if reading.quoted[i] < 0 and reading.tags[i] in FINITE:
            found = subject_before(reading, i, low)
            if found and not found.shared and reading.tags[found.first] not in ("WP", "WDT"):
                if found.first > low and reading.lowers[found.first - 1] in SUBORDINATE:
                    continue
                return found
    return None
