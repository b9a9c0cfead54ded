"""Choose among a word's possible tags by the words beside it: a table of rules by the tag that the word has alone.

Tags to the left are final, tags to the right are those of the words alone. `Line.verb` knows the finite verb that the
clause has so far: a second past form without a subject of its own is a participle ("the codes used for it").
"""

from collections.abc import Callable

from analysis.language.tag_adjectives import adjective_rule
from analysis.language.tag_function_words import (
    adverb_rule,
    clitic_rule,
    comparative_rule,
    determiner_rule,
    her_rule,
    in_rule,
    most_rule,
    there_rule,
)
from analysis.language.tag_line import Line, Options
from analysis.language.tag_nouns import noun_rule
from analysis.language.tag_pasts import past_rule
from analysis.language.tag_verbs import gerund_rule, modal_rule, verb_rule

RULES: dict[str, Callable[[int, Line, Options], str]] = {
    "NN": noun_rule,
    "NNS": noun_rule,
    "JJ": adjective_rule,
    "VB": verb_rule,
    "VBP": verb_rule,
    "VBZ": verb_rule,
    "VBD": past_rule,
    "VBN": past_rule,
    "VBG": gerund_rule,
    "MD": modal_rule,
    "IN": in_rule,
    "PRP$": her_rule,
    "POS": clitic_rule,
    "DT": determiner_rule,
    "EX": there_rule,
    "JJR": comparative_rule,
    "RBR": comparative_rule,
    "RBS": most_rule,
    "RB": adverb_rule,
}
