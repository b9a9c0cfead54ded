"""A speaker's noun phrase before a comma or a dash, with the description beside it."""

from dataclasses import replace

from analysis.attributions.cues import reporting_verbs
from analysis.attributions.descriptions import describe, is_age
from analysis.attributions.modifiers import ADVERBIAL, NOBODY, Subject, some_of_them, with_modifiers
from analysis.attributions.phrases import (
    FINITE,
    NOUNS,
    SPAN,
    SUBJECT_PRONOUNS,
    full_phrase_right,
    is_noun,
    is_time,
    noun_phrase_right,
)
from analysis.attributions.phrases_left import bracket_left, noun_phrase_left
from analysis.attributions.reading import DASHES, Reading
from analysis.lexicon import toml_lexicon

DESCRIBING = NOUNS | {"DT", "JJ", "CD", "PRP$"}
VERBS = FINITE | {"VB", "VBG", "VBN"}
POINTED = frozenset(toml_lexicon("abbreviations.toml")["company"]["words"]) | {"jr", "sr"}
PLACE = frozenset({"NNP", "NNPS", "HYPH"})  # tags inside the name of a town or state


def before_comma(reading: Reading, comma: int, floor: int) -> Subject | None:
    """The noun before a description between commas: "Hugh Hill, a doctor who ..., said"."""
    if (seated := _before_seat(reading, comma, floor)) is not None:
        return seated
    i = comma - 1
    while i > max(floor, comma - 2 * SPAN):
        if reading.quoted[i] >= 0:
            i = reading.blocks[reading.quoted[i]][0] - 1
            continue
        if reading.tags[i] == ",":
            told = _at_comma(reading, i, comma, floor)
            if isinstance(told, Subject):
                return None if told is NOBODY else told
            i = told
        elif _breaks(reading, i, comma):
            return None
        else:
            i -= 1
    return None


def _before_seat(reading: Reading, comma: int, floor: int) -> Subject | None:
    """The name that opens a clause, before the town and state where it is: "[Quell Motors], Dayton, Ohio, said"."""
    opening = (reading.tags[floor] == "RB" or is_time(reading, floor)) and reading.tags[
        floor + 1
    ] == ","  # "Separately,"
    first = floor + 2 * opening
    end = noun_phrase_right(reading, first, comma)
    end += reading.words[end] == "."  # "Quell Inc."
    if end >= comma or reading.tags[end] != "," or reading.tags[end - 1] not in PLACE | {"."}:
        return None
    town = end + 1 + (reading.tags[end + 1] == "DT")  # "Ann Kerr, a Dayton, Ohio, lawyer, said"
    between = _place_end(reading, town, comma)
    state = _place_end(reading, between + 1, comma)
    closing = state + (reading.words[state] == ".")  # "Okla."
    placed = town < between < state - 1 and reading.tags[between] == reading.tags[closing] == ","
    return Subject(first, end, first) if placed else None


def _place_end(reading: Reading, i: int, high: int) -> int:
    while i < high and reading.tags[i] in PLACE and reading.quoted[i] < 0 and not is_time(reading, i):
        i += 1
    return i


def _breaks(reading: Reading, i: int, comma: int) -> bool:
    """Whether a colon or another sentence's end stands here."""
    point = reading.tags[i] == "." and i < comma - 1 and reading.tags[i - 1] not in NOUNS
    return point or reading.tags[i] == ":"


def _at_comma(reading: Reading, i: int, comma: int, floor: int) -> Subject | int:
    """The subject before the comma at `i`, which opens what the one at `comma` closes; NOBODY, or where to look on."""
    inside = reading.tags[i + 1]
    if inside in FINITE and i + 1 < comma and reading.quoted[i + 1] < 0:
        return NOBODY  # "The storm, which grew, makes ..., says": that subject has a verb of its own
    ahead = i - 1
    if ahead >= floor and reading.tags[ahead] == "-RRB-":
        ahead = bracket_left(reading, ahead, floor) - 1
    if ahead > floor and reading.words[ahead] == "." and reading.lowers[ahead - 1] in POINTED:
        told = _noun_at_comma(reading, ahead - 1, i, comma, floor)  # "Quell Ltd., a firm owned by Ann Lind, said"
        return replace(told, last=ahead + 1) if isinstance(told, Subject) and told.last == ahead else told
    if inside == "CC" and reading.lowers[i + 1] == "but":
        return NOBODY
    if some_of_them(reading, ahead, floor):
        return Subject(ahead - 2, _described_end(reading, ahead + 1, i, comma), ahead - 2)
    if reading.lowers[ahead] in SUBJECT_PRONOUNS:
        return Subject(ahead, ahead + 1, ahead)
    return _noun_at_comma(reading, ahead, i, comma, floor) if is_noun(reading, ahead) else i - 1


def _noun_at_comma(reading: Reading, ahead: int, i: int, comma: int, floor: int) -> Subject | int:
    """The noun phrase that ends at `ahead`, where what follows the comma describes it."""
    first = noun_phrase_left(reading, ahead, floor)
    opens = first - 2 > floor and reading.lowers[first - 1] in ("of", "from") and reading.tags[first - 2] == ","
    if opens and reading.tags[i + 1] in ("NNP", "NNPS"):
        return first - 2  # "Pell, of Larch Road, Eastmere, denies"
    behind_verb = first > floor and reading.tags[first - 1] in VERBS | {"RB"}
    if behind_verb and is_noun(reading, i + 1) and not _tells(reading.lowers[first - 1]):
        return i - 1  # an object inside the description: "who gave only his first name, Karim, said"
    if (noun := _before_where(reading, first, floor)) is not None:
        return with_modifiers(reading, noun_phrase_left(reading, noun, floor), noun + 1, floor)
    if _describes(reading, first, ahead + 1, i, floor):
        return _described_noun(reading, first, ahead, i, comma, floor)
    return i - 1


def _tells(word: str) -> bool:
    """Whether a verb is one that a clause follows: "she testified [her uncle, Ivo Kerr, admitted it]"."""
    cue = reporting_verbs().get(word)
    return cue is not None and not cue.takes.isdisjoint({"c", "h"})


def _described_noun(reading: Reading, first: int, ahead: int, i: int, comma: int, floor: int) -> Subject:
    """The described noun with what modifies it, and its description; the noun behind an opening phrase."""
    whole = with_modifiers(reading, first, ahead + 1, floor)
    if whole.first > floor and reading.lowers[whole.first - 1] in ADVERBIAL and not is_noun(reading, comma):
        own = noun_phrase_left(reading, comma - 1, i + 1)  # "For her part, the minister, said"
        if own == i + 1:
            return Subject(own, comma, own)
    begin = _described_start(reading, whole.first, floor)
    return Subject(begin, _described_end(reading, ahead + 1, i, comma), begin)


def _before_where(reading: Reading, first: int, floor: int) -> int | None:
    """The noun that a "where" clause describes, the phrase at `first` being that clause's last: "[doctors] at the
    hospital where he lies in Tarn, a port, said"."""
    if first - 3 <= floor or reading.tags[first - 1] != "IN" or reading.tags[first - 2] not in VERBS:
        return None
    for i in range(first - 3, max(floor, first - SPAN), -1):
        if reading.lowers[i] == "where":
            return i - 1 if is_noun(reading, i - 1) else None
    return None


def _described_start(reading: Reading, first: int, floor: int) -> int:
    """Where the description before a name begins: "[Its head], Morwenna Tate, whose husband died, said"."""
    comma = first - 1
    if reading.tags[first] != "NNP" or comma - 1 <= floor or reading.tags[comma] != ",":
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
        if reading.quoted[i] >= 0 or reading.lowers[i] not in DASHES or reading.ends[i - 1] == reading.starts[i]:
            continue
        if is_noun(reading, i - 1):
            return with_modifiers(reading, noun_phrase_left(reading, i - 1, floor), i, floor)
    return None
