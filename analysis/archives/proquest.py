"""Lines of a ProQuest download as text -> its articles."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from analysis.archives.days import read_day
from analysis.archives.entries import Found, finished, one_line
from analysis.archives.labels import read_author
from analysis.lexicon import toml_lexicon

RULE = re.compile(r"^\s*_{20,}\s*$")
NONE = ("n/a", "none", "not applicable", "-")  # what the database writes for nothing
COUNT = re.compile(r"^\s*(?:document )?\d+ (?:of|de|von) \d+\s*$", re.IGNORECASE)
FIELD = re.compile(r"^\s*([A-Z][^:\n]{1,40}?)\s*:(?:\s+(.*)|\s*)$")


def is_proquest(lines: Sequence[str]) -> bool:
    """Whether the lines are a download of ProQuest: parted by rules, with its fields below the texts."""
    names = {field[0] for line in lines if (field := _field(line))}
    return any(map(RULE.match, lines)) and {"full text", "publication title"} <= names


def read_proquest(lines: Sequence[str]) -> Iterator[Found]:
    """Yield the articles; parts without a field of an article, such as a list of contents, are none."""
    number, part = 0, list[str]()
    for line in [*lines, "_" * 20]:
        if not RULE.match(line):
            part.append(line)
            continue
        names = {field[0] for one in part if (field := _field(one))}
        if "publication title" in names or "full text" in names:
            number += 1
            yield _read(number, part)
        part = []


def _read(number: int, lines: Sequence[str]) -> Found:
    fields: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        if (found := _field(line)) and found[0] not in fields:
            name, line = found
        if line.strip() and not COUNT.match(line):
            fields.setdefault(name, []).append(line)
    fields = {name: lines for name, lines in fields.items() if " ".join(lines).strip().lower() not in NONE}
    known = toml_lexicon("archive_labels.toml")["proquest"]

    def field(key: str) -> str | None:
        return next((one_line(" ".join(fields[word])) for word in known[key] if word in fields), None)

    def text(key: str) -> list[str]:
        return next((fields[word] for word in known[key] if word in fields), [])

    headline = [line for line in fields.get("", []) if line.strip()]
    doubts = () if text("text") else ("only its abstract stands there",)
    return finished(
        number, text("text") or text("abstract"), title=one_line(headline[0]) if headline else field("title"),
        author=read_author((field("author") or "").rstrip(" .;") or None), publisher=field("publisher"),
        section=field("section"), page=field("page"), url=field("url"), published=read_day(field("day") or ""),
        doubts=doubts,
    )  # fmt: skip


def _field(line: str) -> tuple[str, str] | None:
    match = FIELD.match(line)
    return (match[1].lower(), match[2] or "") if match and match[1].lower() in _names() else None


@cache
def _names() -> frozenset[str]:
    return frozenset(word for words in toml_lexicon("archive_labels.toml")["proquest"].values() for word in words)
