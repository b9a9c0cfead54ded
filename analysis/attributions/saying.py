"""One attribution before its source is known, and a content before its end is."""

from dataclasses import dataclass

from analysis.records import Span


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
