"""Tokens on both sides of a number -> its modifier: about, under, at most, over, at least."""

from functools import cache

from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.numerals.words import ARTICLES
from analysis.language.phrases import Phrases
from analysis.language.tokens import Tokens, cut
from analysis.lexicon import toml_lexicon
from analysis.quantities.ages import age_cue
from analysis.quantities.context import context_words
from analysis.quantities.drafts import Draft, set_modifier
from analysis.quantities.trends import trend_of_movement

Modifiers = Phrases[tuple[list[str], str]]  # each with its own tokens and its modifier
DURATION_ONLY_AFTER = context_words("duration_only_after")
OCCASIONS = context_words("occasions")
NEARLY = frozenset({"about", "almost", "approximately", "around", "nearly", "roughly"})


@cache
def modifier_phrases() -> tuple[Modifiers, Modifiers]:
    """The phrases before a number and those after one."""
    before, after = (
        [
            (tokens, (tokens, modifier))
            for modifier, entry in toml_lexicon("number_modifiers.toml").items()
            for part in parts
            for tokens in (cut(phrase)[1] for phrase in entry.get(part, ()))
        ]
        for parts in (("before", "loose"), ("after",))
    )
    return Phrases(before), Phrases(after)


def modifier_before(t: Tokens, i: int, begin: int, *, kind: str | None) -> tuple[str | None, int]:
    """The modifier that ends right before token i and where its words begin.

    Several are taken together ("up to about 40"): the one farthest from the number holds. "Exactly", "only" and
    "a total of" leave the number as it is.
    """
    before, _ = modifier_phrases()
    modifier: str | None = None
    first = held = i
    for _ in range(3):
        found = None
        j = first - 1
        if j < begin:
            break
        for start, (tokens, name) in before.ending(t.lowers, j, begin):
            if _fits(t, start, begin, tokens, kind):
                found = name, start
                break
        if found is None:
            break
        if modifier in (None, "exact", "about") or found[0] not in ("about", "exact"):
            modifier = found[0] if found[0] != "exact" or modifier is None else modifier
        first = found[1]
        if found[0] != "exact":
            held = first  # "only" and "a record" stand outside the expression, "at least another" within
    return (None if modifier == "exact" else modifier), held


def _fits(t: Tokens, start: int, begin: int, tokens: list[str], kind: str | None) -> bool:
    """Whether words that are also prepositions or determiners modify the number here."""
    left = t.lowers[start - 1] if start > begin else ""
    if left in HYPHENS and glued(t, start):
        return False  # "a four-under 68"
    if tokens == ["over"]:
        if left in ("carried", "handed", "took", "taken", "take", "hung", "all", "turned", "gone", "spread"):
            return False
        if left == "won" and kind != "money":
            return False  # "won over 40 voters", but "won over $2 million"
        lasting = kind == "duration" or not OCCASIONS.isdisjoint(t.lowers[start + 2 : start + 3])
        return not lasting or left in DURATION_ONLY_AFTER or _opens(t, start, begin)
    if tokens == ["within"]:
        return kind not in ("duration", "count", "number", None)
    if tokens == ["near"]:
        return kind not in ("count", "number")
    if tokens[0] in ("above", "below", "beyond", "under"):
        return left not in ("degrees", "points", "%", "percent", "ppb")
    return True


def _opens(t: Tokens, i: int, begin: int) -> bool:
    """Whether token i opens a sentence or a clause, and not what comes behind an earlier number."""
    return i == begin and not t.words[i - 1][-1].isalnum()


def modifier_after(t: Tokens, j: int, stop: int) -> tuple[str | None, int]:
    """The modifier that starts at token j and where it ends."""
    if j < stop:
        for end, (tokens, name) in modifier_phrases()[1].at(t.lowers, j, stop):
            if len(tokens) == 1 and t.words[j].istitle():
                continue  # "40 737 Max jets"
            if tokens[0] == "or" and t.lowers[end : end + 1] == ["than"]:
                continue  # "less than 20 or more than 100"
            if tokens[-1] in ("minimum", "maximum") and t.tags[j + 1 : j + 2] in (["NN"], ["NNS"]):
                continue  # "a $15 minimum wage"
            if tokens == ["plus"] and _adds(t, j, stop):
                continue
            if t.words[end : end + 1] == ["-"] and glued(t, end):
                continue  # "those over 65 and under-25s"
            return name, end
    return None, j


def _adds(t: Tokens, j: int, stop: int) -> bool:
    """Whether "plus" adds something: "$5 an hour plus tips", but "600 plus people"."""
    noun = j + 1 < stop and t.tags[j + 1] in ("NN", "NNS", "DT", "JJ", "CD", "$", "PRP$")
    return noun and not (t.tags[j - 1] == "CD" and t.tags[j - 2 : j - 1] != ["$"])


def modify(t: Tokens, draft: Draft, begin: int, stop: int) -> None:
    """Take in the words that say how exact the figure is, on both sides, and open the end that they leave open."""
    before, first = modifier_before(t, draft.first, begin, kind=draft.kind)
    if before is None and draft.first - 2 >= begin and t.lowers[draft.first - 1] in ARTICLES:
        before, first = _past_article(t, draft, begin, stop)
    if draft.rule == "age:cue" and first == draft.first:
        cue = age_cue(t, draft.first, begin)
        before, first = modifier_before(t, cue, begin, kind="age")
        first = first if before else draft.first  # "under the age of 5"
    if before is None and first == draft.first and _risen_past(t, draft, begin):
        before, first = "over", first - 1
    if before == "over" and draft.kind == "money" and _disputed(t, first, draft.last, begin, stop):
        before, first = None, draft.first
    after, last = modifier_after(t, draft.last, stop)
    draft.first = first
    if after is not None:
        draft.last = draft.core_last = max(last, draft.core_last)
    chosen = after if before in (None, "about") and after not in (None, "about") else before or after
    if chosen and draft.modifier not in ("vague", "unknown") and (draft.modifier != "range" or chosen == "about"):
        set_modifier(draft, chosen)


def _disputed(t: Tokens, over: int, last: int, begin: int, stop: int) -> bool:
    """Whether "over" tells what something is about, as headlines put it: "a row over $2 million loan"."""
    behind_noun = over > begin and t.tags[over - 1][:2] == "NN"
    return behind_noun and last < stop and t.tags[last] == "NN"


def _risen_past(t: Tokens, draft: Draft, begin: int) -> bool:
    """Whether "past" tells what a rise has left behind: "cases rose past 140"."""
    past = draft.first - 1
    moved = past > begin and t.lowers[past] == "past" and t.tags[past - 1][:2] == "VB"
    return moved and draft.kind != "duration" and trend_of_movement(t, past, begin) == "up"


def _past_article(t: Tokens, draft: Draft, begin: int, stop: int) -> tuple[str | None, int]:
    """A modifier before the article of what the figure describes: "up to a $40,000 fine", "at least a 10-year term"."""
    behind = t.tags[draft.last : draft.last + 1]
    if behind not in (["NN"], ["JJ"]) or not (draft.hyphen or draft.kind in ("money", "share")):
        return None, draft.first
    before, first = modifier_before(t, draft.first - 1, begin, kind=draft.kind)
    loose = draft.first - 1 - first < 2 and t.lowers[first] not in NEARLY
    return (None, draft.first) if before is None or loose else (before, first)
