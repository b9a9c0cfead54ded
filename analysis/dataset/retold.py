"""The table `theme_sentences` made anew from corrected tables: it follows from the matches, statements and names."""

from analysis.dataset.schema import TABLES
from analysis.dataset.tables import Columns, Tables, record_columns, rows
from analysis.records import Sentence, ThemeHit
from analysis.themes import Codebook, tell_themes, title_hits
from analysis.themes.weights import theme_weights


def retold(tables: Tables, codebook: Codebook) -> Columns:
    """Return the sentences that tell about each theme, by the tables as they stand."""
    mentions = tables["mentions"]
    told = tell_themes(
        [Sentence(**row, first=0, last=0) for row in rows(tables["sentences"])],
        [ThemeHit(**row) for row in rows(tables["themes"])],
        titles=title_hits(tables["article"]["title"][0], codebook),
        statements=[part for parts in tables["attributions"]["parts"] for part in parts],
        named=zip(mentions["sentence_id"], mentions["entity_id"], strict=True),
        weights=theme_weights(codebook.scope),
    )
    return record_columns(TABLES["theme_sentences"], told)
