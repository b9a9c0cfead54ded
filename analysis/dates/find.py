"""Document -> date mentions."""

import datetime as dt

from analysis.dates.day_order import day_first, order_note
from analysis.dates.detect import find_expressions
from analysis.dates.expressions import Calendar, Clock, Edge, Expression, Shifted, Unit, Within
from analysis.dates.intervals import precision
from analysis.dates.ranges import with_ranges
from analysis.dates.resolve import resolve
from analysis.dates.scene import Scene
from analysis.dates.tense import FAR, PLANS, attributive, tense
from analysis.dates.words import cues, padded
from analysis.language.document import Document
from analysis.language.tokens import Tokens
from analysis.places.home import Home
from analysis.records import DateMention

BACK = 6  # tokens before a date that may tell that it is of a life, or of a plan
LIVES = cues("lives")


def _compares(expression: Expression) -> bool:
    """True for "a year earlier", "the 2020 period": the text goes on to speak of what is compared with it."""
    match expression:
        case Shifted(_, "year", -1, _) | Within(Unit("quarter", 0, "text"), Calendar(_, None)):
            return True
        case Unit("year", -1, "text") | Edge(_, Unit("year", -1, "text")) | Within(_, Unit("year", -1, "text")):
            return True
    return False


def _names_year(expression: Expression) -> bool:
    """True for a day or month with its year, alone or with a time."""
    day = expression.day if isinstance(expression, Clock) else expression
    return isinstance(day, Calendar) and day.year is not None and day.month is not None


def _is_year(expression: Expression) -> bool:
    """True for a year alone."""
    return isinstance(expression, Calendar) and expression.year is not None and expression.month is None


def _dates_a_verb(tokens: Tokens, first: int, opens: int) -> bool:
    """True for "In 2015 she left", "she left in 2015": the year of what is told, and no "sales in 2015"."""
    before = first - 1
    if before < opens or tokens.lowers[before] not in ("in", "during"):
        return False
    return before == opens or tokens.tags[before - 1] in ("VBD", "VBN", "RB", "RP")


def find_dates(document: Document, *, home: Home | None = None) -> list[DateMention]:
    """Find the expressions of time, each with its TIMEX3 value; `home` tells the order of days and months in figures.

    Relative ones count from `document.published`, or from the last date of the text where the words say so ("the next
    day"); without a publication date they keep what can be told ("XXXX-03-05") or None, and a note.
    """
    text, tokens, published = document.text, document.tokens, document.published
    view = padded(tokens, len(text), day_first=day_first(home))
    hour = published if isinstance(published, dt.datetime) else None
    scene = Scene(hour.date() if hour else published, hour)
    mentions: list[DateMention] = []
    for found in with_ranges(view, find_expressions(view, len(tokens.words))):
        start, end = view.starts[found.first], view.ends[found.last - 1]
        scene.sentence = document.sentence_of(start)
        sentence = document.sentences[scene.sentence]
        scene.tense, scene.sure = tense(view, found.first, found.last, (sentence.first, sentence.last))
        scene.attributive = attributive(view, found.first, found.last)
        filled = found.first == sentence.first and sentence.last - found.last <= 1  # its full stop may follow
        scene.alone = filled and len(document.sentences) > 1
        scene.perfect = "had" in tokens.lowers[max(sentence.first, found.first - FAR) : found.first]
        scene.planned = not PLANS.isdisjoint(tokens.lowers[max(sentence.first, found.first - BACK) : found.first])
        scene.fronted, scene.carried = found.first - sentence.first <= 1, False
        read = resolve(found.expression, scene)
        if read.type in ("DATE", "TIME") and not _compares(found.expression):
            scene.remember(read.value)
        of_a_life = not LIVES.isdisjoint(tokens.lowers[max(0, found.first - BACK) : found.first])
        if _names_year(found.expression) or scene.carried:
            scene.tell(read.value, of_a_life=of_a_life)
        elif _is_year(found.expression) and _dates_a_verb(tokens, found.first, sentence.first):
            scene.tell_year(read.value, of_a_life=of_a_life)
        mentions.append(
            DateMention(
                len(mentions), scene.sentence, start, end, text[start:end], read.type, read.value,
                read.span[0] if read.span else None, read.span[1] if read.span else None,
                precision(read.value) if read.type in ("DATE", "TIME") else None, read.relative, found.rule,
                read.note or order_note(text[start:end], home),
            )
        )  # fmt: skip
    return mentions
