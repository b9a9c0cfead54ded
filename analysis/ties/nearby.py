"""What a figure is said of, found by the words right beside it, else by its part in the clause."""

from collections.abc import Callable
from itertools import pairwise

from analysis.language.constituents import NounPhrase
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.counted import lemma
from analysis.quantities.measured import NOT_IN_MONEY, TIMES
from analysis.ties.asides import amount_of, holder, in_brackets, of_them, whole_of
from analysis.ties.classes import triggers
from analysis.ties.governing import LINKING
from analysis.ties.naming import named_by
from analysis.ties.people import is_people
from analysis.ties.row import Row
from analysis.ties.said import said_of
from analysis.ties.tree import Tree

ASKING = context_words("asking_nouns")
SIDES = context_words("sides")
DIRECTIONS = frozenset({"down", "up"})
BOUNDING = frozenset({"above", "below", "over", "under", "up"})  # "up to"
SOURCES = frozenset({"for", "from", "per"})  # that lead in what a sum comes from
FORMS = frozenset({"as", "in"})  # what an amount is paid in or as: "$3 million as a grant"
WHOLES = frozenset({"gdp", "gnp", "gross domestic product", "income", "output", "product", "revenue"})
COMPARATIVES = frozenset({"JJR", "RBR"})
AMOUNTS = frozenset({"fewer", "less", "more"})
NOUNS = frozenset({"NN", "NNS"})


def of_change(tree: Tree, begin: int) -> NounPhrase | None:
    """What doubled: the object of "doubled its debt", else the subject of "sales doubled"."""
    clause = tree.parsed.clause_at(begin)
    return clause.objects[0] if clause.objects else clause.subject


def changed(row: Row) -> NounPhrase | None:
    """What changed by so much: "a 45 percent rise in reported thefts"; "Output of 40 tonnes marked a rise of 3%"."""
    t, parsed = row.t, row.tree.parsed
    if t.lowers[row.end : row.end + 1] in (["in"], ["of"]):
        named = row.phrase_from(row.end + 1)
        return named if named is not None and t.tags[named.head] in (*NOUNS, "VBG") else None
    clause = parsed.clause_at(row.begin)
    if clause.verb is not None and clause.verb.lemma in LINKING and clause.subject is not None:
        subject = clause.subject
        return subject.of if subject.of is not None and t.tags[subject.of.first] != "CD" else subject
    return None


def _asked_for(row: Row) -> NounPhrase | None:
    """ "a budget request for $22 million", "a cheque for $40": the noun that asks for or holds the amount."""
    at = row.phrase.preposition if row.phrase is not None and row.quantity.kind == "money" else None
    if at is None or row.t.lowers[at] != "for":
        return None
    before = row.phrase_before(at)
    return before if before is not None and lemma(row.t.lowers[before.head], True) in ASKING else None


def _paid_as(row: Row) -> NounPhrase | None:
    """ "paid $3 million (2 million euros) in damages", "$3 million as a grant": what the amount is paid in or as."""
    t = row.t
    at = row.behind_bracket(row.end)
    if row.quantity.kind != "money" or t.lowers[at : at + 1] == [] or t.lowers[at] not in FORMS:
        return None
    named = row.phrase_from(at + 1)
    noun = lemma(t.lowers[named.head], True) if named is not None else ""
    if named is None or t.tags[named.head] not in NOUNS or noun in NOT_IN_MONEY:
        return None
    bare = named.determiner is None or t.lowers[at] == "as"
    several = t.tags[named.head] == "NNS" and "CD" not in t.tags[named.first : named.head]
    return named if bare and (several or noun in triggers().nouns) else None


def sum_of(row: Row) -> NounPhrase | None:
    """ "a profit from running mills of $4 million": the sum that is named before what it comes from or is for."""
    t, phrase, quantity = row.t, row.phrase, row.quantity
    at = phrase.preposition if phrase is not None and quantity.kind == "money" else None
    host = row.phrase_before(at) if at is not None and t.lowers[at] == "of" else None
    if host is None or host.preposition is None or (quantity.counted_start or 0) >= quantity.start:
        return None
    if t.lowers[host.preposition] not in SOURCES or _is_sum(t, host.head):
        return None
    named = row.phrase_before(host.preposition)
    return named if named is not None and _is_sum(t, named.head) else None


def _is_sum(t: Tokens, head: int) -> bool:
    return t.lowers[head] in triggers().nouns or lemma(t.lowers[head], True) in triggers().nouns


def _worth(row: Row) -> NounPhrase | None:
    """ "a stake worth $30 million", "The stake, worth almost $30 million, was sold"."""
    t, i = row.t, row.begin - 1
    while i > row.tree.parsed.first and t.tags[i] in ("RB", "JJR", "IN") and t.lowers[i] != "worth":
        i -= 1
    if i < row.tree.parsed.first or t.lowers[i] != "worth":
        return None
    named = row.phrase_before(i - 1 if t.lowers[i - 1] == "," else i)
    clause = row.tree.parsed.clause_at(named.head) if named is not None else None
    if clause is not None and clause.antecedent is not None and clause.verb and clause.verb.form == "participle":
        named = clause.antecedent  # "fields owned by Ada Brisk worth $3 million"
    return named if named is not None and t.tags[named.head] in NOUNS else None


def _bounded(row: Row) -> NounPhrase | None:
    """ "in pits up to 90 metres", "tickets under $40": a bare noun of things, right before what bounds it."""
    t, begin = row.t, row.begin
    if row.quantity.kind == "duration" or t.lowers[begin] not in BOUNDING:
        return None
    named = row.phrase_before(begin)
    if named is None or named.determiner is not None or t.tags[named.head] != "NNS" or is_people(t, named.head):
        return None
    return named


def _sided(row: Row) -> NounPhrase | None:
    """ "a mirror 21 feet wide"."""
    behind = row.t.lowers[row.end : row.end + 1]
    return row.phrase_before(row.begin) if behind and behind[0] in SIDES else None


def _compared(row: Row) -> NounPhrase | None:
    """ "all towers taller than 90 metres": what is higher, where its adjective stands right behind it."""
    t, i = row.t, row.begin
    if t.tags[i] in COMPARATIVES and t.lowers[i] not in AMOUNTS:  # "higher than" of the figure's own words
        return row.phrase_before(i)
    behind = i - 2 >= row.tree.parsed.first and t.lowers[i - 1] == "than" and t.tags[i - 2] in COMPARATIVES
    return row.phrase_before(i - 2) if behind else None


def share_of_output(row: Row) -> NounPhrase | None:
    """ "Debt will hit 90 percent of output": what is measured in parts of a whole economy or income."""
    phrase = row.phrase
    if row.quantity.kind != "share" or phrase is None or phrase.of is None:
        return None
    whole = " ".join(row.t.lowers[phrase.of.first : phrase.of.last]).removeprefix("the ")
    clause = row.tree.parsed.clause_at(phrase.head)
    told = clause.subject if whole in WHOLES or whole.split(" ")[-1] in WHOLES else None
    return told if told is not None and lemma(row.t.lowers[told.head], True) in triggers().nouns else None


def moved(row: Row) -> NounPhrase | None:
    """ "with the number of new loans down 11%", "Sales up 3% at Brennick": what stands right before the direction."""
    if row.begin <= row.tree.parsed.first or row.t.lowers[row.begin - 1] not in DIRECTIONS:
        return None
    at = row.begin - 1
    named = row.phrase_before(at)
    if row.t.lowers[at - 1] == ",":  # "Shares, down 3% this week, closed"
        named = row.phrase_before(at - 1)
        named = named if named is row.tree.parsed.clause_at(at).subject else None
    if named is None or row.t.tags[named.head] not in NOUNS:
        return None
    relation, above = row.tree.above.get(named.head, ("", named))
    return named_by(row.t, above if relation == "of" else named)


def _said(row: Row) -> NounPhrase | None:
    """What it is said of by its part in its clause."""
    if row.phrase is None:
        return None
    found = said_of(row.t, row.tree, row.phrase, row.quantity.kind)
    return named_by(row.t, _in_turn(row.tree, row.phrase, found)) if found is not None else None


def _in_turn(tree: Tree, phrase: NounPhrase, named: NounPhrase) -> NounPhrase:
    """ "Sales and profit rose 7% and 9%": of as many things as figures, each has its own."""
    first = tree.list_of(phrase)
    figures = (first, *first.coordinated)
    apart = any(one.last < other.first - 2 for one, other in pairwise(figures))  # "rose 7% in May and 9% in June"
    if phrase is first or apart or len(first.coordinated) != len(named.coordinated):
        return named
    place = next((i for i, member in enumerate(first.coordinated) if member.head == phrase.head), 0)
    return named.coordinated[place]


def _part_of(row: Row) -> NounPhrase | None:
    """ "a rise of 4% in thefts and 2% in fires": what stands behind "in", told of by no verb."""
    t, end = row.t, row.end
    if row.quantity.kind != "share" or t.lowers[end : end + 1] != ["in"]:
        return None
    named = row.phrase_from(end + 1)
    if named is None or t.tags[named.head] != "NNS" or t.lowers[named.head] in TIMES:
        return None
    before = row.tree.above.get(row.phrase.head, ("",))[0] if row.phrase is not None else ""
    return named if before == "coordinated" or t.lowers[row.begin - 1] in ("and", "of", "by") else None


FINDERS: tuple[Callable[[Row], NounPhrase | None], ...] = (
    _asked_for, _paid_as, _worth, _bounded, _sided, _compared, moved, holder, in_brackets, of_them, amount_of,
    whole_of, _said, _part_of,
)  # fmt: skip
