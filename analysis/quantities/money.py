"""Tokens beside a number -> the currency: signs, codes, names, small coins."""

from dataclasses import dataclass
from functools import cache

from analysis.language.numerals.figures import MINUS, glued
from analysis.language.numerals.words import word_of
from analysis.language.phrases import Phrases
from analysis.language.tokens import Tokens, cut
from analysis.lexicon import lexicon_lines, toml_lexicon
from analysis.quantities.context import context_words


@dataclass(frozen=True, slots=True)
class Currency:
    """`unit` is the ISO 4217 code, or the noun that several countries share; `minor` the worth of a small coin."""

    unit: str
    rule: str
    minor: float = 1.0
    shared: bool = False
    doubtful: bool = False  # the sign is also a word or a label


@cache
def currency_surfaces() -> tuple[Phrases[Currency], Phrases[Currency]]:
    """Names in lower case, and signs as written."""
    names: dict[tuple[str, ...], Currency] = {}
    signs: dict[tuple[str, ...], Currency] = {}
    for line in lexicon_lines("currencies.tsv"):
        code, one, many, *sign = line.split("\t")
        currency = Currency(code.lstrip("="), f"currency:{code.lstrip('=')}", doubtful=code[0] == "=")
        signs[(currency.unit,)] = currency
        plain = Currency(currency.unit, currency.rule)
        for name in (one, many):
            names[tuple(cut(name)[1])] = plain
        if one.endswith(" dollar"):
            for coin in ("cent", "cents"):  # "37.5 Canadian cents"
                small = Currency(currency.unit, currency.rule, 0.01)
                names[tuple(cut(f"{one.removesuffix('dollar')}{coin}")[1])] = small
        if sign:
            signs[tuple(cut(sign[0])[0])] = plain
    for key, entry in toml_lexicon("currency_words.toml").items():
        unit = entry.get("code") or entry.get("name") or key
        currency = Currency(
            unit, f"currency:{key}", entry.get("minor", 1.0), "code" not in entry, entry.get("doubtful", False)
        )
        for name in entry.get("words", ()):
            names[tuple(cut(name)[1])] = currency
        for sign in entry.get("signs", ()):
            signs[tuple(cut(sign)[0])] = currency
    return Phrases(names.items()), Phrases(signs.items())


BEFORE_NAMES = context_words("before_names")


def currency_before(t: Tokens, i: int, begin: int) -> tuple[Currency, int] | None:
    """The currency that ends right before token i, and the token where it starts."""
    j = i - 1
    if j < begin:
        return None
    if t.words[j] in MINUS and glued(t, i) and j > begin and glued(t, j):
        j -= 1  # "$-50.8bn"
    if t.words[j] == "." and j > begin and t.lowers[j - 1] == "rs":
        j -= 1
    names, signs = currency_surfaces()
    for first, currency in signs.ending(t.words, j, begin):
        doubtful = currency.doubtful and not _opens_amount(t, first, i, begin)  # "TRY200"; "All 70" and "COP28" are not
        if not doubtful and not _is_no_sign(t, first, j, begin):
            return currency, first
    if t.lowers[j] in BEFORE_NAMES:
        return next(((currency, j) for _, currency in names.at(t.lowers, j, j + 1)), None)
    return None


def _is_no_sign(t: Tokens, first: int, j: int, begin: int) -> bool:
    """Whether tokens first to j before an amount only look like its sign: words, labels, letters of something else."""
    sign = t.words[first : j + 1]
    if sign[0] in ("a", "c") and first > begin:
        owned = t.lowers[first - 1] in ("have", "had", "with", "is", "was")
        if owned or glued(t, j):
            return True  # "have a $300 loan"
    if sign in (["p"], ["R"], ["rs"]) and not glued(t, j + 1):
        return True
    if sign[0] == "A" and len(sign) > 1 and not glued(t, j):
        return True  # "A $5 note"
    return first > begin and glued(t, first) and sign[0].isalpha() and len(sign[0]) == 1  # the R of "PLX-R18"


def _opens_amount(t: Tokens, first: int, i: int, begin: int) -> bool:
    """Whether a doubtful sign stands before an amount: "N77,000", "COP 40 million", not "N95" or "TOP 40"."""
    scaled = word_of(t, i + 1, len(t.words))[0] == "scale" or t.words[i + 1 : i + 2] in (["m"], ["bn"], ["tn"])
    if glued(t, i):
        return len(t.words[i]) >= 3 or scaled
    return len(t.words[first]) > 1 and (scaled or "," in t.words[i])


def _closes_amount(t: Tokens, j: int, last: int, stop: int) -> bool:
    """Whether a doubtful sign stands behind an amount: "40 million COP", not "40,000 COP delegates"."""
    amount = "," in t.words[j - 1] or word_of(t, j - 1, stop)[0] == "scale"
    return amount and (last >= stop or t.tags[last] not in ("NN", "NNS", "NNP", "JJ"))


def currency_after(t: Tokens, j: int, stop: int, *, figures: bool) -> tuple[Currency, int] | None:
    """The currency that starts at token j, and where it ends; signs count only after `figures`."""
    if j >= stop:
        return None
    names, signs = currency_surfaces()
    for last, currency in names.at(t.lowers, j, stop):
        word = t.lowers[j] if last == j + 1 else ""
        if not figures and word and currency.minor < 1 and t.words[j].istitle():
            continue  # "the one Pence put in place", a man
        if word != "sterling" and (word != "le" or (figures and (last == stop or t.tags[last] in (".", ",")))):
            return currency, last
    if not figures and t.words[j] not in signs.first_words:
        return None
    for last, currency in signs.at(t.words, j, stop):
        doubtful = currency.doubtful and not (len(t.words[j]) > 1 and (glued(t, j) or _closes_amount(t, j, last, stop)))
        if not doubtful and not _is_no_sign_behind(t, j, last, figures=figures):
            return currency, last
    return None


def _is_no_sign_behind(t: Tokens, j: int, last: int, *, figures: bool) -> bool:
    """Whether tokens j to last behind a figure only look like its sign: letters, a hyphen, the sign of the next one."""
    if t.words[j] in ("p", "R", "c", "a", "PS", "DM", "LE") and not (t.words[j] == "p" and glued(t, j) and figures):
        return True
    next_figure = last < len(t.words) and glued(t, last) and t.words[last][0].isdecimal()
    return t.words[j:last] == ["$"] and next_figure and not glued(t, j)  # "5 $10 bills"
