"""The desk's live end: the sitting's state in synchronised traits, and the front end's wishes carried out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from analysis.desk.payload import changing_part, fixed_part
from analysis.desk.sitting import Sitting
from analysis.errors import AnalysisError, StaleError

FRONT = Path(__file__).with_name("front")


def front_module(*names: str) -> str:
    """Return parts of the front end as one module."""
    return "\n".join((FRONT / name).read_text(encoding="utf-8") for name in names)


SCRIPTS = (  # one module, in this order
    "elements.js", "marks.js", "fields.js", "picks.js", "panel.js", "filters.js", "decide.js", "keys.js", "desk.js",
)  # fmt: skip


class DeskWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """Holds the sitting; the front end in front/ draws it and sends what the analyst wishes."""

    _esm = front_module(*SCRIPTS)
    _css = front_module("desk.css")

    fixed: Any = traitlets.Dict().tag(sync=True)
    quantities: Any = traitlets.List().tag(sync=True)  # a table is sent again only where a decision has changed it
    attributions: Any = traitlets.List().tag(sync=True)
    sources: Any = traitlets.List().tag(sync=True)
    entities: Any = traitlets.List().tag(sync=True)
    mentions: Any = traitlets.List().tag(sync=True)
    dates: Any = traitlets.List().tag(sync=True)
    themes: Any = traitlets.List().tag(sync=True)
    queue: Any = traitlets.List().tag(sync=True)
    decisions: Any = traitlets.List().tag(sync=True)
    coder: Any = traitlets.Unicode().tag(sync=True)
    reason: Any = traitlets.Unicode().tag(sync=True)
    drawn: Any = traitlets.Dict().tag(sync=True)  # of a sample: the rows, and the sentences to be read for misses
    reply: Any = traitlets.Dict().tag(sync=True)

    def __init__(self, sitting: Sitting, coder: str, reason: str, drawn: dict[str, Any]) -> None:
        self.sitting = sitting
        self.shown = sitting.tables
        super().__init__(fixed=fixed_part(sitting), coder=coder, reason=reason, drawn=drawn, **changing_part(sitting))
        self.on_msg(self._on_wish)

    def _on_wish(self, _: object, wish: dict[str, Any], __: object) -> None:
        reply: dict[str, Any] = {"to": wish.get("number"), "error": ""}
        with self.hold_sync():
            try:
                reply |= self._carry_out(wish) or {}
            except StaleError:
                self.sitting.refresh()
                reply["error"] = "the corrections were changed elsewhere, and stand here as they are now; decide again"
            except AnalysisError as error:
                reply["error"] = str(error)
            for name, value in changing_part(self.sitting, self.shown).items():
                setattr(self, name, value)
            self.shown = self.sitting.tables
            self.reply = reply

    def _carry_out(self, wish: dict[str, Any]) -> dict[str, Any] | None:
        match wish:
            case {"do": "decide", "decisions": list(decisions), "coder": str(coder), "reason": str(reason)}:
                return {"row": self.sitting.decide(decisions, coder, reason)}
            case {"do": "undo"}:
                return {"row": self.sitting.undo()}
            case {"do": "propose", "table": str(table), "words": str(words)}:
                return {"values": self.sitting.propose(table, words)}
        return None


class StartWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """The table of articles; `choose` is called with the path of the one whose link was followed."""

    _esm = front_module("elements.js", "start.js")
    _css = front_module("desk.css")

    articles: Any = traitlets.List().tag(sync=True)
    notebooks: Any = traitlets.List().tag(sync=True)  # file and title
    places: Any = traitlets.Dict().tag(sync=True)  # the notebooks' folder and the home folder on the kernel's machine
    chosen: Any = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        articles: list[dict[str, Any]],
        notebooks: list[list[str]],
        places: dict[str, str],
        chosen: str,
        choose: Callable[[str], Path],
    ) -> None:
        super().__init__(articles=articles, notebooks=notebooks, places=places, chosen=chosen)
        self.choose = choose
        self.on_msg(self._on_choice)

    def _on_choice(self, _: object, wish: dict[str, Any], __: object) -> None:
        known = [article["path"] for article in self.articles]
        if wish.get("choose") in known:
            self.chosen = self.choose(wish["choose"]).as_posix()
