"""An amount told again in another unit: "40 metres (131 feet)", "more than 40 million euros ($44 million)"."""

from bisect import bisect_left
from dataclasses import replace

from analysis.language.tokens import Tokens
from analysis.records import Quantity

AGAIN = frozenset({"area", "length", "mass", "money", "power", "pressure", "speed", "temperature", "volume"})
APART = 3  # tokens between a figure and the bracket behind it: "40-metre-deep well ("
OPEN_END = frozenset({"at_least", "over"})
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
