"""Decide what each name of an article is, from all its mentions together."""

from collections import defaultdict
from itertools import pairwise

from analysis.entities.brackets import expansion, is_bracketed, spelled_out
from analysis.entities.coined import coined_peoples, heads_of_bodies, named_peoples
from analysis.entities.companies import short_companies
from analysis.entities.evidence import Points, context_points, is_dateline
from analysis.entities.lists import share_kinds
from analysis.entities.names import Name
from analysis.entities.own_words import own_points
from analysis.entities.short import short_things
from analysis.entities.words import COMMON, TITLE, flags, organisations
from analysis.language.tokens import Tokens
from analysis.places import find_places, postal_codes

LEAST = 0.7  # points below which a name stays without a kind, and is left out
MOST = 5.0  # that the context can add
FIRM = 3.0  # points that a name needs to be another kind than the ship or the product of that name
CITY = 500_000  # people of a town for which a first name alone rather stands
KINDS = ("person", "organisation", "place")


def classify(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names that name something, each with its kind; in reading order."""
    names = spelled_out(tokens, names)
    groups: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        groups[name.text].append(name)
    decided: dict[str, str] = {}
    scores: dict[str, Points] = {}
    companies = short_companies(tokens, groups)
    things = {form for n in names if n.kind == "thing" for form in (n.text, *short_things(n.text))}
    for text, group in groups.items():
        if group[0].rule == "head alone" and text not in organisations():
            continue
        if text in companies:
            decided[text] = "organisation"
            for name in group:
                name.kind, name.rule = None, "short company"
            continue
        fixed = [n.kind for n in group if n.kind and not n.titled]
        others = [n for n in group if n.kind != "thing"]
        if fixed and (fixed[0] != "thing" or not others):
            decided[text] = fixed[0]
            continue
        scores[text] = _score(tokens, others)
    share_kinds(tokens, names, scores, {text for text, kind in decided.items() if kind == "organisation"})
    people = _people(tokens, groups, scores, decided)
    for text in [t for t, kind in decided.items() if kind == "organisation" and t in people and not t.isupper()]:
        decided[text] = "person"  # a surname in this article, whatever a list says
        for name in groups[text]:
            name.kind, name.rule = None, "surname"
    fronts = _fronts_of_bodies(decided, scores)
    _homes_of_people(tokens, names, scores)
    for text, points in scores.items():
        if text in fronts and find_places(text):
            points["place"] += 2  # "Oret" beside "Oret City Council"
        elif text in fronts:
            points["organisation"] += 3  # "Quell" beside "Quell Industries"
        if " " not in text and text in people and points["place"] < points["person"] + 4:
            points["person"] += 4 if people[text] or not _is_city(text) else 0
        if any(name.titled for name in groups[text]):
            points["person"] += 6
        best = max(KINDS, key=lambda k: points[k])
        if text in things and points[best] < FIRM:
            decided[text] = "thing"
        elif points[best] >= LEAST:
            decided[text] = best
    _defined_in_brackets(tokens, names, groups, decided)
    loose = [t for t in groups if t in scores and scores[t]["person"] < 3 and t.isalpha()]
    tribes = named_peoples(tokens, names, scores) - people.keys()
    for text in sorted(coined_peoples(decided, loose) | tribes):
        decided[text] = "nationality"
    bodies = heads_of_bodies(names, decided)
    for name in names:
        if name.first in bodies:
            name.full, decided[name.text] = bodies[name.first], "organisation"
    kept = []
    surely = _larger_places(tokens, names) | _with_article(tokens, names)
    for text, group in groups.items():
        for name in group:
            kind = "place" if name.first in surely else decided.get(text)
            if kind is None or (name.rule == "head alone" and not name.full and text not in organisations()):
                continue
            lone = name.headline and name.kind is None and len(group) == 1 and (kind != "person" or text.isupper())
            if lone and not (kind == "place" and is_dateline(tokens, name)):
                continue
            if name.kind is None or name.first in surely or (name.titled and kind != "nationality"):
                named = name.kind or name.rule in ("surname", "short company")
                name.rule = name.rule if named else f"evidence: {kind}"
                name.kind = kind if not name.titled else "person"
            kept.append(name)
    return sorted(kept, key=lambda name: name.first)


def _homes_of_people(tokens: Tokens, names: list[Name], scores: dict[str, Points]) -> None:
    """Where people are "of": Oret in "Marta Quell of Oret"; and Oret where ORET opens the text."""
    for left, right in pairwise(names):
        if right.text in scores and tokens.lowers[left.last : right.first] == ["of"] and left.last - left.first > 1:
            whose = scores.get(left.text)
            if left.titled or (whose and whose["person"] > max(3.0, whose["organisation"], whose["place"])):
                scores[right.text]["place"] += 2
    datelines = {name.text.title() for name in names if name.text.isupper() and is_dateline(tokens, name)}
    for text in datelines & scores.keys():
        scores[text]["place"] += 4


def _larger_places(tokens: Tokens, names: list[Name]) -> set[int]:
    """The first tokens of the names that are the state or country of the town before them: "Amman, Jordan"."""
    found = set()
    for left, right in pairwise(names):
        if tokens.words[left.last : right.first] == [","] and right.kind is None:
            if right.text in postal_codes() and any(p.division == f"US.{right.text}" for p in find_places(left.text)):
                found.add(right.first)  # "London, KY"
            around = {p.division for p in find_places(right.text) if p.main and p.kind in ("state", "country")}
            if around and any(p.main and {p.division, p.country} & around for p in find_places(left.text)):
                found.add(right.first)
    return found


def _with_article(tokens: Tokens, names: list[Name]) -> set[int]:
    """The first tokens of bodies' names that "the" makes regions: "the Amazon", but not "the Amazon chief"."""
    found = set()
    for name in names:
        if name.text in organisations() and tokens.lowers[name.first - 1 : name.first] == ["the"]:
            people = any(flags(lower) & TITLE for lower in tokens.lowers[name.last : name.last + 1])
            if not people and any(place.main and place.kind == "region" for place in find_places(name.text)):
                found.add(name.first)
    return found


def _is_city(text: str) -> bool:
    return any(p.main and p.kind in ("town", "capital") and p.population > CITY for p in find_places(text))


def _defined_in_brackets(
    tokens: Tokens, names: list[Name], groups: dict[str, list[Name]], decided: dict[str, str]
) -> None:
    """Give an acronym in brackets the kind of the words before them: none in "the consumer price index (CPI)"."""
    for k, name in enumerate(names):
        if not is_bracketed(tokens, name):
            continue
        start = expansion(tokens, name)
        if start is None:
            continue
        kinds = [decided.get(n.text) for n in names[max(0, k - 6) : k] if n.last > start]
        if not any(kinds):
            decided.pop(name.text, None)
        elif "organisation" in kinds:
            decided[name.text] = "organisation"
            for same in groups[name.text]:  # "NC" is no state here
                same.kind, same.rule = None, same.rule if same.kind is None else "acronym in brackets"


def _fronts_of_bodies(decided: dict[str, str], scores: dict[str, Points]) -> set[str]:
    """The first word, and the first two, of the names of bodies."""
    bodies = [text for text, kind in decided.items() if kind == "organisation"]
    bodies += [t for t, p in scores.items() if p["organisation"] > max(LEAST, p["person"], p["place"])]
    return {" ".join(words[:k]) for words in map(str.split, bodies) for k in (1, 2) if len(words) > k}


def _score(tokens: Tokens, group: list[Name]) -> Points:
    total = own_points(tokens, group[0])
    context: Points = dict.fromkeys(KINDS, 0.0)
    for name in group:
        for kind, points in context_points(tokens, name).items():
            context[kind] += points
    for kind in KINDS:
        total[kind] += max(-MOST, min(MOST, context[kind]))
    first = group[0]
    plain = all(n.opens for n in group) and first.last - first.first == 1 and first.text not in organisations()
    if plain and flags(tokens.lowers[first.first]) & COMMON:
        for kind in KINDS:
            total[kind] -= 2
    return total


def _people(
    tokens: Tokens, groups: dict[str, list[Name]], scores: dict[str, Points], decided: dict[str, str]
) -> dict[str, bool]:
    """The single words of the full names of people, and whether a surname is among them: it is that person again."""
    found: dict[str, bool] = {}
    for text, group in groups.items():
        points = scores.get(text)
        kind = decided.get(text) or (max(KINDS, key=lambda k: points[k]) if points else None)
        if kind == "person" and group[0].last - group[0].first > 1 and (not points or points["person"] >= LEAST):
            words = text.split()
            for word in {*words, *text.replace("-", " ").split()}:
                if len(word) > 2:
                    found[word] = found.get(word, False) or word != words[0]
        elif any(n.titled for n in group):
            found[text] = True
    return found
