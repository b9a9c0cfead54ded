"""Verbs that "and", "or" or "but" joins to a clause, and how a clause takes its verb."""

from analysis.language.drafts import WEAK, Draft, Stretch

ADVERBS = frozenset({"RB", "RBR", "RBS"})
COORDINATORS = frozenset({"and", "but", "or", "nor", "yet"})


def coordinator_before(s: Stretch, first: int) -> int:
    """The place of "and", "or", "but" before a verb group, adverbs between; -1 where there is none."""
    i = first - 1
    while s.c.tags[i] in ADVERBS and i > first - 4:
        i -= 1
    return i if s.c.lowers[i] in COORDINATORS else -1


def marker_before(s: Stretch, start: int) -> int:
    """The subordinator that a subject at `start` stands behind; -1 where there is none."""
    c = s.c
    if s.strong >= 0:
        return s.strong
    i = start - 1
    while c.tags[i] in ADVERBS and i > start - 3 and c.lowers[i] not in WEAK:
        i -= 1
    if c.lowers[i] in WEAK and c.tags[i] in ("IN", "RB"):
        return i
    return -1


def take(s: Stretch, g: int, subject: int) -> None:
    """Give the innermost clause its verb and subject."""
    top = s.top
    top.verb, top.subject = g, subject
    top.subject_at = s.links.start[subject] if subject >= 0 else s.groups[g].first


def join(s: Stretch, g: int, subject: int, start: int) -> None:
    """Open a clause that "and" joins to one that is open."""
    c = s.c
    form = s.groups[g].form
    target = -1
    for number in reversed(s.open):
        draft = s.drafts[number]
        if draft.kind == "parenthetical" and target >= 0:
            break
        if draft.verb < 0 or s.groups[draft.verb].form != form:
            continue
        own = draft.kind == "relative" and draft.subject not in (-1, draft.antecedent)
        if own and subject < 0 and c.tags[start - 1] == ",":
            continue  # "went to the shed where he slept, took the axe and left"
        target = number
        if c.tags[start - 1] != "," or draft.kind == "relative":
            break
    if target < 0:
        target = next((n for n in reversed(s.open) if s.drafts[n].verb >= 0), s.open[0])
    first = s.drafts[target]
    inside = s.open[-1]
    s.close_to(target)
    s.open.pop()
    draft = Draft(first.kind, start, first.parent, antecedent=first.antecedent, joined=target)
    if subject < 0 and first.kind == "relative":
        draft.marker = first.marker
    s.push(draft, s.groups[g].first, inside)
    take(s, g, subject)
