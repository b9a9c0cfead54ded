"""What the machine read in an article, before any correction: decisions are written and replayed on it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis.dataset.corrections import Correction
from analysis.dataset.replay import replay
from analysis.dataset.retold import retold
from analysis.dataset.tables import Tables
from analysis.records import Article
from analysis.themes import Codebook


@dataclass(slots=True, eq=False, repr=False)
class Reading:
    """An article, the machine's tables of it, and the codebook they were made with.

    What was replayed and written last is kept, since decisions come one after another: `replayed` is the last answer of
    `corrected`, `written` the content of the corrections file with what it says.
    """

    article: Article
    machine: Tables
    codebook: Codebook
    replayed: tuple[list[Correction], Tables] | None = None
    written: tuple[str, list[Correction]] = field(default_factory=lambda: ("", []))

    def corrected(self, corrections: Sequence[Correction]) -> Tables:
        """Return the tables with corrections replayed, and what follows from them made anew.

        Raises:
            CorrectionError: a correction doesn't find its text, or breaks the rules of its table.
        """
        if not corrections:
            return self.machine
        asked = list(corrections)
        if self.replayed is None or self.replayed[0] != asked:
            tables = replay(self.article.text, self.machine, asked)
            if any(tables[name] != self.machine[name] for name in ("themes", "attributions", "mentions")):
                tables = {**tables, "theme_sentences": retold(tables, self.codebook)}
            self.replayed = asked, tables
        return self.replayed[1]
