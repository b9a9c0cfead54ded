"""The tables of a corpus and what was amiss -> a list of where each article of an archive came from."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from analysis.corpus.parts import DOUBLED
from analysis.corpus.records import BadRecord

REPORT = "import_report.csv"
COLUMNS = ("file", "place", "outcome", "article_id", "title", "publisher", "published", "note")
READ = ("article_id", "title", "publisher", "published", "origin", "note")


def import_report(parts: Sequence[Path], bad: Sequence[BadRecord]) -> bytes | None:
    """Return the report as CSV: a row for each article that was read, doubled or left out; None without any archive.

    Args:
        parts: the Parquet files of the articles, in their order.
        bad: what could not be read, or not wholly.
    """
    import pyarrow.parquet as pq

    rows: list[dict[str, Any]] = []
    for part in parts:
        for row in pq.read_table(part, columns=list(READ)).to_pylist():
            if row["origin"]:
                file, _, place = row["origin"].rpartition(", ") if ", " in row["origin"] else (row["origin"], "", "")
                day = row["published"]
                row["published"] = f"{day:%Y-%m-%d}" if day else None
                rows.append({**row, "file": file, "place": place, "outcome": "read"})
    lost = [record for record in bad if not record.kept and (record.unit != "line" or record.line is None)]
    if not rows and not any(record.unit != "line" for record in lost):
        return None
    rows += [
        {
            "file": Path(record.file).name,
            "place": f"{record.unit} {record.line}" if record.line is not None else "",
            "outcome": "doubled" if record.problem.startswith(DOUBLED) else "left out",
            "article_id": record.article_id,
            "note": record.problem,
        }
        for record in lost
    ]
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode(errors="backslashreplace")
