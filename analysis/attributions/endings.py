"""Where what is said ends: with its sentence, or where another clause takes over."""

from analysis.attributions.clause_ahead import has_clause
from analysis.attributions.clauses import SUBORDINATORS
from analysis.attributions.cues import grammar_words, reporting_verbs
from analysis.attributions.joined_verbs import behind_gap, joins_another, main_verb
from analysis.attributions.others import another_says, messenger, new_speaker, same_subject
from analysis.attributions.phrase_endings import (
    is_past,
    tells_circumstance,
    tells_day,
    tells_manner,
    tells_occasion,
    tells_when,
)
from analysis.attributions.phrases import FINITE, SPAN, has_finite, noun_phrase_right
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Content
from analysis.attributions.verb_forms import heard

ASIDES = grammar_words("asides")
ALLEGATIONS = grammar_words("allegations")
CONDITIONS = frozenset({"when", "if", "once", "unless"})  # "said when it rained, the wardens warned"
PLAIN = frozenset({"say", "says", "said", "add", "adds", "added"})  # verbs that no question follows
COMMENTING = grammar_words("commenting")
JOINING = frozenset({"and", "but", "while", "though", "although", "as", "yet", "so", "whereas", "then"})
DOUBTING = grammar_words("doubting")
REPLY = 12  # tokens in which the reporter's doubt is named
NO_MAIN = frozenset({"WP", "WDT", "CC", "VBG", "IN"})  # tags that open no main clause, or one only where none follows
VERBLESS = frozenset({"phrase", "infinitive"})
CLOSING = (["VBD"], ["VBZ"], ["VBP"], ["MD"])  # tags of the main verb behind the dash that closes an aside
TERMINAL = frozenset(".!?…")


def content_end(reading: Reading, content: Content) -> int:
    """Return the end (exclusive) of a content: the sentence's, or where another clause begins."""
    i, depth = content.first, 0
    while i < content.high:
        if (block := reading.quoted[i]) >= 0:
            i = reading.blocks[block][1]
            inner = reading.text[reading.quotations[block].end - 1]
            if inner in TERMINAL and (i >= content.high or not reading.words[i][0].islower()):
                return min(i, content.high)
            if inner == "," and _takes_over(reading, i - 1, content):
                return i
            continue
        depth += (reading.tags[i] == "-LRB-") - (reading.tags[i] == "-RRB-")
        if depth < 0 or _ends_at(reading, i, depth, content):
            return i
        i += 1
    return content.high


def _ends_at(reading: Reading, i: int, depth: int, content: Content) -> bool:
    """Whether the content ends before token i; `depth` brackets are open."""
    tag, inside = reading.tags[i], i > content.first
    if tag == ",":
        return depth == 0 and _takes_over(reading, i, content)
    if reading.words[i] == ";":
        return _behind_semicolon(reading, i, content.high)
    if not inside:
        return False
    if tag in (":", ".", "CC"):
        return _ends_at_mark(reading, i, content)
    if reading.lowers[i] == "according":
        return not tells_manner(reading, i, content.high)
    if content.sort == "phrase" and tells_day(reading, i, content.first, content.high):
        return True
    if content.sort == "phrase" and tells_when(reading, i, content.high):
        loose = "TO" in reading.tags[content.first : i] or has_finite(reading, content.first, i)
        return not loose  # "announced an inquiry shortly before the vote"
    return _ends_at_word(reading, i, content)


def _ends_at_mark(reading: Reading, i: int, content: Content) -> bool:
    """Whether the content ends before a colon, a full stop inside the frame or a conjunction."""
    if reading.tags[i] == ":":
        aside = content.relative and reading.tags[i + 1 : i + 2] in CLOSING  # "Lind – who said it was late – left"
        return aside or _own_words(reading, i, content.high)
    if i + 1 >= content.high:
        return False
    if reading.tags[i] == "CC":
        return joins_another(reading, i, content)
    return reading.words[i] in "?!"


def _ends_at_word(reading: Reading, i: int, content: Content) -> bool:
    """Whether the content ends before a participle of saying, a preposition or a verb of another clause."""
    tag, lower = reading.tags[i], reading.lowers[i]
    if tag == "VBG" and (lower == "adding" or reading.quoted[i - 1] >= 0):
        goes_on = reading.lowers[i + 1 : i + 2] in (["that"], [":"])  # "said it was late adding that"
        return goes_on and heard(reporting_verbs().get(lower))
    if _contradicted(reading, i):
        return True
    if tag == "IN":
        return _on_occasion(reading, i, content)
    if tag not in FINITE:
        return False
    return (content.relative and main_verb(reading, i, content)) or behind_gap(reading, i, content)


def _contradicted(reading: Reading, i: int) -> bool:
    """Whether the reporter tells here that it was otherwise: "said he had paid [when in fact] he had not"."""
    return reading.lowers[i] == "when" and reading.lowers[i + 1 : i + 3] in (["in", "fact"], ["in", "reality"])


def _on_occasion(reading: Reading, i: int, content: Content) -> bool:
    """Whether a preposition behind a phrase, or behind the quotation that a clause ends with, tells of the saying."""
    if content.sort == "phrase":
        return tells_occasion(reading, i, content.first, content.high)
    if reading.quoted[i - 1] < 0 or not tells_occasion(reading, i, i, content.high):
        return False
    end = noun_phrase_right(reading, i + 1, content.high)
    return reading.tags[end : end + 1] in ([], [","], ["."], ["IN"], ["VBG"])


def _own_words(reading: Reading, mark: int, high: int) -> bool:
    """Whether a quotation stands behind a colon, or the reporter's comment behind a dash ("- a claim he made")."""
    after = mark + 1
    if after >= high:
        return False
    if reading.words[mark] == ":":
        return reading.quoted[after] >= 0
    return reading.lowers[after] in ("a", "an")


def _behind_semicolon(reading: Reading, mark: int, high: int) -> bool:
    """Whether somebody speaks in the clause behind a semicolon; else the content goes on."""
    i = mark + 1
    return i < high and (same_subject(reading, i, high) or new_speaker(reading, mark - 1, i, high))


def _takes_over(reading: Reading, comma: int, content: Content) -> bool:
    """Whether the clause after this comma is no more part of the content."""
    i = comma + 1
    if i >= content.high or reading.quoted[i] >= 0:
        return False
    plain = content.sort == "phrase" and reading.lowers[i] in ("a", "an") and max(reading.quoted[i : content.high]) < 0
    if reading.quoted[comma] >= 0 and (plain or content.relative):
        return True  # "called it “minor,” a word that angered the town"
    if _commented(reading, i, content.high) or _verb_of_another(reading, comma, content):
        return True
    if content.relative and _behind_relative(reading, i, content.high):
        return True
    if content.subordinate and _main_clause(reading, i, content.high):
        return True
    if content.sort != "clause" and reading.tags[i] in ("WP", "WDT"):
        return True  # "blamed the mayor, who ..."
    if content.sort == "phrase" and tells_circumstance(reading, i, content.first, content.high):
        return True
    if content.sort in VERBLESS and is_past(reading, i) and not _inserted(reading, content.first, comma):
        return True  # "urged the board to wait, proposed a tax and left"
    if content.sort == "clause" and _fronted(reading, content.first, comma):
        return False
    return _joined_by_comma(reading, comma, content)


def _fronted(reading: Reading, first: int, comma: int) -> bool:
    """Whether only what stands before the main clause of the content ends at a comma: "that after long talks, the
    council told", "that when it rained, the wardens warned"."""
    before = reading.lowers[first - 1] if first else ""
    if reading.lowers[first] in (SUBORDINATORS if before == "that" else CONDITIONS if before in PLAIN else ()):
        return not any(reading.tags[i] == "," and reading.quoted[i] < 0 for i in range(first, comma))
    return reading.tags[first] == "IN" and not has_finite(reading, first, comma)


def _commented(reading: Reading, i: int, high: int) -> bool:
    """Whether the words of the reporter begin behind a comma, or those of somebody behind "with"."""
    lower = reading.lowers[i]
    after = reading.lowers[i + 1] if i + 1 < len(reading.lowers) else ""
    if lower in ("a", "an"):
        return i + 1 < high and after in ALLEGATIONS  # ", a claim that the company disputes"
    if lower == "without":
        return after in COMMENTING  # ", without giving detail"
    if lower == "with":
        return another_says(reading, i + 1, high)  # ", with the mayor warning of floods"
    if lower in ("though", "although"):
        return i + 1 >= high or after in ".," or not DOUBTING.isdisjoint(reading.lowers[i : min(high, i + REPLY)])
    return lower == "according" or (lower == "even" and after in ("though", "as"))


def _verb_of_another(reading: Reading, comma: int, content: Content) -> bool:
    """Whether a verb behind a comma belongs to no subject in the content: ", said Smith", ", citing a report"."""
    i = comma + 1
    tag, lower = reading.tags[i], reading.lowers[i]
    cue = reporting_verbs().get(lower)
    if tag in FINITE:
        if heard(cue, "document"):
            return True
        if cue is not None and cue.kind == "belief":
            return False  # "he was tired, felt ill and feared the night"
        if _inserted(reading, content.first, comma) or not has_finite(reading, content.first, comma):
            return False  # an insertion parted the verb from its subject
        own = reading.syntax.clause_at(content.first).verb
        return own is None or not own.first <= i <= own.verb  # "that the way he spoke, amounted to a threat"
    if tag not in ("VBG", "NN"):
        return False
    return lower in ASIDES or (heard(cue) and lower.endswith("ing") and not messenger(reading, content.first, comma))


def _inserted(reading: Reading, first: int, comma: int) -> bool:
    """Whether an insertion opened in these tokens: the comma then closes it ("the winner, Northline, had")."""
    return any(reading.tags[i] == "," and reading.quoted[i] < 0 for i in range(first, comma))


def _behind_relative(reading: Reading, i: int, high: int) -> bool:
    """Whether the clause around the relative one goes on at i: "who said it was over, left"."""
    if reading.tags[i] in ("RB", "CC"):
        return True
    return reading.tags[i] not in ("WP", "WDT", "PRP", "IN") and has_finite(reading, i, min(high, i + 6))


def _main_clause(reading: Reading, i: int, high: int) -> bool:
    """Whether the main clause begins at i, behind the subordinate one in which somebody speaks."""
    if reading.tags[i] in ("WP", "WDT", "CC", "VBG") or not has_clause(reading, i, high):
        return False
    if reading.tags[i] != "IN":
        return True
    later = (j + 1 for j in range(i, min(high, i + SPAN) - 1) if reading.tags[j] == "," and reading.quoted[j] < 0)
    return not any(reading.tags[j] not in NO_MAIN and has_clause(reading, j, high) for j in later)


def _joined_by_comma(reading: Reading, comma: int, content: Content) -> bool:
    """Whether somebody speaks in the clause behind a comma, with or without a conjunction."""
    i, high = comma + 1, content.high
    lower = reading.lowers[i]
    if lower not in JOINING:
        return new_speaker(reading, comma, i, high)
    if content.sort != "clause" and has_clause(reading, i + 1, high):
        return True
    if not content.apart and lower in ("and", "but", "then") and same_subject(reading, i + 1, high):
        return True
    return new_speaker(reading, comma, i + 1, high)
