"""The titles before a person's name: "Deputy Prime Minister", "Secretary of State"."""

import re

from analysis.entities.capitals import HYPHENS
from analysis.entities.names import listed, written
from analysis.entities.words import (
    AREA,
    BODY,
    COMMON,
    GIVEN,
    MODIFIER,
    OTHER,
    ROAD,
    SITE,
    SURNAME,
    TITLE,
    context_words,
    flags,
    thing_words,
)
from analysis.language.genders import genders
from analysis.language.tokens import Tokens
from analysis.places import find_places, postal_codes

DOTTED = re.compile(r"(?:[A-Z]\.){2,}")
FIELD = 8  # tokens of an office's field
ENGINES = frozenset("VW")  # with the number of cylinders behind
SCALES = (["m"], ["bn"], ["b"], ["tn"], ["k"])
COURTESY = frozenset({"dr", "miss", "mr", "mrs", "ms", "mx", "sir"})  # titles of people alone


def title_stretch(lowers: list[str], bits: list[int]) -> tuple[int, int] | None:
    """Return the last stretch of title words in a run, as [from, to): "Deputy Prime Minister"."""
    end = len(bits)
    while end > 0:
        named = end == 1 and len(bits) == 2 and lowers[0] in context_words("given_titles")
        named = named or (end > 1 and lowers[end - 2] in context_words("before_titles"))  # "Odo Al Hajj", "bin Sultan"
        named = named or (1 < end < len(bits) and _is_inner(lowers, bits, end - 1))
        if bits[end - 1] & TITLE and not bits[end - 1] & BODY and not named:
            start = end - 1
            while step := _title_before(lowers, bits, start):
                start -= step
            if lowers[end : end + 1] == ["and"]:
                return None  # "Department of Justice and Congress"
            surname = lowers[end - 1] in COURTESY and end == len(bits) - 1  # "Ms Park", "Dr Church"
            if end < len(bits) and (
                (bits[end] & (BODY | AREA | SITE | ROAD) and not surname) or lowers[end] in ("'s", "'")
            ):
                return None  # "Attorney General's Office", "Prime Minister Office"
            return start, end
        end -= 1
    return None


def _is_inner(lowers: list[str], bits: list[int], k: int) -> bool:
    """Whether a word inside a person's name is none of the titles that are called so: "Hassan Sheikh Quell"."""
    given = bits[k - 1] & (GIVEN | COMMON | TITLE | MODIFIER) == GIVEN and lowers[k - 1] not in context_words(
        "given_countries"
    )
    opens = k == 1 or bits[k - 2] & TITLE
    named = given and opens and lowers[k] in context_words("inner_titles")
    return bool(named) and not bits[k + 1] & (TITLE | BODY | AREA | OTHER)


def _title_before(lowers: list[str], bits: list[int], start: int) -> int:
    """How many words before a title belong to it: two of "Vice-Chairman", four of "Editor-in-Chief"."""
    if not start:
        return 0
    if lowers[start - 1] not in HYPHENS:
        return int(bits[start - 1] & (TITLE | MODIFIER) != 0 and bits[start - 1] & (GIVEN | TITLE) != GIVEN)
    if lowers[max(0, start - 3) : start] == ["-", "in", "-"] and start > 3:
        return 4
    return 2 * (start > 1 and (lowers[start - 2] in context_words("title_fronts") or bits[start - 2] & MODIFIER != 0))


def has_office(tokens: Tokens, first: int) -> bool:
    """Whether an office and the beginning of its field stand before a run: "Secretary of", "Minister for Women and"."""
    for k in range(first - 1, max(0, first - FIELD), -1):
        if tokens.lowers[k] in ("of", "for"):
            office = tokens.lowers[k - 1]
            if (flags(office) & TITLE and office not in thing_words("told_of")) or office == "head":
                return True
        elif not _in_field(tokens, k):
            return False
    return False


def behind_office(tokens: Tokens, first: int, last: int) -> int:
    """Where the name begins behind an office and its field: Marta Quell in "Secretary of State Marta Quell", in
    "Minister for Women and Equalities Marta Quell".

    The words of a place or a body are no field: "prime minister of New Zealand", "leader of Brask Unionist Party".
    """
    if any(listed(text := written(tokens, first, k)) or find_places(text) for k in range(last, first + 1, -1)):
        return first
    if flags(tokens.lowers[first]) & BODY and tokens.lowers[first + 1 : first + 2] in (["of"], ["for"]):
        return first  # "secretary of the Association for Clean Rivers"
    k = first
    while k + 1 < last and (_in_field(tokens, k) or tokens.lowers[k] in ("of", "for")) and not _named(tokens, k, last):
        k += 1
    rest = [flags(lower) for lower in tokens.lowers[k:last]]
    unnamed = len(rest) == 1 or tokens.lowers[k] not in genders() or tokens.lowers[first - 1] == "the"
    if any(bits & BODY and not bits & SURNAME for bits in rest) or (unnamed and rest[-1] & BODY):
        return first
    if len(rest) == 1 and any(flags(lower) & BODY for lower in tokens.lowers[first:k]):
        return first  # "president of United Way of Oret"
    field = all(flags(lower) & MODIFIER for lower in tokens.lowers[first:k]) and not rest[0] & COMMON
    unknown = len(rest) > 1 and not any(bits & COMMON for bits in rest)
    return k if field or unknown or rest[0] & (GIVEN | SURNAME) & ~BODY else first


def _in_field(tokens: Tokens, k: int) -> bool:
    """Whether a word may tell what an office is for: a common word with a capital, or what joins two."""
    lower = tokens.lowers[k]
    if lower in ("and", "the", ","):
        return True
    return tokens.words[k][0].isupper() and bool(flags(lower) & COMMON)


def _named(tokens: Tokens, k: int, last: int) -> bool:
    """Whether a given name stands here, with a surname behind it: "Media" before "and" is none."""
    given, after = flags(tokens.lowers[k]) & GIVEN, flags(tokens.lowers[k + 1])
    return bool(given) and tokens.words[k + 1][0].isupper() and (not after & COMMON or bool(after & SURNAME))


def is_no_title(title: str, after: list[int]) -> bool:
    """Whether a word for a rank is an adjective here: "General Election", "Major Floods", "Governor Race"."""
    if title in COURTESY or any(bits & (GIVEN | SURNAME | BODY) for bits in after):
        return False
    adjective = title in context_words("title_adjectives") and all(bits & COMMON for bits in after)
    return adjective or bool(after[-1] & OTHER)


def is_of_many(lowers: list[str], bits: list[int]) -> bool:
    """Whether a run that closes in a title is a body of many who bear it: "Assembly of Oret Chiefs"."""
    return lowers[-1].endswith("s") and any(lower == "of" and bits[k - 1] & BODY for k, lower in enumerate(lowers) if k)


def kind_called_after(title: str, rest: list[int]) -> str | None:
    """Return the kind of what is called after a title's bearer: "King Quell Park", "Queen Marta Hospital"."""
    named, tail = not rest[0] & (COMMON | MODIFIER) or rest[0] & GIVEN, rest[-1]
    if not named or tail & SURNAME:
        return None
    if tail & BODY:
        return "organisation" if title != "chief" else None
    return "place" if tail & (SITE | ROAD | AREA) else None


def is_code(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a name is letters and figures that stand for something else: the sum N500m, (L-R), a V8 engine."""
    words = tokens.words[first:last]
    if words == ["Nm"] or (len(words) == 1 and len(words[0]) == 1):
        return True  # torque; "R v. Quell"
    if len(words) == 2 and words[1].isdigit() and words[0] in ENGINES:
        return True
    if len(words) == 2 and words[1].isdigit() and len(words[0]) == 1 and tokens.lowers[last : last + 1] in SCALES:
        return tokens.ends[last - 1] == tokens.starts[last]
    return len(words) == 3 and words[1] == "-" and len(words[0]) == len(words[2]) == 1 and words[2].isalpha()


def is_degree(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a run is letters behind a name and a comma: the M.B.A. and R.D. of "Ann Quell, M.B.A., R.D., spoke"."""
    word = tokens.words[first]
    if last == first + 1 and DOTTED.fullmatch(word) and word.replace(".", "") in context_words("degrees"):
        held = first > 0 and tokens.lowers[first - 1] in ("a", "an", "his", "her", "their", "my", "'s")
        if held or tokens.lowers[last : last + 1] in (["degree"], ["degrees"]):
            return True  # "holds an M.B.A."
    if first < 2 or tokens.words[first - 1] != "," or not tokens.words[first - 2][0].isupper():
        return False
    if last - first > 1 and word not in ("Ph", "Psy", "Pharm", "Ed") and tokens.words[last - 1] != ".":
        return False
    if word.replace(".", "") not in context_words("degrees"):
        return False
    division = f"US.{word}" if word in postal_codes() else ""
    fronts = (written(tokens, k, first - 1) for k in range(max(0, first - 4), first - 1))
    if division and any(place.division == division for front in fronts for place in find_places(front)):
        return False  # "Quell Spring, MD"
    return not any(place.main and place.kind in ("country", "state") for place in find_places(word))
