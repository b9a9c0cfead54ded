"""A file of an archive -> its articles: which reader it takes is told by its ending and by how its lines look."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analysis.archives import captions, europresse, factiva, lexis, nexis, proquest, ris
from analysis.archives.documents import Lines, read_docx, read_rtf, read_whole
from analysis.archives.entries import Dropped, Entry, Found, StoredPage, finished, page_entry
from analysis.archives.feeds import read_feed
from analysis.archives.labels import words
from analysis.archives.marked_text import read_markdown
from analysis.archives.markup import lines_of, page_of, read_tree
from analysis.archives.messages import read_mailbox, read_message
from analysis.archives.tables import read_csv, read_parquet
from analysis.archives.warc import read_warc
from analysis.article import decode
from analysis.errors import ArticleError
from analysis.pages import read_page

PAGE = "web page"
DOCUMENTS = (".docx", ".rtf", ".ris")
PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".mht")
PACKED = (".mhtml", ".mht")  # a page with its pictures, as one file
FEEDS = (".rss", ".atom", ".xml")
WARCS = (".warc", ".warc.gz", ".warc.zst", ".warc.lz4")
TABLES = (".csv", ".tsv", ".parquet")
MARKDOWN = (".md", ".markdown")
MESSAGES = (".eml", ".mbox")
CAPTIONS = (".srt", ".vtt")
IN_FOLDERS = (
    *DOCUMENTS,
    *PAGES,
    *FEEDS,
    *WARCS,
    *MARKDOWN,
    *MESSAGES,
    *CAPTIONS,
)  # tables only where they are named: a folder may hold other ones
SAMPLE = 1_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Archive:
    """What a file is, in words, and its articles in order; `single` where it can hold only one."""

    kind: str
    found: Iterator[Found | StoredPage]
    single: bool = False


def is_archive(path: Path) -> bool:
    """Whether a file is read by this package: by its ending, or a text that is the download of a database."""
    name = path.name.lower()
    if name.endswith((*IN_FOLDERS, *TABLES, ".pdf", ".doc", ".odt")):
        return True
    if not name.endswith(".txt") or not path.is_file():  # to open a pipe would wait for its other end
        return False
    try:
        with path.open("rb") as file:
            sample = file.read(SAMPLE)
        return _framed_sign().search(sample) is not None and _text_layout(path) is not None
    except OSError:
        return False


def read_archive(path: Path, columns: Mapping[str, str] | None = None) -> Archive:
    """Return the articles of a file.

    Args:
        columns: of a table, which of its columns is text, title and so on, where they have other names.

    Raises:
        ArticleError: there is none, it can't be read, its kind isn't known, or a library for it isn't installed.
    """
    if not path.is_file():
        what = "this is no plain file but a folder, a device or a pipe" if path.exists() else "no such file"
        raise ArticleError(f"{path}: {what}; give the path of a text, a page, a download of a database or a table")
    name = path.name.lower()
    if name.endswith(".docx"):
        return _layout(read_docx(path), "Word document")
    if name.endswith(".rtf"):
        return _layout(read_rtf(path), "rich text")
    if name.endswith((".ris", ".txt")):
        found = _text_layout(path)
        if found is None:
            raise ArticleError(f"{path}: no records of RIS; give it as .txt where it is an article's plain text")
        return found
    if name.endswith(PAGES):
        return _page(path)
    if name.endswith(FEEDS):
        return Archive("feed", read_feed(path))
    if name.endswith(WARCS):
        return Archive("web archive", read_warc(path))
    if name.endswith((".csv", ".tsv")):
        return Archive("table", read_csv(path, columns or {}))
    if name.endswith(".parquet"):
        return Archive("table", read_parquet(path, columns or {}))
    if name.endswith(MARKDOWN):
        return Archive("Markdown text", iter([read_markdown(path)]), single=True)
    if name.endswith(".eml"):
        return Archive("e-mail", read_message(path), single=True)
    if name.endswith(".mbox"):
        return Archive("mailbox", read_mailbox(path))
    if name.endswith(CAPTIONS):
        return _captions(path)
    if name.endswith(".pdf"):
        raise ArticleError(
            f"{path}: this is a PDF; `pdftotext {path.name}` writes its text into a file: look that over and give it"
        )
    raise ArticleError(f"{path}: not read; save it as DOCX, RTF or plain text and give that")


@cache
def _framed_sign() -> re.Pattern[bytes]:
    """What only a download has, in the bytes of a file: asked before all of it is read."""
    ends = b"|".join(re.escape(word.encode()) for word in sorted(words("ends", "nexis")))
    return re.compile(
        rb"^\s*(?:" + ends + rb")\s*$|^\s*\d+ (?:of|von|de) \d+ do[ck]ument\w*\s*$|^_{20,}\s*$"
        rb"|\A(?:\xef\xbb\xbf)?\s*TY  - ", re.IGNORECASE | re.MULTILINE,
    )  # fmt: skip


def _layout(document: Lines, kind: str) -> Archive:
    found = _framed(document.lines, wrapped=False)
    if found:
        return found
    entry = finished(1, document.lines, title=document.title)
    return Archive(kind, iter([entry]), single=True)


def _framed(lines: list[str], *, wrapped: bool) -> Archive | None:
    """The download of a database that lines are, if they are one."""
    if nexis.is_nexis(lines):
        return Archive("download of Nexis Uni", nexis.read_nexis(lines))
    if proquest.is_proquest(lines):
        return Archive("download of ProQuest", proquest.read_proquest(lines))
    if lexis.is_lexis(lines):
        return Archive("download of LexisNexis", lexis.read_lexis(lexis.blocks_of(lines), wrapped=wrapped))
    if ris.is_ris(lines):
        return Archive("RIS", ris.read_ris(lines))
    if factiva.is_coded(lines):
        return Archive("download of Factiva", factiva.read_coded(lines))
    return None


def _text_layout(path: Path) -> Archive | None:
    text, _, _ = decode(read_whole(path), path)
    return _framed(text.splitlines(), wrapped=True)


def _captions(path: Path) -> Archive:
    text, _, _ = decode(read_whole(path), path)
    lines = text.splitlines()
    if not captions.is_captions(lines):
        raise ArticleError(f"{path}: no captions of SRT or WebVTT; give it as .txt where it is an article's plain text")
    return Archive("captions", captions.read_captions(lines), single=True)


def _page(path: Path) -> Archive:
    content, address = read_whole(path), None
    if path.name.lower().endswith(PACKED):
        content, address = page_of(content, path)
    tree = read_tree(content) if content.strip() else None
    if tree is not None:
        if articles := factiva.find_articles(tree):
            return Archive("download of Factiva", factiva.read_factiva(articles))
        if articles := europresse.find_articles(tree):
            return Archive("download of Europresse", europresse.read_europresse(articles))
        if b"<DOCFULL>" in content:
            blocks = _lexis_blocks(tree)
            return Archive("download of LexisNexis", lexis.read_lexis(blocks, wrapped=False))
    return Archive(PAGE, iter([page_entry(read_page(content, str(path), url=address))]), single=True)


def _lexis_blocks(tree: object) -> list[list[str]]:
    return [lines for part in tree.iter("p") if (lines := lines_of(part))]  # type: ignore[attr-defined]


__all__ = ["Archive", "Dropped", "Entry", "is_archive", "read_archive"]
