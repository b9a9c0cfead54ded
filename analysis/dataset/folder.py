"""A dataset's tables <-> a folder."""

import contextlib
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from analysis.dataset.annotations import annotations_json
from analysis.dataset.check import problems
from analysis.dataset.csv_format import csv_bytes, read_csv
from analysis.dataset.package import File, package_json
from analysis.dataset.schema import TABLES
from analysis.dataset.tables import Tables
from analysis.errors import MACHINE, DatasetError, MachineError
from analysis.files import write_together

TEXT, PACKAGE, ANNOTATIONS, SQLITE = "text.txt", "datapackage.json", "annotations.jsonld", "dataset.sqlite"


def write_folder(folder: Path, text: str, tables: Tables, *, sqlite: bool = False) -> Path:
    """Write every file of the dataset and return the folder; what stood there stays until all are written.

    Raises:
        DatasetError: the folder can't be made or written into.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        files = folder_files(text, tables, sqlite=sqlite)
        write_together((folder / name, content) for name, content in files)
        if not sqlite:
            with contextlib.suppress(FileNotFoundError):  # one from an earlier save would tell another story
                (folder / SQLITE).unlink()
    except OSError as error:
        if error.errno in MACHINE:
            raise MachineError(f"{error.filename or folder}: {error.strerror}; nothing was changed there") from None
        raise DatasetError(f"{folder}: can't be written ({error.strerror}); choose another folder") from None
    return folder


def folder_files(text: str, tables: Tables, *, sqlite: bool = False) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of every file of the dataset, one after the other, which saves memory.

    The description with its sums comes last: a mixture of two datasets is found out by them.
    """
    files: dict[str, File] = {}
    for name, content in _described_files(text, tables, sqlite):
        files[name] = File(len(content), hashlib.sha256(content).hexdigest())
        yield name, content
    article = tables["article"]
    yield PACKAGE, package_json(article["article_id"][0], article["title"][0], TABLES, files)


def _described_files(text: str, tables: Tables, sqlite: bool) -> Iterator[tuple[str, bytes]]:
    from analysis.dataset.parquet_format import parquet_bytes  # late: pyarrow takes 0.1 s

    yield TEXT, text.encode()
    for name, table in TABLES.items():
        yield f"{name}.csv", csv_bytes(table, tables[name])
        yield f"{name}.parquet", parquet_bytes(table, tables[name])
    yield ANNOTATIONS, annotations_json(text, tables)
    if sqlite:
        from analysis.dataset.sqlite_format import sqlite_bytes

        yield SQLITE, sqlite_bytes(tables)


def read_folder(folder: Path) -> tuple[str, Tables]:
    """Return text and tables of a saved dataset: from Parquet, or from CSV where the Parquet file is gone.

    Raises:
        DatasetError: no dataset there, a file is missing or changed, or a row breaks the schema.
    """
    from analysis.dataset.parquet_format import read_parquet

    sums = _sums(folder)
    text = _content(folder / TEXT, sums).decode()
    tables: Tables = {}
    for name, table in TABLES.items():
        path, read = folder / f"{name}.parquet", read_parquet
        if not path.exists():
            path, read = folder / f"{name}.csv", read_csv
            sums.pop(path.name, None)  # a CSV may be edited by hand
        try:
            tables[name] = read(table, _content(path, sums))
        except ValueError as error:
            raise DatasetError(f"{path}: {error}; save the dataset again") from None
    found = problems(text, tables)
    if found:
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        raise DatasetError(f"{folder}: {found[0]}{more}; save the dataset again")
    return text, tables


def _sums(folder: Path) -> dict[str, str]:
    path = folder / PACKAGE
    try:
        package = json.loads(path.read_text(encoding="utf-8"))
        files = [file for resource in package["resources"] for file in (resource, resource.get("parquet")) if file]
        if TEXT not in [file["path"] for file in files]:
            raise DatasetError(
                f"{folder}: holds many articles; read a table with pandas.read_parquet('{folder}/dates')"
            )
        return {file["path"]: file["hash"].removeprefix("sha256:") for file in files}
    except FileNotFoundError:
        raise DatasetError(f"{folder}: no {PACKAGE} here; give a folder that `analysis parse` wrote") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise DatasetError(f"{path}: can't be read ({error}); save the dataset again") from None


def _content(path: Path, sums: dict[str, str]) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DatasetError(f"{path}: can't be read ({error.strerror}); save the dataset again") from None
    if path.name in sums and hashlib.sha256(content).hexdigest() != sums[path.name]:
        raise DatasetError(f"{path}: changed since it was saved; save the dataset again")
    return content
