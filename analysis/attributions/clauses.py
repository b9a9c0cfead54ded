"""Where a clause of speech opens: with "that", a question word, or bare."""

from analysis.attributions.clause_ahead import has_clause
from analysis.attributions.cues import Verb, grammar_words
from analysis.attributions.phrases import FINITE, after_times, full_phrase_right, is_finite, is_time, noun_phrase_right
from analysis.attributions.reading import Reading
from analysis.attributions.verb_forms import participle_of_saying

VENUES = grammar_words("venues")
LEADING = frozenset({"complain", "talk", "speak", "joke", "boast", "brag", "gripe", "lie"})  # "complained about"
ACTS = (["VBD"], ["VBZ"], ["VBP"], ["MD"], ["RB"], ["WDT"], ["WP"], [","])  # what follows the subject of a clause
WH = frozenset({"whether", "how", "why", "what", "who", "where", "when", "which", "if"})
WRITINGS = frozenset(
    {"letter", "letters", "note", "email", "message", "book", "books", "article", "articles", "column", "song", "play"}
)
MADE_KNOWN = frozenset({"announce", "report", "reveal", "propose"})  # what they lead to may be a thing
ASSERTING = frozenset({"say", "state", "claim", "think", "believe"})  # a clause behind them is likelier than an object
SUBORDINATORS = grammar_words("subordinators")


def clause_opening(reading: Reading, i: int, high: int, cue: Verb) -> tuple[int, str] | None:
    """Whether a quotation, a that-clause or a bare clause opens at token i."""
    if i >= high:
        return None
    tags = reading.tags
    if (quotation := _quotation_opening(reading, i, high, cue)) is not None:
        return quotation if quotation[0] < high else None
    if not cue.takes & {"c", "h", "w"}:
        return None
    made = cue.lemma in MADE_KNOWN  # "the count that wardens announced was wrong"
    if not made and tags[i] in FINITE and "c" in cue.takes and tags[i - 1] in FINITE | {"VBN"}:
        return i, "clause"  # "which critics said was unfair"
    if reading.lowers[i] == "that" and cue.takes & {"c", "h"}:
        return _that_opening(reading, i, high)
    if reading.lowers[i] in WH and (
        has_clause(reading, i + 1, high) or (tags[i] == "WP" and i + 1 < high and is_finite(reading, i + 1))
    ):
        return i, "clause"
    if "c" not in cue.takes or not has_clause(reading, i, high) or _only_object(reading, i, high):
        return None
    return (i + (tags[i] == ","), "clause") if _may_be_bare(reading, i, high, cue) else None


def _quotation_opening(reading: Reading, i: int, high: int, cue: Verb) -> tuple[int, str] | None:
    """What begins with a quotation, or behind a colon; (high, "") where a verb takes none right behind it."""
    if reading.quoted[i] >= 0:
        return (i, "quotation") if "Q" not in cue.takes else (high, "")
    if i + 1 >= high:
        return None
    if reading.words[i] == ":" and reading.tags[i] == ":" and reading.ends[i] < reading.starts[i + 1]:
        return i + 1, "quotation" if reading.quoted[i + 1] >= 0 else "clause"
    if reading.tags[i] == "," and reading.quoted[i + 1] >= 0:
        return i + 1, "quotation"
    return None


def _that_opening(reading: Reading, i: int, high: int) -> tuple[int, str] | None:
    """What the "that" at token i leads to; None where it only points ("disputed that notion")."""
    tags = reading.tags
    if i + 1 < high and reading.quoted[i + 1] >= 0:
        return i + 1, "clause"
    noun = tags[i + 1 : i + 2] in (["VB"], ["VBP"]) and tags[i + 2 : i + 3] in ACTS[:4]  # "that [pay] was too low"
    if i + 1 < high and tags[i + 1] in FINITE and not noun:
        return i, "clause"  # "that" is the subject: "said that was too late"
    clause = noun or has_clause(reading, i + 1, high)
    if _comma_soon(reading, i + 1, high):
        return None  # "disputed that notion, saying"
    return (i + 1, "clause") if i + 2 < high and (tags[i] == "IN" or clause) else None


def _may_be_bare(reading: Reading, i: int, high: int, cue: Verb) -> bool:
    """Whether a clause without any opening word may begin at token i."""
    tags, lower = reading.tags, reading.lowers[i]
    counted = reading.lowers[i + 2 : i + 3] == ["as"]  # "said as many as 70 had left"
    if tags[i] in ("WP", "WDT") or (lower == "as" and not counted) or (tags[i] == "IN" and cue.lemma in LEADING):
        return False
    if tags[i] == "," and inserted(reading, i, high) > i:
        return False  # "said, however, 'it is late'"
    if tags[i] == "CC" and lower in ("and", "but", "or"):
        return False  # "has not admitted it, but he is"
    if tags[i] == "," and ("VBG" in tags[i - 1 : i + 2] or tags[i + 1 : i + 2] == ["CC"]):
        return False  # ", he said, adding that", "with half of the halls reporting, the vote was close"
    if (tags[i] in ("IN", "RB") or is_time(reading, i)) and _that_follows(reading, i, high):
        return False
    if _time_of_saying(reading, i, high):
        return False
    if cue.lemma == "write" and _writing(reading, i, high):
        return False
    if cue.lemma == "add" and not _acts(reading, i, high):
        return False  # "Hale added two goals as the town won"
    # "announced his bid as the polls closed"
    return "n" not in cue.takes or cue.lemma in ASSERTING or not _is_object(reading, i, high)


def _only_object(reading: Reading, i: int, high: int) -> bool:
    """Whether the verb of another clause follows what begins here: "wrote the rules and [presented] them"."""
    i += 2 * (reading.lowers[i : i + 2] == ["at", "least"])
    end = full_phrase_right(reading, i, high)
    return i < end < high - 1 and reading.tags[end] == "CC" and reading.tags[end + 1] in FINITE


def _is_object(reading: Reading, i: int, high: int) -> bool:
    """Whether the syntax takes what begins here for the object of a verb before it, not for the subject of a clause."""
    if _acts_behind(reading, i, high):
        return False
    return reading.tags[i] == "VBG" or any(p.first <= i < p.last for p in reading.syntax.clause_at(i).objects)


def _acts_behind(reading: Reading, i: int, high: int) -> bool:
    """Whether a finite verb follows the phrases that begin here: "music, dancing and speeches [are]"."""
    end = full_phrase_right(reading, i, high)
    while i < end < high - 1 and reading.tags[end] in ("CC", ","):
        further = full_phrase_right(reading, end + 1, high)
        if further == end + 1:
            break
        end = further
    return i < end < high and is_finite(reading, end)


def _acts(reading: Reading, i: int, high: int) -> bool:
    """Whether a verb follows the noun phrase that opens here, so that it is a clause and no object."""
    end = full_phrase_right(reading, i, high)
    return reading.tags[end : min(end + 1, high)] in ACTS and not (reading.tags[i] == "CD" and end == i + 1)


def _writing(reading: Reading, i: int, high: int) -> bool:
    """Whether the thing written stands behind the verb: "wrote a letter to the council demanding it be shut"."""
    end = noun_phrase_right(reading, i, high)
    return reading.lowers[end - 1] in WRITINGS


def _comma_soon(reading: Reading, i: int, high: int) -> bool:
    """Whether a comma parts a short phrase from a participle."""
    return any(reading.tags[j : j + 2] == [",", "VBG"] for j in range(i + 1, min(high - 1, i + 4)))


def _time_of_saying(reading: Reading, i: int, high: int) -> bool:
    """Whether a time right behind the cue is the cue's: "said [Monday night] it was", "said [Sunday], marking the third
    such day", "said [in March,] “…”"."""
    first = i + (reading.tags[i] == "IN")
    end = after_times(reading, first, high)
    if not first < end < high:
        return False
    if reading.tags[end] != ",":
        return reading.tags[first] == "NNP" and reading.tags[end] != "POS" and has_clause(reading, end, high)
    if end + 1 >= high:
        return False
    return reading.tags[end + 1] in ("VBG", "WDT", "WP", "VBN") or (reading.quoted[end + 1] >= 0 and i + 1 < end)


def _that_follows(reading: Reading, first: int, high: int) -> bool:
    """Whether "that" opens the content after an adverbial: "said on Tuesday that ..."."""
    for i in range(first, min(high, first + 15)):
        if reading.tags[i] in FINITE or reading.quoted[i] >= 0:
            return False
        if reading.lowers[i] == "that" and reading.tags[i] == "IN":
            return True
    return False


def inserted(reading: Reading, comma: int, high: int) -> int:
    """Jump over an insertion after the verb ("said, however, that"); the comma itself where there is none."""
    if comma + 1 < high and participle_of_saying(reading, comma + 1):
        return comma  # ", he said, adding, 'It is late.'"
    for i in range(comma + 1, min(high - 1, comma + 25)):
        if reading.quoted[i] >= 0:
            return comma
        if reading.tags[i] == "," and (reading.lowers[i + 1] == "that" or reading.quoted[i + 1] >= 0):
            return i + 1
    return comma
