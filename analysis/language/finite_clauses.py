"""Where a finite verb belongs: to the clause that is open, to one that waits for it, or to a new one."""

from dataclasses import replace

from analysis.language.cursor import PAD
from analysis.language.drafts import Draft, Stretch
from analysis.language.joins import ADVERBS, COORDINATORS, coordinator_before, join, marker_before, take
from analysis.language.spans import disagrees, is_object, spanned_subject, takes_clause
from analysis.language.tag_line import NOUNS
from analysis.language.tags import possible_tags
from analysis.language.word_classes import word_class

UNFINISHED = frozenset({"participial", "infinitive"})


def finite(s: Stretch, g: int) -> None:
    group = s.groups[g]
    coordinator = coordinator_before(s, group.first)
    top = s.top
    subject = s.subject_in(top)
    if subject >= 0 and top.verb >= 0 and _is_singular_member(s, g, subject):
        subject = -1
    if coordinator >= 0 and subject >= 0 and s.bases[subject].first < coordinator and top.verb >= 0:
        subject = -1
    if subject >= 0 and top.verb >= 0 and disagrees(s, g, subject):
        subject = -1
    if subject < 0:
        _without_subject(s, g, coordinator)
        return
    start = s.links.start[subject]
    marker = marker_before(s, start)
    if top.verb < 0:
        if (number := spanned_subject(s, g, marker)) >= 0:
            take(s, g, number)
        elif marker >= 0 and marker != top.marker and (marker > top.start or top.kind in ("main", "quotation")):
            _open_subordinate(s, marker, g, subject)
        elif _is_aside(s, g, start) and len(top.nouns) > 1:
            _open(s, Draft("parenthetical", start, s.open[-1]), g, subject)
        else:
            take(s, g, subject)
        return
    _second(s, g, subject, start, marker)


def _second(s: Stretch, g: int, subject: int, start: int, marker: int) -> None:
    """A finite verb with a possible subject, in a clause that has its verb."""
    c, top = s.c, s.top
    taker = takes_clause(s, start)
    before = start - 1
    while c.tags[before] in ADVERBS:
        before -= 1
    spanned = spanned_subject(s, g, marker) if s.groups[top.verb].lemma == "say" else -1
    if spanned >= 0:
        _open(s, Draft("subordinate", s.links.start[spanned], s.open[-1]), g, spanned)
    elif marker >= 0:
        _open_subordinate(s, marker, g, subject)
    elif not taker and start == s.groups[top.verb].last and s.bases[subject].last == s.groups[g].first - 1:
        join(s, g, -1, s.groups[g].first)  # "Crash kills one, injures four": an object and a comma
    elif c.lowers[before] in COORDINATORS:
        if _is_gapped(s, g):
            s.groups[g] = replace(s.groups[g], voice="passive")
        join(s, g, subject, before)
    elif _is_aside(s, g, start):
        _open(s, Draft("parenthetical", start, s.open[-1]), g, subject)
    elif not (taker and top.kind not in UNFINISHED) and (number := s.waiting()) is not None:
        s.close_to(number)
        take(s, g, s.subject_in(s.top))
    elif not taker and start == s.groups[top.verb].last and _resumed(s, g):
        return
    elif not taker and is_object(s, subject, start):
        _without_subject(s, g, -1)  # "charged $46 million against earnings, added $2 million"
    elif c.tags[before] == "," and not taker:
        _open_main(s, start, g, subject)
    elif (
        top.kind in ("participial", "infinitive", "relative") and not taker and (owner := _clause_taker(s)) is not None
    ):
        s.close_to(owner)
        real = s.subject_in(s.top)
        _open(s, Draft("subordinate", s.links.start[real], owner), g, real)
    else:
        _open_unmarked(s, g, subject, start, taker=taker)


def _open_unmarked(s: Stretch, g: int, subject: int, start: int, *, taker: bool) -> None:
    """ "the men | police arrested", "said | the men left"."""
    k = s.base_at[start - 1]
    if not taker and k >= 0 and s.bases[k].last == start and not s.links.hangs[subject]:
        _open(s, Draft("relative", start, s.open[-1], antecedent=k), g, subject)
    else:
        _open(s, Draft("subordinate", start, s.open[-1]), g, subject)


def _is_gapped(s: Stretch, g: int) -> bool:
    """Is a past form behind a passive one whose auxiliary is left out: "one was killed and three men hurt"?"""
    group = s.groups[g]
    if s.groups[s.top.verb].voice != "passive" or group.tense != "past" or group.first + 1 != group.last:
        return False
    bare = s.base_at[group.last] < 0
    return (
        bare
        and "VBN" in possible_tags().get(s.c.lowers[group.first], ())
        and group.lemma not in word_class("clause_takers")
    )


def _clause_taker(s: Stretch) -> int | None:
    """The open clause whose verb takes clauses and is followed by a phrase that waits for its verb."""
    for number in reversed(s.open[:-1]):
        draft = s.drafts[number]
        if draft.verb >= 0 and s.groups[draft.verb].lemma in word_class("clause_takers") and s.subject_in(draft) >= 0:
            return number
        if draft.kind == "parenthetical":
            return None
    return None


def _without_subject(s: Stretch, g: int, coordinator: int) -> None:
    top, group = s.top, s.groups[g]
    if top.verb < 0 and (top.kind != "main" or coordinator < 0):
        take(s, g, -1)
    elif coordinator >= 0:
        join(s, g, -1, coordinator)
    elif (k := _told_of(s, g)) >= 0:
        top.kind, top.antecedent = "relative", k
        _open(s, Draft("relative", group.first, s.open[-1], antecedent=k), g, k)
    elif _was_participle(s):
        top.antecedent, noun = top.subject, top.subject
        own, parent = top.verb, s.open[-1]
        s.push(Draft("participial", s.groups[own].first, parent, verb=own, antecedent=noun), group.first)
        s.open.pop()
        top.antecedent = -1
        take(s, g, noun)
    elif (number := s.waiting()) is not None:
        s.close_to(number)
        take(s, g, s.subject_in(s.top))
    elif _resumed(s, g):
        return
    elif (owner := _clause_taker(s)) is not None:
        s.close_to(owner)
        real = s.subject_in(s.top)
        _open(s, Draft("subordinate", s.links.start[real], owner), g, real)
    elif s.c.tags[group.first - 1] in NOUNS | {"CD"} and group.tense == "past" and group.first + 1 == group.last:
        k = s.base_at[group.first - 1]
        _open(s, Draft("participial", group.first, s.open[-1], antecedent=k), g, -1)  # "a report published last week"
    else:
        join(s, g, -1, group.first)


def _told_of(s: Stretch, g: int) -> int:
    """The phrase that a verb right behind a verb of saying is about: "a plan that guards said would fail"; else -1."""
    top = s.top
    if top.marker < 1 or s.c.lowers[top.marker] != "that" or top.verb < 0:
        return -1
    verb = s.groups[top.verb]
    says = verb.lemma in word_class("clause_takers") and verb.last == s.groups[g].first
    return s.base_at[top.marker - 1] if says else -1


def _resumed(s: Stretch, g: int) -> bool:
    """Open the clause that "and", "whether" begin with what a clause is about: "…, and the men who fled were held"."""
    open_now = (s.drafts[n] for n in reversed(s.open))
    relative = next((d for d in open_now if d.antecedent >= 0 or d.kind not in UNFINISHED), s.top)
    k = relative.antecedent
    if relative.kind not in ("relative", "participial") or relative.verb < 0 or k < 0 or relative.parent < 0:
        return False
    start, owner = s.links.start[k] - 1, relative.parent
    outer = s.drafts[owner]
    if s.c.lowers[start] in ("that", "whether") and s.c.tags[start] == "IN" and outer.verb >= 0:
        s.close_to(owner)
        _open(s, Draft("subordinate", start, owner, marker=start), g, k)
        return True
    if s.c.lowers[start] not in COORDINATORS or outer.verb < 0 or s.groups[outer.verb].first > start:
        return False
    s.close_to(owner)
    s.open.pop()
    s.push(Draft(outer.kind, start, outer.parent, antecedent=outer.antecedent, joined=owner), s.groups[g].first, owner)
    relative.parent = s.open[-1]
    take(s, g, k)
    return True


def _is_singular_member(s: Stretch, g: int, subject: int) -> bool:
    """Is it the last name of a list behind a preposition, before a plural verb: "moored in Vell and Oret have been"?"""
    c, first = s.c, s.groups[g].first
    plural = c.tags[first] == "VBP" or c.lowers[first] in ("were", "have")
    base = s.bases[subject]
    return plural and c.tags[base.head] == "NNP" == c.tags[base.first - 2] and c.lowers[base.first - 1] == "and"


def _was_participle(s: Stretch) -> bool:
    """Was the verb of the innermost clause a participle behind its noun: "The men accused of theft were freed"?"""
    top = s.top
    if top.verb < 0 or top.subject < 0 or top.kind not in ("main", "quotation", "subordinate"):
        return False
    verb = s.groups[top.verb]
    if verb.verb != verb.first or verb.tense != "past" or verb.lemma in word_class("intransitive"):
        return False
    if s.c.tags[s.bases[top.subject].head] == "PRP" or s.c.lowers[verb.last] == "because" or s.base_at[verb.last] >= 0:
        return False  # "It closed at the price offered", "The plan failed because of the men hired", "It met about 40"
    return "VBN" in possible_tags().get(s.c.lowers[verb.first], ()) and s.c.tags[verb.last] in ("IN", "TO", "RB")


def _open(s: Stretch, draft: Draft, g: int, subject: int) -> None:
    s.push(draft, s.groups[g].first)
    parent = s.drafts[draft.parent] if draft.parent >= 0 else None
    if parent is not None and subject >= 0:
        parent.nouns = [k for k in parent.nouns if s.links.start[k] < draft.start]
        own = len(s.drafts) - 1
        for number in range(own - 1, draft.parent, -1):
            other = s.drafts[number]
            if other.start < draft.start:
                break
            if other.parent == draft.parent:
                other.parent = own
    take(s, g, subject)


def _open_subordinate(s: Stretch, marker: int, g: int, subject: int) -> None:
    _open(s, Draft("subordinate", marker, s.open[-1], marker=marker), g, subject)


def _open_main(s: Stretch, start: int, g: int, subject: int) -> None:
    """A clause behind a comma with a subject of its own."""
    inside = s.open[-1]
    root = s.open[0]
    for number in reversed(s.open):
        if s.drafts[number].kind == "parenthetical":
            root = number
            break
    first = s.drafts[root]
    s.close_to(root)
    if first.kind == "parenthetical":
        s.push(Draft("subordinate", start, root), s.groups[g].first, inside)
    else:
        s.open.clear()
        s.push(Draft(first.kind, start, -1), s.groups[g].first, inside)
    take(s, g, subject)


def _is_aside(s: Stretch, g: int, start: int) -> bool:
    """Is this "…, she said, …"?"""
    group = s.groups[g]
    return (
        s.c.tags[start - 1] == ","
        and group.lemma in word_class("clause_takers")
        and s.c.tags[group.last] in (",", ".", PAD, "QUOTE", ":")
    )
