"""What the index tells of an article: its day and outlet, and how much was found in it."""

from typing import Any

from analysis.dataset.tables import Tables, rows
from analysis.records import Article


def index_facts(article: Article, tables: Tables) -> dict[str, Any]:
    """Return `day`, `outlet`, `words`, `numbers`, `sources`, `unnamed` (share of the attributed words), `corrections`.

    A day or outlet that isn't known, and the share where nothing is attributed, are None.
    """
    unnamed = {row["source_id"] for row in rows(tables["sources"]) if row["unnamed"]}
    said = [(row["source_id"], _words(row)) for row in rows(tables["attributions"])]
    whole = sum(words for _, words in said)
    hidden = sum(words for source, words in said if source is None or source in unnamed)
    return {
        "day": article.published.isoformat()[:10] if article.published else None,
        "outlet": article.publisher,
        "words": len(article.text.split()),
        "numbers": len(tables["quantities"]["quantity_id"]),
        "sources": len(tables["sources"]["source_id"]),
        "unnamed": round(hidden / whole, 3) if whole else None,
        "corrections": len(tables["corrections"]["correction_id"]),
    }


def _words(row: Any) -> int:
    """The words of a statement, without what stands between its parts."""
    parts = [row["text"][a - row["start"] : b - row["start"]] for a, b in row["parts"] or ()] or [row["text"]]
    return sum(len(part.split()) for part in parts)
