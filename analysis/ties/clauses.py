"""Cut a sentence into clauses: which of its words speak of the same event.

A clause ends at a colon, semicolon, dash or bracket, before a relative pronoun or subordinator, and at a comma or "and"
that begins a new subject with its own verb. A stretch set off by commas (a relative clause, a participle, an
apposition) is a clause of its own, and what stands on both sides of it is one: "The bodies of 30 men, many of whom were
young, were found" has two clauses.
"""

from analysis.language.tokens import Tokens

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"PRP", "DT", "EX", "NNP", "NNPS", "NNS", "NN", "PRP$", "CD"})
BREAKS = frozenset({";", ":", "—", "–", "--", "(", ")", "[", "]"})
SUBORDINATORS = frozenset(
    {
        "while",
        "although",
        "though",
        "because",
        "after",
        "before",
        "when",
        "whereas",
        "since",
        "unless",
        "until",
        "if",
        "as",
    }
)
RELATIVES = frozenset({"WP", "WDT", "WP$", "WRB"})
COORDINATORS = frozenset({"and", "but", "or", "so", "yet"})


def clause_ids(tokens: Tokens, first: int, last: int) -> list[int]:
    """Return the clause of each token of tokens[first:last], counted from 0; a resumed clause keeps its number."""
    tags, lowers = tokens.tags, tokens.lowers
    ids: list[int] = []
    now, count, begun = 0, 1, first
    outer: list[int] = []  # clauses that a comma-framed stretch interrupts
    for i in range(first, last):
        lower = lowers[i]
        begins = _begins_clause(lowers, tags, i, first, last) and not (tags[i] in RELATIVES and first < begun > i - 4)
        if begins and lowers[i - 1] in ("and", "or") and not FINITE.intersection(tags[begun:i]):
            begins = False  # two subjects of one verb: "40 Danes and 20 Swedes left"
        if begins:
            framed = lowers[i - 1] == "," or tags[i] in RELATIVES
            if framed and not _has_finite(tags, ids, now, first):
                outer.append(now)  # its subject still waits for a verb: "The men, who ..., were found"
            now, count, begun = count, count + 1, i
        elif lower == "," and outer and now != outer[-1] and _resumes(tags, i + 1, last):
            ids.append(now)
            now = outer.pop()
            continue
        elif outer and now != outer[-1] and tags[i] in FINITE and _is_second_verb(tags, ids, now, i, first):
            now = outer.pop()  # "The attack that wounded 15 was filmed"
        ids.append(now)
    return ids


def _begins_clause(lowers: list[str], tags: list[str], i: int, first: int, last: int) -> bool:
    if i == first:
        return False
    left = lowers[i - 1]
    lower, tag = lowers[i], tags[i]
    if left in BREAKS:
        return True
    if tag in RELATIVES and not (lower == "that" and tag != "WDT"):
        return True
    if lower == "as" and i - 2 >= first and lowers[i - 2] == "as":
        return False  # "as many as 60 people may have drowned"
    if lower in SUBORDINATORS and tag == "IN" and _has_own_verb(tags, lowers, i + 1, last):
        return True
    if left == ",":
        if tag in ("VBG", "VBN") or lower in ("including", "according"):
            return True
        if tag in ("DT", "NN", "JJ") and _is_apposition(tags, i, last):
            return True
        if any(t in RELATIVES for t in tags[i : min(i + 3, last)]):
            return True  # ", many of whom"
        return lower not in COORDINATORS and tag in SUBJECTS and _has_own_verb(tags, lowers, i, last)
    if left in COORDINATORS and tag in SUBJECTS:
        return _has_own_verb(tags, lowers, i, last)
    return False


def _has_own_verb(tags: list[str], lowers: list[str], i: int, last: int) -> bool:
    """Does a finite verb follow a subject that begins at `i`, before any comma?"""
    seen_noun = False
    for j in range(i, min(i + 12, last)):
        if tags[j] in FINITE:
            return seen_noun
        if lowers[j] in (",", ";", "and", "or") or tags[j] in RELATIVES:
            return False
        seen_noun = seen_noun or tags[j] in SUBJECTS
    return False


def _is_apposition(tags: list[str], i: int, last: int) -> bool:
    """A noun phrase between two commas, without a verb."""
    for j in range(i, min(i + 12, last)):
        if tags[j] == ",":
            return j > i
        if tags[j] in FINITE or tags[j] == "CC":
            return False
    return False


def _has_finite(tags: list[str], ids: list[int], clause: int, first: int) -> bool:
    return any(tags[first + k] in FINITE for k, owner in enumerate(ids) if owner == clause)


def _is_second_verb(tags: list[str], ids: list[int], clause: int, i: int, first: int) -> bool:
    """A finite verb right behind a noun phrase, in a clause that has one already."""
    return tags[i - 1] in ("NN", "NNS", "NNP", "NNPS", "CD", "RB") and _has_finite(tags, ids, clause, first)


def _resumes(tags: list[str], i: int, last: int) -> bool:
    """Does the verb of an interrupted clause stand right behind the comma?"""
    while i < last and tags[i] in ("RB", "CC"):
        i += 1
    return i < last and tags[i] in FINITE
