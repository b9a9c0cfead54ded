"""Time find_themes: 10, 100 and 1,000 themes of 20 terms over 250 kB to 1 MB of made-up text.

    python scripts/bench_themes.py

Words are drawn from the word list by Zipf's law, terms from the same words without the 150 commonest, so about every
second word of the text is a hit with 1,000 themes, far more than in any real codebook; then from rare words, to show
what the number of terms costs by itself. CPU time, one core.
"""

import gc
import random
import time

from analysis.article import text_article
from analysis.language.document import read_document
from analysis.lexicon import lexicon_lines
from analysis.themes import Codebook, Term, Theme, find_themes
from analysis.themes.patterns import read_pattern

SIZE = 1_000_000


def make_text(words: list[str], rng: random.Random) -> str:
    drawn = rng.choices(words, [1 / rank for rank in range(1, len(words) + 1)], k=SIZE // 5)
    sentences = [" ".join(drawn[i : i + 20]).capitalize() + "." for i in range(0, len(drawn), 20)]
    return " ".join(sentences)[:SIZE]


def make_term(words: list[str], rng: random.Random) -> str:
    a, b = rng.choice(words), rng.choice(words)
    kinds = [a, f"{a} {b}", f"{a[: max(4, len(a) - 2)]}*", f"<{a}>", f"{a} within 5 words of {b}"]
    return rng.choices(kinds, [50, 20, 15, 10, 5])[0]


def make_codebook(words: list[str], themes: int, rng: random.Random) -> Codebook:
    made = []
    for number in range(themes):
        texts = dict.fromkeys(make_term(words, rng) for _ in range(20))
        made.append(Theme(f"t{number}", terms=tuple(Term(text, read_pattern(text)) for text in texts)))
    return Codebook("bench", f"bench of {themes} from {words[0]}", tuple(made))


def main() -> None:
    rng = random.Random(1)
    words = [line.split("\t")[0] for line in lexicon_lines("words.tsv")]
    rng.shuffle(words)
    text = make_text(words, rng)
    documents = [read_document(text_article(text[:size])) for size in (SIZE // 4, SIZE // 2, SIZE)]
    gc.disable()  # as it is while an article is read
    for themes, drawn in ((10, words[150:20_150]), (100, words[150:20_150]), (1000, words[150:20_150]),
                          (10, words[40_000:]), (1000, words[40_000:])):  # fmt: skip
        codebook = make_codebook(drawn, themes, rng)
        started = time.process_time()
        find_themes(read_document(text_article("Nothing.")), codebook)
        print(f"{themes} themes of 20 terms: compiled once in {time.process_time() - started:.2f} s")
        for document in documents:
            started = time.process_time()
            hits = find_themes(document, codebook)
            print(f"  {len(document.text):>9,} characters: {time.process_time() - started:.2f} s, {len(hits):,} hits")


if __name__ == "__main__":
    main()
