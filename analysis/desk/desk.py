"""`an.review(data)`: the desk as a value that shows itself, live where a kernel runs, else as a still page."""

from typing import Any

from analysis.dataset.dataset import Dataset, check_dataset
from analysis.desk.live import live_or_still
from analysis.desk.sample import Sample
from analysis.desk.sitting import Sitting
from analysis.desk.still import still_page
from analysis.display import Html
from analysis.errors import ParameterError


class Desk:
    """An article under review. `data` is its dataset as the last decision left it."""

    def __init__(self, data: Dataset, coder: str, reason: str, sample: Sample | None) -> None:
        check_dataset(data, "review")
        if data.reading is None:
            raise ParameterError("this dataset was loaded; to review the article, read it with analysis.read(path)")
        self.sitting = Sitting(data.reading, data.tables())
        self.coder, self.reason, self.sample = coder, reason, sample

    @property
    def data(self) -> Dataset:
        """The dataset as it stands now."""
        return Dataset.from_tables(self.sitting.reading.article.text, self.sitting.tables, self.sitting.reading)

    def still(self) -> Html:
        """Return the page that stands where nothing can be decided."""
        return still_page(self.data, self.sitting.tables, self.sitting.queue())

    def widget(self) -> Any:
        """Return the desk as an anywidget.

        Raises:
            ImportError: anywidget isn't installed; it comes with the extra `lab`.
        """
        from analysis.desk.widget import DeskWidget

        drawn = self.sample.of_article(self.sitting.reading.article.article_id) if self.sample else {}
        return DeskWidget(self.sitting, self.coder, self.reason, drawn)

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        return live_or_still(self.widget, self.still())


def review(data: Dataset, *, coder: str = "", reason: str = "", sample: Sample | None = None) -> Desk:
    """Return the desk: the article with its marks, its rows doubtful first, and every decision written at once.

    Args:
        data: a dataset that was read from an article's file.
        coder: who decides; can be filled in at the desk, where it stays for the sitting.
        reason: why, until another reason is given there.
        sample: rows that `analysis.sample` drew; the desk shows those of this article, and the sentences to be read.

    Raises:
        ParameterError: the dataset was loaded, or its text is of no file.
    """
    return Desk(data, coder, reason, sample)
