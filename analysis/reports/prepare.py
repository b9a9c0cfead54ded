"""Fills the caches that every notebook would fill for itself: lexicons, fonts, what a first table or chart imports."""


def prepare() -> None:
    """Read a sentence with every finder, and show it as a page's parts, in the warm parent, once."""
    from analysis import charts, content, display  # noqa: F401
    from analysis.article import text_article
    from analysis.dataset import build_dataset

    text = "“About 40 people left Tolmar on Monday,” the mayor, Ana Brisk, said. The vote is on 3 May 2024 in Paris."
    data = build_dataset(text_article(text, "sample"))
    for part in (display.in_brief(data), display.numbers(data), charts.sources_by_words(data), charts.timeline(data)):
        part._repr_html_()
