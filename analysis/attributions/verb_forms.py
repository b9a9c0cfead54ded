"""A verb with its auxiliaries, adverbs and negations, and the forms of reporting verbs that report nothing: nouns,
adjectives, parts of compounds, participles of other nouns."""

from analysis.attributions.cues import Verb, grammar_words, reporting_verbs
from analysis.attributions.phrases import (
    FINITE,
    STANDALONE,
    TIME_WORDS,
    is_time,
)
from analysis.attributions.reading import Reading
from analysis.language.vocabulary import vocabulary

AUXILIARIES = grammar_words("auxiliaries")
BEING = frozenset({"is", "are", "was", "were", "been", "being", "be", "am", "'s", "'re", "'m"})
BEFORE_TO = frozenset(  # "is expected to say", "liked to say", "was quick to add"
    {"expected", "due", "set", "scheduled", "likely", "liked", "likes", "used", "quick", "keen", "careful", "forced"}
)
NAMING = frozenset({"call", "dub", "term", "label", "title", "brand"})
UNTOLD = frozenset({"belief", "manner"})  # classes of verbs by which nobody is heard
UNSAID = frozenset(
    {"say", "tell", "comment", "specify", "disclose", "elaborate", "explain", "reveal", "mention", "answer", "respond"}
    | {"talk", "speak", "discuss", "address", "appeal", "refer"}
)
NOUN_NEXT = (["NN"], ["NNS"], ["JJ"])
NEAR = 6  # tokens of a name between a quotation and its verb


def no_report(reading: Reading, verb: int, cue: Verb, high: int) -> bool:
    """Whether the words right beside a form tell that it is no verb of saying: a noun, part of a compound."""
    tag, behind = reading.tags[verb], reading.lowers[verb + 1] if verb + 1 < high else "."
    if verb > 0 and reading.tags[verb - 1] == "HYPH" and reading.ends[verb - 1] == reading.starts[verb]:
        return True  # "tax-writing"
    if tag != "VBG":
        # "What charges does he face?", "the man charged in it", "two groups added to the list last year: the Front"
        quoted = any(reading.quoted[i] >= 0 for i in range(max(0, verb - NEAR), verb))  # "“…,” she added to the paper"
        away = (
            (cue.lemma, behind) in (("rule", "out"), ("accuse", "of"), ("charge", "with"), ("charge", "over"))
            or ((cue.lemma, behind) == ("add", "to") and not quoted)
            or ((cue.lemma, behind) == ("charge", "in") and "that" not in reading.lowers[verb : min(high, verb + NEAR)])
        )
        return away or behind in ("do", "does", "did") or (cue.lemma == "ask" and _invites(reading, verb, high))
    left, right = reading.tags[verb - 1] if verb else ".", reading.tags[verb + 1 : verb + 2]
    several = verb > 0 and reading.lowers[verb - 1] in STANDALONE  # "with several mocking the film"
    if left in ("POS", "DT", "PRP$", "JJ") and not several:
        return True  # "the site's reporting team"
    # "two demanding sections", "a design and branding firm"
    named = left == "NNP" and verb > 1 and reading.tags[verb - 2] == "DT"  # "the Vell reporting team"
    return ((left == "CD" or named) and right in NOUN_NEXT) or (cue.lemma in NAMING and right == ["NN"])


def _invites(reading: Reading, verb: int, high: int) -> bool:
    """ "asked her to the ball", "asked him in": a place or a meal behind the object, where a request has a verb."""
    i = verb + 1
    if i + 2 >= high or reading.tags[i] != "PRP" or reading.lowers[i + 1] not in ("to", "in", "out"):
        return False
    return reading.tags[i + 2] in ("DT", "PRP$", "NN", "NNP", ".", ",")


def participle_alone(reading: Reading, verb: int, low: int) -> bool:
    """Whether a form that is no past tense stands without an auxiliary: "articles written on the matter"."""
    if "VBD" in vocabulary().tags.get(reading.lowers[verb], ("VBD",)):
        return False
    return AUXILIARIES.isdisjoint(reading.lowers[verb_group(reading, verb, low) : verb])


def done_by(reading: Reading, verb: int, high: int) -> bool:
    """Whether a past form is a participle with its agent behind a time: "the cut unveiled Monday by the board"."""
    i = verb + 1
    while i < high and (is_time(reading, i) or reading.lowers[i] == "on"):
        i += 1
    return reading.tags[verb] in ("VBD", "VBN") and verb + 1 < i < high and reading.lowers[i] == "by"


def attributive(reading: Reading, verb: int) -> bool:
    """Whether a past form is an adjective: "475 pledged delegates", "the stated plans"."""
    if (
        reading.tags[verb] not in ("VBD", "VBN")
        or reading.lowers[verb] in ("said", "told")
        or verb == 0
        or verb + 1 >= len(reading.tags)
    ):
        return False
    left = reading.tags[verb - 1]
    if reading.lowers[verb - 1] in ("both", "all", "each"):
        return False  # "the two sides both claimed victory"
    if left in ("PRP$", "POS") and reading.tags[verb + 1] in ("JJ", "$", "CD", "NNP"):
        return True  # "the mayor's proposed $117 budget"
    return left in ("CD", "JJ", "DT", "PRP$", "POS") and reading.tags[verb + 1] in ("NN", "NNS")


def participle_of_saying(reading: Reading, i: int) -> bool:
    """Whether a participle of saying stands here: "called it late before [describing] the pier"."""
    tagged = reading.tags[i] in ("VBG", "NN") and reading.lowers[i].endswith("ing")
    return tagged and heard(reporting_verbs().get(reading.lowers[i]))


def heard(cue: Verb | None, *unheard: str) -> bool:
    """Whether a word is a verb by which somebody is heard, of none of these further classes."""
    return cue is not None and cue.kind not in UNTOLD and cue.kind not in unheard


def verb_group(reading: Reading, verb: int, low: int) -> int:
    """Return the first token of the verb group: auxiliaries, adverbs and negations before the verb."""
    i = verb
    while i > low and verb - i < 8 and reading.quoted[i - 1] < 0:
        tag, lower = reading.tags[i - 1], reading.lowers[i - 1]
        if (
            (lower in AUXILIARIES and tag != "POS")
            or lower in ("further", "long")
            or _floats(reading, i - 1, low)
            or (tag in ("RB", "RBR", "MD") and lower not in ("so", "ago"))
            or (tag == "TO" and i - 2 >= low and reading.lowers[i - 2] in AUXILIARIES | BEFORE_TO | {"on"})
            or (lower in BEFORE_TO and reading.lowers[i] == "to")
            or (lower == "on" and i - 2 >= low and reading.lowers[i - 2] in ("goes", "went", "going", "gone", "go"))
        ):
            i -= 1
        else:
            break
    if i == verb and reading.tags[verb] in ("VBN", "VBG", "VBD"):
        i = _interrupted(reading, verb, low)
    while i < verb and reading.tags[i] == "RB" and reading.lowers[i] in TIME_WORDS | {"now", "then"}:
        i += 1
    return i


def _floats(reading: Reading, i: int, low: int) -> bool:
    """ "have both said": a quantifier of the subject behind the auxiliary."""
    return reading.lowers[i] in ("all", "both", "each") and i > low and reading.lowers[i - 1] in AUXILIARIES


def _interrupted(reading: Reading, verb: int, low: int) -> int:
    """Where the auxiliary stands when a phrase parts it from the verb: "who had at the time warned"."""
    for i in range(verb - 2, max(low, verb - 8), -1):
        if reading.quoted[i] >= 0 or (reading.tags[i] in FINITE and reading.lowers[i] not in ("has", "have", "had")):
            break
        if reading.lowers[i] in ("has", "have", "had"):
            commas = [j for j in range(i + 1, verb) if reading.tags[j] == ","]  # but "the pier has, [Lind said], sunk"
            aside = commas == [i + 1, verb - 1] or (not commas and reading.tags[i + 1] == "IN")
            return i if aside else verb
    return verb
