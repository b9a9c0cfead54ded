"""What one mention of a name tells: by which words its bearer is called, his age; and who is brought in without one."""

from collections.abc import Iterator

from analysis.attributions.names import Name
from analysis.attributions.phrases_left import noun_phrase_left
from analysis.attributions.reading import Reading

SOMEBODY = frozenset({"man", "woman", "boy", "girl"})
LEAD = 8  # tokens before the noun of somebody who is brought in
SHORT = 4  # letters of an acronym
AGE = 4  # digits that are no age


def calling(name: str, kind: str) -> Iterator[str]:
    """The words of a name that call its bearer alone: the first and the last; "Quell" of QUELL MOTORS, Quell-Hale."""
    first, last = name.split()[0], name.split()[-1]
    yield first
    if last != first:
        yield last
    if kind == "organisation" and first != name:
        if first.isupper() and len(first) > SHORT:
            yield first.capitalize()
        elif "-" in first:
            yield first.split("-")[0]


def without_rank(name: Name) -> str:
    """A person's name without the letters of a rank before it: "Brandt" of "DI Brandt"."""
    first, _, rest = name.name.partition(" ")
    ranked = name.kind == "person" and rest and " " not in rest and 1 < len(first) < SHORT and first.isupper()
    return rest if ranked else name.name


def begins(one: str, other: str) -> bool:
    """Whether one name is the other's beginning, of two words at least."""
    short, long = sorted((one, other), key=len)
    return " " in short and long.startswith(short + " ")


def age(reading: Reading, name: Name) -> str | None:
    """The age behind a name: "Mara Lind, 22,"."""
    i = name.last
    if reading.tags[i : i + 1] != [","] or reading.words[i + 2 : i + 3] not in ([","], ["."]):
        return None
    return reading.words[i + 1] if reading.words[i + 1].isdigit() and len(reading.words[i + 1]) < AGE else None


def brought_in(reading: Reading) -> dict[str, int]:
    """Where "a man", "a young woman" first bring somebody in whom no name beside it tells, by the noun."""
    found: dict[str, int] = {}
    for i, lower in enumerate(reading.lowers):
        if lower not in SOMEBODY or lower in found:
            continue
        first = noun_phrase_left(reading, i, max(0, i - LEAD))
        after = i + 1 + (reading.lowers[i + 1 : i + 2] == [","])
        named = reading.tags[after : after + 1] == ["NNP"] or reading.lowers[after : after + 1] == ["named"]
        apposed = first > 1 and reading.tags[first - 1] == "," and reading.tags[first - 2] == "NNP"
        if reading.lowers[first] in ("a", "an", "one", "another") and not named and not apposed:
            found[lower] = i
    return found
