"""Tokens beside a number -> the currency: signs, codes, names, small coins."""

from dataclasses import dataclass
from functools import cache

from analysis.language.tokens import Tokens, cut
from analysis.lexicon import lexicon_lines, toml_lexicon
from analysis.quantities.context import context_words
from analysis.quantities.digits import HYPHENS, MINUS, glued
from analysis.quantities.number_words import word_of


@dataclass(frozen=True, slots=True)
class Currency:
    """`unit` is the ISO 4217 code, or the noun that several countries share; `minor` the worth of a small coin."""

    unit: str
    rule: str
    minor: float = 1.0
    shared: bool = False
    doubtful: bool = False  # the sign is also a word or a label


Index = dict[str, list[tuple[tuple[str, ...], Currency]]]


@cache
def currency_surfaces() -> tuple[Index, Index, Index]:
    """Names in lower case by first token, signs as written by first token, signs by last token."""
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
    return _index(names, 0), _index(signs, 0), _index(signs, -1)


def _index(surfaces: dict[tuple[str, ...], Currency], at: int) -> Index:
    index: Index = {}
    for tokens, currency in surfaces.items():
        index.setdefault(tokens[at], []).append((tokens, currency))
    for found in index.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return index


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
    _, _, by_last = currency_surfaces()
    for tokens, currency in by_last.get(t.words[j], ()):
        first = j + 1 - len(tokens)
        if first >= begin and tuple(t.words[first : j + 1]) == tokens:
            if currency.doubtful and not _opens_amount(t, first, i, begin):
                continue  # "TRY200" is money, "All 70" and "COP28" are not
            if (
                tokens[0] in ("a", "c")
                and first > begin
                and (t.lowers[first - 1] in ("have", "had", "with", "is", "was") or glued(t, j))
            ):
                continue  # "have a $300 loan"
            if tokens in (("p",), ("R",), ("rs",)) and not glued(t, j + 1):
                continue
            if tokens[0] == "A" and len(tokens) > 1 and not glued(t, j):
                continue  # "A $5 note"
            if first > begin and glued(t, first) and tokens[0].isalpha() and len(tokens[0]) == 1:
                continue  # the R of "PLX-R18"
            if len(tokens) > 1 and not t.words[first].isascii():
                continue
            return currency, first
    if t.lowers[j] in BEFORE_NAMES:
        for tokens, currency in currency_surfaces()[0].get(t.lowers[j], ()):
            if len(tokens) == 1:
                return currency, j
    return None


def _opens_amount(t: Tokens, first: int, i: int, begin: int) -> bool:
    """Whether a doubtful sign stands before an amount: "N77,000", "COP 40 million", not "N95" or "TOP 40"."""
    scaled = word_of(t, i + 1, len(t.words))[0] == "scale" or t.words[i + 1 : i + 2] in (["m"], ["bn"], ["tn"])
    if glued(t, i):
        return len(t.words[i]) >= 3 or scaled
    headline = first > begin and t.words[first - 1].isupper() and t.words[first - 1].isalpha()
    return len(t.words[first]) > 1 and (scaled or "," in t.words[i]) and not headline


def _closes_amount(t: Tokens, j: int, last: int, stop: int) -> bool:
    """Whether a doubtful sign stands behind an amount: "40 million COP", not "40,000 COP delegates"."""
    amount = "," in t.words[j - 1] or word_of(t, j - 1, stop)[0] == "scale"
    return amount and (last >= stop or t.tags[last] not in ("NN", "NNS", "NNP", "JJ"))


def currency_after(t: Tokens, j: int, stop: int, *, figures: bool) -> tuple[Currency, int] | None:
    """The currency that starts at token j, and where it ends; signs count only after `figures`."""
    if j >= stop:
        return None
    names, by_first, _ = currency_surfaces()
    for tokens, currency in names.get(t.lowers[j], ()):
        last = j + len(tokens)
        if last <= stop and tuple(t.lowers[j:last]) == tokens and tokens != ("sterling",) and tokens != ("le",):
            return currency, last
        if tokens == ("le",) and figures and last <= stop and (last == stop or t.tags[last] in (".", ",")):
            return currency, last
    if not figures and t.words[j] not in by_first:
        return None
    for tokens, currency in by_first.get(t.words[j], ()):
        last = j + len(tokens)
        if last > stop or tuple(t.words[j:last]) != tokens:
            continue
        if currency.doubtful and not (len(t.words[j]) > 1 and (glued(t, j) or _closes_amount(t, j, last, stop))):
            continue
        if tokens[0] in ("p", "R", "c", "a", "PS", "DM", "LE") and not (tokens[0] == "p" and glued(t, j) and figures):
            continue
        if t.words[j] in HYPHENS:
            continue
        if (
            tokens == ("$",)
            and last < len(t.words)
            and glued(t, last)
            and t.words[last][0].isdecimal()
            and not glued(t, j)
        ):
            continue  # "5 $10 bills": the sign belongs to the next figure
        return currency, last
    return None
