"""The disagreements of two coders as a queue that is settled with one key each; every choice is written at once."""

from typing import Any

import anywidget
import traitlets

from analysis.dataset.anchors import Lost, Text, places_of
from analysis.desk.coders import FIRST, LEFT, SECOND, Coders
from analysis.desk.payload import NOUNS
from analysis.desk.widget import front_module
from analysis.errors import AnalysisError


class SettleWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """Holds two coders' disagreements; the front end shows one after the other and sends which decision holds."""

    _esm = front_module("elements.js", "settle.js")
    _css = front_module("desk.css")

    items: Any = traitlets.List().tag(sync=True)
    choices: Any = traitlets.Dict().tag(sync=True)  # number of the item -> first or second
    reply: Any = traitlets.Dict().tag(sync=True)
    title: Any = traitlets.Unicode().tag(sync=True)

    def __init__(self, coders: Coders) -> None:
        self.coders = coders
        article = coders.reading.article
        chosen = {str(number): which for number, which in coders.chosen().items()}
        super().__init__(items=shown_items(coders), choices=chosen, title=article.title or article.article_id)
        self.on_msg(self._on_choice)

    def _on_choice(self, _: object, wish: dict[str, Any], __: object) -> None:
        number, which = str(wish.get("item")), wish.get("which")
        seen = {int(known): side for known, side in self.choices.items()}
        wanted = {known: side for known, side in seen.items() if str(known) != number}
        if which in (FIRST, SECOND):
            wanted[int(number)] = which
        error = ""
        try:
            self.coders.write(wanted, seen)
        except AnalysisError as refused:
            error, wanted = str(refused), seen
        with self.hold_sync():
            self.choices = {str(known): side for known, side in wanted.items()}
            self.reply = {"to": wish.get("number"), "error": error}


def shown_items(coders: Coders) -> list[dict[str, Any]]:
    """Return each disagreement with its words in their sentence, and what either coder did."""
    article, sentences = coders.reading.article, coders.reading.machine["sentences"]
    text = Text(article.text, sentences["start"], sentences["end"])
    items = []
    for _, row in coders.disagreements.iterrows():
        told = {side: row[side] if isinstance(row[side], str) else LEFT for side in (FIRST, SECOND)}
        items.append({"kind": NOUNS[row["table"]], "words": row["text"], "around": _around(text, row["_key"]), **told})
    return items


def _around(text: Text, key: tuple[Any, ...]) -> list[str]:
    """What stands before, at and after the row in its sentence; nothing where it stands nowhere."""
    anchor = key[2]
    try:
        start = text.locate(anchor) if anchor else next(iter(places_of(text.text, key[1])), None)
    except Lost:
        start = None
    if start is None or not text.bounds:
        return []
    end = start + len(anchor.exact if anchor else key[1])
    first, last = text.bounds[text.sentence_at(start)]
    return [text.text[min(first, start) : start], text.text[start:end], text.text[end : max(last, end)]]
