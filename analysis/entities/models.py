"""Names of things that a list or their own letters and figures tell: "iPhone 12", "F-16", the codes of exchanges."""

from functools import cache

from analysis.entities.capitals import DOMAINS, HYPHENS, capital, is_function, opens_paragraph
from analysis.entities.names import Name, listed, thing_name, written
from analysis.entities.words import (
    AREA,
    BODY,
    COMMON,
    FUNCTION,
    GIVEN,
    NOT_NAME,
    NOUN,
    OTHER,
    ROAD,
    SITE,
    SURNAME,
    TITLE,
    context_words,
    flags,
    role_nouns,
    thing_words,
)
from analysis.language.genders import genders
from analysis.language.phrases import Phrases
from analysis.language.tokens import Tokens, cut
from analysis.places import find_places

LONGEST = 4  # words of a version
GOODS = ("DT", "PRP$", "POS", "CD", "JJ")  # tags before what is sold
BRANDED = "maker and product"
EXCHANGE = 3  # letters of an exchange in a share's code, fewer than these: the L of "Quell QLL.L"
CODE = 6  # letters of a share's or an index's code


@cache
def known_phrases() -> Phrases[None]:
    """The known names."""
    return Phrases((cut(name + "\n")[0], None) for name in sorted(thing_words("known")))


def known_thing(tokens: Tokens, i: int) -> Name | None:
    """A name that a list knows, with the version behind it: "iPhone 12 Pro"; or an exchange and its code."""
    words, n = tokens.words, len(tokens.words)
    if words[i] in thing_words("exchanges") and words[i + 1 : i + 2] == [":"] and i + 2 < n and _is_code(words[i + 2]):
        return thing_name(tokens, i + 2, i + 3, "code of a share")
    for last, _ in known_phrases().at(words, i):
        end = _version(tokens, last)
        goes_on = end < n and words[end][0].isupper() and not is_function(tokens, end) and last == i + 1
        if not (goes_on and end == last and not opens_paragraph(tokens, end)):
            return thing_name(tokens, i, end, "thing list")
    if words[i] in thing_words("numbered") and _version(tokens, i + 1) > i + 1 and words[i + 1][0].isdigit():
        return thing_name(tokens, i, _version(tokens, i + 1), "thing list")
    return None


def _version(tokens: Tokens, i: int) -> int:
    """The end of the figures and words that tell a version: "12 Pro Max"."""
    words, n = tokens.words, len(tokens.words)
    start = i
    while i < n and i - start < LONGEST and tokens.starts[i] - tokens.ends[i - 1] < 2:
        unit = i + 1 < n and len(words[i + 1]) > 1 and words[i + 1].isalpha() and tokens.ends[i] == tokens.starts[i + 1]
        figure = words[i].isdigit() and len(words[i]) < 5 and i == start and not unit  # no "7hr"
        hyphened = (
            words[i] in HYPHENS and i + 1 < n and words[i + 1].isdigit() and tokens.ends[i] == tokens.starts[i + 1]
        )
        if hyphened and tokens.ends[i - 1] == tokens.starts[i]:
            i += 2
        elif (figure and tokens.lowers[i + 1 : i + 2] not in (["million"], ["percent"], ["%"])) or (
            words[i] in thing_words("versions")
        ):
            i += 1
        else:
            break
    return i


def model(tokens: Tokens, i: int) -> Name | None:
    """A model by its figures: "F-16", the 737 of "Boeing 737 Max"."""
    words, n = tokens.words, len(tokens.words)
    if words[i] in thing_words("makers"):
        last = _version(tokens, i + 1)
        return thing_name(tokens, i + 1, last, "model") if last > i + 1 and words[i + 1][0].isdigit() else None
    if words[i] not in thing_words("models") or i + 2 >= n or words[i + 1] not in HYPHENS or not words[i + 2].isdigit():
        return None
    glued = tokens.ends[i] == tokens.starts[i + 1] and tokens.ends[i + 1] == tokens.starts[i + 2]
    if not glued or (len(words[i]) == 1 and len(words[i + 2]) < 2):
        return None
    letter = i + 3 < n and tokens.ends[i + 2] == tokens.starts[i + 3] and len(words[i + 3]) == 1
    return thing_name(tokens, i, i + 3 + (letter and words[i + 3].isalpha()), "model")


def branded(tokens: Tokens, i: int, blocked: set[int]) -> Name | None:
    """What a maker made, with the maker: "Toyota Camry", "Samsung Galaxy S10"; no person, body or place behind it."""
    words, n = tokens.words, len(tokens.words)
    if words[i] not in thing_words("brands"):
        return None
    if i and (words[i - 1] in HYPHENS or (words[i - 1][0].isupper() and not is_function(tokens, i - 1))):
        return None
    if flags(tokens.lowers[i]) & GIVEN and not _is_counted(tokens, i) and not _is_plain_noun(tokens, i + 1):
        return None  # Mercedes Quell
    last = front = _over_letter(tokens, i + 1)
    while last < min(n, front + LONGEST - 1) and capital(tokens, last, blocked) and _goes_with_brand(tokens, last):
        last += 1
    if last + 1 < n and not opens_paragraph(tokens, last) and len(words[last]) == 1 and words[last + 1].isdigit():
        last += 2 * (tokens.ends[last] == tokens.starts[last + 1])  # the E1 of "Motorola Quell E1"
    elif (
        last == i + 1 and tokens.lowers[last : last + 1] == ["model"] and len("".join(words[last + 1 : last + 2])) == 1
    ):
        last += 2  # "Tesla Model Y"
    if last == i + 1 or (last < n and words[last][0].isupper() and not opens_paragraph(tokens, last)):
        return None
    if any(place.main for place in find_places(written(tokens, i, last))):
        return None  # "Amazon Rainforest"
    return thing_name(tokens, i, _version(tokens, last), BRANDED)


def _over_letter(tokens: Tokens, i: int) -> int:
    """The end of a name that a small letter and a hyphen open: the e-quell of "Audi e-quell"; i where there is none."""
    words = tokens.words[i : i + 3]
    glued = len(words) == 3 and tokens.ends[i] == tokens.starts[i + 1] and tokens.ends[i + 1] == tokens.starts[i + 2]
    return i + 3 if glued and len(words[0]) == 1 and words[0].islower() and words[1] in HYPHENS else i


def _is_counted(tokens: Tokens, i: int) -> bool:
    """Whether an article, an owner, a figure or an adjective stands before a word, as before goods: "a 2008 Ford"."""
    return i > 0 and tokens.tags[i - 1] in GOODS and tokens.lowers[i - 1] not in context_words("once")


def _is_plain_noun(tokens: Tokens, k: int) -> bool:
    """Whether a word is a common noun and no surname: the Fiesta of "Ford Fiesta"."""
    return k < len(tokens.words) and flags(tokens.lowers[k]) & (NOUN | SURNAME) == NOUN


def _goes_with_brand(tokens: Tokens, k: int) -> bool:
    """Whether a word can be a product's name behind its maker's."""
    bits = flags(tokens.lowers[k])
    given = tokens.lowers[k] in genders() and not bits & COMMON and tokens.words[k] not in thing_words("known")
    behind = "".join(tokens.words[k + 1 : k + 2])
    rank = TITLE if behind[:1].isupper() else 0  # "Brask Commodore sedan", but "Google Chief Odo Quell"
    no_product = rank | BODY | AREA | SITE | ROAD | OTHER | FUNCTION | NOT_NAME
    people = tokens.lowers[k].endswith("s") and tokens.lowers[k][:-1] in role_nouns()  # "Facebook Users"
    return (
        not opens_paragraph(tokens, k)
        and not bits & no_product
        and not given
        and not people
        and not listed(tokens.words[k])
    )


def airbus_model(tokens: Tokens, i: int) -> Name | None:
    """The planes of one maker, where the text names it: "A380", which would be a road."""
    number = "".join(tokens.words[i + 1 : i + 2])
    if len(number) != 3 or number[0] not in "23" or tokens.ends[i] != tokens.starts[i + 1]:
        return None
    return thing_name(tokens, i, _version(tokens, i + 2), "model")


def contract_code(tokens: Tokens, i: int) -> Name | None:
    """The code of a futures contract: "CLc1"."""
    word = tokens.words[i]
    if word[-1] != "c" or not word[:-1].isupper():
        return None
    digit = i + 1 < len(tokens.words) and tokens.words[i + 1].isdigit() and tokens.ends[i] == tokens.starts[i + 1]
    return thing_name(tokens, i, i + 2, "code of a contract") if digit else None


def exchange_code(tokens: Tokens, i: int) -> Name | None:
    """The codes of an index and of a share: ".DXY", the QLB.N of "(QLB.N)"."""
    words, starts, ends, n = tokens.words, tokens.starts, tokens.ends, len(tokens.words)
    if i + 1 >= n or ends[i] != starts[i + 1] or not _is_code(words[i + 1]) or words[i + 1].lower() in DOMAINS:
        return None
    if i == 0 or ends[i - 1] < starts[i] or words[i - 1] in "(<":
        return thing_name(tokens, i, i + 2, "code of an index") if len(words[i + 1]) > 1 else None
    share = i > 1 and words[i - 2] in "(<" and i + 2 < n and words[i + 2] in ")>"
    share = share or (i > 1 and words[i - 2][0].isupper() and len(words[i - 1]) > 1 and len(words[i + 1]) < EXCHANGE)
    share = share and _is_code(words[i - 1])
    return thing_name(tokens, i - 1, i + 2, "code of a share") if share else None


def _is_code(word: str) -> bool:
    return word.isupper() and word.isalpha() and len(word) <= CODE
