"""When: the date that a figure's clause names.

A value that is only compared ("from 1.81%", "than 66%") keeps the day that stands right behind it and takes no other.
Where the clause names several days ("from May 3 to June 12") the figure has none of them; its note says so.
"""

from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from analysis.language.constituents import NounPhrase
from analysis.language.tokens import Tokens
from analysis.records import DateMention, Quantity
from analysis.ties.people import is_somebody
from analysis.ties.settings import AFTERWARDS, Stretch, between, is_apart, token_at
from analysis.ties.tree import Tree

JOINED = 6  # characters of " from " and the like between a figure and its date
EARLIER_DAYS = ("ago", "before", "earlier", "later", "last month", "last week", "last year")
LATE = 14  # characters of " late on " and the like between a compared value and its date
COMPARING = frozenset({"above", "against", "below", "than", "versus", "vs"})
COMPARED = (["compared", "with"], ["compared", "to"])
TIMES = frozenset({"double", "quadruple", "times", "triple", "twice"})
SLIGHT = frozenset({"a", "about", "an", "just", "the"})  # between "from" and a figure
BEHIND = frozenset(
    {"at", "date", "for", "in", "late", "of", "on", "period", "point", "same", "stage", "the", "time"}
)  # between "than" and its date: "20 more than at the same time in 2008"
START_REACH = 12  # tokens between "from" and the day of a start
AGAIN = ([",", "or"], ["or"], ["("], [",", "or", "about"])  # between a figure and the same told in another unit
UNTIL = frozenset({"-", "through", "till", "to", "until", "–"})
WITHIN = frozenset({",", "early", "late", "the"})  # beside "and" between days
LAPSING = AFTERWARDS | {"ago", "earlier", "later"}
POSSESSIVES = (["'"], ["'s"])


@dataclass(frozen=True, slots=True)
class Moment:
    """A figure, its tokens, and those beside it in its sentence, itself among them, in reading order; where to look."""

    t: Tokens
    tree: Tree
    where: Sequence[Stretch]
    figure: Quantity
    tokens: tuple[int, int]
    beside: Sequence[Quantity]
    dated: AbstractSet[int]  # the tokens of the sentence's dates


def date_of(moment: Moment, dates: Sequence[DateMention]) -> tuple[DateMention | None, str | None]:
    """Return the date, of those near the figure, that is nearest to it in the first of the stretches that names one.

    One with an interval wins over a vague one ("in recent weeks"); "now" says nothing, nor does a length of time that
    isn't counted from a day ("for two weeks"). A date that one preposition joins to the figure's end is its own:
    "down 4% from Friday and 6% from May". The second value is a note: the days, where there are several.
    """
    t, figure = moment.t, moment.figure
    telling = [d for d in dates if _tells(d) and (d.end <= figure.start or figure.end <= d.start)]
    if not telling or _is_lapse(t, figure, moment.tokens[1]):
        return None, None
    ends = _compared_until(t, moment.beside)
    if figure.start in ends:
        return next((d for d in telling if 0 <= d.start - ends[figure.start] <= LATE), None), None
    telling = [d for d in telling if not _is_anothers(moment, d, ends)]
    found = next(filter(None, (_nearest(moment, stretch, telling) for stretch in moment.where)), None)
    found = found or next((d for d in telling if _is_state_of(moment, token_at(t, d.start))), None)
    if found is None:
        return None, None
    within = [d for d in dates if _tells(d) and figure.start < d.start and d.end < figure.end]
    several = [*within, found] if within else _beside(moment, telling, found)
    return (None, f"several days: {', '.join(d.text for d in several)}") if several else (found, None)


def _is_state_of(moment: Moment, at: int) -> bool:
    """Does "as of" lead a date in: what the sentence tells stood so on that day."""
    t, begin = moment.t, moment.tokens[0]
    parted = ":" in t.lowers[at:begin] or ";" in t.lowers[min(at, begin) : max(at, begin)]
    return t.lowers[max(0, at - 2) : at] == ["as", "of"] and not parted


def _nearest(moment: Moment, stretch: Stretch, telling: Sequence[DateMention]) -> DateMention | None:
    """The date of a stretch that is nearest to the figure."""
    t = moment.t
    here = [d for d in telling if token_at(t, d.start) in stretch.tokens and not _is_elsewhere(moment, stretch, d)]
    return min(here, key=lambda d: _nearness(t, d, moment.figure), default=None)


def _tells(date: DateMention) -> bool:
    """Does the date say when: an interval, or counted from another day? "Now" says nothing."""
    return date.type != "SET" and bool(date.date_start or (date.relative and date.value != "PRESENT_REF"))


def _is_lapse(t: Tokens, figure: Quantity, end: int) -> bool:
    """Is the figure the time between two events: "13 days after the vote"?"""
    return figure.kind == "duration" and end < len(t.lowers) and t.lowers[end] in LAPSING


def _nearness(t: Tokens, d: DateMention, figure: Quantity) -> tuple[bool, bool, bool, int, bool]:
    distance = d.start - figure.end if d.start >= figure.end else figure.start - d.end
    of_whole = "including" in between(t, d.end, figure.start)  # the day of the whole, not of this part of it
    return d.date_start is None, of_whole, not 0 < d.start - figure.end <= JOINED, distance, d.start < figure.start


def _compared_until(t: Tokens, figures: Sequence[Quantity]) -> dict[int, int]:
    """The offsets of the figures that are only compared, each with the offset where what is compared ends.

    A value told in two ways is one: "from 144 million crowns, or 4.10 crowns a share, a year ago".
    """
    found: dict[int, int] = {}
    group: list[Quantity] = []
    for q in figures:
        if group and between(t, group[-1].end, q.start) in AGAIN:
            group.append(q)
        elif _is_compared(t, token_at(t, q.start)):
            group = [q]
        else:
            group = []
        found.update((member.start, q.end) for member in group)
    return found


def _is_compared(t: Tokens, begin: int) -> bool:
    """Is the figure what another one is compared with: "from 1.81%", "than the 66.8%", "more than twice the 3%"?"""
    left = [word for word in t.lowers[max(0, begin - 3) : begin] if word not in SLIGHT]
    if not left:
        return False
    if left[-1] in TIMES:
        return t.lowers[begin - 1] == "the"
    return left[-1] in ("from", *COMPARING) or left[-2:] in COMPARED


def _is_anothers(moment: Moment, date: DateMention, ends: dict[int, int]) -> bool:
    """Does the date belong to a value that is only compared, told ("66.8% in 2019") or not ("fewer than in 2015")?"""
    t = moment.t
    if any(0 <= date.start - end <= LATE for end in ends.values()):
        return True
    others = (q for q in moment.beside if q.start != moment.figure.start)
    if any(date.start - q.end == 1 and date.text.lower().endswith(EARLIER_DAYS) for q in others):
        return True  # "sales of 2.2 billion crowns and 71 million a year earlier"
    if date.start < moment.figure.start:
        return False  # "against year-earlier sales of $2 million"
    i = token_at(t, date.start) - 1
    while i > 0 and (t.lowers[i] in BEHIND or i in moment.dated):
        i -= 1
    return i >= 0 and (t.lowers[i] in COMPARING or t.lowers[max(0, i - 1) : i + 1] in COMPARED)


def _is_elsewhere(moment: Moment, stretch: Stretch, date: DateMention) -> bool:
    """Does the date tell of something else in the figure's clause: "bonds due 1993", "extended Monday's losses"?"""
    t, at = moment.t, token_at(moment.t, date.start)
    if _is_of_person(moment, date, at):
        return True
    due = t.lowers[at - 1] == "due" and t.tags[at - 2].startswith("NN")
    named = t.lowers[at - 1] == "of" and t.tags[at - 2].startswith("NNP")  # "the Lands Act of 2009"
    if (
        due
        or named
        or _is_of_thing(moment, date)
        or _is_of_start(moment, at)
        or is_apart(t, stretch, moment.tokens[0], at, moment.dated)
    ):
        return True
    last = token_at(t, date.end - 1) + 1
    if t.lowers[last : last + 1] not in POSSESSIVES:
        return False
    owned = ((o, o.owner) for o in stretch.clause.objects)
    return any(owner and owner.first <= at < owner.last and not _holds(moment, o) for o, owner in owned)


def _is_of_person(moment: Moment, date: DateMention, at: int) -> bool:
    """Does the date only say which person is meant: "a group backing Brisk, a 2016 hopeful"?"""
    phrase = moment.tree.parsed.phrase_at(at)
    if phrase is None or phrase is moment.tree.phrase_of(*moment.tokens):
        return False
    return phrase.head >= bisect_left(moment.t.starts, date.end) and is_somebody(moment.t, phrase.head, body=False)


def _is_of_thing(moment: Moment, date: DateMention) -> bool:
    """Is a vague date only said of another thing: "a recent poll", "the future of two towns"?"""
    t, at, last = moment.t, token_at(moment.t, date.start), token_at(moment.t, date.end - 1)
    if date.date_start is not None:
        return False
    if t.lowers[last] == "recent":
        return moment.tree.parsed.phrase_at(at) is not moment.tree.phrase_of(*moment.tokens)
    return t.lowers[last] in ("future", "past") and t.lowers[last + 1 : last + 2] == ["of"]


def _is_of_start(moment: Moment, at: int) -> bool:
    """Is the date that of a start, the figure of what came of it: "from a hut in the 1960s to a hall of 90 seats"?"""
    t, begin = moment.t, moment.tokens[0]
    ended = any(t.lowers[i] == "to" and t.tags[i + 1][:2] != "VB" for i in range(at, begin))
    first = max(moment.tree.parsed.first, at - START_REACH)
    return ended and "," not in t.lowers[at:begin] and "from" in t.lowers[first : at - 1]


def _holds(moment: Moment, phrase: NounPhrase) -> bool:
    """Is the figure in a phrase, or in what hangs on it?"""
    own = moment.tree.phrase_of(*moment.tokens)
    return own is not None and any(above is phrase for _, above in moment.tree.climb(own))


def _beside(moment: Moment, dates: Sequence[DateMention], found: DateMention) -> list[DateMention]:
    """The days that one is listed with ("on Friday and Saturday") or that it bounds ("from May 3 to June 12")."""
    group: list[DateMention] = []
    for d in dates:
        if group and _together(moment, group[-1], d):
            group.append(d)
        elif found in group:
            break
        else:
            group = [d]
    return group if found in group and len(group) > 1 else []


def _together(moment: Moment, d: DateMention, following: DateMention) -> bool:
    t = moment.t
    at, after = token_at(t, d.start), token_at(t, following.start)
    words = between(t, d.end, following.start)
    if len(words) == 1 and words[0] in UNTIL:
        return t.lowers[at - 1] == "from" or (words[0] != "to" and d.precision == following.precision)
    joined = [word for word in words if word not in WITHIN]
    parsed = moment.tree.parsed
    return len(words) <= 4 and joined in (["and"], ["or"]) and parsed.clause_at(at) is parsed.clause_at(after)
