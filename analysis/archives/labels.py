"""The words that frame an article in a download: "BYLINE: ..." and what becomes of it."""

import re
from functools import cache

from analysis.archives.entries import one_line
from analysis.lexicon import toml_lexicon

LABEL = re.compile(r"^\s*([^\W\d_][^\W\d_ -]*(?:[ -][^\W\d_]+){0,2})\s*:\s*(.*)$", re.DOTALL)
PAGE = re.compile(
    r"(?:^|[;,]\s*)(?:pg?\.|pages?|s\.|seite|p[áa]g(?:ina)?\.?|blz\.|pagina)\s*([A-Z]{0,3}-?\d[\w-]*|[A-Z]\d*)(?=\s*(?:[;,]|$))",
    re.IGNORECASE,
)
VERSION = re.compile(r"(?:^|;)\s*version\s*:\s*\d+\s*(?=;|$)", re.IGNORECASE)
BY = re.compile(r"^(?:by|(?:von|par|por)(?=\s+[^\W\d_]+\s+[^\W\d_]))\s+", re.IGNORECASE)  # "Von Trapp, Maria" is a name
PARTICLES = ("von der ", "von den ", "von dem ")
FIELDS = ("author", "section", "dateline", "correction", "frame")


def words(table: str, key: str) -> frozenset[str]:
    """Return the words of an entry of the lexicon."""
    return frozenset(toml_lexicon("archive_labels.toml")[table][key])


def read_label(line: str) -> tuple[str, str] | None:
    """Return what a line's label stands for and what follows it; None for a line that has no known label."""
    match = LABEL.match(line)
    field = _fields().get(" ".join(match[1].lower().split())) if match else None
    return (field, match[2]) if match and field else None


def is_line(line: str, table: str) -> bool:
    """Whether a line is one of the words of a table and nothing else."""
    return " ".join(line.lower().split()) in words(table, "nexis")


def read_section(value: str | None) -> tuple[str | None, str | None]:
    """Return section and page of "NEWS; Pg. 6"."""
    if not value:
        return None, None
    value = VERSION.sub("", value)
    page = PAGE.search(value)
    section = value[: page.start()] + value[page.end() :] if page else value
    return one_line(section.strip(" ;,")), page[1] if page else None


def read_author(value: str | None) -> str | None:
    """Return a byline without its "By", in the languages of the downloads."""
    line = one_line(value)
    return BY.sub("", line) if line and not line.lower().startswith(PARTICLES) else line


@cache
def _fields() -> dict[str, str]:
    return {word: field for field in FIELDS for word in toml_lexicon("archive_labels.toml")["labels"][field]}
