"""Files and folders -> parts of about the same size, in the order given."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path

from analysis.archives import is_archive
from analysis.article import plain_name
from analysis.corpus.archived import read_archived
from analysis.corpus.lines import read_lines
from analysis.corpus.records import BadRecord, Found, PageRecord, Part, Record, noted
from analysis.corpus.texts import read_text, text_files
from analysis.errors import ArticleError

DOUBLED = "the same article stands already "
MARKUP = 20  # bytes of a stored page for one character of its text, about
PART = 500_000  # characters of text; whatever the number of workers, so that the files are the same


def input_files(sources: Sequence[Path]) -> list[Path]:
    """Return the files of the sources: those of a folder by name.

    Raises:
        ArticleError: none given, no such file, or a folder without any text file.
    """
    if not sources:
        raise ArticleError("no article given; name folders, text files or JSON Lines files")
    files = []
    for source in sources:
        if source.suffix.lower() == ".txt" and not source.exists():
            raise ArticleError(f"{source}: no such file; mend the name, or leave it out")
        files += text_files(source) if source.is_dir() else [source]
    return files


def input_size(files: Sequence[Path]) -> int:
    """Return the bytes of all files; 0 for a pipe."""
    return sum(path.stat().st_size for path in files if path.is_file())


def read_parts(files: Sequence[Path], columns: Mapping[str, str] | None = None) -> Iterator[Part]:
    """Yield the records of the files in order, in parts of PART characters.

    An id that comes again is listed, as is an article of an archive that comes again: in the same outlet on the same
    day under the same title with the same text. `columns` names those of tables and of JSON Lines.

    Raises:
        ArticleError: a file of JSON Lines is missing or can't be opened.
    """
    places: dict[object, str] = {}
    records: list[Record | PageRecord] = []
    bad: list[BadRecord] = []
    number = size = done = 0
    for found, done in _found(files, columns or {}):
        if not isinstance(found, BadRecord):
            found = _new(found, places)
        if isinstance(found, BadRecord):
            bad.append(found)
            continue
        if isinstance(found, Record):
            bad += noted(found)
        records.append(found)
        size += len(found.article.text) if isinstance(found, Record) else len(found.page.content) // MARKUP
        if size >= PART:
            yield Part(number, records, bad, done)
            records, bad, size, number = [], [], 0, number + 1
    yield Part(number, records, bad, done)


def _found(files: Sequence[Path], columns: Mapping[str, str]) -> Iterator[tuple[Found, int]]:
    """Each record with how many bytes of all files are read by then."""
    before = 0
    names = own_names(files)
    for path in files:
        size = input_size([path])
        if is_archive(path):
            yield from ((found, before + offset) for found, offset in read_archived(path, columns, names[path]))
        elif path.suffix.lower() == ".txt":
            yield from ((found, before + size) for found in read_text(path, names[path]))
        else:
            yield from ((found, before + offset) for found, offset in read_lines(path, columns))
        before += size


def own_names(files: Sequence[Path]) -> dict[Path, str]:
    """The name that each file's articles have their ids from: its stem, and where files in several folders share one,
    the names of as many folders before it as tell them apart ("tidings-2026-06-02")."""
    names = {path: path.stem for path in files}
    for depth in count(1):
        times = Counter(names.values())
        twins = [path for path, name in names.items() if times[name] > 1 and len(path.parts) > depth]
        if not twins:
            return {path: plain_name(name) for path, name in names.items()}
        names |= {path: "-".join((*path.parts[-1 - depth : -1], path.stem)) for path in twins}
    raise AssertionError


def _new(record: Record | PageRecord, places: dict[object, str]) -> Found:
    """The record, where neither its id nor, of an archive, its article was there before; `places` remembers both."""
    if isinstance(record, PageRecord):
        article_id = record.article_id
        same: object = hashlib.sha256(record.page.content).digest()
    else:
        article = record.article
        article_id = article.article_id
        same = (article.sha256, article.title, article.publisher, article.published) if article.origin else None
    place = f"in {record.file}" if record.line is None else f"on line {record.line}"
    if record.line is not None and record.unit != "line":
        place = f"as {record.unit} {record.line} of {record.file}"
    for key, problem in ((same, DOUBLED), (article_id, f"id {article_id!r} stands already ")):
        if key is not None and (first := places.setdefault(key, place)) is not place:
            return BadRecord(record.file, record.line, article_id, problem + first, unit=record.unit)
    return record
