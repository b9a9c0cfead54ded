"""Changes and multiples in one word: "sales doubled", "halved its debt", "twice the size", "double what it was"."""

from functools import cache

from analysis.language.lemmas import verb_lemma
from analysis.language.tokens import Tokens
from analysis.language.vocabulary import vocabulary
from analysis.quantities.context import context_words
from analysis.quantities.drafts import Draft

FACTORS = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "quintuple": 5.0, "halve": 0.5}
OTHERWISE = frozenset({"as", "up", "down", "back", "over", "home"})  # "doubled as a clinic", "doubled down"

OBJECTS = frozenset({"DT", "PRP$", "NN", "NNS", "JJ"})
BESIDE_VERB = frozenset({"RB", "RBR", "MD", "TO", "JJR", "IN"})  # "have more than doubled"
AUXILIARIES = frozenset({"be", "been", "had", "has", "have", "is", "are", "was", "were"})
MULTIPLES = {"twice": 2.0, "double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}
COMPARING = context_words("comparing")


@cache
def changing_words() -> frozenset[str]:
    """The forms of such verbs, and the words that tell how many times as much something is."""
    forms = (form for form, lemma in vocabulary().verb_lemmas.items() if lemma in FACTORS)
    return frozenset({*MULTIPLES, *FACTORS, *forms})


def compares(t: Tokens, j: int, stop: int) -> bool:
    """Whether a comparison begins at token j: "as many as", "the size"; not "as they won"."""
    if j + 1 >= stop or t.lowers[j] not in COMPARING:
        return False
    return t.lowers[j] != "as" or t.tags[j + 1] in ("JJ", "RB")


def read_change(t: Tokens, i: int, begin: int, stop: int) -> Draft | None:
    """The change that the verb at token i tells, in times of what was there before; None where it tells none."""
    after = t.lowers[i + 1] if i + 1 < stop else "."
    acts = _acts(t, i, begin)
    if t.lowers[i] in MULTIPLES and compares(t, i + 1, stop) and not acts:
        factor = MULTIPLES[t.lowers[i]]
        return Draft(i, i + 1, i, i + 1, factor, factor, factor, "ratio", "multiple", unit="time", form="words")
    if t.lowers[i] == "twice" or not (acts or t.tags[i][:2] == "VB") or after in OTHERWISE:
        return None
    if not _of_things(t, i, begin, stop):
        return None
    lemma = verb_lemma(t.lowers[i])
    factor = FACTORS[lemma]
    draft = Draft(i, i + 1, i, i + 1, factor, factor, factor, "ratio", f"change:{lemma}", unit="time", form="words")
    draft.trend = "down" if factor < 1 else "up"
    return draft


def _of_things(t: Tokens, i: int, begin: int, stop: int) -> bool:
    """Whether something is changed: an object follows, or the subject is no person ("Vell doubled in the ninth")."""
    if i + 1 < stop and t.tags[i + 1] in OBJECTS:
        return True
    k = i - 1
    while k > begin and (t.tags[k] in BESIDE_VERB or t.lowers[k] in AUXILIARIES):
        k -= 1
    return k >= begin and (t.tags[k] in ("NN", "NNS", "VBZ") or t.lowers[k] in ("it", "they", "which", "that"))


def _acts(t: Tokens, i: int, begin: int) -> bool:
    """Whether the word is a verb here: "to double the figure", "will almost double its flights"."""
    k = i - 1
    while k > begin and t.tags[k] == "RB":
        k -= 1
    return k >= begin and t.tags[k] in ("MD", "TO")
