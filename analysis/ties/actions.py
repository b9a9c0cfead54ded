"""The verb that a figure is about: what was done to, by or with so many.

Ordered rules, the first that speaks wins: an event whose number it is ("the loss of 40 villages"), the state in which
so many are left ("left seven dead"), what came of it ("led to 30 firms closing"), the verb of the clause, that of a
relative clause or a participle about them, the event that a light verb tells ("45 deaths were reported"), the verb of
the clause that a stretch without one hangs on.
"""

from collections.abc import Callable, Iterator

from analysis.language.constituents import Clause, NounPhrase
from analysis.language.lemmas import verb_lemma
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.ties.acts import Act, Figure
from analysis.ties.classes import triggers
from analysis.ties.events import event_appended, event_noun, event_of
from analysis.ties.governing import CAUSING, COPULAS, KNOWING, STATES, governing
from analysis.ties.states import skip_more
from analysis.ties.tree import Tree

TOLD = frozenset({"acknowledge", "admit", "announce", "claim", "confirm"})  # "the 38 that the ministry has confirmed"
MODALS = frozenset({"can", "could", "'d", "may", "might", "must", "shall", "should", "will", "would"})  # no verb found
JOINED_REACH = 6  # tokens of "more than 30 percent-owned"
PAUSES = frozenset({",", ";", "("})
HELD = frozenset({"believed", "confirmed", "feared", "presumed", "reported"})  # before "dead"
BLAND = frozenset({"have", "make"})  # verbs that say less than the noun they govern: "had a loss of $3 million"
LEAVING = context_words("leaving")
PLACING = frozenset({"at", "in", "inside", "near", "on", "outside"})
AGES = frozenset({"ages", "and", "from", "of", "the", "to"})
ASIDE = 12  # tokens of ", including a boy of six,"


def acts_of(t: Tokens, tree: Tree, begin: int, end: int, *, change: bool = False, aside: bool = False) -> Iterator[Act]:
    """Yield the verbs that the figure in tokens [begin, end), its noun included, may be about, the likeliest first.

    Of a `change` ("sales rose 3%") it is the verb of the change, whatever rose. An age or a rank
    that stands `aside` of what it is of has none.
    """
    phrase = tree.phrase_of(begin, end)
    if phrase is None:
        yield from _without_phrase(tree, begin)
        return
    beside = tree.above.get(phrase.head, ("",))[0] in ("apposition", "owner")
    named = (
        t.lowers[phrase.first - 1] == "," and t.tags[phrase.first - 2] == "NNP"
    )  # "Nora Vell, the 44-year-old baker"
    apposed = named and phrase.determiner is not None and tree.part(phrase).name != "subject"
    if aside and (t.lowers[begin - 1] == "aged" or beside or apposed):
        return  # "Nora Vell, 44, died", "the 44-year-old woman's trial began": her age is about no verb
    figure = Figure(begin, end, phrase, change)
    for rule in RULES:
        found = rule(t, tree, figure)
        if found is not None and found.lemma not in MODALS:
            yield found


def _without_phrase(tree: Tree, begin: int) -> Iterator[Act]:
    clause = tree.parsed.clause_at(begin)
    if clause.verb is not None and clause.verb.lemma not in COPULAS | KNOWING:
        yield Act(clause.verb.lemma, "complement", "clause", clause.verb.verb, clause)


def _event(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """The event whose number it is; of money its verb where it has one: "posted a loss of $3 million" is posting."""
    money = "$" in t.tags[figure.phrase.first : figure.phrase.last]
    act = governing(t, tree, figure) if money else None
    told = act is not None and act.role != "complement" and act.lemma not in KNOWING | BLAND
    return None if told else event_of(t, tree, figure)


def _joined(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """ "30%-owned Dorl": the participle that a hyphen joins to the figure."""
    stop = min(figure.begin + JOINED_REACH, tree.parsed.last - 1)
    at = next((i for i in range(figure.begin + 1, stop) if t.tags[i] == "HYPH"), stop)
    if at == stop or t.tags[at + 1] != "VBN" or t.lowers[at - 1] not in ("%", "cent", "percent"):
        return None
    return Act(verb_lemma(t.lowers[at + 1]), "object", "joined", at + 1)


def _state(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """ "left seven dead", "with 14 wounded": the state tells the verb."""
    clause = tree.parsed.clause_at(figure.phrase.head)
    i = figure.end - 1 if t.lowers[figure.end - 1] in STATES and figure.end - figure.begin > 1 else figure.end
    i = skip_more(t, i)
    first = tree.list_of(figure.phrase)
    if first.coordinated and t.lowers[i : i + 1] in ([","], ["and"]):
        i = first.coordinated[-1].last  # "left two soldiers and three guards dead"
    i = _past_aside(t, tree, clause, i)
    while i < tree.parsed.last and (
        t.tags[i] in ("``", "''") or (t.lowers[i] in HELD and t.lowers[i + 1 : i + 2] == ["dead"])
    ):
        i += 1
    if i >= tree.parsed.last or not _is_state(t, i) or (clause.verb is not None and clause.verb.verb == i):
        return None
    if clause.verb is not None and clause.verb.first > i and tree.part(first).name == "subject":
        return None  # "four bodies and 12 wounded had been brought in"
    told = figure.phrase.preposition is not None and t.lowers[figure.phrase.preposition] == "with"
    if clause.verb is not None and clause.verb.verb < figure.begin and clause.verb.lemma not in LEAVING and not told:
        return None
    return Act("die" if t.lowers[i] == "dead" else verb_lemma(t.lowers[i]), "state", "state", i)


def _past_aside(t: Tokens, tree: Tree, clause: Clause, i: int) -> int:
    """The token behind a place, ages or some of them: "left six on the pier hurt", "five, including a boy, hurt"."""
    last = tree.parsed.last
    if t.lowers[i : i + 1] and t.lowers[i] in PLACING and clause.verb is not None and clause.verb.lemma == "leave":
        place = tree.parsed.phrase_at(i + 1) if i + 1 < last else None
        return place.last if place is not None else i
    if t.lowers[i : i + 1] in (["aged"], ["ages"], ["between"]):
        return next((j for j in range(i + 1, min(last, i + ASIDE)) if not _of_ages(t, j)), i)
    if t.lowers[i : i + 2] == [",", "including"]:
        return next((j + 1 for j in range(i + 2, min(last - 1, i + ASIDE)) if t.lowers[j] == ","), i)
    return i


def _of_ages(t: Tokens, i: int) -> bool:
    """Whether a token is of "between the ages of 11 and 15", "aged 6 to 12"."""
    return t.tags[i] == "CD" or t.lowers[i] in AGES


def _is_state(t: Tokens, i: int) -> bool:
    return t.lowers[i] in STATES or (t.tags[i] == "VBN" and t.lowers[i] in triggers().states)


def _accompanying(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """ "with 40 students from six towns taking part": the participle behind those who "with" leads in is theirs."""
    phrase = figure.phrase
    if phrase.preposition is None or t.lowers[phrase.preposition] != "with":
        return None
    leads = phrase.preposition == tree.parsed.first or t.lowers[phrase.preposition - 1] == ","
    for clause in tree.parsed.clauses:
        verb, about = clause.verb, clause.antecedent
        if clause.kind != "participial" or verb is None or about is None:
            continue
        theirs = leads and about is phrase and clause.first == phrase.last
        joined = phrase.last <= about.first and t.lowers[phrase.last : phrase.last + 1] in (["from"], ["in"], ["of"])
        if theirs or (joined and not PAUSES.intersection(t.lowers[phrase.last : clause.first])):
            return Act(verb.lemma, "subject", "accompanying", verb.verb, clause)
    return None


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


def _about(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """The verb of a relative clause or participle: "the 12 people who died", "14 men killed in Vell"."""
    of = figure.phrase.of if t.tags[figure.phrase.head] in ("CD", "NNS") else None
    below = (("of", of),) if of is not None else ()  # "millions of people using them"
    for _, phrase in (*tree.climb(figure.phrase), *below):
        for clause in tree.about.get(phrase.head, ()):
            verb = clause.verb
            if verb is None or verb.lemma in COPULAS | KNOWING | TOLD or t.lowers[clause.first] in ("where", "when"):
                continue
            if t.tags[clause.first] == "IN" and clause.kind == "relative":
                continue  # "12 cases in which lamps had failed"
            done = verb.voice == "passive" or verb.form == "participle"
            return Act(verb.lemma, "object" if done else "subject", "about", verb.verb, clause)
    return None


def told_by(t: Tokens, tree: Tree, end: int) -> NounPhrase | None:
    """Who told a figure that another one only names, the council of "above the 38 that the council has confirmed".

    `end` is the token behind the figure and its noun; None where no relative clause there says who told it.
    """
    phrase = tree.parsed.phrase_at(end - 1)
    marked = t.lowers[end : end + 1] in (["that"], ["which"])
    about = tree.parsed.clauses if marked else tree.about.get(phrase.head, ()) if phrase is not None else ()
    for clause in about:
        if (
            end in (clause.marker, clause.first)
            and clause.verb is not None
            and clause.verb.lemma in TOLD
            and not clause.objects
        ):
            teller = clause.subject
            other = teller is not None and teller.first >= end and t.tags[teller.head] != "PRP"  # "that they confirmed"
            return teller if other else None
    return None


def _main(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """The verb of the clause that a stretch without a verb hangs on: "..., among them 12 children, ..."."""
    clause = tree.parsed.clause_at(figure.phrase.head)
    above = clause.parent or next((c for c in tree.parsed.clauses[1:2] if c.parent is clause and _is_asked(t, c)), None)
    if clause.verb is not None or above is None or above.verb is None or above.verb.lemma in COPULAS | KNOWING:
        return None
    return Act(above.verb.lemma, "complement", "main clause", above.verb.verb, above)


def _is_asked(t: Tokens, clause: Clause) -> bool:
    """Is a bare infinitive behind a comma what is asked for: "For the 13 prices below, find the mean"?"""
    return clause.kind == "infinitive" and t.lowers[clause.first - 1] == "," and t.lowers[clause.first] != "to"


RULES: tuple[Callable[[Tokens, Tree, Figure], Act | None], ...] = (
    _joined, _event, _state, _accompanying, _caused, event_appended, governing, _about, event_noun, _main
)  # fmt: skip
