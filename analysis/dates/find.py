"""Document -> date mentions."""

from analysis.language.document import Document
from analysis.records import DateMention


def find_dates(document: Document) -> list[DateMention]:
    """Find the expressions of time, each with its TIMEX3 value."""
    return []
