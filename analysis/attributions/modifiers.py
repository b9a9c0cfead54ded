"""A speaker's noun phrase with what modifies it: [an official] briefed on [the talks]."""

from dataclasses import dataclass

from analysis.attributions.phrases import LINKS, POSTPOSED, is_noun, is_time
from analysis.attributions.phrases_left import noun_phrase_left
from analysis.attributions.reading import Reading

ADVERBIAL = frozenset({"for", "in", "at", "on", "during", "after", "before"})
CONJUNCTIONS = frozenset({"after", "before"})
OPENING = LINKS - {"with"} | ADVERBIAL
STEPS = 6  # modifiers of one noun
PARTICIPLES = frozenset({"VBN", "VBG", "VBD"})


@dataclass(frozen=True, slots=True)
class Subject:
    """Tokens [first, last) of the speaker as written; `edge` is where the whole subject, apposition included, begins;
    `shared` when the verb has no subject of its own ("he left and said")."""

    first: int
    last: int
    edge: int
    shared: bool = False


NOBODY = Subject(-1, -1, -1)  # no subject is there


def with_modifiers(reading: Reading, first: int, last: int, floor: int) -> Subject:
    """Widen a noun phrase to the left over "of", "for", "living in": [an official] briefed on [the talks]."""
    for _ in range(STEPS):
        i = first - 1
        if i <= floor or reading.quoted[i] >= 0:
            break
        if reading.tags[i] in ("VBG", "VBN") and is_noun(reading, i - 1):
            first = noun_phrase_left(reading, i - 1, floor)
            continue
        i -= is_gerund(reading, i)  # "[a man] suspected of robbing [six banks]"
        linked = reading.tags[i] in ("IN", "TO") and reading.lowers[i] in LINKS
        if not linked and reading.lowers[i] != "than":
            break
        if reading.tags[i - 1] in ("IN", "TO") and reading.tags[i - 2] in ("VBD", "VBP"):
            return _asked(reading, i - 2, last, floor)
        if (parted := _parted_by_comma(reading, i, floor)) is not None:
            return Subject(parted, i - 2, parted)
        if (noun := _noun_before_link(reading, i, floor)) is None:
            if reading.lowers[i] != "into":  # "Lind got into a fight saying"
                first = _name_after_phrase(reading, first, last)
            break
        first = noun_phrase_left(reading, noun, floor)
    if first > floor and reading.lowers[first - 1] in OPENING and not _opens_clause(reading, first, last):
        first = _name_after_phrase(reading, first, last)
    return Subject(first, last, first)


def is_gerund(reading: Reading, i: int) -> bool:
    """Whether a form in -ing is the object of a preposition and may have one of its own, also where it is tagged a
    noun."""
    return reading.lowers[i].endswith("ing") and reading.tags[i] in ("VBG", "NN") and reading.tags[i - 1] == "IN"


def _opens_clause(reading: Reading, first: int, last: int) -> bool:
    """Whether a name is the subject of a clause of its own: "after [Mara Lind] said"."""
    named = all(reading.tags[i] in ("NNP", "NNPS") for i in range(first, last))
    return named and reading.lowers[first - 1] in CONJUNCTIONS and not is_time(reading, first)


def _asked(reading: Reading, verb: int, last: int, floor: int) -> Subject:
    """The noun that a clause without pronoun describes: "[farmers] the paper spoke to in the hills"."""
    clause = verb - 1 if reading.tags[verb - 1] == "PRP" else noun_phrase_left(reading, verb - 1, floor)
    if clause <= floor or not is_noun(reading, clause - 1):
        return NOBODY
    first = with_modifiers(reading, noun_phrase_left(reading, clause - 1, floor), clause, floor).first
    return Subject(first, last, first)


def _parted_by_comma(reading: Reading, link: int, floor: int) -> int | None:
    """Where the noun begins that a comma parts from its participle: "[Hale], speaking to reporters said"."""
    parted = link - 3 >= floor and reading.tags[link - 1] == "VBG" and reading.tags[link - 2] == ","
    noun = parted and not is_noun(reading, link - 1) and is_noun(reading, link - 3)
    return noun_phrase_left(reading, link - 3, floor) if noun else None


def _noun_before_link(reading: Reading, link: int, floor: int) -> int | None:
    """The noun that a preposition goes on from, over a participle or an adjective that stands behind it."""
    lower, before = reading.lowers[link], reading.tags[link - 1]
    if lower == "by" and is_time(reading, link - 1) and link - 3 >= floor and reading.tags[link - 2] in ("VBN", "VBD"):
        return link - 3  # "the cut unveiled Monday by the board"
    if is_noun(reading, link - 1) or (before == "CD" and lower != "into"):
        return link - 1
    if lower == "into":
        return None
    behind = before in PARTICIPLES or reading.lowers[link - 1] in POSTPOSED
    if link - 2 >= floor and is_noun(reading, link - 2) and behind:
        return link - 2
    particle = before == "RP" and link - 3 >= floor and reading.tags[link - 2] in ("VBN", "VBD")
    if (particle and is_noun(reading, link - 3)) or _negated(reading, link - 1, floor):
        return link - 3  # "a petition set up by"
    return None


def _negated(reading: Reading, participle: int, floor: int) -> bool:
    """Whether a negated participle goes with the noun before it: "experts not involved [in]"."""
    return (
        participle - 2 >= floor
        and reading.tags[participle] in ("VBN", "VBD")
        and reading.lowers[participle - 1] == "not"
        and is_noun(reading, participle - 2)
    )


def _name_after_phrase(reading: Reading, first: int, last: int) -> int:
    """After an opening phrase without comma ("In Monday's debate Smith said") the subject is the name at its end."""
    i = last
    while i - 1 > first and reading.tags[i - 1] in ("NNP", "NNPS"):
        i -= 1
    return i if i < last and reading.tags[i - 1] not in ("DT", "PRP$", "JJ", "IN", "CC", "HYPH") else first


def some_of_them(reading: Reading, i: int, floor: int) -> bool:
    """Whether "one of them", "some of us" ends here."""
    return i - 2 >= floor and reading.lowers[i] in ("them", "us") and reading.lowers[i - 1] == "of"
