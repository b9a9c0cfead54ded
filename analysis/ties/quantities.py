"""Quantities, attributions, dates, places -> quantities with all that the text ties to them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import takewhile
from typing import Any

from analysis.language.constituents import NounPhrase
from analysis.language.document import Document
from analysis.language.syntax import Syntax
from analysis.quantities.context import context_words
from analysis.records import Attribution, DateMention, Entity, Mention, Quantity
from analysis.ties.actions import acts_of, told_by
from analysis.ties.acts import Act
from analysis.ties.around import is_about_illness, is_one_of, settled
from analysis.ties.beside import is_aside
from analysis.ties.conversions import carried_on, listed, put_otherwise, told_again
from analysis.ties.days import Moment, date_of
from analysis.ties.events import event_verb
from analysis.ties.governing import COPULAS
from analysis.ties.measures import measure_of
from analysis.ties.settings import beside_noun, describes, near, stretches, tokens_of
from analysis.ties.states import is_part
from analysis.ties.subjects import with_subject
from analysis.ties.sureness import Hedged, certainty_of, read_hedges
from analysis.ties.tree import Tree, read_tree
from analysis.ties.whereabouts import Scene, anaphoric_place, place_of

UNSURE = frozenset({"casualties", "hospitalised", "injured", "shot", "stabbed"})  # what the text around settles
SPANS = frozenset({"duration", "length"})  # how far or how long an event was is told by its verb
TELLING = context_words("telling")
WILLING = context_words("willing")
NESTED = 8  # parts looked back for the one that holds a figure
BESIDE = 4  # figures on both sides that a date can belong to


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of an article when its figures are tied: the records by sentence, the attributed parts in order."""

    document: Document
    entities: Sequence[Entity]
    mentions: Sequence[Mention]
    dates_in: dict[int, list[DateMention]]
    mentions_in: dict[int, list[Mention]]
    ill: bool  # whether much of it is about an illness


def tie_quantities(
    document: Document,
    quantities: Sequence[Quantity],
    *,
    syntax: Syntax,
    attributions: Sequence[Attribution],
    dates: Sequence[DateMention],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
) -> list[Quantity]:
    """Return the quantities with measure, certainty, action, source, date and place where the text says them.

    What a figure without a noun of its own is said of ("Revenue rose 3%") is named too.
    """
    ill = is_about_illness(document.tokens)
    context = Context(document, entities, mentions, _by_sentence(dates), _by_sentence(mentions), ill)
    hedged: dict[int, Hedged] = {}

    @cache
    def tree_of(number: int) -> Tree:
        return read_tree(document.tokens, syntax.sentence(number))

    said_at = _parts_in_order(attributions)
    tied: list[Quantity] = []
    for place, quantity in enumerate(quantities):
        again = told_again(document.tokens, quantity, tied[-1] if tied else None)
        if again is not None:
            tied.append(again)
            continue
        number = quantity.sentence_id
        for sentence_id in (number, number + 1):
            if sentence_id not in hedged and sentence_id < len(document.sentences):
                sentence, parsed = document.sentences[sentence_id], partial(syntax.sentence, sentence_id)
                hedged[sentence_id] = read_hedges(document.tokens, sentence, parsed)
        tree = tree_of(number)
        said = _attribution_of(quantity, said_at, attributions)
        figure = _tokens_of(document, quantity)
        beside = [q for q in quantities[max(0, place - BESIDE) : place + BESIDE + 1] if q.sentence_id == number]
        doubted = (hedged[number], hedged.get(number + 1))
        quantity = with_subject(
            document.tokens, document.text, tree, quantity, *figure, tied[-1] if tied else None,
            partial(tree_of, max(0, number - 1)),
        )  # fmt: skip
        tied.append(_tell(context, tree, quantity, figure, said, beside, tied, doubted))
    return tied


def _tell(
    context: Context, tree: Tree, quantity: Quantity, figure: tuple[int, int], said: Attribution | None,
    beside: Sequence[Quantity], rows: Sequence[Quantity], doubted: tuple[Hedged, Hedged | None],
) -> Quantity:  # fmt: skip
    """The quantity with what it is said of, its measure, verb, day and place, who says it and how sure it is."""
    document, t = context.document, context.document.tokens
    acts = _acts(document, tree, quantity, figure, said)
    counted = _counted_tokens(document, quantity)
    measure, telling = measure_of(t, quantity, figure, counted, acts)
    if measure == quantity.unit or measure in UNSURE or (measure == "infected" and telling is None):
        part = is_part(t, figure, counted) or is_one_of(t, tree, figure)
        measure = settled(document, tree, quantity, figure, measure, rows, part=part, ill=context.ill)
    act = telling or next(iter(acts), None)
    hedge, certainty = certainty_of(document, tree, quantity, doubted, figure, said, act)
    if quantity.kind == "age" and act is None:
        return replace(
            quantity, measure=measure, certainty=certainty, hedge=hedge,
            attribution_id=said.attribution_id if said else None, source_id=said.source_id if said else None,
        )  # fmt: skip
    other = told_by(t, tree, figure[1])
    voiced = said if other is None and not (said and said.cue_lemma in WILLING) else None
    day, place, notes = _setting(context, tree, quantity, figure, said, beside, act)
    if measure == "index_level" and quantity.kind == "number":
        quantity = replace(quantity, kind="index", unit=quantity.unit or "point")
    told = replace(
        quantity,
        measure=measure,
        certainty=certainty,
        hedge=hedge,
        action=act.lemma if act and act.lemma not in COPULAS else None,
        attribution_id=voiced.attribution_id if voiced else None,
        source_id=voiced.source_id if voiced else None,
        date_id=day,
        place_id=place,
        note="; ".join(note for note in (quantity.note, *notes, _told_note(document, other)) if note) or None,
    )
    if act is None and tree.parsed.clause_at(figure[0]).verb is None:
        told = listed(told, rows, document.text)
    return put_otherwise(carried_on(told, rows, document.text), rows, document.text)


def _told_note(document: Document, other: NounPhrase | None) -> str | None:
    if other is None:
        return None
    t = document.tokens
    return f"told by {document.text[t.starts[other.first] : t.ends[other.last - 1]]}"


def _setting(
    context: Context, tree: Tree, quantity: Quantity, figure: tuple[int, int], said: Attribution | None,
    beside: Sequence[Quantity], act: Act | None,
) -> tuple[int | None, int | None, tuple[str | None, str | None]]:  # fmt: skip
    """The day and the place of a figure, and notes on them."""
    t = context.document.tokens
    described = describes(t, quantity, figure)
    where = beside_noun(t, tree, figure) if described else stretches(t, tree, figure[0], act.clause if act else None)
    within = _same_voice(said)
    dates = [d for d in near(t, context.dates_in[quantity.sentence_id], figure[0]) if within(d.start)]
    every = near(t, context.mentions_in[quantity.sentence_id], figure[0])
    mentions = [m for m in every if within(m.start)]
    dated = tokens_of(t, dates)
    day, days = date_of(Moment(t, tree, where, quantity, figure, beside, dated), [] if described else dates)
    place, places = place_of(Scene(t, tree, where, figure, beside, context.entities, dated), mentions, every)
    if place is None and places is None and not described:
        place = anaphoric_place(t, where[0], context.mentions, context.entities)
    return day.date_id if day else None, place, (days, places)


def _by_sentence(records: Sequence[Any]) -> dict[int, list[Any]]:
    grouped = defaultdict(list)
    for record in records:
        grouped[record.sentence_id].append(record)
    return grouped


def _parts_in_order(attributions: Sequence[Attribution]) -> list[tuple[int, int, int]]:
    """(start, end, attribution_id) of every part of what is said, in reading order."""
    return sorted((start, end, a.attribution_id) for a in attributions for start, end in a.parts)


def _attribution_of(
    quantity: Quantity, said_at: list[tuple[int, int, int]], attributions: Sequence[Attribution]
) -> Attribution | None:
    """The innermost attribution whose content holds the figure."""
    found = None
    at = bisect_left(said_at, (quantity.start + 1, 0, 0))
    for start, end, attribution_id in said_at[max(0, at - NESTED) : at]:
        if start <= quantity.start and quantity.end <= end and (found is None or end - start < found[0]):
            found = (end - start, attribution_id)
    return attributions[found[1]] if found else None


def _same_voice(said: Attribution | None) -> Callable[[int], bool]:
    """A test of offsets: do they stand in what is said, like the figure, or outside it, like the figure?"""

    def within(at: int) -> bool:
        return said is None or any(start <= at < end for start, end in said.parts)

    return within


def _acts(
    document: Document, tree: Tree, quantity: Quantity, figure: tuple[int, int], said: Attribution | None
) -> list[Act]:
    """The verbs of the figure; that somebody speaks of it ("referring to 12 cases") is no verb of its own."""
    if quantity.rule.startswith("change:"):
        return [
            Act(quantity.rule.removeprefix("change:"), "event", "change")
        ]  # the verb is the figure: "sales doubled"
    phrase = tree.phrase_of(*figure)
    if is_aside(document.tokens, quantity, phrase, figure):
        return []
    named = phrase is not None and event_verb(document.tokens.lowers[phrase.head])  # "a 43% increase" has its verb
    change = (quantity.trend is not None and not named) or quantity.kind in SPANS
    found = acts_of(document.tokens, tree, *figure, change=change, aside=quantity.kind in ("age", "rank"))
    if quantity.kind == "age":
        found = (act for act in found if act.role != "complement")  # "the charge against the 38-year-old"
    cue = _token(document, said.cue_start) if said is not None and said.cue_start is not None else None

    def is_told(act: Act) -> bool:
        added = act.lemma == "add" and act.role == "object"  # "added 40 judges to the court"
        return act.verb is not None and act.verb == cue and act.lemma in TELLING and not added

    return list(takewhile(lambda act: not is_told(act), found))


def _counted_tokens(document: Document, quantity: Quantity) -> range:
    """The tokens of what is counted or measured; none where the text names nothing."""
    if quantity.counted_start is None or quantity.counted_end is None:
        return range(0)
    starts = document.tokens.starts
    return range(_token(document, quantity.counted_start), bisect_left(starts, quantity.counted_end))


def _token(document: Document, offset: int) -> int:
    return bisect_right(document.tokens.starts, offset) - 1


def _tokens_of(document: Document, quantity: Quantity) -> tuple[int, int]:
    """The figure's tokens, the noun behind it that it counts included."""
    last = quantity.end
    if quantity.counted_end and quantity.counted_start is not None and quantity.counted_start >= quantity.start:
        last = max(last, quantity.counted_end)
    return _token(document, quantity.start), bisect_left(document.tokens.starts, last)
