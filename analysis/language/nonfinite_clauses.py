"""Where an infinitive or a participle belongs, and whose deed it tells."""

from dataclasses import replace

from analysis.language.drafts import Draft, Stretch
from analysis.language.joins import ADVERBS, coordinator_before, join, take
from analysis.language.verb_groups import BE, DO, HAVE
from analysis.language.word_classes import word_class

APART = 6  # tokens between an auxiliary and its participle
APART_FROM_MODAL = 14  # a speaker and a day may stand there


def infinitive(s: Stretch, g: int) -> None:
    group, top = s.groups[g], s.top
    coordinator = coordinator_before(s, group.first)
    if coordinator >= 0 and any(_has_base(s, n) for n in s.open):
        while not _has_base(s, s.open[-1]):
            s.open.pop()
        first = s.top
        number = s.open.pop()
        kind = first.kind
        s.push(
            Draft(kind, coordinator, first.parent, joined=number, antecedent=first.antecedent),
            group.first,
            s.open[-1] if s.open else -1,
        )
        s.top.verb = g
        return
    if top.verb < 0 and s.c.tags[group.first] != "TO" and not top.nouns and top.kind in ("main", "quotation"):
        take(s, g, -1)  # "See page 12"
        return
    if s.c.tags[group.first - 1] == "," and s.c.tags[group.first] != "TO":
        _return_to_modal(s)
    if _inverts(s, g, DO) or _resumes(s, g):
        return
    s.push(Draft("infinitive", group.first, s.open[-1], marker=group.first), group.first)
    s.top.verb = g
    parent = s.drafts[s.top.parent]
    if parent.verb >= 0 and parent.nouns:
        verb = s.groups[parent.verb]
        if verb.voice == "active" and verb.lemma in word_class("object_control"):
            s.top.subject = s.subject_in(parent)


def _inverts(s: Stretch, g: int, auxiliaries: frozenset[str]) -> bool:
    """Join a verb to its auxiliary before the subject: "Did the minister resign?", "Were they shot?"."""
    top = s.top
    if top.verb < 0 or top.subject >= 0 or s.c.tags[s.groups[g].first] == "TO":
        return False
    first = s.groups[top.verb]
    subject = s.subject_in(top)
    if (
        first.verb + 1 < first.last
        or subject < 0
        or not (s.c.lowers[first.verb] in auxiliaries or s.c.tags[first.verb] == "MD")
    ):
        return False
    own = s.groups[g]
    passive = own.form == "participle" and first.lemma == "be"
    s.groups[g] = replace(
        own, form="finite", tense=first.tense, modal=first.modal, voice="passive" if passive else "active"
    )
    take(s, g, subject)
    top.subject_at = first.first
    return True


def _has_base(s: Stretch, number: int) -> bool:
    """Has an open clause a verb in its base form: "to cut", "will cut"?"""
    verb = s.drafts[number].verb
    return verb >= 0 and (s.groups[verb].form == "infinitive" or s.c.tags[s.groups[verb].verb] in ("VB", "VBP"))


def _return_to_modal(s: Stretch) -> None:
    """Close an aside behind a modal that waits for its verb: "They would, the mayor said on Friday, leave"."""
    aside = s.top
    number = s.open[-2] if len(s.open) > 1 else s.open[-1] - 1
    if number < 0 or aside.verb < 0 or aside.kind not in ("parenthetical", "main"):
        return
    verb = s.drafts[number].verb
    if verb >= 0 and s.c.tags[s.groups[verb].last - 1] == "MD":
        s.open[-2:] = [number]
        aside.kind, aside.parent = "parenthetical", number
        s.top.nouns = [k for k in s.top.nouns if s.links.start[k] < aside.start]


def _resumes(s: Stretch, g: int) -> bool:
    """Join a verb to its auxiliary over a phrase: "have in recent weeks been closed", "will in May hear"."""
    group, c = s.groups[g], s.c
    top = s.top
    if top.verb < 0 or top.subject < 0:
        return False
    first = s.groups[top.verb]
    modal = c.tags[first.verb] == "MD"
    if c.tags[group.first] not in (("VB", "VBP") if modal else ("VBN", "VBD")):
        return False
    if first.verb + 1 != first.last or s.subject_in(top) >= 0:
        return False
    if group.first - first.last > (APART_FROM_MODAL if modal else APART):
        return False
    between = [s.bases[k] for k in top.nouns]
    timed = all(c.lowers[base.head] in word_class("times") for base in between)
    late = between and (c.lowers[first.verb] in HAVE or (c.lowers[first.verb] in BE and timed))
    if not (modal or late):
        return False
    passive = group.voice == "passive" if modal else c.lowers[group.first] == "been" or c.lowers[first.verb] in BE
    s.groups[top.verb] = replace(
        group, form="finite", tense=first.tense, modal=first.modal, negated=first.negated or group.negated,
        voice="passive" if passive and group.verb > group.first - (c.lowers[first.verb] in BE) else "active",
    )  # fmt: skip
    return True


def _is_gapped(s: Stretch, g: int, k: int) -> bool:
    """Is phrase k the subject of a passive without its auxiliary: "two were killed and 30 wounded"?"""
    top = s.top
    if top.verb < 0 or s.groups[top.verb].voice != "passive" or s.groups[g].first != s.groups[g].verb:
        return False
    return coordinator_before(s, s.links.start[k]) >= 0 and s.c.tags[s.groups[g].verb] in ("VBN", "VBD")


def participle(s: Stretch, g: int) -> None:
    group, c = s.groups[g], s.c
    if s.top.verb >= 0 and s.top.subject < 0 and _inverts(s, g, BE | HAVE):
        return
    if _resumes(s, g):
        return
    coordinator = coordinator_before(s, group.first)
    if coordinator >= 0 and s.top.verb >= 0:
        for number in reversed(s.open):
            verb = s.drafts[number].verb
            same = verb >= 0 and c.tags[s.groups[verb].verb][:3] == c.tags[group.verb][:3]
            if same:
                first = s.drafts[number]
                inside = s.open[-1]
                s.close_to_parent_of(number)
                draft = Draft(first.kind, coordinator, first.parent, joined=number, antecedent=first.antecedent)
                s.push(draft, group.first, inside)
                take(s, g, -1)
                return
    start = group.first
    while c.tags[start - 1] in ADVERBS and start > 1:
        start -= 1
    left = start - 1
    antecedent = marker = -1
    if c.tags[left] in ("IN", "TO"):
        start = marker = left
    elif s.base_at[left] >= 0:
        antecedent = s.base_at[left]
        subject = s.first_member(antecedent)
        if _is_gapped(s, g, subject):
            join(s, g, subject, coordinator_before(s, s.links.start[subject]))
            return
    elif c.tags[left] == "," and s.base_at[left - 1] >= 0 and s.top.verb < 0 and s.top.nouns:
        antecedent = s.base_at[left - 1]
    framed = c.tags[left] == ","
    s.push(Draft("participial", start, s.open[-1], antecedent=antecedent, marker=marker, framed=framed), group.first)
    s.top.verb = g
