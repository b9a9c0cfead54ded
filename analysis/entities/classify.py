"""Decide what each name of an article is, from all its mentions together."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from analysis.entities.beside import KINDS, Points, is_city, is_dateline, is_large_place
from analysis.entities.brackets import defined_in_brackets, short_countries, spelled_out
from analysis.entities.coined import coined_peoples, heads_of_bodies, named_peoples
from analysis.entities.companies import add_traded, short_companies
from analysis.entities.evidence import context_points
from analysis.entities.homes import homes_of_people, larger_places, with_article
from analysis.entities.lists import kinds_beside, share_kinds
from analysis.entities.names import Name
from analysis.entities.own_words import own_points
from analysis.entities.short import short_things
from analysis.entities.words import COMMON, context_words, flags, organisations
from analysis.language.tokens import Tokens
from analysis.places import find_places

LEAST = 0.7  # points below which a name stays without a kind, and is left out
WEAK = 1.2  # points below which the other names of a list tell more
MOST = 5.0  # that the context can add
FIRM = 3.0  # points that a name needs to be another kind than the ship or the product of that name


@dataclass(slots=True)
class Reading:
    """What is known so far of the names of an article, by their text."""

    tokens: Tokens
    names: list[Name]
    groups: dict[str, list[Name]]
    decided: dict[str, str] = field(default_factory=dict)
    scores: dict[str, Points] = field(default_factory=dict)


def classify(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names that name something, each with its kind; in reading order."""
    names = spelled_out(tokens, names)
    groups: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        groups[name.text].append(name)
    r = Reading(tokens, names, groups)
    _by_themselves(r)
    bodies = {text for text, kind in r.decided.items() if kind == "organisation"}
    share_kinds(tokens, names, r.scores, bodies)
    people = _people(tokens, groups, r.scores, r.decided)
    _surnames(r, people)
    fronts = _fronts_of_bodies(r.decided, r.scores)
    firms = {text.rpartition(" ")[0] for text in r.groups if text.rpartition(" ")[2] in context_words("firm_heads")}
    for text in _fronts_of_roads(r) & r.scores.keys():
        r.scores[text]["place"] += 1.5
    for text in _seats_of_bodies(r) & r.scores.keys():
        r.scores[text]["place"] += 1
    homes_of_people(tokens, names, r.scores)
    add_traded(tokens, names, r.scores)
    things = {form for n in names if n.kind == "thing" for form in (n.text, *short_things(n.text))}
    for text, points in r.scores.items():
        _add_points_of_article(r, text, points, fronts, firms, people)
        best = max(KINDS, key=lambda k: points[k])
        if text in things and points[best] <= FIRM:
            r.decided[text] = "thing"
        elif points[best] >= LEAST:
            r.decided[text] = best
    weak = {text for text, points in r.scores.items() if max(points.values()) < WEAK and r.decided.get(text) != "place"}
    for text, kind in list(kinds_beside(tokens, names, r.decided, weak)):
        r.decided[text] = kind
    defined_in_brackets(tokens, names, groups, r.decided)
    short_countries(tokens, names, r.decided)
    _peoples_and_heads(r, people)
    return sorted(_kept(r), key=lambda name: name.first)


def _by_themselves(r: Reading) -> None:
    """Decide the names that a list or their own words tell, and give points to the others."""
    companies = short_companies(r.tokens, r.groups)
    for text, group in r.groups.items():
        if group[0].rule == "head alone" and text not in organisations():
            continue
        if text in companies:
            r.decided[text] = "organisation"
            for name in group:
                name.kind, name.rule = None, "short company"
            continue
        fixed = [n.kind for n in group if n.kind and not n.titled]
        others = [n for n in group if n.kind != "thing"]
        if fixed and (fixed[0] != "thing" or not others):
            r.decided[text] = fixed[0]
        else:
            r.scores[text] = _score(r.tokens, others)


def _surnames(r: Reading, people: dict[str, bool]) -> None:
    """Make people of the bodies and things that are somebody's name in this article, whatever a list says."""
    listed = ("organisation", "thing")
    for text in [t for t, kind in r.decided.items() if kind in listed and t in people and not t.isupper()]:
        if r.groups[text][0].rule == "short company":
            continue  # "Ford" beside "Ford Motor Company" and "Odo Ford Jr."
        r.decided[text] = "person"
        for name in r.groups[text]:
            name.kind, name.rule = None, "surname"


def _add_points_of_article(
    r: Reading, text: str, points: Points, fronts: set[str], firms: set[str], people: dict[str, bool]
) -> None:
    """Add to a name's points what other names of the article tell of it."""
    firm = text in firms and not is_large_place(text)
    if text in fronts and find_places(text) and not firm:
        points["place"] += 2  # "Oret" beside "Oret City Council"
    elif text in fronts:
        points["organisation"] += 3 + 2 * firm  # "Quell" beside "Quell Industries"
    if " " not in text and text in people and points["place"] < points["person"] + 4:
        points["person"] += 4 if people[text] or not is_city(text) else 0
    if any(name.titled for name in r.groups[text]):
        points["person"] += 6


def _peoples_and_heads(r: Reading, people: dict[str, bool]) -> None:
    """Decide the names of coined peoples, and the heads that stand for a body named before."""
    loose = [t for t in r.groups if t in r.scores and r.scores[t]["person"] < 3 and t.isalpha()]
    tribes = named_peoples(r.tokens, r.names, r.scores) - people.keys()
    for text in sorted(coined_peoples(r.decided, loose) | tribes):
        r.decided[text] = "nationality"
    bodies = heads_of_bodies(r.tokens, r.names, r.decided)
    for name in r.names:
        if name.first in bodies:
            name.full, r.decided[name.text] = bodies[name.first], "organisation"


def _kept(r: Reading) -> Iterator[Name]:
    """Yield the names that have a kind, with it."""
    surely = larger_places(r.tokens, r.names) | with_article(r.tokens, r.names)
    for text, group in r.groups.items():
        for name in group:
            kind = "place" if name.first in surely else r.decided.get(text)
            head = name.rule == "head alone" and not name.full and text not in organisations()
            if kind is None or head:
                continue
            if name.first not in surely and _alone_in_headline(r.tokens, name, kind, len(group)):
                continue
            if name.kind is None or name.first in surely or (name.titled and kind != "nationality"):
                _settle(name, kind)
            yield name


def _settle(name: Name, kind: str) -> None:
    """Give a name the kind that the evidence tells, and say so in its rule."""
    named = name.kind or name.rule in ("surname", "short company")
    name.rule = name.rule if named else f"evidence: {kind}"
    name.kind = kind if not name.titled else "person"


def _alone_in_headline(tokens: Tokens, name: Name, kind: str, mentions: int) -> bool:
    """Whether a name stands in a headline alone, where its capital says nothing."""
    lone = name.headline and name.kind is None and mentions == 1 and (kind != "person" or name.text.isupper())
    return lone and not (kind == "place" and is_dateline(tokens, name))


def _fronts_of_roads(r: Reading) -> set[str]:
    """What roads are called by: the Quell of "Quell Avenue", where somebody of that surname is not named in full."""
    return {text.rpartition(" ")[0] for text, group in r.groups.items() if group[0].rule == "road"}


def _seats_of_bodies(r: Reading) -> set[str]:
    """What bodies are "of": the Oret of "University of Oret"."""
    bodies = (text for text, kind in r.decided.items() if kind == "organisation" and " of " in text)
    return {text.rpartition(" of ")[2] for text in bodies}


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
