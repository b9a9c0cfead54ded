"""What may stand between a verb and what it reports: adverbs, times, places, those who hear it, insertions."""

from analysis.attributions.clauses import SUBORDINATORS, VENUES, WH, inserted
from analysis.attributions.objects import skipped
from analysis.attributions.phrases import BRACKET, is_time, noun_phrase_right
from analysis.attributions.reading import Reading

LISTENERS = frozenset({"to", "at", "via", "with"})  # prepositions before those who hear it, or the place
PHRASES = 4  # prepositional phrases between a verb and its content


def behind_bracket(reading: Reading, i: int, high: int) -> int:
    """The token behind a bracket that opens at token i: "said (in a note) [that]"."""
    if reading.tags[i : i + 1] != ["-LRB-"]:
        return i
    return next((j + 1 for j in range(i, min(high, i + BRACKET)) if reading.tags[j] == "-RRB-"), i)


def behind_adverbs(reading: Reading, i: int, high: int) -> int:
    while i < high and skipped(reading, i):
        i += 1
    return i


def behind_time(reading: Reading, i: int, high: int) -> int:
    """The end of the time that begins at i."""
    while i < high and (is_time(reading, i) or reading.tags[i] == "CD"):
        i += 1
    return i


def behind_insertion(reading: Reading, i: int, high: int) -> int:
    """The end of a participle clause or of an insertion between commas that begins at i; i where none does."""
    if i + 1 < high and reading.lowers[i] in ("while", "when", "after", "before") and reading.tags[i + 1] == "VBG":
        i = _after_participle(reading, i + 1, high)  # "said while opening the pier that"
    if i < high and reading.tags[i] == ",":
        return max(i, inserted(reading, i, high))
    return i


def adjunct(reading: Reading, i: int, high: int) -> int:
    """The end of the prepositional phrases that tell where or when it was said, or to whom; i where there are none."""
    end = i
    for _ in range(PHRASES):
        further = _circumstance(reading, end, high, opens=end == i)
        if further == end:
            break
        end = further
    return end


def _circumstance(reading: Reading, link: int, high: int, *, opens: bool) -> int:
    """The end of one prepositional phrase about the saying; `link`, its preposition, where it is none. The first one
    that `opens` has to name a venue or a listener, or to stand before what is said."""
    if link >= high or reading.tags[link] not in ("IN", "TO") or reading.lowers[link] in WH | SUBORDINATORS:
        return link
    if is_time(reading, link + 1):
        return _time_phrase(reading, link + 1, high)
    end = noun_phrase_right(reading, link + 1, high)
    if end == link + 1:
        return link
    venue = reading.lowers[end - 1] in VENUES
    if venue:
        end = _behind_posted(reading, end, high)
    before_content = end < high and reading.quoted[end] >= 0
    follows = reading.lowers[end] if end < high else "."
    told = venue or before_content or follows in ("that", ":", ",") or reading.lowers[link] in LISTENERS
    return end if told or not opens else link


def _time_phrase(reading: Reading, i: int, high: int) -> int:
    """The end of the time at token i, with the event that it owns: "at Friday's closing dinner"."""
    i = behind_time(reading, i, high)
    if i + 1 < high and reading.tags[i] == "POS":
        return noun_phrase_right(reading, i + 1 + (reading.tags[i + 1] == "VBG"), high)
    return i


def _behind_posted(reading: Reading, end: int, high: int) -> int:
    """The end of a venue with its participle: "in a statement posted on its website"."""
    if end >= high or reading.tags[end] not in ("VBN", "VBD"):
        return end
    further = noun_phrase_right(reading, end + 2, high)
    return further if further > end + 2 else end


def _after_participle(reading: Reading, participle: int, high: int) -> int:
    """The "that" behind a participle clause after the verb; the token before the participle where there is none."""
    for i in range(participle + 1, min(high, participle + 15)):
        if reading.lowers[i] == "that":
            return i
    return participle - 1
