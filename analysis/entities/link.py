"""Names with kinds -> entities and mentions: which names mean the same one."""

from dataclasses import dataclass, field

from analysis.entities.segment import Name
from analysis.entities.where import located
from analysis.entities.words import demonyms
from analysis.language.document import Document
from analysis.places import Place
from analysis.records import Entity, Mention

SMALL_WORDS = frozenset(["of", "for", "the", "and", "on", "in", "de", "la", "to"])


@dataclass(slots=True)
class Thread:
    """The mentions of one entity while they are gathered."""

    kind: str
    name: str
    rule: str
    place: Place | None = None
    forms: dict[str, None] = field(default_factory=dict)
    mentions: int = 0


def link(document: Document, names: list[Name]) -> tuple[list[Entity], list[Mention]]:
    """Return entities in the order of their first mention, and the mentions in reading order."""
    tokens = document.tokens
    threads: list[Thread] = []
    by_key: dict[tuple[str, str], int] = {}
    mentions: list[Mention] = []
    full = _full_names(document, names)
    places = located(document, names)
    for name in names:
        if name.kind is None:
            continue
        text = name.text
        place = places.get(text) if name.kind == "place" else None
        key = f"{place.number}" if place else _key(name.kind, text, full)
        at = by_key.get((name.kind, key))
        if at is None:
            at = by_key[name.kind, key] = len(threads)
            threads.append(Thread(name.kind, text, name.rule, place))
        thread = threads[at]
        thread.mentions += 1
        thread.forms[text] = None
        if len(text) > len(thread.name):
            thread.name = text
        start, end = tokens.starts[name.first], tokens.ends[name.last - 1]
        mentions.append(
            Mention(len(mentions), at, document.sentence_of(start), start, end, document.text[start:end], name.rule)
        )
    return [_entity(i, thread) for i, thread in enumerate(threads)], mentions


def _entity(number: int, thread: Thread) -> Entity:
    aliases = tuple(form for form in thread.forms if form != thread.name)
    place = thread.place
    if place is None:
        note = "not in the gazetteer" if thread.kind == "place" else None
        return Entity(
            number, thread.kind, thread.name, aliases, thread.mentions, None, None, None, None, None, thread.rule, note
        )
    return Entity(
        number,
        thread.kind,
        thread.name,
        aliases,
        thread.mentions,
        place.latitude,
        place.longitude,
        place.country,
        place.geonames_id,
        place.precision,
        thread.rule,
    )


def _full_names(document: Document, names: list[Name]) -> dict[tuple[str, str], str]:
    """(kind, short form) -> the full form it stands for: surnames of people, acronyms and short names of bodies."""
    found: dict[tuple[str, str], str] = {}
    for name in names:
        text = name.text
        words = text.split()
        if name.kind == "person" and len(words) > 1:
            for short in (
                words[-1],
                words[0],
                " ".join(words[1:]),
                " ".join(words[-2:]),
                " ".join((words[0], words[-1])),
            ):
                if short != text and len(short) > 2:
                    found.setdefault(("person", short), text)
        elif name.kind == "organisation" and len(words) > 1:
            found.setdefault(("organisation", acronym(words)), text)
            found.setdefault(("organisation", words[0]), text)
    return found


def acronym(words: list[str]) -> str:
    """The initials of the longer words: "World Health Organization" gives "WHO"."""
    return "".join(w[0] for w in words if w.lower() not in SMALL_WORDS).upper()


def _key(kind: str, text: str, full: dict[tuple[str, str], str]) -> str:
    for _ in range(3):  # "Khatib" -> "Lina Khatib"
        longer = full.get((kind, text))
        if longer is None:
            break
        text = longer
    if kind == "nationality":
        return f"{demonyms().get(text, '-')} {text[:4]}"
    return text
