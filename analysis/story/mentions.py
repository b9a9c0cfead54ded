"""The tables of many articles -> what each reported number tells, and in which scene: what claims are made of."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from analysis.dataset.tables import Columns, Tables, rows
from analysis.story.figures import figures_of
from analysis.story.identity import Identities
from analysis.story.kinds import kinds_of, main_kind
from analysis.story.parts import tolls
from analysis.story.phrases import Index
from analysis.story.scenes import Scene, main_day, names_of, own_scene, people_of
from analysis.story.ships import known_ships, ships_in
from analysis.story.tolls import tells_a_count
from analysis.story.towns import (
    Place,
    Towns,
    is_another,
    known_towns,
    main_place,
    places_of,
    town_beside,
    town_of_clause,
)

Row = Mapping[str, Any]
BESIDE = 12  # characters between a verb of saying and its day: "said late on Tuesday"
HARM = ("killed", "injured", "missing")  # the tolls whose day is that of what happened


@dataclass(frozen=True, slots=True)
class Mention:
    """One reported number with who gives it, when it was reported, and the scene that it belongs to.

    `head` is the lemma of what is counted, `part` whether its own words say that it is a part of another figure,
    `within` that it is one of its own toll ("14 of the injured"), and `voice` who stands behind it: the source, else
    the outlet, else the article. `when` and `where` are what its own words tell; `action` is its verb.
    """

    article: int
    article_id: str
    quantity_id: int
    measure: str
    unit: str | None
    counted: str | None
    head: str | None
    text: str
    modifier: str
    low: float | None
    high: float | None
    best: float | None
    part: bool
    source: str | None
    voice: str
    day: dt.date | None
    copy: bool
    scene: Scene = field(repr=False)
    when: tuple[dt.date, dt.date] | None = None
    where: str | None = None
    certainty: str = "stated"
    action: str | None = None
    within: bool = False


def find_mentions(tables: Tables, copies: Mapping[str, str], identities: Identities) -> list[Mention]:
    """Return the mentions of all articles, in their order.

    Args:
        tables: those of a corpus, each with `article_id`.
        copies: the id of an article -> that of the one it copies.
        identities: whose names are one.
    """
    by_article = {name: _by_article(tables[name], columns) for name, columns in NEEDED.items()}
    found: list[Mention] = []
    sentences, entities, named = (by_article[name] for name in ("sentences", "entities", "mentions"))
    known = known_towns((sentences.get(i, []), mine, named.get(i, [])) for i, mine in entities.items())
    ships = known_ships(entities.values())
    outlets = {row["article_id"]: outlet_of(row) for row in rows(tables["article"])}
    for number, article in enumerate(rows(tables["article"])):
        article_id = article["article_id"]
        mine = {name: groups.get(article_id, []) for name, groups in by_article.items()}
        found += _of_article(number, article, mine, outlets, copies, identities, known, ships)
    return found


NEEDED = {  # of each table the columns that mentions are made of
    "sentences": "sentence_id start text",
    "quantities": "quantity_id sentence_id start end text low high best modifier kind unit per counted counted_end "
    "measure action certainty source_id date_id place_id",
    "attributions": "cue_end",
    "entities": "entity_id kind name latitude longitude geonames_id precision rule",
    "mentions": "entity_id sentence_id start",
    "dates": "date_id sentence_id start type date_start date_end precision",
}


def outlet_of(article: Row) -> str | None:
    """Return who published it: the publisher, else the host of its address, else nobody."""
    if article["publisher"]:
        return str(article["publisher"])
    host = (article["url"] or "").partition("//")[2].partition("/")[0].removeprefix("www.")
    return host or None


def _only_in_dateline(article: Row, places: Mapping[int, Place], mentions: Sequence[Row]) -> set[int]:
    """Where an article was written, if it names the place nowhere else, but another: "MANILA - ... a blast in Vell"."""
    named = Counter(row["entity_id"] for row in mentions if row["entity_id"] in places)
    dateline = (article["dateline"] or "").casefold()
    return {n for n in named if len(named) > 1 and named[n] == 1 and places[n].name.casefold() == dateline}


def _by_article(columns: Columns, needed: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for article_id, row in zip(columns["article_id"], rows({n: columns[n] for n in needed.split()}), strict=True):
        groups[article_id].append(row)
    return groups


def _of_article(
    number: int,
    article: Row,
    mine: Mapping[str, list[Row]],
    outlets: Mapping[str, str | None],
    copies: Mapping[str, str],
    identities: Identities,
    known: Towns,
    ships: Index,
) -> Iterator[Mention]:
    article_id = article["article_id"]
    texts = {row["sentence_id"]: row for row in mine["sentences"]}
    quantities = figures_of(mine["quantities"], texts)
    if not quantities:
        return
    reports = _days_of_reports(article, mine, texts)
    dates = {row["date_id"]: row for row in mine["dates"]}
    places = places_of(mine["entities"], mine["mentions"], mine["sentences"])
    tolled = [row for row in quantities if row["measure"] in HARM]
    whole = [row for row in tolled if not row["part"]] or tolled
    harmed = list({row["measure"]: row for row in reversed(whole)}.values())[::-1]  # the first of each measure
    ordered = sorted(quantities, key=lambda row: (row["measure"] not in tolls(), row["part"]))
    tied = [date for row in ordered if (date := row["date_id"]) is not None and date not in reports]
    first: Row = harmed[0] if harmed else {"date_id": None, "place_id": None}
    day = main_day(article, [row for row in mine["dates"] if row["date_id"] not in reports], tied, first["date_id"])
    titled = [{"text": article["title"] or ""}, *mine["sentences"]]
    elsewhere = _places_apart(quantities, dates, day)
    apart = {places[entity] for entity in elsewhere if entity in places}
    elsewhere |= _only_in_dateline(article, places, mine["mentions"])
    around = {entity: place for entity, place in places.items() if entity not in elsewhere}
    town = main_place(around, mine["mentions"], titled, known, places.get(first["place_id"]), apart)
    kinds = kinds_of(quantities, texts)
    scene = Scene(
        article=number,
        reported=article["published"],
        day_start=day and day[0],
        day_end=day and day[1],
        place=town,
        guessed=day is not None and not any(_is_on(dates, row, day) for row in harmed),
        places=frozenset(place.key for place in (*places.values(), *([town] if town else []))),
        people=people_of(mine["entities"]) - known.keys,
        names=names_of(mine["entities"]),
        kind=main_kind([row["text"] for row in titled], kinds[:1]),
        ships=ships_in((row["text"] for row in titled), ships),
    )
    original = copies.get(article_id)
    for row, kind in zip(quantities, kinds, strict=True):
        source = identities.of(article_id, row["source_id"])
        date = None if row["date_id"] in reports else dates.get(row["date_id"])
        place = places.get(row["place_id"])
        text = texts[row["sentence_id"]]
        own = town_of_clause(text["text"], row["start"] - text["start"], known)
        event = own or place or town_beside(text["text"], kind.first, kind.last, known)
        if (there := own or place) is not None and is_another(there, town, known):
            kind = kind._replace(another=True)
        yield Mention(
            article=number,
            article_id=article_id,
            quantity_id=row["quantity_id"],
            measure=row["measure"],
            unit=_unit(row),
            counted=row["counted"],
            head=row["unit"],
            text=row["text"],
            modifier=row["modifier"],
            low=row["low"],
            high=row["high"],
            best=row["best"],
            part=row["part"],
            source=source,
            voice=source or outlets.get(original or article_id) or original or article_id,
            day=article["published"],
            copy=original is not None,
            scene=own_scene(scene, date, event, kind, row.get("tied", True), known),
            when=(date["date_start"], date["date_end"] or date["date_start"]) if date and date["date_start"] else None,
            where=place.name if place else None,
            certainty=row["certainty"],
            action=row["action"],
            within=row["within"],
        )


def _places_apart(
    quantities: Sequence[Row], dates: Mapping[int, Row], day: tuple[dt.date, dt.date] | None
) -> set[int | None]:
    """The places of the figures that have a day of their own."""
    return {row["place_id"] for row in quantities if _lies_apart(dates.get(row["date_id"]), day)}


def _lies_apart(date: Row | None, day: tuple[dt.date, dt.date] | None) -> bool:
    """Whether a figure's own day is not that of the article's main event, but more than a day from it."""
    if day is None or date is None or date["date_start"] is None or date["precision"] != "day":
        return False
    return max((date["date_start"] - day[1]).days, (day[0] - date["date_start"]).days) > 1


def _is_on(dates: Mapping[int, Row], row: Row, days: tuple[dt.date, dt.date]) -> bool:
    """Whether a figure is tied to these days by its own words."""
    date = dates.get(row["date_id"])
    return date is not None and date["date_start"] == days[0] and row.get("tied", True)


def _days_of_reports(article: Row, mine: Mapping[str, list[Row]], sentences: Mapping[int, Row]) -> set[int]:
    """The expressions of time that tell when something was said, or how a count stood: the day of publication, and the
    day before it, beside a verb of saying ("said on Tuesday") or in a sentence about a count.
    """
    published = article["published"]
    if published is None:
        return set()
    said = [row["cue_end"] for row in mine["attributions"] if row["cue_end"] is not None]
    return {
        row["date_id"]
        for row in mine["dates"]
        if row["date_start"] is not None
        and row["date_start"] == row["date_end"]
        and 0 <= (published - row["date_start"]).days <= 1
        and (
            any(0 <= row["start"] - end <= BESIDE for end in said)
            or tells_a_count(sentences[row["sentence_id"]]["text"])
        )
    }


def _unit(row: Row) -> str | None:
    """The unit that figures must share to be compared; counts are told apart by what they count instead."""
    unit = None if row["kind"] in ("count", "number") else row["unit"] or row["kind"]
    return f"{unit or ''}/{row['per']}" if row["per"] else unit
