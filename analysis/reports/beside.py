"""What a notebook uses of the files beside it: the modules that its cells import and the files that they name."""

import ast
import json
import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from urllib.parse import unquote

MAGIC = ("%", "!", "?")
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp")
# Where Markdown or HTML names a picture: ![words](file), ![words](<file>), [words]: file, <img src="file">.
NAMED = re.compile(
    r"""\]\(\s*(?:<([^<>\n]+)>|((?:[^\s<>()]|\([^\s<>()]*\))++))"""
    r"""|^\ {0,3}\[[^\]\n]+\]:\s*<?([^\s<>]+)"""
    r"""|\bsrc\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))""",
    re.MULTILINE | re.IGNORECASE,
)


def files_beside(notebook: Path) -> list[Path]:
    """Return the files in or below the notebook's folder that its code cells import (and what those import in turn) or
    name in a plain string, and the pictures of its prose, in order; none where the notebook can't be read."""
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        sources = ["".join(cell["source"]) for cell in cells if cell.get("cell_type") == "code"]
        prose = ["".join(cell["source"]) for cell in cells if cell.get("cell_type") == "markdown"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []
    folder = notebook.parent
    found = {path for text in prose for path in _pictures(text, folder)}
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
            case ast.Constant(value=str(text)):
                if path := _beside(text, folder):
                    yield path
                yield from _pictures(text, folder)


def picture_beside(address: str, folder: Path) -> Path | None:
    """The picture in or below a folder that an address in prose names; None where there is none."""
    path = _beside(address, folder) or _beside(unquote(address), folder)
    return path if path and path.suffix.lower() in PICTURES else None


def _pictures(text: str, folder: Path) -> Iterable[Path]:
    """The pictures beside a notebook that Markdown or HTML names."""
    for found in NAMED.finditer(text) if "](" in text or "]:" in text or "src" in text.lower() else ():
        if path := picture_beside(unescape(found[found.lastindex or 0]).strip(), folder):
            yield path


def _beside(name: str, folder: Path) -> Path | None:
    """The file of this name in or below the folder; None where there is none."""
    if not 0 < len(name) < 200 or "\0" in name or Path(name).is_absolute() or ".." in Path(name).parts:
        return None
    return folder / name if is_file(folder / name) else None


def _module(name: str, folder: Path) -> Iterable[Path]:
    """The files of a module of this folder, its packages' included."""
    path = folder
    for part in name.split("."):
        path = path / part
        for file in (path.with_suffix(".py"), path / "__init__.py"):
            if is_file(file):
                yield file


def is_file(path: Path) -> bool:
    """Whether there is a file of this name, whatever the name."""
    try:
        return path.is_file()
    except (OSError, ValueError):  # a text too long for a name, or none that a name can be
        return False
