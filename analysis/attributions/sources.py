"""Sayings -> the sources behind their speakers, across pronouns, surnames and descriptions."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from analysis.attributions.anonymity import Reason, pseudonyms, unnamed_subject
from analysis.attributions.cast import Cast
from analysis.attributions.described import described_subjects, resolve_description
from analysis.attributions.descriptions import describe
from analysis.attributions.names import Name, find_names
from analysis.attributions.reading import Reading
from analysis.attributions.referents import Referent
from analysis.attributions.resolve import Resolved, resolve_speaker
from analysis.attributions.roles import introduce
from analysis.attributions.saying import Saying
from analysis.records import Entity, Mention, Source

ASKING = frozenset({"ask", "question", "press", "inquire", "enquire", "quiz"})  # who asks is not who then answers
ASKED = frozenset({"asked", "pressed", "questioned", "quizzed"})
PERSONAL = frozenset({"he", "she", "him", "his", "her"})
UNNAMED = frozenset({"anonymous", "group", "pseudonymous", "organisation"})


def find_sources(
    reading: Reading,
    sayings: Sequence[Saying],
    reasons: Sequence[Reason],
    aliases: Sequence[Reason],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
) -> tuple[list[int | None], list[str | None], list[Source]]:
    """Return for each saying its source's id or None, a note where it can't be told, and the sources by first use."""
    cast = Cast(reading)
    names = find_names(reading, entities, mentions)
    by_token = {i: name for name in names for i in range(name.first, name.last)}
    speakers = {s.speaker[0] for s in sayings if s.speaker}
    asked = _tokens_asked(reading)
    inside = _tokens_inside(reading, sayings)
    by_bodies = _tokens_inside(reading, [s for s in sayings if s.speaker and _impersonal(reading, by_token, s.speaker)])
    found: dict[tuple[int, int], Resolved] = {}
    waiting: list[tuple[int, str]] = []
    events: list[tuple[int, int, Name | Saying | str | int | None]] = [(name.first, 1, name) for name in names]
    events += [(s.speaker[0], 0, s) for s in sayings if s.speaker]
    events += [(reason.first, 2, reason.text) for reason in reasons]
    events += [(i, 3, None) for i in _pronouns(reading) if i not in inside and i not in speakers]
    events += [(first, 4, last) for first, last in described_subjects(reading, by_token, speakers | inside)]
    for token, _, event in sorted(events, key=lambda event: event[:2]):
        if isinstance(event, Saying):
            _hear(reading, cast, by_token, event, found)
        elif isinstance(event, Name):
            referent = cast.named(event)
            if referent.role is None and event.kind in ("person", "organisation"):
                introduce(reading, cast, referent, event)
            if token not in speakers:
                told_of = reading.quoted[token] >= 0 or (token in inside and token not in by_bodies)
                told_of = told_of or token in asked
                cast.see(referent, token, "quoted" if told_of else "subject" if event.subject else "other")
        elif isinstance(event, int):
            if described := resolve_description(cast, token, event)[0]:
                cast.see(described, token, "subject")
        elif event is None:
            _keep_in_mind(reading, cast, token)
        elif unnamed := _unnamed(reading, cast, token):
            unnamed.anonymity = unnamed.anonymity or event
        else:
            waiting.append((token, event))
    _settle(reading, cast, waiting)
    for name, why in pseudonyms(reading, names, aliases):
        referent = cast.named(name)
        referent.type, referent.anonymity = "pseudonymous", referent.anonymity or why
    return _rows(sayings, found)


def _hear(
    reading: Reading, cast: Cast, by_token: dict[int, Name], saying: Saying, found: dict[tuple[int, int], Resolved]
) -> None:
    """Resolve a speaker, once for all that one mention says."""
    if saying.speaker is None or saying.speaker in found:
        return
    result = found[saying.speaker] = resolve_speaker(reading, cast, by_token, saying.speaker, saying.parts)
    if result[0] and not saying.heard:
        cast.see(result[0], saying.speaker[0], "asker" if saying.lemma in ASKING else "speaker")


def _pronouns(reading: Reading) -> list[int]:
    """The pronouns for one person, those in quotations left out."""
    if PERSONAL.isdisjoint(reading.lowers):
        return []
    return [i for i, lower in enumerate(reading.lowers) if lower in PERSONAL and reading.quoted[i] < 0]


def _keep_in_mind(reading: Reading, cast: Cast, token: int) -> None:
    """A pronoun that speaks of somebody makes him likelier for the next one."""
    lower = reading.lowers[token]
    if referent := cast.pronoun(lower, token, ())[0]:
        cast.see(referent, token, "subject" if lower in ("he", "she") else "other")


def _settle(reading: Reading, cast: Cast, waiting: list[tuple[int, str]]) -> None:
    """Give reasons for anonymity that stand before their speaker to the one who speaks in that sentence."""
    if not waiting:
        return
    speaking = {s.sentence: s.referent for s in cast.seen if s.place == "speaker" and s.referent.type in UNNAMED}
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
    for seen in reversed(cast.seen[-12:]):
        here = seen.sentence == sentence and seen.place in ("speaker", "subject")
        if here and seen.referent.type in UNNAMED and seen.referent.rule != "name":
            return seen.referent
    subject = unnamed_subject(reading, token)
    if subject is None:
        return None
    lower = reading.lowers[subject.first]
    if subject.last - subject.first == 1 and lower in ("he", "she", "they"):
        return cast.pronoun(lower, subject.first, ())[0]
    description = describe(reading, subject.first, subject.last)
    if description.kind not in ("person", "group") or not (description.definite or description.plural):
        return None
    return resolve_description(cast, subject.first, subject.last)[0]


def _introduced_later(found: dict[tuple[int, int], Resolved]) -> dict[tuple[int, int], Resolved]:
    """Join "the council leader" with the Beth Sorrell who is later called that."""
    roles: dict[str, list[Referent]] = {}
    for referent, _ in found.values():
        if referent and referent.type == "named" and referent.role:
            roles.setdefault(referent.role.lower().removeprefix("the "), []).append(referent)
    out = {}
    for speaker, (referent, note) in found.items():
        if referent and referent.type == "anonymous" and referent.definite:
            named = {id(r): r for r in roles.get(referent.name.lower(), ())}
            referent = next(iter(named.values())) if len(named) == 1 else referent
        out[speaker] = referent, note
    return out


def _role(referent: Referent) -> str | None:
    """The role without the clause that is the reason for anonymity."""
    if not referent.role or not referent.anonymity or referent.anonymity not in referent.role:
        return referent.role
    role = referent.role[: referent.role.index(referent.anonymity)].rstrip(" ,").removesuffix("who").rstrip(" ,")
    return role if role != referent.name else None


def _rows(
    sayings: Sequence[Saying], found: dict[tuple[int, int], Resolved]
) -> tuple[list[int | None], list[str | None], list[Source]]:
    found = _introduced_later(found)
    order: dict[int, int] = {}
    referents: list[Referent] = []
    ids: list[int | None] = []
    notes: list[str | None] = []
    for saying in sayings:
        referent, note = found[saying.speaker] if saying.speaker else (None, None)
        if referent is None:
            ids.append(None)
            notes.append(note)
            continue
        if id(referent) not in order:
            order[id(referent)] = len(referents)
            referents.append(referent)
        ids.append(order[id(referent)])
        notes.append(None)
    uses = Counter(ids)
    rows = [
        Source(i, r.name, r.type, _role(r), r.anonymity, r.entity_id, uses[i], r.rule, r.note)
        for i, r in enumerate(referents)
    ]
    return ids, notes, rows
