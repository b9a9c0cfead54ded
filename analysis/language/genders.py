"""The gender that a given name or a title of courtesy tells."""

from functools import cache

from analysis.lexicon import lexicon_lines, word_set

COURTESY = {
    "mr": "m",
    "mr.": "m",
    "sir": "m",
    "lord": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "madam": "f",
    "dame": "f",
    "lady": "f",
    "abu": "m",  # "father of", "mother of" in Arabic names
    "umm": "f",
}


@cache
def genders() -> dict[str, str]:
    """Each given name in lower case whose bearers are mostly of one gender: "m" or "f"."""
    either = word_set("either_gender.txt")
    rows = (line.split("\t") for line in lexicon_lines("given_name_genders.tsv"))
    return {row[0]: row[1] for row in rows if row[0] not in either}
