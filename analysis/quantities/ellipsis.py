"""What a bare number counts where its clause repeats the pattern of an earlier one and leaves the noun out."""

from analysis.language.lemmas import verb_lemma
from analysis.language.tokens import Tokens
from analysis.quantities.drafts import Draft
from analysis.quantities.noun_phrases import NOUNS

REACH = 12  # tokens between the noun and the number that leaves it out
JOINING = frozenset({",", ";", "and", "but", "or", "while"})
ELSEWHERE = frozenset({"abroad", "away", "elsewhere"})  # beside "at home"
AUXILIARY = frozenset({"MD", "RB"})
HAVING = frozenset({"has", "have", "had"})
WHOLE = frozenset({"her", "his", "its", "our", "the", "their", "these", "those"})


def parallel(t: Tokens, a: Draft, b: Draft, after: str) -> bool:
    """Whether the number b stands where the earlier one stood, its noun left out; `after` is the word behind b."""
    last = max(a.last, a.counted_last or 0)
    if b.form == "fraction" or not 0 <= b.first - last <= REACH:
        return False
    if any(t.tags[i] == "CD" for i in range(last, b.first)):
        return False
    if _of_whole(t, a, b, last):
        return True
    if a.kind not in ("count", "length", "mass", "volume", "area"):
        return False
    left = t.lowers[b.first - 1]
    if left in JOINING:
        return _same_setting(t, last, b, after) or _same_state(t, last, after)
    return _same_subject(t, a, b, last) and t.tags[b.last : b.last + 1] in ([], ["."], [","], ["IN"], ["CC"])


def _of_whole(t: Tokens, a: Draft, b: Draft, last: int) -> bool:
    """ "Of the 80 boats, 52 were saved"."""
    whole = a.kind == "count" and a.unit is not None and t.lowers[last : b.first] == [","]
    return whole and a.first > 1 and t.lowers[a.first - 2] == "of" and t.lowers[a.first - 1] in WHOLE


def _same_setting(t: Tokens, last: int, b: Draft, after: str) -> bool:
    """ "60 flats by auction and 40 by tender", "12 goals at home and nine away"."""
    if t.tags[last] == "JJ":
        last += 1  # "found 40 people dead in Marlow and 12 in Corrin"
    if t.tags[last] != "IN":
        return False
    return t.lowers[last] == after or (after in ELSEWHERE and t.lowers[last : last + 2] == ["at", "home"])


def _same_state(t: Tokens, last: int, after: str) -> bool:
    """ "Ten bills were real, two were fake"."""
    return t.tags[last][:2] == "VB" and t.lowers[last] == after


def _same_subject(t: Tokens, a: Draft, b: Draft, last: int) -> bool:
    """ "lost three seats in the north and has gained two": another verb of the same subject takes the same thing."""
    i = b.first - 1
    if t.tags[i][:2] != "VB" or t.tags[a.first - 1][:2] != "VB":
        return False
    while i > last and (t.tags[i - 1] in AUXILIARY or t.lowers[i - 1] in HAVING):
        i -= 1
    return i - 1 >= last and t.lowers[i - 1] in ("and", "but") and verb_lemma(t.lowers[b.first - 1]) != "be"


def left_out(t: Tokens, a: Draft, b: Draft) -> bool:
    """Whether verb and unit are left out behind another subject: "the port took 4.1 percent and the airport 7.3".

    Or verb and noun, behind one with a determiner: "The league has 41 clubs and its rival nine".
    """
    alike = a.kind == "count" or (a.kind == "share" and a.unit == "percent")
    if not alike or t.tags[b.first - 1] not in NOUNS:
        return False
    between = range(max(a.last, a.counted_last or 0), b.first)
    joined = len(between) > 1 and len(between) < 8 and t.lowers[between[0]] in (",", "and", "but")
    owned = joined and (a.kind == "share" or t.lowers[between[1]] in WHOLE)
    return owned and not any(t.tags[i][:2] in ("VB", "MD", "CD") for i in between)


def second_verb(t: Tokens, a: Draft, b: Draft) -> bool:
    """Whether another verb of the same subject takes the number: "opened 31 shops and closed 12"."""
    i = b.first - 1
    joined = a.kind == "count" and t.tags[i][:2] == "VB" and t.lowers[i - 1] in ("and", "but", "or")
    return joined and t.tags[a.first - 1][:2] == "VB" and (a.counted_last or a.last) == i - 1


def same_verb(t: Tokens, a: Draft, b: Draft) -> bool:
    """Whether the verb of the donor stands before the bare number too: "sold 4 million cars, last year it sold 3"."""
    if not (a.first and t.tags[b.first - 1].startswith("VB") and t.tags[a.first - 1].startswith("VB")):
        return False
    return verb_lemma(t.lowers[b.first - 1]) == verb_lemma(t.lowers[a.first - 1])
