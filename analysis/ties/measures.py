"""What a figure tells, as one would write it on an axis: `killed`, `turnout`, `share_price`; else what it counts."""

from collections.abc import Sequence

from analysis.language.tags import PARTICLES
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.counted import lemma
from analysis.quantities.measured import TIMES
from analysis.quantities.trends import POINTS
from analysis.records import Quantity
from analysis.ties.acts import Act, particle_of
from analysis.ties.classes import Able, Measure, triggers
from analysis.ties.people import is_a_people, is_people, is_somebody, may_detain
from analysis.ties.states import by_state, holds_all, is_fatal, is_part, mixed

CHANGES = context_words("changes")
GENERAL = context_words("general_amounts")
TELLING_NOTHING = CHANGES | TIMES | GENERAL | {"%", "cent", "percent"}
PUNISHING = context_words("punishing")
HARMING = context_words("harming")
UNDONE = context_words("undone")
QUOTED = frozenset({"close", "end", "finish", "open", "quote", "trade"})
CARING = frozenset({"clinic", "hospital", "infirmary", "medical"})  # in the name of a hospital
WORDS = 4  # of the longest trigger


def measure_of(
    t: Tokens, quantity: Quantity, figure: tuple[int, int], counted: Sequence[int], acts: Sequence[Act]
) -> tuple[str | None, Act | None]:
    """Return what the figure tells, a class or the lemma of what it counts or measures, and the verb that told it.

    `counted` are the tokens of the noun phrase counted or measured, empty where the text names none; `acts` the verbs
    that the figure may be about, the likeliest first. None where the text doesn't say; no verb where none told it.
    """
    by = triggers()
    if quantity.kind in by.always:
        return by.always[quantity.kind].name, None
    head = head_of(t, counted)
    noun = _noun(t, head) if head is not None and not _is_name(t, head) else None
    words = frozenset(lemma(t.words[i]).lower() for i in counted)
    kind = "number" if quantity.kind == "count" and quantity.unit in POINTS else quantity.kind
    able = Able(kind, words, head is None or is_people(t, head))
    part = is_part(t, figure, counted)
    found = None if part else by_state(t, able, figure, counted, head)
    if part:
        acts = sorted(acts, key=lambda act: act.role == "state")  # "one of five men hurt has died"
    for act in acts if found is None else ():
        if act.verb is None or act.verb not in counted:
            found = _by_verb(t, able, act, noun)
            if found is not None:
                return found, act
    found = (
        found
        or _term(t, able, quantity, figure, acts)
        or (by_state(t, able, figure, counted, head) if part else None)
        or _of_part(t, able, figure, counted, _by_noun(t, able, counted, head))
        or next(filter(None, (_by_taking(t, able, act, figure[0]) for act in acts[:1] if kind != "number")), None)
        or next(filter(None, (_by_verb(t, able, act, noun) for act in acts if act.verb in counted)), None)
    )
    if found is not None:
        return found, None
    if quantity.kind == "count":
        return quantity.unit, None
    telling = quantity.kind not in ("rank", "ratio") and noun not in TELLING_NOTHING
    if quantity.kind == "money" and head is not None and is_somebody(t, head, body=head < figure[0]):
        telling = False  # "the firm was put at $3 million", but "a $3 million fund"
    return (noun if telling else None) or _share_price(t, quantity, acts), None


def _share_price(t: Tokens, quantity: Quantity, acts: Sequence[Act]) -> str | None:
    """ "Brask closed at $40 a share", "Dorl was quoted at $3": the price of a firm's shares."""
    at = acts[0].preposition if acts and quantity.kind == "money" and acts[0].lemma in QUOTED else None
    return "share_price" if at is not None and t.lowers[at] == "at" else None


def _term(t: Tokens, able: Able, quantity: Quantity, figure: tuple[int, int], acts: Sequence[Act]) -> str | None:
    """ "faces at least 12 years in jail": how long somebody is to be held."""
    punished = "punishable" in t.lowers[max(0, figure[0] - 2) : figure[0]] or any(a.lemma in PUNISHING for a in acts)
    held = quantity.kind == "duration" and punished
    if not held or t.lowers[figure[1] : figure[1] + 1] not in (["in"], ["behind"]):
        return None
    nouns = (noun for word in t.lowers[figure[1] + 1 : figure[1] + WORDS] for noun in (word, lemma(word, True)))
    return next(filter(None, (able.first(triggers().nouns.get(noun)) for noun in nouns)), None)


def head_of(t: Tokens, counted: Sequence[int]) -> int | None:
    """The last noun of the phrase before its complements: "members" of "members of a feared group"."""
    head = None
    for i in counted:
        if t.lowers[i] in ("of", "in", "for", "on", ",") and head is not None:
            break
        if t.tags[i][:2] == "NN" or (t.tags[i] in ("VBZ", "JJ", "VBN", "VBG", "VBD") and head is None):
            head = i
    return head


def _is_name(t: Tokens, head: int) -> bool:
    """Whether the head names one place, firm or person, which tells no measure; a people does ("Danes")."""
    return t.tags[head] == "NNP" or (t.tags[head] == "NNPS" and not is_a_people(t, head))


def _noun(t: Tokens, head: int) -> str:
    """The lemma of a head; a common noun that opens its sentence is the same as elsewhere."""
    word = t.words[head]
    if t.tags[head - 1] == "HYPH" and t.lowers[head] in PARTICLES:
        return f"{t.lowers[head - 2]}-{t.lowers[head]}"  # "write-off"
    return lemma(word.lower() if t.tags[head] in ("NN", "NNS") and not word.isupper() else word, True)


def _by_verb(t: Tokens, able: Able, act: Act, noun: str | None) -> str | None:
    """What was done to so many, or by so many: "killed 12", "12 died", "claimed nine lives", "deaths of five"."""
    by = triggers()
    if act.role == "state" and act.verb is not None:
        return able.first(by.states.get(t.lowers[act.verb]))
    if act.role == "event":
        return _by_event(t, able, act, noun)
    if act.role == "agent":
        return None
    if _is_undone(t, act):
        return able.first(by.does.get(f"not {act.lemma}")) if act.role == "subject" and _of_harm(t, act) else None
    if act.holder is not None:
        holder = lemma(t.words[act.holder], True).lower()
        found = able.first(by.holders.get(holder)) or able.first(by.holders.get(f"{act.lemma} {holder}"))
        if found is not None or not holds_all(t, act.holder):
            return found
    if act.verb is not None and act.role in ("object", "subject") and is_fatal(t, act.verb):
        return able.first(by.states["dead"])
    found = _by_words(t, able, act, noun) or _by_part(t, able, act)
    return mixed(t, act.verb, found) if found is not None and act.verb is not None else found


def _by_words(t: Tokens, able: Able, act: Act, noun: str | None) -> str | None:
    """What the verb tells with a noun beside it, or with what is counted: "suffered wounds", "cut 800 jobs"."""
    pairs = (triggers().pairs.get(f"{act.lemma} {n}") for n in [noun, *_nouns_beside(t, act)])
    return next(filter(None, map(able.first, pairs)), None) or _by_pair(able, act, noun)


def _by_part(t: Tokens, able: Able, act: Act) -> str | None:
    """What the verb alone tells of those to whom it is done, or who do it."""
    by = triggers()
    alone = act.clause is None or not act.clause.objects
    if act.role == "object" or (act.role == "subject" and alone):
        found = able.first(_done(t, act))  # "14 wounded in Marlow": a passive without its auxiliary
        if found is not None:
            return found
    if act.role != "subject":
        return None
    return able.first(by.does.get(act.lemma)) or able.first(by.does.get(f"{_governor(act)} {act.lemma}"))


def _done(t: Tokens, act: Act) -> Sequence[Measure]:
    """The classes of what the verb does, with its particle where it has one: "lay off", but no "hold" of "hold up"."""
    if _has_room(t, act):
        return (triggers().named["capacity"],)
    particle = particle_of(t, act)
    return triggers().done.get(f"{act.lemma} {particle}" if particle else act.lemma, ())


def _governor(act: Act) -> str | None:
    """The verb that an infinitive hangs on: "are expected to survive"."""
    above = act.clause.parent if act.clause is not None and act.clause.kind == "infinitive" else None
    return above.verb.lemma if above is not None and above.verb is not None else None


def _of_harm(t: Tokens, act: Act) -> bool:
    """Whether a verb stands alone or with a word for violence: "did not survive the crash", not "the audit"."""
    objects = act.clause.objects if act.clause is not None else ()
    return all(not HARMING.isdisjoint(t.lowers[o.first : o.last]) for o in objects)


def _by_taking(t: Tokens, able: Able, act: Act, begin: int) -> str | None:
    """What a verb takes: "cost $3 million", "was sold for $3 million", not "raised the fee to $3".

    What "and" joins to its object is one too: "spent $40 on a boat and $3 on bait".
    """
    if act.holder is not None and not (holds_all(t, act.holder) or t.lowers[act.holder] in GENERAL):
        return None  # "costs whoever owns a $90,000 flat": not its price
    if act.role == "complement" and t.tags[begin - 1] != "CC":
        leading = t.lowers[act.preposition] if act.preposition is not None else ""
        return able.first(triggers().verbs.get(f"{act.lemma} {leading}"))
    return able.first(triggers().verbs.get(act.lemma)) if act.role in ("complement", "event", "object") else None


def _by_event(t: Tokens, able: Able, act: Act, noun: str | None) -> str | None:
    """What a noun for an event tells: "deaths of five"; what was only attempted tells nothing."""
    by = triggers()
    if act.verb is not None and not UNDONE.isdisjoint(t.lowers[max(0, act.verb - 2) : act.verb]):
        return None
    named = by.nouns.get(lemma(t.lowers[act.verb], True), ()) if act.verb is not None else ()
    return (
        able.first(by.done.get(act.lemma))
        or able.first(by.does.get(act.lemma))
        or able.first([measure for measure in named if measure.people])  # "layoffs of 300 welders"
        or _by_pair(able, act, noun)
    )


def _by_pair(able: Able, act: Act, noun: str | None) -> str | None:
    """What is done to what is no person but tells a class by itself: "cut 800 jobs", "the loss of 35 jobs"."""
    by = triggers()
    return able.first(by.pairs.get(f"{act.lemma} {noun}"), named=True) if noun in by.nouns else None


def _nouns_beside(t: Tokens, act: Act) -> list[str]:
    """The nouns that stand with the verb, each also as written: "wound" and "wounds" of "suffered wounds"."""
    if act.clause is None:
        return []
    does = act.role == "subject" and act.clause.objects  # "two doctors in the hospital treated a man"
    phrases = (*act.clause.objects, *(() if does else (c.phrase for c in act.clause.complements)))
    nouns = [noun for p in phrases for noun in (lemma(t.words[p.head], True).lower(), t.lowers[p.head])]
    named = any(not CARING.isdisjoint(t.lowers[p.first : p.last]) for p in phrases)
    return [*nouns, "hospital"] if named else nouns


def _has_room(t: Tokens, act: Act) -> bool:
    """Whether so many only fit in: "the hall holds 350 people", which detains nobody, but "the prison holds 350"."""
    clause = act.clause
    if act.lemma != "hold" or clause is None or clause.verb is None or clause.verb.voice == "passive":
        return False
    return clause.subject is not None and not may_detain(t, clause.subject)


def _is_undone(t: Tokens, act: Act) -> bool:
    """Whether it was only tried or threatened, or didn't happen: "tried to kill 12", "killed no 12"."""
    clause = act.clause
    if clause is None or clause.verb is None:
        return False
    above = clause.parent.verb if clause.parent is not None else None
    return clause.verb.negated or (clause.kind == "infinitive" and above is not None and above.lemma in UNDONE)


def _of_part(t: Tokens, able: Able, figure: tuple[int, int], counted: Sequence[int], found: str | None) -> str | None:
    """The class of a part of what the class `found` is for: "12% of the shares" is a stake."""
    part = triggers().named[found].part if found is not None else None
    return part if part and able.kind == "share" and "of" in t.lowers[figure[0] : counted[0]] else found


def _by_noun(t: Tokens, able: Able, counted: Sequence[int], head: int | None) -> str | None:
    """The longest run of words that ends in the head: "share price" before "price"."""
    if head is None:
        return None
    part = able.kind == "share" and t.lowers[head : head + 2] == ["share", "of"]  # no price: "a share of 7%"
    noun = lemma(t.words[head], True).lower()
    for first in range(max(counted[0], head - WORDS), head + (not part)):
        for last in (t.lowers[head], noun):  # "damages" before "damage"
            found = able.first(triggers().nouns.get(" ".join([*t.lowers[first:head], last])), named=True)
            if found is not None:
                return found
    return None
