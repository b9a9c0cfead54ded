"""A story's leading figure by day: one line of steps for each voice, open ends as arrows, revisions marked."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import date2num
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from analysis.charts.chart import Chart
from analysis.charts.days import day_ticks
from analysis.charts.lettering import SMALL, shorten, text_width
from analysis.charts.style import (
    BLUE,
    INK,
    LINE,
    ORANGE,
    SOFT,
    WIDTH,
    draw_both,
    label_scale,
    literal,
    own_axes,
    place_axes,
    width_of,
)
from analysis.display.days import day_text
from analysis.display.values import number_text
from analysis.display.views import rows
from analysis.display.words import plural
from analysis.story.story import Story
from analysis.story.telling import figures_of, leading_claims, series_of

LINES = 6  # voices with a line of their own; those that revise downward come first
HEIGHT, FOOT, LEFT, TOP = 330, 30, 34, 14
LABEL = {True: 210, False: 118}  # units at the right for the names, on a wide chart and a narrow one
ROW = 15  # units between two names
STYLES: tuple[dict[str, Any], ...] = (
    {"color": BLUE, "linestyle": "-"}, {"color": ORANGE, "linestyle": "-"}, {"color": SOFT, "linestyle": "-"},
    {"color": BLUE, "linestyle": (0, (4, 2))}, {"color": ORANGE, "linestyle": (0, (4, 2))},
    {"color": SOFT, "linestyle": (0, (4, 2))}, {"color": BLUE, "linestyle": (0, (1, 1.5))},
    {"color": ORANGE, "linestyle": (0, (1, 1.5))},
)  # fmt: skip


def figures_by_day(story: Story) -> Chart:
    """Draw what each voice told of the leading claim, by day of report."""
    claims = leading_claims(story)
    series = series_of(figures_of(story, int(claims.claim_id.iloc[0]))) if len(claims) else pd.DataFrame()
    if series.empty:
        return story_nothing("figures-by-day", "figure with a day of report", story)
    drawn = _drawn(series)
    svg, wider = draw_both(lambda width: HEIGHT, lambda figure: _paint(figure, series, drawn), name="figures-by-day")
    measure = str(claims.measure.iloc[0]).replace("_", " ")
    others = series.voice.nunique() - len(drawn)
    down = series.loc[series.revised.eq("down").fillna(False)]
    parts = [f"By day of report; one line for each of {len(drawn)} voices"]
    if others:
        parts.append(f"a dot for each figure of {plural(others, 'other')}")
    if series.low.isna().any() or series.high.isna().any():
        parts.append("an arrow points into the side that is left open")
    if len(down):
        parts.append("a triangle marks a revision downward")
    alt = "Figures by day: " + "; ".join(
        f"{voice}: "
        + ", ".join(f"{number_text(float(v))} on {day_text(d)}" for v, d in zip(group.value, group.day, strict=True))
        for voice, group in series.loc[series.voice.isin(drawn)].groupby("voice", sort=False)
    )
    table = series[["voice", "day", "low", "best", "high", "before", "revised", "outlet", "article_id"]]
    title = f"{measure.capitalize()} as reported, {number_text(float(series.value.min()))} to "
    title += f"{number_text(float(series.value.max()))}, by {plural(series.voice.nunique(), 'voice')}"
    return Chart("figures-by-day", title, "; ".join(parts) + ".", alt, story_credit(story), table,
                 svg, {"before": "told before", "article_id": "article"}, wider=wider)  # fmt: skip


def plot_steps(series: pd.DataFrame, ax: Axes | None = None, *, drawn: list[str], width: float = WIDTH) -> Axes:
    """Draw steps for the voices in `drawn` and dots for the others, from rows of `series_of`."""
    ax = ax or own_axes(8)
    days = [float(date2num(day)) for day in series.day]
    first, last = min(days), max(max(days), min(days) + 1)
    top = float(series.value.max()) * 1.08
    inside = width - LEFT - LABEL[width > WIDTH]
    ax.set(xlim=(first - 0.25, last + 0.25), ylim=(0, top), xticks=[])
    ticks = [tick for tick in MaxNLocator(5, integer=True).tick_values(0, top) if 0 <= tick <= top]
    ax.set_yticks([])
    edge = ax.get_yaxis_transform()
    for tick in ticks:
        ax.axhline(tick, color=LINE, linewidth=0.8, zorder=0)
        ax.annotate(number_text(tick), (0, tick), (-6, 0), xycoords=edge, textcoords="offset points", color=SOFT,
                    fontsize=SMALL, ha="right", va="center", annotation_clip=False)  # fmt: skip
    ends = []
    for voice, group in series.groupby("voice", sort=False):
        x = [float(date2num(day)) for day in group.day]
        y = group.value.astype(float).tolist()
        style = STYLES[drawn.index(str(voice)) % len(STYLES)] if voice in drawn else {"color": SOFT}
        if voice in drawn:
            ax.step(x, y, where="post", linewidth=1.8, **style)
            ends.append((y[-1], x[-1], str(voice), style["color"]))
        size = 4.5 if voice in drawn else 3.5
        ax.plot(x, y, linestyle="none", marker="o", markersize=size, color=style["color"], zorder=3)
        for row, at, value in zip(rows(group), x, y, strict=True):
            _plot_open(ax, row, at, value, style["color"])
            if row.revised is not pd.NA and row.revised == "down":
                ax.plot([at], [value], marker="v", markersize=10, color=ORANGE, markeredgecolor=INK, zorder=4)
    down = series.loc[series.revised.eq("down").fillna(False)]
    for _, same in down.groupby(["day", "value"]):
        day, value = same.day.iloc[0], float(same.value.iloc[0])
        words = f"{number_text(float(same.before.max()))} → {number_text(value)}"
        ax.annotate(words, (float(date2num(day)), value), (8, -9), textcoords="offset points", color=INK,
                    va="top", annotation_clip=False, zorder=5)  # fmt: skip
    _name_ends(ax, ends, top, inside, LABEL[width > WIDTH])
    scale = day_ticks(pd.Timestamp(series.day.min()).date(), pd.Timestamp(series.day.max()).date())
    ticks = [float(date2num(day)) for day, _ in scale]
    label_scale(ax, ticks, [label for _, label in scale], -top * 18 / (HEIGHT - FOOT - TOP), width=inside)
    return literal(ax)


def story_nothing(name: str, what: str, story: Story) -> Chart:
    """Return the chart of a story that has nothing of a kind."""
    alt = f"No chart: the articles have no {what}."
    return Chart(
        name, f"No {what} found", "The rules found nothing of this kind.", alt, story_credit(story), pd.DataFrame()
    )


def story_credit(story: Story) -> str:
    """Return the source line: how many articles of which outlets, from when to when."""
    articles = story.articles
    days = articles.published.dropna()
    span = ""
    if len(days):
        first, last = day_text(days.min()), day_text(days.max())
        span = f", {first}" if first == last else f", {first} to {last}"
    return f"Source: {plural(len(articles), 'article')} of {plural(articles.outlet.nunique(), 'outlet')}{span}"


def _drawn(series: pd.DataFrame) -> list[str]:
    """The voices that get a line, most reports first; all that revise downward are among them."""
    counts = series.groupby("voice").agg(
        n=("day", "size"), down=("revised", lambda r: r.eq("down").fillna(False).any())
    )
    counts = counts.loc[(counts.n > 1) | counts.down]
    order = counts.sort_values(["down", "n"], ascending=False, kind="stable").head(max(LINES, int(counts.down.sum())))
    return [str(voice) for voice in order.sort_values("n", ascending=False, kind="stable").index[: len(STYLES)]]


def _paint(figure: Figure, series: pd.DataFrame, drawn: list[str]) -> None:
    width = width_of(figure)
    axes = place_axes(figure, top=TOP, height=HEIGHT - FOOT - TOP, left=LEFT, right=LABEL[width > WIDTH])
    axes.axis("off")
    plot_steps(series, axes, drawn=drawn, width=width)


def _plot_open(ax: Axes, row: Any, at: float, value: float, colour: str) -> None:
    """Draw an arrow into the side that a figure leaves open."""
    if pd.isna(row.high) == pd.isna(row.low):
        return
    away = 15 if pd.isna(row.high) else -15
    arrow = {"arrowstyle": "->", "color": colour, "linewidth": 1.3, "shrinkA": 3, "shrinkB": 0}
    ax.annotate("", (at, value), (0, away), textcoords="offset points", annotation_clip=False,
                arrowprops={**arrow, "arrowstyle": "<-"})  # fmt: skip


def _name_ends(ax: Axes, ends: list[tuple[float, float, str, str]], top: float, inside: float, room: float) -> None:
    """Write each line's name and last figure at the right, none over another, tied to its end by a thin line."""
    height = HEIGHT - FOOT - TOP
    places: list[float] = []
    for value, *_ in sorted(ends):
        wanted = value / top * height
        places.append(max(wanted, places[-1] + ROW) if places else wanted)
    if places and (over := places[-1] - height) > 0:
        places = [place - over for place in places]
        for i in range(len(places) - 2, -1, -1):
            places[i] = min(places[i], places[i + 1] - ROW)
    edge = ax.get_yaxis_transform()
    _, right = ax.get_xlim()
    for (value, x, name, colour), place in zip(sorted(ends), places, strict=True):
        y = place / height * top
        figure = number_text(value)
        name = shorten(name, room - 14 - text_width(f" {figure}", SMALL), size=SMALL)
        ax.plot([x, right], [value, y], color=colour, linewidth=0.7, zorder=1, clip_on=False)
        ax.annotate(f"{name} {figure}", (1, y), (6, 0), xycoords=edge, textcoords="offset points", color=INK,
                    fontsize=SMALL, va="center", annotation_clip=False)  # fmt: skip
