"""Document, codebook -> theme hits."""

from analysis.language.document import Document
from analysis.records import ThemeHit
from analysis.themes.codebook import Codebook


def find_themes(document: Document, codebook: Codebook) -> list[ThemeHit]:
    """Find every place where a term of the codebook matches."""
    return []
