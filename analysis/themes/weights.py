"""The figures by which terms become themes of sentences, as lexicons/theme_weights.toml explains them."""

from functools import cache
from typing import NamedTuple

from analysis.lexicon import toml_lexicon


class Weights(NamedTuple):
    """Each as the lexicon's line of that name says."""

    lead_sentences: int
    lead: float
    repeat: float
    sure: float
    words: int
    subject: float
    leads: float
    whole: float
    threshold: float
    own: float
    most: float
    minor: float
    scattered: float
    alone: float
    over: float
    broad: float
    near: float
    same: float
    next: float
    paragraph: float


@cache
def theme_weights(scope: str | None = None) -> Weights:
    """Return the packaged figures for a codebook of this scope."""
    lexicon = toml_lexicon("theme_weights.toml")
    return Weights(**{**lexicon["article"], **lexicon["sentence"], **lexicon.get(scope or "", {})})
