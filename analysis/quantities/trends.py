"""Whether a figure is a change, and in which direction: "fell 3%", "up nearly 57%", "lost 190 points"."""

from functools import cache

from analysis.language.lemmas import verb_lemma
from analysis.language.tokens import Tokens
from analysis.lexicon import lexicon_lines
from analysis.quantities.change_nouns import trend_of_noun
from analysis.quantities.context import context_words
from analysis.quantities.drafts import Draft
from analysis.quantities.measured import TIMES

CHANGED = frozenset({"share", "money", "index"})  # what a gain or a loss is measured in
SKIPPED = context_words("skipped")
PLACED = [[word] for word in sorted(context_words("away"))]  # behind a distance
SIGNS = frozenset("+-−–")


MOVED = context_words("moved")
TAKING_OBJECTS = frozenset({"advance", "crash", "drop", "ease", "expand", "grow", "sink", "slow", "widen"})
LEVELS = frozenset({"above", "below", "beyond", "past"})
MOVED_BACK = 12  # tokens between a verb of change and "from"
ADVERBS = 4  # tokens between a word of change and its figure
BY_BACK = 8  # tokens between a verb of change and "by"
BESIDE = {"above": "up", "below": "down"}  # a share above or below something is how much it is higher or lower
SUMS = frozenset({"billion", "bn", "m", "million", "trillion"})
POINTS = frozenset({"basis_point", "percentage_point", "point"})
THAN = 6  # tokens behind "than" that may tell an earlier time
EARLIER = TIMES | {"before", "earlier", "ever", "previously", "then"}
WEIGHING = frozenset({"gain", "lose", "shed"})  # of people: "lost two stone"
MEANS = frozenset({"average", "maximum", "total"})
MATTER = frozenset({"length", "mass", "volume"})  # of which there may be so much of something: "an inch of rain"
WITHIN = frozenset({"and", "at", "for", "in", "of", "on"})  # in the object of a verb of change
BEFORE_BY = frozenset({"NN", "NNS", "NNP", "NNPS", "CD", "PRP"})
TURNING = frozenset({"change", "go", "move", "shift", "swing"})  # verbs of change whose direction only the ends tell
PAST_FORMS = frozenset({"fell", "rose", "lost", "shed", "cut", "sank", "slid"})  # whatever their tag


@cache
def trend_words() -> dict[str, tuple[str, str]]:
    """Each word of change with its direction and class."""
    return {
        w: (direction, kind) for w, direction, kind in (line.split("\t") for line in lexicon_lines("trend_words.tsv"))
    }


def trend_of(t: Tokens, draft: Draft, begin: int, stop: int) -> str | None:
    """Whether the figure is a change, and in which direction."""
    if draft.kind == "share" and draft.unit == "percent" and t.words[draft.first] in SIGNS:
        return "up" if t.words[draft.first] == "+" else "down"  # "Dax -1.6%"
    last = max(draft.last, draft.counted_last or 0)
    if draft.kind in ("age", "rank", "score") or (draft.kind == "length" and t.lowers[last : last + 1] in PLACED):
        return None  # "crashed 12 miles north of the town"
    stuff = draft.kind in MATTER and t.lowers[draft.core_last : draft.core_last + 1] == ["of"]
    if stuff and verb_lemma(t.lowers[draft.first - 1]) in TAKING_OBJECTS | WEIGHING:
        return None  # "may drop a foot of snow", "lost 40 tonnes of oil"
    if draft.kind == "money" and _is_loss(t, draft, begin):
        return None
    found = _before(t, draft.first, begin, draft.kind, draft.unit) or _after(t, last, stop, draft.kind, draft.unit)
    if found is None and draft.rule.startswith("range:from"):
        found = trend_of_movement(t, draft.first, begin, draft.rising)
    return found or _trend_of_more(t, draft, last, stop) or trend_of_noun(t, draft, begin, stop)


def _is_loss(t: Tokens, draft: Draft, begin: int) -> bool:
    """ "Dorl lost $7 million in its bus business": a sum of millions that is gone, no fall of a price by so much."""
    before = t.lowers[max(begin, draft.first - ADVERBS) : draft.first]
    return not SUMS.isdisjoint(t.lowers[draft.first : draft.last]) and any(
        verb_lemma(word) == "lose" for word in before
    )


def _trend_of_more(t: Tokens, draft: Draft, last: int, stop: int) -> str | None:
    """The direction of a comparison with what was there before: "two fewer seats", "three more seats than in 2010"."""
    compared = t.lowers[draft.core_last : draft.core_last + 1] if draft.kind == "count" else []
    behind = t.lowers[last : min(last + THAN, stop)]
    than = behind[:1] == ["than"]
    if than and EARLIER.isdisjoint(behind) and not any(len(word) == 4 and word.isdecimal() for word in behind):
        return None  # "employs 40 more men than the yard"
    if compared == ["fewer"]:
        return "down"
    return "up" if compared == ["more"] and than else None


def _before(t: Tokens, first: int, begin: int, kind: str, unit: str | None) -> str | None:
    """The direction given by the verb or adverb before token `first`; None for a level ("fell to 40")."""
    if t.lowers[first] in LEVELS:
        return None  # "fell below 8,000"
    j = _before_mean(t, first - 1, begin)
    if j >= begin and t.lowers[j] == "from":
        j -= 1
        while j >= begin and t.lowers[j] in ("up", "down", "range", "ranging"):
            j -= 1
        return _verb(t, j, begin, kind, unit, any_kind=True)
    if (signed := _signed(t, j, begin, kind)) is not None:
        return signed
    for _ in range(ADVERBS):
        found = trend_words().get(t.lowers[j]) if j >= begin else None
        if found is not None and (t.lowers[j + 1] == "than" or _is_adverb(t, j, found)):
            shut = kind == "count" and unit not in POINTS and verb_lemma(t.lowers[j - 1]) == "close"
            particle = shut or t.lowers[j + 1] == "than" or _is_particle(t, j, begin)
            return None if particle else found[0]  # "closed down nine schools"
        if j < begin or (t.lowers[j] not in SKIPPED and t.tags[j] != "RB"):
            break
        j -= 1
    if j + 1 < first and "by" in t.lowers[j + 1 : first] and t.tags[j] in BEFORE_BY:
        return _of_object(t, j, begin)
    return _verb(t, j, begin, kind, unit)


def _before_mean(t: Tokens, j: int, begin: int) -> int:
    """The token before "an average of" that ends at token j, and "by": "rents fell by an average of $9"."""
    if j - 2 < begin or t.lowers[j] != "of" or t.lowers[j - 1] not in MEANS or t.tags[j - 2] != "DT":
        return j
    return j - 4 if j - 3 >= begin and t.lowers[j - 3] == "by" else j - 3


def _is_adverb(t: Tokens, j: int, found: tuple[str, str]) -> bool:
    return found[1] == "adverb" and t.lowers[j + 1] not in ("to", "from")


def _is_particle(t: Tokens, j: int, begin: int) -> bool:
    """Whether "up" or "down" belongs to a verb of no movement: "gave up 517 yards"."""
    verb = j > begin and t.tags[j - 1][:2] == "VB" and t.lowers[j - 1] not in MOVED
    return t.lowers[j] in ("up", "down") and verb


def _signed(t: Tokens, j: int, begin: int, kind: str) -> str | None:
    """ "closed at $100, off $8.60", "was up +0.4%"."""
    changed = kind in CHANGED or t.tags[j - 2 : j - 1] == ["CD"]
    if j > begin and t.lowers[j] == "off" and changed and t.tags[j - 1] in (",", "-LRB-", "VBD", "VBZ"):
        return "down"
    return "up" if j >= begin and t.lowers[j] == "+" and kind in CHANGED else None


def _of_object(t: Tokens, j: int, begin: int) -> str | None:
    """The direction of a verb whose object stands before "by": "cut the entry fee by 40 crowns"."""
    for k in range(j, max(begin, j - BY_BACK) - 1, -1):
        if t.tags[k] in ("IN", "CC", ".", ",", ":", "WDT", "WP", "MD") and t.lowers[k] not in WITHIN:
            return None
        if t.tags[k][:2] == "VB" and t.tags[k] != "VBN":
            found = _verb(t, k, begin, "share", None)
            if found is not None or t.tags[k] != "VBG":  # "widened their lower dock by 30 metres"
                return found
    return None


def trend_of_movement(t: Tokens, first: int, begin: int, rising: bool | None = None) -> str | None:
    """The direction of "from X to Y" whose verb stands before its object: "raise the fee there from X to Y".

    `rising`: whether Y is above X, which tells the direction of "went from X to Y".
    """
    for j in range(first - 1, max(begin, first - MOVED_BACK) - 1, -1):
        if t.tags[j] in (".", ",", ":", "CC", "WDT", "WP"):
            return None
        if t.tags[j][:2] == "VB":
            if rising is not None and verb_lemma(t.lowers[j]) in TURNING:
                return "up" if rising else "down"
            return _verb(t, j, begin, "share", None, any_kind=True)
    return None


def _after(t: Tokens, last: int, stop: int, kind: str, unit: str | None) -> str | None:
    """The direction said behind the figure: "closed 6 cents lower", "20 points up"."""
    if last >= stop or not (kind in CHANGED or unit in POINTS):
        return None
    if kind == "share":
        if t.lowers[last] in ("fewer", "less", "more"):
            return "up" if t.lowers[last] == "more" else "down"
        if t.lowers[last] in BESIDE and unit == "percent":
            return BESIDE[t.lowers[last]]  # "closed 8 percent above last year"
    found = trend_words().get(t.lowers[last])
    if found is None:
        return None
    behind = last + 1 < stop and (t.tags[last + 1][:2] in ("NN", "JJ", "CD") or t.lowers[last + 1] == "to")
    return None if behind else found[0]  # "20 points up", not "10 percent up to $8,000"


def _verb(t: Tokens, j: int, begin: int, kind: str, unit: str | None, any_kind: bool = False) -> str | None:
    if j < begin:
        return None
    tag = t.tags[j]
    lower = t.lowers[j]
    verb = tag[:2] == "VB" or (lower.endswith(("s", "d")) and tag in ("NNS", "NN", "JJ"))
    if not verb and lower not in PAST_FORMS:
        return None
    found = trend_words().get(verb_lemma(lower))
    if found is None:
        return None
    if verb_lemma(lower) == "raise" and kind == "money" and t.lowers[j + 1] != "by":
        return None  # "raised $40 million" from investors
    if kind == "count" and unit != "point" and verb_lemma(lower) in TAKING_OBJECTS:
        return None  # "dropped five charges"
    if found[1] == "moves" or any_kind or (kind == "mass" and verb_lemma(lower) in WEIGHING):
        return found[0]
    return found[0] if kind in CHANGED or unit in ("point", "percentage_point", "basis_point") else None
