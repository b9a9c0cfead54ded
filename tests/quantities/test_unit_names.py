"""Measures carry unit names that pint knows, so that a reader can convert them."""

import tomllib

import pint
import pytest

from analysis.lexicon import FOLDER

UNITS = tomllib.loads((FOLDER / "units.toml").read_text(encoding="utf-8"))
OURS = {  # units that news uses and pint has no name for
    "percentage_point", "basis_point", "brake_horsepower", "mega_british_thermal_unit", "ppb", "magnitude",
    "inverse_second", "inverse_femtobarn",
}  # fmt: skip
REGISTRY = pint.UnitRegistry()


NAMES = {entry.get("unit", name) for name, entry in UNITS.items() if name != "prefixes"}


@pytest.mark.parametrize("unit", sorted(NAMES - OURS))
def test_pint_knows_the_unit(unit):
    try:
        found = REGISTRY.parse_units(unit)
    except pint.UndefinedUnitError:
        found = REGISTRY.parse_units(unit.replace("_", "*"))  # newton_metre is a product
    assert str(found)
