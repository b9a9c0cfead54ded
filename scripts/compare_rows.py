"""Name the rows that another state of the code finds otherwise: what moved, by table and rule.

    python scripts/compare_rows.py ARTICLES.jsonl OTHER [--table TABLE ...] [--rule WORDS] [--show N]

OTHER is a checkout of the project (a git worktree, say) that stands for the state before; this one stands for the state
after. Its own .venv is used where it has one. A line of ARTICLES.jsonl is {"id": …, "text": …, "published": …}, as
`analysis corpus` takes it. Rows are the same where table and characters are; ids are read as what they stand for, so
that a row that only got another number has not moved. A line of the result is

    quantities  count: noun   -3 +5 ~12   counted 9, action 3

with rows gone, rows new, rows changed and the columns that changed. --show adds N rows of each, in their sentence.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
READER = """
import dataclasses, datetime, json, sys
from analysis.article import text_article
from analysis.extract import extract
from analysis.themes import read_codebook

codebook = read_codebook()
for line in open(sys.argv[1], encoding="utf-8"):
    given = json.loads(line)
    day = given.get("published")
    published = datetime.datetime.fromisoformat(day) if day and "T" in day else day and datetime.date.fromisoformat(day)
    found = extract(text_article(given["text"], str(given["id"]), published=published), codebook)
    tables = {f.name: getattr(found, f.name) for f in dataclasses.fields(found) if f.name != "article"}
    rows = {name: [dataclasses.asdict(row) for row in table] for name, table in tables.items()}
    print(json.dumps({"id": given["id"], "text": given["text"], "tables": rows}, default=str))
"""
STANDS_FOR = {  # an id, the table it counts in and the column to show for it
    "entity_id": ("entities", "name"),
    "place_id": ("entities", "name"),
    "source_id": ("sources", "name"),
    "attribution_id": ("attributions", "text"),
    "date_id": ("dates", "text"),
}
OWN_IDS = {"entities": "entity_id", "sources": "source_id", "attributions": "attribution_id", "dates": "date_id"}
Row = dict[str, Any]


def read(checkout: Path, articles: Path) -> dict[str, Any]:
    """Every article's rows as one state of the code finds them, by article id."""
    python = checkout / ".venv" / "bin" / "python"
    command = [str(python if python.exists() else sys.executable), "-c", READER, str(articles.resolve())]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, env={"PYTHONPATH": str(checkout)})
    if done.returncode:
        raise SystemExit(f"{checkout}: its code can't read {articles}: {(done.stderr.strip() or '?').splitlines()[-1]}")
    found = map(json.loads, done.stdout.splitlines())
    return {str(article["id"]): article for article in found}


def named(tables: dict[str, list[Row]], table: str) -> dict[tuple[Any, ...], Row]:
    """The rows of a table by what tells them apart, ids read as what they stand for."""
    rows: dict[tuple[Any, ...], Row] = {}
    for row in tables.get(table, []):
        shown = {}
        for column, value in row.items():
            if column in STANDS_FOR and column != OWN_IDS.get(table):
                other, name = STANDS_FOR[column]
                value = None if value is None else tables[other][value][name]
            elif column.endswith("_id"):
                continue
            shown[column] = value
        key: tuple[Any, ...] = (row.get("kind"), row.get("name"))
        if "start" in row:
            key = (row["start"], row["end"])
        elif table == "theme_sentences":
            key = (row["theme"], row["sentence_id"])
        while key in rows:
            key = (*key, "again")
        rows[key] = shown
    return rows


def compare(
    before: dict[str, Any], after: dict[str, Any], table: str
) -> Iterator[tuple[str, str, Row | None, Row | None]]:
    """(article id, rule, the row before, the row after) of each row that moved."""
    for article_id in before:
        old, new = (named(side[article_id]["tables"], table) for side in (before, after))
        for key in sorted(old.keys() | new.keys(), key=str):
            a, b = old.get(key), new.get(key)
            if a != b:
                yield article_id, str((b or a or {}).get("rule", "")), a, b


def changed(a: Row, b: Row) -> list[str]:
    """The columns in which two rows differ."""
    return [column for column in b if a.get(column) != b[column]] + [column for column in a if column not in b]


def described(text: str, a: Row | None, b: Row | None) -> str:
    """A moved row in the words around it."""
    row = b or a or {}
    sign = "+" if a is None else "-" if b is None else "~"
    around = ""
    if "start" in row:
        start, end = row["start"], row["end"]
        around = f"{text[max(0, start - 90) : start]}[{text[start:end]}]{text[end : end + 60]}".replace("\n", " ")
    what = "; ".join(f"{c}: {a.get(c)!r} -> {b.get(c)!r}" for c in changed(a, b)) if a and b else ""
    return f"    {sign} {around or row.get('name')}   {what}"


def report(
    moved: Iterable[tuple[str, str, Row | None, Row | None]], texts: dict[str, Any], table: str, show: int
) -> None:
    """Print a line for each rule of a table, with up to `show` rows."""
    by_rule = defaultdict(list)
    for item in moved:
        by_rule[item[1]].append(item)
    for rule, items in sorted(by_rule.items(), key=lambda pair: -len(pair[1])):
        gone, new = sum(b is None for *_, b in items), sum(a is None for _, _, a, _ in items)
        columns = Counter(column for _, _, a, b in items if a and b for column in changed(a, b))
        told = ", ".join(f"{column} {count}" for column, count in columns.most_common())
        print(f"{table:13s} {rule:40s} -{gone} +{new} ~{len(items) - gone - new}   {told}")
        for article_id, _, a, b in items[:show]:
            print(described(texts[article_id]["text"], a, b))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("other", type=Path)
    parser.add_argument("--table", action="append", help="only this table; may be given again")
    parser.add_argument("--rule", default="", help="only rules with these words")
    parser.add_argument("--show", type=int, default=0, metavar="N")
    args = parser.parse_args()
    before, after = read(args.other, args.articles), read(ROOT, args.articles)
    tables = {name: None for side in (before, after) for article in side.values() for name in article["tables"]}
    total = 0
    for table in args.table or tables:
        moved = [item for item in compare(before, after, table) if args.rule in item[1]]
        total += len(moved)
        report(moved, after, table, args.show)
    print(f"{total} rows moved in {len(before)} articles")


if __name__ == "__main__":
    main()
