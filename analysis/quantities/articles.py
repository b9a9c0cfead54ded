"""Amounts that an article opens: "a gallon of beer", "an hour and a half", "a minute and 30 seconds", "a mile away"."""

from dataclasses import replace
from functools import cache

from analysis.language.numerals.words import ARTICLES, Numeral, word_of
from analysis.language.tokens import Tokens
from analysis.quantities.compounds import with_smaller
from analysis.quantities.context import context_words
from analysis.quantities.figure import Figure
from analysis.quantities.money import currency_after, currency_surfaces
from analysis.quantities.noun_phrases import NOUNS
from analysis.quantities.rates import read_rate
from analysis.quantities.units import read_unit, unit_surfaces

DEFINED = (["is", "about"], ["is", "exactly"], ["is", "roughly"], ["is", "some"], ["equals", "about"])
AWAY = context_words("away")
PRICED = context_words("priced")
LASTING = context_words("lasting")


@cache
def unit_starts() -> frozenset[str]:
    """The words that may follow an article as a unit."""
    surfaces = unit_surfaces()
    return frozenset(surfaces.words.first_words | surfaces.symbols.first_words | currency_surfaces()[0].first_words)


def read_article(t: Tokens, i: int, begin: int, stop: int) -> Figure | None:
    """The amount of one unit that begins with the article at token i; None where the article counts nothing.

    "A litre of milk" and "a mile away" are amounts, "a litre" that stands alone in its line is one; "a year" is none:
    it is a date, a rate or a turn of phrase.
    """
    found = read_unit(t, i + 1, stop, figures=True)
    if found is None:
        return _one_coin(t, i, begin, stop)
    unit, last = found
    after = t.lowers[last] if last < stop else ""
    one = Numeral(i, i + 1, 1.0, "words")
    figure = Figure(i, last, 1.0, one, unit.kind, unit.name, unit.per, unit.rule, core=i)
    if i == begin and t.lowers[last : last + 2] in DEFINED:
        return figure  # "A mile is about 1,609 metres"
    if not (unit.aloud or unit.kind == "duration"):
        return None
    if after == "and" and last + 2 < stop + 1:
        return _and_more(t, figure, last + 1, stop)
    if unit.name == "second" and _lasts(t, i, last, begin, stop):
        return figure
    alone = i == begin and last >= stop
    measured = unit.aloud and ((after == "of" and t.tags[last + 1 : last + 2] not in (["DT"], [])) or after in AWAY)
    return figure if alone or measured else None


def _lasts(t: Tokens, i: int, last: int, begin: int, stop: int) -> bool:
    """Whether "a second" is a time and no other thing: "waited a second", but "added a second on Friday"."""
    left = t.lowers[i - 1] if i > begin else ""
    ends = last >= stop or t.tags[last] not in (*NOUNS, "JJ", "CD", "POS", "VBG")
    return ends and left in LASTING


def _one_coin(t: Tokens, i: int, begin: int, stop: int) -> Figure | None:
    """One of a currency where a price is meant: "less than a dollar", "a dollar a day", "a penny!"."""
    found = currency_after(t, i + 1, stop, figures=False)
    if found is None or not t.words[found[1] - 1].isalpha() or t.lowers[found[1] - 1].endswith("s"):
        return None
    currency, last = found
    after = t.tags[last] if last < stop else "."
    left = t.lowers[i - 1] if i > begin else ""
    coin = currency.minor < 1 and after in (".", ",") and left not in ("not", "n't", "without", "never")
    if not coin and (after in NOUNS or after in ("JJ", "HYPH", "POS", "VBN")):
        return None
    if i == begin and last >= stop:
        coin = True
    if not (coin or left in PRICED or read_rate(t, last, stop) is not None):
        return None
    one = Numeral(i, i + 1, 1.0, "words")
    return Figure(
        i, last, currency.minor, one, "money", currency.unit, None, currency.rule, core=i, minor=currency.minor
    )


def _and_more(t: Tokens, figure: Figure, j: int, stop: int) -> Figure | None:
    """ "an hour and a half", "a minute and 30 seconds"."""
    if t.lowers[j] in ARTICLES and j + 1 < stop and word_of(t, j + 1, stop)[0] in ("half", "quarter"):
        return replace(figure, last=j + 2, value=1.5 if t.lowers[j + 1] == "half" else 1.25, per=None)
    whole = with_smaller(t, figure, stop)
    return whole if whole is not figure else None
