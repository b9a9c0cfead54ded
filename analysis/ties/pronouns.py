"""What "it" or "they" stands for where a figure is said of it: "Copper rose on Monday. It traded at $9,880 a tonne"."""

from collections.abc import Callable

from analysis.language.constituents import NounPhrase
from analysis.language.tokens import Tokens
from analysis.ties.naming import named_by
from analysis.ties.people import is_people, is_somebody
from analysis.ties.tree import Tree

NUMBERS = {"it": "singular", "they": "plural"}


def meant_by(t: Tokens, pronoun: NounPhrase, tree: Tree, before: Callable[[], Tree]) -> NounPhrase | None:
    """Return the subject of the clause that the pronoun's own hangs on, else of the sentence before; None for a person.

    `before` gives the tree of that sentence. A name is none either: what rose may be its sales or its shares.
    """
    number = NUMBERS.get(t.lowers[pronoun.head])
    if number is None:
        return None
    clause = tree.parsed.clause_at(pronoun.head)
    above = clause.joined or clause.parent
    if above is None:
        above = next((c for c in before().parsed.clauses if c.verb is not None), None)
    named = above.subject if above is not None else None
    if named is None or named.number != number or t.tags[named.head] not in ("NN", "NNS"):
        return None
    somebody = is_people(t, named.head) or is_somebody(t, named.head, body=True)
    return None if somebody else named_by(t, named)
