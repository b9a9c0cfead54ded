"""Find the words that lower how sure an article is, with the level they lower it to."""

from dataclasses import dataclass
from functools import cache

from analysis.language.lemmas import verb_lemma
from analysis.language.tokens import Tokens
from analysis.language.vocabulary import vocabulary
from analysis.lexicon import toml_lexicon
from analysis.records import CERTAINTIES

AUXILIARY_READINGS = {"may": "MD", "might": "MD", "could": "MD"}  # not the month, not strength
BEFORE_NOUNS = frozenset({"CD", "DT", "IN", "JJ", "PRP$"})  # tags before a noun that may look like a verb
ESTIMATES = frozenset({"estimated", "forecast", "predicted", "projected"})
OPENING = frozenset({"CD", "IN", "CC", ","})  # before an adjective that begins its noun phrase or follows the number
COMPLEMENTS = frozenset({"by", "for", "from", "in", "of", "on", "with"})  # of a noun: "housing projects with"


@dataclass(frozen=True, slots=True)
class Hedge:
    """Tokens [first, last) that say `level`."""

    first: int
    last: int
    level: str


Patterns = dict[str, list[tuple[tuple[str, ...], str]]]


@cache
def _patterns() -> Patterns:
    """Patterns by the words that may begin them, each form of the verb of a `<verb>` pattern among them."""
    plain: Patterns = {}
    verbs: Patterns = {}
    for level, entry in toml_lexicon("hedges.toml").items():
        for phrase in entry["words"]:
            words = tuple(phrase.split())
            into = verbs if words[0].startswith("<") else plain
            into.setdefault(words[0].strip("<>"), []).append((words, level))
    for patterns in (*plain.values(), *verbs.values()):
        patterns.sort(key=lambda p: -len(p[0]))
    verbs.update({form: verbs[lemma] for form, lemma in vocabulary().verb_lemmas.items() if lemma in verbs})
    return {word: plain.get(word, []) + verbs.get(word, []) for word in plain.keys() | verbs.keys()}


def find_hedges(tokens: Tokens, first: int, last: int) -> list[Hedge]:
    """Return the hedges of tokens[first:last] in reading order, the longest reading at each place."""
    begun = _patterns()
    hedges: list[Hedge] = []
    for i in range(first, last):
        patterns = begun.get(tokens.lowers[i])
        if patterns is None or (hedges and i < hedges[-1].last):
            continue
        found = None
        for words, level in patterns:
            end = _match(tokens, i, last, words)
            if end is not None and not _describes_a_noun(tokens, i, end) and (not found or end > found.last):
                found = Hedge(i, end, level)
        if found:
            hedges.append(found)
    return hedges


def _match(tokens: Tokens, i: int, last: int, words: tuple[str, ...]) -> int | None:
    wanted = AUXILIARY_READINGS.get(words[0])
    if wanted and (tokens.tags[i] != wanted or (tokens.words[i][0].isupper() and _is_inside(tokens, i))):
        return None
    if words[0].startswith("<") and not _is_verb(tokens, i):
        return None
    if words[0] == "likely" and i > 0 and tokens.lowers[i - 1] in ("more", "less", "equally"):
        return None  # "are less likely to vote" compares
    if words[0] == "possible" and _is_no_doubt(tokens, i):
        return None
    for word in words:
        if word == "?":
            if i < last and tokens.tags[i].startswith("RB"):
                i += 1
            continue
        if i >= last or (tokens.lowers[i] != word and f"<{verb_lemma(tokens.lowers[i])}>" != word):
            return None
        i += 1
    return i


def _is_no_doubt(tokens: Tokens, i: int) -> bool:
    """Whether "possible" doubts nothing: "as soon as possible", "the worst possible time", "made possible by"."""
    left = tokens.lowers[max(0, i - 4) : i]
    if left[-1:] == ["as"] or tokens.tags[i - 1] in ("JJS", "RBS"):
        return True
    return any(verb_lemma(word) == "make" for word in left) and tokens.lowers[i + 1 : i + 2] != ["that"]


def _is_verb(tokens: Tokens, i: int) -> bool:
    """A verb, or a form with -s between a subject and what it governs ("he estimates that"); no "12 suspects"."""
    if tokens.tags[i] in ("VBP", "VBZ", "NNS") and tokens.tags[i + 1 : i + 2] in (["VBZ"], ["VBD"], ["MD"]):
        return False  # "a fourth suspect is at large"
    if tokens.tags[i] == "VBZ" and i > 0 and tokens.tags[i - 1] in BEFORE_NOUNS:
        return False  # "was named with two others as suspects in the case"
    if tokens.tags[i] != "NNS":
        return tokens.tags[i].startswith("VB") or tokens.lowers[i + 1 : i + 2] == ["that"]
    subject = i > 0 and tokens.tags[i - 1] in ("NN", "NNP", "PRP")
    after = tokens.lowers[i + 1] if i + 1 < len(tokens.lowers) else ""
    return subject and tokens.tags[i + 1 : i + 2] in (["IN"], ["DT"], ["CD"]) and after not in COMPLEMENTS


def _is_inside(tokens: Tokens, i: int) -> bool:
    return i > 0 and tokens.tags[i - 1] not in (".", "``", ":")


def _describes_a_noun(tokens: Tokens, i: int, end: int) -> bool:
    """ "a feared police group", "12 suspected rebels": the word is about the noun behind it, not about what happened.

    What is estimated is a figure, wherever its noun stands: "the estimated cost is $3 million".
    """
    if end - i > 1 or i == 0 or tokens.lowers[i] in ESTIMATES or end >= len(tokens.tags):
        return False
    noun = tokens.tags[end] in ("NN", "NNS", "NNP", "NNPS", "JJ", "VBN")
    left = tokens.tags[i - 1]
    return noun and (
        left in ("DT", "PRP$", "JJ", "POS") or (tokens.tags[i] in ("VBN", "VBD", "JJ") and left in OPENING)
    )


def lowest(hedges: list[Hedge]) -> Hedge | None:
    """The hedge that lowers most; of equals the first."""
    return min(hedges, key=lambda h: CERTAINTIES.index(h.level), default=None)
