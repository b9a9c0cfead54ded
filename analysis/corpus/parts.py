"""Files and folders -> parts of about the same size, in the order given."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from analysis.corpus.lines import read_lines
from analysis.corpus.records import BadRecord, Found, Part, Record
from analysis.corpus.texts import read_text, text_files
from analysis.errors import ArticleError

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
        files += text_files(source) if source.is_dir() else [source]
    return files


def input_size(files: Sequence[Path]) -> int:
    """Return the bytes of all files; 0 for a pipe."""
    return sum(path.stat().st_size for path in files if path.is_file())


def read_parts(files: Sequence[Path]) -> Iterator[Part]:
    """Yield the records of the files in order, in parts of PART characters. An id that comes again is listed.

    Raises:
        ArticleError: a file of JSON Lines is missing or can't be opened.
    """
    places: dict[str, str] = {}
    records: list[Record] = []
    bad: list[BadRecord] = []
    number = size = done = 0
    for found, done in _found(files):
        if isinstance(found, Record):
            found = _new(found, places)
        if isinstance(found, BadRecord):
            bad.append(found)
            continue
        if found.article.note and found.line is not None:
            bad.append(BadRecord(found.file, found.line, found.article.article_id, found.article.note, kept=True))
        records.append(found)
        size += len(found.article.text)
        if size >= PART:
            yield Part(number, records, bad, done)
            records, bad, size, number = [], [], 0, number + 1
    yield Part(number, records, bad, done)


def _found(files: Sequence[Path]) -> Iterator[tuple[Found, int]]:
    """Each record with how many bytes of all files are read by then."""
    before = 0
    for path in files:
        size = input_size([path])
        if path.suffix.lower() == ".txt":
            yield from ((found, before + size) for found in read_text(path))
        else:
            yield from ((found, before + offset) for found, offset in read_lines(path))
        before += size


def _new(record: Record, places: dict[str, str]) -> Found:
    """The record, where its id is not taken; `places` remembers where each stood."""
    article_id = record.article.article_id
    place = f"on line {record.line}" if record.line is not None else f"in {record.file}"
    first = places.setdefault(article_id, place)
    if first is not place:
        return BadRecord(record.file, record.line, article_id, f"id {article_id!r} stands already {first}")
    return record
