"""Dictionaries of quanteda in YAML: keys nested as the themes are, a list of glob patterns each.

quanteda matches in any case, so terms are read in lower case. It has no weights, exclusions, examples or near-patterns:
an export leaves them out and says so; word families and alternatives are written out.
"""

from typing import Any

import yaml  # type: ignore[import-untyped]

from analysis.themes.codebook import Codebook, Theme
from analysis.themes.families import family_forms, lemmas
from analysis.themes.lines import Key
from analysis.themes.names import theme_name
from analysis.themes.patterns import Near, PatternError, Phrase, read_pattern
from analysis.themes.problems import Problem
from analysis.themes.toml_form import read_values


def quanteda_text(codebook: Codebook) -> tuple[str, list[str]]:
    """Return the codebook as YAML, and what it can't carry."""
    values: dict[str, Any] = {}
    places: dict[str | None, Any] = {None: values}
    parents = {theme.parent for theme in codebook.themes}
    for theme in codebook.themes:
        own: Any = glob_terms(theme)
        below: dict[str, Any] = {}
        if theme.path in parents:
            own = [*own, below] if own else below
        places[theme.parent][theme.name] = own
        places[theme.path] = below
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=1000)
    return f"# {' '.join(codebook.name.split())}: exported for quanteda\n{text}", left_out(codebook)


def glob_terms(theme: Theme) -> list[str]:
    """The theme's phrases as quanteda's glob patterns, families and alternatives written out, each once."""
    phrases = [term.pattern for term in theme.terms if isinstance(term.pattern, Phrase)]
    families = family_forms(lemmas(phrases))
    texts: dict[str, None] = {}
    for phrase in phrases:
        forms = [""]
        for word in phrase.words:
            options = [
                form
                for option in word.options or (word,)
                for form in (families[option.text] if option.kind == "family" else (option.text.lower(),))
            ]
            forms = [f"{form} {option}".strip() for form in forms for option in options]
        texts.update(dict.fromkeys(forms))
    return list(texts)


def left_out(codebook: Codebook) -> list[str]:
    """What a plain dictionary can't carry, a line a theme."""
    lines = []
    for theme in codebook.themes:
        counts = {
            "near-patterns": sum(isinstance(term.pattern, Near) for term in theme.terms),
            "exclusions": len(theme.exclusions),
            "weights": sum(term.weight != 1 for term in theme.terms),
            "examples": sum(text is not None for text in (theme.example, theme.counter_example)),
            "codes and colours": sum(text is not None for text in (theme.iptc, theme.color, theme.guid)),
        }
        if lost := [f"{count} {name}" for name, count in counts.items() if count]:
            lines.append(f"{theme.path}: {', '.join(lost)}")
    return lines


def parse_quanteda(raw: bytes, file: str) -> tuple[Codebook, list[Problem]]:
    """Read a YAML dictionary; terms that match the same are read once."""
    try:
        node = yaml.compose(raw.decode("utf-8-sig"), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        message = f"not valid YAML: {getattr(error, 'problem', None) or 'not UTF-8'}; mend the file"
        return Codebook("", ""), [Problem(file, mark.line + 1 if mark else None, message)]
    if not isinstance(node, yaml.MappingNode):
        return Codebook("", ""), [
            Problem(file, 1, "no dictionary: expected keys with lists of terms, such as war: [battle*]")
        ]
    lines: dict[Key, int] = {}
    problems: list[Problem] = []
    values = _tables(node, (), lines, file, problems)
    name = file.replace("\\", "/").rpartition("/")[2].rpartition(".")[0] or "dictionary"
    codebook, more = read_values({"name": name, **values}, raw, file, lines)
    return codebook, [*problems, *more]


def _tables(
    node: yaml.MappingNode, above: tuple[str, ...], lines: dict[Key, int], file: str, problems: list[Problem]
) -> dict[str, Any]:
    tables: dict[str, Any] = {}
    for key, value in node.value:
        label = str(key.value)
        name = theme_name(label, tables)
        path = (*above, name)
        lines[path] = key.start_mark.line + 1
        table: dict[str, Any] = {"terms": []} if label == name else {"label": label, "terms": []}
        parts = value.value if isinstance(value, yaml.SequenceNode) else [value]
        seen: set[object] = set()
        for part in parts:
            if isinstance(part, yaml.MappingNode):
                table.update(_tables(part, path, lines, file, problems))
            elif isinstance(part, yaml.ScalarNode):
                if part.value and new_term(part.value.lower(), seen):
                    lines[(*path, "terms", len(table["terms"]))] = part.start_mark.line + 1
                    table["terms"].append(part.value.lower())
            else:
                message = "a list inside a list; expected terms, or keys with lists of terms"
                problems.append(Problem(file, part.start_mark.line + 1, message, "/".join(path)))
        tables[name] = table
    return tables


def new_term(text: str, seen: set[object]) -> bool:
    """Whether a term matches something new, or can't be read, which the check will say; notes it in `seen`."""
    try:
        pattern = read_pattern(text)
    except PatternError:
        return True
    known = pattern in seen
    seen.add(pattern)
    return not known
