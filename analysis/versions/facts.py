"""The tables of one article -> its facts, each with the words that it stands on: what versions are compared by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from analysis.dataset.tables import Tables, rows
from analysis.display.values import value_text
from analysis.language.marks import find_quotations
from analysis.language.tags import tag
from analysis.lexicon import toml_lexicon, word_set
from analysis.ties.hedges import find_hedges
from analysis.versions.words import find_words, key_of

Row = Mapping[str, Any]
KINDS = ("figure", "quotation", "source", "day", "hedge", "negation", "name")  # in the order in which they are told
FEWEST = 3  # words of a quotation; fewer are a term in quotation marks
NAMES = {"person": "person", "organisation": "body", "place": "place", "nationality": "nationality", "thing": "name"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that an article tells, on the characters [start, end) of its text.

    `key` is equal where two articles tell the same. `what` says what it is of ("killed"), `shown` is it in words, and
    `who` who gives a figure.
    """

    kind: str
    key: tuple[object, ...]
    what: str
    shown: str
    sentence: int
    start: int
    end: int
    who: str | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """A text with its sentences, each as (start, text), its facts, and what is known of it."""

    text: str
    sentences: tuple[tuple[int, str], ...]
    facts: tuple[Fact, ...]
    about: Row
    roles: Mapping[str, str]


def read_version(text: str, tables: Tables) -> Version:
    """Return what versions are compared by, from an article's text and tables."""
    sentences = tuple(zip(tables["sentences"]["start"], tables["sentences"]["text"], strict=True))
    spans = [(row["start"], row["end"], row["sentence_id"]) for row in rows(tables["sentences"])]
    sources = {row["source_id"]: row for row in rows(tables["sources"])}
    facts = [
        *_figures(tables, sources), *_quotations(text, spans), *_sources(tables, sources), *_days(tables),
        *_hedges(spans, text), *_names(tables),
    ]  # fmt: skip
    facts.sort(key=lambda fact: (fact.start, KINDS.index(fact.kind)))
    about = next(rows(tables["article"]))
    roles = {key_of(row["name"]): row["role"] for row in sources.values() if row["role"]}
    return Version(text, sentences, tuple(facts), about, roles)


def _figures(tables: Tables, sources: Mapping[int, Row]) -> Iterator[Fact]:
    named = toml_lexicon("measures.toml")
    for row in rows(tables["quantities"]):
        start, end = row["start"], row["end"]
        if row["counted_start"] is not None:
            start, end = min(start, row["counted_start"]), max(end, row["counted_end"])
        counted = key_of(row["counted"] or "")
        what = row["measure"] if row["measure"] in named else row["counted"] or row["measure"] or row["kind"]
        source = sources.get(row["source_id"])
        value = (row["low"], row["high"], row["best"], row["modifier"], row["kind"], row["unit"], row["per"])
        yield Fact(
            "figure", (row["measure"] or counted, counted, *value), what.replace("_", " "),
            value_text(SimpleNamespace(**row)), row["sentence_id"], start, end,
            source["name"] if source else None,
        )  # fmt: skip


def _quotations(text: str, spans: list[tuple[int, int, int]]) -> Iterator[Fact]:
    """Each sentence of each outer quotation."""
    parts = sorted(part for found in find_quotations(text) if found.level == 0 for part in found.parts)
    first = 0
    for start, end, sentence in spans:
        while first < len(parts) and parts[first][1] <= start:
            first += 1
        for left, right in parts[first:]:
            if left >= end:
                break
            left, right = max(left, start), min(right, end)
            words = find_words(text[left:right]).words
            if len(words) >= FEWEST:
                yield Fact("quotation", words, "quotation", " ".join(text[left:right].split()), sentence, left, right)


def _sources(tables: Tables, sources: Mapping[int, Row]) -> Iterator[Fact]:
    """Who says something in words of their own; a pronoun means one that is named elsewhere."""
    for row in rows(tables["attributions"]):
        source = sources.get(row["source_id"])
        if source and row["speaker_start"] is not None and tag(row["speaker"]).tags != ["PRP"]:
            shown = row["speaker"] if source["unnamed"] else source["name"]
            yield Fact(
                "source", (key_of(source["name"]),), "source", shown, row["sentence_id"], row["speaker_start"],
                row["speaker_end"],
            )  # fmt: skip


def _days(tables: Tables) -> Iterator[Fact]:
    """What tells when; a length of time is a figure already, or is no figure ("months")."""
    taken = [(row["start"], row["end"]) for row in rows(tables["quantities"]) if row["kind"] in ("duration", "age")]
    for row in rows(tables["dates"]):
        vague = row["value"] is None or "X" in row["value"]
        if row["type"] == "DURATION" and (vague or any(row["start"] < b and a < row["end"] for a, b in taken)):
            continue
        when = (row["type"], row["value"]) if row["value"] else (key_of(row["text"]),)
        yield Fact("day", when, "day", row["text"], row["sentence_id"], row["start"], row["end"])


def _hedges(spans: list[tuple[int, int, int]], text: str) -> Iterator[Fact]:
    """Words that say how sure something is, and those that deny it."""
    negations = word_set("negations.txt")
    for start, end, sentence in spans:
        tokens = tag(text[start:end])
        taken = set()
        for hedge in find_hedges(tokens, 0, len(tokens.words)):
            left, right = tokens.starts[hedge.first], tokens.ends[hedge.last - 1]
            taken |= set(range(hedge.first, hedge.last))
            words = text[start + left : start + right]
            yield Fact("hedge", (key_of(words),), hedge.level, words, sentence, start + left, start + right)
        for i, word in enumerate(tokens.lowers):
            if word in negations and i not in taken:
                left, right = start + tokens.starts[i], start + tokens.ends[i]
                yield Fact("negation", (word,), "negation", text[left:right], sentence, left, right)


def _names(tables: Tables) -> Iterator[Fact]:
    entities = {row["entity_id"]: row for row in rows(tables["entities"])}
    for row in rows(tables["mentions"]):
        entity = entities[row["entity_id"]]
        yield Fact(
            "name", (key_of(entity["name"]),), NAMES.get(entity["kind"], "name"), entity["name"], row["sentence_id"],
            row["start"], row["end"],
        )  # fmt: skip
