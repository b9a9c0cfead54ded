"""What it is about: the places where the terms of a codebook match."""

from analysis.themes.codebook import Codebook, Term, Theme
from analysis.themes.find import find_themes
from analysis.themes.read import check_codebook, packaged_codebooks, read_codebook

__all__ = ["Codebook", "Term", "Theme", "check_codebook", "find_themes", "packaged_codebooks", "read_codebook"]
