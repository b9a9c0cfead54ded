"""Ages: "15-year-old", "aged 18 to 34", "Nora Vell, 44, said", "who was 10", "in her 30s"."""

from analysis.language.numerals.figures import HYPHENS
from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.quantities.context import context_words
from analysis.quantities.drafts import Draft
from analysis.quantities.listed_ages import OTHERS, SEXES, is_listed_age, is_of_one

TIMES = frozenset({"year", "month", "week", "day"})
TENS = {
    "teens": 10.0, "twenties": 20.0, "thirties": 30.0, "forties": 40.0, "fifties": 50.0, "sixties": 60.0,
    "seventies": 70.0, "eighties": 80.0, "nineties": 90.0,
}  # fmt: skip
POSITIONS = context_words("positions")
AGE_CUES = frozenset({"aged", "age", "ages"})
PEOPLE = frozenset({"he", "she", "who", "i"})
BESIDE_BE = frozenset({"have", "has", "had", "to", "believed", "thought", "said", "reported"})  # "is believed to be 40"
PERSONAL = frozenset({"he", "she", "her", "his"})
ROUGHLY = frozenset({"about", "above", "almost", "around", "barely", "nearly", "over", "under"})
SURNAME_TAGS = frozenset({"NN", "NNS", "JJ", "VB", "VBD", "VBN"})  # of a name that is also a word: "Rose", "Watts"
BE = context_words("be")
BEFORE_AGE = context_words("before_age")
AGE_VERBS = context_words("age_verbs")
AFTER_AGE = context_words("after_age")
AGED_PEOPLE = context_words("aged_people")
OLDEST = 120  # years of age


def mark_age(t: Tokens, draft: Draft, begin: int, stop: int) -> bool:
    """Make the draft an age where the words around it say so."""
    if draft.kind == "duration" and draft.unit in TIMES:
        return _mark_timed(t, draft, begin, stop)
    if draft.kind != "number" or draft.form == "fraction" or draft.scale > 1:
        return False
    top = draft.high if draft.high is not None else draft.low
    if top is None or not 0 <= top <= OLDEST:
        return False
    j = draft.core_last
    decade = _past_decade(t, j, stop, top)
    if decade is not None:
        _decade(draft, decade)
        return True
    years_old = _past_years_old(t, j, stop)
    rule = "age:yo" if years_old is not None else _years_meant(t, draft, begin, stop)
    if rule is None:
        return False
    _set(draft, "year", years_old or j, rule)
    return True


def _mark_timed(t: Tokens, draft: Draft, begin: int, stop: int) -> bool:
    """ "12 years old", "aged 12 months": a length of time that is an age."""
    end = _old(t, draft.core_last, stop)
    if end is not None:
        _set(draft, draft.unit, end, "age:old")
        return True
    if _cue(t, draft.first, begin):
        _set(draft, draft.unit, draft.core_last, "age:cue")
        return True
    return False


def _past_years_old(t: Tokens, j: int, stop: int) -> int | None:
    """The end of "y/o" behind figures, at token j."""
    return j + 3 if j + 2 < stop and t.lowers[j : j + 3] == ["y", "/", "o"] else None


def _past_decade(t: Tokens, j: int, stop: int, top: float) -> int | None:
    """The end of a decade of life behind its number: "20s", "thirty-something"."""
    after = t.lowers[j] if j < stop else ""
    if after in ("s", "'s") and top % 10 == 0:
        return j + 1
    return j + 2 if after in HYPHENS and j + 1 < stop and t.lowers[j + 1] == "something" else None


def _years_meant(t: Tokens, draft: Draft, begin: int, stop: int) -> str | None:
    """Why a bare number is an age, as the row's rule; None where nothing says so."""
    j = draft.core_last
    if t.lowers[max(begin, draft.first - 3) : draft.first] in (["as", "young", "as"], ["as", "old", "as"]):
        return "age:person"
    if _cue(t, draft.first, begin):
        return "age:cue"
    limit = t.lowers[j : j + 1] in (["or"], ["and"]) and t.lowers[j + 1 : j + 2] in (["older"], ["younger"])
    if limit or _limited(t, draft, begin, stop):
        return "age:limit"
    listed = is_listed_age(t, draft, stop) or is_of_one(t, draft, stop)
    told = listed or _apposed(t, draft, begin, stop) or _predicated(t, draft, begin, stop)
    return "age:person" if told else None


def _old(t: Tokens, j: int, stop: int) -> int | None:
    """The end of "-old", "old", "of age", "olds" behind a unit of time."""
    while j < stop and t.words[j] in HYPHENS:
        j += 1
    if j < stop and t.lowers[j] in ("old", "olds"):
        return j + 1
    if j + 1 < stop and t.lowers[j] == "of" and t.lowers[j + 1] == "age":
        return j + 2
    return None


def _set(draft: Draft, unit: str | None, last: int, rule: str) -> None:
    draft.kind, draft.unit, draft.rule = "age", unit or "year", rule
    draft.last = max(draft.last, last)
    draft.core_last = max(draft.core_last, last)


def decade_in_words(t: Tokens, i: int, begin: int) -> Draft | None:
    """ "in his late fifties": the age that a plural of tens gives behind a possessive."""
    value = TENS.get(t.lowers[i])
    j = i - 1
    if value is None:
        return None
    if j > begin and t.words[j] in HYPHENS:
        j -= 1
    if j > begin and t.lowers[j] in ("late", "early", "mid"):
        j -= 1
    if t.tags[j] != "PRP$":
        return None
    draft = Draft(i, i + 1, i, i + 1, value, value, value, "number", "number", form="words")
    _decade(draft, i + 1)
    return draft


def _decade(draft: Draft, last: int) -> None:
    low, high = draft.low or 0.0, draft.high or 0.0
    draft.low, draft.high, draft.best, draft.modifier = low, high + 9, None, "range"
    _set(draft, "year", last, "age:decade")


def _cue(t: Tokens, first: int, begin: int) -> bool:
    """Whether words of age stand before the number: "aged 18", "at the age of 30", "aged between 18 and 34"."""
    j = first - 1
    while j >= begin and t.lowers[j] in BEFORE_AGE:
        j -= 1
    return j >= begin and t.lowers[j] in AGE_CUES


def age_cue(t: Tokens, first: int, begin: int) -> int:
    """The token where "the age of" before the number begins."""
    j = first - 1
    while j > begin and t.lowers[j] in ("of", "age"):
        j -= 1
    return j if t.lowers[j] == "the" else j + 1


def _apposed(t: Tokens, draft: Draft, begin: int, stop: int) -> bool:
    """ "Nora Vell, 44," and "Nora Vell (44)"."""
    i, j = draft.first - 1, draft.core_last
    if i == begin and t.lowers[i] == "at" and j + 1 < stop and t.words[j] == "," and draft.best is not None:
        return t.lowers[j + 1] in ("he", "she", "i")  # "At 62, she is"
    if i - 1 < begin or draft.best is None or draft.best != int(draft.best) or draft.core_last - draft.first != 1:
        return False
    after = t.lowers[j] if j < stop else "."
    name = (
        t.tags[i - 1] in ("NNP", "NNPS")
        or (i - 2 >= begin and t.tags[i - 2] == "NNP" and t.words[i - 1].istitle() and t.words[i - 2].istitle())
        or t.lowers[i - 1] in word_set("person_nouns.txt")
        or t.lowers[i - 1] in SEXES | OTHERS
        or (t.words[i - 1] == "*" and t.tags[i - 2] == "NNP")
        or t.words[i - 1] in ("”", '"', "Jr", "Jr.")
        or (t.words[i - 1] == "." and t.lowers[i - 2] in ("jr", "sr", "esq"))
        or (i - 1 == begin and t.words[i - 1].istitle() and t.tags[i - 1] in SURNAME_TAGS and after == ",")
    )
    if t.words[i] == "," and name and after in (",", ".", ";", "of", "from", "and"):
        return after in (",", ".", ";") or draft.best >= 14
    if t.words[i] == "(" and name and after in (")", ","):
        return draft.best >= 15 or POSITIONS.isdisjoint(t.lowers[max(begin, i - 4) : i])  # "Winger Dan Prell (9)"
    if t.lowers[i] in ("both", "now", "then") and t.words[i - 1] in (",", "(") and after in (",", ")", "."):
        return True  # "two others, both 17, were charged"
    if t.lowers[i] == "at" and _at_age(t, i, j, begin, stop):
        return True
    if after == "," and t.lowers[j + 1 : j + 2] == ["of"] and t.tags[i] == t.tags[i - 1] == "NNP" and draft.best >= 14:
        return t.words[i].isalpha()  # "Nora Vell 44, of Oldmere"
    two = i - 1 >= begin and t.tags[i] == "NNP" and t.tags[i - 1] == "NNP" and t.words[i].isalpha()
    return two and draft.best >= 15 and j < stop and t.tags[j] in ("VBD", "VBZ", "VBP", "MD")


def _at_age(t: Tokens, i: int, j: int, begin: int, stop: int) -> bool:
    """ "died at 87", "At 62, she is": the preposition of an age at token i, what follows the number at token j."""
    if t.lowers[i - 1] in AGE_VERBS:
        if t.lowers[i - 2] in ("of", "the"):
            return False  # "put the number of dead at 110"
        return j >= stop or t.tags[j] in (".", ",", "IN", "CC")
    return t.words[i - 1] in (",", ".", "“", '"') and j + 1 < stop and t.words[j] == "," and t.tags[j + 1] == "PRP"


def _predicated(t: Tokens, draft: Draft, begin: int, stop: int) -> bool:
    """ "who was 10", "she turned 40", "He will be 30 by May", "when I was 12"."""
    i, j = draft.first - 1, draft.core_last
    after = t.lowers[j] if j < stop else "."
    if i > begin and t.lowers[i] in ROUGHLY and t.lowers[i - 1] in BE:
        i -= 1  # "Her uncle is over 80 and frail"
    if after not in AFTER_AGE or i <= begin or (t.lowers[i] not in BE and t.lowers[i] not in ("just", "only")):
        return False
    k = i
    while k > begin and (t.lowers[k] in BE or t.tags[k] in ("RB", "MD") or t.lowers[k] in BESIDE_BE):
        k -= 1
    if t.lowers[i].startswith("turn"):
        return True
    named = t.tags[k] == "NNP" and 15 <= (draft.best or 0) < 100 and not PERSONAL.isdisjoint(t.lowers[j : j + 8])
    return named or t.lowers[k] in PEOPLE or t.lowers[k] in word_set("person_nouns.txt")


def _limited(t: Tokens, draft: Draft, begin: int, stop: int) -> bool:
    """ "those over 65", "if you are under 25": a limit of age."""
    i, j = draft.first - 1, draft.core_last
    if i <= begin or t.lowers[i] not in ("over", "under") or draft.best not in range(OLDEST + 1):
        return False
    ends = j >= stop or t.tags[j] in (".", ",", ":", "-RRB-", "IN", "CC", "VBD", "VBP", "MD", "''")
    who = t.lowers[i - 1]
    person = who not in ("are", "is") or t.tags[i - 2 : i - 1] == ["PRP"]
    return ends and who in AGED_PEOPLE and person


def age_group(t: Tokens, i: int, begin: int, stop: int) -> Draft | None:
    """ "under-25s", "the over-60s": people up to or from an age."""
    limit = t.lowers[i - 2] if i - 2 >= begin and t.words[i - 1] in HYPHENS else ""
    if limit not in ("over", "under") or not t.words[i].isdecimal() or len(t.words[i]) > 2 or i + 1 >= stop:
        return None
    if t.lowers[i + 1] not in ("s", "'s", "’s") or t.starts[i + 1] != t.ends[i]:
        return None
    value = float(t.words[i])
    low, high = (value, None) if limit == "over" else (None, value)
    return Draft(i - 2, i + 2, i, i + 2, low, high, value, "age", "age:group", limit, unit="year")
