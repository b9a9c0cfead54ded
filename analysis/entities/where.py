"""The place names of an article -> the places on earth that they name."""

from collections import Counter

from analysis.entities.segment import Name, written
from analysis.entities.words import demonyms
from analysis.language.document import Document
from analysis.places import Place, Sighting, locate


def located(document: Document, names: list[Name]) -> dict[str, Place]:
    """Return the place of each place name, by its words; names that no list knows are left out."""
    tokens = document.tokens
    sightings = []
    peoples: Counter[str] = Counter()
    for k, name in enumerate(names):
        text = written(tokens, name.first, name.last)
        if name.kind == "nationality":
            code = demonyms().get(text, "-")
            if code != "-":
                peoples[code] += 1
        elif name.kind == "place":
            sightings.append(Sighting(text, _larger(document, names, k), _people_before(document, names, k)))
    return locate(sightings, peoples)


def _larger(document: Document, names: list[Name], k: int) -> tuple[str, ...]:
    """The places named right after a comma or in brackets: ("Ohio",) for Springfield in "Springfield, Ohio"."""
    tokens = document.tokens
    found: list[str] = []
    while k + 1 < len(names) and len(found) < 2:
        here, there = names[k], names[k + 1]
        between = tokens.words[here.last : there.first]
        if there.kind != "place" or between not in ([","], ["("]):
            break
        found.append(written(tokens, there.first, there.last))
        k += 1
    return tuple(found)


def _people_before(document: Document, names: list[Name], k: int) -> str | None:
    """The country of "Iraqi" in "the Iraqi city of Ramadi"."""
    if k == 0 or names[k - 1].kind != "nationality" or names[k].first - names[k - 1].last > 4:
        return None
    tokens = document.tokens
    between = tokens.lowers[names[k - 1].last : names[k].first]
    if between and between[-1] != "of":
        return None
    code = demonyms().get(written(tokens, names[k - 1].first, names[k - 1].last), "-")
    return None if code == "-" else code
