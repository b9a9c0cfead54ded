"""How sure the article is of a figure: the hedges whose clause holds it, and doubts that are cast on it afterwards."""

from bisect import bisect_left, bisect_right
from collections.abc import Set as AbstractSet

from analysis.language.constituents import Clause, NounPhrase, Parsed
from analysis.language.tokens import Tokens
from analysis.records import Quantity
from analysis.ties.hedges import ESTIMATES, Hedge, lowest

REACH = 200  # tokens of a clause looked at on both sides of a doubt
# What a later clause takes up when it casts doubt on a figure: "that figure can't be confirmed".
ANAPHORIC = frozenset({"that", "this", "the", "these", "those", "its", "their", "such"})
PRONOUNS = frozenset({"it", "which", "this", "that"})
BETWEEN = frozenset({"to", "be", "been", "about", "around", "between", "aged", "at", "a", "an", "some", "only", "just"})
THOUGHT = 6  # tokens between "than" and what was expected
ENDING = frozenset({",", ".", ";", "that", "and", "but"})
CLAIM_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD", "VBG", "VBN"})
MEASURED = frozenset({"duration", "length", "area", "volume", "mass", "count"})
DEFINITE = frozenset({"the", "these", "those", "his", "her", "its", "their", "my", "our", "your", "both", "all"})
CHECKED = frozenset({"confirm", "confirmed", "verify", "verified"})
TAKEN_UP = frozenset(
    {"figure", "figures", "number", "numbers", "claim", "claims", "toll", "report", "reports", "estimate", "estimates",
     "account", "accounts", "total", "count", "statement", "details", "information", "allegation", "allegations"}
)  # fmt: skip


def hedge_of(
    tokens: Tokens, begin: int, end: int, hedges: list[Hedge], *, known: bool, governing: AbstractSet[int]
) -> Hedge | None:  # fmt: skip
    """Return the hedge that governs the figure in tokens[begin:end], noun included.

    `hedges` are those of the sentence; `governing` are the first tokens of those in the figure's clause and in the ones
    over it. Words beside the figure always count. Where no figure is given (`known` is false) an estimate says nothing.
    """
    beside = [h for h in hedges if _beside(tokens, h, begin, end)]
    reached = beside + [h for h in hedges if h.first in governing]
    reached = [h for h in reached if not _about_another(tokens, h, end)]
    if not known:
        reached = [h for h in reached if h.level in ("denied", "unconfirmed")]
    return lowest(reached)


def _about_another(tokens: Tokens, hedge: Hedge, end: int) -> bool:
    """Does the hedge, in the figure's clause, speak of something else?"""
    return (
        _describes_what_follows(tokens, hedge, end)
        or _estimates_another(tokens, hedge, end)
        or _second_verb(tokens, hedge, end)
        or _leads_phrase(tokens, hedge, end)
        or _compares(tokens, hedge)
    )


def _describes_what_follows(tokens: Tokens, hedge: Hedge, end: int) -> bool:
    """Is the hedge a participle that describes a later noun: "hired 40 men in a move expected to raise costs"?"""
    i = hedge.first
    return (
        i > end and tokens.tags[i] in ("VBN", "VBD") and tokens.tags[i - 1] in ("NN", "NNS") and _indefinite(tokens, i)
    )


def _estimates_another(tokens: Tokens, hedge: Hedge, end: int) -> bool:
    """Does "estimated" stand right before a later number: "2,000 fighters, down from an estimated 10,000"?"""
    return (
        hedge.first >= end
        and tokens.lowers[hedge.last - 1] in ESTIMATES
        and tokens.tags[hedge.last : hedge.last + 1] in (["CD"], ["$"])
    )


def _second_verb(tokens: Tokens, hedge: Hedge, end: int) -> bool:
    """Is the hedge about what is told next: "opened 31 shops and expects to open more", "and is likely to close"?"""
    i = hedge.first
    while i > end and (tokens.tags[i - 1] in ("VBZ", "VBD", "VBP", "MD", "RB") or tokens.lowers[i - 1] == "another"):
        i -= 1
    told = i < hedge.first or tokens.tags[i] in ("VBZ", "VBD", "VBP", "MD", "RB")
    return told and i > end and tokens.lowers[i - 1] in ("and", "but", "or")


def _leads_phrase(tokens: Tokens, hedge: Hedge, end: int) -> bool:
    """Does the hedge lead a phrase behind a comma: "fell 4%, apparently on fears of a strike"?"""
    i = hedge.first
    return i > end and tokens.tags[i] == "RB" and tokens.lowers[i - 1] == "," and tokens.tags[hedge.last] == "IN"


def _compares(tokens: Tokens, hedge: Hedge) -> bool:
    """Is it only what others thought: "a lower-than-expected 5%", "more than analysts had expected"?"""
    for i in range(hedge.first - 1, max(0, hedge.first - THOUGHT) - 1, -1):
        if tokens.lowers[i] == "than":
            return True
        if tokens.lowers[i] in ENDING or tokens.tags[i] == "CD":
            return False
    return False


def _indefinite(tokens: Tokens, i: int) -> bool:
    """Does "a" or "an" open the noun phrase that ends before token i?"""
    return not {"a", "an"}.isdisjoint(tokens.lowers[max(0, i - 6) : i])


def _beside(tokens: Tokens, hedge: Hedge, begin: int, end: int) -> bool:
    """Does the hedge stand in the figure's phrase, or lead to it: "believed to be 40", "estimated at the 3 million"?"""
    if begin <= hedge.first < end:
        return True
    return hedge.last <= begin and BETWEEN.issuperset(tokens.lowers[hedge.last : begin])


def doubts(tokens: Tokens, parsed: Parsed, hedges: list[Hedge]) -> list[tuple[Clause, Hedge]]:
    """The doubts that clauses cast on what was told before: "that figure can't be confirmed"."""
    casting = [(parsed.clause_at(h.first), h) for h in hedges if h.level in ("denied", "unconfirmed")]
    return [(clause, h) for clause, h in casting if _takes_up(tokens, _near(clause.tokens, h.first), h)]


def _near(clause: tuple[int, ...], at: int) -> tuple[int, ...]:
    """The tokens of a clause that are looked at for what stands at token `at`, however long the clause is."""
    return clause[bisect_left(clause, at - REACH) : bisect_right(clause, at + REACH)]


def _takes_up(tokens: Tokens, clause: tuple[int, ...], hedge: Hedge) -> bool:
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


def tells(tokens: Tokens, first: int, last: int) -> bool:
    """Do tokens[first:last], which somebody denies, say that something happened? "Dismissed 12 officers" does not."""
    return not CLAIM_TAGS.isdisjoint(tokens.tags[first:last])


def is_given(tokens: Tokens, quantity: Quantity, begin: int, phrase: NounPhrase | None) -> bool:
    """Does the text take the figure for granted?

    So it does with an age, with a measure before its noun ("a 12-member council"), behind "the" and the like, and with
    what somebody has ("the additional 48% stake", "Vell's 12 schools").
    """
    attributive = quantity.kind in MEASURED and quantity.counted_start == quantity.end + 1 and "-" in quantity.text
    if quantity.kind == "age" or attributive or (begin > 0 and tokens.lowers[begin - 1] in DEFINITE):
        return True
    if phrase is None or quantity.kind not in ("count", "share", "money"):
        return False
    determined = phrase.determiner is not None and tokens.lowers[phrase.determiner] in DEFINITE
    return tokens.starts[phrase.head] >= quantity.end and (determined or phrase.owner is not None)
