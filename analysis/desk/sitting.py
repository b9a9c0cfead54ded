"""One sitting at the desk: the article's tables as they stand, decisions that are written at once, and the way back."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from analysis.article import text_article
from analysis.dataset.build import corrected
from analysis.dataset.corrections import COMPLETE, corrections_path
from analysis.dataset.decide import decide, put_back
from analysis.dataset.entries import Decision
from analysis.dataset.reading import Reading
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import CORRECTED, settable
from analysis.dataset.tables import Tables, found_tables, rows
from analysis.desk.queue import Item, read_queue, uids
from analysis.desk.record import Record, read_records
from analysis.errors import ParameterError
from analysis.extract import extract

FIELDS = ("table", "row_id", "action", "set", "text", "start")  # of a decision as the front end sends it


class Sitting:
    """What the desk knows of its article; `tables` is the dataset as the last decision left it."""

    def __init__(self, reading: Reading, tables: Tables) -> None:
        if not reading.article.path:
            raise ParameterError("a decision on a text of no file has no place to be kept; review a file's article")
        self.reading = reading
        self.tables = tables
        self.path = corrections_path(reading.article.path)
        self.records: Mapping[tuple[str, str], Record] = read_records(self.path.parent)
        self.before: list[tuple[str, str | None]] = []  # the corrections before each decision, and the row decided on

    def queue(self) -> list[Item]:
        """Return the rows, doubtful ones first."""
        return read_queue(self.tables, self.records)

    def decide(self, decisions: Sequence[Mapping[str, Any]], coder: str, reason: str) -> str | None:
        """Write decisions, after which `tables` is what they leave; return the row that the last one left.

        Raises:
            ParameterError, CorrectionError: nothing was written.
        """
        wanted = [Decision(coder=coder, reason=reason, **{name: _given(d, name) for name in FIELDS}) for d in decisions]
        before = self.path.read_text(encoding="utf-8-sig") if self.path.exists() else ""
        own = self._about(wanted[0]) if wanted else None
        self.tables = decide(self.reading, wanted, seen=self.tables["corrections"])
        self.before.append((before, own))
        log = self.tables["corrections"]
        return self._uid(log["table"][-1], log["row_id"][-1]) if log["table"] else None

    def undo(self) -> str | None:
        """Take back what was decided last in this sitting, one decision or all that were made at once; return its row.

        Raises:
            ParameterError: nothing was decided, or others have decided since.
        """
        if not self.before:
            raise ParameterError("nothing was decided in this sitting; `data.undo()` takes older decisions back")
        content, own = self.before[-1]
        self.tables = put_back(self.reading, content, seen=self.tables["corrections"])
        self.before.pop()
        return own

    def refresh(self) -> None:
        """Take the corrections as they stand in the file now: somebody else has written there."""
        self.tables = corrected(self.reading)
        self.before.clear()

    def propose(self, table: str, words: str) -> dict[str, Any]:
        """Return what the rules read in some words alone, as the values of a row to be added there."""
        article = text_article(words, published=self.reading.article.published)
        found = next(rows(found_tables(extract(article, self.reading.codebook)).get(table, {})), None)
        if table not in CORRECTED or found is None:
            return {}
        columns = {name: c for name, c in settable(TABLES[table]).items() if not c.refers and c.type != "spans"}
        return {name: plain(found[c.name]) for name, c in columns.items() if found[c.name] is not None}

    def _about(self, decision: Decision) -> str | None:
        if decision.action == COMPLETE and decision.start is not None:
            return f"sentences:{bisect_right(self.tables['sentences']['start'], decision.start) - 1}"
        return self._uid(decision.table, decision.row_id)

    def _uid(self, table: str, row_id: int | None) -> str | None:
        known = uids(self.tables, table) if table in CORRECTED else []
        return known[row_id] if row_id is not None and row_id < len(known) else None


def plain(value: Any) -> Any:
    """Return a cell as JSON holds it."""
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def _given(decision: Mapping[str, Any], name: str) -> Any:
    value = decision.get(name)
    return {} if name == "set" and value is None else value
