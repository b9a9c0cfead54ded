"""The desk where nothing can be decided, in a report or an export: the queue as a table over the article."""

import pandas as pd

from analysis.dataset.dataset import Dataset
from analysis.dataset.entries import first_place
from analysis.dataset.tables import Tables
from analysis.desk.payload import NOUNS
from analysis.desk.queue import PLAIN, Item
from analysis.display import Html, article_text
from analysis.display.annotate import shown_sentences
from analysis.display.html import table
from analysis.display.words import plural

SHOWN = 100  # doubtful rows


def still_page(data: Dataset, tables: Tables, queue: list[Item]) -> Html:
    """Return how far the review is, what is doubtful and still open, and the article with its marks."""
    log = tables["corrections"]
    decided = set(zip(log["table"], log["row_id"], strict=True))
    doubtful = [item for item in queue if item.level < PLAIN and (item.table, item.row_id) not in decided]
    far = f"{plural(len(log['action']), 'decision')} so far; {plural(len(doubtful), 'doubtful row')} still open."
    rows = pd.DataFrame(
        {
            "sentence_id": pd.array([_sentence(tables, item) for item in doubtful], dtype="Int64"),
            "row": [_words(tables, item) for item in doubtful],
            "kind": [NOUNS[item.table] for item in doubtful],
            "why it is doubtful": ["; ".join(item.doubts) for item in doubtful],
        }
    )
    listed = table(rows, caption="Rows worth a look, most doubtful first", links=shown_sentences(data), limit=SHOWN)
    article = article_text(data)
    note = (
        f'<p class="an-note">{far} Decisions are made where this notebook runs: in JupyterLab, opened by '
        "<code>make lab</code>.</p>"
    )
    return Html(f"{note}{listed.html}{article.html}", f"{far}\n{listed.text}")


def _words(tables: Tables, item: Item) -> str:
    columns = tables[item.table]
    words: str = columns["text" if "text" in columns else "name"][item.row_id]
    return words if len(words) <= 80 else words[:79].rstrip() + "…"


def _sentence(tables: Tables, item: Item) -> int | None:
    columns = tables[item.table]
    if "sentence_id" in columns:
        found: int = columns["sentence_id"][item.row_id]
        return found
    place = first_place(tables, item.table, item.row_id)
    starts = tables["sentences"]["start"]
    return sum(start <= place[0] for start in starts) - 1 if place else None
