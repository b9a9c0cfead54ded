"""The speaker behind a verb or "according to", with the description beside his name."""

from analysis.attributions.cues import grammar_words
from analysis.attributions.descriptions import describe, is_age
from analysis.attributions.modifiers import Subject
from analysis.attributions.phrases import FINITE, OBJECT_PRONOUNS, SPAN, full_phrase_right, is_time
from analysis.attributions.reading import Reading

WHERE = frozenset({"at", "in", "on", "during", "with", "after", "before", "by"})  # where or when a named speaker spoke
VENUES = grammar_words("venues")
TAKING_TO = grammar_words("taking_to")


def subject_after(reading: Reading, first: int, high: int) -> Subject | None:
    """The speaker after the verb or after "according to", with the description that follows a comma."""
    i = first
    while i < high and reading.tags[i] == "RB" and reading.lowers[i] != "not":
        i += 1
    if i >= high or reading.lowers[i] in OBJECT_PRONOUNS:
        return None
    modifier = i + 1 < high and reading.tags[i] == "VB" and reading.quoted[i] < 0  # "said lead author Hale"
    end = full_phrase_right(reading, i + 1 if modifier else i, high)
    end = _before_addressee(reading, i + 1, end)
    if end <= i + modifier:
        return None
    if end + 1 < high and reading.tags[end] == "," and reading.quoted[end + 1] < 0:
        end = apposition(reading, i, end, high)
    return Subject(i, end, i)


def _joined_end(reading: Reading, end: int, high: int) -> int:
    """The end of the phrases that "and" joins to the one that ends here, none of them the subject of a clause."""
    while end + 1 < high and reading.tags[end] == "CC":
        after = full_phrase_right(reading, end + 1, high)
        if after == end + 1 or (after < high and reading.tags[after] in FINITE):
            break
        end = after
    return end


def _name_of(reading: Reading, first: int, comma: int, high: int) -> int:
    """Widen the description of one person over the name after its comma: "said her mother, [Mara Lind]."."""
    described = describe(reading, first, comma)
    end = full_phrase_right(reading, comma + 1, high)
    closed = end >= high or reading.tags[end] in (",", ".", "-LRB-", ":")
    one = described.kind == "person" and not described.plural and not is_time(reading, comma + 1)
    return end if one and closed else comma


def _before_addressee(reading: Reading, first: int, end: int) -> int:
    """The end of a speaker before those he speaks to, or where: "said Lind [to reporters]", "said Lind [at a rally]",
    but "an aide to the mayor", "a guide at the museum"."""
    named = True
    for i in range(first, end):
        if reading.tags[i] == "TO" and reading.lowers[i - 1] not in TAKING_TO:
            return i
        named = named and reading.tags[i - 1] in ("NNP", "POS", ".")
        stage = reading.tags[i - 1] == "NNP" and reading.lowers[i] == "at" and reading.lowers[end - 1] in VENUES
        if stage or (named and reading.lowers[i] in WHERE):
            return i
    return end


def _behind_relative(reading: Reading, i: int, high: int) -> int:
    """The token behind a relative clause between commas that begins at i: "the funds[, which were new,] were"."""
    if i + 1 >= high or reading.tags[i] != "," or reading.tags[i + 1] not in ("WDT", "WP"):
        return i
    closing = (j for j in range(i + 2, min(high, i + SPAN)) if reading.tags[j] == "," and reading.quoted[j] < 0)
    return next(closing, i - 1) + 1


def apposition(reading: Reading, first: int, comma: int, high: int) -> int:
    """Widen a name over the noun phrase in apposition after its comma."""
    head = comma + 1
    if head + 2 < high and is_age(reading, head, head + 1) and reading.tags[head + 1] == ",":
        further = apposition(reading, first, head + 1, high)
        return further if further > head + 1 else head + 1
    named = any(reading.tags[i] in ("NNP", "NNPS") for i in range(first, comma))
    if not named and head < high and reading.tags[head] == "NNP":
        return _name_of(reading, first, comma, high)
    if not named or reading.tags[head] not in ("DT", "NN", "JJ", "NNS", "CD", "NNP", "VBN"):
        return comma
    end = verb = full_phrase_right(reading, head, high)
    while verb < high and reading.tags[verb] == "RB":
        verb += 1
    verb = _behind_relative(reading, verb, high)
    bare = end == head or (reading.tags[head] == "CD" and reading.lowers[head + 1 : end + 1] == ["of"])
    if bare or (end < high and reading.quoted[end] >= 0) or (verb < high and reading.tags[verb] in FINITE):
        return comma
    end = _joined_end(reading, end, high)
    place = end + 1
    while place < high and reading.tags[place] in ("NNP", "NNPS"):
        place += 1
    inside = end + 1 < place < high and reading.tags[end] == "," == reading.tags[place]
    return place if inside and reading.tags[end - 1] == "NNP" and reading.tags[place + 1 : place + 2] != ["DT"] else end
