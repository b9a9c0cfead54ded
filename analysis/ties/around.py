"""What the words and figures around settle of a measure: are those in hospital all the injured, did the hurt live?

Those with gunshot wounds are hurt, unless the text goes on to tell of one who died of them: then so many were shot.
Those who were shot are hurt where it goes on that all will live. Those taken to hospital are the hurt where they are
all whom the text told of but its dead.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from analysis.language.document import Document
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.records import Quantity
from analysis.ties.classes import triggers
from analysis.ties.tree import Tree

HARMING, AILING = context_words("harming"), context_words("ailing")
HIT = frozenset({"casualties", "shot", "stabbed"})  # the dead among them
HURT = frozenset({"hospitalised", "injured"})
DEAD = context_words("deadly")
BULLETS = frozenset({"bullet", "gunshot"})
CARED_FOR = frozenset({"stable", "treated"})  # who were so lived then
WOUNDS = frozenset({"injuries", "wounds"})
LIVING = frozenset({"recover", "survive"})
THOSE = frozenset({"the", "them", "these", "those"})
OTHERS = frozenset({"more", "other", "others"})
WOUND_REACH = 8  # tokens behind those who are found with gunshot wounds
PART_REACH = 16  # tokens of "of 30 people taken from the hall,"
AFTERWARDS = 3  # sentences in which it is told who of them died
COUNTING = frozenset({"count", "number"})
WITHIN = frozenset({"among", "including"})
AMONG_THEM = ["among", "them"]
ROWS_REACH = 60  # figures looked back for how many were hurt
HURT_REACH = 120  # tokens looked back for what hurt so many
MUCH = 3  # words of illness in an article that is about one


def is_about_illness(t: Tokens) -> bool:
    """Whether much of the article tells of an illness."""
    return sum(map(AILING.__contains__, t.lowers)) >= MUCH


def is_one_of(t: Tokens, tree: Tree, figure: tuple[int, int]) -> bool:
    """Whether others are told of beside those counted: "a woman and three men left", not "one dead and two hurt"."""
    if t.lowers[figure[1] : figure[1] + 1] == ["of"] or _of_so_many(t, tree, figure[0]):
        return True  # "one of them"
    phrase = tree.phrase_of(*figure)
    if phrase is None or not (first := tree.list_of(phrase)).coordinated:
        return False
    if first is phrase:
        return t.lowers[phrase.last : phrase.last + 1] != [","]  # "four people, three women and one man" are all
    return DEAD.isdisjoint(t.lowers[first.first : figure[0]])


def _of_so_many(t: Tokens, tree: Tree, begin: int) -> bool:
    """ "Of 30 people taken from the hall, 29 were ...": does "of" with a number stand before the figure's comma?"""
    if begin <= tree.parsed.first or t.lowers[begin - 1] != ",":
        return False
    for k in range(begin - 2, max(tree.parsed.first, begin - PART_REACH) - 1, -1):
        if t.lowers[k] == "of" and t.tags[k + 1] == "CD":
            return k == tree.parsed.first or t.tags[k - 1][:2] not in ("NN", "CD")
    return False


def settled(
    document: Document, tree: Tree, quantity: Quantity, figure: tuple[int, int], measure: str | None,
    rows: Sequence[Quantity], *, part: bool, ill: bool,
) -> str | None:  # fmt: skip
    """Return the measure of a figure, or another one that the text around it, or the figures before it, settle.

    `part` tells that these are some of those told of, `ill` that the article is about an illness.
    """
    whole = (
        _whole(document.tokens, tree, figure, rows, quantity) if measure in (quantity.unit, "hospitalised") else None
    )
    if whole is not None:
        return whole.measure
    if measure == "hospitalised" and not part and _is_hurt(document, quantity, rows):
        return "injured"
    if measure == "injured" and _died_of_it(document, quantity, figure):
        return "shot"
    if measure in HIT and _all_live(document, quantity, figure):
        return "injured"
    if measure == "infected" and not ill and _words_around(document, quantity).isdisjoint(AILING):
        return quantity.unit  # cases of another kind
    return measure


def _whole(
    t: Tokens, tree: Tree, figure: tuple[int, int], rows: Sequence[Quantity], quantity: Quantity
) -> Quantity | None:
    """The row before of people of whom these are some: "12 dead, including three children", "among them three"."""
    phrase = tree.phrase_of(*figure)
    at = phrase.preposition if phrase is not None else None
    within = (at is not None and t.lowers[at] in WITHIN) or t.lowers[max(0, figure[0] - 2) : figure[0]] == AMONG_THEM
    before = rows[-1] if rows else None
    if not within or before is None or before.kind not in COUNTING:
        return None
    measure = triggers().named.get(before.measure or "")
    people = measure is not None and measure.people
    return before if people and before.sentence_id == quantity.sentence_id else None


def _is_hurt(document: Document, quantity: Quantity, rows: Sequence[Quantity]) -> bool:
    """Are those in hospital all who were injured, of violence or an accident told here, and no illness?

    Where it was told before that more were hurt, those in hospital are some of them; of those who were shot they may be
    all but the dead.
    """
    words, mine = _words_around(document, quantity), quantity.best or 0
    if words.isdisjoint(HARMING) or not words.isdisjoint(AILING) or _one_died(document, quantity):
        return False
    more = [row for row in rows[-ROWS_REACH:] if (row.best or 0) > mine and row.measure in HIT | HURT]
    dead = {row.best for row in rows[-ROWS_REACH:] if row.measure == "killed"} | ({1.0} if words & DEAD else set())
    return all(row.measure in HIT and (row.best or 0) - mine in dead for row in more)


def _one_died(document: Document, quantity: Quantity) -> bool:
    """Did some of those taken to hospital die: "..., where they died", "... One of the boys died"?"""
    t, here = document.tokens, quantity.sentence_id
    first, last = bisect_left(t.starts, quantity.end), document.sentences[here].last
    if "where" in t.lowers[first:last] and not DEAD.isdisjoint(t.lowers[t.lowers.index("where", first) : last]):
        return True
    behind = _next_words(document, here)
    some = any(a == "of" and b in THOSE for a, b in pairwise(behind))  # "One of the boys", "Later two of them"
    return some and not DEAD.isdisjoint(behind)


def _died_of_it(document: Document, quantity: Quantity, figure: tuple[int, int]) -> bool:
    """Were so many found with gunshot wounds, and is it told behind them, not before, that somebody died?"""
    t, here = document.tokens, document.sentences[quantity.sentence_id]
    behind = t.lowers[figure[1] : figure[1] + WOUND_REACH]
    several = (quantity.best or 0) > 1 and OTHERS.isdisjoint(t.lowers[figure[0] : figure[1]])
    if BULLETS.isdisjoint(behind) or not several or not DEAD.isdisjoint(t.lowers[here.first : figure[0]]):
        return False
    last = document.sentences[min(quantity.sentence_id + AFTERWARDS, len(document.sentences) - 1)].last
    rest = t.lowers[figure[1] : min(last, figure[1] + HURT_REACH)]
    return CARED_FOR.isdisjoint(rest[: here.last - figure[1]]) and not DEAD.isdisjoint(rest)


def _all_live(document: Document, quantity: Quantity, figure: tuple[int, int]) -> bool:
    """Is it told of all who were hit that they live: ", but their wounds are minor", "All are expected to survive"?"""
    t, here = document.tokens, quantity.sentence_id
    rest = t.lowers[figure[1] : min(document.sentences[here].last, figure[1] + HURT_REACH)]
    if any(a == "their" and b in WOUNDS for a, b in pairwise(rest)):
        return DEAD.isdisjoint(rest)
    behind = _next_words(document, here)
    told = behind[:1] in (["all"], ["their"], ["they"]) and behind[1:2] != ["of"]
    return told and not (LIVING | WOUNDS).isdisjoint(behind) and DEAD.isdisjoint(behind)


def _next_words(document: Document, here: int) -> list[str]:
    """The words of the sentence behind one."""
    following = document.sentences[here + 1 : here + 2]
    return document.tokens.lowers[following[0].first : following[0].last] if following else []


def _words_around(document: Document, quantity: Quantity) -> frozenset[str]:
    """The words of the figure's sentence and the two before it."""
    here = document.sentences[quantity.sentence_id]
    first = document.sentences[max(0, quantity.sentence_id - 2)].first
    return frozenset(document.tokens.lowers[max(first, here.last - HURT_REACH) : here.last])
