"""The verb that a figure is about: what was done to, by or with so many."""

from dataclasses import dataclass
from functools import cache

from analysis.language.lemmas import noun_lemma, verb_lemma
from analysis.language.tokens import Tokens
from analysis.lexicon import lexicon_lines

AUXILIARIES = frozenset(
    {"be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "have", "has", "had", "having", "'ve",
     "'d", "do", "does", "did", "will", "'ll", "get", "got"}
)  # fmt: skip
HEDGING = frozenset(  # verbs about knowing the figure, not about what happened
    "estimate believe fear think expect appear seem include say suspect project know report".split()  # noqa: SIM905
)
LIGHT = frozenset(  # verbs that only say that the event of their subject took place
    {"extend", "occur", "happen", "take", "carry", "conduct", "continue", "reach", "total", "number", "hit", "stand",
     "rise", "climb", "grow", "fall", "be"}
)  # fmt: skip
PREPOSITIONS = frozenset(  # participles that lead a phrase and name no action
    {
        "according",
        "aged",
        "barring",
        "based",
        "compared",
        "concerning",
        "depending",
        "excluding",
        "including",
        "missing",
        "regarding",
    }
)
DEGREES = frozenset({"as", "less", "more", "most", "so", "too", "very"})
OPENERS = frozenset({"after", "before", "since", "while"})  # of a clause with a gerund
BEFORE_GERUNDS = OPENERS | {"by", "for", "of", "with", "without"}
BEFORE_ADJECTIVES = frozenset({"IN", "CC", "CD", "RB", ",", "TO", "VBD", "VBZ", "VBP", "VB", "VBG"})
PERIODS = frozenset({"month", "months", "period", "quarter", "season", "week", "weeks", "year", "years"})
OWN_VERBS = frozenset({"is", "are", "was", "were", "has", "have", "had"})
COPULAS = frozenset({"is", "are", "was", "were", "'s", "'re", "be", "been"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PHRASE = frozenset(
    {"DT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "PRP$", "POS", "HYPH", "RBS", "VBN", "RB"}
)


REACH = 6  # tokens between a verb and the figure that is its object
QUANTIFIERS = frozenset({"CD", "DT", "JJR", "JJS", "RB", "RBR"})


@cache
def reporting_verbs() -> frozenset[str]:
    """Verbs behind which a clause may begin: "said 12 died"."""
    return frozenset(line.split("\t")[0] for line in lexicon_lines("reporting_verbs.tsv")) | HEDGING


@cache
def event_nouns() -> dict[str, str]:
    """Each event noun with its verb."""
    return dict(line.split("\t") for line in lexicon_lines("event_nouns.tsv"))


@dataclass(frozen=True, slots=True)
class Act:
    """The verb that a figure is about; `verb` is its token, None where a noun names the event ("the loss of 40 men").

    `role`: the figure is its `object` (done to so many, a passive's subject included), its `subject`, or an `event`.
    """

    lemma: str
    verb: int | None = None
    role: str = "event"


def act_of(tokens: Tokens, clause: list[int], begin: int, end: int, *, change: bool = False) -> Act | None:
    """Return the verb that the figure in tokens[begin:end], noun included, is about.

    `clause` holds the tokens of its clause in reading order; None where the clause has no verb for it. Of a `change`
    ("sales rose 3%") it is the verb of the change, whatever rose.
    """
    event = _event_before(tokens, begin, clause)
    if event:
        return Act(event)
    before = [i for i in clause if i < begin]
    after = [i for i in clause if i >= end]
    if after and tokens.tags[after[0]] in ("VBD", "VBN") and tokens.lowers[after[0]] not in AUXILIARIES:
        verb = _governing(tokens, before)
        if verb is not None:
            return _act(tokens, verb, begin)
    subject_verb = _verb_right_after(tokens, after)
    if subject_verb is not None:
        return _act(tokens, subject_verb, begin)
    verb = _last_verb(tokens, before)
    if verb is None and any(tokens.lowers[i] in COPULAS for i in before):
        described = after and tokens.tags[after[0]] in ("VBN", "VBG") and _is_main(tokens, after[0])
        # "it is the first step to ...", "there were 12 killed"
        return _act(tokens, after[0], begin) if described else None
    if verb is None:
        first = _first_verb(tokens, after)
        return _act(tokens, first, begin) if first is not None else None
    act = _act(tokens, verb, begin)
    if act.lemma in LIGHT and not change and (event := _event_subject(tokens, before, verb)):
        return Act(event)
    return None if act.lemma in HEDGING else act


def _act(tokens: Tokens, verb: int, begin: int) -> Act:
    """The verb with the part that the figure at token `begin` plays; that of a passive's agent is none."""
    passive = tokens.tags[verb] == "VBN" and (_is_passive(tokens, verb) or verb > begin)
    before = begin < verb
    role = "object" if before == passive else "subject" if before else "agent"
    return Act(_lemma(tokens, verb), verb, role)


def _governing(tokens: Tokens, before: list[int]) -> int | None:
    """The verb whose object the figure is: "destroyed 26 of 31 missiles launched overnight" tells of destroying."""
    for i in reversed(before[-REACH:]):
        if _is_main(tokens, i):
            return None if verb_lemma(tokens.lowers[i]) in reporting_verbs() else i
        if tokens.tags[i] not in QUANTIFIERS and tokens.lowers[i] not in ("of", "than"):
            return None
    return None


def _lemma(tokens: Tokens, i: int) -> str:
    """The base form; a form tagged as one stays as it is: "to lay out"."""
    return tokens.lowers[i] if tokens.tags[i] in ("VB", "VBP") else verb_lemma(tokens.lowers[i])


def _event_before(tokens: Tokens, begin: int, clause: list[int]) -> str | None:
    """ "the loss of 40 villages", "offers of up to $800": the noun before "of"."""
    if begin - 1 > clause[0] and tokens.lowers[begin - 1] in ("a", "an", "the", "some", "all"):
        begin -= 1
    if begin - 2 >= clause[0] and tokens.lowers[begin - 1] == "of" and tokens.tags[begin - 2] in ("NN", "NNS"):
        return _event(tokens.lowers[begin - 2])
    return None


def _event(lower: str) -> str | None:
    return event_nouns().get(noun_lemma(lower) or lower)


def _is_main(tokens: Tokens, i: int) -> bool:
    """A verb that is no auxiliary, no participle before a noun and no gerund behind a preposition."""
    tag = tokens.tags[i]
    if not tag.startswith("VB") or tokens.lowers[i] in AUXILIARIES or tokens.lowers[i] in PREPOSITIONS:
        return False
    left = tokens.tags[i - 1] if i else ""
    if tokens.lowers[i] == "owing" and tokens.lowers[i + 1 : i + 2] == ["to"]:
        return False
    if tag in ("VBG", "VBN") and left == "CD" and tokens.tags[i + 1 : i + 2] in (["NN"], ["NNS"]):
        return False  # "a $20 million signing bonus"
    if tag == "VB" and i and tokens.lowers[i - 1] in DEGREES:
        return False  # "too close to call"
    if tokens.tags[i + 1 : i + 2] == ["HYPH"] and tokens.starts[i + 1] == tokens.ends[i]:
        return False  # "a follow-up"
    if tag == "VBD" and left == "IN":
        return False  # "for lost wages"
    noun = i + 1 < len(tokens.tags) and tokens.tags[i + 1] in ("NN", "NNS", "JJ")
    if tokens.lowers[i] in ("ended", "ending") and i and tokens.lowers[i - 1] in PERIODS:
        return False  # "the year ended Aug. 31"
    if tag == "VBG" and left == "IN":
        return tokens.lowers[i - 1] in BEFORE_GERUNDS
    if tag == "VBN" and noun and left in BEFORE_ADJECTIVES and not _is_passive(tokens, i):
        return False  # "academically qualified workers"
    if tag == "VBG" and tokens.tags[i + 1 : i + 2] == ["NN"] and tokens.lowers[i - 1] in ("had", "has", "have"):
        return False  # "had operating profit"
    return not (tag in ("VBG", "VBN") and left in ("DT", "PRP$", "JJ", "POS", "HYPH"))


def _is_passive(tokens: Tokens, i: int) -> bool:
    """Does an auxiliary lead to the participle, adverbs aside?"""
    while i and tokens.tags[i - 1] == "RB":
        i -= 1
    return i > 0 and tokens.lowers[i - 1] in AUXILIARIES


def _last_verb(tokens: Tokens, indexes: list[int]) -> int | None:
    apart = False  # a noun, comma or "and" between: "accused some of spying and one of theft"
    for place in range(len(indexes) - 1, -1, -1):
        i = indexes[place]
        if tokens.lowers[i] in OWN_VERBS and not _helps(tokens, indexes, place):
            return None  # "lost six games and are 3 points behind"
        if _is_main(tokens, i) and not (apart and tokens.tags[i] == "VBG" and _gerund(tokens, i)):
            return i
        apart = apart or tokens.tags[i] in ("CC", ",", "NN", "NNS")
    return None


def _helps(tokens: Tokens, indexes: list[int], place: int) -> bool:
    """Does the auxiliary at this place belong to a later verb, and not to the figure: "are 3 points behind"?"""
    later = indexes[place + 1 : place + 6]
    while later and tokens.tags[later[0]] == "RB":
        later = later[1:]
    return bool(later) and tokens.tags[later[0]][:2] in ("VB", "TO", "PR", "DT", "NN")


def _gerund(tokens: Tokens, i: int) -> bool:
    return i > 0 and tokens.tags[i - 1] == "IN" and tokens.lowers[i - 1] not in OPENERS


def _first_verb(tokens: Tokens, indexes: list[int]) -> int | None:
    """The main verb of the first verb group: "had been killed" is kill."""
    group = False
    for i in indexes:
        if _is_main(tokens, i) and (group or tokens.tags[i] in FINITE or tokens.tags[i] == "VBN"):
            if _lemma(tokens, i) not in HEDGING:
                return i
            group = True
        elif tokens.lowers[i] in AUXILIARIES or tokens.tags[i] in ("MD", "TO"):
            group = True
    return None


def _verb_right_after(tokens: Tokens, after: list[int]) -> int | None:
    """The verb whose subject the figure is: it follows the noun phrase, adverbs and "of" phrases aside."""
    in_phrase = False
    for place, i in enumerate(after[:14]):
        tag = tokens.tags[i]
        if tag in FINITE or tokens.lowers[i] in AUXILIARIES:
            return _first_verb(tokens, after[place:])
        if tag == "VBN" and place == 0:
            return i  # "14 were killed and 30 wounded"
        if tokens.lowers[i] == "of":
            in_phrase = True
        elif tag == "RB" or (in_phrase and tag in PHRASE):
            continue
        else:
            return None
    return None


def _event_subject(tokens: Tokens, before: list[int], verb: int) -> str | None:
    """The event noun that is the subject of a light verb: "executions were extended to 12 villages"."""
    for i in before:
        if i >= verb:
            return None
        if tokens.tags[i] in ("NN", "NNS") and (event := _event(tokens.lowers[i])):
            return event
    return None
