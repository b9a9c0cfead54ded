"""Mentions that are to be one claim, and what an analyst joins and parts of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.errors import CorrectionError
from analysis.story.corrections import ClaimCorrection, find_figure
from analysis.story.mentions import Mention

Link = tuple[int, str]  # a mention's number, and why it belongs where it is


@dataclass(slots=True)
class Group:
    """The mentions of a claim to be, of one event, measure and unit."""

    event: int
    scope: str | None
    members: list[Link]


def corrected(groups: list[Group], mentions: Sequence[Mention], corrections: Sequence[ClaimCorrection]) -> list[Group]:
    """Return the groups after what an analyst joined and parted, one correction after the other.

    Raises:
        CorrectionError: a correction that doesn't find its figure, or joins what can't be one claim.
    """
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, mention in enumerate(mentions):
        places[mention.article_id, mention.text].append(i)
    for correction in corrections:
        number = find_figure(correction.figure, places, correction.where)
        group, reason = _holding(groups, number), f"{correction.coder}: {correction.reason}"
        if correction.other is None:
            group.members = [link for link in group.members if link[0] != number]
            groups.append(Group(group.event, group.scope, [(number, reason)]))
        else:
            target = _holding(groups, find_figure(correction.other, places, correction.where))
            _join(group, target, mentions, reason, correction.where)
        groups = [group for group in groups if group.members]
    return groups


def _holding(groups: Sequence[Group], number: int) -> Group:
    return next(group for group in groups if any(i == number for i, _ in group.members))


def _join(group: Group, target: Group, mentions: Sequence[Mention], reason: str, where: str) -> None:
    """Move the mentions of a group to another one of its measure and unit."""
    one, two = mentions[group.members[0][0]], mentions[target.members[0][0]]
    if (one.measure, one.unit) != (two.measure, two.unit):
        raise CorrectionError(f"{where}: {one.measure} and {two.measure} can't be one claim; correct the measure first")
    if group is not target:
        target.members += [(i, reason) for i, _ in group.members]
        group.members = []
