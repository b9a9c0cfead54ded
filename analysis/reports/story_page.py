"""A story's folder -> its page: the notebook of stories, run and rendered as every report is."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from analysis.charts.story_steps import story_credit
from analysis.errors import AnalysisError, ParameterError
from analysis.files import write_together
from analysis.reports.environment import kernel_environment
from analysis.reports.perform import ENGINE, exporter, prepare
from analysis.reports.run import run_notebook
from analysis.story import load_story
from analysis.story.telling import title_of

NAME = "story"


def write_story_page(folder: Path, *, reports: Path | None = None, timeout: float | None = 300) -> Path:
    """Write story.html, and the run notebook beside it, into the folder that `analysis story` wrote.

    Args:
        reports: folder of the reports that the articles link to, where there is one.
        timeout: seconds that a cell may take; None is no limit.

    Raises:
        NotebookError: a cell failed.
        ParameterError: there is no such folder of reports.
    """
    if reports is not None and not reports.is_dir():
        raise ParameterError(f"--reports {reports}: no such folder; give the one that `analysis reports` wrote")
    prepare()
    home = folder.resolve()
    given = {"story": ".", "reports": "" if reports is None else str(reports.resolve())}
    with _environment():
        notebook = run_notebook(
        story_notebook(), given, folder=home, engine=ENGINE, timeout=timeout,
        hide={str(home): NAME, **({given["reports"]: "reports"} if given["reports"] else {})},
    )  # fmt: skip
    import nbformat

    story = load_story(folder)
    about = {"title": title_of(story) or folder.name, "about": story_credit(story).removeprefix("Source: ")}
    html, _ = exporter().from_notebook_node(notebook, {"metadata": {"name": NAME, "article": about}})
    files = {f"{NAME}.html": html.encode(), f"{NAME}.ipynb": (nbformat.writes(notebook) + "\n").encode()}
    write_together((folder / name, content) for name, content in files.items())
    return folder / f"{NAME}.html"


@contextmanager
def _environment() -> Iterator[None]:
    """Run kernels as a build of reports does: the same everywhere."""
    before = dict(os.environ)
    with TemporaryDirectory(prefix="analysis-story-") as private:
        os.environ.update(kernel_environment(Path(private)))
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)


def story_notebook() -> Path:
    """Return the notebook of stories: that of this folder, else of the repository, else of the installed package."""
    own = Path("notebooks", "stories", f"{NAME}.ipynb")
    places = (own, Path(__file__).parents[2] / own, Path(__file__).parents[1] / own)
    found = next((path for path in places if path.is_file()), None)
    if found is None:
        raise AnalysisError(f"{own}: no such notebook; reinstall the package")
    return found
