"""`project.corrections.toml` in the articles' folder: what is true of all its articles.

    [[alias]]                      # names that are one; the first one stays
    names = ["Northern Front", "Frente Norte"]

    [[never]]                      # names that are no place, person ... here
    names = ["Victoria"]
    kind = "place"

    [[source]]                     # who a source is
    name = "Orin Vale"
    type = "named"
    affiliation = "Harbour Union"

    [[off]]                        # a rule that errs here
    table = "quantities"
    rule = "vague:several"

    [[term]]                       # a term that the codebook lacks
    theme = "fire"
    term = "burned down"

Each entry is signed like a correction, with `coder`, `date` and `reason`.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from analysis.dataset.corrections import Correction
from analysis.dataset.replay import replay
from analysis.dataset.retold import retold
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import CORRECTED, check_value
from analysis.dataset.tables import Tables, rows
from analysis.errors import CorrectionError
from analysis.files import read_beside
from analysis.themes import Codebook

NAME = "project.corrections.toml"
SIGNED = ("coder", "date", "reason")
KEYS: dict[str, tuple[str, ...]] = {
    "alias": ("names",),
    "never": ("names", "kind"),
    "source": ("name", "type", "affiliation"),
    "off": ("table", "rule"),
    "term": ("theme", "term"),
}
OPTIONAL = ("type", "affiliation")  # of a source one of them is enough
KINDS = next(column.levels for column in TABLES["entities"].columns if column.name == "kind")

Entry = dict[str, Any]


def apply_project(text: str, tables: Tables, path: Path, codebook: Codebook) -> Tables:
    """Return the tables as the project's entries leave them; `article.note` says which entries applied.

    Raises:
        CorrectionError: the file breaks its rules.
    """
    entries = read_project(path)
    applied = 0
    for sort, entry, where in entries:
        asked = [
            replace(c, number=i) for i, c in enumerate(FOUND[sort](text, tables, entry, _correction(entry, where)))
        ]
        if asked:
            tables = {**replay(text, tables, asked), "corrections": tables["corrections"]}
            applied += 1
    if not entries:
        return tables
    if applied:
        tables = {**tables, "theme_sentences": retold(tables, codebook)}
    note = f"{NAME} applies: {applied} of its {len(entries)} entries speak of this article"
    known = tables["article"]["note"][0]
    return {**tables, "article": {**tables["article"], "note": ["; ".join(filter(None, (known, note)))]}}


def read_project(path: Path) -> list[tuple[str, Entry, str]]:
    """Return the entries of a project's file in order of their kinds; none where there is no file.

    Raises:
        CorrectionError: not TOML, an unknown kind, a missing or a wrong value.
    """
    try:
        content = tomllib.loads(read_beside(path) or "")
    except (OSError, UnicodeDecodeError) as error:
        raise CorrectionError(f"{path}: can't be read ({getattr(error, 'strerror', None) or 'not UTF-8'})") from None
    except tomllib.TOMLDecodeError as error:
        raise CorrectionError(f"{path}: not valid TOML: {error}; mend that line") from None
    found = []
    for sort, entries in content.items():
        if sort not in KEYS or not isinstance(entries, list):
            raise CorrectionError(
                f"{path}: {sort} is out of place; allowed: {', '.join(f'[[{name}]]' for name in KEYS)}"
            )
        for number, entry in enumerate(entries, 1):
            where = f"{path}: {sort} {number}"
            _check(sort, entry, where)
            found.append((sort, entry, where))
    return found


def _check(sort: str, entry: Any, where: str) -> None:
    allowed = (*KEYS[sort], *SIGNED)
    if not isinstance(entry, dict) or set(entry) - set(allowed):
        others = ", ".join(sorted(set(entry) - set(allowed))) if isinstance(entry, dict) else repr(entry)
        raise CorrectionError(f"{where}: unknown {others}; allowed: {', '.join(allowed)}")
    for key in allowed:
        value = entry.get(key)
        if value is None and sort == "source" and key in OPTIONAL:
            continue
        good = {
            "date": type(value) is dt.date,
            "names": isinstance(value, list)
            and len(value) > (sort == "alias")
            and all(isinstance(n, str) and n for n in value),
        }.get(key, isinstance(value, str) and bool(value.strip()))
        if not good:
            raise CorrectionError(
                f"{where}: {key} is {'missing' if value is None else repr(value)}; see docs/corrections.md"
            )
    if sort == "source":
        if not set(OPTIONAL) & set(entry):
            raise CorrectionError(f"{where}: nothing is said of this source; give type or affiliation")
        for key in set(OPTIONAL) & set(entry):
            check_value(key, entry[key], TABLES["sources"], where)
    if sort == "never" and entry["kind"] not in KINDS:
        raise CorrectionError(f"{where}: kind is {entry['kind']!r}; allowed: {', '.join(KINDS)}")
    if sort == "off" and entry["table"] not in CORRECTED:
        raise CorrectionError(f"{where}: table is {entry['table']!r}; allowed: {', '.join(CORRECTED)}")


def _correction(entry: Entry, where: str) -> Correction:
    return Correction(0, "reject", "entities", "", entry["coder"], entry["date"], entry["reason"], where)


def _aliases(text: str, tables: Tables, entry: Entry, blank: Correction) -> Iterator[Correction]:
    first, *others = entry["names"]
    for table in ("entities", "sources"):
        names = tables[table]["name"]
        there = [name for name in (first, *others) if names.count(name) == 1]
        for name in there[1:]:
            yield replace(blank, action="edit", table=table, text=name, set={"same_as": there[0]})
        if there and there[0] != first:
            yield replace(blank, action="edit", table=table, text=there[0], set={"name": first})


def _nevers(text: str, tables: Tables, entry: Entry, blank: Correction) -> Iterator[Correction]:
    for name, kind in zip(tables["entities"]["name"], tables["entities"]["kind"], strict=True):
        if name in entry["names"] and kind == entry["kind"]:
            yield replace(blank, text=name, occurrence=1)


def _sources(text: str, tables: Tables, entry: Entry, blank: Correction) -> Iterator[Correction]:
    changes = {key: entry[key] for key in OPTIONAL if key in entry}
    for number in range(tables["sources"]["name"].count(entry["name"])):
        yield replace(blank, action="edit", table="sources", text=entry["name"], set=changes, occurrence=number + 1)


def _off(text: str, tables: Tables, entry: Entry, blank: Correction) -> Iterator[Correction]:
    label = "text" if TABLES[entry["table"]].has_span else "name"
    seen: dict[str, int] = {}
    for row in rows(tables[entry["table"]]):
        seen[row[label]] = seen.get(row[label], 0) + 1
        if row["rule"] == entry["rule"]:
            yield replace(blank, table=entry["table"], text=row[label], occurrence=seen[row[label]])


def _terms(text: str, tables: Tables, entry: Entry, blank: Correction) -> Iterator[Correction]:
    themes = tables["themes"]
    taken = {
        (s, e) for t, s, e in zip(themes["theme"], themes["start"], themes["end"], strict=True) if t == entry["theme"]
    }
    seen: dict[str, int] = {}
    for found in re.finditer(re.escape(entry["term"]), text, re.IGNORECASE):
        words = found[0]
        whole = not (text[found.start() - 1 : found.start()].isalnum() or text[found.end() : found.end() + 1].isalnum())
        seen[words] = seen.get(words, 0) + 1
        if whole and found.span() not in taken:
            asked = {"theme": entry["theme"], "term": entry["term"]}
            yield replace(blank, action="add", table="themes", text=words, set=asked, occurrence=seen[words])


FOUND: dict[str, Callable[[str, Tables, Entry, Correction], Iterator[Correction]]] = {
    "alias": _aliases, "never": _nevers, "source": _sources, "off": _off, "term": _terms,
}  # fmt: skip
