"""Who speaks: the attributed words by type of source, from named to unnamed, and by source."""

from typing import Any

import pandas as pd

from analysis.charts.bars import bars_height, paint_parts_and_bars, parts_height
from analysis.charts.chart import Chart, credit, lead, nothing
from analysis.charts.lettering import whole_part
from analysis.charts.style import draw_both
from analysis.display.views import UNRESOLVED, Tables, plain, prose_names, rows, statements, voices
from analysis.display.words import plural, share

BARS = 25  # sources in one figure
NOTE = 170  # units of the words after a figure
LABELS = {"name": "source", "attributions": "statements", "anonymity": "reason for anonymity"}
COLUMNS = ["name", "type", "words", "attributions", "numbers", "role", "affiliation", "anonymity"]
PARTS = {  # of the attributed words, from those of a source that a reader can tell to those of nobody known -> types
    "named people": ("named",),
    "organisations and documents": ("organisation", "document"),
    "under a pseudonym": ("pseudonymous",),
    "unnamed groups": ("group",),
    "anonymous": ("anonymous",),
    UNRESOLVED: (),
}


def sources_by_words(data: Tables, *, most: int = BARS) -> Chart:
    """Draw how many of the attributed words each type of source has, in one bar, and below it each source by words.

    Args:
        most: sources in the figure; the table behind it holds them all.
    """
    said = statements(data)
    if said.empty:
        return nothing("sources-by-words", "statement by a source", data)
    table = voices(data).loc[lambda t: t.words > 0, COLUMNS]
    loose = int(said.loc[said.source_id.isna(), "words"].sum())
    if loose:
        found = [UNRESOLVED, None, loose, int(said.source_id.isna().sum()), *[None] * (len(COLUMNS) - 4)]
        rest = pd.DataFrame([found], columns=table.columns)
        table = pd.concat([table, rest.astype(table.dtypes)], ignore_index=True)
    table = table.assign(name=[_told(row) for row in rows(table)])
    bars = table.set_axis(_once(table.name))[["words"]].head(most)
    note = dict(zip(_once(table.name), (whole_part(_role(row), NOTE) for row in rows(table)), strict=True))
    part_of = [_part(kind) for kind in plain(table.type)[: len(bars)]]
    parts = said.words.groupby(_identified(said)).sum()
    parts = parts.reindex(list(PARTS), fill_value=0).astype(int)
    svg, wider = draw_both(
        lambda width: parts_height(parts, width=width) + bars_height(bars, width=width),
        lambda figure: paint_parts_and_bars(figure, parts, bars, part_of, note),
        name="sources-by-words",
    )
    total = pd.Series(table.words.astype(int).tolist(), index=table.name).sort_values(ascending=False, kind="stable")
    shown = f" (first {most} of {plural(len(table) - (loose > 0), 'source')})" if len(table) > most else ""
    whole, known = int(parts.sum()), parts[parts > 0]
    split = "by type of source and by source" if len(known) > 1 else f"by source; all from {known.index[0]}"
    alt = "A bar of attributed words by type of source: "
    alt += ", ".join(f"{name} {share(count, whole)}" for name, count in known.items())
    alt += ". Bar chart of words by source: " + ", ".join(f"{name} {count}" for name, count in bars.words.items())
    table = table.loc[:, (table.columns.isin(COLUMNS[:5])) | table.notna().any()]
    return Chart("sources-by-words", lead(total.rename(prose_names(data)), "attributed word"),
                 f"Words quoted or reported, {split}{shown}.",
                 alt, credit(data), table, svg, LABELS, wider=wider)  # fmt: skip


def _identified(said: pd.DataFrame) -> pd.Series:
    """Return for each statement which of PARTS its source is."""
    return pd.Series([_part(kind) for kind in plain(said.source_type)], index=said.index)


def _part(kind: str | None) -> str:
    return next((name for name, kinds in PARTS.items() if kind in kinds), UNRESOLVED)


def _told(row: Any) -> str:
    """Return what a source is called, with more of it where its description begins so: "people close to the club"."""
    described = str(row.role or row.anonymity or "")
    return described if described.lower().startswith(str(row.name).lower()) else str(row.name)


def _role(row: Any) -> str:
    """Return what a source is to a reader: its role, what it belongs to, or else why it has no name."""
    told = str(row.role or row.affiliation or row.anonymity or "")
    return "" if str(row.name).lower() in told.lower() else told  # "residents of the valley" says no more of them


def _once(names: pd.Series) -> list[str]:
    """Return the names with a number after each that was there before, so that rows can be told apart."""
    seen: dict[str, int] = {}
    for name in names.astype(str):
        seen[name] = seen.get(name, 0) + 1
    counts: dict[str, int] = {}
    labels = []
    for name in names.astype(str):
        counts[name] = counts.get(name, 0) + 1
        labels.append(f"{name} ({counts[name]})" if seen[name] > 1 else name)
    return labels
