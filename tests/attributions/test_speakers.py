"""Who speaks, one kind of subject a sentence: offices, bodies of places, relatives, groups, rows and pronouns."""

import pytest
from attributions.reading import read

SPEAKERS: list[tuple[str, list[tuple[str, str] | None]]] = [  # text, name and type of the source of each attribution
    # whom a pronoun or a noun goes on with
    ("A guard swam. It rained. He spoke on condition of anonymity and said it was late.", [("guard", "anonymous")]),
    ("Two guards swam. They spoke on condition of anonymity, saying it was late.", [("guards", "group")]),
    ("Ambassador Omar Dahl said it was late. The diplomat in charge of ports said it was dry.",
     [("Omar Dahl", "named"), ("diplomat", "anonymous")]),
    ("Ambassador Omar Dahl said it was late. The Danish diplomat said it was dry.",
     [("Omar Dahl", "named"), ("Omar Dahl", "named")]),
    ("Omar Dahl said it was late. The engineer said it was dry.", [("Omar Dahl", "named"), ("Omar Dahl", "named")]),
    ("A woman said it was late. The witness said it was dry.", [("woman", "anonymous"), ("woman", "anonymous")]),
    ("Brannock said it was late. The company said it was dry.",
     [("Brannock", "organisation"), ("Brannock", "organisation")]),
    ("Quell Motors cut jobs. Brannock Inc. cut jobs. The carmaker said it was late.", [None]),
    ("Staff at Quell Motors wept after it said sales were down.", [("Quell Motors", "organisation")]),
    ("Nurses wept. The council said it was late. They said it was dry.", [("council", "organisation"), None]),
    ("Ann Hale said it was late. Her brother Tom Hale swam. Mr. Hale said it rained.",
     [("Ann Hale", "named"), ("Tom Hale", "named")]),
    ("On Monday, a boy came. He said it was late.", [("boy", "anonymous")]),
    ("The crowd saw Ivo Kerr. The crowd saw Omar Dahl. He said it was late.", [None]),
    ("Ivo Kerr, a nurse, met Omar Dahl, a nurse. The nurse said it was late.", [None]),
    ("A driver, 22, and Mara Dahl, 31, met. The 31-year-old said it was late.", [("Mara Dahl", "named")]),
    ("Mara Dahl, 31, met Ivo Kerr, 31. The 31-year-old said it was late.", [None]),
    ("A man named Ivo Kerr said it was late. The man said it was dry.", [("Ivo Kerr", "named"), ("Ivo Kerr", "named")]),
    ("Three guards came. One, a former diver, said it was late.", [("guard", "anonymous")]),
    ("Dr Hale said it was late. The doctor said it was dry.", [("Hale", "named"), ("Hale", "named")]),
    ("Hexley have signed the winger Ivo Marin. It was late, the Serbian said.", [("Ivo Marin", "named")]),
    ("The Serbian's mother said it was late.", [("Serbian's mother", "anonymous")]),
    ("The boy's mother said it was late. His mother said it was dry.",
     [("boy's mother", "anonymous"), ("boy's mother", "anonymous")]),
    ("Ivo Kerr, an actor in Harbour Lights, said it was late. The Harbour Lights actor said it was dry.",
     [("Ivo Kerr", "named"), ("Ivo Kerr", "named")]),
    # whose body
    ("Norway's Quell Motors said it was late.", [("Quell Motors", "organisation")]),
    ("Omar Dahl's Defense Ministry said it was late.", [("Defense Ministry", "organisation")]),
    ("In Norway, local authorities said it was late. In Chad, local authorities said it was dry.",
     [("local authorities in Norway", "group"), ("local authorities in Chad", "group")]),
    ("Police in Oret said it was late. Police in Oret said it was dry.",
     [("Police in Oret", "group"), ("Police in Oret", "group")]),
    ("Norland's ruling party said it was late.", [("Norland's ruling party", "organisation")]),
    ("The Directorate-General for Ports said it was late.", [("Directorate-General for Ports", "organisation")]),
    ("The road-building firm said it was late.", [("road-building firm", "organisation")]),
    ("A Sun spokesman said it was late.", [("Sun spokesman", "anonymous")]),
    ("The French said it was late.", [("French", "group")]),
    ("The news agency Interfax said it was late.", [("Interfax", "organisation")]),
    # a name with its office or description
    ("Ann Kerr, head of Quell Motors and chair of the board said it was late.", [("Ann Kerr", "named")]),
    ("Harbour Brisk, head of Quell Motors said it was late.", [("Harbour Brisk", "named")]),
    ("The mayor, Harbour Brisk, said it was late.", [("Harbour Brisk", "named")]),
    ("Quell Ltd., a firm owned by Ann Marsh, said it was late.", [("Quell Ltd.", "organisation")]),
    ("“It is late,” said Mara Dahl, a diver and author, on Monday.", [("Mara Dahl", "named")]),
    ("Ivo Kerr, Omar Dahl's lawyer, said it was late.", [("Ivo Kerr", "named")]),
    ("Ken May, a clerk, said it was late.", [("Ken May", "named")]),
    ("Image caption Ivo Kerr said it was late.", [("Ivo Kerr", "named")]),
    ("Ann Marsh, the head of a firm that sells boats, Quell Arts, said it was late.", [("Ann Marsh", "named")]),
    ("In Tarn, the mayor, a lawyer, said it was late.", [("mayor", "anonymous")]),
    ("Farmer Paris Kerr said it was late.", [("Paris Kerr", "named")]),
    ("The report, a study of ports, said it was late.", [("report", "document")]),
    # what stands between the noun and its verb
    ("An upcycler who sells lamps said it was late.", [("upcycler", "anonymous")]),
    ("President Hale last Monday said it was late.", [("Hale", "named")]),
    ("Omar Dahl on a rainy Monday said it was late.", [("Omar Dahl", "named")]),
    ("A survey released Monday found it was late.", [("survey", "document")]),
    ("A deal unveiled Monday by the board said it was late.", [None]),
    ("Officials not involved in the case said it was late.", [("Officials", "group")]),
    ("The farmers the paper spoke to in the hills said it was late.", [("farmers", "group")]),
    ("The mayors have all said it was late.", [("mayors", "group")]),
    ("Ivo Kerr, however, said it was late.", [("Ivo Kerr", "named")]),
    # several, one of them, nobody
    ("Both Ivo Kerr and Omar Dahl said it was late.", [("Ivo Kerr and Omar Dahl", "group")]),
    ("The mayor and the council said it was late.", [("mayor and the council", "group")]),
    ("A nurse and a doctor said it was late.", [("nurse and a doctor", "group")]),
    ("The mayor and council said it was late.", [("mayor and council", "group")]),
    ("Her aunt and cousin said it was late.", [("aunt and cousin", "group")]),
    ("The founder and head of the firm said it was late.", [("founder and head", "anonymous")]),
    ("A friend and colleague said it was late.", [("friend and colleague", "anonymous")]),
    ("The health and safety officer said it was late.", [("health and safety officer", "anonymous")]),
    ("Neither the mayor nor the council said it was late.", [None]),
    ("No one said it was late.", [None]),
    ("The United Nations, the Sea Board and the Harbour Union said it was late.", [None]),
    ("Liberal Mara Lind, the former Orvan judge and Harbour Trust chair, wrote that it was late.",
     [("Mara Lind", "named")]),
    ("Orvania's oldest club, the Tarn Rovers, denies that it owes rent.", [("Tarn Rovers", "organisation")]),
    ("It was late. According to ministry policy, it was dry.", [("ministry policy", "document")]),
    # what stands inside a speaker's words, and beside them
    ("Hale's now-retired aunt wrote that it was late.", [("Hale's now-retired aunt", "anonymous")]),
    ("It is rare, Brandt and his crew wrote in a note.", [("Brandt and his crew", "group")]),
    ("In Tarn, about 3,000 nurses marched, chanting “enough”.", [("nurses", "group")]),
    ("He fell at the old mill on Larch Street.Police say he was 40.", [("Police", "group")]),
    ("Several leaked letters claim it was late.", [("Several leaked letters", "document")]),
    ("Her agent and elder sister denied it was late.", [("agent and elder sister", "anonymous")]),
    ("Ana Brisk — whose mother, too, had been a diver — promised to come.", [("Ana Brisk", "named")]),
    ("Reporters in two towns — Tarn and Orvan — wrote that it was late.", [("Reporters", "group")]),
    ("Ana Brisk - who had swum in May - called for a truce.", [("Ana Brisk", "named")]),
    ("The diver Ana Brisk waded into the hall claiming it was late.", [("Ana Brisk", "named")]),
    ("People close to Owen Hale wrote that it was late.", [("People", "group")]),
    ("Owen Hale would not divulge the price but said the sale was fair.", [("Owen Hale", "named")] * 2),
    ("It lies where an estimated 300 sailors drowned.", []),
    ("Iris Fields spoke. Fields told reporters it was late.", [("Iris Fields", "named")]),
    ("An aide to failed candidate Owen Hale admits it was late.", [("aide", "anonymous")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), SPEAKERS)
def test_who_speaks(text: str, want: list[tuple[str, str] | None]) -> None:
    rows, sources = read(text)
    assert [
        None if r.source_id is None else (sources[r.source_id].name, sources[r.source_id].type) for r in rows
    ] == want


def test_the_reason_for_anonymity_ends_before_the_next_verb() -> None:
    _, sources = read("A guard swam. He spoke on condition of anonymity and said it was late.")
    assert sources[0].anonymity == "spoke on condition of anonymity"
