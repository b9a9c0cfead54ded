"""What the grammar of sayings asks of the syntax: the clause that a verb heads, its subject, and where it governs."""

from analysis.attributions.clauses import SUBORDINATORS
from analysis.attributions.cues import reporting_nouns
from analysis.attributions.modifiers import Subject
from analysis.attributions.phrases import SPAN, is_time
from analysis.attributions.reading import Reading
from analysis.language.constituents import Clause, NounPhrase

OPENING = frozenset({",", "''", ":", "WRB", "WP", "WDT", "SYM"})  # tags of what opens a clause
MARKERS = frozenset({"IN", "RB", "WDT", "WP", "WP$", "WRB"})  # tags of the words that open a dependent clause
ADVERBIAL = (["IN"], ["TO"], ["RB"], ["JJ"])  # tags of the word behind the verb, where no object stands


def clause_of(reading: Reading, verb: int) -> Clause | None:
    """The clause whose main verb stands at this token."""
    clause = reading.syntax.clause_at(verb)
    return clause if clause.verb and clause.verb.verb == verb else None


def governed_subject(
    reading: Reading, verb: int, group: int, found: Subject | None, low: int
) -> Subject | None:  # fmt: skip
    """The subject that the syntax gives a verb, where the words right before the verb only hang on it: "[a nurse] at
    one of two clinics, who was tired, said", "[the firm] that owns the hall, [Quell Arts], says"."""
    settled = found is not None and (found.shared or _clear(reading, verb, found.first) or _is_last(reading, found))
    if found is not None and settled and MARKERS.isdisjoint(reading.tags[found.last - 1 : group - 1]):
        return found  # no other subject can stand before it
    clause = clause_of(reading, verb)
    subject = clause.subject if clause else None
    if subject is not None and is_time(reading, subject.first):
        return found
    if (
        found
        and clause
        and subject
        and _marked(clause, subject)
        and found.last <= subject.first < subject.last == group
    ):
        return Subject(subject.first, group, subject.first)  # "Lind, who saw it, testified that [the guard] told her"
    if (
        settled
        or clause is None
        or subject is None
        or clause.verb is None
        or clause.verb.form != "finite"
        or clause.joined
    ):
        return found
    if subject.last > group or max(low, clause.first) > subject.first or reading.quoted[subject.first] >= 0:
        return found
    if found is None and _only_described(reading, subject.last, group):
        return None
    if found is not None and subject.first >= found.first:
        return found
    if subject.first and reading.tags[subject.first - 1][:2] in ("VB", "IN", "TO"):
        return found  # what a verb has right behind it is its own: "40 people left Tolmar, the mayor, Ann Lind, said"
    if subject.first > 1 and reading.tags[subject.first - 2 : subject.first] == ["NNP", ","]:
        return found  # "In Dayton, Ohio, the mayor, a lawyer, said"
    if reading.tags[subject.head] in ("WP", "WDT", "PRP") or reading.lowers[subject.first] == "neither":
        return found
    return Subject(subject.first, _speaker_end(reading, clause, subject, group), subject.first)


def _is_last(reading: Reading, found: Subject) -> bool:
    """Whether it is the last of a row: "Lind, Hale, and [Brisk]"."""
    return reading.lowers[found.first - 1] == "and" and reading.tags[found.first - 2] == ","


def _marked(clause: Clause, subject: NounPhrase) -> bool:
    """Whether the word that opens a clause stands right before its subject."""
    return clause.marker is not None and clause.marker + 1 == subject.first


def _clear(reading: Reading, verb: int, subject: int) -> bool:
    """Whether the words before a verb tell that the subject at this token is its own: a pronoun right before it, the
    beginning of the sentence, a comma or a conjunction before the subject ("when the mayor said")."""
    if reading.tags[verb - 1] in ("PRP", "WP", "WDT"):
        return True
    first = reading.sentence_firsts[reading.sentence_of(verb)]
    if not any(reading.quoted[i] < 0 and reading.words[i][0].isalnum() for i in range(first, subject)):
        return True
    ahead = subject - 1
    return reading.tags[verb - 1] != "," and (reading.tags[ahead] in OPENING or reading.lowers[ahead] in SUBORDINATORS)


def _only_described(reading: Reading, first: int, verb: int) -> bool:
    """Whether a verb only describes what stands before it: "the model, hailed last year as new, is"."""
    between = reading.tags[first:verb]
    if between == [","] and reading.tags[first - 1] in ("NNP", "NNPS"):
        return False  # "the firm that owns the hall, [Quell Arts], says"
    inserted = between.count(",") != 1 or not {"WDT", "WP"}.isdisjoint(between)
    return between[-1:] in (["CC"], ["RB"]) or (between[-1:] == [","] and not inserted)


def _speaker_end(reading: Reading, clause: Clause, subject: NounPhrase, group: int) -> int:
    """Where the speaker ends: before a comma, a participle or a clause, or behind a name in apposition after it."""
    own = set(clause.tokens)
    end = subject.last
    while end < group and end in own and reading.tags[end] not in (",", "VBG", "VBN", ":"):
        end += 1
    if group - 1 > end and reading.tags[group - 1] == "," and reading.tags[group - 2] in ("NNP", "NNPS"):
        name = group - 2
        while reading.tags[name] in ("NNP", "NNPS", "."):
            name -= 1
        if name > end and reading.tags[name] == ",":
            return group - 1
    return end


def that_clause(reading: Reading, verb: int, high: int) -> int | None:
    """The "that" of the clause that a verb governs, whatever adverbials stand between: "announced overnight [that] the
    toll had risen", "said at the opening in Lima [that] trade would grow"."""
    if "that" not in reading.lowers[verb + 2 : min(high, verb + SPAN)]:
        return None
    if reading.tags[verb + 1 : verb + 2] not in ADVERBIAL and not is_time(reading, verb + 1):
        return None
    parsed = reading.syntax.sentence_at(verb)
    for clause in parsed.clauses:
        at = clause.marker
        if at is None or at >= high or reading.lowers[at] != "that" or clause.kind != "subordinate":
            continue
        if reading.lowers[at - 1] in reporting_nouns():
            return None  # "repeated her claim that"
        governor = clause.parent.verb if clause.parent else None
        if governor and governor.verb == verb and all(reading.quoted[i] < 0 for i in range(verb, at + 1)):
            return at
    return None
