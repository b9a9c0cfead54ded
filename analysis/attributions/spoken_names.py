"""The rules that find a name in a speaker's words, and take his role from beside it."""

from dataclasses import dataclass, replace
from functools import cached_property

from analysis.attributions.cast import REACH, Cast
from analysis.attributions.described import last_person, resolve_description
from analysis.attributions.descriptions import Description, describe, who_follows
from analysis.attributions.held_names import (
    apposed_name as name_in_apposition,
)
from analysis.attributions.held_names import (
    gives_name,
    inside_name,
    name_after_office,
    name_before_letters,
    name_behind_title,
    some_members,
)
from analysis.attributions.names import Name, is_role
from analysis.attributions.nouns import speaker_nouns
from analysis.attributions.reading import Reading, text_of
from analysis.attributions.referents import Referent
from analysis.attributions.roles import give_role, take_role
from analysis.attributions.scene import Found
from analysis.language.genders import genders
from analysis.lexicon import word_set
from analysis.records import Span

MADE_UP = frozenset({"goes", "went", "going", "called", "guerre", "pseudonym", "alias"})  # words before no real name
NAMED = frozenset({"NNP", "NNPS"})
OPENING = frozenset({"DT", "PRP$", "CD"})  # tags of a phrase that brings somebody else in
ROLE_TAGS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "IN", "DT", "POS", "HYPH", "-LRB-", "-RRB-"})


@dataclass(frozen=True)
class Words:
    """The tokens [first, last) of a speaker, with what several rules ask of them."""

    reading: Reading
    cast: Cast
    by_token: dict[int, Name]
    first: int
    last: int
    description: Description
    own: tuple[Span, ...]

    @cached_property
    def comma(self) -> int:
        """The first comma, or the end."""
        return next((i for i in range(self.first, self.last) if self.reading.tags[i] == ","), self.last)

    @cached_property
    def head(self) -> int:
        """The token of the head noun; of the name's last word in "Ruth Castellan KC"."""
        head = self.description.base[1] - 1
        after = name_before_letters(self.reading, self.by_token, head, self.first)
        return head if after is None else after

    @cached_property
    def name(self) -> Name | None:
        return self.by_token.get(self.head)

    @cached_property
    def joins(self) -> list[int]:
        """The conjunctions that are no part of a name."""
        base, name = range(*self.description.base), self.name
        joins = [i for i in base if self.reading.tags[i] == "CC"]
        return joins if any(name is None or not name.first < i < name.last for i in joins) else []

    @property
    def coordinated(self) -> bool:
        return bool(self.joins)


def name_before_its_seat(words: Words) -> Found | None:
    """The body or person before the town and state where it is: "[Quell Airlines], Phoenix, Ariz., said"."""
    reading, i = words.reading, words.first
    low = reading.sentence_firsts[reading.sentence_of(i)]
    seat = words.by_token.get(i + (reading.tags[i] == "DT"))
    if seat is None or seat.kind not in ("place", "organisation") or reading.tags[low] in ("IN", "VBG"):
        return None
    if reading.tags[seat.last : seat.last + 1] != [","] and seat.last != words.last:
        return None
    for _ in range(2):
        if i - 1 <= low or reading.tags[i - 1] != ",":
            return None
        name = words.by_token.get(i - 2)
        if name is not None and name.kind in ("person", "organisation") and _closes(reading, name, low):
            return Found(words.cast.named(name)) if seat.kind == "place" else None
        i -= 2
        while i > low and reading.tags[i - 1] in (*NAMED, "DT", "HYPH"):
            i -= 1
        if i == low and seat.kind == "place" and name is None:
            return Found(None, note="the town where somebody is that is named")
    return None


def _closes(reading: Reading, name: Name, low: int) -> bool:
    """Whether a name opens its sentence, or ends in a company's legal form."""
    return name.first == low or reading.words[name.last - 1] == "."


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
    elif describe(reading, comma + 1, last).kind == "person":
        leading = replace(leading, kind="person")
    referent = words.cast.named(leading)  # "Quell, the island's minister of fisheries"
    take_role(reading, words.cast, referent, leading, first, last)
    return Found(referent)


def _opens(reading: Reading, name: Name, first: int) -> bool:
    """Whether a name opens the speaker's words, a title before it apart."""
    return name.first >= first and all(
        reading.tags[i] in ("NNP", ".") or is_role(reading.lowers[i]) for i in range(first, name.first)
    )


def _describes_one(reading: Reading, i: int) -> bool:
    """Whether the words after a name's comma describe its bearer: "a lawyer", "Quell's minister"."""
    if reading.tags[i] in ("DT", "PRP$", "JJ", "NN", "CD"):
        return True
    return reading.tags[i] == "NNP" and reading.tags[i + 1 : i + 2] == ["POS"]


def name_behind_an_office(words: Words) -> Found | None:
    reading, description = words.reading, words.description
    office = name_after_office(reading, words.by_token, words.first, words.comma, description)
    if office is None and words.coordinated:
        if (
            reading.tags[words.first] == "DT"
            and set(reading.tags[slice(*description.base)]) <= NAMED | {"CC"}
            and not _two_names(words)
        ):
            text = text_of(reading, *description.base)  # "the Health and Safety Executive"
            return Found(words.cast.named(Name(*description.base, text.lower(), "organisation", text, True)))
        office = name_behind_title(reading, words.joins[-1], words.head)
    if office is None:
        return None
    referent = words.cast.named(office)
    if referent.role is None:
        give_role(reading, words.cast, referent, description.base[0], office.first)
    return Found(referent)


def lone_surname(words: Words) -> Found | None:
    """A people's name in the singular: somebody just spoken of ("the Serbian"), or a surname that is spelt like it."""
    name, description = words.name, words.description
    if name is None or name.kind != "nationality" or not description.definite or description.plural:
        return None
    if words.reading.tags[words.first] == "DT":
        found = last_person(words.cast, description)
        return found if found.referent or found.note else None
    surname = [r for r in words.cast.by_word[words.reading.words[words.head]][-REACH:] if r.type == "named"]
    return Found(surname[0]) if len(surname) == 1 else None  # "Finn said", of Thomas Finn


def name_at_the_head(words: Words) -> Found | None:
    name = words.name
    if name is None or (words.coordinated and not _two_roles(words)) or name.first < words.first:
        return None
    if (name.kind == "nationality" and words.description.plural) or some_members(
        words.reading, name, words.description.base[0]
    ):
        return None
    referent = words.cast.named(name)
    take_role(words.reading, words.cast, referent, name, words.description.base[0], words.description.whole[1])
    return Found(referent)


def _two_roles(words: Words) -> bool:
    """Whether "and" joins two roles of one who is named: "author and translator Ivo Kerr"; not "the clerk and ..."."""
    reading, (first, last) = words.reading, words.description.base
    if len(words.joins) > 1 or reading.tags[words.first] == "DT":
        return False
    join = words.joins[0]
    before, after = range(first, join), range(join + 1, words.name.first if words.name else last)
    common = all(reading.tags[i] in ("NN", "JJ", "HYPH") or i == first for i in (*before, *after))
    return bool(before and after) and common and all(is_role(reading.lowers[r[-1]]) for r in (before, after))


def name_ahead_of_role(words: Words) -> Found | None:
    """The name before a role that no article opens and no second comma ends: "Ann Kerr, head of Quell Motors said"."""
    reading, description = words.reading, words.description
    if description.kind != "person" or description.plural or words.name or reading.tags[words.first] in OPENING:
        return None
    low = reading.sentence_firsts[reading.sentence_of(words.first)]
    comma = words.first - 1
    if reading.lowers[comma] == "and":  # "..., head of Quell Motors and chair of the board said"
        comma -= 1
        while comma > low and reading.tags[comma] in ROLE_TAGS:
            comma -= 1
    if comma <= low or reading.tags[comma] != "," or reading.tags[low] in ("IN", "VBG"):
        return None
    name = words.by_token.get(comma - 1)
    if name is None or name.kind != "person" or name.last - name.first < 2:
        return None
    referent = words.cast.named(name)
    if referent.role is None:
        give_role(reading, words.cast, referent, comma + 1, words.last)
    return Found(referent)


def several_names(words: Words) -> Found | None:
    """ "The United Nations and European Union": a group of those who are named."""
    if not words.coordinated or not _two_names(words):
        return None
    text = text_of(words.reading, *words.description.base)
    same = words.cast.by_label[text.lower()]
    if not same:
        same.append(Referent(text, "group", "name", plural=True))
    return Found(same[-1])


def given_name_later(words: Words) -> Found | None:
    if words.name or not (given := gives_name(words.reading, words.by_token, words.last)):
        return None
    found = _called(words, given, words.description.whole)
    between = set(words.reading.lowers[words.last : given.first])
    if found.referent and not MADE_UP.isdisjoint(between):
        found.referent.type = "pseudonymous"
    return found


def apposed_name(words: Words) -> Found | None:
    kind = words.description.kind
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


def title_alone(words: Words) -> Found | None:
    """ "the Pope", "the Prime Minister": somebody that the reader knows."""
    if not _unlisted(words) or not _office(words.reading, words.first, words.head, words.description.base[0]):
        return None
    found = resolve_description(words.cast, words.first, words.last)
    alone = words.description.whole == words.description.base or words.reading.tags[words.first] == "DT"
    if found.referent and found.referent.type == "anonymous" and alone:
        found.referent.type = "named"  # "Secretary for the islands" is anybody
    return found


def _unlisted(words: Words) -> bool:
    return words.name is None and words.reading.tags[words.head] in NAMED and not words.coordinated


def _office(reading: Reading, first: int, head: int, base: int) -> bool:
    """Whether a capitalised phrase is an office and no name."""
    known = speaker_nouns().get(reading.lowers[head])
    if head > first and reading.tags[head - 1] == "HYPH":
        return False  # "the Directorate-General"
    return known is not None and (head == base or (known.kind == "person" and reading.tags[first] in ("DT", "PRP$")))


def name_in_capitals(words: Words) -> Found | None:
    """A capitalised name that the entity finder does not list."""
    if not _unlisted(words):
        return None
    reading, head, first = words.reading, words.head, words.description.base[0]
    begin = head
    while begin > first and (reading.tags[begin - 1] in NAMED or inside_name(reading, begin - 1, first)):
        begin -= 1
    end = head + 1
    if reading.lowers[end : end + 1] in (["for"], ["of"]) and reading.tags[end + 1 : end + 2] in (["NNP"], ["NNPS"]):
        end += 1  # "Observatory for Coastal Safety"
        while end < len(reading.tags) and reading.tags[end] in NAMED:
            end += 1
    text = text_of(reading, begin, end)
    lower = reading.lowers[head]
    alone = head == begin and lower not in word_set("surnames.txt") and lower not in genders()
    body = (alone and not who_follows(reading, words.last)) or any(
        reading.lowers[i] in word_set("organisation_heads.txt") for i in range(begin, head + 1)
    )
    name = Name(begin, head + 1, text.lower(), "organisation" if body else "person", text, True)
    return Found(words.cast.named(name))


def _two_names(words: Words) -> bool:
    """Whether names that are known stand on both sides of "and": the United Nations and European Union."""
    join = words.joins[-1]
    before, after = words.by_token.get(join - 1), words.by_token.get(join + 1)
    return before is not None and after is not None and before.last == join and after.first == join + 1
