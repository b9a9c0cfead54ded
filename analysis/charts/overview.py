"""The whole article at a glance: where its numbers, statements, names, dates and theme terms stand."""

import pandas as pd

from analysis.charts.chart import Chart, credit, listed, plural
from analysis.charts.strips import paint_strips, strips_height
from analysis.charts.style import draw
from analysis.display.views import Tables

STRIPS = {"quantities": "numbers", "attributions": "statements", "mentions": "names", "dates": "dates",
          "themes": "theme terms"}  # fmt: skip


def overview(data: Tables) -> Chart:
    """Draw where each kind of row stands along the article; kinds that were not found are named in the title."""
    found = {noun: getattr(data, name) for name, noun in STRIPS.items()}
    table = pd.concat([rows[["start"]].assign(strip=noun) for noun, rows in found.items()], ignore_index=True)
    length = int(data.article.characters.iloc[0])
    missing = [noun for noun, rows in found.items() if rows.empty]
    title = "Everything was found" if not missing else f"No {listed(missing).replace(' and ', ' and no ')} found"
    if not missing:
        densest = max(found, key=lambda noun: len(found[noun]))
        title = f"{plural(len(table), 'mark')} in {plural(len(data.sentences), 'sentence')}, most of them {densest}"
        if len(found[densest]) * 2 <= len(table):
            title = f"{plural(len(table), 'mark')} in {plural(len(data.sentences), 'sentence')}, {densest} above all"
    svg = (
        draw(strips_height(table), lambda figure: paint_strips(figure, table, length=length), name="overview")
        if len(table)
        else ""
    )
    counts = {noun: len(rows) for noun, rows in found.items()}
    behind = pd.DataFrame(
        {
            "kind": list(counts),
            "rows": list(counts.values()),
            "in_first_half": [int((rows.start < length / 2).sum()) for rows in found.values()],
        }
    )
    alt = "Strip chart of what stands where along the article: " + ", ".join(
        f"{noun} {n}" for noun, n in counts.items()
    )
    subtitle = "Each tick is one row, from the article’s first character to its last; the figure is how many."
    return Chart("overview", title, subtitle, alt, credit(data), behind, svg)
