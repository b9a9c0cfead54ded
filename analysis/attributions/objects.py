"""A content that is no clause: an infinitive, a noun phrase, or what follows a preposition of the verb."""

from analysis.attributions.cues import Verb, grammar_words
from analysis.attributions.nouns import singular, speaker_nouns
from analysis.attributions.phrases import FINITE, REFLEXIVE, full_phrase_right, is_time, noun_phrase_right
from analysis.attributions.reading import Reading
from analysis.lexicon import toml_lexicon

ALLEGATIONS = grammar_words("allegations")
SUMMONED = grammar_words("summoned")
CITING = frozenset({"cite", "quote"})
IDIOMS = {verb: frozenset(nouns) for verb, nouns in toml_lexicon("speech_grammar.toml")["idioms"].items()}
AUDIENCES = grammar_words("venues") | {"crowd", "crowds", "gathering", "audience", "nation", "assembly", "supporters"}
LOOSE = frozenset({"to", "with", "on", "out", "for", "at"})  # prepositions that lead to places and people too
NAMING = frozenset({"call", "dub", "term", "label", "brand", "deem", "describe"})
NEGATIONS = frozenset({"not", "never"})
UNLED = FINITE | {".", ",", ":", "IN", "TO", "CC"}  # tags behind a preposition that leads to nothing
INFINITIVES = frozenset({"VB", "RB", "NN", "VBP"})  # tags of the word after "to"; some verbs are read as nouns


def object_start(reading: Reading, i: int, high: int, cue: Verb) -> tuple[int, str] | None:
    """A content that is no clause: an infinitive, a noun phrase, or what follows the verb's own preposition."""
    while i < high and (skipped(reading, i) or (reading.tags[i] == "NNP" and is_time(reading, i))):
        i += 1
    if i + 1 >= high or (cue.lemma in CITING and _as_saying(reading, i, high)):
        return None  # "quoted two officials as saying": theirs
    if opening := _opening(reading, i, high, cue):
        return opening
    quoted_noun = reading.tags[i] in ("DT", "JJ", "PRP$", "JJR") and reading.quoted[i + 1] >= 0
    end = i + 1 if quoted_noun else _object_end(reading, i, high, cue)
    if _says_no_more(reading, i, end, high, cue, quoted_noun):
        return None
    if (taken := _takes_object(reading, i, end, high, cue)) is not None:
        return (i, "phrase") if taken else None
    behind = _behind_addressees(reading, i, high, cue)
    loose = LOOSE | ({"of"} if behind > i else set())  # "on condition of anonymity"
    return (behind + 1, "phrase") if behind + 1 < high and reading.lowers[behind] in cue.leads - loose else None


def _takes_object(reading: Reading, i: int, end: int, high: int, cue: Verb) -> bool | None:
    """Whether the object that stands in the tokens [i, end) is what is said; None where its verb leaves it open."""
    if end == i:
        return None
    if cue.kind == "denial" and reading.lowers[end - 1] in ALLEGATIONS:
        return True  # "rejected the accusation"
    if "as" in cue.leads and "n" not in cue.takes:
        whole = full_phrase_right(reading, i, high)
        return whole < high and reading.lowers[whole] == "as"  # "rejected the report as 'fiction'"
    if "n" not in cue.takes or is_time(reading, i):
        return None
    himself = cue.lemma == "say" and reading.lowers[i] in REFLEXIVE | {"it"}
    return not himself and end <= high


def skipped(reading: Reading, i: int) -> bool:
    """Whether an adverb stands between a verb and what is said, and none that belongs to a number: "said [nearly] 400
    quit", "said [as] many as 70 quit"."""
    if reading.tags[i] != "RB" or (reading.lowers[i] == "not" and reading.tags[i + 1 : i + 2] != ["TO"]):
        return False
    if reading.lowers[i : i + 2] == ["as", "much"]:
        return False  # "implied as much on Friday"
    return reading.tags[i + 1 : i + 2] != ["CD"] and reading.lowers[i + 2 : i + 3] != ["as"]


def _opening(reading: Reading, i: int, high: int, cue: Verb) -> tuple[int, str] | None:
    """A content told by its first word: "to", the verb's own preposition, a gerund, "that answer" of "as"."""
    tags, lower = reading.tags, reading.lowers[i]
    if tags[i] == "TO" and "t" in cue.takes and (tags[i + 1] in INFINITIVES or reading.quoted[i + 1] >= 0):
        return i - (reading.lowers[i - 1] in NEGATIONS), "infinitive"
    if lower in cue.leads and tags[i + 1] not in UNLED and not is_time(reading, i + 1):
        summons = cue.lemma == "call" and _summons(reading, i + 1, high)
        deed = cue.lemma == "agree" and lower == "to" and tags[i + 1] == "VBG"  # "agreed to buying out its partner"
        return None if summons or deed else (i + 1, "phrase")
    if "n" in cue.takes and tags[i] == "VBG" and tags[i - 1] in FINITE | {"VBN"}:
        return i, "phrase"  # "admitted taking the money"
    return None


def _summons(reading: Reading, i: int, high: int) -> bool:
    """Whether one calls for somebody who helps: "called for an ambulance", but "called for help for the poor"."""
    end = noun_phrase_right(reading, i, high)
    if end == i:
        return False
    alone = reading.lowers[end - 1] == "help" and reading.lowers[end : end + 1] not in (
        ["for"],
        ["from"],
        ["to"],
        ["in"],
    )
    return alone or reading.lowers[end - 1] in SUMMONED


def _object_end(reading: Reading, i: int, high: int, cue: Verb) -> int:
    """The end of the object that begins at i; i where none does."""
    lowers = reading.lowers
    end = noun_phrase_right(reading, i, high)
    if end > i:
        return end
    if cue.lemma in NAMING and lowers[i] in ("this", "that", "these", "those", "her"):
        return i + 1
    return i + 2 if lowers[i : i + 2] in (["the", "other"], ["the", "others"]) else i


def _says_no_more(reading: Reading, i: int, end: int, high: int, cue: Verb, quoted_noun: bool) -> bool:
    """Whether a verb with this object reports nothing: "cited two officials", "called a doctor", "said a prayer"."""
    if cue.lemma == "call":
        return not _complement(reading, max(end, full_phrase_right(reading, i, high)), high)
    if end == i:
        return False
    head = end - 1
    if cue.lemma in CITING:
        return not quoted_noun and is_source(reading, head)  # they say who told, not what
    if cue.lemma == "question" and _is_person(reading, head):
        return end >= high or (reading.tags[end] != "POS" and reading.quoted[end] < 0)  # "questioned the witness"
    if cue.lemma == "recall":
        return _called_back(reading, i, end, high)
    if cue.lemma == "dismiss" and _is_person(reading, head):
        return reading.tags[i] == "CD" or reading.lowers[end : end + 1] == ["from"]  # "dismissed two governors"
    if cue.lemma == "address":
        return reading.lowers[head] in AUDIENCES or is_source(reading, head)  # "addressed a rally" says to whom
    return reading.lowers[head] in IDIOMS.get(cue.lemma, ())


def _called_back(reading: Reading, i: int, end: int, high: int) -> bool:
    """Whether what is recalled is called back, not remembered: "its envoy", "2,000 boats"."""
    return reading.lowers[i] in ("its", "their") or reading.tags[i] == "CD"


def _is_person(reading: Reading, head: int) -> bool:
    """Whether the noun at this token is a name or a noun for a person."""
    known = speaker_nouns().get(singular(reading.lowers[head]))
    return reading.tags[head] in ("NNP", "NNPS") or (known is not None and known.kind == "person")


def _behind_addressees(reading: Reading, i: int, high: int, cue: Verb) -> int:
    """The token behind those who are told, up to the verb's own preposition: "complained to officials [about]"."""
    if reading.tags[i] not in ("TO", "IN"):
        return i
    end = noun_phrase_right(reading, i + 1, high)
    while end < high and reading.tags[end] == "IN" and reading.lowers[end] not in cue.leads:
        further = noun_phrase_right(reading, end + 1, high)
        if further == end + 1:
            break
        end = further
    return end


def _complement(reading: Reading, end: int, high: int) -> bool:
    """Whether an object has a complement ("called it a scandal"), so that the verb names and does not summon."""
    if end >= high:
        return False
    if reading.tags[end] == "DT" and (is_time(reading, end) or is_time(reading, end + 1)):
        return False  # "called the police the next day"
    return reading.quoted[end] >= 0 or reading.tags[end] in ("DT", "JJ", "NNP", "NN", "RB", "CD", "JJR", "RBS", "PRP$")


def _as_saying(reading: Reading, i: int, high: int) -> bool:
    end = full_phrase_right(reading, i, high)
    return end + 1 < high and reading.lowers[end] == "as" and reading.tags[end + 1] == "VBG"


def is_source(reading: Reading, head: int) -> bool:
    """Whether the noun at this token is somebody or something that tells: officials, a report, a newspaper's name."""
    return reading.tags[head] in ("NNP", "NNPS") or singular(reading.lowers[head]) in speaker_nouns()
