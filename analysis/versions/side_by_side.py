"""Two versions side by side: each sentence beside what became of it, with the changes marked in both."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from html import escape

from analysis.display.words import plural
from analysis.records import Span
from analysis.versions.changes import Change
from analysis.versions.compare import Comparison, Step
from analysis.versions.facts import Version
from analysis.versions.lines import change_text, where_text
from analysis.versions.words import find_words

Row = tuple[int | None, int | None]  # a sentence of the old text and one of the new
Marked = tuple[int, int, str, str]  # characters, the class of the mark, and what it says


def comparison_html(comparison: Comparison) -> str:
    """Return what changed, and both texts side by side, for each step from one version to the next; all is escaped."""
    titles = [
        f"{escape(one)} → {escape(two)}" for one, two in zip(comparison.names, comparison.names[1:], strict=False)
    ]
    notes = "".join(f'<p class="about">{escape(note)}</p>\n' for note in comparison.notes)
    parts = [_step(step, title, n) for n, (step, title) in enumerate(zip(comparison.steps, titles, strict=True))]
    return notes + "".join(parts)


def _step(step: Step, title: str, number: int) -> str:
    facts = [_item(change, number) for change in step.facts]
    words = [_item(change, number) for change in step.words]
    found = f'<ol class="changes">\n{"".join(facts)}</ol>\n' if facts else ""
    others = f"Other words in {plural(len(words), 'place')}"
    more = (
        f'<details><summary>{others}</summary>\n<ol class="changes">\n{"".join(words)}</ol></details>\n'
        if words
        else ""
    )
    typeset = f'<p class="about">Typography or white space alone: {plural(step.typography, "sentence")}.</p>\n'
    return (
        f"<h2>{title}</h2>\n<p>{plural(len(facts), 'change') if facts else 'No change'} of fact.</p>\n{found}{more}"
        f'{typeset if step.typography else ""}<div class="sides">\n{_heads(step)}{_rows(step, number)}</div>\n'
    )


def _item(change: Change, step: int) -> str:
    side, sentence = ("n", change.new_sentence) if change.new_sentence is not None else ("o", change.old_sentence)
    where = where_text(change).removesuffix(": ")
    link = f'<a href="#{side}{step}-{sentence}">{where}</a>: ' if where else ""
    return f"<li>{link}<bdi>{escape(change_text(change))}</bdi></li>\n"


def _heads(step: Step) -> str:
    cells = []
    for version, which in ((step.old, "Old"), (step.new, "New")):
        about = [version.about[name] for name in ("title", "publisher", "published")]
        told = "; ".join(str(one) for one in about if one) or version.about["article_id"]
        cells.append(f'<p class="side-head"><b>{which}</b> <bdi>{escape(told)}</bdi></p>')
    return "".join(cells) + "\n"


def _rows(step: Step, number: int) -> str:
    marks_old, marks_new = _marks(step.changes, old=True), _marks(step.changes, old=False)
    return "".join(
        _cell(step.old, one, f"o{number}", marks_old, "old") + _cell(step.new, two, f"n{number}", marks_new, "new")
        for one, two in _beside(step)
    )


def _beside(step: Step) -> list[Row]:
    """Every sentence of both texts in order, those that are the same or took each other's place in one row."""
    names: dict[int, object] = {
        pair.new: pair.old for pair in step.pairs if pair.old is not None and pair.new is not None
    }
    old: list[object] = [find_words(text).words for _, text in step.old.sentences]
    new: list[object] = [find_words(text).words for _, text in step.new.sentences]
    for two, one in names.items():
        old[one] = new[two] = ("pair", two)  # type: ignore[index, call-overload]
    rows: list[Row] = []
    for what, a, a_end, b, b_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            rows += zip(range(a, a_end), range(b, b_end), strict=True)
        else:
            rows += [(i, None) for i in range(a, a_end)] + [(None, j) for j in range(b, b_end)]
    return rows


def _cell(version: Version, sentence: int | None, side: str, marks: Sequence[Marked], which: str) -> str:
    if sentence is None:
        return '<p class="side none"></p>\n'
    start, text = version.sentences[sentence]
    inner = _marked(text, start, [mark for mark in marks if start <= mark[0] < start + len(text)])
    return f'<p class="side {which}" id="{side}-{sentence}" dir="auto"><sup>{sentence}</sup>{inner}</p>\n'


def _marks(changes: Iterable[Change], *, old: bool) -> list[Marked]:
    """The changed places of one side, in order and without overlaps; facts before words."""
    found: list[Marked] = []
    for change in sorted(changes, key=lambda change: not change.is_fact):
        span: Span | None = change.old_span if old else change.new_span
        if span and not any(start < span[1] and span[0] < end for start, end, *_ in found):
            found.append((*span, "fact" if change.is_fact else "words", change_text(change)))
    return sorted(found)


def _marked(text: str, base: int, marks: Sequence[Marked]) -> str:
    out, position = [], 0
    for start, end, kind, told in marks:
        left, right = start - base, min(end - base, len(text))
        tag = f'<mark class="{kind}" title="{escape(told)}">{escape(text[left:right])}</mark>'
        out += [escape(text[position:left]), tag]
        position = right
    return "".join([*out, escape(text[position:])])
