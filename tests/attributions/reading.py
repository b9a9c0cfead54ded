"""The attributions and sources of a text, for the tests of both."""

from analysis.article import text_article
from analysis.attributions import find_attributions
from analysis.entities import find_entities
from analysis.language.document import read_document
from analysis.records import Attribution, Source


def read(text: str) -> tuple[list[Attribution], list[Source]]:
    """Read a text with the entities that it names."""
    document = read_document(text_article(text, "test"))
    return find_attributions(document, *find_entities(document))


def contents(text: str) -> list[tuple[str, str | None]]:
    """What is said, its parts joined by " | ", and who says it as written, of each attribution of a text."""
    return [(" | ".join(text[a:b] for a, b in row.parts), row.speaker) for row in read(text)[0]]
