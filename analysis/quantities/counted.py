"""The noun phrase after a number: what is counted, with its head and the head's lemma."""

from dataclasses import dataclass
from functools import cache

from analysis.language.lemmas import noun_lemma
from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.tokens import Tokens
from analysis.language.word_classes import word_class
from analysis.lexicon import lexicon_lines
from analysis.quantities.context import context_words
from analysis.quantities.noun_phrases import PLURALS, noun_at, phrase
from analysis.quantities.units import read_unit

REACH = 14  # tokens looked at after a number
PEOPLE_ADJECTIVES = context_words("harmed") | {"accused", "elderly", "poor", "rich", "sick", "unemployed", "young"}
SERIES = frozenset({"class", "mark", "model", "series", "type"})  # they belong to the figures behind: "Model 7s"
DESCRIBING = frozenset({"JJ", "VBN", "VBD", "VBG"})
ROUGHLY = frozenset({"billions", "dozens", "hundreds", "millions", "scores", "tens", "thousands"})
DETERMINERS = context_words("determiners")
IRREGULAR = {
    "doses": "dose", "people": "person", "men": "man", "women": "woman", "children": "child", "police": "police",
    "staff": "staff",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """Tokens [first, last) of the phrase, and the lemma of its head."""

    first: int
    last: int
    unit: str
    head: int


def regular_singular(lower: str) -> str:
    """The singular of a plural that no list knows, by its ending."""
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return lower[:-2]
    return lower if lower.endswith(("ss", "us", "is")) else lower[:-1]


@cache
def peoples() -> frozenset[str]:
    """The words for peoples, as written: "Dane", "Danes"."""
    return frozenset(form for line in lexicon_lines("demonyms.tsv") for form in line.split("\t")[1].split(", "))


def lemma(word: str, plural: bool = False) -> str:
    """The dictionary form of a noun as written; names keep their capitals and lose a plural s."""
    lower = word.lower().replace("’", "'")
    found = IRREGULAR.get(lower) or noun_lemma(lower)
    if found is not None:
        return found if word[:1].islower() or word.isupper() or lower in IRREGULAR else found.capitalize()
    if plural and word.islower() and lower.endswith("s"):
        return regular_singular(lower)
    if word[:1].isupper() and lower.endswith("s") and not lower.endswith(("ss", "us", "ese")) and len(word) > 5:
        return word[:-1]
    belongs = {word, word[:-1]} <= peoples() or lower[:-1] in word_class("capital_adjectives")  # "Danes", "Sikhs"
    if len(word) > 2 and word[-1] == "s" and (word[:-1].isupper() or belongs):
        return word[:-1]
    return word if word[:1].isupper() else lower


def _past_opening(t: Tokens, j: int, limit: int) -> int:
    """The token behind "of", "more", "fewer"; -1 where "of them", "of which" names no noun."""
    if t.lowers[j] in ("more", "fewer", "less"):
        return j + 1
    if t.lowers[j] != "of":
        return j
    j += 1
    pronoun = j < limit and t.lowers[j] in ("them", "whom", "us", "you", "which", "those", "these")
    noun = j + 1 < limit and noun_at(t, j + 1 + (t.tags[j + 1] == "JJ"), limit)  # "of those young men"
    return -1 if pronoun and t.words[j] != "US" and not noun else j


def _past_numbers(t: Tokens, j: int, head: int, stop: int) -> int:
    """The token behind numbers: "two of its five creameries", but "four 72 MW furnaces"."""
    k = j
    while k < head and t.tags[k] == "CD":
        k += 1
    return k if t.words[k] not in HYPHENS and (k == j or read_unit(t, k, stop, figures=True) is None) else j


def read_counted(t: Tokens, j: int, stop: int, *, many: bool = False) -> Counted | None:
    """The phrase that begins at token j: "other members of the group", "of the 12 villages"; None without a noun.

    `many`: the number asks for a plural, so that what could be a verb ("15 drug overdoses") is a noun.
    """
    limit = min(stop, j + REACH)
    if j >= limit:
        return None
    other = t.tags[j : j + 2] == ["RB", "CD"]
    j = _past_opening(t, j, limit)
    if j < 0 or (many and (other or t.words[j : min(j + 1, limit)] in (["a"], ["an"]))):
        return None  # "10,000 a year ago", "14 million over nine years"
    opening = j
    while j < limit and t.lowers[j] in DETERMINERS and not (glued(t, j + 1) and t.words[j + 1].isdecimal()):
        j += 1
    if j < limit and t.lowers[j] in PEOPLE_ADJECTIVES and not noun_at(t, j + 1, limit) and j > opening:
        return Counted(j, j + 1, t.lowers[j], j)  # "four of the injured"
    prefixed = j + 2 < limit and _hyphen(t, j + 1)
    found = phrase(t, j, limit, many) or (phrase(t, j + 2, limit, many) if prefixed else None)  # "by-elections"
    if found is None:
        return None
    head, last = found
    start, end = _joined(t, j, head, last, limit)
    if end - start > 1 and many and t.tags[head] == "NN":
        behind = _behind_adjective(t, end, limit, many)  # "31 off-school, extended courses"
        head, last, start, end = (*behind, behind[0], behind[1]) if behind is not None else (head, last, start, end)
    last = max(last, end)
    last = _same_kind(t, head, last, limit)
    last = _of_phrases(t, last, min(stop, last + REACH))
    owned = "POS" in t.tags[j:head]  # the article belongs to the owner: "the group's own members"
    j = opening if owned else _past_numbers(t, j, head, stop)
    model = _model(t, head)
    if model < head:
        named = model > j and t.words[model].isdecimal() and t.lowers[model - 1] in SERIES
        name = f"{t.words[model - 1]} " if named else ""  # "Model 7s"
        return Counted(min(j, model), last, name + "".join(t.words[model:head]), head)
    noun = lemma(t.words[head], t.tags[head] in (*PLURALS, "VBZ"))
    return Counted(j, last, "".join([*t.words[start:head], noun, *t.words[head + 1 : end]]), head)


def _hyphen(t: Tokens, i: int) -> bool:
    """Whether token i is a hyphen inside a word."""
    return t.words[i] in HYPHENS and t.words[i] != "—" and glued(t, i) and glued(t, i + 1)


def _joined(t: Tokens, first: int, head: int, last: int, limit: int) -> tuple[int, int]:
    """The tokens of a head that hyphens join to its neighbours: "e-mails", "vice-presidents", "passers-by"."""
    start, end = head, head + 1
    while start - 2 >= first and _hyphen(t, start - 1):
        start -= 2
    while last == head + 1 and end + 1 < limit and _hyphen(t, end) and t.words[end + 1].isalpha():
        end += 2
    return start, end


def _behind_adjective(t: Tokens, j: int, limit: int, many: bool) -> tuple[int, int] | None:
    """The plural that a word with a hyphen and those joined to it stand before: "12 mail-in and damaged ballots"."""
    while j + 1 < limit and t.tags[j + (t.lowers[j] in (",", "and", "or"))] in DESCRIBING:
        j += 1
    found = phrase(t, j, limit, many) if j < limit and t.tags[j] in (*PLURALS, "NN") else None
    return found if found is not None and t.tags[found[0]] in PLURALS else None


def _model(t: Tokens, head: int) -> int:
    """Where the name of a model in the plural begins: "six more A350s", "two 787s"; the head where it is none."""
    k = head
    while t.words[head] == "s" and k > head - 4 and glued(t, k):
        k -= 1
    return k if k < head and t.words[head - 1].isdecimal() else head


def _plural(t: Tokens, i: int) -> bool:
    return t.tags[i] in PLURALS or (t.tags[i] == "NNP" and t.lowers[i].endswith("s") and len(t.words[i]) > 4)


def _same_kind(t: Tokens, head: int, last: int, limit: int) -> int:
    """Take in plural nouns joined to a plural head: "Iraqis and Syrians", "men, women and children"."""
    end, k = last, last
    while _plural(t, head) and k + 1 < limit and t.lowers[k] in (",", "and", "or") and _plural(t, k + 1):
        if t.lowers[k + 1] in ROUGHLY and t.lowers[k + 2 : k + 3] == ["of"]:
            return end  # "two pistols and hundreds of rounds"
        joined = t.lowers[k] != ","
        k += 2
        if joined:
            return k
    return end


def _of_phrases(t: Tokens, last: int, limit: int) -> int:
    """Take up to two complements with "of" into the phrase: "members of a feared group"."""
    for _ in range(2):
        if last >= limit or t.lowers[last] != "of":
            break
        k = last + 1
        while k < limit and t.lowers[k] in DETERMINERS:
            k += 1
        if k < limit and t.tags[k] == "CD":
            break
        found = phrase(t, k, limit)
        if found is None:
            break
        last = found[1]
    return last
