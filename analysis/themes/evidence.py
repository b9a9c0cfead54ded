"""Theme hits -> how much of each theme stands in each sentence, and what the article is about."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from analysis.records import ThemeHit
from analysis.themes.weights import Weights


@dataclass(slots=True)
class Evidence:
    """What shows one theme. `own` is the sum of its different words in a sentence, `hits` the weightiest of them."""

    own: dict[int, float] = field(default_factory=dict)
    hits: dict[int, ThemeHit] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)  # in lower case
    mass: float = 0.0  # of the whole article; words that count less than 1 add at most as much as the others
    minor: float = 0.0  # what such words add, before that limit
    share: float = 0.0  # of the mass of the leading theme
    trust: float = 0.0  # what its words count in a sentence
    prior: float = 0.0  # what it counts in any sentence


def read_evidence(
    hits: Sequence[ThemeHit], titles: Sequence[ThemeHit], sentences: int, weights: Weights
) -> dict[str, Evidence]:
    """Return the evidence of each theme that has a hit in the text; `titles` are the hits in the article's title.

    Words of several themes are divided among them: in a report on a raid, "attack" tells little about which kind it is.
    """
    found: dict[str, Evidence] = {}
    for (theme, sentence, word), (hit, share) in _divided(hits, weights).items():
        evidence = found.get(theme)
        if evidence is None:
            evidence = found[theme] = Evidence()
        weight = hit.weight * share
        evidence.own[sentence] = evidence.own.get(sentence, 0.0) + weight
        if sentence not in evidence.hits or evidence.hits[sentence].weight < hit.weight:
            evidence.hits[sentence] = hit
        lead = weights.lead if sentence < weights.lead_sentences else 1.0
        _count(evidence, hit, word, share * lead, weights)
    for (theme, _, word), (hit, share) in _divided(titles, weights).items():
        if evidence := found.get(theme):
            _count(evidence, hit, word, share * weights.lead, weights)
    _compare(found.values(), sentences, weights)
    return found


def _divided(hits: Sequence[ThemeHit], weights: Weights) -> dict[tuple[str, int, str], tuple[ThemeHit, float]]:
    """The first hit of each word of a theme in a sentence, and the part of it that is left for the theme."""
    first: dict[tuple[str, int, str], ThemeHit] = {}
    themes: dict[tuple[int, str], int] = {}
    for hit in hits:
        word = hit.text.lower()
        if first.setdefault((hit.theme, hit.sentence_id, word), hit) is hit:
            themes[hit.sentence_id, word] = themes.get((hit.sentence_id, word), 0) + 1
    return {key: (hit, themes[key[1:]] ** -weights.divided) for key, hit in first.items()}


def _count(evidence: Evidence, hit: ThemeHit, word: str, share: float, weights: Weights) -> None:
    weight = hit.weight * share * (weights.repeat if word in evidence.words else 1.0)
    evidence.words.add(word)
    if hit.weight < 1:
        evidence.minor += weight
    else:
        evidence.mass += weight


def _compare(found: Collection[Evidence], sentences: int, weights: Weights) -> None:
    for evidence in found:
        evidence.mass += min(evidence.minor, evidence.mass)
    most = max((evidence.mass for evidence in found), default=0.0) or 1.0
    for evidence in found:
        share = evidence.share = evidence.mass / most
        evidence.trust = weights.stray + (1 - weights.stray) * min(1.0, share / weights.whole)
        if share >= weights.subject and len(evidence.words) >= weights.words:
            shown = sum(amount >= 1 for amount in evidence.own.values())
            spread = min(1.0, shown / sentences / weights.spread)
            evidence.prior = weights.prior * share * share * spread


def subjects(found: Mapping[str, Evidence]) -> list[str]:
    """Return the themes that the article is about, the leading one first."""
    about = [theme for theme, evidence in found.items() if evidence.prior]
    return sorted(about, key=lambda theme: -found[theme].mass)


def sentence_themes(found: Mapping[str, Evidence], sentences: int) -> Sequence[list[str]]:
    """Return the themes that have a word in each sentence."""
    themes: list[list[str]] = [[] for _ in range(sentences)]
    for theme, evidence in found.items():
        for sentence in evidence.own:
            themes[sentence].append(theme)
    return themes
