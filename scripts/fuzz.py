"""Read random texts with the whole extraction: it may never raise, and every row must fit its text.

Usage: python scripts/fuzz.py [--texts 1000000] [--seed 0] [--longest 40]

Half of the texts are any Unicode, half are made of the words, signs and figures that the finders look for. A fault is
printed with the text that shows it; the exit code is 1 where there was one. Some 1,000 short texts a second.
"""

import argparse
import datetime as dt
import math
import random
import sys
import time
import traceback
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from fuzz_commands import command_faults

from analysis.article import text_article
from analysis.extract import Extraction, extract
from analysis.language.numerals.words import number_words
from analysis.lexicon import toml_lexicon, word_set
from analysis.quantities.money import currency_surfaces
from analysis.quantities.units import unit_surfaces
from analysis.themes import read_codebook

TABLES = ("sentences", "quantities", "attributions", "mentions", "dates", "themes")
SHOWN = 10  # faults printed in full
BLOCKS = (  # ranges of characters: ASCII, Latin, Greek to Arabic, CJK, marks and signs, the rest without surrogates
    (0x20, 0x7E), (0x20, 0x7E), (0x00, 0x24F), (0x370, 0x6FF), (0x900, 0x10FF), (0x2000, 0x2BFF), (0x3000, 0x9FFF),
    (0xA000, 0xD7FF), (0xE000, 0xFFFF), (0x10000, 0x10FFFF),
)  # fmt: skip
WORDS = (
    "and", "of", "to", "a", "an", "the", "per", "in", "out", "from", "between", "about", "more", "than", "or",
    "no", "at", "least", "some", "nearly", "by", "that", "who", "which", "he", "she", "they", "said", "says",
    "told", "according", "claimed", "denied", "will", "be", "was", "were", "has", "had", "killed", "wounded",
    "rose", "fell", "cut", "up", "down", "year", "years", "old", "May", "March", "Monday", "June", "Friday",
    "today", "yesterday", "ago", "later", "week", "noon", "am", "pm", "GMT", "Oldmere", "Nora", "Vell", "Dr.",
    "Mrs", "Mr", "U.S.", "UN", "Corp.", "Inc.", "St.", "minister", "spokesman", "police", "army", "people", "men",
    "officials", "reporters", "court", "company", "city", "river", "north", "aged", "both", "all",
)  # fmt: skip
SIGNS = (*"0123456789%$£€½²٣①Ⅷ.,;:()[]/-–—'\"“”‘’x^e−±~#@&*+=°…?!\n\t", "''", "``", "...", "--", "\r\n", "\u200b", "́")
FIGURES = (
    "2.5", "1,200", "12,34,567", "2019", "1998", "3/4", "1e5", "10 000", "555-0134", "9/11", "24/7", "5'11", "2-0",
    "120/80", "1.2.3", "00442079", "16-cr-00019", "1234567890123456789012345678901234567890",
)  # fmt: skip


def fragments() -> list[str]:
    """What news is made of, for the finders: their own words, signs and figures."""
    units = unit_surfaces()
    spelled = [" ".join(tokens) for index in (units.words, units.symbols, *currency_surfaces()) for tokens, _ in index]
    context = [word for words in toml_lexicon("number_context.toml").values() for word in words]
    people = [word.capitalize() for word in sorted(word_set("given_names.txt"))[::50]]
    return [*WORDS, *SIGNS, *FIGURES, *sorted(number_words()), *sorted(set(spelled)), *sorted(set(context)), *people]


def any_text(rng: random.Random, longest: int) -> str:
    """Characters of any script, most of one block at a time."""
    low, high = rng.choice(BLOCKS)
    size = rng.randrange(longest * 3)
    return "".join(chr(rng.randint(low, high)) if rng.random() < 0.8 else rng.choice(SIGNS) for _ in range(size))


def news_text(rng: random.Random, longest: int, parts: list[str]) -> str:
    """Fragments, most of them set apart by blanks."""
    text = ""
    for _ in range(rng.randrange(longest)):
        kind = rng.random()
        part = rng.choice(WORDS if kind < 0.4 else FIGURES if kind < 0.5 else SIGNS if kind < 0.6 else parts)
        text += part + rng.choice((" ", " ", " ", "", "-", ", ", ". "))
    return text


def faults(found: Extraction) -> Iterator[str]:
    """What does not fit the text, the order or another table."""
    text = found.article.text
    for table in TABLES:
        rows: list[Any] = getattr(found, table)
        for row in rows:
            if not 0 <= row.start < row.end <= len(text) or text[row.start : row.end] != row.text:
                yield f"{table}: {row} does not slice back"
        if any(a.start > b.start for a, b in pairwise(rows)):
            yield f"{table}: rows stand out of order"
    yield from _counted(found)
    yield from _linked(found)


def _counted(found: Extraction) -> Iterator[str]:
    text = found.article.text
    for q in found.quantities:
        if any(value is not None and not math.isfinite(value) for value in (q.low, q.high, q.best)):
            yield f"quantities: {q} is not finite"
        if q.low is not None and q.high is not None and q.low > q.high:
            yield f"quantities: {q} has its bounds the wrong way round"
        if q.counted is not None and text[q.counted_start : q.counted_end] != q.counted:
            yield f"quantities: {q} counts what is not there"
    if any(a.end > b.start for a, b in pairwise(found.quantities)):
        yield "quantities: rows overlap"
    for a in found.attributions:
        if a.cue is not None and text[a.cue_start : a.cue_end] != a.cue:
            yield f"attributions: {a} has its cue elsewhere"
        if a.speaker is not None and text[a.speaker_start : a.speaker_end] != a.speaker:
            yield f"attributions: {a} has its speaker elsewhere"
        if any(not a.start <= start < end <= a.end for start, end in a.parts):
            yield f"attributions: {a} has parts outside"


def _linked(found: Extraction) -> Iterator[str]:
    tables = {
        "sentence_id": found.sentences, "attribution_id": found.attributions, "date_id": found.dates,
        "source_id": found.sources, "place_id": found.entities, "entity_id": found.entities,
    }  # fmt: skip
    for table in (*TABLES, "sources"):
        for row in getattr(found, table):
            for key, rows in tables.items():
                value = getattr(row, key, None)
                if value is not None and not 0 <= value < len(rows):
                    yield f"{table}: {row} points to {key} {value}, of {len(rows)}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=1_000_000, help="how many texts (default 1,000,000)")
    parser.add_argument("--seed", type=int, default=0, help="of the random texts")
    parser.add_argument("--longest", type=int, default=40, help="fragments in the longest text")
    parser.add_argument("--commands", type=int, default=200, metavar="N",
                        help="every N-th text goes through the commands, too; 0 is none (default 200)")  # fmt: skip
    args = parser.parse_args()
    rng, parts, codebook = random.Random(args.seed), fragments(), read_codebook(None)
    bad, began, earlier = 0, time.monotonic(), ""
    for number in range(args.texts):
        text = any_text(rng, args.longest) if number % 2 else news_text(rng, args.longest, parts)
        try:
            wrong = list(faults(extract(text_article(text, "fuzz", published=dt.date(2021, 6, 10)), codebook)))
            if args.commands and number % args.commands == 0:
                wrong += command_faults(text, earlier, codebook, rng)
        except Exception:
            wrong = [traceback.format_exc()]
        earlier = text
        if wrong:
            bad += 1
            if bad <= SHOWN:
                print(f"text {number} (seed {args.seed}): {text!r}\n  " + "\n  ".join(wrong), flush=True)
        if (number + 1) % 50_000 == 0:
            print(f"{number + 1:,} texts, {bad} bad, {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    print(f"{args.texts:,} texts, {bad} bad")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
