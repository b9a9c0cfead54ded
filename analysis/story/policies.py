"""Policies: named rules by which the figures of one claim become low, best and high. They are data, not code."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from analysis.errors import ParameterError
from analysis.lexicon import toml_lexicon
from analysis.story.mentions import Mention

DEFAULT = "majority"
NO_DAY = dt.date.min


@dataclass(frozen=True, slots=True)
class Policy:
    """One entry of lexicons/story_policies.toml; `sources` is the user's list, for `first_source`."""

    name: str
    about: str
    among: str
    choose: str
    ties: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """What a policy makes of a claim, with the weight that it gives each of its mentions; unknown bounds are None."""

    low: float | None
    best: float | None
    high: float | None
    weights: tuple[float, ...]


@cache
def policies() -> dict[str, Policy]:
    """Return the policies by name."""
    return {name: Policy(name, **entry) for name, entry in toml_lexicon("story_policies.toml").items()}


def choose_policy(name: str, sources: Sequence[str] = ()) -> Policy:
    """Return a policy by its name; `sources` are for `source-order` alone.

    Raises:
        ParameterError: no such policy, or a list of sources is missing or out of place.
    """
    known = policies()
    if name not in known:
        raise ParameterError(f"policy {name!r} is unknown; there are: {', '.join(known)}")
    policy = known[name]
    if (policy.choose == "first_source") != bool(sources):
        needs = "needs a list of sources, the first to be believed first" if not sources else "takes no list of sources"
        raise ParameterError(f"policy {name} {needs}")
    return Policy(name, policy.about, policy.among, policy.choose, policy.ties, tuple(sources))


def apply_policy(policy: Policy, mentions: Sequence[Mention]) -> Figure:
    """Return the figure of a claim; nothing is summed. Each voice weighs 1, on what it tells most often, or first."""
    counted = _among(policy, mentions)
    if policy.choose == "first_source":
        counted = _of_first_source(policy, mentions, counted)
    if not counted:
        return Figure(None, None, None, (0.0,) * len(mentions))
    weights = _weights(mentions, counted)
    best = _best(policy, mentions, weights)
    chosen = counted if policy.choose in ("all", "first_source") else [i for i in counted if mentions[i].best == best]
    lows = [value for i in chosen if (value := mentions[i].low) is not None]
    highs = [mentions[i].high for i in chosen]
    high = None if None in highs else max(value for value in highs if value is not None)
    return Figure(
        min(lows) if lows and all(mentions[i].low is not None for i in chosen) else None,
        best,
        high,
        tuple(round(weights.get(i, 0.0), 4) for i in range(len(mentions))),
    )


def latest(mentions: Sequence[Mention]) -> list[int]:
    """Return the mentions that are the latest of their voice: all those of the last day on which it reports any."""
    last: dict[str, dt.date] = {}
    for mention in mentions:
        last[mention.voice] = max(last.get(mention.voice, NO_DAY), mention.day or NO_DAY)
    return [i for i, mention in enumerate(mentions) if (mention.day or NO_DAY) == last[mention.voice]]


def _among(policy: Policy, mentions: Sequence[Mention]) -> list[int]:
    """Which mentions count; what is denied counts only where nothing else does."""
    every = list(range(len(mentions)))
    if policy.among == "latest":
        every = latest(mentions)
    elif policy.among == "last_day":
        last = max(mention.day or NO_DAY for mention in mentions)
        every = [i for i in every if (mentions[i].day or NO_DAY) == last]
    return [i for i in every if mentions[i].certainty != "denied"] or every


def _of_first_source(policy: Policy, mentions: Sequence[Mention], counted: Sequence[int]) -> list[int]:
    for source in policy.sources:
        wanted = source.casefold()
        if found := [
            i for i in counted if wanted in (mentions[i].voice.casefold(), (mentions[i].source or "").casefold())
        ]:
            return found
    return []


def _weights(mentions: Sequence[Mention], counted: Sequence[int]) -> dict[int, float]:
    """What each mention that counts weighs: its voice's 1, shared among those that tell what the voice tells most."""
    told: dict[str, list[int]] = defaultdict(list)
    for i in counted:
        told[mentions[i].voice].append(i)
    weights = dict.fromkeys(counted, 0.0)
    for mine in told.values():
        single = [i for i in mine if mentions[i].best is not None] or mine
        counts = Counter(mentions[i].best for i in single)
        most = max(counts.values())
        value = next(mentions[i].best for i in single if counts[mentions[i].best] == most)
        same = [i for i in single if mentions[i].best == value]
        weights |= dict.fromkeys(same, 1 / len(same))
    return weights


def _best(policy: Policy, mentions: Sequence[Mention], weights: dict[int, float]) -> float | None:
    """The figure that decides; None where none of the mentions gives a single one."""
    votes: dict[float, float] = defaultdict(float)
    often: Counter[float] = Counter()
    last: dict[float, dt.date] = {}
    for i, weight in weights.items():
        value = mentions[i].best
        if value is not None:
            votes[value] += weight
            often[value] += 1
            last[value] = max(last.get(value, NO_DAY), mentions[i].day or NO_DAY)
    if not votes:
        return None
    if policy.choose == "lowest":
        return min(value for value in votes if votes[value])
    ties: dict[str, Callable[[float], tuple[object, ...]]] = {
        "later": lambda value: (last[value], value),
        "higher": lambda value: (value,),
        "lower": lambda value: (-value,),
    }
    return max(votes, key=lambda value: (round(votes[value], 6), often[value], *ties[policy.ties](value)))
