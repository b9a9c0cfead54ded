"""How sure the article is of a figure: the hedges whose clause holds it, and doubts that are cast on it afterwards."""

from analysis.language.tokens import Tokens
from analysis.ties.hedges import Hedge, lowest

# What a later clause takes up when it casts doubt on a figure: "that figure can't be confirmed".
ANAPHORIC = frozenset({"that", "this", "the", "these", "those", "its", "their", "such"})
PRONOUNS = frozenset({"it", "which", "this", "that"})
CHECKED = frozenset({"confirm", "confirmed", "verify", "verified"})
TAKEN_UP = frozenset(
    {"figure", "figures", "number", "numbers", "claim", "claims", "toll", "report", "reports", "estimate", "estimates",
     "account", "accounts", "total", "count", "statement", "details", "information", "allegation", "allegations"}
)  # fmt: skip


def hedge_of(tokens: Tokens, clause: list[int], begin: int, hedges: list[Hedge], *, known: bool) -> Hedge | None:
    """Return the hedge that governs a figure whose first token is `begin`.

    `hedges` are those of the sentence. A hedge counts in the figure's clause; "believed that" and "may mean that"
    also reach into the clause they open. Where no figure is given (`known` is false) an estimate says nothing of it.
    """
    inside = set(clause)
    reached = [h for h in hedges if h.first in inside or _opens(tokens, h, clause)]
    if not known:
        reached = [h for h in reached if h.level in ("denied", "unconfirmed")]
    return lowest(reached)


def _opens(tokens: Tokens, hedge: Hedge, clause: list[int]) -> bool:
    """Does the hedge's own "that" open the clause?"""
    return hedge.last == clause[0] and "that" in (tokens.lowers[clause[0]], tokens.lowers[hedge.last - 1])


def doubt_after(tokens: Tokens, clauses: list[list[int]], hedges: list[Hedge]) -> Hedge | None:
    """Return a doubt that one of these clauses casts on what was told before: "that figure can't be confirmed"."""
    for clause in clauses:
        inside = set(clause)
        for hedge in hedges:
            if hedge.level in ("denied", "unconfirmed") and hedge.first in inside and _takes_up(tokens, clause, hedge):
                return hedge
    return None


def _takes_up(tokens: Tokens, clause: list[int], hedge: Hedge) -> bool:
    """Is the clause about a figure or claim told before? Its subject or object says so.

    "The number of the missing is unclear" speaks of another number; "it was not clear why" of no number at all.
    """
    if tokens.lowers[hedge.last - 1] == "confirmation":
        return tokens.tags[clause[0]] == "EX"  # "There was no independent confirmation"
    checked = any(tokens.lowers[i] in CHECKED for i in range(hedge.first, hedge.last))
    for i in clause:
        lower = tokens.lowers[i]
        if lower in PRONOUNS:
            if checked and i < hedge.first and _is_subject(tokens, i):
                return True
        elif lower in TAKEN_UP and tokens.lowers[i - 1] in ANAPHORIC:
            return tokens.lowers[i - 1] != "the" or tokens.lowers[i + 1 : i + 2] != ["of"]
    return False


def _is_subject(tokens: Tokens, i: int) -> bool:
    return i + 1 < len(tokens.tags) and tokens.tags[i + 1] in ("MD", "VBD", "VBZ", "VBP")
