"""The page that shows versions of an article side by side, in the look of the reports."""

from pathlib import Path

from analysis.errors import ParameterError
from analysis.files import write_whole
from analysis.reports.index import page
from analysis.versions import Comparison
from analysis.versions.side_by_side import comparison_html

STYLE = Path(__file__).parent / "template" / "comparison.css"


def write_comparison(comparison: Comparison, path: Path) -> None:
    """Write the page to `path`.

    Raises:
        ParameterError: it can't be written there.
    """
    title = f"What changed: {comparison.names[-1]}"
    style = f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n"
    body = f"{style}<h1>What changed</h1>\n{comparison_html(comparison)}"
    try:
        write_whole(path, page(title, body).encode())
    except OSError as error:
        raise ParameterError(f"--html {path}: can't be written ({error.strerror}); give a file in a folder") from None
