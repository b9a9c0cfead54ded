"""How sure the article is of each figure: the words that govern its clause, and doubts cast on it later."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from analysis.language.constituents import Clause
from analysis.language.document import Document
from analysis.language.tokens import Tokens
from analysis.records import Attribution, Quantity, Sentence
from analysis.ties.actions import Act
from analysis.ties.certainty import doubts, hedge_of, is_given, near, tells
from analysis.ties.clauses import clause_ids, hangs_on
from analysis.ties.hedges import Hedge, find_hedges
from analysis.ties.tree import Tree

DENYING = frozenset({"deny", "refute", "reject", "dismiss", "dispute"})  # cues of attributions that deny their content
ASIDE = frozenset({"after", "although", "as", "because", "before", "since", "though", "when", "where", "while"})
AMOUNTING = frozenset({"amount", "average", "cost", "exceed", "number", "range", "reach", "total", "value"})
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
    document: Document, tree: Tree, quantity: Quantity, doubted: tuple[Hedged, Hedged | None],
    figure: tuple[int, int], said: Attribution | None, act: Act | None,
) -> tuple[str | None, str]:  # fmt: skip
    """The words that lower the figure's certainty, and the level; None and "stated" where there are none.

    `doubted` are its sentence and the one behind it; `act` is what the text tells of the figure.
    """
    tokens = document.tokens
    over = _over(tokens, tree, figure[0])
    if said is not None and _is_denied(document, said, over):
        return said.cue, "denied"
    found = _doubt(document, doubted, figure[0])
    if found is None and doubted[0].hedges:
        found = _hedge(document, tree, quantity, doubted[0], figure, [*over, act.clause if act else None])
    if found is None:
        return None, "stated"
    return document.text[tokens.starts[found.first] : tokens.ends[found.last - 1]], found.level


def _clause(document: Document, here: Hedged, begin: int) -> list[int]:
    """The tokens of the figure's clause, those of the clause that it goes on telling before them."""
    own = near(here.clauses[here.owner[begin]], begin)
    return _main_clause(document, here, own, begin) + own


def _doubt(document: Document, doubted: tuple[Hedged, Hedged | None], begin: int) -> Hedge | None:
    """What casts doubt on the figure behind its clause, or at the head of the next sentence."""
    here, following = doubted
    if here.hedges:
        after = bisect_right(here.doubts, _clause(document, here, begin)[0], key=itemgetter(0))
        if after < len(here.doubts):
            return here.doubts[after][1]
    if following is None:
        return None
    return next((doubt for start, doubt in following.doubts if start == following.clauses[0][0]), None)


def _hedge(
    document: Document, tree: Tree, quantity: Quantity, here: Hedged, figure: tuple[int, int],
    over: Sequence[Clause | None],
) -> Hedge | None:  # fmt: skip
    """The hedge that governs the figure: one in the clauses `over` it, or beside it."""
    begin, end = figure
    clause = _clause(document, here, begin)
    low = bisect_left(here.hedges, min(clause) - OPENING, key=_first)
    hedges = here.hedges[low : bisect_right(here.hedges, max(clause), key=_first)]
    given = is_given(document.tokens, quantity, begin, tree.phrase_of(begin, end))
    holders = {h.first: tree.parsed.clause_at(h.first) for h in hedges}
    governing = {first for first, holder in holders.items() if any(holder is other for other in over)}
    known = quantity.modifier != "unknown"
    return hedge_of(document.tokens, clause, begin, end, hedges, known=known, governing=set() if given else governing)


def _over(t: Tokens, tree: Tree, begin: int) -> list[Clause]:
    """The clauses whose words govern the figure at a token: its own and those that it is told in.

    Not those that only tell of what a relative clause is about, nor those that say what happened then: in "the bridge,
    which fell and killed six, may reopen" nothing is said of the six, nor in "he may resign after 12 died".
    """
    clause = tree.parsed.clause_at(begin)
    found = [clause]
    while clause.parent is not None and not _only_tells_of(clause):
        if clause.kind == "subordinate" and clause.marker is not None and t.lowers[clause.marker] in ASIDE:
            break
        clause = clause.parent
        found.append(clause)
    return found


def _only_tells_of(clause: Clause) -> bool:
    """Is the clause about a thing that another one names? "Claims totalling $2 million" give the claims' own figure."""
    measures = clause.verb is not None and clause.verb.lemma in AMOUNTING
    return clause.kind == "relative" or (clause.antecedent is not None and not measures)


def _is_denied(document: Document, said: Attribution, over: list[Clause]) -> bool:
    """Is the figure part of what an attribution denies, and not only of what it names in doing so?"""
    if said.cue_lemma not in DENYING:
        return False
    first = _token(document, said.start)
    named = over[-1].first > first and _only_tells_of(over[-1])
    return not named and tells(document.tokens, first, _token(document, said.end - 1) + 1)


def _main_clause(document: Document, here: Hedged, clause: list[int], begin: int) -> list[int]:
    """The tokens of the clause whose event a participle goes on telling ("A bomb went off in Vell, killing 12")."""
    token = hangs_on(document.tokens, clause)
    return near(here.clauses[here.owner[token]], begin) if token is not None and token in here.owner else []


def _token(document: Document, offset: int) -> int:
    return bisect_right(document.tokens.starts, offset) - 1
