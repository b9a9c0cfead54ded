"""Theme hits -> which sentences tell about which theme.

First what the article is about: its subjects, from the different words of each theme, most from those in the title and
the first sentences (evidence.py). Then sentence by sentence: what stands there, what goes on from the sentence before
(links.py), and what the article is about where nothing else is told. lexicons/theme_weights.toml holds the figures.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from analysis.records import Sentence, Span, ThemeHit, ThemeSentence
from analysis.themes.evidence import Evidence, read_evidence, sentence_themes, subjects
from analysis.themes.links import Link, read_links
from analysis.themes.weights import Weights, theme_weights


class Told(NamedTuple):
    """How much a sentence tells about a theme, and the hit that it rests on."""

    weight: float
    basis: str
    hit: ThemeHit


def tell_themes(
    sentences: Sequence[Sentence],
    hits: Sequence[ThemeHit],
    *,
    titles: Iterable[ThemeHit] = (),
    statements: Iterable[Span] = (),
    named: Iterable[tuple[int, int]] = (),
    weights: Weights | None = None,
) -> list[ThemeSentence]:
    """Return the sentences that tell about a theme, in reading order, and by theme within a sentence.

    Args:
        sentences: all of the article's.
        hits: as find_themes returns them, in the text and (`titles`) in the title.
        statements: stretches that one source speaks; what goes on inside one goes on about its theme.
        named: pairs of sentence_id and entity_id; a sentence that names who the one before named goes on about them.
        weights: the packaged figures where they are left out.
    """
    weights = weights or theme_weights()
    found = read_evidence(hits, titles, weights)
    if not found:
        return []
    about = subjects(found, weights)
    links = read_links(sentences, statements, named)
    before: dict[str, Told] = {}
    rows: list[ThemeSentence] = []
    for sentence, standing in zip(sentences, sentence_themes(found, len(sentences)), strict=True):
        now = _told(sentence.sentence_id, standing, about, found, before, links[sentence.sentence_id], weights)
        for theme in sorted(now):
            told = now[theme]
            if told.weight >= weights.threshold:
                row = (theme, sentence.sentence_id, told.basis, told.hit.theme_hit_id, round(told.weight, 3))
                rows.append(ThemeSentence(len(rows), *row))
        before = now
    return rows


def _told(
    sentence: int, standing: Sequence[str], about: Sequence[str], found: Mapping[str, Evidence],
    before: Mapping[str, Told], link: Link, weights: Weights,
) -> dict[str, Told]:  # fmt: skip
    """What the sentence tells, by theme."""
    rivals = [theme for theme in standing if theme in about]
    told: dict[str, Told] = {}
    for theme in dict.fromkeys([*standing, *about]):
        evidence = found[theme]
        own = _own(evidence, sentence, weights)
        carried = _carried(theme, before, link, weights)
        prior = weights.prior * evidence.share if theme in about and link is not Link.FURNITURE else 0.0
        other = max(carried.weight if carried else 0.0, prior)
        if not own and rivals:
            other *= weights.rival
        weight = own + other
        if own:
            told[theme] = Told(weight, "term", evidence.hits[sentence])
        elif carried and carried.weight >= prior:
            told[theme] = Told(weight, "carried", carried.hit)
        elif weight:
            hit = before[theme].hit if theme in before else next(iter(evidence.hits.values()))
            told[theme] = Told(weight, "subject", hit)
    return told


def _own(evidence: Evidence, sentence: int, weights: Weights) -> float:
    amount = min(weights.most, evidence.own.get(sentence, 0.0))
    return evidence.trust * amount / (amount + 1)


def _carried(theme: str, before: Mapping[str, Told], link: Link, weights: Weights) -> Told | None:
    told = before.get(theme)
    if told is None or link is Link.FURNITURE:
        return None
    share = {Link.SAME: weights.same, Link.NEXT: weights.next, Link.PARAGRAPH: weights.paragraph}[link]
    return Told(told.weight * share, "carried", told.hit)
