"""Whom a speaker's words mean: the first rule of the table that tells decides."""

from bisect import bisect_left
from collections.abc import Callable

from analysis.attributions.cast import Cast
from analysis.attributions.described import ALONE, resolve_description
from analysis.attributions.descriptions import describe, role_end
from analysis.attributions.held_names import name_before_description
from analysis.attributions.names import NAME_TAGS, Name
from analysis.attributions.offices import (
    body_with_fields,
    name_ahead_of_role,
    name_behind_an_office,
    rank_in_letters,
    title_alone,
)
from analysis.attributions.phrases import FINITE, STANDALONE, SUBJECT_PRONOUNS, is_noun, is_time
from analysis.attributions.phrases_left import noun_phrase_left
from analysis.attributions.pronouns import pronoun
from analysis.attributions.reading import Reading, text_of
from analysis.attributions.roles import give_role
from analysis.attributions.scene import GENDERS, Found, either
from analysis.attributions.speaker_words import Words
from analysis.attributions.speakers import subject_before
from analysis.attributions.spoken_names import (
    apposed_name,
    given_name_later,
    lone_surname,
    name_at_the_head,
    name_before_a_description,
    name_before_its_kind,
    name_in_capitals,
    several_names,
)
from analysis.records import Span

POSSESSIVE = {"his": "he", "her": "she", "their": "they", "its": "it"}
PRONOUNS = SUBJECT_PRONOUNS - {"one", "everyone", "someone", "nobody", "who"} | POSSESSIVE.keys()
PEOPLE = frozenset({"person", "group"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
PREDICATE = 12  # tokens of a noun phrase behind "is"
ROW = 12  # tokens of the further names in a row
ROW_TAGS = frozenset({"DT", "NNP", "NNPS", "NN", "JJ", "CC", ",", "IN", "HYPH"})
NOBODY = frozenset({"nobody", "no-one", "none", "neither", "no"})


def resolve_speaker(
    reading: Reading, cast: Cast, by_token: dict[int, Name], speaker: tuple[int, int], own: tuple[Span, ...]
) -> Found:
    """Who the speaker at these tokens is; what the content `own` holds can't be meant."""
    words = Words(reading, cast, by_token, *speaker, describe(reading, *speaker), own)
    return next(found for rule in RULES if (found := rule(words)) is not None)


def _nobody(words: Words) -> Found | None:
    reading, first = words.reading, words.first
    lower = reading.lowers[first]
    if lower == "no" and reading.words[first + 1 : first + 2] and reading.words[first + 1].isdigit():  # "No 10"
        text = text_of(reading, first, first + 2)
        return Found(words.cast.named(Name(first, first + 2, text.lower(), "organisation", text, True)))
    before = reading.lowers[first - 1] if first else ""
    if lower in NOBODY or before == "neither" or (lower == "one" and before == "no"):
        return Found(None, note="said of nobody")
    return None


def _pronoun(words: Words) -> Found | None:
    reading, first = words.reading, words.first
    if words.last - first != 1 or (first in words.by_token and reading.words[first].isupper()):
        return None  # the WHO
    lower = reading.lowers[first]
    if lower in RELATIVE:
        return _antecedent(words)
    if lower in ("i", "we", "you"):
        return Found(None, note=f"{lower!r} is the writer or the reader")
    if lower in PRONOUNS:
        plain = POSSESSIVE.get(lower, lower)
        found = pronoun(words.cast.scene, plain, first, words.own)
        if found.referent is None and plain in ("he", "she") and found.note and found.note.startswith("nobody"):
            return pronoun(words.cast.scene, plain, first, ())  # "When Lind woke, she says, it was late"
        return _or_told_of(words, found) if plain in ("he", "she") else found
    if reading.tags[first] in ("DT", "EX", "WDT") and lower not in STANDALONE | {"those"}:
        return Found(None, note=f"{lower!r} names nobody")
    return None


def _or_told_of(words: Words, found: Found) -> Found:
    """Nobody where one who only acts might speak, or the one of whom it is told: "Mara Lind was for it, she said"."""
    if found.referent is None or found.rule not in ("acts", "named", "new", "told"):
        return found
    starts, (begin, end) = words.reading.starts, words.own[0]
    inside = range(bisect_left(starts, begin), min(bisect_left(starts, end), words.first))
    name = next((words.by_token[i] for i in inside if i in words.by_token), None)
    if name is None or name.kind != "person" or not name.subject:
        return found
    told_of = words.cast.named(name)
    rival = told_of is not found.referent and told_of.gender in (None, GENDERS[words.reading.lowers[words.first]])
    if rival and found.rule in ("named", "told"):
        return Found(told_of, "told")  # the other is only named: nobody else acts
    return either(repr(words.reading.lowers[words.first]), [found.referent, told_of]) if rival else found


def _antecedent(words: Words) -> Found:
    """The noun phrase that a relative pronoun stands for: right before it, or before the comma."""
    reading, cast, by_token, i = words.reading, words.cast, words.by_token, words.first - 1
    nothing = Found(None, note="the relative pronoun stands for nothing that is named")
    closed = i >= 0 and (reading.tags[i] == "," or reading.lowers[i] in ("—", "–", "--"))
    i -= closed
    if i > 0 and by_token.get(i) is None and (described := name_before_description(reading, by_token, i)):
        return Found(cast.named(described))
    if i < 0 or reading.quoted[i] >= 0:
        return nothing
    if (bearer := _said_to_be(words, i)) is not None:
        return Found(cast.named(bearer))
    if name := by_token.get(i):
        return Found(cast.named(name))
    if not is_noun(reading, i):
        return nothing
    low = max(0, i - 40)
    subject = subject_before(reading, i + 1, low)
    whole = subject and not subject.shared and subject.last == i + 1 and subject.first < i + 1
    nearest = noun_phrase_left(reading, i, low)
    first = subject.first if subject and whole else nearest
    if reading.lowers[words.first] == "who" and describe(reading, first, i + 1).kind not in PEOPLE:
        named = reading.tags[i] in NAME_TAGS or describe(reading, nearest, i + 1).kind
        first = nearest if named else first  # "a letter from [a nurse] who said"
    return resolve_speaker(reading, cast, by_token, (first, i + 1), words.own)


def _said_to_be(words: Words, last: int) -> Name | None:
    """The person of whom the noun before "who" is told: "[Rosa Lind] is a lawyer who says"."""
    reading = words.reading
    first = noun_phrase_left(reading, last, max(0, last - PREDICATE))
    if reading.lowers[first] not in ("a", "an", "one") or reading.lowers[first - 1 : first] not in (["is"], ["was"]):
        return None
    name = words.by_token.get(first - 2)
    return name if name and name.kind == "person" and name.last == first - 1 else None


def _one_of_several(words: Words) -> Found | None:
    """One of those who are named in a row: of "Lind, Hale, and Brandt said", "the union and the sea board said"."""
    several = _ends_row(words) or _opens_row(words)
    return Found(None, note="one of several who are named") if several else None


def _ends_row(words: Words) -> bool:
    """Whether names stand before the speaker's words, joined to them by commas and "and", and no verb before those."""
    reading, first = words.reading, words.first
    begin = reading.sentence_firsts[reading.sentence_of(first)]
    joined = first - 1 > begin and reading.lowers[first - 1] == "and"
    end = first - 1 - joined if joined or _joins_names(words) else begin
    if reading.tags[end] == ",":
        end -= 1
    elif not joined:
        return False
    listed = reading.tags[end + 1] == "," and joined and reading.tags[end] in NAME_TAGS and not is_time(reading, end)
    if not (listed or _is_speaker(words, end)):
        return False
    plain = reading.tags[begin] not in ("IN", "TO", "VBG") or any(reading.tags[i] == "," for i in range(begin, end))
    return plain and not any(reading.tags[i] in FINITE for i in range(begin, end))


def _opens_row(words: Words) -> bool:
    """Whether names joined by "and" follow: "[the United Nations], the Sea Board and the Harbour Union said"."""
    reading, last = words.reading, words.last
    if reading.tags[last : last + 1] != [","] or not _is_speaker(words, last - 1):
        return False
    i = last + 1
    while i < len(reading.tags) and i - last < ROW and reading.tags[i] in ROW_TAGS:
        if reading.lowers[i] == "and" and _is_speaker(words, i - 1):
            behind = i + 1 + (reading.tags[i + 1 : i + 2] == ["DT"])
            return _is_speaker(words, behind)
        i += 1
    return False


def _is_speaker(words: Words, i: int) -> bool:
    """Whether a token belongs to the name of a person or body."""
    name = words.by_token.get(i)
    return name is not None and name.kind in ("person", "organisation") and not is_time(words.reading, i)


def _joins_names(words: Words) -> bool:
    """Whether "and" joins two names: "[the lobby Sea Watch and the council] said"."""
    return any(i - 1 in words.by_token and words.reading.lowers[i] == "and" for i in words.joins)


def _description(words: Words) -> Found:
    reading, description = words.reading, words.description
    found = resolve_description(words.cast, words.first, words.last)
    described = found.referent
    if described is None or described.role or described.type not in ("anonymous", "group"):
        return found
    if description.head == "those" or description.head in ALONE or words.coordinated:
        return found
    modified = any(reading.tags[i] in ("VBG", "VBN") for i in range(description.base[1], words.last))
    end = words.last if modified else role_end(reading, words.last)
    if end > description.base[1]:
        give_role(reading, words.cast, described, description.base[0], end)
    return found


RULES: tuple[Callable[[Words], Found | None], ...] = (  # the last tells always
    _nobody,
    _pronoun,
    rank_in_letters,  # "the IO"
    body_with_fields,  # "the Ministry of Health, Sports and Culture"
    _one_of_several,
    name_before_a_description,  # "Quell, the island's minister"
    name_behind_an_office,  # "Secretary of the Harbour Board Mara Lind", "Roads and Bridges Minister Mara Lind"
    lone_surname,  # "the Serbian", "Finn"
    name_ahead_of_role,  # "Ann Kerr, head of Quell Motors said"
    name_at_the_head,  # "Mayor Lind", "Mara Lind"
    name_before_its_kind,  # "the Reuters news agency"
    several_names,  # "Hale and Lind"
    given_name_later,  # "a medic, who gave only her first name, Mara,"
    apposed_name,  # "the report's author, Leila Haddad"
    title_alone,  # "the Prime Minister"
    name_in_capitals,  # what no list knows
    _description,
)
