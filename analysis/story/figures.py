"""The number rows of an article -> the figures that make claims: of which toll each is, and whether of a part of it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from analysis.language.lemmas import noun_lemma
from analysis.story.parts import is_part, is_rest, is_within, tolls
from analysis.story.tolls import is_said, last_toll, toll_of

Row = Mapping[str, Any]
NO_CLAIM = ("age", "rank", "duration", "score", "index", "coordinate")  # kinds that tell no figure of an event
OF_THEM = re.compile(  # "two of them were pupils": a part of the toll before, with who they are
    r"[^\s,;:]+ (?:\w+ )?of (?:them|those|these|whom)\b(?! (?:who|that|which|aboard|inside|in|at|on)\b)"
    r"(?:,? (?:all|both))?(?: (?:were|are|was|is|being)\b)?(?:,? (?:an? )?([a-z]+)\b)?",
    re.IGNORECASE,
)
TOLD = ("measure", "kind", "unit", "counted", "action", "date_id", "place_id")
LIKE = 20  # times that one figure is larger than another of the same thing, at most


def figures_of(quantities: Sequence[Row], sentences: Mapping[int, Row]) -> list[Row]:
    """Return the figures that make claims, each with whether it is a part of another, and with the measure that its
    sentence, or the toll before, gives a bare one.
    """
    found: list[Row] = []
    told: str | None = None
    last, last_id = None, -2
    for row in _with_ties(quantities):
        sentence = sentences[row["sentence_id"]]
        text, at = sentence["text"], row["start"] - sentence["start"]
        before = row["sentence_id"] - 1
        said = last if last_id >= before else last_toll(sentences[before]["text"]) if before in sentences else None
        measure = toll_of(row, text, at, told, said)
        if measure in tolls():
            last, last_id = measure, row["sentence_id"]
        if told is None and measure in tolls():
            told = measure
        if measure != row["measure"]:
            row = {**row, "measure": measure, "kind": "count", "unit": None}
        elif (of_them := OF_THEM.match(text, at)) and said and row["measure"] in (None, "person", row["unit"]):
            named = row["unit"] if row["unit"] != "person" else None
            row = {**row, "measure": said, "kind": "count", "unit": named or noun_lemma((of_them[1] or "").lower())}
        elif found and found[-1]["sentence_id"] == before and is_said(text, at, at + len(row["text"])):
            row = _like(row, found[-1])
        if _makes_claim(row):
            part = is_part(text, at) or is_rest(row["measure"], row["unit"], row["best"], text[at:])
            found.append({**row, "part": part, "within": is_within(row["measure"], text, at)})
    return found


def _like(row: Row, last: Row) -> Row:
    """A bare figure that somebody says after one of things: "5,000 people marched. The union spoke of 12,000." """
    values = [value for value in (row["best"], last["best"]) if value]
    if row["kind"] != "number" or last["kind"] != "count" or len(values) < 2 or max(values) > LIKE * min(values):
        return row
    return {**row, **{key: last[key] for key in TOLD}}


def _with_ties(quantities: Sequence[Row]) -> list[Row]:
    """The figures in their order; one that its own words tie to no day and no place is where its sentence's last is:
    "on Monday a boat with 9 men sank off Cape Morrow; five drowned"."""
    found: list[Row] = []
    for row in quantities:
        last = found[-1] if found else row
        if row["date_id"] is None and row["place_id"] is None and row["sentence_id"] == last["sentence_id"]:
            row = {**row, "date_id": last["date_id"], "place_id": last["place_id"], "tied": False}
        found.append(row)
    return found


def _makes_claim(row: Row) -> bool:
    figure = (row["low"], row["high"], row["best"])
    return row["measure"] is not None and row["kind"] not in NO_CLAIM and any(value is not None for value in figure)
