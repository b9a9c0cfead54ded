"""Policies: what becomes of the figures of one claim, and how they stand to each other."""

import datetime as dt

import pytest

from analysis.errors import ParameterError
from analysis.story.claims import status_of
from analysis.story.mentions import Mention
from analysis.story.policies import apply_policy, choose_policy, policies
from analysis.story.scenes import Scene

SCENE = Scene(0, None, None, None, None, frozenset(), frozenset(), frozenset())


def mention(
    voice: str, day: int | None, best: float | None, *, low=..., high=..., certainty="stated", modifier="exact"
):
    return Mention(
        article=0, article_id=f"{voice}-{day}", quantity_id=0, measure="killed", unit=None, counted="people",
        head="person", text=str(best), modifier=modifier, low=best if low is ... else low,
        high=best if high is ... else high, best=best, part=False, source=None, voice=voice,
        day=day and dt.date(2026, 3, day), copy=False, scene=SCENE, certainty=certainty,
    )  # fmt: skip


MINISTRY = [mention("ministry", 1, 12), mention("ministry", 3, 20)]
POLICE = [mention("police", 1, 14), mention("police", 2, 14)]
PAPER = [mention("The Tidings", 3, 14)]
ALL = [*MINISTRY, *POLICE, *PAPER]

FIGURES = [  # policy, sources, mentions, (low, best, high)
    ("majority", (), ALL, (14, 14, 14)),
    ("latest", (), ALL, (20, 20, 20)),
    ("conservative", (), ALL, (14, 14, 14)),
    ("widest", (), ALL, (12, 14, 20)),
    ("source-order", ("Ministry", "police"), ALL, (20, 20, 20)),
    ("source-order", ("the bishop", "police"), ALL, (14, 14, 14)),
    ("source-order", ("the bishop",), ALL, (None, None, None)),
    ("majority", (), [mention("a", 1, 12), mention("b", 2, 14)], (14, 14, 14)),  # as many votes: the later
    ("majority", (), [mention("a", 1, 3, high=None), mention("b", 1, 3)], (3, 3, None)),  # "at least three"
    ("majority", (), [mention("a", 1, None, low=10, high=20)], (10, None, 20)),
    ("majority", (), [mention("a", 1, 12), mention("b", 1, 9), mention("b", 1, 9), mention("c", 1, 12)], (12, 12, 12)),
    ("majority", (), [mention("a", 1, 12), mention("b", 1, 40, certainty="denied")], (12, 12, 12)),
    ("majority", (), [mention("a", 1, 40, certainty="denied")], (40, 40, 40)),
    ("majority", (), [mention("a", None, 12)], (12, 12, 12)),
    ("widest", (), [mention("a", 1, None, low=None, high=9), mention("b", 1, 5)], (None, 5, 9)),
]


@pytest.mark.parametrize(("policy", "sources", "mentions", "expected"), FIGURES)
def test_the_figure_of_a_claim(policy, sources, mentions, expected):
    figure = apply_policy(choose_policy(policy, sources), mentions)
    assert (figure.low, figure.best, figure.high) == expected


def test_a_voice_weighs_one_on_what_it_tells_most():
    mentions = [mention("a", 1, 3), mention("a", 1, 5), mention("a", 1, 5), mention("b", 1, 3)]
    assert apply_policy(choose_policy("majority"), mentions).weights == (0.0, 0.5, 0.5, 1.0)


STATUS = [  # mentions, status
    ([mention("a", 1, 12)], "single"),
    ([mention("a", 1, 12), mention("a", 2, 12)], "single"),
    ([mention("a", 1, 12), mention("b", 1, 12)], "agreed"),
    ([mention("a", 1, 12, high=None), mention("b", 1, 14)], "agreed"),
    ([mention("a", 1, 12), mention("b", 1, 14)], "contested"),
    ([mention("a", 1, 12), mention("b", 2, 14)], "agreed"),  # on two days both may be so
    ([mention("a", 1, 12), mention("a", 2, 14)], "superseded"),
    ([mention("a", 1, 14, high=None), mention("a", 2, 12)], "superseded"),
    ([mention("a", 1, 12), mention("a", 2, 14), mention("b", 2, 12)], "contested"),
    ([mention("a", 1, 120, modifier="about"), mention("b", 1, 125)], "agreed"),
    ([mention("a", 1, 120, modifier="about"), mention("b", 1, 140)], "contested"),
    ([mention("a", 1, 12), mention("b", 1, 14, certainty="denied")], "agreed"),
]


@pytest.mark.parametrize(("mentions", "status"), STATUS)
def test_how_mentions_stand_to_each_other(mentions, status):
    assert status_of(mentions) == status


def test_a_policy_that_is_not_there_and_sources_out_of_place_are_errors():
    with pytest.raises(ParameterError, match="policy 'mean' is unknown; there are: widest, latest, majority"):
        choose_policy("mean")
    with pytest.raises(ParameterError, match="policy source-order needs a list of sources"):
        choose_policy("source-order")
    with pytest.raises(ParameterError, match="policy latest takes no list of sources"):
        choose_policy("latest", ["police"])
    assert all(policy.about for policy in policies().values())
