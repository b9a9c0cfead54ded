"""A codebook's examples as its proof: each must fire its theme, each counter-example must not.

A term whose weight is below 1 shows its theme only beside another, so that by itself it does not fire on anything.
"""

from analysis.article import text_article
from analysis.language.document import read_document
from analysis.themes.codebook import Codebook
from analysis.themes.find import find_themes
from analysis.themes.problems import Problem


def check_examples(codebook: Codebook, file: str) -> list[Problem]:
    """Return a problem for each example that fires neither its theme nor one below, each counter-example that does."""
    problems = []
    for theme in codebook.themes:
        if theme.example is not None and not _terms_found(theme.example, theme.path, codebook):
            message = f'no term fires on its example "{theme.example}"; add a term or change the example'
            problems.append(Problem(file, theme.line, message, theme.path))
        if theme.counter_example is not None and (found := _terms_found(theme.counter_example, theme.path, codebook)):
            message = f'fires on its counter-example "{theme.counter_example}"; narrow the term or add an exclusion'
            problems.append(Problem(file, theme.line, message, theme.path, found[0]))
    return problems


def _terms_found(sentence: str, path: str, codebook: Codebook) -> list[str]:
    document = read_document(text_article(sentence, "example"))
    found = [hit for hit in find_themes(document, codebook) if f"{hit.theme}/".startswith(f"{path}/")]
    weights: dict[str, float] = {}
    for hit in found:
        weights[hit.theme] = weights.get(hit.theme, 0.0) + hit.weight
    return [hit.term for hit in found if weights[hit.theme] >= 1]
