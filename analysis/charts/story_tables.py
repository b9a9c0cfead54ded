"""The tables of a story's page, each with its CSV: what each source told last, who had a figure first, the articles."""

from __future__ import annotations

import base64
import os
from html import escape
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

import pandas as pd

from analysis.charts.chart import Chart
from analysis.display.html import Html, folded_table
from analysis.display.values import NULL, value_text
from analysis.display.views import rows
from analysis.story.story import Story
from analysis.story.telling import brief_of, figures_of, firsts_of, headline_counts, latest_of, leading_claims

MOST = 60  # rows of a table of figures; the CSV beside it holds them all
ARTICLES = 1000
SIGHT = 20  # rows that a reader sees before asking for more


def in_brief(story: Story) -> Html:
    """Return the story in one sentence, and how much was read."""
    sentence, counts = brief_of(story), headline_counts(story)
    return Html(
        f'<p class="an-brief">{escape(sentence)}</p><p class="an-note">{escape(counts)}</p>', f"{sentence}\n{counts}"
    )


def with_csv(chart: Chart) -> Html:
    """Return a chart with a link that saves the table behind it."""
    return Html(chart._repr_html_() + (_csv_link(chart.table, chart.name) if chart.svg else ""), repr(chart))


def latest_by_source(story: Story) -> Html:
    """Return what each voice told last of the leading claim, in the words of its sentence."""
    figures = _leading(story)
    if figures is None:
        return _empty("No figure is told by two articles.")
    found = latest_of(figures)
    shown = pd.DataFrame(
        {
            "source": found.voice, "figure": _figures(found), "day": found.day, "outlet": found.outlet,
            "certainty": found.certainty, "sentence": found.sentence,
        }
    )  # fmt: skip
    return _table(shown, found, "The last figure of each, the last day first", "latest-by-source")


def first_carried(story: Story) -> Html:
    """Return for each figure of the leading claim the outlet that carried it first, and how many others followed."""
    figures = _leading(story)
    if figures is None:
        return _empty("No figure is told by two articles.")
    found = firsts_of(figures)
    found = found.loc[(found.followed_by > 0) | (found.copies > 0)] if len(found) else found
    if found.empty:
        return _empty("No figure was carried by a second outlet.")
    shown = pd.DataFrame(
        {
            "figure": _figures(found), "first": found["first"], "day": found.day, "source": found.source,
            "followed by": found.followed_by, "copies": found.copies,
        }
    )  # fmt: skip
    return _table(shown, found, "Figures that more than one outlet carried", "first-carried")


def articles(story: Story, *, reports: str | Path | None = None) -> Html:
    """Return every article with its day, outlet and words, linked to its page.

    Args:
        reports: folder of the reports, whose pages the titles link to; else to the address where it was published.
    """
    found = story.articles.sort_values(["published", "article_id"], kind="stable")
    words = found.words.astype(float)
    unnamed = (found.unnamed_words.astype(float) / words.where(words > 0) * 100).round()
    shown = pd.DataFrame(
        {
            "day": found.published, "outlet": found.outlet,
            "title": [_link(row, story.folder, reports) for row in rows(found)], "words": found.words,
            "unnamed": [NULL if pd.isna(value) else f"{value:.0f}%" for value in unnamed], "copy of": found.copy_of,
        }
    )  # fmt: skip
    behind = found.drop(columns=["sha256", "codebook_sha256"], errors="ignore")
    return _table(shown, behind, "The earliest first", "articles", most=ARTICLES)


def _leading(story: Story) -> pd.DataFrame | None:
    claims = leading_claims(story)
    return None if claims.empty else figures_of(story, int(claims.claim_id.iloc[0]))


def _figures(found: pd.DataFrame) -> list[str]:
    """Each row's figure as a reader writes it: "≥ 12", "30–40"."""
    columns = (found.low, found.high, found.best, found.modifier)
    told = (
        (_known(low), _known(high), _known(best), modifier) for low, high, best, modifier in zip(*columns, strict=True)
    )
    return [
        value_text(SimpleNamespace(low=low, high=high, best=best, modifier=modifier, kind="count", unit=None, per=None))
        for low, high, best, modifier in told
    ]


def _known(value: Any) -> float | None:
    return None if pd.isna(value) else float(value)


def _link(row: Any, folder: Path, reports: str | Path | None) -> Html:
    """An article's title, linked to its report where there is one, else to where it was published."""
    title = escape(row.title if isinstance(row.title, str) else row.article_id)
    page = Path(reports) / row.article_id / "index.html" if reports else None
    if page and page.is_file():
        target = quote(Path(os.path.relpath(page, folder)).as_posix())
    elif isinstance(row.url, str) and row.url.startswith(("https://", "http://")):
        target = row.url
    else:
        return Html(f"<bdi>{title}</bdi>", title)
    return Html(f'<a href="{escape(target)}"><bdi>{title}</bdi></a>', title)


def _table(shown: pd.DataFrame, behind: pd.DataFrame, caption: str, name: str, *, most: int = MOST) -> Html:
    html = folded_table(shown, caption=caption, sight=SIGHT, limit=most).html
    return Html(html + _csv_link(behind, name), f"{caption}\n{shown}")


def _csv_link(table: pd.DataFrame, name: str) -> str:
    """A link that saves a table as CSV, held by the page itself."""
    content = base64.b64encode(table.to_csv(index=False, lineterminator="\n").encode()).decode()
    return (
        f'<p class="an-note"><a download="{escape(name)}.csv" href="data:text/csv;base64,{content}">Save as CSV</a></p>'
    )


def _empty(words: str) -> Html:
    return Html(f"<p>{escape(words)}</p>", words)
