"""What somebody puts at a figure: "officials put the toll at 12"."""

from analysis.attributions.cues import Verb
from analysis.attributions.phrases import noun_phrase_right
from analysis.attributions.placed import following_saying
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Saying
from analysis.attributions.speakers import subject_before

HEDGES = frozenset({"about", "around", "over", "more", "than", "nearly", "almost", "least"})


def figure_saying(
    reading: Reading, verb: int, cue: Verb, group: int, low: int, high: int
) -> Saying | None:  # fmt: skip
    """ "Officials put the toll at 12"."""
    figure = _figure(reading, verb, high) if cue.lemma == "put" else None
    subject = subject_before(reading, group, low) if figure is not None else None
    if figure is None or subject is None or subject.shared:
        return None
    who = subject.first, subject.last
    return following_saying(reading, verb, cue, (figure, "phrase"), who, low, high, None)


def _counted_right(reading: Reading, i: int, high: int) -> int:
    """The end of the phrase at token i, of an adjective for people too: "the dead", "wounded"."""
    end = noun_phrase_right(reading, i, high)
    bare = i + (reading.tags[i : i + 1] == ["DT"])
    return bare + 1 if end <= bare < high and reading.tags[bare] in ("JJ", "VBN") else end


def _figure(reading: Reading, verb: int, high: int) -> int | None:
    """The first token of what is put at a figure: "officials put [the toll at 12]"."""
    end = _counted_right(reading, verb + 1, high)
    while end < high and reading.tags[end] in ("IN", "RB", "$") and reading.lowers[end] != "at":
        further = _counted_right(reading, end + 1, high)
        end = further if further > end + 1 else high
    at = end + 1
    while at < high and reading.lowers[at] in HEDGES:
        at += 1
    figure = verb + 1 < end < high and reading.lowers[end] == "at" and at < high and reading.tags[at] in ("CD", "$")
    return verb + 1 if figure else None
