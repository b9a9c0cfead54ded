"""When, where and with whom: the scene of an article's main event, and of others that it looks back at."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.lexicon import toml_lexicon
from analysis.story.identity import name_key
from analysis.story.kinds import Told, are_apart
from analysis.story.towns import FAR, OPENING, WIDE, Place, Row, Towns, distance, is_known

NEAR_PAST = 21  # days before publication that an article's main event lies in at most
MONTHS = 45  # days of a period that is no day of an event any more


@dataclass(frozen=True, slots=True)
class Scene:
    """When, where and with whom something happened, as one article tells it; what it doesn't tell is None.

    `people` and `names` are the keys of people, and of bodies and places on no map, `places` those of all towns that
    the article names. `told` is True where the day is that of the figure's own words, not the article's.
    """

    article: int
    reported: dt.date | None
    day_start: dt.date | None
    day_end: dt.date | None
    place: Place | None
    places: frozenset[str]
    people: frozenset[str]
    names: frozenset[str]
    told: bool = False
    guessed: bool = False  # the day is only that of the report, on which something was said
    period: bool = False  # of a count over months that the report stands in, not of what happened on a day
    kind: str | None = None  # of event: a blast, a crash
    ships: frozenset[str] = frozenset()  # that the article names
    aside: bool = False  # another event than the article's main one, by its kind or by what is said of it

    @property
    def known(self) -> frozenset[str]:
        """The keys of all names, whatever they were taken for: one article's place may be another's body; the kind."""
        return self.people | self.names | self.places | self.ships | frozenset([self.kind] if self.kind else ())


def people_of(entities: Sequence[Row]) -> frozenset[str]:
    """Return the keys of the people who are given with more than one name."""
    keys = (name_key(row["name"]) for row in entities if row["kind"] == "person")
    return frozenset(key for key in keys if " " in key)


def names_of(entities: Sequence[Row]) -> frozenset[str]:
    """Return the keys of bodies, and of places without coordinates; of none that reports news."""
    keys = (
        name_key(row["name"])
        for row in entities
        if row["kind"] not in ("person", "nationality") and row["latitude"] is None and row["precision"] not in WIDE
    )
    media = set(toml_lexicon("story_events.toml")["media"]["words"])
    return frozenset(key for key in keys if key and media.isdisjoint(key.split()))


def main_day(
    article: Row, dates: Sequence[Row], tied: Sequence[int], first: int | None = None
) -> tuple[dt.date, dt.date] | None:
    """Return the day of an article's main event: that of its figures, else the first day in its opening.

    An event of long ago is the main one where the first toll is tied to it. The day of publication comes last, as it
    mostly is that on which something was said.

    Args:
        tied: the dates that its figures are tied to, in order.
        first: that of its first toll.
    """
    published = article["published"]
    known = {row["date_id"]: row for row in dates}
    told = [days for date_id in tied if date_id in known and (days := _recent(known[date_id], published))]
    if told:
        return told[0]
    if first is not None and first in known and (days := _long_ago(known[first], published)):
        return days
    opening = [days for row in dates if row["sentence_id"] < OPENING and (days := _recent(row, published))]
    return next((days for days in opening if days[0] != published), opening[0] if opening else None)


def _recent(row: Row, published: dt.date | None) -> tuple[dt.date, dt.date] | None:
    """The days of an expression of time that names one, not long before the publication."""
    start = row["date_start"]
    if row["precision"] != "day" or start is None or row["type"] not in ("DATE", "TIME"):
        return None
    if published is not None and not 0 <= (published - start).days <= NEAR_PAST:
        return None
    return start, row["date_end"] or start


def _long_ago(row: Row, published: dt.date | None) -> tuple[dt.date, dt.date] | None:
    """The days of an expression of time that names a day or a month before the near past: a trial looks back at it."""
    start, end = row["date_start"], row["date_end"] or row["date_start"]
    if start is None or published is None or row["type"] not in ("DATE", "TIME") or (end - start).days >= MONTHS:
        return None
    return (start, end) if (published - end).days > NEAR_PAST else None


def own_scene(scene: Scene, date: Row | None, place: Place | None, told: Told, tied: bool, known: Towns) -> Scene:
    """Return the scene of one figure: the article's own, or another that the figure is tied to.

    It is another where its day lies apart from that of the main event, or is long before the publication, where its
    town is too far from the main one to be the same scene, and where it is told of an event of another kind, or of
    "a separate" one. `tied` is False where day and place are those of another figure of its sentence.
    """
    if told.another or are_apart(told.kind, scene.kind) or _is_called_otherwise(scene, place, told, known):
        return _aside(scene, date if tied else None, place if tied else None, told)
    other_day = date is not None and date["date_start"] is not None and _other_day(scene, date)
    if place is not None and scene.place is not None and (distance(place, scene.place) or 0.0) > FAR:
        scene = replace(scene, place=place, places=frozenset({place.key}), people=frozenset(), names=frozenset())
    if date is not None and _counts_a_period(scene, date):
        return replace(scene, day_start=date["date_start"], day_end=date["date_end"], told=True, period=True)
    if other_day and date is not None:
        end = date["date_end"] or date["date_start"]
        scene = replace(scene, day_start=date["date_start"], day_end=end, told=True, guessed=False)
    return scene


def _is_called_otherwise(scene: Scene, place: Place | None, told: Told, known: Towns) -> bool:
    """Whether a figure is of an event by another name in another town: "the Vell blast" in an article on a fire."""
    if place is None or scene.place is None or place.key == scene.place.key or not is_known(place, known):
        return False
    return None not in (told.kind, scene.kind) and told.kind != scene.kind


def _aside(scene: Scene, date: Row | None, place: Place | None, told: Told) -> Scene:
    """The scene of another event than the article's main one: nothing of the main one is told of it.

    The kind of "a separate accident" in no town doesn't tell which one it is.
    """
    day = date is not None and date["date_start"] is not None and (date["precision"] == "day" or _is_over(scene, date))
    return Scene(
        article=scene.article,
        reported=scene.reported,
        day_start=date["date_start"] if date and day else None,
        day_end=(date["date_end"] or date["date_start"]) if date and day else None,
        place=place,
        places=frozenset({place.key} if place else ()),
        people=frozenset(),
        names=frozenset(),
        told=day,
        kind=told.kind if place or not told.another else None,
        aside=True,
    )


def _is_over(scene: Scene, date: Row) -> bool:
    """Whether what a date names ended before the near past: "64 people were killed at work last year"."""
    return scene.reported is not None and bool(
        (scene.reported - (date["date_end"] or date["date_start"])).days > NEAR_PAST
    )


def _other_day(scene: Scene, date: Row) -> bool:
    start, end = date["date_start"], date["date_end"] or date["date_start"]
    if scene.day_start is not None and scene.day_end is not None:
        if date["precision"] == "day":
            return max((scene.day_start - end).days, (start - scene.day_end).days) > 1
        return bool(end < scene.day_start or start > scene.day_end)
    return _is_over(scene, date)


def _counts_a_period(scene: Scene, date: Row) -> bool:
    """Whether the figure is one of months that go on: "so far this year 47 people have been killed"."""
    start, end = date["date_start"], date["date_end"]
    if start is None or end is None or scene.reported is None:
        return False
    return (end - start).days >= MONTHS and bool(start <= scene.reported <= end)
