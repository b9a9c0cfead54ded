"""One attribution before its source is known, a content before its end is, and the character spans of what is said."""

from dataclasses import dataclass

from analysis.attributions.reading import Reading
from analysis.records import Span

LEADING = frozenset({",", ":", "HYPH", "."})
LINKING = frozenset({"CC", "IN", "RB"})
TRAILING = frozenset({",", ".", ":", "HYPH", "CC"})


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says what by which words, as far as one sentence tells. `cue` and `speaker` are token ranges."""

    parts: tuple[Span, ...]
    cue: tuple[int, int] | None
    lemma: str | None
    speaker: tuple[int, int] | None
    rule: str
    note: str | None = None
    heard: bool = False  # the speaker is that of an earlier saying


@dataclass(frozen=True, slots=True)
class Content:
    """A content whose end is looked for, from its first token up to the end of its frame.

    sort         what content_start said of it.
    subordinate  its verb stands in a clause before the main clause ("When she said it was over, he left").
    relative     the subject of its verb is a relative pronoun ("Smith, who said it was over, left").
    participle   its verb is a participle ("blaming the board and warning that").
    apart        it has no verb of saying, so that none in it is its speaker's ("According to aides, he left and said").
    """

    first: int
    high: int
    sort: str = "clause"
    subordinate: bool = False
    relative: bool = False
    participle: bool = False
    apart: bool = False


def opens_relative(reading: Reading, i: int) -> bool:
    """Whether a pronoun at token i opens a clause about the noun before it."""
    that = reading.lowers[i] == "that" and reading.tags[i - 1] in ("NN", "NNS", "NNP")
    return that or reading.tags[i] in ("WDT", "WP")


def trimmed(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Take commas, full stops and dashes off both ends of a token range."""
    while first < last and reading.tags[first] in LEADING and reading.quoted[first] < 0:
        first += 1
    while last > first and reading.tags[last - 1] in TRAILING and reading.quoted[last - 1] < 0:
        last -= 1
    if last - 1 > first and opens_relative(reading, last - 1) and reading.tags[last : last + 1] == [","]:
        last -= 1  # "groups which, according to Lind, were new"
    return first, last


def spans(reading: Reading, first: int, last: int) -> list[Span]:
    """The character spans of a token range; where it is one quotation, what stands between its marks."""
    first, last = trimmed(reading, first, last)
    if first >= last or (last - first == 1 and reading.tags[first] in LINKING and reading.quoted[first] < 0):
        return []  # "Yet, according to the survey, prices rose": the first word says nothing
    block = reading.quoted[first]
    if block >= 0 and reading.blocks[block] == (first, last):
        return quoted_spans(reading, block)
    end = reading.ends[last - 1]
    if reading.quoted[last - 1] >= 0:  # "..., and they needed money," he said
        closing = reading.quotations[reading.quoted[last - 1]]
        if closing.outer[1] == end and reading.text[closing.end - 1] == ",":
            end = closing.end - 1
    return [(reading.starts[first], end)]


def quoted_spans(reading: Reading, block: int) -> list[Span]:
    """What stands between the marks of a quotation, without the comma that leads to the speaker."""
    parts = list(reading.quotations[block].parts)
    begin, end = parts[-1]
    while end > begin + 1 and reading.text[end - 1] in ",‚ \xa0":
        end -= 1
    return [*parts[:-1], (begin, end)]
