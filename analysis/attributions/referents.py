"""Who or what can speak, and where an article speaks of it."""

from dataclasses import dataclass, field

PERSONS = frozenset({"named", "anonymous", "pseudonymous"})
BODIES = frozenset({"organisation", "document"})


@dataclass(slots=True, eq=False)
class Referent:
    """Someone or something that can speak. `nouns` are the heads of its titles and descriptions."""

    name: str
    type: str
    rule: str
    gender: str | None = None
    plural: bool = False
    place: bool = False
    unsure: bool = False  # a lone capitalised word that no list knows: somebody's name or a body's
    aged: bool = False  # whose age was told beside the name
    definite: bool = False  # first met as "the engineer", as if the reader knew him
    role: str | None = None
    owner: frozenset[str] = frozenset()  # whose body it is, in lower case: "chad" of "Chad's army"
    affiliation: str | None = None
    anonymity: str | None = None
    entity_id: int | None = None
    note: str | None = None
    nouns: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    modifiers: dict[str, set[str]] = field(default_factory=dict)  # of each noun: "transport" of "minister"


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody at a place of the article; `place` is a key of PLACES, `gender` that of a pronoun for nobody known."""

    referent: Referent | None
    token: int
    sentence: int
    place: str
    gender: str | None = None


def is_person(referent: Referent) -> bool:
    """Whether he or she may be meant; a lone capitalised name that no list holds may be somebody's."""
    return (referent.type in PERSONS or referent.unsure) and not referent.plural


def is_body(referent: Referent) -> bool:
    return referent.type in BODIES and not referent.plural


def is_group(referent: Referent) -> bool:
    return referent.plural or referent.type == "group"
