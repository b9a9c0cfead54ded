"""The thing that has a measure: "50 ml of acid", "a $300 million contract", "sales of $14 million"."""

from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.counted import DETERMINERS, Counted, lemma, read_counted
from analysis.quantities.drafts import Draft
from analysis.quantities.noun_phrases import NOUNS

BEFORE_HEAD = frozenset({"JJ", "NN", "NNS", "NNP", "VBN", "JJS", "JJR"})
BRACKET = 6  # tokens of a figure in brackets
HAVING = frozenset({"had", "has", "have"})
OPENING = frozenset({"NN", "NNS", "JJ", "NNP", "VBG"})
SIDES = context_words("sides") | {"diameter"}
NOT_IN_MONEY = context_words("not_in_money")
TIMES = context_words("not_heads") | {"quarter", "season", "summer", "winter", "spring", "autumn", "weekend", "decade"}


def said_when(t: Tokens, j: int, stop: int) -> bool:
    """Whether the words behind a measure say when: "rose 5% last quarter", "12% year on year"."""
    return t.lowers[j] in TIMES or (
        t.lowers[j] in ("last", "next", "past", "this") and j + 1 < stop and t.lowers[j + 1] in TIMES
    )


def measured_thing(t: Tokens, draft: Draft, j: int, begin: int, stop: int) -> Counted | None:
    """The thing that has the measure: "50 ml of acid", "a $300 million contract", "sales of $14 million"."""
    if j < stop and t.words[j] in HYPHENS and glued(t, j) and j + 1 < stop:
        j += 1
    lower = t.lowers[j] if j < stop else ""
    if lower == "(" and ")" in t.words[j : j + BRACKET]:
        j = t.words.index(")", j) + 1  # "900 pounds (400 kg) of flour"
        lower = t.lowers[j] if j < stop else ""
    if lower == "of" and draft.kind != "age":
        if t.tags[j + 1 : j + 2] == ["CD"]:
            return None
        return read_counted(t, j, stop)
    if lower == "in" and draft.kind == "money" and j + 1 < stop and t.tags[j + 1] in ("NN", "NNS", "JJ"):
        found = read_counted(t, j + 1, stop)
        return None if found is None or {t.lowers[found.head], found.unit} & NOT_IN_MONEY else found
    if draft.kind == "share" and draft.form == "fraction" and draft.unit is None:
        return read_counted(t, j, stop)  # "half the seats"
    if _is_attribute(t, draft, j, begin, stop):
        return _attributed(t, draft, j, begin, stop)
    return _before_of(t, draft.first, begin) if draft.kind != "age" else None


def _attributed(t: Tokens, draft: Draft, j: int, begin: int, stop: int) -> Counted | None:
    """What the figure before token j describes, else what its "of" stands behind."""
    sided = t.lowers[j] == "long" or (t.lowers[j] in SIDES and draft.kind == "length")
    glued_on = draft.hyphen or t.words[j - 1] in HYPHENS
    k = j + 1 if sided and glued_on else j  # "a four-week long strike", "a 40-metre-deep shaft"
    if (draft.kind == "duration" or t.tags[k : k + 1] == ["NNP"]) and not draft.hyphen:
        return None if draft.kind == "duration" else _unnamed(t, draft, k, stop)
    found = read_counted(t, k, stop)
    if found is not None:
        return _described(t, draft, k, found, stop)
    if k < stop and t.lowers[k] in ("high", "low"):
        return Counted(k, k + 1, t.lowers[k], k)  # "a 10-week high"
    return _before_of(t, draft.first, begin) if draft.kind != "age" else None


def _unnamed(t: Tokens, draft: Draft, k: int, stop: int) -> Counted | None:
    """The phrase that opens with a name and ends in a noun: "a $40 Vell ticket", no "its £40m Marrow Bay scheme"."""
    found = read_counted(t, k, stop)
    return None if found is None or t.tags[found.head] == "NNP" else _described(t, draft, k, found, stop)


def _described(t: Tokens, draft: Draft, k: int, found: Counted, stop: int) -> Counted | None:
    """The phrase that begins at token k behind the figure, where it is no verb: "39 percent blame his rivals"."""
    verb = found.head == k and _is_verb(t, k, stop, draft.kind)
    return None if verb else _owner(t, draft, k, found)


def _is_attribute(t: Tokens, draft: Draft, j: int, begin: int, stop: int) -> bool:
    """Whether the figure stands before what it measures, as an adjective does: "a $300 million contract"."""
    attributive = draft.hyphen or draft.kind in ("money", "share", "age") or _determined(t, draft.first, begin)
    if j >= stop or not attributive or t.lowers[j] in ("ago", "later", "earlier", "more", "less"):
        return False
    if not draft.hyphen and said_when(t, j, stop):
        return False
    return t.tags[j] in OPENING or (draft.hyphen and t.tags[j] in ("VBN", "VBD", "JJR"))


def _owner(t: Tokens, draft: Draft, k: int, found: Counted) -> Counted:
    """Whose age it is: of "the 6-year-old boy's bag" the boy's."""
    if draft.kind != "age" or "POS" not in t.tags[k : found.head]:
        return found
    owner = t.tags.index("POS", k)
    return Counted(k, owner, lemma(t.words[owner - 1]), owner - 1)


def _is_verb(t: Tokens, j: int, stop: int, kind: str) -> bool:
    """Whether what could be a noun is a verb: an object or a particle follows ("39 percent blame him", "wound up")."""
    if t.tags[j] != "NN" or j + 1 >= stop:
        return False
    if t.lowers[j + 1] in ("up", "down", "out", "off"):
        return kind in ("share", "age")
    return kind == "share" and t.tags[j + 1] in ("DT", "PRP$", "PRP", "WP", "NNP")


def _determined(t: Tokens, first: int, begin: int) -> bool:
    return first > begin and (t.lowers[first - 1] in DETERMINERS or t.tags[first - 1] in ("JJ", "PRP$", "POS", "VBN"))


def _before_of(t: Tokens, first: int, begin: int) -> Counted | None:
    """The noun phrase before "of" and a measure: "a fine of $3 billion"."""
    j = first - 1
    if j - 1 < begin or t.lowers[j] != "of":
        return None
    if t.tags[j - 1] not in NOUNS or t.lowers[j - 1] in TIMES:
        return None  # "a profit for the year of $3m"
    head = k = j - 1
    if k - 2 >= begin and t.lowers[k - 1] == "per" and t.tags[k - 2] in NOUNS:
        head = k = k - 2  # "earnings per share of 71 cents"
    while k - 1 >= begin and k > j - 6 and t.lowers[k - 1] not in HAVING and t.tags[k - 1] in BEFORE_HEAD:
        k -= 1
    if t.tags[k] == "VBN" and k < head and k > begin and t.lowers[k - 1] in HAVING:
        k += 1  # "had expected earnings of $3m"
    return Counted(k, j, t.lowers[head], head)
