"""Names in brackets, and what stands before them: the words of an acronym, a sportsman, the place of a report."""

from itertools import pairwise

from analysis.entities.names import Name, written
from analysis.entities.words import BODY, countries_by_code, flags
from analysis.language.tokens import Tokens
from analysis.places import find_places

DASHES = (["—"], ["–"], ["-"], ["--"])
INSIDE = frozenset({"in", "of", "for", "on", "the", "and"})  # between the parts of one body's name


def expansion(tokens: Tokens, name: Name) -> int | None:
    """Return where the words begin whose initials an acronym in brackets gives; None where no such words are there."""
    letters = [c.lower() for c in name.text if c.isupper()]
    if len(letters) < 2 or " " in name.text:
        return None
    k = name.first - 2
    for letter in reversed(letters):
        skipped = 0
        while k >= 0 and tokens.lowers[k][0] != letter and skipped < 2:
            if len(tokens.words[k]) > 3 and tokens.words[k][0].isupper():
                return None
            k, skipped = k - 1, skipped + 1
        if k < 0 or tokens.lowers[k][0] != letter:
            return None
        k -= 1
    return k + 1


def _begins_like(short: str, long: str) -> bool:
    """Whether a short form's first three letters stand in a name in their order: "Unor" of "University of Oret"."""
    rest = iter(long.lower())
    return long[0].lower() == short[0].lower() and all(letter in rest for letter in short.lower()[:3])


def defined_in_brackets(
    tokens: Tokens, names: list[Name], groups: dict[str, list[Name]], decided: dict[str, str]
) -> None:
    """Give an acronym in brackets the kind of the words before them: none in "the consumer price index (CPI)"."""
    for k, name in enumerate(names):
        if not is_bracketed(tokens, name):
            continue
        start = expansion(tokens, name)
        if start is None:
            _without_expansion(tokens, names[k - 1] if k else None, name, decided)
            continue
        kinds = [decided.get(n.text) for n in names[max(0, k - 6) : k] if n.last > start]
        head = name.first - (4 if tokens.lowers[name.first - 3] == "of" else 2)
        if not any(kinds) and flags(tokens.lowers[head]) & BODY and tokens.words[head].islower():
            decided[name.text] = "organisation"  # "the party's executive committee (PEC)"
        elif not any(kinds):
            decided.pop(name.text, None)
        elif set(kinds) in ({"person"}, {"place"}):
            decided[name.text] = kinds[0] or ""  # the initials of somebody's names, of a dam's
        elif "organisation" in kinds:
            decided[name.text] = "organisation"
            for same in groups[name.text]:  # "NC" is no state here
                same.kind, same.rule = None, same.rule if same.kind is None else "acronym in brackets"


def _without_expansion(tokens: Tokens, before: Name | None, name: Name, decided: dict[str, str]) -> None:
    """Decide a name in brackets that gives no initials: "Quell (SWE)", "ORET (WOBX) —", "Oret Institute (Oreti)"."""
    beside = before if before and before.last == name.first - 1 else None
    kind = decided.get(beside.text) if beside else None
    if beside and not kind and name.text.isupper() and _begins_like(name.text, beside.text):
        decided.pop(name.text, None)  # "Nonmalignant Stenosis (NOST)"
    if kind == "person" and (country := countries_by_code().get(name.text)):
        name.kind, name.rule, name.text = "place", "country code", country
        decided[country] = "place"
    elif kind == "place" and name.text.isupper() and tokens.words[name.last + 1 : name.last + 2] in DASHES:
        decided[name.text] = "organisation"  # whose report it is
    elif kind == "organisation" and before and _begins_like(name.text, before.text) and " " not in name.text:
        decided[name.text] = "organisation"


def short_countries(tokens: Tokens, names: list[Name], decided: dict[str, str]) -> None:
    """Read the initials of a country of two words that the article names, or its people: SA, beside "South Africans".

    They are not those of a body that stands in brackets behind its own words, or is listed.
    """
    lands = {
        "".join(word[0] for word in country.split()): country
        for country in {_country_of(name.text) for name in names if name.kind in ("place", "nationality")} - {""}
    }
    for name in names if lands else ():
        if is_bracketed(tokens, name):
            lands.pop(name.text, None)
    for name in names if lands else ():
        if name.kind is None and name.text in lands and decided.get(name.text) == "organisation":
            name.kind, name.rule, name.text = "place", "initials of a country", lands[name.text]
            decided[name.text] = "place"


def _country_of(text: str) -> str:
    """The name of a country of two words whose name, or a word for whose people, a text is; "" for other texts."""
    front, _, last = text.partition(" ")
    for form in (text, f"{front} {last.removesuffix('s').removesuffix('n')}"):
        if front != text and any(p.main and p.kind == "country" for p in find_places(form)):
            return form
    return ""


def spelled_out(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Make one name of the parts that an acronym spells out: "Brask Mission in South Sudan (BMISS)"."""
    kept: list[Name] = []
    for name in names:
        start = expansion(tokens, name) if is_bracketed(tokens, name) else None
        if start is not None:
            k = len(kept)
            while k > 0 and kept[k - 1].first >= start:
                k -= 1
            parts = kept[k:]
            if len(parts) > 1 and parts[0].kind == "organisation" and _is_whole(tokens, parts):
                kept[k:] = [_joined(tokens, parts)]
        kept.append(name)
    return kept


def is_bracketed(tokens: Tokens, name: Name) -> bool:
    words = tokens.words
    return words[name.first - 1 : name.first] == ["("] and words[name.last : name.last + 1] == [")"]


def _is_whole(tokens: Tokens, parts: list[Name]) -> bool:
    """Whether small words alone stand between the parts."""
    return all(tokens.lowers[k] in INSIDE for left, right in pairwise(parts) for k in range(left.last, right.first))


def _joined(tokens: Tokens, parts: list[Name]) -> Name:
    first, last = parts[0], parts[-1].last
    text = written(tokens, first.first, last)
    return Name(first.first, last, "organisation", "spelled out by its acronym", first.headline, first.opens, text=text)
