"""What a notebook uses of the files beside it: the modules that its cells import and the files that they name."""

import ast
import json
from collections.abc import Iterable
from pathlib import Path

MAGIC = ("%", "!", "?")


def files_beside(notebook: Path) -> list[Path]:
    """Return the files in or below the notebook's folder that its code cells import (and what those import in turn) or
    name in a plain string, in order; none where the notebook can't be read."""
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        sources = ["".join(cell["source"]) for cell in cells if cell.get("cell_type") == "code"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []
    folder = notebook.parent
    found: set[Path] = set()
    todo = list(sources)
    while todo:
        for path in _used(todo.pop(), folder):
            if path not in found and path.suffix != ".ipynb":
                found.add(path)
                if path.suffix == ".py":
                    todo.append(path.read_text(encoding="utf-8", errors="replace"))
    return sorted(found)


def _used(source: str, folder: Path) -> Iterable[Path]:
    plain = "\n".join("" if line.lstrip().startswith(MAGIC) else line for line in source.split("\n"))
    try:
        tree = ast.parse(plain)
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                for alias in names:
                    yield from _module(alias.name, folder)
            case ast.ImportFrom(module=str(module), names=names):
                yield from _module(module, folder)
                for alias in names:
                    yield from _module(f"{module}.{alias.name}", folder)
            case ast.Constant(value=str(text)) if 0 < len(text) < 200 and "\0" not in text:
                path = folder / text
                if ".." not in path.parts and not Path(text).is_absolute() and _is_file(path):
                    yield path


def _module(name: str, folder: Path) -> Iterable[Path]:
    """The files of a module of this folder, its packages' included."""
    path = folder
    for part in name.split("."):
        path = path / part
        for file in (path.with_suffix(".py"), path / "__init__.py"):
            if _is_file(file):
                yield file


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a text too long for a name
        return False
