"""What is to be built: every article with every notebook, and each article's dataset, with what they depend on."""

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from analysis.errors import AnalysisError, ParameterError
from analysis.reports.beside import files_beside
from analysis.reports.chosen import choose
from analysis.reports.hashes import file_digest, forget_hashes, inputs_of
from analysis.reports.parameter import Parameter
from analysis.reports.parameters import ARTICLE, read_parameters, why_no_report
from analysis.sidecar import own_codebook, read_sidecar

DATASET = "data/"
FRONT = "article"  # the notebook whose page is the front page of an article's folder
UNTOLD = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
TAKEN = ("index.html", "program.json", "README.md")  # what stands beside the articles' folders
DATA = ("codebook", "published")  # parameters of notebooks that the dataset beside the reports depends on too


class Report(NamedTuple):
    """One report to be: `<out>/<article_id>/<notebook>.html`, and the run notebook beside it."""

    article: Path
    notebook: Path
    out: Path
    parameters: Mapping[str, Any]  # as the cells get them: files relative to the notebook's folder
    inputs: Mapping[str, Any]
    timeout: float | None = None
    pdf: bool = False
    pages: tuple[str, ...] = ()  # the notebooks whose pages stand beside its own, itself among them
    problem: str | None = None  # why it can't be built, known before anything is run

    @property
    def key(self) -> str:
        """Its key in the article's manifest."""
        return self.notebook.stem

    @property
    def name(self) -> str:
        """ "article/notebook", as a person is told."""
        return f"{self.article.stem}/{self.key}"

    @property
    def folder(self) -> Path:
        """Where its files are."""
        return self.out / self.article.stem

    @property
    def outputs(self) -> list[str]:
        """The names of its files there."""
        page = page_of(self.notebook.stem)
        names = [f"{page}.html", f"{self.notebook.stem}.ipynb"]
        return [*names, f"{page}.pdf"] if self.pdf else names


class Data(NamedTuple):
    """One dataset to be: the folder `<out>/<article_id>/data`, from which the next check tells what changed."""

    article: Path
    out: Path
    codebook: Path | None
    published: str | None
    inputs: Mapping[str, Any]

    @property
    def key(self) -> str:
        """Its key in the article's manifest; the slash tells it from a notebook's name."""
        return DATASET

    @property
    def name(self) -> str:
        """ "article/data/", as a person is told."""
        return f"{self.article.stem}/{self.key}"

    @property
    def folder(self) -> Path:
        """Where its folder is."""
        return self.out / self.article.stem

    @property
    def outputs(self) -> list[str]:
        """The name there of the file that describes the others and holds their sums."""
        return [f"{DATASET}datapackage.json"]


Task = Report | Data


def plan_reports(
    articles: Sequence[str | Path],
    notebooks: Sequence[str | Path],
    parameters: Mapping[str, Any],
    out: Path,
    *,
    texts: Mapping[str, str],
    timeout: float | None,
    pdf: bool = False,
) -> list[Task]:
    """Each article's dataset and its reports, with checked parameters and hashed inputs.

    Raises:
        AnalysisError: a file that isn't there, an unknown parameter, a value of the wrong type.
    """
    forget_hashes()
    stems = _by_id([Path(article) for article in articles])
    known, problems = _read_all([Path(notebook) for notebook in notebooks])
    if not stems or not known:
        missing = "articles; name one, or put it in seeds/" if known else "notebooks; put them in notebooks/"
        raise AnalysisError(f"there are no {missing}")
    chosen = choose(known, texts, parameters)
    for_data = _for_data(chosen)
    codebook = Path(for_data["codebook"]) if "codebook" in for_data else None
    beside = {notebook: files_beside(notebook) for notebook in known}
    pages = {notebook: _pages(notebook.parent) for notebook in known}
    plan: list[Task] = []
    for article in stems.values():
        coded = codebook or _own_codebook(article)
        by = [coded] if coded and coded.is_file() else []
        inputs = inputs_of(article, None, for_data, by)
        plan.append(Data(article, out, codebook, for_data.get("published"), inputs))
        for notebook, values in chosen.items():
            given, files = _with_files(known[notebook], values, notebook)
            files += [*beside[notebook], *by]
            if ARTICLE in known[notebook]:
                given[ARTICLE] = _relative(article, notebook)
            inputs = {**inputs_of(article, notebook, values, files), "pages": ", ".join(pages[notebook])}
            plan.append(Report(article, notebook, out, given, inputs, timeout, pdf, pages[notebook]))
        plan += [Report(article, notebook, out, {}, {}, problem=problem) for notebook, problem in problems.items()]
    return plan


def _check_page(notebook: Path) -> None:
    _check_name(notebook)
    if notebook.stem.startswith(".") or notebook.stem == "index":
        raise ParameterError(f"{notebook}: a report can't be called {notebook.stem}; rename the notebook")


def _for_data(chosen: Mapping[Path, Mapping[str, Any]]) -> dict[str, Any]:
    """The values that the dataset is made with; a day that can't be read is refused once, not by every report."""
    found = {name: value for values in chosen.values() for name, value in values.items() if name in DATA and value}
    if "published" in found:
        from analysis.sidecar import read_moment

        read_moment(found["published"], "published")
    return found


def _own_codebook(article: Path) -> Path | None:
    """The codebook that an article's sidecar names; None where a mistake in it will fail each report anyway."""
    try:
        known = read_sidecar(article, file_digest(article) or "")
    except AnalysisError:
        return None
    found = own_codebook(article, known)
    return Path(found) if found else None


def page_of(stem: str) -> str:
    """The name, without its ending, of a notebook's page."""
    return "index" if stem == FRONT else stem


def _pages(folder: Path) -> tuple[str, ...]:
    """The notebooks of a folder that run on articles, the front page's first: what each of their pages links to."""
    stems = (path.stem for path in folder.glob("[!.]*.ipynb") if why_no_report(path) is None)
    return tuple(sorted(stems, key=lambda stem: (stem != FRONT, stem)))


def _read_all(notebooks: Sequence[Path]) -> tuple[dict[Path, dict[str, Parameter]], dict[Path, str]]:
    """Each notebook's parameters, and what is wrong with those that have none to read: they stop no other.

    Raises:
        AnalysisError: there is no other.
    """
    known: dict[Path, dict[str, Parameter]] = {}
    problems: dict[Path, AnalysisError] = {}
    for notebook in notebooks:
        try:
            _check_page(notebook)
            known[notebook] = read_parameters(notebook)
        except AnalysisError as error:
            problems[notebook] = error
    if problems and not known:
        raise next(iter(problems.values()))
    return known, {notebook: str(error) for notebook, error in problems.items()}


def _by_id(paths: Sequence[Path]) -> dict[str, Path]:
    """The articles by id; two that would write the same folder are an error."""
    found: dict[str, Path] = {}
    for path in paths:
        if not path.is_file():
            kind = "a folder" if path.is_dir() else "no plain file" if path.exists() else "no such file"
            raise AnalysisError(f"{path}: {kind}; name an article's file")
        if path.stem.startswith(".") or path.stem in TAKEN:
            raise AnalysisError(f"{path}: reports can't be in a folder called {path.stem}; rename the article")
        _check_name(path)
        other = found.setdefault(path.stem, path)
        if located(other) != located(path):
            raise AnalysisError(f"{path} and {other} would write the same reports; rename one of them")
    return found


def _check_name(path: Path) -> None:
    """A name becomes part of pages, tables and messages: one that is no text, or moves the cursor, is refused."""
    if UNTOLD.search(path.stem):
        raise AnalysisError(f"{path.name!a}: its name holds control characters or is not Unicode; rename it")


def _with_files(
    known: Mapping[str, Parameter], values: Mapping[str, Any], notebook: Path
) -> tuple[dict[str, Any], list[Path]]:
    """The values with those that name files made relative to the notebook's folder, and these files.

    A codebook that comes with the package is named, not found: its file counts as one of the package's.
    """
    given, files = dict(values), []
    for name, value in values.items():
        if known[name].is_path and isinstance(value, str) and value:
            if not Path(value).is_file():
                if name == "codebook" and _is_packaged(value):
                    continue
                raise ParameterError(f"{name} is {value!r}, but there is no such file")
            files.append(Path(value))
            given[name] = _relative(Path(value), notebook)
    return given, files


def _is_packaged(codebook: str) -> bool:
    from analysis.themes import packaged_codebooks  # late: the finders' modules take time to import

    packaged = packaged_codebooks()
    if codebook not in packaged and not Path(codebook).suffix:
        raise ParameterError(f"codebook is {codebook!r}: give a file, or one of: {', '.join(packaged)}")
    return codebook in packaged


def _relative(path: Path, notebook: Path) -> str:
    """The way to a file from the folder where the notebook's cells run."""
    return Path(os.path.relpath(located(path), located(notebook).parent)).as_posix()


def located(path: Path) -> Path:
    """The absolute path of a file in its real folder; a link to a file keeps its own name and place, since sidecar and
    corrections stand beside the link."""
    return path.parent.resolve() / path.name
