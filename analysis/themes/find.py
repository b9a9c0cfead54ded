"""Document, codebook -> theme hits."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from analysis.article import text_article
from analysis.language.document import Document, read_document
from analysis.records import ThemeHit
from analysis.themes.codebook import Codebook, Term
from analysis.themes.match import Matcher, Place, Words, join_near
from analysis.themes.patterns import Near, Phrase


class Use(NamedTuple):
    """One entry of a theme that a phrase belongs to: the whole of it, or the left side of a near-pattern."""

    theme: int  # its place in the codebook
    order: int  # of the entry among all entries
    term: Term
    near: Near | None = None


@dataclass(frozen=True, slots=True)
class Compiled:
    matcher: Matcher
    terms: dict[Phrase, list[Use]]
    exclusions: dict[Phrase, list[Use]]  # one for each theme that it holds for


def find_themes(document: Document, codebook: Codebook, *, names: Iterable[Place] = ()) -> list[ThemeHit]:
    """Find every place where a term of the codebook matches.

    `names` are the names of people and places, as [start, end) in characters: "Sue Harrow" is no lawsuit and "Corn
    Street" no crop, so no match cuts one. It may be the whole name, or hold it.
    Hits of one theme never overlap: the longest wins, then the first in the text, then the first in the codebook.
    Hits of different themes may. A match that lies inside an exclusion of its theme, or of a theme above, is no hit. A
    near-pattern's text runs from the first to the last of its words.
    """
    compiled = _compile(codebook)
    words = compiled.matcher.words(document.tokens, [sentence.first for sentence in document.sentences])
    places = compiled.matcher.find(words)
    excluded = _excluded(compiled, places, words)
    if named := _named(names, words):
        places = {phrase: _uncut(found, named, words) for phrase, found in places.items()}
    found: dict[int, list[tuple[int, int, int, Term]]] = {}  # by theme, what decides between matches first
    for use, matches in _matches(compiled.terms, places, words, excluded):
        order, term = use.order, use.term
        found.setdefault(use.theme, []).extend([(first - after, first, order, term) for first, after in matches])
    starts, ends = words.starts, words.ends
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
    terms: dict[Phrase, list[Use]] = {}
    exclusions: dict[Phrase, list[Use]] = {}
    phrases: dict[Phrase, None] = {}
    order = 0
    for i, theme in enumerate(codebook.themes):
        for entries, uses in ((theme.terms, terms), (theme.exclusions, exclusions)):
            themes = _at_or_below(i, codebook) if uses is exclusions and entries else [i]
            for term in entries:
                order += 1
                pattern = term.pattern
                near, sides = (
                    (pattern, (pattern.left, pattern.right)) if isinstance(pattern, Near) else (None, (pattern,))
                )
                uses.setdefault(sides[0], []).extend(Use(j, order, term, near) for j in themes)
                phrases.update(dict.fromkeys(sides))
    return Compiled(Matcher(phrases), terms, exclusions)


def _at_or_below(i: int, codebook: Codebook) -> list[int]:
    inside = codebook.themes[i].path + "/"
    return [i, *(j for j, other in enumerate(codebook.themes) if other.path.startswith(inside))]


def _matches(
    uses: dict[Phrase, list[Use]],
    places: dict[Phrase, list[Place]],
    words: Words,
    excluded: dict[int, dict[int, int]],
) -> Iterator[tuple[Use, list[Place]]]:
    """The matches of each entry that no exclusion of its theme covers; of a near-pattern, neither of its sides."""
    for phrase, found in places.items():
        for use in uses.get(phrase, ()):
            ends = excluded.get(use.theme)
            free = _free(found, ends)
            if use.near is None:
                yield use, free
            elif use.near.right in places:
                yield use, join_near(free, _free(places[use.near.right], ends), use.near.distance, words)


def _excluded(compiled: Compiled, places: dict[Phrase, list[Place]], words: Words) -> dict[int, dict[int, int]]:
    """By theme: each word under an exclusion, and the word after which the longest such exclusion ends."""
    excluded: dict[int, dict[int, int]] = {}
    for use, matches in _matches(compiled.exclusions, places, words, {}):
        ends = excluded.setdefault(use.theme, {})
        for first, after in matches:
            for word in range(first, after):
                ends[word] = max(ends.get(word, 0), after)
    return excluded


def _named(names: Iterable[Place], words: Words) -> dict[int, Place]:
    """The words that stand in a name, and that name."""
    named: dict[int, Place] = {}
    for start, end in names:
        within = range(bisect_left(words.starts, start), bisect_left(words.starts, end))
        named.update(dict.fromkeys(within, (start, end)))
    return named


def _uncut(places: list[Place], named: dict[int, Place], words: Words) -> list[Place]:
    """The places that hold each name wholly or not at all."""
    return [
        place
        for place in places
        if (place[0] not in named and place[1] - 1 not in named) or _holds_names(place, named, words)
    ]


def _holds_names(place: Place, named: dict[int, Place], words: Words) -> bool:
    first, last = place[0], place[1] - 1
    start, end = words.starts[first], words.ends[last]
    return all(start <= named[i][0] and named[i][1] <= end for i in (first, last) if i in named)


def _free(places: list[Place], ends: dict[int, int] | None) -> list[Place]:
    return places if ends is None else [place for place in places if ends.get(place[0], 0) < place[1]]


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
