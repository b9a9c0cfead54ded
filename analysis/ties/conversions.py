"""A figure that goes on telling what the one before it tells, with what it leaves out.

In another unit: "40 metres (131 feet)", "more than 40 million euros ($44 million)", "a loss of $70 million, or $12 a
share". Of another part or time: "exports to Chile grew 11 percent, those to Peru 4.5", "sales of 2.2 billion crowns and
71 million a year earlier".
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from analysis.language.tokens import Tokens
from analysis.records import Quantity

AGAIN = frozenset({"area", "length", "mass", "money", "power", "pressure", "speed", "temperature", "volume"})
RESTATED = frozenset({"index", "money", "share"})
APART = 3  # tokens between a figure and the bracket behind it: "40-metre-deep well ("
OPEN_END = frozenset({"at_least", "over"})
BRACKETS = re.compile(r"\([^()]*\)")
COMPARED = frozenset({"against", "from", "than", "to", "versus"})
OPEN_START = frozenset({"at_most", "under"})


def told_again(t: Tokens, quantity: Quantity, before: Quantity | None) -> Quantity | None:
    """Return the quantity with all that is told of the one before it, already tied; None where it is another figure.

    It has the bounds of the first too: what is more than 40 million euros is more than the dollars behind it.
    """
    if before is None or quantity.kind not in AGAIN or quantity.kind != before.kind or quantity.unit == before.unit:
        return None
    at = bisect_left(t.starts, quantity.start)
    end = bisect_left(t.starts, before.end)
    bracket = next((i for i in range(end, min(at, end + APART + 1)) if t.words[i] == "("), None)
    if bracket is None or any(t.tags[i] not in ("RB", "IN", "CC", "NNP") for i in range(bracket + 1, at)):
        return None
    modifier, low, high = quantity.modifier, quantity.low, quantity.high
    if modifier == "exact" and before.modifier in (*OPEN_END, *OPEN_START, "about"):
        modifier = before.modifier
        low = None if modifier in OPEN_START else low
        high = None if modifier in OPEN_END else high
    return replace(
        quantity, modifier=modifier, low=low, high=high, counted=before.counted, counted_start=before.counted_start,
        counted_end=before.counted_end, measure=before.measure, trend=before.trend, action=before.action,
        certainty=before.certainty, hedge=before.hedge, attribution_id=before.attribution_id,
        source_id=before.source_id, date_id=before.date_id, place_id=before.place_id,
    )  # fmt: skip


def put_otherwise(quantity: Quantity, rows: Sequence[Quantity], text: str) -> Quantity:
    """Return a figure behind "or" with what the one before it tells: "a loss of $40 million, or $3 for each share"."""
    before = rows[-1] if rows else None
    if before is None or before.sentence_id != quantity.sentence_id or quantity.kind not in RESTATED:
        return quantity
    between = text[max(before.end, before.counted_end or 0) : quantity.start].lower().replace(",", " ").split()
    owned = quantity.counted is not None and (quantity.counted_start or 0) >= quantity.start
    if between != ["or"] or owned or before.kind not in RESTATED or before.measure is None:
        return quantity
    return replace(
        quantity, measure=before.measure, action=before.action, counted=before.counted,
        counted_start=before.counted_start, counted_end=before.counted_end,
    )  # fmt: skip


def listed(quantity: Quantity, rows: Sequence[Quantity], text: str) -> Quantity:
    """Return a figure behind a semicolon, no verb beside it, with the verb of the one before it in the same unit.

    "The act added 40 acres to the park; 12 acres by the bay; and 9 acres near the dam."
    """
    same = (q for q in reversed(rows) if q.unit == quantity.unit and q.sentence_id == quantity.sentence_id)
    before = next(same, None) if quantity.kind not in ("age", "rank") else None
    if before is None or ";" not in text[before.end : quantity.start]:
        return quantity
    return replace(quantity, action=before.action)


def carried_on(quantity: Quantity, rows: Sequence[Quantity], text: str) -> Quantity:
    """Return a figure that took its unit from one of the `rows` before it with what that one measures, and its verb.

    What is measured is the same only where nothing else is named between them.
    """
    carried = quantity.rule.endswith(":carried") and quantity.kind in ("money", "share")
    same = (q for q in reversed(rows) if q.unit == quantity.unit and q.sentence_id == quantity.sentence_id)
    before = next(same, None) if carried else None
    if before is None or quantity.counted not in (None, before.counted):
        return quantity
    between = BRACKETS.sub("", text[max(before.end, before.counted_end or 0) : quantity.start]).lower().split()
    compared = bool(between) and between[-1] in COMPARED
    named = len(between) > 1 and not compared and "those" not in between
    return replace(
        quantity, measure=None if named else before.measure, action=before.action,
        trend=None if compared else before.trend,
        counted=None if named else before.counted, counted_start=None if named else before.counted_start,
        counted_end=None if named else before.counted_end,
    )  # fmt: skip
