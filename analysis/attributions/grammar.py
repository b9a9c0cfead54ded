"""What the grammar of sayings asks of the syntax: the clause that a verb heads, its subject, and where it governs."""

from analysis.attributions.cues import reporting_nouns
from analysis.attributions.phrases import is_time
from analysis.attributions.reading import Reading
from analysis.language.constituents import Clause

ADVERBIAL = (["IN"], ["TO"], ["RB"], ["JJ"])  # tags of the word behind the verb, where no object stands


def clause_of(reading: Reading, verb: int) -> Clause | None:
    """The clause whose main verb stands at this token."""
    clause = reading.syntax.clause_at(verb)
    return clause if clause.verb and clause.verb.verb == verb else None


def that_clause(reading: Reading, verb: int, high: int) -> int | None:
    """The "that" of the clause that a verb governs, whatever adverbials stand between: "announced overnight [that] the
    toll had risen", "said at the opening in Lima [that] trade would grow"."""
    if reading.tags[verb + 1 : verb + 2] not in ADVERBIAL and not is_time(reading, verb + 1):
        return None
    parsed = reading.syntax.sentence_at(verb)
    for clause in parsed.clauses:
        at = clause.marker
        if at is None or not verb < at < high or reading.lowers[at] != "that" or clause.kind != "subordinate":
            continue
        if reading.lowers[at - 1] in reporting_nouns():
            return None  # "repeated her claim that"
        governor = clause.parent.verb if clause.parent else None
        if governor and governor.verb == verb and all(reading.quoted[i] < 0 for i in range(verb, at + 1)):
            return at
    return None
