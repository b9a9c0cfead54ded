"""A web page or a text file -> an article in a folder, with a sidecar that says what the page tells."""

import datetime as dt
import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from analysis.article import WEB_PAGE, decode, plain_name, read_bytes
from analysis.errors import ArticleError, ParameterError
from analysis.files import write_together
from analysis.sidecar import read_moment

TIMEOUT = 20  # seconds
LARGEST = 20_000_000  # bytes of a page
AGENT = "article-analysis"
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
PAGE_ENDINGS = (".html", ".htm", ".xhtml")
PAGE_TYPES = ("text/html", "application/xhtml+xml")
SAVED_FROM = re.compile(rb"<!-- saved from url=\(\d+\)(https?://\S+)")  # as browsers write it
NOT_FREE = re.compile(rb"""["']isAccessibleForFree["']\s*:\s*["']?false""", re.IGNORECASE)
NO_WORD = re.compile(r"[^a-z0-9]+")
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Page:
    """An article taken out of its page, with what the page tells of it; `doubts` are what a person should look at."""

    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: dt.date | None = None
    doubts: tuple[str, ...] = ()


def add_article(source: str, folder: Path, *, name: str | None = None) -> tuple[Path, Path]:
    """Put an article into a folder and return the paths of its text and its sidecar.

    A text file is kept byte for byte; of a page, what a reader would call the article, one paragraph a line.

    Args:
        source: a text file, a saved web page, or the address of one.
        name: the stem of both files; made from the title or the source's own name where it isn't given.

    Raises:
        ArticleError: it can't be fetched or read, holds no article, or the name is taken.
    """
    if ADDRESS.match(source):
        content, is_page = _fetch(source)
        origin, url = source, source
        own_name = Path(urlsplit(source).path).stem
    else:
        path = Path(source)
        content = read_bytes(path)
        text, _, _ = decode(content, path)
        is_page = path.suffix.lower() in PAGE_ENDINGS or WEB_PAGE.match(text) is not None
        origin, url = f"the {'saved page' if is_page else 'file'} {plain_name(path.name)}", None
        own_name = path.stem
    if is_page:
        page = read_page(content, source, url=url)
        raw = page.text.encode()
    else:
        text, _, _ = decode(content, source)
        page, raw = Page(text, url=url), content
    stem = name or _stem(page.title or "") or _stem(own_name) or "article"
    return _write(folder, stem, raw, page, origin)


def read_page(content: bytes, source: str, *, url: str | None = None) -> Page:
    """Return the article of a web page; `source` names it in messages.

    Raises:
        ArticleError: no article is to be found there.
    """
    from trafilatura import bare_extraction  # late: it takes 0.15 s
    from trafilatura.settings import Document

    saved = SAVED_FROM.search(content[:2000])
    url = url or (saved[1].decode(errors="replace") if saved else None)
    found = bare_extraction(content, url=url, with_metadata=True, include_comments=False, include_tables=False)
    if not isinstance(found, Document) or not found.text:
        raise ArticleError(f"{source}: no article found on it; save its text as a file and add that")
    title = _line(found.title)
    text = found.text.strip()
    if title and text.startswith(title + "\n"):  # the headline is no part of the article's text
        text = text.removeprefix(title).lstrip()
    published, doubts = _published(content, found.date)
    if NOT_FREE.search(content):
        doubts += ("The page says that it isn't free to read: is the text whole?",)
    return Page(
        text + "\n", title, _line(found.author), _line(found.sitename), _line(found.url) or url, published, doubts
    )


def _published(content: bytes, day: str | None) -> tuple[dt.date | None, tuple[str, ...]]:
    """The moment that the page's markup states for this day; the day alone where it doesn't, which is then a guess."""
    if not day:
        return None, ()
    page = content.decode("latin-1")  # what is looked for is ASCII
    for stated in re.findall(rf"""ublished[^<>]{{0,40}}?["']({re.escape(day)}[T ]\d\d:\d\d[^"']*)["']""", page):
        if moment := _moment(stated):
            return moment, ()
    stated_day = re.search(rf"""["']{re.escape(day)}(?=["'T ])""", page)
    return _moment(day), () if stated_day else (
        "The day was found in the page's text alone: is it that of publication?",
    )


def _fetch(url: str) -> tuple[bytes, bool]:
    """The content at an address, and whether it is a web page, or else plain text."""
    from http.client import HTTPException
    from urllib.error import HTTPError, URLError
    from urllib.parse import quote
    from urllib.request import Request, urlopen

    if url.partition(":")[0].lower() not in ("http", "https"):
        raise ArticleError(f"{url}: only http and https addresses can be fetched")
    try:
        request = Request(quote(url, safe="%/:=&?~#+!$,;'@()*[]"), headers={"User-Agent": AGENT})
        with urlopen(request, timeout=TIMEOUT) as response:
            content: bytes = response.read(LARGEST + 1)
            kind = response.headers.get_content_type() if "Content-Type" in response.headers else PAGE_TYPES[0]
            missing = len(content) <= LARGEST and response.length
    except HTTPError as error:
        reason = str(error.reason).partition("\n")[0]
        raise ArticleError(f"{url}: the server answers {error.code} {reason}; save the page, add the file") from None
    except (URLError, HTTPException, OSError, ValueError) as error:
        why = getattr(error, "reason", None) or error
        raise ArticleError(f"{url}: can't be fetched ({why}); save the page and add the file") from None
    if len(content) > LARGEST:
        raise ArticleError(f"{url}: larger than {LARGEST // 1_000_000} MB, which is no article")
    if missing:
        raise ArticleError(f"{url}: the answer breaks off, {missing:,} bytes are missing; try again")
    if kind not in (*PAGE_TYPES, "text/plain"):
        raise ArticleError(f"{url}: this is {kind}, not a web page; save its text as a file and add that")
    return content, kind != "text/plain"


def _write(folder: Path, stem: str, raw: bytes, page: Page, origin: str) -> tuple[Path, Path]:
    if Path(stem).name != stem or stem.startswith("."):
        raise ParameterError(f"--name {stem}: it must be a plain file name without folders, such as flooded-port")
    text, sidecar = folder / f"{stem}.txt", folder / f"{stem}.toml"
    for path in (text, sidecar):
        if path.exists():
            raise ArticleError(f"{path}: stands there already; choose another name with --name, or move it away first")
    entries: dict[str, Any] = {
        "title": page.title, "author": page.author, "publisher": page.publisher, "url": page.url,
        "published": page.published, "published_from": "page" if page.published else None, "source": origin,
        "sha256": hashlib.sha256(raw).hexdigest(),
    }  # fmt: skip
    lines = [f"{key} = {_toml(value)}\n" for key, value in entries.items() if value is not None]
    head = [
        "# What is known of the article beside this file. Add what is missing: title, author, publisher, published.\n",
        *(f"# {doubt}\n" for doubt in page.doubts),
    ]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_together([(sidecar, "".join([*head, *lines]).encode()), (text, raw)])
    except OSError as error:
        raise ArticleError(f"{folder}: can't be written ({error.strerror}); choose another folder with --to") from None
    return text, sidecar


def _stem(title: str) -> str:
    """A file name of small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    words = NO_WORD.sub("-", plain.lower()).strip("-")
    return words if len(words) <= LONGEST_NAME else words[: LONGEST_NAME + 1].rpartition("-")[0] or words[:LONGEST_NAME]


def _line(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None


def _moment(value: str) -> dt.date | None:
    try:
        return read_moment(value, "date")
    except ParameterError:
        return None


def _toml(value: Any) -> str:
    # JSON's strings are TOML's, save for the delete sign, which TOML wants escaped.
    if isinstance(value, dt.date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
