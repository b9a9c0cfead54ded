"""Which article the notebooks read where none is given: the choice made in start.ipynb, kept in a file beside them."""

from pathlib import Path

from analysis.errors import ArticleError
from analysis.files import write_whole

CHOICE = ".article"  # in the folder where the notebooks run; its one line is a path from there
FOLDER = Path("../seeds")


def chosen() -> Path:
    """Return the chosen article; where none was chosen, or it has gone, the first of the articles.

    Raises:
        ArticleError: there is no article.
    """
    try:
        path = Path(Path(CHOICE).read_text(encoding="utf-8").strip())
    except (OSError, ValueError):
        path = Path()
    if path.name and path.is_file():
        return path
    for found in articles():
        return found
    raise ArticleError(f"{FOLDER}: there is no article here yet; `analysis add URL` or a text file brings one in")


def choose(path: str | Path) -> Path:
    """Make an article the one that the notebooks read, and return it.

    Raises:
        ArticleError: there is no such file.
    """
    path = Path(path)
    if not path.is_file():
        raise ArticleError(f"{path}: no such file; choose one of {', '.join(map(str, articles())) or 'none'}")
    write_whole(Path(CHOICE), f"{path.as_posix()}\n".encode())
    return path


def articles() -> list[Path]:
    """Return the articles that can be chosen, by name."""
    return sorted(path for path in FOLDER.glob("*.txt") if not path.name.startswith("."))
