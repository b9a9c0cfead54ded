"""Sayings -> the sources behind their speakers, across pronouns, surnames and descriptions."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence, Set
from functools import partial

from analysis.attributions.anonymity import Reason, pseudonyms, unnamed_subject
from analysis.attributions.bodies import is_body_noun
from analysis.attributions.cast import Cast
from analysis.attributions.cues import grammar_words
from analysis.attributions.described import resolve_description
from analysis.attributions.described_subjects import described_subjects
from analysis.attributions.descriptions import describe
from analysis.attributions.names import Name, find_names
from analysis.attributions.presence import see_description, see_group, see_name, see_pronoun
from analysis.attributions.pronouns import pronoun
from analysis.attributions.reading import Reading
from analysis.attributions.referents import Referent, is_person
from analysis.attributions.resolve import resolve_speaker
from analysis.attributions.roles import introduce
from analysis.attributions.saying import Saying
from analysis.attributions.scene import EITHER, GENDERS, HEADS, Found
from analysis.attributions.talked_of import (
    groups,
    impersonal,
    of_somebody,
    pronouns,
    tokens_asked,
    tokens_inside,
    unknown_subjects,
)
from analysis.attributions.verb_forms import BEING, verb_group
from analysis.records import Entity, Mention, Source, Span

ASKING = grammar_words("asking")
TOLD = "the passive names who is told, not who says it"
UNNAMED = frozenset({"anonymous", "group", "pseudonymous", "organisation"})


def find_sources(
    reading: Reading,
    sayings: Sequence[Saying],
    within: Sequence[int | None],
    reasons: Sequence[Reason],
    aliases: Sequence[Reason],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
) -> tuple[list[int | None], list[Found], list[Source]]:
    """Return for each saying its source's id or None, who was found and how, and the sources by first use."""
    names = find_names(reading, entities, mentions)
    by_token = {i: name for name in names for i in range(name.first, name.last)}
    cast = Cast(reading, by_token)
    speakers = {s.speaker[0] for s in sayings if s.speaker}
    asked = tokens_asked(reading)
    inside = tokens_inside(reading, [s for s in sayings if not of_somebody(reading, by_token, s)])
    bodies = [s for s in sayings if s.speaker and impersonal(reading, by_token, s.speaker)]
    told = inside - tokens_inside(reading, bodies)
    found: dict[tuple[int, int], Found] = {}
    waiting: list[tuple[int, str]] = []
    tellers = {id(s): sayings[k] for s, k in zip(sayings, within, strict=True) if k is not None}
    steps: list[tuple[int, int, Callable[[], None]]] = [
        (s.speaker[0], 0, partial(_hear, cast, s, tellers.get(id(s)), found)) for s in sayings if s.speaker
    ]
    steps += [(name.first, 1, partial(_name, cast, name, speakers, asked, told)) for name in names]
    steps += [(reason.first, 2, partial(_unname, cast, reason, waiting)) for reason in reasons]
    steps += [(i, 3, partial(see_pronoun, cast, i)) for i in pronouns(reading) if i not in inside and i not in speakers]
    described = described_subjects(reading, by_token, speakers | inside)
    steps += [(first, 4, partial(see_description, cast, first, last)) for first, last in described]
    steps += [(i, 5, partial(see_group, cast, i, low)) for i, low in groups(reading, speakers | inside)]
    unknown = list(unknown_subjects(reading, by_token, speakers))
    steps += [(i, 6, partial(cast.scene.see, None, i, "lost", gender)) for i in unknown for gender in ("m", "f")]
    for _, _, step in sorted(steps, key=lambda step: step[:2]):
        step()
    _settle(reading, cast, waiting)
    for name, why in pseudonyms(reading, names, aliases):
        referent = cast.named(name)
        referent.type, referent.anonymity = "pseudonymous", why
    return _rows(reading, sayings, found)


def _name(cast: Cast, name: Name, speakers: Set[int], asked: Set[int], told: Set[int]) -> None:
    """Somebody is named."""
    referent = cast.named(name)
    if name.kind in ("person", "organisation"):
        introduce(cast.reading, cast, referent, name)
    if name.first not in speakers:
        see_name(cast, name, referent, asked=name.first in asked, told=name.first in told)


def _unname(cast: Cast, reason: Reason, waiting: list[tuple[int, str]]) -> None:
    """The reason why somebody is not named stands here; it waits where he has not been met yet."""
    if unnamed := _unnamed(cast.reading, cast, reason.first):
        unnamed.anonymity = unnamed.anonymity or reason.text
    else:
        waiting.append((reason.first, reason.text))


def _hear(cast: Cast, saying: Saying, teller: Saying | None, found: dict[tuple[int, int], Found]) -> None:
    """Resolve a speaker, once for all that one mention says."""
    if saying.speaker is None:
        return
    reading, first = cast.reading, saying.speaker[0]
    asks = saying.lemma in ASKING and not saying.rule.endswith("+ phrase")  # "questioned the plan" asks nobody
    if known := found.get(saying.speaker):
        if known.referent and not asks and not saying.heard:
            cast.scene.see(known.referent, first, "speaker")  # who asked, and then says
        return
    gender = GENDERS.get(reading.lowers[first])
    told_by = found[teller.speaker].referent if teller and teller.speaker in found else None
    if gender and told_by and is_person(told_by) and told_by.gender in (None, gender):
        note = f"{reading.lowers[first]!r} may be {told_by.name} or another"  # "Lind recalled that she said"
        found[saying.speaker] = Found(None, note=note)
        return
    if _is_told(reading, saying):
        found[saying.speaker] = Found(None, note=TOLD)
        return
    result = found[saying.speaker] = resolve_speaker(reading, cast, cast.by_token, saying.speaker, saying.parts)
    if result.referent:
        thanks = of_somebody(reading, cast.by_token, saying)  # who is thanked, praised or blamed may answer
        cast.scene.see(result.referent, first, "asker" if asks else "subject" if thanks else "speaker")
    elif gender and reading.lowers[first] in ("he", "she"):
        cast.scene.see(None, first, "lost", gender)
    elif _somebody(reading, saying.speaker):
        cast.scene.see(None, first, "lost", EITHER)


def _somebody(reading: Reading, speaker: Span) -> bool:
    """Whether the words for somebody who can't be told describe one person: "the Harbour Lights actor"."""
    described = describe(reading, *speaker)
    return described.kind == "person" and not described.plural


def _is_told(reading: Reading, saying: Saying) -> bool:
    """Whether the subject only hears it: "the court was told that"."""
    if saying.lemma != "tell" or saying.cue is None:
        return False
    verb = saying.cue[0]
    group = verb_group(reading, verb, reading.sentence_firsts[reading.sentence_of(verb)])
    return not BEING.isdisjoint(reading.lowers[group:verb]) and reading.lowers[verb + 1 : verb + 2] != ["by"]


def _settle(reading: Reading, cast: Cast, waiting: list[tuple[int, str]]) -> None:
    """Give reasons for anonymity that stand before their speaker to the one who speaks in that sentence."""
    if not waiting:
        return
    heard = [s for s in cast.scene.seen if s.place == "speaker"]
    speaking = {s.sentence: s.referent for s in heard if s.referent and s.referent.type in UNNAMED}
    for token, reason in waiting:
        if referent := speaking.get(reading.sentence_of(token)):
            referent.anonymity = reason


def _unnamed(reading: Reading, cast: Cast, token: int) -> Referent | None:
    """The source that a phrase such as "spoke on condition of anonymity" is about, if it has been met."""
    sentence = reading.sentence_of(token)
    for seen in reversed(cast.scene.seen[-12:]):
        here = seen.sentence == sentence and seen.place in HEADS
        if here and seen.referent and seen.referent.type in UNNAMED and seen.referent.rule != "name":
            return seen.referent
    subject = unnamed_subject(reading, token)
    if subject is None:
        return None
    lower = reading.lowers[subject.first]
    if subject.last - subject.first == 1 and lower in ("he", "she", "they"):
        return pronoun(cast.scene, lower, subject.first, ()).referent
    return resolve_description(cast, subject.first, subject.last).referent


def _introduced_later(found: dict[tuple[int, int], Found]) -> dict[tuple[int, int], Found]:
    """Join "the council leader" with the Beth Sorrell who is later called that."""
    roles: dict[str, list[Referent]] = {}
    for referent in (f.referent for f in found.values()):
        if referent and referent.type == "named" and referent.role:
            roles.setdefault(referent.role.lower().removeprefix("the "), []).append(referent)
    out = {}
    for speaker, heard in found.items():
        referent = heard.referent
        if referent and referent.type == "anonymous" and referent.definite:
            named = {id(r): r for r in roles.get(referent.name.lower(), ())}
            if len(named) == 1:
                heard = Found(next(iter(named.values())), "named later")
        out[speaker] = heard
    return out


def _role(referent: Referent) -> str | None:
    """The role without the clause that is the reason for anonymity."""
    if not referent.role or not referent.anonymity or referent.anonymity not in referent.role:
        return referent.role
    role = referent.role[: referent.role.index(referent.anonymity)].rstrip(" ,").removesuffix("who").rstrip(" ,")
    return role if role != referent.name else None


def _one_who_says_i(reading: Reading, saying: Saying, found: dict[tuple[int, int], Found]) -> Found:
    """Whom a saying's speaker means; nobody where a group or body went before a quotation that tells of "I"."""
    heard = found[saying.speaker] if saying.speaker else Found(None)
    if not saying.heard or not heard.referent or is_person(heard.referent):
        return heard
    first, last = (bisect_left(reading.starts, at) for at in (saying.parts[0][0], saying.parts[-1][1]))
    return Found(None, note="a group or body doesn't say “I”") if "I" in reading.words[first:last] else heard


def _rows(
    reading: Reading, sayings: Sequence[Saying], found: dict[tuple[int, int], Found]
) -> tuple[list[int | None], list[Found], list[Source]]:
    found = _introduced_later(found)
    heard = [_one_who_says_i(reading, saying, found) for saying in sayings]
    referents = list({id(f.referent): f.referent for f in heard if f.referent}.values())
    order = {id(referent): i for i, referent in enumerate(referents)}
    ids = [order[id(f.referent)] if f.referent else None for f in heard]
    uses = Counter(ids)
    rows = [
        Source(i, r.name, r.type, _role(r), r.anonymity, r.entity_id, uses[i], r.rule, r.affiliation, _unnamed_one(r),
               r.note)
        for i, r in enumerate(referents)
    ]  # fmt: skip
    return ids, heard, rows


def _unnamed_one(referent: Referent) -> bool:
    """Whether a reader can't tell who it is."""
    if referent.type == "group":
        return referent.rule != "name" and not any(is_body_noun(noun) for noun in referent.nouns)
    return referent.type in ("anonymous", "pseudonymous")
