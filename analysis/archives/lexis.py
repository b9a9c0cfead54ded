"""Blocks of an older LexisNexis download, "1 of 10 DOCUMENTS" -> its articles."""

import re
from collections.abc import Iterator, Sequence

from analysis.archives.days import read_day
from analysis.archives.entries import Found, finished, one_line
from analysis.archives.labels import read_author, read_label, read_section

COUNT = re.compile(
    r"^\s*(?:(?:document|dokument) \d+ (?:of|von|de) \d+|\d+ (?:of|von|de) \d+ do[ck]ument(?:s|e|en|os|i)?)\s*$",
    re.IGNORECASE,
)
COPYRIGHT = re.compile(r"^\s*(?:copyright|\(c\)|©)\s*(?:\(c\)|©)?\s*\d{4}\b|^\s*all rights reserved\b", re.IGNORECASE)

Block = list[str]  # the lines of a paragraph, or of a part of the head


def is_lexis(lines: Sequence[str]) -> bool:
    """Whether the lines count documents as this download does."""
    return any(COUNT.match(line) for line in lines)


def blocks_of(lines: Sequence[str]) -> list[Block]:
    """Return the runs of lines that no blank line parts; a line that counts documents is a block of its own."""
    blocks: list[Block] = [[]]
    for line in lines:
        if COUNT.match(line):
            blocks += [[line], []]
        elif line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def read_lexis(blocks: Sequence[Block], *, wrapped: bool) -> Iterator[Found]:
    """Yield the articles; what stands before the first is a cover.

    Args:
        wrapped: the lines of a block are one paragraph that was broken at the margin.
    """
    starts = [i for i, block in enumerate(blocks) if COUNT.match(block[0])]
    ends = [*starts[1:], len(blocks)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=False), 1):  # without a start there is none
        yield _read(blocks[start + 1 : end], number, wrapped)


def _read(blocks: Sequence[Block], number: int, wrapped: bool) -> Found:
    day = next((i for i, block in enumerate(blocks[:5]) if read_day(block[0])), None)
    place = 0 if day is None else day + 1
    publisher = one_line(" ".join(line for block in blocks[:place][:-1] for line in block)) if place else None
    if day is None and blocks:  # an outlet still comes first
        publisher, place = one_line(" ".join(blocks[0])), 1
    title = None
    if place < len(blocks) and not read_label(blocks[place][0]):
        title, place = one_line(" ".join(blocks[place])), place + 1
    known: dict[str, str] = {}
    while place < len(blocks) and (label := read_label("\n".join(blocks[place]))):
        known[label[0]] = label[1]
        place += 1
    end = next((i for i in range(place, len(blocks)) if _is_tail(blocks[i])), len(blocks))
    text = [" ".join(block) for block in blocks[place:end]] if wrapped else [x for b in blocks[place:end] for x in b]
    section, page = read_section(known.get("section"))
    return finished(
        number, text, title=title, publisher=publisher, author=read_author(known.get("author")), section=section,
        page=page, dateline=one_line(known.get("dateline")),
        published=read_day(blocks[day][0]) if day is not None else None, doubts=_correction(blocks[end:]),
    )  # fmt: skip


def _is_tail(block: Block) -> bool:
    label = read_label(block[0])
    return bool(COPYRIGHT.match(block[0])) or (
        label is not None and block[0].partition(":")[0].isupper()  # in these downloads labels are in capitals
    )


def _correction(blocks: Sequence[Block]) -> tuple[str, ...]:
    for i, block in enumerate(blocks):
        label = read_label("\n".join(block))
        if label and label[0] == "correction":
            said = one_line(label[1]) or one_line(" ".join(blocks[i + 1]) if i + 1 < len(blocks) else None)
            return (f"a correction stands below it: {said}",) if said else ()
    return ()
