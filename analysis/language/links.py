"""What hangs on a noun phrase: its owner, its "of", further members joined by commas and "and", an apposition.

owner        phrase 's phrase
of           phrase of phrase
preposition  the word before the phrase, or before its owner
coordinated  phrase, phrase (,) and phrase, each with its "of"; two phrases and a verb behind them are joined only
             where no verb stands before them ("the car hit a wall and the driver died" joins none)
apposition   phrase , phrase , where one is a name and the other describes, or the other is an age; behind the phrase
             that opens a clause also where a verb comes behind the second comma ("The town, home to 900 people, lies")
"""

from collections.abc import Sequence

from analysis.language.appositions import find_appositions
from analysis.language.cursor import PAD, Cursor
from analysis.language.hanging import Links, gap, next_phrase, shape_of
from analysis.language.noun_phrases import NAMES, Base
from analysis.language.tag_line import FINITE

COMPOUND = {  # the first words of prepositions that take two
    "of": ("because", "out", "ahead", "instead", "regardless", "outside", "inside", "upward", "upwards", "short"),
    "to": ("according", "due", "owing", "thanks", "prior", "next", "close"),
    "as": ("such",),
    "from": ("apart", "aside", "away"),
    "with": ("along", "together"),
}
COORDINATORS = frozenset({"and", "or", "&", "nor"})
BETWEEN_MEMBERS = COORDINATORS | {",", "as"}
PREPOSITIONS = frozenset({"IN", "TO"})
SAYING = frozenset({"say", "saying", "says", "said", "that"})  # a subject stands behind them
OPENS = frozenset({PAD, "CC", "``", ":"})  # before the phrase that opens a clause
FRAMED = 4  # prepositional phrases of an apposition


def link(c: Cursor, bases: Sequence[Base], verbs: Sequence[int]) -> Links:
    """Link the base phrases of a stretch; `verbs` are the first places of its verb groups."""
    n = len(bases)
    found = Links(
        [b.first for b in bases], [b.last for b in bases], [-1] * n, [-1] * n, [-1] * n, [-1] * n, {}, [False] * n
    )
    for k, base in enumerate(bases):
        before = base.first - 1
        if k and bases[k - 1].last == before and c.tags[before] == "POS":
            found.owner[k], found.start[k], found.hangs[k - 1] = k - 1, found.start[k - 1], True
            found.preposition[k] = found.preposition[k - 1]
            continue
        if c.tags[before] in PREPOSITIONS:
            found.preposition[k] = _preposition(c, before)
    last_of = [-1] * n  # the last phrase of the chain
    for k in range(n - 1, -1, -1):
        last_of[k] = k
        j = k + 1
        while j < n and found.owner[j] == j - 1 and bases[j].last < c.size and c.tags[bases[j].last] == "POS":
            j += 1
        if c.lowers[bases[k].last] == "of" and j < n and found.start[j] == bases[k].last + 1:
            found.of[k], found.hangs[j], found.end[k], last_of[k] = j, True, found.end[j], last_of[j]
    _ages(c, bases, found)
    _coordinate(c, bases, verbs, found, last_of)
    find_appositions(c, bases, found, last_of)
    return found


def _preposition(c: Cursor, i: int) -> int:
    """The first word of the preposition whose last word stands at i."""
    return i - 1 if c.lowers[i - 1] in COMPOUND.get(c.lowers[i], ()) else i


def _ages(c: Cursor, bases: Sequence[Base], found: Links) -> None:
    """ "Ada Brisk, 42, and her sons": a figure between commas behind a name is no member of a list."""
    for k in range(len(bases) - 1):
        age = bases[k + 1]
        if (
            age.first + 1 == age.last
            and c.tags[age.head] == "CD"
            and c.tags[bases[k].head] in NAMES
            and gap(c, bases[k].last, age.first) == ","
            and c.tags[age.last] == ","
        ):
            found.apposition[k], found.hangs[k + 1], found.end[k] = k + 1, True, age.last + 1


def _coordinate(c: Cursor, bases: Sequence[Base], verbs: Sequence[int], found: Links, last_of: list[int]) -> None:
    """Join the members of lists, the longest list first."""
    n = len(bases)
    first_verb = verbs[0] if verbs else c.size + 1
    k = 0
    while k < n:
        if found.owner[k] < 0 and k + 1 < n and found.owner[k + 1] == k:
            k += 1
            continue
        if c.lowers[bases[last_of[k]].last] not in BETWEEN_MEMBERS:
            k += 1
            continue
        members, closed = _members(c, bases, found, last_of, k)
        if closed and not _new_clause(c, bases, found, members, first_verb):
            head = _level(c, bases, found, k, members[1])
            found.coordinated[head] = members[1:]
            found.end[head] = max(found.end[head], found.end[members[-1]])
            for member in members[1:]:
                found.hangs[member] = True
                if found.preposition[member] < 0:
                    found.preposition[member] = found.preposition[head]
        k = max(k + 1, members[-1] + closed)


def _members(
    c: Cursor, bases: Sequence[Base], found: Links, last_of: list[int], k: int
) -> tuple[list[int], bool]:  # fmt: skip
    """The phrases of the list that begins with phrase k, and whether "and" closes it."""
    members = [k]
    while len(members) < 200:
        now = last_of[members[-1]]
        if now + 1 >= len(bases):
            break
        after = next_phrase(found, bases, now)
        end = bases[now].last
        if found.apposition[now] == now + 1 and now + 2 < len(bases):  # its age
            end, after = found.end[now], next_phrase(found, bases, now + 1)
        between = gap(c, end, found.start[after])
        if between in COORDINATORS or between in (", and", ", or", ", & ", "as well as"):
            members.append(after)
            return members, True
        if between != ",":
            break
        members.append(after)
    return members, False


def _new_clause(c: Cursor, bases: Sequence[Base], found: Links, members: list[int], first_verb: int) -> bool:
    """Does the last member begin a clause of its own: "hit a wall and the driver died"?"""
    last = members[-1]
    if len(members) > 2 and c.tags[found.start[members[0]] - 1] == ",":
        return False  # "…, Danes, Swedes and analysts say"
    before = found.start[members[0]] - 1
    opening = found.start[_opening(bases, found, members[0])] - 1
    if c.tags[before] == "CC" or c.lowers[before] in SAYING or c.lowers[opening] in SAYING or c.tags[opening] == ":":
        return False  # "one died and two women and a man were hurt", "said the number of boys in Oret and Vell had"
    end = found.end[last]
    while c.tags[end] in ("RB", "RBR"):
        end += 1
    if c.tags[end] not in FINITE:
        return False
    if found.preposition[members[0]] >= 0 and first_verb < found.start[members[0]]:
        return True
    return first_verb < found.start[members[0]]


def _opening(bases: Sequence[Base], found: Links, k: int) -> int:
    """The first of the phrases that prepositions join to phrase k: "the fall in the number of boats in Oret"."""
    for _ in range(FRAMED):
        if not (k and found.preposition[k] == bases[k - 1].last):
            break
        k -= 1
    return k


def _level(c: Cursor, bases: Sequence[Base], found: Links, k: int, member: int) -> int:
    """The phrase that a member goes with: k, or one that k hangs on and that is built as the member is.

    By "of", or a figure by any preposition: "40 boats in Vell and 30 in Oret".
    """
    led = k > 0 and found.preposition[k] == found.end[k - 1] and shape_of(c, bases[k]) != "figure"
    if led and shape_of(c, bases[member]) == shape_of(c, bases[k - 1]) == "figure":
        return k - 1
    chain = [k]
    while len(chain) < 6 and chain[-1] and found.of[chain[-1] - 1] == chain[-1]:
        chain.append(chain[-1] - 1)
    shape = shape_of(c, bases[member])
    for place in chain:
        if shape_of(c, bases[place]) == shape:
            return place
    return k
