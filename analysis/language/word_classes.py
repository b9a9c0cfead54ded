"""lexicons/syntax.toml as sets: the words that the grammar asks for by name."""

from functools import cache

from analysis.lexicon import toml_lexicon


@cache
def word_class(name: str) -> frozenset[str]:
    """One list of lexicons/syntax.toml."""
    return frozenset(toml_lexicon("syntax.toml")[name])
