"""The facts of two sentences -> which took whose place, as far as the words that they stand on differ."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.lexicon import toml_lexicon
from analysis.versions.facts import Fact
from analysis.versions.pairing import Pair
from analysis.versions.words import Words


@dataclass(frozen=True, slots=True)
class Found:
    """A fact of the old text and the one in its place in the new one; one of them is None where it came or went.

    `paired` says whether its sentence is in both texts, `old_words` and `new_words` which words of it the facts are.
    """

    old: Fact | None
    new: Fact | None
    pair: Pair
    old_words: frozenset[int] = frozenset()
    new_words: frozenset[int] = frozenset()

    @property
    def paired(self) -> bool:
        return self.pair.old is not None and self.pair.new is not None

    @property
    def either(self) -> Fact:
        fact = self.old or self.new
        assert fact is not None
        return fact

    @property
    def changed(self) -> bool:
        return self.old is None or self.new is None or self.old.key != self.new.key


Placed = tuple[Fact, frozenset[int]]


def match_facts(pair: Pair, old: Sequence[Placed], new: Sequence[Placed]) -> list[Found]:
    """Return the facts of a pair of sentences on whose words the sentences differ; those that are equal too.

    A fact took the place of another where they share words, else where one's words were put in place of the other's.
    """
    found: list[Found] = []
    free = list(new)
    for fact, words in old:
        kept = {pair.kept[word] for word in words if word in pair.kept}
        partner = max(
            (one for one in free if one[0].kind == fact.kind), key=lambda one: len(kept & one[1]), default=None
        )
        if partner is not None and kept & partner[1]:
            free.remove(partner)
            if words & pair.old_changed or partner[1] & pair.new_changed or _other_measure(fact, partner[0]):
                found.append(Found(fact, partner[0], pair, words, partner[1]))
        elif words & pair.old_changed:
            found.append(Found(fact, None, pair, words))
    free = [one for one in free if one[1] & pair.new_changed]
    for place, gone in enumerate(found):
        partner = _put_in_place(gone, free) if gone.new is None else None
        if partner:
            free.remove(partner)
            found[place] = Found(gone.old, partner[0], pair, gone.old_words, partner[1])
    return found + [Found(None, fact, pair, frozenset(), words) for fact, words in free]


def _put_in_place(gone: Found, free: Sequence[Placed]) -> Placed | None:
    """The new fact of the same kind whose words were put in place of those of one that is gone."""
    put: set[int] = set()
    for old_block, new_block in gone.pair.blocks:
        if gone.old_words & set(old_block):
            put.update(new_block)
    return next((one for one in free if one[0].kind == gone.either.kind and one[1] & put), None)


def place_facts(facts: Sequence[Fact], words: Words, base: int) -> list[Placed]:
    """Return the facts of a sentence with the numbers of the words that each stands on."""
    return [
        (
            fact,
            frozenset(range(bisect_right(words.ends, fact.start - base), bisect_left(words.starts, fact.end - base))),
        )
        for fact in facts
    ]


def _other_measure(old: Fact, new: Fact) -> bool:
    """Whether other words make the same number one of something else: "12 were killed", "12 were injured"."""
    named = toml_lexicon("measures.toml")
    return old.kind == "figure" and old.key[0] != new.key[0] and old.key[0] in named and new.key[0] in named
