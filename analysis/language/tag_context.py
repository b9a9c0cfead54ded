"""What stands before a word while its tag is chosen: questions of the rules for nouns and for verbs."""

from analysis.language.lemmas import verb_lemma
from analysis.language.tag_line import BE, DO, HAVE, PAD, SKIPPED, Line, Options


def is_own_past(lower: str, options: Options) -> bool:
    """Is the form the past of its own verb ("cut", "shot"), not of another one ("feed" of "fee")?"""
    return "VB" not in options or verb_lemma(lower) == lower


def asked(k: int, s: Line) -> bool:
    """Does a form of do or a modal stand before the subject that ends at k?"""
    for j in range(k - 1, max(-1, k - 4), -1):
        tag = s.tags[j]
        if s.lowers[j] in DO or tag == "MD":
            asks = s.tags[j - 1] in ("WRB", "WP", "WDT", "RB", ".", "CC", ",", "``", "''", PAD)
            return asks or s.tags[k] == "PRP" or s.lowers[j] == "does"
        if tag not in ("DT", "PRP$", "JJ", "NNP", "NN"):
            return False
    return False


def let(k: int, s: Line) -> bool:
    """ "let me say": does let, help or make stand before the pronoun at k?"""
    return s.tags[k] == "PRP" and s.lowers[k - 1] in ("let", "lets", "help", "helped", "helps", "make", "makes", "made")


def behind_auxiliary(i: int, s: Line) -> bool:
    """Does a form of be, get or have lead to the word at i?"""
    j = i - 1
    while j >= 0 and i - j <= 4 and s.tags[j] in SKIPPED:
        j -= 1
    if j < 0 or (s.lowers[j] not in BE and s.lowers[j] not in HAVE):
        return False
    return s.tags[j] != "POS" and (j == i - 1 or s.tags[i - 1] != "PRP" or s.verb == j)
