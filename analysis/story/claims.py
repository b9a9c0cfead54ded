"""Mentions -> claims: one for each thing that is said to be so, with what is told of it and by whom."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.story.corrections import ClaimCorrection
from analysis.story.event import Event
from analysis.story.events import find_events
from analysis.story.groups import Group, Link, corrected
from analysis.story.identity import name_key
from analysis.story.mentions import Mention
from analysis.story.parts import may_be_all, scope_of, tolls
from analysis.story.policies import NO_DAY, Policy, apply_policy, latest
from analysis.story.scenes import Scene

TELLING = 10  # a figure that hardly two things of one event share by chance
SOME = "some of them"
ROUNDED = 0.1  # of "about 120", what it may be off
Interval = tuple[float, float]  # what a figure leaves room for


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that is said to be so. `members` are numbers of mentions, with the reason for each.

    `scope` is of whom a part is told ("child"), `day_start` and `day_end` when it happened, `status` how the mentions
    stand to each other: single, agreed, contested, superseded.
    """

    measure: str
    counted: str | None
    unit: str | None
    place: str | None
    day_start: dt.date | None
    day_end: dt.date | None
    scope: str | None
    low: float | None
    best: float | None
    high: float | None
    status: str
    members: tuple[Link, ...]
    weights: tuple[float, ...]


def find_claims(
    mentions: Sequence[Mention], policy: Policy, corrections: Sequence[ClaimCorrection] = ()
) -> list[Claim]:
    """Return the claims, those of the first events first; in each a whole before its parts, then most mentions first.

    Raises:
        CorrectionError: a correction that doesn't find its figure, or joins what can't be one.
    """
    scenes: dict[Scene, int] = {}
    numbers = [scenes.setdefault(mention.scene, len(scenes)) for mention in mentions]
    events = find_events(list(scenes))
    home = {
        number: (index, reason)
        for index, event in enumerate(events)
        for number, reason in zip(event.scenes, event.reasons, strict=True)
    }
    blocks: dict[tuple[int, str, str | None], list[Link]] = defaultdict(list)
    for i, mention in enumerate(mentions):
        event, reason = home[numbers[i]]
        blocks[event, mention.measure, mention.unit].append((i, reason))
    groups = []
    for (event, measure, _), links in blocks.items():
        found = _toll(mentions, links) if measure in tolls() else _others(mentions, links)
        groups += [Group(event, scope, members) for scope, members in found]
    groups = corrected(groups, mentions, corrections)

    def order(group: Group) -> tuple[int, str, bool, int, int]:
        first = min(i for i, _ in group.members)
        return group.event, mentions[first].measure, group.scope is not None, -len(group.members), first

    return [_claim(mentions, group, events[group.event], policy) for group in sorted(groups, key=order)]


def _toll(mentions: Sequence[Mention], links: Sequence[Link]) -> list[tuple[str | None, list[Link]]]:
    """The figures of one toll of one event: the whole, and its parts by who is counted.

    "Three children" is a part, and so is "three of them" where its article gives a larger figure: it may be of those
    who were hurt that three were killed. A figure of some people only is the whole where an article tells the same of
    all, and its own tells nothing else of all.
    """
    whole: list[Link] = []
    of_some: list[Link] = []
    largest: dict[int, float] = defaultdict(float)
    of_any: dict[int, float] = defaultdict(float)
    for i, _ in links:
        mention = mentions[i]
        of_any[mention.article] = max(of_any[mention.article], upper(mention))
        if not (mention.part or mention.within or scope_of(mention.head)):
            largest[mention.article] = max(largest[mention.article], upper(mention))
    for link in links:
        mention = mentions[link[0]]
        told = of_any if mention.best == 1 else largest
        partly = mention.within or (mention.part and upper(mention) < told.get(mention.article, 0.0))
        (of_some if partly or scope_of(mention.head) else whole).append(link)
    values = {mentions[i].best for i, _ in whole} - {None}
    parts: dict[tuple[str, float | None], list[Link]] = defaultdict(list)
    for i, reason in sorted(of_some, key=lambda link: not may_be_all(scope_of(mentions[link[0]].head))):
        mention = mentions[i]
        alone = largest.get(mention.article) in (None, mention.best)
        most = alone and not mention.part and upper(mention) == of_any[mention.article]
        if may_be_all(scope_of(mention.head)) and (most or mention.best in values):
            whole.append((i, f"{reason}; of all that were harmed"))
            values |= {mention.best} - {None}
        elif mention.best in values and alone:
            whole.append((i, f"{reason}; the same figure"))
        else:
            scope = scope_of(mention.head) or SOME
            same = mention.best if scope == SOME else None  # two figures of some may be of others
            parts[scope, same].append((i, f"{reason}; of {scope} only"))
    return [*([(None, whole)] if whole else []), *((scope, links) for (scope, _), links in parts.items())]


def _others(mentions: Sequence[Mention], links: Sequence[Link]) -> list[tuple[str | None, list[Link]]]:
    """The figures of another measure of one event: one claim for each thing that is counted or measured, and of things
    that are counted for each verb: "carried 212 passengers" and "97 passengers were pulled out" don't differ. The same
    figure of the same thing is one in other words too: "held up 26 ships", "26 ships waited".
    """
    groups: dict[tuple[str, str | None], list[Link]] = defaultdict(list)
    for i, reason in links:
        told = mentions[i].action if mentions[i].unit is None else None
        groups[name_key(mentions[i].counted or ""), told].append((i, reason))
    joined: list[list[Link]] = []
    by_figure: dict[tuple[str | None, float | None], list[Link]] = {}
    for members in groups.values():
        keys = [(mentions[i].head, mentions[i].best) for i, _ in members if (mentions[i].best or 0.0) >= TELLING]
        same = next((by_figure[key] for key in keys if key in by_figure), None)
        if same is None:
            joined.append(same := [])
        same += members
        by_figure |= dict.fromkeys(keys, same)
    return [(None, members) for members in joined]


def _claim(mentions: Sequence[Mention], group: Group, event: Event, policy: Policy) -> Claim:
    """The claim of a group under a policy. A toll is of its event's day and place; else its own words must tell."""
    members = sorted(group.members, key=lambda link: (mentions[link[0]].day or dt.date.max, link[0]))
    mine = [mentions[i] for i, _ in members]
    figure = apply_policy(policy, mine)
    toll = mine[0].measure in tolls()
    days = Counter(mention.when for mention in mine if mention.when)
    places = Counter(mention.where for mention in mine if mention.where)
    day = event.day if toll else min(days, key=lambda when: (-days[when], when), default=None)
    place = event.place.name if toll and event.place else min(places, key=lambda n: (-places[n], n), default=None)
    counted = Counter(mention.counted for mention in mine if mention.counted)
    return Claim(
        measure=mine[0].measure,
        counted=max(counted, key=lambda words: (counted[words], -len(words), words), default=None),
        unit=mine[0].unit,
        place=place,
        day_start=day and day[0],
        day_end=day and day[1],
        scope=group.scope,
        low=figure.low,
        best=figure.best,
        high=figure.high,
        status=status_of(mine),
        members=tuple(members),
        weights=figure.weights,
    )


def status_of(mentions: Sequence[Mention]) -> str:
    """Return how the mentions of a claim stand to each other.

    `contested` where two voices tell what excludes each other on the same day, each in its latest report; `superseded`
    where a later report of the same voice excludes an earlier one; `single` where one voice tells it alone.
    """
    current = [mentions[i] for i in latest(mentions) if mentions[i].certainty != "denied"]
    by_day: dict[dt.date, list[Mention]] = defaultdict(list)
    for mention in current:
        by_day[mention.day or NO_DAY].append(mention)
    if any(_contested(same_day) for same_day in by_day.values()):
        return "contested"
    if _superseded(mentions):
        return "superseded"
    return "single" if len({mention.voice for mention in mentions}) == 1 else "agreed"


def _contested(mentions: Sequence[Mention]) -> bool:
    """Whether two voices exclude each other: of each voice what it tells must leave room for every other voice."""
    voices: dict[str, set[Interval]] = defaultdict(set)
    for mention in mentions:
        voices[mention.voice].add(_interval(mention))
    told = list(dict.fromkeys(frozenset(intervals) for intervals in voices.values()))  # many voices tell the same
    return any(all(_apart(one, other) for one in a for other in b) for n, a in enumerate(told) for b in told[n + 1 :])


def _superseded(mentions: Sequence[Mention]) -> bool:
    """Whether a later report of a voice excludes an earlier one of its own: it lies above the lowest or below the
    highest of what the voice told on days before.
    """
    by_voice: dict[str, dict[dt.date, list[Interval]]] = defaultdict(lambda: defaultdict(list))
    for mention in mentions:
        by_voice[mention.voice][mention.day or NO_DAY].append(_interval(mention))
    for days in by_voice.values():
        least, most = float("inf"), float("-inf")
        for _, told in sorted(days.items()):
            if any(low > least or high < most for low, high in told):
                return True
            least = min(least, *(high for _, high in told))
            most = max(most, *(low for low, _ in told))
    return False


def upper(mention: Mention) -> float:
    """Return the largest figure that a mention names."""
    return max(value for value in (mention.low, mention.best, mention.high) if value is not None)


def _apart(one: Interval, other: Interval) -> bool:
    """Whether two figures can't both be so: "at least 12" leaves room for 14, "about 13" does; 12 does not."""
    return one[1] < other[0] or other[1] < one[0]


def _interval(mention: Mention) -> Interval:
    """What a figure leaves room for; a tenth on either side of one that is rounded."""
    low = float("-inf") if mention.low is None else mention.low
    high = float("inf") if mention.high is None else mention.high
    room = ROUNDED if mention.modifier == "about" else 0.0
    return low - room * abs(low) if low > float("-inf") else low, high + room * abs(high) if high < float(
        "inf"
    ) else high
