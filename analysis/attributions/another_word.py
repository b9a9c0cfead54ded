"""Somebody known whom no word before called this: "the 31-year-old", "the striker", "the company"."""

from itertools import islice

from analysis.attributions.body_meant import body
from analysis.attributions.cast import LATELY, REACH, Cast
from analysis.attributions.cues import grammar_words
from analysis.attributions.descriptions import Description
from analysis.attributions.mentions import SOMEBODY
from analysis.attributions.names import is_people
from analysis.attributions.nouns import role_kinds, speaker_nouns
from analysis.attributions.person_meant import person
from analysis.attributions.reading import Reading, text_of
from analysis.attributions.referents import Referent
from analysis.attributions.scene import Found

GENERIC_PERSONS = grammar_words("generic_persons")
GENERIC_BODIES = grammar_words("generic_bodies")
BUSINESSES = grammar_words("businesses")
EITHER = grammar_words("persons_or_businesses")
RANKS = grammar_words("ranks_before")
EPITHETS = grammar_words("epithets")


def by_another_word(cast: Cast, found: Description) -> Found:
    """Somebody known whom no word before called this: "the 31-year-old", "the striker", "the company"."""
    if cast.brought_in.get(found.head, found.base[0]) < found.base[0]:
        return Found(None)  # "the man", after "a man" of no name
    if found.aged and (of_age := _of_age(cast, found)) is not None:
        return of_age
    if (
        found.aged
        or (found.head in EPITHETS and found.whole == found.base)
        or (found.head in SOMEBODY and found.kind == "person")
    ):
        last = last_person(cast, found)
        owned = last.referent is not None and last.referent.type == "anonymous" and last.referent.owner
        if last.referent and last.rule != "speaks" and (last.rule == "here" or owned or told_by_name(cast, found)):
            return Found(None, note=f"may be {last.referent.name} or another")  # "the Harbour Lights singer"
        return Found(None) if last.note and last.note.startswith("nobody") else last
    if (kin := _of_that_kind(cast, found)) is not None:
        return kin
    if again := _generic(cast, found):
        cast.call(again, found.head)
        return Found(again, "another word")
    return _body(cast, found)


def foremost(reading: Reading, found: Description) -> bool:
    """Whether a business is told by its rank alone: "Norland's largest department store operator"."""
    return found.head in BUSINESSES and "JJS" in reading.tags[slice(*found.base)]


def told_by_name(cast: Cast, found: Description) -> set[str]:
    """The words of a name of two words or more before the noun that is no place's or people's."""
    words = _proper(cast, found)
    return words if len(words) > 1 else set()


def _proper(cast: Cast, found: Description, *, places: bool = False) -> set[str]:
    """The capitalised words before the noun, those of places and peoples only where they are asked for."""
    first, end = found.base
    words = (i for i in range(first, end - 1) if cast.reading.tags[i] == "NNP")
    return {cast.reading.lowers[i] for i in words if places or not is_place(cast, i)}


def is_place(cast: Cast, i: int) -> bool:
    name = cast.by_token.get(i)
    return name is not None and name.kind in ("place", "nationality")


def last_person(cast: Cast, found: Description) -> Found:
    """The one person of an agreeing gender whom the scene leaves."""
    first = found.base[0]
    return person(cast.scene, first, found.gender, (), f"“{text_of(cast.reading, *found.base)}”")


def _of_age(cast: Cast, found: Description) -> Found | None:
    """The one of that age, where the article told it: "the 22-year-old" after "Mara Lind, 22,"."""
    bearers = cast.by_age.get(cast.reading.words[found.base[0]], [])[-REACH:]
    people = list({id(r): r for r in bearers if found.gender is None or r.gender in (None, found.gender)}.values())
    if len(people) > 1:
        return Found(None, note=f"may be {people[-2].name} or {people[-1].name}")
    if people:
        return Found(people[0], "another word")
    last = last_person(cast, found).referent
    return Found(None, note="nobody of that age was named") if last and last.aged else None


def _of_that_kind(cast: Cast, found: Description) -> Found | None:
    """The one who spoke lately and whose own role is of that kind: "the diplomat" after "Ambassador Omar Dahl"."""
    roles = role_kinds().get(found.head)
    if roles is None or found.whole != found.base:
        return None
    reading, since = cast.reading, cast.reading.sentence_of(found.base[0]) - LATELY
    pointed = found.base[0] > 0 and reading.lowers[found.base[0] - 1] == "the"
    lately = {id(s.referent): s.referent for s in cast.scene.since(since) if s.place == "speaker"}.values()
    fitting = [
        r for r in lately if r and pointed and r.type == "named" and _has_role(r, roles) and _agree(cast, r, found)
    ]
    if len(fitting) == 1:
        cast.call(fitting[0], found.head)
        return Found(fitting[0], "another word")
    return Found(None, note=f"may be {fitting[-2].name} or {fitting[-1].name}") if fitting else None


def _has_role(referent: Referent, roles: frozenset[str]) -> bool:
    """Whether a noun of somebody's title, alone or with one before it, is among these roles."""
    if not roles.isdisjoint(referent.nouns):
        return True
    return any(f"{word} {noun}" in roles for noun, words in referent.modifiers.items() for word in words)


def _agree(cast: Cast, referent: Referent, found: Description) -> bool:
    """Whether the words before a noun fit somebody: "the union official" is of a union, "the Norlandish
    diplomat" nobody of another people."""
    reading, (first, end) = cast.reading, found.base
    known = {*referent.words, *(referent.role or "").lower().split()}
    people = {reading.lowers[i] for i in range(first, end - 1) if is_place(cast, i)}
    others = {word for word in known if is_people(f"{word.capitalize()}s")}
    told = {reading.lowers[i] for i in range(first, end - 1) if reading.tags[i] in ("NN", "NNP")} - people - RANKS
    return told <= known and (not people or people <= known or not others)


def _generic(cast: Cast, found: Description) -> Referent | None:
    """The last one heard, where the noun fits many: "the witness", "the company"."""
    heard = next((s for s in reversed(cast.scene.seen[-12:]) if s.place == "speaker"), None)
    first, end = found.base
    if heard is None or heard.referent is None or (first > 0 and cast.reading.tags[first - 1] == "PRP$"):
        return None  # "her barrister" is somebody else
    last = heard.referent
    if found.kind == "person" and found.whole == found.base and end - first == 1 and last.type == "named":
        alone = last_person(cast, found).referent is last and heard.sentence >= cast.reading.sentence_of(first) - 3
        return last if alone and not last.nouns else None  # "Marsh said ... The engineer said ..."
    if found.words - {found.head}:
        return None
    if found.head in GENERIC_PERSONS and last.type == "anonymous" and not last.plural:
        return last if last.gender in (None, found.gender) or found.gender is None else None
    if found.head in GENERIC_BODIES and last.rule == "name":
        if last.type == "named" and " " not in last.name and last.gender is None:
            last.type = "organisation"  # a lone name that the text goes on to call a company
        return last if last.type == "organisation" else None
    return None


def _body(cast: Cast, found: Description) -> Found:
    """The named body that "the carmaker" or "the Turin-based company" is: the one whose name says so, else the
    one that the scene leaves."""
    latest = islice(reversed(cast.by_name.values()), REACH)
    named = [r for r in latest if r.type == "organisation" and r.rule == "name" and not r.place]
    first = found.base[0]
    pointed = first > 0 and cast.reading.tags[first - 1] in ("DT", "PRP$")  # "Police said" may be any
    called = _whose_name_says_so(cast, found, named) if pointed else {}
    if len(called) == 1:
        return Found(_call(cast, next(iter(called.values())), found), "name says so")
    if found.head not in BUSINESSES | GENERIC_BODIES or (found.head not in BUSINESSES and not pointed):
        return Found(None)
    what = f"“{text_of(cast.reading, *found.base)}”"
    business = body(cast.scene, found.base[0], (), what, lambda r: _may_be(r, found))
    if found.head not in BUSINESSES and business.rule != "last speaker":
        return Found(None)
    if business.referent:
        return Found(_call(cast, business.referent, found), business.rule)
    only = named[0] if len(named) == 1 and pointed and found.head not in EITHER else None
    if only is not None:
        return Found(_call(cast, only, found), "only body")
    alone = pointed and found.whole == found.base and found.words == {found.head}
    return Found(None, note=f"nobody before {what} fits it") if alone else Found(None)


def _may_be(referent: Referent, found: Description) -> bool:
    """Whether a named body may be what a noun for many bodies means: a ministry is no "advocacy group"."""
    if referent.type != "organisation" or referent.rule != "name":
        return False
    own = speaker_nouns().get(referent.name.split()[-1].lower())
    return found.head in BUSINESSES or own is None or own.kind != "organisation"


def _whose_name_says_so(cast: Cast, found: Description, named: list[Referent]) -> dict[int, Referent]:
    """The bodies whose name holds the noun and each name before it: no other report is "the [Vell] report"; where a
    body has its seat need not be in the name."""
    telling = {found.head, *_trade(cast.reading, found)}
    called = {id(r): r for r in named if not telling.isdisjoint(r.name.lower().split())}
    fitting: dict[int, Referent] = {}
    for places in (True, False):
        own = _proper(cast, found, places=places)
        fitting = {key: r for key, r in called.items() if own <= {*r.words, *r.name.lower().split()}}
        if len(fitting) == 1 or found.kind == "document":
            break
    return fitting


def _trade(reading: Reading, found: Description) -> list[str]:
    """The noun before a word for a business, which a name may hold: "the [shipping] company" is "Quell Shipping"."""
    before = found.base[1] - 2
    general = found.head in BUSINESSES | GENERIC_BODIES and before >= found.base[0]
    return [reading.lowers[before]] if general and reading.tags[before] in ("NN", "VBG") else []


def _call(cast: Cast, referent: Referent, found: Description) -> Referent:
    cast.call(referent, found.head)
    return referent
