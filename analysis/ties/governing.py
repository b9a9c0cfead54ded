"""The verb of the clause that holds a figure, or what the figure hangs on."""

from analysis.language.constituents import Clause, NounPhrase, VerbGroup
from analysis.language.lemmas import verb_lemma
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.counted import lemma
from analysis.quantities.measured import TIMES
from analysis.ties.acts import Act, Figure
from analysis.ties.beside import hangs_aside, has_passed, is_home_to
from analysis.ties.classes import triggers
from analysis.ties.events import LIGHT, event_told, event_verb
from analysis.ties.tree import Part, Tree

KNOWING = context_words("knowing")  # verbs about knowing the figure, not about what happened
GIVING = context_words("giving")  # of these, what so many cases or so much money can be the object of
SUPPOSING = context_words("supposing")  # before what somebody is to do: "were supposed to be built"
STATES = context_words("harmed")
CAUSING = context_words("causing")
GROUPS = context_words("groups")
WITH_SUBJECT = frozenset({"alongside", "including"})
TRADING = frozenset({"acquire", "buy", "hire", "lease", "license", "offer", "rent", "sell"})
NAMING = frozenset({"describe", "identify", "name"})  # "identified her as one of 12 people killed in Vell"
LINKING = frozenset({"constitute", "mark", "represent"})  # "the tonnes mined represent a third": about mining them
NOMINAL = frozenset({"CC", "DT", "JJ", "POS", "PRP$"})  # before a gerund that is a noun
PARENTS = frozenset({"dad", "father", "grandfather", "grandmother", "mother", "mum", "parent"})
AT_ONCE = frozenset({"damaged", "destroyed", "injured", "killed", "shot", "stabbed"})  # what lasts no time
COPULAS = frozenset({"be", "become", "remain", "seem"})
CARE = frozenset({"condition", "hospital"})


def governing(t: Tokens, tree: Tree, figure: Figure) -> Act | None:
    """The verb of the clause that holds the figure, or what the figure hangs on; None where it tells nothing of it."""
    found = _top(t, tree, figure.phrase)
    if found is None or _is_added(t, tree, *found):
        return None
    top, holder = found
    whole = _whole(t, tree, top)
    if whole is not None:
        if any(clause.kind == "participial" for clause in tree.about.get(top.head, ())):
            return None  # "holds 12 medals, including two won in 2019"
        return governing(t, tree, Figure(whole.first, whole.last, whole, figure.change))
    part = _lasting(t, _ungapped(t, tree.part(top), top), top)
    verb = part.clause.verb
    if verb is None:
        return None
    if verb.lemma in COPULAS:
        return (
            _among(t, part)
            or _in_care(t, part)
            or _turned_round(tree, part)
            or (_to_come(t, tree, part) if holder is None else None)
        )
    role = _role(t, part)
    to_do = _to_do(t, tree, part, role, top)
    if to_do is not None:
        return _meant(to_do, holder)
    listed = tree.to_do.get(verb.verb) if role == "object" else None
    if listed is not None and listed.verb is not None and _is_listed(t, verb, listed, top):
        return Act(listed.verb.lemma, role, "clause", listed.verb.verb, listed, holder=holder)
    at = part.preposition
    if (at is not None and (hangs_aside(t, tree, at) or has_passed(t, at, figure))) or is_home_to(t, top):
        return None  # "The town, home to 900 people, lies on the coast"
    as_such = at is not None and t.lowers[at] == "as" and verb.lemma in NAMING
    if _tells_nothing(t, part, role, figure) or (
        as_such and any(p.head in tree.about for _, p in tree.climb(figure.phrase))
    ):
        return None
    return Act(verb.lemma, role, "clause", verb.verb, part.clause, part.preposition, holder)


def _whole(t: Tokens, tree: Tree, phrase: NounPhrase) -> NounPhrase | None:
    """The phrase that a comma and "including" lead a part of in: "for 200 acres of land, including 37 in Vell"."""
    at = phrase.preposition
    if (
        not at
        or at == 1
        or t.lowers[at - 1 : at + 1] != [",", "including"]
        or event_verb(t.lowers[phrase.head]) is not None
    ):
        return None
    return tree.parsed.phrase_at(at - 2)


def _lasting(t: Tokens, part: Part, phrase: NounPhrase) -> Part:
    """The part in the clause that can last so long: "worked in the mill that was damaged for 22 years"."""
    clause, at = part.clause, part.preposition
    verb, outer = clause.verb, clause.parent
    lasts = at is not None and t.lowers[at] == "for" and lemma(t.lowers[phrase.head], True) in TIMES
    if lasts and clause.kind == "participial" and clause.marker is not None and outer is not None and outer.verb:
        return Part("complement", outer, at) if outer.verb.aspect == "perfect" else part  # "has been busy mending nets"
    if not lasts or clause.kind != "relative" or outer is None or outer.verb is None or verb is None:
        return part
    done = (measure.name for measure in triggers().done.get(verb.lemma, ()))
    return Part("complement", outer, at) if verb.voice == "passive" and not AT_ONCE.isdisjoint(done) else part


def _top(t: Tokens, tree: Tree, phrase: NounPhrase) -> tuple[NounPhrase, int | None] | None:
    """The phrase that the figure's own hangs on in its clause, and the head that "of" joins to what it counts."""
    top, holder = phrase, None
    for relation, above in tree.climb(phrase):
        if relation == "apposition" and holder is not None and lemma(t.lowers[holder], True) not in GROUPS:
            return None  # "Ada, a mother of three, left"
        if relation == "of" and lemma(t.lowers[above.head], True) in PARENTS:
            return None  # "The father of four left"
        top = above
        holder = above.head if relation == "of" else holder
    return top, holder


def _is_added(t: Tokens, tree: Tree, top: NounPhrase, holder: int | None) -> bool:
    """Is a phrase that holds the figure put behind a comma and another object: "a test, the last of six tests"?"""
    objects = tree.parsed.clause_at(top.head).objects
    return holder is not None and t.lowers[top.first - 1] == "," and top in objects[1:]


def _to_come(t: Tokens, tree: Tree, part: Part) -> Act | None:
    """ "Some 40 guards are to be charged": what is to be done to them, or they are to do."""
    verb = part.clause.verb
    if verb is None or part.name != "subject" or part.clause.objects or t.lowers[verb.last : verb.last + 1] != ["to"]:
        return None
    return _meant(tree.to_do.get(verb.verb), None)


def _to_do(t: Tokens, tree: Tree, part: Part, role: str, phrase: NounPhrase) -> Clause | None:
    """ "40 are expected to leave", "were supposed to be sold", "expects 40 men to go": the clause of what they do."""
    verb = part.clause.verb
    if verb is None or verb.lemma not in KNOWING | SUPPOSING:
        return None
    if part.name == "subject":
        sure = verb.lemma in KNOWING or (verb.voice == "passive" and t.lowers[verb.last : verb.last + 1] == ["to"])
        return tree.to_do.get(verb.verb) if sure else None
    if role != "object" or verb.lemma not in KNOWING:
        return None
    return next((c for c in tree.parsed.clauses if c.kind == "infinitive" and c.subject is phrase), None)


def _meant(clause: Clause | None, holder: int | None) -> Act | None:
    """ "are expected to recover", "is thought to have been sold": the infinitive is what they do, or what is done."""
    if clause is None or clause.verb is None or clause.verb.lemma in COPULAS:
        return None
    role = "object" if clause.verb.voice == "passive" else "subject"
    return Act(clause.verb.lemma, role, "clause", clause.verb.verb, clause, holder=holder)


def _tells_nothing(t: Tokens, part: Part, role: str, figure: Figure) -> bool:
    """Whether the verb only links, tells that somebody knows the figure, or that an event took place."""
    verb = part.clause.verb
    lower = verb.lemma if verb is not None else ""
    named = event_verb(t.lowers[figure.phrase.head]) is not None  # "reported 12 deaths"
    return (
        lower == "compare"
        or (lower in LINKING and role == "subject")
        or (lower in KNOWING and role != "subject" and (named or lower not in GIVING))
        or (lower in LIGHT | CAUSING and not figure.change and event_told(t, part, figure))
    )


def _among(t: Tokens, part: Part) -> Act | None:
    """ "12 children were among the dead", "Among those killed were 12 children"."""
    for complement in part.clause.complements:
        state = complement.phrase.last - 1
        if t.lowers[complement.preposition] == "among" and t.lowers[state] in STATES:
            done = "die" if t.lowers[state] == "dead" else verb_lemma(t.lowers[state])
            return Act(done, "state", "among", state)
    return None


def _in_care(t: Tokens, part: Part) -> Act | None:
    """ "The four victims from the club are all in stable condition", "Two of them are at hospitals": how they are."""
    clause = part.clause
    verb = clause.verb
    if verb is None or verb.negated or part.name != "subject" or clause.objects:
        return None
    inside = (c.phrase.head for c in clause.complements if t.lowers[c.preposition] in ("at", "in"))
    return (
        None
        if CARE.isdisjoint(lemma(t.lowers[head], True) for head in inside)
        else Act("be", "subject", "in care", verb.verb, clause)
    )


def _turned_round(tree: Tree, part: Part) -> Act | None:
    """ "Also injured were three men": the participle that opens the sentence is what was done to them."""
    opening = part.clause.parent
    verb = opening.verb if opening is not None else None
    if opening is None or verb is None or part.name != "object":
        return None
    first = opening.kind == "participial" and verb.form == "participle" and verb.verb - tree.parsed.first < 3
    return Act(verb.lemma, "object", "turned round", verb.verb, opening) if first else None


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


def _is_listed(t: Tokens, verb: VerbGroup, infinitive: Clause, phrase: NounPhrase) -> bool:
    """Is a phrase in a list behind what is to be done: "is to hand over $7 million, 300 bonds and 9 boats"?"""
    to_do = infinitive.verb
    return bool(
        to_do is not None
        and infinitive.objects
        and t.lowers[to_do.first] == "to"
        and verb.verb < to_do.first < phrase.first
    )


def _role(t: Tokens, part: Part) -> str:
    """What the phrase is to the verb; who does a passive stands behind "by", whom it is done to is its subject."""
    verb = part.clause.verb
    passive = verb is not None and verb.voice == "passive"
    name = part.name
    if part.preposition is not None:
        word = t.lowers[part.preposition]
        if word == "by" and passive:
            return "agent"
        if word == "of" and verb is not None and verb.form == "gerund" and t.tags[verb.verb - 1] in NOMINAL:
            return "object"  # "the wounding of four men"
        if word == "including" and any(o.last in (part.preposition, part.preposition - 1) for o in part.clause.objects):
            return "object"  # "killed 12 people, including three Danes"
        together = t.lowers[part.preposition - 1 : part.preposition + 1] in (["along", "with"], ["together", "with"])
        if not (word in WITH_SUBJECT or together):
            return "complement"
        name = "subject"
    if name == "subject":
        return "object" if passive else "subject"
    return "object" if name == "object" else "complement"
