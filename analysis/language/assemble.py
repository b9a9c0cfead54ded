"""From chunks, links and drafts to the records of constituents.py, in tokens of the document."""

from collections.abc import Sequence
from typing import TypeVar

from analysis.language.constituents import Clause, Complement, NounPhrase, VerbGroup
from analysis.language.cursor import Cursor
from analysis.language.drafts import Draft, Stretch
from analysis.language.hanging import Links
from analysis.language.noun_phrases import Base
from analysis.language.verb_groups import Group
from analysis.language.word_classes import word_class
from analysis.records import Span

T = TypeVar("T")
INHERITED = 40  # steps that a subject is looked for


def noun_phrases(c: Cursor, bases: Sequence[Base], links: Links) -> list[NounPhrase]:
    """The records of base phrases; what a phrase refers to behind it is made before it."""
    made: list[NounPhrase | None] = [None] * len(bases)
    for k, base in enumerate(bases):
        if k + 1 < len(bases) and links.owner[k + 1] == k:  # owners have nothing behind them
            made[k] = _noun_phrase(c, k, base, links, made)
    for k in range(len(bases) - 1, -1, -1):
        if made[k] is None:
            made[k] = _noun_phrase(c, k, bases[k], links, made)
    return [phrase for phrase in made if phrase is not None]


def _noun_phrase(c: Cursor, k: int, base: Base, links: Links, made: list[NounPhrase | None]) -> NounPhrase:
    at, determiner = c.at, base.determiner
    owner = made[links.owner[k]] if links.owner[k] >= 0 else None
    if owner is None and determiner is not None and c.tags[determiner] in ("PRP$", "WP$"):
        place = at[determiner]
        owner = NounPhrase(place, place + 1, place, None, None, (), None, None, None, (), None)
    return NounPhrase(
        at[base.first], at[base.last - 1] + 1, at[base.head], None if determiner is None else at[determiner],
        base.number, tuple(at[base.content : base.head]),
        at[links.preposition[k]] if links.preposition[k] >= 0 else None, owner,
        made[links.of[k]] if links.of[k] >= 0 else None,
        tuple(phrase for member in links.coordinated.get(k, ()) if (phrase := made[member]) is not None),
        made[links.apposition[k]] if links.apposition[k] >= 0 else None,
    )  # fmt: skip


def verb_groups(c: Cursor, groups: Sequence[Group]) -> list[VerbGroup]:
    """The records of verb groups."""
    return [
        VerbGroup(
            c.at[g.first], c.at[g.last - 1] + 1, c.at[g.verb], g.lemma, g.form, g.tense, g.voice, g.negated, g.modal,
            g.aspect, g.particle,
        )
        for g in groups
    ]  # fmt: skip


def clauses(
    s: Stretch, phrases: Sequence[NounPhrase], groups: Sequence[VerbGroup], host: Clause | None, quoted: bool
) -> tuple[list[Clause], list[int]]:
    """The records of the drafts that have tokens, parents first, and each place's clause in them.

    `host` is the parent of a quotation's outermost clauses.
    """
    drafts = s.drafts
    order = _parents_first(drafts)
    tokens: list[list[int]] = [[] for _ in drafts]
    for i in range(1, s.c.size + 1):
        tokens[s.clause_of[i]].append(s.c.at[i])
    hull = _hulls(drafts, order, tokens)
    subjects = [_subject(drafts, number) for number in range(len(drafts))]
    objects, complements = _arguments(s, phrases, subjects)
    made: list[Clause | None] = [None] * len(drafts)
    places = [-1] * len(drafts)
    found: list[Clause] = []
    for number in order:
        draft, own = drafts[number], hull[number]
        parent = made[draft.parent] if draft.parent >= 0 else host
        if own is None or not tokens[number]:
            made[number] = parent  # all its tokens went to others
            continue
        kind = draft.kind if draft.verb >= 0 or draft.kind == "parenthetical" else "verbless"
        clause = Clause(
            kind, *own, tuple(tokens[number]), _at(phrases, subjects[number]), _at(groups, draft.verb),
            tuple(objects[number]), tuple(complements[number]), _fronted(s, number), parent,
            _at(phrases, draft.antecedent), _at(made, draft.joined), _at(s.c.at, draft.marker), quoted,
        )  # fmt: skip
        made[number], places[number] = clause, len(found)
        found.append(clause)
    return found, [places[number] if number >= 0 else -1 for number in s.clause_of[: s.c.size + 1]]


def _at(values: Sequence[T], place: int) -> T | None:
    return values[place] if place >= 0 else None


def _hulls(drafts: Sequence[Draft], order: Sequence[int], tokens: Sequence[list[int]]) -> list[Span | None]:
    """Of each draft, from its first token to behind its last, those of the clauses in it counted; None without any."""
    hull: list[Span | None] = [(t[0], t[-1] + 1) if t else None for t in tokens]
    for number in reversed(order):
        above, inner = drafts[number].parent, hull[number]
        if above >= 0 and inner is not None:
            outer = hull[above]
            hull[above] = inner if outer is None else (min(inner[0], outer[0]), max(inner[1], outer[1]))
    return hull


def _arguments(
    s: Stretch, phrases: Sequence[NounPhrase], subjects: Sequence[int]
) -> tuple[list[list[NounPhrase]], list[list[Complement]]]:
    """The objects of each draft and its phrases with a preposition."""
    objects: list[list[NounPhrase]] = [[] for _ in s.drafts]
    complements: list[list[Complement]] = [[] for _ in s.drafts]
    for k, base in enumerate(s.bases):
        number = s.clause_of[base.head]
        preposition, verb = s.links.preposition[k], s.drafts[number].verb
        if s.links.hangs[k] or k == subjects[number]:
            continue
        if preposition >= 0:
            complements[number].append(Complement(s.c.at[preposition], phrases[k]))
        elif verb >= 0 and _is_object(s, base, s.groups[verb].last):
            objects[number].append(phrases[k])
    return objects, complements


def _is_object(s: Stretch, base: Base, behind: int) -> bool:
    """Is a phrase behind the verb more than a time: "left last week", but "took two weeks"?"""
    times = s.c.lowers[base.head] in word_class("times") or s.c.tags[base.head] == "EX"
    return base.first == behind if times else base.first >= behind


def _parents_first(drafts: Sequence[Draft]) -> list[int]:
    """The numbers of the drafts, each behind its parent and behind the one it is joined to."""
    children: dict[int, list[int]] = {}
    for number, draft in enumerate(drafts):
        children.setdefault(draft.parent, []).append(number)
    order: list[int] = []
    waiting = list(reversed(children.get(-1, ())))
    while waiting:
        number = waiting.pop()
        order.append(number)
        waiting.extend(reversed(children.get(number, ())))
    return order


def _subject(drafts: Sequence[Draft], number: int) -> int:
    """The subject of a draft, its own or the one it takes over; -1 where there is none."""
    for _ in range(INHERITED):
        draft = drafts[number]
        if draft.subject >= 0:
            return draft.subject
        if draft.antecedent >= 0 and draft.kind in ("relative", "participial"):
            return draft.antecedent
        if draft.joined >= 0:
            number = draft.joined
        elif draft.kind in ("participial", "infinitive") and draft.parent >= 0:
            number = draft.parent
        else:
            return -1
    return -1


def _fronted(s: Stretch, number: int) -> tuple[tuple[int, int], ...]:
    """What stands before the subject in the clause itself, as ranges of tokens without the commas around them."""
    draft = s.drafts[number]
    if draft.verb < 0 or draft.subject_at <= draft.start or draft.kind in ("participial", "infinitive", "relative"):
        return ()
    found: list[tuple[int, int]] = []
    begin, end = -1, min(draft.subject_at, s.groups[draft.verb].first)
    for i in range(draft.start, end + 1):
        tag = s.c.tags[i]
        own = i < end and s.clause_of[i] == number and tag not in (",", "CC", "QUOTE", ":", "``", "''")
        if own and i != draft.marker:
            begin = i if begin < 0 else begin
        elif begin >= 0:
            found.append((s.c.at[begin], s.c.at[i - 1] + 1))
            begin = -1
    return tuple(found)
