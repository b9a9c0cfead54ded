""" "According to" that tells how something is done, not who says it: "shared according to need"."""

from analysis.attributions.cues import grammar_words
from analysis.attributions.phrases import noun_phrase_right
from analysis.attributions.reading import Reading

MEASURES = grammar_words("according_to_measures")


def tells_manner(reading: Reading, at: int, high: int) -> bool:
    """Whether the "according to" at this token, with no comma before it, leads to a rule or measure."""
    if at == 0 or reading.quoted[at - 1] >= 0 or reading.tags[at - 1] in (",", ":", ".", "-RRB-"):
        return False
    end = noun_phrase_right(reading, at + 2, high)
    head = reading.lowers[end - 1] if end > at + 2 else reading.lowers[at + 2] if at + 2 < high else ""
    return head in MEASURES
