"""What stands before a word while its tag is chosen: questions of the rules for nouns and for verbs."""

from analysis.language.lemmas import verb_lemma
from analysis.language.tag_line import BE, DO, ENDS, FINITE, HAVE, NOUNS, OBJECTS, PAD, SKIPPED, Line, Options
from analysis.language.word_classes import word_class

FIGURES = frozenset({"CD", "$"})
BARE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})  # what may begin an object without a determiner
AROUND = frozenset({"about", "almost", "another", "around", "nearly", "over", "roughly", "some"})
AHEAD = 25  # tokens in which the verb of a clause is looked for


def is_own_past(lower: str, options: Options) -> bool:
    """Is the form the past of its own verb ("cut", "shot"), not of another one ("feed" of "fee")?"""
    return "VB" not in options or verb_lemma(lower) == lower


def asked(k: int, s: Line) -> bool:
    """Does a form of do or a modal stand before the subject that ends at k?"""
    for j in range(k - 1, max(-1, k - 4), -1):
        tag = s.tags[j]
        if s.lowers[j] in DO or tag == "MD":
            asks = s.tags[j - 1] in ("WRB", "WP", "WDT", "RB", ".", "CC", ",", "``", "''", PAD)
            return asks or (s.tags[k] == "PRP" and j == k - 1) or s.lowers[j] == "does"
        if tag not in ("DT", "PRP$", "JJ", "NNP", "NN"):
            return False
    return False


def let(k: int, s: Line) -> bool:
    """ "let me say": does let, help or make stand before the pronoun at k?"""
    return s.tags[k] == "PRP" and s.lowers[k - 1] in ("let", "lets", "help", "helped", "helps", "make", "makes", "made")


def behind_auxiliary(i: int, s: Line) -> bool:
    """Does a form of be, get or have lead to the word at i?"""
    j = i - 1
    while j >= 0 and i - j <= 4 and (s.tags[j] in SKIPPED or s.lowers[j] in ("all", "both")):
        j -= 1
    if j < 0 or (s.lowers[j] not in BE and s.lowers[j] not in HAVE):
        return False
    return s.tags[j] != "POS" and (j == i - 1 or s.tags[i - 1] != "PRP" or s.verb == j)


def is_bare_past(i: int, k: int, s: Line, options: Options) -> bool:
    """Is a form that is past, base and often noun too the verb of the subject that ends at k ("The bank cut rates")? It
    is where the clause has no other."""
    if "VBD" not in options or k < 0 or s.verb >= 0 or not is_own_past(s.lowers[i], options):
        return False
    if (s.tags[k] not in ("NN", "NNP") and s.lowers[k] not in ("he", "she", "it")) or asked(k, s) or let(k, s):
        return False
    right = s.tags[i + 1]
    figure = right in FIGURES or (s.lowers[i + 1] in AROUND and s.tags[i + 2] in FIGURES)
    moved = right in ("TO", "IN") and s.lowers[i] in word_class("moved_alike")
    if not (figure or right in OBJECTS or ((right in BARE or moved) and _is_told(k, s))):
        return False
    return _is_only_verb(i, s)


def _is_told(k: int, s: Line) -> bool:
    """Is the subject that ends at k a name, a pronoun, or a noun with a determiner, so that no headline begins here?"""
    if s.tags[k] != "NN":
        return True
    return any(s.tags[j] in ("DT", "PRP$", "POS") for j in range(max(0, k - 3), k))


def _is_only_verb(i: int, s: Line) -> bool:
    """Does no finite form stand behind i before its clause ends or another begins?"""
    for j in range(i + 1, min(i + AHEAD, len(s.tags))):
        tag = s.tags[j]
        if tag in ENDS or tag == "CC":
            return True
        if tag in FINITE or tag in ("VBN", "WDT", "WP") or (tag == "VB" and s.tags[j - 1] != "TO"):
            return False
    return True


def counts_people(i: int, s: Line) -> bool:
    """ "the number of dead and injured rose": a participle that stands for people, as "dead" does."""
    return numbers_people(i, s) and s.tags[i + 1] not in (*NOUNS, "JJ", "VBN") and s.lowers[i + 1] != "by"


def numbers_people(i: int, s: Line) -> bool:
    """Do words for people by their state, told by their number, end at i: "the number of dead (and injured)"?"""
    joined = s.lowers[i - 1] in ("and", "or") and s.lowers[i - 2] in word_class("people_by_state")
    of = i - 3 if joined else i - 1
    numbered = s.lowers[of] == "of" and (joined or s.lowers[of - 1] in ("number", "numbers", "total"))
    return numbered and s.lowers[i] in word_class("people_by_state")
