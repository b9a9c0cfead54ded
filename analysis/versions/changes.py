"""Two versions -> what changed as facts: a figure, a source, a quotation, a day, a hedge, a name; and words besides."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from analysis.records import Span
from analysis.versions.facts import Fact, Version
from analysis.versions.matching import Found, match_facts, place_facts
from analysis.versions.pairing import Pair, Text, pair_sentences, split
from analysis.versions.settling import settle
from analysis.versions.words import key_of

ABOUT = ("title", "author", "publisher", "published")


@dataclass(frozen=True, slots=True)
class Change:
    """What a new version tells otherwise: `old` became `new`; None where it was, or is, not told.

    `kind` is figure, quotation, source, role, day, hedge, negation or name; about (title, author, publisher,
    published); sentence, one that came or went and tells none of these; or words, any others of a changed sentence.
    `what` says of what it is: "killed", "place", "possible". `who` gives the figure. Spans are characters of each
    text; a sentence is None where that text has none that is like the other.
    """

    kind: str
    what: str
    old: str | None
    new: str | None
    old_sentence: int | None = None
    new_sentence: int | None = None
    old_span: Span | None = None
    new_span: Span | None = None
    who: str | None = None

    @property
    def is_fact(self) -> bool:
        """Whether it is more than other words for what was told."""
        return self.kind != "words"


def find_changes(old: Version, new: Version) -> tuple[list[Change], list[Pair]]:
    """Return the changes in the order of the new text, what went at the place where it stood; and how sentences pair.

    Only what stands on words that differ counts, so neither type nor white space nor what else stands in the article
    makes a change. What an article still tells elsewhere has not gone.
    """
    left, right = split(old.sentences), split(new.sentences)
    pairs = pair_sentences(left, right)
    mine, theirs = _by_sentence(old.facts), _by_sentence(new.facts)
    found: list[Found] = []
    for pair in pairs:
        before = (
            [] if pair.old is None else place_facts(mine[pair.old], left.sentences[pair.old], left.starts[pair.old])
        )
        after = (
            [] if pair.new is None else place_facts(theirs[pair.new], right.sentences[pair.new], right.starts[pair.new])
        )
        found += match_facts(pair, before, after)
    found = settle(found, old, new, left.running, right.running)
    changes = [_change(one) for one in found]
    changes += _roles(old, new, left.running, right.running)
    changes += [change for pair in pairs for change in _other_words(pair, found, old, new, left, right)]
    return [*_about(old, new), *sorted(_once(changes), key=_place)], pairs


def _by_sentence(facts: Iterable[Fact]) -> dict[int, list[Fact]]:
    found: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.sentence].append(fact)
    return found


def _change(found: Found) -> Change:
    old, new = found.old, found.new
    what = found.either.what
    left, right = old.shown if old else None, new.shown if new else None
    if old and new and found.either.kind == "figure":
        if old.what != new.what:
            what = f"{old.what} → {new.what}"
        elif left == right:  # "9 people" and "9 passengers" were killed: so many of something else
            left, right = f"{left} {old.key[1]}", f"{right} {new.key[1]}"
    who = new.who if new else old.who if old else None
    return Change(
        found.either.kind, what, left, right,
        old.sentence if old else found.pair.old, new.sentence if new else found.pair.new,
        (old.start, old.end) if old else None, (new.start, new.end) if new else None, who,
    )  # fmt: skip


def _roles(old: Version, new: Version, before: str, after: str) -> Iterator[Change]:
    """Sources of both texts of whom a role is told in words that the other text doesn't have."""
    for name, role in old.roles.items():
        other = new.roles.get(name)
        if other and f" {key_of(role)} " not in after and f" {key_of(other)} " not in before:
            yield Change("role", name.title(), role, other)


def _about(old: Version, new: Version) -> Iterator[Change]:
    for name in ABOUT:
        one, two = old.about[name], new.about[name]
        if key_of(str(one or "")) != key_of(str(two or "")):
            yield Change("about", name, one and str(one), two and str(two))


def _other_words(
    pair: Pair, found: Sequence[Found], old: Version, new: Version, left: Text, right: Text
) -> Iterator[Change]:
    """The words of a sentence that differ and tell none of the changes; a sentence that came or went and tells none."""
    told_old = [one.old_words for one in found if one.old and one.old.sentence == pair.old]
    told_new = [one.new_words for one in found if one.new and one.new.sentence == pair.new]
    if pair.old is None or pair.new is None:
        if not told_old and not told_new:
            version, number = (old, pair.old) if pair.new is None else (new, pair.new)
            assert number is not None
            start, text = version.sentences[number]
            span = (start, start + len(text))
            if pair.new is None:
                yield Change("sentence", "sentence", _line(text), None, number, None, span, None)
            else:
                yield Change("sentence", "sentence", None, _line(text), None, number, None, span)
        return
    for before, after in pair.blocks:
        if set(before).difference(*told_old) or set(after).difference(*told_new):
            span_old = _span(left, pair.old, before)
            span_new = _span(right, pair.new, after)
            yield Change(
                "words", "words", span_old and _line(old.text[slice(*span_old)]),
                span_new and _line(new.text[slice(*span_new)]), pair.old, pair.new, span_old, span_new,
            )  # fmt: skip


def _span(text: Text, sentence: int, words: range) -> Span | None:
    if not words:
        return None
    base, found = text.starts[sentence], text.sentences[sentence]
    return base + found.starts[words[0]], base + found.ends[words[-1]]


def _line(text: str) -> str:
    return " ".join(text.split())


def _once(changes: Sequence[Change]) -> Iterator[Change]:
    """Leave out what is told again: a toll in the first sentence and in the fifth is one, a source's name too."""
    seen: set[tuple[str, str | None, str | None]] = set()
    for change in sorted(changes, key=lambda c: c.kind == "name"):
        kind = "name" if change.kind in ("name", "source") else change.kind
        place = (f"{kind} {change.what}" if kind not in ("name", "words") else kind, change.old, change.new)
        if place not in seen or change.kind in ("words", "hedge", "negation"):
            seen.add(place)
            yield change


def _place(change: Change) -> tuple[float, float]:
    """Where to tell a change: by sentence of the new text, else of the old."""
    if change.new_sentence is not None:
        return change.new_sentence, (change.new_span or (0, 0))[0]
    return (float("inf") if change.old_sentence is None else change.old_sentence), 0
