"""Who a description means: "the engineer", "the 54-year-old", "two officials", "the carmaker"."""

from dataclasses import replace

from analysis.attributions.another_word import (
    BUSINESSES,
    EITHER,
    by_another_word,
    foremost,
    is_place,
    last_person,
    told_by_name,
)
from analysis.attributions.bodies import (
    affiliation,
    is_body_noun,
    named_with_place,
    owner_of,
    place_ahead,
    told_by_place,
)
from analysis.attributions.cast import LATELY, REACH, Cast
from analysis.attributions.cues import grammar_words
from analysis.attributions.descriptions import Description, describe, own_words, who_follows
from analysis.attributions.names import Name
from analysis.attributions.phrases import FINITE, SPAN
from analysis.attributions.reading import Reading, text_of
from analysis.attributions.referents import Referent
from analysis.attributions.scene import Found

DEFINITE = frozenset({"the", "these", "those", "both"})
ALONE = frozenset({"one", "another", "other", "second", "third"})  # "one said", "the other said"
ORDINALS = frozenset({"second", "third", "fourth"})  # "the second official" is not the first
TERMS = grammar_words("terms_of_office")
PARTITIVE = frozenset({"one", "another", "the"})  # "one official", "the other official"


def resolve_description(cast: Cast, first: int, last: int) -> Found:
    """Who a description at tokens [first, last) means: someone known where it is definite, else someone new."""
    found = describe(cast.reading, first, last)
    if found.head in ALONE and not found.plural:
        return Found(_one_of_them(cast, found, label_of(cast, found)), "one of a group")
    if found.kind is None and not found.plural and who_follows(cast.reading, last):
        found = replace(found, kind="person")
    owner = owner_of(cast.reading, cast.by_token, found)
    ahead = place_ahead(cast.reading, cast.by_token, first) if is_body_noun(found.head) and not owner else None
    if ahead:
        owner = frozenset({ahead.country or ahead.name.lower()})
    if found.definite and not found.plural:
        known = _known(cast, found, owner)
        if known.referent or known.note:
            return known
    if found.plural or found.kind in ("organisation", "document", None):
        again = _again(cast, found, owner, first)
        if again.referent or again.note:
            return again
    if found.kind is None:
        return Found(None, note=f"{label_of(cast, found)!r} is no word for one who speaks")
    return Found(_new(cast, found, owner, ahead, first), "description")


def _again(cast: Cast, found: Description, owner: frozenset[str], first: int) -> Found:
    """The body or group that these same words meant before, of the same owner; none where two had different ones."""
    if not found.plural and not found.definite:
        return Found(None)
    same = [r for r in cast.by_label[label_of(cast, found).lower()] if not owner or owner == r.owner]
    if found.plural and not same and cast.reading.lowers[first] in DEFINITE:
        told = found.words - {cast.reading.lowers[found.base[1] - 1]}
        groups = [r for r in cast.by_noun[found.head][-REACH:] if r.plural and told <= r.words]
        same = [r for r in groups[-1:] if not owner or owner & r.owner]
    if not owner and len({r.owner for r in same if r.owner}) > 1:
        return Found(None, note=f"may be {same[-2].name} or {same[-1].name}")
    return Found(same[-1], "described again") if same else Found(None)


def _one_of_them(cast: Cast, found: Description, label: str) -> Referent:
    """ "One" or "the other", of the group that was spoken of last."""
    near = [s.referent for s in reversed(cast.scene.seen[-REACH:]) if s.referent]
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


def _known(cast: Cast, found: Description, owner: frozenset[str]) -> Found:
    """The one whom this noun described before, or somebody known whom no word before called this."""
    called = [r for r in cast.by_noun[found.head][-REACH:] if _agrees(r, found)]
    if called and _goes_on(cast, found, called[-1]):
        return Found(called[-1], "speaks")
    candidates = [r for r in called if not _other(cast, r, found, owner)]
    if candidates and (stranger := _told_by_name(cast, found, candidates)):
        return Found(None, note=stranger)
    if told := found.words & ORDINALS:
        candidates = [r for r in candidates if told <= r.words][-1:]
    elif not candidates and (foremost(cast.reading, found) or not _owned(cast.reading, found)):
        return by_another_word(cast, found)
    if len(candidates) < 2:
        return Found(candidates[0], "same noun") if candidates else Found(None)
    return _likeliest(cast, found, owner, candidates)


def _likeliest(cast: Cast, found: Description, owner: frozenset[str], candidates: list[Referent]) -> Found:
    """The one of several who shares most words and was seen last; nobody where two are as likely."""
    best = max(len(found.words & r.words) for r in candidates)
    candidates = [r for r in candidates if len(found.words & r.words) == best]
    any_body = is_body_noun(found.head) and not owner and not _points_back(cast, found)
    if any_body and len({r.owner for r in candidates if r.owner}) > 1:
        return Found(None, note=f"may be {candidates[-2].name} or {candidates[-1].name}")
    latest = {id(s.referent): s.sentence for s in cast.scene.seen[-4 * REACH :]}
    first, *others = sorted(candidates, key=lambda r: -latest.get(id(r), -1))
    if others and latest.get(id(first), -1) == latest.get(id(others[0]), -1):
        return Found(None, note=f"may be {first.name} or {others[0].name}")
    return Found(first, "same noun")


def _goes_on(cast: Cast, found: Description, referent: Referent) -> bool:
    """Whether a description without an article means the last one who spoke: "Veteran KPP leader said"."""
    first = found.base[0]
    begins = first == 0 or cast.reading.tags[first - 1] not in ("DT", "PRP$", "POS", "CD")
    if not begins or found.kind != "person" or _owned(cast.reading, found):
        return False
    last = last_person(cast, found)
    return last.rule == "speaks" and last.referent is referent


def _told_by_name(cast: Cast, found: Description, candidates: list[Referent]) -> str | None:
    """A note where a name before the noun tells somebody apart from all who are called so: "the [Harbour Lights]
    actor", after another actor."""
    proper = told_by_name(cast, found)
    roles = {word for r in candidates for word in (r.role or "").lower().split()}
    if not proper or proper & roles.union(*(r.words for r in candidates)):
        return None
    return f"may be {candidates[-1].name} or another"


def _points_back(cast: Cast, found: Description) -> bool:
    """Whether an article points to the last one: "the ministry", where "police" may be any."""
    before = found.base[0] - 1
    return before >= 0 and cast.reading.tags[before] == "DT"


def _other(cast: Cast, referent: Referent, found: Description, owner: frozenset[str]) -> bool:
    """Whether a description tells itself apart from someone of the same noun: "the home secretary" is no "Transport
    Secretary Hale", "Odesa's mayor" no other town's, "the ambassador to Marland" no envoy whom no word ties to it."""
    reading = cast.reading
    told, known = own_words(reading, found), referent.modifiers.get(found.head)
    if told and known and not told & known:
        return True
    role = {*(referent.role or "").lower().split()}
    if (term := found.words & TERMS) and (held := (referent.words | role) & TERMS) and not term & held:
        return True  # "the new mayor" is not the outgoing one
    if owner and referent.type != "named":
        return not owner & referent.owner
    seat = {reading.lowers[i] for i in range(*found.base) if reading.tags[i] == "NNP" and is_place(cast, i)}
    if seat and not seat & (referent.words | role):
        lately = cast.scene.since(reading.sentence_of(found.base[0]) - LATELY)
        return all(s.referent is not referent for s in lately)  # "the Vermont senator", far from another senator
    abroad = {reading.lowers[i] for i in range(found.base[1], found.whole[1]) if reading.tags[i] == "NNP"}
    return bool(abroad and not abroad & (referent.words | role))


def _owned(reading: Reading, found: Description) -> bool:
    """Whether a possessor stands before the noun, or a name behind it."""
    possessed = "POS" in reading.tags[found.base[0] : found.base[1]]
    return possessed or any(reading.tags[i] == "NNP" for i in range(found.base[1], found.whole[1]))


def _agrees(referent: Referent, found: Description) -> bool:
    return not referent.plural and (found.gender is None or referent.gender in (None, found.gender))


def _new(cast: Cast, found: Description, owner: frozenset[str], ahead: Name | None, first: int) -> Referent:
    reading, label = cast.reading, label_of(cast, found)
    kind = {"person": "anonymous", "group": "group", "document": "document"}.get(found.kind or "", "organisation")
    if found.head in BUSINESSES - EITHER:
        kind = "organisation" if kind == "anonymous" else kind
    shown = is_body_noun(found.head) or told_by_place(reading, cast.by_token, found)
    name = named_with_place(reading, cast.by_token, found) if shown else label
    if ahead:
        name = f"{label} in {ahead.name}"
    referent = Referent(name, kind, f"description: {found.head}", found.gender, found.plural, owner=owner)
    referent.definite = found.definite
    referent.words |= found.words
    cast.call(referent, found.head)
    if kind in ("anonymous", "group"):
        referent.affiliation = affiliation(reading, cast.by_token, *found.whole, label)
    if found.plural or kind in ("organisation", "document"):
        cast.by_label[label.lower()].append(referent)
    if kind == "anonymous" and reading.lowers[first] in PARTITIVE:
        groups = [r for r in cast.by_noun[found.head][-REACH:] if r.plural and r.anonymity]
        referent.anonymity = groups[-1].anonymity if groups else None  # "One official" after "Two officials, who"
    return referent


def label_of(cast: Cast, found: Description) -> str:
    first, last = found.base
    if found.head == "those":  # "those who stayed"
        verbs = [i for i in range(last, min(last + SPAN, len(cast.reading.tags))) if cast.reading.tags[i] in FINITE]
        last = verbs[1] if len(verbs) > 1 else last
    return cast.reading.text[cast.reading.starts[first] : cast.reading.ends[last - 1]]
