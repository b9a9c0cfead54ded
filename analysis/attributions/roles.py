"""The role that an article gives a source, as written beside its name."""

import re

from analysis.attributions.bodies import affiliation
from analysis.attributions.cast import Cast
from analysis.attributions.cues import grammar_words
from analysis.attributions.descriptions import describe, is_age, own_words
from analysis.attributions.modifiers import with_modifiers
from analysis.attributions.names import Name, ends_opening, is_role
from analysis.attributions.nouns import speaker_nouns
from analysis.attributions.phrases import NOUNS, SPAN, TIME_WORDS
from analysis.attributions.phrases_left import noun_phrase_left
from analysis.attributions.reading import Reading, text_of
from analysis.attributions.referents import Referent
from analysis.attributions.subjects_after import apposition
from analysis.language.vocabulary import vocabulary
from analysis.lexicon import word_set
from analysis.records import Span

PLACE = frozenset({"NNP", "NNPS", "HYPH"})  # tags inside the name of a town
NO_ROLE = frozenset({"DT", "PRP$", "."})
HONORIFICS = grammar_words("honorifics")
EPITHETS = grammar_words("epithets")
PSEUDONYM_OF = re.compile(r"^(?:pseudonym|nom de guerre|alias) (?:of|for) ")


def give_role(reading: Reading, cast: Cast, referent: Referent, first: int, last: int) -> None:
    """The role that tokens [first, last) tell, and the body it is held in."""
    referent.role = text_of(reading, first, last)
    if referent.type != "organisation":
        referent.affiliation = affiliation(reading, cast.by_token, first, last, referent.name)


def introduce(reading: Reading, cast: Cast, referent: Referent, name: Name) -> None:
    """Take the role that stands beside a name: before its comma, or where its bearer does not speak beside it."""
    if _before_comma(reading, cast, referent, name) or referent.role is not None:
        return
    low, before, first = reading.sentences[reading.sentence_of(name.first)].first, name.first - 1, name.first
    if before >= 0 and reading.tags[before] in ("NN", "NNP", "JJ", "."):
        first = noun_phrase_left(reading, name.last - 1, max(low, name.first - SPAN))
        if first - 2 >= low and reading.lowers[first - 1] == "of" and reading.tags[first - 2] == "NNP":
            first = noun_phrase_left(reading, first - 2, low)  # "Secretary of State Dell Womack"
    end = _description_end(reading, name)
    if first < name.first or end > name.last:
        take_role(reading, cast, referent, name, first, end)


def _before_comma(reading: Reading, cast: Cast, referent: Referent, name: Name) -> bool:
    """Take the role that a name's comma parts from it: "the deputy minister, Paul Renner", "Minister of Ferries,
    General Mara Lind", of a role that was only a rank."""
    before, low = name.first - 1, reading.sentences[reading.sentence_of(name.first)].first
    while before > low and (reading.lowers[before] in word_set("person_titles.txt") or reading.tags[before] == "."):
        before -= 1
    if before <= low or reading.tags[before] != "," or reading.tags[before - 1] not in NOUNS:
        return False
    floor = max(low, before - SPAN)
    phrase = with_modifiers(reading, noun_phrase_left(reading, before - 1, floor), before, floor)
    opens = phrase.first == low and reading.tags[low] in ("NNP", "NN")
    pointed = reading.tags[phrase.first] in ("DT", "PRP$") or "POS" in reading.tags[phrase.first : before]
    if not (pointed or opens) or (referent.role and (" " in referent.role or phrase.first > low)):
        return False
    description = describe(reading, phrase.first, before)
    fits = ("person",) if referent.type == "named" else ("organisation", "person")  # "the contractor, Brannock,"
    if description.kind not in fits or description.head not in speaker_nouns():
        return False
    give_role(reading, cast, referent, description.base[0], before)
    cast.call(referent, description.head)
    referent.modifiers.setdefault(description.head, set()).update(own_words(reading, description))
    referent.gender = description.gender or referent.gender
    return True


def _description_end(reading: Reading, name: Name) -> int:
    """The end of the description behind a name's comma; the name's own end where none of its bearer stands there."""
    end = name.last
    if reading.tags[end : end + 1] != [","] or reading.tags[end + 1 : end + 2] not in (["DT"], ["NN"], ["JJ"]):
        return end
    described = apposition(reading, name.first, end, min(len(reading.tags), end + SPAN))
    if not end < described < len(reading.tags) or reading.tags[described] not in (",", ".", "WP", "WDT", "IN"):
        return end
    another = ends_opening(reading, name) and describe(reading, end + 1, described).kind == "person"
    return end if another else described


def take_role(reading: Reading, cast: Cast, referent: Referent, name: Name, first: int, last: int) -> None:
    """Take the role as written beside a name: the description after the comma, or the words before the name."""
    if referent.role or referent.type in ("group", "document"):
        return
    end = name.last
    if end + 3 < last and reading.tags[end] == "-LRB-" and "-RRB-" in reading.tags[end : end + 5]:
        end = reading.tags.index("-RRB-", end) + 1  # "Mara Lind (D), the mayor"
    role = None
    if end + 1 < last and reading.tags[end] == ",":
        role = _role_behind(reading, end + 1, last)
        if role is not None and role[0] == role[1]:
            return  # where it is: "Quell Motors, Port Alder"
    elif referent.type == "organisation" and reading.tags[end : end + 1] in (["NN"], ["NNS"]):
        return  # "individual Quell users"
    role = role or _role_before(reading, referent, name, first)
    if role:
        give_role(reading, cast, referent, *role)
        referent.role = PSEUDONYM_OF.sub("", referent.role or "") or None


def _role_behind(reading: Reading, begin: int, last: int) -> Span | None:
    """The description behind a name's comma; None for an age alone, nothing where only a place is told."""
    if begin + 1 < last and is_age(reading, begin, begin + 1) and reading.tags[begin + 1] == ",":
        begin += 2
    head = describe(reading, begin, last).base[1] - 1
    if reading.tags[begin] == "NNP" and reading.tags[head] == "NNP" and not is_role(reading.lowers[head]):
        return begin, begin
    if is_age(reading, begin, last):
        return None
    begin += reading.lowers[begin] in ("a", "an", "the") and begin + 1 < last
    return begin, begin if _town_and_state(reading, begin, last) else last


def _town_and_state(reading: Reading, begin: int, last: int) -> bool:
    """Whether a description is cut off behind the town that it opens with: "a [Dayton], Ohio, lawyer"."""
    town = begin
    while town < last and reading.tags[town] in PLACE:
        town += 1
    if town == begin or reading.tags[town : town + 2] != [",", "NNP"]:
        return False
    return town == last or (town + 2 >= last and reading.words[town + 2 : town + 3] in ([","], ["."]))


def _role_before(reading: Reading, referent: Referent, name: Name, first: int) -> Span | None:
    """The words before a name that are a role: "[Deputy Mayor] Ann Brook", "[communications director] Ann Brook"."""
    words = [i for i in range(_role_start(reading, name, first), name.first) if reading.tags[i] not in NO_ROLE]
    while words and reading.lowers[words[-1]] in HONORIFICS:
        words.pop()
    if not words or (reading.tags[words[-1]] not in NOUNS and not is_role(reading.lowers[words[-1]])):
        return None  # "other top Democrats"
    fits = {"person", "organisation"} if referent.type == "organisation" else {"person"}
    joins = [i for i in words if reading.tags[i] == "CC"]
    plain = joins[-1] + 1 if joins else words[0]  # "communications and marketing director"
    if reading.words[words[-1]].islower() and describe(reading, plain, words[-1] + 1).kind not in fits:
        return None  # "told the court Hale was": no title
    last_word = reading.lowers[words[-1]]
    if reading.tags[words[-1]] == "NNP" and last_word in word_set("given_names.txt") and not is_role(last_word):
        return None  # part of the name
    ending = words[-1] + 1
    if len(words) == 1 and reading.tags[ending] != "." and not _may_be_title(reading, words[0]):
        return None  # "the ambassador to Peru Ann Brook": a name of its own
    if referent.type == "named" and reading.tags[words[-1]] == "NNP" and _calls_nobody(reading, words):
        return _office_of(reading, words[0], ending)  # "Stunning Thing Owen Hale": words of a headline
    return words[0], ending + (reading.tags[ending] == "." and ending < name.first)  # "Gov."


def _may_be_title(reading: Reading, i: int) -> bool:
    """Whether a word alone before a name is a noun for people, a title or any common word."""
    lower = reading.lowers[i]
    known = is_role(lower) or lower in word_set("person_titles.txt") or lower in vocabulary().tags
    return known or reading.tags[i] != "NNP"


def _calls_nobody(reading: Reading, words: list[int]) -> bool:
    """Whether words that end in a common one hold no noun for people: "Chasing", "[Secretary of] State"."""
    titles = word_set("person_titles.txt") | EPITHETS
    called = any(is_role(reading.lowers[i]) or reading.lowers[i] in titles for i in words)
    return not called and reading.lowers[words[-1]] in vocabulary().tags


def _office_of(reading: Reading, first: int, last: int) -> Span | None:
    """The office whose field ends before a name: "Secretary of [State]"."""
    low = reading.sentence_firsts[reading.sentence_of(first)]
    if first - 2 < low or reading.lowers[first - 1] != "of" or not is_role(reading.lowers[first - 2]):
        return None
    begin = noun_phrase_left(reading, first - 2, max(low, first - SPAN))
    return begin + (reading.tags[begin] == "DT"), last


def _role_start(reading: Reading, name: Name, first: int) -> int:
    """Where the words that may be a role begin: not in another's name, time or picture."""
    begin = name.first
    given = word_set("given_names.txt")
    while begin > first and reading.quoted[begin - 1] < 0:
        before = reading.lowers[first : begin - 1]
        if reading.tags[begin - 1] == "CC" and any(lower in given and not is_role(lower) for lower in before):
            break  # "President Owen Brandt and French President Jean Moreau"
        begin -= 1
    timed = [i for i in range(begin, name.first) if reading.lowers[i] in TIME_WORDS]
    begin = timed[-1] + 1 if timed else begin  # "Last week Mayor Ann Brook"
    return next((i + 1 for i in range(begin, name.first) if reading.lowers[i] == "caption"), begin)
