"""Where to look for the day and the place of a figure: its clause, or the clause that it hangs on.

Its own clause comes first, fronted phrases included; then what stands with the noun that a relative clause or a
participle is about ("an attack on Odesa on Sunday that killed two"), the clause that a participle goes on telling
("..., killing 12"), what stands before the subject of a clause that "and" joins it to, and a clause with
"when" or "as". What one of two clauses joined by "and" says behind its verb is not said of the other, nor does what
a participle tells of an earlier time ("having been freed on a $40,000 bond") belong to its clause.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from analysis.language.constituents import Clause
from analysis.language.tokens import Tokens
from analysis.language.word_classes import word_class
from analysis.records import DateMention, Mention, Quantity
from analysis.ties.certainty import DEFINITE
from analysis.ties.tree import Tree

Record = TypeVar("Record", DateMention, Mention)

STEPS = 4  # clauses looked at
REACH = 120  # tokens on both sides of a figure
BESIDE = 6  # tokens behind a noun that a place can stand in
BACK = 12  # tokens looked back for the preposition of a phrase
AFTERWARDS = frozenset({"after", "amid", "before", "despite", "following", "pending", "since", "until"})
DETERMINERS = frozenset({"a", "an", "early", "late", "the"})
LEADING_ON = frozenset({"at", "by", "during", "early", "in", "late", "later", "on", "over", "since", "the", "within"})
DESCRIBING = frozenset({"age", "area", "count", "length", "volume"})  # kinds that stand with a hyphen before a noun
GIVING = frozenset(
    {"allow", "award", "call", "charge", "deny", "fine", "give", "grant", "name", "offer", "owe", "pay", "send", "show"}
)  # verbs whose participle has an object of its own: "a man given 12 years"
PUNISHING = frozenset({"convict", "fine", "imprison", "jail", "sentence", "serve"})  # "jailed for six years for a raid"
GOING_ON = frozenset({"and", "but", "then", "while", "yet"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """A clause to look in: all of it or only what stands before its subject; its tokens near the figure."""

    clause: Clause
    tokens: tuple[int, ...]
    own: bool


def describes(t: Tokens, quantity: Quantity, figure: tuple[int, int]) -> bool:
    """Does the figure only say which thing is meant: "the 49-year-old banker", "the 32% state-owned firm"?"""
    begin, end = figure
    if quantity.kind == "share":
        return "owned" in t.lowers[end : end + 3]
    if quantity.kind == "age" and "-" in quantity.text:
        return True  # "arrested a 33-year-old man on Monday" tells the day of the arrest, not of the age
    return quantity.kind in DESCRIBING and "-" in quantity.text and t.lowers[begin - 1] in DEFINITE and begin > 0


def beside_noun(t: Tokens, tree: Tree, figure: tuple[int, int]) -> list[Stretch]:
    """Where to look for the place of what a figure describes: right behind its noun ("its 12-screen hall in Vell")."""
    phrase = tree.phrase_of(*figure)
    if phrase is None or t.lowers[phrase.last : phrase.last + 1] not in (["at"], ["in"], ["near"]):
        return []
    beside = tuple(range(phrase.last, min(phrase.last + BESIDE, tree.parsed.last)))
    return [Stretch(tree.parsed.clause_at(phrase.head), beside, False)]


def stretches(t: Tokens, tree: Tree, begin: int, about: Clause | None) -> list[Stretch]:
    """Where to look for the day and the place of the figure at token `begin`, the nearest first.

    `about` is the clause whose verb the figure is about where another holds it ("the 12 men killed on Sunday").
    """
    clause = tree.parsed.clause_at(begin)
    found = []
    if about is not None and about is not clause and about.parent is clause:
        found.append(Stretch(about, _near(about, begin), True))
    own = True
    for _ in range(STEPS):
        found.append(Stretch(clause, _near(clause, begin), own))
        own = False
        found += _before_subject(t, tree, clause) + _shared(t, tree, clause)
        found += _before_verb(clause, begin)
        found += [Stretch(other, _near(other, begin), False) for other in tree.at_once.get(clause.first, ())]
        if clause.parent is None:
            break
        if clause.antecedent is not None and not _is_finite(clause):
            beside = range(max(clause.antecedent.first, clause.first - REACH), clause.first)
            return [*found, Stretch(clause.parent, tuple(beside), False)]
        if clause.kind not in ("participial", "parenthetical") or t.lowers[clause.first] == "having":
            break
        clause = clause.parent
    return found


def _before_verb(clause: Clause, begin: int) -> list[Stretch]:
    """What opens the clause that a clause is joined to; before its verb too where that has the same subject: "a storm
    on Monday killed 12 and hurt 40"."""
    joined = clause.joined
    if joined is None:
        return []
    shared = tuple(i for first, last in joined.fronted for i in range(first, min(last, first + REACH)))
    if clause.subject is joined.subject and joined.verb is not None:
        shared += tuple(i for i in _near(joined, begin) if i < joined.verb.first)
    return [Stretch(joined, shared, False)] if shared else []


def _before_subject(t: Tokens, tree: Tree, clause: Clause) -> list[Stretch]:
    """What stands between "and" and the subject of a clause that it joins: "and in May, 12 men were held"."""
    if clause.kind not in ("main", "subordinate"):
        return []
    for i in range(clause.first - 1, max(tree.parsed.first, clause.first - BESIDE) - 1, -1):
        if t.lowers[i] in GOING_ON:
            between_them = tuple(range(i + 1, clause.first))
            return [Stretch(clause, between_them, False)] if between_them else []
    return []


def _shared(t: Tokens, tree: Tree, clause: Clause) -> list[Stretch]:
    """What stands behind two verbs that share an auxiliary: "two were killed and five hurt in Vell on Sunday"."""
    verb = clause.verb
    if verb is None or not clause.tokens or (verb.voice != "passive" and verb.lemma != "leave"):
        return []
    last = clause.tokens[-1] + 1
    if verb.lemma != "leave" and any(t.tags[i] != "JJ" for i in range(verb.verb + 1, last)):
        return []
    for other in tree.parsed.clauses:
        shared = other.verb if other.joined is clause and other.subject is not clause.subject else None
        if shared is None or shared.first != shared.verb:
            continue
        passive = shared.voice == "passive" and shared.lemma not in word_class("intransitive")
        if passive or verb.lemma == "leave":
            return [Stretch(other, tuple(i for i in _near(other, last) if i > shared.verb), False)]
    return []


def _is_finite(clause: Clause) -> bool:
    """Is what looks like a participle a sentence's verb, since it has an object: "bombs in Vell, Oret, killed 12"?"""
    verb = clause.verb
    bare = clause.kind == "participial" and verb is not None and verb.voice == "passive" and verb.lemma not in GIVING
    return bare and bool(clause.objects)


def _near(clause: Clause, at: int) -> tuple[int, ...]:
    """The tokens of a clause near a token, however long the clause is."""
    return clause.tokens[bisect_left(clause.tokens, at - REACH) : bisect_right(clause.tokens, at + REACH)]


def near(t: Tokens, records: Sequence[Record], begin: int) -> Sequence[Record]:
    """The records, in reading order, that stand near a token."""
    low = t.starts[max(0, begin - REACH)]
    high = t.ends[min(len(t.ends) - 1, begin + REACH)]
    first = bisect_left(records, low, key=lambda r: r.start)
    return records[first : bisect_left(records, high, key=lambda r: r.start)]


def is_apart(t: Tokens, stretch: Stretch, begin: int, at: int, dated: AbstractSet[int]) -> bool:
    """Does what stands at token `at` of a stretch belong to something else than the figure at `begin`?

    It does to a part of it ("12 raids, including one on Sunday"), to what came before or after ("spent 13 years there
    after a term in the 1990s") and to what is told next ("was held for five years, but in February"). `dated` are the
    tokens of the sentence's dates.
    """
    if "including" in t.lowers[begin:at] or _opens_next(t, begin, at):
        return True
    if any(a == "," and b == "then" for a, b in pairwise(t.lowers[at:begin])):
        return True  # "two dry months until June, then six wet ones"
    if _is_of_offence(t, stretch, begin, at):
        return True
    own = _afterwards(t, stretch, begin, dated) if begin in stretch.tokens else None
    return own != _afterwards(t, stretch, at, dated)


def _is_of_offence(t: Tokens, stretch: Stretch, begin: int, at: int) -> bool:
    """Does what stands behind a punishment tell of its offence: "served six years for a robbery in Vell in 1990"?"""
    verb = stretch.clause.verb
    return verb is not None and verb.lemma in PUNISHING and "for" in t.lowers[begin + 1 : at]


def _opens_next(t: Tokens, begin: int, at: int) -> bool:
    """Does "and" or "but" stand right before the phrase at a token, behind the figure: "..., and in May another"?"""
    i = at - 1
    while i > begin and t.lowers[i] in LEADING_ON:
        i -= 1
    if i <= begin or i == at - 1 or t.lowers[i] not in GOING_ON:
        return False
    return t.lowers[i] == "but" or t.lowers[at + 1 : at + 2] == [","]


def _afterwards(t: Tokens, stretch: Stretch, at: int, dated: AbstractSet[int]) -> int | None:
    """The "after" or "before" whose phrase a token stands in; not one that a day stands right behind."""
    for i in range(at - 1, max(stretch.tokens[0], at - BACK) - 1, -1):
        if t.lowers[i] in AFTERWARDS:
            return None if i == stretch.clause.marker or _governs_day(t, i, dated) else i
        if t.lowers[i] in (",", ";", "and") or t.tags[i][:2] in ("VB", "MD"):
            return None
    return None


def _governs_day(t: Tokens, i: int, dated: AbstractSet[int]) -> bool:
    i += 1
    while i < len(t.lowers) and t.lowers[i] in DETERMINERS and i not in dated:
        i += 1
    last = i
    while last in dated:
        last += 1
    return last > i and t.lowers[last : last + 1] != ["of"]  # "after five years of work"


def token_at(t: Tokens, offset: int) -> int:
    """The token that holds an offset, or the last one before it."""
    return bisect_right(t.starts, offset) - 1


def between(t: Tokens, end: int, start: int) -> list[str]:
    """The words, in lower case, that stand between two offsets."""
    return t.lowers[bisect_left(t.starts, end) : bisect_left(t.starts, start)]


def tokens_of(t: Tokens, records: Sequence[DateMention]) -> frozenset[int]:
    """The tokens of dates."""
    spans = ((bisect_right(t.starts, r.start) - 1, bisect_left(t.starts, r.end)) for r in records)
    return frozenset(i for first, last in spans for i in range(first, last))
