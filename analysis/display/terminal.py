"""Tables -> an article as a terminal shows it: its text with its numbers and speakers marked, what each means below.

A number reads `[about 120 houses]#3`, a speaker `{she}@1`, and the lines under the paragraph say what #3 and @1 are; so
nothing hangs on colour, which only makes the marks stand out.
"""

import re
import textwrap
from collections import defaultdict
from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

from analysis.display.values import value_text

Row = dict[str, Any]
Tables = dict[str, dict[str, list[Any]]]  # a list a column, unknown is None

# While a paragraph is wrapped, a mark's sign is one character of the private use area, so that no bracket of the
# article's own can be taken for it.
SIGNS = {"\ue000": "[", "\ue001": "]", "\ue002": "{", "\ue003": "}"}
NUMBER, SPEAKER = ("\ue000", "\ue001"), ("\ue002", "\ue003")
# Control and direction signs could move the cursor or turn the line around; a terminal is shown a replacement.
UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ue000-\ue003]")
BOLD, FAINT, CYAN, GREEN, PLAIN = "\033[1m", "\033[2m", "\033[36m", "\033[32m", "\033[0m"
COLOURS = {"\ue000": CYAN, "\ue001": CYAN, "\ue002": GREEN, "\ue003": GREEN}
INDENT = "      "


def terminal_view(text: str, tables: Tables, *, width: int = 80, colour: bool = False) -> str:
    """Return the article with its numbers, sources and certainty, as lines of at most `width` characters."""
    width = max(width, 30)
    sources = _rows(tables, "sources")
    blocks = [_head(_rows(tables, "article")[0], tables, width, colour)]
    sentences = _rows(tables, "sentences")
    numbers, speech = _by_paragraph(tables, "quantities", sentences), _by_paragraph(tables, "attributions", sentences)
    bounds: dict[int, tuple[int, int]] = {}
    for sentence in sentences:
        start, _ = bounds.get(sentence["paragraph"], (sentence["start"], 0))
        bounds[sentence["paragraph"]] = (start, sentence["end"])
    for paragraph, (start, end) in bounds.items():
        marked = _marked(text, start, end, numbers[paragraph], speech[paragraph])
        lines = _painted(textwrap.wrap(marked, width, break_long_words=False, break_on_hyphens=False), colour)
        for row in numbers[paragraph]:
            lines += _note(f"#{row['quantity_id']}", _number(row, sources), width, CYAN if colour else "")
        for row in speech[paragraph]:
            lines += _note(f"@{_id(row['source_id'])}", _statement(row, width), width, GREEN if colour else "")
        blocks.append("\n".join(lines))
    blocks += [block for block in (_sources(sources, width, colour), _unread(tables, width, colour)) if block]
    return "\n\n".join(blocks) + "\n"


def _rows(tables: Tables, name: str) -> list[Row]:
    columns = tables[name]
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def _by_paragraph(tables: Tables, name: str, sentences: list[Row]) -> dict[int, list[Row]]:
    found = defaultdict(list)
    for row in _rows(tables, name):
        found[sentences[row["sentence_id"]]["paragraph"]].append(row)
    return found


def _head(article: Row, tables: Tables, width: int, colour: bool) -> str:
    when = article["published"].isoformat() if article["published"] else None
    known = [article["author"], article["publisher"], when]
    counts = [
        _count(len(next(iter(tables[name].values()))), label)
        for name, label in (
            ("sentences", "sentence"), ("quantities", "number"), ("attributions", "statement"), ("sources", "source"),
            ("entities", "name"), ("dates", "date"), ("themes", "theme word"),
        )
    ]  # fmt: skip
    title = textwrap.wrap(_shown(article["title"] or article["article_id"]), width)
    lines = [f"{BOLD}{line}{PLAIN}" if colour else line for line in title]
    lines += textwrap.wrap(_shown(", ".join(part for part in known if part)), width)
    lines += textwrap.wrap(", ".join(counts), width)
    if article["note"]:
        lines += textwrap.wrap(_shown(f"Note: {article['note']}"), width)
    return "\n".join(lines)


def _marked(text: str, start: int, end: int, numbers: Iterable[Row], speech: Iterable[Row]) -> str:
    """The paragraph with a sign at each end of its numbers and speakers."""
    signs: list[tuple[int, int, int, str]] = []  # place; what closes goes before what opens; the inner before the outer
    for (opening, closing), label, spans in (
        (NUMBER, "#", [(row["start"], row["end"], row["quantity_id"]) for row in numbers]),
        (SPEAKER, "@", [(r["speaker_start"], r["speaker_end"], _id(r["source_id"])) for r in speech if r["speaker"]]),
    ):
        for first, last, number in dict.fromkeys(spans):
            if start <= first < last <= end:
                signs.append((first, 1, -last, opening))
                signs.append((last, 0, -first, f"{closing}{label}{number}"))
    pieces, cursor = [], start
    for place, _, _, sign in sorted(signs):
        pieces += [_shown(text[cursor:place]), sign]
        cursor = place
    return "".join([*pieces, _shown(text[cursor:end])])


def _number(row: Row, sources: list[Row]) -> str:
    hedge = f"{row['certainty']} (“{row['hedge']}”)" if row["hedge"] else row["certainty"]
    who = (
        "the article itself" if row["source_id"] is None else f"@{row['source_id']} {sources[row['source_id']]['name']}"
    )
    value = value_text(SimpleNamespace(**row))
    return "; ".join(part for part in (value, row["kind"], row["counted"], hedge, who, row["note"]) if part)


def _statement(row: Row, width: int) -> str:
    """How it is said, and as many of its first words as fit on the line."""
    cue = f"{row['kind']}, “{row['cue']}”: " if row["cue"] else f"{row['kind']}: "
    room = max(width - len(INDENT) - len(cue), 20)
    said = " … ".join(row["text"][start - row["start"] : end - row["start"]] for start, end in row["parts"])
    return cue + textwrap.shorten(said, room, placeholder=" …") + (f" ({row['note']})" if row["note"] else "")


def _sources(sources: list[Row], width: int, colour: bool) -> str:
    if not sources:
        return ""
    lines = ["Sources"]
    for row in sources:
        parts = (row["type"], row["role"], row["anonymity"], _count(row["attributions"], "statement"))
        said = f"{row['name']}: {'; '.join(part for part in parts if part)}"
        lines += _note(f"@{row['source_id']}", said, width, GREEN if colour else "")
    return "\n".join(lines)


def _unread(tables: Tables, width: int, colour: bool) -> str:
    lines = []
    for name in ("quantities", "attributions", "dates", "mentions", "sources", "entities", "themes"):
        for row in _rows(tables, name):
            if row["note"]:
                label = _shown(row.get("text") or row["name"])
                lines += _note("-", f"{name}: {label}: {row['note']}", width, FAINT if colour else "")
    return "\n".join(["What could not be read", *lines]) if lines else ""


def _note(label: str, said: str, width: int, paint: str) -> list[str]:
    lines = textwrap.wrap(_shown(said), width, initial_indent=f"{label:>5} ", subsequent_indent=INDENT)
    if paint:
        lines[0] = f"{paint}{lines[0][:6]}{PLAIN}{lines[0][6:]}"
    return lines


def _painted(lines: list[str], colour: bool) -> list[str]:
    def sign(match: re.Match[str]) -> str:
        mark = SIGNS[match[1]] + match[2]
        return f"{COLOURS[match[1]]}{mark}{PLAIN}" if colour else mark

    return [re.sub("([\ue000-\ue003])((?:[#@][0-9?]+)?)", sign, line) for line in lines]


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def _id(source_id: int | None) -> str:
    return "?" if source_id is None else str(source_id)


def _shown(text: str) -> str:
    return UNSHOWN.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
