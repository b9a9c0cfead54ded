"""RIS, the exchange format of reference managers -> its articles; databases put texts into abstracts or notes."""

import re
from collections.abc import Iterator, Sequence

from analysis.archives.days import read_day
from analysis.archives.entries import Dropped, Found, finished, one_line

TAG = re.compile(r"^([A-Z][A-Z0-9])  -(?: (.*))?$")
SLASHED = re.compile(r"^(\d{4})/(\d{2})/(\d{2})")


def is_ris(lines: Sequence[str]) -> bool:
    """Whether the lines begin a record of RIS."""
    first = next((line for line in lines if line.strip()), "")
    return re.match(r"^\ufeff?TY  - ", first) is not None


def read_ris(lines: Sequence[str]) -> Iterator[Found]:
    """Yield the articles: the longest of a record's abstract and notes is its text."""
    number, fields, tag = 0, dict[str, list[str]](), ""
    for line in lines:
        match = TAG.match(line.lstrip("\ufeff"))
        if match and match[1] == "ER":
            number += 1
            yield _read(number, fields)
            fields, tag = {}, ""
        elif match:
            tag = match[1]
            fields.setdefault(tag, []).append(match[2] or "")
        elif tag and line.strip():
            fields[tag].append(line)


def _read(number: int, fields: dict[str, list[str]]) -> Found:
    def first(*tags: str) -> str | None:
        return next((one_line(fields[tag][0]) for tag in tags if tag in fields), None)

    text = max((fields.get(tag, []) for tag in ("N2", "AB", "N1")), key=lambda lines: sum(map(len, lines)))
    title = first("TI", "T1")
    if not text:
        return Dropped(number, "holds no text, only what is known of one", "record", title)
    stated = first("DA", "Y1", "PY") or ""
    slashed = SLASHED.match(stated)
    names = [name for tag in ("AU", "A1") for line in fields.get(tag, []) if (name := one_line(line))]
    return finished(
        number, text, unit="record", title=title, author="; ".join(dict.fromkeys(names)) or None,
        publisher=first("JF", "JO", "T2"), section=first("SE"), page=first("SP"), url=first("UR"),
        published=read_day("-".join(slashed.groups()) if slashed else _year_last(stated)),
        doubts=("the text is what stands as the record's abstract or note",),
    )  # fmt: skip


def _year_last(stated: str) -> str:
    """ "2010 Jan 11" with its year behind."""
    year, _, day = stated.partition(" ")
    return f"{day} {year}" if year.isdigit() and day else stated
