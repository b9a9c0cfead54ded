"""What the machine read in an article, before any correction: decisions are written and replayed on it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis.dataset.corrections import Correction
from analysis.dataset.replay import replay
from analysis.dataset.retold import retold
from analysis.dataset.tables import Tables
from analysis.records import Article
from analysis.themes import Codebook


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Reading:
    """An article, the machine's tables of it, and the codebook they were made with."""

    article: Article
    machine: Tables
    codebook: Codebook
    memory: list[tuple[list[Correction], Tables]] = field(
        default_factory=list
    )  # the last replay: decisions come in rows

    def corrected(self, corrections: Sequence[Correction]) -> Tables:
        """Return the tables with corrections replayed, and what follows from them made anew.

        Raises:
            CorrectionError: a correction doesn't find its text, or breaks the rules of its table.
        """
        if not corrections:
            return self.machine
        asked = list(corrections)
        if not self.memory or self.memory[0][0] != asked:
            tables = replay(self.article.text, self.machine, asked)
            self.memory[:] = [(asked, {**tables, "theme_sentences": retold(tables, self.codebook)})]
        return self.memory[0][1]
