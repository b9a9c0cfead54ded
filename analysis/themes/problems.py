"""What is wrong in a codebook, said to its author."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. As text: file:line: theme "conflict/war": term "ward*": what is wrong and what is allowed."""

    file: str
    line: int | None
    message: str
    theme: str | None = None
    term: str | None = None

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        theme = f'theme "{self.theme}": ' if self.theme else ""
        term = f'term "{self.term}": ' if self.term is not None else ""
        return f"{where}: {theme}{term}{self.message}"
