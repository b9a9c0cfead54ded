"""Split a text into sentences and paragraphs with exact offsets."""

import re
from bisect import bisect_left

from analysis.language.tokens import Tokens
from analysis.records import Sentence

END = re.compile(r"[.!?…]+[\"”’'»)\]]*(?=\s+[\"“‘'«(\[]*[A-Z0-9])|\n\s*\n|\n")
ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Capt|St|No|Inc|Corp|Co|vs|Prof|Jr|Sr))\.$"
)


def find_sentences(text: str, tokens: Tokens) -> list[Sentence]:
    """Return the sentences of `text` in reading order; blanks at their edges are left out."""
    cuts = [0]
    for match in END.finditer(text):
        if not ABBREVIATION.search(text, max(0, match.start() - 8), match.start() + 1):
            cuts.append(match.end())
    cuts.append(len(text))
    sentences: list[Sentence] = []
    paragraph = 0
    for start, end in zip(cuts, cuts[1:], strict=False):
        raw = text[start:end]
        body = raw.strip()
        if body:
            start += len(raw) - len(raw.lstrip())
            end = start + len(body)
            if sentences and "\n" in text[sentences[-1].end : start]:
                paragraph += 1
            first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
            sentences.append(Sentence(len(sentences), paragraph, start, end, body, first, last))
    return sentences
