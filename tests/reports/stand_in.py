"""A small project with articles and stand-in notebooks, for tests of the engine alone."""

import importlib.util
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "stress_reports.py"
SPEC = importlib.util.spec_from_file_location("stress_reports", SCRIPT)
assert SPEC and SPEC.loader
stress = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(stress)

PARAMETERS = """\
article: str = "../seeds/flood.txt"  # path of the article
codebook: str | None = None  # path of a codebook; the packaged one where None
top_n: int = 10  # rows in each table
order: str = "reading"  # order of the rows; one of: reading, size
"""

TEXT = "Water rose in Tolmar on Monday. At least 40 people left, the mayor, Ana Brisk, said.\n"


def notebook(*cells: str, title: str = "What does it say?") -> nbformat.NotebookNode:
    """A notebook with a title, a parameters cell, and one code cell for each source given."""
    parameters = new_code_cell(PARAMETERS, id="parameters", metadata={"tags": ["parameters"]})
    body = [new_code_cell(source, id=f"code-{number}") for number, source in enumerate(cells)]
    heading = new_markdown_cell(f"# {title}\n\nA page about one article.", id="title")
    second = new_markdown_cell("## How long is it?\n\n- a list, with `code`", id="second")
    metadata = {"kernelspec": {"name": "python3", "language": "python", "display_name": "Python 3"}}
    return new_notebook(cells=[heading, parameters, second, *body], metadata=metadata)


def write_project(folder: Path, *, articles: int = 1, **notebooks: nbformat.NotebookNode) -> Path:
    """Write seeds/ and notebooks/ under `folder`."""
    (folder / "seeds").mkdir(parents=True)
    (folder / "notebooks").mkdir()
    for number in range(articles):
        name = "flood" if number == 0 else f"flood-{number}"
        (folder / "seeds" / f"{name}.txt").write_text(TEXT * (number + 1), encoding="utf-8")
    for name, node in notebooks.items():
        nbformat.write(node, folder / "notebooks" / f"{name}.ipynb")
    return folder
