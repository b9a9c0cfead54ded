"""`story.corrections.toml`: an analyst joins two claims, or parts a mention from its claim.

    [[correction]]
    action = "join"                                   # join, part
    article = "port-1"                                # the article's id
    text = "about 120"                                # the figure as written there
    occurrence = 2                                    # which of the figures with this text, where there are several
    with = { article = "port-2", text = "120" }       # for join: a figure of the other claim; it may have an occurrence
    coder = "Ada Brisk"
    date = 2026-03-01
    reason = "both tell of the second blast"

It stands in the folder of the articles, or beside a file of JSON Lines as `<name>.corrections.toml`.
"""

import datetime as dt
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.errors import CorrectionError
from analysis.files import read_beside

NAME = "story.corrections.toml"
ACTIONS = ("join", "part")
TEXTS = ("action", "article", "text", "coder", "reason")
KEYS = (*TEXTS, "date", "occurrence", "with")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as a person names it: its article, its text, and which of several with this text, from 1."""

    article: str
    text: str
    occurrence: int | None = None


@dataclass(frozen=True, slots=True)
class ClaimCorrection:
    """One entry; `where` names it in messages."""

    action: str
    figure: Figure
    other: Figure | None
    coder: str
    date: dt.date
    reason: str
    where: str


def corrections_file(source: Path) -> Path | None:
    """Return where the corrections of a story's source stand; None for a single text file."""
    if source.is_dir():
        return source / NAME
    if source.suffix == ".txt":
        return None
    return source.with_name(source.name.partition(".")[0] + ".corrections.toml")


def read_claim_corrections(path: Path) -> list[ClaimCorrection]:
    """Return the corrections of a file in its order; none where there is no file.

    Raises:
        CorrectionError: not TOML, an unknown key or action, a value of the wrong type, or none.
    """
    try:
        content = tomllib.loads(read_beside(path) or "")
    except OSError as error:
        raise CorrectionError(f"{path}: can't be read ({error.strerror})") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CorrectionError(f"{path}: not valid TOML: {error}; mend that line") from None
    entries = content.pop("correction", [])
    if content or not isinstance(entries, list):
        found = ", ".join(content) or "correction"
        raise CorrectionError(f"{path}: {found} is out of place; the file holds nothing but [[correction]] entries")
    return [_read(entry, f"{path}: correction {number}") for number, entry in enumerate(entries, 1)]


def _read(entry: Any, where: str) -> ClaimCorrection:
    if not isinstance(entry, dict):
        raise CorrectionError(f"{where} is not a table; write [[correction]] above its lines")
    for key in entry:
        if key not in KEYS:
            raise CorrectionError(f"{where}: unknown key {key!r}; allowed: {', '.join(KEYS)}")
    for key in TEXTS:
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            raise CorrectionError(f"{where}: {key} is {entry.get(key)!r}; it must be a text")
    if entry["action"] not in ACTIONS:
        raise CorrectionError(f"{where}: action is {entry['action']!r}; allowed: {', '.join(ACTIONS)}")
    if type(entry.get("date")) is not dt.date:
        raise CorrectionError(
            f"{where}: date is {entry.get('date')!r}; write it as 2026-03-01, without quotation marks"
        )
    other = entry.get("with")
    if (other is not None) != (entry["action"] == "join"):
        needs = "needs a `with`, a figure of the other claim" if other is None else "takes no `with`"
        raise CorrectionError(f"{where}: {entry['action']} {needs}")
    return ClaimCorrection(
        entry["action"], _figure(entry, where), None if other is None else _figure(other, where), entry["coder"],
        entry["date"], entry["reason"], where,
    )  # fmt: skip


def _figure(entry: Any, where: str) -> Figure:
    known = entry if isinstance(entry, dict) else {}
    article, text, occurrence = known.get("article"), known.get("text"), known.get("occurrence")
    if not isinstance(article, str) or not isinstance(text, str):
        raise CorrectionError(f'{where}: a figure is named as {{ article = "port-2", text = "120" }}')
    if occurrence is not None and (type(occurrence) is not int or occurrence < 1):
        raise CorrectionError(f"{where}: occurrence is {occurrence!r}; it counts from 1")
    return Figure(article, text, occurrence)


def find_figure(figure: Figure, places: Mapping[tuple[str, str], Sequence[int]], where: str) -> int:
    """Return the number of the mention that a correction names.

    Args:
        places: the article's id and the text of a figure -> the mentions with it, in reading order.

    Raises:
        CorrectionError: there is none, or there are several and it isn't said which.
    """
    found = places.get((figure.article, figure.text), ())
    if not found:
        raise CorrectionError(
            f"{where}: no figure {figure.text!r} of article {figure.article!r} is in a claim; mend it or take it out"
        )
    if figure.occurrence is None and len(found) > 1:
        raise CorrectionError(
            f"{where}: {len(found)} figures have this text; say which with occurrence = 1 to {len(found)}"
        )
    if (figure.occurrence or 1) > len(found):
        raise CorrectionError(f"{where}: occurrence is {figure.occurrence}, but {len(found)} figures have this text")
    return found[(figure.occurrence or 1) - 1]
