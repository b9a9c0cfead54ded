"""The closed word lists of lexicons/number_context.toml."""

from analysis.lexicon import toml_lexicon


def context_words(name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(toml_lexicon("number_context.toml")[name])
