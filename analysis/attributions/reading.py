"""An article laid out for the grammar of saying: its tokens, with each outermost quotation as one block."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.attributions.cues import cue_forms, grammar_words, phrase_at, reporting_phrases, reporting_verbs
from analysis.attributions.retag import retag
from analysis.language.document import Document
from analysis.language.genders import genders
from analysis.language.marks import Quotation
from analysis.language.syntax import Syntax, read_syntax
from analysis.lexicon import word_set
from analysis.records import Mention, Sentence, Span

NAME_TAGS = frozenset({"NNP", "NNPS"})
IN_DATELINES = frozenset({"NNP", "NNPS", ",", "CD", ".", "-LRB-", "-RRB-", "HYPH"})
MONTHS = grammar_words("time_words")
DASHES = frozenset({"—", "–", "―", "--", "-"})
VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
ASIDE = 30  # tokens between two dashes
DATELINE = 15  # tokens; a dateline is no longer
PAST = frozenset({"VBD", "VBN"})
CAPTION = 12  # tokens of a picture's owner and the word "caption"
COMMON = frozenset({"JJ", "NN", "VB", "VBP", "VBD", "VBN"})


@dataclass(frozen=True, slots=True)
class Reading:
    """Parallel token lists. `quoted[i]` is the index in `quotations` of the block that holds token i, or -1;
    `blocks[k]` are the first and last (exclusive) token of block k, marks included; `cues` are the tokens of words
    that may report speech."""

    text: str
    words: list[str]
    lowers: list[str]
    tags: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[Sentence]
    quotations: list[Quotation]
    blocks: list[tuple[int, int]]
    quoted: list[int]
    sentence_firsts: list[int]
    cues: list[int]
    syntax: Syntax

    def sentence_of(self, token: int) -> int:
        """The index of the sentence that holds a token."""
        return max(0, bisect_right(self.sentence_firsts, token) - 1)


def read(
    document: Document, names: Sequence[Span] = (), peoples: Sequence[Span] = (), syntax: Syntax | None = None
) -> Reading:
    """Lay out a document; only outermost quotations become blocks.

    `names` are the character spans of names: each of their words is then tagged as one, so that "Save Our Harbour" is
    one noun phrase. `peoples` are those of nationalities; in the plural ("Syrians") they are tagged as plurals.
    """
    tokens = document.tokens
    syntax = syntax or read_syntax(document, sorted([*names, *peoples]))
    outermost = syntax.quotations()
    tags = list(tokens.tags)
    first = 0
    for start, end in names:
        first = bisect_left(tokens.starts, start, first)
        for i in range(first, bisect_left(tokens.starts, end, first)):
            members = tags[i] == "NNPS" and tokens.ends[i] == end and i > 0 and tags[i - 1] in ("JJ", "CD")
            if tokens.words[i][0].isalpha() and tags[i] != "POS" and not members:
                tags[i] = "NNP"  # but "senior Democrats" are some of them
            elif tokens.words[i] == "." and tokens.ends[i] < end and tokens.starts[i + 1] == tokens.ends[i]:
                tags[i] = "HYPH"  # "QuellNews.com"
    first = 0
    for start, _ in peoples:
        first = bisect_left(tokens.starts, start, first)
        if first < len(tags) and tokens.lowers[first].endswith("s"):
            tags[first] = "NNPS"
    _tag_handles(tokens.words, tokens.starts, tags)
    _tag_owners(tokens.words, tags)
    _tag_compounds(document, tags)
    _tag_lone_surnames(document, tags)
    _tag_given_names(tokens.words, tokens.lowers, tags)
    forms = cue_forms()
    phrases = reporting_phrases().first_words
    cues = [
        i
        for i, lower in enumerate(tokens.lowers)
        if lower in forms or (lower in phrases and phrase_at(tokens.lowers, i))
    ]
    retag(tokens.lowers, tags, cues)
    quoted = [-1] * len(tokens.words)
    blocks = []
    first = 0
    for k, quotation in enumerate(outermost):
        first = bisect_left(tokens.starts, quotation.outer[0], first)
        last = bisect_left(tokens.starts, quotation.outer[1], first)
        quoted[first:last] = [k] * (last - first)
        blocks.append((first, last))
        first = last
    return Reading(
        document.text, tokens.words, tokens.lowers, tags, tokens.starts, tokens.ends, document.sentences,
        outermost, blocks, quoted, [s.first for s in document.sentences], cues,
        syntax,
    )  # fmt: skip


def _tag_handles(words: list[str], starts: list[int], tags: list[str]) -> None:
    """Tag "@quaywatch" as a name."""
    for i, word in enumerate(words[:-1]):
        if word == "@" and starts[i + 1] == starts[i] + 1 and words[i + 1][0].isalnum():
            tags[i] = tags[i + 1] = "NNP"


def _tag_given_names(words: list[str], lowers: list[str], tags: list[str]) -> None:
    """Tag as names the given names that are other words too: "said Will Kerr", "Peter told the court"."""
    known, verbs = genders(), reporting_verbs()
    for i in range(len(words) - 1):
        if tags[i] in NAME_TAGS or not words[i][0].isupper() or words[i].isupper():
            continue
        lower = lowers[i]
        speaks = lowers[i + 1] in verbs and tags[i + 1] in ("VBD", "VBZ")
        if lower in known and speaks and tags[i] in ("VB", "VBP", "NN", "NNS"):
            tags[i] = "NNP"  # "Peter said"


def _tag_compounds(document: Document, tags: list[str]) -> None:
    """Tag what stands between two hyphens as one ("editor-in-chief"), and the participle behind one as an adjective
    ("the top-ranked Lind")."""
    tokens = document.tokens
    for i in [i for i, tag in enumerate(tags[:-2], 1) if tag == "HYPH" and tokens.ends[i - 1] == tokens.starts[i]]:
        if tags[i] == "IN" and tags[i + 1] == "HYPH":
            tags[i] = "HYPH"
        elif tags[i] in ("VBD", "VBN") and tags[i + 1] in ("NNP", "NN", "NNS"):
            tags[i] = "JJ"


def _tag_owners(words: list[str], tags: list[str]) -> None:
    """Tag as a noun what the tagger took for a verb before a possessive mark ("Ravel's founder"), and as an adjective
    what it took for one before a noun ("an aide to failed candidate Owen Hale")."""
    for i, tag in enumerate(tags):
        if tag in PAST and i and tags[i - 1] in ("TO", "PRP$") and tags[i + 1 : i + 2] in (["NN"], ["NNP"], ["NNS"]):
            tags[i] = "JJ"
        if tag == "POS" and i and tags[i - 1] in ("VB", "VBP"):
            tags[i - 1] = "NNP" if words[i - 1][0].isupper() else "NN"


def _tag_lone_surnames(document: Document, tags: list[str]) -> None:
    """Tag as a name the common word that opens a sentence as somebody: "Brisk, who lost her home, said"."""
    tokens = document.tokens
    for sentence in document.sentences:
        i = sentence.first
        if sentence.last - i < 6 or tokens.words[i + 1] != "," or tags[i] not in COMMON or len(tokens.words[i]) < 3:
            continue
        known = tags[i + 2] == "DT" and tokens.lowers[i] in word_set("surnames.txt")
        if (
            (known or tokens.lowers[i + 2] in ("who", "of"))
            and tokens.words[i][0].isupper()
            and tokens.lowers[i] not in MONTHS
        ):
            tags[i] = "NNP"


def text_of(reading: Reading, first: int, last: int) -> str:
    """The text of a token range."""
    return reading.text[reading.starts[first] : reading.ends[last - 1]]


def token_spans(reading: Reading, mentions: Sequence[Mention]) -> list[Span]:
    """The token ranges of mentions."""
    return [(bisect_left(reading.starts, m.start), bisect_left(reading.starts, m.end)) for m in mentions]


def frame(reading: Reading, sentence: Sentence) -> tuple[int, int]:
    """The tokens of a sentence, widened to the whole of a quotation that its edges cut."""
    low, high = sentence.first, sentence.last
    if low < high and (k := reading.quoted[low]) >= 0:
        low = min(low, reading.blocks[k][0])
    if low < high and (k := reading.quoted[high - 1]) >= 0:
        high = max(high, reading.blocks[k][1])
    low = _after_bracket(reading, _after_caption(reading, low, high), high)
    if sentence.sentence_id < 3 or "\n" in reading.text[max(0, sentence.start - 1) : sentence.start]:
        low = _after_dateline(reading, low, high)
    return low, high


def _after_caption(reading: Reading, low: int, high: int) -> int:
    """The first token after what a page writes before a picture's text: "Image copyright Reuters Image caption"."""
    for i in range(low + 1, min(high - 1, low + CAPTION)):
        if reading.lowers[i] == "caption" and reading.lowers[i - 1] in ("image", "media", "photo", "video", "picture"):
            return i + 1
    return low


def _after_bracket(reading: Reading, low: int, high: int) -> int:
    """The first token after a bracket that opens a sentence: "[Photo: Quay News] The pier is shut"."""
    if reading.tags[low : low + 1] != ["-LRB-"]:
        return low
    close = next((i for i in range(low, min(high - 1, low + CAPTION)) if reading.tags[i] == "-RRB-"), None)
    return low if close is None else close + 1


def _after_dateline(reading: Reading, low: int, high: int) -> int:
    """The first token after a dateline such as "SALTMERE, March 14 (News Desk) -"."""
    bracket = False
    for i in range(low + 1, min(high - 1, low + DATELINE)):
        bracket = reading.tags[i] == "-LRB-" or (bracket and reading.tags[i - 1] != "-RRB-")
        if reading.words[i] == "_" or (reading.words[i] in DASHES and reading.ends[i - 1] != reading.starts[i]):
            return low if _aside(reading, i, high) else i + 1
        if not bracket and reading.tags[i] not in IN_DATELINES and reading.lowers[i] not in MONTHS:
            break
    return low


def _aside(reading: Reading, dash: int, high: int) -> bool:
    """Whether a second dash closes what this one opens, with the verb behind it: "Owen Hale — a diver — said"."""
    if reading.tags[dash + 1] in ("WP", "WDT", "WP$"):
        return True  # "Owen Hale — who dives — said"
    for i in range(dash + 1, min(high - 1, dash + ASIDE)):
        if reading.words[i] in DASHES and reading.ends[i - 1] != reading.starts[i]:
            return reading.tags[i + 1] in VERBS
    return False
