"""The tokens of a speaker, with what several rules that find a name in them ask."""

from dataclasses import dataclass
from functools import cached_property

from analysis.attributions.cast import Cast
from analysis.attributions.descriptions import Description
from analysis.attributions.held_names import name_before_letters
from analysis.attributions.names import NAME_TAGS, Name
from analysis.attributions.reading import Reading
from analysis.records import Span


@dataclass(frozen=True)
class Words:
    """The tokens [first, last) of a speaker, with what several rules ask of them."""

    reading: Reading
    cast: Cast
    by_token: dict[int, Name]
    first: int
    last: int
    description: Description
    own: tuple[Span, ...]

    @cached_property
    def comma(self) -> int:
        """The first comma, or the end."""
        return next((i for i in range(self.first, self.last) if self.reading.tags[i] == ","), self.last)

    @cached_property
    def head(self) -> int:
        """The token of the head noun; of the name's last word in "Ruth Castellan KC"."""
        head = self.description.base[1] - 1
        after = name_before_letters(self.reading, self.by_token, head, self.first)
        return head if after is None else after

    @cached_property
    def name(self) -> Name | None:
        return self.by_token.get(self.head)

    @cached_property
    def joins(self) -> list[int]:
        """The conjunctions that are no part of a name."""
        base, name = range(*self.description.base), self.name
        joins = [i for i in base if self.reading.tags[i] == "CC"]
        return joins if any(name is None or not name.first < i < name.last for i in joins) else []

    @property
    def coordinated(self) -> bool:
        return bool(self.joins)


def unlisted(words: Words) -> bool:
    """Whether the head is a capitalised word of no known name."""
    return words.name is None and words.reading.tags[words.head] in NAME_TAGS and not words.coordinated


def two_names(words: Words) -> bool:
    """Whether names that are known stand on both sides of "and": the Health Ministry and Red Crescent."""
    join = words.joins[-1]
    before, after = words.by_token.get(join - 1), words.by_token.get(join + 1)
    return before is not None and after is not None and before.last == join and after.first == join + 1
