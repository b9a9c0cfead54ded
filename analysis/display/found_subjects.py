"""What is found of an article's themes, places and dates, in sentences of HTML that are true of 0, 1 or many."""

from collections.abc import Iterable

from analysis.display.days import day_text
from analysis.display.views import OWN_VOICE, Tables, told_hits
from analysis.display.words import listed, plural

PRECISIONS = {"place": ("town or spot", "towns and spots"), "region": ("region", "regions"),
              "country": ("country", "countries")}  # fmt: skip


def tell_themes(data: Tables) -> Iterable[str]:
    """Yield how many themes there are, and how many sentences tell about none."""
    if data.themes.empty:
        yield "No term of the codebook stands in the article."
        return
    told, whole = data.theme_sentences, len(data.sentences)
    bare = whole - told.sentence_id.nunique()
    rest = f"; {bare:,} of them {'tells' if bare == 1 else 'tell'} about none" if bare else ""
    yield f"<b>{plural(told.theme.nunique(), 'theme')}</b> in {plural(whole, 'sentence')}{rest}."


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
    """Yield how many places are named, and how precisely they are known."""
    table = data.entities.loc[data.entities.kind == "place"]
    if table.empty:
        yield "The rules found no place name."
        return
    placed = table.latitude.notna() & table.longitude.notna()
    counts = table.precision[placed].fillna("place").value_counts()
    parts = [f"{counts[kind]:,} {words[counts[kind] > 1]}" for kind, words in PRECISIONS.items() if kind in counts]
    missing = int((~placed).sum())
    parts += [f"{missing:,} without coordinates"] * (missing > 0)
    yield f"<b>{plural(len(table), 'place')}</b> named: {listed(parts)}."


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
