"""Attributions made by a noun of saying: "her claim that ...", "allegations by residents that ..."."""

from analysis.attributions.clause_ahead import has_clause
from analysis.attributions.cues import grammar_words, reporting_nouns, reporting_verbs
from analysis.attributions.endings import content_end
from analysis.attributions.nouns import singular
from analysis.attributions.phrases import FINITE, full_phrase_right, is_time, noun_phrase_right
from analysis.attributions.phrases_left import noun_phrase_left
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Content, Saying, spans
from analysis.attributions.speakers import subject_before
from analysis.attributions.verb_forms import verb_group

PROMISES = frozenset({"call", "demand", "offer", "pledge", "plea", "promise", "threat", "vow"})  # "her pledge to stay"
VENUES = grammar_words("venues")
TIME = 5  # tokens of a time behind a noun
NEAR = 6  # tokens between "that" and the verb of its clause
MAKING = frozenset(  # verbs whose object is the saying: "the report that wardens had written"
    {"had", "have", "has", "made", "wrote", "written", "issued", "published", "released", "filed", "sent", "received"}
    | {"heard", "gave", "given", "produced", "compiled"}
)
GIVING = frozenset(
    {"make", "makes", "made", "making", "issue", "issued", "repeat", "repeated", "repeats", "gave", "given"}
)


def noun_saying(reading: Reading, noun: int, low: int, high: int) -> Saying | None:
    """Read the attribution that the noun at this token makes; its speaker may be unknown ("allegations that")."""
    if reading.tags[noun] not in ("NN", "NNS") or reading.lowers[noun] not in reporting_nouns():
        return None
    speaker, after = _by_whom(reading, noun, high)
    speaker = speaker or _owner(reading, noun, low) or _giver(reading, noun, low)
    lemma = singular(reading.lowers[noun])
    start = _start(reading, after, high, lemma, known=speaker is not None)
    if start is None:
        return None
    if start[1] == "clause":
        high = _main_verb(reading, noun, start[0], high)
    else:
        clause = reading.syntax.clause_at(start[0] + 1)
        high = min(high, clause.last) if clause.kind == "infinitive" else high  # "his vow to stay | was kept"
    parts = spans(reading, start[0], content_end(reading, Content(start[0], high, start[1])))
    if not parts:
        return None
    rule = f"noun: {lemma}" if start[1] == "clause" else f"noun: {lemma} + infinitive"
    return Saying(tuple(parts), (noun, noun + 1), lemma, speaker, rule, None if speaker else "no speaker is named")


def _by_whom(reading: Reading, noun: int, high: int) -> tuple[tuple[int, int] | None, int]:
    """The speaker behind "by" or "from", and the token behind him and a time: "his announcement Friday that"."""
    after = noun + 1
    speaker = None
    if after < high and reading.lowers[after] in ("by", "from"):
        end = full_phrase_right(reading, after + 1, high)
        if end > after + 1:
            speaker, after = (after + 1, end), end
    if after < high and reading.lowers[after] in ("in", "at", "on", "during"):
        end = noun_phrase_right(reading, after + 1, high)
        after = end if end > after + 1 and reading.lowers[end - 1] in VENUES else after  # "in an interview"
    while after < min(high, noun + TIME) and (is_time(reading, after) or reading.tags[after] in ("CD", ".")):
        after += 1
    return speaker, after


def _start(reading: Reading, after: int, high: int, lemma: str, *, known: bool) -> tuple[int, str] | None:
    """Where the content behind a noun begins: behind "that", or at the infinitive that somebody known promises."""
    if after + 2 >= high or reading.quoted[after] >= 0:
        return None
    if known and lemma in PROMISES and reading.tags[after : after + 2] == ["TO", "VB"]:
        return after, "infinitive"
    if reading.lowers[after] != "that" or reading.tags[after] not in ("IN", "WDT"):
        return None
    if reading.tags[after + 1] in FINITE or not has_clause(reading, after + 1, high) or _object(reading, after, high):
        return None  # a relative clause: "the claim that angered them"
    return after + 1, "clause"


def _main_verb(reading: Reading, noun: int, first: int, high: int) -> int:
    """Where the verb begins whose subject is the noun with its clause: "the claim that it was late [has] angered
    them"; `high` where it has none."""
    for clause in reading.syntax.sentence_at(noun).clauses:
        subject, verb = clause.subject, clause.verb
        if subject and verb and subject.head == noun and verb.form == "finite" and first + 1 < verb.first < high:
            return verb.first
    return high


def _object(reading: Reading, that: int, high: int) -> bool:
    """Whether a "that" is the object of its clause, whose verb has none behind it: "the report that wardens had
    pending"."""
    verb = next((i for i in range(that + 1, min(high, that + NEAR)) if reading.tags[i] in FINITE), high)
    while verb + 1 < high and reading.tags[verb + 1] in ("VBN", "RB"):
        verb += 1
    behind = verb + 1
    if verb == high or not (reading.lowers[verb] in MAKING or _judges(reading, verb)):
        return False
    return behind < high and reading.quoted[behind] < 0 and noun_phrase_right(reading, behind, high) == behind


def _judges(reading: Reading, verb: int) -> bool:
    """Whether a verb tells what was thought of a saying: "the claim that the court [rejected]"."""
    cue = reporting_verbs().get(reading.lowers[verb])
    return cue is not None and cue.kind in ("denial", "judgement")


def verb_after_all(reading: Reading, noun: int, low: int, high: int) -> bool:
    """Whether a plural noun of saying is a verb: "The prosecution claims that ...", with no other verb to hold the
    sentence together."""
    if noun - 1 < low or noun + 1 >= high or reading.quoted[noun - 1] >= 0:
        return False
    if _behind_quotation(reading, noun, low):
        return True
    that = noun + 1
    if reading.tags[that] == "IN" and reading.lowers[that] in ("in", "on", "at"):  # "Lind states in the letter that"
        that = full_phrase_right(reading, noun + 2, high)
    if that + 1 >= high:
        return False
    bare = that == noun + 1 and (
        reading.quoted[that + (reading.words[that] == ":")] >= 0 or reading.tags[that] in ("PRP", "NNP")
    )  # "The ad claims he"
    if not (bare or (reading.lowers[that] == "that" and reading.quoted[that] < 0)):
        return False
    if reading.tags[noun - 1] not in ("NN", "NNP") or noun_phrase_left(reading, noun - 1, low) != low:
        return False
    behind = content_end(reading, Content(that + (not bare), high))
    return behind >= high - 1


def _behind_quotation(reading: Reading, noun: int, low: int) -> bool:
    """Whether a plural and what it would be the head of are all that stands behind a quotation: "“It is,” the report
    [states].", of one body or paper."""
    first = noun_phrase_left(reading, noun - 1, low)
    closed = reading.words[noun + 1] in ".," and reading.tags[noun - 1] == "NN" and first < noun - 1
    return (
        closed
        and first > 0
        and (k := reading.quoted[first - 1]) >= 0
        and reading.text[reading.quotations[k].end - 1] in ",?!"
    )


def _owner(reading: Reading, noun: int, low: int) -> tuple[int, int] | None:
    """Whose saying it is: "her claim", "the mayor's repeated claim"."""
    i = noun - 1
    while i > low and reading.tags[i] in ("JJ", "NN", "VBN", "RB", "JJS"):
        i -= 1
    if i < low or reading.quoted[i] >= 0:
        return None
    if reading.tags[i] == "PRP$":
        return i, i + 1
    if reading.tags[i] == "POS" and i > low:
        return noun_phrase_left(reading, i - 1, low), i
    return None


def _giver(reading: Reading, noun: int, low: int) -> tuple[int, int] | None:
    """Who made it: "the mayor made the claim that"."""
    first = noun_phrase_left(reading, noun, low)
    if first - 1 <= low or reading.lowers[first - 1] not in GIVING:
        return None
    subject = subject_before(reading, verb_group(reading, first - 1, low), low)
    return (subject.first, subject.last) if subject and not subject.shared else None
