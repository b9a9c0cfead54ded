"""Quantities, attributions, dates, places -> quantities with all that the text ties to them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter, itemgetter
from typing import Any

from analysis.language.document import Document
from analysis.language.syntax import Syntax
from analysis.records import Attribution, DateMention, Entity, Mention, Quantity, Sentence
from analysis.ties.actions import Act, act_of
from analysis.ties.certainty import doubts, hedge_of, is_given, near, tells
from analysis.ties.clauses import clause_ids, hangs_on
from analysis.ties.hedges import Hedge, find_hedges
from analysis.ties.measures import measure_of
from analysis.ties.moments_and_places import anaphoric_place, date_of, place_of

DENYING = frozenset({"deny", "refute", "reject", "dismiss", "dispute"})  # cues of attributions that deny their content


OPENING = 8  # tokens of a hedge that opens a clause: "it is believed that"
NESTED = 8  # parts looked back for the one that holds a figure
EARLIER = 60  # names looked back for what "the town" means


_start, _first = attrgetter("start"), attrgetter("first")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence in clauses: the tokens of each, the clause of each token; hedges, and doubts by where they begin."""

    clauses: list[list[int]]
    owner: dict[int, int]
    hedges: list[Hedge]
    doubts: list[tuple[int, Hedge]]


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
    """Return the quantities with measure, certainty, action, source, date and place where the text says them."""
    parsed: dict[int, Parsed] = {}
    said_at = _parts_in_order(attributions)
    dates_in = _by_sentence(dates)
    mentions_in = _by_sentence(mentions)
    mention_starts = [m.start for m in mentions]
    tied = []
    for quantity in quantities:
        for sentence_id in (quantity.sentence_id, quantity.sentence_id + 1):
            if sentence_id not in parsed and sentence_id < len(document.sentences):
                parsed[sentence_id] = _parse(document, document.sentences[sentence_id])
        said = _attribution_of(quantity, said_at, attributions)
        here = parsed[quantity.sentence_id]
        begin, end, clause = _place_in_clause(document, quantity, here)
        within = _same_voice(said)
        following = parsed.get(quantity.sentence_id + 1)
        main = _main_clause(document, here, clause, begin)
        hedge, level = _certainty(document, quantity, here, following, main + clause, (begin, end), said)
        clauses = [clause, main] if main else [clause]
        days = dates_in[quantity.sentence_id]
        day = next(
            filter(None, (date_of(_in_clause(document, here, days, c, within), quantity) for c in clauses)), None
        )
        place = None
        for c in clauses:
            beside = _in_clause(document, here, mentions_in[quantity.sentence_id], c, within)
            if place is None:
                place = place_of(document.tokens, c, (begin, end), beside, entities, lambda at: _token(document, at))
        if place is None:
            before = bisect_left(mention_starts, document.tokens.starts[clause[0]])
            earlier = mentions[max(0, before - EARLIER) : before]
            place = anaphoric_place(document.tokens, clause, earlier, entities)
        act = _act(document, quantity, clauses, (begin, end), said)
        tied.append(
            replace(
                quantity,
                measure=measure_of(document.tokens, quantity, (begin, end), _counted_tokens(document, quantity), act),
                certainty=level,
                hedge=hedge,
                action=act.lemma if act else None,
                attribution_id=said.attribution_id if said else None,
                source_id=said.source_id if said else None,
                date_id=day.date_id if day else None,
                place_id=place,
            )
        )
    return tied


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


def _act(
    document: Document, quantity: Quantity, clauses: list[list[int]], figure: tuple[int, int], said: Attribution | None
) -> Act | None:
    """The verb of the figure; that somebody tells of it ("describing 12 cases") is no verb of its own.

    `clauses`: its own, and the main one. "17 people, including 5 children, were killed": of the 5 the main one tells.
    """
    if quantity.rule.startswith("change:"):
        return Act(quantity.rule.removeprefix("change:"))  # the verb is the figure: "sales doubled"
    clause = clauses[-1] if document.tokens.lowers[clauses[0][0]] == "including" else clauses[0]
    found = act_of(document.tokens, clause, *figure, change=quantity.trend is not None)
    told = said is not None and said.cue_start is not None and _token(document, said.cue_start) in clause
    return None if told and said and found and found.lemma == said.cue_lemma else found


def _counted_tokens(document: Document, quantity: Quantity) -> range:
    """The tokens of what is counted or measured; none where the text names nothing."""
    if quantity.counted_start is None or quantity.counted_end is None:
        return range(0)
    starts = document.tokens.starts
    return range(_token(document, quantity.counted_start), bisect_left(starts, quantity.counted_end))


def _token(document: Document, offset: int) -> int:
    return bisect_right(document.tokens.starts, offset) - 1


def _parse(document: Document, sentence: Sentence) -> Parsed:
    first, last = sentence.first, sentence.last
    owner = dict(zip(range(first, last), clause_ids(document.tokens, first, last), strict=True))
    clauses: dict[int, list[int]] = defaultdict(list)
    for token, clause in owner.items():
        clauses[clause].append(token)
    ordered = [clauses[c] for c in sorted(clauses)]
    hedges = find_hedges(document.tokens, first, last)
    return Parsed(ordered, owner, hedges, doubts(document.tokens, ordered, owner, hedges))


def _place_in_clause(document: Document, quantity: Quantity, here: Parsed) -> tuple[int, int, list[int]]:
    """The figure's tokens, its noun included, and the tokens of its clause."""
    begin = _token(document, quantity.start)
    last = quantity.end
    if quantity.counted_end and quantity.counted_start is not None and quantity.counted_start >= quantity.start:
        last = max(last, quantity.counted_end)
    end = bisect_left(document.tokens.starts, last)
    clause = here.clauses[here.owner[begin]]
    return begin, end, near(clause, begin)


def _main_clause(document: Document, here: Parsed, clause: list[int], begin: int) -> list[int]:
    """The tokens of the clause whose event a participle goes on telling ("A bomb went off in Vell, killing 12")."""
    token = hangs_on(document.tokens, clause)
    return near(here.clauses[here.owner[token]], begin) if token is not None and token in here.owner else []


def _in_clause(
    document: Document, here: Parsed, records: list[Any], clause: list[int], within: Callable[[int], bool]
) -> list[Any]:
    """The dates or mentions that stand in a clause and in the figure's voice."""
    owner = here.owner.get(clause[0])
    first = bisect_left(records, document.tokens.starts[clause[0]], key=_start)
    last = bisect_right(records, document.tokens.starts[clause[-1]], key=_start)
    return [r for r in records[first:last] if within(r.start) and here.owner.get(_token(document, r.start)) == owner]


def _certainty(
    document: Document,
    quantity: Quantity,
    here: Parsed,
    following: Parsed | None,
    clause: list[int],
    figure: tuple[int, int],
    said: Attribution | None,
) -> tuple[str | None, str]:
    """The words that lower the figure's certainty, and the level; None and "stated" where there are none."""
    tokens = document.tokens
    begin, end = figure
    if (
        said
        and said.cue_lemma in DENYING
        and tells(tokens, _token(document, said.start), _token(document, said.end - 1) + 1)
    ):
        return said.cue, "denied"
    after = bisect_right(here.doubts, clause[0], key=itemgetter(0))
    found = here.doubts[after][1] if after < len(here.doubts) else None
    if found is None and following is not None and following.clauses:
        found = next((doubt for start, doubt in following.doubts if start == following.clauses[0][0]), None)
    if found is None:
        known = quantity.modifier != "unknown"
        given = is_given(tokens, quantity, begin, clause[0])
        low = bisect_left(here.hedges, min(clause) - OPENING, key=_first)
        hedges = here.hedges[low : bisect_right(here.hedges, max(clause), key=_first)]
        found = hedge_of(tokens, clause, begin, end, hedges, known=known, given=given)
    if found is None:
        return None, "stated"
    return document.text[tokens.starts[found.first] : tokens.ends[found.last - 1]], found.level
