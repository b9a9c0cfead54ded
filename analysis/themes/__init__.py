"""What it is about: the places where the terms of a codebook match."""

from analysis.themes.codebook import Codebook, read_codebook
from analysis.themes.find import find_themes

__all__ = ["Codebook", "find_themes", "read_codebook"]
