"""Every entry of the number lexicons proves itself: its `yes` sentence gives it, its `no` sentence does not."""

import tomllib

import pytest

from analysis.article import text_article
from analysis.language.document import read_document
from analysis.lexicon import FOLDER
from analysis.quantities import find_quantities
from analysis.records import Quantity


def found_in(text: str) -> list[Quantity]:
    return find_quantities(read_document(text_article(text, "t")))


def entries(name: str) -> list[tuple[str, dict]]:
    table = tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
    return [(key, entry) for key, entry in table.items() if "yes" in entry]


@pytest.mark.parametrize(("key", "entry"), entries("units.toml"))
def test_units(key, entry):
    name = entry.get("unit", key)

    def given(text):
        return [q.text for q in found_in(text) if (q.unit or "").endswith(name) and q.per == entry.get("per", q.per)]

    assert given(entry["yes"])
    assert not given(entry["no"])


@pytest.mark.parametrize(("key", "entry"), entries("currency_words.toml"))
def test_currencies(key, entry):
    unit = entry.get("code") or entry.get("name") or key
    assert [q.text for q in found_in(entry["yes"]) if q.kind == "money" and q.unit == unit]
    assert not [q.text for q in found_in(entry["no"]) if q.kind == "money"]


@pytest.mark.parametrize(("key", "entry"), entries("number_modifiers.toml"))
def test_modifiers(key, entry):
    assert key in {q.modifier for q in found_in(entry["yes"])}
    assert key == "exact" or key not in {q.modifier for q in found_in(entry["no"])}


@pytest.mark.parametrize(("key", "entry"), entries("vague_numbers.toml"))
def test_vague_numbers(key, entry):
    interval = (entry.get("low"), entry.get("high"))
    assert [q.text for q in found_in(entry["yes"]) if (q.low, q.high) == interval]
    assert not [q.text for q in found_in(entry["no"]) if (q.low, q.high) == interval]


@pytest.mark.parametrize("name", ["units.toml", "currency_words.toml", "number_modifiers.toml", "hedges.toml"])
def test_no_surface_stands_twice(name):
    """A spelling belongs to one entry; a word and a symbol of one entry may be alike."""
    owners: dict[tuple[str, str], str] = {}
    for key, entry in tomllib.loads((FOLDER / name).read_text(encoding="utf-8")).items():
        for field in ("words", "symbols", "signs", "before", "after", "loose"):
            for surface in entry.get(field, ()) if isinstance(entry, dict) else ():
                slot = (field + entry.get("reach", ""), surface)
                assert owners.setdefault(slot, key) == key, f"{surface!r} stands in [{owners[slot]}] and [{key}]"


def test_every_list_names_its_source():
    for name in ("number_words.tsv", "trend_words.tsv", "numbered_names.txt", "street_words.txt", "abstract_nouns.txt",
                 "person_nouns.txt", "number_prefixes.txt", "hedges.toml", "units.toml",
                 "currency_words.toml", "number_modifiers.toml", "vague_numbers.toml", "currencies.tsv"):  # fmt: skip
        head = "".join((FOLDER / name).read_text(encoding="utf-8").splitlines(keepends=True)[:6])
        assert "source:" in head or "made by scripts/" in head, name
