"""What a report says about itself: the article's facts, its warnings, and with what it was read."""

import platform
from html import escape
from importlib.metadata import PackageNotFoundError, version

from analysis.display.annotate import article_text
from analysis.display.html import NULL, Html, day_text
from analysis.display.views import Tables, rows

WITH = ("article-analysis", "pandas", "matplotlib", "papermill", "nbconvert")
COUNTED = {"quantities": "numbers", "attributions": "statements", "sources": "sources", "entities": "names",
           "dates": "dates", "themes": "theme terms", "sentences": "sentences"}  # fmt: skip


def heading(data: Tables) -> Html:
    """Return whose article it is and from when, how much of each kind was found, and every warning about it."""
    (row,) = rows(data.article.head(1))
    byline = ", ".join(escape(str(fact)) for fact in (row.author, row.publisher, day_text(row.published)) if fact)
    title = f'<p><strong>{escape(row.title or row.article_id)}</strong><span class="an-sub">{byline}</span></p>'
    counts = "".join(
        f"<div><dt>{noun}</dt><dd>{len(getattr(data, name)):,}</dd></div>" for name, noun in COUNTED.items()
    )
    warned = "".join(f'<p class="an-warn"><strong>Warning.</strong> {escape(text)}</p>' for text in warnings(data))
    text = ", ".join(f"{len(getattr(data, name)):,} {noun}" for name, noun in COUNTED.items())
    return Html(f'{title}{warned}<dl class="an-counts">{counts}</dl>', text)


def dataset_html(data: Tables) -> str:
    """Return the dataset as it shows itself in Jupyter: what was found, and the article with its marks."""
    return Html(heading(data).html + article_text(data).html, "")._repr_html_()


def warnings(data: Tables) -> list[str]:
    """Return what one must know before the rest: the language, a missing date, what was noted in reading the file."""
    (row,) = rows(data.article.head(1))
    found = []
    note = getattr(row, "note", None)
    if note:
        found.append(f"{note[:1].upper()}{note[1:]}")
    if row.language and row.language != "en" and "english" not in (note or "").lower():
        found.append(
            f"The article seems not to be in English (language: {row.language}). The rules read English only: numbers "
            "may be found, statements, dates and themes mostly not."
        )
    if row.published_from == "none":
        found.append("The day of publication is not known, so “Sunday” or “last month” can’t be placed on a calendar.")
    return found


def about(data: Tables) -> Html:
    """Return what the page was made from and with: the article's SHA-256, its sizes, and the versions of the tools."""
    (row,) = rows(data.article.head(1))
    facts = {
        "article": row.article_id,
        "title": row.title,
        "author": row.author,
        "publisher": row.publisher,
        "published": f"{day_text(row.published)} (known from: {row.published_from})" if row.published else None,
        "address": row.url,
        "SHA-256 of the file": row.sha256,
        "size": f"{row.characters:,} characters, {row.words:,} words, {row.sentences:,} sentences",
        "made with": ", ".join(f"{name} {_version(name)}" for name in WITH) + f", Python {platform.python_version()}",
    }
    body = "".join(
        f'<tr><th scope="row">{name}</th><td>{escape(str(value)) if value else NULL}</td></tr>'
        for name, value in facts.items()
    )
    return Html(
        '<div class="an-scroll"><table class="an-table"><caption>What this page was made from</caption>'
        f"{body}</table></div>",
        "\n".join(f"{name}: {value or NULL}" for name, value in facts.items()),
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(not installed)"
