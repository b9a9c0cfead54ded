"""Numbers, units and kinds in words: what a figure is to a reader. No table is needed, so no pandas."""

from typing import Any

NULL = "—"
KINDS = {  # kind -> what one number is, what many are
    "count": ("a count of people or things", "counts of people and things"),
    "money": ("a sum of money", "sums of money"), "share": ("a share", "shares"),
    "age": ("an age", "ages"), "duration": ("a duration", "durations"),
    "length": ("a length", "lengths"), "area": ("an area", "areas"), "volume": ("a volume", "volumes"),
    "mass": ("a weight", "weights"), "speed": ("a speed", "speeds"), "temperature": ("a temperature", "temperatures"),
    "energy": ("an amount of energy", "amounts of energy"), "power": ("an amount of power", "amounts of power"),
    "pressure": ("a pressure", "pressures"), "concentration": ("a concentration", "concentrations"),
    "consumption": ("a rate of consumption", "rates of consumption"), "magnitude": ("a magnitude", "magnitudes"),
    "dose": ("a dose of radiation", "doses of radiation"), "sound": ("a sound level", "sound levels"),
    "frequency": ("a frequency", "frequencies"), "angle": ("an angle", "angles"), "force": ("a force", "forces"),
    "voltage": ("a voltage", "voltages"), "current": ("an electric current", "electric currents"),
    "data": ("a size of data", "sizes of data"), "data_rate": ("a data rate", "data rates"),
    "score": ("a score", "scores"), "index": ("an index level", "index levels"), "ratio": ("a ratio", "ratios"),
    "rank": ("a rank", "ranks"), "number": ("a bare number", "bare numbers"),
}  # fmt: skip
SIGNS = {"EUR": "€", "GBP": "£", "INR": "₹", "USD": "$"}  # of a currency that alone is meant by its sign
_BARE = ("count", "rank", "ratio", "score")  # their unit is the noun that is counted, or none
PLURALS = {"foot": "feet", "inch": "inches", "century": "centuries", "millennium": "millennia", "stone": "stone",
           "hertz": "hertz", "horsepower": "horsepower", "krone": "kroner", "krona": "kronor"}  # fmt: skip


def number_text(value: float | None) -> str:
    """Return a number as people write it: 8,500; 1.5 million; 0.25. Null is a dash."""
    if value is None or value != value:
        return NULL
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if size <= abs(value) < size * 1e6:
            return f"{value / size:,.4g} {word}"
    if float(value).is_integer() and abs(value) < 1e15:
        return f"{value:,.0f}"
    return f"{value:,.4g}" if abs(value) >= 1 else f"{value:.3g}"


def kind_text(kind: str, *, one: bool = False) -> str:
    """Return a kind of number as the end of "7 of 12 numbers are", or of "the only number is"."""
    name = kind.replace("_", " ")
    single, many = KINDS.get(kind, (f"a figure of {name}", f"figures of {name}"))
    return single if one else many


def value_text(row: Any) -> str:
    """Return what the article commits to, as a sign and figures.

    "≈ 120", "≥ 3", "≤ €900 a day", "30–40", "100–1,000 (vague)", "3-2".
    """
    low, high = row.low, row.high
    if row.kind == "score":  # of its two figures neither is a bound
        return str(row.text)
    unit = _unit_text(row, row.best)
    before = SIGNS.get(row.unit, "") if row.kind == "money" else ""
    if low is None and high is None:
        return "no figure"
    vague = " (vague)" if row.modifier == "vague" else ""
    if low is not None and high is not None and low != high:
        return f"{before}{number_text(low)}–{number_text(high)}{unit}{vague}"
    open_end = "≥ " if high is None else "≤ " if low is None else ""
    sign = {"about": "≈ ", "over": "> ", "under": "< "}.get(row.modifier, open_end)
    figure = row.best if row.best is not None else low if low is not None else high
    return f"{sign}{before}{number_text(figure)}{unit}{vague}"


def value_words(row: Any) -> str:
    """Return a figure as it stands beside a mark or in a title: with its certainty where the article lowers it."""
    return str(row.value) if row.certainty in (None, "stated") else f"{row.value}, {row.certainty}"


def has_unit(row: Any) -> bool:
    """Whether a number has a unit to be told: a part of a whole has none, and of a count it is what is counted."""
    return row.unit not in (None, "dimensionless") and row.kind not in _BARE


def unit_text(unit: str, *, one: bool = False) -> str:
    """Return a unit as people write it: "litres", "feet", "degrees Celsius"; currency codes stay."""
    if unit == "percent":
        return "%"
    words = unit.replace("_", " ")
    head, _, rest = words.partition(" ")
    if one or head.isupper():
        return words
    if head == "degree":
        return f"degrees {rest}".strip()
    start, _, last = words.rpartition(" ")
    return f"{start} {PLURALS.get(last, last + 's')}".strip()


def _unit_text(row: Any, figure: float | None) -> str:
    signed = row.kind == "money" and row.unit in SIGNS
    words = "" if signed or not has_unit(row) else unit_text(row.unit, one=figure == 1)
    unit = f" {words}" if words and words != "%" else words
    return f"{unit} a {row.per}" if row.per else unit
