"""A verb with its auxiliaries, adverbs and negations."""

from analysis.attributions.cues import grammar_words
from analysis.attributions.phrases import (
    FINITE,
    TIME_WORDS,
)
from analysis.attributions.reading import Reading

AUXILIARIES = grammar_words("auxiliaries")
BEING = frozenset({"is", "are", "was", "were", "been", "being", "be", "am", "'s", "'re", "'m"})
BEFORE_TO = frozenset(  # "is expected to say", "liked to say", "was quick to add"
    {"expected", "due", "set", "scheduled", "likely", "liked", "likes", "used", "quick", "keen", "careful", "forced"}
)


def verb_group(reading: Reading, verb: int, low: int) -> int:
    """Return the first token of the verb group: auxiliaries, adverbs and negations before the verb."""
    i = verb
    while i > low and verb - i < 8 and reading.quoted[i - 1] < 0:
        tag, lower = reading.tags[i - 1], reading.lowers[i - 1]
        if (
            (lower in AUXILIARIES and tag != "POS")
            or lower in ("further", "long")
            or (tag in ("RB", "RBR", "MD") and lower not in ("so", "ago"))
            or (tag == "TO" and i - 2 >= low and reading.lowers[i - 2] in AUXILIARIES | BEFORE_TO | {"on"})
            or (lower in BEFORE_TO and reading.lowers[i] == "to")
            or (lower == "on" and i - 2 >= low and reading.lowers[i - 2] in ("goes", "went", "going", "gone", "go"))
        ):
            i -= 1
        else:
            break
    if i == verb and reading.tags[verb] in ("VBN", "VBG", "VBD"):
        i = _interrupted(reading, verb, low)
    while i < verb and reading.tags[i] == "RB" and reading.lowers[i] in TIME_WORDS | {"now", "then"}:
        i += 1
    return i


def _interrupted(reading: Reading, verb: int, low: int) -> int:
    """Where the auxiliary stands when a phrase parts it from the verb: "who had at the time warned"."""
    for i in range(verb - 2, max(low, verb - 8), -1):
        if reading.quoted[i] >= 0 or (reading.tags[i] in FINITE and reading.lowers[i] not in ("has", "have", "had")):
            break
        if reading.lowers[i] in ("has", "have", "had"):
            return i if reading.tags[i + 1] in ("IN", ",") else verb
    return verb
