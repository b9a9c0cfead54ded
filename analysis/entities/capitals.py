"""Signs and capitals around names: what a single token says."""

from analysis.entities.words import FUNCTION, SURNAME, flags
from analysis.language.genders import genders
from analysis.language.tokens import Tokens
from analysis.places import postal_codes

HYPHENS = frozenset("-‐‑")
OPEN_QUOTES, CLOSE_QUOTES = frozenset({"“", '"', "``", "‘", "'"}), frozenset({"”", '"', "''", "’", "'"})
ARTICLES = frozenset({"an", "the", "at", "of", "by", "from", "with", "this", "these", "there", "their", "his", "her"})
DOMAINS = frozenset({"com", "net", "org"})
ORDINALS = ("st", "nd", "rd", "th")
ROUTES = frozenset(("US", "SR", "CR", "FM", "RM"))  # before the number of a road, as the postal codes of states
ORDINAL_ENDS = tuple([end] for end in ORDINALS)  # "on US 50 million", "at NE 6th Street"
ON_ROADS = frozenset(("on", "onto", "along", "off", "from", "near", "via", "of", "and", "at"))
ZIP = 5  # figures of a postal code
ROMAN = frozenset(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "XI", "XII"))
OPENERS = frozenset((*".!?:;\"“”«»„‘'`…•*·|—–-([", "--", "``"))


def is_function(tokens: Tokens, i: int) -> bool:
    """Whether a capitalised token is a function word; "US", "IT" and "WHO" are none."""
    word = tokens.words[i]
    if len(word) == 1 and tokens.starts[i + 1 : i + 2] == [tokens.ends[i]]:
        sign, after = tokens.words[i + 1], "".join(tokens.words[i + 2 : i + 3])
        if sign == "." or (sign == "-" and after.istitle()):
            return False  # an initial, "I-Quell"
    shouted = len(word) > 1 and word.isupper()
    if shouted and tokens.lowers[i] in ARTICLES:
        return True  # "AN Oret man was fined."
    return bool(flags(tokens.lowers[i]) & FUNCTION) and not shouted


def is_odd_surname(tokens: Tokens, i: int) -> bool:
    """Whether a function word is the surname behind a given name: "Ken May", "Anna Will", but "Lot No. 4"."""
    if i == 0 or tokens.words[i].isupper() or not flags(tokens.lowers[i]) & SURNAME:
        return False
    numbered = tokens.words[i] == "No" and "".join(tokens.words[i + 2 : i + 3]).isdigit()
    return tokens.lowers[i - 1] in genders() and not numbered


def is_road_number(tokens: Tokens, i: int, last: int) -> bool:
    """Whether a road's number begins here: "the A614", "I-75", the 52 of "on KY 52"."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    route = words[i] in ROUTES or words[i] in postal_codes()
    if route and i and tokens.lowers[i - 1] in ON_ROADS and i + 1 < last and ends[i] < starts[i + 1]:
        amount = tokens.tags[i + 2 : i + 3] in (["CD"], ["NNS"]) or tokens.lowers[i + 2 : i + 3] in ORDINAL_ENDS
        return words[i + 1].isdigit() and len(words[i + 1]) < ZIP and not amount
    if words[i] in ("A", "M") and i + 1 < last and ends[i] == starts[i + 1]:
        return words[i + 1].isdigit() and i > 0 and tokens.lowers[i - 1] == "the"
    return words[i : i + 2] == ["I", "-"] and i + 2 < last and ends[i] == starts[i + 1] and words[i + 2].isdigit()


def is_of_currency(tokens: Tokens, i: int) -> bool:
    """Whether the word before a dollar sign says which dollar: "A$5", "US $5 million", but "gave the US $5 million"."""
    if tokens.ends[i] == tokens.starts[i + 1]:
        return True
    amount = tokens.words[i + 2 : i + 3] != [] and tokens.words[i + 2][0].isdigit()
    return amount and tokens.words[i] in ("US", "U.S.") and tokens.lowers[i - 1 : i] != ["the"]


def is_dollars(tokens: Tokens, i: int) -> bool:
    """Whether a word behind an amount tells which dollars: "1.4 billion U.S. dollars", "500 Hong Kong dollars"."""
    near = tokens.lowers[i + 1 : i + 3]
    return "dollars" in near or "dollar" in near


def capital(tokens: Tokens, i: int, blocked: set[int]) -> bool:
    """Whether a word has a capital: its first letter, or the second of a coined name: "iQuell"."""
    word = tokens.words[i]
    return (word[0].isupper() or is_coined_low(word)) and i not in blocked


def is_coined_low(word: str) -> bool:
    """Whether a name's capital is its second letter: "iQuell", "eBrask"; no unit, no "mRNA"."""
    return len(word) > 3 and word[1:2].isupper() and word[0].islower() and word[2:].islower()


def mid_sentence(tokens: Tokens, i: int) -> bool:
    return not opens_paragraph(tokens, i) and tokens.words[i - 1] not in OPENERS


def opens_paragraph(tokens: Tokens, i: int) -> bool:
    """Whether more than a blank stands before a token, or nothing."""
    return i == 0 or tokens.starts[i] - tokens.ends[i - 1] > 1


def has_article(tokens: Tokens, i: int) -> bool:
    """Whether "The" with a capital in mid-sentence stands before a token, as part of a name: "told The Quell"."""
    if i < 2 or tokens.words[i - 1] != "The":
        return False
    before = tokens.words[i - 2]
    plain = (before.islower() and before.isalpha()) or before in (",", "/")
    return plain and not opens_paragraph(tokens, i - 1)
