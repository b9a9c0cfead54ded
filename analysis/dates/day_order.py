"""Whether the day or the month stands first in "3/4/2021", by the country that an article is written for.

The orders are those of the short dates of the Unicode CLDR's English locales.
"""

import re

from analysis.places.home import Home

MONTH_FIRST = frozenset({"AS", "FM", "GU", "MH", "MP", "PH", "PR", "PW", "UM", "US", "VI"})
EITHER = frozenset({"CA", "CN", "HU", "IR", "JP", "KP", "KR", "LT", "MN", "TW"})  # both are met, or the year is first
IN_FIGURES = re.compile(r"(?<![\d/-])(\d{1,2})([/-])(\d{1,2})(?:\2(?:\d{4}|\d{2}))?(?![\d/-])")


def day_first(home: Home | None) -> bool:
    """Tell whether the day stands first; American order holds where nothing tells the country."""
    return home is not None and home.country not in MONTH_FIRST | EITHER


def order_note(text: str, home: Home | None) -> str | None:
    """Return what to say of a date in figures that could be read both ways."""
    found = IN_FIGURES.search(text)
    if found is None or found[1] == found[3] or max(int(found[1]), int(found[3])) > 12 or text in ("9/11", "9-11"):
        return None
    order = "day" if day_first(home) else "month"
    if home is None or home.country in EITHER:
        return f"{order} first, as nothing tells the country's order"
    return f"{order} first, as in {home.country}, by {home.told}"
