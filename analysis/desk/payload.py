"""The tables of an article as plain values for the desk's front end, which shows them and sends decisions back."""

import json
from typing import Any

from analysis.dataset.corrections import COMPLETE
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import CORRECTED, NAMED, SAME, settable
from analysis.dataset.tables import Tables, rows
from analysis.desk.queue import uids
from analysis.desk.sitting import Sitting, plain

NOUNS = {
    "quantities": "number", "attributions": "statement", "sources": "source", "entities": "name",
    "mentions": "mention", "dates": "date", "themes": "theme term", "sentences": "sentence",
}  # fmt: skip
FIRST = {  # the columns that are looked at first
    "quantities": ("text", "source", "attribution", "certainty", "hedge", "date", "place", "low", "high", "best"),
    "attributions": ("text", "source", "speaker", "cue", "kind"),
}


def fixed_part(sitting: Sitting) -> dict[str, Any]:
    """Return what no decision changes: the text, its sentences, and what each table's columns may hold."""
    article = sitting.reading.article
    sentences = sitting.tables["sentences"]
    return {
        "title": article.title or article.article_id,
        "text": article.text,
        "sentences": list(zip(sentences["start"], sentences["end"], sentences["paragraph"], strict=True)),
        "fields": {name: _fields(name) for name in CORRECTED},
        "nouns": NOUNS,
    }


def changing_part(sitting: Sitting, shown: Tables | None = None) -> dict[str, Any]:
    """Return the rows, the queue and the decisions as they stand now; of the rows only what `shown` hasn't yet."""
    tables = sitting.tables
    changed = [name for name in CORRECTED if shown is None or tables[name] != shown[name]]
    queue = sitting.queue() if changed or False in tables["corrections"]["holds"] else []
    return {
        **{name: _rows(tables, name) for name in changed},
        **({"queue": [[i.uid, i.table, i.row_id, i.level, list(i.doubts)] for i in queue]} if queue else {}),
        "decisions": [
            {**{name: row[name] for name in ("action", "table", "row_id", "text", "coder", "reason", "holds")},
             "date": row["date"].isoformat(),
             **(json.loads(row["analyst"]) if row["action"] == COMPLETE else {})}
            for row in rows(tables["corrections"])
        ],
    }  # fmt: skip


def _rows(tables: Tables, name: str) -> list[dict[str, Any]]:
    found = []
    for row, uid in zip(rows(tables[name]), uids(tables, name), strict=True):
        told = {column: plain(value) for column, value in row.items() if value is not None}
        found.append({**told, "uid": uid})
    return found


def _fields(name: str) -> list[dict[str, Any]]:
    """What may be set in a table, what is looked at first coming first."""
    columns = settable(TABLES[name])
    first = [key for key in FIRST.get(name, ()) if key in columns]
    fields: list[dict[str, Any]] = [
        {
            "key": key,
            "column": columns[key].name,
            "type": columns[key].type,
            "levels": list(columns[key].levels),
            "required": columns[key].required,
            "refers": columns[key].refers,
            "about": columns[key].description.replace("`", ""),
        }
        for key in (*first, *(key for key in columns if key not in (*first, "note")), "note")
    ]
    if name in NAMED:
        about = "The same person, body or thing as this one, which stays."
        same: dict[str, Any] = {
            "key": SAME,
            "column": None,
            "type": "integer",
            "levels": [],
            "required": False,
            "refers": name,
        }
        fields.insert(1, {**same, "about": about})
    return fields
