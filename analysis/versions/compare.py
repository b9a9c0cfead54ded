"""Two or more versions of an article, or two articles -> what changed, as facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.article import read_article
from analysis.dataset.build import corrected, read_machine
from analysis.dataset.tables import Tables
from analysis.display.words import plural
from analysis.errors import CorrectionError
from analysis.records import Article
from analysis.themes import Codebook, read_codebook
from analysis.versions.changes import Change, find_changes
from analysis.versions.facts import Version, read_version
from analysis.versions.lines import change_lines
from analysis.versions.pairing import Pair

if TYPE_CHECKING:
    import pandas as pd

    from analysis.dataset.dataset import Dataset


@dataclass(frozen=True, slots=True, repr=False)
class Step:
    """A version and the next: `changes` of facts and of other words, and how many sentences are only set otherwise."""

    old: Version
    new: Version
    changes: tuple[Change, ...]
    typography: int
    pairs: tuple[Pair, ...]

    @property
    def facts(self) -> list[Change]:
        """The changes of what is told."""
        return [change for change in self.changes if change.is_fact]

    @property
    def words(self) -> list[Change]:
        """The changes of words alone."""
        return [change for change in self.changes if not change.is_fact]


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Comparison:
    """What changed from each version to the next. `changes` is a DataFrame; printed, it is the changes in words."""

    names: tuple[str, ...]
    steps: tuple[Step, ...]
    notes: tuple[str, ...] = ()

    @property
    def changes(self) -> pd.DataFrame:
        """One row for each change, with the names of both versions; unknown is null."""
        import pandas as pd

        columns = ["old_version", "new_version", *Change.__dataclass_fields__]
        return pd.DataFrame(self.rows(), columns=columns).convert_dtypes()

    def rows(self) -> list[dict[str, Any]]:
        """Return one dict for each change."""
        return [
            {"old_version": one, "new_version": two, **asdict(change)}
            for one, two, step in zip(self.names, self.names[1:], self.steps, strict=False)
            for change in step.changes
        ]

    def __repr__(self) -> str:
        parts = [
            f"{one} → {two}: {step_text(step)}"
            for one, two, step in zip(self.names, self.names[1:], self.steps, strict=False)
        ]
        return "\n\n".join(parts)


def step_text(step: Step) -> str:
    """Return what changed as lines: facts, then other words, then in one line what is only set otherwise."""
    lines = [f"{plural(len(step.facts), 'change')} of fact" if step.facts else "no fact changed"]
    lines += [f"  {line}" for line in change_lines(step.facts)]
    if step.words:
        lines += ["other words:", *(f"  {line}" for line in change_lines(step.words))]
    if step.typography:
        lines.append(f"typography or white space alone: {plural(step.typography, 'sentence')}")
    return "\n".join(lines)


def compare(
    old: str | Path | Article | Dataset,
    new: str | Path | Article | Dataset,
    *more: str | Path | Article | Dataset,
    codebook: Codebook | str | Path | None = None,
) -> Comparison:
    """Compare versions of an article, the oldest first, each with the next; or two articles.

    Each is an article's file, what read_article or text_article returns, or a dataset. Corrections beside a file that
    no longer fit its text are left out, and named in `notes`.

    Raises:
        ArticleError: a file can't be read.
        LexiconError: the codebook has a mistake.
    """
    book = codebook if isinstance(codebook, Codebook) else read_codebook(codebook)
    notes: list[str] = []
    versions = [_version(one, book, notes) for one in (old, new, *more)]
    steps = tuple(compare_versions(*two) for two in pairwise(versions))
    return Comparison(tuple(_names((old, new, *more), versions)), steps, tuple(dict.fromkeys(notes)))


def compare_versions(old: Version, new: Version) -> Step:
    """Compare two versions that were read."""
    changes, pairs = find_changes(old, new)
    apart = {pair.new for pair in pairs}
    as_written = {text for _, text in old.sentences}
    set_otherwise = [i for i, (_, text) in enumerate(new.sentences) if i not in apart and text not in as_written]
    return Step(old, new, tuple(changes), len(set_otherwise), tuple(pairs))


def fact_lines(old_text: str, old: Tables, new_text: str, new: Tables) -> list[str]:
    """Return the changes of fact between the tables of two texts, one line a sentence."""
    step = compare_versions(read_version(old_text, old), read_version(new_text, new))
    return change_lines(step.facts)


def _version(given: str | Path | Article | Dataset, codebook: Codebook, notes: list[str]) -> Version:
    if isinstance(given, str | Path):
        given = read_article(given)
    if not isinstance(given, Article):
        return read_version(given.text, given.tables())
    reading = read_machine(given, codebook)
    try:
        tables = corrected(reading)
    except CorrectionError as error:
        notes.append(f"left out: {error}")
        tables = reading.machine
    return read_version(given.text, tables)


def _names(given: Sequence[object], versions: Sequence[Version]) -> list[str]:
    """What to call each version: its file as it was given, else the article's id."""
    return [
        str(one) if isinstance(one, str | Path) else str(version.about["article_id"])
        for one, version in zip(given, versions, strict=True)
    ]
