"""The syntax of sentences: phrases and what hangs on them, verb groups, clauses with subject and parent."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import text_article
from analysis.extract import parse_sentences

LINES = (Path(__file__).parent / "clauses.txt").read_text(encoding="utf-8").splitlines()
CLAUSE = re.compile(r"(\w+) \((.*?)\) (\S+) \[(.*?)\]")
CLAUSES = [  # text, (kind, subject, lemma of the verb) of each clause, parents first
    ("Five people were shot in Brask.", [("main", "Five people", "shoot")]),
    ("Two men got split from the group.", [("main", "Two men", "split")]),
    ("The wounded were put on trucks.", [("main", "The wounded", "put")]),
    ("No survivors", [("verbless", None, None)]),
    (
        "On Sunday, 12 men left Oret, killing a guard.",
        [("main", "12 men", "leave"), ("participial", "12 men", "kill")],
    ),
    (
        "A bomb went off in Vell, killing 12 people and wounding 40 others.",
        [("main", "A bomb", "go"), ("participial", "A bomb", "kill"), ("participial", "A bomb", "wound")],
    ),
    (
        "Speaking in Oret, the mayor denied it.",
        [("main", "the mayor", "deny"), ("participial", "the mayor", "speak")],
    ),
    (
        "The bodies of 30 men, many of whom were young, were found in Vell.",
        [("main", "The bodies", "find"), ("relative", "many", "be")],
    ),
    ("The attack that wounded 15 was filmed.", [("main", "The attack", "film"), ("relative", "The attack", "wound")]),
    (
        "The mayor, who was elected in 2014, told reporters that 12 men had fled.",
        [("main", "The mayor", "tell"), ("relative", "The mayor", "elect"), ("subordinate", "12 men", "flee")],
    ),
    (
        "She said the bomb that killed 12 had been planted in a car.",
        [("main", "She", "say"), ("subordinate", "the bomb", "plant"), ("relative", "the bomb", "kill")],
    ),
    (
        "She said the plan to cut taxes failed, and the council voted.",
        [
            ("main", "She", "say"),
            ("subordinate", "the plan", "fail"),
            ("infinitive", "the plan", "cut"),
            ("main", "the council", "vote"),
        ],
    ),
    (
        "After the bomb exploded, soldiers fired into the crowd.",
        [("main", "soldiers", "fire"), ("subordinate", "the bomb", "explode")],
    ),
    ("He left because the river rose.", [("main", "He", "leave"), ("subordinate", "the river", "rise")]),
    (
        "While in office, he raised taxes, and his party lost the vote.",
        [("main", "he", "raise"), ("main", "his party", "lose")],
    ),
    ("Ada was freed and two boys and a girl fined.", [("main", "Ada", "free"), ("main", "two boys", "fine")]),
    ("Some 14 were held and 30 questioned by guards.", [("main", "Some 14", "hold"), ("main", "30", "question")]),
    ("The fees, a burden to many in Oret, have in recent weeks been cut.", [("main", "The fees", "cut")]),
    ("The clerk was on Friday jailed for 12 years.", [("main", "The clerk", "jail")]),
    ("The town, home to 900 people, lies on the coast.", [("main", "The town", "lie")]),
    ("The storm left a boat missing and 40 homes without power.", [("main", "The storm", "leave")]),
    ("Prices fell by 3% in May.", [("main", "Prices", "fall")]),
    ("Prices may fall.", [("main", "Prices", "fall")]),
    ("Ada unified the ten tribes.", [("main", "Ada", "unify")]),
    ("These themes fall under two heads.", [("main", "These themes", "fall")]),
    ("The firm can rent 30 cars.", [("main", "The firm", "rent")]),
    ("The wolves were reintroduced.", [("main", "The wolves", "reintroduce")]),
    ("The bridge cost more than 40 crowns.", [("main", "The bridge", "cost")]),
    ("It was last trading at 40.", [("main", "It", "trade")]),
    ("River Watch put the toll at 40.", [("main", "River Watch", "put")]),
    (
        "A raid on Odesa on Sunday that killed two was over.",
        [("main", "A raid", "be"), ("relative", "A raid", "kill")],
    ),
    ("Ada said two men and a girl had been found.", [("main", "Ada", "say"), ("subordinate", "two men", "find")]),
    ("Some 26 rivers feed it.", [("main", "Some 26 rivers", "feed")]),
    ("The plan, he said, would fail.", [("main", "The plan", "fail"), ("parenthetical", "he", "say")]),
    (
        "The rebels — about 400 of them — crossed the border.",
        [("main", "The rebels", "cross"), ("parenthetical", None, None)],
    ),
    ("It held a vote, the first in years, and took a rest.", [("main", "It", "hold"), ("main", "It", "take")]),
    ("He told the crowd to stay calm.", [("main", "He", "tell"), ("infinitive", "the crowd", "stay")]),
    ("He promised the crowd to return.", [("main", "He", "promise"), ("infinitive", "He", "return")]),
    ("Did the minister resign?", [("main", "the minister", "resign")]),
    (
        "The men accused of theft were freed.",
        [("main", "The men", "free"), ("participial", "The men", "accuse")],
    ),
    (
        "The number of people living in poverty rose by 3 percent.",
        [("main", "The number", "rise"), ("participial", "people", "live")],
    ),
    ("“We will not leave,” Ada Brisk said.", [("main", "Ada Brisk", "say"), ("quotation", "We", "leave")]),
    ("“They can’t make us.”", [("quotation", "They", "make")]),
    ("He called it a “very bad” idea.", [("main", "He", "call")]),
    ("“I saw it,” said Tom Hale, a farmer.", [("main", "Tom Hale", "say"), ("quotation", "I", "see")]),
    (
        "In 2014, when the war began, the city had 40,000 people.",
        [("main", "the city", "have"), ("relative", "the war", "begin")],
    ),
    (
        "He was sentenced to five years for stealing $3 million.",
        [("main", "He", "sentence"), ("participial", "He", "steal")],
    ),
    ("The war is over; the men are coming home.", [("main", "The war", "be"), ("main", "the men", "come")]),
    (
        "At least 200 homes were destroyed and about 3,000 residents fled the town.",
        [("main", "At least 200 homes", "destroy"), ("main", "about 3,000 residents", "flee")],
    ),
    ("The day before, police said nothing.", [("main", "police", "say")]),
    ("Last week police said nothing.", [("main", "police", "say")]),
    ("The newly rich and the very old left the hall.", [("main", "The newly rich", "leave")]),
    ("Eleven people, none of them Danes, died.", [("main", "Eleven people", "die")]),
    ("The victims in Vell, Norland, were freed.", [("main", "The victims", "free")]),
    ("Between 40 and 60 left.", [("main", "Between 40 and 60", "leave")]),
    ("The number of dead and wounded rose.", [("main", "The number", "rise")]),
    (
        "The raid, which killed two and wounded a guard, was over.",
        [("main", "The raid", "be"), ("relative", "The raid", "kill"), ("relative", "The raid", "wound")],
    ),
    ("The number of dead, which rose to 40, is high.", [("main", "The number", "be"), ("relative", "dead", "rise")]),
    (
        "Police held 40 men, many of whom were armed.",
        [("main", "Police", "hold"), ("relative", "many", "arm")],
    ),
    ("Police held 40 men, two of whom fled.", [("main", "Police", "hold"), ("relative", "two", "flee")]),
    (
        "In May, when prices rose, the bank in the province of Oret that had failed closed.",
        [("main", "the bank", "close"), ("relative", "prices", "rise"), ("relative", "the bank", "fail")],
    ),
    (
        "They took a bus from Vell on Monday that broke down.",
        [("main", "They", "take"), ("relative", "a bus", "break")],
    ),
    ("Fires, a danger in May, also have spread.", [("main", "Fires", "spread")]),
    ("Fires, a danger to towns in the hills of Vell, have spread.", [("main", "Fires", "spread")]),
    ("Last week, a cold one, prices fell.", [("main", "prices", "fall")]),
    ("He did not leave and did not call.", [("main", "He", "leave"), ("main", "He", "call")]),
    (
        "Having been told to leave, they left.",
        [("main", "they", "leave"), ("participial", "they", "tell"), ("infinitive", "they", "leave")],
    ),
    (
        "The men, having lost two matches, are out.",
        [("main", "The men", "be"), ("participial", "The men", "lose")],
    ),
    ("While held in Vell, he wrote a book.", [("main", "he", "write"), ("participial", "he", "hold")]),
    # a time between a subject and its verb is no clause, where no other verb is left for the subject
    ("The street after the parade was empty.", [("main", "The street", "be")]),
    ("She said the street before the parade was empty.", [("main", "She", "say"), ("subordinate", "the street", "be")]),
    (
        "The street after the parade was held was empty.",
        [("main", "The street", "be"), ("subordinate", "the parade", "hold")],
    ),
    (
        "The band left after the parade was held.",
        [("main", "The band", "leave"), ("subordinate", "the parade", "hold")],
    ),
    (
        "The week after the parade was held, he left.",
        [("main", "he", "leave"), ("subordinate", "the parade", "hold")],
    ),
    (
        "Another fair nine days after bands were heard.",
        [("verbless", None, None), ("subordinate", "bands", "hear")],
    ),
    (
        "The fair a week after the parade was held.",
        [("verbless", None, None), ("subordinate", "the parade", "hold")],
    ),
    ("Two men dead after a roof collapsed.", [("verbless", None, None), ("subordinate", "a roof", "collapse")]),
    ("“They left,” he said. “We stayed.”", [("main", "he", "say"), ("quotation", "They", "leave")]),
]

PHRASES = [  # text, (phrase, owner, of, coordinated, apposition) of phrases that have one of these
    ("Oret's two hospitals treated them.", [("two hospitals", "Oret", None, [], None)]),
    ("Her two sons left.", [("Her two sons", "Her", None, [], None)]),
    ("Many of the 40 hostages left.", [("Many", None, "the 40 hostages", [], None)]),
    ("Two men, a woman and three children left.", [("Two men", None, None, ["a woman", "three children"], None)]),
    (
        "Ada Brisk, the mayor of Oret, left.",
        [("Ada Brisk", None, None, [], "the mayor"), ("the mayor", None, "Oret", [], None)],
    ),
    ("They met Ada Brisk, 42, there.", [("Ada Brisk", None, None, [], "42")]),
    ("The car hit a wall and the driver died.", []),
    ("Cheap and fast phones sold well.", []),
    (
        "The town's mayor's two sons left.",
        [("mayor", "The town", None, [], None), ("two sons", "mayor", None, [], None)],
    ),
    ("Two women and a man late on Friday were held.", [("Two women", None, None, ["a man"], None)]),
    (
        "Some of the poor and many of the wounded died.",
        [("Some", None, "the poor", ["many"], None), ("many", None, "the wounded", [], None)],
    ),
    ("They sold fast, cheap phones to Marks & Brisk.", []),
    ("They sold 40 lamps in Hask and 31 in Tarn.", [("40 lamps", None, None, ["31"], None)]),
    ("They sold lamps in Hask and 31 bells in Tarn.", [("Hask", None, None, ["31 bells"], None)]),
    ("He flew on Flight 370 to Vell.", []),
]

GROUPS = [  # text, (words, lemma, tense, voice, negated, modal, aspect) of its first group
    ("They had not been seen.", ("had not been seen", "see", "past", "passive", True, None, "perfect")),
    ("It might be carried.", ("might be carried", "carry", None, "passive", False, "might", None)),
    ("It will rain.", ("will rain", "rain", "future", "active", False, None, None)),
    ("It has been raining.", ("has been raining", "rain", "present", "active", False, None, "perfect progressive")),
    ("She never left.", ("left", "leave", "past", "active", True, None, None)),
    ("The men were cut off.", ("were cut off", "cut", "past", "passive", False, None, None)),
    ("It isn't over.", ("is n't", "be", "present", "active", True, None, None)),
]


def parsed(text):
    document, syntax = parse_sentences(text_article(text, "t"))
    return document, syntax.sentence(0)


def written(document, phrase):
    if phrase is None:
        return None
    return document.text[document.tokens.starts[phrase.first] : document.tokens.ends[phrase.last - 1]]


@pytest.mark.parametrize(("text", "expected"), CLAUSES, ids=[text for text, _ in CLAUSES])
def test_clauses(text, expected):
    document, sentence = parsed(text)
    found = [(c.kind, written(document, c.subject), c.verb.lemma if c.verb else None) for c in sentence.clauses]
    assert found == expected


@pytest.mark.parametrize("line", [line for line in LINES if line and line[0] != "#"])
def test_clauses_and_objects(line):
    text, expected = line.split(" => ")
    document, sentence = parsed(text)
    found = []
    for c in sentence.clauses:
        objects = ", ".join(written(document, phrase) for phrase in c.objects)
        found.append((c.kind, written(document, c.subject) or "-", c.verb.lemma if c.verb else "-", objects))
    assert found == CLAUSE.findall(expected)


@pytest.mark.parametrize(("text", "expected"), PHRASES, ids=[text for text, _ in PHRASES])
def test_what_hangs_on_a_phrase(text, expected):
    document, sentence = parsed(text)
    found = []
    for phrase in sentence.phrases:
        members = [written(document, member) for member in phrase.coordinated]
        links = (
            written(document, phrase.owner),
            written(document, phrase.of),
            members,
            written(document, phrase.apposition),
        )
        if any(links):
            found.append((written(document, phrase), *links))
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), GROUPS, ids=[text for text, _ in GROUPS])
def test_verb_groups(text, expected):
    document, sentence = parsed(text)
    group = sentence.groups[0]
    words = " ".join(document.tokens.words[group.first : group.last])
    assert (words, group.lemma, group.tense, group.voice, group.negated, group.modal, group.aspect) == expected


def test_what_stands_in_front_belongs_to_the_clause_behind_it():
    document, sentence = parsed("On Sunday, in Oret, two men left, she said.")
    clause = sentence.clauses[0]
    spans = [" ".join(document.tokens.words[first:last]) for first, last in clause.fronted]
    assert spans == ["On Sunday", "in Oret"]
    assert [written(document, c.phrase) for c in clause.complements] == ["Sunday", "Oret"]
    assert sentence.clause_at(0) is clause


def test_a_participle_knows_its_host_and_a_relative_its_antecedent():
    document, sentence = parsed("A bomb, which police had found, went off in Vell, killing 12.")
    host, relative, participle = sentence.clauses
    assert participle.parent is host
    assert participle.subject is host.subject
    assert (relative.parent, written(document, relative.antecedent)) == (host, "A bomb")
    assert (relative.subject is not host.subject, written(document, relative.subject)) == (True, "police")


def test_objects_and_complements():
    document, sentence = parsed("Police arrested two men and a woman in Oret last week.")
    (clause,) = sentence.clauses
    assert [written(document, o) for o in clause.objects] == ["two men"]
    assert [(document.tokens.words[c.preposition], written(document, c.phrase)) for c in clause.complements] == [
        ("in", "Oret")
    ]


def test_a_name_is_one_whatever_its_words():
    document, sentence = parsed("Reporters Without Borders said so.")
    assert [written(document, p) for p in sentence.phrases] == ["Reporters Without Borders"]


WORDS = (
    "The a men who that said , . “ ” ( ) — and of to in Oret 's 12 killed killing were put had not ; : after because "
    "cut which whose $ % - ' \" be n't is There"
)


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS.split()), max_size=60).map(" ".join)))
@settings(deadline=None, max_examples=150)
def test_any_text_gives_clauses_that_nest_and_hold_each_token_once(text):
    document, syntax = parse_sentences(text_article(text, "t"))
    for number, sentence in enumerate(document.sentences):
        parsed_ = syntax.sentence(number)
        held = [0] * (sentence.last - sentence.first)
        for phrase in parsed_.phrases:
            assert sentence.first <= phrase.first <= phrase.head < phrase.last <= sentence.last
            for i in range(phrase.first, phrase.last):
                held[i - sentence.first] += parsed_.phrase_at(i) is phrase
        assert max(held, default=0) <= 1
        for clause in parsed_.clauses:
            assert clause.first <= clause.tokens[0]
            assert clause.tokens[-1] < clause.last
            if clause.parent is not None:
                assert any(clause.parent is other for other in parsed_.clauses)
        for i in range(sentence.first, sentence.last):
            assert any(parsed_.clause_at(i) is clause for clause in parsed_.clauses)


@pytest.mark.parametrize(
    "unit", ["to go ", "that said ", "who saw ", "a of b of ", "a's b's ", "( ", "and ran ", "men, "]
)
def test_long_sentences_are_read_in_linear_time(unit):
    _, sentence = parsed(f"He {unit * 3000}.")
    assert len(sentence.clause_of) == sentence.last - sentence.first
