"""Parts of findings: what comes most often, a name that keeps its direction, where it stands."""

from html import escape
from typing import Any

import pandas as pd

from analysis.display.annotate import shown_sentences
from analysis.display.html import sentence_link
from analysis.display.views import Tables
from analysis.display.words import listed

MOST = 3  # names that one sentence lists


def most_often(counts: pd.Series) -> str:
    """Return the few that come most often, from counts sorted with the largest first."""
    often = counts[counts > 1].head(MOST)
    if len(counts) <= MOST or often.empty:
        names = [bdi(name) for name in counts.index]
        if counts.max() > 1:
            names = [f"{bdi(name)} ({count:,})" for name, count in counts.items()]
        return f": {listed(names)}" if len(counts) <= MOST else ", none more than once"
    return f"; most often {listed([f'{bdi(name)} ({count:,})' for name, count in often.items()])}"


def bdi(text: Any) -> str:
    """Return a name as HTML that keeps its own direction."""
    return f"<bdi>{escape(str(text))}</bdi>"


def at_sentence(sentence_id: int, data: Tables) -> str:
    """Return where something stands, as a link where the page shows it."""
    return f"sentence {sentence_link(sentence_id, shown_sentences(data))}"
