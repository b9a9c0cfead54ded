"""One attribution before its source is known."""

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
