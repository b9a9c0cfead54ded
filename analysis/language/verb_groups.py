"""Find verb groups: (modal | to) (have) (be | get | do) verb (particle), adverbs between them.

A form that is past and participle at once, or a noun besides ("shot", "put", "cut", "split"), is a participle behind a
form of be or get. A participle between a determiner, an adjective or a figure and a noun is no verb but a modifier:
noun_phrases.py has read it before this is asked.
"""

from dataclasses import dataclass

from analysis.language.cursor import PAD, Cursor
from analysis.language.lemmas import verb_lemma
from analysis.language.tags import possible_tags

BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m"})
GET = frozenset({"get", "gets", "got", "getting", "gotten"})
HAVE = frozenset({"have", "has", "had", "having", "'ve", "'d", "'s"})
DO = frozenset({"do", "does", "did"})
ADVERBS = frozenset({"RB", "RBR", "RBS"})
NEGATIONS = frozenset({"not", "n't", "neither", "never", "nor"})
PARTICIPLE = frozenset({"VBN", "VBD"})
HIDDEN = frozenset({"VB", "VBP", "NN", "VBD", "VBN"})  # what a tagger may take "put" or "shot" for
VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
FLOATING = frozenset({"all", "both", "each", "either", "neither"})
FUTURE = frozenset({"will", "'ll", "shall", "wo"})
MODALS = {"ca": "can", "wo": "will", "'ll": "will", "'d": "would"}
FORMS = {"VBG": "gerund", "VBN": "participle", "VB": "infinitive"}
PREFIXES = ("re", "over", "mis", "pre", "out", "under", "dis", "co")
MOST = 12  # tokens of a group


@dataclass(slots=True, eq=False)
class Group:
    """A verb group in the places of a cursor, see constituents.VerbGroup."""

    first: int
    last: int
    verb: int
    lemma: str
    form: str
    tense: str | None
    voice: str
    negated: bool
    modal: str | None
    aspect: str | None
    particle: str | None


def verb_group(c: Cursor, i: int) -> Group | None:
    """The verb group that begins at place i."""
    tags, lowers = c.tags, c.lowers
    j, modal = i, None
    to = tags[i] == "TO"
    if to:
        j = _after_adverbs(tags, i + 1)
        if tags[j] not in ("VB", "VBP"):
            return None
    elif tags[i] == "MD":
        modal = MODALS.get(lowers[i], lowers[i])
    finite = j
    verb, steps = _behind_auxiliaries(c, j, i + MOST)
    perfect, progressive, passive = "perfect" in steps, "progressive" in steps, "passive" in steps
    last = verb + 1
    bound = lowers[last] == "up" and lowers[last + 1] == "to" and tags[last + 2] in ("CD", "$")  # "left up to 32 dead"
    particle = lowers[last] if tags[last] == "RP" and not bound else None
    negated = lowers[i - 1] in NEGATIONS or not NEGATIONS.isdisjoint(lowers[i:last])
    if not negated and lowers[last] in ("not", "n't"):
        negated, last = True, last + 1  # "is not", "could not"
    tag = tags[finite]
    form, tense = _form(tag, to), None
    if form == "finite":
        tense = _tense(tag, lowers[finite])
    elif form == "participle" and verb == i:
        passive = True
    return Group(
        i, last + (particle is not None), verb, _lemma(c, verb, perfect or passive), form, tense,
        "passive" if passive else "active", negated,
        None if lowers[i] in FUTURE else modal, _aspect(perfect, progressive), particle,
    )  # fmt: skip


def _behind_auxiliaries(c: Cursor, j: int, stop: int) -> tuple[int, list[str]]:
    """The place of the verb behind the auxiliaries that begin at j, and what each of these is to the next form."""
    steps: list[str] = []
    while j < stop:
        after = _after_adverbs(c.tags, j + 1)
        if c.lowers[after] in FLOATING and c.tags[after + 1] in ("VB", "VBD", "VBN", "VBG"):
            after += 1  # "have either sold", "were all closed"
        step = _auxiliary(c, j, after)
        if step is None:
            break
        steps.append(step)
        j = after
        if step == "passive" and c.lowers[j] != "being":
            break
    return j, steps


def _after_adverbs(tags: list[str], j: int) -> int:
    """The place behind at most four adverbs."""
    k = j
    while tags[k] in ADVERBS and k < j + 4 and tags[k + 1] != PAD:
        k += 1
    return k


def _auxiliary(c: Cursor, j: int, after: int) -> str | None:
    """What the verb at j is to the verb form at `after`; None where it is no auxiliary of it."""
    lower, tag, lowers = c.lowers[j], c.tags[after], c.lowers
    if c.tags[j] == "MD" and not (lower in HAVE and tag in PARTICIPLE):
        return "modal" if tag in ("VB", "VBP") or lowers[after] in ("have", "be") else None
    if lower in BE and c.tags[j] != "POS":
        if tag == "VBG":
            return "progressive"
        if tag in PARTICIPLE or _hidden_participle(c, after):
            return "perfect" if lowers[after] in ("been", "had") else "passive"
    if lower in HAVE and c.tags[j] != "POS" and (tag in PARTICIPLE or _hidden_participle(c, after)):
        return "perfect"
    if lower in GET and tag in PARTICIPLE and lowers[after] not in BE:
        return "passive"
    if lower in DO and tag in ("VB", "VBP"):
        return "do"
    return None


def _hidden_participle(c: Cursor, i: int) -> bool:
    """A participle that is also a base form or a noun, with no phrase that it could head: "was put", "were shot"."""
    if c.tags[i] not in HIDDEN:
        return False
    options = possible_tags().get(c.lowers[i], ())
    return "VBN" in options and "VBD" in options and c.tags[i + 1] not in ("NN", "NNS")


def _form(tag: str, to: bool) -> str:
    if to:
        return "infinitive"
    return FORMS.get(tag, "finite")


def _tense(tag: str, lower: str) -> str | None:
    if tag == "MD":
        return "future" if lower in FUTURE else None
    return "past" if tag == "VBD" else "present"


def _aspect(perfect: bool, progressive: bool) -> str | None:
    if perfect:
        return "perfect progressive" if progressive else "perfect"
    return "progressive" if progressive else None


def _lemma(c: Cursor, i: int, behind_auxiliary: bool) -> str:
    lower = c.lowers[i]
    if lower in BE:
        return "be"
    if c.tags[i] in ("VB", "VBP") and not (behind_auxiliary and _hidden_participle(c, i)):
        return lower  # "can rent", which is no form of rend
    found = verb_lemma(lower)
    if found == lower and lower.endswith(("ed", "ing")):
        prefix = next((p for p in PREFIXES if lower.startswith(p)), "")
        return prefix + verb_lemma(lower[len(prefix) :])  # "reintroduced"
    return found
