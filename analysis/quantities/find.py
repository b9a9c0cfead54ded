"""Document -> reported numbers."""

from collections.abc import Sequence

from analysis.language.document import Document
from analysis.records import Quantity, Span


def find_quantities(document: Document, *, taken: Sequence[Span] = (), names: Sequence[Span] = ()) -> list[Quantity]:
    """Find the numbers the article reports. Numbers inside `taken` (dates, times) are skipped; `names` are proper names."""
    return []
