"""How sure the article is of each figure: the words that govern its clause, and doubts cast on it later."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from analysis.language.document import Document
from analysis.records import Attribution, Quantity, Sentence
from analysis.ties.certainty import doubts, hedge_of, is_given, near, tells
from analysis.ties.clauses import clause_ids, hangs_on
from analysis.ties.hedges import Hedge, find_hedges

DENYING = frozenset({"deny", "refute", "reject", "dismiss", "dispute"})  # cues of attributions that deny their content
OPENING = 8  # tokens of a hedge that opens a clause: "it is believed that"

_first = attrgetter("first")


@dataclass(frozen=True, slots=True)
class Hedged:
    """A sentence in clauses: the tokens of each, the clause of each token; hedges, and doubts by where they begin.

    A sentence without any hedge is not cut into clauses.
    """

    clauses: list[list[int]]
    owner: dict[int, int]
    hedges: list[Hedge]
    doubts: list[tuple[int, Hedge]]


NOT_HEDGED = Hedged([], {}, [], [])


def read_hedges(document: Document, sentence: Sentence) -> Hedged:
    """The clauses of one sentence with what lowers their certainty."""
    first, last = sentence.first, sentence.last
    hedges = find_hedges(document.tokens, first, last)
    if not hedges:
        return NOT_HEDGED
    owner = dict(zip(range(first, last), clause_ids(document.tokens, first, last), strict=True))
    clauses: dict[int, list[int]] = defaultdict(list)
    for token, clause in owner.items():
        clauses[clause].append(token)
    ordered = [clauses[c] for c in sorted(clauses)]
    return Hedged(ordered, owner, hedges, doubts(document.tokens, ordered, owner, hedges))


def certainty_of(
    document: Document,
    quantity: Quantity,
    here: Hedged,
    following: Hedged | None,
    figure: tuple[int, int],
    said: Attribution | None,
) -> tuple[str | None, str]:
    """The words that lower the figure's certainty, and the level; None and "stated" where there are none."""
    tokens = document.tokens
    begin, end = figure
    if (
        said
        and said.cue_lemma in DENYING
        and tells(tokens, _token(document, said.start), _token(document, said.end - 1) + 1)
    ):
        return said.cue, "denied"
    clause: list[int] = []
    found = None
    if here.hedges:
        own = near(here.clauses[here.owner[begin]], begin)
        clause = _main_clause(document, here, own, begin) + own
        after = bisect_right(here.doubts, clause[0], key=itemgetter(0))
        found = here.doubts[after][1] if after < len(here.doubts) else None
    if found is None and following is not None and following.doubts:
        found = next((doubt for start, doubt in following.doubts if start == following.clauses[0][0]), None)
    if found is None and here.hedges:
        known = quantity.modifier != "unknown"
        given = is_given(tokens, quantity, begin, clause[0])
        low = bisect_left(here.hedges, min(clause) - OPENING, key=_first)
        hedges = here.hedges[low : bisect_right(here.hedges, max(clause), key=_first)]
        found = hedge_of(tokens, clause, begin, end, hedges, known=known, given=given)
    if found is None:
        return None, "stated"
    return document.text[tokens.starts[found.first] : tokens.ends[found.last - 1]], found.level


def _main_clause(document: Document, here: Hedged, clause: list[int], begin: int) -> list[int]:
    """The tokens of the clause whose event a participle goes on telling ("A bomb went off in Vell, killing 12")."""
    token = hangs_on(document.tokens, clause)
    return near(here.clauses[here.owner[token]], begin) if token is not None and token in here.owner else []


def _token(document: Document, offset: int) -> int:
    return bisect_right(document.tokens.starts, offset) - 1
