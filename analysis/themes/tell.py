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
    titles: Sequence[ThemeHit] = (),
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
    found = read_evidence(hits, titles, len(sentences), weights)
    if not found:
        return []
    about = subjects(found)
    links = read_links(sentences, statements, named)
    share = {Link.SAME: weights.same, Link.NEXT: weights.next, Link.PARAGRAPH: weights.paragraph}
    before: dict[str, Told] = {}
    rows: list[ThemeSentence] = []
    for sentence, standing in zip(sentences, sentence_themes(found, len(sentences)), strict=True):
        number = sentence.sentence_id
        link = links[number]
        before = {} if link is Link.FURNITURE else _told(number, standing, about, found, before, share[link], weights)
        needed = max([weights.threshold, *(told.weight * weights.beside for told in before.values())])
        for theme, told in sorted([(theme, told) for theme, told in before.items() if told.weight >= needed]):
            row = (theme, number, told.basis, told.hit.theme_hit_id, round(told.weight, 3))
            rows.append(ThemeSentence(len(rows), *row))
    return rows


def _told(
    sentence: int, standing: Sequence[str], about: Sequence[str], found: Mapping[str, Evidence],
    before: Mapping[str, Told], share: float, weights: Weights,
) -> dict[str, Told]:  # fmt: skip
    """What the sentence tells, by theme; of the subjects also the share that goes on of what the one before told."""
    own = {theme: _own(found[theme], sentence, weights) for theme in standing}
    taken = any(own.get(theme, 0.0) >= weights.rival_from for theme in about)
    if not taken:  # no subject is told: what little there is of other themes is what the sentence tells
        own = {theme: weight if theme in about else weight / found[theme].trust for theme, weight in own.items()}
        taken = any(weight >= weights.threshold for weight in own.values())
    told = {
        theme: Told(weight, "term", found[theme].hits[sentence])
        for theme, weight in own.items()
        if weight >= weights.threshold  # less is told by none
    }
    for theme in about:
        evidence, last = found[theme], before.get(theme)
        carried = last.weight * share if last else 0.0
        weight = max(carried, evidence.prior)
        if theme in own:
            told[theme] = Told(own[theme] + weight * weights.added, "term", evidence.hits[sentence])
            continue
        hit = last.hit if last else next(iter(evidence.hits.values()))
        told[theme] = Told(
            weight * (weights.rival if taken else 1.0), "carried" if carried >= evidence.prior else "subject", hit
        )
    return told


def _own(evidence: Evidence, sentence: int, weights: Weights) -> float:
    amount = min(weights.most, evidence.own[sentence])
    return evidence.trust * amount / (amount + 1)
