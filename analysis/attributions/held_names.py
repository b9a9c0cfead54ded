"""The name that a speaker's words hold: at the end of an office, beside letters, in apposition."""

from dataclasses import replace

from analysis.attributions.cues import grammar_words, reporting_verbs
from analysis.attributions.descriptions import Description, describe
from analysis.attributions.names import Name, is_role
from analysis.attributions.reading import Reading, text_of
from analysis.language.genders import genders
from analysis.lexicon import toml_lexicon, word_set

POST_NOMINALS = frozenset(toml_lexicon("name_context.toml")["post_nominals"])
KNOWN_AS = (["known", "as"], ["identified", "as"])
CALLED = {
    ("goes", "by"),
    ("went", "by"),
    ("be", "called"),
    ("de", "guerre"),
    ("be", "named"),
    ("known", "as"),
}  # before a made-up name
NAMING_WORDS = grammar_words("naming_words")
OWNERS = grammar_words("owners")


def name_after_office(reading: Reading, by_token: dict[int, Name], last: int, description: Description) -> Name | None:
    """The person at the end of a long office: "Secretary of the Harbour Board Mara Lind"; not the one spoken for, as
    in "spokesman for Senator Lind"."""
    name = _last_name(reading, by_token, last, description)
    if name is None or name.first <= description.base[1]:
        return None
    if is_role(reading.lowers[name.first - 1]) and reading.tags[name.first - 2] in ("IN", "TO"):
        return None  # "Secretary for President Lind"
    if reading.tags[name.first - 1] not in ("NNP", "NNPS", "-RRB-"):
        return name if _heads_common(reading, name, description) else None
    of_body = (body := by_token.get(name.first - 1)) is not None and body.kind in ("organisation", "place")
    office = reading.words[description.base[1] - 1][0].isupper() or reading.tags[name.first - 1] == "-RRB-"
    return name if of_body or office else None


def _last_name(reading: Reading, by_token: dict[int, Name], last: int, description: Description) -> Name | None:
    """The name that ends the phrase, or that stands in it before a preposition: [Mara Lind] at the port."""
    if (name := by_token.get(last - 1)) is not None and name.kind == "person" and name.last == last:
        return name
    for i in range(description.base[1], last):
        name = by_token.get(i)
        if name and name.kind == "person" and name.last < last and reading.tags[name.last] in ("IN", "TO", "VBG"):
            return name if name.last - name.first > 1 and reading.lowers[name.last] != "of" else None
    return None


def _heads_common(reading: Reading, name: Name, description: Description) -> bool:
    """Whether a full name follows an office that ends in a common noun ("leader of the opposition Omar Dahl"); behind a
    noun for people the name is theirs ("lawyer for the driver Omar Dahl")."""
    behind = name.first - 1
    if description.kind != "person" or description.plural or name.last - name.first < 2:
        return False
    return reading.tags[behind] == "NN" and describe(reading, behind, behind + 1).kind != "person"


def name_before_letters(reading: Reading, by_token: dict[int, Name], head: int, first: int) -> int | None:
    """The last word of a person's name before letters ("Ruth Castellan KC"); None in "the Lowmouth MP"."""
    i = head
    while i > first and reading.words[i] in POST_NOMINALS:
        i -= 1
    name = by_token.get(i)
    return i if i < head and (name is None or name.kind not in ("place", "nationality")) else None


def gives_name(reading: Reading, by_token: dict[int, Name], last: int) -> Name | None:
    """The name in the relative clause of an unnamed speaker: "a medic, who gave only his first name, Karim, said"."""
    who = last + 1 if reading.lowers[last : last + 1] == [","] else last
    known_as = reading.lowers[who : who + 2] in KNOWN_AS
    if reading.lowers[who : who + 1] != ["who"] and not known_as:
        return None
    told = known_as
    for i in range(who + 1, min(who + 14, len(reading.tags))):
        if reading.words[i] in ".;":
            return None
        calls = tuple(reading.lowers[i - 1 : i + 1]) in CALLED
        told = told or calls or reading.lowers[i] in NAMING_WORDS
        if told and (nickname := _made_up(reading, by_token, i)):
            return nickname
        if reading.quoted[i] >= 0:
            return None
        if told and (name := by_token.get(i)) and (name.kind == "person" or reading.lowers[i] in genders()):
            return replace(name, kind="person")
        if reading.lowers[i] in reporting_verbs() and told and not calls:
            return None
    return None


def _made_up(reading: Reading, by_token: dict[int, Name], i: int) -> Name | None:
    """A lone capitalised word, or a short quotation, behind the words that give it as somebody's name: "Shorty"."""
    block = reading.quoted[i]
    first, last = (i, i + 1) if block < 0 else (reading.blocks[block][0] + 1, reading.blocks[block][1] - 1)
    while last > first and reading.words[last - 1] in ".,":
        last -= 1
    if not first < last <= first + 2 or not all(reading.words[j][0].isupper() for j in range(first, last)):
        return None
    known = by_token.get(first)
    if known and known.kind == "person" and block >= 0:
        return known
    if known:
        return None
    text = text_of(reading, first, last)
    return Name(first, last, text.lower(), "person", text, True)


def apposed_name(
    reading: Reading, by_token: dict[int, Name], first: int, last: int, kind: str | None
) -> Name | None:  # fmt: skip
    """The name after a description and a comma: "the report's author, Leila Haddad", "its rival, the Tarn Guild"."""
    comma = next((i for i in range(first, last) if reading.tags[i] == ","), last)
    called = comma + 1 + (kind == "organisation" and reading.lowers[comma + 1 : comma + 2] == ["the"])
    for i in range(called, min(comma + 6, last)):
        if (name := by_token.get(i)) and (name.kind == "person" or reading.lowers[i] in genders()):
            body = kind not in ("person", None) and reading.lowers[first] in ("a", "an")  # "a group led by Ivo Kerr"
            return None if body else replace(name, kind="person")
        if name and name.kind == "organisation" and kind not in ("group", "document"):
            firm = isinstance(name.key, int) and reading.lowers[comma - 1] in OWNERS  # "the mine's owner, Marrow Stone"
            known_person = kind == "person" and name.last - name.first > 1 and not firm
            return replace(name, kind="person") if known_person else name  # "the contractor, Brannock Civil"
        if reading.tags[i] not in ("NNP", "NNPS", ".", "JJ", "NN"):
            break
    return None


def name_before_description(reading: Reading, by_token: dict[int, Name], last: int) -> Name | None:
    """The person before ", a lawyer who", where `last` is the end of that description."""
    i = last
    while i > 0 and last - i < 15 and reading.quoted[i] < 0 and reading.words[i] not in ".!?":
        if reading.tags[i] == ",":
            name = by_token.get(i - 1) if reading.tags[i + 1] in ("DT", "NN", "JJ") else None
            return name if name and name.kind == "person" and _is_person(reading, i + 1, last + 1) else None
        i -= 1
    return None


def _is_person(reading: Reading, first: int, last: int) -> bool:
    """Whether one person is described in words that bring him in: "a scholar"."""
    described = describe(reading, first, last)
    return described.kind == "person" and not described.plural and reading.lowers[first] in ("a", "an", "the")


def inside_name(reading: Reading, i: int, first: int) -> bool:
    """Whether an apostrophe or hyphen belongs to a name: "the Rovers Supporters' Trust"."""
    if reading.tags[i] == "HYPH" and i > first:
        return reading.tags[i - 1] == "NNP" and reading.ends[i - 1] == reading.starts[i]  # "Directorate-General"
    return i > first and reading.lowers[i] in ("'", "’") and reading.lowers[i - 1].endswith("s")


def some_members(reading: Reading, name: Name, first: int) -> bool:
    """Whether only some of a body's members speak: "senior Democrats", "two Republicans"."""
    plural = name.last - name.first == 1 and reading.tags[name.first] == "NNPS"
    return plural and first < name.first and all(reading.tags[i] in ("JJ", "CD") for i in range(first, name.first))


def name_behind_title(reading: Reading, join: int, head: int) -> Name | None:
    """The name behind a title with "and" inside: "Youth and Sports Minister [Ti Lian Ker]"."""
    noun = next((i for i in range(head - 1, join, -1) if is_role(reading.lowers[i])), None)
    if noun is None or noun <= join + 1:
        return None
    if any(reading.tags[i] != "NNP" for i in range(join + 1, head + 1)):
        return None
    begin = noun + 1
    while begin < head and reading.lowers[begin] in word_set("person_titles.txt"):
        begin += 1
    text = text_of(reading, begin, head + 1)
    return Name(begin, head + 1, text.lower(), "person", text, True)
