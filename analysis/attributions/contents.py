"""What is said: where the content of a reporting verb begins."""

from analysis.attributions.adverbials import adjunct, behind_adverbs, behind_bracket, behind_insertion, behind_time
from analysis.attributions.clause_ahead import has_clause
from analysis.attributions.clauses import WH, clause_opening
from analysis.attributions.cues import Verb, reporting_nouns
from analysis.attributions.grammar import that_clause
from analysis.attributions.objects import LOOSE, NEGATIONS, object_start
from analysis.attributions.phrases import (
    FINITE,
    SUBJECT_PRONOUNS,
    after_times,
    full_phrase_right,
    is_time,
)
from analysis.attributions.reading import Reading

CLOSED = ([","], ["."])  # tags of what ends a clause
INDEFINITE = frozenset({"someone", "somebody", "nobody", "everyone", "everybody", "nothing", "something"})


def content_start(reading: Reading, verb: int, cue: Verb, high: int) -> tuple[int, str] | None:
    """Return the first token of the content after a verb and its sort (quotation, clause, infinitive, phrase)."""
    lowers = reading.lowers
    i = behind_bracket(reading, verb + 1, high)
    if i < high and lowers[i] in ("out", "forth") and lowers[i] in cue.leads | {"forth"}:
        i += 1
        cue = Verb(cue.lemma, cue.kind, cue.takes | {"c", "n"}, cue.leads)
    if cue.takes & {"c", "h"} and (that := that_clause(reading, verb - cue.more, high)) is not None and that > i:
        return that + 1, "clause"
    if lowers[i : i + 1] and lowers[i] in INDEFINITE | {"so", "it", "this"} and reading.tags[i + 1 : i + 2] in CLOSED:
        return None  # "when they must say something, they are careful"
    means = adjunct(reading, i, high) if lowers[i : i + 1] == ["by"] and "c" in cue.takes else i
    if i < means < high - 1 and lowers[means] == "that":
        return means + 1, "clause"  # "said by telephone that"
    if _promises(cue) and (to := _infinitive_behind_time(reading, i, high)) is not None:
        return to, "infinitive"
    direct = clause_opening(reading, i, high, cue)
    if direct and not ("a" in cue.takes and _may_be_addressee(reading, i)):
        return direct
    found = _behind_adverbials(reading, i, high, cue)
    if found or (direct and cue.lemma != "tell"):
        return found or direct
    return object_start(reading, verb + 1, high, cue)


def _may_be_addressee(reading: Reading, i: int) -> bool:
    """Whether what opens like a clause at token i may begin with those who are told it: "told members it was"."""
    return reading.lowers[i] not in SUBJECT_PRONOUNS | WH or reading.lowers[i + 1 : i + 2] == ["that"]


def _behind_adverbials(reading: Reading, i: int, high: int, cue: Verb) -> tuple[int, str] | None:
    """A content behind what may stand between it and its verb: adverbs, times, an addressee, places, insertions."""
    addressed = "a" not in cue.takes
    first = i
    for _ in range(5):
        at = i
        i = behind_adverbs(reading, i, high)
        if i >= high:
            return None
        if is_time(reading, i) and reading.quoted[i] < 0:
            i = behind_time(reading, i, high)
        elif not addressed and (end := _described_right(reading, i, high)) > i:
            if _is_to_do(reading, end, high):
                return i, "phrase"
            i, addressed = _addressee_end(reading, i, end, high), True
        else:
            i = adjunct(reading, i, high)
        i = behind_insertion(reading, i, high)
        if found := clause_opening(reading, i, high, cue):
            return _behind_place(reading, found, at, high)
        if i == at:
            return _led(reading, i, high, cue) if i > first else None
        if reading.tags[i : i + 2] == ["TO", "VB"] and _promises(cue):
            return i - (
                reading.lowers[i - 1] in NEGATIONS
            ), "infinitive"  # "promised Sunday at a rally to end the fees"
    return None


def _described_right(reading: Reading, i: int, high: int) -> int:
    """The end of the phrase at token i with the description behind its comma, where what somebody is to do
    follows: "advised [its head, Ann Lind,] to resign"."""
    end = full_phrase_right(reading, i, high)
    if reading.tags[end : end + 1] != [","]:
        return end
    behind = full_phrase_right(reading, end + 1, high)
    closed = behind + (reading.tags[behind : behind + 1] == [","])
    return closed if reading.tags[closed : closed + 1] == ["TO"] else end


def _infinitive_behind_time(reading: Reading, i: int, high: int) -> int | None:
    """The infinitive behind adverbs and times, its "not" included: "vowed late Sunday [to] strike", "pledged in March
    [to] pay"; None where none stands there."""
    to = behind_adverbs(reading, i, high)
    to += reading.lowers[to : to + 1] in (["in"], ["on"]) and is_time(reading, to + 1)
    to = after_times(reading, to, high)
    if reading.tags[to : to + 2] != ["TO", "VB"]:
        return None
    return to - (reading.lowers[to - 1] in NEGATIONS)


def _promises(cue: Verb) -> bool:
    """Whether a verb's own infinitive tells what is said: "promised to leave", but "told him to leave"."""
    return "t" in cue.takes and (cue.kind == "promise" or "a" not in cue.takes)


def _led(reading: Reading, i: int, high: int, cue: Verb) -> tuple[int, str] | None:
    """What the verb's own preposition leads to behind an adverbial: "bragged for a year [about] how cheap it was"."""
    if i + 1 >= high or reading.lowers[i] not in cue.leads - LOOSE - {"in"}:
        return None
    return i + 1, "clause" if reading.lowers[i + 1] in WH and has_clause(reading, i + 2, high) else "phrase"


def _told_by_noun(reading: Reading, at: int, i: int, high: int) -> bool:
    """Whether the "that" at token i belongs to a noun that "to" or "about" governs: "replied to reports that"."""
    if not at < i < high or reading.lowers[i] != "that" or reading.lowers[i - 1] not in reporting_nouns():
        return False
    return not {"to", "about"}.isdisjoint(reading.lowers[at:i])


def _is_to_do(reading: Reading, end: int, high: int) -> bool:
    """Whether those who are told something are told to do it: "warned jurors not [to look]", "urged anyone [who] knew
    more to come"."""
    if end < high and reading.lowers[end] == "who":
        return True
    to = end + (reading.lowers[end : end + 1] == ["not"])
    return end + 1 < high and reading.tags[to] == "TO"


def _behind_place(reading: Reading, found: tuple[int, str], at: int, high: int) -> tuple[int, str] | None:
    """A clause without the end of the place where it was said: "told them in Port Vell, [Fla., that] they were"; None
    where it belongs to a noun between it and token `at`."""
    first, sort = found
    if _told_by_noun(reading, at, first - 1, high):
        return None
    end = first
    while end < high and reading.tags[end] in ("NNP", ".", ","):
        end += 1
    behind = first < end < high and reading.tags[end - 1] == "," and reading.lowers[end] == "that"
    return (end + 1, sort) if behind else found


def _addressee_end(reading: Reading, first: int, end: int, high: int) -> int:
    """Where the addressee ends and the subject of what he is told begins: "told the court [Hale] was", "told the
    paper [ministers] had"; `end` where no finite verb follows."""
    tags = reading.tags
    verb = end
    while verb < high and tags[verb] == "RB":
        verb += 1
    if verb >= high or tags[verb] not in FINITE or reading.quoted[verb] >= 0:
        return end
    for i in range(first + 1, end):
        left, right = tags[i - 1], tags[i]
        if (
            reading.lowers[i] in INDEFINITE
            or (left in ("NN", "NNS") and right in ("NNP", "NNPS"))
            or (left in ("NNS", "NNP", "NNPS") and right == "NNS")
        ):
            return i
    return end
