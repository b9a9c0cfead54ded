"""The tables of a corpus -> the tables of the story that its articles tell: articles, claims, claim_mentions."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from analysis.dataset.story_schema import STORY
from analysis.dataset.tables import Columns, Tables, rows
from analysis.story.claims import Claim, find_claims
from analysis.story.copies import Copy, Text, find_copies
from analysis.story.corrections import ClaimCorrection
from analysis.story.identity import find_identities
from analysis.story.mentions import Mention, find_mentions, outlet_of
from analysis.story.policies import Policy


def story_tables(corpus: Tables, policy: Policy, corrections: Sequence[ClaimCorrection] = ()) -> Tables:
    """Return `articles`, `claims` and `claim_mentions` from the tables of a corpus, under a policy."""
    articles = list(rows(corpus["article"]))
    texts = dict(zip(corpus["texts"]["article_id"], corpus["texts"]["text"], strict=True))
    copies = find_copies(
        [
            Text(a["article_id"], texts[a["article_id"]], a["published"], a["published_time"], outlet_of(a))
            for a in articles
        ]
    )
    identities = find_identities(corpus)
    originals = {a["article_id"]: copy.copy_of for a, copy in zip(articles, copies, strict=True) if copy.copy_of}
    mentions = find_mentions(corpus, originals, identities)
    claims = find_claims(mentions, policy, corrections)
    return {
        "articles": _articles(articles, copies, _unnamed_words(corpus)),
        "claims": _claims(claims, mentions, policy),
        "claim_mentions": _claim_mentions(claims, mentions),
    }


def _columns(table: str, found: Sequence[Mapping[str, Any]]) -> Columns:
    return {column.name: [row[column.name] for row in found] for column in STORY[table].columns}


def _articles(articles: Sequence[Mapping[str, Any]], copies: Sequence[Copy], unnamed: Mapping[str, int]) -> Columns:
    return _columns(
        "articles",
        [
            {
                **row,
                "outlet": outlet_of(row),
                "unnamed_words": unnamed.get(row["article_id"], 0),
                "copy_of": copy.copy_of,
                "copied": copy.copied,
            }
            for row, copy in zip(articles, copies, strict=True)
        ],
    )


def _unnamed_words(corpus: Tables) -> dict[str, int]:
    """How many words of each article are those of sources that a reader can't tell."""
    unnamed = {(row["article_id"], row["source_id"]) for row in rows(corpus["sources"]) if row["type"] == "anonymous"}
    words: dict[str, int] = defaultdict(int)
    for row in rows(corpus["attributions"]):
        if (row["article_id"], row["source_id"]) in unnamed:
            words[row["article_id"]] += sum(
                len(row["text"][a - row["start"] : b - row["start"]].split()) for a, b in row["parts"]
            )
    return words


def _claims(claims: Sequence[Claim], mentions: Sequence[Mention], policy: Policy) -> Columns:
    found = []
    for number, claim in enumerate(claims):
        mine = [mentions[i] for i, _ in claim.members]
        found.append(
            {
                "claim_id": number,
                **{name: getattr(claim, name) for name in FROM_CLAIM},
                "policy": policy.name,
                "mentions": len(mine),
                "articles": len({mention.article for mention in mine}),
                "sources": len({mention.voice for mention in mine}),
            }
        )
    return _columns("claims", found)


FROM_CLAIM = ("measure", "counted", "unit", "place", "day_start", "day_end", "scope", "low", "best", "high", "status")


def _claim_mentions(claims: Sequence[Claim], mentions: Sequence[Mention]) -> Columns:
    found = []
    for number, claim in enumerate(claims):
        for (i, reason), weight in zip(claim.members, claim.weights, strict=True):
            mention = mentions[i]
            found.append(
                {
                    "claim_id": number,
                    "article_id": mention.article_id,
                    "quantity_id": mention.quantity_id,
                    "source": mention.source,
                    "voice": mention.voice,
                    "day": mention.day,
                    "low": mention.low,
                    "best": mention.best,
                    "high": mention.high,
                    "copy": mention.copy,
                    "weight": weight,
                    "reason": reason,
                }
            )
    return _columns("claim_mentions", found)
