"""Which sentence of an old text is which of a new one, and which of their words differ."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from analysis.versions.words import Words, find_words

Key = tuple[str, ...]
ALIKE = 0.45  # share of words in common from which two sentences are one that was changed
IN_PLACE = 0.25  # the same where both stand between the same neighbours
COMMON = 60  # sentences with a word, above which it tells nothing


@dataclass(frozen=True, slots=True)
class Text:
    """A text's sentences: their words, and where each sentence begins."""

    sentences: tuple[Words, ...]
    starts: tuple[int, ...]

    @property
    def running(self) -> str:
        """All words in a row, with a space at either end."""
        return f" {' '.join(word for sentence in self.sentences for word in sentence.words)} "


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of the old text and what became of it; None where it has no other.

    `old_changed` and `new_changed` are the numbers of the words that differ, `kept` maps an old word to the new one
    that is the same, and `blocks` are the runs of words that were put in each other's place.
    """

    old: int | None
    new: int | None
    old_changed: frozenset[int]
    new_changed: frozenset[int]
    kept: dict[int, int]
    blocks: tuple[tuple[range, range], ...]


def split(sentences: Sequence[tuple[int, str]]) -> Text:
    """Return sentences as they are compared, each given with where it begins."""
    return Text(tuple(find_words(text) for _, text in sentences), tuple(start for start, _ in sentences))


def pair_sentences(old: Text, new: Text) -> list[Pair]:
    """Return the sentences that differ: changed ones, then those that are only in the old, or only in the new text.

    One whose words stand in the other text in the same order is the same, wherever it stands and however the text is
    parted into sentences. Of the rest those with the most words in common are one; so is one that lost words at its
    beginning or end, "Some 140 were aboard" and "140 were aboard".
    """
    left, right = _missing(old, new), _missing(new, old)
    found = dict(_alike(old, new, left, right, ALIKE))
    found |= dict(_alike(old, new, [i for i in left if i not in found], _cut(new, old, right), ALIKE))
    taken = set(found.values())
    found |= dict(_alike(old, new, _cut(old, new, left), [j for j in right if j not in taken], ALIKE))
    lone_left = [i for i in left if i not in found]
    lone_right = [j for j in right if j not in found.values()]
    before, after = _anchors(old, [*left, *found]), _anchors(new, [*right, *found.values()])
    beside = _alike(old, new, lone_left, lone_right, IN_PLACE)
    found |= {i: j for i, j in beside if before[i] == after[j]}
    pairs = [_differing(i, found[i], old.sentences[i].words, new.sentences[found[i]].words) for i in sorted(found)]
    pairs += [_lone(i, None, len(old.sentences[i].words)) for i in left if i not in found]
    taken = set(found.values())
    pairs += [_lone(None, j, len(new.sentences[j].words)) for j in right if j not in taken]
    return pairs


def _missing(these: Text, those: Text) -> list[int]:
    """The sentences whose words don't stand in a row in the other text."""
    keys = {sentence.words for sentence in those.sentences}
    lone = [i for i, sentence in enumerate(these.sentences) if sentence.words and sentence.words not in keys]
    running = those.running if lone else ""
    return [i for i in lone if f" {' '.join(these.sentences[i].words)} " not in running]


def _cut(these: Text, those: Text, missing: Sequence[int]) -> list[int]:
    """The sentences that stand in the other text as a part of a longer one only."""
    keys, apart = {sentence.words for sentence in those.sentences}, set(missing)
    return [i for i, one in enumerate(these.sentences) if one.words and i not in apart and one.words not in keys]


def _anchors(text: Text, lone: Sequence[int]) -> dict[int, Key]:
    """For each of these sentences the words of the last other one before it."""
    apart = set(lone)
    before: Key = ()
    found: dict[int, Key] = {}
    for i, sentence in enumerate(text.sentences):
        if i in apart:
            found[i] = before
        elif sentence.words:
            before = sentence.words
    return found


def _alike(old: Text, new: Text, left: Sequence[int], right: Sequence[int], least: float) -> Iterator[tuple[int, int]]:
    """Pairs with at least this share of words in common, the best first, no sentence twice."""
    bags = {j: Counter(new.sentences[j].words) for j in right}
    holding: dict[str, list[int]] = defaultdict(list)
    for j, bag in bags.items():
        for word in bag:
            holding[word].append(j)
    scores = []
    for i in left:
        mine = Counter(old.sentences[i].words)
        near = {j for word in mine if len(holding[word]) <= COMMON for j in holding[word]}
        for j in near:
            common = sum((mine & bags[j]).values())
            share = 2 * common / (mine.total() + bags[j].total())
            if share >= least:
                scores.append((-share, abs(i / len(old.starts) - j / len(new.starts)), i, j))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    for *_, i, j in sorted(scores):
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            yield i, j


def _differing(i: int, j: int, old: Key, new: Key) -> Pair:
    kept: dict[int, int] = {}
    blocks: list[tuple[range, range]] = []
    for what, a, a_end, b, b_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            kept |= dict(zip(range(a, a_end), range(b, b_end), strict=True))
        else:
            blocks.append((range(a, a_end), range(b, b_end)))
    old_changed = frozenset(k for block, _ in blocks for k in block)
    return Pair(i, j, old_changed, frozenset(k for _, block in blocks for k in block), kept, tuple(blocks))


def _lone(old: int | None, new: int | None, words: int) -> Pair:
    every = range(words)
    blocks = ((every, range(0)) if new is None else (range(0), every),)
    mine, none = frozenset(every), frozenset[int]()
    return Pair(old, new, mine if new is None else none, none if new is None else mine, {}, blocks)
