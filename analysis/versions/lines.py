"""Changes in words, one line a sentence: "sentence 3: killed ≥ 41 → ≥ 43 (officials); “allegedly” dropped"."""

from collections.abc import Sequence
from itertools import groupby

from analysis.versions.changes import Change

SHOWN = 90  # characters of a quotation or a sentence
IN_MARKS = ("quotation", "sentence", "words", "hedge", "negation")


def change_lines(changes: Sequence[Change]) -> list[str]:
    """Return the changes of facts, one line for each sentence, and one for each of title, author and the like."""
    grouped = groupby(changes, lambda change: where_text(change) or change.what)
    return [f"{where_text(first)}{'; '.join(map(change_text, (first, *more)))}" for _, (first, *more) in grouped]


def where_text(change: Change) -> str:
    """Return which sentence a change is in, from 1, by its number in the new text where it is there: "sentence 3: "."""
    if change.new_sentence is not None:
        return f"sentence {change.new_sentence + 1}: "
    return "" if change.old_sentence is None else f"old sentence {change.old_sentence + 1}: "


def change_text(change: Change) -> str:
    """Return a change in words."""
    who = f" ({change.who})" if change.who else ""
    old, new = _shown(change, change.old), _shown(change, change.new)
    match change.kind:
        case "figure":
            return f"{_became(change.what, old, new)}{who}"
        case "role":
            return f"role of {change.what}: {old} → {new}"
        case "hedge" | "negation":
            return f"{old} → {new}" if old and new else f"{old} dropped" if old else f"{new} added"
        case "quotation" if old and not new:
            return f"quotation cut: {old}"
        case "sentence":
            return f"gone: {old}" if old else f"new: {new}"
        case "words":
            return f"{old} → {new}" if old and new else f"{old} is gone" if old else f"{new} is new"
    return _became(change.what, old, new)


def _became(what: str, old: str | None, new: str | None) -> str:
    if old is None or new is None:
        return f"{what} {old or new} is {'gone' if new is None else 'new'}"
    return f"{what} {old} → {new}"


def _shown(change: Change, words: str | None) -> str | None:
    if words is None:
        return None
    short = words if len(words) <= SHOWN else f"{words[:SHOWN].rpartition(' ')[0] or words[:SHOWN]} …"
    return f"“{short}”" if change.kind in IN_MARKS or change.what == "title" else short
