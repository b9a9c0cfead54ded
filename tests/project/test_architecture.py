"""Data flows one way: a file imports only from layers above its own; each heavy library has one home."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "analysis"

LAYERS = [  # what stands on one line may import what stands on the lines above, and itself
    {"errors", "records", "version"},
    {"extras", "lexicon", "files", "scratch"},
    {"choice"},
    {"sidecar"},
    {"language"},
    {"article"},
    {"pages"},
    {"archives"},
    {"places"},
    {"dates", "entities", "quantities", "attributions", "themes"},
    {"ties"},
    {"extract"},
    {"display"},
    {"dataset"},
    {"add", "content", "corpus", "versions"},
    {"story"},
    {"charts"},
    {"desk"},
    {"reports"},
    {"cli"},
    {"__main__", "__init__"},
]
HOMES = {  # a library, and the layers that may import it
    "pandas": {"dataset", "content", "corpus", "versions", "story", "display", "charts", "desk"},
    "anywidget": {"desk"},
    "matplotlib": {"charts", "reports"},
    "papermill": {"reports"},
    "nbconvert": {"reports"},
    "trafilatura": {"pages"},
    "dask": {"corpus"},
    "distributed": {"corpus"},
}
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
FILES = sorted(path for path in PACKAGE.rglob("*.py"))


def layer(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(path: Path) -> list[str]:
    names = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            names += [node.module] if node.module != "analysis" else [f"analysis.{alias.name}" for alias in node.names]
    return names


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_upwards(path):
    own = layer(path)
    assert own in LEVEL, f"{own} has no layer: add it to LAYERS"
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "analysis" and len(parts) > 1:
            other = parts[1]
            assert other == own or LEVEL[other] < LEVEL[own], f"{path}: {own} must not import {other}"
        elif parts[0] in HOMES:
            assert own in HOMES[parts[0]], f"{path}: {parts[0]} is at home in {sorted(HOMES[parts[0]])}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_modules_stay_small_and_only_the_command_prints(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    if layer(path) not in ("cli", "__main__"):
        assert not calls & {"print", "exit", "quit"}
