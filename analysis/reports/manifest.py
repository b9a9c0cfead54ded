"""What each report was built from, and why one must be built: `<article>/manifest.json` beside the reports."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from analysis.files import write_whole
from analysis.reports.hashes import file_digest, summary, tree
from analysis.reports.locks import locked, sweep
from analysis.reports.plan import Task

NAME = "manifest.json"
SEEDS = Path("seeds")  # whose articles are read when none is named
TABLES = {  # of the dataset beside the reports, as their pages link to them
    "quantities": "numbers",
    "attributions": "statements",
    "sources": "sources",
    "entities": "names",
    "dates": "dates",
    "themes": "theme terms",
}
PROGRAM = "program.json"  # the package's files by their summary, to tell which of them changed


class Manifest(NamedTuple):
    """An article's manifest.json: its `title`, what else is known `about` it, what was `built` by key, and `article`,
    the way to its file, where that isn't in the folder whose articles are read when none is named."""

    title: str
    about: str
    built: dict[str, dict[str, Any]]
    article: str = ""


def read_manifest(folder: Path) -> Manifest:
    """The manifest of an article's folder; an empty one where there is none or it can't be read."""
    try:
        content = json.loads((folder / NAME).read_bytes())
        built = {key: entry for key, entry in content["built"].items() if {"inputs", "outputs"} <= set(entry)}
        return Manifest(str(content["title"]), str(content["about"]), built, str(content.get("article", "")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Manifest("", "", {})


def record(out: Path, article: Path, key: str, entry: dict[str, Any], *, title: str, about: str) -> None:
    """Add one report to its article's manifest; other processes may be adding theirs at the same time."""
    with locked(out, f"{article.stem}/.manifest"):  # no notebook has this name
        path = out / article.stem / NAME
        way = Path(os.path.relpath(article)).as_posix()
        elsewhere = "" if article.parent.resolve() == SEEDS.resolve() else way
        now = Manifest(title, about, read_manifest(path.parent).built | {key: entry}, elsewhere)
        sweep(path)
        write_whole(path, as_json(now._asdict()))


def as_json(content: object) -> bytes:
    """The same bytes for the same content, readable and easy to compare."""
    return (json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def read_program(out: Path) -> dict[str, dict[str, str]]:
    """The tables of the package's files that reports in this folder were built with, by their summary."""
    try:
        content: dict[str, dict[str, str]] = json.loads((out / PROGRAM).read_bytes())
        return {str(key): dict(files) for key, files in content.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def program(out: Path, manifests: Mapping[str, Manifest]) -> bytes:
    """What program.json should hold: the tables that these manifests name."""
    used = {str(value) for m in manifests.values() for entry in m.built.values() for value in entry["inputs"].values()}
    known = read_program(out) | {summary(files): files for files in tree().values()}
    return as_json({key: files for key, files in known.items() if key in used})


def why_stale(task: Task, manifest: Manifest, tables: Mapping[str, Mapping[str, str]]) -> str | None:
    """Why a report or dataset must be built, in words; None where it is as its inputs want it.

    Args:
        task: with the inputs as it would be built now; its files must be those that were written.
        manifest: of its article.
        tables: of the package's files, by summary, as `read_program` gives them.
    """
    known = manifest.built.get(task.key)
    if known is None:
        return "not built yet"
    before, inputs = known["inputs"], task.inputs
    changed = sorted(name for name in {*before, *inputs} if as_json(before.get(name)) != as_json(inputs.get(name)))
    if changed:
        return "; ".join(_change(name, before.get(name), inputs.get(name), tables) for name in changed)
    for name in {**known["outputs"], **dict.fromkeys(task.outputs)}:
        found = file_digest(task.folder / name)
        if found is None or found != known["outputs"].get(name):
            return f"{name} is {'missing' if found is None else 'not as it was written'}"
    return None


def _change(name: str, before: Any, now: Any, tables: Mapping[str, Mapping[str, str]]) -> str:
    """One changed input in words, down to the file or the parameter."""
    if name == "parameters":
        names = sorted({*(before or {}), *(now or {})})
        told = (f"{n} {(before or {}).get(n, 'default')!r} -> {(now or {}).get(n, 'default')!r}" for n in names
                if (before or {}).get(n) != (now or {}).get(n))  # fmt: skip
        return f"parameters changed ({', '.join(told)})"
    if before is None:
        return f"{name} is new"
    if now is None:
        return f"{name} is gone"
    old, new = tables.get(before, {}), tree().get(name, {})
    files = sorted(file for file in {*old, *new} if old.get(file) != new.get(file)) if old else []
    if not files:
        return f"{name} changed"
    more = f" and {len(files) - 3} more" if len(files) > 3 else ""
    return f"{name} changed ({', '.join(files[:3])}{more})"
