"""A file -> Article: the only reader of articles."""

import datetime as dt
import hashlib
import tomllib
from pathlib import Path

from analysis.records import Article


def read_article(path: str | Path, *, published: dt.date | None = None) -> Article:
    """Read one article and, where it stands beside it, its sidecar `<stem>.toml`."""
    path = Path(path)
    raw = path.read_bytes()
    sidecar = path.with_suffix(".toml")
    known = tomllib.loads(sidecar.read_text(encoding="utf-8")) if sidecar.exists() else {}
    day = published or known.get("published")
    return Article(
        path.stem, raw.decode("utf-8"), hashlib.sha256(raw).hexdigest(), known.get("title"), known.get("author"),
        known.get("publisher"), known.get("url"), day,
        "argument" if published else "sidecar" if day else "none", path=str(path),
    )  # fmt: skip


def text_article(text: str, article_id: str, *, published: dt.date | None = None, title: str | None = None) -> Article:
    """Make an article from text at hand."""
    return Article(
        article_id, text, hashlib.sha256(text.encode()).hexdigest(), title, published=published,
        published_from="argument" if published else "none",
    )  # fmt: skip
