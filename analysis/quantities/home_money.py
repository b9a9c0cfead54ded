"""Money whose noun several countries share, in the currency of the country that an article is written for."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from analysis.lexicon import toml_lexicon
from analysis.places.home import Home
from analysis.records import Entity, Quantity

BARE = {"currency:dollar": "dollar", "currency:cent": "dollar", "currency:rupee": "rupee"}
AMERICAN = re.compile(r"\b(?:US|U\.S\.|USD|American)(?!\w)|\$US|Indian", re.IGNORECASE)
OWN = re.compile(r"(?<![A-Za-z])[A-Z]{1,2}\$")  # "A$5": there a bare sign is the American one


PLAIN = frozenset({"AU", "CA", "NZ"})  # countries whose papers write a bare sign for their own dollar
FEWEST = 3  # mentions of a country in an article about it


def with_home(
    text: str, quantities: Iterable[Quantity], home: Home | None, entities: Sequence[Entity] = ()
) -> list[Quantity]:
    """Return the quantities, each amount of a shared noun in the home's currency, which its note then says.

    A dollar is that of the country by its outlet, or where the article's `entities` tell of one country and never of
    the United States; agencies write American ones under datelines of all the world, so there the note only says it.
    """
    rows = list(quantities)
    if all(quantity.kind != "money" for quantity in rows):
        return rows
    own = OWN.search(text) is not None
    if home is not None:
        tables = {noun: codes[home.country] for noun, codes in _shared().items() if home.country in codes}
        dollar = tables.pop("dollar", None) if home.by == "dateline" or own else None
        rows = [_at_home(quantity, tables, home.country, home.told) for quantity in rows] if tables else rows
        if dollar is not None and not own:
            rows = [_doubtful(quantity, dollar, home.told) for quantity in rows]
    if (home is None or home.by == "dateline") and not own and (country := told_country(entities)) in PLAIN:
        code = {"dollar": _shared()["dollar"][country]}
        rows = [_at_home(quantity, code, country, "the country that the article tells of") for quantity in rows]
    return rows


def told_country(entities: Iterable[Entity]) -> str:
    """The country that most places of an article lie in, where none lies in the United States; "" for none."""
    told: Counter[str] = Counter()
    for entity in entities:
        if entity.kind == "place" and entity.country is not None:
            told[entity.country] += entity.mentions
    if not told or "US" in told:
        return ""
    country, mentions = min(told.items(), key=lambda item: (-item[1], item[0]))
    return country if mentions >= FEWEST and 3 * mentions >= 2 * told.total() else ""


def _shared() -> dict[str, dict[str, str]]:
    return toml_lexicon("shared_currencies.toml")


def _doubtful(quantity: Quantity, code: str, told: str) -> Quantity:
    """A bare dollar with a note that it may be the one of the dateline's country."""
    bare = quantity.kind == "money" and any(
        quantity.rule.endswith(rule) for rule in ("currency:dollar", "currency:cent")
    )
    if not bare or AMERICAN.search(quantity.text):
        return quantity
    return replace(quantity, note="; ".join([*filter(None, [quantity.note]), f"USD, or {code} by {told}"]))


def _at_home(quantity: Quantity, tables: dict[str, str], country: str, told: str) -> Quantity:
    noun = next((noun for rule, noun in BARE.items() if quantity.rule.endswith(rule)), quantity.unit)
    code = tables.get(noun or "")
    if code is None or code == quantity.unit or AMERICAN.search(quantity.text):
        return quantity
    said = f"the {noun} of {country}, by {told}"
    doubts = (f"which {noun} is not said", "USD, or ")
    kept = [note for note in (quantity.note or "").split("; ") if note and not note.startswith(doubts)]
    return replace(quantity, unit=code, note="; ".join([*kept, said]))
