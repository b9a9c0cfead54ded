"""A web page, a document or a text file -> an article in a folder, with a sidecar that says what the page tells."""

import datetime as dt
import hashlib
import json
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from analysis.archives import Dropped, Entry, StoredPage, is_archive, page_entry, read_archive, stored_article
from analysis.article import WEB_PAGE, decode, plain_name, read_bytes, refuse_data
from analysis.errors import ArticleError, ParameterError
from analysis.files import write_together
from analysis.pages import fetch, read_page

ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
PAGE_ENDINGS = (".html", ".htm", ".xhtml", ".mhtml", ".mht")
NO_WORD = re.compile(r"[^a-z0-9]+")
LONGEST_NAME = 60
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
VERSIONS = ".versions"  # hidden, so that no corpus reads them beside the article

UNHELD = set('":<>|*?\r\n\\')  # signs that Windows, and the artifacts of a CI run, have in no file name


def add_article(source: str, folder: Path, *, name: str | None = None) -> tuple[Path, Path]:
    """Put an article into a folder and return the paths of its text and its sidecar.

    A text file is kept byte for byte; of a page, what a reader would call the article, one paragraph a line.

    Args:
        source: a text file, a saved web page, the address of one, a document, or a download that holds one article.
        name: the stem of both files; made from the title or the source's own name where it isn't given.

    Raises:
        ArticleError: it can't be fetched or read, holds no article, or the name is taken.
    """
    raw, entry, origin, own_name = _fetched(source)
    stem = name or _stem(entry.title or "") or _stem(own_name) or "article"
    return _write(folder, stem, raw, entry, origin)


def update_article(source: str, folder: Path, *, name: str | None = None) -> tuple[Path, Path | None]:
    """Put a newer text in the place of an article's, and return its path and that of the version which was kept.

    The older text stays as `.versions/<stem>/<number>.txt`, with the sidecar that it had. In the article's sidecar
    the checksum, the title and the moment of the change follow; all else stays as it was written. Where the text is
    the same nothing is written, and no version is returned.

    Args:
        source: as add_article takes it.
        name: the article's stem; else the one whose sidecar has the same address, or the same title.

    Raises:
        ArticleError: it can't be fetched or read, or no such article is there.
    """
    raw, entry, origin, own_name = _fetched(source)
    stem = name or _known(folder, source, entry.url) or _stem(entry.title or "") or _stem(own_name)
    text, sidecar = folder / f"{stem}.txt", folder / f"{stem}.toml"
    _check_name(stem)
    if not text.is_file():
        raise ArticleError(f"{text}: no such article to update; name it with --name, or add it without --update")
    old = read_bytes(text)
    if old == raw:
        return text, None
    known = sidecar.read_text(encoding="utf-8-sig") if sidecar.is_file() else None
    before = {} if known is None else {sidecar: _followed(known, {"sha256": hashlib.sha256(old).hexdigest()})}
    after = {"title": entry.title, "modified": entry.modified, "sha256": hashlib.sha256(raw).hexdigest()}
    now = _sidecar(entry, raw, origin) if known is None else _followed(known, after)
    kept = folder / VERSIONS / stem
    number = 1 + sum(1 for _ in kept.glob("*.txt"))
    files = [(kept / f"{number}{path.suffix}", content.encode()) for path, content in before.items()]
    files += [(kept / f"{number}.txt", old), (sidecar, now.encode()), (text, raw)]
    try:
        kept.mkdir(parents=True, exist_ok=True)
        write_together(files)
    except OSError as error:
        raise ArticleError(f"{folder}: can't be written ({error.strerror}); mend its permissions") from None
    return text, kept / f"{number}.txt"


def _known(folder: Path, source: str, url: str | None) -> str | None:
    """The stem of the only article of a folder whose sidecar has this address."""
    found = []
    for path in sorted(folder.glob("*.toml")):
        try:
            entries = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        except (OSError, ValueError):
            continue
        if {entries.get("url"), entries.get("source")} & ({source, url} - {None}):
            found.append(path.stem)
    return found[0] if len(found) == 1 else None


def _followed(known: str, entries: Mapping[str, Any]) -> str:
    """A sidecar with other values of these keys, each in its line or in one at the end; null leaves it as it is."""
    for key, value in entries.items():
        if value is None:
            continue
        line, there = f"{key} = {_toml(value)}", re.search(rf"^{key}[ \t]*=[^\n]*", known, re.MULTILINE)
        if there and there[0].count('"""') % 2 == 0 and there[0].count("'''") % 2 == 0:
            known = known[: there.start()] + line + known[there.end() :]
        elif not there:
            known = f"{known.rstrip()}\n{line}\n"
    return known


def _fetched(source: str) -> tuple[bytes, Entry, str, str]:
    """An article's text in bytes, what is told of it, where it is from, and the name that its source has."""
    if ADDRESS.match(source):
        found = fetch(source)
        content, is_page, address, charset = found.content, found.is_page, found.url, found.charset
        moved = "" if address == source else f", redirected to {address}"
        own_name, origin, entry = Path(urlsplit(source).path).stem, source + moved, None
    else:
        path, address, charset = Path(source), None, None
        own_name, origin, entry = path.stem, f"the file {plain_name(path.name)}", _archived(path)
        if entry is None:
            content = read_bytes(path)
            is_page = WEB_PAGE.match(decode(content, path)[0]) is not None
        if path.suffix.lower() in PAGE_ENDINGS or (entry is None and is_page):
            origin = f"the saved page {plain_name(path.name)}"
    if entry is not None:
        raw = entry.text.encode()
    elif is_page:
        entry = page_entry(read_page(content, source, url=address, charset=charset))
        raw = entry.text.encode()
    else:
        text, _, note = decode(content, source)
        refuse_data(text, source)
        entry, raw = Entry(1, text, url=address, doubts=(note,) if note else ()), content
    return raw, entry, origin, own_name


def _archived(path: Path) -> Entry | None:
    """The one article of a document, page or download; None for a plain text."""
    if not is_archive(path):
        return None
    archive = read_archive(path)
    found = list(islice(archive.found, 2))
    entries = [stored_article(one) if isinstance(one, StoredPage) else one for one in found]
    if len(entries) > 1:
        raise ArticleError(
            f"{path}: a {archive.kind} with several articles; `analysis corpus` and `analysis story` read them all"
        )
    entry = entries[0] if entries else Dropped(1, "holds no article")
    if isinstance(entry, Dropped):
        raise ArticleError(f"{path}: no article found in it ({entry.reason}); save its text as a file and add that")
    return entry


def _write(folder: Path, stem: str, raw: bytes, entry: Entry, origin: str) -> tuple[Path, Path]:
    _check_name(stem)
    text, sidecar = folder / f"{stem}.txt", folder / f"{stem}.toml"
    for path in (text, sidecar):
        if path.exists():
            raise ArticleError(f"{path}: stands there already; choose another name with --name, or move it away first")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_together([(sidecar, _sidecar(entry, raw, origin).encode()), (text, raw)])
    except OSError as error:
        raise ArticleError(f"{folder}: can't be written ({error.strerror}); choose another folder with --to") from None
    return text, sidecar


def _check_name(stem: str) -> None:
    if Path(stem).name != stem or stem.startswith("."):
        raise ParameterError(f"--name {stem}: it must be a plain file name without folders, such as flooded-port")
    if held := sorted(set(stem) & UNHELD):
        raise ParameterError(f"--name {stem}: no archive of reports can hold {' '.join(held)} in a name; leave it out")


def _sidecar(entry: Entry, raw: bytes, origin: str) -> str:
    """A new article's sidecar, with what a person should look at on top."""
    entries: dict[str, Any] = {
        "title": entry.title, "author": entry.author, "publisher": entry.publisher, "section": entry.section,
        "page": entry.page, "dateline": entry.dateline, "url": entry.url, "published": entry.published,
        "published_from": "page" if entry.published else None, "source": origin,
        "sha256": hashlib.sha256(raw).hexdigest(),
    }  # fmt: skip
    lines = [f"{key} = {_toml(value)}\n" for key, value in entries.items() if value is not None]
    head = [
        "# What is known of the article beside this file. Add what is missing: title, author, publisher, published.\n",
        *(f"# {doubt}\n" for doubt in entry.doubts),
        *(f"# Left out, as the page sets it among the paragraphs: {_comment(line)}\n" for line in entry.left_out),
    ]
    return "".join([*head, *lines])


def _stem(title: str) -> str:
    """A file name of small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    words = NO_WORD.sub("-", plain.lower()).strip("-")
    return words if len(words) <= LONGEST_NAME else words[: LONGEST_NAME + 1].rpartition("-")[0] or words[:LONGEST_NAME]


def _comment(line: str) -> str:
    """A line of a page as it can stand in a comment of TOML."""
    return CONTROL.sub(" ", line)


def _toml(value: Any) -> str:
    # JSON's strings are TOML's, save for the delete sign, which TOML wants escaped.
    if isinstance(value, dt.date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
