"""The noun phrase that begins at a token, as far as a number asks for it: its head and where it ends."""

from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.tokens import Tokens
from analysis.language.vocabulary import vocabulary
from analysis.quantities.context import context_words

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
ADJECTIVES = frozenset({"JJ", "JJR", "JJS"})
INNER = NOUNS | ADJECTIVES | {"VBN", "VBG", "VBD", "VB", "VBP", "CD", "POS", "RB", "RBS", "RBR", "SYM"}
AUXILIARIES = frozenset({"are", "were", "is", "was", "have", "had", "has", "be", "been", "do", "did", "does"})
COMPOUNDED = frozenset({"JJ", "VB", "VBD", "VBG", "VBN", "VBP"})  # "a state-run bank"
PLURALS = frozenset({"NNS", "NNPS"})
BEHIND_HEAD = frozenset({"VBD", "VBN", "VBG", "VB", "VBP", "RB", "RBR", "JJ", "JJR", "CD", "RBS", "JJS"})
STOPPERS = context_words("stoppers")
NOT_HEADS = context_words("not_heads")
DAYS = context_words("days") | {"today", "tomorrow", "yesterday"}  # "rose to six Friday"
GROUPS = frozenset({"aircraft", "cattle", "crew", "fish", "personnel", "police", "sheep", "staff"})  # have no plural
PARTICIPLES = frozenset({"alleged", "combined", "confirmed", "planned", "recorded", "reported", "suspected"})
KINDS = 8  # tokens between kinds of a thing and the thing
NO_PLURAL_BEFORE = NOUNS - {"NNPS"} | {"DT", "PRP", "PRP$", "JJ", "CD", "VBN", "VBG", "RB", "TO", "WRB", "WP"}


def noun_at(t: Tokens, j: int, limit: int) -> bool:
    return j < limit and t.tags[j] in NOUNS


def phrase(t: Tokens, j: int, limit: int, many: bool = False) -> tuple[int, int] | None:
    """(head, end) of the noun phrase without its complements that begins at token j."""
    head = held = -1
    k = j
    while k < limit:
        if _opens_model(t, k, limit):
            head = _model_end(t, k, limit)
            k = head + 1
            continue
        if _stops(t, k, limit, head):
            break
        kind = _part(t, k, j, limit, head, many)
        if kind == "head":
            head = k
        elif kind == "suspended":
            head, k = -1, k + 1  # "land- and sea-based launchers"
        elif kind == "owner":
            head = -1
        elif kind == "compound":
            held, head = head, -1  # "ten non-consecutive days"
        elif kind == "end":
            break
        k += 1
    if head < 0:
        head = held
    if head < 0 or (many and head == j and t.tags[j] == "NN" and t.tags[j + 1 : min(j + 2, limit)] == ["DT"]):
        return None  # "three million make the pilgrimage"
    return head, head + 1


def _opens_model(t: Tokens, k: int, limit: int) -> bool:
    """Whether capitals joined to figures begin at token k: "A330-300E", "A330s"."""
    return k + 1 < limit and t.words[k][0].isupper() and glued(t, k + 1) and t.words[k + 1].isdecimal()


def _model_end(t: Tokens, k: int, limit: int) -> int:
    while k + 1 < limit and glued(t, k + 1) and (t.words[k + 1].isalnum() or t.words[k + 1] in HYPHENS):
        k += 1
    return k


def _stops(t: Tokens, k: int, limit: int, head: int) -> bool:
    """Whether token k belongs to no noun phrase: an auxiliary, a word behind measures, the verb "cost"."""
    lower = t.lowers[k]
    inside = (head < 0 and _opens(t, k, limit)) or (t.words[k - 1] in HYPHENS and noun_at(t, k + 1, limit))
    if lower in AUXILIARIES or (lower in STOPPERS and not inside):  # "a week-long strike" goes on
        return True
    priced = lower in ("cost", "costs") and k + 1 < limit
    return priced and t.words[k + 1].isupper()


def _part(t: Tokens, k: int, j: int, limit: int, head: int, many: bool) -> str:
    """What token k is to a phrase that began at token j: head, inner, suspended, owner, compound or its end."""
    tag, lower = t.tags[k], t.lowers[k]
    if tag in NOUNS:
        return "head" if _heads(t, k, j, head) else "end"
    if many and tag == "VBZ" and _hidden_plural(t, k, limit, head):
        return "head"
    if k > j and glued(t, k) and glued(t, k + 1) and (lower in HYPHENS or _within_compound(t, k)):
        return "inner"
    if k > j and _suspends(t, k, limit):
        return "suspended"
    if lower in ("and", "or", ",", "&") and k > j and k + 1 < limit:
        joins = _coordinated(t, k, limit, head) or (many and head == k - 1 and _kinds(t, k, limit))
        return "inner" if joins else "end"
    if tag == "POS" and head >= 0:
        return "owner"
    if tag not in INNER or (head >= 0 and tag in BEHIND_HEAD):
        return _behind_head(t, k, limit, head, many)
    verb = tag in ("VBD", "VB", "VBP") and not noun_at(t, k + 1, limit)
    return "end" if verb and not _participle(t, k, j, limit) else "inner"


def _within_compound(t: Tokens, k: int) -> bool:
    """Whether hyphens hold token k on both sides: "an end-to-end solution"."""
    return t.words[k - 1] in HYPHENS and t.words[k + 1] in HYPHENS


def _heads(t: Tokens, k: int, j: int, head: int) -> bool:
    """Whether a noun at token k goes on with the phrase: none behind a plural, and no time ("rose to six Friday")."""
    apart = head >= 0 and t.tags[head] in PLURALS and not (_compound(t, head, k) or t.words[head - 1] in HYPHENS)
    return not apart and not (t.lowers[k] in NOT_HEADS and (k > j or t.lowers[k] in DAYS))


def _behind_head(t: Tokens, k: int, limit: int, head: int, many: bool) -> str:
    """What a word that closes most phrases is to this one: it may lead on to a later head."""
    if head >= 0 and _goes_on(t, k, limit, head, many):
        return "inner"
    if head == k - 2 and _compound_adjective(t, k, limit):
        return "compound"
    numbered = head >= 0 and t.tags[k] == "CD" and t.tags[head] == "NNP" and noun_at(t, k + 1, limit)
    return "inner" if numbered else "end"


def _suspends(t: Tokens, k: int, limit: int) -> bool:
    """Whether a hyphen at token k leaves the rest of a compound to the next: "land- and sea-based"."""
    joined = k + 3 < limit and t.lowers[k + 1] in ("and", "or", ",") and t.words[k + 3] in HYPHENS and glued(t, k + 3)
    return joined and t.words[k] in HYPHENS and glued(t, k) and not glued(t, k + 1)


def _compound_adjective(t: Tokens, k: int, limit: int) -> bool:
    """Whether token k closes an adjective with a hyphen, and leads on to a noun: "non-consecutive sick days"."""
    if t.words[k - 1] not in HYPHENS or not (glued(t, k) and glued(t, k - 1)) or t.tags[k] not in COMPOUNDED:
        return False
    return k + 1 < limit and (t.tags[k + 1] in NOUNS or t.tags[k + 1] == "JJ")


def _opens(t: Tokens, k: int, limit: int) -> bool:
    """Whether an adjective of measure opens the phrase: "two long stages", "12 old men", not "12 metres long"."""
    return t.tags[k] == "JJ" and k + 1 < limit and (t.tags[k + 1] in NOUNS or t.tags[k + 1] in ("JJ", "HYPH"))


def _hidden_plural(t: Tokens, k: int, limit: int, head: int) -> bool:
    """Whether a form in -s that looks like a verb is the plural that a number asks for: "15 drug overdoses"."""
    after = t.tags[k + 1] if k + 1 < limit else "."
    return t.lowers[k].endswith("s") and (head < 0 or t.tags[head] == "NN") and after not in NO_PLURAL_BEFORE


def _goes_on(t: Tokens, k: int, limit: int, head: int, many: bool) -> bool:
    """Whether an adjective behind a noun leads on to the head: "resource-related permits", "Chinese human rights"."""
    if not (noun_at(t, k + 1, limit) or (many and k + 1 < limit and t.tags[k + 1] == "VBZ")):
        return False
    if t.lowers[k] in ("last", "next"):
        return False  # "one race last season"
    plural = t.lowers[head].endswith("s") and not t.words[head].isupper()
    proper = t.tags[head] == "NNP" and t.tags[k] in ("JJ", "VBN", "VBG") and not plural
    hearted = t.tags[k] == "VBD" and t.words[k - 1] in HYPHENS and glued(t, k)  # "kind-hearted youngsters"
    return proper or ((hearted or t.tags[k] in ("VBG", "VBN", "JJ")) and t.tags[head] == "NN")


def _participle(t: Tokens, k: int, j: int, limit: int) -> bool:
    """Whether a past form that opens the phrase stands before another adjective: "2.7m combined digital sales"."""
    return k == j and t.lowers[k] in PARTICIPLES and k + 1 < limit and t.tags[k + 1] == "JJ"


def _compound(t: Tokens, head: int, k: int) -> bool:
    """Whether a plural noun goes on into a compound: "sports fans", "electronics makers"."""
    verb = "VBP" in vocabulary().tags.get(t.lowers[k], ())  # "voters cast ballots"
    utility = t.tags[k] == "NN" and t.tags[k + 1 : k + 2] == ["NNS"] and not verb  # "sports utility vehicles"
    return (t.tags[k] in PLURALS or utility) and k == head + 1


def _kinds(t: Tokens, k: int, limit: int) -> bool:
    """Whether "and" or a comma at token k joins kinds of one thing in the plural: "30 bus and train drivers"."""
    if t.tags[k - 1] != "NN" or t.lowers[k - 1] in GROUPS:
        return False
    joined = t.lowers[k] in ("and", "or")
    for i in range(k + 1, min(limit, k + KINDS)):
        if t.tags[i] in PLURALS:
            return joined and i > k + 1
        if t.lowers[i] in ("and", "or") and not joined:
            joined = True
        elif t.tags[i] not in ("NN", "JJ", "VBN", "HYPH") and (joined or t.lowers[i] != ","):
            return False
    return False


def _coordinated(t: Tokens, k: int, limit: int, head: int) -> bool:
    """Whether "and" or a comma joins two modifiers of one noun: "digital and physical sales", "cheap, fast phones"."""
    before, after = t.tags[k - 1], t.tags[k + 1]
    if before in ("JJ", "VBN", "VBG") and after in ("JJ", "VBN", "VBG") and head < 0:
        return t.lowers[k] != "," or before == after  # "30,000 more damaged, cutting lines"
    if {before, after} <= {"JJ", "NNP"} and t.lowers[k] != ",":
        end = k + 2
        while end < limit and end < k + 5 and t.tags[end] in ("JJ", "NN", "NNP"):
            end += 1
        plural = end < limit and t.tags[end] == "NNS"  # "six Danish and Chilean forest rangers"
        single = before == after and t.tags[k + 2 : k + 3] in (["NN"], ["NNS"])
        return (plural or single) and (head < 0 or before == "NNP")
    return False
