"""Verbs inside a content: which of them are another's, or the speaker's next verb of saying."""

from analysis.attributions.clause_ahead import has_clause
from analysis.attributions.clauses import SUBORDINATORS
from analysis.attributions.cues import reporting_verbs
from analysis.attributions.others import another_says, same_subject
from analysis.attributions.phrase_endings import clause_goes_on
from analysis.attributions.phrases import FINITE, SUBJECT_PRONOUNS, has_finite, is_finite
from analysis.attributions.phrases_left import HAVING
from analysis.attributions.reading import DASHES, Reading
from analysis.attributions.saying import Content
from analysis.attributions.verb_forms import heard

CLAUSAL = frozenset({",", "WP", "WDT", "WRB"})  # tags at which another clause begins
RELATIVE = frozenset({"WP", "WDT", "WRB"})  # tags of what begins a clause of its own
VERBLESS = frozenset({"phrase", "infinitive"})
INVERTED = frozenset({"had", "were", "should"})  # verbs that open a condition before their subject
BEHIND_CLAUSE = frozenset({"NN", "NNS", "NNP", "VBN", "JJ", "CD"})  # tags of what may end a clause
VERBS = FINITE | {"VBN", "VB", "VBG"}


def joins_another(reading: Reading, i: int, content: Content) -> bool:
    """Whether a conjunction leads to what else the speaker says, or to a clause behind a phrase."""
    if content.apart:
        return False
    if same_subject(reading, i + 1, content.high, clause=reading.lowers[i] == "but"):
        return not _shares_perfect(reading, i, content)
    if content.participle and another_says(reading, i + 1, content.high):
        return True  # "with some mocking it and others saying"
    if (
        content.participle
        and reading.lowers[i + 1].endswith("ing")
        and heard(reporting_verbs().get(reading.lowers[i + 1]))
    ):
        return reading.tags[i + 1] == "VBG" and "VBG" not in reading.tags[content.first : i]
    return content.sort != "clause" and clause_goes_on(reading, i, content.first, content.high)


def _shares_perfect(reading: Reading, i: int, content: Content) -> bool:
    """Whether the verb behind a conjunction shares the "had" of the one before: "he had asked for and
    [taken] bribes"."""
    verb = next((j for j in range(i - 1, content.first, -1) if reading.tags[j] in VERBS), content.first)
    behind = i + 2
    if reading.tags[verb] != "VBN" or reading.lowers[verb - 1] not in HAVING or behind >= content.high:
        return False
    told = reading.quoted[behind] >= 0 or reading.lowers[behind] in ("that", ":")
    return not told and not has_clause(reading, behind, content.high)


def _told_twice(reading: Reading, first: int, verb: int) -> bool:
    """Whether a verb of the main clause stands behind a whole clause: "who said they left [denounced] the plan"."""
    if has_finite(reading, first, verb) and _has_subject_before(reading, verb, first - 1):
        return True
    if reading.lowers[verb] not in reporting_verbs():
        return False
    whole = reading.tags[verb - 1] in BEHIND_CLAUSE and has_finite(reading, first, verb)
    return whole or reading.quoted[verb - 1] >= 0  # "who said “never” told the town"


def _has_subject_before(reading: Reading, verb: int, edge: int) -> bool:
    """Whether the syntax gives the verb group at a token a subject that ends before another."""
    clause = reading.syntax.clause_at(verb)
    own = clause.verb is not None and clause.verb.first == verb
    return own and clause.subject is not None and clause.subject.last < edge


def main_verb(reading: Reading, verb: int, content: Content) -> bool:
    """Whether a finite verb behind the content of a relative clause is that of the main clause: "who admitted taking
    two cars [was] fined"."""
    if content.sort not in VERBLESS:
        return _told_twice(reading, content.first, verb)
    joined = reading.tags[verb - 1] in ("CC", "RB")
    return not joined and is_finite(reading, verb) and _clauses_closed(reading, content.first, verb)


def _clauses_closed(reading: Reading, first: int, verb: int) -> bool:
    """Whether each clause that opens in these tokens has its verb, so that the next is that of the clause around."""
    opened = sum(_opens_clause(reading, i) for i in range(first, verb))
    return opened == sum(is_finite(reading, i) and reading.quoted[i] < 0 for i in range(first, verb))


def behind_gap(reading: Reading, verb: int, content: Content) -> bool:
    """Whether a finite verb stands behind a clause without its subject, so that it is that of the clause around: "a man
    police say shot a guard [was] jailed"."""
    first = content.first
    if reading.tags[first] not in FINITE or reading.lowers[first] in reporting_verbs():
        return False
    inverted = reading.lowers[first] in INVERTED and reading.tags[first + 1 : first + 2] == ["PRP"]
    if inverted or reading.lowers[first - 1] not in reporting_verbs():
        return False  # "said had it been late, he would have left"
    opens = any(_opens_clause(reading, i) or _links(reading, i) for i in range(first + 1, verb))
    return is_finite(reading, verb) and not opens


def _links(reading: Reading, i: int) -> bool:
    """Whether a conjunction stands here, so that a further verb may be of the same subject."""
    return reading.tags[i] == "CC" or reading.lowers[i] in SUBORDINATORS


def _opens_clause(reading: Reading, i: int) -> bool:
    """Whether a further verb may belong to a clause that this word opens."""
    return reading.tags[i] in RELATIVE or reading.lowers[i] in SUBJECT_PRONOUNS | {"that"}


def main_clause_needs(reading: Reading, pronoun: int, first: int, low: int, high: int) -> bool:
    """Whether the verb that seems to open a clause behind a relative verb is the only one left for the main clause:
    "The clerk who reported [the call] left early"."""
    aside = reading.tags[pronoun - 1] == "," or reading.words[pronoun - 1] in DASHES
    if reading.lowers[first - 1] == "that" or aside or has_finite(reading, low, pronoun):
        return False
    verb = next((i for i in range(first, high) if is_finite(reading, i)), high)
    main = reading.syntax.clause_at(pronoun - 1).verb
    return verb < high and (main is None or main.first == verb)
