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

from analysis.article import WEB_PAGE, decode, read_bytes
from analysis.errors import ArticleError, ParameterError
from analysis.files import write_together
from analysis.sidecar import read_moment

TIMEOUT = 20  # seconds
LARGEST = 20_000_000  # bytes of a page
AGENT = "article-analysis"
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
NO_WORD = re.compile(r"[^a-z0-9]+")
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Page:
    """An article taken out of its page, with what the page tells of it."""

    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: dt.date | None = None


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
        content = _fetch(source)
        page, origin = read_page(content, url=source), source
        raw = page.text.encode()
    else:
        content = read_bytes(Path(source))
        text, _, _ = decode(content, Path(source))
        if WEB_PAGE.match(text):
            page, origin = read_page(content), f"the saved page {Path(source).name}"
            raw = page.text.encode()
        else:
            page, origin, raw = Page(text), f"the file {Path(source).name}", content
    stem = name or _stem(page.title or Path(urlsplit(source).path).stem) or "article"
    return _write(folder, stem, raw, page, origin)


def read_page(content: bytes, *, url: str | None = None) -> Page:
    """Return the article of a web page.

    Raises:
        ArticleError: no article is to be found there.
    """
    from trafilatura import bare_extraction  # late: it takes 0.15 s
    from trafilatura.settings import Document

    found = bare_extraction(content, url=url, with_metadata=True, include_comments=False, include_tables=False)
    if not isinstance(found, Document) or not found.text:
        raise ArticleError(f"{url or 'the page'}: no article found on it; save its text as a file and add that")
    title = _line(found.title)
    text = found.text.strip()
    if title and text.startswith(title + "\n"):  # the headline is no part of the article's text
        text = text.removeprefix(title).lstrip()
    return Page(
        text + "\n", title, _line(found.author), _line(found.sitename),
        _line(found.url) or url, _day(found.date),
    )  # fmt: skip


def _fetch(url: str) -> bytes:
    from urllib.error import HTTPError, URLError
    from urllib.request import Request, urlopen

    if url.partition(":")[0].lower() not in ("http", "https"):
        raise ArticleError(f"{url}: only http and https addresses can be fetched")
    try:
        with urlopen(Request(url, headers={"User-Agent": AGENT}), timeout=TIMEOUT) as response:
            content: bytes = response.read(LARGEST + 1)
    except HTTPError as error:
        raise ArticleError(
            f"{url}: the server answers {error.code} {error.reason}; save the page, add the file"
        ) from None
    except (URLError, OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise ArticleError(f"{url}: can't be fetched ({reason}); save the page and add the file") from None
    if len(content) > LARGEST:
        raise ArticleError(f"{url}: larger than {LARGEST // 1_000_000} MB, which is no article")
    return content


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
    head = (
        "# What is known of the article beside this file. Add what is missing: title, author, publisher, published.\n"
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_together([(sidecar, (head + "".join(lines)).encode()), (text, raw)])
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


def _day(value: str | None) -> dt.date | None:
    try:
        return read_moment(value, "date") if value else None
    except ParameterError:
        return None


def _toml(value: Any) -> str:
    # JSON's strings are TOML's, save for the delete sign, which TOML wants escaped.
    if isinstance(value, dt.date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
