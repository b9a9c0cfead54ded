"""A story's tables -> what its page tells: the leading claim by day and voice, revisions, conflicts, who was first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from analysis.display import views
from analysis.display.days import day_text
from analysis.display.words import plural
from analysis.story.parts import tolls

if TYPE_CHECKING:
    import pandas as pd

    from analysis.story.story import Story

EARLIER = re.compile(  # words before a figure that held once: "rose to 38, from 27", "it had put the toll at 61"
    r"\bfrom (?:at least |about |some |around )?$|\bhad (?:been|stood|put|given|reported|counted|spoken)\b[^,;]*$|"
    r"\bearlier\b[^,;]*$|^It was (?:at )?$|, not $",
    re.IGNORECASE,
)
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def leading_claims(story: Story) -> pd.DataFrame:
    """Return the claims of the leading event, the leading one first: wholes only, one a measure.

    The leading claim is the toll that most articles tell, else any claim that most do; a death counts before others.
    The others are tolls of the same place and day.
    """
    claims = story.claims.loc[lambda t: t.scope.isna()]
    of_people = claims.measure.isin(sorted(tolls()))
    order = claims.assign(toll=of_people, death=claims.measure.eq("killed")).sort_values(
        ["toll", "articles", "death", "mentions"], ascending=False, kind="stable"
    )
    if order.empty:
        return order
    first = order.iloc[0]
    same = order.place.eq(first.place).fillna(False) & order.day_start.eq(first.day_start).fillna(False) & order.toll
    same |= order.claim_id.eq(first.claim_id)
    return order.loc[same].drop_duplicates("measure").drop(columns=["toll", "death"])


def figures_of(story: Story, claim_id: int) -> pd.DataFrame:
    """Return one row for each mention of a claim, by day: its figure, who gives it, where, how sure, in which words.

    `before` is true of a figure that is told as what held before: "rose to 38, from 27".
    """
    import pandas as pd

    mentions = story.claim_mentions.loc[lambda t: t.claim_id == claim_id]
    quantities = story.quantities[["article_id", "quantity_id", "sentence_id", "certainty", "modifier", "start"]]
    quantities = quantities.loc[quantities.article_id.isin(mentions.article_id)]
    found = mentions.merge(quantities, on=["article_id", "quantity_id"], how="left")
    sentences = story.sentences.loc[story.sentences.article_id.isin(mentions.article_id)]
    sentences = sentences[["article_id", "sentence_id", "text", "start"]]
    sentences = sentences.rename(columns={"text": "sentence", "start": "sentence_start"})
    found = found.merge(sentences, on=["article_id", "sentence_id"], how="left")
    found = found.merge(story.articles[["article_id", "outlet"]], on="article_id", how="left")
    found["before"] = [
        pd.notna(start) and EARLIER.search(sentence[: start - begin]) is not None
        for sentence, start, begin in zip(found.sentence, found.start, found.sentence_start, strict=True)
    ]
    found["value"] = found.best.fillna(found.low).fillna(found.high)
    found["article"] = pd.Categorical(found.article_id, list(story.articles.article_id), ordered=True)
    return found.sort_values(["day", "article", "start"], kind="stable").reset_index(drop=True)


def series_of(figures: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each voice and day: what most of its articles tell first, else the last of them.

    `before` is what the voice told last, `revised` how its figure stands to that: up, down or null. Copies and denied
    figures are left out.
    """
    import pandas as pd

    kept = figures.loc[
        figures.day.notna() & ~figures["copy"].astype(bool) & figures.certainty.ne("denied").fillna(True)
    ]
    told: dict[tuple[str, Any], dict[str, Any]] = defaultdict(dict)
    for row in views.rows(kept.loc[~kept.before]):
        told[row.voice, row.day].setdefault(row.article_id, row)  # what an article tells first; what held comes behind
    chosen = []
    for same in told.values():
        counts = Counter(row.value for row in same.values())
        chosen.append([row for row in same.values() if counts[row.value] == max(counts.values())][-1])
    columns = ["voice", "day", "low", "best", "high", "value", "modifier", "article_id", "outlet"]
    rows = [[getattr(row, name) for name in columns] for row in chosen]
    series = pd.DataFrame(rows, columns=columns).sort_values(["voice", "day"], kind="stable").reset_index(drop=True)
    series = series.astype(dict.fromkeys(("low", "best", "high", "value"), "Float64"))
    before = series.groupby("voice")[["low", "high", "value"]].shift()
    series["before"] = before.value
    series["revised"] = pd.Series(pd.NA, index=series.index, dtype="string")
    series.loc[(series.value > before.value).fillna(False).astype(bool), "revised"] = "up"
    down = (series.value < before.value) & before.low.notna()  # "up to 90" leaves room for less
    series.loc[down.fillna(False).astype(bool), "revised"] = "down"
    return series


def daily_of(figures: pd.DataFrame) -> pd.DataFrame:
    """Return for each day the figure that most mentions tell, else the first; what held before is left out."""
    import pandas as pd

    kept = figures.loc[figures.day.notna() & ~figures["copy"].astype(bool) & ~figures.before & figures.value.notna()]
    rows = []
    for day, group in kept.groupby("day", sort=True):
        counts = group.value.value_counts(sort=False)
        most = set(counts.index[counts == counts.max()])
        rows.append({"day": day, "value": next(value for value in group.value if value in most)})
    return pd.DataFrame(rows, columns=["day", "value"])


def latest_of(figures: pd.DataFrame) -> pd.DataFrame:
    """Return what each voice told last: figure, day, outlet, certainty and sentence; the last day first."""
    import pandas as pd

    series = series_of(figures)
    last = series.groupby("voice").tail(1).sort_values(["day", "value"], ascending=False, kind="stable")
    told = figures.drop_duplicates(["voice", "day", "value"])[["voice", "day", "value", "certainty", "sentence"]]
    found = pd.merge(last, told, on=["voice", "day", "value"], how="left")
    return found[
        ["voice", "low", "best", "high", "value", "modifier", "day", "outlet", "certainty", "sentence", "article_id"]
    ]


def firsts_of(figures: pd.DataFrame) -> pd.DataFrame:
    """Return for each figure who carried it first, on which day and by which source, and how many outlets followed."""
    import pandas as pd

    rows = []
    for _, group in figures.loc[figures.day.notna()].groupby(["low", "high"], dropna=False, sort=False):
        first, others = group.iloc[0], group.iloc[1:]
        later = others.loc[others.outlet.ne(first.outlet).fillna(True)]
        rows.append(
            {
                "figure": first.value, "low": first.low, "best": first.best, "high": first.high,
                "modifier": first.modifier, "first": first.outlet, "day": first.day, "source": first.source,
                "article_id": first.article_id, "followed_by": later.outlet.nunique(),
                "copies": int(others["copy"].astype(bool).sum()),
            }
        )  # fmt: skip
    return pd.DataFrame(rows).sort_values(["day", "figure"], kind="stable") if rows else pd.DataFrame()


def conflicts_of(story: Story) -> pd.DataFrame:
    """Return the days on which two voices exclude each other, by contested claim: its lowest and highest voice then."""
    import pandas as pd

    rows = []
    contested = story.claims.loc[story.claims.status.eq("contested")]
    for claim in views.rows(contested.sort_values("articles", ascending=False, kind="stable")):
        part = f", {claim.scope}" if isinstance(claim.scope, str) else ""
        what = f"{str(claim.measure).replace('_', ' ')}{part}"
        for day, same in series_of(figures_of(story, claim.claim_id)).groupby("day", sort=True):
            ordered = same.sort_values("value", kind="stable")
            low, high = ordered.iloc[0], ordered.iloc[-1]
            least, most = same.low.max(), same.high.min()  # null where all leave that side open
            if pd.notna(least) and pd.notna(most) and least > most and high.value > low.value:
                ends = {"low": low.value, "low_voice": low.voice, "high": high.value, "high_voice": high.voice}
                rows.append({"measure": what, "place": claim.place, "day": day, **ends, "claim_id": claim.claim_id})
    columns = ["measure", "place", "day", "low", "low_voice", "high", "high_voice", "claim_id"]
    return pd.DataFrame(rows, columns=columns)


def brief_of(story: Story) -> str:
    """Return the story in one sentence: "Reported killed rose from 11 to 88 in ten days; one revision downward"."""
    claims = leading_claims(story)
    if claims.empty:
        return "The articles give no figure that two of them could share."
    measure = str(claims.measure.iloc[0]).replace("_", " ")
    figures = figures_of(story, int(claims.claim_id.iloc[0]))
    series = series_of(figures)
    if series.empty:
        return f"The articles tell {measure} without a day of report."
    days = daily_of(figures)
    first, last = float(days.value.iloc[0]), float(days.value.iloc[-1])
    span = (days.day.iloc[-1] - days.day.iloc[0]).days
    down = len(series.loc[series.revised.eq("down").fillna(False)].drop_duplicates(["day", "value"]))
    during = f" in {WORDS[span] if span < len(WORDS) else span} {'day' if span == 1 else 'days'}" if span else ""
    moved = "stayed at" if first == last else f"{'rose' if last > first else 'fell'} from {first:,.0f} to"
    count = WORDS[down] if down < len(WORDS) else f"{down:,}"
    return (
        f"Reported {measure} {moved} {last:,.0f}{during}; {count} {'revision' if down == 1 else 'revisions'} downward."
    )


def title_of(story: Story) -> str | None:
    """Return where and when the leading event was: "Varnholm, 2 March 2026"; None where neither is known."""
    claims = leading_claims(story)
    if claims.empty:
        return None
    first = claims.iloc[0]
    place = first.place if isinstance(first.place, str) else None
    return ", ".join(filter(None, (place, day_text(first.day_start)))) or None


def outlets_of(story: Story) -> pd.DataFrame:
    """Return the attributed words of each outlet by type of source, with all words and the share of unnamed sources."""
    said = story.attributions[["article_id", "source_id", "start", "text", "parts"]].copy()
    said["words"] = [
        sum(len(text[a - start : b - start].split()) for a, b in parts)
        for text, start, parts in zip(said.text, said.start, said.parts, strict=True)
    ]
    said = said.merge(
        story.sources[["article_id", "source_id", "type", "unnamed"]], on=["article_id", "source_id"], how="left"
    )
    said = said.merge(story.articles[["article_id", "outlet"]], on="article_id")
    said["outlet"] = said.outlet.fillna("unknown outlet")
    said["type"] = said.type.astype("string").fillna("open")
    table = said.pivot_table(index="outlet", columns="type", values="words", aggfunc="sum", fill_value=0, observed=True)
    kinds = [
        k for k in ("named", "organisation", "document", "pseudonymous", "group", "anonymous", "open") if k in table
    ]
    table = table[kinds].assign(words=table.sum(axis=1))
    unnamed = said.loc[~said.type.isin(("named", "organisation", "document"))].groupby("outlet").words.sum()
    table["unnamed"] = (unnamed.reindex(table.index).fillna(0) / table.words.where(table.words > 0)).fillna(0.0)
    table["articles"] = (
        story.articles.outlet.fillna("unknown outlet").value_counts().reindex(table.index).fillna(0).astype(int)
    )
    return table.sort_values("words", ascending=False, kind="stable")


def headline_counts(story: Story) -> str:
    """Return how much was read: articles, outlets, copies, claims and how many of them are contested."""
    copies = int(story.articles.copy_of.notna().sum())
    contested = int(story.claims.status.eq("contested").sum())
    parts = [
        plural(len(story.articles), "article"), f"{story.articles.outlet.nunique()} outlets",
        f"{copies} {'copy' if copies == 1 else 'copies'}",
        f"{plural(len(story.claims), 'claim')}, {contested} of them contested",
    ]  # fmt: skip
    return "; ".join(parts) + "."
