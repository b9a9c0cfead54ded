"""Fills the caches that every notebook would fill for itself: lexicons, and matplotlib's list of fonts."""

import io


def prepare() -> None:
    """Read a sentence with every finder and draw an empty chart, in the warm parent, once."""
    from analysis.article import text_article
    from analysis.extract import extract
    from analysis.themes import read_codebook

    text = "“About 40 people left Tolmar on Monday,” the mayor, Ana Brisk, said."
    extract(text_article(text, "sample"), read_codebook())
    from matplotlib.figure import Figure

    figure = Figure()
    figure.subplots().set_title("a")
    figure.savefig(io.BytesIO(), format="svg")
