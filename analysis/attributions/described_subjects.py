"""Who acts without a name: the descriptions that are the subjects of sentences."""

from collections.abc import Iterator, Mapping, Set
from itertools import islice

from analysis.attributions.bodies import is_body_noun
from analysis.attributions.descriptions import KIN, describe
from analysis.attributions.names import ANYBODY, Name
from analysis.attributions.nouns import speaker_nouns
from analysis.attributions.phrases import FINITE, full_phrase_right, is_time, noun_phrase_right
from analysis.attributions.reading import Reading

OWN = KIN | {"lawyer", "attorney"}
OPENERS = frozenset({"IN", "RB", "WRB"})  # tags of a phrase or clause before the subject
OPENING = 20  # tokens of it


def described_subjects(reading: Reading, by_token: Mapping[int, Name], taken: Set[int]) -> Iterator[tuple[int, int]]:
    """The descriptions that open a sentence as its subject, or follow its opening phrase ("A boy in a blazer looks up",
    "On Monday, a man came"), as token ranges."""
    for sentence in reading.sentences:
        first, last = sentence.first, sentence.last
        if last - first < 3 or reading.quoted[first] >= 0:
            continue
        if reading.tags[first] in OPENERS or is_time(reading, first):
            places = list(_behind_opening(reading, by_token, first, last))
        else:
            described = reading.tags[first] in ("DT", "CD", "NNS", "JJ") or reading.lowers[first] in ANYBODY
            places = [first] if described or _possessed(reading, first) else []
        ends = ((i, _described_end(reading, by_token, i, last)) for i in places if i not in taken)
        yield from islice(((i, end) for i, end in ends if end is not None), 1)


def _possessed(reading: Reading, first: int) -> bool:
    """Whether a sentence opens with somebody's relative or lawyer, or a country's body, who are nobody else: "[Tom
    Brell's mother] wept", "[Chad's central bank] closed"."""
    i = first
    while reading.tags[i : i + 1] in (["NNP"], ["NN"]):
        i += 1
    if i == first or reading.tags[i : i + 1] != ["POS"]:
        return False
    end = noun_phrase_right(reading, i + 1, len(reading.tags))
    return not OWN.isdisjoint(reading.lowers[i + 1 : i + 2]) or is_body_noun(reading.lowers[end - 1])


def _behind_opening(reading: Reading, by_token: Mapping[int, Name], first: int, last: int) -> Iterator[int]:
    """The articles behind a comma whose noun is the subject of a verb, no person being named before that comma."""
    for i in range(first + 1, min(last - 1, first + OPENING)):
        if reading.tags[i] != "," or reading.tags[i + 1] != "DT" or reading.quoted[i + 1] >= 0:
            continue
        name, end = by_token.get(i - 1), full_phrase_right(reading, i + 1, last)
        if (
            (name is None or name.kind == "place" or is_time(reading, i - 1))
            and end < last
            and reading.tags[end] in FINITE
        ):
            yield i + 1


def _described_end(reading: Reading, by_token: Mapping[int, Name], first: int, high: int) -> int | None:
    """The end of the description of somebody that is the subject of its clause; None where no such stands here."""
    last = noun_phrase_right(reading, first, high)
    police = reading.lowers[first] in ANYBODY and last == first + 1
    bare = police or reading.tags[first] in ("NNS", "JJ")  # "Officials at the hospital put"
    if last <= first + (not bare) or last - 1 in by_token or (bare and not police and reading.tags[last - 1] != "NNS"):
        return None
    end = full_phrase_right(reading, first, high)
    if end >= high or end + 1 in by_token or reading.tags[end] not in FINITE | {"WP", ",", "RB"}:
        return None
    found = describe(reading, first, last)
    return last if found.kind is not None and (not bare or found.head in speaker_nouns()) else None
