"""A codebook tried on articles: what each theme takes and by which words, and what its author may have missed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.content.reading import closed_class
from analysis.extract import Extraction
from analysis.language.document import Document, read_document
from analysis.language.lemmas import noun_lemma, verb_lemma
from analysis.records import Sentence, Span, ThemeHit, ThemeSentence

NOUNS = frozenset({"NN", "NNS"})
VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
EMPTY = frozenset(  # verbs that stand in any text and show no theme
    {"add", "be", "become", "come", "do", "get", "give", "go", "have", "keep", "let", "make", "put", "say", "see",
     "show", "take", "tell", "use", "want"}
)  # fmt: skip
LEAST = 2  # times that a word stands in the articles


@dataclass(frozen=True, slots=True)
class Taken:
    """A sentence that a theme takes: the terms that stand in it with their words, or what it goes on from."""

    theme: str
    article: str
    sentence_id: int
    basis: str  # term, carried, subject: as in theme_sentences
    weight: float
    words: tuple[tuple[str, str], ...]  # (term, matched text) in reading order
    carried_from: int | None  # the sentence whose words a carried one rests on
    text: str


@dataclass(frozen=True, slots=True)
class Untaken:
    """A word of no hit, name or date: its base form, how often it stands, how often in sentences of no theme."""

    word: str
    count: int
    untold: int


@dataclass(frozen=True, slots=True)
class Lone:
    """A hit whose theme has no other word in the article: a chance, or the word of another sense.

    Words with a weight below 1 are left out, since they show nothing by themselves.
    """

    theme: str
    term: str
    words: str
    article: str
    sentence_id: int
    text: str


@dataclass(frozen=True, slots=True)
class Short:
    """A sentence with words of a theme that does not take it: they are too little there, and so is the article's rest.

    Words with a weight below 1 alone are left out.
    """

    theme: str
    article: str
    sentence_id: int
    words: tuple[tuple[str, str], ...]  # (term, matched text) in reading order
    text: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What a codebook makes of articles. `untold` counts the sentences that no theme takes."""

    sentences: int
    untold: int
    taken: tuple[Taken, ...]  # by theme as in the codebook, then in reading order
    untaken: tuple[Untaken, ...]  # the most frequent first
    lone: tuple[Lone, ...]  # by theme, then in reading order
    short: tuple[Short, ...]  # the same


def read_trial(articles: Iterable[tuple[str, Extraction]], themes: Sequence[str]) -> Trial:
    """Sum up articles, each with its name, that were read with one codebook; `themes` are its paths in order."""
    sentences = untold = 0
    taken: list[Taken] = []
    lone: list[Lone] = []
    short: list[Short] = []
    counts: Counter[str] = Counter()
    silent: Counter[str] = Counter()  # of these in sentences that no theme takes
    shown: set[str] = set()  # words that stand in a hit
    for name, found in articles:
        told = {row.sentence_id for row in found.theme_sentences}
        sentences += len(found.sentences)
        untold += len(found.sentences) - len(told)
        standing = _standing(found.themes)
        taken += _taken(name, found.theme_sentences, standing, found.themes, found.sentences)
        short += _short(name, found.theme_sentences, standing, found.sentences)
        lone += _lone(name, found.themes, found.sentences)
        hits = _inside((hit.start, hit.end) for hit in found.themes)
        left_out = _inside((m.start, m.end) for m in found.mentions) | _inside((d.start, d.end) for d in found.dates)
        for word, sentence_id, start in _words(read_document(found.article)):
            if start in left_out:
                continue
            if start in hits:
                shown.add(word)
            counts[word] += 1
            silent[word] += sentence_id not in told
    order = {theme: place for place, theme in enumerate(themes)}
    untaken = [Untaken(word, n, silent[word]) for word, n in counts.items() if n >= LEAST and word not in shown]
    return Trial(
        sentences, untold,
        tuple(sorted(taken, key=lambda row: order[row.theme])),
        tuple(sorted(untaken, key=lambda row: (-row.count, -row.untold, row.word))),
        tuple(sorted(lone, key=lambda row: order[row.theme])),
        tuple(sorted(short, key=lambda row: order[row.theme])),
    )  # fmt: skip


Standing = Mapping[tuple[str, int], list[ThemeHit]]  # by theme and sentence


def _standing(hits: Iterable[ThemeHit]) -> Standing:
    standing: Standing = defaultdict(list)
    for hit in hits:
        standing[hit.theme, hit.sentence_id].append(hit)
    return standing


def _taken(
    article: str, rows: Iterable[ThemeSentence], standing: Standing, hits: Sequence[ThemeHit],
    sentences: Sequence[Sentence],
) -> list[Taken]:  # fmt: skip
    return [
        Taken(
            row.theme, article, row.sentence_id, row.basis, row.weight,
            _words_of(standing.get((row.theme, row.sentence_id), ())),
            hits[row.theme_hit_id].sentence_id if row.basis == "carried" else None, sentences[row.sentence_id].text,
        )
        for row in rows
    ]  # fmt: skip


def _short(
    article: str, rows: Iterable[ThemeSentence], standing: Standing, sentences: Sequence[Sentence]
) -> list[Short]:
    told = {(row.theme, row.sentence_id) for row in rows}
    return [
        Short(theme, article, i, _words_of(hits), sentences[i].text)
        for (theme, i), hits in standing.items()
        if (theme, i) not in told and any(hit.weight >= 1 for hit in hits)
    ]


def _words_of(hits: Iterable[ThemeHit]) -> tuple[tuple[str, str], ...]:
    return tuple((hit.term, hit.text) for hit in hits)


def _lone(article: str, hits: Sequence[ThemeHit], sentences: Sequence[Sentence]) -> list[Lone]:
    words: Mapping[str, set[str]] = defaultdict(set)
    for hit in hits:
        words[hit.theme].add(hit.text.lower())
    return [
        Lone(hit.theme, hit.term, hit.text, article, hit.sentence_id, sentences[hit.sentence_id].text)
        for hit in hits
        if len(words[hit.theme]) == 1 and hit.weight >= 1
    ]


def _inside(spans: Iterable[Span]) -> set[int]:
    """The places of all characters in spans."""
    return {place for span in spans for place in range(*span)}


def _words(document: Document) -> Iterable[tuple[str, int, int]]:
    """The base form of each common noun, verb and adjective, its sentence and where it begins."""
    tokens, dropped = document.tokens, EMPTY | closed_class()
    for sentence in document.sentences:
        for i in range(sentence.first, sentence.last):
            lower, tag = tokens.lowers[i], tokens.tags[i]
            if tag in NOUNS:
                word = noun_lemma(lower) or lower
            elif tag in VERBS:
                word = verb_lemma(lower)
            elif tag == "JJ":
                word = lower
            else:
                continue
            if len(word) > 2 and word.isalpha() and word not in dropped:
                yield word, sentence.sentence_id, tokens.starts[i]
