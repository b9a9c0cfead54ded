"""Two coders who corrected one article apart: how far they agree, what is to settle, and the file that settles it.

The settled file follows from the two files and the choices alone, so that settling can be left and gone on with: what
was chosen is read from it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.dataset.corrections import COMPLETE, Correction, read_corrections
from analysis.dataset.dataset import Dataset
from analysis.dataset.entries import Decision, correction_words, entry_toml
from analysis.dataset.ledger import alone, write_blocks
from analysis.dataset.reading import Reading
from analysis.dataset.tables import Tables
from analysis.desk.agreement import agreement
from analysis.desk.live import live_or_still
from analysis.display import Html
from analysis.display.html import table
from analysis.errors import ParameterError, StaleError

Key = tuple[Any, ...]
Decided = dict[Key, list[Correction]]
FIRST, SECOND = "first", "second"
LEFT = "left as the rules read it"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Coders:
    """Two corrections files of one article, side by side; shown in a notebook, it is the queue of what is to settle.

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
            ParameterError: a disagreement without a choice, or the article has corrections of another making.
            CorrectionError: the chosen decisions don't go together; nothing is written.
        """
        for number in range(len(self.disagreements)):
            if choices.get(number) not in (FIRST, SECOND):
                raise ParameterError(f"disagreement {number} is not settled; choose first or second for each")
        return Dataset.from_tables(self.reading.article.text, self.write(choices), self.reading)

    def chosen(self) -> dict[int, str]:
        """Return what was chosen so far, as the article's corrections tell; empty where there are none.

        Raises:
            ParameterError: the article has corrections of another making.
        """
        with alone(self.reading) as path:
            return self._chosen(path)

    def write(self, choices: Mapping[int, str], seen: Mapping[int, str] | None = None) -> Tables:
        """Write the settled file with the choices made so far, and return the tables that it leaves.

        Args:
            seen: what was chosen before, where it matters that nobody else has chosen since.

        Raises:
            ParameterError: the article has corrections of another making, or somebody else has chosen since.
            CorrectionError: the chosen decisions don't go together; nothing is written.
        """
        with alone(self.reading) as path:
            now = self._chosen(path)
            if seen is not None and now != dict(seen):
                raise StaleError(f"{path}: somebody else has chosen since; show the coders anew")
            return write_blocks(self.reading, path, ["", *self._blocks(choices)])

    def _chosen(self, path: Path) -> dict[int, str]:
        if not path.exists():
            return {}
        content = path.read_text(encoding="utf-8")
        found = {}
        for number, key in enumerate(self.disagreements["_key"]):
            for which in (FIRST, SECOND):
                if all(block.strip("\n") in content for block in self._entries(key, which)):
                    found[number] = which
        if content.strip("\n") != "".join(self._blocks(found)).strip("\n"):
            raise ParameterError(f"{path}: there already; rename it to one of the coders' files first")
        return found

    def _blocks(self, choices: Mapping[int, str]) -> list[str]:
        """The entries that both made, and those chosen; where one gave way the reason tells what that one decided."""
        which = {key: choices.get(number) for number, key in enumerate(self.disagreements["_key"])}
        blocks: list[str] = []
        for key in dict.fromkeys((*self.decided[0], *self.decided[1])):
            if key not in which:
                both = self.decided[0].get(key) or self.decided[1][key]
                blocks += [self._signed(correction) for correction in both]
            elif whose := which[key]:
                blocks += self._entries(key, whose)
        return blocks

    def _entries(self, key: Key, which: str) -> list[str]:
        mine, theirs = (decided.get(key, []) for decided in self.decided)
        kept, others = (mine, theirs) if which == FIRST else (theirs, mine)
        was = f"; settled, was {told(others)}" if others else f"; settled, was {LEFT}"
        if kept:
            return [self._signed(correction, was) for correction in kept]
        last = others[-1]
        if last.action == "add":
            words = " ".join(f"{last.text}{was}".split())
            return [f"\n# settled by {self._names(last.coder)}: not added to {last.table}: {words}\n"]
        accepted = replace(last, action="accept", set={}, reason=LEFT, row=None)
        return [self._signed(accepted, was)]

    def _signed(self, correction: Correction, was: str = "") -> str:
        """An entry signed by both: the coder who wrote it, and the one who did the same or gave way."""
        decision = Decision(
            correction.table, None, correction.action, self._names(correction.coder), correction.reason + was,
            correction.set, date=correction.date,
        )  # fmt: skip
        made = {name: value for name, value in (("rule", correction.rule), ("row", correction.row)) if value}
        return "\n" + entry_toml(decision, correction_words(correction), made)

    def _names(self, first: str) -> str:
        every = [c.coder for decided in self.decided for found in decided.values() for c in found]
        return " and ".join(dict.fromkeys((first, *every)))

    def still(self) -> Html:
        """Return the disagreements as a table."""
        shown = self.disagreements.drop(columns="_key").rename(columns={"text": "row"})
        return table(
            shown, caption="What two coders decided differently", labels={FIRST: "the first", SECOND: "the second"}
        )

    def widget(self) -> Any:
        """Return the queue of disagreements as an anywidget.

        Raises:
            ImportError: anywidget isn't installed; it comes with the extra `lab`.
        """
        from analysis.desk.settle import SettleWidget

        return SettleWidget(self)

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        return live_or_still(self.widget, self.still())


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
    return Coders(data.reading, agreement(tables[0], tables[1]), _disagreements(decided), decided)


def told(corrections: list[Correction]) -> str | None:
    """Return what a coder did with a row, in words; None where nothing."""
    words = []
    for c in corrections:
        changes = ", ".join(f"{key} = {value!r}" for key, value in c.set.items())
        words.append(f"{c.coder}: {c.action} {changes}".rstrip() + f" ({c.reason})")
    return "; ".join(words) or None


def _there(path: Path) -> Path:
    if not path.is_file():
        raise ParameterError(f"{path}: no such file; give a coder's corrections, such as article.ada.corrections.toml")
    return path


def _by_row(corrections: list[Correction]) -> Decided:
    found: Decided = {}
    for c in corrections:
        key = (c.table, c.text, c.anchor, c.occurrence, c.action if c.action in ("add", COMPLETE) else None)
        found.setdefault(key, []).append(c)
    return found


def _done(corrections: list[Correction]) -> Key:
    """What a coder's entries about a row come to: accepted and left alone are the same."""
    if any(c.action == "reject" for c in corrections):
        return ("reject",)
    merged: dict[str, Any] = {}
    for c in corrections:
        merged |= c.set
    added = any(c.action == "add" for c in corrections)
    return ("add" if added else "edit" if merged else "accept", repr(sorted(merged.items(), key=lambda item: item[0])))


def _disagreements(decided: tuple[Decided, Decided]) -> pd.DataFrame:
    rows = []
    for key in dict.fromkeys((*decided[0], *decided[1])):
        mine, theirs = (one.get(key, []) for one in decided)
        if _done(mine) != _done(theirs):
            rows.append((key[0], key[1], told(mine), told(theirs), key))
    columns = {name: [row[i] for row in rows] for i, name in enumerate(("table", "text", FIRST, SECOND, "_key"))}
    return pd.DataFrame(columns).astype(dict.fromkeys(("table", "text", FIRST, SECOND), "string"))
