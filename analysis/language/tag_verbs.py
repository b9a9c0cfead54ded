"""Verbs: which of a word's possible tags the words beside it leave."""

from analysis.language.lemmas import verb_lemma
from analysis.language.tag_context import asked, behind_auxiliary, is_bare_past, let
from analysis.language.tag_line import (
    BE,
    BREAKS,
    DO,
    ENDS,
    FINITE,
    HAVE,
    NOMINAL_LEFT,
    NOUNS,
    OBJECTS,
    OBLIQUE,
    OPENERS,
    PAD,
    SINGULAR,
    Line,
    Options,
)
from analysis.language.word_classes import word_class

BEFORE_MONTHS = frozenset({"after", "before", "between", "by", "during", "for", "from", "in", "mid", "of", "since",
                           "through", "until", "till"})  # fmt: skip
CERTAIN = frozenset({"was", "were", "is", "are", "has", "have", "had", "will", "would", "could", "may", "might", "can",
                     "should", "must", "did", "do", "does"})  # fmt: skip
SUBJECT = 15  # tokens of a subject, and of what stands behind it between commas
CLAUSE_PREPOSITIONS = frozenset({"that", "if", "as", "than", "because", "while", "like"})  # a verb may stand behind


def verb_rule(i: int, s: Line, options: Options) -> str:
    """A verb form that may be a noun, or a base form that may be finite."""
    now, left = s.tags[i], s.tags[i - 1]
    counted = now == "VBZ" and s.tags[i + 1] in ("IN", "TO") and _numbers_people(i - 1, s)
    if "VBN" in options and s.verb >= 0 and s.lowers[i + 1] == "off" and left in ("CD", "JJR", "NNS"):
        return "VBN"  # "left 300 homes cut off"
    if now == "VB" and "VBP" in options and _behind_many(i, s):
        return "VBP"
    if left in NOMINAL_LEFT and not counted:  # "the number of dead stands at 40"
        return _as_nominal(s.tags[i], left, options)
    if "VBN" in options and now != "VBZ" and behind_auxiliary(i, s):
        return "VBN"  # "had become", "was put"
    if left == "IN" and s.lowers[i - 1] not in CLAUSE_PREPOSITIONS:
        for noun in ("NNS", "NN"):
            if noun in options:
                return noun
    if now in ("VB", "VBP") and "VBP" in options and _outer_verb(i, s):
        return "VBP"
    found = _base_form(i, s, options) if now == "VB" else _present_form(i, s) if now == "VBP" else None
    if found:
        return found
    if now in ("VB", "VBP") and left in ("NN", "NNP") and "NN" in options and options[0] != "VBP":
        return "NN"
    return now


def _behind_many(i: int, s: Line) -> bool:
    """ "Both come from Oret", "two remain in hospital": is the determiner or figure before i the subject?"""
    if s.tags[i - 1] == "CD" and s.lowers[i - 1] != "one":
        return s.tags[i + 1] not in NOUNS and (s.tags[i - 2] in ENDS or s.tags[i - 2] == "CC")
    alone = s.lowers[i - 1] in ("both", "these", "those") and s.tags[i + 1] not in NOUNS
    return alone and s.tags[i - 2] not in ("MD", "TO", "VB")


def _outer_verb(i: int, s: Line) -> bool:
    """ "Gangs that control the port take 40%": behind a relative clause that has its verb, before an object."""
    return s.waits and s.verb >= 0 and s.tags[i - 1] in NOUNS and (s.tags[i + 1] in OBJECTS or s.tags[i + 1] == "CD")


def _as_nominal(now: str, left: str, options: Options) -> str:
    """The tag of a verb form inside a noun phrase."""
    for noun in ("NN", "NNS"):
        if noun in options:
            return noun
    return "JJ" if "JJ" in options and left == "DT" else now


def _base_form(i: int, s: Line, options: Options) -> str | None:
    """A base form behind its subject, where nothing asks or lets: finite or past ("River Watch put the toll at 40")."""
    k = s.back(i)
    subject = s.tags[k] if k >= 0 else PAD
    many = subject in ("NNS", "NNPS", "WDT", "WP") or (subject in ("NN", "NNP") and s.lowers[k] in ("people", "police"))
    if "VBP" in options and (many or _is_subject(k, s)):
        return "VB" if asked(k, s) or let(k, s) else "VBP"
    if ("VBD" in options and _is_one(k, s) and s.tags[i + 1] in OBJECTS) or is_bare_past(i, k, s, options):
        return "VBD"
    if "VBP" in options and s.tags[i - 1] == "CC" and s.last >= 0 and s.tags[s.last] == "VBP":
        return "VBP"
    return None


def _present_form(i: int, s: Line) -> str | None:
    """A present form that is a base: behind a modal, "to" or "do", as an order, or beside another base."""
    k = s.back(i)
    left = s.tags[i - 1]
    if (k >= 0 and (s.tags[k] in ("MD", "TO") or s.lowers[k] in DO)) or asked(k, s) or let(k, s):
        return "VB"
    if s.lowers[i] == "do" and s.lowers[i + 1] in ("n't", "not") and left in (".", "``", "CC", PAD):
        return "VB"
    return "VB" if left == "CC" and s.last >= 0 and s.tags[s.last] == "VB" else None


def _is_one(k: int, s: Line) -> bool:
    """Is the word at k a subject in the third person singular, in a clause without a verb so far?"""
    if k < 0 or s.verb >= 0:
        return False
    return s.tags[k] in ("NN", "NNP") or s.lowers[k] in ("he", "she", "it")


def _is_subject(k: int, s: Line) -> bool:
    if k < 0 or s.tags[k] != "PRP" or s.lowers[k] in SINGULAR:
        return False
    return s.lowers[k] not in OBLIQUE or s.lowers[k - 1] == "of"  # "all of them went"


def modal_rule(i: int, s: Line, options: Options) -> str:
    """May is the month behind a preposition and beside a figure ("in May", "May 12"); "per can" is a noun."""
    left = s.tags[i - 1]
    if s.lowers[i] == "can" and (left in ("DT", "CD") or s.lowers[i - 1] == "per"):
        return "NN"
    if s.lowers[i] != "may":
        return s.tags[i]
    if s.lowers[i - 1] in ("a", "the"):
        return "NNP"  # "the May elections"
    month = (left == "IN" and s.lowers[i - 1] in BEFORE_MONTHS) or left == "CD" or s.lowers[i - 1] in ("last", "next")
    return "NNP" if (month and s.tags[i + 1] not in ("VB", "RB")) or s.tags[i + 1] == "CD" else s.tags[i]


def gerund_rule(i: int, s: Line, options: Options) -> str:
    """A gerund that heads a noun phrase is a noun: "the making of"; who is missing misses nobody."""
    left, right = s.tags[i - 1], s.tags[i + 1]
    if _counts_people(i, s):
        return "NN"
    if s.lowers[i] == "missing" and right not in OBJECTS and right not in ("CD", "NNP", "JJ") and left != "IN":
        return "JJ"  # "a boat missing", "two are still missing"
    if left in ("DT", "PRP$", "POS", "JJ") and (right in ("IN", "CC", "VBN") or right in ENDS or right in FINITE):
        return "NN" if "NN" in options else s.tags[i]
    return s.tags[i]


def past_rule(i: int, s: Line, options: Options) -> str:
    """VBD or VBN, and the few past forms that are also base forms or adjectives."""
    lowers, left, right = s.lowers, s.tags[i - 1], s.tags[i + 1]
    if "VB" in options and (left in ("MD", "TO") or lowers[s.back(i)] in DO):
        return "VB"
    if "VBN" not in options:
        return "VBN" if lowers[i].endswith("ed") and behind_auxiliary(i, s) else s.tags[i]  # "has proved"
    if _counts_people(i, s):
        return "NN"
    if lowers[i] == "had" and "VBD" in options and right in ("VBN", "VBD", "RB") and left not in ("MD", "TO"):
        return "VBD"  # a name that is a word besides: "Hale had left"
    if behind_auxiliary(i, s) or (lowers[i] == "aged" and right == "CD"):
        return "VBN"
    if left in ("DT", "PRP$", "POS", "JJ") and lowers[i] not in ("said", "told"):
        found = _in_phrase(i, s, options)
        if found:
            return found
    if lowers[i + 1] == "by" and not _moved_by(i, s) and verb_lemma(lowers[i]) not in word_class("intransitive"):
        return "VBN"
    if s.said == i - 1 >= 0 and "VBD" in options and (right in OBJECTS or right == "CD"):
        return "VBD"  # "a man police say fled the scene"
    return _past_or_participle(i, s) if "VBD" in options else s.tags[i]


def _moved_by(i: int, s: Line) -> bool:
    """ "increased by 3%", "grew by more than half": does the "by" tell how much, not who did it?"""
    figure = s.tags[i + 2] in ("CD", "$") or s.lowers[i + 2] in word_class("amount_openers")
    return figure and verb_lemma(s.lowers[i]) in word_class("moved_by")


def _counts_people(i: int, s: Line) -> bool:
    """ "the number of dead and injured rose": a participle that stands for people, as "dead" does."""
    return _numbers_people(i, s) and s.tags[i + 1] not in (*NOUNS, "JJ", "VBN") and s.lowers[i + 1] != "by"


def _numbers_people(i: int, s: Line) -> bool:
    """Do words for people by their state, told by their number, end at i: "the number of dead (and injured)"?"""
    joined = s.lowers[i - 1] in ("and", "or") and s.lowers[i - 2] in word_class("people_by_state")
    of = i - 3 if joined else i - 1
    numbered = s.lowers[of] == "of" and s.lowers[of - 1] in ("number", "numbers", "total")
    return numbered and s.lowers[i] in word_class("people_by_state")


def _in_phrase(i: int, s: Line, options: Options) -> str | None:
    """A past form behind a determiner or adjective: mostly a modifier, "the wounded men"."""
    left, right = s.tags[i - 1], s.tags[i + 1]
    behind = right in NOUNS or right in FINITE or right in ("JJ", "HYPH")  # "those held were"
    if left == "DT" and "VBD" in options and not behind and _pronoun(i - 1, s):
        return "VBD"  # "This led to", "Some considered him"
    if left == "JJ" and "VBD" in options and (right in OBJECTS or right in ("CD", "$") or s.lowers[i + 1] == "that"):
        return "VBD"  # "the first told the court", "the chief issued two letters"
    return next((other for other in ("VBN", "JJ", "NN") if other in options), None)


def _past_or_participle(i: int, s: Line) -> str:
    """Which of the two a form that is both is, by what stands before it."""
    tags = s.tags
    left, right = tags[i - 1], tags[i + 1]
    modifies = right in NOUNS or (right == "JJ" and s.lowers[i - 1] == "of")  # "of attempted false reporting"
    if left == "IN" and modifies and s.lowers[i - 1] not in OPENERS:
        return "VBN"  # "for lost wages"
    k = s.back(i)
    if left == "RB" and tags[k] in ("DT", "PRP$", "IN", "JJ", "POS") and (right in NOUNS or right == "JJ"):
        return "VBN"  # "the newly built homes"
    before = tags[k] if k >= 0 else PAD
    if before in NOUNS or before in ("PRP", "EX", "CD", "-RRB-"):
        return "VBN" if _reduced(i, s, before, right) else "VBD"
    if before in ("WDT", "WP"):
        return "VBD"
    if before == "," and _apposed(i, k, s):
        return "VBN"
    if before == "CC" or (before == "," and s.last >= 0):
        return _coordinated(i, s, before, right)
    return tags[i]


def _apposed(i: int, comma: int, s: Line) -> bool:
    """ "The road, resurfaced in 2019, cracked": between commas, behind the subject of the verb that follows them."""
    if s.tags[i + 1] in OBJECTS or s.tags[comma - 1] not in NOUNS:
        return False
    for j in range(comma - 1, max(comma - SUBJECT, -1), -1):
        if s.tags[j] in FINITE:
            return False
        if s.tags[j] in (".", ":"):
            break
    behind = s.tags[i + 1 : i + SUBJECT]
    return (
        "," in behind and s.tags[i + behind.index(",") + 2] in FINITE and FINITE.isdisjoint(behind[: behind.index(",")])
    )


def _pronoun(k: int, s: Line) -> bool:
    """Is the determiner at k a pronoun: "this led to"?"""
    return s.lowers[k] in ("this", "that", "these", "those", "some", "all", "both", "each")


def _reduced(i: int, s: Line, before: str, right: str) -> bool:
    """Is a past form behind a noun a participle: "listed the pumps sold for", "The papers found there were"?"""
    if (
        before == "PRP"
        or right in OBJECTS
        or s.lowers[i] in HAVE
        or verb_lemma(s.lowers[i]) in word_class("intransitive")
    ):
        return False
    if s.said >= s.verb >= 0:
        return s.tags[s.said + 1] == "IN" and right == "IN"  # "warned in a letter sent to"
    if s.has_verb() and s.verb < i - 1 and not s.waits:
        return before != "CD"
    if s.verb >= 0 or verb_lemma(s.lowers[i]) in word_class("clause_takers") or right not in ("IN", "RB", "TO"):
        return False
    if right == "IN" and verb_lemma(s.lowers[i]) in word_class("always_with_object") and not _leads_figure(i + 1, s):
        return True  # "A clerk accused of stealing two rings left the court"
    for j in range(i + 1, i + 12):
        tag = s.tags[j]
        if tag in BREAKS or (tag == "IN" and s.lowers[j] in OPENERS):
            return False
        if tag in FINITE and s.lowers[j] not in ("cost", "set", "put", "cut"):
            return s.tags[j - 1] in NOUNS and s.lowers[j] in CERTAIN
    return False


def _leads_figure(j: int, s: Line) -> bool:
    """Is the preposition at j the head of a figure: "injured at least 12", "wounded around 40"?"""
    return s.tags[j + 1] in ("CD", "JJS", "RBS", "$")


def _coordinated(i: int, s: Line, before: str, right: str) -> str:
    """A past form behind "and" or a comma goes as the verb before it, unless its object tells more."""
    last = s.tags[s.last]
    if right in OBJECTS or right in ("CD", "$"):
        return "VBD" if last != "VBN" or _finite_before(s) else s.tags[i]
    noun = right in NOUNS or (right == "JJ" and s.tags[i + 2] in NOUNS)
    if before == "CC" and noun and s.lowers[i + 1] not in word_class("times"):
        behind_passive = s.last == s.back(i) - 1 and last == "VBN" and _finite_before(s)
        if behind_passive or s.lowers[i] == "had" or s.lowers[s.back(i)] == "but":
            return "VBD"  # "was hit and suffered burns", "but denied involvement"
    if before == "CC":
        return "VBD" if last in ("VBD", "VB") else "VBN" if last == "VBN" else s.tags[i]  # "vowed to stay and left"
    return s.tags[i]


def _finite_before(s: Line) -> bool:
    """Is the last verb a finite group of its own: "was held and told the court"?"""
    return s.last > 0 and s.lowers[s.last - 1] in BE
