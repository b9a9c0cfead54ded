"""A codebook file -> a checked Codebook."""

from functools import lru_cache
from pathlib import Path

from analysis.errors import LexiconError
from analysis.lexicon import FOLDER
from analysis.themes.check import check_examples
from analysis.themes.codebook import Codebook
from analysis.themes.problems import Problem
from analysis.themes.toml_form import parse_toml

PACKAGED = FOLDER / "codebooks"
DEFAULT = "news"
ENDINGS = (".toml", ".qdc", ".yml", ".yaml", ".dic")


def read_codebook(path: str | Path | None = None) -> Codebook:
    """Read and check a codebook; the packaged one for news where `path` is None.

    `path` is a file or the name of a packaged codebook (`packaged_codebooks`), whose examples the tests have proven.

    Raises:
        LexiconError: the first mistake, with file, line, theme and term, and how many there are.
    """
    codebook, problems = _read(DEFAULT if path is None else path, prove_packaged=False)
    if problems:
        more = f" (and {len(problems) - 1} more: analysis codebook check {path})" if len(problems) > 1 else ""
        raise LexiconError(f"{problems[0]}{more}")
    return codebook


def check_codebook(path: str | Path) -> tuple[Codebook, list[Problem]]:
    """Read a codebook and tell every mistake in it; terms with a mistake are left out of the codebook.

    Raises:
        LexiconError: there is no such file, or it can't be read.
    """
    return _read(path, prove_packaged=True)


def _read(path: str | Path, *, prove_packaged: bool) -> tuple[Codebook, list[Problem]]:
    file = _file(path)
    allowed = f"give a file ending in {', '.join(ENDINGS)}, or one of: {', '.join(packaged_codebooks())}"
    if file.suffix.lower() not in ENDINGS:
        raise LexiconError(f"{path}: no codebook has such a name; {allowed}")
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise LexiconError(f"{path}: can't be read ({error.strerror}); {allowed}") from None
    packaged = file.parent == PACKAGED
    shown = file.name if packaged else str(path)
    codebook, problems = _checked(raw, shown, file.suffix.lower(), prove_packaged or not packaged)
    return codebook, list(problems)


@lru_cache(maxsize=8)
def _checked(raw: bytes, shown: str, ending: str, prove: bool) -> tuple[Codebook, tuple[Problem, ...]]:
    """Kept by content: one codebook is read for many articles, and checking it takes longer than reading one."""
    codebook, problems = _parsed(raw, shown, ending, prove, lines=False)
    return _parsed(raw, shown, ending, prove, lines=True) if problems else (codebook, problems)


def _parsed(raw: bytes, shown: str, ending: str, prove: bool, *, lines: bool) -> tuple[Codebook, tuple[Problem, ...]]:
    if ending == ".toml":
        codebook, problems = parse_toml(raw, shown, lines=lines)
    else:
        from analysis.themes.formats import FORMATS  # late: XML and YAML take longer to import than to read

        codebook, problems = FORMATS[ending].parse(raw, shown)
    return codebook, tuple(problems or (check_examples(codebook, shown) if prove else ()))


def packaged_codebooks() -> list[str]:
    """The names of the codebooks that come with the package."""
    return sorted(file.stem for file in PACKAGED.glob("*.toml"))


def _file(path: str | Path) -> Path:
    """The file itself, or the packaged codebook of that name where no file has it."""
    packaged = PACKAGED / f"{path}.toml"
    return packaged if not Path(path).exists() and packaged.is_file() and packaged.parent == PACKAGED else Path(path)
