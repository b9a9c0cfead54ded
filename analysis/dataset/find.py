"""Corrections -> the rows that they speak of, and the places of the rows that they add."""

from collections.abc import Sequence

from analysis.dataset.anchors import Lost, Text, places_of
from analysis.dataset.changes import (
    Row,
    Work,
    label_of,
    meant,
    new_row,
    put,
    rows_named,
    spoken_of,
    tie_to_entity,
)
from analysis.dataset.corrections import COMPLETE, Correction
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import NAMED, anchor_of
from analysis.errors import CorrectionError

OWN_NAMES = ("named", "organisation", "document")  # a source of such a type is told by its name alone


def find_rows(text: Text, work: Work, corrections: Sequence[Correction]) -> list[Row | None]:
    """Return the machine's row for each correction, None for one that is to be added, or that speaks of a sentence.

    Raises:
        CorrectionError: corrections don't find their text; it names every one.
    """
    targets: list[Row | None] = []
    lost: list[str] = []
    for correction in corrections:
        row = None
        try:
            if correction.action in ("add", COMPLETE):
                if correction.anchor is not None:
                    text.locate(correction.anchor)
            elif correction.anchor is None:
                row = _by_words(work, correction)
            elif correction.table in NAMED:
                row = _by_name(text, work, correction)
            else:
                row = _by_place(text, work, correction)
            for value in correction.set.values():
                if anchor := anchor_of(value):
                    text.locate(anchor)
        except Lost as error:
            lost.append(f"{correction.where}: {error}; mend it or take it out")
        targets.append(row)
    if lost:
        raise CorrectionError("; ".join(lost))
    return targets


def _by_words(work: Work, correction: Correction) -> Row:
    label = label_of(correction.table)
    found = rows_named(work[correction.table], label, correction.text)
    if not found:
        near = meant(work[correction.table], label, correction.text)
        raise Lost(f"no row of {correction.table} has this {label} any more{near}")
    return found[_choice(correction, len(found), f"rows of {correction.table} have this {label}")]


def _by_place(text: Text, work: Work, correction: Correction) -> Row:
    assert correction.anchor is not None
    start = text.locate(correction.anchor)
    end = start + len(correction.anchor.exact)
    at = [row for row in work[correction.table] if row["start"] < end and row["end"] > start]
    found = [row for row in at if (row["start"], row["end"]) == (start, end)]
    if not found:
        now = ", ".join(repr(row["text"]) for row in at) or "nothing"
        raise Lost(f"{correction.table} has no row with this text there any more, but {now}")
    return found[_choice(correction, len(found), f"rows of {correction.table} stand there")]


def _by_name(text: Text, work: Work, correction: Correction) -> Row:
    """The source or entity of this name that is spoken of at the anchor's place.

    Where that place is gone, a name that is somebody's own and nobody else's still tells; "the activist" doesn't.
    """
    assert correction.anchor is not None
    named = rows_named(work[correction.table], "name", correction.text)
    try:
        start = text.locate(correction.anchor)
    except Lost:
        if len(named) == 1 and (correction.table == "entities" or named[0]["type"] in OWN_NAMES):
            return named[0]
        raise
    there = [row for place, row in spoken_of(work, correction.table) if place == start]
    found = [row for row in named if any(row is other for other in there)]
    if not found:
        now = ", ".join(sorted({repr(row["name"]) for row in there})) or "nobody"
        raise Lost(f"{correction.table} has no row with this name there any more, but {now}")
    return found[0]


def add_row(text: Text, work: Work, correction: Correction) -> Row:
    """Return the row that a correction adds, at its place or with its name.

    Raises:
        CorrectionError: the article doesn't hold its text, or the table has a row there.
    """
    name = correction.table
    if not TABLES[name].has_span:
        row = new_row(name, work)
        row["name"] = correction.text
        row |= {"type": correction.set.get("type")} if name == "sources" else {}
        if name == "sources":
            tie_to_entity(work, row)
        return row
    start = _place(text, correction)
    end = start + len(correction.text)
    there = start, end, correction.set.get("theme")  # matches of different themes may share their words
    if any((other["start"], other["end"], other.get("theme")) == there for other in work[name]):
        raise CorrectionError(f"{correction.where}: {name} has a row there already; edit it instead")
    row = new_row(name, work)
    put(row, start, correction.text)
    if name == "themes":
        row["term"] = correction.text
    return row


def complete_sentence(text: Text, correction: Correction) -> int:
    """Return the number of the sentence that a correction calls complete.

    Raises:
        CorrectionError: the article doesn't hold its words, or more than once.
    """
    return text.sentence_at(_place(text, correction))


def _place(text: Text, correction: Correction) -> int:
    """Where the words of a correction stand that has no row to find."""
    if correction.anchor is not None:
        return text.locate(correction.anchor)
    places = places_of(text.text, correction.text)
    if not places:
        raise CorrectionError(f"{correction.where}: the article doesn't hold this text; copy it from there")
    return places[_choice(correction, len(places), "places of the article hold this text")]


def _choice(correction: Correction, count: int, what: str) -> int:
    if correction.occurrence is None and count > 1:
        raise CorrectionError(f"{correction.where}: {count} {what}; say which with occurrence = 1 to {count}")
    if correction.occurrence is not None and correction.occurrence > count:
        raise CorrectionError(f"{correction.where}: occurrence is {correction.occurrence}, but {count} {what}")
    return (correction.occurrence or 1) - 1
