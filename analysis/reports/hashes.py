"""What a report depends on, as hashes: the article's files, the notebook, the package's own files, the environment."""

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from analysis.reports.written import notebook_bytes

PACKAGE = Path(__file__).parents[1]
# Parts of the package that no report depends on.
APART = ("cli", "corpus", "notebooks", "__main__.py")


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


def inputs_of(
    article: Path, notebook: Path | None, parameters: Mapping[str, Any], files: Iterable[Path]
) -> dict[str, Any]:
    """What a report depends on (a dataset, where `notebook` is None): hashes, and the `parameters` as they are.

    `files` are those that parameters or the notebook's cells name.
    """
    named: dict[str, Any] = {
        "article": _hash(article),
        "sidecar": _hash(article.with_suffix(".toml")),
        "corrections": _hash(article.with_name(f"{article.stem}.corrections.toml")),
        "project": _hash(article.with_name("project.corrections.toml")),
        "environment": environment(),
    }
    if notebook:
        named["notebook"] = _notebook_hash(notebook)
    if notebook or parameters:
        named["parameters"] = dict(parameters)
    named |= {kind: _tree_summary(kind) for kind in tree() if notebook or kind != "template"}
    home = notebook.parent if notebook else article.parent
    named |= {_way(path, home, named): _hash(path) for path in files}
    return {name: value for name, value in named.items() if value is not None}


def _way(path: Path, home: Path, taken: Mapping[str, Any]) -> str:
    """A file's way from the notebook's folder, by which its change is told; no other input has this name."""
    way = Path(os.path.relpath(path, home)).as_posix()
    return f"./{way}" if way in taken else way


_hash = cache(file_digest)


@cache
def _notebook_hash(path: Path) -> str | None:
    told = notebook_bytes(path)
    return None if told is None else digest(told)


@cache
def _tree_summary(kind: str) -> str:
    return summary(tree()[kind])


def forget_hashes() -> None:
    """Read every file anew the next time; for a process that lives longer than one build."""
    for cached in (_hash, _notebook_hash, _tree_summary, tree, environment):
        cached.cache_clear()
