"""Nouns, adjectives and verbs: which of a word's possible tags the words beside it leave."""

from collections.abc import Callable

from analysis.language.lemmas import verb_lemma
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
    PHRASE_ENDS,
    PLURALS,
    SINGULAR,
    SKIPPED,
    SUBJECTS,
    VERBS,
    Line,
    Options,
)
from analysis.language.word_classes import word_class
from analysis.lexicon import word_set


def noun_rule(i: int, s: Line, options: Options) -> str:
    """A noun form that may be a verb, or an adjective before another noun."""
    tags, lowers = s.tags, s.lowers
    now, left, right = tags[i], tags[i - 1], tags[i + 1]
    if "VB" in options and now == "NN":
        found = _base(i, s, options)
        if found:
            return found
    if "VBN" in options and now == "NN" and _behind_auxiliary(i, s) and right not in NOUNS:
        return "VBN"  # "were shot", "was cut"
    k = s.back(i) if left == "RB" else i - 1
    subject = tags[k] if k >= 0 else PAD
    if subject == "PRP" and lowers[k] in SUBJECTS and tags[k - 1] not in ("IN", "VB", "TO"):
        verb = "VBZ" if now == "NNS" else "VBP"
        if verb in options and (verb == "VBZ") == (lowers[k] in SINGULAR) and lowers[k] != "it":
            return verb
        if verb in options and lowers[k] == "it" and now == "NNS" and right not in ENDS:
            return verb
    if subject in ("WP", "WDT") and now == "NNS" and "VBZ" in options:
        return "VBZ"
    if now == "NNS" and "VBZ" in options and s.verb < 0:
        if subject in ("NN", "NNP") and (right in OBJECTS or lowers[i + 1] in ("that", "whether")):
            return "VBZ"
        if subject == "NN" and right == "$":
            return "VBZ"  # "The clinic charges $40"
        if subject == "NNP" and lowers[k - 1] in word_set("given_names.txt") and right in ("IN", "RB", ","):
            return "VBZ"  # "Ada Brisk states in her letter"
        if left == "," and right == "TO" and tags[i - 2] != "CC":
            return "VBZ"  # "The company, which employs 40, plans to"
    if (
        ("VBD" in options and _is_own_past(lowers[i], options))
        and (
            subject in ("PRP", "WP", "WDT")
            or (subject in NOUNS and (right in OBJECTS or right in ("RB", "CD", "$") or _figure(i + 1, s)))
        )
        and (s.verb < 0 or s.said >= s.verb)
    ):
        return "VBD"  # "the guard shot the man", "who shot at", "the bridge cost $4m"
    if now == "NN" and "VBP" in options and s.verb < 0 and subject in PLURALS and (right in OBJECTS or right == "TO"):
        return "VBP"
    if (now == "NN" and "VBP" in options and s.verb < 0 and tags[i - 1] == "NNS") and (
        right in ("IN", "CD") and not _verb_ahead(i, s)
    ):
        return "VBP"  # "These themes fall under two heads"
    if left == "CC" and right in OBJECTS and s.last >= 0:
        last = tags[s.last]
        if last in options and last in ("VB", "VBP", "VBZ"):
            return last
    if now == "NN" and "JJ" in options and right in ("NN", "NNS") and _is_adjectival(lowers[i]):
        return "JJ"
    if (
        now == "NN"
        and "VBG" in options
        and (right in OBJECTS or (k >= 0 and lowers[k] in BE and (right != "IN" or left == "RB")))
    ):
        return "VBG"
    return now


def _verb_ahead(i: int, s: Line) -> bool:
    """Does a finite verb stand behind i in its clause?"""
    for tag in s.tags[i + 1 : i + 20]:
        if tag in ENDS:
            return False
        if tag in FINITE or tag in ("VB", "VBN", "WDT", "WP"):
            return True
    return True


def _figure(i: int, s: Line) -> bool:
    """ "more than 40", "up to $3": do words that lead to a figure begin at i?"""
    return s.lowers[i + 1] in ("than", "to", "least", "most") and s.tags[i + 2] in ("CD", "$")


def _is_adjectival(lower: str) -> bool:
    """Is a noun that may be an adjective one before another noun: "chemical weapons", but "a trial judge"?"""
    return lower in ADJECTIVAL or (lower.endswith(("cal", "cial", "tial", "ional", "tive")) and lower != "trial")


ADJECTIVAL = frozenset({"adult", "female", "front", "future", "last", "latter", "male", "mass", "middle", "right"})


def _is_own_past(lower: str, options: Options) -> bool:
    """Is the form the past of its own verb ("cut", "shot"), not of another one ("feed" of "fee")?"""
    return "VB" not in options or verb_lemma(lower) == lower


def _base(i: int, s: Line, options: Options) -> str | None:
    """VB where a noun form is one: behind a modal, "to", "do"; None elsewhere."""
    tags, lowers = s.tags, s.lowers
    right = tags[i + 1]
    k = s.back(i)
    left = tags[k] if k >= 0 else PAD
    if left == "MD" or (k >= 0 and lowers[k] in DO):
        return "VB"
    if left == "TO":
        if right not in ("IN", ".", ",") or k != i - 1:
            return "VB"
        if tags[k - 1] in ("VBD", "VBN", "VBP", "VBZ", "VB", "VBG", "NN", "NNS", "JJ"):
            return "VB"
    if left in ("PRP", "NN", "NNS", "NNP") and k > 0 and (_asked(k, s) or _let(k, s)):
        return "VB"  # "did you meet"
    if (k < 0 or left in (".", "``", "-LRB-")) and right in OBJECTS and lowers[i + 1] != "that":
        return "VB"  # "Click the links"
    return None


def _asked(k: int, s: Line) -> bool:
    """Does a form of do or a modal stand before the subject that ends at k?"""
    for j in range(k - 1, max(-1, k - 4), -1):
        tag = s.tags[j]
        if s.lowers[j] in DO or tag == "MD":
            asks = s.tags[j - 1] in ("WRB", "WP", "WDT", "RB", ".", "CC", ",", "``", "''", PAD)
            return asks or s.tags[k] == "PRP" or s.lowers[j] == "does"
        if tag not in ("DT", "PRP$", "JJ", "NNP", "NN"):
            return False
    return False


def _let(k: int, s: Line) -> bool:
    """ "let me say": does let, help or make stand before the pronoun at k?"""
    return s.tags[k] == "PRP" and s.lowers[k - 1] in ("let", "lets", "help", "helped", "helps", "make", "makes", "made")


def _behind_auxiliary(i: int, s: Line) -> bool:
    """Does a form of be, get or have lead to the word at i?"""
    j = i - 1
    while j >= 0 and i - j <= 4 and s.tags[j] in SKIPPED:
        j -= 1
    if j < 0 or (s.lowers[j] not in BE and s.lowers[j] not in HAVE):
        return False
    return s.tags[j] != "POS" and (j == i - 1 or s.tags[i - 1] != "PRP" or s.verb == j)


def adjective_rule(i: int, s: Line, options: Options) -> str:
    """An adjective that ends its noun phrase is the noun ("its chief, Ada Brisk"); one behind a verb, an adverb."""
    tags, lowers = s.tags, s.lowers
    left, right = tags[i - 1], tags[i + 1]
    if lowers[i] == "last" and lowers[i - 1] in BE and (right in ("VBN", "VBD") or lowers[i + 1].endswith("ing")):
        return "RB"  # "was last trading at"
    if lowers[i] == "worth" and left in ("JJ", "PRP$", "POS"):
        return "NN"  # "a net worth of"
    word = ADVERBIAL.get(lowers[i])
    if word is not None and word(left, right):
        return "RBR" if lowers[i] == "further" else "RB"
    if "NN" in options and (lowers[i].endswith("ist") or (left == "DT" and lowers[i + 1] == "of")):
        return "NN"  # "terrorist groups", "the top of"
    paid = left == "CD" and (tags[i - 2] == "$" or tags[i - 3] == "$")  # "a $40,000 fine"
    if paid and "NN" in options and right in ("IN", "TO"):
        return "NN"
    if "NN" in options and (paid or left in ("DT", "PRP$", "POS")) and right in PHRASE_ENDS:
        return "NN"
    if "JJR" in options and (left in NOUNS or left == "PRP") and right in FINITE:
        return "RB"
    if "VB" in options and left in ("TO", "MD"):
        return "VB"
    if "VBD" in options and (right in OBJECTS or right in ("CD", "RP") or lowers[i + 1] == "that"):
        if lowers[i - 1] in HAVE:
            return "VBN"  # "had busted up three cells"
        if left in ("NN", "NNS", "NNP", "PRP") and s.verb < 0:
            return "VBD"  # "Ada unified the ten tribes"
    if "VBN" in options and lowers[i - 1] in BE and lowers[i + 1] == "by":
        return "VBN"
    return tags[i]


def verb_rule(i: int, s: Line, options: Options) -> str:
    """A verb form that may be a noun, or a base form that may be finite."""
    tags, lowers = s.tags, s.lowers
    now, left = tags[i], tags[i - 1]
    if left in NOMINAL_LEFT:
        for noun in ("NN", "NNS"):
            if noun in options:
                return noun
        return "JJ" if "JJ" in options and left == "DT" else now
    if "VBN" in options and now != "VBZ" and _behind_auxiliary(i, s):
        return "VBN"  # "had become", "was put"
    if left == "IN" and lowers[i - 1] not in ("that", "if", "as", "than", "because", "while", "like"):
        for noun in ("NNS", "NN"):
            if noun in options:
                return noun
    k = s.back(i)
    subject = tags[k] if k >= 0 else PAD
    if now == "VB" and "VBP" in options and (subject in ("NNS", "NNPS", "WDT", "WP") or _is_subject(k, s)):
        return "VB" if _asked(k, s) or _let(k, s) else "VBP"
    if (
        now == "VB"
        and "VBD" in options
        and _is_one(k, s)
        and tags[i + 1] in OBJECTS
        and not (_asked(k, s) or _let(k, s))
    ):
        return "VBD"  # "River Watch put the toll at 40"
    if now == "VB" and "VBP" in options and left == "CC" and s.last >= 0 and tags[s.last] == "VBP":
        return "VBP"
    if now == "VBP":
        if subject in ("MD", "TO") or (k >= 0 and lowers[k] in DO) or _asked(k, s) or _let(k, s):
            return "VB"
        if lowers[i] == "do" and lowers[i + 1] in ("n't", "not") and (left in (".", "``", "CC", PAD)):
            return "VB"
        if left == "CC" and s.last >= 0 and tags[s.last] == "VB":
            return "VB"
    if now in ("VB", "VBP") and left in ("NN", "NNP") and "NN" in options and options[0] != "VBP":
        return "NN"
    return now


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
    month = (left == "IN" and s.lowers[i - 1] in BEFORE_MONTHS) or left == "CD" or s.lowers[i - 1] in ("last", "next")
    return "NNP" if (month and s.tags[i + 1] not in ("VB", "RB")) or s.tags[i + 1] == "CD" else s.tags[i]


BEFORE_MONTHS = frozenset({"after", "before", "between", "by", "during", "for", "from", "in", "mid", "of", "since",
                           "through", "until", "till"})  # fmt: skip


def gerund_rule(i: int, s: Line, options: Options) -> str:
    """A gerund that heads a noun phrase is a noun: "the making of"; who is missing misses nobody."""
    left, right = s.tags[i - 1], s.tags[i + 1]
    if s.lowers[i] == "missing" and right not in OBJECTS and right not in ("CD", "NNP", "JJ") and left != "IN":
        return "JJ"  # "a boat missing", "two are still missing"
    if left in ("DT", "PRP$", "POS", "JJ") and (right in ("IN", "CC") or right in ENDS or right in FINITE):
        return "NN" if "NN" in options else s.tags[i]
    return s.tags[i]


def past_rule(i: int, s: Line, options: Options) -> str:
    """VBD or VBN, and the few past forms that are also base forms or adjectives."""
    tags, lowers = s.tags, s.lowers
    left, right = tags[i - 1], tags[i + 1]
    if left in ("MD", "TO") and "VB" in options:
        return "VB"
    if "VBN" not in options:
        return tags[i]
    if _behind_auxiliary(i, s) or (lowers[i] == "aged" and right == "CD"):
        return "VBN"
    if left in ("DT", "PRP$", "POS", "JJ") and lowers[i] not in ("said", "told"):
        if (
            left == "DT"
            and "VBD" in options
            and right not in NOUNS
            and right not in ("JJ", "HYPH")
            and _pronoun(i - 1, s)
        ):
            return "VBD"  # "This led to", "Some considered him"
        if left == "JJ" and lowers[i - 1] in ORDINALS and (right in OBJECTS or lowers[i + 1] == "that"):
            return "VBD"  # "the first told the court"
        for other in ("VBN", "JJ", "NN"):
            if other in options:
                return other
    if lowers[i + 1] == "by":
        return "VBN"
    if "VBD" not in options:
        return tags[i]
    if left == "IN" and right in NOUNS and lowers[i - 1] not in OPENERS:
        return "VBN"  # "for lost wages"
    k = s.back(i)
    if left == "RB" and tags[k] in ("DT", "PRP$", "IN", "JJ", "POS") and right in (*NOUNS, "JJ"):
        return "VBN"  # "the newly built homes"
    before = tags[k] if k >= 0 else PAD
    if before in NOUNS or before in ("PRP", "EX", "CD", "-RRB-"):
        return "VBN" if _reduced(i, s, before, right) else "VBD"
    if before in ("WDT", "WP"):
        return "VBD"
    if before == "CC" or (before == "," and s.last >= 0):
        return _coordinated(i, s, before, right)
    return tags[i]


ORDINALS = frozenset({"first", "second", "third", "former", "latter", "other", "last"})


def _pronoun(k: int, s: Line) -> bool:
    """Is the determiner at k a pronoun: "this led to"?"""
    return s.lowers[k] in ("this", "that", "these", "those", "some", "all", "both", "each")


def _reduced(i: int, s: Line, before: str, right: str) -> bool:
    """Is a past form behind a noun a participle: "described the codes used for", "The papers found there were"?"""
    if before == "PRP" or right in OBJECTS or s.lowers[i] in HAVE:
        return False
    if s.said >= s.verb >= 0:
        return s.tags[s.said + 1] == "IN" and right == "IN"  # "said in a statement posted on"
    if s.has_verb() and s.verb < i - 1 and not s.waits:
        return before != "CD"
    if s.verb >= 0 or verb_lemma(s.lowers[i]) in word_class("clause_takers") or right not in ("IN", "RB", "TO"):
        return False
    for j in range(i + 1, i + 12):
        if j >= len(s.tags):
            return False
        tag = s.tags[j]
        if tag in BREAKS or (tag == "IN" and s.lowers[j] in OPENERS):
            return False
        if tag in FINITE and s.lowers[j] not in ("cost", "set", "put", "cut"):
            return s.tags[j - 1] in NOUNS and s.lowers[j] in CERTAIN
    return False


CERTAIN = frozenset({"was", "were", "is", "are", "has", "have", "had", "will", "would", "could", "may", "might", "can",
                     "should", "must", "did", "do", "does"})  # fmt: skip


def _coordinated(i: int, s: Line, before: str, right: str) -> str:
    """A past form behind "and" or a comma goes as the verb before it, unless its object tells more."""
    last = s.tags[s.last]
    if right in OBJECTS or right in ("CD", "$"):
        return "VBD" if last not in ("VBN", "VB") or _finite_before(s) else s.tags[i]
    if before == "CC":
        return "VBD" if last == "VBD" else "VBN" if last == "VBN" else s.tags[i]
    return s.tags[i]


def _finite_before(s: Line) -> bool:
    """Is the last verb a finite group of its own: "was held and told the court"?"""
    return s.last > 0 and s.lowers[s.last - 1] in BE


ADVERBIAL: dict[str, Callable[[str, str], bool]] = {  # adjectives that are adverbs between these tags (left, right)
    "much": lambda left, right: right not in NOUNS and right != "IN" and not (right == "JJ" and left == "DT"),
    "first": lambda left, right: (right in VERBS and left not in NOMINAL_LEFT) or (left in VERBS and right in ENDS),
    "second": lambda left, right: right in VERBS and left not in NOMINAL_LEFT,
    "further": lambda left, right: right in VERBS or right in ("JJ", "IN"),
    "early": lambda left, right: right in ("IN", "DT", "NNP") and left not in ("DT", "JJ", "PRP$"),
    "late": lambda left, right: right in ("IN", "DT", "NNP") and left in (*VERBS, *NOUNS, "IN"),
    "long": lambda left, right: (
        right in VERBS or (left in VERBS and right not in NOUNS and right not in ("JJ", "HYPH"))
    ),
    "hard": lambda left, right: left in VERBS and right not in NOUNS,
    "likely": lambda left, right: right in VERBS or left == "MD",
    "next": lambda left, right: (right in VERBS or right in ENDS) and left not in NOMINAL_LEFT,
}
