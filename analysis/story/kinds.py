"""Which kind of event a figure is told of: a blast, a crash, a flood; and whether it is another than the article's."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from analysis.lexicon import toml_lexicon
from analysis.story.phrases import Hit, Index, phrase_index, phrases_in

Row = Mapping[str, Any]
CARRIED = ("killed", "injured")  # measures that the next sentence goes on to tell of an event
SENTENCES = 64  # that are kept while the figures of one are read
NO_KIND = "none"
OPENING = 4  # of the title and the sentences behind it, those that say what an article is about
NOT_OF = r"\b(?:after|before|by|for|from|in|into|of|on|since|to|with)\b(?: [\w'’-]+){0,4}? ?$"
OBLIQUE = re.compile(NOT_OF, re.IGNORECASE)  # "a funeral for victims of the Vell blast" is no blast
FRONTED = re.compile(r"^(?:in|after|during|by|from)\b[^,]*$", re.IGNORECASE)
RELATIVE = re.compile(r"^[^;:]{0,60}?\b(?:that|which|where|when|whose)\b", re.IGNORECASE)
HARMS = re.compile(
    r"^(?:[^;:,]{0,40})\b(?:kill\w*|injur\w+|wound\w*|claim\w*|left|leav\w+)\b[^;:,]{0,25}$", re.IGNORECASE
)
HARMED_IN = re.compile(  # "a third miner died of injuries suffered in Monday's blast, bringing the toll to three"
    r"\b(?:died|killed|injured|wounded|hurt|suffered|sustained|injuries) (?:in|by|during|from)(?: [\w'’-]+){0,3}? ?$",
    re.IGNORECASE,
)
LINK = re.compile(r"^[^;:]*\b(?:in|by|of|from|when|after|as|during|since|where)\b[^;:,]*$", re.IGNORECASE)


class Told(NamedTuple):
    """Of which kind of event a figure is told, whether of another than the main one, and where the kind's word stands
    in its sentence.
    """

    kind: str | None
    another: bool
    first: int = 0
    last: int = 0


UNKNOWN = Told(None, False)


def main_kind(texts: Sequence[str], told: Sequence[Told]) -> str | None:
    """Return the kind of event that an article is about: that its title names, that of the first figure that tells any,
    or else the first that its opening names.

    Args:
        texts: its title, then its sentences.
        told: what its figures are told of.
    """
    title, *opening = texts[:OPENING]
    named = [kind for _, _, kind in _named(title)] or [t.kind for t in told if t.kind and not t.another]
    named = named or [word[2] for text in opening for word in _named(text) if not _is_name(text, word[0])]
    return named[0] if named else None


def kinds_of(tolls: Sequence[Row], sentences: Mapping[int, Row]) -> list[Told]:
    """Return for each figure the kind of event that it is told of, and whether of another than the main one.

    Where its own sentence doesn't tell, that of the sentence before may: "A bus crashed in Vell, killing five. Nine
    people were hurt."
    """
    found: list[Told] = []
    told, at = UNKNOWN, -2
    for row in tolls:
        sentence = sentences[row["sentence_id"]]
        start = row["start"] - sentence["start"]
        kind = kind_of(sentence["text"], start, start + len(row["text"]))
        if kind != UNKNOWN:
            told, at = kind, row["sentence_id"]
        elif row["measure"] in CARRIED and row["sentence_id"] - at <= 1:
            kind = told
        found.append(kind)
    return found


def kind_of(sentence: str, start: int, end: int) -> Told:
    """Return the kind of event that a figure of a sentence is told of, and whether it is said to be another event.

    It is one that the figure's words are linked to: "16 died in the blast", "the blast killed 16", "a bus crashed,
    killing five". What a phrase only names on the way is none: "mourners of the blast were in the bus".
    """
    named = [word for word in _named(sentence) if not _is_name(sentence, word[0])]
    says_another = _says_another(sentence)
    another = says_another and _another_of_any().search(sentence, 0, start) is not None
    behind = next((word for word in named if word[0] >= end), None)
    if behind is not None and LINK.search(sentence[end : behind[0]]):
        apart = says_another and _another_before().search(sentence, 0, behind[0]) is not None
        return Told(behind[2], apart, behind[0], behind[1])
    for first, last, kind in reversed([word for word in named if word[1] <= start]):
        to_word, to_figure = sentence[:first], sentence[last:start]
        linked = any(
            (HARMS.search(to_figure), RELATIVE.search(to_figure), FRONTED.search(to_word), HARMED_IN.search(to_word))
        )
        if linked or not OBLIQUE.search(to_word):
            apart = says_another and _another_before().search(sentence, 0, first) is not None
            return Told(kind, another or apart, first, last)
    return Told(None, another)


def are_apart(one: str | None, other: str | None) -> bool:
    """Return whether two kinds can't be the same event: a crash is no flood, but a fire may be a blast."""
    return None not in (one, other) and one != other and other not in _kinds()[str(one)]["with"]


@lru_cache(maxsize=SENTENCES)
def _named(text: str) -> list[Hit]:
    """Where words of a kind of event begin and end, with the kind."""
    return [hit for hit in phrases_in(text, _words()) if hit[2] != NO_KIND]


def _is_name(sentence: str, first: int) -> bool:
    """Whether a word is the end of a name: "the prosecutor, Ada Storm", but not "Typhoon Mira"."""
    return sentence[first].isupper() and sentence[:first].rpartition(" ")[0].rpartition(" ")[2][:1].isupper()


def _kinds() -> dict[str, dict[str, list[str]]]:
    return toml_lexicon("story_events.toml")["kinds"]


@cache
def _words() -> Index:
    none = toml_lexicon("story_events.toml")["none"]["words"]
    return phrase_index({**{kind: entry["words"] for kind, entry in _kinds().items()}, NO_KIND: none})


@lru_cache(maxsize=SENTENCES)
def _says_another(text: str) -> bool:
    return bool(phrases_in(text, _another()))


@cache
def _another() -> Index:
    return phrase_index({"another": toml_lexicon("story_events.toml")["another"]["words"]})


@cache
def _another_before() -> re.Pattern[str]:
    """ "another", before a word of a kind with two words between at most."""
    return re.compile(
        rf"\b{_any_of(toml_lexicon('story_events.toml')['another']['words'])}(?: [\w-]+){{0,2}} $", re.IGNORECASE
    )


@cache
def _another_of_any() -> re.Pattern[str]:
    """ "a separate accident"."""
    another, called = (_any_of(toml_lexicon("story_events.toml")[name]["words"]) for name in ("another", "any"))
    return re.compile(rf"\b{another}(?: [\w-]+)? {called}\b", re.IGNORECASE)


def _any_of(words: Sequence[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"
