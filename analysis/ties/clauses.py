"""Cut a sentence into clauses: which of its words speak of the same event.

A clause ends at a colon, semicolon, dash or bracket, before a relative pronoun or subordinator, and at a comma or "and"
that begins a new subject with its own verb. A stretch set off by commas (a relative clause, a participle, an
apposition) is a clause of its own, and what stands on both sides of it is one: "The bodies of 30 men, many of whom were
young, were found" has two clauses.
"""

from analysis.language.tokens import Tokens

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"PRP", "DT", "EX", "NNP", "NNPS", "NNS", "NN", "PRP$", "CD"})
NAMED = frozenset({"NN", "NNS", "NNP", "NNPS", "CD", "RB"})  # before the verb of a subject told again
BREAKS = frozenset({";", ":", "—", "–", "--", "(", ")", "[", "]"})
ENDS = frozenset({",", ".", "?", "!"})
NO_PARTICIPLES = frozenset({"according", "barring", "excluding", "regarding"})
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
BEFORE_GERUNDS = frozenset({"after", "before", "since", "while", "when"})  # "after losing 3 games"
RELATIVES = frozenset({"WP", "WDT", "WP$", "WRB"})
COORDINATORS = frozenset({"and", "but", "or", "so", "yet"})


def clause_ids(tokens: Tokens, first: int, last: int) -> list[int]:
    """Return the clause of each token of tokens[first:last], counted from 0; a resumed clause keeps its number."""
    tags, lowers = tokens.tags, tokens.lowers
    starts, ends = tokens.starts, tokens.ends
    ids: list[int] = []
    now, count, begun = 0, 1, first
    outer: list[int] = []  # clauses that a comma-framed stretch interrupts
    whole = 0  # the clause that a framed stretch stands behind, its own verb told
    told: set[int] = set()  # the clauses that have a finite verb so far
    for i in range(first, last):
        lower = lowers[i]
        dashed = i - 2 >= first and lowers[i - 1] == "-" and ends[i - 2] < starts[i - 1] and ends[i - 1] < starts[i]
        begins = (dashed or _begins_clause(lowers, tags, i, first, last)) and not (
            tags[i] in RELATIVES and first < begun > i - 4
        )
        if begins and lowers[i - 1] in ("and", "or") and not FINITE.intersection(tags[begun:i]):
            begins = False  # two subjects of one verb: "40 Danes and 20 Swedes left"
        if begins:
            framed = lowers[i - 1] == "," or tags[i] in RELATIVES
            if framed and now not in told:
                outer.append(now)  # its subject still waits for a verb: "The men, who ..., were found"
            elif framed and tags[i] not in ("NNP", "NNS", "PRP"):
                whole = now
            now, count, begun = count, count + 1, i
        elif lower == "," and not outer and now != whole and _adds_verb(tags, i + 1, last):
            ids.append(now)
            now = whole  # "It held a vote, the first in years, and invited 30 observers"
            continue
        elif lower == "," and outer and now != outer[-1] and _resumes(tags, i + 1, last):
            ids.append(now)
            now = outer.pop()
            continue
        elif outer and now != outer[-1] and tags[i] in FINITE and now in told and tags[i - 1] in NAMED:
            now = outer.pop()  # "The attack that wounded 15 was filmed"
        if tags[i] in FINITE:
            told.add(now)
        ids.append(now)
    return ids


def _begins_clause(lowers: list[str], tags: list[str], i: int, first: int, last: int) -> bool:
    if i == first:
        return False
    left = lowers[i - 1]
    lower, tag = lowers[i], tags[i]
    if left in BREAKS or (tags[i - 1] == "''" and i - 2 >= first and lowers[i - 2] in ENDS):
        return True  # ", she said" behind a quotation
    if tag in RELATIVES and not (lower == "that" and tag != "WDT"):
        return True
    if lower == "as" and ((i - 2 >= first and lowers[i - 2] == "as") or lowers[i + 2 : i + 3] == ["as"]):
        return False  # "as many as 60 people may have drowned"
    if lower in SUBORDINATORS and tag == "IN" and _has_own_verb(tags, lowers, i + 1, last):
        return True
    if lower in BEFORE_GERUNDS and i + 1 < last and tags[i + 1] == "VBG":
        return True
    if left == ",":
        return _begins_behind_comma(lowers, tags, i, last)
    if left in COORDINATORS and (_is_subject(tags, i, last) or _leads(lowers, tags, i, first)):
        return _has_own_verb(tags, lowers, i, last)
    return False


def _begins_behind_comma(lowers: list[str], tags: list[str], i: int, last: int) -> bool:
    """A participle, an apposition, a relative clause or a subject with its verb begins at i."""
    if tags[i] in ("VBG", "VBN") or lowers[i] in ("including", "according"):
        return True
    if tags[i] in ("DT", "NN", "JJ", "PRP$") and _is_apposition(tags, i, last):
        return True
    if _relative_ahead(tags, i, last):
        return True
    return lowers[i] not in COORDINATORS and _is_subject(tags, i, last) and _has_own_verb(tags, lowers, i, last)


def _relative_ahead(tags: list[str], i: int, last: int) -> bool:
    """ ", many of whom", ", some of which": a relative pronoun among the next words, and no verb before it."""
    for tag in tags[i : min(i + 3, last)]:
        if tag in RELATIVES:
            return True
        if tag[:2] in ("VB", "MD"):
            return False  # ", were killed when"
    return False


def _leads(lowers: list[str], tags: list[str], i: int, first: int) -> bool:
    """Does a phrase of time or place lead the subject in: "but in 2007 only 40 came"?"""
    apart = lowers[i - 1] == "but" or (i - 2 >= first and lowers[i - 2] == ",")
    return apart and tags[i] == "IN"


def _is_subject(tags: list[str], i: int, last: int) -> bool:
    """Does a subject begin here, or behind an adverb or adjective: "but instead they", ", overall costs"?"""
    if tags[i] in SUBJECTS:
        return True
    return tags[i] in ("RB", "JJ") and i + 1 < last and tags[i + 1] in ("PRP", "NNS", "NN", "NNP", "DT")


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


def _resumes(tags: list[str], i: int, last: int) -> bool:
    """Does the verb of an interrupted clause stand right behind the comma?"""
    while i < last and tags[i] in ("RB", "CC"):
        i += 1
    return i < last and tags[i] in FINITE


def _adds_verb(tags: list[str], i: int, last: int) -> bool:
    """Does "and" with another verb of the same subject stand behind the comma?"""
    if i >= last or tags[i] != "CC":
        return False
    while i < last and tags[i] in ("RB", "CC"):
        i += 1
    return i < last and (tags[i] in FINITE or tags[i] == "VBN")


def hangs_on(tokens: Tokens, clause: list[int]) -> int | None:
    """A token of the clause that a participle behind a comma hangs on: "A bomb went off in Vell, killing 12"."""
    i = clause[0]
    if tokens.tags[i] != "VBG" or i < 2 or tokens.lowers[i - 1] != "," or tokens.lowers[i] in NO_PARTICIPLES:
        return None
    return i - 2
