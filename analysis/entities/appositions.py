"""The noun that an apposition says of a name: the village of "Addison, a small village south of Ithaca"."""

from analysis.language.tokens import Tokens

INSIDE = ("JJ", "JJR", "JJS", "RB", "VBN", "VBG", "CD", "NNP", "PRP$")  # tags before the noun
JOINING = ("HYPH", "POS")  # between parts of which the last holds the noun
FARTHEST = 9  # tokens from the article to the noun
DIRECTIONS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})


def head_of(tokens: Tokens, first: int) -> str:
    """Return the head noun of the noun phrase at a token, in lower case; "" where there is none.

    It is the last of the nouns that stand together or are joined: the trustee of "a village's 40-year-old trustee".
    """
    noun = adjective = ""
    for k in range(first, min(first + FARTHEST, len(tokens.words))):
        tag, word = tokens.tags[k], tokens.words[k]
        if tag in ("NN", "NNS") and word.islower() and word not in DIRECTIONS:
            noun = word
        elif tag in JOINING:
            noun = ""
        elif noun or tag not in INSIDE:
            break
        elif tag == "JJ":
            adjective = word
    return noun or adjective  # "a nonprofit helping nurses"
