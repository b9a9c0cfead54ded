"""The words that report speech: verbs with their lemma, class and complements, and nouns such as "claim"."""

from dataclasses import dataclass
from functools import cache

from analysis.errors import LexiconError
from analysis.language.phrases import Phrases
from analysis.language.vocabulary import vocabulary
from analysis.lexicon import lexicon_lines, toml_lexicon, word_set

CLASSES = frozenset(
    {"speech", "court", "question", "directive", "promise", "denial", "judgement", "manner", "document", "belief"}
)
VERB_TAGS = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb. `takes` holds letters for its complements and `leads` prepositions before its content,
    both as described at the head of lexicons/reporting_verbs.tsv."""

    lemma: str
    kind: str
    takes: frozenset[str]
    leads: frozenset[str]
    more: int = 0  # words of the cue behind the verb: "hit out", "made it clear"


@cache
def reporting_verbs() -> dict[str, Verb]:
    """Every inflected form of the reporting verbs, belief verbs included, in lower case."""
    verbs = {}
    for line in lexicon_lines("reporting_verbs.tsv"):
        lemma, kind, takes, leads = [*line.split("\t"), "", ""][:4]
        if kind not in CLASSES or lemma in verbs:
            raise LexiconError(f"reporting_verbs.tsv: {lemma!r} is listed twice or has the unknown class {kind!r}")
        verbs[lemma] = Verb(lemma, kind, frozenset(takes), frozenset(filter(None, leads.split(","))))
    forms = dict(verbs)
    for form, lemma in vocabulary().verb_lemmas.items():
        if lemma in verbs:
            forms.setdefault(form, verbs[lemma])
    return forms


@cache
def reporting_phrases() -> Phrases[Verb]:
    """The verbs that report only with the words behind them, in every inflected form."""
    phrases: dict[str, list[tuple[tuple[str, ...], Verb]]] = {}
    for line in lexicon_lines("reporting_phrases.tsv"):
        lemma, behind, kind, takes, leads = [*line.split("\t"), "", ""][:5]
        if kind not in CLASSES:
            raise LexiconError(f"reporting_phrases.tsv: {lemma!r} {behind!r} has the unknown class {kind!r}")
        words = tuple(behind.split())
        verb = Verb(f"{lemma} {behind}", kind, frozenset(takes), frozenset(filter(None, leads.split(","))), len(words))
        phrases.setdefault(lemma, []).append((words, verb))
    inflected = {form: lemma for form, lemma in vocabulary().verb_lemmas.items() if lemma in phrases}
    forms = {lemma: lemma for lemma in phrases} | inflected
    return Phrases(((form, *words), verb) for form, lemma in forms.items() for words, verb in phrases[lemma])


def phrase_at(lowers: list[str], i: int) -> Verb | None:
    """The reporting verb of several words that begins at token i."""
    return next((verb for _, verb in reporting_phrases().at(lowers, i)), None)


@cache
def cue_forms() -> frozenset[str]:
    """The forms that may make an attribution: those of belief don't."""
    return (
        frozenset(form for form, verb in reporting_verbs().items() if verb.kind != "belief")
        | {"according"}
        | reporting_nouns()
    )


@cache
def reporting_nouns() -> frozenset[str]:
    """Nouns whose that-clause is a saying ("a claim that"), with their plurals."""
    return word_set("reporting_nouns.txt")


def grammar_words(name: str) -> frozenset[str]:
    """A class of words from lexicons/speech_grammar.toml."""
    return frozenset(toml_lexicon("speech_grammar.toml")[name])
