"""One number with its unit, as a value."""

from dataclasses import dataclass

from analysis.language.numerals.words import Numeral


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, tokens [first, last); `core` is the token of the number itself."""

    first: int
    last: int
    value: float
    numeral: Numeral
    kind: str | None = None  # None: a bare number
    unit: str | None = None
    per: str | None = None
    rule: str = "number"
    note: str | None = None
    hyphen: bool = False  # "27-kilometre": the unit is glued on, the whole stands before a noun
    core: int = 0
    minor: float = 1.0
