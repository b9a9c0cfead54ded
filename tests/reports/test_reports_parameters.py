"""Parameters: read from the notebook's cell, strict in name, type and choice."""

import datetime as dt
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from analysis.errors import ParameterError
from analysis.reports import build_reports
from analysis.reports.chosen import choose, read_parameter_file
from analysis.reports.parameter import Parameter
from analysis.reports.parameters import read_parameters


def write(path: Path, *cells: str) -> Path:
    tagged = [new_code_cell(source, metadata={"tags": ["parameters"]}) for source in cells]
    nbformat.write(new_notebook(cells=tagged), path)
    return path


READ = [  # source of the cell, the parameter read from it
    ("top_n: int = 10  # rows in each table", Parameter("top_n", "int", 10, "rows in each table")),
    ("top_n = 10", Parameter("top_n", "int", 10, "")),
    ("name = None", Parameter("name", "str | None", None, "")),
    ("share: float = -0.5  # one of: -0.5, 1", Parameter("share", "float", -0.5, "", (-0.5, 1.0))),
    (
        'order: str = "size"  # order of rows; one of: reading, size',
        Parameter("order", "str", "size", "order of rows", ("reading", "size")),
    ),
    (
        "kind: \"Literal['a', 'b'] | None\" = None  # '#' in text",
        Parameter("kind", "\"Literal['a', 'b'] | None\"", None, "'#' in text", ("a", "b")),
    ),
]


@pytest.mark.parametrize(("source", "expected"), READ)
def test_reads_name_type_default_help_and_choices(tmp_path: Path, source: str, expected: Parameter) -> None:
    found = read_parameters(write(tmp_path / "n.ipynb", source))
    if expected.annotation.startswith('"'):  # a Literal in quotes needs no import in the notebook
        (parameter,) = found.values()
        assert parameter.read("b") == "b" and parameter.read("none") is None
    else:
        assert found == {expected.name: expected}


TEXTS = [  # annotation, text on the command line, value
    ("int", "5", 5),
    ("str", "5", "5"),
    ("str | None", "none", None),
    ("int | None", "5", 5),
    ("float", "5", 5.0),
    ("bool", "yes", True),
    ("bool", "0", ParameterError),
    ("int", "5.5", ParameterError),
    ("int", "yes", ParameterError),
    ("list[int]", "[1, 2]", [1, 2]),
    ("list[str]", "[1]", ParameterError),
    ("dict[str, int]", '{"a": 1}', {"a": 1}),
    ("Optional[int]", "null", None),
]


@pytest.mark.parametrize(("annotation", "text", "value"), TEXTS)
def test_text_is_read_by_type(annotation: str, text: str, value: Any) -> None:
    parameter = Parameter("p", annotation, None, "")
    if value is ParameterError:
        with pytest.raises(ParameterError, match="but must be"):
            parameter.read(text)
    else:
        found = parameter.read(text)
        assert (found, type(found)) == (value, type(value))


WRONG = [  # cells, words of the message
    (["x = open('f')"], "x must be a literal"),
    (["import os"], "only `name: type = value`"),
    (["x ="], "line 1"),
    (["x = 1", "y = 2"], "2 cells are tagged"),
]


@pytest.mark.parametrize(("cells", "words"), WRONG)
def test_a_wrong_cell_is_named(tmp_path: Path, cells: list[str], words: str) -> None:
    with pytest.raises(ParameterError, match="notebook") as caught:
        read_parameters(write(tmp_path / "notebook.ipynb", *cells))
    assert words in str(caught.value)


FILES = [  # name, content, values or words of the message
    ("p.yaml", "top_n: 5\norder: size", {"top_n": 5, "order": "size"}),
    ("p.toml", "top_n = 5", {"top_n": 5}),
    ("p.json", '{"top_n": 5}', {"top_n": 5}),
    ("p.toml", "\ufefftop_n = 5", {"top_n": 5}),
    ("p.yaml", "published: 2015-03-08", {"published": dt.date(2015, 3, 8)}),
    ("p.txt", "top_n = 5", "must end in"),
    ("p.yaml", "\udcff", "p.yaml: not UTF-8 (byte 0); save it as UTF-8"),
    ("p.yaml", "top_n: [", "p.yaml"),
    ("p.toml", "top_n =", "p.toml"),
    ("p.yaml", "5", "must hold names"),
]


@pytest.mark.parametrize(("name", "content", "expected"), FILES)
def test_parameter_file(tmp_path: Path, name: str, content: str, expected: Any) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8", errors="surrogateescape")
    if isinstance(expected, dict):
        assert read_parameter_file(tmp_path / name) == expected
    else:
        with pytest.raises(ParameterError) as caught:
            read_parameter_file(tmp_path / name)
        assert expected in str(caught.value) and "\n" not in str(caught.value)


def test_each_notebook_gets_what_is_for_it(tmp_path: Path) -> None:
    one = write(tmp_path / "one.ipynb", "top_n: int = 1\norder: str = 'a'")
    two = write(tmp_path / "two.ipynb", "top_n: int = 1")
    known = {path: read_parameters(path) for path in (one, two)}
    chosen = choose(known, {"order": "b"}, {"top_n": 5, "two": {"top_n": 7}})
    assert chosen == {one: {"top_n": 5, "order": "b"}, two: {"top_n": 7}}
    with pytest.raises(ParameterError, match="unknown parameter topn; known: top_n, order"):
        choose(known, {"topn": "1"}, {})
    with pytest.raises(ParameterError, match="two has no parameter order; it has: top_n"):
        choose(known, {}, {"two": {"order": "b"}})


def test_a_day_is_its_text_and_what_is_no_day_is_said_before_anything_runs(tmp_path: Path) -> None:
    page, article = write(tmp_path / "page.ipynb", "published: str = ''"), tmp_path / "flood.txt"
    article.write_text("Water rose.")
    known = {page: read_parameters(page)}
    assert choose(known, {}, {"published": dt.date(2015, 3, 8)}) == {page: {"published": "2015-03-08"}}
    with pytest.raises(ParameterError, match="published: 'soon' is no date; write it as 2015-03-08"):
        build_reports([article], [page], {"published": "soon"}, tmp_path / "out")


@pytest.mark.parametrize(
    "given", [{"article": "other.txt"}, {"page": {"article": "other.txt"}}, {"top_n": 3, "article": "../other.txt"}]
)
def test_the_article_is_no_parameter_to_set(tmp_path: Path, given: dict[str, Any]) -> None:
    known = {Path("page.ipynb"): read_parameters(write(tmp_path / "page.ipynb", 'article = "a.txt"\ntop_n = 1'))}
    with pytest.raises(ParameterError, match="article is no parameter to set: name the articles' files"):
        choose(known, {}, given)
    texts = {name: str(value) for name, value in given.items() if name == "article"}
    if texts:
        with pytest.raises(ParameterError, match="article is no parameter"):
            choose(known, texts, {})
    with pytest.raises(ParameterError, match=r"known: top_n$"):
        choose(known, {"articel": "b.txt"}, {})
