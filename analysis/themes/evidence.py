"""Theme hits -> how much of each theme stands in each sentence, and what the article is about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from analysis.records import ThemeHit
from analysis.themes.weights import Weights


@dataclass(slots=True)
class Evidence:
    """What shows one theme. `own` is the sum of its different words in a sentence, `hits` the weightiest of them."""

    own: dict[int, float] = field(default_factory=dict)
    hits: dict[int, ThemeHit] = field(default_factory=dict)
    words: dict[str, float] = field(default_factory=dict)  # what each word, in lower case, counts in the article
    mass: float = 0.0  # of the whole article
    share: float = 0.0  # of the mass of the leading theme
    trust: float = 0.0  # what its words count in a sentence, 1 where the article has more evidence


def read_evidence(hits: Iterable[ThemeHit], titles: Iterable[ThemeHit], weights: Weights) -> dict[str, Evidence]:
    """Return the evidence of each theme that has a hit in the text; `titles` are the hits in the article's title."""
    found: dict[str, Evidence] = {}
    seen: set[tuple[str, int, str]] = set()
    for hit in hits:
        word = hit.text.lower()
        if (hit.theme, hit.sentence_id, word) in seen:
            continue
        seen.add((hit.theme, hit.sentence_id, word))
        evidence = found.get(hit.theme)
        if evidence is None:
            evidence = found[hit.theme] = Evidence()
        sentence = hit.sentence_id
        evidence.own[sentence] = evidence.own.get(sentence, 0.0) + hit.weight
        if sentence not in evidence.hits or evidence.hits[sentence].weight < hit.weight:
            evidence.hits[sentence] = hit
        lead = weights.lead if sentence < weights.lead_sentences else 1.0
        _count(evidence, word, hit.weight, lead, weights)
    for hit in titles:
        if evidence := found.get(hit.theme):
            _count(evidence, hit.text.lower(), hit.weight, weights.lead, weights)
    _compare(found.values(), weights)
    return found


def _count(evidence: Evidence, word: str, weight: float, lead: float, weights: Weights) -> None:
    counted = lead * weight * (weights.repeat if word in evidence.words else 1.0)
    evidence.words[word] = evidence.words.get(word, 0.0) + counted
    evidence.mass += counted


def _compare(found: Iterable[Evidence], weights: Weights) -> None:
    most = max((evidence.mass for evidence in found), default=0.0)
    for evidence in found:
        evidence.share = evidence.mass / most
        evidence.trust = min(1.0, max(evidence.share, weights.stray + weights.support * (len(evidence.words) - 1)))


def subjects(found: dict[str, Evidence], weights: Weights) -> list[str]:
    """Return the themes that the article is about, the leading one first."""
    about = [
        theme
        for theme, evidence in found.items()
        if evidence.share >= weights.subject and len(evidence.words) >= weights.words
    ]
    return sorted(about, key=lambda theme: -found[theme].mass)


def sentence_themes(found: dict[str, Evidence], sentences: int) -> Sequence[list[str]]:
    """Return the themes that have a word in each sentence."""
    themes: list[list[str]] = [[] for _ in range(sentences)]
    for theme, evidence in found.items():
        for sentence in evidence.own:
            themes[sentence].append(theme)
    return themes
