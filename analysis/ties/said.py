"""The phrase that a figure is said of, by its part in its clause: the subject of its verb, or its object.

"Brennick shares fell 3.4% to $55.12": shares, twice. "The firm cut its target to 39 euros": target. Ordered rules, the
first that speaks wins.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from analysis.language.constituents import NounPhrase, VerbGroup
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.counted import lemma
from analysis.quantities.measured import TIMES
from analysis.quantities.money import currency_after
from analysis.quantities.trends import trend_words
from analysis.quantities.units import read_unit
from analysis.ties.classes import triggers
from analysis.ties.people import is_somebody
from analysis.ties.tree import Part, Tree

COPULAS = frozenset({"be", "become", "remain", "stay"})
CHANGES = context_words("changes")
LEVELS = context_words("level_verbs")  # whose subject has the figure: "reached 40%", "costs $3"
SETTING = context_words("setting_verbs")  # whose object has it: "set the fee at $3", "sold the mill for $4 million"
MOMENTS = frozenset({"begin", "close", "come", "end", "finish", "go", "hit", "open", "pass", "start"})
LASTING = frozenset({"continue", "last"})
PAYING = frozenset({"pay", "spend"})  # "spent $300 on the roof"
TO_LEVEL = context_words("to_level")  # what leads from a verb to its level
ADDING = {"add": ("to",), "cut": ("from", "off"), "knock": ("off",), "shave": ("from", "off"), "wipe": ("from", "off")}
GIVING = frozenset({"cite", "give", "list", "quote", "report"})  # "gave the number of dead as 40"
LEAVING = frozenset({"keep", "leave"})
LEVEL_AT = frozenset({"above", "around", "at", "below", "between", "from", "over", "under"})
GENERAL = context_words("general_amounts")


@dataclass(frozen=True, slots=True)
class Said:
    """A figure's phrase in its sentence, with its part in its clause, the verb there, and what it measures in."""

    tree: Tree
    phrase: NounPhrase
    part: Part
    verb: VerbGroup
    kind: str


def said_of(t: Tokens, tree: Tree, phrase: NounPhrase, kind: str) -> NounPhrase | None:
    top = phrase
    for relation, above in tree.climb(phrase):
        if relation == "owner" or (relation == "of" and t.lowers[above.head] not in GENERAL):
            return None
        top = above
    part = tree.part(top)
    if part.clause.verb is None:
        return None
    said = Said(tree, phrase, part, part.clause.verb, kind)
    for rule in RULES:
        found = rule(t, said)
        if found is not None:
            return found
    return None


def _copula(t: Tokens, said: Said) -> NounPhrase | None:
    """ "The fee is $40", "Turnout was 61%, down from 66%"."""
    clause = said.part.clause
    if said.verb.lemma not in COPULAS or clause.subject is None:
        return None
    if said.part.name == "object":
        return None if _is_apart(t, said, said.verb.last) else clause.subject
    word = _preposition(t, said)
    return clause.subject if word in LEVEL_AT or _is_compared(t, said) else None


def _is_apart(t: Tokens, said: Said, begin: int) -> bool:
    """Is it no predicate: "was first with 44 points and 98% in art", "The crew was 9 metres from the door"?"""
    clause, phrase = said.part.clause, said.phrase
    if t.tags[phrase.first - 1] == "CC":
        led = (c.preposition for c in clause.complements if begin <= c.preposition < phrase.first)
        return any(t.lowers[i] == "with" for i in led)
    subject = clause.subject
    return said.kind == "length" and subject is not None and is_somebody(t, subject.head, body=True)


def _is_compared(t: Tokens, said: Said) -> bool:
    """ "The price is higher than the $40 that the shop asks", but "was slower than one with no sail"."""
    at, phrase = said.part.preposition, said.phrase
    amount = said.kind in ("money", "share") or (said.kind == "number" and phrase.determiner is not None)
    return amount and at is not None and t.lowers[at] == "than" and t.tags[at - 1] == "JJR"


def _payment(t: Tokens, said: Said) -> NounPhrase | None:
    """ "spent $300 on the roof", "paid $4 million for the mill"."""
    clause = said.part.clause
    if said.verb.lemma not in PAYING or said.part.name != "object" or said.kind != "money":
        return None
    for complement in clause.complements:
        near = said.phrase.head < complement.preposition <= said.phrase.last + 1
        if t.lowers[complement.preposition] in ("for", "on") and near:
            return complement.phrase
    return None


def _added(t: Tokens, said: Said) -> NounPhrase | None:
    """ "would add 1 percent to costs", "wiped 3% off the index": what it is added to or taken from."""
    clause = said.part.clause
    leading = ADDING.get(said.verb.lemma) if said.part.name == "object" else None
    if leading is None or said.verb.voice == "passive" or said.kind not in ("money", "share"):
        return None
    behind = (c for c in clause.complements if c.preposition == said.phrase.last)
    return next((c.phrase for c in behind if t.lowers[c.preposition] in leading), None)


def _object(t: Tokens, said: Said) -> NounPhrase | None:
    """ "cut its target to 39 euros", "put the toll at 110", "raised to 3% the fee", "sold the mill for $4 million"."""
    clause = said.part.clause
    if said.verb.voice == "passive" or not clause.objects or _only_lasts(t, said):
        return None
    verb = said.verb.lemma
    if _preposition(t, said) == "":
        moves = said.kind in ("money", "share") and (verb in trend_words() or _is_left(t, said, verb))
        named = next(_named_objects(t, said), None) if moves else None
        beside = named is not None and t.tags[named.last] in ("$", "CD", "DT", "RB")
        return named if beside else None  # "reduced results $4 million"
    given = verb in GIVING and _preposition(t, said) == "as"
    if not given and (_preposition(t, said) not in TO_LEVEL or not (verb in SETTING or verb in trend_words())):
        return None
    named = next(_named_objects(t, said), None)
    if named is not None or _preposition(t, said) not in ("by", "to"):
        return named
    behind = next((o for o in clause.objects if o.first == said.phrase.last), None)
    if behind is None or t.tags[behind.head] not in ("NN", "NNS") or t.lowers[behind.first] in ("a", "an"):
        return None  # "to $4 a share"
    return behind if lemma(t.lowers[behind.head], True) not in TIMES else None


def _is_left(t: Tokens, said: Said, verb: str) -> bool:
    """ "left pensions 4% lower", "kept output 9 percent down"."""
    behind = said.phrase.last
    return verb in LEAVING and (t.tags[behind] in ("JJR", "RBR") or t.lowers[behind] in ("down", "up"))


def _subject(t: Tokens, said: Said) -> NounPhrase | None:
    """ "shares fell 3%", "the price was cut to $4", "the bridge cost $3 million", "the war lasted nine years"."""
    clause, verb = said.part.clause, said.verb
    if clause.subject is None or said.part.name == "subject" or _only_lasts(t, said):
        return None
    moves = verb.lemma in trend_words()
    if verb.voice == "passive":
        fits = (moves or verb.lemma in SETTING) and _preposition(t, said) in TO_LEVEL
    elif said.part.name == "object":
        fits = _has_level(said, verb.lemma) or (moves and _can_move(t, said, verb.lemma, clause.subject))
    else:
        alone = next(_named_objects(t, said), None) is None  # "fell 3.4% to $55.12"
        fits = (moves or verb.lemma in LEVELS) and alone and _preposition(t, said) in TO_LEVEL
    return _before_comma(t, said) or clause.subject if fits else None


def _before_comma(t: Tokens, said: Said) -> NounPhrase | None:
    """ "It paid 9 million shares, valued at $40 million": a participle behind a comma tells of the noun before it."""
    clause, parsed = said.part.clause, said.tree.parsed
    passive = clause.kind == "participial" and said.verb.form == "participle"
    named = parsed.phrase_at(clause.first - 2) if passive and clause.first - 2 >= parsed.first else None
    return named if named is not None and t.lowers[named.last] == "," and t.tags[named.head] in ("NN", "NNS") else None


def _has_level(said: Said, verb: str) -> bool:
    """ "reached 40%", "costs $3"; a trip takes three hours, but who takes $3 million is not what they measure.

    What comes four months later or starts two days ago has no such length.
    """
    if said.kind == "duration":
        return verb in LEVELS and verb not in MOMENTS
    if said.kind == "number" and verb == "sell":
        return False  # "In June it sold 12"
    return verb in LEVELS and (verb != "take" or said.kind == "share")


def _can_move(t: Tokens, said: Said, verb: str, subject: NounPhrase) -> bool:
    """Whether it is the subject that moves: "shares lost 3%" and "shares lost $3", not "the firm lost $3 million"."""
    if trend_words()[verb][1] == "moves" or said.kind in ("share", "index"):
        return True
    return lemma(t.words[subject.head], True).lower() in triggers().nouns


def _only_lasts(t: Tokens, said: Said) -> bool:
    """Whether a time only tells how long or when: "for the nine months", "over two years", not "lasted for a day"."""
    verb, word = said.verb, _preposition(t, said)
    if said.kind != "duration" or word in ("", "by", "from", "to"):
        return False
    return word != "for" or not (verb.lemma in LASTING or (verb.lemma == "go" and verb.particle == "on"))


def _named_objects(t: Tokens, said: Said) -> Iterator[NounPhrase]:
    """The objects before the figure that name something: no amount, no time, no "a share" of "98 cents a share"."""
    for phrase in said.part.clause.objects:
        each = phrase.determiner == phrase.first > said.tree.parsed.first
        before = said.tree.parsed.phrase_at(phrase.first - 1) if each else None
        beside = before is not None and is_amount(t, before)
        telling = not is_amount(t, phrase) and lemma(t.lowers[phrase.head], True) not in TIMES | CHANGES
        if phrase.head < said.phrase.head and telling and not beside:
            yield phrase


def is_amount(t: Tokens, phrase: NounPhrase) -> bool:
    """Whether a phrase is what something moves by: "3.4%", "$2 million", "98 Norse cents"."""
    head = phrase.head
    if t.tags[head] in ("CD", "$") or t.lowers[head - 1 : head + 1] == ["per", "cent"]:
        return True
    if "CD" not in t.tags[phrase.first : head]:
        return False
    measured = currency_after(t, head, head + 1, figures=True) or read_unit(t, head, head + 1, figures=True)
    return measured is not None or t.lowers[head] in ("point", "points")


def _preposition(t: Tokens, said: Said) -> str:
    at = said.part.preposition
    if at is None:
        return ""
    if t.lowers[at] == "as" and t.lowers[at - 2] == "as":  # "to as low as 3 percent", "fell as much as 3 percent"
        return t.lowers[at - 3] if t.tags[at - 3] in ("IN", "TO") else ""
    return t.lowers[at]


RULES: tuple[Callable[[Tokens, Said], NounPhrase | None], ...] = (_copula, _payment, _added, _object, _subject)
