"""What a figure in brackets is told of, and those behind "of them", "a score of", "of a $9 million loan"."""

from analysis.language.constituents import NounPhrase
from analysis.quantities.context import context_words
from analysis.quantities.counted import lemma
from analysis.quantities.measured import TIMES
from analysis.quantities.trends import trend_words
from analysis.ties.people import is_somebody
from analysis.ties.row import BRACKET, Row
from analysis.ties.said import is_amount

GENERAL = context_words("general_amounts")
THEM = frozenset({"them", "which", "whom"})
IN_BRACKETS = frozenset({"money", "number", "share"})
NOUNS = frozenset({"NN", "NNS"})


def holder(row: Row) -> NounPhrase | None:
    """ "an injury frequency rate (IFR) of 0.29", "a record of 0.31": the noun of a reading that "of" joins to it."""
    t, quantity = row.t, row.quantity
    at = row.phrase.preposition if row.phrase is not None and quantity.kind == "number" else None
    if at is None or t.lowers[at] != "of" or quantity.best is None:
        return None
    if t.tags[at - 1] == "-RRB-":
        opened = (i for i in range(at - 2, max(at - BRACKET, row.tree.parsed.first), -1) if t.tags[i] == "-LRB-")
        at = next(opened, at)
    named = row.phrase_before(at)
    if named is None or t.tags[named.head] not in ("NN", "NNP"):
        return None
    reads = quantity.best % 1 != 0 or (t.tags[named.head] == "NN" and t.lowers[named.head] not in GENERAL)
    return named if reads else None


def in_brackets(row: Row) -> NounPhrase | None:
    """ "Cases soared in the north (+54.9%)": what the clause around says that moved; "the levy ($4 each) is"."""
    t, parsed, begin = row.t, row.tree.parsed, row.begin
    clause = parsed.clause_at(begin)
    around = clause.parent
    if row.quantity.kind not in IN_BRACKETS or clause.kind != "parenthetical" or clause.verb or around is None:
        return None
    if row.quantity.kind == "number" and t.tags[row.end : row.end + 1] != ["-RRB-"]:
        return None  # "in deck class (550 for a smaller ship)"
    named = row.phrase_before(begin - 1) if begin - 1 > parsed.first and t.tags[begin - 1] == "-LRB-" else None
    if row.quantity.trend is None and named is not None and _is_thing(row, named):
        return named
    moves = around.verb is not None and around.verb.lemma in trend_words()
    return around.subject if moves and row.quantity.kind == "share" else None


def _is_thing(row: Row, phrase: NounPhrase) -> bool:
    """Does a phrase name a thing that may have so much: no name, time, amount, person or body?"""
    t, head = row.t, phrase.head
    if t.tags[head] not in NOUNS or is_amount(t, phrase) or lemma(t.lowers[head], True) in TIMES:
        return False
    again = row.quantity.kind == "money" and "CD" in t.tags[phrase.first : head]  # "900 crores ($110m)"
    return not again and not is_somebody(t, head, body=True)


def of_them(row: Row) -> NounPhrase | None:
    """ "The firm has 900 welders, 60% of them women": the plural that stands before the comma."""
    t, begin, end = row.t, row.begin, row.end
    if (
        row.quantity.kind != "share"
        or t.lowers[end : end + 1] != ["of"]
        or THEM.isdisjoint(t.lowers[end + 1 : end + 2])
    ):
        return None
    named = row.phrase_before(begin - 1) if t.tags[begin - 1] in (",", ":") else None
    return named if named is not None and t.tags[named.head] == "NNS" and not is_amount(t, named) else None


def amount_of(row: Row) -> NounPhrase | None:
    """ "a bill from Dorl Works in the amount of $4,000": the noun before it, names that tell of it left out."""
    t, phrase = row.t, row.phrase
    relation, above = row.tree.above.get(phrase.head, ("", phrase)) if phrase is not None else ("", None)
    at = above.preposition if above is not None and relation == "of" else None
    if above is None or at is None or t.lowers[at] != "in" or t.lowers[above.head] not in ("amount", "sum"):
        return None
    named = row.phrase_before(at)
    while named is not None and named.preposition is not None:  # what tells of it: "from Dorl Works for a roof"
        host = row.phrase_before(named.preposition)
        if host is None:
            break
        named = host
    return named if named is not None and t.tags[named.head] in NOUNS else None


def whole_of(row: Row) -> NounPhrase | None:
    """ "$5 million of a $9 million loan", "40% and 36% of the seats": what is behind "of", here or behind the next."""
    t, phrase = row.t, row.phrase
    if phrase is None or row.quantity.kind not in ("area", "mass", "money", "share"):
        return None
    named = phrase.of
    if named is None and t.lowers[row.end : row.end + 1] in (["and"], ["or"], ["to"]):
        beside = row.phrase_from(row.end + 1)
        named = beside.of if beside is not None and is_amount(t, beside) else None
    owns = named is not None and t.tags[named.last : named.last + 1] == ["POS"]
    return None if named is None or owns or t.tags[named.head] not in NOUNS or is_amount(t, named) else named
