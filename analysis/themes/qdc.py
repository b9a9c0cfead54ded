"""REFI-QDA codebooks (.qdc), which NVivo, ATLAS.ti, MAXQDA and others exchange.

The format (namespace urn:QDA-XML:codebook:1.0, https://www.qdasoftware.org) carries a tree of codes with guid, name,
colour and description. The rest of a theme (terms, exclusions, examples, IPTC code) is written below a line of its own
at the end of the description, as TOML, and read back from there.
"""

import re
import tomllib
import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

from analysis.themes.codebook import Codebook, Theme
from analysis.themes.colours import hex_colour
from analysis.themes.lines import Key
from analysis.themes.names import theme_name
from analysis.themes.problems import Problem
from analysis.themes.toml_form import TOP_KEYS, read_values
from analysis.themes.toml_text import about_toml, theme_toml, toml_string
from analysis.version import __version__

SPACE = "urn:QDA-XML:codebook:1.0"
SPACES = re.compile(r"urn:QDA-XML:(?:codebook|project):\d+[.:]\d+")  # programs write 1:0, 0:4 and 1.0
GUIDS = UUID(
    "6f0c8a52-4f3b-5d0e-9a77-2f5c1e6b8d41"
)  # any fixed one; guids follow from it, the codebook's name and the path
CODABLE = {"true": True, "1": True, "false": False, "0": False}
MARK = "--- article-analysis ---"
REST = ("example", "counter_example", "iptc")  # the keys that only the description can carry
UNCARRIED = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # by XML, or changed on the way


def qdc_text(codebook: Codebook) -> str:
    """Return the codebook as REFI-QDA XML; the guids stay the same over exports."""
    ET.register_namespace("", SPACE)
    root = ET.Element(f"{{{SPACE}}}CodeBook", origin=f"article-analysis {__version__}")
    codes: dict[str | None, ET.Element] = {None: ET.SubElement(root, f"{{{SPACE}}}Codes")}
    for theme in codebook.themes:
        code = ET.SubElement(codes[theme.parent], f"{{{SPACE}}}Code")
        code.set("guid", theme.guid or _guid(codebook.name, theme.path))
        code.set("name", theme.label if theme.label and _plain(theme.label) else theme.name)
        code.set("isCodable", str(theme.codable if theme.codable is not None else bool(theme.terms)).lower())
        if theme.color:
            code.set("color", theme.color)
        about = f"codebook = {about_toml(codebook)}\n" if theme is codebook.themes[0] else ""
        ET.SubElement(code, f"{{{SPACE}}}Description").text = _description(theme, about)
        codes[theme.path] = code
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def parse_qdc(raw: bytes, file: str) -> tuple[Codebook, list[Problem]]:
    """Read a .qdc file; codes of other programs become themes without terms, their descriptions definitions."""
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        return Codebook("", ""), [
            Problem(file, None, "has a document type, as no REFI-QDA codebook has; export it again")
        ]
    try:
        root = ET.fromstring(raw)
    except ET.ParseError as error:
        reason = str(error).partition(":")[0]
        return Codebook("", ""), [
            Problem(file, error.position[0], f"not valid XML: {reason}; export the codebook again")
        ]
    space, _, kind = root.tag[1:].partition("}")
    codes = root.find(f"{{{space}}}Codes")
    if kind != "CodeBook" or not SPACES.fullmatch(space) or codes is None:
        found = root.tag.rpartition("}")[2]
        message = f"<{found}> is no REFI-QDA codebook: expected <CodeBook> with <Codes> in the namespace {SPACE}"
        return Codebook("", ""), [Problem(file, 1, message)]
    problems: list[Problem] = []
    about: dict[str, Any] = {"name": re.split(r"[/\\]", file)[-1].removesuffix(".qdc")}
    themes = _themes(codes, space, about, file, problems)
    lines: dict[Key, int] = {}
    codebook, more = read_values({**about, **themes}, raw, file, lines)
    made = tuple(
        replace(theme, guid=None) if theme.guid == _guid(codebook.name, theme.path) else theme
        for theme in codebook.themes
    )
    known = {key: getattr(codebook, key) for key in TOP_KEYS}
    return Codebook(**known, sha256=codebook.sha256, themes=made, lists=codebook.lists), [*problems, *more]


def _themes(
    parent: ET.Element, space: str, about: dict[str, Any], file: str, problems: list[Problem]
) -> dict[str, Any]:
    """The codes below an element as tables, nested as in TOML; what one says of the codebook goes into `about`."""
    tables: dict[str, Any] = {}
    for code in parent.findall(f"{{{space}}}Code"):
        label = code.get("name", "")
        description = code.findtext(f"{{{space}}}Description", "")
        plain, mark, block = description.rpartition(MARK + "\n")
        if not mark:
            plain, block = description, ""
        try:
            table = tomllib.loads(block)
        except tomllib.TOMLDecodeError as error:
            problems.append(
                Problem(file, None, f"the lines below {MARK} are not valid TOML: {error}; mend them", label)
            )
            table = {}
        about.update(table.pop("codebook", {}))
        name = table.pop("name", None)
        if name is None or name in tables:
            name = theme_name(label, tables)
        if label != name:
            table.setdefault("label", label)
        if plain.strip():
            table.setdefault("definition", plain.strip())
        if guid := code.get("guid"):
            table["guid"] = guid.lower().strip("{}")  # the standard has them with braces too
        if colour := code.get("color"):
            table["color"] = hex_colour(colour) or colour
        if (codable := CODABLE.get(code.get("isCodable", ""))) not in (None, bool(table.get("terms"))):
            table["codable"] = codable
        below = _themes(code, space, about, file, problems)
        tables[name] = {**table, "terms": table.get("terms", []), **below}
    return tables


def _description(theme: Theme, about: str) -> str:
    """The definition, then the rest below the mark; texts that XML would change stand below it too."""
    keys: tuple[str, ...] = REST
    definition = theme.definition or ""
    if UNCARRIED.search(definition) or definition != definition.strip() or MARK in definition:
        keys, definition = (*keys, "definition"), ""
    if theme.label is not None and (not _plain(theme.label) or theme.label == theme.name):
        keys = (*keys, "label")
    return f"{definition}\n\n{MARK}\nname = {toml_string(theme.name)}\n{theme_toml(theme, keys)}{about}"


def _plain(label: str) -> bool:
    """Whether an XML attribute keeps a label as it is."""
    return not UNCARRIED.search(label) and not set(label) & {"\t", "\n"}


def _guid(codebook: str, path: str) -> str:
    return str(uuid5(GUIDS, f"{codebook}/{path}"))
