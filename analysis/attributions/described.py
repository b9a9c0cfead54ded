"""Who a description means: "the engineer", "the 54-year-old", "two officials", "the carmaker"."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from itertools import islice

from analysis.attributions.cast import IMPERSONAL, REACH, Cast
from analysis.attributions.cues import grammar_words
from analysis.attributions.descriptions import Description, describe, own_words
from analysis.attributions.names import Name
from analysis.attributions.nouns import speaker_nouns
from analysis.attributions.phrases import FINITE, SPAN, full_phrase_right, noun_phrase_right
from analysis.attributions.reading import Reading, text_of
from analysis.attributions.referents import Referent

DEFINITE = frozenset({"the", "these", "those", "both"})
ALONE = frozenset({"one", "another", "other", "second", "third"})  # "one said", "the other said"
ORDINALS = frozenset({"second", "third", "fourth"})  # "the second official" is not the first
PARTITIVE = frozenset({"one", "another", "the"})  # "one official", "the other official"
GENERIC_PERSONS = frozenset({"witness", "source", "person", "man", "woman", "speaker", "caller"})
GENERIC_BODIES = frozenset({"company", "firm", "group", "organisation", "organization", "agency", "body", "business"})
BUSINESSES = grammar_words("businesses")
EPITHETS = grammar_words("epithets")


def resolve_description(cast: Cast, first: int, last: int) -> tuple[Referent | None, str | None]:
    """Who a description at tokens [first, last) means: someone known where it is definite, else someone new."""
    found = describe(cast.reading, first, last)
    label = label_of(cast, found)
    if found.plural:
        referent = cast.by_label.get(label.lower()) or _group(cast, found, first)
        if referent is None:
            referent = cast.by_label[label.lower()] = _new(cast, found, label)
        return referent, None
    if found.definite and found.head not in ALONE:
        known, note = _known(cast, found)
        if known or note:
            return known, note
        if found.kind in ("organisation", "document", None) and (again := cast.by_label.get(label.lower())):
            return again, None
    if found.head in ALONE:
        return _one_of_them(cast, found, label), None
    if found.kind is None and who_follows(cast.reading, last):
        found = replace(found, kind="person")
    referent = _new(cast, found, label)
    if referent.type == "anonymous" and cast.reading.lowers[first] in PARTITIVE:
        groups = [r for r in cast.by_noun[found.head][-REACH:] if r.plural and r.anonymity]
        referent.anonymity = groups[-1].anonymity if groups else None  # "One official" after "Two officials, who"
    if found.kind in ("organisation", "document", None):
        cast.by_label.setdefault(label.lower(), referent)
    return referent, None


def who_follows(reading: Reading, last: int) -> bool:
    """Whether "who" follows a description, so that it is somebody."""
    after = last + (reading.lowers[last : last + 1] == [","])
    return reading.lowers[after : after + 1] == ["who"]


def described_subjects(reading: Reading, by_token: Mapping[int, Name], taken: Set[int]) -> Iterator[tuple[int, int]]:
    """The descriptions that open a sentence as its subject ("A boy in a blazer looks up"), as token ranges."""
    for sentence in reading.sentences:
        first = sentence.first
        if first in taken or sentence.last - first < 3 or reading.quoted[first] >= 0:
            continue
        if reading.tags[first] not in ("DT", "CD", "NNS", "JJ"):
            continue
        last = noun_phrase_right(reading, first, sentence.last)
        bare = reading.tags[first] in ("NNS", "JJ")  # "Officials at the hospital put"
        if last <= first + (not bare) or last - 1 in by_token or (bare and reading.tags[last - 1] != "NNS"):
            continue
        end = full_phrase_right(reading, first, sentence.last)
        if end >= sentence.last or end + 1 in by_token or reading.tags[end] not in FINITE | {"WP", ",", "RB"}:
            continue
        found = describe(reading, first, last)
        if found.kind is not None and (not bare or found.head in speaker_nouns()):
            yield first, last


def _group(cast: Cast, found: Description, first: int) -> Referent | None:
    """The group that "the officials" are: the last of that noun, where these words tell no other apart."""
    if cast.reading.lowers[first] not in DEFINITE:
        return None
    told = found.words - {cast.reading.lowers[found.base[1] - 1]}
    groups = [r for r in cast.by_noun[found.head][-REACH:] if r.plural and all(word in r.words for word in told)]
    return groups[-1] if groups else None


def _one_of_them(cast: Cast, found: Description, label: str) -> Referent:
    """ "One" or "the other", of the group that was spoken of last."""
    near = [s.referent for s in reversed(cast.seen[-REACH:])]
    alone = found.head in ("another", "other")
    group = next((r for r in near if r.plural or (alone and r.type == "anonymous")), None)
    noun = min(group.nouns, default=None) if group else None
    referent = Referent(noun or label, "anonymous", "one of a group", anonymity=group.anonymity if group else None)
    referent.words |= found.words
    if noun:
        cast.call(referent, noun)
    behind = found.base[1]
    if behind + 2 < found.whole[1] and cast.reading.tags[behind] == "," and cast.reading.tags[behind + 1] == "DT":
        referent.role = text_of(cast.reading, behind + 2, found.whole[1])  # "Another, a former diver, said"
    return referent


def _known(cast: Cast, found: Description) -> tuple[Referent | None, str | None]:
    candidates = [r for r in cast.by_noun[found.head][-REACH:] if _agrees(r, found) and not _other(cast, r, found)]
    if told := found.words & ORDINALS:
        candidates = [r for r in candidates if told <= r.words]
        return (candidates[-1] if candidates else None), None
    if not candidates and (found.aged or (found.head in EPITHETS and found.whole == found.base)):
        return last_person(cast, found), None
    if not candidates and (again := _generic(cast, found) or _body(cast, found)):
        cast.call(again, found.head)
        return again, None
    if not candidates and found.head in ("man", "woman", "boy", "girl"):
        candidates = [
            s.referent
            for s in cast.seen[-6:]
            if s.referent.type in ("anonymous", "named") and s.referent.gender in (None, found.gender)
        ]
    if len(candidates) < 2:
        return (candidates[0] if candidates else None), None
    best = max(len(found.words & r.words) for r in candidates)
    candidates = [r for r in candidates if len(found.words & r.words) == best]
    latest = {id(s.referent): s.sentence for s in cast.seen[-4 * REACH :]}
    ranked = sorted(candidates, key=lambda r: -latest.get(id(r), -1))
    if len(ranked) > 1 and latest.get(id(ranked[0]), -1) == latest.get(id(ranked[1]), -1):
        return None, f"may be {ranked[0].name} or {ranked[1].name}"
    return ranked[0], None


def _other(cast: Cast, referent: Referent, found: Description) -> bool:
    """Whether a description tells itself apart from someone of the same noun: "the home secretary" is no "Transport
    Secretary Hale", and "the ambassador to Marland" not an envoy whom no word ties to Marland."""
    reading = cast.reading
    told, known = own_words(reading, found), referent.modifiers.get(found.head)
    if told and known and not told & known:
        return True
    abroad = {reading.lowers[i] for i in range(found.base[1], found.whole[1]) if reading.tags[i] == "NNP"}
    role = (referent.role or "").lower().split()
    return bool(abroad and referent.type == "named" and not abroad & referent.words.union(role))


def last_person(cast: Cast, found: Description) -> Referent | None:
    """The last one who spoke or acted, of an agreeing gender."""
    for seen in reversed(cast.seen[-12:]):
        person = seen.place in ("speaker", "subject") and seen.referent.type not in IMPERSONAL
        if person and _agrees(seen.referent, found):
            return seen.referent
    return None


def _generic(cast: Cast, found: Description) -> Referent | None:
    """The last one heard, where the noun fits many: "the witness", "the company"."""
    heard = [s for s in cast.seen[-12:] if s.place == "speaker"]
    if not heard:
        return None
    last = heard[-1].referent
    possessed = found.base[0] > 0 and cast.reading.tags[found.base[0] - 1] == "PRP$"
    if possessed:
        return None  # "her barrister" is somebody else
    first, end = found.base
    bare = found.kind == "person" and found.whole == found.base and end - first == 1 and not last.nouns
    near = heard[-1].sentence >= cast.reading.sentence_of(found.base[0]) - 3
    if bare and near and last.type == "named" and _agrees(last, found):
        return last  # told of by another word: "Marsh said ... The engineer said ..."
    if found.words - {found.head}:
        return None
    if found.head in GENERIC_PERSONS and last.type == "anonymous" and not last.plural:
        return last if last.gender in (None, found.gender) or found.gender is None else None
    if found.head in GENERIC_BODIES and last.rule == "name":
        if last.type == "named" and " " not in last.name and last.gender is None:
            last.type = "organisation"  # a lone name that the text goes on to call a company
        return last if last.type == "organisation" else None
    return None


def _body(cast: Cast, found: Description) -> Referent | None:
    """The named body that "the carmaker" or "the Turin-based company" is: the one whose name says so, else the
    one spoken of last."""
    named = [r for r in islice(reversed(cast.by_name.values()), REACH) if r.type == "organisation" and r.rule == "name"]
    called = {id(r): r for r in named if found.head in r.name.lower().split()}
    if len(called) == 1:
        return next(iter(called.values()))
    introduced = any(cast.reading.tags[i] == "NNP" for i in range(found.base[1], found.whole[1]))
    if found.head not in BUSINESSES or introduced:
        return None  # "the central bank of Marland" needs no name before it
    ranked = cast.ranked(found.base[0], (), lambda seen: cast.fit(seen, None, "it"))
    ranked = [(score, r) for score, r in ranked if r.rule == "name" and score > 0]
    if ranked:
        return ranked[0][1]
    bodies = [r for r in named if not r.place]
    return bodies[0] if len(bodies) == 1 and found.whole == found.base else None  # the only one so far


def _agrees(referent: Referent, found: Description) -> bool:
    return not referent.plural and (found.gender is None or referent.gender in (None, found.gender))


def _new(cast: Cast, found: Description, label: str) -> Referent:
    kind = {"person": "anonymous", "group": "group", "document": "document"}.get(found.kind or "", "organisation")
    referent = Referent(label, kind, f"description: {found.head}", found.gender, found.plural)
    referent.definite = found.definite
    referent.words |= found.words
    cast.call(referent, found.head)
    return referent


def label_of(cast: Cast, found: Description) -> str:
    first, last = found.base
    if found.head == "those":  # "those who stayed"
        verbs = [i for i in range(last, min(last + SPAN, len(cast.reading.tags))) if cast.reading.tags[i] in FINITE]
        last = verbs[1] if len(verbs) > 1 else last
    return cast.reading.text[cast.reading.starts[first] : cast.reading.ends[last - 1]]
