"""The article's text with its numbers, statements, dates and names marked, each sentence with its own anchor.

Marks are told apart by underline, brackets and weight, so they can be read without colour and in print; every mark
carries its reading as a label or a title.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from html import escape
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple

from analysis.display.html import Html
from analysis.display.views import UNRESOLVED, Tables, numbers, plain, rows, statements

BUDGET = 100_000  # characters of HTML, more or less, that the article may take: a report stays a page, not a book
MARK = 100  # characters that a mark adds


class Mark(NamedTuple):
    """A stretch of text and the tags around it; `before` and `after` stand only where the stretch begins and ends."""

    start: int
    end: int
    opening: str
    closing: str
    before: str = ""
    after: str = ""


Layer = list[Mark]  # in order, without overlaps

LEGEND = (
    '<p class="an-legend"><b class="an-q">number</b> <u class="an-d">date</u> <span class="an-e">name</span> '
    '<span class="an-a">⟨what a source says⟩<sup>who</sup></span> <span class="an-c">the verb of saying</span></p>'
)


def shown_sentences(data: Tables) -> frozenset[int]:
    """Return the sentences that `article_text` shows: all, or in a very long article the first that something cites."""
    table = data.sentences
    marked = [data.quantities, data.attributions, data.dates, data.mentions]
    marks = Counter(i for rows in marked for i in rows.sentence_id.tolist())
    sizes = [
        end - start + MARK * marks[i] for i, start, end in zip(table.sentence_id, table.start, table.end, strict=True)
    ]
    if sum(sizes) <= BUDGET:
        return frozenset(table.sentence_id)
    cited = marks.keys() | set(data.themes.sentence_id)
    shown, room = set(), BUDGET
    for sentence_id, size in zip(table.sentence_id, sizes, strict=True):
        if sentence_id in cited and size <= room:
            shown.add(sentence_id)
            room -= size
    return frozenset(shown)


def article_text(data: Tables) -> Html:
    """Return the annotated article; where it is very long, its cited sentences, with the gaps shown."""
    shown = shown_sentences(data)
    table = data.sentences
    layers = [_statement_layer(data), _number_layer(data), _date_layer(data), _name_layer(data)]
    blocks, last = [], -1
    for _, paragraph in table.loc[table.sentence_id.isin(shown)].groupby("paragraph", sort=True):
        pieces = []
        for row in rows(paragraph):
            number = row.sentence_id + 1
            anchor = f'<span id="s-{number}" class="an-s"><sup class="an-n">{number}</sup>'
            gap = '<span class="an-gap">[…]</span> ' if row.sentence_id != last + 1 else ""
            last = row.sentence_id
            inner = _render(row.text, row.start, row.start, row.end, layers)
            pieces.append(f"{gap}{anchor}{inner}</span>")
        blocks.append(f"<p>{' '.join(pieces)}</p>")
    missing = len(table) - len(shown)
    note = (
        f'<p class="an-note">The article is long: {len(shown):,} of its {len(table):,} sentences are shown, the first '
        "that a row of the dataset cites.</p>"
        if missing
        else ""
    )
    body = "".join(blocks) or '<p class="an-note">The article has no sentence.</p>'
    if any(
        (frame.origin == "analyst").any() for frame in (data.quantities, data.attributions, data.dates, data.mentions)
    ):
        note += '<p class="an-note">✎ stands behind what an analyst set.</p>'
    return Html(f'{note}{LEGEND}<div class="an-article" dir="auto">{body}</div>', "\n".join(table.text))


def _render(text: str, base: int, start: int, end: int, layers: list[Layer]) -> str:
    """Return text[start:end], escaped, inside the marks of every layer; one that crosses an outer mark is cut there."""
    if not layers:
        return escape(text[start - base : end - base])
    out, position = [], start
    first = bisect_right(layers[0], start, key=itemgetter(1))  # the first mark that ends after `start`
    for mark in islice(layers[0], first, None):
        if mark.start >= end:
            break
        left, right = max(mark.start, start), min(mark.end, end)
        inner = _render(text, base, left, right, layers[1:])
        before, after = mark.before if left == mark.start else "", mark.after if right == mark.end else ""
        out += [_render(text, base, position, left, layers[1:]), mark.opening, before, inner, after, mark.closing]
        position = right
    out.append(_render(text, base, position, end, layers[1:]))
    return "".join(out)


def _layer(marks: Iterable[Mark]) -> Layer:
    """Return the marks in order; of two that overlap the earlier, or the longer of two that begin together, stays."""
    kept: Layer = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _statement_layer(data: Tables) -> Layer:
    marks = []
    roles = dict(zip(data.sources.source_id, plain(data.sources.role), strict=True))
    before = None
    for row in rows(statements(data)):
        parts = row.parts or ((row.start, row.end),)
        said = _who(row, roles.pop(row.source_id, None), again=row.source_id is not None and row.source_id == before)
        before = row.source_id
        for number, (start, end) in enumerate(parts, 1):
            who = f"{said}{_signed(row)}" if number == len(parts) else ""
            opening = f'<span class="an-a" title="{escape(row.kind)}">'
            marks.append(Mark(start, end, opening, "</span>", "⟨", f"⟩{who}"))
        if row.cue_start is not None:
            marks.append(Mark(row.cue_start, row.cue_end, '<span class="an-c">', "</span>"))
    return _layer(marks)


def _who(row: Any, role: str | None, *, again: bool) -> str:
    """Whose words a statement is; in a margin also the source's role where it is told first, and no source twice."""
    name = row.source or UNRESOLVED
    if role and role.lower().startswith(name.lower()):  # "People close to the club"
        name, role = role, None
    more = f'<span class="an-role">, {escape(role)}</span>' if role else ""
    opening = '<sup class="an-again">' if again else "<sup>"
    return f"{opening}{escape(name)}{more}</sup>"


def _number_layer(data: Tables) -> Layer:
    return _layer(
        Mark(
            row.start,
            row.end,
            f'<b class="an-q" title="{escape(_number_title(row))}">',
            "</b>",
            after=_doubt(row) + _signed(row),
        )
        for row in rows(numbers(data))
    )


def _number_title(row: Any) -> str:
    facts = [row.value, row.kind, row.counted, row.source, row.certainty]
    return "; ".join(str(fact) for fact in facts if fact)


def _signed(row: Any) -> str:
    """A sign on what an analyst changed or added."""
    return '<sup class="an-doubt" title="set by an analyst">✎</sup>' if row.origin == "analyst" else ""


def _doubt(row: Any) -> str:
    return "" if row.certainty in (None, "stated") else f'<sup class="an-doubt">{escape(row.certainty)}</sup>'


def _date_layer(data: Tables) -> Layer:
    return _layer(
        Mark(
            row.start,
            row.end,
            f'<u class="an-d" title="{escape(row.value or row.note or "not resolved")}">',
            "</u>",
            after=_signed(row),
        )
        for row in rows(data.dates)
    )


def _name_layer(data: Tables) -> Layer:
    kinds = dict(zip(data.entities.entity_id, data.entities.kind, strict=True))
    names = dict(zip(data.entities.entity_id, data.entities.name, strict=True))
    return _layer(
        Mark(
            row.start,
            row.end,
            f'<span class="an-e" title="{escape(_name_title(row, kinds, names))}">',
            "</span>",
            after=_signed(row),
        )
        for row in rows(data.mentions)
    )


def _name_title(row: Any, kinds: dict[int, str], names: dict[int, str]) -> str:
    return f"{kinds.get(row.entity_id, 'name')}: {names.get(row.entity_id, row.text)}"
