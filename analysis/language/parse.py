"""One sentence -> its phrases, verb groups and clauses: quotations set apart, then chunks, links and clauses."""

from collections.abc import Sequence

from analysis.language.assemble import clauses, noun_phrases, verb_groups
from analysis.language.clauses import read_clauses
from analysis.language.constituents import Clause, NounPhrase, Parsed, VerbGroup
from analysis.language.cursor import Cursor, cursor
from analysis.language.document import Document
from analysis.language.drafts import Stretch
from analysis.language.hanging import Links
from analysis.language.links import link
from analysis.language.noun_phrases import Base, noun_phrase
from analysis.language.tag_line import OBJECTS
from analysis.language.verb_groups import PREFIXES, Group, verb_group

MARKS = frozenset({"``", "''", '"', "“", "”", "„", "«", "»", "‘", "’", "'"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "DT", "EX", "CD"})
VERBAL = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "TO"})


def parse(document: Document, first: int, last: int, tags: list[str], blocks: list[tuple[int, int]]) -> Parsed:
    tokens = document.tokens
    whole = len(blocks) == 1 and _covers(tags, blocks[0], first, last)
    apart = [] if whole else [b for b in blocks if _is_clause(tags, b, first)]
    places, kinds = _outside(tokens.words, tags, first, last, apart)
    out = Collected(first, last)
    kind = "quotation" if whole else "main"
    _read(document, places, kinds, kind, out, None, whole)
    hosts = [out.clauses[out.clause_of[begin - first]] for begin, _ in apart]
    for (begin, end), host in zip(apart, hosts, strict=True):
        inner = [i for i in range(begin, end) if tokens.words[i] not in MARKS or tags[i - first] == "POS"]
        _read(document, inner, [tags[i - first] for i in inner], "quotation", out, host, True)
    return out.parsed(tuple(tags))


def _covers(tags: list[str], block: tuple[int, int], first: int, last: int) -> bool:
    """Is all of the sentence between the marks, its last point aside?"""
    begin, end = block
    return begin == first and (end >= last or (end == last - 1 and tags[-1] == "."))


def _is_clause(tags: list[str], block: tuple[int, int], first: int) -> bool:
    """Has a quotation a subject and a finite verb behind it?"""
    noun = False
    for i in range(block[0] - first, block[1] - first):
        tag = tags[i]
        if tag in FINITE and noun:
            return True
        noun = noun or tag in SUBJECTS
    return False


def _outside(
    words: list[str], tags: list[str], first: int, last: int, apart: Sequence[tuple[int, int]]
) -> tuple[list[int], list[str]]:
    """The tokens that are read together, each block as its first token with the tag QUOTE, other marks left out."""
    places: list[int] = []
    kinds: list[str] = []
    i = first
    for begin, end in (*apart, (last, last)):
        for j in range(i, begin):
            if words[j] not in MARKS or tags[j - first] == "POS":
                places.append(j)
                kinds.append(tags[j - first])
        if begin < end:
            places.append(begin)
            kinds.append("QUOTE")
        i = max(i, end)
    return places, kinds


def _read(
    document: Document, places: list[int], tags: list[str], kind: str, out: "Collected", host: Clause | None,
    quoted: bool,
) -> None:  # fmt: skip
    """Read a stretch and put what it gave to the rest of the sentence."""
    if not places:
        return
    c = cursor(document.tokens, places, tags)
    bases, groups, base_at, group_at = _chunks(c)
    links = link(c, bases, [g.first for g in groups])
    s = Stretch(c, bases, groups, links, base_at, [], [], [-1] * (c.size + 1))
    read_clauses(s, group_at, _list_commas(c, bases, links), kind)
    phrases = noun_phrases(c, bases, links)
    verbs = verb_groups(c, groups)
    found, clause_of = clauses(s, phrases, verbs, host, quoted)
    out.add(c, phrases, verbs, found, base_at, group_at, clause_of)


def _chunks(c: Cursor) -> tuple[list[Base], list[Group], list[int], list[int]]:
    """The base phrases and verb groups, and by place which of them begins or stands there."""
    bases: list[Base] = []
    groups: list[Group] = []
    base_at, group_at = [-1] * len(c.tags), [-1] * len(c.tags)
    i = 1
    while i <= c.size:
        base = noun_phrase(c, i)
        if base is not None:
            last = min(base.last, c.size + 1)
            base_at[i:last] = [len(bases)] * (last - i)
            bases.append(base)
            i = last
            continue
        group = verb_group(c, i) if c.tags[i] in VERBAL and not _is_second_part(c, i) else None
        if group is not None:
            group_at[i : group.last] = [len(groups)] * (group.last - i)
            groups.append(group)
            i = group.last
            continue
        i += 1
    return bases, groups, base_at, group_at


def _is_second_part(c: Cursor, i: int) -> bool:
    """ "life-threatening", but "co-hosting": is a form in -ing the end of an adjective?"""
    joined = c.tags[i] == "VBG" and c.hyphen(i - 1) and c.tags[i + 1] not in OBJECTS
    return joined and c.lowers[i - 2] not in PREFIXES and len(c.lowers[i - 2]) > 1


def _list_commas(c: Cursor, bases: Sequence[Base], links: Links) -> set[int]:
    """The places of commas between the members of a list, or before an apposition."""
    found: set[int] = set()
    for members in links.coordinated.values():
        found.update(links.start[k] - 1 - (c.tags[links.start[k] - 1] == "CC") for k in members)
    found.update(links.start[k] - 1 for k in links.apposition if k >= 0)
    return found


class Collected:
    """What the stretches of one sentence gave, put together."""

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last
        self.phrases: list[NounPhrase] = []
        self.groups: list[VerbGroup] = []
        self.clauses: list[Clause] = []
        self.phrase_of = [-1] * (last - first)
        self.group_of = [-1] * (last - first)
        self.clause_of = [-1] * (last - first)

    def add(
        self, c: Cursor, phrases: list[NounPhrase], groups: list[VerbGroup], found: list[Clause], base_at: list[int],
        group_at: list[int], clause_of: list[int],
    ) -> None:  # fmt: skip
        """Take over the records of one stretch and what stands where."""
        before = len(self.phrases), len(self.groups), len(self.clauses)
        self.phrases += phrases
        self.groups += groups
        self.clauses += found
        for i in range(1, c.size + 1):
            at = c.at[i] - self.first
            if base_at[i] >= 0:
                self.phrase_of[at] = before[0] + base_at[i]
            if group_at[i] >= 0:
                self.group_of[at] = before[1] + group_at[i]
            self.clause_of[at] = before[2] + clause_of[i]

    def parsed(self, tags: tuple[str, ...]) -> Parsed:
        if not self.clauses and self.first < self.last:  # nothing but quotation marks
            own = tuple(range(self.first, self.last))
            none: tuple[()] = ()
            self.clauses.append(
                Clause(
                    "verbless", self.first, self.last, own, None, None, none, none, none, None, None, None, None, False
                )
            )
            self.clause_of = [0] * len(own)
        self._fill()
        return Parsed(
            self.first, self.last, tags, tuple(self.phrases), tuple(self.groups), tuple(self.clauses),
            tuple(self.phrase_of), tuple(self.group_of), tuple(self.clause_of),
        )  # fmt: skip

    def _fill(self) -> None:
        """Give the tokens that were read over, as quotation marks, the clause of the token before or behind them."""
        of = self.clause_of
        for i in range(1, len(of)):
            if of[i] < 0:
                of[i] = of[i - 1]
        for i in range(len(of) - 2, -1, -1):
            if of[i] < 0:
                of[i] = of[i + 1]
