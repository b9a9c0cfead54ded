"""Where a phrase or an infinitive that is said ends: before the verb's own circumstances and its next clause."""

from analysis.attributions.cues import grammar_words, reporting_verbs
from analysis.attributions.nouns import event_words
from analysis.attributions.phrases import FINITE, after_times, has_finite, is_finite, is_time, noun_phrase_right
from analysis.attributions.reading import Reading
from analysis.attributions.verb_forms import participle_of_saying
from analysis.language.vocabulary import vocabulary

MEASURES = grammar_words("according_to_measures")
VENUES = grammar_words("venues")
CIRCUMSTANCES = frozenset({"after", "before", "when", "while", "as", "despite", "amid", "until"})
SOON = frozenset({"shortly", "just", "right", "soon", "immediately", "long", "only"})
DATED = frozenset({"denial", "judgement", "question"})  # classes of verbs that look back at what was
SHORT = 6  # tokens of a thing before a day
ASIDE = 6  # tokens of a participle between two commas
OCCASIONS = frozenset({"at", "during", "in", "on", "via"})
MEDIA = frozenset({"twitter", "facebook", "television", "tv", "radio", "show", "podcast", "stage", "trail", "phone"})
BACKWARD = frozenset({"after", "as", "because"})
THEN = frozenset({"before", "after", "while"})


def clause_goes_on(reading: Reading, i: int, first: int, high: int) -> bool:
    """Whether the clause of the verb goes on behind a phrase, or another clause follows: "proposed a tax and has
    asked", "stressed those fears, and he raised them"."""
    verb = i + 1
    while verb < high and reading.tags[verb] == "RB":
        verb += 1
    if verb >= high or has_finite(reading, first, i):
        return False
    subject = noun_phrase_right(reading, verb, high)
    if verb < subject < high and BACKWARD.isdisjoint(reading.lowers[first:i]):  # "pay after boys and girls [fought]"
        reduced = reading.tags[subject + 1 : subject + 2] == ["IN"] and not is_past(reading, subject)
        return is_finite(reading, subject) and reading.tags[first] != "WRB" and not reduced  # "and tools wanted at"
    infinitive = reading.tags[first] == "TO" and reading.tags[verb] == "VBD"  # "vowed to stay and then [left]"
    return infinitive or is_past(reading, verb) or _acts_on(reading, verb)


def _acts_on(reading: Reading, i: int) -> bool:
    """Whether a past form has an object or ends its sentence, so that it is no participle: "denied the claims and
    [left] the room"."""
    return reading.tags[i] == "VBD" and reading.tags[i + 1 : i + 2] in (["DT"], ["PRP"], ["PRP$"], ["."], ["TO"])


def is_past(reading: Reading, i: int) -> bool:
    """Whether a finite verb stands here that can be no participle and no plural."""
    if reading.tags[i] not in FINITE:
        return False
    known = vocabulary().tags.get(reading.lowers[i], ())
    if reading.tags[i] == "VBD":
        return "VBD" in known and "VBN" not in known
    return "NNS" not in known


def tells_occasion(reading: Reading, i: int, first: int, high: int) -> bool:
    """Whether a preposition tells on what occasion a phrase is said: "praised Lind [at] a rally", "called it late
    [before] describing the pier"."""
    lower = reading.lowers[i]
    if lower in THEN and i + 1 < high and participle_of_saying(reading, i + 1):
        return True
    if lower in BACKWARD and _demanded(reading, first) and _happened(reading, i + 1, high):
        return True  # "called for talks [after] a worker died"
    if lower not in OCCASIONS or has_finite(reading, first, i):
        return False
    before = reading.tags[first:i]
    if "TO" in before or ("VBG" in before and before[0] != "VBG"):
        return False  # "accused him of lying on television", "advised him to speak in the hall"
    end = noun_phrase_right(reading, i + 1, high)
    if end == i + 1 or "CC" in reading.tags[i:end] or reading.lowers[end : end + 1] == ["to"]:
        return False  # "a ban on debates and shows", "the suspension in response to"
    while end > i + 2 and is_time(reading, end - 1):
        end -= 1  # "at a news conference Friday"
    return reading.lowers[end - 1] in (MEDIA if lower == "on" else VENUES)


def _demanded(reading: Reading, first: int) -> bool:
    """Whether a phrase is what somebody asks for, so that nothing past is part of it."""
    cue = reporting_verbs().get(reading.lowers[first - 1 - (reading.lowers[first - 1] == "for")]) if first > 1 else None
    return cue is not None and (cue.kind == "directive" or reading.lowers[first - 1] == "for")


def _happened(reading: Reading, i: int, high: int) -> bool:
    """Whether a subject with a past form begins at token i."""
    end = noun_phrase_right(reading, i, high)
    return i < end < high and reading.tags[end] == "VBD" and is_finite(reading, end)


def tells_when(reading: Reading, i: int, high: int) -> bool:
    """Whether words such as "shortly before" or "on Sunday after" tell when a phrase was said."""
    j = i
    while j < high - 1 and (
        is_time(reading, j) or reading.lowers[j] in SOON or (reading.lowers[j] == "on" and is_time(reading, j + 1))
    ):
        j += 1
    return i < j and reading.lowers[j] in ("before", "after")


def tells_day(reading: Reading, i: int, first: int, high: int) -> bool:
    """Whether a day ends the clause in which a thing, and no event, was denied, questioned, praised or blamed:
    "rejected the claim [on Monday]", but "condemned the attack on Monday"."""
    begin = (
        i
        + (reading.lowers[i] in ("on", "late", "early"))
        + (reading.lowers[i : i + 2] in (["late", "on"], ["early", "on"]))
    )
    cue = reporting_verbs().get(reading.lowers[first - 1]) if first else None
    if cue is None or cue.kind not in DATED or not is_time(reading, begin) or reading.tags[begin] == "VB":
        return False
    if reading.lowers[i - 1] in event_words() or not reading.tags[i - 1].startswith("NN") or i - first > SHORT:
        return False
    if is_time(reading, i - 1) or "TO" in reading.tags[first:i]:
        return False  # "asked him to leave the hall on Monday"
    end = after_times(reading, begin, high)
    return end >= high or reading.tags[end] in (",", ".")


def tells_circumstance(reading: Reading, i: int, first: int, high: int) -> bool:
    """Whether a clause about the saying begins behind a phrase that is said: ", leading to", ", just after"."""
    if reading.tags[i] == "VBG":
        if "VBG" in reading.tags[first : i - 1]:
            return False  # "boats drifting ashore, breaking apart"
        close = next((j for j in range(i, min(high - 1, i + ASIDE)) if reading.tags[j] == ","), i)
        return reading.lowers[i] != "including" and reading.lowers[close + 1 : close + 2] != [
            "that"
        ]  # "by Hale, defending, that"
    while i < high - 1 and reading.lowers[i] != "as" and (reading.tags[i] == "RB" or is_time(reading, i)):
        i += 1
    return reading.lowers[i] in CIRCUMSTANCES and reading.lowers[i + 1 : i + 2] != ["well"]


def tells_manner(reading: Reading, at: int, high: int) -> bool:
    """Whether the "according to" at this token, with no comma before it, leads to a rule or measure."""
    if at == 0 or reading.quoted[at - 1] >= 0 or reading.tags[at - 1] in (",", ":", ".", "-RRB-"):
        return False
    end = noun_phrase_right(reading, at + 2, high)
    head = reading.lowers[end - 1] if end > at + 2 else reading.lowers[at + 2] if at + 2 < high else ""
    return head in MEASURES
