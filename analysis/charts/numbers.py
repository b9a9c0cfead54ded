"""The reported numbers, counted: by kind, and by who reports them; each bar in parts by certainty."""

from analysis.charts.bars import bars_height, paint_bars
from analysis.charts.chart import Chart, credit, lead, nothing, tally
from analysis.charts.style import draw_both
from analysis.display.values import kind_text
from analysis.display.views import Tables, numbers
from analysis.display.words import plural
from analysis.records import CERTAINTIES

BARS = 25  # sources in one figure; the table behind it holds them all


def numbers_by_kind(data: Tables) -> Chart:
    """Draw how many numbers there are of each kind, in parts by certainty."""
    return _counted(data, "kind", "numbers-by-kind", "by kind", "are")


def numbers_by_source(data: Tables) -> Chart:
    """Draw how many numbers each source reports, in parts by certainty; the article's own voice is a row too."""
    return _counted(data, "source", "numbers-by-source", "by who reports them", "come from")


def _counted(data: Tables, by: str, name: str, how: str, verb: str) -> Chart:
    table = numbers(data)
    if table.empty:
        return nothing(name, "number", data)
    levels = [level for level in reversed(CERTAINTIES) if (table.certainty == level).any()]
    groups = [kind_text(str(group)) if by == "kind" else str(group) for group in table[by]]
    counts = tally(groups, table.certainty, levels)
    counts.index.name = by
    total = counts.sum(axis=1)
    legend = levels != ["stated"]
    bars = counts.head(BARS)
    svg, wide = draw_both(
        lambda width: bars_height(bars, legend=legend, width=width),
        lambda figure: paint_bars(figure, bars, legend=legend),
        name=name,
    )
    alt = f"Bar chart of {plural(len(table), 'number')} {how}: " + ", ".join(
        f"{group} {total[group]}" + (f" ({_parts(counts.loc[group])})" if legend else "") for group in bars.index
    )
    one = {kind_text(str(kind)): kind_text(str(kind), one=True) for kind in table.kind} if by == "kind" else None
    cut = f" (the first {BARS} of {len(counts)})" if len(counts) > BARS else ""
    parts = f"{plural(len(table), 'number')} {how}{cut}{', in parts by certainty' if legend else ''}."
    return Chart(name, lead(total, "number", verb, among=f"{by}s", one=one), parts, alt, credit(data),
                 counts.assign(all=total).reset_index(), svg, wide=wide)  # fmt: skip


def _parts(counts: object) -> str:
    return ", ".join(f"{count} {level}" for level, count in counts.items() if count)  # type: ignore[attr-defined]
