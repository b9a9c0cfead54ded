"""`analysis story`: many articles -> the claims that they make together."""

import sys
from collections.abc import Sequence

from analysis.cli.corpus import Line, no_article, tell_bad, tell_import
from analysis.cli.parser import Parser, as_path, codebook_option, columns_option


def story(parser: Parser, words: Sequence[str]) -> int:
    """Find what many articles claim together.

    The tables of every article, and of the story: which figures tell the same thing, who gives them, who repeats whom.

    Example: analysis story seeds --out story
    """
    told = "Folders of text files, text files with their sidecars, or JSON Lines, as `analysis corpus` takes them."
    parser.add_argument("sources", type=as_path, nargs="+", metavar="IN", help=told)
    parser.add_argument("--out", type=as_path, required=True, metavar="DIR", help="Where to write the tables.")
    parser.add_argument("--policy", default="majority", metavar="NAME", help="How the figures of a claim become one.")
    parser.add_argument(
        "--source", action="append", default=[], metavar="NAME", help="For source-order, the first first; repeated."
    )
    codebook_option(parser)
    parser.add_argument("--cluster", metavar="ADDRESS", help="A running Dask scheduler; every core here if left out.")
    parser.add_argument("--resume", action="store_true", help="Go on where a run into the same folder broke off.")
    parser.add_argument("--page", action="store_true", help="Write story.html into the folder too.")
    parser.add_argument(
        "--reports", type=as_path, metavar="DIR", help="Folder of the articles' reports, to link to from the page."
    )
    columns_option(parser)
    given = parser.read(words)
    from analysis.story import build_story, load_story

    out, show = given.out, Line(sys.stderr.isatty())
    articles, bad = build_story(
        given.sources, out, policy=given.policy, order=given.source, codebook=given.codebook, cluster=given.cluster,
        resume=given.resume, columns=given.columns, progress=show,
    )  # fmt: skip
    show.clear()
    left_out = tell_bad(bad, out)
    if not articles:
        raise no_article(given.sources)
    found = load_story(out)
    if given.page:
        from analysis.reports.story_page import write_story_page

        write_story_page(out, reports=given.reports)
    print(f"{out}: {articles} article{'' if articles == 1 else 's'}, {len(found.claims)} claims{left_out}")
    tell_import(out)
    return 0
