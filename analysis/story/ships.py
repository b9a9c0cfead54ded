"""The ships that articles name: one that went down, burned or was seized tells an event as well as a town does."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from analysis.lexicon import toml_lexicon
from analysis.story.phrases import Index, phrase_index, phrases_in

Row = Mapping[str, Any]
NOUN_BEFORE = "noun before: "


def known_ships(entities: Iterable[Sequence[Row]]) -> Index:
    """Return the ships among the entities of all articles: one may name them in words that don't tell what they are."""
    names = {_name(row["name"]) for rows in entities for row in rows if row["kind"] == "thing" and _is_ship(row)}
    return phrase_index({name: [name.lower()] for name in names})


def ships_in(texts: Iterable[str], ships: Index) -> frozenset[str]:
    """Return the known ships that some texts name, in capitals as it is written."""
    hits = ((text, hit) for text in texts for hit in (phrases_in(text, ships) if ships else ()))
    return frozenset(name for text, (start, end, name) in hits if text[start:end] == name)


def _is_ship(row: Row) -> bool:
    rule = row["rule"]
    return rule == "ship" or rule.removeprefix(NOUN_BEFORE) in toml_lexicon("thing_words.toml")["ships"]


def _name(name: str) -> str:
    """Without the letters before it: the Nordic Quell of "MV Nordic Quell"."""
    first, _, rest = name.partition(" ")
    return rest if rest and first in toml_lexicon("thing_words.toml")["ship_prefixes"] else name
