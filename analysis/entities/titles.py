"""The titles before a person's name: "Deputy Prime Minister"."""

from analysis.entities.words import AREA, BODY, GIVEN, MODIFIER, SITE, TITLE, context_words

COURTESY = frozenset({"dr", "miss", "mr", "mrs", "ms", "mx", "sir"})  # titles of people alone


def title_stretch(lowers: list[str], bits: list[int]) -> tuple[int, int] | None:
    """Return the last stretch of title words in a run, as [from, to): "Deputy Prime Minister"."""
    end = len(bits)
    while end > 0:
        named = end == 1 and len(bits) == 2 and lowers[0] in context_words("given_titles")
        if bits[end - 1] & TITLE and not bits[end - 1] & BODY and not named:
            start = end - 1
            while (
                start > 0
                and bits[start - 1] & (TITLE | MODIFIER)
                and not (bits[start - 1] & GIVEN and not bits[start - 1] & TITLE)
            ):
                start -= 1
            if lowers[end : end + 1] == ["and"]:
                return None  # "Department of Justice and Congress"
            surname = lowers[end - 1] in COURTESY and end == len(bits) - 1  # "Ms Park", "Dr Church"
            if end < len(bits) and ((bits[end] & (BODY | AREA | SITE) and not surname) or lowers[end] in ("'s", "'")):
                return None  # "Attorney General's Office", "Prime Minister Office"
            return start, end
        end -= 1
    return None
