"""What is said of those counted, as a state: "14 wounded", "nine sailors are still missing", "three with burns"."""

from collections.abc import Sequence

from analysis.language.lemmas import verb_lemma
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.counted import lemma
from analysis.ties.classes import Able, Measure, triggers

SAID = context_words("before_states")
KILLING = context_words("killing")
DAYS = context_words("not_heads")  # "left five injured Friday"
THEM = frozenset({"them", "these", "those", "us", "whom"})
DETERMINERS = frozenset({"her", "his", "its", "our", "the", "their", "these", "those"})
LEFT = frozenset({"leave", "put"})
GROUPS = context_words("groups") | {"life"}
BODIES = context_words("bodies_of_people") | {"family", "household"}  # "a family of five"
ALL = frozenset({"all", "both", "each"})
STATE_REACH = 5  # words between what is counted and its state
LEFT_REACH = 8  # words between "left" and the last of those whom it left somewhere
BEARING_REACH = 6  # words of "with multiple gunshot wounds"
MIXING = frozenset({"and", "or", "and/or", "/"})
HARM = frozenset({"killed", "injured", "missing"})
CARED = frozenset({"hospitalised"})
HIT = frozenset({"shot", "stabbed"})  # how it came about that they were killed or injured
VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
PAST = frozenset({"JJ", "VBD", "VBN"})
OBJECTS = frozenset({"CD", "DT", "NN", "NNP", "NNS", "PRP", "PRP$"})


def by_state(t: Tokens, able: Able, figure: tuple[int, int], counted: Sequence[int], head: int | None) -> str | None:
    """ "14 wounded", "left two women dead", "nine sailors are still missing", "four dead bodies"; both are neither."""
    by = triggers()
    places = [i for i in counted if (i != head or not t.lowers[i].endswith("s")) and not _is_one_of_two(t, counted, i)]
    if counted and counted[0] - 1 > figure[0]:
        places.append(counted[0] - 1)  # "a 40-metre-deep shaft"
    at = _state_behind(t, _behind(t, figure, counted), told=_is_told_of(t, figure[0]))
    if at is not None and t.lowers[at] == "from" and counted and counted[-1] >= figure[0]:
        at = None  # "the 15-inch screen from Brask"
    compared = figure[0] - 2 if figure[0] > 1 and t.lowers[figure[0] - 1] == "than" else figure[0]
    if t.tags[compared] == "JJR":
        places.append(compared)  # "peaks higher than 900 metres", "towers taller than 90 metres"
    for i in places if at is None else [*places, at]:
        found = able.first(by.states.get(t.lowers[i]))
        if found is not None:
            return mixed(t, i, found)
    if (
        counted
        and counted[-1] < figure[0]
        and t.lowers[counted[0] - 1] == "of"
        and t.lowers[counted[-1] + 1] in by.states
    ):
        return able.first(by.states[t.lowers[counted[-1] + 1]])  # "the number of people missing rose to 14"
    return able.first(_bearing(t, figure, counted))


def _is_one_of_two(t: Tokens, counted: Sequence[int], i: int) -> bool:
    """Is it told of some of them only: "90 mail-in and damaged ballots"?"""
    if i - 2 < counted[0] or t.lowers[i - 1] not in MIXING:
        return False
    return t.tags[i - 2] in ("JJ", "NN", "VBN") and t.lowers[i - 2] not in triggers().states and t.tags[i] in PAST


def is_part(t: Tokens, figure: tuple[int, int], counted: Sequence[int]) -> bool:
    """Whether the figure counts some of those in a state: "two of the wounded women", "one of five men hurt".

    Not "dozens of wounded".
    """
    if not counted or counted[0] - 2 <= figure[0]:
        return False
    first = counted[0]
    known = t.lowers[first - 1] in DETERMINERS or t.tags[first - 1] == "CD"
    return t.lowers[first - 2] == "of" and known


def mixed(t: Tokens, i: int, found: str) -> str:
    """ "killed or wounded 40" is neither of both; those who were "shot and killed" are killed."""
    by = triggers()
    for j, k in ((i + 1, i + 2), (i - 1, i - 2)):
        if found not in HARM | HIT or not 0 <= k < len(t.words) or t.lowers[j] not in MIXING:
            continue
        other = [m.name for m in (*by.states.get(t.lowers[k], ()), *by.done.get(verb_lemma(t.lowers[k]), ()))]
        if not other or other[0] not in HARM | CARED or other[0] == found:
            continue
        if found in HIT:
            return other[0] if t.tags[k] in VERBS and t.lowers[j] == "and" else found
        if other[0] in CARED:
            continue  # "wounded and hospitalised": they are both
        if (t.tags[i] in VERBS and t.tags[k] in VERBS) or not (_takes_object(t, i) or _takes_object(t, k)):
            return "casualties"
    return found


def is_fatal(t: Tokens, verb: int) -> bool:
    """Whether what was done to them killed: "shot dead", "fatally shot", "were found beaten to death"."""
    if verb > 0 and t.lowers[verb - 1] == "fatally":
        return True
    for i in range(verb + 1, min(verb + BEARING_REACH, len(t.words))):
        if t.lowers[i] in ("dead", "fatally", "death"):
            return True
        if t.lowers[i] != "to" and t.tags[i] not in ("RB", "VBN", "VBD") and t.lowers[i] not in KILLING:
            return False
    return False


def skip_more(t: Tokens, i: int) -> int:
    """The token behind "more" and a bracket: "30,000 more damaged", "13 (inmates) dead", "80 km (50 miles) away"."""
    if t.tags[i : i + 1] == ["-LRB-"] and "-RRB-" in t.tags[i : i + STATE_REACH]:
        i = t.tags.index("-RRB-", i) + 1
    return i + 1 if t.lowers[i : i + 1] == ["more"] else i


def _behind(t: Tokens, figure: tuple[int, int], counted: Sequence[int]) -> int:
    """The first token behind the figure and what it counts: behind "them" of "two of them"."""
    behind = skip_more(t, max(figure[1], counted[-1] + 1) if counted and counted[-1] >= figure[0] else figure[1])
    if t.lowers[behind : behind + 1] == ["of"] and t.lowers[behind + 1 : behind + 2] and t.lowers[behind + 1] in THEM:
        return behind + 2
    return behind


def holds_all(t: Tokens, holder: int) -> bool:
    """Is what is told of the noun before "of" told of all: "a group of 12", not "families of 12", "2 of 12"?"""
    return t.lowers[holder] in ALL or lemma(t.lowers[holder], True) in GROUPS or t.lowers[holder] in BODIES


def _is_told_of(t: Tokens, begin: int) -> bool:
    """Is a verb behind those counted told of them, not of some: "Two of the 40 guards were killed"?"""
    i = begin - 1 if t.lowers[begin - 1] in DETERMINERS else begin
    return i < 2 or t.lowers[i - 1] != "of" or holds_all(t, i - 2)


def _state_behind(t: Tokens, behind: int, *, told: bool) -> int | None:
    """The state behind those counted: "wounded", "were still missing"; the latter only where it is `told` of them."""
    last = min(behind + STATE_REACH, len(t.words))
    for i in range(behind, last):
        if t.lowers[i] in triggers().states and not _takes_object(t, i):
            return None if t.lowers[i] == "from" and t.tags[i + 1 : i + 2] in (["CD"], ["$"]) else i
        alone = t.lowers[i] in ("is", "was") and t.tags[behind - 1] == "NNS"  # "for wounding two men was freed"
        if (
            alone
            or (not told and t.lowers[i] in SAID)
            or (t.lowers[i] not in SAID and t.tags[i] not in ("``", "''", "RB"))
        ):
            return None
    return None


def _bearing(t: Tokens, figure: tuple[int, int], counted: Sequence[int]) -> Sequence[Measure]:
    """The classes of what they bear or are in: "three with gunshot wounds", "two are in critical condition"."""
    behind = i = _behind(t, figure, counted)
    while i < min(behind + STATE_REACH, len(t.words)) and (t.lowers[i] in SAID or t.tags[i] == "RB"):
        i += 1
    if i + 1 >= len(t.words) or t.lowers[i] not in ("in", "with"):
        return ()
    if t.lowers[i] == "in" and i == behind:
        before = t.lowers[max(0, figure[0] - LEFT_REACH) : figure[0]]
        if not any(verb_lemma(word) in LEFT for word in before):
            return ()  # "two doctors in hospital"
    for j in range(i + 1, min(i + BEARING_REACH, len(t.words))):
        if t.tags[j][:2] in ("VB", "IN", ".", ",", "CC", "CD"):
            break
        noun = lemma(t.lowers[j], True)
        for trigger in (f"{t.lowers[i]} {noun}", f"{t.lowers[i]} {t.lowers[j - 1]} {noun}"):
            if trigger in triggers().bearing:
                return triggers().bearing[trigger]
    return ()


def _takes_object(t: Tokens, i: int) -> bool:
    """Whether a verb that looks like a state is told of its subject: "six miners trapped a fox"."""
    if t.tags[i] not in ("VBD", "VBN") or i + 1 >= len(t.tags):
        return False
    return t.tags[i + 1] in OBJECTS and t.lowers[i + 1] not in DAYS
