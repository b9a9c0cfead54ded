"""What a figure without a noun of its own is said of: the subject of its verb, or its object.

"Brennick shares fell 3.4% to $55.12": shares, twice. "The firm cut its target to 39 euros": target. "The number of
users rose from 12 to 15 million": users. Ordered rules, the first that speaks wins; none of them takes a pronoun.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from analysis.language.constituents import NounPhrase
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.counted import lemma
from analysis.quantities.measured import TIMES
from analysis.quantities.trends import trend_words
from analysis.records import Quantity
from analysis.ties.classes import triggers
from analysis.ties.measures import POINTS
from analysis.ties.tree import Part, Tree

SAID_OF = frozenset(
    {"area", "count", "data", "duration", "energy", "frequency", "index", "length", "mass", "money", "number", "power",
     "pressure", "ratio", "share", "speed", "temperature", "volume"}
)  # fmt: skip
COPULAS = frozenset({"be", "become", "remain", "stay"})
LEVELS = context_words("level_verbs")  # whose subject has the figure: "reached 40%", "costs $3"
SETTING = context_words("setting_verbs")  # whose object has it: "set the fee at $3", "sold the mill for $4 million"
PAYING = frozenset({"pay", "spend"})  # "spent $300 on the roof"
TO_LEVEL = frozenset(
    {"above", "around", "at", "below", "between", "beyond", "by", "for", "from", "of", "over", "past", "to", "under"}
)
LENDING = frozenset(
    {"amount", "number", "percentage", "portion", "proportion", "rate", "share", "total"}
)  # "the number of users"
NO_NOUNS = frozenset({"CD", "DT", "EX", "PRP", "WDT", "WP"})
WRITTEN_POINTS = frozenset({"basis points", "percentage points", "point", "points"})
SIDES = frozenset({"across", "deep", "high", "long", "tall", "thick", "wide"})
GENERAL = frozenset(
    {"average", "high", "low", "maximum", "mean", "minimum", "peak", "record", "record high", "record low", "total"}
)
ASKING = context_words("asking_nouns")
UNCOUNTED = context_words("not_subjects")


@dataclass(frozen=True, slots=True)
class Said:
    """A figure's phrase with its part in its clause, and what it measures in."""

    phrase: NounPhrase
    part: Part
    kind: str


def with_subject(
    t: Tokens, text: str, tree: Tree, quantity: Quantity, begin: int, end: int, before: Quantity | None
) -> Quantity:
    """Return the quantity with what it is said of where its own phrase names nothing; the quantity itself otherwise.

    `begin` and `end` bound its tokens, those of a noun that it counts included; `before` is the row before it.
    """
    if quantity.kind == "count" and quantity.counted is None and t.lowers[end : end + 1] == ["more"]:
        return _more(t, quantity, end, before)
    if quantity.unit in POINTS and quantity.counted is not None and quantity.counted.lower() in WRITTEN_POINTS:
        return _of_points(t, text, tree, quantity, begin, end)
    if quantity.kind not in SAID_OF or (quantity.unit == "time" and quantity.kind == "count"):
        return quantity
    if quantity.rule.endswith(":carried") and t.tags[begin - 1] in ("NN", "NNS", "NNP"):
        return quantity  # "the port took 4.1 percent and the airport 7.3"
    phrase = tree.phrase_of(begin, end)
    if phrase is not None and _is_glued(t, quantity, phrase):
        return replace(_counting(t, text, quantity, phrase, end), unit=quantity.unit)
    if quantity.counted is not None and quantity.counted.lower() not in GENERAL:
        return quantity if phrase is None else _to_head(t, text, quantity, phrase, end)
    if quantity.kind in ("count", "number") and phrase is not None and (left_out := _left_out(t, tree, phrase)):
        return _counting(t, text, quantity, left_out, left_out.head)
    if quantity.rule.startswith("change:"):
        named = _of_change(tree, begin)
    elif phrase is None:
        return quantity
    elif quantity.counted is None and quantity.unit != "dimensionless" and _leads_on(t, phrase, end):
        return _counting(t, text, quantity, phrase, end)
    elif quantity.kind == "money" and (asked := _asked_for(t, tree, phrase)) is not None:
        named = asked
    elif t.lowers[end : end + 1] and t.lowers[end] in SIDES and (beside := _just_before(tree, begin)) is not None:
        named = beside  # "a mirror 21 feet wide"
    else:
        found = _said_of(t, tree, phrase, quantity.kind)
        named = _named(t, found) if found is not None else None
    if named is None or t.tags[named.head] in NO_NOUNS or (named.head >= begin and named.first < end):
        return quantity
    return _counting(t, text, quantity, named, named.first)


def _left_out(t: Tokens, tree: Tree, phrase: NounPhrase) -> NounPhrase | None:
    """What a bare number counts, subject as a counted noun is before it: "ten men were held and five fled"."""
    clause = tree.parsed.clause_at(phrase.head)
    before = clause.joined.subject if clause.joined is not None else None
    if clause.subject is not phrase or before is None or before is phrase or t.tags[phrase.head] != "CD":
        return None
    counts = any(t.tags[i] == "CD" for i in range(before.first, before.head))
    return before if counts and t.tags[before.head] == "NNS" and phrase.of is None else None


def _is_glued(t: Tokens, quantity: Quantity, phrase: NounPhrase) -> bool:
    """Does a hyphen join the figure to what something has so many of: "a five-story house"? It tells of the house."""
    held = quantity.counted_end is not None and quantity.counted_end <= quantity.end
    return quantity.kind == "count" and held and "-" in quantity.text and t.starts[phrase.head] >= quantity.end


def _more(t: Tokens, quantity: Quantity, end: int, before: Quantity | None) -> Quantity:
    """More of what was counted last: "900 homes burned. It left 30,000 more damaged"."""
    if before is None or before.kind != "count" or before.unit is None or quantity.sentence_id - before.sentence_id > 1:
        return quantity
    if t.tags[end + 1 : end + 2] in (["NN"], ["NNS"], ["NNP"]):
        return quantity
    return replace(
        quantity, unit=before.unit, counted=before.counted, counted_start=before.counted_start,
        counted_end=before.counted_end,
    )  # fmt: skip


def _of_points(t: Tokens, text: str, tree: Tree, quantity: Quantity, begin: int, end: int) -> Quantity:
    """What gained, lost or leads by so many points: "the index lost 162 points", "a lead of 3 points"."""
    phrase = tree.phrase_of(begin, end)
    if phrase is None:
        return quantity
    relation, above = tree.above.get(phrase.head, ("", phrase))
    found = above if relation == "of" else _said_of(t, tree, phrase, "index")
    if found is None or t.tags[found.head] in NO_NOUNS:
        return quantity
    return _counting(t, text, quantity, found, found.first)


def _just_before(tree: Tree, begin: int) -> NounPhrase | None:
    """The phrase that ends right before the figure."""
    return tree.parsed.phrase_at(begin - 1) if begin > tree.parsed.first else None


def _asked_for(t: Tokens, tree: Tree, phrase: NounPhrase) -> NounPhrase | None:
    """ "a budget request for $22 million", "a cheque for $40": the noun that asks for or holds the amount."""
    at = phrase.preposition
    if at is None or t.lowers[at] != "for" or at <= tree.parsed.first:
        return None
    before = tree.parsed.phrase_at(at - 1)
    return before if before is not None and lemma(t.lowers[before.head], True) in ASKING else None


def _leads_on(t: Tokens, phrase: NounPhrase, end: int) -> bool:
    """Whether the figure stands before a noun that the phrase ends in: "a 90 day extension", "50,000 “foreigners”"."""
    if phrase.head < end or t.tags[phrase.head] not in ("NN", "NNS"):
        return False
    if t.lowers[phrase.head] in TIMES or t.lowers[end] in TIMES:
        return False  # "is up 39 percent year-to-date"
    return not any(t.tags[i] in ("CD", "$", "CC") for i in range(end, phrase.head))


def _to_head(t: Tokens, text: str, quantity: Quantity, phrase: NounPhrase, end: int) -> Quantity:
    """Go on from a name to the noun that it belongs to: "25 Ashen Dawn commanders"."""
    proper = t.tags[end - 1] in ("NNP", "NNPS", "JJ") and quantity.kind == "count" and phrase.head >= end
    if not proper or not _leads_on(t, phrase, end) or quantity.counted_start is None:
        return quantity
    start, stop = quantity.counted_start, t.ends[phrase.head]
    unit = lemma(t.words[phrase.head], True)
    return replace(quantity, counted=text[start:stop], counted_end=stop, unit=unit)


def _counting(t: Tokens, text: str, quantity: Quantity, named: NounPhrase, first: int) -> Quantity:
    """The quantity with the phrase from token `first` as what it counts or measures, its determiner left out."""
    if named.determiner is not None and first <= named.determiner < named.head:
        first = named.determiner + 1
    while first < named.head and not t.words[first][0].isalnum():
        first += 1  # a hyphen, a quotation mark
    last = named.of.last if named.of is not None else named.last
    start, stop = t.starts[first], t.ends[last - 1]
    counted = replace(quantity, counted=text[start:stop], counted_start=start, counted_end=stop)
    countable = quantity.kind in ("number", "count") and quantity.unit is None and named.head >= first
    if not countable or (t.tags[named.head] != "NNS" and quantity.best != 1) or t.lowers[named.head] in UNCOUNTED:
        return counted
    return replace(counted, kind="count", unit=lemma(t.lowers[named.head], True))


def _of_change(tree: Tree, begin: int) -> NounPhrase | None:
    """What doubled: the object of "doubled its debt", else the subject of "sales doubled"."""
    clause = tree.parsed.clause_at(begin)
    return clause.objects[0] if clause.objects else clause.subject


def _said_of(t: Tokens, tree: Tree, phrase: NounPhrase, kind: str) -> NounPhrase | None:
    top = phrase
    for relation, above in tree.climb(phrase):
        if relation == "owner" or (relation == "of" and t.lowers[above.head] not in GENERAL):
            return None
        top = above
    part = tree.part(top)
    if part.clause.verb is None:
        return None
    said = Said(phrase, part, kind)
    for rule in RULES:
        found = rule(t, said)
        if found is not None:
            return found
    return None


def _copula(t: Tokens, said: Said) -> NounPhrase | None:
    """ "The fee is $40", "Turnout was 61%, down from 66%"."""
    clause = said.part.clause
    verb = clause.verb
    if verb is None or verb.lemma not in COPULAS or clause.subject is None:
        return None
    if said.part.name == "object":
        return clause.subject
    word = _preposition(t, said)
    return clause.subject if word in ("at", "from", "around", "above", "below", "under", "over", "between") else None


def _payment(t: Tokens, said: Said) -> NounPhrase | None:
    """ "spent $300 on the roof", "paid $4 million for the mill"."""
    clause = said.part.clause
    if clause.verb is None or clause.verb.lemma not in PAYING or said.part.name != "object" or said.kind != "money":
        return None
    for complement in clause.complements:
        near = said.phrase.head < complement.preposition <= said.phrase.last + 1
        if t.lowers[complement.preposition] in ("for", "on") and near:
            return complement.phrase
    return None


def _object(t: Tokens, said: Said) -> NounPhrase | None:
    """ "cut its target to 39 euros", "put the toll at 110", "raised the fee by 3%", "sold the mill for $4 million"."""
    clause = said.part.clause
    if clause.verb is None or clause.verb.voice == "passive" or not clause.objects:
        return None
    other = next((o for o in clause.objects if o.head < said.phrase.head and not _is_figure(t, o)), None)
    verb = clause.verb.lemma
    fits = verb in SETTING or verb in trend_words()
    return other if other is not None and fits and _preposition(t, said) in TO_LEVEL else None


def _subject(t: Tokens, said: Said) -> NounPhrase | None:
    """ "shares fell 3%", "the price was cut to $4", "the bridge cost $3 million", "the war lasted nine years"."""
    clause = said.part.clause
    verb = clause.verb
    if verb is None or clause.subject is None or said.part.name == "subject":
        return None
    moves = verb.lemma in trend_words()
    if verb.voice == "passive":
        fits = (moves or verb.lemma in SETTING) and _preposition(t, said) in TO_LEVEL
    elif said.part.name == "object":
        fits = verb.lemma in LEVELS or (moves and _can_move(t, said, verb.lemma, clause.subject))
    else:
        alone = all(_is_figure(t, o) for o in clause.objects)  # "fell 3.4% to $55.12"
        fits = (moves or verb.lemma in LEVELS) and alone and _preposition(t, said) in TO_LEVEL
    return clause.subject if fits else None


def _can_move(t: Tokens, said: Said, verb: str, subject: NounPhrase) -> bool:
    """Whether it is the subject that moves: "shares lost 3%" and "shares lost $3", not "the firm lost $3 million"."""
    if trend_words()[verb][1] == "moves" or said.kind in ("share", "index"):
        return True
    return lemma(t.words[subject.head], True).lower() in triggers().nouns


def _is_figure(t: Tokens, phrase: NounPhrase) -> bool:
    """Whether the phrase is a figure itself: "3.4%", "two cents"."""
    return any(t.tags[i] == "CD" for i in range(phrase.first, phrase.last))


def _preposition(t: Tokens, said: Said) -> str:
    at = said.part.preposition
    return t.lowers[at] if at is not None else ""


def _named(t: Tokens, phrase: NounPhrase) -> NounPhrase:
    """The phrase itself, or what "the number of", "the share of" is the number or share of."""
    while t.lowers[phrase.head] in LENDING and phrase.of is not None:
        phrase = phrase.of
    return phrase


RULES: tuple[Callable[[Tokens, Said], NounPhrase | None], ...] = (_copula, _payment, _object, _subject)
