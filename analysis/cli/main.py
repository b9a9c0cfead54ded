"""The command `analysis`: its subcommands, and how mistakes end."""

import gc
import os
import sys
from typing import Annotated, NoReturn

import typer
from typer.exceptions import TyperException

from analysis.cli.add import add
from analysis.cli.codebook import codebook
from analysis.cli.corpus import corpus
from analysis.cli.parse import parse
from analysis.cli.reports import PairCommand, reports
from analysis.cli.show import show
from analysis.errors import AnalysisError
from analysis.version import __version__

INTERRUPTED = 130  # as a shell reports a command that Ctrl-C ended

app = typer.Typer(
    name="analysis",
    help="""Read news articles as data: numbers, sources, entities, dates and themes, each traced to its characters.

    Example: analysis show seeds/islamic-state-fraying.txt""",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(parse)
app.command()(show)
app.command()(add)
app.command()(corpus)
app.add_typer(codebook, name="codebook")
app.command(cls=PairCommand)(reports)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"analysis {__version__}")
        raise typer.Exit()


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command; a user's mistake ends in one line on stderr and a non-zero exit code."""
    gc.set_threshold(100_000)  # a command loads its word lists and ends: looking them through for garbage is in vain
    try:
        code = app(standalone_mode=False, prog_name="analysis")
    except TyperException as error:
        _fail_usage(error)
    except AnalysisError as error:
        fail(str(error), error.exit_code)
    except BrokenPipeError:  # the reader of a pipe went away, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        fail(f"{error.filename or 'this machine'}: {error.strerror or error}", AnalysisError.exit_code)
    else:
        if code == INTERRUPTED:
            fail("interrupted; what was finished before is whole", INTERRUPTED)
        sys.exit(code if isinstance(code, int) else 0)


def _fail_usage(error: TyperException) -> NoReturn:
    """A command line that can't be understood; no arguments at all are a call for help."""
    message = error.format_message()
    if message.startswith("Usage:"):
        print(message, file=sys.stderr)
        sys.exit(AnalysisError.exit_code)
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "analysis"
    fail(f"{message} See {command} --help.", AnalysisError.exit_code)


def fail(message: str, exit_code: int) -> NoReturn:
    print("error: " + " ".join(message.split()), file=sys.stderr)
    sys.exit(exit_code)
