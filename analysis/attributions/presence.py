"""What a reader sees of those who do not speak: who acts, who is named, whom a pronoun keeps in mind."""

from analysis.attributions.cast import Cast
from analysis.attributions.cues import grammar_words
from analysis.attributions.described import resolve_description
from analysis.attributions.descriptions import describe
from analysis.attributions.names import ANYBODY, Name, is_role
from analysis.attributions.phrases import full_phrase_right, noun_phrase_right
from analysis.attributions.phrases_left import noun_phrase_left
from analysis.attributions.pronouns import pronoun
from analysis.attributions.reading import Reading, text_of
from analysis.attributions.referents import Referent
from analysis.attributions.scene import GENDERS

PUBLISHING = grammar_words("publishing")
COPULAS = frozenset({"is", "was", "are", "were", "became", "remains", "remained"})
ADVERBS = 3  # tokens between a subject and its verb
JOINED = 8  # tokens between two names that one "and" joins
TITLED = frozenset({"DT", "JJ", "NN", "NNP", ".", "HYPH"})  # tags of what stands before a name
KINDS = frozenset({"person", "organisation"})


def see_name(cast: Cast, name: Name, referent: Referent, *, asked: bool, told: bool) -> None:
    """A name where it does not speak; the others that "and" joins it with are a group together."""
    reading, scene = cast.reading, cast.scene
    if reading.quoted[name.first] >= 0 or asked:
        scene.see(referent, name.first, "quoted")
    elif told:
        scene.see(referent, name.first, "told")
    elif name.kind == "nationality" and not _is_people(reading, name):
        return
    elif not name.subject or _on_condition(reading, name):
        hidden = _before_a_name(cast, name) if name.kind == "person" else _of_an_office(reading, name)
        if not hidden:
            scene.see(referent, name.first, "subject" if _is_topic(reading, name) else "other")
    else:
        if first := _joined_with(cast, name):
            scene.see(_pair(cast, first, name), name.first, "subject")
        publishes = referent.type == "organisation" and _verb(reading, name.last) in PUBLISHING
        scene.see(referent, name.first, "speaker" if publishes else "subject")


def _is_people(reading: Reading, name: Name) -> bool:
    """Whether a people is named, no adjective ("the Norlandish king") and no language ("in rapid Norlandish")."""
    if reading.tags[name.last : name.last + 1] in (["NN"], ["NNS"], ["NNP"]):
        return False
    i = name.first - 1
    while i > 0 and name.first - i < JOINED and reading.tags[i] in ("JJ", "NN", "HYPH"):
        i -= 1
    return i < 0 or reading.lowers[i] != "in"


def _on_condition(reading: Reading, name: Name) -> bool:
    """Whether a name is the subject of a condition ahead of the main clause: "If [Hale] wins, he said he would go"."""
    low = reading.sentence_firsts[reading.sentence_of(name.first)]
    return reading.lowers[low] in ("if", "unless") and "," not in reading.tags[low : name.first]


def _before_a_name(cast: Cast, name: Name) -> bool:
    """Whether a name only tells whose man or woman somebody is: "[Hale] campaign manager Helena Marsh"."""
    i = name.last
    while i < name.last + ADVERBS and cast.reading.tags[i : i + 1] == ["NN"]:
        i += 1
    other = cast.by_token.get(i)
    return i > name.last and other is not None and other.kind == "person" and other.first == i


def _is_topic(reading: Reading, name: Name) -> bool:
    """Whether a person is what the sentence is about, named ahead of it: "For [Hale], his first race was a chance",
    "To the historian [Mara Lind], it is a sign"."""
    if name.kind != "person" or reading.tags[name.last : name.last + 1] != [","]:
        return False
    low = reading.sentence_firsts[reading.sentence_of(name.first)]
    opening = low + (reading.lowers[low] in ("as", "but", "and"))
    between = reading.tags[opening + 1 : name.first]
    return reading.lowers[opening] in ("for", "to") and opening < name.first and TITLED.issuperset(between)


def _of_an_office(reading: Reading, name: Name) -> bool:
    """Whether a name only tells what somebody's office is for: "the Minister of [Mines and Energy]"."""
    i = name.first - 1
    behind = i > 0 and reading.lowers[i] in ("of", "for") and reading.quoted[i - 1] < 0
    return behind and name.kind == "organisation" and reading.tags[i - 1] == "NNP" and is_role(reading.lowers[i - 1])


def see_description(cast: Cast, first: int, last: int) -> None:
    """A description as a subject; joined by a copula with the name behind it ("The first witness was Tom Bello")."""
    reading = cast.reading
    copula = full_phrase_right(reading, first, len(reading.tags))
    if reading.lowers[copula : copula + 1] and reading.lowers[copula] in COPULAS:
        end = noun_phrase_right(reading, copula + 1, len(reading.tags))
        name = cast.by_token.get(end - 1)
        if name and name.kind == "person" and name.first > copula:
            referent = cast.named(name)
            cast.call(referent, describe(reading, first, last).head)
            cast.scene.see(referent, name.first, "subject")
            return
    met = cast.by_noun[reading.lowers[first]][-1:] if reading.lowers[first] in ANYBODY else []  # "Police": who else?
    if described := met[0] if met else resolve_description(cast, first, last).referent:
        cast.scene.see(described, first, "speaker" if _verb(reading, last) in PUBLISHING else "subject")


def see_group(cast: Cast, head: int, low: int) -> None:
    """A group that is named beside those who act: "Officers met [residents]"."""
    first = noun_phrase_left(cast.reading, head, low)
    if described := resolve_description(cast, first, head + 1).referent:
        cast.scene.see(described, head, "other")


def see_pronoun(cast: Cast, token: int) -> None:
    """A pronoun that speaks of somebody makes him likelier for the next one."""
    lower, scene = cast.reading.lowers[token], cast.scene
    acts = lower in ("he", "she")
    found = pronoun(scene, lower, token, ())
    if found.referent and (acts or scene.anybody(token)):
        scene.see(found.referent, token, "subject" if acts else "echo")
    elif acts:
        scene.see(None, token, "lost", GENDERS[lower])


def _verb(reading: Reading, i: int) -> str:
    """The word of the verb behind a subject; empty where another word stands there."""
    for j in range(i, min(i + ADVERBS, len(reading.tags))):
        if reading.tags[j] != "RB" and reading.lowers[j] not in ("has", "have", "had"):
            return reading.lowers[j]
    return ""


def _joined_with(cast: Cast, name: Name) -> Name | None:
    """The name before "and" of which this one is the second half: [Tom Brell] and the naturalist [Ivo Banks]."""
    reading = cast.reading
    if name.kind not in KINDS:
        return None
    for i in range(name.first - 1, max(0, name.first - JOINED), -1):
        if reading.tags[i] == "CC":
            other = cast.by_token.get(i - 1)
            return other if other and reading.lowers[i] == "and" and other.kind in KINDS else None
        if reading.tags[i] not in ("DT", "NN", "NNP", "JJ", ".", "PRP$"):
            return None
    return None


def _pair(cast: Cast, first: Name, second: Name) -> Referent:
    text = text_of(cast.reading, first.first, second.last)
    same = cast.by_label[text.lower()]
    if not same:
        same.append(Referent(text, "group", "name", plural=True))
    return same[-1]
