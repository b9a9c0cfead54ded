"""Document -> entities and their mentions."""

from collections.abc import Sequence

from analysis.entities.capitals import has_article
from analysis.entities.classify import classify
from analysis.entities.link import link
from analysis.entities.names import Name, tokens_of, tokens_within, written
from analysis.entities.runs import Run, find_runs
from analysis.entities.segment import segment
from analysis.entities.things import find_things
from analysis.entities.words import context_words
from analysis.entities.works import find_works
from analysis.language.document import Document
from analysis.language.tokens import Tokens
from analysis.places.home import Home
from analysis.records import Entity, Mention, Span


def find_entities(
    document: Document, *, taken: Sequence[Span] = (), home: Home | None = None
) -> tuple[list[Entity], list[Mention]]:
    """Find the names and what they name; spans in `taken`, such as dates, are no names.

    `home` tells which of several places of one name is likelier, unless it is the dateline's, which is a place itself.
    """
    blocked = tokens_within(document.tokens, taken)
    things = find_works(document, blocked)
    things += find_things(document, blocked | tokens_of(things))
    runs = find_runs(document, blocked | tokens_of(things))
    usual = _usual_capitals(document, runs)
    names = list(things)
    for run in runs:
        names.extend(segment(document.tokens, run, usual))
    named = classify(document.tokens, sorted(names, key=lambda name: name.first))
    for name in named:
        if name.kind in ("organisation", "thing") and not name.headline and has_article(document.tokens, name.first):
            name.first -= 1  # "told The Quell"
        if front := _front(document.tokens, name):
            name.first -= front
            name.text = written(document.tokens, name.first, name.last) if name.kind == "place" else name.text
    return link(document, named, home.country if home and home.by != "dateline" else None)


def _front(tokens: Tokens, name: Name) -> int:
    """How many small words before a name belong to it: one of "bin Quell", two of "sub-Saharan Africa"."""
    before = tokens.words[max(0, name.first - 2) : name.first]
    if before == ["sub", "-"] and name.kind == "place":
        return 2
    if name.kind != "person" or " " in name.text or before[-1:] == [] or before[-1] not in context_words("families"):
        return 0
    return 2 if before[0] in context_words("families") else int(not before[0][0].isupper())


def _usual_capitals(document: Document, runs: list[Run]) -> set[str]:
    """Lower-case words that have a capital in mid-sentence somewhere, where a capital means a name.

    Those that the text writes small too have it as part of longer names only: the police and the "Oret Police". They
    come with a capital, for runs that begin with them and go on.
    """
    lowers = document.tokens.lowers
    alone: set[str] = set()
    within: set[str] = set()
    for run in runs:
        if not run.headline:
            words = lowers[run.first + 1 if run.opens else run.first : run.last]
            (within if run.last - run.first > 1 else alone).update(words)
    small = within.intersection(document.tokens.words) - alone
    return alone | within - small | {word.title() for word in small}
