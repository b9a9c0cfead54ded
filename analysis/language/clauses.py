"""Read a stretch of text into clauses, from left to right, with a stack of those that are open.

A clause opens where its sign stands or, for signs that come late, when its verb does:

    relative       a relative pronoun, its preposition and "many of" before it: "cities, many of which fell,"
    subordinate    a subordinator with a subject and a finite verb behind it; "that"; a subject and a verb right
                   behind a verb of saying ("said 12 died")
    participial    a participle behind a comma, a noun or a preposition; a gerund behind a verb
    infinitive     "to" and a base form
    main           the first finite verb; a subject and a verb behind "and", a comma, a colon, a dash or a semicolon
    parenthetical  brackets, two dashes, and a verb of saying with its subject between commas

and closes at the comma, bracket or dash that frames it, where the verb comes that an outer clause waits for ("The
attack that wounded 15 was filmed"), or with its sentence. "And" with a verb and no subject joins a clause to one that
is open, whose subject it takes; behind a comma to the outermost.
"""

from analysis.language.drafts import Draft, Stretch
from analysis.language.finite_clauses import finite
from analysis.language.joins import ADVERBS, COORDINATORS
from analysis.language.nonfinite_clauses import infinitive, participle
from analysis.language.verb_groups import BE
from analysis.language.word_classes import word_class

STRONG = frozenset(
    {"although", "because", "if", "lest", "that", "though", "unless", "whereas", "whether", "while", "whilst"}
)
RELATIVES = frozenset({"WDT", "WP", "WP$", "WRB"})
DASHES = frozenset({"—", "–", "--", "-"})
PARTS = frozenset({"all", "both", "each", "few", "half", "many", "more", "most", "none", "one", "several", "some"})
UNFINISHED = frozenset({"participial", "infinitive"})


def read_clauses(s: Stretch, group_at: list[int], in_lists: set[int], kind: str) -> None:
    """Fill the drafts of a stretch; `in_lists` are the commas between members of a list."""
    c = s.c
    s.drafts.append(Draft(kind, 1, -1))
    s.open.append(0)
    places = [i for i, lower in enumerate(c.lowers) if lower in DASHES and _is_dash(s, i)]
    dashes = {i: number % 2 == 0 and number + 1 < len(places) for number, i in enumerate(places)}
    i = 1
    while i <= c.size:
        if group_at[i] >= 0:
            _verb(s, group_at[i])
            last = s.groups[group_at[i]].last
            s.clause_of[i:last] = [s.open[-1]] * (last - i)
            i = last
            continue
        k = s.base_at[i]
        if k >= 0:
            _noun(s, k)
            last = s.bases[k].last
            s.clause_of[i:last] = [s.open[-1]] * (last - i)
            i = last
            continue
        _sign(s, i, in_lists, dashes)
        if s.clause_of[i] < 0:
            s.clause_of[i] = s.open[-1]
        i += 1


def _is_dash(s: Stretch, i: int) -> bool:
    return not s.c.hyphen(i) and (s.c.tags[i] != "HYPH" or not s.c.touches_left(i))


def _noun(s: Stretch, k: int) -> None:
    base, top = s.bases[k], s.top
    if s.c.tags[base.first] == "WP$":
        _relative(s, base.first)
        top = s.top
    if not s.links.hangs[k]:
        top.nouns.append(k)
    if top.verb < 0 or top.subject >= 0 or top.kind not in ("main", "quotation"):
        return
    if top.joined >= 0 and s.c.lowers[top.start] in COORDINATORS:
        return  # "searched the barn and found eels": the subject is that of the clause before
    group = s.groups[top.verb]
    if group.last == base.first and (group.lemma in word_class("clause_takers") or s.c.tags[base.first] == "EX"):
        top.subject, top.subject_at = k, base.first  # "said Ada Brisk"


def _sign(s: Stretch, i: int, in_lists: set[int], dashes: dict[int, bool]) -> None:
    """A token that is in no phrase and no verb group."""
    tag, lower = s.c.tags[i], s.c.lowers[i]
    if tag in RELATIVES:
        if tag != "WRB" or s.c.tags[i + 1] not in ("VBN", "VBG"):  # "when asked, the mayor left" is a participle
            _relative(s, i)
    elif lower == "that" and tag == "IN":
        s.push(Draft("subordinate", i, s.open[-1], marker=i), i)
    elif lower in STRONG and tag in ("IN", "RB"):
        s.strong = i
    elif tag == ",":
        if i not in in_lists:
            _comma(s, i)
    elif tag == "-LRB-":
        s.push(Draft("parenthetical", i, s.open[-1]), i)
    elif tag == "-RRB-":
        _end_frame(s, i)
    elif i in dashes and len(dashes) > 1:
        if dashes[i]:
            s.push(Draft("parenthetical", i, s.open[-1], framed=True), i)
        else:
            _end_frame(s, i)
    elif (lower in (";", ":") or i in dashes) and 1 < i < s.c.size and s.c.tags[i + 1] != "QUOTE":
        _new_main(s, i + 1)


def _end_frame(s: Stretch, i: int) -> None:
    for number in reversed(s.open):
        if s.drafts[number].kind == "parenthetical":
            s.clause_of[i] = number
            s.close_to_parent_of(number)
            return


def _new_main(s: Stretch, start: int) -> None:
    """Begin the next main clause of the stretch, or of the brackets that are open."""
    s.strong = -1
    for number in reversed(s.open):
        if s.drafts[number].kind == "parenthetical":
            s.close_to(number)
            return
    kind = s.drafts[s.open[0]].kind
    s.clause_of[start - 1] = s.open[-1]
    s.open.clear()
    s.push(Draft(kind, start, -1), start)


def _comma(s: Stretch, i: int) -> None:
    """Close what a comma ends: participles, infinitives, framed relatives, clauses before the one they hang on."""
    c = s.c
    if s.strong >= 0 and c.tags[s.strong + 1] in ("IN", "JJ", "VBN", "VBG"):
        s.strong = -1  # "While in office, he"
    joins = c.lowers[i + 1] in COORDINATORS
    while len(s.open) > 1:
        top, outer = s.top, s.drafts[s.open[-2]]
        waits = outer.verb < 0
        if top.kind == "parenthetical":
            return
        if top.kind in UNFINISHED or (top.verb >= 0 and (top.framed or waits)):
            if joins and top.kind == "relative" and not waits and (not top.framed or _tells_on(s, i, top, outer)):
                return
            s.open.pop()
            s.clause_of[i] = s.open[-1]
            if top.kind == "relative" and top.framed:
                return
            continue
        return


def _tells_on(s: Stretch, comma: int, relative: Draft, outer: Draft) -> bool:
    """Does a framed relative go on behind ", and": "an inn, which was shut, and is empty", "there is an inn, which"?"""
    c = s.c
    i = comma + 2
    while c.tags[i] in ADVERBS:
        i += 1
    stands = outer.subject >= 0 and c.tags[s.bases[outer.subject].head] == "EX"
    return stands or (c.lowers[i] in BE and c.lowers[s.groups[relative.verb].first] in BE)


def _relative(s: Stretch, i: int) -> None:
    """Open the clause of a relative pronoun or adverb, or of a question that is reported."""
    c = s.c
    start = i
    if c.tags[i - 1] in ("IN", "TO") and c.tags[i] != "WRB":
        start = i - 1
        if c.lowers[start] == "of":
            start = _part(s, start)
    comma = c.tags[start - 1] == "," or c.lowers[start - 1] in DASHES
    k = s.base_at[start - 1 - comma]
    lower = c.lowers[i]
    if k < 0 and comma and lower in ("who", "which") and start > 3:
        k = s.base_at[start - 3]  # "the number of dead, which"
    noun = k >= 0
    adverb = lower in ("why", "how") or (lower == "when" and not (noun and _is_time(s, k))) or lower == "what"
    if not noun or adverb:
        s.push(Draft("subordinate", start, s.open[-1], marker=i), i)
        return
    antecedent = _antecedent(s, k, lower)
    s.push(Draft("relative", start, s.open[-1], antecedent=antecedent, marker=i, framed=comma), i)
    if start < i:
        moved = [n for n in s.drafts[s.top.parent].nouns if s.bases[n].first >= start]
        s.drafts[s.top.parent].nouns = [n for n in s.drafts[s.top.parent].nouns if s.bases[n].first < start]
        s.top.nouns.extend(moved)


def _part(s: Stretch, start: int) -> int:
    """Where ", many of whom" begins whose "of" is at `start`; `start` where no comma and part stand before it."""
    k = s.base_at[start - 1]
    if k < 0 or s.c.lowers[s.bases[k].first - 1] != ",":
        return start
    head = s.bases[k].head
    return s.bases[k].first if s.c.lowers[head] in PARTS or s.c.tags[head] in ("CD", "DT") else start


def _is_time(s: Stretch, k: int) -> bool:
    return s.c.lowers[s.bases[k].head] in word_class("times") or s.c.tags[s.bases[k].head] == "CD"


def _antecedent(s: Stretch, k: int, pronoun: str) -> int:
    """The phrase that a relative pronoun behind phrase k stands for: k, or what k hangs on by its preposition."""
    links, tags = s.links, s.c.tags
    for other in range(k - 1, max(-1, k - 4), -1):
        if links.apposition[other] == k and pronoun in ("who", "whose", "whom"):
            return other
    found = k
    for other in range(k, max(-1, k - 5), -1):  # "an attack on Odesa on Sunday that killed two"
        base = s.bases[other]
        when = s.c.lowers[base.head] in word_class("times")
        of = links.of[other]
        named = of >= 0 and tags[s.bases[of].head] == "NNP"  # "in the province of Oret"
        where = pronoun == "that" and ((tags[base.head] == "NNP" and base.determiner is None) or named)
        if pronoun not in ("that", "which") or not (when or where) or other == 0:
            return found if other == k else other
        if s.top.verb >= 0 and s.groups[s.top.verb].first > s.bases[other - 1].first:
            return found  # "left on Sunday that"
        found = other
    return found


def _verb(s: Stretch, g: int) -> None:
    group = s.groups[g]
    if group.form == "finite":
        finite(s, g)
    elif group.form == "infinitive":
        infinitive(s, g)
    else:
        participle(s, g)
    s.top.nouns = []
    s.strong = -1
