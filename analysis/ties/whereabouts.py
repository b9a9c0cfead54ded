"""Where: the place that a figure's clause puts it in.

A preposition of place leads to the name ("in Vell", "in the town of Vell"), which is no mere part of another noun ("in
the United States government's case"). Of several figures with a place each, each has its own ("40 in Vell and 12 in
Oret"; "Vell (40) and Oret (12)"). Where several places are named together the figure has none; its note says so.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from analysis.language.tokens import Tokens
from analysis.lexicon import lexicon_lines, toml_lexicon
from analysis.quantities.context import context_words
from analysis.records import Entity, Mention, Quantity
from analysis.ties.events import event_verb
from analysis.ties.settings import Stretch, between, is_apart, token_at
from analysis.ties.tree import Tree

RANK = {"place": 0, "region": 1, "country": 2, None: 3}
LOCATING = frozenset({"across", "around", "at", "in", "inside", "near", "off", "on", "outside", "throughout"})
LEADING_AWAY = frozenset({",", "by", "for", "from", "to", "with"})
LEAD = 8  # tokens between a preposition and the name
JOINING = frozenset({"and", "or"})
TOGETHER = frozenset({",", "in", "the", *JOINING})  # between places named together
HARMING = context_words("harming")
EARLIER = 60  # names looked back for what "the town" means
ANAPHORS = {  # "the town" is the last place named that can be one
    "city": "place", "town": "place", "village": "place", "capital": "place", "neighbourhood": "place",
    "neighborhood": "place", "province": "region", "region": "region", "state": "region", "county": "region",
    "country": "country", "nation": "country",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scene:
    """A figure's tokens, where to look for its place, the figures beside it, and the names of its sentence."""

    t: Tokens
    tree: Tree
    where: Sequence[Stretch]
    tokens: tuple[int, int]
    beside: Sequence[Quantity]
    entities: Sequence[Entity]
    dated: AbstractSet[int]  # the tokens of the sentence's dates


@cache
def _sites() -> frozenset[str]:
    """Nouns of an area or a building: what a name before them tells is where they are."""
    return frozenset((*_areas(), *lexicon_lines("facility_heads.txt"), *toml_lexicon("place_context.toml")["sites"]))


@cache
def _areas() -> frozenset[str]:
    return frozenset(lexicon_lines("place_heads.txt"))


@cache
def _parts() -> frozenset[str]:
    """Nouns before "of" and a name that leave a thing in the place; "outside of Vell" too."""
    return _sites() | LOCATING | frozenset(toml_lexicon("place_context.toml")["parts"])


def place_of(scene: Scene, mentions: Sequence[Mention], every: Sequence[Mention]) -> tuple[int | None, str | None]:
    """Return the entity of the place that the first of the stretches with one puts the figure in.

    In the figure's own clause a place counts behind the figure; before it only where no verb stands between the
    clause's beginning and the place ("In Vell, 12 men ..."), or between verb and figure. The nearest of the most
    precise wins: a town before its province. The second value is a note: the places, where there are several, of all
    those of the sentence.
    """
    places = [m for m in mentions if scene.entities[m.entity_id].kind == "place"]
    bracketed = _before_bracket(scene, places)
    if bracketed is not None:
        return bracketed.entity_id, None
    for stretch in scene.where:
        ranked = list(_located(scene, stretch, places))
        if ranked:
            found = min(ranked, key=lambda r: r[0])[1]
            several = _beside(scene, [m for m in every if scene.entities[m.entity_id].kind == "place"], found)
            if several:
                return None, f"several places: {', '.join(scene.entities[m.entity_id].name for m in several)}"
            return found.entity_id, None
    return None, None


def _before_bracket(scene: Scene, places: Sequence[Mention]) -> Mention | None:
    """The place that a figure in a bracket stands behind: "Vell (40)"."""
    t, begin = scene.t, scene.tokens[0]
    if begin == 0 or t.lowers[begin - 1] != "(":
        return None
    return next((m for m in places if token_at(t, m.end - 1) == begin - 2), None)


def _located(
    scene: Scene, stretch: Stretch, places: Sequence[Mention]
) -> Iterator[tuple[tuple[int, int, int], Mention]]:
    """The places of a stretch that the figure can be in, each with its rank."""
    t, (begin, end) = scene.t, scene.tokens
    verbs = [i for i in stretch.tokens if t.tags[i].startswith("VB")] if stretch.own else []
    for mention in places:
        at = token_at(t, mention.start)
        entity = scene.entities[mention.entity_id]
        if at not in stretch.tokens or not _is_located(scene, mention, at, stretch, entity):
            continue
        if is_apart(t, stretch, begin, at, scene.dated) or _is_anothers(scene, at):
            continue
        if at < begin and any(i < at for i in verbs) and any(at < i < begin for i in verbs):
            continue
        distance = at - end if at >= end else 100 + begin - at
        yield (RANK[entity.precision], distance, mention.entity_id), mention


def _is_located(scene: Scene, mention: Mention, at: int, stretch: Stretch, entity: Entity) -> bool:
    """Does a preposition of place lead to the name, through "the town of" too? "Outside Japan" is not in it."""
    t = scene.t
    if _is_modifier(scene, mention, at, entity):
        return False
    for i in range(at - 1, max(stretch.clause.first, at - LEAD) - 1, -1):
        if t.lowers[i] in LOCATING:
            return t.lowers[i] != "outside" or entity.precision == "place"
        if t.tags[i].startswith("VB") or t.lowers[i] in LEADING_AWAY:
            return False
        if t.lowers[i] == "of" and t.lowers[i - 1] not in _parts():
            return False  # "in the eyes of Japan"
    return False


def _is_modifier(scene: Scene, mention: Mention, at: int, entity: Entity) -> bool:
    """Does the name only say which thing is meant: "the Kenya office", "US embassies"? "A Vell hospital" is in Vell."""
    t = scene.t
    phrase = scene.tree.parsed.phrase_at(at)
    if phrase is None or phrase.head < bisect_left(t.starts, mention.end):
        return False
    relation, above = scene.tree.above.get(phrase.head, ("", phrase))
    head = t.lowers[above.head if relation == "owner" else phrase.head]
    if entity.precision == "country":
        return head not in _areas() and head not in HARMING
    return head not in _sites() and head.removesuffix("s") not in _sites() and event_verb(head) is None


def _is_anothers(scene: Scene, at: int) -> bool:
    """Does the place behind another figure belong to that one, since this one has a place of its own?"""
    t, (_, end) = scene.t, scene.tokens
    following = next((i for q in scene.beside if (i := token_at(t, q.start)) >= end), None)
    if following is None or following >= at:
        return False
    return any(t.lowers[i] in LOCATING and i + 1 not in scene.dated for i in range(end, following - 1))


def _beside(scene: Scene, places: Sequence[Mention], found: Mention) -> list[Mention]:
    """The places that one is named together with: "in Vell and Oret", "in Vell, Kenya, and Oret, Togo"."""
    t = scene.t
    group: list[Mention] = []
    joined = False
    for m in places:
        words = between(t, group[-1].end, m.start) if group else []
        if group and words and TOGETHER.issuperset(words) and (words != ["in"]):
            joined = joined or not JOINING.isdisjoint(words)
        elif found in group:
            break
        else:
            group, joined = [], False
        group.append(m)
    return _finest(scene, group) if joined and found in group else []


def _finest(scene: Scene, group: Sequence[Mention]) -> list[Mention]:
    """The places of a list, without the wider one behind each: "Kenya" of "Vell, Kenya"."""
    finest: list[Mention] = []
    for m in group:
        if not finest or not _is_wider(scene, finest[-1], m):
            finest.append(m)
    return finest if len({m.entity_id for m in finest}) > 1 else []


def _is_wider(scene: Scene, mention: Mention, following: Mention) -> bool:
    precise, wide = (RANK[scene.entities[m.entity_id].precision] for m in (mention, following))
    return wide > precise and JOINING.isdisjoint(between(scene.t, mention.end, following.start))


def anaphoric_place(t: Tokens, stretch: Stretch, mentions: Sequence[Mention], entities: Sequence[Entity]) -> int | None:
    """Return the place that "in the town" or "the province's" in the stretch means, from what was named before.

    `mentions` are those of the article in reading order.
    """
    at = next((i for i in stretch.tokens[1:] if _is_anaphor(t, i)), None)
    if at is None:
        return None
    before = bisect_left(mentions, t.starts[stretch.tokens[0]], key=lambda m: m.start)
    for mention in reversed(mentions[max(0, before - EARLIER) : before]):
        entity = entities[mention.entity_id]
        if entity.kind == "place" and entity.precision == ANAPHORS[t.lowers[at]]:
            return entity.entity_id
    return None


def _is_anaphor(t: Tokens, i: int) -> bool:
    """Does a token put what is told in a place named before: "in the town", "on the streets of the town"?"""
    if t.lowers[i] not in ANAPHORS or t.lowers[i - 1] != "the":
        return False
    left = t.lowers[i - 2]
    owner = t.lowers[i + 1 : i + 2] == ["'s"]
    put = left in LOCATING and t.lowers[i - 3] not in ("from", "to")  # "from across the country"
    return owner or put or (left == "of" and t.lowers[i - 3] in _parts())
