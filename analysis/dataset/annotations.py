"""annotations.jsonld: every row that has a place in the text, as W3C Web Annotations."""

import json
from io import BytesIO
from typing import Any

from analysis.dataset.schema import TABLES
from analysis.dataset.tables import Tables, rows
from analysis.version import __version__

CONTEXT = 32  # characters quoted before and after
PLACE = {"start", "end", "text"}  # columns that the selectors hold
ENCODE = json.JSONEncoder(ensure_ascii=False).encode


def annotations_json(text: str, tables: Tables) -> bytes:
    """Return the annotations, one a line, in reading order within each table; the text is text.txt beside them."""
    found = [(name, table.key, row) for name, table in TABLES.items() if table.has_span for row in rows(tables[name])]
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "annotations.jsonld",
        "type": "AnnotationCollection",
        "label": tables["article"]["article_id"][0],
        "generator": {"id": "urn:article-analysis", "type": "Software", "name": f"article-analysis {__version__}"},
        "total": len(found),
        "first": {"id": "#page", "type": "AnnotationPage", "startIndex": 0, "items": []},
    }
    head, tail = ENCODE(collection).rsplit("[]", 1)
    out = BytesIO()  # line by line: of a long article they are many times its length
    out.write(f"{head}[".encode())
    for number, (name, key, row) in enumerate(found):
        out.write(f"{',' if number else ''}\n{ENCODE(_annotation(text, name, key, row))}".encode())
    out.write(f"\n]{tail}\n".encode())
    return out.getvalue()


def _annotation(text: str, name: str, key: str, row: dict[str, Any]) -> dict[str, Any]:
    start, end = row["start"], row["end"]
    value = {column: _plain(cell) for column, cell in row.items() if cell is not None and column not in PLACE}
    return {
        "id": f"#{name}-{row[key]}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": [
            {"type": "TextualBody", "purpose": "classifying", "value": name},
            {"type": "TextualBody", "purpose": "describing", "format": "application/json",
             "value": ENCODE(value)},
        ],
        "target": {
            "source": "text.txt",
            "selector": [
                {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": text[max(0, start - CONTEXT) : start],
                 "suffix": text[end : end + CONTEXT]},
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        },
    }  # fmt: skip


def _plain(cell: Any) -> Any:
    return cell.isoformat() if hasattr(cell, "isoformat") else cell
