"""What is known of an article beside its text: `<stem>.toml`, read and checked."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

from analysis.errors import ArticleError, ParameterError
from analysis.files import read_beside
from analysis.lexicon import word_set

TEXTS = (
    "title", "author", "publisher", "url", "section", "page", "dateline", "published_from", "codebook", "source",
    "sha256", "rights", "country",
)  # fmt: skip
DAYS = ("published", "modified", "retrieved")
KEYS = (*TEXTS, *DAYS)
ORIGINS = ("sidecar", "page")


def read_sidecar(article: Path, sha256: str) -> dict[str, Any]:
    """Return the sidecar's entries, none where there is no sidecar; `published` is a date or a datetime.

    Raises:
        ArticleError: not TOML, an unknown key, a value of the wrong type, a bad date, or another text's SHA-256.
    """
    path = article.with_suffix(".toml")
    if path == article:
        raise ArticleError(f"{article}: this is a sidecar, not an article; give the text file beside it")
    try:
        content = read_beside(path)
        known = tomllib.loads(content or "")
    except OSError as error:
        raise ArticleError(f"{path}: can't be read ({error.strerror}); mend that, or move it away") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ArticleError(f"{path}: not valid TOML: {error}; mend that line") from None
    for key, value in known.items():
        if key not in KEYS:
            raise ArticleError(f"{path}: unknown key {key!r}; allowed: {', '.join(KEYS)}")
        if key in TEXTS and not (isinstance(value, str) and value.strip()):
            raise ArticleError(f"{path}: {key} is {value!r}; it must be a text, or be left out where it isn't known")
    if "country" in known and known["country"] not in word_set("countries.txt"):
        raise ArticleError(
            f'{path}: country is {known["country"]!r}; it must be a code of ISO 3166-1 alpha-2, like "GB" or "US"'
        )
    for key in DAYS:
        if key in known:
            known[key] = _moment_of(known[key], key, path)
    if known.get("published_from", "page") not in ORIGINS:
        raise ArticleError(f"{path}: published_from is {known['published_from']!r}; allowed: {', '.join(ORIGINS)}")
    if known.get("sha256", sha256).lower() != sha256:
        raise ArticleError(
            f"{article}: its SHA-256 is {sha256}, but {path.name} says {known['sha256']}; "
            "bring back the text as it was, or put the new sum there"
        )
    return known


def own_codebook(article: Path, known: dict[str, Any]) -> str | None:
    """Return the codebook that an article's sidecar names: a packaged one's name, or a file's path from there."""
    codebook = known.get("codebook")
    return str(article.parent / codebook) if codebook and Path(codebook).suffix else codebook


def read_moment(text: str, name: str) -> dt.date:
    """Return a date, or a datetime where a time of day is given, from ISO 8601.

    Raises:
        ParameterError: it is neither; `name` says what was given.
    """
    text = text.strip()
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        raise ParameterError(
            f"{name}: {text!r} is no date; write it as 2015-03-08, or 2015-03-08T14:30 where the hour is known"
        ) from None


def _moment_of(value: object, key: str, path: Path) -> dt.date:
    if isinstance(value, dt.date):
        return value
    if not isinstance(value, str):
        raise ArticleError(f"{path}: {key} is {value!r}; write it as 2015-03-08")
    try:
        return read_moment(value, key)
    except ParameterError as error:
        raise ArticleError(f"{path}: {error}") from None
