"""Whether the next clause is somebody's speech of its own, so that what was said before it ends."""

from analysis.attributions.clause_ahead import has_clause
from analysis.attributions.clauses import WH
from analysis.attributions.cues import VERB_TAGS, grammar_words, reporting_verbs
from analysis.attributions.modifiers import Subject
from analysis.attributions.phrases import FINITE, noun_phrase_right
from analysis.attributions.reading import Reading
from analysis.attributions.speakers import subject_before
from analysis.attributions.verb_forms import BEING, UNSAID, UNTOLD, heard, verb_group

MESSAGES = grammar_words("verbs_of_messages")
REFUSING = frozenset({"declined", "declines", "refused", "refuses"})  # "but declined to comment"
REACH = 25  # tokens of a clause in which its verb is looked for


def another_says(reading: Reading, first: int, high: int) -> bool:
    """Whether somebody is said to say something in a participle: "[with] the mayor warning of"."""
    end = noun_phrase_right(reading, first, high)
    if end > first + 1 and reading.lowers[end - 1].endswith("ing") and reading.tags[end - 2] in ("NNP", "NN", "NNS"):
        end -= 1  # read as a noun
    cue = reporting_verbs().get(reading.lowers[end]) if first < end < high else None
    return heard(cue) and reading.lowers[end].endswith("ing")


def new_speaker(reading: Reading, comma: int, i: int, high: int) -> bool:
    """Whether somebody speaks in the clause that starts at i: ", but Smith said", ", Smith said"."""
    joined = i > comma + 1
    for j in range(i + 1, min(high, i + REACH)):
        if reading.tags[j] in (",", ":", ".") and not joined:
            return False
        if heard(reporting_verbs().get(reading.lowers[j])) and reading.tags[j] in VERB_TAGS - {"VB"}:
            return _speaks(reading, j, comma, i)
    return False


def _speaks(reading: Reading, verb: int, comma: int, i: int) -> bool:
    """Whether the verb of saying at this token has a subject that opens the clause at i."""
    group = verb_group(reading, verb, i)
    if reading.tags[verb] == "VBN" and not BEING.isdisjoint(reading.lowers[group:verb]):
        return False  # ", 95 boys have been charged"
    subject = subject_before(reading, group, comma + 1)
    if subject is None or subject.shared or subject.first > i + 1 or reading.lowers[i] == "that":
        return False
    return i > comma + 1 or reading.tags[subject.first] != "WP"


def same_subject(reading: Reading, i: int, high: int, *, clause: bool = False) -> bool:
    """Whether a second reporting verb of the same speaker stands here: "and added", "and also said".

    `clause`: only with a clause behind it, since "she trusted him but disagreed with the plan" is all said by one verb.
    """
    if _unsaid(reading, i, high):
        return True
    while i < high and (reading.tags[i] in ("RB", "MD") or reading.lowers[i] in ("has", "have", "had")):
        i += 1
    if i >= high:
        return False
    cue = reporting_verbs().get(reading.lowers[i])
    if cue is None or cue.kind in UNTOLD | {"document"}:
        return False
    if cue.kind == "directive" and cue.takes <= {"q"} and not (i + 1 < high and reading.quoted[i + 1] >= 0):
        return False  # "he called the guide and invited him"
    if reading.lowers[i + 1 : i + 2] == ["by"]:
        return False  # "was tired and told by Lind to leave"
    if clause and cue.kind == "speech" and not has_clause(reading, i + 1, high):
        return False
    if reading.tags[i] == "VBG":
        return not clause and i + 1 < high and (reading.lowers[i + 1] == "that" or reading.quoted[i + 1] >= 0)
    return reading.tags[i] in ("VBD", "VBZ", "VBN", "VBP")


def _unsaid(reading: Reading, i: int, high: int) -> bool:
    """Whether what the speaker left open stands here: "but [did not say why]", "and would not comment"."""
    verb = i + 2
    if verb >= high:
        return False
    left_open = reading.lowers[i] in REFUSING and reading.lowers[i + 1 : verb] == ["to"]
    denied = reading.tags[i] in FINITE and reading.lowers[i + 1 : verb] in (["not"], ["n't"])
    if not (left_open or denied):
        return False
    cue = reporting_verbs().get(reading.lowers[verb])
    if cue is None or cue.lemma not in UNSAID:
        return False
    return (
        left_open or cue.lemma not in ("say", "tell") or reading.lowers[verb + 1 : verb + 2] in ([word] for word in WH)
    )


def messenger(reading: Reading, first: int, participle: int) -> Subject | None:
    """Who reached somebody with words in a clause that a participle goes on with: "[Lind] had phoned her, saying"."""
    for i in range(participle - 1, first - 1, -1):
        if reading.quoted[i] >= 0 or (reading.tags[i] in FINITE and reading.lowers[i] not in MESSAGES):
            return None
        if reading.lowers[i] in MESSAGES and reading.tags[i] in ("VBD", "VBN"):
            found = subject_before(reading, verb_group(reading, i, first), first)
            return None if found is None or found.shared else found
    return None
