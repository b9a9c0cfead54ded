"""Results of content analysis as readable tables for notebooks and reports."""

from pathlib import Path

from analysis.content.agreement import agreement, coding, machine_coding, read_coding
from analysis.content.keyphrases import keyphrases
from analysis.dataset.dataset import Dataset
from analysis.display.html import Html, table
from analysis.display.views import theme_labels

MOST = 15  # phrases


def uncovered(data: Dataset) -> Html:
    """Return the phrases that the article repeats and no theme of its codebook covers, as a table."""
    found = keyphrases(data)
    if found.empty:
        words = "The article repeats no phrase that its themes leave out."
        return Html(f"<p>{words}</p>", words)
    shown = found.head(MOST)[["phrase", "frequency", "c_value", "sentence_id"]].round({"c_value": 1})
    return table(
        shown,
        caption=f"{len(shown)} of {len(found)} repeated phrases without a theme, by C-value",
        labels={"frequency": "times", "c_value": "C-value", "sentence_id": "first in sentence"},
    )


def agreed(data: Dataset, coding_file: str | Path | None = None) -> Html:
    """Return how far two codings of the article agree, by theme, as a table.

    With a file, a person's coding (see read_coding) is compared with the dataset's; without one, what the machine had
    found with what the analyst's corrections made of it, in terms alone.
    """
    if coding_file:
        first, second, who = coding(data), read_coding(coding_file, data), "this dataset and " + Path(coding_file).name
    elif (data.corrections["table"] == "themes").any():
        first, second, who = machine_coding(data), coding(data, terms=True), "the machine’s terms and the corrected"
    else:
        words = "There is no second coding of this article: no file was named, and no theme was corrected."
        return Html("", words)  # nothing on a page where nobody asked for it
    found = agreement(first, second, data.sentences["sentence_id"])
    labels = theme_labels(found["theme"].iloc[1:])
    shown = found.assign(theme=found["theme"].map(lambda theme: labels.get(theme, theme)))
    shown = shown.round({"alpha": 2, "low": 2, "high": 2}).drop(columns="units")
    return table(
        shown,
        caption=f"Krippendorff’s alpha of {who}, over {len(data.sentences)} sentences, with 95 % bootstrap interval",
        labels={"low": "from", "high": "to", "first": "sentences, first", "second": "second", "both": "both"},
    )
