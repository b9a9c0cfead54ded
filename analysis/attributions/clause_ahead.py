"""Whether a clause with subject and finite verb stands ahead."""

from analysis.attributions.phrases import FINITE, SPAN, is_finite, is_time
from analysis.attributions.reading import Reading

NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "EX", "CD", "DT", "JJ", "WP", "VBG"})
DASHES = frozenset({"—", "–", "--"})


def has_clause(reading: Reading, first: int, high: int) -> bool:
    """Whether a subject and a finite verb follow before the next full stop: "the plan, he feared, would fail"."""
    noun = inserted = False
    i, end = first, min(high, first + SPAN)
    while i < end:
        if (block := reading.quoted[i]) >= 0:
            i, begin = reading.blocks[block][1], i
            if any(reading.tags[j] in FINITE for j in range(begin, min(i, begin + SPAN))):
                return True
            noun = True
            continue
        if reading.words[i] in DASHES and i > first and (close := _closing(reading, i, high, first)):
            i = close + 1
            continue
        if is_finite(reading, i):
            return noun
        comma = reading.tags[i] == ","
        if comma and not noun:
            return i + 1 < high and has_clause(reading, i + 1, end)
        if _breaks_off(reading, i, first) or (comma and not inserted and _verb_behind(reading, i, high)):
            return False
        inserted = inserted or comma
        noun = noun or _may_be_subject(reading, i, first, high)
        i += 1
    return False


def _breaks_off(reading: Reading, i: int, first: int) -> bool:
    """Whether no clause that begins at `first` goes on over token i: a colon, the reason for a refusal."""
    if i == first:
        return reading.tags[i] in ("WDT", "TO")
    # "denied the request for a waiver, because it was late"
    return reading.tags[i] == ":" or reading.lowers[i] == "because"


def _verb_behind(reading: Reading, comma: int, high: int) -> bool:
    """Whether a verb of the clause around stands right behind a comma: "who wrote the bill, said"."""
    return comma + 1 < high and is_finite(reading, comma + 1)


def _may_be_subject(reading: Reading, i: int, first: int, high: int) -> bool:
    """Whether token i may end the subject of a clause; a time only where the verb follows it at once."""
    if reading.tags[i] not in NOMINAL:
        return False
    if not is_time(reading, i):
        return True
    return i == first and i + 1 < high and is_finite(reading, i + 1)


def _closing(reading: Reading, dash: int, high: int, first: int) -> int | None:
    """The dash that closes an insertion, with the verb behind it ("two boats – one of them new – had sunk") or the
    subject behind an opening phrase ("without a plan – or money – he left")."""
    for i in range(dash + 1, min(high - 1, dash + SPAN)):
        if reading.words[i] in DASHES:
            return i if reading.tags[first] == "IN" or reading.tags[i + 1] in FINITE else None
    return None
