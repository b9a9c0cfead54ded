"""The events that nouns name: "the loss of 40 villages", "45 deaths were reported", "injuries to five people"."""

from functools import cache

from analysis.language.lemmas import noun_lemma, verb_lemma
from analysis.language.tokens import Tokens
from analysis.lexicon import lexicon_lines
from analysis.quantities.context import context_words
from analysis.quantities.counted import lemma
from analysis.ties.acts import Act, Figure
from analysis.ties.tree import Part, Tree

LIGHT = context_words("light")  # verbs that only say that the event of their subject took place
NO_ACTS = context_words("no_acts")
AIMED = frozenset({"assault", "attack", "ban", "raid"})  # nouns that "on" joins to what is hit
HARM_TO = frozenset({"damage", "harm", "injury"})  # nouns that "to" joins to who suffers it


@cache
def event_nouns() -> dict[str, str]:
    """Each event noun with its verb."""
    return dict(line.split("\t") for line in lexicon_lines("event_nouns.tsv"))


def event_verb(lower: str) -> str | None:
    """The verb of the event that a noun names: "losses" -> lose."""
    return event_nouns().get(noun_lemma(lower) or lower)


def _gerund_verb(t: Tokens, head: int) -> str | None:
    """ "the printing of 22 billion crowns": the verb of a noun in -ing."""
    lower = t.lowers[head]
    if t.tags[head] != "NN" or not lower.endswith("ing") or lower in NO_ACTS:
        return None
    verb = verb_lemma(lower)
    return verb if verb != lower else None


def event_of(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """ "the loss of 40 villages", "offers of up to $800", "Vell's 40 attacks" has none."""
    for relation, phrase in tree.climb(figure.phrase):
        if relation == "of" and (verb := event_verb(t.lowers[phrase.head]) or _gerund_verb(t, phrase.head)):
            return Act(verb, "event", "event", phrase.head)
        if relation == "owner":
            return None
    at = figure.phrase.preposition
    if at is None or at <= tree.parsed.first:
        return None
    harmed = t.lowers[at] == "to" and lemma(t.lowers[at - 1], True) in HARM_TO
    aimed = t.lowers[at] in ("against", "on") and lemma(t.lowers[at - 1], True) in AIMED
    found = event_verb(t.lowers[at - 1]) if harmed or aimed or t.lowers[at] == "of" else None
    return Act(found, "event", "event", at - 1) if found is not None else None


def event_told(t: Tokens, part: Part, figure: Figure) -> bool:
    """Whether a light verb tells that an event took place that its subject or the figure names."""
    subject, verb = part.clause.subject, part.clause.verb
    if verb is not None and verb.lemma == "take" and not any(t.lowers[o.head] == "place" for o in part.clause.objects):
        return False  # "took a $20,000 loan"
    return event_verb(t.lowers[figure.phrase.head]) is not None or (
        subject is not None and event_verb(t.lowers[subject.head]) is not None
    )


def event_appended(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """ "Sales totalled $2 million, a 3% rise": the noun of the event that is put beside what the clause tells."""
    return None


def event_noun(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """ "45 deaths were reported", "executions were extended to 12 villages": the noun of the event tells the verb."""
    found = event_verb(t.lowers[figure.phrase.head])
    if found is not None:
        return Act(found, "event", "event noun", figure.phrase.head)
    clause = tree.parsed.clause_at(figure.phrase.head)
    subject, verb = clause.subject, clause.verb
    if subject is not None and verb is not None and verb.lemma in LIGHT and subject is not figure.phrase:
        found = event_verb(t.lowers[subject.head])
    return Act(found, "event", "event noun", subject.head) if found and subject is not None else None
