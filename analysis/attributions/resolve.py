"""Whom a speaker's words mean: a name, a pronoun, a relative pronoun or a description, looked up in the cast."""

from dataclasses import replace

from analysis.attributions.cast import REACH, Cast
from analysis.attributions.described import ALONE, last_person, resolve_description, who_follows
from analysis.attributions.descriptions import describe, role_end
from analysis.attributions.held_names import (
    apposed_name,
    gives_name,
    inside_name,
    name_after_office,
    name_before_description,
    name_before_letters,
)
from analysis.attributions.names import Name, is_role
from analysis.attributions.nouns import speaker_nouns
from analysis.attributions.phrases import STANDALONE, SUBJECT_PRONOUNS, is_noun, noun_phrase_left
from analysis.attributions.reading import Reading, text_of
from analysis.attributions.referents import Referent
from analysis.attributions.roles import take_role
from analysis.attributions.speakers import subject_before
from analysis.lexicon import word_set
from analysis.records import Span

POSSESSIVE = {"his": "he", "her": "she", "their": "they", "its": "it"}
PRONOUNS = SUBJECT_PRONOUNS - {"one", "everyone", "someone", "nobody", "who"} | POSSESSIVE.keys()
RELATIVE = frozenset({"who", "which", "that", "whom"})
NOBODY = frozenset({"nobody", "no-one", "none", "neither", "no"})
Resolved = tuple[Referent | None, str | None]  # who, or why that can't be told


def resolve_speaker(
    reading: Reading, cast: Cast, by_token: dict[int, Name], speaker: tuple[int, int], own: tuple[Span, ...]
) -> Resolved:
    """Who the speaker at these tokens is."""
    first, last = speaker
    lower = reading.lowers[first]
    numbered = lower == "no" and reading.tags[first + 1 : first + 2] == ["CD"]  # "No 10"
    if (lower in NOBODY and not numbered) or (first and lower == "one" and reading.lowers[first - 1] == "no"):
        return None, "said of nobody"
    if last - first == 1:
        if lower in RELATIVE:
            return _antecedent(reading, cast, by_token, first, own)
        if lower in ("i", "we", "you"):
            return None, f"{lower!r} is the writer or the reader"
        if lower in PRONOUNS:
            pronoun = POSSESSIVE.get(lower, lower)
            found, note = cast.pronoun(pronoun, first, own)
            if found is None and pronoun in ("he", "she") and note and note.startswith("nobody"):
                return cast.pronoun(pronoun, first, ())  # "When Lind woke, she says, it was late"
            return found, note
        if reading.tags[first] in ("DT", "EX", "WDT") and lower not in STANDALONE | {"those"}:
            return None, f"{lower!r} names nobody"
    if numbered:
        name_of = text_of(reading, first, first + 2)
        return cast.named(Name(first, first + 2, name_of.lower(), "organisation", name_of, True)), None
    comma = next((i for i in range(first, last) if reading.tags[i] == ","), last)
    leading = by_token.get(comma - 1)
    if comma + 1 < last and leading and leading.first == first and _describes_one(reading, comma + 1, last, leading):
        if leading.kind != "person" and describe(reading, comma + 1, last).kind == "person":
            leading = replace(leading, kind="person")
        referent = cast.named(leading)  # "Quell, the island's minister of fisheries"
        take_role(reading, referent, leading, first, last)
        return referent, None
    description = describe(reading, first, last)
    if office := name_after_office(reading, by_token, first, comma, description):
        referent = cast.named(office)
        referent.role = referent.role or text_of(reading, description.base[0], office.first)
        return referent, None
    head = description.base[1] - 1
    if (after := name_before_letters(reading, by_token, head, first)) is not None:
        head = after
    name = by_token.get(head)
    joins = [i for i in range(*description.base) if reading.tags[i] == "CC"]
    coordinated = any(name is None or not name.first < i < name.last for i in joins)
    if coordinated and reading.tags[first] == "DT" and _capitals(reading, *description.base):
        text = text_of(reading, *description.base)  # "the Health and Safety Executive"
        return cast.named(Name(*description.base, text.lower(), "organisation", text, True)), None
    if coordinated and (behind := _behind_title(reading, joins[-1], head)):
        referent = cast.named(behind)
        referent.role = referent.role or text_of(reading, description.base[0], behind.first)
        return referent, None
    if name and name.kind == "nationality" and description.definite and not description.plural:
        if reading.tags[first] == "DT":
            return last_person(cast, description), None  # "the Serbian said"
        surname = [r for r in cast.by_word[reading.words[head]][-REACH:] if r.type == "named"]
        if len(surname) == 1:
            return surname[0], None  # "Finn said", of Thomas Finn
    if name and not coordinated and name.first >= first and (name.kind != "nationality" or not description.plural):
        referent = cast.named(name)
        take_role(reading, referent, name, description.base[0], description.whole[1])
        return referent, None
    if name is None and (given := gives_name(reading, by_token, last)):
        referent = cast.named(given)
        cast.call(referent, description.head)
        referent.gender = referent.gender or description.gender
        referent.role = referent.role or text_of(reading, *description.whole)
        return referent, None
    if apposed := apposed_name(reading, by_token, first, last, description.kind):
        referent = cast.named(apposed)
        cast.call(referent, description.head)
        referent.gender = referent.gender or description.gender
        if referent.role is None and description.kind in ("person", "organisation"):
            comma = next(i for i in range(first, last) if reading.tags[i] == ",")
            referent.role = text_of(reading, description.base[0], comma)
        return referent, None
    if name is None and reading.tags[head] in ("NNP", "NNPS") and not coordinated:
        if _office(reading, first, head, description.base[0]):
            titled, note = resolve_description(cast, first, last)  # "the Pope", "the Prime Minister"
            if titled and titled.type == "anonymous":
                titled.type = "named"
            return titled, note
        return _unlisted(reading, cast, head, description.base[0], who_follows(reading, last)), None
    described, note = resolve_description(cast, first, last)
    if (
        described
        and described.role is None
        and described.type in ("anonymous", "group")
        and description.head != "those"
    ):
        modified = any(reading.tags[i] in ("VBG", "VBN") for i in range(description.base[1], last))
        end = last if modified else role_end(reading, last)
        begin = description.base[0]
        if end > description.base[1] and not coordinated and description.head not in ALONE:
            described.role = reading.text[reading.starts[begin] : reading.ends[end - 1]]
    return described, note


def _capitals(reading: Reading, first: int, last: int) -> bool:
    return all(reading.tags[i] in ("NNP", "NNPS", "CC") for i in range(first, last))


def _behind_title(reading: Reading, join: int, head: int) -> Name | None:
    """The name behind a title with "and" inside: "Youth and Sports Minister [Ti Lian Ker]"."""
    noun = next((i for i in range(head - 1, join, -1) if is_role(reading.lowers[i])), None)
    if noun is None or noun <= join + 1 or reading.tags[noun] != "NNP" or reading.tags[head] != "NNP":
        return None
    if any(reading.tags[i] != "NNP" for i in range(join + 1, head + 1)):
        return None
    begin = noun + 1
    while begin < head and reading.lowers[begin] in word_set("person_titles.txt"):
        begin += 1
    text = text_of(reading, begin, head + 1)
    return Name(begin, head + 1, text.lower(), "person", text, True)


def _office(reading: Reading, first: int, head: int, base: int) -> bool:
    """Whether a capitalised phrase is an office and no name."""
    known = speaker_nouns().get(reading.lowers[head])
    if head > first and reading.tags[head - 1] == "HYPH":
        return False  # "the Directorate-General"
    return known is not None and (head == base or (known.kind == "person" and reading.tags[first] in ("DT", "PRP$")))


def _describes_one(reading: Reading, i: int, last: int, name: Name) -> bool:
    """Whether the words after a name's comma describe its bearer: "a lawyer", "Quell's minister", "RBA governor"."""
    if reading.tags[i] in ("DT", "PRP$", "JJ", "NN", "CD"):
        return True
    if reading.tags[i] == "NNP" and reading.tags[i + 1 : i + 2] == ["POS"]:
        return True
    return name.kind == "person" and describe(reading, i, last).kind == "person"


def _unlisted(reading: Reading, cast: Cast, head: int, first: int, somebody: bool) -> Referent:
    """A capitalised name that the entity finder does not list."""
    begin = head
    while begin > first and (reading.tags[begin - 1] in ("NNP", "NNPS") or inside_name(reading, begin - 1, first)):
        begin -= 1
    end = head + 1
    if (
        end + 1 < len(reading.tags)
        and reading.lowers[end] in ("for", "of")
        and reading.tags[end + 1] in ("NNP", "NNPS")
    ):
        end += 1  # "Observatory for Coastal Safety"
        while end < len(reading.tags) and reading.tags[end] in ("NNP", "NNPS"):
            end += 1
    text = reading.text[reading.starts[begin] : reading.ends[end - 1]]
    heads = word_set("organisation_heads.txt")
    lone = head == begin and reading.lowers[head] not in word_set("surnames.txt") and not somebody
    body = lone or any(reading.lowers[i] in heads for i in range(begin, head + 1))
    kind = "organisation" if body else "person"
    return cast.named(Name(begin, head + 1, text.lower(), kind, text, True))


def _antecedent(
    reading: Reading, cast: Cast, by_token: dict[int, Name], pronoun: int, own: tuple[Span, ...]
) -> Resolved:
    """The noun phrase that a relative pronoun stands for: right before it, or before the comma."""
    i = pronoun - 1
    if (i >= 0 and reading.tags[i] == ",") or (i >= 0 and reading.lowers[i] in ("—", "–", "--")):
        i -= 1
        if (name := by_token.get(i)) is None and i > 0:
            described = name_before_description(reading, by_token, i)
            if described:
                return cast.named(described), None
    if i < 0 or reading.quoted[i] >= 0:
        return None, "the relative pronoun stands for nothing that is named"
    if name := by_token.get(i):
        return cast.named(name), None
    if not is_noun(reading, i):
        return None, "the relative pronoun stands for nothing that is named"
    low = max(0, i - 40)
    subject = subject_before(reading, i + 1, low)
    if subject and not subject.shared and subject.last == i + 1 and subject.first < i + 1:
        return resolve_speaker(reading, cast, by_token, (subject.first, i + 1), own)
    return resolve_speaker(reading, cast, by_token, (noun_phrase_left(reading, i, low), i + 1), own)
