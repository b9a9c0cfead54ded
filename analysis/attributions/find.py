"""Document, entities -> attributions and their sources."""

from collections.abc import Sequence

from analysis.language.document import Document
from analysis.records import Attribution, Entity, Mention, Source


def find_attributions(
    document: Document, entities: Sequence[Entity], mentions: Sequence[Mention]
) -> tuple[list[Attribution], list[Source]]:
    """Find what is said and who says it."""
    return [], []
