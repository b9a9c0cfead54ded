"""The third-party packages that a part of the library needs, by the extra that installs them: finders need none."""

from analysis.errors import AnalysisError

EXTRAS = {  # the name a package is imported by, and the extra that brings it
    "IPython": "reports",
    "anywidget": "lab",
    "dask": "corpus",
    "distributed": "corpus",
    "docx": "archives",
    "fastwarc": "archives",
    "feedparser": "archives",
    "ipykernel": "reports",
    "ipywidgets": "lab",
    "jupyter_client": "reports",
    "jupyterlab": "lab",
    "lxml": "web",
    "lxml_html_clean": "web",
    "markdown_it": "archives",
    "matplotlib": "charts",
    "nbclient": "reports",
    "nbconvert": "reports",
    "nbformat": "reports",
    "numpy": "tables",
    "pandas": "tables",
    "papermill": "reports",
    "pyarrow": "tables",
    "rich": "tables",
    "striprtf": "archives",
    "traitlets": "reports",
    "trafilatura": "web",
    "webencodings": "web",
}


class MissingExtraError(AnalysisError, ImportError):
    """A package is not installed that this part of the library stands on."""


def missing_extra(error: ModuleNotFoundError) -> MissingExtraError | None:
    """The error that names the extra to install; None where no extra brings the module that was not found."""
    package = (error.name or "").partition(".")[0]
    if (extra := EXTRAS.get(package)) is None:
        return None
    return MissingExtraError(
        f"{package} is not installed; this needs it: pip install 'article-analysis[{extra}]', or [all] for everything"
    )
