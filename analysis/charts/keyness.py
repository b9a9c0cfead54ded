"""Which words are one voice's own: keyness drawn to both sides of zero."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts.chart import Chart, credit, nothing
from analysis.charts.lettering import SMALL, shorten
from analysis.charts.style import BLUE, INK, LINE, ORANGE, SOFT, WIDTH, draw, own_axes, place_axes
from analysis.content.keyness import keyness_of_voice
from analysis.dataset.dataset import Dataset
from analysis.display.views import OWN_VOICE, rows

ROW, WORDS = 24, 8  # units from one word to the next; words on each side
LIKELY = 3.84  # G2 with p = 0.05 at one degree of freedom


def words_by_voice(data: Dataset) -> Chart:
    """Draw the words that mark the article's own voice against those that mark its sources, by keyness (G2)."""
    name = "words-by-voice"
    if data.attributions.empty:
        return nothing(name, "second voice", data)
    table = keyness_of_voice(data)
    if table["G2"].isna().all():
        return nothing(name, "second voice", data)
    own = table[table["G2"] > 0].head(WORDS)
    others = table[table["G2"] < 0].iloc[::-1].head(WORDS)
    drawn = pd.concat([own, others])
    svg = draw(len(drawn) * ROW + 22, lambda figure: _paint(figure, drawn), name=name)
    clear = [frame["feature"].iloc[0] if (frame["G2"].abs() >= LIKELY).any() else None for frame in (own, others)]
    marks = [f"“{word}” marks {voice}" for word, voice in zip(clear, (OWN_VOICE, "its sources"), strict=True) if word]
    title = ", ".join(marks) or "No word clearly sets the article apart from its sources"
    subtitle = (
        "Keyness (log-likelihood G2) of words in the article’s own voice against its sources’, without function words; "
        f"{int((table['G2'].abs() >= LIKELY).sum())} of {len(table):,} words reach {LIKELY} (p < 0.05). "
        "Beside each bar: times in the article’s voice : in its sources’."
    )
    alt = "Bar chart to both sides of zero. " + "; ".join(
        f"{side}: " + (", ".join(f"{row.feature} {abs(row.G2):.1f}" for row in rows(frame)) or "none")
        for side, frame in ((OWN_VOICE, own), ("its sources", others))
    )
    labels = {"feature": "word", "n_target": "in the article’s voice", "n_reference": "in its sources’"}
    return Chart(name, title, subtitle, alt, credit(data), table.round({"G2": 2, "p": 4}), svg, labels)


def plot_keyness(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Draw one bar a row of a keyness table, first row on top: to the right of zero where G2 is positive."""
    ax = ax or own_axes(len(table))
    reach = max(float(table["G2"].abs().max()), 1e-9)
    ax.set_xlim(-reach * 2.1, reach * 2.1)
    ax.set_ylim(len(table) - 0.5, -0.5)
    for place, row in enumerate(rows(table)):
        right = row.G2 > 0
        ax.barh([place], [row.G2], height=0.5, color=BLUE if right else ORANGE)
        end, side = (5, "left") if right else (-5, "right")
        ax.annotate(f"{row.n_target} : {row.n_reference}", (row.G2, place), (end, 0), textcoords="offset points",
                    color=SOFT, va="center", ha=side, fontsize=SMALL)  # fmt: skip
        ax.annotate(shorten(row.feature, WIDTH / 2 - 8), (0, place), (-end, 0), textcoords="offset points", color=INK,
                    va="center", ha="right" if right else "left")  # fmt: skip
    ax.axvline(0, color=LINE, linewidth=1)
    ax.axis("off")
    return ax


def _paint(figure: Figure, table: pd.DataFrame) -> None:
    axes = plot_keyness(table, place_axes(figure, top=22, height=len(table) * ROW))
    axes.text(0.98, 1.0, "the article itself →", transform=axes.transAxes, ha="right", va="bottom", color=SOFT)
    axes.text(0.02, 1.0, "← its sources", transform=axes.transAxes, ha="left", va="bottom", color=SOFT)
