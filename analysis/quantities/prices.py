"""Figures with a currency: "-$10", "US$7.2 billion", "30 MUSD", "three dollars 50 cents"."""

from dataclasses import replace

from analysis.language.numerals.figures import MINUS, glued
from analysis.language.numerals.read import says_minus
from analysis.language.numerals.words import Numeral, word_of
from analysis.language.tokens import Tokens
from analysis.quantities.compounds import with_coins
from analysis.quantities.context import context_words
from analysis.quantities.figure import Figure
from analysis.quantities.money import Currency, currency_after

BASED = frozenset({"in", "constant", "real", "(", "adjusted", "current"})  # before the year whose money is meant
THOUSANDS = {"M": 1e6, "K": 1e3}  # before the code of a currency that reports are written in: "MSEK"
CODES = frozenset({"USD", "EUR", "GBP", "SEK", "NOK", "DKK", "CHF", "JPY", "CAD", "AUD"})
COINS = frozenset({"dollar", "penny", "cent", "euro", "pound"})
MONEY_WORDS = context_words("money_words")


def priced(t: Tokens, numeral: Numeral, before: tuple[Currency, int], begin: int, stop: int, core: int) -> Figure:
    """A figure behind a currency sign: "-$10", "$-50.8bn", "US$7.2 billion", "$10 dollars"."""
    currency, first = before
    value = numeral.value
    j = first - 1
    if _accounted(t, j, numeral.last, begin, stop):
        value = -abs(value)
    marked = j >= begin and t.words[j] in MINUS and glued(t, first)
    if (marked and not (glued(t, j) and t.words[j - 1][-1].isalnum())) or (j >= begin and says_minus(t, j)):
        first, value = j, -abs(value)
    last = numeral.last
    again = currency_after(t, last, stop, figures=True)
    if (
        again is not None
        and (again[0].unit == currency.unit or (again[0].unit.endswith("D") and currency.unit == "USD"))
        and t.words[again[1] - 1] not in ("$", "£", "€")
    ):
        currency, last = again
    figure = _money(t, numeral, currency, value, min(first, numeral.first), last, core)
    return with_coins(t, figure, stop)


def _accounted(t: Tokens, j: int, last: int, begin: int, stop: int) -> bool:
    """Whether brackets stand for a minus, as in accounts: "a result of ($3.1m)", "the margin was (£40)"."""
    if j - 1 < begin or t.words[j] != "(" or last >= stop or t.words[last] != ")":
        return False
    return t.lowers[j - 1] in ("is", "was", "were", "of", "to")


def _money(t: Tokens, numeral: Numeral, currency: Currency, value: float, first: int, last: int, core: int) -> Figure:
    note = f"which {currency.unit} is not said" if currency.shared else None
    minor = currency.minor
    amount = value if minor == 1 else round(value * minor, 10)
    unit, rule = currency.unit, currency.rule
    return Figure(first, last, amount, numeral, "money", unit, None, rule, note, core=core, minor=minor)


def _coded(t: Tokens, numeral: Numeral, k: int) -> Figure | None:
    """Millions or thousands in the code of the currency: "30 MUSD", "40 KSEK"."""
    word = t.words[k]
    if len(word) != 4 or word[0] not in THOUSANDS or word[1:] not in CODES:
        return None
    value, unit = numeral.value * THOUSANDS[word[0]], word[1:]
    return Figure(numeral.first, k + 1, value, numeral, "money", unit, None, f"currency:{unit}")


def money_after(t: Tokens, numeral: Numeral, k: int, stop: int, figures: bool) -> Figure | None:
    if numeral.form == "fraction" and abs(numeral.value) < 1 and t.lowers[k] not in COINS:
        return None
    if figures and (coded := _coded(t, numeral, k)) is not None:
        return coded
    found = currency_after(t, k, stop, figures=figures)
    if found is None:
        return None
    currency, last = found
    next_amount = last < len(t.words) and t.words[last][0].isdecimal() and not glued(t, k)
    if t.words[last - 1] in ("$", "£", "€", "¥") and next_amount:
        return None
    if t.lowers[k] == "won" and not _korean(t, numeral, last, stop):
        return None
    kind, scale = word_of(t, last, stop)
    if kind == "scale" and numeral.scale == 1 and t.words[last - 1].isupper():
        scaled = replace(numeral, scale=scale)  # "40 USD million"
        return _money(t, scaled, currency, numeral.value * scale, numeral.first, last + 1, 0)
    return _money(t, numeral, currency, numeral.value, numeral.first, last, 0)


def base_year(t: Tokens, i: int, begin: int, stop: int) -> int | None:
    """Where "2015 dollars" ends that tells of which year's money an amount is; None where token i is no such year."""
    word = t.words[i]
    if len(word) != 4 or not word.isdecimal() or not 1900 <= int(word) <= 2099 or not begin < i < stop - 1:
        return None
    if t.lowers[i - 1] not in BASED:
        return None
    if t.lowers[i + 1] in ("money", "pounds", "prices", "terms"):
        return i + 2
    found = currency_after(t, i + 1, stop, figures=False)
    return found[1] if found is not None and t.words[found[1] - 1].isalpha() else None


def _korean(t: Tokens, numeral: Numeral, last: int, stop: int) -> bool:
    """Whether "won" is the currency: a large amount behind a preposition, verb or adverb, no object after."""
    if numeral.value < 100:
        return False
    left = t.tags[numeral.first - 1] if numeral.first else ""
    if numeral.first and t.lowers[numeral.first - 1] in MONEY_WORDS:
        left = "VB"
    opened = left[:2] in ("TO", "IN", "VB", "RB", "-L", "HY", "$")
    return opened and (last >= stop or t.tags[last] not in ("DT", "CD", "PRP", "PRP$", "NNP", "JJ", "RB"))
