"""How sure the article is of each figure: the words that govern its clause, and doubts cast on it later."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from analysis.language.constituents import Clause, Parsed
from analysis.language.document import Document
from analysis.language.tokens import Tokens
from analysis.records import Attribution, Quantity, Sentence
from analysis.ties.actions import Act
from analysis.ties.certainty import doubts, hedge_of, is_given, tells
from analysis.ties.hedges import Hedge, find_hedges
from analysis.ties.tree import Tree

DENYING = frozenset({"deny", "refute", "reject", "dismiss", "dispute"})  # cues of attributions that deny their content
ASIDE = frozenset({"after", "although", "as", "because", "before", "since", "though", "when", "where", "while"})
AMOUNTING = frozenset({"amount", "average", "cost", "exceed", "number", "range", "reach", "total", "value"})
BREAKS = frozenset({";", ":", "—", "–", "--", "(", ")", "[", "]", "but"})
PAUSES = frozenset({",", "and"})
REACH = 200  # tokens on both sides of a figure in which a hedge is looked for

_first = attrgetter("first")


@dataclass(frozen=True, slots=True)
class Hedged:
    """The hedges of a sentence, and the doubts that its clauses cast on what was told before them, in reading order."""

    hedges: list[Hedge]
    doubts: list[tuple[Clause, Hedge]]


def read_hedges(tokens: Tokens, sentence: Sentence, parsed: Callable[[], Parsed]) -> Hedged:
    """What lowers the certainty of what one sentence tells, or of what was told before it; a sentence without a hedge
    is not parsed."""
    hedges = find_hedges(tokens, sentence.first, sentence.last)
    return Hedged(hedges, doubts(tokens, parsed(), hedges) if hedges else [])


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
    found = _doubt(doubted, figure[0])
    if found is None and doubted[0].hedges:
        found = _hedge(document, tree, quantity, doubted[0], figure, [*over, act.clause if act else None])
    if found is None:
        return None, "stated"
    return document.text[tokens.starts[found.first] : tokens.ends[found.last - 1]], found.level


def _doubt(doubted: tuple[Hedged, Hedged | None], begin: int) -> Hedge | None:
    """What casts doubt on the figure behind it, or at the head of the next sentence."""
    here, following = doubted
    behind = next((doubt for _, doubt in here.doubts if doubt.first > begin), None)
    if behind is not None or following is None:
        return behind
    return next((doubt for clause, doubt in following.doubts if clause.parent is None), None)


def _hedge(
    document: Document, tree: Tree, quantity: Quantity, here: Hedged, figure: tuple[int, int],
    over: Sequence[Clause | None],
) -> Hedge | None:  # fmt: skip
    """The hedge that governs the figure: one in the clauses `over` it, or beside it."""
    begin, end = figure
    low = bisect_left(here.hedges, begin - REACH, key=_first)
    hedges = here.hedges[low : bisect_right(here.hedges, begin + REACH, key=_first)]
    given = is_given(document.tokens, quantity, begin, tree.phrase_of(begin, end))
    governing = {h.first for h in hedges if _governs(document.tokens, tree, h, figure, over)}
    known = quantity.modifier != "unknown"
    return hedge_of(document.tokens, begin, end, hedges, known=known, governing=set() if given else governing)


def _governs(t: Tokens, tree: Tree, hedge: Hedge, figure: tuple[int, int], over: Sequence[Clause | None]) -> bool:
    """Does a hedge stand in one of the clauses `over` a figure, and not behind a pause unless it is of the verb?"""
    if not any(tree.parsed.clause_at(hedge.first) is clause for clause in over):
        return False
    begin, end = figure
    before = hedge.last <= begin
    words = t.lowers[hedge.last : begin] if before else t.lowers[end : hedge.first]
    group = tree.parsed.group_at(hedge.first)
    of_verb = group is not None and any(clause is not None and clause.verb is group for clause in over)
    return BREAKS.isdisjoint(words) and (before or of_verb or PAUSES.isdisjoint(words))


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


def _token(document: Document, offset: int) -> int:
    return bisect_right(document.tokens.starts, offset) - 1
