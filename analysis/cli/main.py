"""The command `analysis`: its subcommands, and how mistakes end."""

import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING, NoReturn

from analysis.cli.signals import heed_signals
from analysis.errors import MACHINE, AnalysisError, MachineError
from analysis.extras import MissingExtraError, missing_extra
from analysis.version import __version__

if TYPE_CHECKING:
    from analysis.cli.parser import Parser

SUMMARY = "Read news articles as data: numbers, sources, entities, dates and themes, each traced to its characters."
EXAMPLE = "Example: analysis show seeds/islamic-state-fraying.txt"
# Each is a function in a module of this package, imported when it is called for.
COMMANDS = {
    "parse": "parse.parse",
    "show": "show.show",
    "add": "add.add",
    "corpus": "corpus.corpus",
    "story": "story.story",
    "compare": "compare.compare",
    "reports": "reports.reports",
    "corrections show": "corrections.show",
    "corrections add": "corrections.add",
    "corrections undo": "corrections.undo",
    "corrections upgrade": "corrections.upgrade",
    "codebook check": "codebook.check",
    "codebook show": "codebook.show",
    "codebook try": "trial.try_codebook",
    "codebook convert": "codebook.convert",
}


def call(words: Sequence[str]) -> int:
    """Run the command that the words name, and give its exit code.

    Raises:
        AnalysisError: a mistake of the user's.
    """
    from analysis.cli.parser import Parser, UsageError, meant  # late: Ctrl-C is heeded by then

    group = next((words[0] for name in COMMANDS if words and name.startswith(f"{words[0]} ")), "")
    rest = words[1:] if group else words
    match rest:
        case ["-h" | "--help", *_]:
            print(_overview(group))
            return 0
        case ["--version", *_] if not group:
            print(f"analysis {__version__}")
            return 0
        case []:
            print(_overview(group), file=sys.stderr)
            return UsageError.exit_code
    name = f"{group} {rest[0]}".strip()
    if name not in COMMANDS:
        what = "option" if rest[0].startswith("-") else "command"
        see = f"analysis {group}".strip()
        raise UsageError(f"no {what} {rest[0]!r}{meant(name, COMMANDS) or '.'} See {see} --help.")
    command = _command(name)
    return command(Parser(name, command.__doc__ or ""), rest[1:])


def _command(name: str) -> "Callable[[Parser, Sequence[str]], int]":
    module, _, function = COMMANDS[name].partition(".")
    found: Callable[[Parser, Sequence[str]], int] = getattr(import_module(f"analysis.cli.{module}"), function)
    return found


def _overview(group: str) -> str:
    """The help of all commands, or of those whose names begin with a word."""
    names = [name for name in COMMANDS if name.startswith(group)]
    width = max(map(len, names)) + 2
    lines = [f"  {name:<{width}}{(_command(name).__doc__ or '').partition(chr(10))[0]}" for name in names]
    usage = " ".join(filter(None, ["analysis", group, "COMMAND ..."]))
    return "\n".join(
        [
            *([f"usage: {usage}", "", SUMMARY, "", EXAMPLE] if not group else [f"usage: {usage}"]),
            "", "commands:", *lines, "",
            "analysis COMMAND --help tells the options; analysis --version the version.",
        ]
    )  # fmt: skip


def main() -> None:
    """Run the command; a user's mistake ends in one line on stderr and a non-zero exit code."""
    gc.set_threshold(100_000)  # a command loads its word lists and ends: looking them through for garbage is in vain
    if sys.stdout is None:  # closed by the caller: files are written all the same
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a name or a word that this terminal can't write stops nothing
    try:
        heed_signals()
        code = call(sys.argv[1:])
        sys.stdout.flush()
    except AnalysisError as error:
        fail(str(error), error.exit_code)
    except KeyboardInterrupt as asked:
        fail("interrupted; what was finished before is whole", 128 + (asked.args or (signal.SIGINT,))[0])
    except BrokenPipeError:  # the reader of a pipe went away, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        kind = MachineError if error.errno in MACHINE else AnalysisError
        fail(f"{error.filename or 'this machine'}: {error.strerror or error}", kind.exit_code)
    except ModuleNotFoundError as error:
        if (missing := missing_extra(error)) is None:
            _own_mistake()
        fail(str(missing), MissingExtraError.exit_code)
    except MemoryError:
        fail("this needs more memory than there is; what was finished before is whole", MachineError.exit_code)
    except Exception:
        _own_mistake()
    sys.exit(code)


def _own_mistake() -> NoReturn:
    import traceback

    traceback.print_exc()  # exit code 1 would say that --check found something
    fail("this is a mistake in the program; what was finished before is whole", MachineError.exit_code)


def fail(message: str, exit_code: int) -> NoReturn:
    """Say in one line what went wrong, and end."""
    with suppress(OSError):  # a terminal that was closed
        print("error: " + " ".join(message.split()), file=sys.stderr)
    sys.exit(exit_code)
