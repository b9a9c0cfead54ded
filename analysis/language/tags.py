"""Name each token's part of speech from word lists and the words beside it: no trained model.

Penn Treebank tags. A word's possible tags stand in lexicons/words.tsv and lexicons/closed_class.tsv; a word that is in
neither is read by its ending. Rules over the neighbours then choose among the possible tags: a verb form after a
determiner is a noun, a base form after a modal a verb, a past form after have or be a participle.
"""

from collections.abc import Iterator
from contextlib import suppress
from functools import cache, partial

from analysis.language.name_tags import name_tag
from analysis.language.tag_adjectives import ADVERBIAL
from analysis.language.tag_line import FELT, PAD, PADS, Line
from analysis.language.tag_rules import RULES
from analysis.language.tokens import MOST_WORDS, Tokens, cut
from analysis.language.vocabulary import vocabulary

PUNCTUATION = {
    ".": ".", "!": ".", "?": ".", ",": ",", ";": ":", ":": ":", "...": ":", "…": ":", "-": "HYPH", "--": ":",
    "–": ":", "—": ":", "(": "-LRB-", ")": "-RRB-", "[": "-LRB-", "]": "-RRB-", "“": "``", "”": "''", '"': "''",
    "„": "``", "«": "``", "»": "''", "‘": "``", "``": "``", "''": "''", "$": "$", "£": "$", "€": "$", "¥": "$",
    "%": "NN", "&": "CC", "‚": ",",
}  # fmt: skip
SUFFIXES = (  # of words that no list knows, the longest first; (ending, tag when lower-case)
    ("ability", "NN"), ("ations", "NNS"), ("ation", "NN"), ("ments", "NNS"), ("ment", "NN"), ("ness", "NN"),
    ("able", "JJ"), ("ible", "JJ"), ("less", "JJ"), ("ful", "JJ"), ("ous", "JJ"), ("ive", "JJ"), ("ish", "JJ"),
    ("ical", "JJ"), ("ian", "JJ"), ("ity", "NN"), ("ists", "NNS"), ("ist", "NN"), ("ism", "NN"), ("ize", "VB"),
    ("ise", "VB"), ("ing", "VBG"), ("ed", "VBD"), ("ly", "RB"), ("al", "JJ"), ("ic", "JJ"), ("ss", "NN"), ("us", "NN"),
    ("s", "NNS"),
)  # fmt: skip
GUESSES = {"VBD": ("VBD", "VBN"), "VBG": ("VBG", "NN")}  # what such a word may be besides
DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northern", "southern",
     "eastern", "western"}
)  # fmt: skip
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SIGN = 3  # letters of a currency before "$"
PARTICLES = frozenset({"back", "down", "in", "off", "out", "over", "through", "up"})
BASES = frozenset({"NN", "VB", "VBP"})
BEFORE_NOUNS = frozenset({"CD", "DT", "JJ", "NN", "POS", "PRP$"})


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
    if word == "US" or (initial.isupper() and lower in DIRECTIONS):
        return "NNP"
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
    lowers, tags, words = [*tokens.lowers, *PADS], tokens.tags, [*tokens.words, *PADS]
    named = cache(partial(_named, tokens))
    if "$" in tags:
        _join_signs(tokens)
    line = Line(words, lowers, tags)
    tags.extend(PADS)
    for i, options in enumerate(map(known.get, tokens.lowers)):
        now = tags[i]
        if options is None:
            options = GUESSES.get(now)
        elif now == "NNP" and tags[i - 1] in STARTS and tags[i + 1] != "NNP" and not _is_inside(text, tokens, i):
            # A capital at the start of a sentence or quotation says nothing about a known common word.
            common = words[i] not in named() or options[0] in CLOSED
            letters = len(words[i]) > 1 and words[i].isupper() and words[i + 1].islower()  # "US troops left"
            tags[i] = now = options[0] if common and not letters else now
        if options and (len(options) > 1 or now == "VBD" or lowers[i] in ADVERBIAL) and now in RULES:
            tags[i] = now = RULES[now](i, line, options)
        if now == "NNP":
            tags[i] = now = name_tag(i, words, lowers, tags)
        if now in FELT and not line.shortens(i):
            line.after(i, now)
    del tags[-len(PADS) :]
    if "HYPH" in tags:
        _name_by_particles(tokens)


def _places(tags: list[str], wanted: str) -> Iterator[int]:
    """The places of a tag, for one that is rare."""
    at = -1
    with suppress(ValueError):
        while True:
            at = tags.index(wanted, at + 1)
            yield at


def _join_signs(tokens: Tokens) -> None:
    """The letters of a dollar are part of its sign: "C$40", "US$3"."""
    for i in _places(tokens.tags, "$"):
        letters = tokens.words[i - 1] if i else ""
        if len(letters) <= SIGN and letters.isupper() and tokens.ends[i - 1] == tokens.starts[i]:
            tokens.tags[i - 1] = "$"


def _name_by_particles(tokens: Tokens) -> None:
    """A verb that a hyphen joins to a particle behind a determiner or adjective is a noun: "a write-off"."""
    tags = tokens.tags
    for i in _places(tags, "HYPH"):
        named = 1 < i < len(tags) - 1 and tokens.lowers[i + 1] in PARTICLES and tags[i - 1] in BASES
        if named and tags[i - 2] in BEFORE_NOUNS and tokens.ends[i - 1] == tokens.starts[i]:
            tags[i - 1] = tags[i + 1] = "NN"


OPENERS = frozenset({".", ":", "``", "''", "-LRB-"})
STARTS = OPENERS | {PAD}  # what stands before the first word of a sentence
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


def _named(tokens: Tokens) -> set[str]:
    """The words that have a capital in mid-sentence, behind a word without one, and are never written small."""
    words, tags = tokens.words, tokens.tags
    large = {words[i] for i, tag in enumerate(tags) if tag == "NNP" and i and words[i - 1].islower()}
    small = set(tokens.words)
    return {word for word in large if word.lower() not in small}
