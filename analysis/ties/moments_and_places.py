"""When and where a figure belongs: the date and the place that its clause names."""

from collections.abc import Callable, Sequence

from analysis.language.tokens import Tokens
from analysis.records import DateMention, Entity, Mention, Quantity

JOINED = 6  # characters of " from " and the like between a figure and its date
RANK = {"place": 0, "region": 1, "country": 2, None: 3}
ANAPHORS = {  # "the town" is the last place named that can be one
    "city": "place", "town": "place", "village": "place", "capital": "place", "neighbourhood": "place",
    "neighborhood": "place", "province": "region", "region": "region", "state": "region", "county": "region",
    "country": "country", "nation": "country",
}  # fmt: skip


def date_of(dates: Sequence[DateMention], figure: Quantity) -> DateMention | None:
    """Return the date among `dates` (of the figure's clause) that is nearest to it; a later one wins a tie.

    One with an interval wins over a vague one ("in recent weeks"); "now" says nothing, nor does a length of time that
    isn't counted from a day ("for two weeks"). A date that one preposition joins to the figure's end is its own:
    "down 4% from Friday and 6% from May".
    """
    begin, end = figure.start, figure.end
    telling = [d for d in dates if (d.date_start or (d.relative and d.value != "PRESENT_REF")) and d.type != "SET"]
    apart = [d for d in telling if d.end <= begin or end <= d.start]
    return min(
        apart,
        key=lambda d: (
            d.date_start is None,
            not 0 < d.start - end <= JOINED,
            d.start - end if d.start >= end else begin - d.end,
            d.start < begin,
        ),
        default=None,
    )  # fmt: skip


def place_of(
    tokens: Tokens,
    clause: list[int],
    figure: tuple[int, int],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    token_at: Callable[[int], int],
) -> int | None:
    """Return the entity of the place where the clause puts the figure.

    A place counts behind the figure; before it only where no verb stands between the clause's beginning and the place
    ("In Vell, 12 men ..."), or between verb and figure. The nearest of the most precise wins: a town before its
    province.
    """
    begin, end = figure
    verbs = [i for i in clause if tokens.tags[i].startswith("VB")]
    best: tuple[int, int, int] | None = None
    for mention in mentions:
        entity = entities[mention.entity_id]
        at = token_at(mention.start)
        if entity.kind != "place" or not _is_located(tokens, at, clause):
            continue
        if at < begin and any(i < at for i in verbs) and any(at < i < begin for i in verbs):
            continue
        distance = at - end if at >= end else 100 + begin - at
        key = (RANK[entity.precision], distance, mention.entity_id)
        if best is None or key < best:
            best = key
    return best[2] if best else None


def _is_located(tokens: Tokens, at: int, clause: list[int]) -> bool:
    """Does a preposition of place lead to the name, through "the town of" and the like?"""
    for i in range(at - 1, max(clause[0], at - 8) - 1, -1):
        if tokens.lowers[i] in ("in", "at", "near", "around", "outside", "inside", "across", "on", "throughout", "off"):
            return True
        if tokens.tags[i].startswith("VB") or tokens.lowers[i] in (",", "to", "from", "by", "with", "for"):
            return False
    return False


def anaphoric_place(
    tokens: Tokens, clause: list[int], earlier: Sequence[Mention], entities: Sequence[Entity]
) -> int | None:
    """Return the place that "the town" or "the province" in the clause means, from what was named before."""
    for i in clause[1:]:
        wanted = ANAPHORS.get(tokens.lowers[i])
        if wanted and tokens.lowers[i - 1] == "the" and tokens.lowers[i + 1 : i + 2] != ["of"]:
            for mention in reversed(earlier):
                entity = entities[mention.entity_id]
                if entity.kind == "place" and entity.precision == wanted:
                    return entity.entity_id
            return None
    return None
