"""Theme hits -> which sentences tell about which theme.

What counts for a theme in a sentence is added up: its words there, its words in the sentences around, weaker with
each step (links.py), and how much the article is about it, most from the title and the first sentences (evidence.py).
lexicons/theme_weights.toml holds the figures.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from analysis.records import Sentence, Span, ThemeHit, ThemeSentence
from analysis.themes.evidence import Evidence, own_words, read_evidence, scattered
from analysis.themes.links import Link, read_links
from analysis.themes.weights import Weights, theme_weights


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
    found = read_evidence(hits, titles, weights)
    if not found:
        return []
    links = read_links(sentences, statements, named)
    told = [
        row for theme, counts in _counts(found, links, weights).items() for row in _told(theme, counts, links, weights)
    ]
    told.sort(key=lambda row: (row.sentence_id, row.theme))
    return [replace(row, theme_sentence_id=number) for number, row in enumerate(told)]


class Counts(NamedTuple):
    """What counts for one theme: its words in sentences, which of them count more, and what counts in any sentence."""

    evidence: Evidence
    own: Mapping[int, float]
    alone: Set[int]  # sentences without a word of another theme that leads the article
    scattered: float  # how little the article is about one theme


def _counts(found: Mapping[str, Evidence], links: Sequence[Link], weights: Weights) -> dict[str, Counts]:
    little = scattered(found.values(), weights)
    own = {
        theme: {i: amount for i, amount in own_words(evidence, weights).items() if links[i] is not Link.FURNITURE}
        for theme, evidence in found.items()
    }
    led: dict[int, set[str]] = {}  # the sentences with a word of a theme that leads the article
    for theme, evidence in found.items():
        if evidence.over >= weights.leads:
            for i in evidence.strong:
                led.setdefault(i, set()).add(theme)
    return {
        theme: Counts(evidence, own[theme], {i for i in own[theme] if led.get(i, set()) <= {theme}}, little)
        for theme, evidence in found.items()
    }


def _told(theme: str, counts: Counts, links: Sequence[Link], weights: Weights) -> Iterator[ThemeSentence]:
    """The sentences that tell about one theme, not yet numbered."""
    evidence, own, alone, little = counts
    goes_on = weights.near and evidence.over >= weights.subject
    near = _near(own, links, weights) if goes_on else {}
    hit, last = next(iter(evidence.hits.values())), -1  # the nearest before, and the sentence that told last
    for i in range(len(links)) if goes_on else own:
        hit = evidence.hits.get(i, hit)
        more = 1 + little * (weights.alone if i in alone else weights.scattered)
        weight = weights.own * more * own.get(i, 0.0) + (1 - little) * (
            weights.near * near.get(i, 0.0) + evidence.about
        )
        if weight >= weights.threshold and links[i] is not Link.FURNITURE:
            carried = "carried" if last == i - 1 and links[i] is Link.SAME else "subject"
            yield ThemeSentence(0, theme, i, "term" if i in own else carried, hit.theme_hit_id, round(weight, 3))
            last = i


def _near(own: Mapping[int, float], links: Sequence[Link], weights: Weights) -> dict[int, float]:
    """What reaches each sentence from those before and after it."""
    left = {Link.SAME: weights.same, Link.NEXT: weights.next}
    steps = [left.get(link, weights.paragraph) for link in links]
    near = dict.fromkeys(range(len(links)), 0.0)
    before = after = 0.0
    for i in range(1, len(links)):
        before = steps[i] * (before + own.get(i - 1, 0.0))
        near[i] += before
    for i in range(len(links) - 1, 0, -1):
        after = steps[i] * (after + own.get(i, 0.0))
        near[i - 1] += after
    return near
