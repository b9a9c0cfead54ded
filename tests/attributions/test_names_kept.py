"""Named sources stay named: roles with "and", times before names, first names alone, names that are other words too."""

import pytest
from attributions.reading import read

NAMES: list[tuple[str, str, str, str | None]] = [  # text, the source's name, its type, its role
    ("Helena Marsh, a Fort Wayne, Ind., adviser to the ferries, said it was late.", "Helena Marsh", "named", None),
    ("Owen Hale, a Boise, Idaho, lawyer, said it was late.", "Owen Hale", "named", None),
    ("Owen Hale, a Boise lawyer, said it was late.", "Owen Hale", "named", "Boise lawyer"),
    ("The ambassador to Peru Ann Brook met the board. Brook said it was late.", "Ann Brook", "named", None),
    ("Pres. Ann Brook said it was late.", "Ann Brook", "named", "Pres."),
    ("Skipper Ann Brook said it was late.", "Ann Brook", "named", "Skipper"),
    ("Leader of the opposition Omar Dahl said it was late.", "Omar Dahl", "named", "Leader of the opposition"),
    ("Speaker of the house Nia Kerr said it was late.", "Nia Kerr", "named", "Speaker of the house"),
    ("The lawyer for defendant Omar Dahl said it was late.", "lawyer", "anonymous",
     "lawyer for defendant Omar Dahl"),
    ("NPB Senior Inspector Dave Kerr said it was late.", "Dave Kerr", "named", "NPB Senior Inspector"),
    ("Quell Motors Test Driver Helena Kerr said it was late.", "Helena Kerr", "named", "Quell Motors Test Driver"),
    ("Director General of the Vell Trust for Rivers (VTR) Omar Al Brook said it was late.", "Omar Al Brook", "named",
     "Director General of the Vell Trust for Rivers (VTR)"),
    ("Port Vell superintendent of police (SP) Ivo Kerr said it was late.", "Ivo Kerr", "named",
     "Port Vell superintendent of police (SP)"),
    ("Mara Kerr, Chief of Staff of the Norland Navy (NN) said it was late.", "Mara Kerr", "named",
     "Chief of Staff of the Norland Navy"),
    ("Mara Kerr, a spokeswoman for the sea board told the paper that it was late.", "Mara Kerr", "named",
     "spokeswoman for the sea board"),
    ("Omar Hale, a fisherman from Vell said it was late.", "Omar Hale", "named", "fisherman from Vell"),
    ("The talks came after the king met Marlish President Xi Brandt.\n\nXi said it was late.", "Xi Brandt", "named",
     "Marlish President"),
    ("Minister of Ports and Chair of the Committee for Ferries Ann Kerr said it was late.",
     "Ann Kerr", "named", "Minister of Ports and Chair of the Committee for Ferries"),
    ("Meanwhile Dr. Mara Kerr, the owner of a mill said it was late.", "Mara Kerr", "named", "owner of a mill"),
    ("“It was late for Mara Kerr,” a teacher said.", "teacher", "anonymous", None),
    ("It was late for Mara Kerr, a teacher said.", "teacher", "anonymous", None),
    ("Mara Kerr, a teacher said, was late.", "teacher", "anonymous", None),
    ("A recent report by the Sailors Trust (ST), Vell Institute and the Port Council, found that it was late.",
     "recent report", "document", None),
    ("Mara Kerr, head of Quell Motors and chair of the sea board said it was late.", "Mara Kerr", "named",
     "head of Quell Motors and chair of the sea board"),
    ("The award went to Mara Kerr, head of youth who said it was late.", "Mara Kerr", "named", "head of youth"),
    ("After a talk with Mara Kerr, police chief Ivo Dahl said it was late.", "Ivo Dahl", "named", "police chief"),
    ("Author and translator Ivo Dahl said it was late.", "Ivo Dahl", "named", "Author and translator"),
    ("Ports and Fisheries Minister Datuk Seri Bo Lian Dahl said it was late.", "Bo Lian Dahl", "named",
     "Ports and Fisheries Minister Datuk Seri"),
    ("Colonel Abdullah Rashid Al Hafeer said it was late.", "Abdullah Rashid Al Hafeer", "named", "Colonel"),
    ("“It is late,” said Superintendent of Police Mara Kerr at a talk in the port.", "Mara Kerr", "named",
     "Superintendent of Police"),
    ("“It is late,” said Secretary for President Kerr at the house.", "Secretary", "anonymous", None),
    ("The communications and marketing director Ivo Kerr said it was late.", "Ivo Kerr", "named",
     "communications and marketing director"),
    ("Quell field services, public affairs and planning officer Ivo Kerr said it was late.", "Ivo Kerr", "named",
     "field services, public affairs and planning officer"),
    ("The Kaijing magazine said it was late.", "Kaijing", "organisation", None),
    ("BBC radio said it was late.", "BBC", "organisation", None),
    ("Ms Ada Lien Kerr, Vice Chair on Budget has said it was late.", "Ada Lien Kerr", "named",
     "Vice Chair on Budget"),
    ("Hunter Thomas Kerr said it was late.", "Hunter Thomas Kerr", "named", None),
    ("Mr Brandt, chairman and chief executive of Quell, said it was late.", "Brandt", "named",
     "chairman and chief executive of Quell"),
    ("Helena Marsh, CEO and Founder of Quell Inc, said it was late.", "Helena Marsh", "named",
     "CEO and Founder of Quell Inc"),
    ("On Friday Helena Marsh said it was late.", "Helena Marsh", "named", None),
    ("Last week Mayor Helena Marsh said it was late.", "Helena Marsh", "named", "Mayor"),
    ("After the storm Helena Marsh said it was late.", "Helena Marsh", "named", None),
    ("Mayor Helena Marsh said it was late.", "Helena Marsh", "named", "Mayor"),
    ("“It is late,” said Will Marsh.", "Will Marsh", "named", None),
    ("“It is late,” said April Marsh.", "April Marsh", "named", None),
    ("“It is late,” Owen Brandt said in May.", "Owen Brandt", "named", None),
    ("Peter said it was late.", "Peter", "named", None),
    ("John said it was late.", "John", "named", None),
    ("Maria told police it was late.", "Maria", "named", None),
    ("Ajmal Jan, a local shopkeeper, said it was late.", "Ajmal Jan", "named", "local shopkeeper"),
    ("Oret editor-in-chief Helena Marsh said it was late.", "Helena Marsh", "named", "Oret editor-in-chief"),
    ("The firm that runs the hall, Odo Quell Productions, denies that it was late.", "Odo Quell Productions",
     "organisation", "firm that runs the hall"),
    ("“It is late,’’ Helena Marsh said.", "Helena Marsh", "named", None),
    ("QRT DLV said it was late.", "QRT DLV", "organisation", None),
    ("QuellNews.com said it was late.", "QuellNews.com", "organisation", None),
    ("Image caption Harbour master Owen Hale said it was late.", "Owen Hale", "named", "Harbour master"),
    ("Police said it was late.", "Police", "group", None),
    ("Minister for Roads and Harbours Nira Marsh said it was late.", "Nira Marsh", "named",
     "Minister for Roads and Harbours"),
    ("Head of Media and Communications Nira Marsh said it was late.", "Nira Marsh", "named",
     "Head of Media and Communications"),
    ("Secretary of State for Defence Nira Marsh said it was late.", "Nira Marsh", "named",
     "Secretary of State for Defence"),
    ("Dorwick Sports Insider Jason Marsh said it was late.", "Jason Marsh", "named", "Dorwick Sports Insider"),
    ("May Kerr said it was late.", "May Kerr", "named", None),
    ("“It is late,” said Can Demirel.", "Can Demirel", "named", None),
    ("A miner who goes by Stumpy said it was late.", "Stumpy", "pseudonymous", "miner"),
    ("“It is late,” said a man who goes by the name “Stumpy.”", "Stumpy", "pseudonymous", "man"),
    ("“It is late,” said a man who goes by the name “Shorty.”", "Shorty", "pseudonymous", "man"),
    ("A diver, who gave only her first name, Mara, said it was late.", "Mara", "named", "diver"),
    ("A guard who goes by train said it was late.", "guard", "anonymous", "guard who goes by train"),
    ("Helena Marsh, chairwoman: “We will not sell.”", "Helena Marsh", "named", "chairwoman"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind", "role"), NAMES)
def test_a_named_source_keeps_its_name(text: str, name: str, kind: str, role: str | None) -> None:
    rows, sources = read(text)
    assert [(s.name, s.type, s.role) for s in sources] == [(name, kind, role)]
    assert all(
        (s.entity_id is not None) == (s.type in ("named", "organisation")) for s in sources if s.type != "pseudonymous"
    )
    assert [r.source_id for r in rows] == [0]


@pytest.mark.parametrize("text", [
    "A clerk who asked not to be named said the road was closed.",
    "Two clerks who asked not to be named said the road was closed.",
])  # fmt: skip
def test_the_statement_is_no_part_of_the_reason(text: str) -> None:
    _, sources = read(text)
    assert [(s.anonymity, s.unnamed) for s in sources] == [("asked not to be named", True)]
