"""Tell the language of a text by the share of its function words."""

import re
from collections import Counter
from functools import cache

from analysis.lexicon import lexicon_lines

SAMPLE = 20_000  # characters; more would not change the answer
ENOUGH_WORDS = 20  # below, a text may well hold no function word, so nothing is said about it
FEWEST = 3  # of so few words, one or two may be words of English too ("men" is one of Swedish)
LEAST_SHARE = 0.12  # running English news has 35 to 45 percent, lists of names and figures fall below
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def detect_language(text: str) -> tuple[str | None, str | None]:
    """Return the ISO 639-1 code, None where it can't be told, and a warning where the text isn't plainly English."""
    words = Counter(WORD.findall(text[:SAMPLE].lower().replace("’", "'")))
    total = words.total()
    counts = {name: sum(words[word] for word in known & words.keys()) for name, known in function_words().items()}
    language = max(counts, key=lambda name: counts[name])
    if counts[language] < LEAST_SHARE * total or not counts[language]:
        if total < ENOUGH_WORDS:
            return None, None
        return None, "the language can't be told: the rules are for English and may find little"
    if language == "en":
        return "en", None
    if total < ENOUGH_WORDS and counts[language] < FEWEST:
        return None, None
    return language, f"the text reads as {language}, not English: the rules are for English and may find little"


@cache
def function_words() -> dict[str, frozenset[str]]:
    """The function words of each language, in the file's order, which settles ties."""
    lines = (line.split("\t") for line in lexicon_lines("function_words.tsv"))
    return {language: frozenset(words.split(" ")) for language, words in lines}
