"""Scenes of many articles -> events: which of them tell about the same thing, and why.

Each scene, by day of report, joins the event that speaks most for it, if enough does; else it begins one of its own.
What speaks for it is counted in points, each with its reason; docs/stories.md lists them.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import fsum

from analysis.story.kinds import are_apart
from analysis.story.scenes import Scene
from analysis.story.towns import FAR, Place, distance

ENOUGH = 2.5  # points
SAME_PLACE, NAMED_PLACE, OTHER_PLACE = 2.0, 1.0, -1.5
SAME_DAY, NEXT_DAY, NEAR_REPORT = 2.0, 1.0, 0.5
SAME_SPAN, WIDE = -0.25, 7  # points where a day lies in a month that the other tells; days of what is no day any more
OTHER_DAY, OTHER_TOLD_DAY = -2.0, -20.0  # the second where the figure's own words give the day
NEAR = 10  # days between two reports of which one doesn't tell the day
GOES_ON = 2  # days between two reports of which one tells no day but its own
PERSON, MOST_PEOPLE = 1.5, 4.5
NAME, MOST_NAMES = 0.5, 1.5
LEADING = 2  # of a story: its main event is told in one of two articles at least
COMMON = 0.1  # of all scenes: a name that more of them have tells less
NAMES_ALONE = ENOUGH - SAME_DAY - 1e-9  # what names must tell at least where no place is shared; less is not compared


@dataclass(slots=True)
class Event:
    """Scenes that tell about the same thing, with the reason for each."""

    scenes: list[int] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    days: Counter[tuple[dt.date, dt.date]] = field(default_factory=Counter)
    place_counts: Counter[Place] = field(default_factory=Counter)
    places: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    first: dt.date | None = None
    last: dt.date | None = None
    known: set[str] = field(default_factory=set)  # the keys of all names, whatever they were taken for
    day: tuple[dt.date, dt.date] | None = None  # that most scenes give, a month only where none gives a day
    period: bool = False  # counts over months, no event of a day
    place: Place | None = None  # the town that most scenes give; of several the first by name
    kinds: Counter[str] = field(default_factory=Counter)
    kind: str | None = None  # that most scenes give
    mains: set[int] = field(default_factory=set)  # the articles whose main event it is

    def add(self, number: int, scene: Scene, reason: str) -> None:
        """Take a scene in."""
        self.period = scene.period
        self.scenes.append(number)
        self.reasons.append(reason)
        if scene.day_start is not None:
            self.days[scene.day_start, scene.day_end or scene.day_start] += 1
            self.day = min(self.days, key=lambda day: (_is_wide(*day), -self.days[day], day))
        if scene.place is not None:
            self.place_counts[scene.place] += 1
            self.place = min(self.place_counts, key=lambda place: (-self.place_counts[place], place.name))
        if scene.kind is not None:
            self.kinds[scene.kind] += 1
            self.kind = min(self.kinds, key=lambda kind: (-self.kinds[kind], kind))
        if not scene.aside:
            self.mains.add(scene.article)
        self.places |= scene.places
        self.people |= scene.people
        self.names |= scene.names
        self.known |= scene.known
        if scene.reported is not None:
            self.first = min(filter(None, (self.first, scene.reported)))
            self.last = max(filter(None, (self.last, scene.reported)))


def find_events(scenes: Sequence[Scene]) -> list[Event]:
    """Return the events, in order of their first report; each scene stands in one."""
    weights = _weights(scenes)
    events: list[Event] = []
    by_feature: dict[str, list[int]] = defaultdict(list)
    order = sorted(
        range(len(scenes)), key=lambda n: (scenes[n].reported or dt.date.max, scenes[n].aside, scenes[n].told, n)
    )
    for number in order:
        scene = scenes[number]
        best, target = ENOUGH, None
        for index in _near(scene, by_feature, weights):
            points = _points(scene, events[index], weights, best)
            if points > best or (points == best and target is None):
                best, target = points, index
        if target is None:
            target, reason = len(events), "begins it"
            events.append(Event())
        else:
            reason = _reason(scene, events[target], weights)
        new = scene.known - events[target].known
        events[target].add(number, scene, reason)
        for feature in sorted(new):
            by_feature[feature].append(target)
    _move_asides(events, scenes)
    return _with_homeless(events, scenes)


def _move_asides(events: list[Event], scenes: Sequence[Scene]) -> None:
    """Let what articles tell aside, of no town, join the only event of its kind that was reported in the same days."""
    asides = [event for event in events if all(scenes[n].aside and scenes[n].place is None for n in event.scenes)]
    for event in asides:
        first = scenes[event.scenes[0]]
        same = [
            other for other in events if other.mains and other.kind == first.kind and _is_open(first, other)
            and _day_points(first, other)[0] > 0
        ]  # fmt: skip
        if len(same) == 1 and first.kind is not None:
            for n in event.scenes:
                same[0].add(n, scenes[n], f"the only {first.kind} of those days")
            event.scenes, event.reasons = [], []


def _is_open(scene: Scene, event: Event) -> bool:
    """Whether a scene may be of an event by their kinds; what an article tells aside is not of its own main event."""
    return not are_apart(scene.kind, event.kind) and not (scene.aside and scene.article in event.mains)


def _with_homeless(events: list[Event], scenes: Sequence[Scene]) -> list[Event]:
    """Let scenes that name no town and no other day join the event that most articles of a story are about."""
    articles = [{scenes[n].article for n in event.scenes} for event in events]
    sizes = [len(mine) for mine in articles]
    if not sizes or LEADING * max(sizes) < len({scene.article for scene in scenes}):
        return events
    main = events[sizes.index(max(sizes))]
    for event in events:
        if event is main or event.period:
            continue
        kept = [
            (n, reason) for n, reason in zip(event.scenes, event.reasons, strict=True) if not _fits(scenes[n], main)
        ]
        moved = [n for n in event.scenes if _fits(scenes[n], main)]
        event.scenes, event.reasons = [n for n, _ in kept], [reason for _, reason in kept]
        for n in moved:
            main.add(n, scenes[n], "no town or day of its own, where most articles tell of one event")
    return events


def _fits(scene: Scene, event: Event) -> bool:
    """Whether nothing that a scene tells speaks against an event."""
    return scene.place is None and not scene.period and _day_points(scene, event)[0] > 0 and _is_open(scene, event)


def _weights(scenes: Sequence[Scene]) -> dict[str, float]:
    """How much a shared name tells: 1 for a rare one, less the more scenes have it."""
    counts = Counter(name for scene in scenes for name in scene.known)
    often = max(COMMON * len(scenes), 4.0)
    return {name: min(1.0, often / count) for name, count in counts.items()}


def _near(scene: Scene, by_feature: dict[str, list[int]], weights: dict[str, float]) -> list[int]:
    """The events that enough may speak for: those that name its town, or share more than its commonest names.

    The commonest are left out as long as all of them together can't lift an event of another town to enough.
    """
    most = {name: weights[name] * (PERSON if name in scene.people else NAME) for name in scene.known}
    near: set[int] = set(by_feature[scene.place.key]) if scene.place else set()
    told = 0.0
    for name in sorted(most, key=lambda name: (most[name], name)):
        told += most[name]
        if told >= NAMES_ALONE:
            near.update(by_feature[name])
    return sorted(near)


def _points(scene: Scene, event: Event, weights: dict[str, float], least: float) -> float:
    """What speaks for an event; where it can't come to `least`, whatever the names, only what day and place tell."""
    place_points, day_points = _place_points(scene, event)[0], _day_points(scene, event)[0]
    if not _is_open(scene, event):
        return OTHER_TOLD_DAY
    if place_points + day_points + MOST_PEOPLE + MOST_NAMES < least:
        return place_points + day_points
    people, others = _shared(scene, event)
    points = 0.0
    for shared, each, most in ((people, PERSON, MOST_PEOPLE), (others, NAME, MOST_NAMES)):
        points += min(most, fsum(each * weights[name] for name in shared))  # the same in whatever order a set gives
    return points + place_points + day_points


def _reason(scene: Scene, event: Event, weights: dict[str, float]) -> str:
    why = [
        name for shared in _shared(scene, event) for name in sorted(shared, key=lambda name: (-weights[name], name))[:2]
    ]
    named = f"names {', '.join(why)}" if why else ""
    return "; ".join(filter(None, [_day_points(scene, event)[1], _place_points(scene, event)[1], named]))


def _shared(scene: Scene, event: Event) -> tuple[frozenset[str], frozenset[str]]:
    """The people that both name, and the other names."""
    people = scene.people & event.people
    return people, (scene.known & event.known) - people - (scene.places & event.places)


def _is_wide(start: dt.date, end: dt.date) -> bool:
    """Whether what is told is no day, but a month or more."""
    return (end - start).days > WIDE


def _place_points(scene: Scene, event: Event) -> tuple[float, str]:
    here, there = scene.place, event.place
    if here is None or there is None:
        return 0.0, ""
    if here in event.place_counts or here.key == there.key:
        return SAME_PLACE, f"place {here.name}"
    if here.key in event.places and there.key in scene.places:
        return NAMED_PLACE, f"both name {here.name} and {there.name}"
    apart = distance(here, there)
    if apart is not None and apart <= FAR:
        return 0.0, ""
    return OTHER_PLACE, ""


def _day_points(scene: Scene, event: Event) -> tuple[float, str]:
    day = event.day
    if scene.period is not event.period:
        return OTHER_TOLD_DAY, ""
    if scene.day_start is not None and day is not None:
        start, end = scene.day_start, scene.day_end or scene.day_start
        apart = max((day[0] - end).days, (start - day[1]).days, 0)
        if apart == 0 and not scene.period and _is_wide(start, end) is not _is_wide(*day):
            return SAME_SPAN, f"in the days from {min(start, day[0]).isoformat()}"
        if apart == 0:
            return SAME_DAY, f"day {start.isoformat()}"
        if apart == 1:
            return NEXT_DAY, f"day {start.isoformat()}, one beside it"
        if not scene.guessed:
            return (OTHER_TOLD_DAY if scene.told else OTHER_DAY), ""
    if scene.reported is None or event.first is None or event.last is None:
        return 0.0, ""
    apart = max((event.first - scene.reported).days, (scene.reported - event.last).days, 0)
    near = GOES_ON if scene.day_start is not None and day is not None else NEAR
    return (NEAR_REPORT, "reported in the same days") if apart <= near else (OTHER_DAY, "")
