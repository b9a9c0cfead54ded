"""Split a text into sentences and paragraphs with exact offsets.

A sentence ends at a mark . ! ? … (with closing quotation marks and brackets behind it) when what follows can begin one;
at the end of a paragraph; and before the next marker of a numbered list. What stands before a point decides whether it
is an abbreviation's (lexicons/abbreviations.toml) and what stands behind it whether a sentence can begin there.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from analysis.language.tags import CLOSED, FINITE, possible_tags
from analysis.language.tokens import Tokens
from analysis.lexicon import toml_lexicon, word_set
from analysis.records import Sentence, Span

STOP = re.compile(
    r"""[.!?…。！？:;\n](?:                                   # one class first: most of a text is skipped by it
        (?:(?<=\s\.)(?:[ \u00a0]\.){2,}|(?<=[.!?…。！？])(?<![.!?…。！？]{2})[.!?…。！？]*+)
        ["”’'»)\]*]*(?:\[\d{1,3}\])*(?:[ ](?:”|''))?(?=\s)
      | (?<=[:;])-\)(?=\s)
      | (?<=\n)
      | (?<=[a-z][a-z][.!?])["”]?(?=[“"]?[A-Z])            # the blank was lost: "They left.The town burned."
    )""",
    re.VERBOSE,
)
NOTES = re.compile(r"(?:\s*\[(?:\d{1,3}|[a-z]|[a-z ]{3,30} needed)\])+(?=\s|$)")  # footnotes behind a sentence
BEGIN = re.compile(r"\s*(?:\.(?: \.){2,}\s*)?[\"“”„‘’'«(\[¿¡*•#>`–—-]*\s*[$€£]?([^\W_]*)")
WORD_BEFORE = re.compile(r"[\w.°&]*$")
ADDRESS = re.compile(r"\s+[(<\[]?(?:https?://|www\.|[\w.]{1,40}@\w|[-=_~>]{3})")  # or a line across the page
SECTION = re.compile(r"[*•§(]*\d{1,2}(?:\.\d{1,2})*\s*")  # "2.1." and "*3." open a line
MARKER = re.compile(r"(?:[•⁃*-]\s?)?(\d{1,2}|[a-z])(\.\)|\.|\))\s?(?=[A-Z])")
BRAND = re.compile(r"[a-z]{1,5}[A-Z]")  # iPhone, wikiHow
ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
DASH = re.compile(r"\s*[—–-]")
MONEY = "$€£"
CLOSERS = "\"”’'»)]*"
WEEKDAY_OR_ZONE = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:[ECMP][SD]?T|GMT|UTC|BST|CET)$")
LIVED = frozenset({"b", "c", "ca", "d", "fl"})  # a month may stand between them and the year
CLAUSE = 80  # tokens looked back for a verb
WRAP_WIDTH = range(40, 121)  # characters of a line in text that was wrapped by hand or by a wire


@cache
def abbreviations() -> dict[str, str]:
    """Each abbreviation in lower case without its last point, with its class."""
    return {word: name for name, entry in toml_lexicon("abbreviations.toml").items() for word in entry["words"]}


def find_sentences(text: str, tokens: Tokens) -> list[Sentence]:
    """Return the sentences of `text` in reading order; blanks at their edges are left out."""
    sentences: list[Sentence] = []
    paragraph, begin = 0, 0
    last_token = 0
    for end, breaks in _ends(text, tokens):
        raw = text[begin:end]
        body = raw.strip()
        if body:
            start = begin + len(raw) - len(raw.lstrip())
            first = bisect_left(tokens.starts, start, last_token)
            last_token = bisect_left(tokens.starts, start + len(body), first)
            sentences.append(Sentence(len(sentences), paragraph, start, start + len(body), body, first, last_token))
        if breaks and sentences:
            paragraph = sentences[-1].paragraph + 1
        begin = end
    return sentences


def _ends(text: str, tokens: Tokens) -> Iterator[tuple[int, bool]]:
    """Yield where sentences end, and whether a paragraph ends there too."""
    wrapped = _is_wrapped(text)
    begin = 0  # of the sentence that is open
    items = _list_items(text, 0)
    for match in STOP.finditer(text):
        start, end = match.span()
        while items and items[0][0] <= start:
            at = items.pop(0)
            if begin < at[0]:
                yield at[0], False
                begin = at[0]
            if start < at[1]:
                break
        else:
            if match.group() == "\n":
                if not wrapped or text[end : end + 80].lstrip(" \t\r")[:1] == "\n" or text[begin:end].isspace():
                    yield end, True
                    begin = end
                    items = _list_items(text, begin)
            elif (found := _end_of(text, start, end, begin, tokens)) is not None:
                yield found, False
                begin = found
    yield from ((at, False) for at, _ in items if begin < at)
    yield len(text), True


def _end_of(text: str, start: int, end: int, begin: int, tokens: Tokens) -> int | None:
    """Where the sentence ends if it ends at the mark text[start:end]; None if it goes on."""
    closed = end
    if notes := NOTES.match(text, end) or NOTES.search(text, start, end):
        closed, end = min(end, notes.start()), max(end, notes.end())
    after = BEGIN.match(text, end)
    word = after.group(1) if after else ""
    stop = text[start:closed].rstrip(CLOSERS)
    if ADDRESS.match(text, end):
        return end
    if not word or (word[0].islower() and not BRAND.match(word)) or text[start - 1 : start] in ("[", "("):
        return None
    if stop.startswith(". ") or stop in ("...", "…"):
        return end if _ellipsis_ends(text, start, word, stop) else None
    if not text[end : end + 1].isspace() and not _can_begin(word):
        return None
    if stop == "!" and abbreviations().get(word.lower()) == "company":  # Yahoo! Inc.
        return None
    if stop != ".":
        return end
    before = WORD_BEFORE.search(text, max(begin, start - 24), start)
    last = before.group() if before else ""
    if after and text[after.start(1) - 1] in MONEY and not last.islower():
        return None  # "(Orig. $40)"
    if closed - start > 1 and text[start + 1] in CLOSERS and len(last) > 1:
        return end
    if _goes_on(last, word, text, start, begin, tokens) or (last.lower() in abbreviations() and DASH.match(text, end)):
        return None
    return end


def _ellipsis_ends(text: str, start: int, word: str, stop: str) -> bool:
    """A spaced ellipsis stands for left-out words, unless a fourth point ends the sentence."""
    spaced = stop.startswith(". ")
    return (spaced and stop.count(".") > 3) or _breaks_off(text, start, word, spaced=spaced)


def _breaks_off(text: str, start: int, word: str, *, spaced: bool = False) -> bool:
    """Whether points end a sentence: a new one opens, and with another word than was cut off ("I am... I am tired")."""
    said = text[max(0, start - 24) : start].lower().replace('"', " ").replace("“", " ").split()
    if spaced and (word == "I" or not text[max(0, start - 2)].isalnum()):
        return False
    return (spaced or not text[start - 1].isspace()) and _can_begin(word) and word.lower() not in said[-3:]


def _goes_on(last: str, word: str, text: str, start: int, begin: int, tokens: Tokens) -> bool:
    """Does the point behind `last` leave the sentence open, with `word` next?"""
    lower = last.lower()
    kind = abbreviations().get(lower)
    if kind == "joint":
        return True
    if kind == "title":
        if last[:1].isupper() and _begins_anew(word):
            return False  # "It stood in Main St. The shop is shut."
        return last[:1].isupper() or lower not in possible_tags()
    initial = len(last) == 1 and last.isupper()
    if _opens_section(text[begin:start].strip() if start - begin < 16 else "", last):
        return True
    if kind in ("numbered", "month") and not initial:
        dated = lower in LIVED and abbreviations().get(word[:3].lower()) == "month"  # "(b. March 2009)"
        return word[0].isdigit() or dated
    starts = _can_begin(word)
    if kind == "company" and not starts:
        return not (
            _has_verb(text, begin, start, tokens) and not word.isupper() and word.lower() not in possible_tags()
        )
    if kind in ("tail", "company") or ACRONYM.match(last):
        if lower in ("a.m", "p.m") and not WEEKDAY_OR_ZONE.match(word) and not word[0].isdigit():
            return not _has_verb(text, begin, start, tokens)
        return not starts
    return initial and not _is_label(last, word, text[max(begin, start - 25) : start - 1])


def _opens_section(opening: str, last: str) -> bool:
    """ "2. Second", "4.1. Limits", "*3. The third": is the number or letter all that stands before the point?"""
    return bool(opening) and (bool(SECTION.fullmatch(opening)) or (len(last) == 1 and opening == last))


def _is_label(last: str, word: str, before: str) -> bool:
    """Whether a capital before a point is no initial: "Plan B. Then", "hepatitis C. She", "you and I. Did"."""
    named = re.search(r"([^\W\d_]+)[\s-]+$", before)
    noun = named.group(1) if named else ""
    if noun.lower() in word_set("lettered_names.txt"):
        return _can_begin(word) or possible_tags().get(word.lower(), ("NNP",))[0] not in ("NNP", "NNPS")
    return _can_begin(word) and (_begins_anew(word) if noun[:1].isupper() else noun != "" or last == "I")


def _can_begin(word: str) -> bool:
    """Is this capitalised word one that opens sentences rather than goes on with a name?"""
    tags = possible_tags().get(word.lower())
    return tags is not None and tags[0] in CLOSED and word.lower() != "of"


def _begins_anew(word: str) -> bool:
    """Is this capitalised word an article or a pronoun, which no name begins with?"""
    tags = possible_tags().get(word.lower())
    return len(word) > 1 and tags is not None and tags[0] in ("DT", "PRP", "PRP$") and word.lower() != "no"


def _has_verb(text: str, begin: int, end: int, tokens: Tokens) -> bool:
    """Has the sentence that is open from `begin` a finite verb before `end`?"""
    first, last = bisect_left(tokens.starts, begin), bisect_left(tokens.starts, end)
    return any(tag in FINITE for tag in tokens.tags[max(first, last - CLAUSE) : last])


def _list_items(text: str, at: int) -> list[Span]:
    """The markers of a list that begins at `at`: 1) … 2) … or a. … b. …; none where no second one follows in order."""
    stop = text.find("\n", at)
    stop = len(text) if stop < 0 else stop
    first = MARKER.match(text, at, stop)
    if not first:
        return []
    value, style = first.group(1), first.group(2)
    found = [first.span()]
    for match in MARKER.finditer(text, first.end(), stop):
        expected = str(int(value) + 1) if value.isdigit() else chr(ord(value) + 1)
        if match.group(1) == expected and match.group(2) == style and text[match.start() - 1].isspace():
            found.append(match.span())
            value = expected
    return found if len(found) > 1 else []


def _is_wrapped(text: str) -> bool:
    """Was the text wrapped to a fixed width, so that a single line end says nothing?"""
    lines = text[:20_000].splitlines()
    full = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    if len(full) < 3:
        return False
    open_ended = [b for a, b in full if len(a) in WRAP_WIDTH and a.rstrip()[-1:] not in '.!?:"”’']
    goes_on = sum(b.lstrip()[0].islower() for b in open_ended)
    return 2 * len(open_ended) > len(full) or (goes_on > 1 and 5 * goes_on > len(full))
