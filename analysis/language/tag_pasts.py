"""Past forms: which of a word's possible tags the words beside it leave."""

from analysis.language.lemmas import verb_lemma
from analysis.language.tag_context import behind_auxiliary, counts_people
from analysis.language.tag_line import (
    BE,
    BREAKS,
    DO,
    FINITE,
    HAVE,
    NOUNS,
    OBJECTS,
    OBLIQUE,
    OPENERS,
    PAD,
    VERBS,
    Line,
    Options,
)
from analysis.language.word_classes import word_class

ELLIPTICAL = frozenset({"when", "if", "once", "while", "unless", "until", "though", "although", "whenever"})
RELATIVES = frozenset({"WP", "WDT"})
PRONOUNS = frozenset({"that", "which", "who"})
RELATIVE = 8  # tokens of a relative clause before its verb's object
SUBJECT = 15  # tokens of a subject, and of what stands behind it between commas
CERTAIN = frozenset({"was", "were", "is", "are", "has", "have", "had", "will", "would", "could", "may", "might", "can",
                     "should", "must", "did", "do", "does"})  # fmt: skip


def past_rule(i: int, s: Line, options: Options) -> str:
    """VBD or VBN, and the few past forms that are also base forms or adjectives."""
    lowers, left, right = s.lowers, s.tags[i - 1], s.tags[i + 1]
    if "VB" in options and (left in ("MD", "TO") or lowers[s.back(i)] in DO):
        return "VB"
    if "VBN" not in options:
        return "VBN" if lowers[i].endswith("ed") and behind_auxiliary(i, s) else s.tags[i]  # "has proved"
    if counts_people(i, s):
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
    acts = (
        right in OBJECTS
        or right == "CD"
        or (right in ("JJ", "NNS") and not PRONOUNS.isdisjoint(s.lowers[max(0, i - RELATIVE) : i]))
    )
    if s.said == i - 1 >= 0 and "VBD" in options and acts:
        return "VBD"  # "a man police say fled the scene"
    return _past_or_participle(i, s) if "VBD" in options else s.tags[i]


def _moved_by(i: int, s: Line) -> bool:
    """ "increased by 3%", "grew by more than half": does the "by" tell how much, not who did it?"""
    figure = s.tags[i + 2] in ("CD", "$") or s.lowers[i + 2] in word_class("amount_openers")
    return figure and verb_lemma(s.lowers[i]) in word_class("moved_by")


def _in_phrase(i: int, s: Line, options: Options) -> str | None:
    """A past form behind a determiner or adjective: mostly a modifier, "the wounded men"."""
    left, right = s.tags[i - 1], s.tags[i + 1]
    if (
        s.lowers[i - 1] == "those"
        and right not in OBJECTS
        and verb_lemma(s.lowers[i]) not in word_class("intransitive")
    ):
        return "VBN" if "VBN" in options else None  # "those involved, two of them", but "those died on Monday"
    behind = right in NOUNS or right in FINITE or right in ("JJ", "HYPH")
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
    if _without_subject(i, s) or _counted(i, s):
        return "VBN"
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
    if before == "," and s.last < 0 and _behind_company(k, s):
        return "VBD"
    if before == "CC" or (before == "," and s.last >= 0):
        return _coordinated(i, s, before, right)
    return tags[i]


def _without_subject(i: int, s: Line) -> bool:
    """ "when asked about it", "if convicted", "the hard-fought vote", "left him injured in a ditch"."""
    left = s.lowers[i - 1]
    if left in ELLIPTICAL:
        return s.tags[i + 1] not in OBJECTS
    if s.tags[i - 1] == "HYPH":
        return s.tags[i - 3] in ("DT", "PRP$") and s.tags[i + 1] in (*NOUNS, "JJ")
    k = s.back(i)
    if s.tags[k - 1] == "IN" or (s.lowers[k] not in OBLIQUE and not s.lowers[k].endswith(("self", "selves"))):
        return False  # "one of them left"
    return s.verb >= 0 and s.tags[i + 1] not in OBJECTS and RELATIVES.isdisjoint(s.tags[max(0, i - RELATIVE) : i])


def _counted(i: int, s: Line) -> bool:
    """ "one of three suspected arsonists", "seized two stolen cars", "the 12 wounded had left"."""
    led = s.tags[i - 2] == "IN" or s.tags[i - 2] in VERBS
    return s.tags[i - 1] == "CD" and ((led and s.tags[i + 1] == "NNS") or s.lowers[i + 1] in CERTAIN)


def _behind_company(comma: int, s: Line) -> bool:
    """ "Some eels, many with eggs, washed up": does the comma end what stands beside the subject, no age?"""
    for j in range(comma - 1, max(comma - SUBJECT, 0), -1):
        if s.tags[j] in BREAKS:
            return s.tags[j] == "," and s.tags[j - 1] in NOUNS and s.tags[j + 1 : comma] != ["CD"]
    return False


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
    timed = s.lowers[i + 1] in word_class("days") or s.lowers[i + 1] in ("last", "yesterday")
    if s.verb >= 0 or verb_lemma(s.lowers[i]) in word_class("clause_takers"):
        return False
    if right not in ("IN", "RB", "TO") and not timed:
        return False
    bare = (right == "IN" and not _leads_figure(i + 1, s)) or timed
    if bare and verb_lemma(s.lowers[i]) in word_class("always_with_object"):
        return True  # "A clerk accused of stealing two rings left the court"
    return _verb_follows(i, s)


def _verb_follows(i: int, s: Line) -> bool:
    """Does the finite verb of the clause stand behind the past form at i: "Notes found in a shed were lost"?"""
    for j in range(i + 1, i + 12):
        tag = s.tags[j]
        if tag in BREAKS or (tag == "IN" and s.lowers[j] in OPENERS):
            return False
        if tag in FINITE and s.lowers[j] not in ("cost", "set", "put", "cut"):
            acts = s.tags[j + 1] in OBJECTS and verb_lemma(s.lowers[j]) not in word_class("clause_takers")
            return s.tags[j - 1] in NOUNS and (s.lowers[j] in CERTAIN or acts)
    return False


def _leads_figure(j: int, s: Line) -> bool:
    """Is the preposition at j the head of a figure: "injured at least 12", "wounded around 40"?"""
    return s.tags[j + 1] in ("CD", "JJS", "RBS", "$")


def _coordinated(i: int, s: Line, before: str, right: str) -> str:
    """A past form behind "and" or a comma goes as the verb before it, unless its object tells more."""
    last = s.tags[s.last]
    if right in OBJECTS or right in ("CD", "$"):
        return "VBD" if last != "VBN" or before == "," or _finite_before(s) else s.tags[i]
    noun = right in NOUNS or (right == "JJ" and s.tags[i + 2] in NOUNS)
    if before == "CC" and noun and s.lowers[i + 1] not in word_class("times"):
        behind_passive = s.last == s.back(i) - 1 and last == "VBN" and _finite_before(s)
        if behind_passive or s.lowers[i] in ("had", "said") or s.lowers[s.back(i)] == "but":
            return "VBD"  # "was hit and suffered burns", "but denied involvement"
    if before == "CC":
        if last == "VBG" and (s.tags[i - 1] != "CC" or (s.tags[i - 2] == "," and not noun)):
            return "VBD"  # "heard a man running and then saw him", "hit two, killing one, and fled"
        return "VBD" if last in ("VBD", "VB") else "VBN" if last == "VBN" else s.tags[i]  # "vowed to stay and left"
    return s.tags[i]


def _finite_before(s: Line) -> bool:
    """Is the last verb a finite group of its own: "was held and told the court"?"""
    return s.last > 0 and s.lowers[s.last - 1] in BE
