"""Missing, injured, displaced beside the leading figure: small multiples on one axis of time."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import date2num
from matplotlib.figure import Figure

from analysis.charts.chart import Chart
from analysis.charts.days import day_ticks
from analysis.charts.story_steps import story_credit, story_nothing
from analysis.charts.style import (
    BLUE,
    INK,
    LINE,
    SOFT,
    draw_both,
    label_scale,
    literal,
    own_axes,
    page_units,
    place_axes,
    width_of,
)
from analysis.display.values import number_text
from analysis.display.views import rows
from analysis.display.words import plural
from analysis.story.story import Story
from analysis.story.telling import daily_of, figures_of, leading_claims

PANELS = 8
PANEL, HEAD, FOOT, RIGHT = 62, 24, 26, 64  # units of a panel, its heading, the scale of days, the last figure


def tolls_by_day(story: Story) -> Chart:
    """Draw each toll of the leading event by day: what most mentions tell as steps, every mention as a dot."""
    panels = {str(c.measure): figures_of(story, int(c.claim_id)) for c in rows(leading_claims(story))}
    panels = {name: figures for name, figures in panels.items() if len(daily_of(figures))}
    panels = dict(list(panels.items())[:PANELS])
    if len(panels) < 2:
        return story_nothing("tolls-by-day", "second toll beside the leading figure", story)
    svg, wider = draw_both(
        lambda width: len(panels) * (HEAD + PANEL) + FOOT, lambda figure: _paint(figure, panels), name="tolls-by-day"
    )
    table = pd.concat([daily_of(figures).assign(measure=name) for name, figures in panels.items()], ignore_index=True)
    title = "; ".join(
        f"{name.replace('_', ' ')} {number_text(float(daily_of(figures).value.iloc[-1]))}"
        for name, figures in panels.items()
    )
    alt = "Steps by day: " + "; ".join(
        f"{name}: " + ", ".join(number_text(float(v)) for v in daily_of(figures).value)
        for name, figures in panels.items()
    )
    return Chart("tolls-by-day", f"Last reported: {title}",
                 "The figure that most reports of a day tell, as steps; every report as a dot; each panel on its own "
                 f"scale from zero, all {plural(len(panels), 'panel')} on one axis of days.", alt, story_credit(story),
                 table[["measure", "day", "value"]], svg, wider=wider)  # fmt: skip


def plot_toll(figures: pd.DataFrame, ax: Axes | None = None, *, days: tuple[float, float]) -> Axes:
    """Draw one toll's steps and dots over these days."""
    ax = ax or own_axes(2)
    daily = daily_of(figures)
    top = float(figures.value.max()) * 1.12
    ax.set(xlim=(days[0] - 0.25, days[1] + 0.25), ylim=(0, top), xticks=[], yticks=[])
    ax.axhline(0, color=LINE, linewidth=1)
    known = figures.loc[figures.day.notna() & ~figures["copy"].astype(bool)]
    dots = sorted({(float(date2num(day)), float(value)) for day, value in zip(known.day, known.value, strict=True)})
    ax.plot([x for x, _ in dots], [y for _, y in dots], linestyle="none", marker="o", markersize=3.5, color=SOFT)
    x = [float(date2num(day)) for day in daily.day]
    ax.step([*x, days[1]], [*daily.value, daily.value.iloc[-1]], where="post", color=BLUE, linewidth=1.8)
    last = float(daily.value.iloc[-1])
    ax.annotate(number_text(last), (1, last), (6, 0), va="center", color=INK,
                xycoords=ax.get_yaxis_transform(), textcoords="offset points", annotation_clip=False)  # fmt: skip
    ax.axis("off")
    return literal(ax)


def _paint(figure: Figure, panels: dict[str, pd.DataFrame]) -> None:
    width, units = width_of(figure), page_units(figure)
    every = pd.concat([figures.day.dropna() for figures in panels.values()])
    days = (float(date2num(every.min())), max(float(date2num(every.max())), float(date2num(every.min())) + 1))
    for number, (name, figures) in enumerate(panels.items()):
        top = number * (HEAD + PANEL)
        words = name.replace("_", " ").capitalize()
        figure.text(0, top + 15, words, weight="bold", color=INK, transform=units)
        axes = place_axes(figure, top=top + HEAD, height=PANEL - 8, left=2, right=RIGHT)
        plot_toll(figures, axes, days=days)
        if number == len(panels) - 1:
            scale = day_ticks(pd.Timestamp(every.min()).date(), pd.Timestamp(every.max()).date())
            below = -axes.get_ylim()[1] * 22 / (PANEL - 8)
            label_scale(axes, [float(date2num(day)) for day, _ in scale], [label for _, label in scale], below,
                        width=width - RIGHT - 2)  # fmt: skip
