"""What each report was built from: hashes of its inputs and outputs, kept as `manifest.json` beside the reports."""

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from analysis.files import write_whole
from analysis.reports.locks import locked

NAME = "manifest.json"
PACKAGE = Path(__file__).parents[1]
# Parts of the package that no report depends on.
APART = ("cli", "corpus", "corpus.py", "__main__.py")


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def file_digest(path: Path) -> str | None:
    """The SHA-256 of a file's bytes; None where it isn't there."""
    try:
        return digest(path.read_bytes())
    except OSError:
        return None


@cache
def tree() -> dict[str, dict[str, str]]:
    """The package's files with their hashes, by what they are: `code`, `lexicons`, `template`."""
    found: dict[str, dict[str, str]] = {"code": {}, "lexicons": {}, "template": {}}
    for folder, inner, names in os.walk(PACKAGE):
        parts = Path(folder).relative_to(PACKAGE).parts
        inner[:] = sorted(name for name in inner if name != "__pycache__" and (parts or name not in APART))
        kind = "lexicons" if parts[:1] == ("lexicons",) else "template" if "template" in parts else "code"
        for name in sorted(names):
            if parts or name not in APART:
                with open(os.path.join(folder, name), "rb") as file:
                    found[kind]["/".join(("analysis", *parts, name))] = digest(file.read())
    return found


@cache
def environment() -> str:
    """A hash of the Python version and the lock file, or of the installed packages where there is none."""
    lock = PACKAGE.parent / "requirements.lock"
    if lock.exists():
        installed = lock.read_bytes()
    else:
        from importlib.metadata import distributions

        installed = "\n".join(sorted(f"{d.name}=={d.version}" for d in distributions())).encode()
    return digest(f"{sys.version_info[0]}.{sys.version_info[1]}\n".encode() + installed)


def summary(files: Mapping[str, str]) -> str:
    """One hash for a set of files."""
    return digest(json.dumps(files, sort_keys=True).encode())


@dataclass(slots=True)
class Manifest:
    """The content of manifest.json: what was `built` by name, `articles` by id, `files` by their summary."""

    built: dict[str, dict[str, Any]] = field(default_factory=dict)
    articles: dict[str, dict[str, str]] = field(default_factory=dict)
    files: dict[str, dict[str, str]] = field(default_factory=dict)


def read_manifest(out: Path) -> Manifest:
    """The manifest of an output folder; an empty one where there is none or it can't be read."""
    try:
        content = json.loads((out / NAME).read_bytes())
        return Manifest(content["built"], content["articles"], content["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return Manifest()


def record(out: Path, name: str, entry: dict[str, Any], article: dict[str, str]) -> None:
    """Add one report to the manifest; other processes may be adding theirs at the same time."""
    with locked(out, NAME):
        manifest = read_manifest(out)
        manifest.built[name] = entry
        manifest.articles[name.partition("/")[0]] = article
        manifest.files |= {summary(files): files for files in tree().values()}
        used = {str(value) for report in manifest.built.values() for value in report["inputs"].values()}
        manifest.files = {key: files for key, files in manifest.files.items() if key in used}
        save(out, manifest)


def save(out: Path, manifest: Manifest) -> None:
    """Write the manifest; the caller holds its lock."""
    content = {"articles": manifest.articles, "files": manifest.files, "built": manifest.built}
    write_whole(out / NAME, (json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode())


def inputs_of(
    article: Path, notebook: Path | None, parameters: Mapping[str, Any], files: Iterable[Path]
) -> dict[str, Any]:
    """What a report depends on (a dataset, where `notebook` is None): hashes, and the `parameters` as they are.

    `files` are those that parameters name.
    """
    named: dict[str, Any] = {
        "article": _hash(article),
        "sidecar": _hash(article.with_suffix(".toml")),
        "corrections": _hash(article.with_name(f"{article.stem}.corrections.toml")),
        "environment": environment(),
    }
    if notebook:
        named["notebook"] = _hash(notebook)
    if notebook or parameters:
        named["parameters"] = dict(parameters)
    named |= {kind: _tree_summary(kind) for kind in tree() if notebook or kind != "template"}
    named |= {path.name: _hash(path) for path in files}
    return {name: value for name, value in named.items() if value is not None}


_hash = cache(file_digest)


@cache
def _tree_summary(kind: str) -> str:
    return summary(tree()[kind])


def forget_hashes() -> None:
    """Read every file anew the next time; for a process that lives longer than one build."""
    for cached in (_hash, _tree_summary, tree, environment):
        cached.cache_clear()


def why_stale(manifest: Manifest, name: str, inputs: Mapping[str, Any], outputs: Mapping[str, Path]) -> str | None:
    """Why a report must be built, in words; None where it is as its inputs want it.

    Args:
        manifest: of the output folder.
        name: "article/notebook".
        inputs: as the report would be built now.
        outputs: the report's files by kind, whose bytes must be those that were written.
    """
    known = manifest.built.get(name)
    if known is None:
        return "not built yet"
    before = known["inputs"]
    changed = sorted(key for key in {*before, *inputs} if before.get(key) != inputs.get(key))
    if changed:
        return "; ".join(_change(key, before.get(key), inputs.get(key), manifest) for key in changed)
    for kind, path in outputs.items():
        found = file_digest(path)
        if found != known["outputs"].get(kind):
            return f"{path.name} is {'missing' if found is None else 'not as it was written'}"
    return None


def _change(key: str, before: Any, now: Any, manifest: Manifest) -> str:
    """One changed input in words, down to the file or the parameter."""
    if key == "parameters":
        names = sorted({*(before or {}), *(now or {})})
        told = (f"{n} {(before or {}).get(n, 'default')!r} -> {(now or {}).get(n, 'default')!r}" for n in names
                if (before or {}).get(n) != (now or {}).get(n))  # fmt: skip
        return f"parameters changed ({', '.join(told)})"
    if before is None:
        return f"{key} is new"
    if now is None:
        return f"{key} is gone"
    old, new = manifest.files.get(before, {}), tree().get(key, {})
    files = sorted(name for name in {*old, *new} if old.get(name) != new.get(name)) if old else []
    if not files:
        return f"{key} changed"
    more = f" and {len(files) - 3} more" if len(files) > 3 else ""
    return f"{key} changed ({', '.join(files[:3])}{more})"
