"""What is said: where the content of a reporting verb begins."""

from analysis.attributions.cues import Verb, grammar_words
from analysis.attributions.phrases import (
    FINITE,
    SPAN,
    SUBJECT_PRONOUNS,
    full_phrase_right,
    is_finite,
    is_time,
    noun_phrase_right,
)  # fmt: skip
from analysis.attributions.reading import Reading

VENUES = grammar_words("venues")
WH = frozenset({"whether", "how", "why", "what", "who", "where", "when", "which", "if"})
ALLEGATIONS = grammar_words("allegations")
IDIOMS = {
    "say": frozenset({"prayer", "prayers", "mass", "grace", "goodbye", "farewell", "hello", "thanks"}),
    "claim": frozenset({"life", "lives", "victim", "victims"}),
}
NAMING = frozenset({"call", "dub", "term", "label", "brand", "deem", "describe"})
SOMEBODY = frozenset({"someone", "somebody", "nobody", "everyone", "everybody", "nothing", "something"})
INFINITIVES = frozenset({"VB", "RB", "NN", "VBP"})  # tags of the word after "to"; some verbs are read as nouns
SUBORDINATORS = grammar_words("subordinators")


def content_start(reading: Reading, verb: int, cue: Verb, high: int) -> tuple[int, str] | None:
    """Return the first token of the content after a verb and its sort (quotation, clause, infinitive, phrase)."""
    tags, lowers = reading.tags, reading.lowers
    i = verb + 1
    if i < high and lowers[i] in ("out", "forth") and lowers[i] in cue.leads | {"forth"}:
        i += 1
        cue = Verb(cue.lemma, cue.kind, cue.takes | {"c", "n"}, cue.leads)
    addressed = False
    direct = _opening(reading, i, high, cue)
    if direct and (
        "a" not in cue.takes or direct[1] != "clause" or direct[0] > i or lowers[i] in SUBJECT_PRONOUNS | WH
    ):
        return direct
    for _ in range(5):
        at = i
        while i < high and tags[i] == "RB" and lowers[i] not in ("not", "there", "no"):
            i += 1
        if i >= high:
            return None
        if is_time(reading, i) and reading.quoted[i] < 0:
            while i < high and (is_time(reading, i) or tags[i] == "CD"):
                i += 1
        elif "a" in cue.takes and not addressed and (end := full_phrase_right(reading, i, high)) > i:
            if (
                cue.takes & {"n", "t"}
                and end + 1 < high
                and "TO" in (tags[end], tags[end + 1] if lowers[end] == "not" else "")
            ):
                return i, "phrase"  # "warned jurors not to look"
            if end < high and lowers[end] == "who" and cue.takes & {"n", "t"}:
                return i, "phrase"  # "urged anyone who knew more to come"
            i, addressed = _addressee_end(reading, i, end, high), True
        elif tags[i] in ("IN", "TO") and (end := _adjunct(reading, i, high)) > i:
            i = end
        if i + 1 < high and lowers[i] in ("while", "when", "after", "before") and tags[i + 1] == "VBG":
            i = _after_participle(reading, i + 1, high)  # "said while opening the pier that"
        if i < high and tags[i] == ",":
            skipped = _inserted(reading, i, high)
            i = skipped if skipped > i else i
        found = _opening(reading, i, high, cue)
        if found:
            return found
        if i == at:
            break
    if direct and cue.lemma != "tell":
        return direct
    return _object(reading, verb + 1, high, cue)


def _addressee_end(reading: Reading, first: int, end: int, high: int) -> int:
    """Where the addressee ends and the subject of what he is told begins: "told the court [Hale] was", "told the
    paper [ministers] had"; `end` where no finite verb follows."""
    tags = reading.tags
    verb = end
    while verb < high and tags[verb] == "RB":
        verb += 1
    if verb >= high or tags[verb] not in FINITE or reading.quoted[verb] >= 0:
        return end
    for i in range(first + 1, end):
        left, right = tags[i - 1], tags[i]
        if (
            reading.lowers[i] in SOMEBODY
            or (left in ("NN", "NNS") and right in ("NNP", "NNPS"))
            or (left in ("NNS", "NNP", "NNPS") and right == "NNS")
        ):
            return i
    return end


def _complement(reading: Reading, end: int, high: int, quoted_noun: bool) -> bool:
    """Whether an object has a complement ("called it a scandal"), so that the verb names and does not summon."""
    if quoted_noun or end >= high:
        return quoted_noun
    return reading.quoted[end] >= 0 or reading.tags[end] in ("DT", "JJ", "NNP", "NN", "RB", "CD", "JJR", "RBS", "PRP$")


def _opening(reading: Reading, i: int, high: int, cue: Verb) -> tuple[int, str] | None:
    """Whether a quotation, a that-clause or a bare clause opens at token i."""
    if i >= high:
        return None
    tags, lowers = reading.tags, reading.lowers
    if reading.quoted[i] >= 0:
        return (i, "quotation") if "Q" not in cue.takes else None
    if tags[i] == ":" and reading.words[i] == ":" and i + 1 < high and reading.ends[i] < reading.starts[i + 1]:
        return i + 1, "quotation" if reading.quoted[i + 1] >= 0 else "clause"
    if tags[i] == "," and i + 1 < high and reading.quoted[i + 1] >= 0:
        return i + 1, "quotation"
    if not cue.takes & {"c", "h", "w"}:
        return None
    if tags[i] in FINITE and "c" in cue.takes and tags[i - 1] in FINITE | {"VBN"}:
        return i, "clause"  # "which critics said was unfair"
    if lowers[i] == "that" and cue.takes & {"c", "h"}:
        if i + 1 < high and reading.quoted[i + 1] >= 0:
            return i + 1, "clause"
        if i + 1 < high and tags[i + 1] in FINITE and reading.quoted[i + 1] < 0:
            return i, "clause"  # "that" is the subject: "said that was too late"
        if tags[i] == "DT" and not has_clause(reading, i + 1, high):
            return None
        if "n" in cue.takes and (comma := _comma_soon(reading, i + 1, high)) and not has_clause(reading, i + 1, comma):
            return None  # "disputed that notion, saying"
        return (i + 1, "clause") if i + 2 < high and (tags[i] == "IN" or has_clause(reading, i + 1, high)) else None
    if lowers[i] in WH and (
        has_clause(reading, i + 1, high) or (tags[i] == "WP" and i + 1 < high and is_finite(reading, i + 1))
    ):
        return i, "clause"
    if "c" not in cue.takes:
        return None
    if tags[i] in ("WP", "WDT") or lowers[i] == "as" or (tags[i] == "," and tags[i + 1 : i + 2] == ["VBG"]):
        return None  # ", he said, adding that"
    if (tags[i] in ("IN", "RB") or is_time(reading, i)) and _that_follows(reading, i, high):
        return None
    if _time_of_saying(reading, i, high):
        return None
    if has_clause(reading, i, high):
        return i, "clause"
    return None


def _comma_soon(reading: Reading, i: int, high: int) -> int | None:
    """The comma between a short phrase and a participle."""
    for j in range(i + 1, min(high - 1, i + 4)):
        if reading.tags[j] == "," and reading.quoted[j] < 0 and reading.tags[j + 1] == "VBG":
            return j
    return None


def _time_of_saying(reading: Reading, i: int, high: int) -> bool:
    """Whether a time right behind the cue is the cue's, with the content behind it: "said [Monday night] it was"."""
    end = i
    while end < high and is_time(reading, end) and reading.quoted[end] < 0:
        end += 1
    return i < end < high and reading.tags[i] == "NNP" and reading.tags[end] != "," and has_clause(reading, end, high)


def _that_follows(reading: Reading, first: int, high: int) -> bool:
    """Whether "that" opens the content after an adverbial: "said on Tuesday that ..."."""
    for i in range(first, min(high, first + 15)):
        posted = reading.tags[i] == "VBD" and reading.lowers[i - 1] in VENUES  # "in a statement posted on"
        if (reading.tags[i] in FINITE and not posted) or reading.quoted[i] >= 0:
            return False
        if reading.lowers[i] == "that" and reading.tags[i] == "IN":
            return True
    return False


def has_clause(reading: Reading, first: int, high: int) -> bool:
    """Whether a subject and a finite verb follow before the next full stop: "the plan, he feared, would fail"."""
    noun = inserted = False
    for i in range(first, min(high, first + SPAN)):
        if (block := reading.quoted[i]) >= 0:
            if any(reading.tags[j] in FINITE for j in range(i, min(reading.blocks[block][1], i + SPAN))):
                return True
            noun = True
            continue
        tag = reading.tags[i]
        if is_finite(reading, i):
            return noun
        if (tag == ":" or reading.words[i] in "?!") and i > first:
            return False
        if tag == "," and noun and not inserted and i + 1 < high and is_finite(reading, i + 1):
            return False  # "who wrote the bill, said"
        if reading.lowers[i] == "because" and i > first:
            return False  # "denied the request for a waiver, because it was late"
        inserted = inserted or tag == ","
        if tag == "," and not noun:
            return i + 1 < high and has_clause(reading, i + 1, min(high, first + SPAN))
        if tag in ("NN", "NNS", "NNP", "NNPS", "PRP", "EX", "CD", "DT", "JJ", "WP", "VBG"):
            next_finite = i == first and tag != "CD" and i + 1 < high and is_finite(reading, i + 1)
            noun = noun or not is_time(reading, i) or next_finite
        elif tag in ("WDT", "TO") and i == first:
            return False
    return False


def _adjunct(reading: Reading, i: int, high: int) -> int:
    """The end of a prepositional phrase that tells where or when it was said, or to whom; i where it is none."""
    end = i
    for _ in range(4):
        if end >= high or reading.tags[end] not in ("IN", "TO") or reading.lowers[end] in WH | SUBORDINATORS:
            break
        if is_time(reading, end + 1):
            end += 1
            while end < high and (is_time(reading, end) or reading.tags[end] == "CD"):
                end += 1
            continue
        after = noun_phrase_right(reading, end + 1, high)
        if after == end + 1 and end + 1 < high and reading.tags[end + 1] == "VBG":
            after = full_phrase_right(reading, end + 2, high)
        if after == end + 1:
            break
        head = reading.lowers[after - 1]
        if head in VENUES and after < high and reading.tags[after] in ("VBN", "VBD"):
            further = noun_phrase_right(reading, after + 2, high)
            after = further if further > after + 2 else after  # "in a statement posted on its website"
        follows = reading.lowers[after] if after < high else "."
        quoted = after < high and reading.quoted[after] >= 0
        if not (
            head in VENUES
            or follows in ("that", ":", ",")
            or quoted
            or end > i
            or reading.lowers[end] in ("to", "at", "via", "with")
        ):
            break
        end = after
    return end


def _after_participle(reading: Reading, participle: int, high: int) -> int:
    """The "that" behind a participle clause after the verb; the token before the participle where there is none."""
    for i in range(participle + 1, min(high, participle + 15)):
        if reading.quoted[i] >= 0 or reading.tags[i] in FINITE:
            break
        if reading.lowers[i] == "that" and reading.tags[i] == "IN":
            return i
    return participle - 1


def _inserted(reading: Reading, comma: int, high: int) -> int:
    """Jump over an insertion after the verb ("said, however, that"); the comma itself where there is none."""
    for i in range(comma + 1, min(high - 1, comma + 25)):
        if reading.quoted[i] >= 0:
            return comma
        if reading.tags[i] == "," and (reading.lowers[i + 1] == "that" or reading.quoted[i + 1] >= 0):
            return i + 1
        if reading.tags[i] in (".", ":"):
            return comma
    return comma


def _as_saying(reading: Reading, i: int, high: int) -> bool:
    end = full_phrase_right(reading, i, high)
    return end + 1 < high and reading.lowers[end] == "as" and reading.tags[end + 1] == "VBG"


def _object(reading: Reading, i: int, high: int, cue: Verb) -> tuple[int, str] | None:
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
    if lowers[i] in cue.leads and tags[i + 1] not in (".", ",", ":"):
        return i + 1, "phrase"
    quoted_noun = tags[i] in ("DT", "JJ", "PRP$", "JJR") and reading.quoted[i + 1] >= 0
    if "n" in cue.takes and tags[i] == "VBG" and (tags[i - 1] in FINITE or tags[i - 2 : i] == [",", "VBN"]):
        return i, "phrase"  # "admitted taking the money"
    end = i + 1 if quoted_noun else noun_phrase_right(reading, i, high)
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
