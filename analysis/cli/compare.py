"""`analysis compare`: versions of an article -> what changed, as facts."""

import json
from collections.abc import Sequence

from analysis.cli.parser import Parser, as_path, codebook_option


def compare(parser: Parser, words: Sequence[str]) -> int:
    """Tell what changed between versions of an article.

    Figures, sources, quotations, days, hedges and names that changed, came or went, sentence by sentence; typography
    and white space count for nothing. Two articles can be compared as well.

    Example: analysis compare old.txt new.txt
    """
    parser.add_argument("old", type=as_path, metavar="OLD", help="A text file, the earliest version.")
    parser.add_argument("new", type=as_path, nargs="+", metavar="NEW", help="The next version, and those after it.")
    parser.add_argument("--json", action="store_true", help="Print the changes as JSON.")
    parser.add_argument("--html", type=as_path, metavar="FILE", help="Write a page with the texts side by side.")
    codebook_option(parser)
    given = parser.read(words)
    from analysis.versions import compare as compare_files

    found = compare_files(given.old, *given.new, codebook=given.codebook)
    if given.html:
        from analysis.reports.comparison import write_comparison

        write_comparison(found, given.html)
    if given.json:
        print(json.dumps({"changes": found.rows(), "notes": found.notes}, ensure_ascii=False, indent=1))
    else:
        print(found, *(f"note: {note}" for note in found.notes), sep="\n")
    return 0
