"""Companies named in full ("Quell Oil Co."), and the short forms that mean them again ("Quell Oil", "Quell")."""

from collections.abc import Iterator
from itertools import pairwise

from analysis.entities.beside import Points
from analysis.entities.evidence import context_points
from analysis.entities.names import Name, listed
from analysis.entities.words import COMMON, SURNAME, context_words, flags, organisations, thing_words
from analysis.language.tokens import Tokens

SPEAKS = 4.5  # points for a person that a company of a given name has too: "Reed said"
BEFORE_CODE = 5  # tokens between a company and the code of its share, fewer than these
ELSEWHERE = 1.5  # points for a place above which a short form is one: "in Norton", "Norton, Kansas"


def short_companies(tokens: Tokens, groups: dict[str, list[Name]]) -> set[str]:
    """Return the names that only shorten a company's: no title, no other person's name, no "in" before them."""
    fronts = {front for text, group in groups.items() if _is_company(group) for front in _fronts(text)} & groups.keys()
    fronts |= {front.title() for front in _capitals(groups)} & groups.keys()
    others = [text for text, group in groups.items() if text not in fronts and not _is_company(group)]
    surnames = {word for text in others if " " in text for word in (text.split()[0], text.split()[-1])}
    return {text for text in fronts - surnames if _is_free(tokens, text, groups[text])}


def _is_company(group: list[Name]) -> bool:
    """Whether a legal form closes a name: "Inc.", "Corp."."""
    words = group[0].text.lower().removesuffix(".").split()
    form = f"{words[-1]}." in context_words("closing") or words[-1] in context_words("legal_forms")
    return group[0].kind == "organisation" and len(words) > 1 and form


def _capitals(groups: dict[str, list[Name]]) -> set[str]:
    """The short forms of companies whose name a text once gives in capitals: QUELLDYNE of "QUELLDYNE Inc."."""
    return {
        f for text, group in groups.items() if _is_company(group) for f in _fronts(text) if f.isupper() and len(f) > 4
    }


def _fronts(text: str) -> Iterator[str]:
    """The first words of a company's name, without its legal form; no common word alone."""
    words = text.split()
    for k in range(1, len(words)):
        bits = flags(words[0].lower())
        if k > 1 or not bits & COMMON or bits & SURNAME:
            yield " ".join(words[:k])


def _is_free(tokens: Tokens, text: str, group: list[Name]) -> bool:
    """Whether nothing says that a name is a person's or a place's here."""
    if any(name.kind not in (None, "place") for name in group):
        return False
    if text in organisations():
        return True
    if (listed(text) or ("", ""))[1] in ("gazetteer: country", "gazetteer: state"):
        return False
    context = [context_points(tokens, name) for name in group]
    return max(points["place"] for points in context) <= ELSEWHERE and max(p["person"] for p in context) < SPEAKS


def add_traded(tokens: Tokens, names: list[Name], scores: dict[str, Points]) -> None:
    """Add points for whose shares a code is: "Quell (NYSE: QLL)", "Quell QLL.L"."""
    for left, right in pairwise(name for name in names if name.text not in thing_words("exchanges")):
        if right.rule != "code of a share" or left.text not in scores or right.first - left.last >= BEFORE_CODE:
            continue
        if not any(tokens.words[k].islower() for k in range(left.last, right.first)):
            scores[left.text]["organisation"] += 5
