"""What a notebook uses of the files beside it: the modules that its cells import and the files that they name."""

import ast
import json
import os
import re
from collections.abc import Callable, Iterable
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

MAGIC = ("%", "!", "?")
WRITES = ("%%writefile", "%%file")
MODULE = re.compile(r"[^\W\d]\w*(?:\.\w+)*")
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp")
# Where Markdown or HTML names a picture: ![words](file), ![words](<file>), [words]: file, <img src="file">.
NAMED = re.compile(
    r"""\]\(\s*(?:<([^<>\n]+)>|((?:[^\s<>()]|\([^\s<>()]*\))++))"""
    r"""|^\ {0,3}\[[^\]\n]+\]:\s*<?([^\s<>]+)"""
    r"""|\bsrc\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))""",
    re.MULTILINE | re.IGNORECASE,
)


def files_beside(notebook: Path) -> list[Path]:
    """Return the files that a notebook uses, in order; none where it can't be read.

    Those are the modules beside it, or in a folder that a string names, which its code cells import (and what those
    import in turn); the files that a plain string or a magic names, by their way from the notebook or from the module
    that names them; and the pictures of its prose. Files named by their absolute path are no part of the project.
    """
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8-sig"))["cells"]
        sources = ["".join(cell["source"]) for cell in cells if cell.get("cell_type") == "code" and not _given(cell)]
        prose = ["".join(cell["source"]) for cell in cells if cell.get("cell_type") == "markdown"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []
    folder = notebook.parent
    found = {path for text in prose for path in _pictures(text, folder, above=True)}
    roots = [folder, *_folders("\n".join(sources), folder)]
    todo = [(source, folder) for source in sources]
    while todo:
        source, home = todo.pop()
        for path in _used(source, home, roots):
            if path not in found and path.suffix != ".ipynb":
                found.add(path)
                if path.suffix == ".py":
                    todo.append((path.read_text(encoding="utf-8", errors="replace"), path.parent))
    return sorted(found)


def _given(cell: dict[str, Any]) -> bool:
    """Whether a cell holds parameters: the files that these name are told by their values, one article's by its own."""
    return "parameters" in cell.get("metadata", {}).get("tags", [])


def _used(source: str, home: Path, roots: list[Path]) -> Iterable[Path]:
    """The files that the code of a cell, or of a module in the folder `home`, imports, runs or names."""
    magics, tree = _parsed(source)
    for word in magics:
        yield from filter(None, (_beside(word, home), _beside(f"{word}.py", home)))
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                for alias in names:
                    yield from _module(alias.name, roots)
            case ast.ImportFrom(module=module, names=names, level=level):
                inside = [home, *home.parents][level - 1 : level] if level else roots
                told = [module] if module else []
                for parts in (told, *([*told, alias.name] for alias in names)):
                    yield from _module(".".join(parts), inside)
            case ast.Constant(value=str(text)):
                yield from _named(text, home, roots)


def _named(text: str, home: Path, roots: list[Path]) -> Iterable[Path]:
    """The files that a string may stand for: a file, a module that is imported by its name, pictures of prose."""
    for folder in dict.fromkeys((home, roots[0])):
        if path := _beside(text, folder, above=True):
            yield path
    if MODULE.fullmatch(text):
        yield from _module(text, roots)
    yield from _pictures(text, roots[0])


def _parsed(source: str) -> tuple[list[str], ast.AST]:
    """The words of a cell's magics and commands, and the tree of its Python; an empty one where it is none."""
    lines = source.split("\n")
    magics = [line.lstrip() for line in lines if line.lstrip().startswith(MAGIC)]
    words = [word.strip("\"'") for line in magics if not line.startswith(WRITES) for word in line.split()]
    try:
        return words, ast.parse("\n".join("" if line.lstrip().startswith(MAGIC) else line for line in lines))
    except (SyntaxError, ValueError):
        return words, ast.Module(body=[], type_ignores=[])


def _folders(source: str, folder: Path) -> list[Path]:
    """The folders that strings name: where modules may be, once they are on the path."""
    texts = {node.value for node in ast.walk(_parsed(source)[1]) if isinstance(node, ast.Constant)}
    named = sorted(text for text in texts if isinstance(text, str) and _is_way(text) and not text.isalnum())
    return [folder / text for text in named if is_kind(folder / text, Path.is_dir)]


def picture_beside(address: str, folder: Path, *, above: bool = False) -> Path | None:
    """The picture in or below a folder (anywhere, if `above`) that an address names; None where there is none."""
    plain = re.split(r"[?#]", address, maxsplit=1)[0]
    ways = (_beside(way, folder, above=above) for way in (address, unquote(address), unquote(plain)))
    path = next(filter(None, ways), None)
    return path if path and path.suffix.lower() in PICTURES else None


def _pictures(text: str, folder: Path, *, above: bool = False) -> Iterable[Path]:
    """The pictures that Markdown or HTML names."""
    for found in NAMED.finditer(text) if "](" in text or "]:" in text or "src" in text.lower() else ():
        if path := picture_beside(unescape(found[found.lastindex or 0]).strip(), folder, above=above):
            yield path


def _is_way(name: str) -> bool:
    """Whether a text can be a file's way from a folder."""
    return 0 < len(name) < 200 and "\0" not in name and "\n" not in name and not Path(name).is_absolute()


def _beside(name: str, folder: Path, *, above: bool = False) -> Path | None:
    """The file of this name in or below the folder (anywhere, if `above`); None where there is none."""
    if not _is_way(name) or (".." in Path(name).parts and not above):
        return None
    path = Path(os.path.normpath(folder / name))
    return path if is_file(path) else None


def _module(name: str, roots: Iterable[Path]) -> Iterable[Path]:
    """The files of a module in one of these folders, its packages' included."""
    for root in roots:
        path = root
        for part in name.split(".") if name else ("",):
            path = path / part
            for file in (path.with_suffix(".py"), path / "__init__.py") if part else (path / "__init__.py",):
                if is_file(file):
                    yield Path(os.path.normpath(file))


def is_file(path: Path) -> bool:
    """Whether there is a file of this name, whatever the name."""
    return is_kind(path, Path.is_file)


def is_kind(path: Path, is_one: Callable[[Path], bool]) -> bool:
    """Whether there is something of a kind at a path, whatever its name."""
    try:
        return is_one(path)
    except (OSError, ValueError):  # a text too long for a name, or none that a name can be
        return False
