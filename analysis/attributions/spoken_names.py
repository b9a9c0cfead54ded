"""The rules that find a name in a speaker's words, and take his role from beside it."""

from dataclasses import replace

from analysis.attributions.another_word import last_person
from analysis.attributions.cast import REACH
from analysis.attributions.cues import grammar_words
from analysis.attributions.descriptions import describe, who_follows
from analysis.attributions.held_names import (
    apposed_name as name_in_apposition,
)
from analysis.attributions.held_names import (
    gives_name,
    inside_name,
    some_members,
)
from analysis.attributions.names import NAME_TAGS, Name, is_people, is_role, names_body
from analysis.attributions.offices import one_title
from analysis.attributions.reading import Reading, text_of
from analysis.attributions.referents import Referent
from analysis.attributions.roles import give_role, take_role
from analysis.attributions.scene import Found
from analysis.attributions.speaker_words import Words, two_names, unlisted
from analysis.language.genders import genders
from analysis.language.vocabulary import vocabulary
from analysis.lexicon import word_set

BEFORE_ROLE = frozenset({"DT", "CD", "JJ", "NN", "POS", "HYPH"})
TITLE = frozenset({"NNP", ".", "JJ", "NN", "HYPH", "DT"})
PEOPLES = ("ese", "sh", "ch")  # ends of the names of peoples that are plurals: "the French", "the Chinese"
BODIES = grammar_words("bodies")
KIND = 3  # words of a noun for a kind of body
MADE_UP = grammar_words("made_up")


def name_before_a_description(words: Words) -> Found | None:
    reading, first, last, comma = words.reading, words.first, words.last, words.comma
    leading = words.by_token.get(comma - 1)
    if leading is None or comma + 1 >= last or not _opens(reading, leading, first):
        return None
    if leading.kind == "person":
        another = words.by_token.get(comma + 1)
        if another and another.kind == "person" and another.first == comma + 1:
            return None  # "Lind, Hale and Brandt"
    elif leading.first != first or not _describes_one(reading, comma + 1):
        return None
    elif describe(reading, comma + 1, last).kind == "person" and not names_body(reading, leading):
        leading = replace(leading, kind="person")
    referent = words.cast.named(leading)  # "Quell, the island's minister of fisheries"
    take_role(reading, words.cast, referent, leading, first, last)
    return Found(referent)


def _opens(reading: Reading, name: Name, first: int) -> bool:
    """Whether a name opens the speaker's words, a title before a person's apart: "former diver Mara Lind"."""
    before = TITLE if name.kind == "person" else ("NNP", ".")
    return name.first >= first and all(reading.tags[i] in before for i in range(first, name.first))


def _describes_one(reading: Reading, i: int) -> bool:
    """Whether the words after a name's comma describe its bearer: "a lawyer", "Quell's minister"."""
    if reading.tags[i] in ("DT", "PRP$", "JJ", "NN", "CD"):
        return True
    return reading.tags[i] == "NNP" and reading.tags[i + 1 : i + 2] == ["POS"]


def lone_surname(words: Words) -> Found | None:
    """A people's name in the singular: somebody just spoken of ("the Serbian"), or a surname that is spelt like it."""
    name, description = words.name, words.description
    if name is None or name.kind != "nationality" or not description.definite or description.plural:
        return None
    pointed = words.reading.tags[words.first] == "DT"
    if pointed and (words.reading.lowers[words.head].endswith(PEOPLES) or is_people(name.name)):
        return Found(words.cast.named(name))  # "the French"
    if pointed:
        return last_person(words.cast, description)
    surname = [r for r in words.cast.by_word[words.reading.words[words.head]][-REACH:] if r.type == "named"]
    return Found(surname[0]) if len(surname) == 1 else None  # "Finn said", of Thomas Finn


def name_at_the_head(words: Words) -> Found | None:
    name = words.name
    if name is None or (words.coordinated and not one_title(words)) or name.first < words.first:
        return None
    if (name.kind == "nationality" and words.description.plural) or some_members(
        words.reading, name, words.description.base[0]
    ):
        return None
    referent = words.cast.named(name)
    take_role(words.reading, words.cast, referent, name, words.description.base[0], words.description.whole[1])
    return Found(referent)


def name_before_its_kind(words: Words) -> Found | None:
    """ "The [Reuters] news agency", "the ruling [Quell] party": the body that a noun for its kind goes on from."""
    first, last = words.description.base
    if words.coordinated or words.description.whole[1] != last:
        return None
    for i in range(last - 1, max(first, last - 1 - KIND), -1):
        name = words.by_token.get(i - 1)
        if name is None:
            continue
        if name.kind == "place" and words.reading.words[i - 1].isupper():
            name = replace(name, kind="organisation")  # "KAN news"
        told = name.kind == "organisation" and " ".join(words.reading.lowers[i:last]) in BODIES
        return Found(words.cast.named(name)) if told else None
    return None


def several_names(words: Words) -> Found | None:
    """ "The United Nations and European Union": a group of those who are named."""
    if not words.coordinated or not two_names(words):
        return None
    text = text_of(words.reading, *words.description.base)
    same = words.cast.by_label[text.lower()]
    if not same:
        same.append(Referent(text, "group", "name", plural=True))
    return Found(same[-1])


def given_name_later(words: Words) -> Found | None:
    behind = words.description.base[1]
    last = behind if words.reading.tags[behind : behind + 1] == ["WP"] else words.last
    if words.name or not (given := gives_name(words.reading, words.by_token, last)):
        return None
    found = _called(words, given, words.description.whole)
    between = set(words.reading.lowers[last : given.first])
    if found.referent and not MADE_UP.isdisjoint(between):
        found.referent.type = "pseudonymous"
    return found


def apposed_name(words: Words) -> Found | None:
    kind = words.description.kind
    if words.description.plural:
        return None  # "her rivals, Mara Lind and Ivo Kerr"
    name = name_in_apposition(words.reading, words.by_token, words.first, words.last, kind)
    if name is None:
        return None
    role = (words.description.base[0], words.comma) if kind in ("person", "organisation") else None
    return _called(words, name, role)


def _called(words: Words, name: Name, role: tuple[int, int] | None) -> Found:
    """Somebody whose name stands beside his description."""
    referent = words.cast.named(name)
    words.cast.call(referent, words.description.head)
    referent.gender = words.description.gender or referent.gender
    if role and referent.role is None:
        give_role(words.reading, words.cast, referent, *role)
    return Found(referent)


def name_in_capitals(words: Words) -> Found | None:
    """A capitalised name that the entity finder does not list."""
    if not unlisted(words):
        return None
    if is_people(word := words.reading.words[words.head]):
        return Found(words.cast.named(Name(words.head, words.head + 1, word.lower(), "nationality", word, True)))
    reading, head, first = words.reading, words.head, words.description.base[0]
    begin = head
    while begin > first and (reading.tags[begin - 1] in NAME_TAGS or inside_name(reading, begin - 1, first)):
        begin -= 1
    end = head + 1
    if reading.lowers[end : end + 1] in (["for"], ["of"]) and reading.tags[end + 1 : end + 2] in (["NNP"], ["NNPS"]):
        end += 1  # "Observatory for Coastal Safety"
        while end < len(reading.tags) and reading.tags[end] in NAME_TAGS:
            end += 1
    text = text_of(reading, begin, end)
    lower = reading.lowers[head]
    if words.first < head == begin and is_role(lower) and reading.tags[head - 1] in BEFORE_ROLE:
        return None  # "one bank's CEO"; "Mr. Singer" is a name
    pointed = reading.lowers[begin - 1] == "the" and begin == head  # "the Hill"
    alone = head == begin and (pointed or (lower not in word_set("surnames.txt") and lower not in genders()))
    lowers = reading.lowers[begin : head + 1]
    given = any(lower in word_set("given_names.txt") for lower in lowers)
    common = head > begin and not given and all(lower in vocabulary().tags for lower in lowers[1:])
    body = (alone and not who_follows(reading, words.last)) or any(
        lower in word_set("organisation_heads.txt") for lower in lowers
    )
    body = body or (common and not is_role(reading.lowers[begin - 1]))  # "US Harbour Survey"
    name = Name(begin, head + 1, text.lower(), "organisation" if body else "person", text, True)
    return Found(words.cast.named(name))
