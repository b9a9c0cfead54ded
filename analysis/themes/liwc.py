"""LIWC dictionaries (.dic): numbered categories between two lines of %, then a term a line with its category numbers.

    %
    1<tab>conflict
    2<tab>recruitment
    %
    front line*<tab>1
    recruit*<tab>1 2

Sub-categories are indented by tabs, as quanteda reads them. What a plain dictionary can't carry is left out and said.
"""

import re
from typing import Any

from analysis.themes.codebook import Codebook
from analysis.themes.lines import Key
from analysis.themes.names import theme_name
from analysis.themes.problems import Problem
from analysis.themes.quanteda import glob_terms, left_out, new_term
from analysis.themes.toml_form import read_values

CATEGORY = re.compile(r"(?P<depth>\t*)\s*(?P<number>\d+)\s+(?P<label>\S.*)")
ENTRY = re.compile(r"(?P<term>\S(?:[^\t]*\S)?)\s*\t\s*(?P<numbers>\d[\d\s]*)|(?P<word>\S+)\s+(?P<others>\d[\d\s]*)")


def liwc_text(codebook: Codebook) -> tuple[str, list[str]]:
    """Return the codebook as a LIWC dictionary, and what it can't carry."""
    head: list[str] = []
    terms: dict[str, list[int]] = {}
    for number, theme in enumerate(codebook.themes, 1):
        head.append("\t" * theme.path.count("/") + f"{number}\t{theme.name}")
        for term in glob_terms(theme):
            terms.setdefault(term, []).append(number)
    body = [f"{term}\t{' '.join(map(str, terms[term]))}" for term in sorted(terms)]
    return "\n".join(["%", *head, "%", *body, ""]), left_out(codebook)


def parse_liwc(raw: bytes, file: str) -> tuple[Codebook, list[Problem]]:
    """Read a LIWC dictionary, UTF-8 or else Windows-1252. Terms become lower case, since LIWC matches in any case."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    rows = text.splitlines()
    bounds = [i for i, row in enumerate(rows) if row.strip() == "%"][:2]
    if len(bounds) < 2:
        return Codebook("", ""), [Problem(file, 1, "no LIWC dictionary: expected categories between two lines of %")]
    lines: dict[Key, int] = {}
    problems: list[Problem] = []
    values: dict[str, Any] = {}
    tables = _categories(rows, bounds, values, lines, file, problems)
    seen: dict[str, set[object]] = {number: set() for number in tables}
    for i, row in enumerate(rows[bounds[1] + 1 :], bounds[1] + 2):
        if not row.strip():
            continue
        entry = ENTRY.fullmatch(row.strip())
        if entry is None:
            problems.append(Problem(file, i, f'"{row.strip()}": expected a term, a tab and category numbers'))
            continue
        term = (entry["term"] or entry["word"]).lower()
        for number in dict.fromkeys((entry["numbers"] or entry["others"]).split()):
            if number not in tables:
                known = f"the categories are {', '.join(list(tables)[:12])}"
                problems.append(Problem(file, i, f"category {number} is not declared; {known}", None, term))
            elif new_term(term, seen[number]):
                path, terms = tables[number]
                lines[(*path, "terms", len(terms))] = i
                terms.append(term)
    name = file.replace("\\", "/").rpartition("/")[2].rpartition(".")[0] or "dictionary"
    codebook, more = read_values({"name": name, **values}, raw, file, lines)
    return codebook, [*problems, *more]


def _categories(
    rows: list[str],
    bounds: list[int],
    values: dict[str, Any],
    lines: dict[Key, int],
    file: str,
    problems: list[Problem],
) -> dict[str, tuple[tuple[str, ...], list[str]]]:
    """Fill `values` with the tree of categories; return each one's path and list of terms, by its number."""
    found: dict[str, tuple[tuple[str, ...], list[str]]] = {}
    open_tables: list[tuple[tuple[str, ...], dict[str, Any]]] = [((), values)]
    for i, row in enumerate(rows[bounds[0] + 1 : bounds[1]], bounds[0] + 2):
        if not row.strip():
            continue
        category = CATEGORY.fullmatch(row.rstrip())
        if category is None or category["number"] in found:
            message = "its number is taken" if category else "expected a number, a tab and a name"
            problems.append(Problem(file, i, f'category "{row.strip()}": {message}'))
            continue
        depth = min(len(category["depth"]), len(open_tables) - 1)
        above, table = open_tables[depth]
        label = category["label"].strip()
        name = theme_name(label, table)
        path: tuple[str, ...] = (*above, name)
        terms: list[str] = []
        table[name] = {"terms": terms} if label == name else {"label": label, "terms": terms}
        lines[path] = i
        found[category["number"]] = (path, terms)
        open_tables[depth + 1 :] = [(path, table[name])]
    return found
