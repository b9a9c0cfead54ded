"""What it is about: the places where the terms of a codebook match."""

from analysis.themes.codebook import Codebook, Term, Theme
from analysis.themes.find import find_themes, title_hits
from analysis.themes.read import check_codebook, packaged_codebooks, read_codebook
from analysis.themes.tell import tell_themes

__all__ = [
    "Codebook",
    "Term",
    "Theme",
    "check_codebook",
    "find_themes",
    "packaged_codebooks",
    "read_codebook",
    "tell_themes",
    "title_hits",
]
