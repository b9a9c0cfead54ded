"""Where what is said ends, and its character spans."""

from analysis.attributions.clauses import has_clause
from analysis.attributions.cues import VERB_TAGS, Verb, grammar_words, reporting_verbs
from analysis.attributions.phrases import FINITE, SUBJECT_PRONOUNS, has_finite, noun_phrase_right
from analysis.attributions.reading import Reading
from analysis.attributions.speakers import subject_before
from analysis.attributions.verb_groups import verb_group
from analysis.records import Span

ASIDES = grammar_words("asides")
ALLEGATIONS = grammar_words("allegations")
COMMENTING = grammar_words("commenting")
JOINING = frozenset({"and", "but", "while", "though", "although", "as", "yet", "so", "whereas", "then"})
BEING = frozenset({"is", "are", "was", "were", "be", "been", "being"})
THEN = frozenset({"before", "after", "while"})
TERMINAL = frozenset(".!?…")


def content_end(
    reading: Reading, first: int, high: int, *, sort: str = "clause", subordinate: bool = False, relative: bool = False
) -> int:
    """Return the end (exclusive) of the content that begins at `first`: the sentence's, or where another clause begins.

    `sort`: what content_start said of it.
    `subordinate`: the verb stands in a clause before the main clause ("When she said it was over, he left").
    `relative`: its subject is a relative pronoun ("Smith, who said it was over, left").
    """
    tags, lowers = reading.tags, reading.lowers
    verbs = reporting_verbs()
    i, depth = first, 0
    while i < high:
        if (block := reading.quoted[i]) >= 0:
            i = reading.blocks[block][1]
            inner = reading.text[reading.quotations[block].end - 1]
            if inner in TERMINAL and (i >= high or not reading.words[i][0].islower()):
                return min(i, high)
            if inner == "," and _takes_over(reading, i - 1, high, verbs, sort, subordinate, relative, first):
                return i
            continue
        tag = tags[i]
        if tag == "-LRB-":
            depth += 1
        elif tag == "-RRB-":
            depth -= 1
            if depth < 0:
                return i
        elif (
            (reading.words[i] == ";" and _takes_over_after_semicolon(reading, i, high, verbs))
            or (tag == ":" and i > first and _own_words(reading, i, high))
            or (tag == "." and i + 1 < high and i > first and reading.words[i] in "?!")
            or (depth == 0 and tag == "," and _takes_over(reading, i, high, verbs, sort, subordinate, relative, first))
            or (
                tag == "CC"
                and i + 1 < high
                and i > first
                and _same_subject(reading, i + 1, high, verbs, clause=lowers[i] == "but")
            )
            or (
                tag == "CC"
                and sort == "phrase"
                and i > first
                and tags[i + 1 : i + 2] == ["PRP"]
                and lowers[i + 1] in SUBJECT_PRONOUNS
                and tags[i + 2 : i + 3] != []
                and tags[i + 2] in FINITE
            )  # "called it wrong but he urged"
            or (relative and i > first and tag in FINITE and lowers[i] in verbs and _told_twice(reading, first, i))
            or (lowers[i] == "according" and i > first and i + 1 < high and lowers[i + 1] == "to")
            or (sort == "phrase" and lowers[i] in THEN and lowers[i + 1 : i + 2] and _speaks(reading, i + 1, verbs))
        ):
            return i
        i += 1
    return high


def _speaks(reading: Reading, i: int, verbs: dict[str, Verb]) -> bool:
    """Whether a participle of saying stands here: "called it late before [describing] the pier"."""
    return reading.tags[i] == "VBG" and reading.lowers[i] in verbs


def _told_twice(reading: Reading, first: int, verb: int) -> bool:
    """Whether a verb of the main clause stands behind a whole clause: "who said they left [denounced] the plan"."""
    return reading.tags[verb - 1] in ("NN", "NNS", "NNP") and has_finite(reading, first, verb)


def _own_words(reading: Reading, mark: int, high: int) -> bool:
    """Whether a quotation stands behind a colon, or the reporter's comment behind a dash ("- a claim he made")."""
    after = mark + 1
    if after >= high:
        return False
    if reading.words[mark] == ":":
        return reading.quoted[after] >= 0
    return reading.lowers[after] in ("a", "an")


def _takes_over(
    reading: Reading, comma: int, high: int, verbs: dict[str, Verb], sort: str, subordinate: bool, relative: bool,
    first: int,
) -> bool:  # fmt: skip
    """Whether the clause after this comma is no more part of the content."""
    i = comma + 1
    if i >= high or reading.quoted[i] >= 0:
        return False
    tags, lowers = reading.tags, reading.lowers
    cue = verbs.get(lowers[i])
    if lowers[i] in ("a", "an") and i + 1 < high and lowers[i + 1] in ALLEGATIONS:
        return True  # ", a claim that the company disputes"
    if lowers[i] == "without" and lowers[i + 1 : i + 2] and lowers[i + 1] in COMMENTING:
        return True  # ", without giving detail": the reporter's comment
    if lowers[i] == "with" and _another_says(reading, i + 1, high, verbs):
        return True  # ", with the mayor warning of floods"
    if lowers[i] in ("according", "though", "although") or lowers[i : i + 2] in (["even", "though"], ["even", "as"]):
        return True
    spoken = cue is not None and cue.kind not in ("manner", "belief", "document")
    if tags[i] in FINITE and (spoken or (has_finite(reading, first, comma) and not _inserted(reading, first, comma))):
        return True  # ", said Smith", and the verb that an insertion parted from its subject
    if tags[i] in ("VBG", "NN") and (
        lowers[i] in ASIDES or (cue and cue.kind not in ("belief", "manner") and lowers[i].endswith("ing"))
    ):
        return True
    if relative and (
        tags[i] in ("RB", "CC") or (tags[i] not in ("WP", "WDT", "PRP", "IN") and _verb_soon(reading, i, high))
    ):
        return True
    if subordinate and has_clause(reading, i, high) and tags[i] not in ("WP", "WDT", "CC", "VBG", "IN"):
        return True
    if sort != "clause" and tags[i] in ("WP", "WDT"):
        return True  # "blamed the mayor, who ..."
    if sort == "clause" and reading.tags[first] == "IN" and not has_finite(reading, first, comma):
        return False  # "that after long talks, the council told"
    if lowers[i] in JOINING:
        if sort != "clause" and has_clause(reading, i + 1, high):
            return True
        if lowers[i] in ("and", "but", "then") and _same_subject(reading, i + 1, high, verbs):
            return True
        return _new_speaker(reading, comma, i + 1, high, verbs)
    return _new_speaker(reading, comma, i, high, verbs)


def _another_says(reading: Reading, first: int, high: int, verbs: dict[str, Verb]) -> bool:
    """Whether somebody is said to say something in a participle: "[with] the mayor warning of"."""
    end = noun_phrase_right(reading, first, high)
    if end > first + 1 and reading.lowers[end - 1].endswith("ing") and reading.tags[end - 2] in ("NNP", "NN", "NNS"):
        end -= 1  # read as a noun
    cue = verbs.get(reading.lowers[end]) if first < end < high else None
    return cue is not None and cue.kind not in ("belief", "manner") and reading.lowers[end].endswith("ing")


def _takes_over_after_semicolon(reading: Reading, mark: int, high: int, verbs: dict[str, Verb]) -> bool:
    """Whether somebody speaks in the clause behind a semicolon; else the content goes on."""
    i = mark + 1
    return i < high and (_same_subject(reading, i, high, verbs) or _new_speaker(reading, mark - 1, i, high, verbs))


def _inserted(reading: Reading, first: int, comma: int) -> bool:
    """Whether an insertion opened in these tokens: the comma then closes it ("the winner, Northline, had")."""
    return any(reading.tags[i] == "," and reading.quoted[i] < 0 for i in range(first, comma))


def _verb_soon(reading: Reading, i: int, high: int) -> bool:
    return has_finite(reading, i, min(high, i + 6))


def _new_speaker(reading: Reading, comma: int, i: int, high: int, verbs: dict[str, Verb]) -> bool:
    """Whether somebody speaks in the clause that starts at i: ", but Smith said", ", Smith said"."""
    joined = i > comma + 1
    for j in range(i + 1, min(high, i + 25)):
        if reading.quoted[j] >= 0 or (reading.tags[j] in (",", ":", ".") and not joined):
            return False
        cue = verbs.get(reading.lowers[j])
        if cue and cue.kind not in ("belief", "manner") and reading.tags[j] in VERB_TAGS - {"VB"}:
            group = verb_group(reading, j, i)
            if reading.tags[j] == "VBN" and not BEING.isdisjoint(reading.lowers[group:j]):
                return False  # ", 95 boys have been charged"
            subject = subject_before(reading, group, comma + 1)
            if subject and not subject.shared and subject.first <= i + 1 and reading.lowers[i] != "that":
                return joined or reading.tags[subject.first] != "WP"
            return False
    return False


def _same_subject(reading: Reading, i: int, high: int, verbs: dict[str, Verb], *, clause: bool = False) -> bool:
    """Whether a second reporting verb of the same speaker stands here: "and added", "and also said".

    `clause`: only with a clause behind it, since "she trusted him but disagreed with the plan" is all said by one verb.
    """
    while (i < high and reading.tags[i] in ("RB", "MD")) or (i < high and reading.lowers[i] in ("has", "have", "had")):
        i += 1
    if i >= high or reading.quoted[i] >= 0:
        return False
    cue = verbs.get(reading.lowers[i])
    if clause and cue and cue.kind == "speech" and not has_clause(reading, i + 1, high):
        return False
    if cue is None or cue.kind in ("belief", "manner", "document"):
        return False
    if reading.tags[i] == "VBG":
        return not clause and i + 1 < high and (reading.lowers[i + 1] == "that" or reading.quoted[i + 1] >= 0)
    return reading.tags[i] in ("VBD", "VBZ", "VBN", "VBP")


def trimmed(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Take commas, full stops and dashes off both ends of a token range."""
    edges = (",", ".", ":", "HYPH", "CC")
    while first < last and reading.tags[first] in (",", ":", "HYPH", ".") and reading.quoted[first] < 0:
        first += 1
    while last > first and reading.tags[last - 1] in edges and reading.quoted[last - 1] < 0:
        last -= 1
    if last - 1 > first and reading.tags[last - 1] in ("WDT", "WP") and reading.tags[last : last + 1] == [","]:
        last -= 1  # "groups which, according to Lind, were new"
    return first, last


def spans(reading: Reading, first: int, last: int) -> list[Span]:
    """The character spans of a token range; where it is one quotation, what stands between its marks."""
    first, last = trimmed(reading, first, last)
    if first >= last:
        return []
    block = reading.quoted[first]
    if block >= 0 and reading.blocks[block] == (first, last):
        return quoted_spans(reading, block)
    end = reading.ends[last - 1]
    if reading.quoted[last - 1] >= 0:  # "..., and they needed money," he said
        closing = reading.quotations[reading.quoted[last - 1]]
        if closing.outer[1] == end and reading.text[closing.end - 1] == ",":
            end = closing.end - 1
    return [(reading.starts[first], end)]


def quoted_spans(reading: Reading, block: int) -> list[Span]:
    """What stands between the marks of a quotation, without the comma that leads to the speaker."""
    parts = list(reading.quotations[block].parts)
    begin, end = parts[-1]
    while end > begin + 1 and reading.text[end - 1] in ", \xa0":
        end -= 1
    return [*parts[:-1], (begin, end)]
