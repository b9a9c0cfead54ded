"""What the words and figures around settle of a measure: are those in hospital all the injured, cases of what?"""

from collections.abc import Sequence

from analysis.language.document import Document
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.records import Quantity
from analysis.ties.classes import triggers
from analysis.ties.tree import Tree

HARMING, AILING = context_words("harming"), context_words("ailing")
TOLD = frozenset({"casualties", "injured", "shot", "stabbed"})
COUNTING = frozenset({"count", "number"})
WITHIN = frozenset({"among", "including"})
AMONG_THEM = ["among", "them"]
TOLD_REACH = 60  # figures looked back for how many were hurt
HURT_REACH = 120  # tokens looked back for what hurt so many
MUCH = 3  # words of illness in an article that is about one


def is_about_illness(t: Tokens) -> bool:
    """Whether much of the article tells of an illness."""
    return sum(map(AILING.__contains__, t.lowers)) >= MUCH


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

    Where it was told before that more were hurt, those in hospital are some of them.
    """
    told = (row for row in rows[-TOLD_REACH:] if row.measure in TOLD)
    if any((row.best or 0) > (quantity.best or 0) for row in told):
        return False
    words = _words_around(document, quantity)
    return not words.isdisjoint(HARMING) and words.isdisjoint(AILING)


def _words_around(document: Document, quantity: Quantity) -> frozenset[str]:
    """The words of the figure's sentence and the two before it."""
    here = document.sentences[quantity.sentence_id]
    first = document.sentences[max(0, quantity.sentence_id - 2)].first
    return frozenset(document.tokens.lowers[max(first, here.last - HURT_REACH) : here.last])
