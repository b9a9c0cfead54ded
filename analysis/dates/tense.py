"""Whether the words around an expression of time speak of the past or of the future."""

from analysis.dates.words import Text

FUTURE_MODALS = frozenset({"will", "'ll", "shall", "wo", "may", "can", "should", "must", "would"})
PLANS = frozenset({
    "scheduled", "expected", "due", "set", "to", "going", "planned", "likely", "slated", "expect", "expects", "plan", "plans",
    "hope", "hopes", "intend", "intends", "planning", "expecting", "hoping", "aims", "ready", "seek", "seeks", "wants", "want",
    "preparing", "poised", "projected", "forecast", "bound", "about", "unlikely", "expiring", "beginning", "starting",
})  # fmt: skip
BE_NOW = frozenset({"is", "are", "'s", "'re", "am", "'m"})
HAVE = frozenset({"has", "have", "'ve", "had", "having"})
SAYING = frozenset({"say", "says", "think", "thinks", "believe", "believes", "do", "does", "know", "knows", "means", "shows"})
FAR = 14  # words that are looked at on each side


def tense(t: Text, first: int, last: int, sentence: tuple[int, int]) -> str | None:
    """Return "past", "future" or None for the expression over tokens[first:last] of a sentence.

    The nearest verb on the left decides; where there is none, the nearest on the right.
    """
    if t.lowers[last] == "'s":
        return None  # "Wednesday's ruling": the verb is not about the day
    for i in range(first - 1, max(sentence[0], first - FAR) - 1, -1):
        if t.tags[i].startswith("V") or t.tags[i] == "MD":
            if (found := _of_verb(t, i, sentence)) is not None:
                return found
        elif t.lowers[i] in ("expected", "scheduled", "due", "upcoming") or (t.lowers[i] == ";"):
            return "future" if t.lowers[i] != ";" else None
    for i in range(last, min(sentence[1], last + FAR)):
        if (t.tags[i].startswith("V") or t.tags[i] == "MD") and (found := _of_verb(t, i, sentence)) is not None:
            return found
    return None


def _of_verb(t: Text, i: int, sentence: tuple[int, int]) -> str | None:
    tag, word = t.tags[i], t.lowers[i]
    if tag == "MD":
        if "have" in t.lowers[i + 1 : i + 4]:
            return "past"
        return "future" if word in FUTURE_MODALS else None
    if word in PLANS:
        return "future"
    if tag == "VBD":
        return "past"
    if word in HAVE:
        return "past"
    if tag == "VBN":
        for j in range(i - 1, max(sentence[0], i - 4) - 1, -1):
            if t.lowers[j] in BE_NOW or t.lowers[j] == "be" or t.tags[j] == "MD":
                return None if t.lowers[j] in BE_NOW else "future"
        return "past"
    if word in BE_NOW and (t.lowers[i + 1] in PLANS or t.lowers[i + 2] in PLANS):
        return "future"
    if tag in ("VBZ", "VBP") and word not in BE_NOW and word not in SAYING:
        return "future"  # "the clinic reopens Thursday"
    if tag == "VB":
        for j in range(i - 1, max(sentence[0], i - 4) - 1, -1):
            if t.tags[j] == "MD":
                return "past" if t.lowers[j + 1] == "have" else "future"
            if t.lowers[j] == "did":
                return "past"
            if t.lowers[j] == "to":
                return "future" if t.tags[j - 1] in ("VBZ", "VBP", "VBG", "NN", "NNS", "JJ") else None
    return None
