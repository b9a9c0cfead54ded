"""Figures that stand beside what a clause tells: ages, ways off, times that have passed, home to so many."""

from analysis.language.constituents import NounPhrase
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.counted import lemma
from analysis.quantities.measured import TIMES
from analysis.records import Quantity
from analysis.ties.acts import Figure
from analysis.ties.states import skip_more
from analysis.ties.tree import Tree

AWAY = context_words("aside")


def is_home_to(t: Tokens, phrase: NounPhrase) -> bool:
    """Does ", home to" lead the phrase in, adverbs between them?"""
    i = phrase.first
    while i > 3 and t.tags[i - 1] == "RB":
        i -= 1
    return t.lowers[max(0, i - 3) : i] == [",", "home", "to"]


def hangs_aside(t: Tokens, tree: Tree, preposition: int) -> bool:
    """Does a preposition stand right behind an apposition, or a bare noun between commas: ", home to 900 people,"?"""
    phrase = tree.parsed.phrase_at(preposition - 1) if preposition > tree.parsed.first else None
    if phrase is None:
        return False
    bare = phrase.determiner is None and phrase.last - phrase.first == 1
    return tree.above.get(phrase.head, ("",))[0] == "apposition" or (
        bare and phrase.first > 0 and t.lowers[phrase.first - 1] == ","
    )


def has_passed(t: Tokens, preposition: int, figure: Figure) -> bool:
    """Is it the time after which something happened: "After two decades in Oret, he plans to stay"?"""
    times = lemma(t.lowers[figure.end - 1], True) in TIMES or lemma(t.lowers[figure.phrase.head], True) in TIMES
    return t.lowers[preposition] == "after" and times


def is_aside(t: Tokens, quantity: Quantity, phrase: NounPhrase | None, figure: tuple[int, int]) -> bool:
    """Is it an age or a way beside somebody or a place: "a boy, six, fell", "Vell, 40 km from Brask, burned"?

    It is told of "his 15-year-old son", though.
    """
    if quantity.kind == "length":
        behind = skip_more(t, figure[1])
        way = t.lowers[behind : behind + 3]
        of_noun = t.tags[figure[0] - 1][:2] == "NN" and not {"from", "of"}.isdisjoint(way)  # "a town 9 km east of Vell"
        return (of_noun or t.lowers[figure[0] - 1] in (",", "(", "—")) and not AWAY.isdisjoint(way)
    if quantity.kind != "age":
        return False
    turned = "turned" in t.lowers[max(0, figure[0] - 2) : figure[0]]
    return phrase is None or not (turned or t.starts[phrase.head] >= quantity.end)
