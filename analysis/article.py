"""A file -> Article: the only reader of articles."""

import codecs
import datetime as dt
import errno
import hashlib
import json
import re
import stat
from pathlib import Path

from analysis.errors import ArticleError, ParameterError
from analysis.records import Article
from analysis.sidecar import own_codebook, read_moment, read_sidecar

CONTROL = re.compile(r"[\x01-\x06\x0e-\x1a\x1c-\x1f]")  # a few stand in old wire copy, many only in what is no text
WEB_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype html|html|head)\b", re.IGNORECASE | re.DOTALL)
HEAD = re.compile(r"(?:From [^\n]+\n)?((?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+)")  # fields, as before an e-mail
POSTED = re.compile(r"^(?:MIME-Version|Received|Message-ID|Return-Path|Delivered-To):", re.MULTILINE | re.IGNORECASE)
FRONT_MATTER = re.compile(  # of Markdown: YAML or TOML between two rules, at the head of the file
    r"(---|\+\+\+)[ \t]*\r?\n(?=\s*[\w\"'-]+[ \t]*[:=]|#)(.*?)(?:(?<=\n)|\r?\n)(?:\1|\.\.\.)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL,
)
TIMED = re.compile(r"(?:WEBVTT\b|\s*(?:\d+\s*\r?\n)?\d+:\d\d[:.,\d]*[ \t]*-->)")  # captions of a film
POINTER = re.compile(  # what stands in a file's place until it is fetched
    r"version https://git-lfs\.github\.com/spec/|(?:\.\./)*(?:\.git|/)?/?annex/objects/\S+\s*\Z"
)
GARBLED = re.compile(  # “ ” ’ – … and é ä and the like in UTF-8, each byte read as a character of its own
    r"â[€\x80][\x93\x94\x98\x99\x9c\x9d\u201c\u201d\u02dc\u2122\u0153\xa6]|Ã[\xa0\xa1\xa4\xa7-\xa9\xad\xb1\xb3\xb6\xbc]"
)
HEAD_LENGTH = 4000  # characters
LONGEST = 20_000_000  # bytes of a file; a novel has one or two million
DOCUMENTS = {"%PDF-": "a PDF", "{\\rtf": "a rich text file"}  # by how they begin; they may look like text otherwise
DATELINE = re.compile(
    r"""\s*
    ((?:[^\W\d_a-z][\w.'’/-]*)                                            # Beirut, AL-ARISH, NEW YORK/LONDON
     (?:,?[ ](?:[^\W\d_a-z][\w.'’/-]*|(?:de|del|la|el|al|of|and)\b)){0,6}?)
    (?:,?[ ](?:[A-Z][a-z]{2,8}\.?[ ]\d{1,2}|\d{1,2}[ ][A-Z][a-z]{2,8}))?  # March 8 or 8 March
    (?:[ ]?\([^()\n]{2,30}\))?                                            # (Reuters)
    [ ]?(?:—|–|--|(?<=[ ])-)[ ]?(?=\S)""",
    re.VERBOSE,
)


def read_article(path: str | Path, *, published: dt.date | str | None = None, article_id: str | None = None) -> Article:
    """Return one article with what its sidecar `<stem>.toml`, where there is one, knows of it.

    Args:
        path: a plain text file in UTF-8, in UTF-16 with its mark, or in Windows-1252, which `note` then says.
        published: the day, or the moment, that relative dates count from; ISO 8601 where it is a string.
        article_id: the file's stem where it isn't given.

    Raises:
        ArticleError: in one line: no such file, a folder, empty, not text, a web page, a sidecar that doesn't fit.
        ParameterError: `published` is no date.
    """
    path = Path(path)
    given = _given(published)
    raw = read_bytes(path)
    text, encoding, note = decode(raw, path)
    if WEB_PAGE.match(text):
        raise ArticleError(
            f"{path}: this is a web page, not its text; `analysis add {path}` takes the article out of it"
        )
    if POINTER.match(text):
        raise ArticleError(
            f"{path}: this only points to the article, which isn't here; `git lfs pull` or `git annex get` brings it"
        )
    refuse_data(text, path)
    sha256 = hashlib.sha256(raw).hexdigest()
    known = read_sidecar(path, sha256)
    published_from = "argument" if given else known.get("published_from", "sidecar") if "published" in known else "none"
    return Article(
        plain_name(article_id or path.stem), text, sha256, known.get("title"), known.get("author"),
        known.get("publisher"), known.get("url"), given or known.get("published"), published_from, encoding, str(path),
        note, find_dateline(text) or known.get("dateline"), own_codebook(path, known), known.get("section"),
        known.get("page"), country=known.get("country"),
    )  # fmt: skip


def refuse_data(text: str, path: str | Path) -> None:
    """Raise an ArticleError where a text is data to its first sign, or marked up: no article begins so."""
    for ending, kind, told in (
        (".eml, .mbox or .mhtml", "an e-mail or a page saved as MHTML", is_message(text)),
        (".md", "Markdown with front matter", FRONT_MATTER.match(text)),
        (".vtt or .srt", "captions with their times", TIMED.match(text)),
    ):
        if told:
            raise ArticleError(
                f"{path}: this is {kind}, not its text; `analysis add` takes the article out of it where the file's "
                f"name ends in {ending}"
            )
    if data := _data_format(text):
        raise ArticleError(f"{path}: this is {data}, not an article's text; `analysis corpus {path}` may read it")


def is_message(text: str) -> bool:
    """Whether a text begins as an e-mail does, or a page saved as MHTML."""
    head = HEAD.match(text[:HEAD_LENGTH])
    if not head:
        return False
    fields = {line.partition(":")[0].lower() for line in head[1].splitlines()}
    return POSTED.search(head[1]) is not None or ({"from", "subject"} <= fields and "@" in head[1])


def _data_format(text: str) -> str | None:
    """The format of a text that is data."""
    start = text.lstrip()[:2]
    if start.startswith("<?"):
        return "XML"
    if start[:1] not in ("{", "["):
        return None
    for part in (text, text.lstrip().partition("\n")[0]):  # one value, or one a line
        try:
            return "JSON" if isinstance(json.loads(part), (dict, list)) else None
        except (ValueError, RecursionError):
            continue
    return None


def text_article(
    text: str, article_id: str = "text", *, published: dt.date | str | None = None, title: str | None = None
) -> Article:
    """Return an article from text at hand; `published` as read_article takes it.

    Raises:
        ArticleError: the text holds half of a surrogate pair, which is no character.
        ParameterError: `published` is no date.
    """
    given = _given(published)
    try:
        raw = text.encode()
    except UnicodeEncodeError as error:
        raise ArticleError(
            f"{article_id}: character {error.start} is {text[error.start]!a}, half of a surrogate pair; mend the text"
        ) from None
    return Article(
        article_id, text, hashlib.sha256(raw).hexdigest(), title or None, published=given,
        published_from="argument" if given else "none", dateline=find_dateline(text),
    )  # fmt: skip


def _given(published: dt.date | str | None) -> dt.date | None:
    if isinstance(published, str):
        return read_moment(published, "published")
    if published is None or isinstance(published, dt.date):
        return published
    raise ParameterError(f"published is {published!r}; give a date, or a text such as 2015-03-08")


def find_dateline(text: str) -> str | None:
    """Return the place of a leading dateline, as written: "BEIRUT" of "BEIRUT (Reuters) — "."""
    match = DATELINE.match(text, 0, 200)
    return match[1] if match else None


def plain_name(name: str) -> str:
    """Return a file's name as text: what of it is no UTF-8 becomes question marks."""
    return name.encode(errors="replace").decode()


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes, or say in one line why it can't be read, or is no one article: longer than LONGEST."""
    try:
        if not (stat.S_ISREG(mode := path.stat().st_mode) or stat.S_ISDIR(mode)):
            raise ArticleError(f"{path}: this is no plain file but a device or a pipe; give the path of a text file")
        with path.open("rb") as file:
            raw = file.read(LONGEST + 1)
    except FileNotFoundError:
        raise ArticleError(f"{path}: no such file; give the path of a text file") from None
    except IsADirectoryError:
        raise ArticleError(f"{path}: this is a folder; give the path of a text file") from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        if getattr(error, "errno", None) == errno.ENAMETOOLONG:
            raise ArticleError(
                f"{str(path)[:40]}…: this is a text, no path; give the path of a text file, or the text to text_article"
            ) from None
        raise ArticleError(f"{path}: can't be read ({getattr(error, 'strerror', None) or error})") from None
    if len(raw) > LONGEST:
        raise ArticleError(
            f"{path}: longer than {LONGEST // 1_000_000} MB, so no one article; `analysis corpus` reads many"
        )
    return raw


def decode(raw: bytes, path: Path | str) -> tuple[str, str, str | None]:
    """Return text, encoding and a note. Line ends stay as they are; a byte order mark is no part of the text.

    Raises:
        ArticleError: it is no text, or holds no word.
    """
    note = None
    try:
        if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text, encoding = raw.decode("utf-16"), "utf-16"
        elif raw.startswith(codecs.BOM_UTF8):
            text, encoding = raw.decode("utf-8-sig"), "utf-8-sig"
        else:
            text, encoding = raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        try:
            text, encoding = raw.decode("cp1252"), "cp1252"
        except UnicodeDecodeError:
            raise _not_text(path) from None
        note = f"not UTF-8 (byte {error.start}): read as Windows-1252; save it as UTF-8 where a character looks wrong"
    for start, kind in DOCUMENTS.items():
        if text.startswith(start):
            raise ArticleError(
                f"{path}: this is {kind}, not plain text; save its text as a file in UTF-8 and give that"
            )
    if "\0" in text or 100 * len(CONTROL.findall(text)) > len(text):
        raise _not_text(path)
    if not text.strip():
        raise ArticleError(f"{path}: the file is empty; an article needs at least one word")
    if GARBLED.search(text):
        twice = "some characters look like UTF-8 read as Windows-1252 (â€œ for “): save the text again from its source"
        note = "; ".join(filter(None, (note, twice)))
    if WEB_PAGE.match(text):
        note = "; ".join(filter(None, (note, "a web page's source: `analysis add` takes the article out of it")))
    return text, encoding, note


def _not_text(path: Path | str) -> ArticleError:
    return ArticleError(
        f"{path}: this is not a text file; give plain text in UTF-8, or a web page's address to `analysis add`"
    )
