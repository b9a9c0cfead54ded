"""Clauses while they are being read: which are open, what they have so far, and which token is whose."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis.language.cursor import Cursor
from analysis.language.hanging import Links
from analysis.language.noun_phrases import Base
from analysis.language.tag_line import FINITE
from analysis.language.verb_groups import Group
from analysis.language.word_classes import word_class

WEAK = frozenset(  # prepositions that are subordinators where a subject and its verb stand right behind them
    {"after", "as", "before", "like", "once", "since", "so", "than", "till", "until", "although", "because", "if",
     "lest", "that", "though", "unless", "whereas", "whether", "while", "whilst"}
)  # fmt: skip
DEEPEST = 32  # open clauses


@dataclass(slots=True)
class Draft:
    """A clause that is open or was; places are those of the cursor, phrases and groups places in their lists.

    `nouns` are the phrases since its verb, or since its start, that may be the subject of what comes next.
    """

    kind: str
    start: int
    parent: int  # -1 for none
    verb: int = -1
    subject: int = -1
    antecedent: int = -1
    joined: int = -1
    marker: int = -1
    subject_at: int = -1  # where the subject begins
    framed: bool = False  # begun behind a comma, to be ended by one
    nouns: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Stretch:
    """The stretch that is being read: its chunks, its drafts, the open ones innermost last, each token's draft."""

    c: Cursor
    bases: Sequence[Base]
    groups: list[Group]
    links: Links
    base_at: list[int]  # by place: the base phrase that holds it, or -1
    drafts: list[Draft]
    open: list[int]
    clause_of: list[int]
    strong: int = -1  # a subordinator that waits for its verb

    @property
    def top(self) -> Draft:
        """The innermost open clause."""
        return self.drafts[self.open[-1]]

    def push(self, draft: Draft, now: int, behind: int | None = None) -> None:
        """Open a clause; tokens from its start to `now` that are its parent's (or those of `behind`) become its own."""
        number = len(self.drafts)
        self.drafts.append(draft)
        old = draft.parent if behind is None else behind
        for i in range(draft.start, now):
            if self.clause_of[i] == old:
                self.clause_of[i] = number
        if len(self.open) >= DEEPEST:
            del self.open[1:-8]  # nobody reads that deep: time stays linear
        self.open.append(number)

    def close_to(self, number: int) -> None:
        """Close what was opened inside an open clause."""
        while self.open[-1] != number:
            self.open.pop()

    def close_to_parent_of(self, number: int) -> None:
        """Close a clause and what was opened inside it."""
        self.close_to(number)
        self.open.pop()

    def waiting(self) -> int | None:
        """The innermost open clause, the top apart, that has a possible subject and no verb yet."""
        for number in reversed(self.open[:-1]):
            draft = self.drafts[number]
            if draft.verb < 0 and self.subject_in(draft) >= 0:
                return number
            if draft.kind == "parenthetical":
                return None
        return None

    def first_member(self, k: int) -> int:
        """The phrase that a member of a list hangs on: "three women" of "three women and a man"; else k itself."""
        if not self.links.hangs[k]:
            return k
        return next((head for head, members in self.links.coordinated.items() if k in members), k)

    def subject_in(self, draft: Draft) -> int:
        """The phrase in `draft.nouns` that can be a subject; -1 where there is none."""
        return subject_among(self.c, self.bases, self.links, draft.nouns)


def subject_among(c: Cursor, bases: Sequence[Base], links: Links, nouns: Sequence[int]) -> int:
    """The last phrase without a preposition that tells no time; else the last that does; -1 where there is none.

    One between commas before the verb is an aside: "The victims in Vell, Norland, numbered 40", "Towns on the coast,
    particularly those in the west, were cut off".
    """
    times = word_class("times")
    late = aside = begun = -1
    end = links.end[nouns[-1]] if nouns else 0
    closed = c.tags[end] == "," and c.tags[end + 1] in FINITE
    for k in reversed(nouns[-6:]):
        governor = links.preposition[k]
        if governor >= 0 and (c.lowers[governor] not in WEAK or governor != links.start[k] - 1):
            continue
        if c.lowers[bases[k].head] in times:
            late = k if late < 0 else late
        elif aside < 0 and closed and "," not in c.tags[links.start[k] : end]:
            aside, begun = k, links.start[k]
            while c.tags[begun - 1] == "RB":
                begun -= 1
        elif aside < 0 or c.tags[begun - 1] == ",":
            return k
        elif links.end[k] == begun:
            begun = links.start[k]  # "none of them Danes"
    return late if aside < 0 else aside
