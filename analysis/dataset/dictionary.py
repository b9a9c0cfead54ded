"""The schema as a page that people read: docs/data-dictionary.md."""

from analysis.dataset.columns import PANDAS, Column, Table
from analysis.dataset.schema import FOUND, TABLES
from analysis.dataset.story_schema import STORY

HEAD = """\
# Data dictionary

What every table and column holds. This page is made from the code by `python scripts/make_data_dictionary.py`.

- `text[start:end] == row.text` for every row that has `start`, `end` and `text`, where `text` is the article as read
  (`Dataset.text`, `text.txt`). Positions are half-open and count Unicode characters, not bytes.
- Rows stand in reading order. Ids count from 0 inside an article; in a corpus every table begins with `article_id`.
- Unknown is null, never 0, an empty text or a guess. A row that was seen but not fully read says why in `note`.
- In DataFrames the types are pandas' nullable ones, also where `pandas.read_parquet` makes them. In CSV an empty cell
  is null, lists are JSON, and a cell that a spreadsheet would run as a formula has an apostrophe before it, which
  `analysis.load` takes away again.
"""
FILES = """
## Files

`Dataset.save(folder)` and `analysis parse` write:

| file | what it is |
| --- | --- |
| `text.txt` | the article's text, in UTF-8, to which all positions refer |
| `<table>.csv`, `<table>.parquet` | the tables below |
| `datapackage.json` | the description of all files and columns (Data Package v2), with their SHA-256 |
| `annotations.jsonld` | every row that has a place in the text (W3C Web Annotation, quote and position) |
| `dataset.sqlite` | on request: all tables with their keys, and the view `reported_numbers` |

`analysis corpus` writes `<table>/part-00000.parquet` and so on, the articles' texts in `texts`, `datapackage.json`, and
`bad_records.jsonl` where an article could not be read, or not all of it (`kept`). `analysis story` adds the tables
`articles`, `claims` and `claim_mentions`, each as CSV and as Parquet. More on them: [corpora.md](corpora.md),
[stories.md](stories.md). How to correct a row: [corrections.md](corrections.md).
"""
SHOWN = {"scale": "ordered category", "spans": "tuple of (start, end)", "strings": "tuple of texts"}


def data_dictionary() -> str:
    """Return the page."""
    return HEAD + "".join(_table(table) for table in (*TABLES.values(), *STORY.values())) + FILES


def _table(table: Table) -> str:
    lines = [f"\n## {table.name}\n", table.description, ""]
    if table.name in (*FOUND, "corrections", "claims"):
        lines += [f"Key: `{table.key}`.", ""]
    lines += ["| column | type | null | meaning |", "| --- | --- | --- | --- |"]
    lines += [
        f"| `{c.name}` | {SHOWN.get(c.type, PANDAS[c.type])} | {'no' if c.required else 'yes'} | {_meaning(c)} |"
        for c in table.columns
    ]
    return "\n".join(lines) + "\n"


def _meaning(column: Column) -> str:
    parts = [column.description]
    if column.levels:
        parts.append(f"{'In rising order' if column.type == 'scale' else 'One of'}: "
                     + ", ".join(f"`{level}`" for level in column.levels) + ".")  # fmt: skip
    if column.refers:
        parts.append(f"Refers to `{column.refers}.{(TABLES | STORY)[column.refers].key}`.")
    return " ".join(parts).replace("|", "\\|")
