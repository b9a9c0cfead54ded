"""`<article>.corrections.toml` -> corrections, checked; replay.py applies them.

    [[correction]]
    action = "edit"                 # accept, reject, edit, add, complete
    table = "quantities"
    text = "about 120"              # the row's text; of sources and entities, the name
    prefix = "people; the mayor spoke of "  # what stands before and after it in the article
    suffix = " houses that burned"
    sentence = "5d41402abc4b2a76"   # hash of the sentence's words
    coder = "Ada Brisk"
    date = 2026-03-01
    reason = "the figure is the Observatory's, two clauses later"
    set = { certainty = "unconfirmed", source = "the Observatory", trend = "" }

`prefix`, `suffix` and `sentence` are written by the tools and anchor the correction, with `quote` where the article's
words aren't `text`; without them the text alone finds the row, or its beginning and "…", with `occurrence` (from 1)
where several have it. In `set`, a column that holds
another table's id is named without `_id` and given by that row's text or name, or by a table { name = ..., ... } that
names a new source or entity; a stretch of text (`counted`, `speaker`, `cue`) by its words, `parts` by their list, and
"" is null. `same_as` makes two sources or entities one.
"""

import datetime as dt
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis.dataset.anchors import Anchor
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import ANCHOR, CORRECTED, NAMED, check_value
from analysis.errors import CorrectionError
from analysis.files import read_beside

COMPLETE = "complete"  # of a sentence: it was read, and no row of the table is missing in it
ACTIONS = ("accept", "reject", "edit", "add", COMPLETE)
NEEDED = ("action", "table", "text", "coder", "date", "reason")
KEYS = (*NEEDED, "occurrence", *ANCHOR, "repeated", "quote", "rule", "row", "set")


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of the file; `where` names it in messages.

    `anchor` is where the row stands in the text; of sources and entities, where they are first spoken of. `rule` is the
    rule that had made the row, `row` a hash of what the machine had read, where it was accepted.
    """

    number: int
    action: str
    table: str
    text: str
    coder: str
    date: dt.date
    reason: str
    where: str
    occurrence: int | None = None
    set: dict[str, Any] = field(default_factory=dict)
    anchor: Anchor | None = None
    rule: str | None = None
    row: str | None = None


def corrections_path(article: str | Path) -> Path:
    """Return where the corrections of an article's file stand."""
    return Path(article).with_suffix(".corrections.toml")


def read_corrections(path: Path) -> list[Correction]:
    """Return the corrections of a file in its order; none where there is no file.

    Raises:
        CorrectionError: not TOML, an unknown key, table, column or action, or a value of the wrong type.
    """
    try:
        content = tomllib.loads(read_beside(path) or "")
    except OSError as error:
        raise CorrectionError(f"{path}: can't be read ({error.strerror})") from None
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise CorrectionError(f"{path}: not valid TOML: {error}; mend that line") from None
    return check_corrections(content, path)


def check_corrections(content: dict[str, Any], path: Path) -> list[Correction]:
    """Return the corrections that a file's content holds; `read_corrections` says what it raises."""
    entries = content.get("correction", [])
    others = [key for key in content if key != "correction"]
    if others or not isinstance(entries, list):
        found = ", ".join(others) or "correction"
        raise CorrectionError(f"{path}: {found} is out of place; the file holds nothing but [[correction]] entries")
    return [_read(entry, number, path) for number, entry in enumerate(entries)]


def _read(entry: Any, number: int, path: Path) -> Correction:
    where = f"{path}: correction {number + 1}"
    if not isinstance(entry, dict):
        raise CorrectionError(f"{where} is not a table; write [[correction]] above its lines")
    if isinstance(entry.get("text"), str):
        where += f" ({_short(entry['text'])})"
    _check_keys(entry, where)
    for key, allowed in (("action", ACTIONS), ("table", CORRECTED)):
        if entry[key] not in allowed:
            raise CorrectionError(f"{where}: {key} is {entry[key]!r}; allowed: {', '.join(allowed)}")
    occurrence = entry.get("occurrence")
    if occurrence is not None and (type(occurrence) is not int or occurrence < 1):
        raise CorrectionError(f"{where}: occurrence is {occurrence!r}; it counts from 1")
    changes = entry.get("set", {})
    if not isinstance(changes, dict):
        raise CorrectionError(f"{where}: set is {changes!r}; write it as {{ column = value }}")
    if bool(changes) != (entry["action"] == "edit") and entry["action"] != "add":
        needs = "needs a set" if entry["action"] == "edit" else "takes no set"
        raise CorrectionError(f"{where}: {entry['action']} {needs}; edit changes a row, the others only judge it")
    for key, value in changes.items():
        check_value(key, value, TABLES[entry["table"]], where)
    for key in ("rule", "row"):
        if not isinstance(entry.get(key, ""), str):
            raise CorrectionError(f"{where}: {key} is {entry[key]!r}; the tools write it, it must be a text")
    return Correction(
        number, entry["action"], entry["table"], entry["text"], entry["coder"], entry["date"], entry["reason"], where,
        occurrence, changes, _anchor(entry, where), entry.get("rule"), entry.get("row"),
    )  # fmt: skip


def _check_keys(entry: dict[str, Any], where: str) -> None:
    for key in entry:
        if key not in KEYS:
            raise CorrectionError(f"{where}: unknown key {key!r}; allowed: {', '.join(KEYS)}")
    for key in NEEDED:
        value = entry.get(key)
        if key == "date":
            if type(value) is not dt.date:
                said = f"date is {_found(value)}; write it as 2026-03-01, without quotation marks"
                raise CorrectionError(f"{where}: {said}")
        elif not isinstance(value, str) or not value.strip():
            raise CorrectionError(f"{where}: {key} is {_found(value)}; it must be a text")


def holds_name(table: str, action: str) -> bool:
    """Tell whether an entry's text is a name; else it is words of the article, as a sentence is for every table."""
    return table in NAMED and action != COMPLETE


def _anchor(entry: dict[str, Any], where: str) -> Anchor | None:
    given = [key for key in (*ANCHOR, "quote") if key in entry]
    if not given and "repeated" not in entry:
        return None
    for key in ANCHOR:
        if not isinstance(entry.get(key), str):
            raise CorrectionError(f"{where}: {key} is {_found(entry.get(key))}; an anchor is {', '.join(ANCHOR)}")
    quote = entry.get("quote", entry["text"])
    if (
        not isinstance(quote, str)
        or not quote
        or ("quote" not in entry and holds_name(entry["table"], entry["action"]))
    ):
        raise CorrectionError(f"{where}: quote is {_found(entry.get('quote'))}; it holds the words of the article")
    if type(entry.get("repeated", False)) is not bool:
        raise CorrectionError(f"{where}: repeated is {entry['repeated']!r}; it must be true or false")
    return Anchor(quote, entry["prefix"], entry["suffix"], entry["sentence"], entry.get("repeated", False))


def _found(value: Any) -> str:
    return "missing" if value is None else repr(value)


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:39] + "…")
