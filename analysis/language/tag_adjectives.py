"""Adjectives: which of a word's possible tags the words beside it leave."""

from collections.abc import Callable

from analysis.language.tag_line import BE, ENDS, HAVE, NOMINAL_LEFT, NOUNS, OBJECTS, PHRASE_ENDS, VERBS, Line, Options


def adjective_rule(i: int, s: Line, options: Options) -> str:
    """An adjective that ends its noun phrase is the noun ("its chief, Ada Brisk"); one behind a verb, an adverb."""
    if s.lowers[i] == "last" and s.lowers[i - 1] in BE and s.tags[i - 1] != "POS" and _verb_behind_last(i, s):
        return "RB"  # "was last trading at"
    word = ADVERBIAL.get(s.lowers[i])
    if word is not None and word(s.tags[i - 1], s.tags[i + 1]):
        return "RBR" if s.lowers[i] == "further" else "RB"
    if _is_noun(i, s, options):
        return "NN"
    return _adjective_as_verb(i, s, options) or s.tags[i]


def _verb_behind_last(i: int, s: Line) -> bool:
    return s.tags[i + 1] in ("VBN", "VBD") or s.lowers[i + 1].endswith("ing")


def _is_noun(i: int, s: Line, options: Options) -> bool:
    """ "terrorist groups", "the top of", "a $40,000 fine", "a net worth of"."""
    tags, lowers = s.tags, s.lowers
    left, right = tags[i - 1], tags[i + 1]
    if lowers[i] == "worth" and left in ("JJ", "PRP$", "POS"):
        return True
    if "NN" not in options:
        return False
    if lowers[i].endswith("ist") or (left == "DT" and lowers[i + 1] == "of"):
        return True
    paid = left == "CD" and (tags[i - 2] == "$" or tags[i - 3] == "$")
    if paid and right in ("CC", "IN", "TO"):
        return True
    did = right == "VBN" and (tags[i + 2] in OBJECTS or tags[i + 2] == "CD")  # "a teen killed 12 guards"
    return (paid or left in ("DT", "PRP$", "POS")) and (right in PHRASE_ENDS or did)


def _adjective_as_verb(i: int, s: Line, options: Options) -> str | None:
    tags, lowers = s.tags, s.lowers
    left, right = tags[i - 1], tags[i + 1]
    if "VB" in options and left in ("TO", "MD"):
        return "VB"
    if "VBD" in options and (right in OBJECTS or right in ("CD", "RP") or lowers[i + 1] == "that"):
        if lowers[i - 1] in HAVE:
            return "VBN"  # "had busted up three cells"
        if left in ("NN", "NNS", "NNP", "PRP") and s.verb < 0:
            return "VBD"  # "Ada unified the ten tribes"
        if left == "CC" and s.last >= 0 and tags[s.last] == "VBD" and lowers[i + 1] != "that":
            return "VBD"  # "killed two guards and enraged 300 villagers"
    if "VBN" in options and lowers[i - 1] in HAVE and right in OBJECTS:
        return "VBN"  # "had redrawn the map"
    if "VBN" in options and lowers[i - 1] in BE and lowers[i + 1] == "by":
        return "VBN"
    if "VBN" in options and lowers[i - 1] in HAVE and right in ("IN", "TO", "RP", ".", "DT"):
        return "VBN"  # "have prepaid for it"
    return None


ADVERBIAL: dict[str, Callable[[str, str], bool]] = {  # adjectives that are adverbs between these tags (left, right)
    "much": lambda left, right: right not in NOUNS and right != "IN",
    "first": lambda left, right: (right in VERBS and left not in NOMINAL_LEFT) or (left in VERBS and right in ENDS),
    "further": lambda left, right: right in VERBS or right in ("JJ", "IN"),
    "early": lambda left, right: right in ("IN", "DT") and left not in ("DT", "JJ", "PRP$", "IN"),
    "late": lambda left, right: right in ("IN", "DT", "NNP") and (left in VERBS or left in NOUNS),
    "long": lambda left, right: (
        right in VERBS or (left in VERBS and right not in NOUNS and right not in ("JJ", "HYPH"))
    ),
    "likely": lambda left, right: right in VERBS or left == "MD",
    "next": lambda left, right: (right in VERBS or right in ENDS) and left not in NOMINAL_LEFT,
}
