"""Who or what can speak, and where an article speaks of it."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Referent:
    """Someone or something that can speak. `nouns` are the heads of its titles and descriptions."""

    name: str
    type: str
    rule: str
    gender: str | None = None
    plural: bool = False
    place: bool = False
    definite: bool = False  # first met as "the engineer", as if the reader knew him
    role: str | None = None
    anonymity: str | None = None
    entity_id: int | None = None
    note: str | None = None
    nouns: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    modifiers: dict[str, set[str]] = field(default_factory=dict)  # of each noun: "transport" of "minister"


@dataclass(frozen=True, slots=True)
class Seen:
    referent: Referent
    token: int
    sentence: int
    place: str  # a key of RANK
