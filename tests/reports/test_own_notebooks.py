"""Notebooks that users bring: their helpers, their mistakes, what they print."""

import json
import math
import os
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output
from reports.stand_in import notebook, write_project

from analysis.reports.beside import files_beside
from analysis.reports.manifest import Manifest, as_json, why_stale
from analysis.reports.parameters import read_parameters, why_no_report
from analysis.reports.plan import Report, plan_reports
from analysis.reports.run import normalise, read_notebook
from analysis.reports.streams import as_seen, joined

ROOT = Path(__file__).resolve().parents[2]


def build(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "analysis", "reports", *words]
    return subprocess.run(
        command, cwd=project, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )


def other_kernel() -> nbformat.NotebookNode:
    node = notebook("1")
    node.metadata.kernelspec.name = "elsewhere"
    return node


FAILS = {  # a notebook, what is said of it
    "magic": (notebook("%nomagic"), "cell 4 (How long is it?): UsageError: Line magic function `%nomagic` not found."),
    "cells": (notebook("%%nomagic\n2"), "cell 4 (How long is it?): UsageError: Cell magic `%%nomagic` not found."),
    "handler": (
        notebook("get_ipython().set_custom_exc((ValueError,), lambda *a, **k: None)", "raise ValueError('x')"),
        "cell 5 (How long is it?): Error: the cell failed and its handler told nothing",
    ),
    "twins": (
        notebook("n = 0", "n += 1\nassert n < 2, n", "n += 1\nassert n < 2, n"),
        "cell 6 (How long is it?): AssertionError: 2",
    ),
    "kernel": (other_kernel(), "the kernel 'elsewhere' isn't installed; choose Python 3 in Jupyter"),
}


SHOWN = (
    "from IPython.display import IFrame, Markdown\nIFrame('https://example.org/map', 300, 200)",
    "from tqdm.notebook import tqdm\nfor _ in tqdm(range(3)):\n    pass",
    "from ipywidgets import interact\ninteract(lambda n: n, n=5);",
    "Markdown('![](pixel.png)')",
)


def test_what_is_wrong_with_one_notebook_is_told_and_stops_no_other(tmp_path: Path) -> None:
    project = write_project(
        tmp_path / "p",
        **{name: node for name, (node, _) in FAILS.items()},
        shown=notebook(*SHOWN),
        helped=notebook("import helpers\nhelpers.told()", "print('x' * 400_000 + '\\rdone')"),
    )
    folder = project / "notebooks"
    (folder / "pixel.png").write_bytes(b"first")
    (folder / "helpers.py").write_text("def told():\n    return open('table.csv').read().upper()\n")
    (folder / "table.csv").write_text("helped by a table\n")
    (folder / "random.py").write_text("raise ImportError('this is no part of the standard library')\n")
    (folder / "empty.ipynb").write_text("")
    magic = notebook("1")
    magic.cells[1].source = "%matplotlib inline\ntop_n = 3"
    nbformat.write(magic, folder / "setup.ipynb")
    plain = notebook("1")
    plain.cells[1].metadata.tags = []
    nbformat.write(plain, folder / "notes.ipynb")
    started = time.monotonic()
    done = build(project)
    assert done.returncode == 3
    for name, (_, words) in FAILS.items():
        assert f"failed  notebooks/{name}.ipynb: {words}" in done.stderr
    assert "failed  notebooks/empty.ipynb: no notebook" in done.stderr
    assert "skipped notebooks/setup.ipynb: it has no parameter `article`; --notebook setup runs it" in done.stderr
    assert "skipped notebooks/notes.ipynb: no cell is tagged `parameters`; --notebook notes runs it" in done.stderr
    assert "Traceback" not in done.stderr
    assert "built   flood/helped" in done.stdout
    page = (project / "reports" / "flood" / "helped.html").read_text(encoding="utf-8")
    assert "HELPED BY A TABLE" in page and "done" in page and "xxxx" not in page
    shown = (project / "reports" / "flood" / "shown.html").read_text(encoding="utf-8")
    left = "this output needs scripts and is left out: "
    assert (
        "and is left out: IFrame https://example.org/map" in shown
        and f"{left}interactive(" in shown
        and f"{left}0%|" in shown
    )
    assert 'src="data:image/png;base64,Zmlyc3Q="' in shown
    assert time.monotonic() - started < 120
    (folder / "pixel.png").write_bytes(b"second")
    assert "flood: pixel.png changed → 1 report" in build(project, "--check", "--notebook", "shown").stdout
    (folder / "table.csv").write_text("another table\n")
    assert "flood: table.csv changed → 1 report" in build(project, "--check", "--notebook", "helped").stdout


IMPORTS = [  # source of a cell, the files beside it that count
    ("import helpers", ["helpers.py", "more.py", "table.csv"]),
    ("from helpers import told", ["helpers.py", "more.py", "table.csv"]),
    ("%matplotlib inline\nimport desk.charts as c", ["desk/__init__.py", "desk/charts.py"]),
    ("from desk import charts", ["desk/__init__.py", "desk/charts.py"]),
    ("pd.read_csv('table.csv')", ["table.csv"]),
    ("from kit import *", ["kit/__init__.py", "kit/deep/__init__.py", "kit/deep/leaf.py", "kit/table.csv"]),
    (
        "importlib.import_module('kit.deep')",
        ["kit/__init__.py", "kit/deep/__init__.py", "kit/deep/leaf.py", "kit/table.csv"],
    ),
    ("%run more.py --fast", ["more.py", "table.csv"]),
    ("%run more", ["more.py", "table.csv"]),
    ("!head -2 'table.csv' | wc -l", ["table.csv"]),
    ("%%writefile table.csv\na", []),
    ("sys.path.append('../tools')\nimport outer", ["../tools/outer.py"]),
    ("sys.path.insert(0, str(Path('..') / 'tools'))", []),
    ("open('../seeds/flood.txt'), 'kit/../table.csv'", ["../seeds/flood.txt", "table.csv"]),
    ("'page.ipynb', 'no such file', 'x' * 3, '', '/etc/passwd', '..', 'a\\nb', '\\0'", []),
    ("import pandas, json", []),
    ("this is no Python", []),
]


@pytest.mark.parametrize(("source", "expected"), IMPORTS)
def test_files_beside_a_notebook_count_where_it_uses_them(tmp_path: Path, source: str, expected: list[str]) -> None:
    folder = write_project(tmp_path, page=notebook(source)) / "notebooks"
    for inner in ("desk", "kit/deep", "../tools"):
        (folder / inner).mkdir(parents=True)
    for name, text in {
        "helpers.py": "import more\n", "more.py": "open('table.csv')\n", "table.csv": "a\n", "unused.py": "",
        "desk/__init__.py": "", "desk/charts.py": "", "kit/__init__.py": "from .deep.leaf import told\n",
        "kit/deep/__init__.py": "from . import leaf", "kit/deep/leaf.py": "from .. import x\nHERE / '../table.csv'\n",
        "kit/table.csv": "a\n", "../tools/outer.py": "",
    }.items():  # fmt: skip
        (folder / name).write_text(text)
    found = files_beside(folder / "page.ipynb")
    assert sorted(Path(os.path.relpath(path, folder)).as_posix() for path in found) == sorted(expected)


def test_files_of_one_name_are_inputs_each(tmp_path: Path) -> None:
    project = write_project(tmp_path, page=notebook("open('a/code'), open('b/code'), open('code')"))
    for name in ("a/code", "b/code", "code"):
        (project / "notebooks" / name).parent.mkdir(exist_ok=True)
        (project / "notebooks" / name).write_text(name)
    chosen = ([project / "seeds/flood.txt"], [project / "notebooks/page.ipynb"])
    report = plan_reports(*chosen, {}, tmp_path / "out", texts={}, timeout=None)[1]
    assert {"a/code", "b/code", "./code", "code"} <= set(report.inputs)
    assert len({report.inputs[name] for name in ("a/code", "b/code", "./code", "code")}) == 4


SEEN = [  # printed, as a terminal shows it
    ("one\ntwo\n", "one\ntwo\n"),
    ("10%\r20%\r100%\n", "100%\n"),
    ("10%\r100%\r\nend", "100%\r\nend"),
    ("abc\b\bd", "ad"),
    ("a\n\bb", "a\nb"),
    ("\r\r", "\r"),
    ("", ""),
]


@pytest.mark.parametrize(("printed", "seen"), SEEN)
def test_streams_are_shown_as_a_terminal_would(printed: str, seen: str) -> None:
    assert as_seen(printed) == seen


def test_streams_are_joined_and_stdout_stands_first() -> None:
    def stream(name: str, text: str) -> nbformat.NotebookNode:
        return new_output("stream", name=name, text=text)

    result = new_output("display_data", {"text/plain": "7"})
    found = joined(
        [stream("stderr", "w1 "), stream("stdout", "a"), stream("stderr", "w2"), result, stream("stdout", "b")]
    )
    assert [o.get("text", "7") for o in found] == ["ab", "w1 w2", "7"]


def test_a_long_line_in_pieces_takes_no_time() -> None:
    pieces = [new_output("stream", name="stdout", text="x" * 10) for _ in range(36_000)]
    started = time.monotonic()
    (one,) = joined(pieces)
    assert len(one.text) == 360_000 and time.monotonic() - started < 2


def test_cells_of_one_id_get_the_same_others_each_time(tmp_path: Path) -> None:
    node = notebook("1", "2", "3")
    for cell in node.cells[3:]:
        cell.id = "one"
    path = tmp_path / "page.ipynb"
    path.write_text(json.dumps(node))
    first, second = ([cell.id for cell in read_notebook(path).cells] for _ in range(2))
    assert first == second and len(set(first)) == len(first)


OLD = {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": []}]}


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("minor", [2, 4, 5])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_cells_without_ids_are_read_without_a_word(tmp_path: Path, minor: int, mark: str) -> None:
    content = {**notebook("1", "2"), "nbformat_minor": minor}
    for cell in content["cells"]:
        cell.pop("id", None)
    path = tmp_path / "page.ipynb"
    path.write_text(mark + json.dumps(content), encoding="utf-8")
    ids = [cell.id for cell in read_notebook(path).cells]
    assert ids == [f"cell-{number}" for number in range(len(content["cells"]))]
    assert why_no_report(path) is None and "article" in read_parameters(path)


def test_a_notebook_that_can_be_no_report_stops_no_other(tmp_path: Path) -> None:
    project = write_project(tmp_path, page=notebook("1"), index=notebook("1"))
    (project / "notebooks/old.ipynb").write_text(json.dumps(OLD))
    books = sorted((project / "notebooks").glob("*.ipynb"))
    plan = plan_reports([project / "seeds/flood.txt"], books, {}, tmp_path / "out", texts={}, timeout=None)
    problems = {task.name: task.problem for task in plan if isinstance(task, Report)}
    assert problems["flood/page"] is None
    assert "a report can't be called index; rename" in str(problems["flood/index"])
    assert "notebook format 3; save it again with a current Jupyter" in str(problems["flood/old"])


CHANCE = [  # forms of an output, with a name drawn by chance in the place of X
    ({"text/html": '<style>#T_X td {}</style><td id="T_X_row0_col1">12345</td>'}, "a1b2c", "12345"),
    ({"text/html": "<div id='map_X'></div><script>draw(map_X)</script>"}, "0f" * 16, "ab" * 16),
    ({"text/html": '<iframe srcdoc="&lt;div id=&quot;map_X&quot;&gt;"></iframe>'}, "0f" * 16, "ab" * 16),
    ({"text/html": '<div id="p"></div>', "application/vnd.x+json": {"a": ["X"]}},
     "e5a2f645-e2c2-423c-8485-0d1ace31aa4b", "abafcdb6-ca9b-4ef4-b33b-4dbdde7b167e"),
    ({"text/html": '<table id="t_X"><td>7</td></table>'}, "f476db05_bbd5_43bd_bb55_d84c00262827",
     "538717ec_f07b_4019_ad88_5e6669adf511"),
]  # fmt: skip


@pytest.mark.parametrize(("forms", "first", "second"), CHANCE)
def test_names_that_libraries_draw_by_chance_are_the_same_each_time(
    forms: dict[str, object], first: str, second: str
) -> None:
    def run(name: str) -> str:
        drawn = json.loads(json.dumps(forms).replace("X", name))
        cells = [new_code_cell("f()", id="a", outputs=[new_output("display_data", drawn)])]
        return json.dumps(normalise(new_notebook(cells=cells), {}))

    assert run(first) == run(second) and first not in run(first)
    assert "12345" not in json.dumps(forms) or ">12345<" in run("12345")


def test_a_name_that_is_no_elements_own_stays() -> None:
    told = {"text/html": f"<td>{'ab' * 16}</td><td>T_a1b2c</td>", "text/plain": "ab" * 16}
    cells = [new_code_cell("f()", id="a", outputs=[new_output("display_data", told)])]
    assert normalise(new_notebook(cells=cells), {}).cells[0].outputs[0].data == told


@pytest.mark.parametrize("value", [{1: "a", 2: "b"}, math.nan, [math.nan], {"a": None}, (1, 2)])
def test_a_parameter_that_json_writes_otherwise_is_not_stale_for_ever(tmp_path: Path, value: object) -> None:
    report = Report(Path("a.txt"), Path("n.ipynb"), tmp_path, {}, {"parameters": {"x": value}})
    (tmp_path / "a").mkdir()
    built = json.loads(as_json({"n": {"inputs": report.inputs, "outputs": {}}}))
    for name in report.outputs:
        (tmp_path / "a" / name).write_text("")
    reason = why_stale(report, Manifest("", "", built), {})
    assert reason is not None and "not as it was written" in reason and "parameters" not in reason


def test_one_article_named_twice_is_one(tmp_path: Path) -> None:
    project = write_project(tmp_path, page=notebook("1"))
    named = [project / "seeds/flood.txt", project / "notebooks/../seeds/flood.txt"]
    plan = plan_reports(named, [project / "notebooks/page.ipynb"], {}, tmp_path / "out", texts={}, timeout=None)
    assert [task.name for task in plan] == ["flood/data/", "flood/page"]


@pytest.mark.parametrize(
    ("metadata", "tags", "reason"),
    [
        ({"kernelspec": {"name": "ir", "language": "R"}}, ["parameters"], "it is written in R"),
        ({"language_info": {"name": "julia"}}, ["parameters"], "it is written in julia"),
        ({}, [], "no cell is tagged `parameters`"),
        ({}, ["parameters"], "it has no parameter `article`"),
        ({"language_info": {"name": "python"}}, ["parameters"], "it has no parameter `article`"),
    ],
)
def test_a_notebook_of_another_project_is_left_out(
    tmp_path: Path, metadata: dict[str, object], tags: list[str], reason: str | None
) -> None:
    cell = {"cell_type": "code", "metadata": {"tags": tags}, "source": "top_n = 1"}
    path = tmp_path / "n.ipynb"
    path.write_text(json.dumps({"cells": [cell], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}))
    assert why_no_report(path) == reason
