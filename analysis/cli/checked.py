"""What `analysis reports --check` found, as lines, as JSON and as Markdown: one entry an article."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.reports import Outcome

TOLD = 20  # changes of an article in Markdown; the lines and JSON hold them all


def check_lines(outcomes: "Sequence[Outcome]") -> Iterator[str]:
    """Yield one line an article that is out of date, why and what that concerns, and below it what would change."""
    for found in _articles(outcomes):
        yield f"{found['article']}: {'; '.join(found['stale'])}"
        yield from (f"        {change}" for change in found["changes"])


def check_json(outcomes: "Sequence[Outcome]", left: Sequence[str]) -> str:
    """Return what was found: `articles` that are out of date, `left` over files and missing pages, `failed`."""
    failed = [outcome.message for outcome in outcomes if outcome.status == "failed"]
    content = {"articles": list(_articles(outcomes)), "left": list(left), "failed": list(dict.fromkeys(failed))}
    return json.dumps(content, indent=1, ensure_ascii=False)


def check_markdown(outcomes: "Sequence[Outcome]", left: Sequence[str]) -> str:
    """Return the same as Markdown, for the page of a job."""
    found = json.loads(check_json(outcomes, left))
    parts = ["## Reports\n"]
    for article in found["articles"]:
        parts.append(f"- **{_plain(article['article'])}**: {_plain('; '.join(article['stale']))}")
        parts += [f"  - {_plain(change)}" for change in article["changes"][:TOLD]]
        more = len(article["changes"]) - TOLD
        parts += [f"  - and {more} more"] if more > 0 else []
    parts += [f"- {_plain(line)}" for line in found["left"]]
    parts += [f"- **failed**: {_plain(line)}" for line in found["failed"]]
    return "\n".join(parts if len(parts) > 1 else [*parts, "All reports are up to date."]) + "\n"


def _articles(outcomes: "Sequence[Outcome]") -> Iterator[dict[str, Any]]:
    def article_of(outcome: "Outcome") -> str:
        return outcome.task.article.stem

    stale = sorted((outcome for outcome in outcomes if outcome.status == "stale"), key=article_of)
    for article, group in groupby(stale, article_of):
        reasons: dict[str, list[str]] = {}
        changes: list[str] = []
        for outcome in group:
            reasons.setdefault(outcome.message, []).append(outcome.task.key)
            changes += outcome.changes
        told = [f"{reason} → {_concerned(keys)}" for reason, keys in reasons.items()]
        yield {"article": article, "stale": told, "reports": sorted(set().union(*reasons.values())), "changes": changes}


def _concerned(keys: Sequence[str]) -> str:
    reports = [key for key in keys if not key.endswith("/")]
    count = f"{len(reports)} report{'' if len(reports) == 1 else 's'}" if reports else ""
    return " and ".join(filter(None, (count, "data" if len(reports) < len(keys) else "")))


def _plain(text: str) -> str:
    """A text as Markdown shows it, whatever it holds."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>|#&~$@" else sign for sign in " ".join(text.split()))
