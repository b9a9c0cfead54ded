"""One parameter of a notebook: its type, its choices, and what a text or a value means for it."""

import ast
import datetime as dt
import json
import re
from collections.abc import Iterable
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
        tree = annotation_tree(self.annotation)
        for value in _readings(text):
            if _accepts(tree, value):
                return self.check(value)
        return self.check(text)

    def check(self, value: Any) -> Any:
        """The value, if its type and choices allow it, else a ParameterError; a date is its text, as 2015-03-08."""
        if isinstance(value, dt.date):  # YAML and TOML read one as such
            value = value.isoformat()
        if not _accepts(annotation_tree(self.annotation), value):
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


def annotation_tree(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def _accepts(node: ast.expr, value: Any) -> bool:
    """Whether a value has the type an annotation names; bool is no int, int is a float."""
    match node:
        case ast.Constant(value=None):
            return value is None
        case ast.Constant(value=str(text)):
            return _accepts(annotation_tree(text), value)
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return _accepts(left, value) or _accepts(right, value)
        case ast.Name(id=name) if name in SIMPLE:
            return isinstance(value, SIMPLE[name]) and not (isinstance(value, bool) and name in ("int", "float"))
        case ast.Subscript(value=ast.Name(id="Optional"), slice=inner):
            return value is None or _accepts(inner, value)
        case ast.Subscript(value=ast.Name(id="Literal")):
            return value in literal_choices(node)
        case ast.Subscript(value=ast.Name(id="list"), slice=inner):
            return isinstance(value, list) and all(_accepts(inner, item) for item in value)
        case ast.Subscript(value=ast.Name(id="dict"), slice=ast.Tuple(elts=[key, inner])):
            return isinstance(value, dict) and all(_accepts(key, k) and _accepts(inner, v) for k, v in value.items())
    return True  # an annotation we don't know limits nothing


def literal_choices(node: ast.expr) -> tuple[Any, ...]:
    """The values of the Literal in an annotation, if there is one."""
    for part in ast.walk(node):
        match part:
            case ast.Subscript(value=ast.Name(id="Literal"), slice=ast.Tuple(elts=items)):
                return tuple(ast.literal_eval(item) for item in items)
            case ast.Subscript(value=ast.Name(id="Literal"), slice=item):
                return (ast.literal_eval(item),)
    return ()
