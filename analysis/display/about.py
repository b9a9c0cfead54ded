"""What a report says about itself: the article's facts, its warnings, and with what it was read."""

import platform
from html import escape
from importlib.metadata import PackageNotFoundError, version

from analysis.display.annotate import article_text
from analysis.display.days import day_text
from analysis.display.decisions import decisions
from analysis.display.findings import QUESTIONS, Question, findings, plain_text
from analysis.display.html import Html
from analysis.display.values import NULL
from analysis.display.views import Tables, rows
from analysis.display.words import many, plural
from analysis.errors import ParameterError

WITH = ("article-analysis", "pandas", "matplotlib", "papermill", "nbconvert")
COUNTED = {"quantities": "number", "attributions": "statement", "sources": "source", "entities": "name",
           "dates": "date", "themes": "theme term", "sentences": "sentence"}  # fmt: skip


def heading(data: Tables, question: Question | None = None, *, counts: bool = True) -> Html:
    """Return whose article it is and from when, every warning about it, the findings, and how much was found.

    Args:
        question: the report whose findings stand first: numbers, voices, themes, places_and_dates; a page of your own
            leaves it out, and is told how much was found instead.
        counts: False leaves that out too.
    """
    if question is not None and question not in QUESTIONS:
        raise ParameterError(
            f"heading: there are no findings on {question!r}; there are: {', '.join(QUESTIONS)}; or leave it out"
        )
    (row,) = rows(data.article.head(1))
    facts = [str(fact) for fact in (row.author, row.publisher, day_text(row.published)) if fact]
    byline = ", ".join(f"<bdi>{escape(fact)}</bdi>" for fact in facts)
    title = (
        f'<p class="an-lead"><strong><bdi>{escape(row.title or row.article_id)}</bdi></strong>'
        f'<span class="an-sub">{byline}</span></p>'
    )
    warned = "".join(f'<p class="an-warn"><strong>Warning.</strong> {escape(text)}</p>' for text in warnings(data))
    found = findings(data, question) if question else []
    points = f'<ul class="an-found">{"".join(f"<li>{point}</li>" for point in found)}</ul>' if found else ""
    sizes = {noun: len(getattr(data, name)) for name, noun in COUNTED.items()}
    items = "".join(
        f"<div><dt>{noun if size == 1 else many(noun)}</dt><dd>{size:,}</dd></div>" for noun, size in sizes.items()
    )
    words = [row.title or row.article_id, ", ".join(facts), *map(plain_text, found)]
    told = f'<dl class="an-counts">{items}</dl>' if counts and not question else ""
    if told:
        words.append(", ".join(plural(size, noun) for noun, size in sizes.items()))
    return Html(f"{title}{warned}{points}{told}", "\n".join(filter(None, words)))


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
    if not row.language:
        found.append("The language of the article could not be told. The rules read English only and may find little.")
    if row.published_from == "none":
        found.append(f"The day of publication is not known{_left_open(data)}.")
    return found


def _left_open(data: Tables) -> str:
    """Tell which of the article's dates have no place on the calendar as long as its day isn't known."""
    dates = data.dates.loc[data.dates.note.fillna("").str.contains("publication date")]
    words = list(dict.fromkeys(dates.text))[:2]
    return f", so {' and '.join(f'“{word}”' for word in words)} can’t be placed on a calendar" if words else ""


def about(data: Tables) -> Html:
    """Return what an analyst decided, and what the page was made from and with: hash, sizes, versions."""
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
        "made with": ", ".join(f"{name} {_version(name)}" for name in WITH)
        + f", Python {'.'.join(platform.python_version_tuple()[:2])}",
    }
    body = "".join(
        f'<tr><th scope="row">{name}</th><td>{escape(str(value)) if value else NULL}</td></tr>'
        for name, value in facts.items()
    )
    decided = decisions(data) if len(data.corrections) else Html("", "")
    return Html(
        f"{decided.html}<details><summary>Sources and versions</summary>"
        f'<div class="an-scroll" tabindex="0"><table class="an-table an-about">{body}</table></div></details>',
        "\n".join([*filter(None, [decided.text]), *(f"{name}: {value or NULL}" for name, value in facts.items())]),
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(not installed)"
