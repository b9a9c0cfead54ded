"""scripts/count_conditions.py names the conditions and words that no test meets, and changes no answer."""

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import count_conditions  # noqa: E402

SOURCE = """
SHIPS = frozenset({"boat", "ferry"})

def kind(word, n):
    if word in SHIPS and not (n > 3 or n < 0):
        return "ship"
    return "plane" if word in ("jet", "kite") else None
"""


def read(monkeypatch, tmp_path, *calls):
    monkeypatch.setattr(count_conditions, "ROOT", tmp_path)
    monkeypatch.setattr(count_conditions, "met", set())
    monkeypatch.setattr(count_conditions, "words_met", set())
    path = tmp_path / "kinds.py"
    path.write_text(SOURCE, encoding="utf-8")
    tree, watch = count_conditions.watched(path)
    names = {"watch_true": count_conditions._true, "watch_found": count_conditions._found}
    exec(compile(tree, str(path), "exec"), names)
    given = [names["kind"](*call) for call in calls]
    missed = [source for place, source in watch.conditions.items() if place not in count_conditions.met]
    return given, missed, sorted(word[-1] for word in watch.words - count_conditions.words_met)


def test_what_is_never_true_and_what_never_met_is_named(monkeypatch, tmp_path):
    given, missed, words = read(monkeypatch, tmp_path, ("boat", 2), ("jet", 2), ("cart", 9), ("boat", 9))
    assert given == ["ship", "plane", None, None]
    assert missed == ["n < 0"]
    assert words == ["ferry", "kite"]


def test_without_a_call_everything_is_missed(monkeypatch, tmp_path):
    _, missed, words = read(monkeypatch, tmp_path)
    assert missed == ["word in SHIPS", "n > 3", "n < 0", "word in ('jet', 'kite')"]
    assert words == ["boat", "ferry", "jet", "kite"]


def test_every_finder_can_be_watched():
    for package in count_conditions.FINDERS:
        for path in (ROOT / "analysis" / package).rglob("*.py"):
            tree, watch = count_conditions.watched(path)
            assert compile(tree, str(path), "exec") and ast.unparse(tree).count("watch_true(") == len(watch.conditions)
