"""What is found of an article's themes, places and dates, in sentences of HTML that are true of 0, 1 or many."""

from collections.abc import Iterable

from analysis.display.html import day_text
from analysis.display.views import OWN_VOICE, Tables, theme_labels, told_hits
from analysis.display.wording import most_often
from analysis.display.words import listed, plural


def tell_themes(data: Tables) -> Iterable[str]:
    """Yield how many themes there are, and which come most often."""
    if data.themes.empty:
        yield "No term of the codebook stands in the article."
        return
    told = data.theme_sentences
    labels = theme_labels(told.theme)
    counts = told.assign(theme=told.theme.map(labels)).groupby("theme").sentence_id.nunique()
    counts = counts.sort_values(ascending=False, kind="stable")
    yield f"<b>{plural(len(counts), 'theme')}</b> in {plural(len(data.sentences), 'sentence')}{most_often(counts)}."


def tell_untouched(data: Tables) -> Iterable[str]:
    """Yield how many sentences tell about no theme."""
    bare, whole = len(data.sentences) - data.theme_sentences.sentence_id.nunique(), len(data.sentences)
    if bare and not data.themes.empty:
        yield f"{bare:,} of {plural(whole, 'sentence')} {'tells' if bare == 1 else 'tell'} about no theme."


def tell_theme_voices(data: Tables) -> Iterable[str]:
    """Yield in whose words the themes are told."""
    hits = told_hits(data)
    if hits.empty:
        return
    own = int((hits.source == OWN_VOICE).sum())
    others = len(hits) - own
    parts = [f"{own:,} in the article’s own voice"] if own else []
    parts += [f"{others:,} in the words of {plural(hits.source[hits.source != OWN_VOICE].nunique(), 'source')}"] * (
        others > 0
    )
    yield f"{plural(len(hits), 'matched term')}: {listed(parts)}."


def tell_places(data: Tables) -> Iterable[str]:
    """Yield how many places are named, and which most often."""
    table = data.entities.loc[data.entities.kind == "place"].sort_values("mentions", ascending=False, kind="stable")
    if table.empty:
        yield "The rules found no place name."
        return
    whole = int(table.mentions.sum())
    times = f", {plural(whole, 'mention')} of them" if whole > len(table) else ""
    yield f"<b>{plural(len(table), 'place')}</b> named{times}{most_often(table.set_index('name').mentions)}."


def tell_placed(data: Tables) -> Iterable[str]:
    """Yield how precisely the places are known."""
    table = data.entities.loc[data.entities.kind == "place"]
    placed = table.loc[table.latitude.notna() & table.longitude.notna()]
    if placed.empty:
        return
    counts = placed.precision.fillna("place").value_counts()
    parts = [
        f"{counts[kind]:,} {one if counts[kind] == 1 else more}"
        for kind, one, more in (
            ("place", "town or spot", "towns and spots"),
            ("region", "region", "regions"),
            ("country", "country", "countries"),
        )
        if kind in counts
    ]
    missing = len(table) - len(placed)
    rest = f"; {missing:,} {'has' if missing == 1 else 'have'} no coordinates" if missing else ""
    yield f"With coordinates: {listed(parts)}{rest}."


def tell_dates(data: Tables) -> Iterable[str]:
    """Yield how much is dated, and between which days."""
    if data.dates.empty:
        yield "The rules found no expression of time."
        return
    whole = f"<b>{plural(len(data.dates), 'expression of time')}</b>"
    dated = data.dates.loc[data.dates.date_start.notna() & data.dates.date_end.notna()]
    if dated.empty:
        yield f"{whole}; none can be placed on a calendar."
        return
    first, last = day_text(dated.date_start.min()), day_text(dated.date_end.max())
    days = f"from {first} to {last}" if first != last else f"on {first}"
    part = "" if len(dated) == len(data.dates) else f"{len(dated):,} placed on the calendar, "
    yield f"{whole}: {part}{days}."


def tell_single_days(data: Tables) -> Iterable[str]:
    """Yield how many of the dates name a single day."""
    dated = int(data.dates.date_start.notna().sum())
    exact = int((data.dates.date_start == data.dates.date_end).sum())
    if dated > 1:
        some = {0: "None", dated: "Each"}.get(exact, f"{exact:,}")
        yield f"{some} of the {dated:,} placed {'names' if exact in (0, 1, dated) else 'name'} a single day."
