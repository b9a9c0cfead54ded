"""What a column and a table of the schema are, and columns that many tables have."""

from dataclasses import dataclass

PRECISIONS = ("place", "region", "country")


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `type` is a key of PANDAS; `refers` names the table whose id it holds.

    `levels` are the values allowed, in rising order where the type is `scale`; `required` means never null.
    """

    name: str
    type: str
    description: str
    required: bool = False
    levels: tuple[str, ...] = ()
    refers: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One table. Its first column is its key."""

    name: str
    description: str
    columns: tuple[Column, ...]

    @property
    def key(self) -> str:
        return self.columns[0].name

    @property
    def has_span(self) -> bool:
        return any(c.name == "start" for c in self.columns)


PANDAS = {
    "integer": "Int64",
    "number": "Float64",
    "string": "string",
    "boolean": "boolean",
    "date": "datetime64[s]",
    "scale": "category",  # ordered
    "spans": "object",  # a tuple of (start, end)
    "strings": "object",  # a tuple of strings
}


def ids(name: str, what: str) -> Column:
    """Return the column of a table's own ids."""
    return Column(name, "integer", f"Number of {what} in the article, from 0, in reading order.", required=True)


def refers(name: str, table: str, description: str, *, required: bool = False) -> Column:
    """Return a column that holds ids of another table."""
    return Column(name, "integer", description, required, refers=table)


def text(name: str, description: str, *levels: str, required: bool = False) -> Column:
    """Return a column of texts, one of `levels` where these are given."""
    return Column(name, "string", description, required or bool(levels), levels)


def place(name: str, description: str) -> Column:
    """Return a column of a character where something begins or ends."""
    return Column(name, "integer", description)
