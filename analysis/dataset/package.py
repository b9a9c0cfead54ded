"""datapackage.json: what each file and column holds, by Data Package v2 (datapackage.org)."""

import json
from typing import Any, NamedTuple

from analysis.dataset.columns import Column, Table
from analysis.version import __version__

PROFILE = "https://datapackage.org/profiles/2.0/"
FIELD_TYPES = {"scale": "string", "spans": "array", "strings": "array"}  # the others have the same name there
BY_ARTICLE = ("article", "articles", "texts")  # tables of a corpus with one row an article
MEDIA_TYPES = {
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "txt": "text/plain",
    "jsonld": "application/ld+json",
    "sqlite": "application/vnd.sqlite3",
}


class File(NamedTuple):
    """What the description says of a file's content: its length and its SHA-256."""

    bytes: int
    sha256: str

    def described(self) -> dict[str, Any]:
        return {"bytes": self.bytes, "hash": f"sha256:{self.sha256}"}


def package_json(name: str, title: str | None, tables: dict[str, Table], files: dict[str, File]) -> bytes:
    """Return the description of a folder: `files` are its files, by name.

    A table is one resource: its CSV with its columns, and under `parquet` the same table as Parquet.
    """
    package = {
        "$schema": PROFILE + "datapackage.json",
        "name": name,
        **({"title": title} if title else {}),
        "description": "A news article as data. Positions count Unicode characters from the start of text.txt.",
        "generator": f"article-analysis {__version__}",
        "resources": [_resource(path, tables, files) for path in files if not path.endswith(".parquet")],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def corpus_package_json(tables: dict[str, Table], files: dict[str, list[str]]) -> bytes:
    """Return the description of a corpus: `files` are the Parquet files of each table, in order."""
    package = {
        "$schema": PROFILE + "datapackage.json",
        "name": "corpus",
        "description": "News articles as data. Positions count Unicode characters from the start of an article's text.",
        "generator": f"article-analysis {__version__}",
        "resources": [
            {
                "name": name,
                "type": "table",
                "path": files[name],
                "format": "parquet",
                "mediatype": MEDIA_TYPES["parquet"],
                "description": table.description,
                "schema": table_schema(table, tables),
            }
            for name, table in tables.items()
        ],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def table_schema(table: Table, tables: dict[str, Table]) -> dict[str, Any]:
    """Return a table's columns and keys as a Table Schema."""
    in_corpus = table.name not in BY_ARTICLE and table.columns[0].name == "article_id"
    key = ["article_id", table.columns[1].name] if in_corpus else [table.key]
    if table.name == "claim_mentions":
        key = ["article_id", "quantity_id"]
    return {
        "$schema": PROFILE + "tableschema.json",
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": key,
        "foreignKeys": [
            {"fields": fields, "reference": _named(c.refers, table) | {"fields": target}}
            for c in table.columns
            if c.refers
            for fields, target in (_foreign_key(c, tables[c.refers], in_corpus),)
        ],
    }


def _resource(path: str, tables: dict[str, Table], files: dict[str, File]) -> dict[str, Any]:
    stem, _, ending = path.rpartition(".")
    resource: dict[str, Any] = {
        "name": stem if ending == "csv" else path,
        "path": path,
        "format": ending,
        "mediatype": MEDIA_TYPES[ending],
        **({"encoding": "utf-8"} if ending in ("csv", "txt") else {}),
        **files[path].described(),
    }
    if ending == "csv":
        table, parquet = tables[stem], f"{stem}.parquet"
        resource |= {
            "type": "table",
            "profile": "tabular-data-resource",  # its name in version 1, which readers for R ask for
            "description": table.description,
            "schema": table_schema(table, tables),
            "parquet": {"path": parquet, "mediatype": MEDIA_TYPES["parquet"], **files[parquet].described()},
        }
    return resource


def _named(target: str, table: Table) -> dict[str, str]:
    """The table that a key points to; the standard leaves out the one that holds the key."""
    return {} if target == table.name else {"resource": target}


def _foreign_key(column: Column, target: Table, in_corpus: bool) -> tuple[list[str], list[str]]:
    """The column and what it refers to; in a corpus, within the same article."""
    if target.name in BY_ARTICLE or not in_corpus:
        return [column.name], [target.columns[0].name]
    return ["article_id", column.name], ["article_id", target.columns[1].name]


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": FIELD_TYPES.get(column.type, column.type),
        "description": column.description,
    }
    if column.type == "scale":
        field |= {"categories": list(column.levels), "categoriesOrdered": True}
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.levels:
        constraints["enum"] = list(column.levels)
    return field | ({"constraints": constraints} if constraints else {})
