"""The noun or unit that a bare number takes over from an earlier one: "43 were killed and 200 injured"."""

from collections.abc import Callable

from analysis.language.lemmas import verb_lemma
from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.quantities.context import context_words
from analysis.quantities.drafts import Draft
from analysis.quantities.ellipsis import left_out, parallel, same_verb, second_verb

COMPARED = context_words("compared")
HARMED = context_words("harmed")
HELD = context_words("held")
INSTEAD = (["instead", "of"], ["rather", "than"], ["up", "from"], ["down", "from"])
HARMING = frozenset({"arrest", "detain", "displace", "evacuate", "hurt", "infect", "injure", "kill", "rescue", "wound"})
NOUNS_NEXT = (["NN"], ["NNS"], ["NNP"], ["JJ"])
NO_DONOR = frozenset({"rank", "score", "duration", "age", "ratio"})
SIDES = context_words("sides")

LEADING = frozenset({"at", "by", "for", "from", "in", "near", "to"})  # what a part of those counted belongs to
ENDS = frozenset({".", ",", ":", "-RRB-"})

Rule = Callable[[Tokens, list[Draft], Draft, Draft, int], bool]


def carry_over(t: Tokens, before: list[Draft], b: Draft, stop: int) -> None:
    """A bare number after one with a unit that it is compared with: "460 cars ... compared with 63 last year"."""
    if b.pronoun:
        _take(b, next((a for a in reversed(before) if a.kind == "count" and a.unit and a.best != 1), None))
    elif _next_age(t, before[-1], b):
        b.kind, b.unit, b.rule = "age", before[-1].unit, before[-1].rule
    else:
        donor = _donor(t, before, b)
        labels = before[-1].bare and t.lowers[before[-1].last : b.first] == ["and"]  # "two rooms, 33 and 58"
        own = labels or donor is None or _counts_itself(t, donor, b, stop)
        if donor is not None and not own and any(rule(t, before, donor, b, stop) for rule in RULES):
            _leave_kind(t, b, stop)


def _leave_kind(t: Tokens, b: Draft, stop: int) -> None:
    """Leave out what the earlier ones were of: "11 counts of fraud and two of perjury" are two counts."""
    counted = range(b.counted_first or 0, b.counted_last or 0)
    kind = next((i for i in counted if t.lowers[i] == "of"), None)
    if kind is not None and _word(t, b.last, stop) == "of":
        b.counted_last = kind


def _donor(t: Tokens, before: list[Draft], b: Draft) -> Draft | None:
    """The last number whose unit could be meant; no money told again in other money, in brackets."""
    instead = t.lowers[max(0, b.first - 2) : b.first] in INSTEAD  # "four days a week instead of six"
    for a in reversed(before):
        given = a.kind not in NO_DONOR or (instead and a.kind == "duration")
        again = a.kind == "money" and a is not before[0] and t.words[a.first - 1] == "("
        if a.unit and given and not again and a.best != 0:
            return a
    return None


def _counts_itself(t: Tokens, donor: Draft, b: Draft, stop: int) -> bool:
    """Whether the number is a pronoun or a part, or says behind "of" what it is of."""
    if t.lowers[b.core] == "one" or (b.form in ("fraction", "vague") and donor.kind != "count"):
        return True
    if b.last + 1 >= stop or t.lowers[b.last] != "of":
        return False
    charged = t.tags[b.last + 1] == "NN" and t.lowers[b.first - 1] in ("and", ",")  # "and two of perjury"
    return not (charged and donor.kind == "count")


def _word(t: Tokens, i: int, stop: int) -> str:
    return t.lowers[i] if i < stop else "."


def _goes_on(t: Tokens, before: list[Draft], donor: Draft, b: Draft, stop: int) -> bool:
    """ "12 homes burned and 40 more", "180 metres long and 28 wide"."""
    after = _word(t, b.last, stop)
    more = after in ("more", "others") and donor.kind == "count"
    return (more or (after in SIDES and donor.kind == "length")) and _take(b, donor)


def _other_money(t: Tokens, before: list[Draft], donor: Draft, b: Draft, stop: int) -> bool:
    """ "2 million yen ($15,000) for one and 3 million ($22,000) for the other"."""
    if _word(t, b.last, stop) != "(" or b.last + 1 >= stop or t.tags[b.last + 1] != "$":
        return False
    _take(b, next((a for a in reversed(before) if a.kind == "money" and t.lowers[a.last : a.last + 1] == ["("]), None))
    return True


def _befallen(t: Tokens, before: list[Draft], donor: Draft, b: Draft, stop: int) -> bool:
    """ "43 people were killed and 200 injured"."""
    return _word(t, b.last, stop) in HARMED and donor.unit in word_set("person_nouns.txt") and _take(b, donor)


def _harmed(t: Tokens, before: list[Draft], donor: Draft, b: Draft, stop: int) -> bool:
    """ "killing 12 people and wounding 40"."""
    harms = t.tags[b.first - 1][:2] == "VB" and verb_lemma(t.lowers[b.first - 1]) in HARMING
    if not harms or t.tags[b.last : b.last + 1] in NOUNS_NEXT:
        return False
    b.kind = "count"
    people = word_set("person_nouns.txt")
    _take(b, next((a for a in reversed(before) if a.kind == "count" and a.unit in people), None))
    return True


def _repeated(t: Tokens, before: list[Draft], donor: Draft, b: Draft, stop: int) -> bool:
    """ "60 flats by auction and 40 by tender"."""
    return parallel(t, donor, b, _word(t, b.last, stop)) and _take(b, donor)


def _parted(t: Tokens, before: list[Draft], donor: Draft, b: Draft, stop: int) -> bool:
    """ "seven people were killed, four in Vell and three in Oret", "nine boats: five to Vell and four to Oret"."""
    left, after = t.lowers[b.first - 1] if b.first else "", _word(t, b.last, stop)
    listed = left in (":", "and") or (left == "," and t.tags[b.first - 2] not in ("NNP", "NNPS", "CD"))
    named = b.last + 1 < stop and t.tags[b.last + 1] in ("DT", "NNP", "NNPS", "PRP$")
    if not (listed and named and after in LEADING and donor.kind == "count" and donor.best and b.best):
        return False
    fits = b.best < donor.best or donor.rule.endswith(":carried")
    return fits and b.first == b.core and _take(b, donor)


def _set_beside(t: Tokens, before: list[Draft], donor: Draft, b: Draft, stop: int) -> bool:
    """ "460 cars, compared with 63 last year", "the port took 4.1 percent and the airport 7.3"."""
    left, after = t.lowers[b.first - 1] if b.first else "", _word(t, b.last, stop)
    named = t.tags[b.first - 1] in ("NNP", "NNPS") and donor.kind == "count" and b.first == b.core
    gapped = named or left_out(t, donor, b)
    ends = b.last >= stop or t.tags[b.last] in ENDS or after in HELD or (gapped and after == "and")
    if not ends or not (left in COMPARED or gapped or same_verb(t, donor, b) or second_verb(t, donor, b)):
        return False
    if donor.kind == "share" and (b.scale > 1 or (b.best or 0) > 100):
        return False
    if left == "from" and before[-1] is not donor and before[-1].last == b.first - 1:
        return False  # "fell 18 percent, to 61 from 74": a level beside one without a unit
    if left == "to" and donor.kind == "count" and "NNS" in t.tags[max(donor.last, donor.counted_last or 0) : b.first]:
        return False  # "shut nine clubs, which brings the bodies that are banned to 40"
    if left in ("to", "at") and donor.trend and donor.kind in ("share", "money"):
        return False  # a change and the level it leads to have units of their own
    return _take(b, donor)


RULES: tuple[Rule, ...] = (_goes_on, _other_money, _befallen, _harmed, _repeated, _parted, _set_beside)


def _next_age(t: Tokens, a: Draft, b: Draft) -> bool:
    """Whether a number goes on a list of ages: "aged 12, 9 and 7"."""
    joined = t.lowers[a.last : b.first] in ([","], ["and"], ["or"], [",", "and"])
    return a.kind == "age" and a.rule == "age:cue" and joined and b.form != "fraction"


def _take(b: Draft, donor: Draft | None) -> bool:
    """Give a bare number what an earlier one counts or measures, if there is one."""
    if donor is None:
        return False
    b.unit, b.kind = donor.unit, donor.kind
    if donor.minor != 1:
        b.low, b.high, b.best = (x if x is None else round(x * donor.minor, 10) for x in (b.low, b.high, b.best))
    b.per = b.per or donor.per
    if donor.kind == "count":
        b.counted_first, b.counted_last = donor.counted_first, donor.counted_last
    b.rule = f"{b.rule}:carried"
    return True
