"""`analysis codebook`: check, show and convert codebooks of themes."""

import sys
from collections.abc import Sequence

from analysis.cli.parser import Parser, as_path

BOOK = "A file (.toml, .qdc, .yml, .dic), or news, or armed-group."


def check(parser: Parser, words: Sequence[str]) -> int:
    """Tell every mistake in a codebook.

    Each with file, line, theme and term; the exit code is 2 if there is one.

    Example: analysis codebook check my-themes.toml
    """
    parser.add_argument("book", nargs="?", default="news", metavar="CODEBOOK", help=BOOK)
    book = parser.read(words).book
    from analysis.themes import check_codebook

    found, problems = check_codebook(book)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 2
    print(f"{book}: {len(found.themes)} themes, {sum(len(theme.terms) for theme in found.themes)} terms, no mistakes")
    return 0


def show(parser: Parser, words: Sequence[str]) -> int:
    """Print a codebook's tree of themes.

    Each theme with its definition and its IPTC Media Topic.

    Example: analysis codebook show armed-group --terms
    """
    parser.add_argument("book", nargs="?", default="news", metavar="CODEBOOK", help=BOOK)
    parser.add_argument("--terms", action="store_true", help="Also list each theme's terms and exclusions.")
    given = parser.read(words)
    from analysis.themes import read_codebook
    from analysis.themes.iptc import topic_labels

    found = read_codebook(given.book)
    print(f"{found.name}: {found.description or f'{len(found.themes)} themes'}")
    for name, listed in found.lists if given.terms else ():
        print(f"  {{{name}}}: {', '.join(listed)}")
    for theme in found.themes:
        indent = "  " * (theme.path.count("/") + 1)
        topic = f" [{theme.iptc} {topic_labels().get(theme.iptc, '')}".rstrip() + "]" if theme.iptc else ""
        print(f"{indent}{theme.path} ({len(theme.terms)} terms){topic}")
        if theme.definition:
            print(f"{indent}  {theme.definition}")
        if given.terms:
            for name, entries in (("terms", theme.terms), ("not", theme.exclusions)):
                if entries:
                    shown = [entry.text + (f" ({entry.weight:g})" if entry.weight != 1 else "") for entry in entries]
                    print(f"{indent}  {name}: {', '.join(shown)}")
    return 0


def convert(parser: Parser, words: Sequence[str]) -> int:
    """Write a codebook in another format.

    .toml, .qdc (REFI-QDA), .yml (quanteda) or .dic (LIWC). What the new format can't carry is told on stderr; a
    codebook with a mistake is not converted.

    Example: analysis codebook convert news news.qdc
    """
    parser.add_argument("book", metavar="CODEBOOK", help=BOOK)
    parser.add_argument("out", type=as_path, metavar="FILE", help="Where to write; the ending says the format.")
    given = parser.read(words)
    out = given.out
    from analysis.errors import LexiconError
    from analysis.files import write_whole
    from analysis.themes import read_codebook
    from analysis.themes.formats import FORMATS

    if out.suffix.lower() not in FORMATS:
        raise LexiconError(f"{out}: no format has this ending; known endings are {', '.join(FORMATS)}")
    if not out.parent.is_dir():
        raise LexiconError(f"{out}: there is no folder {out.parent}; make it first, or name another file")
    if out.exists() and out.samefile(given.book):
        raise LexiconError(f"{out}: this is the codebook itself; name another file to write")
    found = read_codebook(given.book)
    text, lost = FORMATS[out.suffix.lower()].text(found)
    write_whole(out, text.encode())
    for line in lost:
        print(f"left out: {line}", file=sys.stderr)
    print(f"{out}: {len(found.themes)} themes, {FORMATS[out.suffix.lower()].name}")
    return 0
