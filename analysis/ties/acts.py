"""An act: a verb that a figure is about, and the figure that it is looked up for."""

from dataclasses import dataclass

from analysis.language.constituents import Clause, NounPhrase
from analysis.language.tokens import Tokens

APART = frozenset({"down", "off", "out", "up"})  # particles behind an object


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


def particle_of(t: Tokens, act: Act) -> str | None:
    """ "laid off 60 welders", "laid 60 welders off"."""
    verb = act.clause.verb if act.clause is not None else None
    if act.clause is None or verb is None or verb.verb != act.verb:
        return None
    if verb.particle is not None or not act.clause.objects:
        return verb.particle
    behind = act.clause.objects[-1].last
    ends = t.tags[behind + 1 : behind + 2] in ([], ["."], [","], ["CC"], ["IN"], ["TO"], ["RB"])
    return t.lowers[behind] if ends and t.lowers[behind : behind + 1] and t.lowers[behind] in APART else None
