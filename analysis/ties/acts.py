"""An act: a verb that a figure is about, and the figure that it is looked up for."""

from dataclasses import dataclass

from analysis.language.constituents import Clause, NounPhrase


@dataclass(frozen=True, slots=True)
class Act:
    """The verb that a figure is about.

    `role`: the figure is its `object` (it is done to so many, a passive's subject included), its `subject`, its `agent`
    ("by 12 men"), a `complement`, in a `state`, or the number of an `event` that a noun names. `verb` is its token.
    """

    lemma: str
    role: str
    rule: str
    verb: int | None = None
    clause: Clause | None = None
    preposition: int | None = None  # that leads a complement in
    holder: int | None = None  # the head that the figure's phrase is the "of" of: "bodies" of "the bodies of four men"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in its sentence: its tokens with the noun it counts, its phrase, whether it is a change."""

    begin: int
    end: int
    phrase: NounPhrase
    change: bool
