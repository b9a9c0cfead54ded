"""Text files with their sidecars and corrections -> records to read."""

import re
from collections.abc import Iterator
from pathlib import Path

from analysis.archives import IN_FOLDERS
from analysis.article import read_article
from analysis.corpus.records import BadRecord, Found, Record
from analysis.dataset.corrections import corrections_path, read_corrections
from analysis.errors import ArticleError, CorrectionError

ABOUT = re.compile(r"(?:readme|licen[cs]e|contributing|changelog|code[-_]of[-_]conduct|index)\.(?:md|markdown)")


def text_files(folder: Path) -> list[Path]:
    """Return the articles of a folder and the folders within it, by name: no hidden ones, no tables, no README.

    Raises:
        ArticleError: it holds none.
    """
    found = [
        path
        for path in folder.rglob("*")
        if path.name.lower().endswith((".txt", *IN_FOLDERS))
        and path.is_file()
        and not ABOUT.fullmatch(path.name.lower())  # of the folder, no article
        and not any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
        and not any(part.endswith("_files") for part in path.relative_to(folder).parts[:-1])  # a saved page's own
    ]
    if not found:
        raise ArticleError(
            f"{folder}: holds no text file; give a folder of articles that end in .txt, documents or pages, or "
            "JSON Lines"
        )
    return sorted(found)


def read_text(path: Path, name: str) -> Iterator[Found]:
    """Yield a file's article under this name, or why it can't be read; broken corrections are told and left out."""
    try:
        article = read_article(path, article_id=name)
    except ArticleError as error:
        yield BadRecord(str(path), None, name, str(error).removeprefix(f"{path}: "))
        return
    try:
        yield Record(str(path), None, article, tuple(read_corrections(corrections_path(path))))
    except CorrectionError as error:
        yield BadRecord(str(path), None, article.article_id, f"{error}; read without its corrections", kept=True)
        yield Record(str(path), None, article)
