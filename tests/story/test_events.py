"""Scenes become the events that a comparison with all of them would give, though most are not compared."""

import datetime as dt
from itertools import combinations
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.story import events
from analysis.story.claims import status_of
from analysis.story.scenes import Place, Scene

DAYS = st.sampled_from([None, *(dt.date(2026, 3, day) for day in (1, 2, 3, 9))])
NAMES = st.frozensets(st.sampled_from(["ada brisk", "owen hale", "quell", "tolmar", "vell"]), max_size=3)
SHIPS = st.sampled_from([frozenset[str](), frozenset({"Nordic Quell"})])
PLACES = [None, Place("vell", "Vell"), Place("tolmar", "Tolmar"), Place("77", "Harrow", 50.0, 8.0)]


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    place, day = draw(st.sampled_from(PLACES)), draw(DAYS)
    towns = draw(NAMES) | ({place.key} if place else set())
    names = frozenset(towns), draw(NAMES), draw(NAMES)
    return Scene(0, draw(DAYS), day, day, place, *names, draw(st.booleans()), ships=draw(SHIPS))


@settings(max_examples=60, deadline=None)
@given(st.lists(scenes(), max_size=25))
def test_scenes_left_out_would_join_no_event(found: list[Scene]) -> None:
    near = events.find_events(found)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "NAMES_ALONE", 0.0)  # whatever shares a name is compared
        every = events.find_events(found)
    assert [(event.scenes, event.reasons) for event in near] == [(event.scenes, event.reasons) for event in every]
    assert sorted(number for event in near for number in event.scenes) == list(range(len(found)))


@st.composite
def figures(draw: st.DrawFn) -> SimpleNamespace:
    low, day = draw(st.integers(1, 6)), draw(DAYS)
    high = draw(st.none() | st.integers(low, low + 3))
    return SimpleNamespace(voice="a", day=day, low=low, high=high, modifier="exact", certainty="stated")


@settings(max_examples=60, deadline=None)
@given(st.lists(figures(), min_size=1, max_size=6))
def test_a_later_report_of_one_voice_supersedes_what_it_excludes(told: list[SimpleNamespace]) -> None:
    def excludes(one: SimpleNamespace, other: SimpleNamespace) -> bool:
        return (one.high or 99) < other.low or (other.high or 99) < one.low

    def day(figure: SimpleNamespace) -> dt.date:
        return figure.day or dt.date.min

    revised = any(day(one) != day(other) and excludes(one, other) for one, other in combinations(told, 2))
    assert status_of(told) == ("superseded" if revised else "single")
