"""The figures by which terms become themes of sentences, as lexicons/theme_weights.toml explains them."""

from functools import cache
from typing import NamedTuple

from analysis.lexicon import toml_lexicon


class Weights(NamedTuple):
    """Each as the lexicon's line of that name says."""

    lead_sentences: int
    lead: float
    repeat: float
    subject: float
    words: int
    threshold: float
    stray: float
    support: float
    most: float
    next: float
    same: float
    paragraph: float
    rival: float
    prior: float


@cache
def theme_weights() -> Weights:
    """Return the packaged figures."""
    lexicon = toml_lexicon("theme_weights.toml")
    return Weights(**lexicon["article"], **lexicon["sentence"])
