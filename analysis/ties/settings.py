"""When and where a figure belongs: the date and the place that its clause names, or the clause that it hangs on.

Its own clause comes first, fronted phrases included; then what stands with the noun that a relative clause or a
participle is about ("an attack on Odesa on Sunday that killed two"), the clause that a participle goes on telling
("..., killing 12"), what stands before the subject of a clause that "and" joins it to, and a clause with
"when" or "as". What one of two clauses joined by "and" says behind its verb is not said of the other. A value that is
only compared ("from 1.81%", "than 66%") keeps the day that stands right behind it and takes no other.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from analysis.language.constituents import Clause
from analysis.language.tokens import Tokens
from analysis.records import DateMention, Entity, Mention, Quantity
from analysis.ties.tree import Tree

Record = TypeVar("Record", DateMention, Mention)

JOINED = 6  # characters of " from " and the like between a figure and its date
EARLIER_DAYS = ("ago", "before", "earlier", "later", "last month", "last week", "last year")
LATE = 14  # characters of " late on " and the like between a compared value and its date
STEPS = 4  # clauses looked at
REACH = 120  # tokens on both sides of a figure
COMPARING = frozenset({"above", "against", "below", "than", "versus", "vs"})
BEHIND = frozenset({"at", "for", "in", "late", "on", "the"})  # between "than" and its date
RANK = {"place": 0, "region": 1, "country": 2, None: 3}
LOCATING = frozenset({"across", "around", "at", "in", "inside", "near", "off", "on", "outside", "throughout"})
LEADING_AWAY = frozenset({",", "by", "for", "from", "to", "with"})
EARLIER = 60  # names looked back for what "the town" means
ANAPHORS = {  # "the town" is the last place named that can be one
    "city": "place", "town": "place", "village": "place", "capital": "place", "neighbourhood": "place",
    "neighborhood": "place", "province": "region", "region": "region", "state": "region", "county": "region",
    "country": "country", "nation": "country",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stretch:
    """A clause to look in: all of it or only what stands before its subject; its tokens near the figure."""

    clause: Clause
    tokens: tuple[int, ...]
    own: bool


def stretches(tree: Tree, begin: int, about: Clause | None) -> list[Stretch]:
    """Where to look for the day and the place of the figure at token `begin`, the nearest first.

    `about` is the clause whose verb the figure is about where another holds it ("the 12 men killed on Sunday").
    """
    clause = tree.parsed.clause_at(begin)
    found = []
    if about is not None and about is not clause and about.parent is clause:
        found.append(Stretch(about, _near(about, begin), True))
    own = True
    for _ in range(STEPS):
        found.append(Stretch(clause, _near(clause, begin), own))
        own = False
        if clause.joined is not None:
            fronted = tuple(i for first, last in clause.joined.fronted for i in range(first, min(last, first + REACH)))
            if fronted:
                found.append(Stretch(clause.joined, fronted, False))
        found += [Stretch(other, _near(other, begin), False) for other in tree.at_once.get(clause.first, ())]
        if clause.parent is None:
            break
        if clause.antecedent is not None:
            beside = range(max(clause.antecedent.first, clause.first - REACH), clause.first)
            return [*found, Stretch(clause.parent, tuple(beside), False)]
        if clause.kind not in ("participial", "parenthetical"):
            break
        clause = clause.parent
    return found


def _near(clause: Clause, at: int) -> tuple[int, ...]:
    """The tokens of a clause near a token, however long the clause is."""
    return clause.tokens[bisect_left(clause.tokens, at - REACH) : bisect_right(clause.tokens, at + REACH)]


def near(t: Tokens, records: Sequence[Record], begin: int) -> Sequence[Record]:
    """The records, in reading order, that stand near a token."""
    low = t.starts[max(0, begin - REACH)]
    high = t.ends[min(len(t.ends) - 1, begin + REACH)]
    first = bisect_left(records, low, key=lambda r: r.start)
    return records[first : bisect_left(records, high, key=lambda r: r.start)]


def date_of(
    t: Tokens,
    where: Sequence[Stretch],
    figure: Quantity,
    begin: int,
    dates: Sequence[DateMention],
    others: Sequence[Quantity],
) -> DateMention | None:  # fmt: skip
    """Return the date, of those `near` the figure, that is nearest to it in the first of the stretches that names one.

    One with an interval wins over a vague one ("in recent weeks"); "now" says nothing, nor does a length of time that
    isn't counted from a day ("for two weeks"). A date that one preposition joins to the figure's end is its own:
    "down 4% from Friday and 6% from May". `others` are the figures beside it.
    """
    telling = [d for d in dates if (d.date_start or (d.relative and d.value != "PRESENT_REF")) and d.type != "SET"]
    telling = [d for d in telling if d.end <= figure.start or figure.end <= d.start]
    if not telling:
        return None
    if _is_compared(t, begin):
        return next((d for d in telling if 0 <= d.start - figure.end <= LATE), None)
    beside = [q for q in others if q.start != figure.start]
    compared = [q for q in beside if _is_compared(t, _token(t, q.start))]
    for stretch in where:
        here = [d for d in telling if _token(t, d.start) in stretch.tokens and not _of_compared(t, d, compared, beside)]
        here = [d for d in here if not _of_part(t, begin, _token(t, d.start))]
        if here:
            return min(here, key=lambda d: _nearness(d, figure))
    return None


def _nearness(d: DateMention, figure: Quantity) -> tuple[bool, bool, int, bool]:
    distance = d.start - figure.end if d.start >= figure.end else figure.start - d.end
    return d.date_start is None, not 0 < d.start - figure.end <= JOINED, distance, d.start < figure.start


def _is_compared(t: Tokens, begin: int) -> bool:
    """Is the figure only what another one is compared with: "from 1.81%", "than the 66.8%", "compared with 3%"?"""
    left = [word for word in t.lowers[max(0, begin - 3) : begin] if word not in ("the", "a", "an", "just", "about")]
    if not left:
        return False
    return left[-1] in ("from", *COMPARING) or left[-2:] in (["compared", "with"], ["compared", "to"])


def _of_compared(t: Tokens, date: DateMention, compared: Sequence[Quantity], beside: Sequence[Quantity]) -> bool:
    """Does the date belong to a value that is only compared, told ("66.8% in 2019") or not ("fewer than in 2015")?"""
    if any(0 <= date.start - q.end <= LATE for q in compared):
        return True
    if any(date.start - q.end == 1 and date.text.lower().endswith(EARLIER_DAYS) for q in beside):
        return True  # "sales of 2.2 billion crowns and 71 million a year earlier"
    i = _token(t, date.start) - 1
    while i > 0 and t.lowers[i] in BEHIND:
        i -= 1
    return i >= 0 and t.lowers[i] in COMPARING


def _of_part(t: Tokens, begin: int, at: int) -> bool:
    """Does what stands at a token belong to a part of the figure: "12 raids, including one on Sunday"?"""
    return "including" in t.lowers[begin:at]


def place_of(
    t: Tokens,
    where: Sequence[Stretch],
    figure: tuple[int, int],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
) -> int | None:
    """Return the entity of the place, of those `near` the figure, that the first of the stretches with one puts it in.

    In the figure's own clause a place counts behind the figure; before it only where no verb stands between the
    clause's beginning and the place ("In Vell, 12 men ..."), or between verb and figure. The nearest of the most
    precise wins: a town before its province.
    """
    begin, end = figure
    for stretch in where:
        verbs = [i for i in stretch.tokens if t.tags[i].startswith("VB")] if stretch.own else []
        best: tuple[int, int, int] | None = None
        for mention in mentions:
            at = _token(t, mention.start)
            entity = entities[mention.entity_id]
            if entity.kind != "place" or at not in stretch.tokens or not _is_located(t, at, stretch, entity):
                continue
            if _of_part(t, begin, at):
                continue
            if at < begin and any(i < at for i in verbs) and any(at < i < begin for i in verbs):
                continue
            distance = at - end if at >= end else 100 + begin - at
            key = (RANK[entity.precision], distance, mention.entity_id)
            best = key if best is None or key < best else best
        if best is not None:
            return best[2]
    return None


def _is_located(t: Tokens, at: int, stretch: Stretch, entity: Entity) -> bool:
    """Does a preposition of place lead to the name, through "the town of" too? "Outside Japan" is not in it."""
    for i in range(at - 1, max(stretch.clause.first, at - 8) - 1, -1):
        if t.lowers[i] in LOCATING:
            return t.lowers[i] != "outside" or entity.precision == "place"
        if t.tags[i].startswith("VB") or t.lowers[i] in LEADING_AWAY:
            return False
    return False


def anaphoric_place(t: Tokens, stretch: Stretch, mentions: Sequence[Mention], entities: Sequence[Entity]) -> int | None:
    """Return the place that "the town" or "the province" in the stretch means, from what was named before.

    `mentions` are those of the article in reading order.
    """
    before = -1
    for i in stretch.tokens[1:]:
        wanted = ANAPHORS.get(t.lowers[i])
        if wanted and t.lowers[i - 1] == "the" and t.lowers[i + 1 : i + 2] != ["of"]:
            if before < 0:
                before = bisect_left(mentions, t.starts[stretch.tokens[0]], key=lambda m: m.start)
            for mention in reversed(mentions[max(0, before - EARLIER) : before]):
                entity = entities[mention.entity_id]
                if entity.kind == "place" and entity.precision == wanted:
                    return entity.entity_id
            return None
    return None


def _token(t: Tokens, offset: int) -> int:
    return bisect_right(t.starts, offset) - 1
