"""Whether the first word of a sentence has its capital only from standing there."""

from analysis.entities.appositions import head_of
from analysis.entities.names import listed, written
from analysis.entities.words import (
    AREA,
    BODY,
    COMMON,
    GIVEN,
    MODIFIER,
    NOT_NAME,
    NOUN,
    SURNAME,
    TITLE,
    context_words,
    flags,
    organisations,
    role_nouns,
)  # fmt: skip
from analysis.language.genders import genders
from analysis.language.tokens import Tokens
from analysis.places import find_places

SPEAKS = frozenset({"said", "says", "told"})
COLONS = ([":"], ["—"], ["–"], ["--"])  # behind the town of a dateline
CITY = 100_000  # people
MODIFIERS = 3  # words between a name and the noun that it goes with
ADDED = ("region", "place")  # of the own table, which counts no people


def is_plain_opener(tokens: Tokens, i: int, last: int, usual: set[str]) -> bool:
    """Whether the first word of a sentence has its capital only from standing there."""
    known = flags(tokens.lowers[i])
    named = tokens.lowers[i] in usual or (i + 1 < last and tokens.words[i] in usual)
    if not known & COMMON or named or (len(tokens.words[i]) > 1 and tokens.words[i].isupper()):
        return False
    if any(listed(written(tokens, i, k)) for k in range(last, i, -1)):
        return False
    if i + 1 == last:
        return _is_plain_word(tokens, i)
    if any(_is_town(written(tokens, i, k)) for k in range(last, i + 1, -1)):
        return False  # "New Orleans"
    if tokens.lowers[i] in context_words("event_fronts"):
        return False
    if tokens.tags[i] == "CD" and not flags(tokens.lowers[i + 1]) & COMMON and _counts(tokens, last):
        return True  # but "Six Flags visitors"
    if known & (TITLE | MODIFIER | GIVEN | NOT_NAME) or _names_somebody(tokens, i, last):
        return False
    if tokens.lowers[i] in context_words("front") and not flags(tokens.lowers[i + 1]) & (COMMON | GIVEN | SURNAME):
        return False  # "Lake Quell froze"
    return not any(flags(tokens.lowers[k]) & (BODY | AREA) for k in range(i + 1, last))


def _is_town(text: str) -> bool:
    return any(p.main and (p.population > 5_000 or p.kind in ADDED) for p in find_places(text))


def _names_somebody(tokens: Tokens, i: int, last: int) -> bool:
    """Whether two words behind which a role stands are somebody's name: "Harbour Quell, head of Brask, said"."""
    two = i + 2 == last and tokens.tags[i] == "NNP" and tokens.lowers[i] not in role_nouns()
    return two and tokens.words[last : last + 1] == [","] and head_of(tokens, last + 1) in role_nouns()


def _is_plain_word(tokens: Tokens, i: int) -> bool:
    """Whether an opening common word that no capital follows is no name."""
    word, known, last = tokens.words[i], flags(tokens.lowers[i]), i + 1
    if tokens.words[last : last + 1] in COLONS and any(p.main and p.population > CITY for p in find_places(word)):
        return False  # "Muscat: The sultan"
    if tokens.lowers[i] in genders() and last < len(tokens.words) and tokens.lowers[last] in SPEAKS:
        return False  # "Peter said"
    firm = word in organisations() and _acts(tokens, last)
    return not firm and (not known & GIVEN or bool(known & NOUN))


def _counts(tokens: Tokens, i: int) -> bool:
    """Whether a plural stands behind the name, which a number before it counts: "Two Harlow County men"."""
    for tag in tokens.tags[i : i + MODIFIERS]:
        if tag not in ("NN", "JJ"):
            return tag == "NNS"
    return False


def _acts(tokens: Tokens, i: int) -> bool:
    """Whether a body speaks here, owns or one of its people is named: "Ford said", "Apple's", "Labour MP"."""
    word = "".join(tokens.lowers[i : i + 1])
    return word in ("said", "says", "'s") or flags(word) & (TITLE | BODY) == TITLE
