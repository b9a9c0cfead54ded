"""The codebook format: a TOML file whose tables are themes, nested as the themes are.

    name = "news"

    [lists]  # of words, for terms to name
    fighter = ["fighter*", "rebel*", "gunm?n"]

    [conflict.recruitment]
    label           = "Recruitment"
    definition      = "Winning new fighters, by promise, pay or force."
    example         = "The militia recruits children in the camps."
    counter_example = "The hospital is recruiting nurses."
    iptc            = "medtop:20000056"
    terms           = ["recruit* within 5 words of {fighter}", {term = "conscript*", weight = 2}]
    exclude         = ["recruitment agency"]

See patterns.py for what a term may look like.
"""

import hashlib
import math
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any
from uuid import UUID

from analysis.themes.codebook import Codebook, Term, Theme
from analysis.themes.lines import Key, toml_lines
from analysis.themes.patterns import PatternError, Word, read_option, read_pattern
from analysis.themes.problems import Problem

TOP_KEYS = ("name", "description", "version", "source", "scope")
SCOPES = ("subjects", "aspects")
TEXT_KEYS = ("label", "definition", "example", "counter_example", "iptc", "color", "guid")
THEME_KEYS = (*TEXT_KEYS, "codable", "terms", "exclude")
TERM_KEYS = ("term", "weight")
LISTS = "lists"  # the table of lists, so no theme
NAME = re.compile(r"[\w-]+")
AT_LINE = re.compile(r" \(at line (\d+), column \d+\)")
SHAPES: dict[str, tuple[Callable[[str], object], str]] = {
    "iptc": (re.compile(r"medtop:\d{8}").fullmatch, 'an IPTC Media Topics code is "medtop:" and eight digits'),
    "color": (
        re.compile(r"#[0-9A-Fa-f]{6}").fullmatch,
        'a colour is "#" and six hexadecimal digits, such as "#c0392b"',
    ),
    "guid": (lambda text: _is_uuid(text), "a guid is 32 hexadecimal digits in five groups"),
}


def parse_toml(raw: bytes, file: str, *, lines: bool = True) -> tuple[Codebook, list[Problem]]:
    """Read a codebook's bytes; what can't be read is left out and told in a problem. `file` names it in messages.

    Finding the lines of themes and terms takes a fifth of the time; only problems show them.
    """
    try:
        text = raw.decode("utf-8-sig")
        values = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Codebook("", ""), [Problem(file, line, "not UTF-8; save the file as UTF-8")]
    except tomllib.TOMLDecodeError as error:
        at = AT_LINE.search(str(error))
        message = f"not valid TOML: {AT_LINE.sub('', str(error))}; see https://toml.io"
        return Codebook("", ""), [Problem(file, int(at[1]) if at else None, message)]
    return read_values(values, raw, file, toml_lines(text.replace("\r\n", "\n")) if lines else {})


def read_values(values: dict[str, Any], raw: bytes, file: str, lines: dict[Key, int]) -> tuple[Codebook, list[Problem]]:
    """Read and check a codebook's values, nested as in TOML, from whatever file `raw` they come."""
    reading = _Reading(file, lines)
    return reading.codebook(values, hashlib.sha256(raw).hexdigest()), reading.problems


@dataclass
class _Reading:
    """One pass over a file's values, collecting themes and problems."""

    file: str
    lines: dict[Key, int]
    problems: list[Problem] = field(default_factory=list)
    themes: list[Theme] = field(default_factory=list)
    lists: dict[str, tuple[Word, ...]] = field(default_factory=dict)

    def codebook(self, values: dict[str, Any], sha256: str) -> Codebook:
        about = {key: value for key, value in values.items() if not isinstance(value, dict)}
        for key, value in about.items():
            if key not in TOP_KEYS:
                self.problem((key,), f'unknown key "{key}"{_meant(key, TOP_KEYS)}')
            elif not isinstance(value, str) or not value.strip():
                self.problem((key,), f"{key} = {_shown(value)}: expected a text in quotation marks")
            elif key == "scope" and value not in SCOPES:
                self.problem((key,), f'scope = "{value}": must be one of: {", ".join(SCOPES)}')
        if "name" not in about:
            self.problem((), 'the codebook has no name; begin the file with a line such as name = "my themes"', line=1)
        tables = {key: value for key, value in values.items() if isinstance(value, dict)}
        written = self.word_lists(tables.pop(LISTS, {}))
        if not tables:
            self.problem((), "no themes; a theme is a table such as [conflict] with terms = [...]", line=1)
        for key, table in tables.items():
            self.theme((key,), table)
        known = {key: about[key] for key in TOP_KEYS if isinstance(about.get(key), str)}
        return Codebook(known.pop("name", ""), sha256, tuple(self.themes), written, **known)

    def word_lists(self, table: dict[str, Any]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Read the lists for terms to name; return them as written."""
        written = []
        for name, entries in table.items():
            key = (LISTS, name)
            if not NAME.fullmatch(name):
                self.problem(key, f'the name of a list, "{name}", has more than letters, digits, - and _')
            elif not isinstance(entries, list) or not entries or not all(isinstance(text, str) for text in entries):
                expected = 'expected a list of words, such as ["town*", "city"]; [lists] is no theme'
                self.problem(key, f"{name} = {_shown(entries)}: {expected}")
            else:
                words = [self.option((*key, i), text) for i, text in enumerate(entries)]
                self.lists[name] = tuple(dict.fromkeys(word for word in words if word is not None))
                written.append((name, tuple(entries)))
        return tuple(written)

    def option(self, key: Key, text: str) -> Word | None:
        try:
            return read_option(text)
        except PatternError as error:
            self.problem(key, f'list "{key[1]}": "{text}" {error}')
            return None

    def theme(self, key: tuple[str, ...], table: dict[str, Any]) -> None:
        path = "/".join(key)
        if not NAME.fullmatch(key[-1]):
            self.problem(
                key, f'the name "{key[-1]}" has more than letters, digits, - and _; use label for free text', path
            )
        below = {name: value for name, value in table.items() if isinstance(value, dict) and name not in THEME_KEYS}
        texts: dict[str, str] = {}
        for name, value in table.items():
            wrong = None if name in below else _wrong_entry(name, value)
            if wrong:
                self.problem((*key, name), wrong, path)
            elif name in TEXT_KEYS:
                texts[name] = value
        terms, exclusions = self.terms((*key, "terms"), table, path), self.terms((*key, "exclude"), table, path)
        if not below and "terms" not in table:
            self.problem(key, "has neither terms nor themes below it; add terms = [...]", path)
        patterns = {term.pattern for term in terms}
        for exclusion in exclusions:
            if exclusion.pattern in patterns:
                message = "is among the terms and among the exclusions, so it can never be found; remove one of them"
                self.problems.append(Problem(self.file, exclusion.line, message, path, exclusion.text))
        codable = table.get("codable") if isinstance(table.get("codable"), bool) else None
        line = self.lines.get(key)
        self.themes.append(Theme(path, **texts, codable=codable, terms=terms, exclusions=exclusions, line=line))
        for name, value in below.items():
            self.theme((*key, name), value)

    def terms(self, key: tuple[str, ...], table: dict[str, Any], path: str) -> tuple[Term, ...]:
        entries = table.get(key[-1], [])
        if not isinstance(entries, list):
            self.problem(key, f'{key[-1]} = {_shown(entries)}: expected a list, such as ["war", "battle*"]', path)
            return ()
        read: dict[object, Term] = {}
        for i, entry in enumerate(entries):
            term = self.term((*key, i), entry, path)
            if term is None:
                continue
            twin = read.setdefault(term.pattern, term)
            if twin is not term:
                first = f'"{twin.text}" on line {twin.line}' if twin.line else f'"{twin.text}"'
                self.problem((*key, i), f"matches the same as {first}; remove one of them", path, term.text)
        return tuple(read.values())

    def term(self, key: Key, entry: Any, path: str) -> Term | None:
        weight: object = 1.0
        if isinstance(entry, dict):
            unknown = [name for name in entry if name not in TERM_KEYS]
            if unknown or "term" not in entry:
                found = f'unknown key "{unknown[0]}" in' if unknown else 'no "term" in'
                self.problem(key, f'{found} {_shown(entry)}; an entry is "war" or {{term = "war", weight = 2}}', path)
                return None
            weight = entry.get("weight", 1.0)
            entry = entry["term"]
        if not isinstance(entry, str):
            self.problem(key, f"{_shown(entry)} is no term; write it in quotation marks", path)
            return None
        if isinstance(weight, bool) or not isinstance(weight, int | float) or not 0 < weight < math.inf:
            self.problem(key, f"weight = {_shown(weight)}: a weight is a number above 0", path, entry)
            return None
        try:
            return Term(entry, read_pattern(entry, self.lists), float(weight), self.lines.get(key))
        except PatternError as error:
            self.problem(key, str(error), path, entry)
            return None

    def problem(
        self, key: Key, message: str, theme: str | None = None, term: str | None = None, *, line: int | None = None
    ) -> None:
        """Note a mistake at the line of `key`, or of the nearest thing around it whose line is known."""
        while line is None and key:
            line, key = self.lines.get(key), key[:-1]
        self.problems.append(Problem(self.file, line, message, theme, term))


def _meant(name: str, allowed: tuple[str, ...]) -> str:
    close = get_close_matches(name, allowed, 1)
    return f'; did you mean "{close[0]}"?' if close else f"; known are {', '.join(allowed)}"


def _shown(value: object) -> str:
    """A value as an author would write it, cut where it is long."""
    text = f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text.lower()
    except ValueError:
        return False


def _wrong_entry(name: str, value: object) -> str | None:
    """What is wrong with an entry of a theme that is no theme below it; None where nothing is."""
    if name not in THEME_KEYS:
        return f'unknown key "{name}"{_meant(name, THEME_KEYS)}'
    if name == "codable" and not isinstance(value, bool):
        return f"{name} = {_shown(value)}: expected true or false"
    if name not in TEXT_KEYS:
        return None
    if not isinstance(value, str) or not value.strip():
        return f"{name} = {_shown(value)}: expected a text in quotation marks"
    if name in SHAPES and not SHAPES[name][0](value):
        return f"{name} = {_shown(value)}: {SHAPES[name][1]}"
    return None
