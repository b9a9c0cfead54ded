"""A content that is no clause: an infinitive, a noun phrase, or what follows a preposition of the verb."""

from analysis.attributions.cues import Verb, grammar_words
from analysis.attributions.nouns import singular, speaker_nouns
from analysis.attributions.phrases import FINITE, full_phrase_right, is_time, noun_phrase_right
from analysis.attributions.reading import Reading

ALLEGATIONS = grammar_words("allegations")
IDIOMS = {
    "say": frozenset({"prayer", "prayers", "mass", "grace", "goodbye", "farewell", "hello", "thanks", "nothing"}),
    "claim": frozenset({"life", "lives", "victim", "victims"}),
}
NAMING = frozenset({"call", "dub", "term", "label", "brand", "deem", "describe"})
UNLED = FINITE | {".", ",", ":", "IN", "TO", "CC"}  # tags behind a preposition that leads to nothing
INFINITIVES = frozenset({"VB", "RB", "NN", "VBP"})  # tags of the word after "to"; some verbs are read as nouns


def object_start(reading: Reading, i: int, high: int, cue: Verb) -> tuple[int, str] | None:
    """A content that is no clause: an infinitive, a noun phrase, or what follows the verb's own preposition."""
    if i >= high:
        return None
    tags, lowers = reading.tags, reading.lowers
    while i < high and ((tags[i] == "RB" and lowers[i] != "not") or (tags[i] == "NNP" and is_time(reading, i))):
        i += 1
    if i + 1 >= high:
        return None
    if cue.lemma in ("cite", "quote") and _as_saying(reading, i, high):
        return None  # "quoted two officials as saying": theirs
    if lowers[i] == "that" and "as" in cue.leads and noun_phrase_right(reading, i + 1, high) > i + 1:
        return i, "phrase"  # "described that answer as"
    if tags[i] == "TO" and "t" in cue.takes and (tags[i + 1] in INFINITIVES or reading.quoted[i + 1] >= 0):
        return i, "infinitive"
    if lowers[i] in cue.leads and tags[i + 1] not in UNLED and not is_time(reading, i + 1):
        return i + 1, "phrase"
    quoted_noun = tags[i] in ("DT", "JJ", "PRP$", "JJR") and reading.quoted[i + 1] >= 0
    if "n" in cue.takes and tags[i] == "VBG" and (tags[i - 1] in FINITE | {"VBN"}):
        return i, "phrase"  # "admitted taking the money"
    end = i + 1 if quoted_noun else noun_phrase_right(reading, i, high)
    if cue.lemma in ("cite", "quote") and end > i and not quoted_noun and _is_source(reading, end - 1):
        return None  # "citing two officials" says who told, not what
    if end == i and tags[i] == "VB" and tags[i - 1] in FINITE and lowers[i + 1] in ("that", "of", "about"):
        end = i + 1  # "dismissed talk of a deal"
    if end == i and cue.lemma in NAMING and lowers[i] in ("this", "that", "these", "those", "her"):
        end = i + 1
    if end == i and lowers[i : i + 2] in (["the", "other"], ["the", "others"]):
        end = i + 2
    if cue.lemma == "call" and not _complement(
        reading, max(end, full_phrase_right(reading, i, high)), high, quoted_noun
    ):
        return None
    if cue.kind == "denial" and end > i and lowers[end - 1] in ALLEGATIONS:
        return i, "phrase"  # "rejected the accusation"
    if "as" in cue.leads and "n" not in cue.takes and end > i:
        whole = full_phrase_right(reading, i, high)
        return (i, "phrase") if whole < high and lowers[whole] == "as" else None  # "rejected the report as 'fiction'"
    if end > i and lowers[end - 1] in IDIOMS.get(cue.lemma, ()):
        return None  # "said a prayer", "claimed ten lives"
    if "n" in cue.takes and end > i and not is_time(reading, i):
        if lowers[i] in ("himself", "herself", "themselves", "itself", "it") and cue.lemma == "say":
            return None
        return (i, "phrase") if end <= high else None
    if tags[i] in ("TO", "IN"):  # "complained to officials about"
        i = full_phrase_right(reading, i + 1, high)
    if i + 1 < high and lowers[i] in cue.leads - {"to", "with", "on", "out", "for", "at"}:
        return i + 1, "phrase"
    return None


def _complement(reading: Reading, end: int, high: int, quoted_noun: bool) -> bool:
    """Whether an object has a complement ("called it a scandal"), so that the verb names and does not summon."""
    if quoted_noun or end >= high:
        return quoted_noun
    return reading.quoted[end] >= 0 or reading.tags[end] in ("DT", "JJ", "NNP", "NN", "RB", "CD", "JJR", "RBS", "PRP$")


def _as_saying(reading: Reading, i: int, high: int) -> bool:
    end = full_phrase_right(reading, i, high)
    return end + 1 < high and reading.lowers[end] == "as" and reading.tags[end + 1] == "VBG"


def _is_source(reading: Reading, head: int) -> bool:
    """Whether the noun at this token is somebody or something that tells: officials, a report, a newspaper's name."""
    return reading.tags[head] in ("NNP", "NNPS") or singular(reading.lowers[head]) in speaker_nouns()
