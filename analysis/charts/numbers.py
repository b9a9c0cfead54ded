"""The reported numbers, counted by who reports them; each bar in parts by certainty."""

import pandas as pd

from analysis.charts.bars import bars_height, paint_bars
from analysis.charts.chart import Chart, credit, lead, nothing, tally
from analysis.charts.style import draw_both
from analysis.display.views import OWN_VOICE, Tables, numbers, prose_names
from analysis.display.words import listed, plural
from analysis.records import CERTAINTIES

BARS = 25  # sources in one figure; the table behind it holds them all
LEAST, FEW = 2, 6  # numbers of a source that gets a bar, where any has so many; sources that all get one


def numbers_by_source(data: Tables) -> Chart:
    """Draw how many numbers each source reports, in parts by certainty; the article's own voice is a row too."""
    table = numbers(data)
    if table.empty:
        return nothing("numbers-by-source", "number", data)
    levels = [level for level in reversed(CERTAINTIES) if (table.certainty == level).any()]
    counts = tally(table.source, table.certainty, levels)
    counts.index.name = "source"
    total = counts.sum(axis=1)
    least = min(LEAST, total.max()) if len(counts) > FEW else 1
    bars = counts.loc[total >= least].head(BARS)
    bars = bars.loc[:, bars.any()]
    legend = list(bars.columns) != ["stated"]
    title = lead(total.rename(prose_names(data)), "number")
    given = total.drop(OWN_VOICE, errors="ignore")
    if given.max() <= 1 or given.empty:  # bars of one number each are no picture
        named = [*given.index[:FEW], *[f"{len(given) - FEW} more"] * (len(given) > FEW)]
        told = f"One{' each' if len(named) > 1 else ''} from {listed(named)}." if named and len(total) > 1 else ""
        return Chart("numbers-by-source", title, told, f"No chart. {title}. {told}", credit(data), pd.DataFrame())
    svg, wider = draw_both(
        lambda width: bars_height(bars, legend=legend, width=width),
        lambda figure: paint_bars(figure, bars, legend=legend),
        name="numbers-by-source",
    )
    alt = f"Bar chart of {plural(len(table), 'number')} by who reports them: " + ", ".join(
        f"{source} {total[source]}" + (f" ({_parts(counts.loc[source])})" if legend else "") for source in bars.index
    )
    parts = "In parts by certainty." if legend else ""
    if rest := len(counts) - len(bars):
        each = f" of one number{' each' if rest > 1 else ''}" if len(bars) < BARS else ""
        parts = f"{parts} {plural(rest, 'more source')}{each}: in the table.".strip()
    return Chart("numbers-by-source", title, parts, alt, credit(data),
                 counts.assign(all=total).reset_index(), svg, wider=wider)  # fmt: skip


def _parts(counts: object) -> str:
    return ", ".join(f"{count} {level}" for level, count in counts.items() if count)  # type: ignore[attr-defined]
