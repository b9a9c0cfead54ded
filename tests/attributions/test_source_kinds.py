"""What a source is: its type, the role that the text gives it, and why it is not named."""

import pytest
from attributions.reading import read

TYPES = [  # text, type of the first source
    ("Quell Motors, the sponsor, said it was late.", "organisation"),
    ("Harrow Trust, a campaigner, said it was late.", "organisation"),
    ("Owen Banks, a diver, said it was late.", "named"),
    ("Ada Church, a lawyer, said it was late.", "named"),
    ("UK Coastal Survey said it was late.", "organisation"),
    ("Helena Marsh said the pier was safe.", "named"),
    ("A nurse said the pier was safe.", "anonymous"),
    ("The Pope said the pier was safe.", "named"),
    ("Brisk, who dives, said the pier was safe.", "named"),
    ("Analysts said the pier was safe.", "group"),
    ("Amstel and Burley said the pier was safe.", "group"),
    ("The Health and Safety Executive said the pier was safe.", "organisation"),
    ("“The pier is safe,” tweeted @quaywatch.", "named"),
    ("The ministry said the pier was safe.", "organisation"),
    ("The report said the pier was safe.", "document"),
    ("The rebels' spokesman, who goes by the name Commander Brandt, said the pier was safe.", "pseudonymous"),
    ("Samir Halabi, a pseudonym, said the pier was safe.", "pseudonymous"),
    ("Samir Halabi said the thief, who also goes by the name Samir, swam.", "named"),
    ("Samir Halabi, who goes by the name Samir, said the pier was safe.", "pseudonymous"),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_types(text: str, kind: str) -> None:
    _, sources = read(text)
    assert sources[0].type == kind


ROLES = [  # text, role of the first source
    ("Ana Brisk, chief operating officer of Quell, denied it was late.", "chief operating officer of Quell"),
    ("Ana Brisk, head of a note-taking firm, denied it was late.", "head of a note-taking firm"),
    ("“It is over,” said Tomas Brandt, a retired pilot from the islands.", "retired pilot from the islands"),
    ("“It is over,” said Tomas Brandt, 61, a retired pilot.", "retired pilot"),
    ("“It is over,” said Tomas Brandt, 61.", None),
    ("A spokesman for the islands, Tomas Brandt, said it was over.", "spokesman for the islands"),
    ("Her colleague Dr Tomas Brandt said it was over.", "colleague"),
    ("Mr Hale's son Tomas Brandt said it was over.", "Mr Hale's son"),
    ("They met the head of the fund, Professor Tomas Brandt. Brandt said it was over.", "head of the fund"),
    ("The supplier, Brandt Shipping, was late. Brandt Shipping said it was over.", "supplier"),
    ("They told the court Tomas Brandt was late. Brandt said it was over.", None),
    ("Sen. Tomas Brandt said it was over.", "Sen."),
    ("Chasing Tomas Brandt.\n\nBrandt said it was over.", None),
    ("Stunning Thing Tomas Brandt Did.\n\nBrandt said it was over.", None),
    ("An aide to Secretary of State Tomas Brandt left. Brandt said it was over.", "Secretary of State"),
    ("On a wet Thursday, Tomas Brandt left. Brandt said it was over.", None),
    ("Standing in a room that has no floor, Tomas Brandt, 71, said it was over.", None),
    ("A man who would not give his name said it was over.", None),
    ("Dr Tomas Brandt said it was over.", None),
    ("Youth and Sports Minister Tomas Brandt said it was over.", "Youth and Sports Minister"),
    ("President Owen Hale met French President Tomas Brandt. Brandt said it was over.", "French President"),
    ("President Owen Hale and French President Tomas Brandt met. Brandt said it was over.", "French President"),
    ("Tomas Brandt (D), chairman of the board, said it was over.", "chairman of the board"),
    ("Quell Motors, Port Alder, said it was over.", None),
    ("A man who was hurt says it is over.", "man who was hurt"),
    ("Tomas Brandt, the pier's chief engineer, said it was over.", "pier's chief engineer"),
    ("Two divers sang. Another, a former pilot, said it was over.", "former pilot"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_the_role_is_kept_as_written(text: str, role: str | None) -> None:
    _, sources = read(text)
    assert sources[-1].role == role


ANONYMITY = [
    (
        "The road is closed, said a driver who spoke on condition of anonymity because he might be dismissed.",
        "spoke on condition of anonymity because he might be dismissed",
    ),
    (
        "A driver said the road was closed.\n\nBuses stood idle. The driver asked not to be named.",
        "asked not to be named",
    ),
    (
        "Speaking on condition of anonymity, one official said the road was closed.",
        "Speaking on condition of anonymity",
    ),
    (
        "A driver who would not give his name because he feared the police said the road was closed.",
        "would not give his name because he feared the police",
    ),
    (
        "Mara, who asked to be identified by her nickname because her sons are soldiers, said the road was closed.",
        "asked to be identified by her nickname because her sons are soldiers",
    ),
    (
        "A senior diplomat, speaking on condition of anonymity, was calm. “It is closed,” the diplomat said.",
        "speaking on condition of anonymity",
    ),
    ("A driver said the road was closed.", None),
]


@pytest.mark.parametrize(("text", "reason"), ANONYMITY)
def test_the_reason_for_anonymity(text: str, reason: str | None) -> None:
    _, sources = read(text)
    assert sources[0].anonymity == reason
