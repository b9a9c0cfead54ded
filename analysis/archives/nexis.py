"""Lines of a Nexis Uni download (DOCX, RTF or text) -> its articles."""

import re
from collections.abc import Iterator, Sequence

from analysis.archives.days import read_day, shows_day
from analysis.archives.entries import Found, finished, one_line
from analysis.archives.labels import is_line, read_author, read_label, read_section

COUNTED = re.compile(r"^\s*(?:page|seite|página|pagina)\s+\d+\s+(?:of|von|de|sur|di|van)\s+\d+\s*$", re.IGNORECASE)
ADDRESS = re.compile(r"^\s*(?:url|link)\s*:?\s*https?://\S+\s*$", re.IGNORECASE)
PROGRAMME = re.compile(r"\b\d{1,2}:\d\d\s*[AP]\.?M\b", re.IGNORECASE)  # of a station, below its name, in a transcript


def is_nexis(lines: Sequence[str]) -> bool:
    """Whether the lines are a download of Nexis Uni: each article ends in a line that says so."""
    return any(is_line(line, "ends") for line in lines)


def read_nexis(lines: Sequence[str]) -> Iterator[Found]:
    """Yield the articles; the list of contents before the first is left out, and what frames each."""
    number, chunk = 0, list[str]()
    for line in lines:
        if not is_line(line, "ends"):
            if not COUNTED.match(line):
                chunk.append(line)
            continue
        number += 1
        yield _read(chunk, number)
        chunk = []
    if any(is_line(line, "body") for line in chunk):  # a download that was cut off
        yield _read(chunk, number + 1)


def _read(lines: Sequence[str], number: int) -> Found:
    start = next((i for i, line in enumerate(lines) if is_line(line, "body")), None)
    if start is None:  # some short articles have no such line: the text follows the last label of the head
        heads = [i for i, line in enumerate(lines[: _end(lines, 0)]) if read_label(line)]
        start = heads[-1] if heads else -1
    head, end = lines[: start + 1], _end(lines, start + 1)
    labels = {found[0]: found[1] for line in head if (found := read_label(line))}
    day = next((i for i in range(len(head) - 1, -1, -1) if shows_day(head[i])), None)
    title, publisher = _above(head, day) if day is not None else _before_labels(head)
    section, page = read_section(labels.get("section"))
    return finished(
        number, lines[start + 1 : end], title=title, publisher=publisher, author=read_author(labels.get("author")),
        section=section, page=page, dateline=one_line(labels.get("dateline")),
        published=read_day(head[day]) if day is not None else None, doubts=_correction(lines[end:]),
    )  # fmt: skip


def _end(lines: Sequence[str], start: int) -> int:
    """Where the text ends: before the first line behind it that only a frame has."""
    end = len(lines)
    for i in range(start, len(lines)):
        if is_line(lines[i], "after") or (lines[i].lower().startswith(("load-date:", "load date:"))):
            end = i
            break
    while end > start and (not lines[end - 1].strip() or ADDRESS.match(lines[end - 1])):
        end -= 1
    return end


def _above(head: Sequence[str], day: int) -> tuple[str | None, str | None]:
    """Title and outlet: the lines right above the day, up to a blank one."""
    while day and (not head[day - 1].strip() or PROGRAMME.search(head[day - 1])):
        day -= 1
    block: list[str] = []
    for line in reversed(head[:day]):
        if line.strip():
            block.insert(0, line)
        elif len(block) > 1:
            break
    title = one_line(" ".join(block[:-1]))
    return title, one_line(block[-1]) if block else None


def _before_labels(head: Sequence[str]) -> tuple[str | None, str | None]:
    """Title and outlet where no day is found: the first two of the last lines that stand together."""
    blocks: list[list[str]] = [[]]
    for line in head:
        if not line.strip():
            blocks.append([])
        elif not read_label(line) and not is_line(line, "body"):
            blocks[-1].append(line)
    block = next((block for block in reversed(blocks) if len(block) > 1), [None, None])
    return one_line(block[0]), one_line(block[1])


def _correction(tail: Sequence[str]) -> tuple[str, ...]:
    for i, line in enumerate(tail):
        if line.strip().lower() == "correction":
            said = one_line(next((text for text in tail[i + 1 :] if text.strip()), None))
            return (f"a correction stands below it: {said}",) if said else ()
    return ()
