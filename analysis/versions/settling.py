"""What came and what went -> what truly changed: no fact that only moved, was told twice, or is part of another."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from analysis.versions.facts import Fact, Version
from analysis.versions.matching import Found

HIDES = {  # a change of this kind tells what is told of these on the same words too
    "quotation": ("source", "hedge", "negation", "name"),
    "source": ("name",),
    "figure": ("hedge", "name", "day"),
    "day": ("name",),
    "hedge": ("negation",),
}
ANYWHERE = ("figure", "day", "name")  # told as long as the article tells it anywhere
IN_PLACE = ("hedge", "negation")  # these tell of their own sentence alone, and nothing without it


def settle(found: Sequence[Found], old: Version, new: Version, before: str, after: str) -> list[Found]:
    """Return what changed.

    Args:
        before, after: the words of each text in a row.
    """
    found = [one for one in found if one.changed and (one.paired or one.either.kind not in IN_PLACE)]
    found = _without_told(found, old, new, before, after)
    found = _joined(_without_moved(found))
    return [one for one in found if not any(_hides(other, one) for other in found)]


def _without_told(found: Sequence[Found], old: Version, new: Version, before: str, after: str) -> list[Found]:
    """Leave out what the other version tells too, in whatever sentence."""
    told_old = {(fact.kind, fact.key) for fact in old.facts}
    told_new = {(fact.kind, fact.key) for fact in new.facts}
    kept = []
    for one in found:
        fact = one.either
        if one.old is None or one.new is None:
            told, words = (told_old, before) if one.old is None else (told_new, after)
            anywhere = fact.kind in ANYWHERE or (fact.kind == "source" and not one.paired)
            if anywhere and (fact.kind, fact.key) in told:
                continue
            if fact.kind == "quotation" and f" {' '.join(map(str, fact.key))} " in words:
                continue
        kept.append(one)
    return kept


def _without_moved(found: Sequence[Found]) -> list[Found]:
    """Leave out what went here and came there."""
    went = Counter((one.old.kind, one.old.key) for one in found if one.old and not one.new)
    came = Counter((one.new.kind, one.new.key) for one in found if one.new and not one.old)
    moved_old, moved_new = went & came, went & came
    kept = []
    for one in found:
        place = (one.either.kind, one.either.key)
        moved = moved_old if one.new is None else moved_new
        if (one.old is None or one.new is None) and moved[place]:
            moved[place] -= 1
        else:
            kept.append(one)
    return kept


def _joined(found: Sequence[Found]) -> list[Found]:
    """Make one change of a figure that went and the only other one of the same that came, in another sentence."""
    went: dict[tuple[object, ...], list[int]] = defaultdict(list)
    came: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(found):
        if one.either.kind == "figure" and (one.old is None or one.new is None):
            (went if one.old else came)[_of_what(one.either)].append(place)
    joined = {went[key][0]: came[key][0] for key in went if len(went[key]) == len(came[key]) == 1}
    gone = set(joined.values())
    result = []
    for place, one in enumerate(found):
        if place in joined:
            result.append(replace(found[joined[place]], old=one.old, old_words=one.old_words))
        elif place not in gone:
            result.append(one)
    return result


def _of_what(fact: Fact) -> tuple[object, ...]:
    """What a figure is of: its measure and unit."""
    return (fact.key[0], *fact.key[6:])


def _hides(one: Found, other: Found) -> bool:
    if other.either.kind not in HIDES.get(one.either.kind, ()):
        return False
    return (other.old is None or _inside(other.old, one.old)) and (other.new is None or _inside(other.new, one.new))


def _inside(inner: Fact, outer: Fact | None) -> bool:
    return outer is not None and outer.start < inner.end and inner.start < outer.end
