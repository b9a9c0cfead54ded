"""The parameters of a notebook: names, types, choices and help, read from its cell tagged `parameters`.

The cell holds literals only, papermill's way: `top_n: int = 10  # rows in each table; one of: 5, 10, 20`.
"""

import ast
import json
import re
from collections.abc import Iterable
from pathlib import Path

from analysis.errors import ParameterError
from analysis.reports.parameter import Parameter, annotation_tree, literal_choices

ARTICLE = "article"  # the parameter that each report gets from the article it is of
CHOICES = re.compile(r"[;,.]?\s*one of:\s*(.+)$", re.IGNORECASE)


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
        choices = literal_choices(annotation_tree(named))
        if found := CHOICES.search(comment):
            comment = comment[: found.start()].rstrip()
            plain = Parameter(name, named, default, comment)
            choices = tuple(plain.read(item.strip()) for item in found[1].rstrip(".").split(","))
        yield Parameter(name, named, default, comment, choices)
