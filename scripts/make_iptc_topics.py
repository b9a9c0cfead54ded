"""Make analysis/lexicons/iptc-media-topics.csv: the IPTC Media Topics that the packaged codebooks use.

    python scripts/make_iptc_topics.py media-topics.csv

The argument is a table of all topics with the columns qcode, label, parent, level, as made from the NewsCodes that IPTC
publishes. Kept are the codes in use and the topics above them.
"""

import csv
import sys
from pathlib import Path

from analysis.lexicon import FOLDER
from analysis.themes import packaged_codebooks, read_codebook

NOTICE = """\
# source: IPTC Media Topics (https://iptc.org/standards/media-topics/), an edition of some years ago: the codes that the
# packaged codebooks use and the topics above them. Copyright International Press Telecommunications Council (IPTC),
# free to use with this notice. Made by scripts/make_iptc_topics.py.
"""


def main() -> None:
    with open(sys.argv[1], encoding="utf-8", newline="") as handle:
        topics = {row["qcode"]: row for row in csv.DictReader(handle)}
    kept = set()
    for name in packaged_codebooks():
        for theme in read_codebook(name).themes:
            code = theme.iptc
            while code:
                kept.add(code)
                code = topics[code]["parent"]
    with open(Path(FOLDER) / "iptc-media-topics.csv", "w", encoding="utf-8", newline="") as handle:
        handle.write(NOTICE)
        writer = csv.DictWriter(handle, ["qcode", "label", "parent", "level"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(topics[code] for code in sorted(kept))


if __name__ == "__main__":
    main()
