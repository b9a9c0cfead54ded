"""Document, codebook -> theme hits."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from analysis.article import text_article
from analysis.language.document import Document, read_document
from analysis.records import ThemeHit
from analysis.themes.codebook import Codebook, Term
from analysis.themes.match import Matcher, Place, Tests
from analysis.themes.near import Sentences, join_near
from analysis.themes.patterns import Near, Phrase


class Use(NamedTuple):
    """One entry of a theme that a phrase belongs to: the whole of it, or the left side of a near-pattern."""

    theme: int  # its place in the codebook
    order: int  # of the entry among all entries
    term: Term
    near: tuple[int, int] | None = None  # the number of its right side, and how many words away that may be


Uses = dict[int, list[Use]]  # by the number of the phrase
NONE: dict[int, int] = {}


@dataclass(frozen=True, slots=True)
class Compiled:
    matcher: Matcher
    terms: Uses
    exclusions: Uses  # one for each theme that it holds for


def find_themes(document: Document, codebook: Codebook, *, names: Iterable[Place] = ()) -> list[ThemeHit]:
    """Find every place where a term of the codebook matches.

    `names` are the names of people and places, as [start, end) in characters: "Sue Harrow" is no lawsuit and "Corn
    Street" no crop, so no match cuts one. It may be the whole name, or hold it.
    Hits of one theme never overlap: the longest wins, then the first in the text, then the first in the codebook.
    Hits of different themes may. A match that lies inside an exclusion of its theme, or of a theme above, is no hit. A
    near-pattern's text runs from the first to the last of its words.
    """
    compiled = _compile(codebook)
    tokens = document.tokens
    firsts = [sentence.first for sentence in document.sentences]
    places = compiled.matcher.find(tokens.words, firsts)
    sentences = Sentences(tokens.words, firsts, compiled.matcher.tests)
    excluded = _excluded(_matches(compiled.exclusions, places, compiled.matcher.beside, sentences, {}, {}))
    named = _named(names, tokens.starts)
    found: dict[int, list[tuple[int, int, int, Term]]] = {}  # by theme, what decides between matches first
    for use, matches in _matches(compiled.terms, places, compiled.matcher.beside, sentences, excluded, named):
        order, term = use.order, use.term
        found.setdefault(use.theme, []).extend([(first - after, first, order, term) for first, after in matches])
    starts, ends = tokens.starts, tokens.ends
    rows: list[tuple[int, int, int, Term]] = []
    for theme, candidates in found.items():
        chosen = _longest(candidates)
        rows.extend([(starts[first], -ends[after - 1], theme, term) for first, after, term in chosen])
    rows.sort()  # start, longest first, theme: no two rows share all three
    return _hits(rows, document, codebook)


def title_hits(title: str | None, codebook: Codebook) -> list[ThemeHit]:
    """Find the codebook's terms in an article's title, whose characters are not the text's."""
    return find_themes(read_document(text_article(title, "title")), codebook) if title and title.strip() else []


def _hits(rows: list[tuple[int, int, int, Term]], document: Document, codebook: Codebook) -> list[ThemeHit]:
    """The records of sorted rows of start, minus end, theme, term."""
    rule = f"codebook {codebook.name}"
    paths, text = [theme.path for theme in codebook.themes], document.text
    hits = []
    sentence, bounds = 0, [*document.sentence_starts[1:], len(text) + 1]
    for hit_id, (start, end, theme, term) in enumerate(rows):
        while start >= bounds[sentence]:
            sentence += 1
        quoted = text[start:-end]
        hits.append(ThemeHit(hit_id, paths[theme], sentence, start, -end, quoted, term.text, term.weight, rule))
    return hits


@lru_cache(maxsize=8)
def _compile(codebook: Codebook) -> Compiled:
    terms: Uses = {}
    exclusions: Uses = {}
    numbers: dict[Phrase, int] = {}
    beside: dict[Phrase, int] = {}
    order = 0
    for i, theme in enumerate(codebook.themes):
        for entries, uses in ((theme.terms, terms), (theme.exclusions, exclusions)):
            themes = _at_or_below(i, codebook) if uses is exclusions and entries else [i]
            for term in entries:
                order += 1
                pattern, near = term.pattern, None
                if isinstance(pattern, Near):
                    near = beside.setdefault(pattern.right, len(beside)), pattern.distance
                    pattern = pattern.left
                number = numbers.setdefault(pattern, len(numbers))
                uses.setdefault(number, []).extend(Use(j, order, term, near) for j in themes)
    return Compiled(Matcher(numbers, beside), terms, exclusions)


def _at_or_below(i: int, codebook: Codebook) -> list[int]:
    inside = codebook.themes[i].path + "/"
    return [i, *(j for j, other in enumerate(codebook.themes) if other.path.startswith(inside))]


def _matches(
    uses: Uses, places: dict[int, list[Place]], beside: list[Tests], sentences: Sentences,
    excluded: dict[int, dict[int, int]], named: dict[int, Place],
) -> Iterator[tuple[Use, list[Place]]]:  # fmt: skip
    """The matches of each entry that no exclusion of its theme covers and that cut no name; so of both sides of one."""
    for phrase, found in places.items():
        if phrase not in uses:
            continue
        whole = [place for place in found if not _cuts(place, named)] if named else found
        for use in uses[phrase]:
            ends = excluded.get(use.theme, NONE)
            free = _outside(whole, ends) if ends else whole
            if free and use.near is not None:
                right, distance = use.near
                free = join_near(free, beside[right], distance, sentences, partial(_counts, ends, named))
            if free:
                yield use, free


def _outside(places: list[Place], ends: dict[int, int]) -> list[Place]:
    """The places that no exclusion covers."""
    return [place for place in places if ends.get(place[0], 0) < place[1]]


def _counts(ends: dict[int, int], named: dict[int, Place], place: Place) -> bool:
    """Whether no exclusion covers a match and it cuts no name."""
    return ends.get(place[0], 0) < place[1] and not _cuts(place, named)


def _excluded(exclusions: Iterable[tuple[Use, list[Place]]]) -> dict[int, dict[int, int]]:
    """By theme: each token under an exclusion, and the one after which the longest such exclusion ends."""
    excluded: dict[int, dict[int, int]] = {}
    for use, matches in exclusions:
        ends = excluded.setdefault(use.theme, {})
        for first, after in matches:
            for token in range(first, after):
                ends[token] = max(ends.get(token, 0), after)
    return excluded


def _named(names: Iterable[Place], starts: list[int]) -> dict[int, Place]:
    """The tokens that stand in a name, and the tokens of that name."""
    named: dict[int, Place] = {}
    for start, end in names:
        name = bisect_left(starts, start), bisect_left(starts, end)
        named.update(dict.fromkeys(range(*name), name))
    return named


def _cuts(place: Place, named: dict[int, Place]) -> bool:
    """Whether it holds a part of a name, but not all of it."""
    first, after = place
    for token in (first, after - 1):
        if token in named and not (first <= named[token][0] and named[token][1] <= after):
            return True
    return False


def _longest(matches: list[tuple[int, int, int, Term]]) -> list[tuple[int, int, Term]]:
    """Choose matches that do not overlap, the longest first; (first word, after the last, term)."""
    taken: set[int] = set()
    chosen = []
    matches.sort()  # by length, place and order: no two matches share all three
    for length, first, _, term in matches:
        after = first - length
        if length == -1:
            if first in taken:
                continue
            taken.add(first)
        else:
            span = range(first, after)
            if not taken.isdisjoint(span):
                continue
            taken.update(span)
        chosen.append((first, after, term))
    return chosen
