"""SRT and WebVTT -> what was said: captions joined to paragraphs, without their times, marks and sounds."""

import html
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.archives.entries import Found, finished, one_line

CLOCK = r"(?:(\d+):)?(\d+):(\d+[.,]?\d*)"
TIMING = re.compile(rf"\s*{CLOCK}\s*-->\s*{CLOCK}(?:\s|$)")
BLOCK = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")  # of WebVTT, up to the next blank line
VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
MARK = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
SOUND = re.compile(r"[\W_]*[\[(♪♫][^\])]*[\])♪♫]?\W*$")
TURN = re.compile(r"\s*(?:>>+|[-–—])\s*")  # before what another one says
ENDED = re.compile(r"[.!?…][\"'”’)\]]*$")
SHORT, LONG = 1.0, 3.0  # seconds without a word that part two paragraphs, after a sentence and anywhere
ROLLING = 0.2  # seconds between a line and the same line once more, as captions that roll up show it
TIMELESS = "the text is that of captions: who speaks is known only where they say it"


def is_captions(lines: Sequence[str]) -> bool:
    """Whether lines begin as SRT or WebVTT do."""
    first = [line.strip() for line in lines[:50] if line.strip()][:2]
    return bool(first) and (re.match(r"\ufeff?WEBVTT(?:\s|$)", first[0]) is not None or any(map(TIMING.match, first)))


def read_captions(lines: Sequence[str]) -> Iterator[Found]:
    """Yield the one article; the paragraphs part where another one speaks, and at a pause."""
    paragraphs: list[str] = []
    last_line, last_end, last_voice = "", 0.0, ""
    for start, end, said in _captions(lines):
        turned = start - last_end >= (SHORT if paragraphs and ENDED.search(paragraphs[-1]) else LONG)
        for line in said:
            plain = " ".join(html.unescape(MARK.sub("", line)).split())
            if not plain or SOUND.match(plain) or (plain == last_line and start - last_end < ROLLING):
                continue
            turn = TURN.match(plain)
            speaker = _voice(line, "" if turn or turned else last_voice)
            if turn or turned or speaker != last_voice or not paragraphs:
                paragraphs.append(f"{speaker}: " if speaker else "")
            paragraphs[-1] += (" " if paragraphs[-1][-1:].strip() else "") + TURN.sub("", plain, count=1)
            last_line, last_voice, turned = plain, speaker, False
        last_end = max(end, last_end)
    head = re.match(r"\ufeff?WEBVTT[ \t]+[-–—:]?\s*(.+)", lines[0] if lines else "")
    yield finished(1, paragraphs, title=one_line(head[1]) if head else None, doubts=(TIMELESS,))


def _voice(line: str, before: str) -> str:
    """Who speaks a line: the one it marks, else the one before."""
    voice = VOICE.search(line)
    return (one_line(html.unescape(voice[1])) or "") if voice else before


def _captions(lines: Sequence[str]) -> Iterator[tuple[float, float, list[str]]]:
    """Each caption's start and end in seconds, and its lines, without the number or name of the next one."""
    timed = [i for i, line in enumerate(lines) if TIMING.match(line)]
    for i, following in pairwise([*timed, len(lines)]):
        said = list(lines[i + 1 : following])
        if following < len(lines) and said and said[-1].strip():
            named = len(said) == 1 or not said[-2].strip()
            if said[-1].strip().isdigit() or (named and len(said) > 1):
                said.pop()
        match = TIMING.match(lines[i])
        assert match
        yield _seconds(*match.groups()[:3]), _seconds(*match.groups()[3:]), list(_spoken(said))


def _spoken(lines: Sequence[str]) -> Iterator[str]:
    """The lines outside blocks of notes and styles."""
    inside = False
    for before, line in pairwise(["", *lines]):
        inside = bool(line.strip()) and (inside or (not before.strip() and BLOCK.match(line) is not None))
        if not inside:
            yield line


def _seconds(hours: str | None, minutes: str, seconds: str) -> float:
    return 3600 * int(hours or 0) + 60 * int(minutes) + float(seconds.replace(",", "."))
