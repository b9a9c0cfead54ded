"""What a phrase before a finite verb is: its subject, an object, or of a time that a preposition leads in ("The mood
after the vote was calm")."""

from analysis.language.drafts import Stretch, subject_among
from analysis.language.joins import COORDINATORS
from analysis.language.word_classes import word_class

SINGULAR = frozenset({"has", "is", "was"})
PLURAL = frozenset({"are", "have", "were"})
SPANNING = frozenset({"after", "before", "since", "until"})


def spanned_subject(s: Stretch, g: int, marker: int) -> int:
    """The subject before a time that a preposition leads in, where no other verb is left for it; else -1.

    "The mood after the vote was calm.", but "The mood after the vote was lost was grim."
    """
    c, group = s.c, s.groups[g]
    if marker < 1 or c.lowers[marker] not in SPANNING or c.tags[marker - 1] == ",":
        return -1
    k = subject_among(c, s.bases, s.links, [n for n in s.top.nouns[-6:] if s.links.start[n] < marker])
    if k < 0 or s.bases[k].determiner is None or s.links.preposition[k] >= 0:
        return -1
    plural = s.bases[k].number == "plural"
    if c.lowers[group.first] in (SINGULAR if plural else PLURAL) or c.lowers[marker - 1] in word_class("times"):
        return -1  # "The day after the vote was lost, he left", "Another protest nine days after men were held"
    if c.lowers[s.bases[k].head] in word_class("times"):
        return -1
    later = next((other for other in s.groups[g + 1 : g + 4] if other.form == "finite"), None)
    between = range(group.last, later.first) if later is not None else ()
    apart = later is None or any(c.tags[i] == "," or c.lowers[i] in COORDINATORS for i in between)
    return k if apart else -1


def disagrees(s: Stretch, g: int, subject: int) -> bool:
    """ "All of the sheds built before the storm were lost": one thing behind a preposition of time, a verb of many."""
    single = s.bases[subject].number == "singular" and subject not in s.links.coordinated
    return single and s.c.lowers[s.groups[g].first] in PLURAL and s.c.lowers[s.links.start[subject] - 1] in SPANNING


def takes_clause(s: Stretch, start: int) -> bool:
    """Does the verb of the open clause take one that begins at `start`, where "tell" has who is told instead?"""
    verb = s.groups[s.top.verb]
    addressed = verb.lemma == "tell" and verb.voice == "active" and start == verb.last  # "told 60 men gathered there"
    return verb.lemma in word_class("clause_takers") and not addressed


def is_object(s: Stretch, k: int, start: int) -> bool:
    """Is the phrase right behind the verb of the open clause its object, no time that a participle is of?"""
    governor, base = s.groups[s.top.verb], s.bases[k]
    timed = s.c.tags[base.first] == "NNP" or s.c.lowers[base.head] in word_class("times")  # "ended Oct. 1"
    return start == governor.last and governor.form == "finite" and governor.lemma != "be" and not timed
