"""What a figure without a noun of its own is said of: the subject of its verb, or its object.

"Brennick shares fell 3.4% to $55.12": shares, twice. "The firm cut its target to 39 euros": target. "The number of
users rose from 12 to 15 million": users. Ordered rules, the first that speaks wins; none of them takes a pronoun.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from analysis.language.constituents import Clause, NounPhrase
from analysis.language.tokens import Tokens
from analysis.quantities.counted import lemma
from analysis.quantities.measured import TIMES
from analysis.quantities.trends import POINTS
from analysis.records import Quantity
from analysis.ties.measures import CHANGES
from analysis.ties.naming import counting, leads_on, named_by, to_head
from analysis.ties.nearby import FINDERS, Row, changed, moved, of_change, share_of_output, sum_of
from analysis.ties.pronouns import meant_by
from analysis.ties.said import GENERAL, is_amount, said_of
from analysis.ties.tree import Tree

SAID_OF = frozenset(
    {"area", "count", "data", "duration", "energy", "frequency", "index", "length", "mass", "money", "number", "power",
     "pressure", "ratio", "share", "speed", "temperature", "volume"}
)  # fmt: skip
GAP = 8  # tokens between a figure and one whose verb was said before it
NO_NOUNS = frozenset({"CD", "DT", "EX", "PRP", "WDT", "WP"})
WRITTEN_POINTS = frozenset({"basis points", "percentage points", "point", "points"})


def with_subject(
    t: Tokens, text: str, tree: Tree, quantity: Quantity, begin: int, end: int, before: Quantity | None,
    above: Callable[[], Tree],
) -> Quantity:  # fmt: skip
    """Return the quantity with what it is said of where its own phrase names nothing; the quantity itself otherwise.

    `begin` and `end` bound its tokens, those of a noun that it counts included; `before` is the row before it, and
    `above` gives the tree of the sentence before.
    """
    alike = before if before is not None and before.kind == "count" and before.unit is not None else None
    if quantity.counted is None and alike is not None and _goes_on(t, quantity, end, alike):
        return replace(
            quantity, kind="count", unit=alike.unit, counted=alike.counted, counted_start=alike.counted_start,
            counted_end=alike.counted_end,
        )  # fmt: skip
    row = Row(t, tree, quantity, tree.phrase_of(begin, end), begin, end)
    if quantity.unit in POINTS and quantity.counted is not None and quantity.counted.lower() in WRITTEN_POINTS:
        return _of_points(text, row)
    if quantity.kind not in SAID_OF or (quantity.unit == "time" and quantity.kind == "count"):
        return quantity
    if before is not None and _is_gapped(t, before, quantity, begin):
        told = before.counted is not None and (before.counted_start or 0) < before.start and quantity.kind != "count"
        named = row.phrase_before(begin) if told else None
        apart = named is not None and named.preposition is None and named.last <= begin  # no "those of vans 2.5"
        alike = replace(quantity, trend=quantity.trend or before.trend)
        return counting(t, text, alike, named, named.first) if named is not None and apart else alike
    last = (quantity.counted or "").lower().rsplit(" ", 1)[-1]
    changing = (last in CHANGES and quantity.kind != "count") or (last == "gain" and quantity.kind == "share")
    return (_changed(text, row, before) if changing else _own(text, row, above)) or _found(text, row, above)


def _is_gapped(t: Tokens, before: Quantity, quantity: Quantity, begin: int) -> bool:
    """Does a subject stand before the figure, whose verb was said before: "the port took 4% and the pier 7"?"""
    first = bisect_left(t.starts, max(before.end, before.counted_end or 0))
    alike = quantity.kind == before.kind and quantity.sentence_id == before.sentence_id
    joined = not {",", "and", "but"}.isdisjoint(t.lowers[first : begin - 1]) and t.tags[begin - 1][:2] == "NN"
    joined = joined and begin - first < GAP
    return alike and joined and not any(t.tags[i][:2] in ("VB", "MD", "CD") for i in range(first, begin))


def _goes_on(t: Tokens, quantity: Quantity, end: int, before: Quantity) -> bool:
    """Does a bare number go on with what was counted last: "900 homes burned. It left 30,000 more damaged"?

    Or is it led on by the same word: "will drive 95 million people into debt, and 50 million into hunger"?
    """
    if t.lowers[end : end + 1] == ["more"] and quantity.kind == "count":
        noun = t.tags[end + 1 : end + 2] in (["NN"], ["NNS"], ["NNP"])
        return not noun and quantity.sentence_id - before.sentence_id <= 1
    if quantity.kind != "number" or quantity.sentence_id != before.sentence_id or before.counted_end is None:
        return False
    behind = bisect_left(t.starts, before.counted_end)
    led = t.tags[end : end + 1] in (["IN"], ["TO"]) and t.lowers[end] not in ("of", "per")
    return led and behind < end and t.lowers[behind] == t.lowers[end]


def _own(text: str, row: Row, above: Callable[[], Tree]) -> Quantity | None:
    """The quantity with what its own phrase counts, as far as the phrase goes; None where it names nothing."""
    t, quantity, phrase, end = row.t, row.quantity, row.phrase, row.end
    if phrase is not None and _is_glued(t, row):
        return replace(counting(t, text, quantity, phrase, end), unit=quantity.unit)
    counted = (quantity.counted or "").lower()
    told = share_of_output(row) or sum_of(row)
    if told is not None:
        return counting(t, text, quantity, named_by(t, told), told.first)
    whole = _whole(row)
    if whole is not None:
        return counting(t, text, quantity, whole, whole.first)
    if counted and counted not in GENERAL:
        return quantity if phrase is None else to_head(t, text, quantity, phrase, end)
    omitted = _left_out(row, above) if quantity.kind in ("count", "number") else None
    if omitted is not None:
        return counting(t, text, quantity, omitted, omitted.head)
    if phrase is None or counted or quantity.unit == "dimensionless" or quantity.rule.startswith("change:"):
        return None
    return counting(t, text, quantity, phrase, end) if leads_on(t, phrase, end) else None


def _left_out(row: Row, above: Callable[[], Tree]) -> NounPhrase | None:
    """What a bare number counts, subject as a counted noun is before it: "ten men were held and five fled".

    Or the object of the same verb as that one: "Oret won 12 seats and Vell won nine".
    """
    phrase, t = row.phrase, row.t
    if phrase is None or t.tags[phrase.head] != "CD" or phrase.of is not None:
        return None
    clause = row.tree.parsed.clause_at(phrase.head)
    before = clause.joined.subject if clause.joined is not None else None
    if clause.objects and clause.objects[0] is phrase:
        before = _object_before(row, clause, above)
    elif clause.subject is not phrase or before is phrase:
        return None
    if before is None or t.tags[before.head] != "NNS":
        return None
    counts = before.preposition is not None or "CD" in t.tags[before.first : before.head]
    return before if counts else None


def _object_before(row: Row, clause: Clause, above: Callable[[], Tree]) -> NounPhrase | None:
    """The first object of the same verb before the clause, in its sentence or, of a pronoun, in the one before."""
    verb, subject = clause.verb, clause.subject
    told = row.tree.told.get(verb.lemma) if verb is not None else None
    if told is clause and subject is not None and row.t.tags[subject.head] == "PRP":
        told = above().told.get(told.verb.lemma) if told.verb is not None else None
    if told is None or told is clause:
        return None
    counted = told.objects[0]
    return counted.of or counted if row.t.tags[counted.head] == "CD" else counted  # "40 of the boats"


def _whole(row: Row) -> NounPhrase | None:
    """ "a write-off of $3 million": the phrase of a noun before the figure that a hyphen joins to what is before it."""
    start = row.quantity.counted_start
    at = bisect_left(row.t.starts, start) if start is not None and start < row.quantity.start else row.tree.parsed.first
    if at <= row.tree.parsed.first or row.t.tags[at - 1] != "HYPH" or row.t.ends[at - 1] != row.t.starts[at]:
        return None
    return row.tree.parsed.phrase_at(at)


def _changed(text: str, row: Row, before: Quantity | None) -> Quantity:
    """A change with what changed: "a 5% rise in sales"; "Sales were $1.7 billion, a 13% rise"."""
    quantity, phrase = row.quantity, row.phrase
    named = changed(row)
    if named is not None:
        return counting(row.t, text, quantity, named, named.first)
    added = row.t.lowers[phrase.first - 1] if phrase is not None else ""
    if before is None or before.sentence_id != quantity.sentence_id:
        return quantity
    told = before.counted is not None and before.kind != "share"
    if not (added == "(" or (added == "," and told)):  # "Vell Left on 12% (a 2% drop)": of what the 12% is
        return quantity
    return replace(quantity, counted=before.counted, counted_start=before.counted_start, counted_end=before.counted_end)


def _found(text: str, row: Row, above: Callable[[], Tree]) -> Quantity:
    """The quantity with the phrase elsewhere in the sentence that it is said of; itself where there is none."""
    t, quantity = row.t, row.quantity
    if quantity.rule.startswith("change:"):
        named = of_change(row.tree, row.begin)
    else:
        named = next(filter(None, (find(row) for find in FINDERS)), None)
    if named is not None and t.tags[named.head] == "PRP" and quantity.kind != "duration":  # "it takes three years"
        named = meant_by(t, named, row.tree, above)
    return quantity if named is None or not _tells(row, named) else counting(t, text, quantity, named, named.first)


def _tells(row: Row, named: NounPhrase) -> bool:
    """Whether a phrase apart from the figure names something: no pronoun, other figure or time, and no date."""
    t = row.t
    own = named.head >= row.begin and named.first < row.end
    if own or t.tags[named.head] in NO_NOUNS or is_amount(t, named):
        return False
    dated = t.tags[named.last - 2 : named.last] == [".", "CD"]  # "sales for the year ended Oct. 1 fell 3%"
    return not dated and lemma(t.lowers[named.head], True) not in TIMES


def _is_glued(t: Tokens, row: Row) -> bool:
    """Does a hyphen join the figure to what something has so many of: "a five-story house"? It tells of the house."""
    quantity, phrase = row.quantity, row.phrase
    held = quantity.counted_end is not None and quantity.counted_end <= quantity.end
    joined = quantity.kind == "count" and held and "-" in quantity.text
    return joined and phrase is not None and t.starts[phrase.head] >= quantity.end


def _of_points(text: str, row: Row) -> Quantity:
    """What gained, lost or leads by so many points: "the index lost 162 points", "a lead of 3 points"."""
    if row.phrase is None:
        return row.quantity
    relation, above = row.tree.above.get(row.phrase.head, ("", row.phrase))
    found = above if relation == "of" else moved(row) or said_of(row.t, row.tree, row.phrase, "index")
    if found is None or row.t.tags[found.head] in NO_NOUNS or row.t.lowers[found.head] in GENERAL:
        return row.quantity
    return counting(row.t, text, row.quantity, found, found.first)
