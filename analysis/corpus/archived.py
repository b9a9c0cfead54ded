"""Articles of archives -> records to read: downloads of databases, documents, feeds, web archives and tables."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from analysis.archives import UNDATED, Dropped, Entry, StoredPage, read_archive, stored_article
from analysis.article import find_dateline, plain_name
from analysis.corpus.records import BadRecord, Found, PageRecord, Record
from analysis.errors import ArticleError
from analysis.records import Article
from analysis.sidecar import read_sidecar

ABOUT = ("title", "author", "publisher", "section", "page", "url", "published")


def read_archived(path: Path, columns: Mapping[str, str], name: str) -> Iterator[tuple[Found, int]]:
    """Yield each article of an archive, or why it is none, with how many bytes are read by then, 0 where that is open.

    Ids that the archive doesn't give begin with `name`.

    Raises:
        ArticleError: there is no such file.
        ParameterError: a table has no such column.
    """
    if not path.exists():
        raise ArticleError(f"{path}: no such file; give a text, a page, a download, a table or a folder of them")
    try:
        archive = read_archive(path, columns)
        for found in archive.found:
            if isinstance(found, StoredPage):
                yield (
                    PageRecord(str(path), found.number, found.unit, _article_id(name, found.number), found),
                    found.done,
                )
            elif isinstance(found, Dropped):
                yield dropped(str(path), found), 0
            elif archive.single:
                yield _single(path, name, found), 0
            else:
                article_id = plain_name(found.entry_id or _article_id(name, found.number))
                yield Record(str(path), found.number, entry_article(path.name, article_id, found), unit=found.unit), 0
    except ArticleError as error:
        yield BadRecord(str(path), None, None, str(error).removeprefix(f"{path}: ")), 0


def read_page_record(record: PageRecord) -> Record | BadRecord:
    """Return the article of a stored page, or why there is none: the worker's part of the reading."""
    found = stored_article(record.page)
    if isinstance(found, Dropped):
        return dropped(record.file, found, record.article_id)
    article = entry_article(Path(record.file).name, record.article_id, found)
    article = replace(article, published_from="page" if article.published else "none")
    return Record(record.file, record.line, article, unit=record.unit)


def dropped(file: str, found: Dropped, article_id: str | None = None) -> BadRecord:
    """Return the record of what is no article."""
    named = f" ({found.title})" if found.title else ""
    return BadRecord(file, found.number, article_id, found.reason + named, unit=found.unit)


def entry_article(file: str, article_id: str, entry: Entry) -> Article:
    """Return an entry as an article."""
    sha256 = hashlib.sha256(entry.text.encode(errors="surrogatepass")).hexdigest()
    return Article(
        article_id, entry.text, sha256, entry.title, entry.author, entry.publisher, entry.url, entry.published,
        "argument" if entry.published else "none", note="; ".join(entry.doubts) or None,
        dateline=find_dateline(entry.text) or entry.dateline, section=entry.section, page=entry.page,
        origin=f"{plain_name(file)}, {entry.unit} {entry.number}",
    )  # fmt: skip


def _single(path: Path, name: str, entry: Entry) -> Record:
    """A document or page that is one article: its sidecar, where it has one, knows better than the file."""
    known = read_sidecar(path, hashlib.sha256(path.read_bytes()).hexdigest())
    entry = replace(entry, **{key: known[key] for key in ABOUT if key in known})
    if entry.published:
        entry = replace(entry, doubts=tuple(doubt for doubt in entry.doubts if doubt != UNDATED))
    article = replace(entry_article(path.name, name, entry), origin=plain_name(path.name))
    if entry.published:
        article = replace(article, published_from="sidecar" if "published" in known else "page")
    return Record(str(path), None, article)


def _article_id(name: str, number: int) -> str:
    return f"{name.partition('.')[0]}-{number:03}"
