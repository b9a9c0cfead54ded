"""Noun phrases over tagged tokens: from an opening word to the right."""

from analysis.attributions.cues import grammar_words
from analysis.attributions.nouns import speaker_nouns
from analysis.attributions.reading import Reading
from analysis.language.inserted_speakers import is_inserted_speaker
from analysis.language.vocabulary import vocabulary
from analysis.lexicon import word_set

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
INSIDE = NOUNS | {"DT", "PDT", "PRP$", "CD", "JJ", "JJR", "JJS", "VBN", "POS", "HYPH", "$", "RBS", "WP$"}
OPENERS = INSIDE - {"POS", "HYPH"}
SUBJECT_PRONOUNS = frozenset(
    {"he", "she", "they", "it", "we", "i", "you", "who", "one", "everyone", "someone", "nobody"}
)
PAST_AUXILIARIES = frozenset({"did", "had", "was", "were"})
OBJECT_PRONOUNS = frozenset({"him", "them", "us", "me", "himself", "herself", "themselves", "itself", "myself"})
REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself"})
STANDALONE = grammar_words("standalone")
LINKS = grammar_words("links")
POSTPOSED = grammar_words("postposed")
TIME_WORDS = grammar_words("time_words")
TIME_LEFT = grammar_words("before_time")
NAMES_TOO = frozenset({"april", "august", "june", "may", "summer", "autumn"})
ALL = frozenset({"all", "both", "half"})
BRACKET = 8  # tokens of an abbreviation with its brackets
ABBREVIATED = 5  # letters of a title or initial before a point
SPAN = 40  # the longest noun phrase or clause part worth walking, in tokens: keeps every step bounded


def is_noun(reading: Reading, i: int) -> bool:
    if reading.tags[i] in NOUNS or reading.lowers[i] in STANDALONE:
        return True
    if reading.tags[i] == "JJ" and reading.lowers[i] in speaker_nouns():
        return reading.tags[i + 1 : i + 2] not in ([tag] for tag in NOUNS)  # "its mission chief, Mara Lind"
    if reading.lowers[i] == "those":
        return reading.lowers[i + 1 : i + 2] == ["who"]  # "those who stayed"
    return reading.tags[i] in ("RB", "JJ") and i > 0 and reading.tags[i - 1] == "DT"  # "the back", "the accused"


def noun_phrase_right(reading: Reading, first: int, high: int) -> int:
    """Return the end (exclusive) of the simple noun phrase that starts at `first`; `first` where none starts."""
    tags, quoted = reading.tags, reading.quoted
    if first >= high or quoted[first] >= 0:
        return first
    if tags[first] in ("PRP", "WP", "EX"):
        return first + 1
    if tags[first] not in OPENERS and not (tags[first] == "RB" and first + 1 < high and tags[first + 1] == "CD"):
        return first
    i, end = first, first
    high = min(high, first + SPAN)
    while i < high and quoted[i] < 0:
        if end == i > first and is_inserted_speaker(reading.lowers, tags, i):
            break
        if _is_head(reading, i):
            end = i + 1
        elif tags[i] == "-LRB-" and (close := _closing_bracket(reading, i, first, end, high)) is not None:
            i = end = close + 1
            continue
        elif not _goes_on(reading, i, first, end, high):
            break
        i += 1
    return end


def _is_head(reading: Reading, i: int) -> bool:
    """Whether a phrase may end with token i."""
    tag, lower = reading.tags[i], reading.lowers[i]
    if tag in NOUNS or tag == "CD":
        return True
    if tag == "VBG":
        return i > 1 and reading.tags[i - 1] == "HYPH" and reading.tags[i - 2] in ("NN", "JJ")  # "the road-building"
    return (tag == "JJ" and lower in speaker_nouns()) or (tag in ("DT", "JJ") and lower in STANDALONE)


def _closing_bracket(reading: Reading, i: int, first: int, end: int, high: int) -> int | None:
    """The bracket that closes the one at token i right behind a name: "Harbour Democratic Movement (HDM)"."""
    if i == first or reading.tags[i - 1] not in ("NNP", "NNPS"):
        return None
    return next((j for j in range(i + 1, min(high, i + BRACKET + 1)) if reading.tags[j] == "-RRB-"), None)


def _goes_on(reading: Reading, i: int, first: int, end: int, high: int) -> bool:
    """Whether token i, which ends no phrase, stands inside one that begins at `first`."""
    tags = reading.tags
    tag, left, right = tags[i], tags[i - 1] if i > first else "", tags[i + 1] if i + 1 < high else ""
    if left and "CD" in tags[i + 1 : i + 3] and _numbers(reading, i):
        return True
    if tag in ("DT", "PRP$"):  # "told [the paper] his mother had left"
        return left in ("", "PDT", "CC")
    if tag == "CC":
        if left == "JJ" and i + 2 < high and _joined(tags, i + 1):
            return True  # "a full and independent inquiry", "public and harbour affairs"
        return end == i and right in OPENERS and not _verb_follows(reading, i + 1, high)
    if tag == ".":  # of a title or initial
        return left == right == "NNP" and len(reading.words[i - 1]) <= ABBREVIATED
    if tag == "RB":
        if right == "HYPH":
            return i + 2 < high and left in ("DT", "PRP$")  # "the far-right leader"
        return left == "DT" and right == "JJ" and i + 2 < high and tags[i + 2] in NOUNS  # "the often poor conditions"
    if tag == "VBG":
        return right in NOUNS and left in ("DT", "JJ", "PRP$")
    if tag == "VBN":
        return end != i or left in ("", "DT", "JJ", "PRP$", "HYPH", "POS")
    return tag in INSIDE


def _numbers(reading: Reading, i: int) -> bool:
    """Whether "No." stands here before a number: "the Tolmar No. 2 clinic"."""
    return ["no", "."] in (reading.lowers[i : i + 2], reading.lowers[i - 1 : i + 1])


def _joined(tags: list[str], i: int) -> bool:
    """Whether another adjective, or a noun before the head noun, follows a conjunction."""
    return tags[i] == "JJ" or (tags[i] == "NN" and tags[i + 1] in ("NN", "NNS"))


def _verb_follows(reading: Reading, first: int, high: int) -> bool:
    """Whether the words after a conjunction are a new clause ("and the mayor said")."""
    i = first
    while i < high and reading.tags[i] in INSIDE:
        i += 1
    return i < high and reading.tags[i] in FINITE


def full_phrase_right(reading: Reading, first: int, high: int) -> int:
    """Return the end of the noun phrase at `first` with the prepositional phrases and participles that follow it."""
    end = link = noun_phrase_right(reading, first, high)
    if end > first and end < high and reading.lowers[end] in ("there", "here") and reading.tags[end - 1] == "NNS":
        return end + (reading.tags[end + 1 : end + 2] != [] and reading.tags[end + 1] not in FINITE)  # "told members
    while end > first and link + 1 < high and reading.quoted[link] < 0 and end - first < SPAN:
        if link == end and _modifies(reading, link, high):
            link = after_times(reading, link + 1, high)  # "a businessman living in", "a report published last week by"
            continue
        if link == end and reading.lowers[link] in POSTPOSED:
            link += 1  # "a person familiar with the talks"
            continue
        if reading.tags[link] not in ("IN", "TO") or reading.lowers[link] not in LINKS or is_time(reading, link + 1):
            break
        after = noun_phrase_right(reading, link + 1, high)
        if after == link + 1:
            break
        end = link = after
    return end


def _modifies(reading: Reading, i: int, high: int) -> bool:
    """Whether a participle goes on with the phrase; a past form only before "by" ("published last week by")."""
    if reading.tags[i] == "VBD":
        after = after_times(reading, i + 1, high)
        return after < high and reading.lowers[after] == "by"
    return reading.tags[i] in ("VBG", "VBN")


def after_times(reading: Reading, i: int, high: int) -> int:
    """The token behind the times that stand from token i on."""
    while i < high and is_time(reading, i):
        i += 1
    return i


def is_time(reading: Reading, i: int) -> bool:
    """Whether a time expression such as "Tuesday" or "last week" starts here."""
    lowers = reading.lowers
    if i >= len(lowers):
        return False
    word = i if lowers[i] in TIME_WORDS else i + 1 if lowers[i] in TIME_LEFT else -1
    if word < 0 or word >= len(lowers) or lowers[word] not in TIME_WORDS:
        return False
    if lowers[word] in NAMES_TOO and reading.tags[word + 1 : word + 2] == ["NNP"]:
        return lowers[word + 1] in TIME_WORDS  # "said April Kerr"
    if lowers[word] in NAMES_TOO and word > 0 and reading.tags[word - 1] == "NNP":
        return lowers[word - 1] not in word_set("given_names.txt")  # "Ken May, a clerk"
    behind = word + 1 + (reading.tags[word + 1 : word + 2] == ["CD"])
    if word > i and reading.words[word][0].isupper() and reading.tags[behind : behind + 1] == ["NN"]:
        return lowers[behind] in TIME_WORDS  # "reads a Wednesday editorial", "a July 15 memo"
    return lowers[word + 1 : word + 2] != ["of"]  # "three days of mourning"


def is_finite(reading: Reading, i: int) -> bool:
    """Whether token i is a finite verb, and no participle before its noun ("a large pledged lead")."""
    tags = reading.tags
    if tags[i] not in FINITE:
        return False
    if tags[i] != "VBD" or i == 0 or tags[i - 1] not in ("DT", "JJ", "CD", "PRP$", "POS"):
        return True
    if reading.lowers[i] in PAST_AUXILIARIES:
        return True  # "the dead were brothers"
    past = "VBN" not in vocabulary().tags.get(reading.lowers[i], ("VBN",))  # "up to 53 fell ill"
    return tags[i - 1] == "CD" and (past or tags[i + 1 : i + 2] not in (["NN"], ["NNS"], ["JJ"]))  # "more than 53 died"


def has_finite(reading: Reading, first: int, last: int) -> bool:
    """Whether a finite verb stands in these tokens, quotations left out."""
    return any(is_finite(reading, i) and reading.quoted[i] < 0 for i in range(first, last))
