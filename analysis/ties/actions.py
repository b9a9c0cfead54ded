"""The verb that a figure is about: what was done to, by or with so many.

Ordered rules, the first that speaks wins: an event whose number it is ("the loss of 40 villages"), the state in which
so many are left ("left seven dead"), what came of it ("led to 30 firms closing"), the verb of the clause, that of a
relative clause or a participle about them, the event that a light verb tells ("45 deaths were reported"), the verb of
the clause that a stretch without one hangs on.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from analysis.language.constituents import Clause, NounPhrase
from analysis.language.lemmas import noun_lemma, verb_lemma
from analysis.language.tokens import Tokens
from analysis.lexicon import lexicon_lines
from analysis.quantities.context import context_words
from analysis.ties.tree import Part, Tree

KNOWING = context_words("knowing")  # verbs about knowing the figure, not about what happened
LIGHT = context_words("light")  # verbs that only say that the event of their subject took place
LEAVING = context_words("leaving")
STATES = context_words("harmed")
WITH_SUBJECT = frozenset({"alongside", "including"})
CAUSING = context_words("causing")
TRADING = frozenset({"acquire", "buy", "hire", "lease", "license", "offer", "rent", "sell"})
COPULAS = frozenset({"be", "become", "remain", "seem"})


@dataclass(frozen=True, slots=True)
class Act:
    """The verb that a figure is about.

    `role`: the figure is its `object` (it is done to so many, a passive's subject included), its `subject`, its `agent`
    ("by 12 men"), a `complement`, in a `state`, or the number of an `event` that a noun names. `verb` is its token.
    """

    lemma: str
    role: str
    rule: str
    verb: int | None = None
    clause: Clause | None = None
    holder: int | None = None  # the head that the figure's phrase is the "of" of: "bodies" of "the bodies of four men"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in its sentence: its tokens with the noun it counts, its phrase, whether it is a change."""

    begin: int
    end: int
    phrase: NounPhrase
    change: bool


@cache
def event_nouns() -> dict[str, str]:
    """Each event noun with its verb."""
    return dict(line.split("\t") for line in lexicon_lines("event_nouns.tsv"))


def event_verb(lower: str) -> str | None:
    """The verb of the event that a noun names: "losses" -> lose."""
    return event_nouns().get(noun_lemma(lower) or lower)


def acts_of(t: Tokens, tree: Tree, begin: int, end: int, *, change: bool = False, aside: bool = False) -> Iterator[Act]:
    """Yield the verbs that the figure in tokens [begin, end), its noun included, may be about, the likeliest first.

    Of a `change` ("sales rose 3%") it is the verb of the change, whatever rose. An age or a rank
    that stands `aside` of what it is of has none.
    """
    phrase = tree.phrase_of(begin, end)
    if phrase is None:
        yield from _without_phrase(tree, begin)
        return
    if aside and (t.lowers[begin - 1] == "aged" or tree.above.get(phrase.head, ("",))[0] == "apposition"):
        return  # "Nora Vell, 44, died": the age of the dead is about no verb
    figure = Figure(begin, end, phrase, change)
    for rule in RULES:
        found = rule(t, tree, figure)
        if found is not None:
            yield found


def _without_phrase(tree: Tree, begin: int) -> Iterator[Act]:
    clause = tree.parsed.clause_at(begin)
    if clause.verb is not None and clause.verb.lemma not in COPULAS | KNOWING:
        yield Act(clause.verb.lemma, "complement", "clause", clause.verb.verb, clause)


def _event(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """ "the loss of 40 villages", "offers of up to $800", "Vell's 40 attacks" has none."""
    for relation, phrase in tree.climb(figure.phrase):
        if relation == "of" and (verb := event_verb(t.lowers[phrase.head])):
            return Act(verb, "event", "event", phrase.head)
        if relation == "owner":
            return None
    return None


def _state(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """ "left seven dead", "with 14 wounded": the state tells the verb."""
    clause = tree.parsed.clause_at(figure.phrase.head)
    i = figure.end - 1 if t.lowers[figure.end - 1] in STATES and figure.end - figure.begin > 1 else figure.end
    first = tree.list_of(figure.phrase)
    if first.coordinated and t.lowers[i : i + 1] in ([","], ["and"]):
        i = first.coordinated[-1].last  # "left two soldiers and three guards dead"
    while i < tree.parsed.last and t.tags[i] in ("``", "''"):
        i += 1
    if i >= tree.parsed.last or t.lowers[i] not in STATES or (clause.verb is not None and clause.verb.verb == i):
        return None
    told = figure.phrase.preposition is not None and t.lowers[figure.phrase.preposition] == "with"
    if clause.verb is not None and clause.verb.verb < figure.begin and clause.verb.lemma not in LEAVING and not told:
        return None
    return Act("die" if t.lowers[i] == "dead" else verb_lemma(t.lowers[i]), "state", "state", i)


def _caused(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """ "resulted in 46 of them being held", "led to 30 firms closing": what came of it tells the verb."""
    clause = tree.parsed.clause_at(figure.phrase.head)
    for phrase in filter(None, (figure.phrase, figure.phrase.of)):
        for told in tree.about.get(phrase.head, ()):
            verb = told.verb
            if told.kind != "participial" or verb is None or verb.form != "gerund":
                continue
            if verb.voice == "passive":
                return Act(verb.lemma, "object", "caused", verb.verb, told)
            if clause.verb is not None and clause.verb.lemma in CAUSING:
                return Act(verb.lemma, "subject", "caused", verb.verb, told)
    return None


def _clause(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """The verb of the clause that holds the figure, or what the figure hangs on."""
    top, holder = figure.phrase, None
    for relation, phrase in tree.climb(figure.phrase):
        top = phrase
        holder = phrase.head if relation == "of" else holder
    part = _ungapped(t, tree.part(top), top)
    verb = part.clause.verb
    if verb is None or verb.lemma in COPULAS:
        return None
    role = _role(t, part)
    if part.preposition is not None and _hangs_aside(tree, part.preposition):
        return None  # "The town, home to 900 people, lies on the coast"
    if (
        verb.lemma == "include"
        or (verb.lemma in KNOWING and role != "subject")
        or (verb.lemma in LIGHT | CAUSING and not figure.change and _event_told(t, part, figure))
    ):
        return None
    return Act(verb.lemma, role, "clause", verb.verb, part.clause, holder)


def _ungapped(t: Tokens, part: Part, phrase: NounPhrase) -> Part:
    """The part in the clause whose verb is left out: "some were accused of spying and one of theft"."""
    clause = part.clause
    marker = clause.marker
    above = clause.parent.verb if clause.parent is not None else None
    if clause.kind == "infinitive" and clause.parent is not None and above is not None and above.lemma in TRADING:
        paid = part.preposition is not None and t.lowers[part.preposition] in ("at", "for")
        if paid and "$" in t.tags[phrase.first : phrase.last] and clause.verb and clause.verb.lemma not in TRADING:
            return Part("complement", clause.parent, part.preposition)  # "sold the right to use it for $5 million"
    if clause.kind != "participial" or marker is None or clause.parent is None or t.tags[phrase.first - 1] != "CC":
        return part
    same = t.lowers[phrase.last : phrase.last + 1] == [t.lowers[marker]]
    return Part("subject", clause.parent) if same and phrase.first > marker else part


def _hangs_aside(tree: Tree, preposition: int) -> bool:
    """Does a preposition stand right behind an apposition?"""
    phrase = tree.parsed.phrase_at(preposition - 1) if preposition > tree.parsed.first else None
    return phrase is not None and tree.above.get(phrase.head, ("",))[0] == "apposition"


def _role(t: Tokens, part: Part) -> str:
    """What the phrase is to the verb; who does a passive stands behind "by", whom it is done to is its subject."""
    verb = part.clause.verb
    passive = verb is not None and verb.voice == "passive"
    name = part.name
    if part.preposition is not None:
        word = t.lowers[part.preposition]
        if word == "by" and passive:
            return "agent"
        together = t.lowers[part.preposition - 1 : part.preposition + 1] in (["along", "with"], ["together", "with"])
        if not (word in WITH_SUBJECT or together):
            return "complement"
        name = "subject"
    if name == "subject":
        return "object" if passive else "subject"
    return "object" if name == "object" else "complement"


def _event_told(t: Tokens, part: Part, figure: Figure) -> bool:
    """Whether a light verb tells that an event took place that its subject or the figure names."""
    subject = part.clause.subject
    return event_verb(t.lowers[figure.phrase.head]) is not None or (
        subject is not None and event_verb(t.lowers[subject.head]) is not None
    )


def _about(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """The verb of a relative clause or participle: "the 12 people who died", "14 men killed in Vell"."""
    for _, phrase in tree.climb(figure.phrase):
        for clause in tree.about.get(phrase.head, ()):
            verb = clause.verb
            if verb is None or verb.lemma in COPULAS | KNOWING or t.lowers[clause.first] in ("where", "when"):
                continue
            if t.tags[clause.first] == "IN" and clause.kind == "relative":
                continue  # "12 cases in which lamps had failed"
            done = verb.voice == "passive" or verb.form == "participle"
            subject = clause.subject is None or clause.subject is phrase
            return Act(verb.lemma, "object" if done or not subject else "subject", "about", verb.verb, clause)
    return None


def _event_noun(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """ "45 deaths were reported", "executions were extended to 12 villages": the noun of the event tells the verb."""
    found = event_verb(t.lowers[figure.phrase.head])
    if found is not None:
        return Act(found, "event", "event noun", figure.phrase.head)
    clause = tree.parsed.clause_at(figure.phrase.head)
    subject, verb = clause.subject, clause.verb
    if subject is not None and verb is not None and verb.lemma in LIGHT and subject is not figure.phrase:
        found = event_verb(t.lowers[subject.head])
    return Act(found, "event", "event noun", subject.head) if found and subject is not None else None


def _main(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """The verb of the clause that a stretch without a verb hangs on: "..., among them 12 children, ..."."""
    clause = tree.parsed.clause_at(figure.phrase.head)
    if clause.verb is not None or clause.parent is None or clause.parent.verb is None:
        return None
    verb = clause.parent.verb
    if verb.lemma in COPULAS | KNOWING:
        return None
    return Act(verb.lemma, "complement", "main clause", verb.verb, clause.parent)


RULES: tuple[Callable[[Tokens, Tree, Figure], Act | None], ...] = (
    _event, _state, _caused, _clause, _about, _event_noun, _main
)  # fmt: skip
