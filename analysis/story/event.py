"""One event of many articles, and what day and place say for a scene that may be of it, in points."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field

from analysis.story.kinds import are_apart
from analysis.story.scenes import NEAR_PAST, Scene
from analysis.story.towns import FAR, Place, distance

SAME_PLACE, NAMED_PLACE, OTHER_PLACE = 2.0, 1.0, -1.5
SAME_DAY, NEXT_DAY, NEAR_REPORT = 2.0, 1.0, 0.5
SAME_SPAN, WIDE = -0.25, 7  # points where a day lies in a month that the other tells; days of what is no day any more
OTHER_DAY, OTHER_TOLD_DAY = -2.0, -20.0  # the second where the figure's own words give the day
NEAR = 10  # days between two reports of which one doesn't tell the day
GOES_ON = 2  # days between two reports of which one tells no day but its own


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
    ships: set[str] = field(default_factory=set)
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
            self.day = min(self.days, key=lambda day: (is_wide(*day), -self.days[day], day))
        if scene.place is not None:
            self.place_counts[scene.place] += 1
            self.place = min(self.place_counts, key=lambda place: (-self.place_counts[place], place.name))
        if scene.kind is not None:
            self.kinds[scene.kind] += 1
            self.kind = min(self.kinds, key=lambda kind: (-self.kinds[kind], kind))
        if not (scene.aside or is_long_ago(scene)):
            self.mains.add(scene.article)
        self.places |= scene.places
        self.people |= scene.people
        self.names |= scene.names
        self.ships |= scene.ships
        self.known |= scene.known
        if scene.reported is not None:
            self.first = min(filter(None, (self.first, scene.reported)))
            self.last = max(filter(None, (self.last, scene.reported)))


def is_open(scene: Scene, event: Event) -> bool:
    """Return whether a scene may be of an event; what an article tells aside is not of its main one."""
    return not are_apart(scene.kind, event.kind) and not (scene.aside and scene.article in event.mains)


def is_long_ago(scene: Scene) -> bool:
    """Return whether a figure's own words tell a day long before the report: "the flood of 2017 claimed 41 lives"."""
    end = scene.day_end or scene.day_start
    if not scene.told or end is None or scene.reported is None:
        return False
    return (scene.reported - end).days > NEAR_PAST


def is_wide(start: dt.date, end: dt.date) -> bool:
    """Return whether what is told is no day, but a month or more."""
    return (end - start).days > WIDE


def place_points(scene: Scene, event: Event) -> tuple[float, str]:
    """Return the points of the place, or of the ship that both name, and the reason."""
    here, there = scene.place, event.place
    if shared := sorted(scene.ships & event.ships):
        return SAME_PLACE, f"the ship {shared[0]}"
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


def day_points(scene: Scene, event: Event) -> tuple[float, str]:
    """Return the points of the day, and the reason."""
    day = event.day
    if scene.period is not event.period:
        return OTHER_TOLD_DAY, ""
    if scene.day_start is not None and day is not None:
        start, end = scene.day_start, scene.day_end or scene.day_start
        apart = max((day[0] - end).days, (start - day[1]).days, 0)
        if apart == 0 and not scene.period and is_wide(start, end) is not is_wide(*day):
            return SAME_SPAN, f"in the days from {min(start, day[0]).isoformat()}"
        if apart == 0:
            return SAME_DAY, f"day {start.isoformat()}"
        if apart == 1:
            return NEXT_DAY, f"day {start.isoformat()}, one beside it"
        if not scene.guessed:
            return (OTHER_TOLD_DAY if scene.told else OTHER_DAY), ""
    if day is None and is_long_ago(scene):
        return OTHER_TOLD_DAY, ""
    if scene.reported is None or event.first is None or event.last is None:
        return 0.0, ""
    apart = max((event.first - scene.reported).days, (scene.reported - event.last).days, 0)
    near = GOES_ON if scene.day_start is not None and day is not None else NEAR
    return (NEAR_REPORT, "reported in the same days") if apart <= near else (OTHER_DAY, "")
