"""No function is hard to follow, by its cognitive complexity."""

from pathlib import Path

from complexipy import file_complexity

ROOT = Path(__file__).resolve().parents[2]
MUCH = 25  # above it a function needs a second reading


def test_no_function_is_hard_to_follow():
    found = {
        f"{path.relative_to(ROOT).as_posix()} {function.name}": function.complexity
        for path in sorted((ROOT / "analysis").rglob("*.py"))
        for function in file_complexity(str(path)).functions
    }
    assert len(found) > 1000
    assert not (hard := {name: size for name, size in found.items() if size > MUCH}), f"split these: {hard}"
