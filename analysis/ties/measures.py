"""What a figure tells, as one would write it on an axis: `killed`, `turnout`, `share_price`; else what it counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from analysis.language.lemmas import verb_lemma
from analysis.language.tokens import Tokens
from analysis.lexicon import lexicon_lines, toml_lexicon, word_set
from analysis.quantities.context import context_words
from analysis.quantities.counted import lemma, peoples
from analysis.records import Quantity
from analysis.ties.actions import Act

TOGETHER = context_words("together")
TOOLS = context_words("tools")
UNDONE = context_words("undone")
COUNTS = ("count",)
SAID = context_words("before_states")
POINTS = frozenset({"basis_point", "percentage_point", "point"})
THEM = frozenset({"them", "these", "those", "us", "whom"})
STATE_REACH = 5  # words between what is counted and its state
WORDS = 4  # of the longest trigger
MIXING = frozenset({"and", "or", "and/or", "/"})
HARM = frozenset({"killed", "injured", "missing"})


@dataclass(frozen=True, slots=True)
class Measure:
    """A class of figures: its name, the kinds of figure it is for, and the words that mean something else."""

    name: str
    kinds: frozenset[str]
    people: bool
    unless: frozenset[str]


@dataclass(frozen=True, slots=True)
class Triggers:
    """The classes by what shows them; nouns and pairs of words are joined by blanks."""

    always: dict[str, Measure]
    states: dict[str, list[Measure]]
    pairs: dict[str, list[Measure]]
    done: dict[str, list[Measure]]
    does: dict[str, list[Measure]]
    holders: dict[str, list[Measure]]
    nouns: dict[str, list[Measure]]
    verbs: dict[str, list[Measure]]


@cache
def triggers() -> Triggers:
    """The classes of lexicons/measures.toml, by trigger."""
    found = Triggers({}, {}, {}, {}, {}, {}, {}, {})
    for name, entry in toml_lexicon("measures.toml").items():
        measure = Measure(
            name,
            frozenset(entry.get("kinds", COUNTS)),
            entry.get("of") == "people",
            frozenset(entry.get("unless", ())),
        )
        if entry.get("always"):
            found.always.update(dict.fromkeys(entry["kinds"], measure))
        for field in ("states", "pairs", "done", "does", "holders", "nouns", "verbs"):
            for word in entry.get(field, ()):
                getattr(found, field).setdefault(word, []).append(measure)
    return found


def measure_of(
    t: Tokens, quantity: Quantity, figure: tuple[int, int], counted: Sequence[int], acts: Sequence[Act], *, hurt: bool
) -> tuple[str | None, Act | None]:
    """Return what the figure tells, a class or the lemma of what it counts or measures, and the verb that told it.

    `counted` are the tokens of the noun phrase counted or measured, empty where the text names none; `acts` the verbs
    that the figure may be about, the likeliest first; `hurt` whether it is told of violence or an accident, so that
    those in hospital are injured. None where the text doesn't say; the verb is None where no verb told it.
    """
    by = triggers()
    if quantity.kind in by.always:
        return by.always[quantity.kind].name, None
    head = head_of(t, counted)
    noun = _noun(t, head) if head is not None and t.tags[head] != "NNP" else None
    words = frozenset(lemma(t.words[i]).lower() for i in counted)
    kind = "number" if quantity.kind == "count" and quantity.unit in POINTS else quantity.kind
    able = _Able(kind, words, head is None or is_people(t, head))
    found = _by_state(t, able, figure, counted, head)
    if found is None:
        for act in acts:
            found = _by_verb(t, able, act, noun) if act.verb != head or head is None else None
            if found is not None:
                return ("injured" if hurt and found == "hospitalised" else found), act
    found = (
        found
        or _by_noun(t, able, counted, head)
        or next(filter(None, (able.first(by.verbs.get(act.lemma)) for act in acts[:1])), None)
        or next(filter(None, (_by_verb(t, able, act, noun) for act in acts if act.verb == head)), None)
    )
    if found is not None:
        return ("injured" if hurt and found == "hospitalised" else found), None
    if quantity.kind == "count":
        return quantity.unit, None
    return (noun if quantity.kind not in ("rank", "ratio") else None), None


@dataclass(frozen=True, slots=True)
class _Able:
    """What a figure can be a measure of: its kind, the words of the counted phrase, and whether these are people."""

    kind: str
    words: frozenset[str]
    people: bool

    def first(self, measures: Sequence[Measure] | None, *, named: bool = False) -> str | None:
        """The first of the classes that the figure can have; where a noun named it, it may be no person ("deaths")."""
        for measure in measures or ():
            kind = "count" if self.kind == "number" and "number" not in measure.kinds else self.kind
            able = kind in measure.kinds and (named or self.people or not measure.people)
            if able and not measure.unless & self.words:
                return measure.name
        return None


def head_of(t: Tokens, counted: Sequence[int]) -> int | None:
    """The last noun of the phrase before its complements: "members" of "members of a feared group"."""
    head = None
    for i in counted:
        if t.lowers[i] in ("of", "in", "for", "on", ",") and head is not None:
            break
        if t.tags[i][:2] == "NN" or (t.tags[i] in ("VBZ", "JJ", "VBN", "VBG", "VBD") and head is None):
            head = i
    return head


@cache
def person_nouns() -> frozenset[str]:
    """The nouns for persons and groups of the lexicons, in the singular."""
    lines = (line.split("\t") for line in lexicon_lines("speaker_nouns.tsv"))
    return word_set("person_nouns.txt") | TOGETHER | {noun for noun, what, *_ in lines if what in ("person", "group")}


def is_people(t: Tokens, head: int) -> bool:
    """Whether the noun is of people or animals: of the lists, a people ("Danes"), or one who does ("welders")."""
    noun = lemma(t.words[head], True).lower()
    return (
        noun in person_nouns()
        or t.words[head] in peoples()
        or noun in triggers().states
        or noun.endswith(("man", "woman", "ist", "ian"))
        or (noun.endswith(("er", "or", "ee", "ese")) and noun not in TOOLS)
    )


def _noun(t: Tokens, head: int) -> str:
    """The lemma of a head; a common noun that opens its sentence is the same as elsewhere."""
    word = t.words[head]
    return lemma(word.lower() if t.tags[head] in ("NN", "NNS") and not word.isupper() else word, True)


def _by_state(t: Tokens, able: _Able, figure: tuple[int, int], counted: Sequence[int], head: int | None) -> str | None:
    """ "14 wounded", "left two women dead", "nine sailors are still missing", "four dead bodies"; both are neither."""
    states = triggers().states
    behind = max(figure[1], counted[-1] + 1) if counted and counted[-1] >= figure[0] else figure[1]
    if t.lowers[behind : behind + 1] == ["of"] and t.lowers[behind + 1 : behind + 2] and t.lowers[behind + 1] in THEM:
        behind += 2
    places = [i for i in counted if i != head or not t.lowers[i].endswith("s")]
    for i in range(behind, min(behind + STATE_REACH, len(t.words))):
        if t.lowers[i] in states and not _takes_object(t, i):
            places.append(i)
            break
        if t.lowers[i] not in SAID and t.tags[i] not in ("``", "''"):
            break
    for i in places:
        found = able.first(states.get(t.lowers[i]))
        if found is not None:
            return _mixed(t, i, found)
    return None


def _takes_object(t: Tokens, i: int) -> bool:
    """Whether a verb that looks like a state is told of its subject: "six miners trapped a fox"."""
    return t.tags[i] in ("VBD", "VBN") and t.tags[i + 1 : i + 2] in (["DT"], ["PRP"], ["PRP$"], ["NN"], ["NNP"], ["CD"])


def _mixed(t: Tokens, i: int, found: str) -> str:
    """ "killed or wounded 40" is neither of both."""
    by = triggers()
    for j, k in ((i + 1, i + 2), (i - 1, i - 2)):
        if found in HARM and 0 <= k < len(t.words) and t.lowers[j] in MIXING:
            other = [m.name for m in (*by.states.get(t.lowers[k], ()), *by.done.get(verb_lemma(t.lowers[k]), ()))]
            if other and other[0] in HARM and other[0] != found:
                return "casualties"
    return found


def _by_verb(t: Tokens, able: _Able, act: Act, noun: str | None) -> str | None:
    """What was done to so many, or by so many: "killed 12", "12 died", "claimed nine lives", "deaths of five"."""
    by = triggers()
    if act.role == "state" and act.verb is not None:
        return able.first(by.states.get(t.lowers[act.verb]))
    if act.role == "event":
        attempted = act.verb is not None and not UNDONE.isdisjoint(t.lowers[max(0, act.verb - 2) : act.verb])
        return None if attempted else able.first(by.done.get(act.lemma)) or able.first(by.does.get(act.lemma))
    if act.role == "agent" or _is_undone(t, act):
        return None
    verb = act.verb
    if act.holder is not None and (found := able.first(by.holders.get(lemma(t.words[act.holder], True).lower()))):
        return found
    if verb is not None and act.role in ("object", "subject"):
        for word in t.lowers[verb + 1 : verb + 3]:
            if word in ("dead", "fatally", "death"):
                return able.first(by.states["dead"])  # "were shot dead", "was beaten to death"
    nouns = [noun, *_nouns_beside(t, act)]
    found = next(filter(None, (able.first(by.pairs.get(f"{act.lemma} {n}")) for n in nouns)), None)
    alone = act.clause is None or not act.clause.objects
    if found is None and (act.role == "object" or (act.role == "subject" and alone)):
        found = able.first(by.done.get(act.lemma))  # "14 wounded in Marlow": a passive without its auxiliary
    if found is None and act.role == "subject":
        found = able.first(by.does.get(act.lemma))
    return _mixed(t, verb, found) if found is not None and verb is not None else found


def _nouns_beside(t: Tokens, act: Act) -> list[str]:
    """The nouns that stand with the verb: "hospital" of "were taken to hospital", "wound" of "suffered wounds"."""
    if act.clause is None:
        return []
    phrases = (*act.clause.objects, *(c.phrase for c in act.clause.complements))
    return [lemma(t.words[p.head], True).lower() for p in phrases]


def _is_undone(t: Tokens, act: Act) -> bool:
    """Whether it was only tried or threatened, or didn't happen: "tried to kill 12", "killed no 12"."""
    clause = act.clause
    if clause is None or clause.verb is None:
        return False
    above = clause.parent.verb if clause.parent is not None else None
    return clause.verb.negated or (clause.kind == "infinitive" and above is not None and above.lemma in UNDONE)


def _by_noun(t: Tokens, able: _Able, counted: Sequence[int], head: int | None) -> str | None:
    """The longest run of words that ends in the head: "share price" before "price"."""
    if head is None:
        return None
    noun = lemma(t.words[head], True).lower()
    for first in range(max(counted[0], head - WORDS), head + 1):
        words = [t.lowers[i] for i in range(first, head)]
        found = able.first(triggers().nouns.get(" ".join([*words, noun])), named=True)
        found = found or able.first(triggers().nouns.get(" ".join([*words, t.lowers[head]])), named=True)
        if found is not None:
            return found
    return None
