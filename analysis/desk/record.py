"""How often each rule was right, by what was decided on the articles of a folder: what one article teaches, the next
one's queue knows."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

from analysis.desk.wilson import interval

PRONE = 0.1  # a rule is wrong-prone where surely more than this share of its judged rows was wrong


class Record(NamedTuple):
    """Of the rows that a rule made and an analyst judged: how many were rejected or edited, and how many in all."""

    wrong: int = 0
    judged: int = 0

    @property
    def prone(self) -> bool:
        """Whether the rule errs often, as far as so many rows can tell."""
        return interval(self.wrong, self.judged)[0] > PRONE


def read_records(folder: Path) -> dict[tuple[str, str], Record]:
    """Return the record of each rule, by table and rule, from all corrections in a folder.

    A file that can't be read tells nothing here; whoever builds its article is told why.
    """
    judged: Counter[tuple[str, str]] = Counter()
    wrong: Counter[tuple[str, str]] = Counter()
    for path in sorted(folder.glob("*.corrections.toml")):
        for rule, action in _last_actions(path).values():
            judged[rule] += 1
            wrong[rule] += action != "accept"
    return {rule: Record(wrong[rule], count) for rule, count in judged.items()}


def _last_actions(path: Path) -> dict[tuple[Any, ...], tuple[tuple[str, str], str]]:
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8-sig")).get("correction", [])
    except (OSError, ValueError):
        return {}
    found = {}
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict) and isinstance(rule := entry.get("rule"), str):
            row = tuple(str(entry.get(key)) for key in ("table", "text", "prefix", "suffix", "occurrence"))
            found[row] = ((str(entry.get("table")), rule), str(entry.get("action")))
    return found
