"""Whom a surname alone means, where an article names several people of that surname in full."""

from dataclasses import dataclass

from analysis.entities.names import Name
from analysis.entities.short import surname_keys
from analysis.entities.words import context_words
from analysis.language.genders import COURTESY, genders
from analysis.language.tokens import Tokens

RELATIVE = 2  # mentions that someone brought in as a relative stands behind the others
REACH = 4  # tokens between "daughter of" and a name


@dataclass(slots=True)
class Bearer:
    """Someone named in full, with the mentions so far."""

    gender: str | None
    relative: bool  # "his wife, Anna Quell"
    mentions: int = 0


class Namesakes:
    """The people of each surname of an article, as far as it has been read."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.bearers: dict[str, dict[str, Bearer]] = {}

    def saw(self, name: Name, full: str) -> None:
        """Take in a mention of the person whose full name is `full`."""
        for surname in surname_keys(full):
            same = self.bearers.setdefault(surname, {})
            bearer = same.pop(full, None) or self._bearer(name, full)
            bearer.gender = bearer.gender or self._title(name)
            bearer.mentions += 1
            same[full] = bearer  # the last named stands last

    def meant(self, name: Name) -> str:
        """Return the full name of the bearer of a surname whom a mention of it means.

        A title of courtesy tells the gender. Then it is the one named most; someone brought in as a relative stands
        behind, and of two named as often the last is meant.
        """
        same = self.bearers[name.text]
        if len(same) == 1:
            return next(iter(same))
        asked = self._title(name)
        fitting = [full for full, bearer in same.items() if not asked or bearer.gender in (asked, None)] or list(same)
        return max(reversed(fitting), key=lambda full: same[full].mentions - RELATIVE * same[full].relative)

    def _bearer(self, name: Name, full: str) -> Bearer:
        return Bearer(genders().get(full.split()[0].lower()), self._is_relative(name.first))

    def _title(self, name: Name) -> str | None:
        """The gender that a title of courtesy before the name tells."""
        before = self.tokens.lowers[max(0, name.first - 2) : name.first]
        return next((COURTESY[word] for word in reversed(before) if word in COURTESY), None)

    def _is_relative(self, first: int) -> bool:
        """Whether a noun of kinship stands right before a name, or before "of" and a few words."""
        lowers = self.tokens.lowers
        k = first - 1
        if k >= 0 and lowers[k] == ",":
            k -= 1
        if k >= 0 and lowers[k] in context_words("kin"):
            return True
        for of in range(first - 1, max(0, first - REACH), -1):
            if lowers[of] == "of":
                return lowers[of - 1] in context_words("kin")
            if not lowers[of].isalpha():
                return False
        return False
