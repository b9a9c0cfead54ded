"""HTML values for notebooks and reports: a page part with its style, and a table; every text is escaped here.

Nothing here runs script or loads anything. `Html` shows itself in Jupyter and in reports, and as plain text elsewhere.
"""

import datetime as dt
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

import pandas as pd

from analysis.display.days import month_text
from analysis.display.values import number_text
from analysis.display.words import plural

TAG = re.compile(r"<[^>]*>")
STACKED = 4  # a table with more columns is read as blocks where the page is narrow
NUMERIC = ("an-ref", "an-num")
OPEN, FEW = 6, 2  # rows of a table in sight; as many more are not worth a fold
MIDDLING, LONG = 12, 45  # characters beyond which a column needs room, and much room


@dataclass(frozen=True, slots=True)
class Html:
    """A finished part of a page: `html` is already escaped, `text` is what a terminal shows."""

    html: str
    text: str

    def _repr_html_(self) -> str:
        return f'<div class="an-part tex2jax_ignore">{style()}{self.html}</div>'

    def __repr__(self) -> str:
        return self.text


@cache
def style() -> str:
    """Return the style element that every part carries, so that it looks right wherever it is shown."""
    css = Path(__file__).with_name("parts.css").read_text(encoding="utf-8")
    return f'<style class="an-style">{" ".join(css.split())}</style>'


def table_html(
    table: pd.DataFrame,
    *,
    caption: str,
    labels: Mapping[str, str] | None = None,
    links: Collection[int] = (),
    limit: int = 100,
) -> str:
    """Return an HTML table of these columns in this order: at most `limit` rows, and a line that says what is left out.

    On a narrow page a table of many columns becomes a list of blocks, each headed by its first column of words.

    Args:
        table: an `Html` in a cell is shown as it is; everything else is escaped.
        labels: column -> heading; a column without one is headed by its name with spaces for underscores.
        links: the sentences that the page shows; of the column `sentence_id`, only these become links.
    """
    heads = [(labels or {}).get(str(name), str(name).replace("_", " ")) for name in table.columns]
    kinds = [_kind(str(name), table[name]) for name in table.columns]
    stacks = len(heads) > STACKED  # on a narrow page each row becomes a block, so each cell carries its heading
    marks = [f' data-h="{escape(head)}"' if stacks else "" for head in heads]
    if stacks and (title := next((i for i, kind in enumerate(kinds) if kind not in NUMERIC), None)) is not None:
        kinds[title] = f"{kinds[title]} an-head".strip()
    known = frozenset(links)
    head = "".join(f'<th scope="col"{_class(k)}>{escape(h)}</th>' for h, k in zip(heads, kinds, strict=True))
    columns = [
        [_cell(value, kind, mark, known) for value in table.iloc[:limit, position].tolist()]
        for position, (kind, mark) in enumerate(zip(kinds, marks, strict=True))
    ]
    rows = "".join(f"<tr>{''.join(cells)}</tr>" for cells in zip(*columns, strict=True))
    more = len(table) - limit
    left_out = f"{plural(more, 'further row')} {'is' if more == 1 else 'are'} in the dataset and not shown here."
    note = f'<p class="an-note">{left_out}</p>' if len(table) > limit else ""
    body = rows or f'<tr><td colspan="{max(1, len(heads))}">nothing of this kind was found</td></tr>'
    return (
        f'<div class="an-scroll" tabindex="0"><table class="an-table{" an-stacks" if stacks else ""}">'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>{note}"
    )


def table(
    table: pd.DataFrame,
    *,
    caption: str,
    labels: Mapping[str, str] | None = None,
    links: Collection[int] = (),
    limit: int = 100,
) -> Html:
    """Return `table_html` as a value that shows itself."""
    return Html(table_html(table, caption=caption, labels=labels, links=links, limit=limit), f"{caption}\n{table}")


def folded_table(
    table: pd.DataFrame,
    *,
    caption: str,
    labels: Mapping[str, str] | None = None,
    links: Collection[int] = (),
    sight: int = OPEN,
    limit: int = 100,
) -> Html:
    """Return a table whose rows beyond the first `sight` stand behind a line that opens; a few more stay in sight."""
    most = sight if len(table) > sight + FEW else len(table)
    shown = table_html(table.iloc[:most], caption=caption, labels=labels, links=links)
    if rest := len(table) - most:
        other = f"{caption}: the other {rest:,}"
        more = table_html(table.iloc[most:], caption=other, labels=labels, links=links, limit=limit - most)
        shown += f'<details class="an-rest"><summary>The other {plural(rest, "row")}</summary>{more}</details>'
    return Html(shown, f"{caption}\n{table}")


def sentence_link(sentence_id: int, links: Collection[int]) -> str:
    """Return a link to the sentence, or its bare number where no page shows it; people count from 1."""
    number = sentence_id + 1
    return f'<a href="#s-{number}">{number}</a>' if sentence_id in links else str(number)


def _kind(name: str, column: pd.Series) -> str:
    """Return the class of a column's cells: a reference, a number, text of some length, or nothing."""
    if name == "sentence_id":
        return "an-ref"
    if pd.api.types.is_numeric_dtype(column.dtype):
        return "an-num"
    longest = max((len(str(value)) for value in column.head(50)), default=0)
    return "an-long" if longest > LONG else "an-mid" if longest > MIDDLING else ""


def _cell(value: object, kind: str, mark: str, links: frozenset[int]) -> str:
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and pd.isna(value)):
        return f"<td{_class(f'{kind} an-null'.strip())}{mark}></td>"
    if isinstance(value, Html):
        shown = value.html
    elif kind == "an-ref" and isinstance(value, int):
        shown = sentence_link(value, links)
    elif isinstance(value, dt.date):  # a Timestamp is one
        shown = f"{value.day} {month_text(value)} {value.year}"
    else:
        shown = escape(number_text(value) if isinstance(value, float) else str(value))
    return f"<td{_class(kind)}{mark}>{shown}</td>"


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
