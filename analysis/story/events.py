"""Scenes of many articles -> events: which of them tell about the same thing, and why.

Each scene, by day of report, joins the event that speaks most for it, if enough does; else it begins one of its own.
What speaks for it is counted in points, each with its reason; docs/stories.md lists them.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import fsum

from analysis.story.event import NEAR, OTHER_TOLD_DAY, SAME_DAY, Event, day_points, is_open, place_points
from analysis.story.scenes import Scene

ENOUGH = 2.5  # points
OFTEN = 4  # an event of a quarter of all articles is what a story is about
PERSON, MOST_PEOPLE = 1.5, 4.5
NAME, MOST_NAMES = 0.5, 1.5
LEADING = 2  # of a story: its main event is told in one of two articles at least
COMMON = 0.1  # of all scenes: a name that more of them have tells less
NAMES_ALONE = ENOUGH - SAME_DAY - 1e-9  # what names must tell at least where no place is shared; less is not compared


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
    _move_loose(events, scenes)
    return _with_homeless(events, scenes)


def _move_loose(events: list[Event], scenes: Sequence[Scene]) -> None:
    """Let what names no town, or no day but that of the report, join the only event that it can be of in those days.

    What an article tells aside is of the only one of its kind; an article that tells no day, of the one of its town
    that a quarter of all articles tell of.
    """
    often = len({scene.article for scene in scenes}) / OFTEN
    for event in events:
        told = [scenes[n] for n in event.scenes]
        aside = all(map(_is_aside, told))
        if not told or not (aside or all(map(_tells_no_day, told))):
            continue
        first = told[0]
        same = [other for other in events if other is not event and other.mains and is_open(first, other)]
        same = [other for other in same if (_is_alike(first, other) if aside else _is_usual(first, other, often))]
        if len(same) == 1:
            reason = f"the only {first.kind} of those days" if aside else "of that town most articles tell this event"
            for n in event.scenes:
                same[0].add(n, scenes[n], reason)
            event.scenes, event.reasons, event.mains = [], [], set()


def _is_aside(scene: Scene) -> bool:
    return scene.aside and scene.place is None and bool(scene.kind)


def _is_alike(scene: Scene, event: Event) -> bool:
    return event.kind == scene.kind and day_points(scene, event)[0] > 0


def _is_usual(scene: Scene, event: Event, often: float) -> bool:
    return len(event.mains) >= often and _is_there(scene, event)


def _tells_no_day(scene: Scene) -> bool:
    """Whether the day of a main event is not told, but at best that of the report."""
    return (scene.guessed or scene.day_start is None) and not (scene.aside or scene.period or scene.place is None)


def _is_there(scene: Scene, event: Event) -> bool:
    """Whether an event is in a scene's town, and was reported within days of it."""
    if scene.place is None or event.place is None or event.period or scene.place.key != event.place.key:
        return False
    if scene.reported is None or event.first is None or event.last is None:
        return False
    return max((event.first - scene.reported).days, (scene.reported - event.last).days) <= NEAR


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
    return scene.place is None and not scene.period and day_points(scene, event)[0] > 0 and is_open(scene, event)


def _weights(scenes: Sequence[Scene]) -> dict[str, float]:
    """How much a shared name tells: 1 for a rare one, less the more scenes have it."""
    counts = Counter(name for scene in scenes for name in scene.known)
    often = max(COMMON * len(scenes), 4.0)
    return {name: min(1.0, often / count) for name, count in counts.items()}


def _near(scene: Scene, by_feature: dict[str, list[int]], weights: dict[str, float]) -> list[int]:
    """The events that enough may speak for: those that name its town or ship, or share more than its commonest names.

    The commonest are left out as long as all of them together can't lift an event of another town to enough.
    """
    most = {name: weights[name] * (PERSON if name in scene.people else NAME) for name in scene.known}
    near = {index for key in (*scene.ships, *([scene.place.key] if scene.place else ())) for index in by_feature[key]}
    told = 0.0
    for name in sorted(most, key=lambda name: (most[name], name)):
        told += most[name]
        if told >= NAMES_ALONE:
            near.update(by_feature[name])
    return sorted(near)


def _points(scene: Scene, event: Event, weights: dict[str, float], least: float) -> float:
    """What speaks for an event; where it can't come to `least`, whatever the names, only what day and place tell."""
    if not is_open(scene, event):
        return OTHER_TOLD_DAY
    told = place_points(scene, event)[0] + day_points(scene, event)[0]
    if told + MOST_PEOPLE + MOST_NAMES < least:
        return told
    people, others = _shared(scene, event)
    points = 0.0
    for shared, each, most in ((people, PERSON, MOST_PEOPLE), (others, NAME, MOST_NAMES)):
        points += min(most, fsum(each * weights[name] for name in shared))  # the same in whatever order a set gives
    return points + told


def _reason(scene: Scene, event: Event, weights: dict[str, float]) -> str:
    why = [
        name for shared in _shared(scene, event) for name in sorted(shared, key=lambda name: (-weights[name], name))[:2]
    ]
    named = f"names {', '.join(why)}" if why else ""
    return "; ".join(filter(None, [day_points(scene, event)[1], place_points(scene, event)[1], named]))


def _shared(scene: Scene, event: Event) -> tuple[frozenset[str], frozenset[str]]:
    """The people that both name, and the other names."""
    people = scene.people & event.people
    return people, (scene.known & event.known) - people - (scene.places & event.places)
