"""Sayings -> the sources behind their speakers, across pronouns, surnames and descriptions."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from analysis.attributions.anonymity import Reason, pseudonyms, unnamed_subject
from analysis.attributions.bodies import is_body_noun
from analysis.attributions.cast import Cast
from analysis.attributions.described import described_subjects, resolve_description
from analysis.attributions.descriptions import describe
from analysis.attributions.names import Name, find_names
from analysis.attributions.nouns import people
from analysis.attributions.passives import BEING
from analysis.attributions.phrases import noun_phrase_left
from analysis.attributions.presence import see_description, see_group, see_name, see_pronoun
from analysis.attributions.pronouns import pronoun
from analysis.attributions.reading import Reading
from analysis.attributions.referents import Referent, is_person
from analysis.attributions.resolve import resolve_speaker
from analysis.attributions.roles import introduce
from analysis.attributions.saying import Saying
from analysis.attributions.scene import GENDERS, HEADS, Found
from analysis.attributions.verb_groups import verb_group
from analysis.records import Entity, Mention, Source

ASKING = frozenset({"ask", "question", "press", "inquire", "enquire", "quiz"})  # who asks is not who then answers
ASKED = frozenset({"asked", "pressed", "questioned", "quizzed"})
PERSONAL = frozenset({"he", "she", "him", "his", "her"})
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
    asked = _tokens_asked(reading)
    inside = _tokens_inside(reading, sayings)
    by_bodies = _tokens_inside(reading, [s for s in sayings if s.speaker and _impersonal(reading, by_token, s.speaker)])
    found: dict[tuple[int, int], Found] = {}
    waiting: list[tuple[int, str]] = []
    tellers = {id(s): sayings[k] for s, k in zip(sayings, within, strict=True) if k is not None}
    events: list[tuple[int, int, Name | Saying | str | int | None]] = [(name.first, 1, name) for name in names]
    events += [(s.speaker[0], 0, s) for s in sayings if s.speaker]
    events += [(reason.first, 2, reason.text) for reason in reasons]
    events += [(i, 3, None) for i in _pronouns(reading) if i not in inside and i not in speakers]
    events += [(first, 4, last) for first, last in described_subjects(reading, by_token, speakers | inside)]
    events += [(i, 5, low) for i, low in _groups(reading, speakers | inside)]
    for token, kind, event in sorted(events, key=lambda event: event[:2]):
        if isinstance(event, Saying):
            _hear(cast, event, tellers.get(id(event)), found)
        elif isinstance(event, Name):
            referent = cast.named(event)
            if referent.role is None and event.kind in ("person", "organisation"):
                introduce(reading, cast, referent, event)
            if token not in speakers:
                told = token in inside and token not in by_bodies
                see_name(cast, event, referent, asked=token in asked, told=told)
        elif isinstance(event, int) and kind == 5:
            see_group(cast, token, event)
        elif isinstance(event, int):
            see_description(cast, token, event)
        elif event is None:
            see_pronoun(cast, token)
        elif unnamed := _unnamed(reading, cast, token):
            unnamed.anonymity = unnamed.anonymity or event
        else:
            waiting.append((token, event))
    _settle(reading, cast, waiting)
    for name, why in pseudonyms(reading, names, aliases):
        referent = cast.named(name)
        referent.type, referent.anonymity = "pseudonymous", referent.anonymity or why
    return _rows(sayings, found)


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
    if saying.heard:
        return
    if result.referent:
        cast.scene.see(result.referent, first, "asker" if asks else "speaker")
    elif gender and reading.lowers[first] in ("he", "she"):
        cast.scene.see(None, first, "lost", gender)


def _is_told(reading: Reading, saying: Saying) -> bool:
    """Whether the subject only hears it: "the court was told that"."""
    if saying.lemma != "tell" or saying.cue is None:
        return False
    verb = saying.cue[0]
    group = verb_group(reading, verb, reading.sentence_firsts[reading.sentence_of(verb)])
    return not BEING.isdisjoint(reading.lowers[group:verb]) and reading.lowers[verb + 1 : verb + 2] != ["by"]


def _pronouns(reading: Reading) -> list[int]:
    """The pronouns for one person, those in quotations left out."""
    if PERSONAL.isdisjoint(reading.lowers):
        return []
    return [i for i, lower in enumerate(reading.lowers) if lower in PERSONAL and reading.quoted[i] < 0]


def _groups(reading: Reading, taken: Set[int]) -> Iterator[tuple[int, int]]:
    """The plural nouns for people behind a verb or preposition, with the first token of their sentence."""
    persons = people()
    for sentence in reading.sentences:
        for i in range(sentence.first + 1, sentence.last):
            if reading.tags[i] != "NNS" or i in taken or reading.lowers[i] not in persons or reading.quoted[i] >= 0:
                continue
            if reading.tags[i + 1 : i + 2] in (["NNS"], ["POS"]):
                continue
            if reading.tags[noun_phrase_left(reading, i, sentence.first) - 1][:1] in ("V", "I"):
                yield i, sentence.first


def _settle(reading: Reading, cast: Cast, waiting: list[tuple[int, str]]) -> None:
    """Give reasons for anonymity that stand before their speaker to the one who speaks in that sentence."""
    if not waiting:
        return
    heard = [s for s in cast.scene.seen if s.place == "speaker"]
    speaking = {s.sentence: s.referent for s in heard if s.referent and s.referent.type in UNNAMED}
    for token, reason in waiting:
        if referent := speaking.get(reading.sentence_of(token)):
            referent.anonymity = referent.anonymity or reason


def _tokens_inside(reading: Reading, sayings: Sequence[Saying]) -> set[int]:
    """The first tokens of names inside contents: they are talked about, they don't talk."""
    out: set[int] = set()
    for saying in sayings:
        for a, b in saying.parts:
            out.update(range(bisect_left(reading.starts, a), bisect_left(reading.starts, b)))
    return out


def _impersonal(reading: Reading, by_token: dict[int, Name], speaker: tuple[int, int]) -> bool:
    """Whether a body, group or paper speaks, so that "he" is one of those it speaks of."""
    described = describe(reading, *speaker)
    name = by_token.get(described.base[1] - 1)
    return name.kind == "organisation" if name else described.kind in ("group", "organisation", "document")


def _tokens_asked(reading: Reading) -> set[int]:
    """The tokens of what somebody is asked before he answers: "[Asked whether Hale would go], he said"."""
    out: set[int] = set()
    for sentence in reading.sentences:
        if reading.lowers[sentence.first : sentence.first + 1] and reading.lowers[sentence.first] in ASKED:
            end = sentence.first
            while end < sentence.last and reading.tags[end] != ",":
                end += 1
            out.update(range(sentence.first, end))
    return out


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
    description = describe(reading, subject.first, subject.last)
    if description.kind not in ("person", "group") or not (description.definite or description.plural):
        return None
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


def _rows(
    sayings: Sequence[Saying], found: dict[tuple[int, int], Found]
) -> tuple[list[int | None], list[Found], list[Source]]:
    found = _introduced_later(found)
    heard = [found[saying.speaker] if saying.speaker else Found(None) for saying in sayings]
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
