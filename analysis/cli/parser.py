"""The words of one command: argparse, whose mistakes end in one line that says what was meant."""

import argparse
import textwrap
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from analysis.errors import AnalysisError

GIVEN = "\0"  # stands before each of several values of one option, so that argparse takes none ("-inf") for an option


class UsageError(AnalysisError):
    """A command line that can't be understood."""


def meant(word: str, known: Iterable[str]) -> str:
    """ "; did you mean --sqlite?" where one of the known words is much like this one, else nothing."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), 1)
    return f"; did you mean {near[0]}?" if near else ""


class Parser(argparse.ArgumentParser):
    """The parser of one command; `about` is its help, of which the first line is the summary."""

    def __init__(self, command: str, about: str) -> None:
        first, _, rest = about.partition("\n")
        super().__init__(
            prog=f"analysis {command}",
            description=f"{first}\n{textwrap.dedent(rest).rstrip()}".strip(),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def read(self, words: Sequence[str]) -> argparse.Namespace:
        """The values of the options and arguments, in whatever order they come; UsageError for a mistake."""
        options, others = self._sorted(deque(words))
        return self.parse_args([*options, *(["--", *others] if others else [])])

    def _sorted(self, words: deque[str]) -> tuple[list[str], list[str]]:
        """The options with their values, and the other words: argparse wants these side by side."""
        options: list[str] = []
        others: list[str] = []
        while words:
            word = words.popleft()
            if word == "--":
                return options, [*others, *words]
            if not word.startswith("-") or word == "-":
                others.append(word)
                continue
            name = word.partition("=")[0] if word.startswith("--") else word[:2]
            action = self._option_string_actions.get(name)
            if action is None:
                raise self._error(f"no option {name}{meant(name, self._option_string_actions)}")
            options.append(word)
            wanted = action.nargs if isinstance(action.nargs, int) else 1
            for _ in range(min(wanted - (word != name), len(words))):
                value = words.popleft()
                options.append(GIVEN + value if wanted > 1 else value)
        return options, others

    def error(self, message: str) -> NoReturn:
        """Raise what argparse would print together with its usage."""
        raise self._error(message.removeprefix("argument "))

    def _error(self, message: str) -> UsageError:
        return UsageError(f"{message}{'' if message.endswith('?') else '.'} See {self.prog} --help.")


def as_given(text: str) -> str:
    """A converter for options with several values: each as it was given."""
    return text.removeprefix(GIVEN)


def as_path(text: str) -> Path:
    """A converter for options and arguments: a path; an empty one would be this folder, which nobody means."""
    if not text:
        raise argparse.ArgumentTypeError("the path is empty")
    return Path(text)


def number(kind: type[int] | type[float], least: int) -> Callable[[str], int | float]:
    """A converter for options: a number of this kind that is not below `least`."""

    def read(text: str) -> int | float:
        try:
            value = kind(text)
        except ValueError:
            value = None
        if value is None or not least <= value < float("inf"):
            words = "a whole number" if kind is int else "a number"
            raise argparse.ArgumentTypeError(f"{text!r} is not {words} from {least} up")
        return value

    return read


def codebook_option(parser: Parser) -> None:
    """Add --codebook, as several commands have it."""
    parser.add_argument(
        "--codebook", type=as_path, metavar="TOML", help="Codebook of themes; the packaged one for news if left out."
    )


def columns_option(parser: Parser) -> None:
    """Add --columns, as several commands have it."""
    parser.add_argument(
        "--columns", type=as_columns, metavar="text=NAME,...", help="Of CSV, Parquet and JSON Lines: which is what."
    )


def as_columns(text: str) -> dict[str, str]:
    """Read "text=body,title=headline"."""
    from analysis.archives import FIELDS

    columns = {}
    for pair in text.split(","):
        field, sign, name = pair.partition("=")
        if not (sign and name.strip()) or field.strip() not in FIELDS:
            raise argparse.ArgumentTypeError(f"{pair!r} is not like text=NAME; there are {', '.join(FIELDS)}")
        columns[field.strip()] = name.strip()
    return columns


def published_option(parser: Parser) -> None:
    """Add --published, as several commands have it."""
    parser.add_argument("--published", metavar="DATE", help="Day that relative dates count from, as 2015-03-08.")
