"""Names with kinds -> entities and mentions: which names mean the same one."""

from dataclasses import dataclass, field

from analysis.entities.names import Name
from analysis.entities.short import full_names
from analysis.entities.surnames import Namesakes
from analysis.entities.where import located
from analysis.entities.words import demonyms
from analysis.language.document import Document
from analysis.places import Place, find_places
from analysis.records import Entity, Mention


@dataclass(slots=True)
class Thread:
    """The mentions of one entity while they are gathered."""

    kind: str
    rule: str
    place: Place | None = None
    forms: dict[str, int] = field(default_factory=dict)  # each way it is written, with its count


def link(document: Document, names: list[Name], home: str | None) -> tuple[list[Entity], list[Mention]]:
    """Return entities in the order of their first mention, and the mentions in reading order; `home`: see located()."""
    tokens = document.tokens
    threads: list[Thread] = []
    by_key: dict[tuple[str, str], int] = {}
    mentions: list[Mention] = []
    full = full_names(document, names)
    places = located(document, names, home)
    people = Namesakes(tokens)
    for name, place in zip(names, places, strict=True):
        kind = name.kind or ""
        key = _key(name, place, full, people)
        at = by_key.get((kind, key))
        if at is None:
            at = by_key[kind, key] = len(threads)
            threads.append(Thread(kind, name.rule, place))
        forms = threads[at].forms
        forms[name.text] = forms.get(name.text, 0) + 1
        start, end = tokens.starts[name.first], tokens.ends[name.last - 1]
        sentence = document.sentence_of(start)
        mentions.append(Mention(len(mentions), at, sentence, start, end, document.text[start:end], name.rule))
    return [_entity(i, thread) for i, thread in enumerate(threads)], mentions


def _key(name: Name, place: Place | None, full: dict[tuple[str, str], str], people: Namesakes) -> str:
    """What the names of one entity share."""
    kind, text = name.kind or "", name.full or name.text
    if kind == "place":
        return f"{place.number}" if place else text.casefold()
    if kind == "nationality":
        return demonyms()[text].family if text in demonyms() else text.removesuffix("s")
    if kind == "person" and text in people.bearers:
        text = people.meant(name)
    for _ in range(3):  # "DGH" -> "Directorate-General of Highways"
        longer = full.get((kind, text))
        if longer is None or longer == text:
            break
        text = longer
    if kind == "person":
        people.saw(name, text)
    return text


def _entity(number: int, thread: Thread) -> Entity:
    name = _fullest(thread)
    aliases = tuple(form for form in thread.forms if form != name)
    count = sum(thread.forms.values())
    place = thread.place
    if place is None:
        known = "the places of this name lie elsewhere" if find_places(name) else "not in the gazetteer"
        note = f"{known}: no coordinates" if thread.kind == "place" else None
        return Entity(number, thread.kind, name, aliases, count, None, None, None, None, None, thread.rule, note)
    return Entity(
        number,
        thread.kind,
        name,
        aliases,
        count,
        place.latitude,
        place.longitude,
        place.country,
        place.geonames_id,
        place.precision,
        thread.rule,
    )


def _fullest(thread: Thread) -> str:
    """The fullest form: of a people the adjective ("Chechen"), of a place the longest that the gazetteer has."""
    forms = list(thread.forms)
    if thread.kind == "nationality":
        return demonyms()[forms[0]].family if forms[0] in demonyms() else min(forms, key=len).removesuffix("s")
    if thread.place is not None:
        forms = [form for form in forms if find_places(form)] or forms
    longest = max(len(form) for form in forms)
    best = min((form for form in forms if len(form) == longest), key=str.isupper)
    dateline = best.isupper() and len(best) > 4 and thread.kind in ("place", "person") and "." not in best
    return best.title() if dateline else best
