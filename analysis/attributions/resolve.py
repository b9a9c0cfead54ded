"""Whom a speaker's words mean: a name, a pronoun, a relative pronoun or a description, looked up in the cast."""

from dataclasses import replace

from analysis.attributions.cast import REACH, Cast
from analysis.attributions.cues import reporting_verbs
from analysis.attributions.described import ALONE, last_person, resolve_description, who_follows
from analysis.attributions.descriptions import Description, describe, role_end
from analysis.attributions.names import Name
from analysis.attributions.nouns import speaker_nouns
from analysis.attributions.phrases import STANDALONE, SUBJECT_PRONOUNS, is_noun, noun_phrase_left
from analysis.attributions.reading import Reading, text_of
from analysis.attributions.referents import Referent
from analysis.attributions.roles import take_role
from analysis.attributions.speakers import subject_before
from analysis.language.genders import genders
from analysis.lexicon import toml_lexicon, word_set
from analysis.records import Span

POSSESSIVE = {"his": "he", "her": "she", "their": "they", "its": "it"}
PRONOUNS = SUBJECT_PRONOUNS - {"one", "everyone", "someone", "nobody", "who"} | POSSESSIVE.keys()
RELATIVE = frozenset({"who", "which", "that", "whom"})
NOBODY = frozenset({"nobody", "no-one", "none", "neither", "no"})
POST_NOMINALS = frozenset(toml_lexicon("name_context.toml")["post_nominals"])
KNOWN_AS = (["known", "as"], ["identified", "as"])
NAMING_WORDS = frozenset({"name", "nickname", "himself", "herself", "themselves", "names"})
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
            return cast.pronoun(POSSESSIVE.get(lower, lower), first, own)
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
    if office := _name_after_office(reading, by_token, first, comma, description):
        referent = cast.named(office)
        referent.role = referent.role or text_of(reading, description.base[0], office.first)
        return referent, None
    head = description.base[1] - 1
    if (after := _name_before_letters(reading, by_token, head, first)) is not None:
        head = after
    coordinated = any(reading.tags[i] == "CC" for i in range(*description.base))
    name = by_token.get(head)
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
    if name is None and (given := _gives_name(reading, by_token, last)):
        referent = cast.named(given)
        cast.call(referent, description.head)
        referent.gender = referent.gender or description.gender
        referent.role = referent.role or text_of(reading, *description.whole)
        return referent, None
    if apposed := _apposed_name(reading, by_token, first, last, description.kind):
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


def _name_after_office(
    reading: Reading, by_token: dict[int, Name], first: int, last: int, description: Description
) -> Name | None:
    """The person at the end of a long office: "Secretary of the Harbour Board Mara Lind"; not the one spoken for, as
    in "spokesman for Senator Lind"."""
    name = by_token.get(last - 1)
    if name is None or name.kind != "person" or name.first <= description.base[1] or name.last != last:
        return None
    if reading.tags[name.first - 1] not in ("NNP", "NNPS", "-RRB-"):
        return None
    if (head := by_token.get(description.base[1] - 1)) is not None and head.kind == "person":
        return None  # "Archbishop Hale of the Harbour See"
    of_body = (body := by_token.get(name.first - 1)) is not None and body.kind in ("organisation", "place")
    written = reading.words[description.base[1] - 1][0].isupper()
    return name if of_body or written else None


def _office(reading: Reading, first: int, head: int, base: int) -> bool:
    """Whether a capitalised phrase is an office and no name."""
    known = speaker_nouns().get(reading.lowers[head])
    if head > first and reading.tags[head - 1] == "HYPH":
        return False  # "the Directorate-General"
    return known is not None and (head == base or (known.kind == "person" and reading.tags[first] in ("DT", "PRP$")))


def _name_before_letters(reading: Reading, by_token: dict[int, Name], head: int, first: int) -> int | None:
    """The last word of a person's name before letters ("Ruth Castellan KC"); None in "the Lowmouth MP"."""
    i = head
    while i > first and reading.words[i] in POST_NOMINALS:
        i -= 1
    name = by_token.get(i)
    return i if i < head and (name is None or name.kind not in ("place", "nationality")) else None


def _describes_one(reading: Reading, i: int, last: int, name: Name) -> bool:
    """Whether the words after a name's comma describe its bearer: "a lawyer", "Quell's minister", "RBA governor"."""
    if reading.tags[i] in ("DT", "PRP$", "JJ", "NN", "CD"):
        return True
    if reading.tags[i] == "NNP" and reading.tags[i + 1 : i + 2] == ["POS"]:
        return True
    return name.kind == "person" and describe(reading, i, last).kind == "person"


def _gives_name(reading: Reading, by_token: dict[int, Name], last: int) -> Name | None:
    """The name in the relative clause of an unnamed speaker: "a medic, who gave only his first name, Karim, said"."""
    who = last + 1 if reading.lowers[last : last + 1] == [","] else last
    known_as = reading.lowers[who : who + 2] in KNOWN_AS
    if (reading.lowers[who : who + 1] != ["who"] and not known_as) or reading.quoted[who] >= 0:
        return None
    told = known_as
    for i in range(who + 1, min(who + 14, len(reading.tags))):
        if reading.words[i] in ".;" or reading.quoted[i] >= 0:
            return None
        told = told or reading.lowers[i] in NAMING_WORDS
        if told and (name := by_token.get(i)) and (name.kind == "person" or reading.lowers[i] in genders()):
            return replace(name, kind="person")
        if reading.lowers[i] in reporting_verbs() and told:
            return None
    return None


def _apposed_name(
    reading: Reading, by_token: dict[int, Name], first: int, last: int, kind: str | None
) -> Name | None:  # fmt: skip
    """The person's name after a description and a comma: "the report's author, Leila Haddad"."""
    comma = next((i for i in range(first, last) if reading.tags[i] == ","), last)
    for i in range(comma + 1, min(comma + 6, last)):
        if (name := by_token.get(i)) and (name.kind == "person" or reading.lowers[i] in genders()):
            return replace(name, kind="person")
        if name and name.kind == "organisation" and kind != "group":
            known_person = kind == "person" and name.last - name.first > 1
            return replace(name, kind="person") if known_person else name  # "the contractor, Brannock Civil"
        if reading.tags[i] not in ("NNP", "NNPS", ".", "JJ", "NN"):
            break
    return None


def _unlisted(reading: Reading, cast: Cast, head: int, first: int, somebody: bool) -> Referent:
    """A capitalised name that the entity finder does not list."""
    begin = head
    while begin > first and (reading.tags[begin - 1] in ("NNP", "NNPS") or _inside_name(reading, begin - 1, first)):
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
    handle = reading.words[begin] == "@"
    body = not handle and (lone or any(reading.lowers[i] in heads for i in range(begin, head + 1)))
    kind = "organisation" if body else "person"
    return cast.named(Name(begin, head + 1, text.lower(), kind, text, True))


def _inside_name(reading: Reading, i: int, first: int) -> bool:
    """Whether an apostrophe or hyphen belongs to a name: "the Rovers Supporters' Trust"."""
    if reading.tags[i] == "HYPH" and i > first:
        return reading.tags[i - 1] == "NNP" and reading.ends[i - 1] == reading.starts[i]  # "Directorate-General"
    return i > first and reading.lowers[i] in ("'", "’") and reading.lowers[i - 1].endswith("s")


def _antecedent(
    reading: Reading, cast: Cast, by_token: dict[int, Name], pronoun: int, own: tuple[Span, ...]
) -> Resolved:
    """The noun phrase that a relative pronoun stands for: right before it, or before the comma."""
    i = pronoun - 1
    if (i >= 0 and reading.tags[i] == ",") or (i >= 0 and reading.lowers[i] in ("—", "–", "--")):
        i -= 1
        if (name := by_token.get(i)) is None and i > 0:
            described = _name_before_description(reading, by_token, i)
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


def _name_before_description(reading: Reading, by_token: dict[int, Name], last: int) -> Name | None:
    """The name before ", a lawyer," where `last` is the end of that description."""
    i = last
    while i > 0 and last - i < 15 and reading.quoted[i] < 0 and reading.words[i] not in ".!?":
        if reading.tags[i] == ",":
            return by_token.get(i - 1) if reading.tags[i + 1] in ("DT", "NN", "JJ") else None
        i -= 1
    return None
