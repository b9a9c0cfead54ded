"""What a sentence is made of, as values: noun phrases, verb groups, clauses. Places are token indices of the document.

All ranges are half-open, [first, last). Two records are the same only if they are one object. A noun phrase is a base
phrase, from its determiner to its head; what hangs on it stands in `owner`, `of`, `coordinated` and `apposition`, so
that the phrases of a sentence never overlap. Nothing writes to a record once it is made; what there are many of in a
sentence is not frozen, since a frozen one takes four times as long to make.
"""

from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class NounPhrase:
    """ "the two wounded men" of "the two wounded men of the 5th brigade": the tokens from the determiner to the head.

    `determiner` is a token; a possessive pronoun is both determiner and `owner`. `premodifiers` are the tokens between
    determiner and head. `coordinated` are the further members where this phrase is the first of "a, b and c".
    """

    first: int
    last: int
    head: int
    determiner: int | None
    number: str | None  # singular, plural
    premodifiers: tuple[int, ...]
    preposition: int | None  # the token that governs it: "in" of "in the city"
    owner: "NounPhrase | None"  # "Turkey" of "Turkey's two cities"
    of: "NounPhrase | None"  # "the city" of "the mayor of the city"
    coordinated: "tuple[NounPhrase, ...]"
    apposition: "NounPhrase | None"  # "the mayor" of "Ada Brisk, the mayor,"


@dataclass(slots=True, eq=False)
class VerbGroup:
    """ "might not have been carried out": auxiliaries, main verb and particle.

    `verb` is the token of the main verb, of a bare copula the copula. `form` is finite, infinitive, participle (VBN)
    or gerund (VBG, as a participle too). `tense` is past, present or future, None where modal or not finite. `aspect`
    is perfect, progressive, "perfect progressive" or None.
    """

    first: int
    last: int
    verb: int
    lemma: str
    form: str
    tense: str | None
    voice: str  # active, passive
    negated: bool
    modal: str | None
    aspect: str | None
    particle: str | None


@dataclass(slots=True, eq=False)
class Complement:
    """A prepositional phrase of a clause: the token of the preposition and the phrase that it governs."""

    preposition: int
    phrase: NounPhrase


@dataclass(slots=True, eq=False)
class Clause:
    """One verb group with what belongs to it, or a stretch without any verb.

    kind         main, subordinate, relative, participial (with gerunds), infinitive, parenthetical ("…, she said, …"),
                 quotation (a clause between quotation marks that hangs on no other there) or verbless.
    first, last  the hull: from its first token to its last one, with the clauses inside it.
    tokens       its own tokens, without those of clauses inside it.
    subject      the noun phrase before the verb (behind it in "said Ada Brisk"); inherited over "and", by participles,
                 infinitives and relative pronouns.
    objects      phrases behind the verb that no preposition governs; a copula's complement too.
    complements  its prepositional phrases in reading order, before and behind the verb.
    fronted      ranges of tokens before the subject: "On Sunday" of "On Sunday, two men left".
    parent       the clause it stands in or hangs on; None for main clauses.
    antecedent   what a relative clause or a participle right behind a noun is about: "men" of "men who left".
    joined       the clause that "and", "or" or "but" joins it to.
    marker       the token of "that", "because", "who", "after" that opens it.
    """

    kind: str
    first: int
    last: int
    tokens: tuple[int, ...]
    subject: NounPhrase | None
    verb: VerbGroup | None
    objects: tuple[NounPhrase, ...]
    complements: tuple[Complement, ...]
    fronted: tuple[tuple[int, int], ...]
    parent: "Clause | None"
    antecedent: NounPhrase | None
    joined: "Clause | None"
    marker: int | None
    quoted: bool


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """One sentence, tokens [first, last): each token has one clause, and at most one phrase or group.

    `tags` are the tags as the syntax took them: names are names there, whatever word list knows their words.
    """

    first: int
    last: int
    tags: tuple[str, ...]
    phrases: tuple[NounPhrase, ...]
    groups: tuple[VerbGroup, ...]
    clauses: tuple[Clause, ...]
    phrase_of: tuple[int, ...]  # by token from `first`: the place in `phrases`, -1 where it is in none
    group_of: tuple[int, ...]
    clause_of: tuple[int, ...]

    def phrase_at(self, token: int) -> NounPhrase | None:
        """The noun phrase that holds a token of this sentence."""
        place = self.phrase_of[token - self.first]
        return self.phrases[place] if place >= 0 else None

    def group_at(self, token: int) -> VerbGroup | None:
        """The verb group that holds a token of this sentence."""
        place = self.group_of[token - self.first]
        return self.groups[place] if place >= 0 else None

    def clause_at(self, token: int) -> Clause:
        """The clause whose own token this is."""
        return self.clauses[self.clause_of[token - self.first]]
