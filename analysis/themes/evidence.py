"""Theme hits -> how much of each theme stands in each sentence, and how much the article is about it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from analysis.records import ThemeHit
from analysis.themes.weights import Weights


@dataclass(slots=True)
class Evidence:
    """What shows one theme: in a sentence its different words, `strong` and `weak` (those that count less than 1)."""

    strong: dict[int, float] = field(default_factory=dict)
    weak: dict[int, float] = field(default_factory=dict)
    hits: dict[int, ThemeHit] = field(default_factory=dict)  # the weightiest in each sentence
    words: set[str] = field(default_factory=set)  # in lower case
    mass: float = 0.0  # of the whole article; weak words add at most as much as the others
    minor: float = 0.0  # what weak words add, before that limit
    over: float = 0.0  # share of its own mass and its strongest rival's together
    about: float = 0.0  # what the article's being about it counts in every sentence


def read_evidence(hits: Sequence[ThemeHit], titles: Sequence[ThemeHit], weights: Weights) -> dict[str, Evidence]:
    """Return the evidence of each theme that has a hit in the text; `titles` are the hits in the article's title."""
    found: dict[str, Evidence] = {}
    for (theme, sentence, word), hit in _different(hits).items():
        evidence = found.get(theme)
        if evidence is None:
            evidence = found[theme] = Evidence()
        amounts = evidence.strong if hit.weight >= 1 else evidence.weak
        amounts[sentence] = amounts.get(sentence, 0.0) + hit.weight
        if sentence not in evidence.hits or evidence.hits[sentence].weight < hit.weight:
            evidence.hits[sentence] = hit
        _count(evidence, hit, word, weights.lead if sentence < weights.lead_sentences else 1.0, weights)
    for (theme, _, word), hit in _different(titles).items():
        if evidence := found.get(theme):
            _count(evidence, hit, word, weights.lead, weights)
    _compare(found.values(), weights)
    return found


def own_words(evidence: Evidence, weights: Weights) -> dict[int, float]:
    """Return how much of the theme stands in each sentence, from 0 to 1."""
    return {
        i: min(weights.most, evidence.strong.get(i, 0.0) + min(weights.minor, evidence.weak.get(i, 0.0))) / weights.most
        for i in evidence.hits
    }


def scattered(found: Collection[Evidence], weights: Weights) -> float:
    """Return how little the article is about one theme, from 0 to 1."""
    masses = [evidence.mass for evidence in found]
    return max(0.0, 1.0 - max(masses) / (weights.whole * sum(masses) or 1.0))


def _different(hits: Sequence[ThemeHit]) -> dict[tuple[str, int, str], ThemeHit]:
    """The first hit of each word of a theme in a sentence."""
    first: dict[tuple[str, int, str], ThemeHit] = {}
    for hit in hits:
        first.setdefault((hit.theme, hit.sentence_id, hit.text.lower()), hit)
    return first


def _count(evidence: Evidence, hit: ThemeHit, word: str, share: float, weights: Weights) -> None:
    weight = min(hit.weight, weights.sure) * share * (weights.repeat if word in evidence.words else 1.0)
    evidence.words.add(word)
    if hit.weight < 1:
        evidence.minor += weight
    else:
        evidence.mass += weight


def _compare(found: Collection[Evidence], weights: Weights) -> None:
    """How much each theme has beside its strongest rival."""
    for evidence in found:
        evidence.mass += min(evidence.minor, evidence.mass)
    leading, second = [*sorted((evidence.mass for evidence in found), reverse=True), 0.0, 0.0][:2]
    for evidence in found:
        rival = second if evidence.mass == leading else leading
        evidence.over = evidence.mass / (evidence.mass + rival or 1.0)
        broad = min(1.0, len(evidence.words) / weights.words)
        evidence.about = weights.over * evidence.over + weights.broad * broad
