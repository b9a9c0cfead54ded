"""Decide what each name of an article is, from all its mentions together."""

from collections import defaultdict

from analysis.entities.evidence import Points, context_points, own_points
from analysis.entities.segment import Name
from analysis.entities.words import COMMON, flags
from analysis.language.tokens import Tokens

LEAST = 1.0  # points below which a name stays without a kind, and is left out
MOST = 5.0  # that the context can add
KINDS = ("person", "organisation", "place")


def classify(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names that name something, each with its kind; in reading order."""
    groups: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        groups[name.text].append(name)
    decided: dict[str, str] = {}
    scores: dict[str, Points] = {}
    for text, group in groups.items():
        fixed = [n.kind for n in group if n.kind and not n.titled]
        if fixed:
            decided[text] = fixed[0]
            continue
        scores[text] = _score(tokens, group)
    people = _people(tokens, groups, scores, decided)
    for text, points in scores.items():
        if " " not in text and text in people and points["place"] < points["person"] + 4:
            points["person"] += 4
        best = max(KINDS, key=lambda k: points[k])
        if points[best] >= LEAST:
            decided[text] = best
    kept = []
    for text, group in groups.items():
        kind = decided.get(text)
        for name in group:
            if kind is None:
                continue
            if name.headline and name.kind is None and len(group) == 1 and kind != "person":
                continue
            if name.kind is None or (name.titled and kind != "nationality"):
                name.rule = name.rule if name.kind else f"evidence: {kind}"
                name.kind = kind if not name.titled else "person"
            kept.append(name)
    return sorted(kept, key=lambda name: name.first)


def _score(tokens: Tokens, group: list[Name]) -> Points:
    total = own_points(tokens, group[0])
    context: Points = dict.fromkeys(KINDS, 0.0)
    for name in group:
        for kind, points in context_points(tokens, name).items():
            context[kind] += points
    for kind in KINDS:
        total[kind] += max(-MOST, min(MOST, context[kind]))
    first = group[0]
    if all(n.opens for n in group) and first.last - first.first == 1 and flags(tokens.lowers[first.first]) & COMMON:
        for kind in KINDS:
            total[kind] -= 2
    return total


def _people(
    tokens: Tokens, groups: dict[str, list[Name]], scores: dict[str, Points], decided: dict[str, str]
) -> set[str]:
    """The single words of the full names of people: a surname alone is that person again."""
    found: set[str] = set()
    for text, group in groups.items():
        points = scores.get(text)
        kind = decided.get(text) or (max(KINDS, key=lambda k: points[k]) if points else None)
        if kind == "person" and group[0].last - group[0].first > 1 and (not points or points["person"] >= LEAST):
            found.update(w for w in text.replace("-", " ").split() if len(w) > 2)
            found.update(w for w in text.split() if len(w) > 2)
        elif any(n.titled for n in group):
            found.add(text)
    return found
