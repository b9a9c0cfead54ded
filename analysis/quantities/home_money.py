"""Money whose noun several countries share, in the currency of the country that an article is written for."""

import re
from collections.abc import Iterable
from dataclasses import replace

from analysis.lexicon import toml_lexicon
from analysis.places.home import Home
from analysis.records import Quantity

BARE = {"currency:dollar": "dollar", "currency:cent": "dollar", "currency:rupee": "rupee"}
AMERICAN = re.compile(r"\b(?:US|U\.S\.|USD|American)(?!\w)|\$US|Indian", re.IGNORECASE)
OWN = re.compile(r"(?<![A-Za-z])[A-Z]{1,2}\$")  # "A$5": there a bare sign is the American one


def with_home(text: str, quantities: Iterable[Quantity], home: Home | None) -> list[Quantity]:
    """Return the quantities, each amount of a shared noun in the home's currency, which its note then says.

    A dollar is only by its outlet that of the country: agencies write American ones under datelines of all the world.
    """
    if home is None:
        return list(quantities)
    tables = {noun: codes[home.country] for noun, codes in _shared().items() if home.country in codes}
    if home.by == "dateline" or OWN.search(text):
        tables.pop("dollar", None)
    return [_at_home(quantity, tables, home) for quantity in quantities] if tables else list(quantities)


def _shared() -> dict[str, dict[str, str]]:
    return toml_lexicon("shared_currencies.toml")


def _at_home(quantity: Quantity, tables: dict[str, str], home: Home) -> Quantity:
    if quantity.kind != "money":
        return quantity
    noun = next((noun for rule, noun in BARE.items() if quantity.rule.endswith(rule)), quantity.unit)
    code = tables.get(noun or "")
    if code is None or code == quantity.unit or AMERICAN.search(quantity.text):
        return quantity
    said = f"the {noun} of {home.country}, by {home.told}"
    kept = [note for note in (quantity.note or "").split("; ") if note and note != f"which {noun} is not said"]
    return replace(quantity, unit=code, note="; ".join([*kept, said]))
