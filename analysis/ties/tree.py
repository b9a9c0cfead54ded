"""The phrases of a sentence seen from below: what each hangs on, its part in its clause, and the clauses about it."""

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.language.constituents import Clause, NounPhrase, Parsed
from analysis.language.tokens import Tokens

STEPS = 6  # phrases that are climbed
AT_ONCE = frozenset({"as", "when", "where", "while"})  # markers of a clause that is told of the same time and place


@dataclass(frozen=True, slots=True)
class Part:
    """What a phrase is in its clause: subject, object, complement (with its preposition) or part ("no known part")."""

    name: str
    clause: Clause
    preposition: int | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed sentence; a phrase is known by the token of its head."""

    parsed: Parsed
    above: dict[int, tuple[str, NounPhrase]]  # of, coordinated, apposition or owner, and the phrase it hangs on
    about: dict[int, list[Clause]]  # the relative clauses and participles behind a phrase
    at_once: dict[int, list[Clause]]  # by the first token of a clause, those with "when" and the like that hang on it
    told: dict[str, Clause]  # by its verb, the first clause with an object
    to_do: dict[int, Clause]  # by the verb of a clause, the infinitive of the same subject: "are expected to recover"

    def phrase_of(self, begin: int, end: int) -> NounPhrase | None:
        """The phrase of the figure in tokens [begin, end): the one that holds its number, else the first one."""
        first = None
        for i in range(begin, min(end, self.parsed.last)):
            phrase = self.parsed.phrase_at(i)
            if phrase is not None:
                if self.parsed.tags[i - self.parsed.first] in ("CD", "$"):
                    return phrase
                first = first or phrase
        return first

    def list_of(self, phrase: NounPhrase) -> NounPhrase:
        """The phrase that opens the list that a phrase is a member of; itself where it is in none."""
        relation, found = self.above.get(phrase.head, ("", phrase))
        return found if relation == "coordinated" else phrase

    def climb(self, phrase: NounPhrase) -> Iterator[tuple[str, NounPhrase]]:
        """The phrase itself, then what it hangs on, step by step, each with the relation that leads there."""
        relation = "self"
        for _ in range(STEPS):
            yield relation, phrase
            found = self.above.get(phrase.head)
            if found is None:
                return
            relation, phrase = found

    def part(self, phrase: NounPhrase) -> Part:
        """The part of a phrase that hangs on no other in the clause that holds it."""
        clause = self.parsed.clause_at(phrase.head)
        if clause.subject is phrase:
            return Part("subject", clause)
        if any(phrase is o for o in clause.objects):
            return Part("object", clause)
        for complement in clause.complements:
            if complement.phrase is phrase:
                return Part("complement", clause, complement.preposition)
        return Part("part", clause, phrase.preposition)


def read_tree(t: Tokens, parsed: Parsed) -> Tree:
    """The tree of one sentence."""
    above: dict[int, tuple[str, NounPhrase]] = {}
    about: dict[int, list[Clause]] = {}
    at_once: dict[int, list[Clause]] = {}
    told: dict[str, Clause] = {}
    to_do: dict[int, Clause] = {}
    for phrase in parsed.phrases:
        if phrase.of is not None:
            above[phrase.of.head] = ("of", phrase)
        if phrase.apposition is not None:
            above[phrase.apposition.head] = ("apposition", phrase)
        if phrase.owner is not None and phrase.owner.head not in above:
            above[phrase.owner.head] = ("owner", phrase)
        for member in phrase.coordinated:
            above[member.head] = ("coordinated", phrase)
    for clause in parsed.clauses:
        if clause.verb is not None and clause.objects:
            told.setdefault(clause.verb.lemma, clause)
        if clause.antecedent is not None:
            about.setdefault(clause.antecedent.head, []).append(clause)
        if clause.parent is not None and clause.marker is not None and t.lowers[clause.marker] in AT_ONCE:
            at_once.setdefault(clause.parent.first, []).append(clause)
        above_it = clause.parent if clause.kind == "infinitive" else None
        if above_it is not None and above_it.verb is not None and clause.subject is above_it.subject:
            to_do.setdefault(above_it.verb.verb, clause)
    return Tree(parsed, above, about, at_once, told, to_do)
