"""Count the conditions and the words of the finders that no test ever meets.

    python scripts/count_conditions.py [--news ARTICLES.jsonl] [--list conditions|words] [PYTEST TARGET ...]

Runs the tests of the finders (or the targets named) with every boolean condition of theirs watched: what stands
behind `if`, `while`, `and`, `or` and `not`, each part for itself, and each word of a collection written out in the code
behind `in`. Told is how many were never true and how many words never met; --list names them, as PATH:LINE and source.
With --news also those that the articles meet, so that a rule that works unseen is told from one that never does.

A condition that is never true in a test can be broken without a test that fails; one that is not true in news either
is dead.
"""

import argparse
import ast
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FINDERS = ("language", "quantities", "dates", "places", "entities", "attributions", "ties")
TESTS = (*(f"tests/{name}" for name in FINDERS), "tests/test_gold.py", "tests/article")
RESULTS = "COUNT_CONDITIONS_DIR"
Place = tuple[str, int, int]  # file under the project, line, column

met: set[Place] = set()
words_met: set[tuple[str, int, int, str]] = set()


def _true(value: Any, place: Place) -> Any:
    if value:
        met.add(place)
    return value


def _found(word: Any, words: Any, place: Place) -> bool:
    found = word in words
    if found and isinstance(word, str):
        words_met.add((*place, word))
    return found


def conditions(node: ast.AST) -> list[ast.expr]:
    """The parts of a condition that can each be true: a and not b is a, and b."""
    if isinstance(node, ast.BoolOp):
        return [part for value in node.values for part in conditions(value)]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not) and isinstance(node.operand, ast.BoolOp):
        return conditions(node.operand)
    return [node] if isinstance(node, ast.expr) and not isinstance(node, ast.Constant) else []  # "x or 0" asks x


def literal_words(node: ast.expr) -> list[str]:
    """The words of a collection written out in the code, else nothing."""
    if isinstance(node, ast.Set | ast.Tuple | ast.List) and all(isinstance(e, ast.Constant) for e in node.elts):
        return [e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
    return []


class Watch(ast.NodeTransformer):
    """Rewrites a module so that its conditions and word collections tell when they are met."""

    def __init__(self, path: str, tree: ast.Module) -> None:
        self.path = path
        self.conditions: dict[Place, str] = {}
        self.words: set[tuple[str, int, int, str]] = set()
        self._parts = {id(part) for node in ast.walk(tree) for part in self._of(node)}
        self._constants = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }

    @staticmethod
    def _of(node: ast.AST) -> list[ast.expr]:
        if isinstance(node, ast.If | ast.While | ast.IfExp):
            return conditions(node.test)
        if isinstance(node, ast.comprehension):
            return [part for test in node.ifs for part in conditions(test)]
        return conditions(node) if isinstance(node, ast.BoolOp) else []

    def visit(self, node: ast.AST) -> Any:
        watched = id(node) in self._parts
        source = ast.unparse(node) if watched else ""
        place = (self.path, getattr(node, "lineno", 0), getattr(node, "col_offset", 0))
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and isinstance(node.ops[0], ast.In):
            node = self._member(node, place)
        else:
            self.generic_visit(node)
        if not watched or not isinstance(node, ast.expr):
            return node
        self.conditions[place] = source
        return ast.copy_location(_call("watch_true", [node], place), node)

    def _member(self, node: ast.Compare, place: Place) -> ast.expr:
        words = node.comparators[0]
        named = self._constants.get(words.id) if isinstance(words, ast.Name) else words
        if isinstance(named, ast.Call) and len(named.args) == 1:  # frozenset({...})
            named = named.args[0]
        written = literal_words(named) if named is not None else []
        self.generic_visit(node)
        if not written or named is None:
            return node
        where = (self.path, named.lineno, named.col_offset)
        self.words.update((*where, word) for word in written)
        return ast.copy_location(_call("watch_found", [node.left, node.comparators[0]], where), node)


def _call(name: str, arguments: list[ast.expr], place: Place) -> ast.Call:
    return ast.Call(ast.Name(name, ast.Load()), [*arguments, ast.Constant(place)], [])


def watched(path: Path) -> tuple[ast.Module, Watch]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    watch = Watch(path.relative_to(ROOT).as_posix(), tree)
    return ast.fix_missing_locations(watch.visit(tree)), watch


class WatchedLoader(importlib.machinery.SourceFileLoader):
    def get_code(self, fullname: str) -> CodeType:
        return compile(watched(Path(self.path))[0], self.path, "exec")

    def exec_module(self, module: ModuleType) -> None:
        vars(module).update(watch_true=_true, watch_found=_found)
        super().exec_module(module)


class WatchedFinder(importlib.abc.MetaPathFinder):
    def find_spec(self, fullname: str, path: Sequence[str] | None, target: Any = None) -> Any:
        parts = fullname.split(".")
        if parts[0] != "analysis" or len(parts) < 2 or parts[1] not in FINDERS:
            return None
        file = ROOT.joinpath(*parts)
        file = file / "__init__.py" if file.is_dir() else file.with_suffix(".py")
        loader = WatchedLoader(fullname, str(file))
        return importlib.util.spec_from_file_location(fullname, file, loader=loader)


def _keep() -> None:
    kept = {"conditions": sorted(met), "words": sorted(words_met)}
    Path(os.environ[RESULTS], f"{os.getpid()}.json").write_text(json.dumps(kept))


def pytest_load_initial_conftests() -> None:  # this file is also the plugin that watches a test run and its workers
    sys.meta_path.insert(0, WatchedFinder())


def pytest_unconfigure() -> None:
    _keep()


READ_NEWS = """
import json, sys, count_conditions
count_conditions.pytest_load_initial_conftests()
from analysis.article import text_article
from analysis.extract import extract
from analysis.themes import read_codebook
codebook = read_codebook()
for line in open(sys.argv[1], encoding="utf-8"):
    given = json.loads(line)
    extract(text_article(given["text"], str(given["id"])), codebook)
count_conditions.pytest_unconfigure()
"""


def run(*command: str) -> dict[str, set[tuple[Any, ...]]]:
    """What a command that watches itself has met."""
    with tempfile.TemporaryDirectory() as folder:
        paths = f"{ROOT}{os.pathsep}{ROOT / 'scripts'}"
        done = subprocess.run(
            [sys.executable, *command], cwd=ROOT, env={**os.environ, RESULTS: folder, "PYTHONPATH": paths}
        )
        if done.returncode > 1:  # 1: a test failed; those of the time a text takes do so under watch
            raise SystemExit(f"{' '.join(command)}: ended with {done.returncode}")
        kept = [json.loads(file.read_text()) for file in Path(folder).glob("*.json")]
    return {kind: {tuple(place) for part in kept for place in part[kind]} for kind in ("conditions", "words")}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--news", metavar="ARTICLES.jsonl", help='lines of {"id": …, "text": …}')
    parser.add_argument("--list", choices=["conditions", "words"], help="name those that no test meets")
    parser.add_argument("targets", nargs="*", help="tests to run (default: those of the finders)")
    options = parser.parse_args()
    sources: dict[tuple[Any, ...], str] = {}
    words: set[tuple[Any, ...]] = set()
    for package in FINDERS:
        for path in sorted((ROOT / "analysis" / package).rglob("*.py")):
            watch = watched(path)[1]
            sources.update(watch.conditions)
            words.update(watch.words)
    targets = options.targets or [target for target in TESTS if (ROOT / target).exists()]
    tested = run("-m", "pytest", "-q", "-n2", "-p", "count_conditions", "-p", "no:cacheprovider", *targets)
    news = run("-c", READ_NEWS, str(Path(options.news).resolve())) if options.news else None
    every: dict[str, set[tuple[Any, ...]]] = {"conditions": set(sources), "words": words}
    for kind, places in every.items():
        missed = places - tested[kind]
        told = f"{kind}: {len(places)}, never met by a test {len(missed)}"
        print(told if news is None else f"{told}, by a test or the news {len(missed - news[kind])}")
        if options.list == kind:
            for place in sorted(missed):
                mark = " (in news)" if news is not None and place in news[kind] else ""
                print(f"  {place[0]}:{place[1]}: {sources.get(place, place[-1])}{mark}")


if __name__ == "__main__":
    main()
