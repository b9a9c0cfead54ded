"""Codebook -> the text of its TOML file."""

import json
import re
import textwrap
from typing import Any

from analysis.themes.codebook import Codebook, Term, Theme
from analysis.themes.toml_form import LISTS, TEXT_KEYS, TOP_KEYS

BARE = re.compile(r"[A-Za-z0-9_-]+")
WIDTH = 100


def toml_text(codebook: Codebook) -> str:
    """Return the codebook as TOML, the same for the same themes; comments of a file it was read from are not kept."""
    about = {key: getattr(codebook, key) for key in TOP_KEYS}
    blocks = [_pairs(about), *(f"[{_dotted(theme.path)}]\n{theme_toml(theme)}" for theme in codebook.themes)]
    if codebook.lists:
        lists = (_array(_dotted(name), [toml_string(text) for text in texts]) for name, texts in codebook.lists)
        blocks.insert(1, f"[{LISTS}]\n{''.join(lists)}")
    return "\n".join(blocks)


def theme_toml(theme: Theme, keys: tuple[str, ...] = TEXT_KEYS) -> str:
    """Return what a theme's table holds."""
    text = _pairs({key: getattr(theme, key) for key in keys})
    if theme.codable is not None and keys == TEXT_KEYS:
        text += f"codable = {str(theme.codable).lower()}\n"
    for key, terms in (("terms", theme.terms), ("exclude", theme.exclusions)):
        if terms:
            text += _array(key, [_entry(term) for term in terms])
    return text


def about_toml(codebook: Codebook) -> str:
    """Return what a codebook is beside its themes as an inline table, in one line."""
    texts = [(key, getattr(codebook, key)) for key in TOP_KEYS]
    pairs = [f"{key} = {toml_string(text)}" for key, text in texts if text is not None]
    if codebook.lists:
        lists = [f"{_dotted(name)} = [{', '.join(map(toml_string, words))}]" for name, words in codebook.lists]
        pairs.append(f"{LISTS} = {{{', '.join(lists)}}}")
    return f"{{{', '.join(pairs)}}}"


def toml_string(value: str) -> str:
    """Return a TOML basic string."""
    return re.sub("[\x7f-\x9f]", lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))


def _pairs(values: dict[str, Any]) -> str:
    return "".join(f"{key} = {toml_string(value)}\n" for key, value in values.items() if value is not None)


def _entry(term: Term) -> str:
    if term.weight == 1.0:
        return toml_string(term.text)
    return f"{{term = {toml_string(term.text)}, weight = {term.weight:.10g}}}"


def _array(key: str, entries: list[str]) -> str:
    line = f"{key} = [{', '.join(entries)}]\n"
    if len(line) <= WIDTH:
        return line
    lines = [""]
    for entry in entries:
        if lines[-1] and len(lines[-1]) + len(entry) > WIDTH:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + entry + ","
    return f"{key} = [\n{textwrap.indent(chr(10).join(lines), '    ')}\n]\n"


def _dotted(path: str) -> str:
    return ".".join(part if BARE.fullmatch(part) else toml_string(part) for part in path.split("/"))
