"""Labels of IPTC Media Topics, for the codes that the packaged codebooks use and those above them."""

import csv
from functools import cache

from analysis.lexicon import lexicon_lines


@cache
def topic_labels() -> dict[str, str]:
    """Code, "medtop:16000000", -> label, "Conflict, war and peace"."""
    return {row["qcode"]: row["label"] for row in csv.DictReader(lexicon_lines("iptc-media-topics.csv"))}
