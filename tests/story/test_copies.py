"""Copies: which article repeats which, on sixty articles, and in the cases that a count of words alone would miss."""

import datetime as dt
import random
import re
from pathlib import Path

import pytest

from analysis.story.copies import Copy, Text, find_copies

GOLD = Path(__file__).parents[1] / "gold"
ORIGINALS = sorted(path.parent.name for path in GOLD.glob("*/article.txt"))
DAY = dt.date(2026, 3, 2)
RETOLD = {  # the same events in other words
    "chip-maker-quarter": (
        "Harrow Deep, a maker of chips, beat what analysts had expected: sales went up by a fifth to more "
        "than two billion dollars. Its chief, Priya Raman, spoke of a clean three months, but feared for the "
        "next."
    ),
    "ferry-deal": (
        "No rule was broken when Northline got the ferries, the minister for transport said in Port Alder. "
        "Ingrid Solberg faced questions for two thirds of an hour and would do the same again."
    ),
    "flooded-port": (
        "Harbek is under water. Fourteen people or more drowned when the river came over the quays on Tuesday "
        "morning, and three thousand slept in schools that night."
    ),
    "lowland-front": (
        "Deserters are leaving the Lowland Front in the south of Merovia, by night and in their hundreds, say "
        "men who once led them and a guard on the frontier."
    ),
    "market-fire": (
        "The covered market of Brant Hollow, none in the province was older, burned down on Sunday. A "
        "watchman died; more than two hundred stallholders have lost what they had."
    ),
    "nurse-trial": (
        "Jurors in Wexcombe were told yesterday that a nurse chatted and laughed while an old man on her ward "
        "was dying. Kerry-Ann Maddock turned off his buzzer, the Crown says."
    ),
    "oret-earthquake": (
        "A strong earthquake has killed more than forty people in the west of Dovrany. Oret lost four houses "
        "in five, its mayor said, and dozens are not accounted for."
    ),
    "rail-crash": (
        "The train was going more than twice as fast as it should. More than thirty of its passengers are "
        "dead after Monday's crash near Lorne Bay, and the board wants to know why."
    ),
    "sea-wall": (
        "Saltmere's sea wall costs double. The council said on Thursday that peat had been found under it, "
        "which its chief engineer, Helena Marsh, did not foresee."
    ),
    "shop-trial": (
        "Two cousins went on trial in Dunholm over the death of Yusuf Rahman, who kept a shop. He had asked "
        "them for a few minutes more, the jury was told, before one of them fired."
    ),
}


def original(name: str) -> str:
    return (GOLD / name / "article.txt").read_text(encoding="utf-8")


def cut(text: str, chance: random.Random) -> str:
    """The first paragraphs, as an outlet prints them."""
    parts = text.strip().split("\n\n")
    return "\n\n".join(parts[: max(3, round(len(parts) * chance.uniform(0.4, 0.8)))])


def retitled(text: str, chance: random.Random) -> str:
    return (
        f"What we know so far of today's main story\n\n{text}\n\nReporting by our own correspondent and the agencies."
    )


def edited(text: str, chance: random.Random) -> str:
    """Another word here and there, one in thirty; other quotation marks."""
    words = re.split(r"(\s+)", text.replace("“", '"').replace("”", '"'))
    return "".join(
        w if chance.random() > 1 / 15 or not w.strip() else chance.choice(["also", "then", "said"]) for w in words
    )


def sixty() -> tuple[list[Text], dict[str, str]]:
    """Sixty articles and more, and which of them copies which: the originals, 20 copies, 10 retold, 16 by one form."""
    chance = random.Random(5)
    texts = [Text(name, original(name), DAY) for name in ORIGINALS]
    copies = {}
    for number in range(20):
        name = ORIGINALS[number % len(ORIGINALS)]
        change = (cut, retitled, edited)[number % 3]
        id = f"copy-{number}"
        later = dt.timedelta(days=number % 2 if change is cut else 1)
        texts.append(Text(id, change(original(name), chance), DAY + later))
        copies[id] = name
    texts += [Text(f"retold-{name}", text, DAY + dt.timedelta(days=1)) for name, text in RETOLD.items()]
    for number in range(16):  # bulletins in one form of words
        town, rose, fell = (
            chance.choice(["Tolmar", "Brask", "Hollin", "Varn", "Lower Tarn", "Ansel"]) for _ in range(3)
        )
        who = chance.choice(["Tenants", "Owners", "Brokers"])
        why = chance.choice(["new flats", "old leases", "the fair", "the ferry", "higher rates", "a lack of land"])
        rise, rent, nth = (
            chance.randint(1, 90) / 10,
            chance.randint(400, 900),
            chance.choice(["third", "first"]),
        )
        text = (
            f"Rents in {town} rose {rise} percent in March, the housing office said. The rise was led by {rose}, where "
            f"a flat now costs {rent} crowns a month. In {fell} rents fell for the {nth} month. {who} blamed {why}."
        )
        texts.append(Text(f"bulletin-{number}", text, DAY + dt.timedelta(days=number)))
    chance.shuffle(texts)
    return texts, copies


def found_copies(texts: list[Text]) -> dict[str, str]:
    copies = zip(texts, find_copies(texts), strict=True)
    return {text.article_id: copy.copy_of for text, copy in copies if copy.copy_of}


def test_of_some_sixty_articles_the_copies_are_found_and_no_others():
    texts, copies = sixty()
    assert (len(texts), len(copies)) == (len(ORIGINALS) + 20 + 10 + 16, 20)
    assert len(texts) >= 60
    found = found_copies(texts)
    right = {pair for pair in found.items() if pair in copies.items()}
    assert len(right) / len(found) >= 0.95
    assert len(right) / len(copies) >= 0.95


A = "The harbour master said that nine boats had gone down off the northern mole before the tide turned on Monday."
B = "Nobody knew how many men had been on board, nor who had let them leave with the storm already in sight."
C = "Families waited at the mole until dark, and the lifeboat came back three times with no one in it at all."

CASES = [  # id, text, day of each; what copies what
    ([("a", A + B, 1), ("b", A + B, 2)], {"b": "a"}),
    ([("a", A + B, 2), ("b", A + B, 1)], {"a": "b"}),
    ([("a", A, 1), ("b", A + B, 1)], {"a": "b"}),  # on one day the longer is the original
    ([("a", A + B, None), ("b", A + B, 1)], {"a": "b"}),  # what has no day comes last
    ([("a", A + B, 1), ("b", A + B, 2), ("c", A + B, 3)], {"b": "a", "c": "a"}),
    ([("a", A + B + C, 1), ("b", A, 2), ("c", A, 3)], {"b": "a", "c": "a"}),
    ([("a", A, 1), ("b", A + B + C, 2)], {}),  # a third of it stands there
    ([("a", "Nine boats sank.", 1), ("b", "Nine boats sank.", 2)], {}),  # too short to tell
    ([("a", A, 1), ("b", A.upper().replace(" ", "  ") + "!", 2)], {"b": "a"}),
]


@pytest.mark.parametrize(("articles", "copies"), CASES)
def test_who_copies_whom(articles, copies):
    texts = [Text(id, text, day and dt.date(2026, 3, day)) for id, text, day in articles]
    found = found_copies(texts)
    assert found == copies


def test_of_two_of_one_day_the_one_that_credits_the_other_outlet_is_the_copy():
    day = dt.date(2026, 3, 1)
    credited = Text("b", f"(Port Agency) {A} {B} {C}", day, outlet="Courier")
    own = Text("a", f"{A} {B}", day, outlet="Port Agency")
    for texts in ([credited, own], [own, credited]):
        assert found_copies(texts) == {"b": "a"}
    assert found_copies([own, Text("b", f"{A} {B} {C}", day, outlet="Courier")]) == {"a": "b"}  # the longer


def test_the_share_is_that_of_the_copy():
    texts = [Text("a", A + " " + B, dt.date(2026, 3, 1)), Text("b", A + " " + C, dt.date(2026, 3, 2))]
    assert find_copies(texts) == [Copy(None, None), Copy(None, None)]
    (_, copy) = find_copies([texts[0], Text("b", f"{A} {B} {C}", dt.date(2026, 3, 2))])
    assert copy.copy_of == "a" and 0.6 < copy.copied < 0.75
