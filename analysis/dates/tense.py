"""Whether the words around an expression of time speak of the past or of the future."""

from analysis.dates.words import Text, cues

FUTURE_MODALS = cues("future_modals")
SURE_MODALS = frozenset({"will", "'ll", "shall"})  # "will have left by Friday" looks ahead, "should have left" back
POSSIBLE = frozenset({"can", "could", "might"})  # they look ahead unless they are denied
PLANS = cues("plans")
AFTER_BE = cues("after_be")
PUT_OFF = cues("put_off")
FIXED = cues("fixed")
REPORTED = frozenset({"said", "told", "added", "warned"})
SAYING = cues("saying")
BE_NOW = frozenset({"is", "are", "'s", "'re", "am", "'m"})
BE_PAST = frozenset({"was", "were"})
HAVE = frozenset({"has", "have", "'ve", "had", "having"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"JJ", "DT", "PRP$", "POS", "CD", "VBG", "IN"})  # before them a verb form is a noun
PLAN_NOUNS = cues("plan_nouns")
NEGATIONS = cues("negations")
AFTER_FOLLOWING = frozenset({"DT", "PRP$", "NN", "NNS", "NNP", "JJ"})
LINKS = frozenset({"followed", "compared", "based", "given"})  # they join what they stand between, in no time
AHEAD = frozenset({"until", "till", "through", "by"})  # where no verb decides: "is closed through Thursday"
NEW_CLAUSE = cues("new_clause")
CLOSE = 5  # words behind the expression among which its clause has its modal
ASIDE = 8  # words of "the mayor of Corwen said" between commas
FAR = 18  # words that are looked at on each side


Told = tuple[str | None, bool]  # "past", "future" or None, and whether the nearest verb tells so without doubt


def tense(t: Text, first: int, last: int, sentence: tuple[int, int]) -> Told:
    """Return what the verbs tell of the expression over tokens[first:last] of a sentence.

    The nearest verb on the left decides; where there is none, the nearest on the right.
    """
    low = max(sentence[0], first - FAR)
    before = t.lowers[first - 1] if first else ""
    told = _beside(t, first, last, low, sentence[0])
    if told:
        return told
    until = before in ("until", "till", "to") or t.lowers[first - 2 : first] in (["until", "a"], ["until", "an"])
    verb = skipped = False
    for i in range(first - 1, low - 1, -1):
        word = t.lowers[i]
        if told := _word_on_the_left(t, i, first, until):
            return told
        if word == "where" and (found := _on_the_right(t, last, sentence)) is not None:
            return (found, False)  # "lies near Vell, where a blast on Tuesday killed two": a clause of its own
        as_planned = word == "planned" and t.lowers[i - 1] in ("as", "previously", "originally")
        if not as_planned and _is_plan(t, i, first):
            return ("future", True)
        if (t.tags[i].startswith("V") or t.tags[i] == "MD") and word not in LINKS:
            if (found := _of_verb(t, i, sentence[0])) is not None:
                return _of_left_verb(t, i, found, (first, last), sentence[0], skipped)
            skipped = True
            verb = verb or (t.tags[i] in FINITE and word not in SAYING)
    # after a present tense on the left, what stands on the right is another clause
    found = None if verb else _on_the_right(t, last, sentence)
    ahead = found is None and before in AHEAD  # "a plan to pay it back by March"
    return ("future" if ahead else found, not skipped)


def _beside(t: Text, first: int, last: int, low: int, opens: int) -> Told | None:
    """What the words right beside an expression tell, or the sentence's first."""
    if first > 1 and t.lowers[first - 2 : first] == ["ahead", "of"]:
        return ("future", True)  # "ahead of Saturday's vote"
    if first and t.lowers[first - 1] == "since":
        return ("past", True)
    if t.lowers[opens] in ("let", "please") or t.lowers[opens + 1] == "let":
        return ("future", False)  # "Let's end it by voting on Tuesday"
    if t.lowers[last] == "'s":
        return (None, False)  # "Wednesday's ruling": the verb is not about the day
    before = t.lowers[first - 1] if first else ""
    if before == "effective" or (before == "as" and first > 2 and t.lowers[first - 3] == "as"):
        return ("future", True)  # "as early as Tuesday"
    if before in ("until", "till") and "has" in t.lowers[low:first] and "was" not in t.lowers[low:first]:
        return ("future", True)  # "has kept the markets closed until Friday"
    return None


def _word_on_the_left(t: Text, i: int, first: int, until: bool) -> Told | None:
    """What one word on the left tells without being the verb: "following", "postponed until", "set for", "due"."""
    word = t.lowers[i]
    if word == ";":
        return (None, False)
    if word == "open" and t.tags[i] == "JJ" and t.tags[i - 1] == "NNS":
        return ("future", True)  # "the doors open at 1830 on Saturday"
    if word == "following" and t.tags[i + 1] in AFTER_FOLLOWING and t.lowers[i - 1] not in ("the", "his", "her"):
        return ("past", True)  # "leads him out following his plea Monday"
    if until and (word in PUT_OFF or word in ("deadline", "gave", "give", "gives")):
        return ("future", True)
    if word in FIXED and t.tags[i].startswith("V") and _is_fixed(t, i, first):
        return ("future", True)
    if (word in PLANS or word == "due") and t.lowers[i - 2 : i] == ["had", "been"]:
        return ("past", True)  # "had been meant to open Tuesday"
    return None


def _is_plan(t: Text, i: int, first: int) -> bool:
    """True for a plan on the left, and for "the next sitting is on Thursday"; no "announced the plan Aug. 21"."""
    word = t.lowers[i]
    noun = word in ("plan", "plans", "hope", "hopes") and t.tags[i] in ("NN", "NNS")
    beside = i >= first - 2 or (i == first - 3 and t.tags[i + 1] == "JJ")
    return (word in PLANS and not noun) or word in ("scheduled", "due") or (word in ("is", "are") and beside)


def _of_left_verb(t: Text, i: int, found: str, span: tuple[int, int], opens: int, skipped: bool) -> Told:
    """What the nearest verb on the left, token i, tells of the expression over `span`."""
    first, last = span
    participle = t.tags[i] == "VBN" or (t.tags[i] == "VBD" and t.tags[i - 1] == "VB")  # "to stay closed"
    bare = i == opens or (participle and not _has_auxiliary(t, i, opens))
    if t.lowers[first - 1] in AHEAD and bare:
        return ("future", True)  # "closed through June 1"
    clause = t.lowers[i] in REPORTED and i + 2 < first  # "said the match in June would be his last"
    if clause and _modal_behind(t, last):
        return ("future", True)
    return (found, not (skipped or bare or clause))


def _is_fixed(t: Text, i: int, first: int) -> bool:
    """True for "set for Orvane in April", "called a vote for Friday", "the trial set June 6": the verb is token i."""
    if t.lowers[i] == "set" and (
        t.lowers[i + 1] in ("for", "to") or (i == first - 1 and t.tags[i - 1] in ("NN", "NNS"))
    ):
        return True
    return t.lowers[first - 1] == "for"


def _modal_behind(t: Text, last: int) -> bool:
    for k in range(last, last + CLOSE):
        if t.tags[k] == "MD":
            return t.lowers[k] in FUTURE_MODALS
        if t.lowers[k] in NEW_CLAUSE:
            break
    return False


def _has_auxiliary(t: Text, i: int, start: int) -> bool:
    return any(t.lowers[j] in HAVE or t.lowers[j] in BE_PAST or t.tags[j] == "MD" for j in range(max(start, i - 4), i))


def attributive(t: Text, first: int, last: int) -> bool:
    """True where the verb is less sure to be about the day: "the Nov. 8 election", "its June forecast", "talks
    beginning in June".
    """
    i = first - 2 if first > 1 and t.lowers[first - 1] in ("in", "on") else first - 1
    if i >= 0 and t.lowers[i] in ("beginning", "starting", "ending"):
        return True
    if first > 1 and t.lowers[first - 2] in ("during", "after", "since"):
        return False  # "fled during the May riot": it is when the verb happened
    return first > 0 and t.tags[first - 1] in ("DT", "POS", "PRP$") and t.tags[last] in ("NN", "NNS", "NNP", "JJ")


def _on_the_right(t: Text, last: int, sentence: tuple[int, int]) -> str | None:
    for i in range(last, min(sentence[1], last + FAR)):
        if t.lowers[i] in PLANS:
            return "future"
        if t.tags[i] in ("VBD", "VBZ", "VBP") and t.lowers[i + 1] == "," and "," in t.lowers[max(last, i - ASIDE) : i]:
            continue  # "On Thursday, the mayor said, the court will sit"
        if t.lowers[i] in BE_PAST and t.lowers[i + 1] in AFTER_BE and t.lowers[i + 2] == "for":
            return "past"  # "On Monday, the hearing was set for April"
        if t.tags[i] in FINITE:
            found = _of_verb(t, i, sentence[0])
            if found is not None or t.lowers[i] not in SAYING:
                return found
    return None


def _of_verb(t: Text, i: int, start: int) -> str | None:
    """What one verb form says, with its auxiliaries; None where it leaves the time open."""
    tag, word = t.tags[i], t.lowers[i]
    if tag == "MD":
        if "have" in t.lowers[i + 1 : i + 4]:
            return "past"
        return _of_modal(t, i, start)
    if word in HAVE:
        return _of_have(t, i)
    if word in BE_NOW:
        return "future" if t.lowers[i + 1] in AFTER_BE else None
    if word in BE_PAST:
        return "future" if t.lowers[i + 1] in AFTER_BE and t.lowers[i + 2] in ("to", "for", "in", "on") else "past"
    if i and t.lowers[i - 1] == "to":
        return _of_base(t, i, start)
    if tag == "VBD":
        return "past"
    if tag == "VBN":
        return _of_participle(t, i, start)
    if tag in ("VBZ", "VBP"):
        if word in SAYING or (i and t.tags[i - 1] in NOMINAL):
            return None
        return "future"  # "the clinic reopens Thursday"
    return _of_base(t, i, start) if tag == "VB" else None


def _of_modal(t: Text, i: int, start: int) -> str | None:
    """ "will", "may", "could": ahead; "could not be reached Friday" leaves the time open."""
    denied = NEGATIONS.intersection(t.lowers[max(start, i - 8) : i + 2])
    return "future" if t.lowers[i] in FUTURE_MODALS or (t.lowers[i] in POSSIBLE and not denied) else None


def _of_have(t: Text, i: int) -> str | None:
    """ "had", "have met": past; "will have": future; "has" as a full verb leaves it open."""
    if t.lowers[i] == "had" or "VBN" in t.tags[i + 1 : i + 4]:
        return "past"
    if i and t.tags[i - 1] == "MD":
        return _of_modal(t, i - 1, 0)
    return None


def _of_participle(t: Text, i: int, start: int) -> str | None:
    for j in range(i - 1, max(start, i - 4) - 1, -1):
        word = t.lowers[j]
        if t.tags[j] == "MD":
            return _of_modal(t, j, start) or "past"
        if word in BE_NOW:
            return None
        if word == "be":
            return _of_base(t, j, start)  # "to be finished"
        if word in HAVE or word in BE_PAST:
            return "future" if t.lowers[j - 1] in SURE_MODALS else "past"
    return "past"


def _of_base(t: Text, i: int, start: int) -> str | None:
    for j in range(i - 1, max(start, i - 4) - 1, -1):
        word = t.lowers[j]
        if t.tags[j] == "MD":
            return _of_modal(t, j, start)
        if word == "did":
            return "past"
        if word == "to":
            to_be_done = t.lowers[i] == "be" and t.tags[j - 1] in ("NN", "NNS")  # "rules to be published in May"
            going = t.tags[j - 1] == "VBG" and t.lowers[j - 2] in BE_NOW  # "is trying to", no "accused of trying to"
            planned = t.tags[j - 1] in ("VBZ", "VBP") or going or t.lowers[j - 1] in PLAN_NOUNS
            return "future" if to_be_done or planned else None
    return "future" if t.lowers[i - 1] in ("that", "which", "who") else None  # "the votes that follow in March"
