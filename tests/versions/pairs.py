"""Versions of invented articles: sentences in an old and a new form, and articles put together from them."""

import random

CHANGED = [  # kind, the sentence as it was, as it is now, and what of the change must be told
    ("figure", "At least 12 people were killed when the bridge at Tolmar gave way.",
     "At least 14 people were killed when the bridge at Tolmar gave way.", "≥ 12 → ≥ 14"),
    ("figure", "Rescuers said 31 passengers were injured in the crash.",
     "Rescuers said 29 passengers were injured in the crash.", "31 → 29"),
    ("figure", "About 2,400 households lost power overnight.", "About 2,900 households lost power overnight.",
     "≈ 2,400 → ≈ 2,900"),
    ("figure", "The repairs will cost $4 million.", "The repairs will cost $6.5 million.", "$4 million → $6.5 million"),
    ("figure", "The city set aside €30,000 for new pumps.", "The city set aside £30,000 for new pumps.",
     "€30,000 → £30,000"),
    ("figure", "Nearly 40 percent of the harvest was lost.", "Nearly 55 percent of the harvest was lost.", "55"),
    ("figure", "The vote was watched by 17 observers.", "The vote was watched by at least 17 observers.", "17 → ≥ 17"),
    ("figure", "More than 300 miners walked out of the Corvane pit.",
     "Some 300 miners walked out of the Corvane pit.", "> 300 → ≈ 300"),
    ("figure", "Soldiers detained 22 farmers near the dam.", "Soldiers detained 22 teachers near the dam.", "22"),
    ("figure", "Three children were among the dead.", "Two children were among the dead.", "3 → 2"),
    ("figure", "The flood has displaced 8,000 people in the Arle valley.",
     "The flood has displaced 11,000 people in the Arle valley.", "8,000 → 11,000"),
    ("figure", "The plant made 600 tonnes of steel a day.", "The plant made 600 tonnes of steel a week.", "a week"),
    ("figure", "Nine fishermen were missing after the storm.", "Four fishermen were missing after the storm.", "9 → 4"),
    ("figure", "The mast is 95 metres tall.", "The mast is 59 metres tall.", "95 metres → 59 metres"),
    ("figure", "Between 20 and 30 trucks were burned on the road.", "Between 20 and 25 trucks were burned on the road.",
     "20–30 → 20–25"),
    ("figure", "Fifteen guards were killed at the depot.", "Fifteen guards were injured at the depot.",
     "killed → injured"),
    ("figure", "Some 140 passengers were aboard the barge.", "140 passengers were aboard the barge.", "≈ 140 → 140"),
    ("figure", "Six nurses were killed at the depot.", "Six pilots were killed at the depot.", "6 nurses → 6 pilots"),
    ("hedge", "Reportedly, the dam was sold in spring.", "The dam was sold in spring.", "“Reportedly” dropped"),
    ("source", "The tower had been checked in spring, officials said.",
     "The tower had been checked in spring, engineers said.", "officials → engineers"),
    ("source", "The road would stay shut, according to the Interior Ministry.",
     "The road would stay shut, according to the Transport Ministry.", "Interior Ministry → Transport Ministry"),
    ("source", "An aide said the talks had failed.", "Jorin Vask, the deputy chancellor, said the talks had failed.",
     "Jorin Vask"),
    ("source", "Mira Oldane, the head of the clinic, said the wards were full.", "The wards were full.", "Mira Oldane"),
    ("source", "The pilots had asked for leave.", "The pilots had asked for leave, a colleague said.", "colleague"),
    ("source", "Police said the boat carried no lights.", "Witnesses said the boat carried no lights.",
     "Police → Witnesses"),
    ("source", "The mayor told reporters that the wall was sound.",
     "The architect told reporters that the wall was sound.", "mayor → The architect"),
    ("source", "Residents say the well has been dry since spring.",
     "A geologist says the well has been dry since spring.", "Residents → A geologist"),
    ("hedge", "The driver allegedly ignored a red signal.", "The driver ignored a red signal.", "“allegedly” dropped"),
    ("hedge", "The gas may have leaked from an old pipe.", "The gas leaked from an old pipe.", "“may” dropped"),
    ("hedge", "The two men knew each other.", "The two men reportedly knew each other.", "“reportedly” added"),
    ("hedge", "The merger will probably be approved.", "The merger will be approved.", "“probably” dropped"),
    ("hedge", "The raid could delay the peace talks.", "The raid will delay the peace talks.", "“could” dropped"),
    ("hedge", "The company is apparently short of cash.", "The company is short of cash.", "“apparently” dropped"),
    ("hedge", "The claim was true.", "The claim could not be verified.", "could not be verified"),
    ("hedge", "The virus possibly came with imported birds.", "The virus came with imported birds.",
     "“possibly” dropped"),
    ("day", "The court sits again on Monday.", "The court sits again on Thursday.", "Monday → Thursday"),
    ("day", "The first train left on 3 March.", "The first train left on 5 March.", "3 March → 5 March"),
    ("day", "The lease runs until June 2027.", "The lease runs until August 2027.", "June 2027 → August 2027"),
    ("day", "Her father founded the paper in 1981.", "Her father founded the paper in 1979.", "1981 → 1979"),
    ("day", "The council voted last week.", "The council voted yesterday.", "last week → yesterday"),
    ("day", "Schools reopen tomorrow.", "Schools reopen next week.", "tomorrow → next week"),
    ("day", "The strike began on Friday evening.", "The strike began on Saturday evening.", "Saturday"),
    ("quotation", "“We will rebuild every house on this street,” she said. “Nobody will be left in the cold.”",
     "“We will rebuild every house on this street,” she said.", "Nobody will be left in the cold"),
    ("quotation", "“The minister has lost all sense of shame and should resign,” he said.",
     "“The minister should resign,” he said.", "has lost all sense of shame"),
    ("quotation", "The report calls the dam “a danger to everybody below it”.", "The report calls the dam unsafe.",
     "a danger to everybody below it"),
    ("quotation", "He spoke of the old harbour.", "He spoke of the old harbour and “the price of long neglect”.",
     "the price of long neglect"),
    ("name", "The convoy stopped in Oststrand.", "The convoy stopped in Felmouth.", "Oststrand → Felmouth"),
    ("name", "The award went to Sana Petrel.", "The award went to Hanno Brisk.", "Sana Petrel → Hanno Brisk"),
    ("name", "Divers in Kelmor joined the search.", "Divers joined the search.", "Kelmor"),
    ("name", "The ship was built by Varn Marine Ltd.", "The ship was built by Dorle Shipping Ltd.", "Dorle Shipping"),
    ("negation", "The captain was not on the bridge.", "The captain was on the bridge.", "“not” dropped"),
    ("negation", "The factory had a permit.", "The factory never had a permit.", "“never” added"),
    ("negation", "The talks won’t go on in autumn.", "The talks will go on in autumn.", "“n’t” dropped"),
]  # fmt: skip
SAME = [
    "Port Varn lies at the mouth of the Arle.",
    "The ferry, which carried 140 passengers, had left the island at 6 a.m.",
    "“It was the longest night of my life,” said Ada Brisk, a nurse who lives on the quay.",
    "The harbour’s cranes – some of them 60 years old – stood still.",
    "Ben Carver, a spokesman for the Harbour Authority, said 25 percent of the berths were empty.",
    "He declined to comment further.",
    "The U.S. company didn’t answer questions sent by e-mail…",
    "Rain fell over the hills, and 1,250 sandbags were brought to the lower town.",
    "The union of dockers, founded in 1934, has some 3,400 members.",
    "“Nobody knows what comes next,” the shopkeeper told this newspaper on Sunday.",
    "Prices had risen by 3.5 percent in a year, according to the Statistics Office.",
    "It was not clear who owned the barge.",
    "Local people gathered at the church and sang.",
]


def retyped(text: str, turn: int) -> str:
    """The same words set otherwise: quotation marks, dashes, spaces, points, parted thousands, white space."""
    ways = [
        [("“", '"'), ("”", '"'), ("’", "'"), ("–", "-"), ("…", "...")],
        [("“", "«"), ("”", "»"), ("1,250", "1\u202f250"), ("U.S.", "US")],
        [(" percent", "%"), ("’", "'"), (". ", ".  ")],
        [(" percent", " per cent"), ("\n\n", "\n"), ("“", "„"), ("”", "“")],
        [("3,400", "3\u00a0400"), (" – ", "—"), ("harbour", "har\u00adbour")],
        [("\n\n", "\r\n\r\n"), (" the ", "  the "), ("e-mail", "e\u2011mail")],
        [("“", "``"), ("”", "''"), ("’", "'")],
    ]
    for old, new in ways[turn % len(ways)]:
        text = text.replace(old, new)
    return text


def versions(seed: int, changes: int = 10) -> tuple[str, str, list[tuple[str, str]]]:
    """An invented article in two versions: so many of its sentences changed, each by one fact, told with its kind."""
    chance = random.Random(seed)
    chosen = chance.sample(CHANGED, changes)
    lines = [(old, new) for _, old, new, _ in chosen] + [(line, line) for line in chance.sample(SAME, 8)]
    chance.shuffle(lines)
    ends = ["\n\n" if chance.random() < 0.4 else " " for _ in lines]
    old, new = (("".join(line[i] + end for line, end in zip(lines, ends, strict=True))).strip() for i in (0, 1))
    return old, new, [(kind, told) for kind, *_, told in chosen]
