"""A web archive (WARC) -> its pages in English as they were stored; a worker takes the article out of each."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analysis.archives.entries import Dropped, Found, StoredPage, page_entry
from analysis.errors import ArticleError
from analysis.language.detect import detect_language
from analysis.pages import read_page

PAGE_TYPES = ("text/html", "application/xhtml+xml")
LARGEST = 5_000_000  # bytes of a page
FEWEST = 50  # words; what is shorter is a teaser, a video's caption or a notice
STATED = re.compile(rb"""<html\b[^>]*?\blang\s*=\s*["']?([a-zA-Z]{2})""", re.IGNORECASE)
PARAGRAPH = re.compile(rb"<p\b[^>]*>(.*?)</p", re.IGNORECASE | re.DOTALL)
TAG = re.compile(rb"<[^>]*>")
SAMPLE = 6_000  # bytes of running text, enough to tell a language


def read_warc(path: Path) -> Iterator[StoredPage | Dropped]:
    """Yield the pages of a WARC, packed by gzip, zstd or lz4 or not, in order; other records are passed over.

    Each is counted by its place among the archive's responses. Its language is told by the function words of its
    paragraphs, before anything is extracted: pages in other languages are dropped with their language.

    Raises:
        ArticleError: it can't be read or is no WARC.
    """
    from fastwarc import warc

    number = 0
    try:
        with path.open("rb") as file:
            records = warc.ArchiveIterator(
                file, record_types=warc.response, max_content_length=LARGEST, auto_decode="all", quirks_mode=True
            )
            try:
                for number, record in enumerate(records, 1):
                    found = _read(record, number, file.tell())
                    if found:
                        yield found
            except OSError as error:
                yield Dropped(
                    number + 1, f"the file can't be read any further ({error}); what stands before is read", "record"
                )
            if not number:
                raise ArticleError(f"{path}: holds no page; give a WARC with responses of the web")
    except OSError as error:
        raise ArticleError(f"{path}: can't be read ({error.strerror or error})") from None


def stored_article(page: StoredPage) -> Found:
    """Return the article of a page, or why there is none."""
    try:
        found = read_page(page.content, page.url, url=page.url)
    except ArticleError:
        return Dropped(page.number, "no article found on the page", page.unit)
    except ModuleNotFoundError:
        raise
    except Exception as error:  # of the libraries: one page must not stop the others
        return Dropped(page.number, f"could not be read: {type(error).__name__}: {error}", page.unit)
    if len(found.text.split()) < FEWEST:
        return Dropped(page.number, f"fewer than {FEWEST} words: no article", page.unit, found.title)
    language, _ = detect_language(found.text)
    if language not in ("en", None):
        return Dropped(page.number, f"in another language ({language})", page.unit, found.title)
    return page_entry(found, page.number, page.unit)


def _read(record: Any, number: int, offset: int) -> StoredPage | Dropped | None:
    headers = record.http_headers
    if headers is None or headers.status_code != 200 or record.http_content_type not in PAGE_TYPES:
        return None
    content = record.reader.read()
    if len(content) < record.content_length and not headers.get("Content-Encoding"):
        return Dropped(number, "the page breaks off", "record")
    language = page_language(content)
    if language not in ("en", None):
        return Dropped(number, f"in another language ({language})", "record")
    return StoredPage(number, record.headers.get("WARC-Target-URI") or "", content, offset)


def page_language(content: bytes) -> str | None:
    """Return the language of a page by the words of its paragraphs, by its own statement where they are too few."""
    text = b""
    for match in PARAGRAPH.finditer(content):
        text += TAG.sub(b" ", match[1]) + b"\n"
        if len(text) > SAMPLE:
            break
    language, _ = detect_language(text.decode("utf-8", errors="replace"))
    stated = STATED.search(content[:20_000])
    return language or (stated[1].decode().lower() if stated else None)
