"""The classes of lexicons/measures.toml by what shows them, and whether a class is able to be what a figure tells."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from analysis.lexicon import toml_lexicon

COUNTS = ("count",)


@dataclass(frozen=True, slots=True)
class Measure:
    """A class of figures: its name, its kinds of figure, the words that mean something else, the class of a part."""

    name: str
    kinds: frozenset[str]
    people: bool
    unless: frozenset[str]
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Triggers:
    """The classes by name and by what shows them; nouns and pairs of words are joined by blanks."""

    named: dict[str, Measure]
    always: dict[str, Measure]
    states: dict[str, list[Measure]]
    pairs: dict[str, list[Measure]]
    done: dict[str, list[Measure]]
    does: dict[str, list[Measure]]
    holders: dict[str, list[Measure]]
    bearing: dict[str, list[Measure]]
    nouns: dict[str, list[Measure]]
    verbs: dict[str, list[Measure]]


@cache
def triggers() -> Triggers:
    """The classes of lexicons/measures.toml, by trigger."""
    found = Triggers({}, {}, {}, {}, {}, {}, {}, {}, {}, {})
    for name, entry in toml_lexicon("measures.toml").items():
        measure = Measure(
            name,
            frozenset(entry.get("kinds", COUNTS)),
            entry.get("of") == "people",
            frozenset(entry.get("unless", ())),
            entry.get("part"),
        )
        found.named[name] = measure
        if entry.get("always"):
            found.always.update(dict.fromkeys(entry["kinds"], measure))
        for field in ("states", "pairs", "done", "does", "holders", "bearing", "nouns", "verbs"):
            for word in entry.get(field, ()):
                getattr(found, field).setdefault(word, []).append(measure)
    return found


@dataclass(frozen=True, slots=True)
class Able:
    """What a figure can be a measure of: its kind, the words of the counted phrase, and whether these are people."""

    kind: str
    words: frozenset[str]
    people: bool

    def first(self, measures: Sequence[Measure] | None, *, named: bool = False) -> str | None:
        """The first of the classes that the figure can have; where a noun named it, it may be no person ("deaths")."""
        for measure in measures or ():
            kind = "count" if self.kind == "number" and "number" not in measure.kinds else self.kind
            able = kind in measure.kinds and (named or self.people or not measure.people)
            if able and not measure.unless & self.words:
                return measure.name
        return None
