"""What the words before a mention say of it, as points."""

from analysis.entities.beside import (
    Beside,
    Points,
    is_area,
    is_city,
    is_dateline,
    is_large_place,
    may_be_given,
    names_a_person,
)
from analysis.entities.capitals import CLOSE_QUOTES, HYPHENS, OPEN_QUOTES, has_article
from analysis.entities.splits import is_periodical
from analysis.entities.titles import has_office
from analysis.entities.words import (
    COMMON,
    GIVEN,
    SITE,
    TITLE,
    context_words,
    demonyms,
    flags,
    organisations,
    thing_words,
)
from analysis.entities.works import is_told
from analysis.language.genders import genders
from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.places import find_places

CALLED = frozenset(("known", "called", "named", "nicknamed", "dubbed"))
ACROSS = frozenset(("over", "along", "across", "down", "up", "beside"))
WAY = 7  # tokens before a name in which its verb of motion stands
SPOKEN = 3  # tokens before "The" in which somebody speaks to what is called so
PERSONAL = 6.0  # points for a person where somebody does what is done to people only: "she married Odo"
CLAUSE = 7  # tokens behind a verb of speech in which the speaker's "his" stands
LISTED = 4.0  # points for a firm whose shares are traded
CLUB = 3.0  # points for a body where somebody manages it or plays for it


def before_points(b: Beside, points: Points) -> None:
    """Add the points that the words before a mention give."""
    if b.name.titled:
        points["person"] += 5
    if is_dateline(b.tokens, b.name):
        sure = b.after != "," or not flags(b.lower(b.name.first)) & COMMON  # "BREAKING, May 3 —" is no town
        points["place"] += 4 if b.word(b.name.first).isupper() and sure else 2.5
    points["person"] += b.before in context_words("families")  # "told de Quell"
    if b.name.rule == "given name and head" and b.before in ("at", "on", "in", "along", "off", "near", "up"):
        points["place"] += 3
    _quoted(b, points)
    if b.before == ",":
        _after_noun(b, points)
    _word_before(b, points)
    if is_periodical(b.tokens, b.name.first):
        points["organisation"] += 2  # "the daily Texas"
    _of_a_body(b, points)
    _of_a_thing(b, points)
    if b.before in context_words("coaching") or (b.before == "for" and b.before2 in context_words("playing")):
        points["organisation"] += CLUB  # "managed Oret", "signed for Oret"
    if may_be_given(b):
        acts = b.name.opens and not is_city(b.name.text) and b.tag(b.name.last) == "VBD"
        met = _is_verb(b, b.name.first - 1) and b.before not in context_words("moves")
        met = met and b.name.text not in organisations()  # "sued Ford"
        points["person"] += 2.5 * ((acts and b.after not in context_words("speech")) or met)  # "Mary helped Odo"
        meets = b.after in context_words("done_to_people") and b.word(b.name.last + 1).istitle()
        meets = meets and b.lower(b.name.last + 1) in genders()  # "Charlotte thanked Odo", but "Jordan told Israel"
        meets = meets and b.lower(b.name.first) not in context_words("given_countries")
        points["person"] += PERSONAL * (meets or _is_met_by_somebody(b))
    points["person"] += PERSONAL * _speaks_of_his_own(b)


def _quoted(b: Beside, points: Points) -> None:
    if b.before in OPEN_QUOTES and b.before2 in word_set("organisation_nouns.txt"):
        points["organisation"] += 2.5  # the magazine "X"
    elif b.before in OPEN_QUOTES and b.after in CLOSE_QUOTES and b.size > 1:
        points["organisation"] -= 1.5  # a song, a slogan


def _after_noun(b: Beside, points: Points) -> None:
    """Points of a name between commas after a noun: "the contractor, Brask Civil, had known"."""
    noun, closed = b.before2, b.after == ","
    if closed and noun in thing_words("goods", "works", "before") and b.word(b.name.first - 2).islower():
        points["thing"] += 3  # "its new game, Quell, sold"
    elif closed and noun in word_set("organisation_nouns.txt"):
        points["organisation"] += 3
    elif (
        (closed or b.after == ".") and noun.isalpha() and (noun in word_set("person_nouns.txt") or flags(noun) & TITLE)
    ):
        points["person"] += 2
    elif closed and is_area(noun) and b.word(b.name.first - 2)[0].isupper() and has_office(b.tokens, b.name.first - 2):
        points["person"] += 3  # "the President of the Republic, Odo Quell, said"
    elif closed and is_area(noun):
        points["place"] += 2
    elif closed and b.word(b.name.first - 2) in demonyms() and b.size > 1:
        points["person"] += 2  # "the Libyan, Atif Quelli, to"


def _word_before(b: Beside, points: Points) -> None:
    """Points by the first of these that the word before is."""
    before, before2, text = b.before, b.before2, b.name.text
    if before in ("at", "with") and before2 in word_set("analysts.txt") and not is_large_place(text):
        points["organisation"] += 4.5
    elif where := _where(b):
        points["place"] += where
    elif (kind := _known_as(b.tokens, b.name.first)) is not None:
        points[kind] += 4
    elif b.after == ":" and b.name.opens and b.word(b.name.first).isupper():
        points["organisation"] -= 3  # who speaks, in an interview
    elif before == "old" and before2 in HYPHENS and b.after not in context_words("locals"):
        points["person"] += 2  # "a 25-year-old Oret Quell"
    elif before == "the":
        _behind_article(b, points)
    elif before == ",":
        points["place"] += 0.3
    elif before in word_set("organisation_nouns.txt") and before not in thing_words("goods"):
        points["organisation"] += 2.5
    elif names_a_person(before) and b.word(b.name.first - 1).islower():
        points["person"] += 2


def _where(b: Beside) -> float:
    """Points for a place by the preposition, the verb or the direction before it."""
    before, text = b.before, b.name.text
    if before in context_words("where"):
        return 0.5 if text in organisations() else 2  # "in Parliament"
    if before in context_words("whither", "moves"):
        return 0.7 if find_places(text) or before in context_words("moves") or _is_way(b) else 0.3
    if before == "of" and is_area(b.before2):
        numbered = b.before2 == "block" and b.tag(b.name.first - 3) == "CD"  # "the 2900 block of Oret Meadow"
        strict = b.size > 1 and b.before2 in context_words("governed")  # "the district of Odo Quell"
        return (
            7 if numbered or strict else 1 if b.before2 in context_words("loose_areas") and not find_places(text) else 3
        )
    if before in context_words("directions"):
        return 2
    river = before == "the" and b.before2 in ACROSS and b.word(b.name.last - 1)[1:].islower()
    return 2.5 if river else 0


def _of_a_body(b: Beside, points: Points) -> None:
    """Points for a body by what it has or who made it: "the founder of Quell", "founded Quell"."""
    if is_large_place(b.name.text) or flags(b.lower(b.name.last - 1)) & SITE:
        return
    if b.before in ("of", "at", "for") and b.before2 in context_words("of_bodies") and b.after != "'s":
        points["organisation"] += 3
    if b.before == "in" and b.before2 in context_words("held_in"):
        points["organisation"] += 3  # "a stake in Quell"
    if b.before in ("of", "in") and b.before2 in ("shares", "stock"):
        points["organisation"] += LISTED  # whoever owns or runs something may be a firm
    if b.before in ("founded", "acquired", "co-founded"):
        points["organisation"] += 1.5


def _of_a_thing(b: Beside, points: Points) -> None:
    """Points for a product or a work: "an episode of Quell", "the game Quell", "downloaded Quell"."""
    if b.name.text in organisations():
        return
    plain = b.word(b.name.first - 1).islower()
    noun = plain and b.before in thing_words("goods", "works", "before") and b.tag(b.name.first - 1)[:2] == "NN"
    if b.before in ("of", "to", "for") and b.before2 in thing_words("told_of"):
        points["thing"] += 2.5
    elif noun or (plain and b.before in thing_words("used")):
        points["thing"] += 2


def _is_way(b: Beside) -> bool:
    """Whether a preposition goes with a verb of motion or a site: "crossed the river to", "the garrison at"."""
    if b.before in ("through", "via"):
        return False
    if b.before == "at":
        return bool(flags(b.before2) & SITE) or b.before2 in context_words("sites")
    near = b.tokens.lowers[max(0, b.name.first - WAY) : b.name.first - 1]
    return not context_words("motion").isdisjoint(near)


def _behind_article(b: Beside, points: Points) -> None:
    if b.size > 1 and flags(b.lower(b.name.last - 1)) & SITE:
        points["person"] -= 3  # "in the Quell Park"
        return
    if has_article(b.tokens, b.name.first) and not b.name.headline and not b.word(b.name.last)[:1].isupper():
        points["thing"] += 3 * is_told(b.tokens, b.name.first)  # "the film The Quell"
        points["organisation"] += 3 * _speaks(b)
    if b.tag(b.name.last) in ("NN", "NNS") and b.word(b.name.last).islower():
        points["organisation"] += 0.5  # "the Quell campaign" may be a person's
        return
    acronym = any(w.isupper() for w in b.tokens.words[b.name.first : b.name.last])
    points["organisation"] += 1.5 if acronym else 2.5 if b.before2 == "told" else 0.5
    points["person"] -= 2 if b.size == 1 else 3
    points["place"] -= 1


def _speaks(b: Beside) -> bool:
    """Whether somebody speaks to a body or for it: "told The Quell", "a reporter from The Quell", "The Quell said"."""
    near = b.tokens.lowers[max(0, b.name.first - 1 - SPOKEN) : b.name.first - 1]
    return b.after in context_words("speech") or not context_words("speech", "of_bodies", "bodies_have").isdisjoint(
        near
    )


def _is_met_by_somebody(b: Beside) -> bool:
    """Whether one person meets the bearer of a given name: "Mary told Odo", "she married Odo"."""
    if b.before not in context_words("done_to_people") or b.tag(b.name.first - 1)[:2] != "VB":
        return False
    who = b.word(b.name.first - 2)
    lands = any(p.kind == "country" for p in find_places(who))
    named = b.before2 in genders() and who.istitle() and not lands and not is_city(who)
    return named or b.before2 in ("i", "he", "she", "we")


def _speaks_of_his_own(b: Beside) -> bool:
    """Whether the bearer of a given name speaks of himself: "Jordan told them that his brother", no country's "its"."""
    if b.after not in context_words("speech") or b.size > 1 or not flags(b.lower(b.name.first)) & GIVEN:
        return False
    near = b.tokens.lowers[b.name.last + 1 : b.name.last + CLAUSE]
    inside = b.tag(b.name.first - 1) == "IN"  # "a nurse in Austin told them she"
    return not inside and any(word in near for word in ("his", "her", "he", "she"))


def _known_as(tokens: Tokens, first: int) -> str | None:
    """The kind of what is "known as" a name: "a foreigner known as the Tailor"."""
    lowers = tokens.lowers
    k = first - 1 - (first > 0 and lowers[first - 1] == "the")
    if k < 2 or (lowers[k] != "as" and lowers[k] not in CALLED) or (lowers[k] == "as" and lowers[k - 1] not in CALLED):
        return None
    k -= 1 + (lowers[k] == "as")
    for step in range(k, max(-1, k - 4), -1):
        if lowers[step] in word_set("organisation_nouns.txt"):
            return "organisation"
        if is_area(lowers[step]):
            return "place"
        if _is_person(lowers[step]):
            return "person"
    return None


def _is_person(noun: str) -> bool:
    return noun in word_set("person_nouns.txt") or bool(flags(noun) & TITLE)


def _is_verb(b: Beside, k: int) -> bool:
    return b.tag(k) in ("VBD", "VBZ", "VBP") and b.word(k).islower() and k + 1 < len(b.tokens.words)
