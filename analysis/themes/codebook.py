"""A codebook: a tree of themes, each with the terms that show it. Values only; read.py reads and checks them."""

from dataclasses import dataclass
from typing import NamedTuple

from analysis.themes.patterns import Pattern


class Term(NamedTuple):
    """One entry as written, what it matches, and what a hit counts."""

    text: str
    pattern: Pattern
    weight: float = 1.0
    line: int | None = None  # in the codebook's file, from 1


@dataclass(frozen=True, slots=True)
class Theme:
    """`path` names the theme from the root, "conflict/recruitment"; its own terms only, not those of themes below."""

    path: str
    label: str | None = None
    definition: str | None = None
    example: str | None = None  # a sentence that must fire it
    counter_example: str | None = None  # a sentence that must not
    iptc: str | None = None  # IPTC Media Topics code, "medtop:20000056"
    color: str | None = None  # "#rrggbb"
    guid: str | None = None  # where another tool gave it one
    codable: bool | None = None  # whether people code text with it; None where that is whether it has terms
    terms: tuple[Term, ...] = ()
    exclusions: tuple[Term, ...] = ()  # hold for the themes below too
    line: int | None = None

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition("/")[2]

    @property
    def parent(self) -> str | None:
        """The path of the theme above; None at the root."""
        return self.path.rpartition("/")[0] or None


@dataclass(frozen=True, slots=True)
class Codebook:
    """Themes in the order of the file, each before the themes below it. `sha256` is of the file's bytes.

    `scope` says what its themes are: `subjects` of articles, few of which an article has (where None), or `aspects` of
    one subject, many of which stand in one sentence. `lists` are the lists of words that terms name as {name}, by name.
    """

    name: str
    sha256: str
    themes: tuple[Theme, ...] = ()
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()
    description: str | None = None
    version: str | None = None
    source: str | None = None
    scope: str | None = None

    def __hash__(self) -> int:
        return hash(self.sha256)  # the compiled form is kept by codebook: hashing every term each time would be slow
