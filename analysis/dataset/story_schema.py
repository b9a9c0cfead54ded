"""The tables that a corpus and a story have besides those of each article."""

from dataclasses import replace

from analysis.dataset.columns import Column, Table, text
from analysis.dataset.schema import ARTICLE

ARTICLE_ID = replace(ARTICLE.columns[0], description="The article that the row belongs to.", refers="article")

TEXTS = Table(
    "texts",
    "The articles' texts as read, to which all positions refer: one row each.",
    (replace(ARTICLE_ID, description="The article."), text("text", "Its text.", required=True)),
)  # fmt: skip

ARTICLES = Table(
    "articles",
    "The articles of a story: one row each.",
    (
        *ARTICLE.columns,
        text("outlet", "Who published it: the publisher, else the host of its address; null where neither is known."),
        Column("unnamed_words", "integer", "Words of its statements by sources that a reader can't tell.", True),
        Column("copy_of", "string", "The article that it repeats; null where it repeats none.", refers="articles"),
        Column("copied", "number", "Share of its runs of five words that stand in that article."),
    ),
)  # fmt: skip

CLAIMS = Table(
    "claims",
    "One row for one thing that is said to be so, with its figure under a policy; nothing is summed.",
    (
        Column("claim_id", "integer", "Number of the claim in the story, from 0, first events first.", required=True),
        text("measure", "What the figures tell, as in `quantities`.", required=True),
        text("counted", "What is counted or measured, as most mentions write it."),
        text("unit", "The unit of the figures; null for counts."),
        text("place", "Where it happened: the town that most of its articles give."),
        Column("day_start", "date", "First day on which it happened."),
        Column("day_end", "date", "Last day on which it happened."),
        text("scope", "Of whom it is told where it is a part of a toll (`child`); null for the whole."),
        Column("low", "number", "Lowest figure under the policy; null for an open end."),
        Column("best", "number", "The figure under the policy; null where no mention that counts gives a single one."),
        Column("high", "number", "Highest figure under the policy; null for an open end."),
        text("policy", "Name of the policy.", required=True),
        text("status", "How the mentions stand to each other: told by one voice, by several that agree, by some that "
              "exclude each other on one day, or changed by a later report of the same voice.",
              "single", "agreed", "contested", "superseded"),
        Column("mentions", "integer", "Number of rows of `claim_mentions` that point here.", required=True),
        Column("articles", "integer", "Number of articles that tell it.", required=True),
        Column("sources", "integer", "Number of voices that tell it: sources, else outlets; a copy adds none.", True),
    ),
)  # fmt: skip

CLAIM_MENTIONS = Table(
    "claim_mentions",
    "The reported numbers that tell a claim, by day of report.",
    (
        Column("claim_id", "integer", "The claim.", required=True, refers="claims"),
        Column("article_id", "string", "The article.", required=True, refers="articles"),
        Column("quantity_id", "integer", "The reported number in that article.", required=True),
        text("source", "Who says so, by one name in all articles; null is the article's own voice."),
        text("voice", "Who stands behind the figure: the source, else the outlet, of a copy that of its original.",
              required=True),
        Column("day", "date", "Day of report."),
        Column("low", "number", "Lower bound, as in `quantities`."),
        Column("best", "number", "The single figure, as in `quantities`."),
        Column("high", "number", "Upper bound, as in `quantities`."),
        Column("copy", "boolean", "Whether its article repeats another.", required=True),
        Column("weight", "number", "What the policy lets it weigh: a voice has 1, shared among its mentions.",
               required=True),
        text("reason", "Why it was joined to the claim.", required=True),
    ),
)  # fmt: skip
STORY = {table.name: table for table in (ARTICLES, CLAIMS, CLAIM_MENTIONS)}  # what `analysis story` adds to a corpus


def corpus_table(table: Table) -> Table:
    """Return the table as a corpus holds it: `article_id` is its first column."""
    if table is ARTICLE:
        return table
    return replace(table, columns=(ARTICLE_ID, *table.columns))
