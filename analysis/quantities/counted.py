"""The noun phrase after a number: what is counted, with its head and the head's lemma."""

from dataclasses import dataclass

from analysis.language.lemmas import noun_lemma
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.digits import HYPHENS, glued

REACH = 14  # tokens looked at after a number
DETERMINERS = context_words("determiners")
INNER = frozenset(
    {
        "JJ",
        "JJR",
        "JJS",
        "VBN",
        "VBG",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "CD",
        "POS",
        "RB",
        "RBS",
        "RBR",
        "SYM",
        "VBD",
        "VB",
        "VBP",
    }
)
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
AUXILIARIES = frozenset({"are", "were", "is", "was", "have", "had", "has", "be", "been", "do", "did", "does"})
PLURALS = frozenset({"NNS", "NNPS"})
STOPPERS = context_words("stoppers")
NOT_HEADS = context_words("not_heads")
IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "police": "police",
    "staff": "staff",
}


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
    if len(word) > 2 and word[:-1].isupper() and word[-1] == "s":
        return word[:-1]
    return word if word[:1].isupper() else lower


def read_counted(t: Tokens, j: int, stop: int) -> Counted | None:
    """The phrase that begins at token j: "other members of the group", "of the 12 villages"; None without a noun."""
    limit = min(stop, j + REACH)
    if j >= limit:
        return None
    if t.lowers[j] in ("of", "more", "other", "additional", "further", "new", "fewer", "less"):
        if t.lowers[j] == "of":
            j += 1
            if (
                j < limit
                and t.lowers[j] in ("them", "whom", "us", "you", "which", "those", "these")
                and not _noun_at(t, j + 1, limit)
            ):
                return None
        elif t.lowers[j] in ("more", "fewer", "less"):
            j += 1
    opening = j
    while j < limit and t.lowers[j] in DETERMINERS:
        j += 1
    found = _phrase(t, j, limit)
    if found is None:
        return None
    head, last = found
    if "POS" in t.tags[j:head]:
        j = opening  # the article belongs to the owner: "the group's own members"
    last = _same_kind(t, head, last, limit)
    last = _of_phrases(t, last, min(stop, last + REACH))
    if t.tags[j] == "CD" and "POS" not in t.tags[j:head] and j < head and t.words[j + 1].islower():
        j += 1  # "two of its five creameries"
    return Counted(j, last, lemma(t.words[head], t.tags[head] in PLURALS), head)


def _noun_at(t: Tokens, j: int, limit: int) -> bool:
    return j < limit and t.tags[j] in NOUNS


def _phrase(t: Tokens, j: int, limit: int) -> tuple[int, int] | None:
    """(head, end) of the noun phrase without its complements that begins at token j."""
    head = -1
    k = j
    while k < limit:
        tag, lower = t.tags[k], t.lowers[k]
        if lower in STOPPERS or lower in AUXILIARIES:
            break
        if tag in NOUNS:
            if head >= 0 and t.tags[head] in ("NNS", "NNPS") and not _compound(t, head, k):
                break
            if lower in NOT_HEADS and k > j:
                break
            head = k
        elif lower in HYPHENS and k > j and glued(t, k) and glued(t, k + 1):
            pass
        elif lower in ("and", "or", ",", "&") and k > j and k + 1 < limit:
            if not _coordinated(t, k, limit, head):
                break
        elif tag == "POS" and head >= 0:
            head = -1
        elif tag not in INNER or (
            head >= 0 and tag in ("VBD", "VBN", "VBG", "VB", "VBP", "RB", "RBR", "JJ", "JJR", "CD", "RBS", "JJS")
        ):
            if head >= 0 and tag in ("VBG", "VBN", "JJ") and t.tags[head] == "NN" and _noun_at(t, k + 1, limit):
                k += 1
                continue
            if not (head >= 0 and tag == "CD" and t.tags[head] == "NNP" and _noun_at(t, k + 1, limit)):
                break
        elif tag in ("VBD", "VB", "VBP") and not _noun_at(t, k + 1, limit) and not _participle(t, k, j, limit):
            break
        k += 1
    if head < 0:
        return None
    return head, head + 1


def _participle(t: Tokens, k: int, j: int, limit: int) -> bool:
    """Whether a past form that opens the phrase stands before another adjective: "2.7m combined digital sales"."""
    opens = k == j and t.lowers[k] in (
        "combined",
        "confirmed",
        "suspected",
        "recorded",
        "reported",
        "planned",
        "alleged",
    )
    return opens and k + 1 < limit and t.tags[k + 1] == "JJ"


def _compound(t: Tokens, head: int, k: int) -> bool:
    """Whether a plural noun goes on into a compound: "sports fans", "electronics makers"."""
    return t.tags[k] in PLURALS and k == head + 1


def _coordinated(t: Tokens, k: int, limit: int, head: int) -> bool:
    """Whether "and" or a comma joins two modifiers of one noun: "digital and physical sales", "cheap, fast phones"."""
    before, after = t.tags[k - 1], t.tags[k + 1]
    if before in ("JJ", "VBN", "VBG") and after in ("JJ", "VBN", "VBG") and head < 0:
        return True
    if before in ("JJ", "NNP") and after == before and t.lowers[k] != ",":
        return k + 2 < limit and t.tags[k + 2] in ("NNS", "NN") and (head < 0 or before == "NNP")
    return False


def _plural(t: Tokens, i: int) -> bool:
    return t.tags[i] in PLURALS or (t.tags[i] == "NNP" and t.lowers[i].endswith("s") and len(t.words[i]) > 4)


def _same_kind(t: Tokens, head: int, last: int, limit: int) -> int:
    """Take in plural nouns joined to a plural head: "Iraqis and Syrians", "men, women and children"."""
    end, k = last, last
    while _plural(t, head) and k + 1 < limit and t.lowers[k] in (",", "and", "or") and _plural(t, k + 1):
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
        while k < limit and (t.lowers[k] in DETERMINERS or t.tags[k] == "PRP$"):
            k += 1
        if k < limit and t.tags[k] == "CD":
            break
        found = _phrase(t, k, limit)
        if found is None:
            break
        last = found[1]
    return last
