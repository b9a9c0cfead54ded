"""A saying made of what stands behind its verb, or before the clause of its verb and on behind it."""

from analysis.attributions.clause_ahead import has_clause
from analysis.attributions.clauses import SUBORDINATORS, VENUES
from analysis.attributions.cues import Verb, grammar_words
from analysis.attributions.endings import content_end
from analysis.attributions.modifiers import Subject
from analysis.attributions.others import same_subject
from analysis.attributions.phrases import has_finite, is_time, noun_phrase_right
from analysis.attributions.preceding import preceding_content
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Content, Saying, opens_relative, quoted_spans, spans
from analysis.attributions.verb_forms import participle_of_saying
from analysis.language.tag_line import BE, HAVE

COMMENTING = grammar_words("commenting")
FURTHER = frozenset(
    {"IN", "TO", "RB", "RP"}
)  # tags of what a whole clause goes on with: "in the worst flood of the year"
FIGURE = 4  # tokens up to the figure that a rise is told from
LOOSE = SUBORDINATORS - {"because"} | {"with", "without"}  # before a clause that goes on, or a comment
MEANWHILE = frozenset({"as", "while", "when", "after", "before"})  # before the reporter's clause behind a quotation


def following_saying(
    reading: Reading, verb: int, cue: Verb, start: tuple[int, str], speaker: tuple[int, int], low: int, high: int,
    subject: Subject | None,
) -> Saying | None:  # fmt: skip
    """The content stands after the verb."""
    first, sort = start
    relative = subject is not None and is_relative(reading, subject)
    participle = reading.tags[verb - cue.more] == "VBG"
    fronted = participle and not has_finite(reading, low, verb)  # "After calling it late, Hale left"
    subordinate = fronted or _in_subordinate(reading, subject.edge if subject else low + 1, low)
    if sort == "quotation" and reading.quoted[first] >= 0:
        last = quotation_end(reading, Content(first, high, relative=relative, participle=participle))
    else:
        last = content_end(reading, Content(first, high, sort, subordinate, relative, participle))
    parts = spans(reading, first, last)
    if (
        sort == "quotation"
        and last + 1 < high
        and reading.lowers[last] in ("and", "or")
        and reading.quoted[last + 1] >= 0
    ):
        parts += quoted_spans(reading, reading.quoted[last + 1])  # "chanted “Out!” and “Now!”"
    if not parts:
        return None
    return Saying(tuple(parts), (verb - cue.more, verb + 1), cue.lemma, speaker, f"{cue.lemma} + {sort}")


def is_relative(reading: Reading, subject: Subject) -> bool:
    return reading.tags[subject.first] in ("WP", "WDT") or reading.lowers[subject.first] == "that"


def _in_subordinate(reading: Reading, subject: int, low: int) -> bool:
    """Whether a subject stands in a clause that opens the sentence, before the main one: "When he said", "Although in
    May he said"."""
    if subject - 1 >= low and reading.lowers[subject - 1] in SUBORDINATORS and subject - 1 - low < 3:
        return True
    if reading.lowers[low] not in SUBORDINATORS or has_finite(reading, low, subject):
        return False
    return "," not in reading.tags[low:subject]


def quotation_end(reading: Reading, content: Content) -> int:
    """The end of a content that opens with a quotation: the mark, or the clause that the quotation is part of."""
    last = reading.blocks[reading.quoted[content.first]][1]
    ending = reading.text[reading.quotations[reading.quoted[content.first]].end - 1]
    if ending in ".!?…," or last >= content.high or reading.lowers[last] in MEANWHILE:
        return last
    if reading.tags[last] == "TO" and reading.tags[last + 1 : last + 2] != ["VB"]:
        return last  # "whispered “not yet” to her guests"
    return content_end(reading, content)


def preceding_saying(
    reading: Reading, verb: int, cue: Verb, edge: int, subject: Subject, low: int, high: int, rule: str
) -> Saying | None:
    """The content stands before the clause of the verb, and may go on behind it."""
    before = preceding_content(reading, edge, low)
    if before is None:
        return None
    first, last = before
    clause_end = max(verb + 1, subject.last)
    parts = spans(reading, first, last)
    quoted = reading.quoted[last - 1] >= 0
    if opens_relative(reading, last - 1):
        parts = []  # "a firm which, said Hale, was his"
    complete = quoted or has_clause(reading, first, last)
    if not complete and (reading.tags[subject.first] == "PRP" or cue.lemma == "say") and last - first > 2:
        complete = reading.tags[first] in ("DT", "NNS", "PRP$", "JJ", "NNP", "NN", "EX") and not is_time(reading, first)
    waiting = waits(reading, last)
    resumed = resumption(reading, clause_end, high, complete and not waiting, quoted, waiting)
    if not resumed and (not complete or (not quoted and _fronted(reading, first, last))):
        return None
    if resumed:
        parts += spans(reading, *resumed)
        rule = "middle"
    if not parts:
        return None
    return Saying(
        tuple(parts), (verb - cue.more, verb + 1), cue.lemma, (subject.first, subject.last), f"{cue.lemma} {rule}"
    )


def waits(reading: Reading, last: int) -> bool:
    """Whether a clause breaks off at its auxiliary: "The fee would, she said, rise"."""
    return reading.tags[last - 1] == "MD" or reading.lowers[last - 1] in BE | HAVE


def _fronted(reading: Reading, first: int, last: int) -> bool:
    """Whether all that stands before a verb's subject is a clause that opens its sentence: "When it rained, he
    complained"."""
    opens = reading.lowers[first] in SUBORDINATORS and reading.tags[first] != "DT"
    return opens and "," not in reading.tags[first:last]


def _venue(reading: Reading, i: int, high: int) -> bool:
    """Whether a phrase tells where or when it was said."""
    end = noun_phrase_right(reading, i, high)
    return end == i or reading.lowers[end - 1] in VENUES


def resumption(
    reading: Reading, end: int, high: int, complete: bool, quoted: bool, waiting: bool
) -> tuple[int, int] | None:  # fmt: skip
    """Where the content goes on after ", she said,": a quotation, or the rest of the sentence."""
    i = end
    while i < high and (reading.quoted[i] >= 0 or reading.tags[i] not in (",", ":")):
        i += 1
    i += 1
    if i >= high or (quoted and reading.quoted[i] < 0):
        return None  # only a quotation goes on with a quotation
    if participle_of_saying(reading, i) or _of_speaker(reading, i, high):
        return None
    if reading.quoted[i] >= 0:
        return i, reading.blocks[reading.quoted[i]][1]
    if reading.tags[i] in ("WP", "WDT") or (reading.tags[i] == "VBG" and not waiting):
        return None
    if complete and _comments(reading, i, high):
        return None
    last = content_end(reading, Content(i, high))
    goes_on = not complete or reading.tags[i] in FURTHER or reading.lowers[i] == "compared"
    told = goes_on or has_finite(reading, i, last) or any(k >= 0 for k in reading.quoted[i:last])
    return (i, last) if told else None


def _of_speaker(reading: Reading, i: int, high: int) -> bool:
    """Whether what else he says or leaves open begins at i: "The well is dry, he said, [but gave no date]"."""
    if reading.tags[i] != "CC" or i + 1 >= high:
        return False
    group = reading.syntax.sentence_at(i + 1).group_at(i + 1)
    if group and group.first == i + 1 and group.lemma.removesuffix("e") + "ing" in COMMENTING:
        return group.negated or reading.lowers[group.last : group.last + 1] in (["no"], ["nothing"], ["little"])
    return same_subject(reading, i + 1, high)


def _figure(reading: Reading, i: int, high: int) -> bool:
    return not {"CD", "$"}.isdisjoint(reading.tags[i : min(high, i + FIGURE)])


def _comments(reading: Reading, i: int, high: int) -> bool:
    """Whether the reporter's own words begin at i, behind a whole clause and ", she said,"."""
    tag, lower = reading.tags[i], reading.lowers[i]
    if lower in ("a", "an") or (tag in ("NNS", "CD") and is_time(reading, i)):
        return True  # ", a step that would ...", ", days after ..."
    if lower == "that":
        return False
    if lower not in LOOSE:
        if tag in ("IN", "TO", "RP"):  # "he said, in a statement that ...", but ", up from four"
            return (lower == "from" and not _figure(reading, i + 1, high)) or _venue(
                reading, i + 1 + (reading.tags[i + 1 : i + 2] == ["IN"]), high
            )
        if tag not in ("DT", "NN", "JJ", "NNP") and reading.tags[i + 1 : i + 2] not in (["VBG"], ["VBN"]):
            return False
    return not has_finite(reading, i, high)  # ", once the town's only party"
