"""Who speaks: sources by the words they are given, by type, named against unnamed, and on what."""

from functools import partial

import pandas as pd

from analysis.charts.bars import bars_height, paint_bars, paint_parts_and_bars, parts_height
from analysis.charts.chart import Chart, credit, lead, nothing
from analysis.charts.style import draw_both
from analysis.display.views import UNRESOLVED, Tables, statements, voices
from analysis.display.words import plural, share

BARS = 25  # sources in one figure
NAMED = {"named": "named people", "organisation": "organisations", "document": "documents",
         "pseudonymous": "people under a pseudonym", "group": "unnamed groups",
         "anonymous": "anonymous people"}  # fmt: skip
ONE = {"named people": "a named person", "organisations": "an organisation", "documents": "a document",
       "people under a pseudonym": "a person under a pseudonym", "unnamed groups": "an unnamed group",
       "anonymous people": "an anonymous person"}  # fmt: skip
IDENTIFIED = ("named", "organisation", "document")
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
    table = voices(data).loc[lambda t: t.words > 0, ["name", "type", "words", "attributions", "numbers"]]
    loose = int(said.loc[said.source_id.isna(), "words"].sum())
    if loose:
        rest = pd.DataFrame([[UNRESOLVED, None, loose, int(said.source_id.isna().sum()), None]], columns=table.columns)
        table = pd.concat([table, rest.astype(table.dtypes)], ignore_index=True)
    bars = table.set_axis(_once(table.name))[["words"]].head(most)
    kinds = [f"({kind})" if isinstance(kind, str) else "" for kind in table.type]
    note = dict(zip(_once(table.name), kinds, strict=True))
    parts = said.words.groupby(_identified(said)).sum()
    parts = parts.reindex([name for name in PARTS if parts.get(name, 0) > 0]).astype(int)
    svg, wide = draw_both(
        lambda width: parts_height(parts, width=width) + bars_height(bars, width=width),
        lambda figure: paint_parts_and_bars(figure, parts, bars, note),
        name="sources-by-words",
    )
    total = pd.Series(table.words.astype(int).tolist(), index=table.name).sort_values(ascending=False, kind="stable")
    shown = f"the first {most} of {len(table)}" if len(table) > most else "all"
    whole = int(parts.sum())
    alt = "A bar of attributed words by type of source: "
    alt += ", ".join(f"{name} {share(count, whole)}" for name, count in parts.items())
    alt += ". Bar chart of words by source: " + ", ".join(f"{name} {count}" for name, count in bars.words.items())
    return Chart("sources-by-words", lead(total, "attributed word", "come from", among="sources"),
                 f"Words in statements, quoted or reported: by type of source, and by source ({shown}).",
                 alt, credit(data), table, svg, {"name": "source", "attributions": "statements"},
                 wide=wide)  # fmt: skip


def sources_by_type(data: Tables) -> Chart:
    """Draw how many sources there are of each type."""
    if data.sources.empty:
        return nothing("sources-by-type", "source", data)
    said = statements(data).groupby("source_type").agg(statements=("attribution_id", "size"), words=("words", "sum"))
    counts = data.sources.type.value_counts(sort=False).rename("sources").rename_axis("type").to_frame()
    counts = counts.sort_values("sources", ascending=False, kind="stable").join(said).fillna(0).astype(int)
    counts.index = [NAMED.get(str(kind), str(kind)) for kind in counts.index]
    bars = counts[["sources"]]
    svg, wide = _bars(bars, "sources-by-type")
    alt = f"Bar chart of {plural(int(counts.sources.sum()), 'source')} by type: " + ", ".join(
        f"{name} {count}" for name, count in counts.sources.items()
    )
    return Chart("sources-by-type", lead(counts.sources, "source", "are", among="types", one=ONE),
                 f"{plural(int(counts.sources.sum()), 'source')} by type.", alt, credit(data),
                 counts.reset_index(names="type"), svg, wide=wide)  # fmt: skip


def named_against_anonymous(data: Tables) -> Chart:
    """Draw how many of the attributed words come from sources that a reader could identify."""
    said = statements(data)
    if said.empty:
        return nothing("named-against-anonymous", "statement by a source", data)
    kinds = said.source_type.astype("object").where(said.source_type.notna(), None)
    groups = {
        "named: a person, an organisation or a document": kinds.isin(IDENTIFIED),
        "under a pseudonym": kinds.eq("pseudonymous"),
        "unnamed groups": kinds.eq("group"),
        "anonymous": kinds.eq("anonymous"),
        UNRESOLVED: kinds.isna(),
    }
    table = pd.DataFrame(
        {
            "words": [int(said.words[mask].sum()) for mask in groups.values()],
            "statements": [int(mask.sum()) for mask in groups.values()],
        },
        index=list(groups),
    )
    table = table.loc[table.statements > 0]
    whole = int(table.words.sum())
    shares = table.words / max(1, whole) * 100
    note = {str(name): f"({share(count, whole)})" for name, count in table.words.items()}
    svg, wide = _bars(table[["words"]], "named-against-anonymous", note)
    named = int(said.words[groups["named: a person, an organisation or a document"]].sum())
    alt = f"Bar chart of {plural(whole, 'attributed word')}: " + ", ".join(
        f"{name} {count} {note[str(name)]}" for name, count in table.words.items()
    )
    behind = table.assign(share_percent=shares.round(1)).reset_index(names="source")
    part = {0: "None", whole: "All"}.get(named, share(named, whole))
    return Chart("named-against-anonymous",
                 f"{part} of the attributed words come from sources that are named",
                 f"{plural(whole, 'attributed word')} in {plural(len(said), 'statement')}, by how far the source is "
                 "identified.", alt, credit(data), behind, svg, wide=wide)  # fmt: skip


def _identified(said: pd.DataFrame) -> pd.Series:
    """Return for each statement which of PARTS its source is."""
    part = {kind: name for name, kinds in PARTS.items() for kind in kinds}
    return said.source_type.astype("object").map(lambda kind: part.get(kind, UNRESOLVED))


def _bars(bars: pd.DataFrame, name: str, note: dict[str, str] | None = None) -> tuple[str, str]:
    paint = partial(paint_bars, table=bars, note=note)
    return draw_both(lambda width: bars_height(bars, width=width), paint, name=name)


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
