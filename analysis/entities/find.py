"""Document -> entities and their mentions."""

from collections.abc import Sequence

from analysis.language.document import Document
from analysis.records import Entity, Mention, Span


def find_entities(document: Document, *, taken: Sequence[Span] = ()) -> tuple[list[Entity], list[Mention]]:
    """Find the names and what they name; spans in `taken`, such as dates, are no names."""
    return [], []
