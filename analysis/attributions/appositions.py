"""A speaker's whole noun phrase: what modifies it, and the descriptions beside names."""

from dataclasses import dataclass

from analysis.attributions.cues import grammar_words
from analysis.attributions.descriptions import describe, is_age
from analysis.attributions.phrases import (
    FINITE,
    LINKS,
    NOUNS,
    SPAN,
    SUBJECT_PRONOUNS,
    bracket_left,
    full_phrase_right,
    is_noun,
    is_time,
    noun_phrase_left,
)
from analysis.attributions.reading import Reading

ADVERBIAL = frozenset({"for", "in", "at", "on", "during", "after", "before"})
DASHES = frozenset({"—", "–", "--", "-"})
DESCRIBING = NOUNS | {"DT", "JJ", "CD", "PRP$"}
VERBS = FINITE | {"VB", "VBG", "VBN"}
POSTPOSED = grammar_words("postposed")


@dataclass(frozen=True, slots=True)
class Subject:
    """Tokens [first, last) of the speaker as written; `edge` is where the whole subject, apposition included, begins;
    `shared` when the verb has no subject of its own ("he left and said")."""

    first: int
    last: int
    edge: int
    shared: bool = False


def with_modifiers(reading: Reading, first: int, last: int, floor: int) -> Subject:
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
            if lower == "by" and is_time(reading, i - 1) and i - 3 >= floor and reading.tags[i - 2] in ("VBN", "VBD"):
                first = noun_phrase_left(reading, i - 3, floor)  # "the cut unveiled Monday by the board"
                continue
            if lower == "into" and not is_noun(reading, i - 1):
                break  # "Lind got into a fight saying"
            if is_noun(reading, i - 1) or before == "CD":
                first = noun_phrase_left(reading, i - 1, floor)
            elif (
                i - 2 >= floor
                and is_noun(reading, i - 2)
                and (before in ("VBN", "VBG", "VBD") or reading.lowers[i - 1] in POSTPOSED)
            ):
                first = noun_phrase_left(reading, i - 2, floor)
            elif before == "VBG" and i - 3 >= floor and reading.tags[i - 2] == "," and is_noun(reading, i - 3):
                first = noun_phrase_left(reading, i - 3, floor)  # "Hale, speaking to reporters said"
                return Subject(first, i - 2, first)
            elif (
                before == "RP" and i - 3 >= floor and reading.tags[i - 2] in ("VBN", "VBD") and is_noun(reading, i - 3)
            ):
                first = noun_phrase_left(reading, i - 3, floor)  # "a petition set up by"
            elif _negated(reading, i - 1, floor):
                first = noun_phrase_left(reading, i - 3, floor)
            else:
                first = _name_after_phrase(reading, first, last)
                break
        else:
            break
    if first > floor and reading.lowers[first - 1] in LINKS - {"with"} | ADVERBIAL:
        first = _name_after_phrase(reading, first, end)
    return Subject(first, end, first)


def _negated(reading: Reading, participle: int, floor: int) -> bool:
    """Whether a negated participle goes with the noun before it: "experts not involved [in]"."""
    return (
        participle - 2 >= floor
        and reading.tags[participle] in ("VBN", "VBD")
        and reading.lowers[participle - 1] == "not"
        and is_noun(reading, participle - 2)
    )


def _name_after_phrase(reading: Reading, first: int, last: int) -> int:
    """After an opening phrase without comma ("In Monday's debate Smith said") the subject is the name at its end."""
    i = last
    while i - 1 > first and reading.tags[i - 1] in ("NNP", "NNPS"):
        i -= 1
    return i if i < last and reading.tags[i - 1] not in ("DT", "PRP$", "JJ", "IN", "CC", "HYPH") else first


def some_of_them(reading: Reading, i: int, floor: int) -> bool:
    """Whether "one of them", "some of us" ends here."""
    return i - 2 >= floor and reading.lowers[i] in ("them", "us") and reading.lowers[i - 1] == "of"


def before_comma(reading: Reading, comma: int, floor: int) -> Subject | None:
    """The noun before a description between commas: "Hugh Hill, a doctor who ..., said"."""
    i = comma - 1
    while i > max(floor, comma - 2 * SPAN):
        if reading.quoted[i] >= 0:
            i = reading.blocks[reading.quoted[i]][0] - 1
            continue
        if reading.tags[i] == ",":
            inside = reading.tags[i + 1]
            if inside in FINITE and i + 1 < comma and reading.quoted[i + 1] < 0:
                return None  # "The storm, which grew, makes ..., says": that subject has a verb of its own
            ahead = i - 1
            if ahead >= floor and reading.tags[ahead] == "-RRB-":
                ahead = bracket_left(reading, ahead, floor) - 1
            if ahead < floor:
                return None
            if inside == "CC" and reading.lowers[i + 1] in ("but",):
                return None
            if some_of_them(reading, ahead, floor):
                return Subject(ahead - 2, _described_end(reading, ahead + 1, i, comma), ahead - 2)
            if is_noun(reading, ahead) or reading.lowers[ahead] in SUBJECT_PRONOUNS:
                if reading.lowers[ahead] in SUBJECT_PRONOUNS:
                    return Subject(ahead, ahead + 1, ahead)
                first = noun_phrase_left(reading, ahead, floor)
                if (
                    first - 2 > floor
                    and reading.lowers[first - 1] in ("of", "from")
                    and reading.tags[first - 2] == ","
                    and reading.tags[i + 1] in ("NNP", "NNPS")
                ):
                    i = first - 2
                    continue  # "Pell, of Larch Road, Eastmere, denies"
                if first > floor and reading.tags[first - 1] in VERBS | {"RB"} and is_noun(reading, i + 1):
                    i -= 1
                    continue  # an object inside the description: "who gave only his first name, Karim, said"
                if (noun := _before_where(reading, first, floor)) is not None:
                    begin = noun_phrase_left(reading, noun, floor)
                    return with_modifiers(reading, begin, noun + 1, floor)
                if _describes(reading, first, ahead + 1, i, floor):
                    whole = with_modifiers(reading, first, ahead + 1, floor)
                    if (
                        whole.first > floor
                        and reading.lowers[whole.first - 1] in ADVERBIAL
                        and not is_noun(reading, comma)
                    ):
                        own = noun_phrase_left(reading, comma - 1, i + 1)  # "For her part, the minister, said"
                        if own == i + 1:
                            return Subject(own, comma, own)
                    begin = _described_start(reading, whole.first, floor)
                    return Subject(begin, _described_end(reading, ahead + 1, i, comma), begin)
                if first > floor and reading.tags[first - 1] != "," and reading.tags[i + 1] in ("PRP", "EX"):
                    return None
        elif reading.tags[i] in (":",) or (
            reading.tags[i] == "." and i < comma - 1 and reading.tags[i - 1] not in NOUNS
        ):
            return None
        i -= 1
    return None


def _before_where(reading: Reading, first: int, floor: int) -> int | None:
    """The noun that a "where" clause describes, the phrase at `first` being that clause's last: "[doctors] at the
    hospital where he lies in Tarn, a port, said"."""
    if first - 3 <= floor or reading.tags[first - 1] != "IN" or reading.tags[first - 2] not in VERBS:
        return None
    for i in range(first - 3, max(floor, first - SPAN), -1):
        if reading.quoted[i] >= 0 or reading.tags[i] in (",", ":", "."):
            return None
        if reading.lowers[i] == "where":
            return i - 1 if is_noun(reading, i - 1) else None
    return None


def _described_start(reading: Reading, first: int, floor: int) -> int:
    """Where the description before a name begins: "[Its head], Morwenna Tate, whose husband died, said"."""
    comma = first - 1
    if (
        reading.tags[first] != "NNP"
        or comma - 1 <= floor
        or reading.tags[comma] != ","
        or not is_noun(reading, comma - 1)
    ):
        return first
    phrase = with_modifiers(reading, noun_phrase_left(reading, comma - 1, floor), comma, floor)
    described = describe(reading, phrase.first, comma)
    return phrase.first if described.kind == "person" and not described.plural and described.definite else first


def _describes(reading: Reading, first: int, last: int, comma: int, floor: int) -> bool:
    """Whether what follows the comma is a description of the noun phrase [first, last) and no new clause."""
    if is_time(reading, last - 1):
        return False
    tag = reading.tags[comma + 1]
    named = any(reading.tags[i] in ("NNP", "NNPS") for i in range(first, last))
    if tag in ("WP", "WDT", "VBG", "VBN", "VBD", "DT", "PRP$", "CD", "-LRB-"):
        return True
    if tag in ("IN", "RB", "TO", "WRB", "WP$", "CC"):
        return True
    if tag in ("NNP", "NNPS"):
        if reading.tags[last - 1] == "NN" and reading.lowers[first] not in ("a", "an"):
            return True  # "the report's author, Leila Haddad, said"
        if reading.lowers[last - 1] in ("another", "one"):
            return True
        whole = with_modifiers(reading, first, last, floor)
        if describe(reading, whole.first, last).kind == "person":
            return True  # "a spokesman for the islands, Leila Haddad, said"
    if tag in ("JJ", "NN") and _ends_in_name(reading, comma) and describe(reading, first, last).kind == "person":
        return True  # "his mother, former presenter Leila Haddad, said"
    return named and (tag in NOUNS or tag in ("JJ", "HYPH"))


def _ends_in_name(reading: Reading, comma: int) -> bool:
    """Whether the words between this comma and the next end in a name."""
    for i in range(comma + 1, min(comma + 10, len(reading.tags))):
        if reading.tags[i] == ",":
            return reading.tags[i - 1] == "NNP"
    return False


def _described_end(reading: Reading, last: int, comma: int, closing: int) -> int:
    """Where the speaker ends: after a description made of noun phrases, before a relative clause or participle."""
    if reading.tags[comma + 1] not in DESCRIBING:
        return last
    end = full_phrase_right(reading, comma + 1, closing)
    if is_age(reading, comma + 1, end) and end + 1 < closing and reading.tags[end] == ",":
        further = full_phrase_right(reading, end + 1, closing)
        end = further if further > end + 1 and reading.tags[end + 1] in DESCRIBING else end
    while end < closing and reading.tags[end] == "CC":
        after = full_phrase_right(reading, end + 1, closing)
        if after == end + 1:
            break
        end = after
    return end if end > comma + 1 else last


def before_aside(reading: Reading, dash: int, floor: int) -> Subject | None:
    """The noun before an aside between dashes."""
    for i in range(dash - 1, max(floor, dash - SPAN), -1):
        if reading.quoted[i] >= 0:
            return None
        if reading.lowers[i] in DASHES and is_noun(reading, i - 1) and reading.ends[i - 1] != reading.starts[i]:
            return with_modifiers(reading, noun_phrase_left(reading, i - 1, floor), i, floor)
    return None
