"""Name each token's part of speech from word lists and the words beside it: no trained model.

Penn Treebank tags. A word's possible tags stand in lexicons/words.tsv and lexicons/closed_class.tsv; a word that is in
neither is read by its ending. Rules over the neighbours then choose among the possible tags: a verb form after a
determiner is a noun, a base form after a modal a verb, a past form after have or be a participle.
"""

from collections.abc import Callable
from functools import cache

from analysis.language.tokens import MOST_WORDS, Tokens, cut
from analysis.language.vocabulary import vocabulary

PUNCTUATION = {
    ".": ".", "!": ".", "?": ".", ",": ",", ";": ":", ":": ":", "...": ":", "…": ":", "-": "HYPH", "--": ":",
    "–": ":", "—": ":", "(": "-LRB-", ")": "-RRB-", "[": "-LRB-", "]": "-RRB-", "“": "``", "”": "''", '"': "''",
    "„": "``", "«": "``", "»": "''", "‘": "``", "``": "``", "''": "''", "$": "$", "£": "$", "€": "$", "¥": "$",
    "%": "NN", "&": "CC",
}  # fmt: skip
SUFFIXES = (  # of words that no list knows, the longest first; (ending, tag when lower-case)
    ("ability", "NN"), ("ations", "NNS"), ("ation", "NN"), ("ments", "NNS"), ("ment", "NN"), ("ness", "NN"),
    ("able", "JJ"), ("ible", "JJ"), ("less", "JJ"), ("ful", "JJ"), ("ous", "JJ"), ("ive", "JJ"), ("ish", "JJ"),
    ("ical", "JJ"), ("ian", "JJ"), ("ity", "NN"), ("ists", "NNS"), ("ist", "NN"), ("ism", "NN"), ("ize", "VB"),
    ("ise", "VB"), ("ing", "VBG"), ("ed", "VBD"), ("ly", "RB"), ("al", "JJ"), ("ic", "JJ"), ("ss", "NN"), ("us", "NN"),
    ("s", "NNS"),
)  # fmt: skip
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BE = frozenset(
    {"be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "get", "gets", "got", "getting"}
)
HAVE = frozenset({"have", "has", "had", "having", "'ve", "'s", "'d"})
DO = frozenset({"do", "does", "did"})
NOMINAL_LEFT = frozenset({"DT", "PRP$", "JJ", "JJR", "JJS", "POS", "CD", "WP$"})  # what follows is inside a noun phrase
PHRASE_ENDS = frozenset({",", ".", ":", "VBD", "VBZ", "VBP", "MD", "WP", "''", "-RRB-"})  # no noun phrase goes on here
OBJECTS = frozenset({"DT", "CD", "PRP", "PRP$", "$"})  # the beginning of an object
SKIPPED = frozenset({"RB", "RBR", "RBS", "PRP", "EX"})  # between an auxiliary and its participle


def possible_tags() -> dict[str, tuple[str, ...]]:
    """Every known lower-case form with its possible tags, the likeliest first."""
    return vocabulary().tags


def tag(text: str) -> Tokens:
    """Return the tokens of `text`, each with one tag."""
    words, lowers, starts, ends = cut(text)
    known = possible_tags()
    tags = list(map(_alone_tags().__getitem__, words))
    _in_context(text, Tokens(words, lowers, starts, ends, tags), known)
    return Tokens(words, lowers, starts, ends, tags)


class _AloneTags(dict[str, str]):
    """The likeliest tag of each word by itself, found once; emptied when it has grown to MOST_WORDS."""

    def __missing__(self, word: str) -> str:
        if len(self) >= MOST_WORDS:
            self.clear()
        found = self[word] = _alone(word, word.lower().replace("’", "'"), possible_tags())
        return found


@cache
def _alone_tags() -> _AloneTags:
    return _AloneTags()


def _alone(word: str, lower: str, known: dict[str, tuple[str, ...]]) -> str:
    """The likeliest tag of a word by itself."""
    if word in PUNCTUATION:
        return PUNCTUATION[word]
    initial = word[0]
    if initial.isdigit():
        return "CD"
    options = known.get(lower)
    if initial.isupper() and not (options and options[0] in CLOSED):
        return "NNP"
    if options:
        return options[0]
    if not initial.isalpha():
        return "CD" if initial.isnumeric() else "SYM" if len(word) == 1 else "NN"
    for ending, guess in SUFFIXES:
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            return guess
    return "NN"


CLOSED = frozenset(
    "DT PDT PRP PRP$ IN TO CC MD WDT WP WP$ WRB EX RB POS RP VBZ VBP VBD CD".split()  # noqa: SIM905
)


def _in_context(text: str, tokens: Tokens, known: dict[str, tuple[str, ...]]) -> None:
    """Choose again, in place, where the neighbours decide."""
    lowers, tags = tokens.lowers, tokens.tags
    n = len(tags)
    for i, options in enumerate(map(known.get, lowers)):
        if options is None:
            continue
        now = tags[i]
        if now == "NNP":
            # A capital at the start of a sentence or quotation says nothing about a known common word.
            if (
                (i and tags[i - 1] not in OPENERS)
                or (i + 1 < n and tags[i + 1] == "NNP")
                or _is_inside(text, tokens, i)
            ):
                continue
            tags[i] = now = options[0]
        if len(options) > 1 and now in RULES:
            tags[i] = RULES[now](i, lowers, tags, options)


OPENERS = frozenset({".", ":", "``", "''", "-LRB-"})
POINTED = frozenset(  # titles whose point ends no sentence
    {
        "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "cpl", "maj", "cmdr", "adm",
        "prof", "rev", "hon", "st", "messrs", "supt",
    }
)  # fmt: skip
CLOSING = frozenset({'"', "”", "''", "’", "»"})


def _is_inside(text: str, tokens: Tokens, i: int) -> bool:
    """Does token `i` stand behind a title's or an initial's point (Mr. Hale), or a quotation that ends in a comma?"""
    if i < 2:
        return False
    left, before = tokens.words[i - 1], tokens.words[i - 2]
    if left == ".":
        return tokens.lowers[i - 2] in POINTED or (len(before) == 1 and before.isupper())
    return left in CLOSING and text[tokens.starts[i - 1] - 1] == ","


def _noun(i: int, lowers: list[str], tags: list[str], options: tuple[str, ...]) -> str:
    """A noun form that may be a verb: after a modal, "to" or a plain subject."""
    left = tags[i - 1] if i else "."
    if left == "MD" or (left == "RB" and i > 1 and (tags[i - 2] == "MD" or lowers[i - 2] in DO)):
        return "VB" if "VB" in options else tags[i]
    right = tags[i + 1] if i + 1 < len(tags) else "."
    if left == "TO" and "VB" in options and right not in ("IN", ".", ",") and tags[i] == "NN":
        return "VB"
    if (
        left == "TO"
        and "VB" in options
        and i > 1
        and tags[i - 2] in ("VBD", "VBN", "VBP", "VBZ", "VB", "VBG", "NN", "NNS", "JJ")
    ):
        return "VB"
    plural = left in ("NNS", "NNPS") and "VBP" in options  # "rivers feed it"
    if ("VBD" in options or "VBN" in options) and not plural:
        return _past_noun(i, lowers, tags, options)
    if left == "PRP" and lowers[i - 1] not in ("her", "it", "him", "them", "us", "me", "you"):
        verb = "VBZ" if tags[i] == "NNS" else "VBP"
        return verb if verb in options else tags[i]
    if left in ("WP", "WDT") and tags[i] == "NNS" and "VBZ" in options:
        return "VBZ"
    if tags[i] == "NNS" and "VBZ" in options and left in ("NN", "NNP") and right in ("DT", "PRP", "PRP$"):
        return "VBZ"
    if tags[i] == "NN" and "VBP" in options and left in ("NNS", "NNPS") and right in ("DT", "PRP", "PRP$", "TO"):
        return "VBP"
    return tags[i]


def _past_noun(i: int, lowers: list[str], tags: list[str], options: tuple[str, ...]) -> str:
    """A noun form that may be a past one: "four were shot", "a guard shot two men", "the bridge cost $4m"."""
    left = tags[i - 1] if i else "."
    right = tags[i + 1] if i + 1 < len(tags) else "."
    j = i - 1
    while j >= 0 and i - j <= 4 and tags[j] in SKIPPED:
        j -= 1
    auxiliary = j >= 0 and (lowers[j] in BE or lowers[j] in HAVE) and lowers[j] != "'s"
    if "VBN" in options and auxiliary and (right in OBJECTS or (lowers[j] in BE and right not in NOUNS)):
        return "VBN"
    if "VBD" in options and (left in NOUNS or left == "PRP" or left in ("WP", "WDT")) and right in OBJECTS:
        return "VBD"
    return tags[i]


def _adjective(i: int, lowers: list[str], tags: list[str], options: tuple[str, ...]) -> str:
    """An adjective that ends its noun phrase is the noun ("its chief, Ada Brisk"); a comparative before its verb, an
    adverb ("she further said")."""
    left = tags[i - 1] if i else "."
    right = tags[i + 1] if i + 1 < len(tags) else "."
    if "NN" in options and left in ("DT", "PRP$", "POS") and right in PHRASE_ENDS:
        return "NN"
    if "JJR" in options and (left in NOUNS or left == "PRP") and right in FINITE:
        return "RB"
    return tags[i]


def _verb(i: int, lowers: list[str], tags: list[str], options: tuple[str, ...]) -> str:
    """A verb form that may be a noun, or a base form that may be finite."""
    left = tags[i - 1] if i else "."
    if left in NOMINAL_LEFT:
        for noun in ("NN", "NNS"):
            if noun in options:
                return noun
        return "JJ" if "JJ" in options and left == "DT" else tags[i]
    if left == "IN" and lowers[i - 1] not in ("that", "if", "as", "than", "because", "while", "like"):
        for noun in ("NNS", "NN"):
            if noun in options:
                return noun
    if tags[i] == "VB" and left in ("NNS", "NNPS", "PRP", "WDT", "WP") and "VBP" in options:
        return "VBP"
    if tags[i] == "VBP" and left in ("MD", "TO"):
        return "VB"
    if tags[i] in ("VB", "VBP") and left in ("NN", "NNP") and "NN" in options and options[0] != "VBP":
        return "NN"
    return tags[i]


def _past(i: int, lowers: list[str], tags: list[str], options: tuple[str, ...]) -> str:
    """VBD or VBN, and the few past forms that are also base forms or adjectives."""
    left = tags[i - 1] if i else "."
    if left in ("MD", "TO") and "VB" in options:
        return "VB"
    j = i - 1
    while j >= 0 and i - j <= 4 and tags[j] in SKIPPED:
        j -= 1
    auxiliary = lowers[j] if j >= 0 else ""
    if "VBN" in options and (auxiliary in BE or auxiliary in HAVE) and (tags[j] not in ("POS",) or auxiliary != "'s"):
        return "VBN"
    if left in ("DT", "PRP$", "POS", "JJ") and lowers[i] not in ("said", "told"):
        for other in ("VBN", "JJ", "NN"):
            if other in options:
                return other
    if "VBN" in options and i + 1 < len(tags) and lowers[i + 1] == "by":
        return "VBN"
    if "VBD" in options and left in ("NN", "NNS", "NNP", "NNPS", "PRP", "WDT", "WP", "RB", "EX", ")", "CD"):
        return "VBD"
    return tags[i]


def _that(i: int, lowers: list[str], tags: list[str], options: tuple[str, ...]) -> str:
    """ "that" as determiner, relative pronoun or conjunction; "as", "so", "once" before an adverb."""
    if lowers[i] != "that":
        return tags[i]
    right = tags[i + 1] if i + 1 < len(tags) else "."
    left = tags[i - 1] if i else "."
    if left in NOUNS and right in ("VBD", "VBN", "VBZ", "VBP", "MD", "RB"):
        return "WDT"
    if right in ("NN", "VBZ", "MD") and left not in NOUNS and left not in FINITE:
        return "DT"
    return tags[i]


def _her(i: int, lowers: list[str], tags: list[str], options: tuple[str, ...]) -> str:
    right = tags[i + 1] if i + 1 < len(tags) else "."
    return "PRP" if right in ("IN", "TO", ".", ",", "DT", "RB", "CC", ":", "''", "WRB") else "PRP$"


def _clitic(i: int, lowers: list[str], tags: list[str], options: tuple[str, ...]) -> str:
    """'s after a pronoun, "there", "that" or "who" is a verb; elsewhere a possessive."""
    if (
        lowers[i] == "'s"
        and i
        and (tags[i - 1] in ("PRP", "EX", "WP", "WRB") or lowers[i - 1] in ("that", "here", "let"))
    ):
        return "VBZ"
    return tags[i]


RULES: dict[str, Callable[[int, list[str], list[str], tuple[str, ...]], str]] = {
    "NN": _noun, "NNS": _noun, "JJ": _adjective, "VB": _verb, "VBP": _verb, "VBZ": _verb, "VBD": _past, "VBN": _past,
    "IN": _that, "PRP$": _her, "POS": _clitic,
}  # fmt: skip
