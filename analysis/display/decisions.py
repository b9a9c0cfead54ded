"""What an analyst decided, as a report shows it: each change with coder, day and reason, and whose a row is."""

import json
from collections import Counter
from collections.abc import Sequence
from html import escape
from typing import Any

import pandas as pd

from analysis.display.annotate import shown_sentences
from analysis.display.days import day_text
from analysis.display.html import Html, folded_table
from analysis.display.views import Tables, plain, rows
from analysis.display.words import listed, plural

NOUNS = {"quantities": "number", "attributions": "statement", "sources": "source", "entities": "name",
         "mentions": "mention", "dates": "date", "themes": "theme term"}  # fmt: skip
DONE = {
    "reject": "taken out",
    "edit": "changed",
    "add": "added",
    "accept": "found right",
    "complete": "sentences found complete",
}
PLACE = "decided"  # id of the list


def decisions(data: Tables) -> Html:
    """Return every row that an analyst changed, added or took out, and how many were accepted."""
    log = rows(data.corrections)
    if not log:
        return Html('<p class="an-note">No analyst has decided anything here yet.</p>', "no decisions")
    changed = [row for row in log if row.action not in ("accept", "complete")]
    counts = Counter(row.action for row in log)
    coders = _coders(log)
    said = [
        (counts["accept"], f"{plural(counts['accept'], 'row')} read and found right."),
        (counts["complete"], f"In {plural(counts['complete'], 'sentence')} nothing was found missing."),
    ]
    note = " ".join(words for count, words in said if count)
    view = pd.DataFrame(
        {
            "sentence_id": pd.array([_sentence(data, row) for row in changed], dtype="Int64"),
            "row": [f"{row.text} ({NOUNS[row.table]})" for row in changed],
            "decision": [_told(row) for row in changed],
            "who": [row.coder for row in changed],
            "when": [day_text(row.date) for row in changed],
            "why": [row.reason for row in changed],
        }
    )
    caption = f"What an analyst decided ({coders})"
    shown = folded_table(view, caption=caption, labels={"sentence_id": "sentence"}, links=shown_sentences(data))
    told = f'<p class="an-note">{note}</p>' if note else ""
    return Html(f'<div id="{PLACE}">{shown.html}{told}</div>', f"{shown.text}\n{note}".strip())


def changes_told(data: Tables) -> Html:
    """Return how many rows an analyst decided on and what was done, with a link to `decisions`; empty where none."""
    log = rows(data.corrections)
    if not log:
        return Html("", "")
    done = Counter(row.action for row in log)
    acts = listed([f"{count:,} {DONE[action]}" for action, count in sorted(done.items())])
    told = f"Analyst’s corrections: {acts} by {_coders(log)}"
    return Html(f'<p>{escape(told)}. <a href="#{PLACE}">Which, and why</a></p>', told)


def analysts(data: Tables, name: str, key: str) -> pd.Series:
    """Return who changed or added each row of a table, and when; null where the rules made it."""
    signed = {
        row.row_id: f"{row.coder}, {day_text(row.date)}"
        for row in rows(data.corrections)
        if row.table == name and row.action in ("edit", "add") and row.row_id is not None
    }
    frame = getattr(data, name)
    who = [signed.get(row, "an analyst") if origin == "analyst" or row in signed else None
           for row, origin in zip(frame[key].tolist(), frame.origin.tolist(), strict=True)]  # fmt: skip
    return pd.Series(pd.array(who, dtype="string"), index=frame.index)


def _coders(log: Sequence[Any]) -> str:
    return listed(list(dict.fromkeys(row.coder for row in log)))


def _told(row: Any) -> str:
    if not row.analyst:
        return DONE[row.action]
    changes = [f"{name.replace('_', ' ')} is {_value(value)}" for name, value in json.loads(row.analyst).items()]
    return f"{DONE[row.action]}: {', '.join(changes)}"


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return f"“{value.get('name') or value.get('text')}”"
    if isinstance(value, list):
        return listed([f"“{item}”" for item in value]) if value else "none"
    return "unknown" if value == "" else f"“{value}”" if isinstance(value, str) else str(value)


def _sentence(data: Tables, row: Any) -> int | None:
    """Where the row stands, or stood."""
    frame = getattr(data, row.table)
    if row.row_id is not None and "sentence_id" in frame.columns:
        return int(plain(frame.sentence_id)[row.row_id])
    before = json.loads(row.machine) if row.machine else {}
    found: int | None = before.get("sentence_id")
    return found
