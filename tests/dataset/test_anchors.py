"""An anchored correction follows its sentence through edits of the article, or is lost by name."""

import random
import tomllib

import pytest

from analysis.article import text_article
from analysis.dataset.anchors import Lost, Text, sentence_hash
from analysis.dataset.build import read_machine
from analysis.dataset.corrections import check_corrections
from analysis.dataset.entries import Decision, entry_toml, row_words
from analysis.dataset.find import find_rows
from analysis.dataset.replay import linked
from analysis.errors import CorrectionError

HURT = "12 people were hurt"
SENTENCES = ["The mayor spoke late.", "12 people were hurt, she said.", "In the harbour 12 people were killed."]


def text_of(*sentences):
    text, starts, ends = "", [], []
    for sentence in sentences:
        starts.append(len(text))
        text += sentence
        ends.append(len(text))
        text += " "
    return Text(text, starts, ends)


def anchored(text, words, occurrence=1):
    start = -1
    for _ in range(occurrence):
        start = text.text.index(words, start + 1)
    return text.anchor(start, start + len(words))


TWELVE = anchored(text_of(*SENTENCES), "12")
FOLLOWED = [  # the sentences after an edit, and the one that the anchor of the first "12" must be in
    (SENTENCES, 1),
    (SENTENCES[::-1], 1),
    (["An opening.", *SENTENCES], 2),
    ([SENTENCES[1]], 0),
    ([SENTENCES[0], SENTENCES[1].replace(" ", "  "), SENTENCES[2]], None),  # the words around it aren't the same
    ([SENTENCES[0], SENTENCES[2]], None),
    ([SENTENCES[0], "12 people were killed, she said.", SENTENCES[2]], None),
    ([SENTENCES[0], "12 people were not hurt, she said.", SENTENCES[2]], None),
    ([SENTENCES[1], SENTENCES[0], SENTENCES[1]], None),  # which of the two?
    ([SENTENCES[1], *SENTENCES], None),
]


@pytest.mark.parametrize(("sentences", "expected"), FOLLOWED)
def test_an_anchor_follows_its_sentence_or_is_lost(sentences, expected):
    text = text_of(*sentences)
    if expected is None:
        with pytest.raises(Lost):
            text.locate(TWELVE)
    else:
        place = text.locate(TWELVE)
        assert text.sentence_at(place) == expected
        assert text.text.startswith("12", place)


def test_a_sentence_that_changed_is_not_followed_but_shown():
    long = "{} that 12 people were hurt when the roof of the old market hall came down on Sunday."
    anchor = anchored(text_of(long.format("The mayor did not deny late at night on Sunday evening")), "12")
    changed = long.format("The mayor did not confirm late at night on Sunday evening")
    with pytest.raises(Lost, match="has changed or is gone; these words now stand in 'The mayor did not confirm late"):
        text_of(changed).locate(anchor)


def test_a_sentence_that_other_rules_join_or_part_is_the_same():
    one, two = "It was No. 12 of all.", "Then it ended."
    anchor = anchored(text_of(one, two), "12")
    assert text_of("It was No.", "12 of all.", two).locate(anchor) == one.index("12")
    assert text_of("He spoke.", f"{one} {two}").locate(anchor) == 10 + one.index("12")


def test_of_two_equal_sentences_the_words_around_tell_and_where_these_change_none_is_taken():
    text = text_of("Rain fell.", "It killed 12.", "Snow fell.", "It killed 12.", "Then it ended.")
    second = anchored(text, "12", 2)
    assert second.repeated
    assert text.locate(second) == text.text.rindex("12")
    with pytest.raises(Lost, match="stood more than once"):
        text_of("Rain fell.", "It killed 12.", "Snow fell.").locate(second)


def test_line_breaks_are_no_part_of_a_sentence():
    assert sentence_hash("It killed\n12.") == sentence_hash("It killed 12.")


PLACES, VERBS = ("Varnholm", "Oret", "the harbour of Port Ellery"), ("hurt", "killed", "missing", "saved")
FORMS = (
    "{n} people were {verb} in {place}.",
    "In {place}, {n} people were {verb} on {day}, said Ada Brisk, the mayor of the town.",
    "Ada Brisk said {n} houses burned in {place}, and {m} people were {verb}.",
    "On {day}, {n} boats reached {place} with {m} tonnes of grain, and that was all there was to tell about it.",
)


def sentence(rng):
    return rng.choice(FORMS).format(
        n=rng.choice((12, 13, 40)), m=rng.choice((12, 25)), verb=rng.choice(VERBS), place=rng.choice(PLACES),
        day=rng.choice(("Monday", "Sunday")),
    )  # fmt: skip


def edited(article, rng):
    """The article, a list of (identity, sentence), after one edit; a sentence that is new has a new identity."""
    article, at = list(article), rng.randrange(len(article))
    who, words = article[at]
    match rng.choice(("delete", "move", "insert", "repeat", "word", "swap numbers", "rewrite")):
        case "delete":
            del article[at]
        case "move":
            article.insert(rng.randrange(len(article)), article.pop(at))
        case "insert":
            article.insert(at, (object(), sentence(rng)))
        case "repeat":
            article.insert(rng.randrange(len(article)), (object(), words))
        case "word":
            old = rng.choice(words.split())
            article[at] = (who, words.replace(old, rng.choice((f"{old} indeed", *VERBS)), 1))
        case "swap numbers":
            article[at] = (who, words.replace("12", "77").replace("40", "12"))
        case "rewrite":
            article[at] = (object(), sentence(rng))
    return article


def reading_of(article):
    return read_machine(text_article(" ".join(words for _, words in article), "edited", published="2026-03-03"))


def identity(article, start):
    """Whose sentence a character stands in."""
    for who, words in article:
        if start <= len(words):
            return who, words
        start -= len(words) + 1
    raise AssertionError("behind the last sentence")


def corrections_of(reading, rng):
    """Twenty accepted rows, as a file holds them."""
    machine = reading.machine
    text = Text(reading.article.text, machine["sentences"]["start"], machine["sentences"]["end"])
    every = [
        (t, i) for t in ("quantities", "attributions", "dates", "mentions") for i in range(len(machine[t]["rule"]))
    ]
    chosen = rng.sample(every, 20)
    entries = [
        entry_toml(Decision(table, row, "accept", "Ib", "read"), row_words(text, machine, table, row))
        for table, row in chosen
    ]
    corrections = check_corrections(tomllib.loads("".join(entries)), "edited.corrections.toml")
    return [(c, machine[table]["start"][row]) for c, (table, row) in zip(corrections, chosen, strict=True)]


def test_after_200_edits_no_decision_is_on_another_sentence_and_each_lost_one_is_named():
    kept = lost = 0
    for seed in range(20):
        rng = random.Random(seed)
        before = [(object(), sentence(rng)) for _ in range(15)]
        corrections = corrections_of(reading_of(before), rng)
        for _ in range(10):
            after = before
            for _ in range(rng.choice((1, 1, 2, 5))):
                after = edited(after, rng)
            reading = reading_of(after)
            sentences = reading.machine["sentences"]
            text, work = Text(reading.article.text, sentences["start"], sentences["end"]), linked(reading.machine)
            for correction, start in corrections:
                try:
                    (row,) = find_rows(text, work, [correction])
                except CorrectionError as error:
                    assert f"correction {correction.number + 1} (" in str(error)
                    lost += 1
                    continue
                assert row["text"] == correction.text
                (was, words), (now, words_now) = identity(before, start), identity(after, row["start"])
                there = any(who is was and written == words for who, written in after)
                # a sentence of the very same words that took its place is, for any reader, that sentence
                assert now is was or (words_now == words and not there), (seed, words, words_now)
                kept += 1
    assert kept > 2000 and lost > 100, (kept, lost)  # it isn't all one or the other


def test_all_that_are_lost_are_named_at_once():
    reading = read_machine(text_article("It killed 12 people. Then 13 people came.", "edited"))
    entry = '[[correction]]\naction = "accept"\ntable = "quantities"\ntext = "{}"\n'
    signed = 'prefix = ""\nsuffix = ""\nsentence = "0"\ncoder = "Ib"\ndate = 2026-03-09\nreason = "r"\n'
    content = "".join(entry.format(words) + signed for words in ("14 people", "13 people", "15 people"))
    corrections = check_corrections(tomllib.loads(content), "e.corrections.toml")
    sentences = reading.machine["sentences"]
    text = Text(reading.article.text, sentences["start"], sentences["end"])
    with pytest.raises(CorrectionError) as caught:
        find_rows(text, linked(reading.machine), corrections)
    for number, words in enumerate(("14 people", "13 people", "15 people"), 1):
        assert f"correction {number} ({words!r})" in str(caught.value)
