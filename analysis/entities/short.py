"""Short forms: surnames, acronyms in brackets or by use, first words of bodies, other names -> the full name."""

import itertools
from collections.abc import Iterator

from analysis.entities.names import Name
from analysis.entities.words import BODY, COMMON, GIVEN, SITE, context_words, flags, organisations, thing_words
from analysis.language.document import Document

SMALL_WORDS = frozenset({"of", "for", "the", "and", "on", "in", "to", "de", "la", "du", "des", "y", "e", "al", "&"})
SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
ARTICLES = ("al-", "el-", "Al-", "El-")


def full_names(document: Document, names: list[Name]) -> dict[tuple[str, str], str]:
    """Return (kind, short form) -> the form it stands for; the first name that fits a short form wins."""
    found: dict[tuple[str, str], str] = {}
    for name in names:
        if name.kind == "thing":
            found.update({("thing", short): name.text for short in short_things(name.text)})
        for short, full in _short_forms(name):
            found.setdefault((name.kind or "", short), full)
    for name in names:
        for word in name.text.split()[1:-1] if name.kind == "person" else ():
            if _bears(word):
                found.setdefault(("person", word), name.text)
    _in_brackets(document, names, found)
    return found


def _short_forms(name: Name) -> Iterator[tuple[str, str]]:
    """Yield the forms that stand for a person or a body, and for what."""
    words = name.text.split()
    if name.kind == "person" and len(words) > 1:
        yield from ((short, name.text) for short in _short_people(words))
    elif name.kind == "organisation":
        known = organisations().get(name.text)
        if known and known != name.text:
            yield name.text, known
        if len(words) > 1:
            yield from ((short, known or name.text) for short in _short_bodies(words))


def short_things(text: str) -> Iterator[str]:
    """Yield the name of a ship without its prefix, of an operation without the word for it, of a product without its
    maker."""
    first, _, rest = text.partition(" ")
    if rest and (first in thing_words("ship_prefixes", "brands") or first in ("Operation", "Exercise")):
        yield rest
        model = rest.split()[0]
        if first in thing_words("brands") and not flags(model.lower()) & COMMON:
            yield model  # the Quell of "Motorola Quell E1"


def surname_keys(text: str) -> Iterator[str]:
    """Yield the single words by which a person named in full is named again."""
    words = _without_suffix(text.split())
    if len(words) > 1:
        yield words[-1]
        if words[-1].startswith(ARTICLES):
            yield words[-1][3:]
            yield words[-1][0].swapcase() + words[-1][1:]  # "Al-Quelli" of "Atif al-Quelli"


def _without_suffix(words: list[str]) -> list[str]:
    return words[:-1] if len(words) > 2 and words[-1] in SUFFIXES else words


def _bears(word: str) -> bool:
    """Whether a word inside a name may call its bearer: "Brask" of "Odo Brask Tessel", "Ko" of "Seri Ko Lun Vey"."""
    return len(word) > 1 and word.isalpha() and word[0].isupper() and word.lower() not in context_words("particles")


def _short_people(words: list[str]) -> Iterator[str]:
    """Surname, given name, and the name without what stands between or before; "Abu" alone is nobody."""
    if words != (plain := _without_suffix(words)):
        yield " ".join(plain)
        words = plain
    if words[0] not in ("Abu", "Abou", "Umm", "Um"):
        yield words[0]
    yield from surname_keys(" ".join(words))
    yield " ".join(words[1:])
    yield " ".join(words[-2:])
    yield f"{words[0]} {words[-1]}"


def _short_bodies(words: list[str]) -> Iterator[str]:
    """The initials, and the first words where they are no common words: "Carnegie" of a centre of that name."""
    yield acronym(words)
    if not flags(words[0].lower()) & COMMON:
        yield words[0]
    for k in range(2, len(words)):
        yield " ".join(words[:k])
    if len(words) > 2 and flags(words[0].lower()) & GIVEN and flags(words[-1].lower()) & (BODY | SITE):
        yield " ".join(words[1:])  # "Quell Center" of the Marta Quell Center


def acronym(words: list[str]) -> str:
    """Return the initials of the longer words: "World Health Organization" gives "WHO"."""
    parts = [part for word in words for part in word.split("-")]
    return "".join(part[0] for part in parts if part and part.lower() not in SMALL_WORDS).upper()


def _in_brackets(document: Document, names: list[Name], found: dict[tuple[str, str], str]) -> None:
    """ "Directorate-General of Highways (DGH)": a name in brackets is the one before it, when it has its letters."""
    words = document.tokens.words
    for left, right in itertools.pairwise(names):
        gap = words[left.last : right.first]
        if gap[-1:] != ["("] or len(gap) > 2:
            continue
        if (
            left.kind == right.kind in ("organisation", "person")
            and " " not in right.text
            and _letters_in(right.text, left.text)
        ):
            kind = left.kind or ""
            found[kind, right.text] = found.get((kind, left.text), left.text)


def _letters_in(short: str, long: str) -> bool:
    """Whether the letters of an acronym stand in a name in their order."""
    rest = iter(long.lower())
    return len(short) < len(long) and all(letter in rest for letter in short.lower() if letter.isalpha())
