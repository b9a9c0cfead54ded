"""The parameters of a notebook: names, types, choices and help, read from its cell tagged `parameters`.

The cell holds literals only, papermill's way: `top_n: int = 10  # rows in each table; one of: 5, 10, 20`.
"""

import ast
import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from analysis.errors import ParameterError

SIMPLE: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "float": (float, int),
    "bool": (bool,),
    "list": (list,),
    "tuple": (tuple, list),
    "dict": (dict,),
    "None": (type(None),),
    "Path": (str,),
}
UNTOLD = re.compile(r"[\ud800-\udfff]")  # bytes of a command line that are no text
WORDS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
ARTICLE = "article"  # the parameter that each report gets from the article it is of
CHOICES = re.compile(r"[;,.]?\s*one of:\s*(.+)$", re.IGNORECASE)


class Parameter(NamedTuple):
    """One parameter; `choices` is empty where any value of the type will do."""

    name: str
    annotation: str
    default: Any
    help: str
    choices: tuple[Any, ...] = ()

    @property
    def is_path(self) -> bool:
        """Whether the value names a file: its help says so in its first words ("path of ...")."""
        return self.help.lower().startswith(("path ", "file ")) or self.annotation.startswith("Path")

    def describe(self) -> str:
        """One line for a person: name, type, default, choices, help."""
        chosen = f"; one of: {', '.join(map(str, self.choices))}" if self.choices else ""
        return f"{self.name}: {self.annotation} = {self.default!r}  # {self.help}{chosen}"

    def read(self, text: str) -> Any:
        """The value that a text from the command line means for this parameter's type."""
        if UNTOLD.search(text):
            raise ParameterError(f"{self.name}: {text!a} is not Unicode; give it in UTF-8")
        tree = _annotation(self.annotation)
        for value in _readings(text):
            if _accepts(tree, value):
                return self.check(value)
        return self.check(text)

    def check(self, value: Any) -> Any:
        """The value, if its type and choices allow it, else a ParameterError; a date is its text, as 2015-03-08."""
        if isinstance(value, dt.date):  # YAML and TOML read one as such
            value = value.isoformat()
        if not _accepts(_annotation(self.annotation), value):
            raise ParameterError(f"{self.name} is {value!r}, but must be {self.annotation} ({self.help or 'no help'})")
        if self.choices and value not in self.choices:
            raise ParameterError(f"{self.name} is {value!r}, but must be one of: {', '.join(map(str, self.choices))}")
        if isinstance(value, tuple):
            return list(value)  # as papermill writes it into the notebook
        return float(value) if self.annotation == "float" else value


def _readings(text: str) -> Iterable[Any]:
    """What a text may stand for, most specific first."""
    if text.lower() in ("none", "null"):
        yield None
    if text.lower() in WORDS:
        yield WORDS[text.lower()]
    for read in (int, float):
        try:
            yield read(text)
        except ValueError:
            continue
    if text[:1] in ("[", "{", "("):
        for parse in (json.loads, ast.literal_eval):
            try:
                yield parse(text)
            except (ValueError, SyntaxError):
                continue


def _annotation(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def _accepts(node: ast.expr, value: Any) -> bool:
    """Whether a value has the type an annotation names; bool is no int, int is a float."""
    match node:
        case ast.Constant(value=None):
            return value is None
        case ast.Constant(value=str(text)):
            return _accepts(_annotation(text), value)
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return _accepts(left, value) or _accepts(right, value)
        case ast.Name(id=name) if name in SIMPLE:
            return isinstance(value, SIMPLE[name]) and not (isinstance(value, bool) and name in ("int", "float"))
        case ast.Subscript(value=ast.Name(id="Optional"), slice=inner):
            return value is None or _accepts(inner, value)
        case ast.Subscript(value=ast.Name(id="Literal")):
            return value in _choices(node)
        case ast.Subscript(value=ast.Name(id="list"), slice=inner):
            return isinstance(value, list) and all(_accepts(inner, item) for item in value)
        case ast.Subscript(value=ast.Name(id="dict"), slice=ast.Tuple(elts=[key, inner])):
            return isinstance(value, dict) and all(_accepts(key, k) and _accepts(inner, v) for k, v in value.items())
    return True  # an annotation we don't know limits nothing


def _choices(node: ast.expr) -> tuple[Any, ...]:
    """The values of the Literal in an annotation, if there is one."""
    for part in ast.walk(node):
        match part:
            case ast.Subscript(value=ast.Name(id="Literal"), slice=ast.Tuple(elts=items)):
                return tuple(ast.literal_eval(item) for item in items)
            case ast.Subscript(value=ast.Name(id="Literal"), slice=item):
                return (ast.literal_eval(item),)
    return ()


def read_parameters(notebook: Path) -> dict[str, Parameter]:
    """The parameters of a notebook by name, in their order; empty where no cell is tagged `parameters`."""
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8-sig"))["cells"]
        tagged = [cell for cell in cells if "parameters" in cell.get("metadata", {}).get("tags", [])]
    except KeyError:
        raise ParameterError(f"{notebook}: {_without_cells(notebook)}") from None
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise ParameterError(f"{notebook}: no notebook ({error}); a Jupyter .ipynb file is needed") from None
    if len(tagged) > 1:
        raise ParameterError(f"{notebook}: {len(tagged)} cells are tagged `parameters`; keep one")
    return {p.name: p for cell in tagged for p in _parse("".join(cell["source"]), notebook)}


def _without_cells(notebook: Path) -> str:
    """What is told of JSON that has no cells: a notebook of before 2015, or none."""
    content = json.loads(notebook.read_text(encoding="utf-8-sig"))
    if "worksheets" in content:
        return f"notebook format {content.get('nbformat', 'unknown')}; save it again with a current Jupyter (format 4)"
    return "no notebook (it has no cells); a Jupyter .ipynb file is needed"


UNASKED = "its metadata say that it is no report"  # nobody needs to be told


def why_no_report(notebook: Path) -> str | None:
    """Why a notebook in a folder is none that runs on articles; None where it is one, or can't be read at all."""
    try:
        content = json.loads(notebook.read_text(encoding="utf-8-sig"))
        metadata = content.get("metadata", {})
        if metadata.get("article_analysis", {}).get("report") is False:
            return UNASKED
        told = (metadata.get("kernelspec", {}).get("language"), metadata.get("language_info", {}).get("name"))
        language = next(filter(None, told), "python")
        tagged = [cell for cell in content["cells"] if "parameters" in cell.get("metadata", {}).get("tags", [])]
        source = "".join("".join(cell["source"]) for cell in tagged)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    if str(language).lower() != "python":
        return f"it is written in {language}"
    if not tagged:
        return "no cell is tagged `parameters`"
    return None if re.search(rf"^{ARTICLE}\b", source, re.MULTILINE) else f"it has no parameter `{ARTICLE}`"


def _parse(source: str, notebook: Path) -> Iterable[Parameter]:
    try:
        body = ast.parse(source).body
    except SyntaxError as error:
        raise ParameterError(f"{notebook}: parameters cell, line {error.lineno}: {error.msg}") from None
    lines = source.encode().splitlines()  # the columns of a syntax tree count bytes
    for node in body:
        match node:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=value) if value is not None:
                named = ast.unparse(annotation)
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                named = ""
            case ast.Expr(value=ast.Constant()):
                continue
            case _:
                raise ParameterError(f"{notebook}: parameters cell, line {node.lineno}: only `name: type = value`")
        try:
            default = ast.literal_eval(value)
        except ValueError:
            raise ParameterError(f"{notebook}: parameters cell, line {node.lineno}: {name} must be a literal") from None
        named = named or ("str | None" if default is None else type(default).__name__)
        rest = lines[(node.end_lineno or node.lineno) - 1][node.end_col_offset or 0 :].decode().strip()
        comment = rest.lstrip("# ") if rest.startswith("#") else ""
        choices = _choices(_annotation(named))
        if found := CHOICES.search(comment):
            comment = comment[: found.start()].rstrip()
            plain = Parameter(name, named, default, comment)
            choices = tuple(plain.read(item.strip()) for item in found[1].rstrip(".").split(","))
        yield Parameter(name, named, default, comment, choices)


def read_parameter_file(path: Path) -> dict[str, Any]:
    """The values of a YAML or TOML file, checked only to be a table of names."""
    if path.suffix not in (".toml", ".yaml", ".yml", ".json"):
        raise ParameterError(f"{path}: the name must end in .yaml, .yml, .json or .toml")
    import tomllib

    try:
        text = path.read_text(encoding="utf-8-sig")
        values: Any = tomllib.loads(text) if path.suffix == ".toml" else _read_yaml(text)
    except OSError as error:
        raise ParameterError(f"{path}: {error.strerror}; give a YAML or TOML file of parameters") from None
    except UnicodeDecodeError as error:
        raise ParameterError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from None
    except ValueError as error:
        raise ParameterError(f"{path}: {str(error).splitlines()[0]}") from None
    if not isinstance(values, dict) or not all(isinstance(name, str) for name in values):
        raise ParameterError(f"{path}: must hold names with values, such as `top_n: 5`")
    return values


def _read_yaml(text: str) -> Any:
    import yaml

    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError(str(error).replace("\n", " ")) from None


def choose(
    notebooks: Mapping[Path, Mapping[str, Parameter]], texts: Mapping[str, str], values: Mapping[str, Any]
) -> dict[Path, dict[str, Any]]:
    """For each notebook the values that are for it, checked.

    Args:
        notebooks: each notebook's parameters.
        texts: from the command line, read by each parameter's type; they win over `values`.
        values: from a file or from Python; a table under a notebook's name is for that notebook alone.

    Raises:
        ParameterError: `article`, a name that no chosen notebook has, a wrong type, a value outside the choices.
    """
    stems = {path.stem for path in notebooks}
    known = [n for n in dict.fromkeys(n for parameters in notebooks.values() for n in parameters) if n != ARTICLE]
    shared = {name: value for name, value in values.items() if not (name in stems and isinstance(value, Mapping))}
    tables = [name for stem in stems if isinstance(own := values.get(stem), Mapping) for name in own]
    if ARTICLE in (*texts, *shared, *tables):
        raise ParameterError("article is no parameter to set: name the articles' files, each gets its own reports")
    for name in [*texts, *shared]:
        if name not in known:
            raise ParameterError(f"unknown parameter {name}; known: {', '.join(known) or 'none'}")
    return {
        path: _chosen_for(
            path, parameters, texts, shared, own if isinstance(own := values.get(path.stem), Mapping) else {}
        )
        for path, parameters in notebooks.items()
    }


def _chosen_for(
    path: Path, parameters: Mapping[str, Parameter], texts: Mapping[str, str], shared: Mapping[str, Any],
    own: Mapping[str, Any],
) -> dict[str, Any]:  # fmt: skip
    """The checked values of one notebook: its own before those of all, the texts before both."""
    for name in own:
        if name not in parameters:
            raise ParameterError(f"{path.stem} has no parameter {name}; it has: {', '.join(parameters) or 'none'}")
    given = {name: value for name, value in {**shared, **own}.items() if name in parameters}
    try:
        checked = {name: parameters[name].check(value) for name, value in given.items()}
        return checked | {name: parameters[name].read(text) for name, text in texts.items() if name in parameters}
    except ParameterError as error:
        raise ParameterError(f"{path}: {error}") from None
