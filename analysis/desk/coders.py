"""Two coders who corrected one article apart: how far they agree in tables and columns, and what is to settle."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.dataset.corrections import Correction, read_corrections
from analysis.dataset.dataset import Dataset
from analysis.dataset.entries import Decision, correction_words, entry_toml
from analysis.dataset.ledger import alone, write_blocks
from analysis.dataset.reading import Reading
from analysis.dataset.replay import linked
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import CORRECTED, settable
from analysis.dataset.tables import Tables
from analysis.errors import ParameterError

Row = dict[str, Any]
Decided = dict[tuple[Any, ...], list[Correction]]
FIRST, SECOND = "first", "second"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Coders:
    """Two corrections files of one article, side by side.

    `agreement`: table, column, rows that both have, share of equal values, alpha (Krippendorff, nominal; null where
    neither coder's values differ); the column `text` has the overlap of the rows' characters instead.
    `disagreements`: one row for each row that they decided on differently: table, text, what each of them did.
    """

    reading: Reading
    agreement: pd.DataFrame
    disagreements: pd.DataFrame
    decided: tuple[Decided, Decided]

    def settle(self, choices: Mapping[int, str]) -> Dataset:
        """Write the article's corrections as settled, each entry signed by both, and return the dataset.

        Args:
            choices: for each row of `disagreements` whose decision holds, "first" or "second".

        Raises:
            ParameterError: a disagreement without a choice, or the article has corrections already.
            CorrectionError: the chosen decisions don't go together; nothing is written.
        """
        keys = self.disagreements["_key"].tolist()
        for number in range(len(keys)):
            if choices.get(number) not in (FIRST, SECOND):
                raise ParameterError(f"disagreement {number} is not settled; choose first or second for each")
        whose = {key: choices[number] == FIRST for number, key in enumerate(keys)}
        blocks = [""]
        for key in dict.fromkeys((*self.decided[0], *self.decided[1])):
            mine, theirs = (decided.get(key, []) for decided in self.decided)
            kept, others = (mine, theirs) if whose.get(key, True) else (theirs, mine)
            blocks += [_settled(correction, others, self.decided) for correction in kept]
        with alone(self.reading) as path:
            if path.exists():
                raise ParameterError(f"{path}: there already; rename it to one of the coders' files first")
            return Dataset.from_tables(
                self.reading.article.text, write_blocks(self.reading, path, blocks), self.reading
            )


def compare_coders(data: Dataset, first: str | Path, second: str | Path) -> Coders:
    """Compare two coders' corrections of the article that `data` was read from.

    Raises:
        ParameterError: the dataset was loaded.
        CorrectionError: a file can't be read, or doesn't fit the article.
    """
    if data.reading is None:
        raise ParameterError("this dataset was loaded; read the article with analysis.read(path)")
    read = [read_corrections(_there(Path(path))) for path in (first, second)]
    tables = [data.reading.corrected(corrections) for corrections in read]
    decided = (_by_row(read[0]), _by_row(read[1]))
    return Coders(data.reading, _agreement(tables[0], tables[1]), _disagreements(decided), decided)


def alpha(pairs: list[tuple[Any, Any]]) -> float | None:
    """Return Krippendorff's alpha of two coders for categories; null where all values are one.

    Source: Krippendorff, Content Analysis, chapter 12: 1 - (n - 1) * disagreeing pairs / pairs expected to disagree.
    """
    values = Counter(value for pair in pairs for value in pair)
    n = sum(values.values())
    expected = n * n - sum(count * count for count in values.values())
    apart = 2 * sum(one != other for one, other in pairs)
    return 1 - (n - 1) * apart / expected if expected else None


def _there(path: Path) -> Path:
    if not path.is_file():
        raise ParameterError(f"{path}: no such file; give a coder's corrections, such as article.ada.corrections.toml")
    return path


def _by_row(corrections: list[Correction]) -> Decided:
    found: Decided = {}
    for c in corrections:
        key = (c.table, c.text, c.anchor, c.occurrence, None if c.action != "add" else "add")
        found.setdefault(key, []).append(c)
    return found


def _done(corrections: list[Correction]) -> tuple[Any, ...]:
    """What a coder's entries about a row come to: accepted and left alone are the same."""
    if any(c.action == "reject" for c in corrections):
        return ("reject",)
    merged: Row = {}
    for c in corrections:
        merged |= c.set
    added = any(c.action == "add" for c in corrections)
    return ("add" if added else "edit" if merged else "accept", repr(sorted(merged.items(), key=lambda item: item[0])))


def _told(corrections: list[Correction]) -> str | None:
    words = []
    for c in corrections:
        changes = ", ".join(f"{key} = {value!r}" for key, value in c.set.items())
        words.append(f"{c.coder}: {c.action} {changes}".rstrip() + f" ({c.reason})")
    return "; ".join(words) or None


def _disagreements(decided: tuple[Decided, Decided]) -> pd.DataFrame:
    rows = []
    for key in dict.fromkeys((*decided[0], *decided[1])):
        mine, theirs = (one.get(key, []) for one in decided)
        if _done(mine) != _done(theirs):
            rows.append((key[0], key[1], _told(mine), _told(theirs), key))
    columns = {name: [row[i] for row in rows] for i, name in enumerate(("table", "text", FIRST, SECOND, "_key"))}
    return pd.DataFrame(columns).astype(dict.fromkeys(("table", "text", FIRST, SECOND), "string"))


def _settled(correction: Correction, others: list[Correction], decided: tuple[Decided, Decided]) -> str:
    """An entry signed by both: the coder who wrote it, and the one who did the same or gave way."""
    names = [list(dict.fromkeys(c.coder for found in one.values() for c in found)) for one in decided]
    both = list(dict.fromkeys((correction.coder, *names[0], *names[1])))
    reason = correction.reason
    if others and _done(others) != _done([correction]):
        reason += f"; settled, was {_told(others)}"
    coder = " and ".join(both)
    decision = Decision(correction.table, None, correction.action, coder, reason, correction.set, date=correction.date)
    made = {name: value for name, value in (("rule", correction.rule), ("row", correction.row)) if value}
    return "\n" + entry_toml(decision, correction_words(correction), made)


def _agreement(first: Tables, second: Tables) -> pd.DataFrame:
    found: list[tuple[str, str, int, float | None, float | None]] = []
    works = linked(first), linked(second)
    for name in CORRECTED:
        pairs = _paired(name, works[0][name], works[1][name])
        both = [(one, other) for one, other in pairs if one and other]
        if TABLES[name].has_span:
            found.append((name, "text", len(both), _overlap(pairs), None))
        for key, column in settable(TABLES[name]).items():
            if key in ("text", "note", "name"):
                continue
            values = [(_plain(one[column.name]), _plain(other[column.name])) for one, other in both]
            equal = sum(one == other for one, other in values) / len(values) if values else None
            found.append((name, key, len(values), equal, alpha(values)))
    columns = ["table", "column", "rows", "equal", "alpha"]
    return pd.DataFrame(found, columns=columns).astype({"rows": "Int64", "equal": "Float64", "alpha": "Float64"})


def _plain(value: Any) -> Any:
    """A value as it can be compared: another row by its words."""
    return (value.get("name"), value.get("text"), value.get("start")) if isinstance(value, dict) else value


def _paired(name: str, mine: list[Row], theirs: list[Row]) -> list[tuple[Row | None, Row | None]]:
    """The rows of two coders that stand at one place, or have one name; what has no partner stays alone."""
    pairs: list[tuple[Row | None, Row | None]] = []
    left = list(theirs)
    for row in mine:
        if TABLES[name].has_span:
            fits = [o for o in left if o["start"] < row["end"] and row["start"] < o["end"]]
            fits.sort(key=lambda o: abs(o["start"] - row["start"]) + abs(o["end"] - row["end"]))
        else:
            fits = [o for o in left if o["name"] == row["name"]]
        pairs.append((row, fits[0] if fits else None))
        if fits:
            left = [o for o in left if o is not fits[0]]
    return [*pairs, *((None, row) for row in left)]


def _overlap(pairs: list[tuple[Row | None, Row | None]]) -> float | None:
    """Characters that both have marked, of those that at least one has."""
    shared = whole = 0
    for one, other in pairs:
        spans = [(row["start"], row["end"]) for row in (one, other) if row]
        if len(spans) == 2:
            shared += max(0, min(end for _, end in spans) - max(start for start, _ in spans))
            whole += max(end for _, end in spans) - min(start for start, _ in spans)
        else:
            whole += spans[0][1] - spans[0][0]
    return shared / whole if whole else None
