"""Grammar of pointing without measuring: "now", "recently", "the past", "the near future", "these days".

Each reader returns (expression, index after it) or None.
"""

from analysis.dates.expressions import Read, Reference
from analysis.dates.words import Text, cues, words

FAR_OR_NEAR = cues("far_or_near")
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
BEHIND_CURRENT = NOUNS | {"JJ", "JJR", "CD", "VBN", "VBG", "HYPH", "``", "RB", ",", "CC"}


def reference(t: Text, i: int) -> Read | None:
    """Read "now", "more recently", "the near future", "these days", "current"."""
    word = t.lowers[i]
    if (word in ("more", "very", "most") and t.lowers[i + 1] in ("recently", "soon")) or (
        word in ("right", "just") and t.lowers[i + 1] == "now"
    ):
        return (Reference(words().references[t.lowers[i + 1]]), i + 2)
    if value := words().references.get(word):
        return (Reference(value), i + 1) if _points(t, i) else None
    if word == "the":
        return _the(t, i)
    if word == "these" and t.lowers[i + 1] == "days":
        return (Reference("PRESENT_REF"), i + 2)
    if word in ("present", "future") and i and t.lowers[i - 1] == ("at" if word == "present" else "in"):
        return (Reference("PRESENT_REF" if word == "present" else "FUTURE_REF"), i + 1)
    if word == "long" and t.lowers[i + 1] == "ago":
        return (Reference("PAST_REF"), i + 2)
    if word == "current" and (t.tags[i - 1] in ("NN", "HYPH") or t.tags[i + 1] not in BEHIND_CURRENT):
        return None  # of water or in a wire
    if value := words().reference_adjectives.get(word):
        named = t.words[i].istitle() and (t.words[i + 1].istitle() or t.words[i - 1].istitle())
        return None if named else (Reference(value), i + 1)
    return None


def _points(t: Text, i: int) -> bool:
    """False for "as soon as", "soon after", "now-famous" and for names ("Right Now")."""
    word, before, after = t.lowers[i], t.lowers[i - 1] if i else "", t.lowers[i + 1]
    if word == "soon" and (before in ("as", "too", "how", "so") or after in ("after", "as", "-")):
        return False
    if (before == "as" and word in ("recently", "lately")) or (word == "now" and after in ("known", "-")):
        return False
    return not (i and t.words[i].istitle() and t.words[i - 1].istitle())


def _the(t: Text, i: int) -> Read | None:
    """ "the past", "the foreseeable future", "the long term", "the present", "the time being"."""
    j = i + 2 if t.lowers[i + 1] in FAR_OR_NEAR else i + 1
    word = t.lowers[j]
    if word in ("past", "future") and t.tags[j + 1] not in NOUNS | {"CD", "JJ", "VBG"}:
        return (Reference("PAST_REF" if word == "past" else "FUTURE_REF"), j + 1)
    if word == "term" and t.lowers[j - 1] in ("near", "long", "short"):
        return (Reference("FUTURE_REF"), j + 1)
    if word == "present" and (t.lowers[j + 1] == "time" or t.tags[j + 1] not in NOUNS):
        return (Reference("PRESENT_REF"), j + 2 if t.lowers[j + 1] == "time" else j + 1)
    return None
