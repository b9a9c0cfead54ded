"""Read a speaker's words as a description: its head noun, what that names, definite or not, and the role as written."""

from dataclasses import dataclass

from analysis.attributions.cues import grammar_words, reporting_verbs
from analysis.attributions.nouns import speaker_nouns
from analysis.attributions.person_nouns import are_things, derived_person, singular
from analysis.attributions.phrases import FINITE, NOUNS, POSTPOSED, STANDALONE, TIME_WORDS
from analysis.attributions.reading import Reading
from analysis.language.vocabulary import vocabulary
from analysis.lexicon import toml_lexicon

KIN = frozenset(toml_lexicon("name_context.toml")["kin"])
INDEFINITE = grammar_words("indefinite")
BEFORE_MAIN = NOUNS | {"VBN", "JJ", "RB"}  # tags before the verb of the main clause: "who was hurt said"
CONTENT = NOUNS | {"JJ", "CD"}
LEADING = frozenset({"DT", "PDT", "PRP$", "WP$", "CD"})
BEHIND_NOUN = frozenset({"VBN", "VBD", "DT", "PRP"})  # tags that no noun phrase goes on with behind its head
POSTMODIFIERS = frozenset({"IN", "TO", "VBG", "WP", "WDT", "WP$", ",", "-LRB-", ":"})


@dataclass(frozen=True, slots=True)
class Description:
    """`head` is in the singular; `words` are the lower-case content words; `base` and `whole` are token ranges without
    the article; `kind` is person, group, organisation, document or None where the noun is not known."""

    head: str
    words: frozenset[str]
    base: tuple[int, int]
    whole: tuple[int, int]
    kind: str | None
    gender: str | None
    plural: bool
    definite: bool
    aged: bool = False  # "the 54-year-old", "the father-of-two": somebody just spoken of


def describe(reading: Reading, first: int, last: int) -> Description:
    """Read the noun phrase at tokens [first, last)."""
    begin, end, definite, of_them = _extent(reading, first, last)
    one = of_them and reading.lowers[begin] == "one"
    head, many = _head(reading, end - 1, one=one)
    plural = many or _joined(reading, first, begin, end)
    if head in ("percent", "cent"):
        plural, begin = True, first  # "2.1 percent said"
    noun = speaker_nouns().get(head)
    kind = noun.kind if noun else "person" if derived_person(head) else None
    counted = reading.tags[end - 1] == "CD" or of_them
    if kind is None and counted and reading.lowers[end - 1] != "one":
        kind = "group"  # "three said"
    if plural and _several(reading, end - 1, head, kind):
        kind = "group"
    definite = _is_definite(reading.tags[first], definite, kind, plural=plural)
    words = frozenset(reading.lowers[i] for i in range(begin, last) if reading.tags[i] in CONTENT)
    gender = noun.gender if noun and not plural else None
    aged = definite and _aged(reading, begin, end)
    return Description(head, words, (begin, end), (begin, last), kind, gender, plural, definite, aged)


def _extent(reading: Reading, first: int, last: int) -> tuple[int, int, bool, bool]:
    """Where the noun phrase begins and ends without article and modifiers behind it, whether its first word points
    to somebody known, and whether it is a quantity of a group ("one of the lawyers")."""
    definite = reading.tags[first] in ("DT", "PRP$", "NNP", "NN") and reading.lowers[first] not in INDEFINITE
    begin = _begin(reading, first, last)
    end = base_end(reading, begin, last)
    if end - begin > 1 and reading.lowers[end - 1] in TIME_WORDS and reading.tags[end - 2 : end] == ["NN", "NNP"]:
        end -= 1  # "a news agency report Friday"
    while reading.lowers[begin] in ("another", "other", "one") and end - begin > 1:
        begin += 1
        definite = False
    of_them = _of_plural(reading, begin, end, last)
    return (begin, end, definite, False) if of_them is None else (begin, of_them, False, True)


def _head(reading: Reading, last: int, *, one: bool) -> tuple[str, bool]:
    """The head noun in the singular, and whether it was a plural; `one` of a group is none."""
    word = reading.lowers[last]
    if one:
        return vocabulary().noun_lemmas.get(word, word), False
    many = reading.tags[last] in ("NNS", "NNPS") or word in STANDALONE - {"another"} | {"those"}
    return (singular(word) if many else word), many


def _several(reading: Reading, last: int, head: str, kind: str | None) -> bool:
    """Whether a plural is of people or bodies, or of nothing that a list has for things."""
    return kind in ("person", "organisation") or (kind is None and not are_things(reading, last, head))


def _is_definite(tag: str, definite: bool, kind: str | None, *, plural: bool) -> bool:
    """Whether somebody known is meant, from the first word's tag; of one person also without an article."""
    if plural:
        return definite and tag not in ("NNS", "JJ", "NN")
    return definite or (kind == "person" and tag == "JJ")  # "veteran leader said"


def _begin(reading: Reading, first: int, last: int) -> int:
    """Where a description begins behind its articles, possessives and numbers."""
    begin = first
    while begin < last - 1 and reading.tags[begin] in LEADING and not _stands(reading, begin):
        if reading.tags[begin + 1] in ("HYPH", ","):
            break  # "the 54-year-old nurse", "another, a diver"
        begin += 1
    return begin


def _joined(reading: Reading, first: int, begin: int, end: int) -> bool:
    """Whether "and" makes several of it: "Hale and Lind", "his parents and uncle", "the mayor and the council"."""
    joins = [i for i in range(begin + 1, end - 1) if reading.lowers[i] == "and"]
    if any(reading.tags[i - 1] == "NNS" or reading.tags[i + 1] in ("PRP$", "DT") for i in joins):
        return True
    if any(_unlike(reading.lowers[i - 1], reading.lowers[end - 1]) for i in joins):
        return True
    return (reading.tags[first] != "DT" or reading.lowers[first] == "both") and _several_names(reading, begin, end)


def _unlike(one: str, other: str) -> bool:
    """Whether two nouns can't be one: a person's and a body's, two relatives' ("her mother and aunt")."""
    known = speaker_nouns()
    kinds = {noun.kind for noun in (known.get(one), known.get(other)) if noun}
    return kinds >= {"person", "organisation"} or {one, other} <= KIN


def _several_names(reading: Reading, first: int, last: int) -> bool:
    """Whether names stand on both sides of "and"."""
    return reading.tags[last - 1] == "NNP" and any(
        reading.lowers[i] == "and" and reading.tags[i - 1] == "NNP" for i in range(first + 1, last)
    )


def _of_plural(reading: Reading, begin: int, end: int, last: int) -> int | None:
    """Where "one of the lawyers", "most of the voters" ends, whose quantifier fills [begin, end); None for others."""
    if end != begin + 1 or end + 1 >= last or reading.lowers[end] != "of":
        return None
    if reading.tags[begin] != "CD" and reading.lowers[begin] not in STANDALONE:
        return None
    of_them = base_end(reading, end + 1, last)
    among = (
        ["NNS", "NNPS"] if reading.lowers[begin] == "one" else ["NNS", "NNPS", "PRP"]
    )  # "one of them" was met before
    return of_them if reading.tags[of_them - 1] in among else None


def _aged(reading: Reading, first: int, last: int) -> bool:
    """Whether a description tells an age: "54-year-old"."""
    for i in range(first, last - 2):
        if reading.tags[i + 1] == "HYPH" and reading.lowers[i + 2] == "year":
            return reading.lowers[i + 4 : i + 5] in (["old"], ["olds"])
    return False


def _stands(reading: Reading, i: int) -> bool:
    """Whether a quantifier belongs to the name of a group: "both men", "most voters"."""
    if reading.tags[i + 1] == "IN":
        return True  # "one of them"
    return reading.lowers[i] in STANDALONE and reading.tags[i] != "CD" and reading.lowers[i] != "another"


def is_age(reading: Reading, first: int, last: int) -> bool:
    """Whether a description is no more than an age: "61"."""
    return last - first == 1 and reading.tags[first] == "CD" and reading.words[first].isdigit()


def who_follows(reading: Reading, last: int) -> bool:
    """Whether "who" follows a description, so that it is somebody."""
    after = last + (reading.lowers[last : last + 1] == [","])
    return reading.lowers[after : after + 1] == ["who"]


def base_end(reading: Reading, first: int, last: int) -> int:
    """The end of the noun phrase without what follows its head; coordinated phrases stay together."""
    i = first
    coordinated = any(reading.tags[j] == "CC" for j in range(first, last))
    while i < last:
        tag = reading.tags[i]
        if i > first and tag in BEHIND_NOUN and reading.tags[i - 1] in NOUNS and reading.lowers[i] != "a":
            break
        if i > first and reading.lowers[i] in POSTPOSED and reading.tags[i - 1] in NOUNS:
            break  # "a source close to"
        if (
            i > first
            and tag in POSTMODIFIERS
            and not (tag == "," and coordinated)
            and not _premodifier(reading, i, last)
        ):
            break
        i += 1
    if i == first + 2 and reading.lowers[first] in STANDALONE and reading.tags[i - 1] == "CD":
        return i  # "all six"
    if reading.tags[i : i + 3] == [",", "CD", "NN"] and i + 2 < last and reading.tags[i - 1] == "CD":
        return i + 3  # "a July 14, 2005 report"
    known = speaker_nouns()  # "fire chief", read as an adjective
    while i > first + 1 and reading.tags[i - 1] not in NOUNS and reading.lowers[i - 1] not in STANDALONE | known.keys():
        i -= 1
    return i


def _premodifier(reading: Reading, i: int, last: int) -> bool:
    """Whether a participle stands before the head: "Quell's [ruling] party", "the [outgoing] mayor"."""
    opened = reading.tags[i] == "VBG" and reading.tags[i - 1] in ("POS", "DT", "PRP$", "JJ")
    return opened and i + 1 < last and reading.tags[i + 1] in NOUNS | {"JJ"}


def own_words(reading: Reading, description: Description) -> set[str]:
    """The nouns before the head of a description that tell it from others: "transport" of "the transport minister"."""
    first, last = description.base
    return {reading.lowers[i] for i in range(first, last - 1) if reading.tags[i] in NOUNS}


def _reports(reading: Reading, verb: int) -> bool:
    cue = reporting_verbs().get(reading.lowers[verb])
    return cue is not None and cue.kind in ("speech", "judgement", "denial", "promise", "directive")


def role_end(reading: Reading, last: int) -> int:
    """Where a description without comma ends: "activist who opposes the group and lives in the town"."""
    i = last
    n = len(reading.tags)
    if i >= n or reading.tags[i] not in ("WP", "VBG", "VBN") or reading.quoted[i] >= 0:
        return last
    if reading.lowers[i] in reporting_verbs():
        return last  # the cue itself
    relative = reading.tags[last] == "WP"
    finite = False
    while i < n and i - last < 40 and reading.quoted[i] < 0 and reading.tags[i] not in (",", ":", "."):
        if finite and reading.tags[i] in FINITE and reading.tags[i - 1] in BEFORE_MAIN and _reports(reading, i):
            return i  # the main clause: "a man who feared for his sons said"
        finite = finite or reading.tags[i] in FINITE
        if reading.tags[i] in ("WP", "WDT") and not relative:
            break
        i += 1
    return i if i < n and reading.tags[i] in (".", ",", "WP", "WDT") else last


__all__ = ["FINITE", "Description", "base_end", "describe", "is_age", "own_words", "role_end", "who_follows"]
