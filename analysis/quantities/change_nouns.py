"""The direction that a noun of change gives its figure: "an 11 percent increase", "a $4 cut in fees"."""

from analysis.language.lemmas import noun_lemma
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.drafts import Draft

RISES, FALLS = context_words("rises"), context_words("falls")
KINDS = frozenset(
    {"count", "frequency", "index", "length", "mass", "money", "number", "share", "temperature", "volume"}
)
PHRASE = 4  # tokens between a figure and its noun of change: "a 2.5 percent electricity rate increase"
BEFORE = 4  # tokens of "an average increase of"
INSIDE = frozenset({"JJ", "NN", "NNP", "VBN"})
NOUNS = frozenset({"NN", "NNS", "VB", "VBP"})  # "increase" by itself may be taken for a verb
COMPOUND = frozenset({"NN", "NNP", "NNS"})  # "a 5% growth target"
ARTICLES = frozenset({"a", "an"})


def trend_of_noun(t: Tokens, draft: Draft, begin: int, stop: int) -> str | None:
    """Return the direction of the noun of change behind the figure, or before it with "of" or "from", if any."""
    if draft.kind not in KINDS:
        return None
    if draft.kind != "count":
        found = _behind(t, draft.core_last, stop, share=draft.kind == "share")
        if found is not None:
            return found
    if draft.rule.startswith("range"):  # "saw a jump from 12 to 14 stone"
        at = draft.first - (2 if t.lowers[draft.first - 1] == "from" else 1)
        moved = at >= begin and t.lowers[at + 1] == "from"
        return _direction(t, at) if moved else None
    return _before(t, draft.first, begin)


def _behind(t: Tokens, i: int, stop: int, *, share: bool) -> str | None:
    for j in range(i, min(i + PHRASE, stop)):
        direction = "up" if share and t.lowers[j] == "gain" else _direction(t, j)
        if direction is not None:
            return None if j + 1 < stop and (t.tags[j + 1] in COMPOUND or t.lowers[j + 1] == "of") else direction
        if t.tags[j] not in INSIDE:
            return None
    return None


def _before(t: Tokens, first: int, begin: int) -> str | None:
    """ "an increase of 3%", "a steep drop of $4": one that took place, not "the growth of 12 firms"."""
    if first - 2 < begin or t.lowers[first - 1] != "of":
        return None
    direction = _direction(t, first - 2)
    if direction is None or ARTICLES.isdisjoint(t.lowers[max(begin, first - 2 - BEFORE) : first - 2]):
        return None
    return direction


def _direction(t: Tokens, i: int) -> str | None:
    if t.tags[i] not in NOUNS:
        return None
    noun = noun_lemma(t.lowers[i]) or t.lowers[i]
    return "up" if noun in RISES else "down" if noun in FALLS else None
