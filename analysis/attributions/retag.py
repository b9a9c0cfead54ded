"""Reporting verbs that the tagger took for nouns, and the other way round, told by the words beside them."""

from collections.abc import Sequence

from analysis.attributions.cues import grammar_words, phrase_at, reporting_verbs
from analysis.attributions.nouns import speaker_nouns

SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "who"})
NAMING = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAME = 6  # tokens of a body that speaks at the end of a sentence
CLAUSAL = frozenset({"while", "because", "although", "though", "if", "that", "whereas", "unless", "since"})
PARTICIPLES = 20  # tokens from one participle to another that "and" joins to it
BY = frozenset({"by", "after", "before", "while", "when", "in"})  # before a participle
BEING = frozenset({"is", "are", "was", "were"})
PLURALS = frozenset({"NNS", "NNPS"})
STANDALONE = grammar_words("standalone")


def retag(lowers: list[str], tags: list[str], places: Sequence[int]) -> None:
    """Correct the tags of the reporting verbs at these tokens in place."""
    for i in places:
        if 0 < i < len(tags) - 1:
            tags[i] = _corrected(lowers, tags, i)


def _corrected(lowers: list[str], tags: list[str], i: int) -> str:
    """The tag of a reporting verb, or of a noun of its form, with a word on both sides."""
    tag = tags[i]
    if tag in ("VB", "NN") and _past_as_base(lowers, tags, i):
        return "VBD"
    if lowers[i] not in reporting_verbs():
        return tag
    if tag in ("NN", "JJ") and lowers[i].endswith("ing"):
        return "VBG" if _is_participle(lowers, tags, i) else tag
    if lowers[i] == "alleged" and tags[i - 1] in ("CC", "IN") and tags[i + 1] in NAMING:
        return "JJ"  # "locals and alleged thieves"
    if tag == "VBZ":
        return "NNS" if tags[i - 1] == "VBG" or _is_noun(lowers, tags, i) else tag  # "protesting calls for"
    if tag in ("NN", "NNS", "JJ") and _is_verb(lowers, tags, i):
        return "VBZ" if tag == "NNS" else "VBP"
    return tag


def _past_as_base(lowers: list[str], tags: list[str], i: int) -> bool:
    """Whether a form that the tagger took for a base form is a past: "residents put the toll at", "', read a note",
    "she shot back"."""
    left = i - 1
    while left > 0 and tags[left] == "RB":
        left -= 1
    if tags[i] == "NN" and phrase_at(lowers, i):
        return tags[left] in {*NAMING, "PRP", "''"}  # "the spokesman shot back"
    if tags[i] == "NN":
        return lowers[left] in SUBJECTS and tags[left] in ("PRP", "WP") and not lowers[i].endswith("ing")
    if tags[left] == "''":
        return True
    return tags[left] in NAMING and all(
        tags[j][0] != "V" and tags[j] not in ("MD", "TO") for j in range(max(0, left - 8), left)
    )


def _is_verb(lowers: list[str], tags: list[str], i: int) -> bool:
    """ "she also questions whether", "scientists report that", "they warn and predict that"."""
    left = i - 1
    while left > 0 and tags[left] == "RB":
        left -= 1
    if lowers[left] in SUBJECTS and tags[left] in ("PRP", "WP"):
        return True
    if tags[i] == "NNS" and tags[i - 1] in (",", "''") and _closes(tags, i + 1):
        return True  # "The road is shut, reports Quell News Agency."
    if tags[i] == "NNS":
        return tags[i - 1] == "," and lowers[i + 1] in ("that", "who", "whether", "how", "why", "if")
    if lowers[i].endswith("ing"):
        return False
    if tags[i - 1] in PLURALS or (tags[i] == "JJ" and lowers[i - 1] in STANDALONE):
        if tags[i + 1] in ("DT", "PRP$", "PRP", "``") and reporting_verbs()[lowers[i]].lemma == lowers[i]:
            return True  # "critics mock the plan", "many welcome it"
        return tags[i] != "JJ" and lowers[i + 1] in ("that", "today", "this", ",", ".", ":")
    return False


def _closes(tags: list[str], i: int) -> bool:
    """Whether a name, and no more, stands between here and the end of the sentence."""
    first = i + (tags[i] in ("DT", "PRP$"))
    end = first
    while end < len(tags) and end - first < NAME and tags[end] in (*NAMING, "JJ"):
        end += 1
    return end > first and "NNP" in (tags[first], tags[end - 1]) and tags[end : end + 1] in ([], ["."], ["VBG"])


def _is_participle(lowers: list[str], tags: list[str], i: int) -> bool:
    """ "blocked the law, ruling that", "blaming them and warning that", ", with Hale warning of"."""
    if tags[i - 1] == "CC":
        return lowers[i + 1] == "that" and "VBG" in tags[max(0, i - PARTICIPLES) : i - 1]
    if tags[i - 1] == ",":
        return lowers[i + 1] == "that" or tags[i + 1 : i + 3] == [":", "``"]  # ", warning: “It will fall.”"
    if tags[i - 1] == "IN":  # "by warning darkly that"
        return lowers[i - 1] in BY and "that" in lowers[i + 1 : i + 2 + (tags[i + 1] == "RB")]
    if lowers[i - 1] in BEING:
        return lowers[i + 1] == "that"  # "the embassy is warning that"
    noun = speaker_nouns().get(lowers[i - 1])
    if noun and noun.kind in ("document", "person") and lowers[i + 1] == "that":
        return True  # "sent a letter warning that", but "a police warning that"
    return tags[i - 1] == "NNP" and lowers[i + 1] in ("that", "of") and "with" in lowers[max(0, i - 8) : i]


def _is_noun(lowers: list[str], tags: list[str], i: int) -> bool:
    """ "In her programme notes she wrote": the end of a phrase before a subject with a verb of its own."""
    if tags[i - 1] == "NNP" and lowers[i + 1] == "for" and i > 1 and tags[i - 2] in ("VBD", "VBZ"):
        return lowers[i - 2] not in reporting_verbs()  # "renewed Norwegian calls for"
    if lowers[i + 1] not in SUBJECTS or i + 2 >= len(tags) or tags[i + 2] not in ("VBD", "VBZ", "VBP", "MD"):
        return False
    left = i - 1
    while left > 0 and tags[left] in ("NN", "JJ", "NNP"):
        left -= 1
    return (
        left > 0 and tags[left] in ("PRP$", "DT", "POS") and tags[left - 1] == "IN" and lowers[left - 1] not in CLAUSAL
    )
