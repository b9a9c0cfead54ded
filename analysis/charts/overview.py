"""The whole article at a glance: where its numbers, statements, names, dates and theme terms stand."""

import pandas as pd

from analysis.charts.chart import Chart, credit
from analysis.charts.strips import paint_strips, strips_height
from analysis.charts.style import draw_both
from analysis.display.views import Tables
from analysis.display.words import listed, plural

STRIPS = {"quantities": "numbers", "attributions": "statements", "mentions": "names", "dates": "dates",
          "themes": "theme terms"}  # fmt: skip


def overview(data: Tables) -> Chart:
    """Draw where each kind of row stands along the article; kinds that were not found are named in the title."""
    found = {noun: getattr(data, name) for name, noun in STRIPS.items()}
    table = pd.concat([rows[["start"]].assign(strip=noun) for noun, rows in found.items()], ignore_index=True)
    length = int(data.article.characters.iloc[0])
    missing = [noun for noun, rows in found.items() if rows.empty]
    counts = {noun: len(rows) for noun, rows in found.items()}
    title = f"{plural(len(table), 'mark')} in {plural(len(data.sentences), 'sentence')}"
    if not len(table):
        title = f"No {listed(missing).replace(' and ', ' and no ')} found"
    elif missing:
        title += f", but no {listed(missing).replace(' and ', ' and no ')}"
    else:
        densest, second = sorted(counts, key=lambda noun: -counts[noun])[:2]
        if counts[densest] * 2 > len(table):
            title += f", most of them {densest}"
        elif counts[densest] > counts[second]:
            title += f", more {densest} than anything else"
    svg, wider = "", None
    if len(table):
        svg, wider = draw_both(
            lambda width: strips_height(table, width=width),
            lambda figure: paint_strips(figure, table, length=length),
            name="overview",
        )
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
    return Chart("overview", title, subtitle, alt, credit(data), behind, svg, wider=wider)
