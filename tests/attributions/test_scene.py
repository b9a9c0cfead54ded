"""Whom pronouns and descriptions mean, by who is present, and whose body a source is."""

import pytest
from attributions.reading import read

from analysis.attributions.scene import PLACES, RULES

WHO: list[tuple[str, list[str | None]]] = [  # text, the source's name of each attribution in reading order
    # a body that published spoke; one that only stands nearer did not, and where it acts nobody can tell
    ("The Dunholm Board published its report on Friday.\n\nThe lake is clean, it said.", ["Dunholm Board"]),
    (
        "The Dunholm Board published its report.\n\nThe Harbour Party has six seats.\n\nTurnout fell, it said.",
        [None],
    ),
    ("The Dunholm Board said it was late.\n\nThe Harbour Party sued.\n\nIt fell, it said.", ["Dunholm Board", None]),
    ("Shares in Quell Motors fell after it said sales were down.", ["Quell Motors"]),
    ("Quell Motors opened a plant. It said it would hire.", ["Quell Motors"]),
    ("Minister of Harbours and Ferries, Helena Marsh said after the report came, it indicated that it was late.",
     ["Helena Marsh", None]),
    # the new speaker is meant in the next paragraph, whatever his name tells of his gender
    (
        "Owen Hale said it was late.\n\nHale said it rained.\n\nIn his notes, clerk Yuri Brandt said it was dry.\n\n"
        "He said it was cold.",
        ["Owen Hale", "Owen Hale", "Yuri Brandt", "Yuri Brandt"],
    ),
    (
        "Owen Hale said it was late.\n\nLater, diver Robin Brandt said it was dry.\n\nHe said it was cold.",
        ["Owen Hale", "Robin Brandt", "Robin Brandt"],
    ),
    ("Helena Marsh said it was late. Opening the case, Owen Hale said it was dry. She said it was cold.",
     ["Helena Marsh", "Owen Hale", "Helena Marsh"]),
    # the one of a family who speaks, where the surname alone would mean one who does not
    ("Doctor Omar Dahl ran a clinic. His widow, Rosa Dahl, said it was small. Dahl said she misses it.",
     ["Rosa Dahl", "Rosa Dahl"]),
    ("The boy, Elio Marsh, is six. Elio Marsh sleeps. His father, Juan Marsh, said he was calm. Marsh said it rained.",
     ["Juan Marsh", "Juan Marsh"]),
    ("Owen Hale said it was late. His brother, Tom Hale, said it was dry. Hale said it rained.",
     ["Owen Hale", "Tom Hale", "Owen Hale"]),
    ("Elio Marsh opened a bakery." + "\n\nIt rained." * 9 + "\n\nHe shares a flat with his cousin Ruth Marsh.\n\n"
     "Marsh said it was late.", ["Ruth Marsh"]),
    ("Elio Marsh opened a bakery. He shares a flat with his cousin Ruth Marsh.\n\nMarsh said it was late.",
     ["Elio Marsh"]),
    # a name behind a description that stands behind the verb
    ("“It is late,” said her mother, Mara Dahl. It was cold, her mother said.", ["Mara Dahl", "Mara Dahl"]),
    ("According to his lawyer, Ngozi Adeyemi, it was late.", ["Ngozi Adeyemi"]),
    ("“It is late,” said the guide, Monday.", ["guide"]),
    ("Nobody testified his uncle, Ivo Kerr, admitted it was late.", ["Ivo Kerr"]),
    # whose speech it is tells the gender that a list of names has otherwise
    ("Chidi Okoro said it was late.\n\nLater, in her closing speech, lawyer Ayaan Marsh said it was dry.\n\n"
     "She said it was cold.", ["Chidi Okoro", "Ayaan Marsh", "Ayaan Marsh"]),
    # who holds an office is nobody who held it
    ("Voters turned on outgoing Mayor Omar Dahl. It rained, the new mayor said.", ["new mayor"]),
    ("Omar Dahl, the outgoing mayor, said it was late. It rained, the new mayor said.", ["Omar Dahl", "new mayor"]),
    ("Former mayor Omar Dahl said it was late. The former mayor said it was dry.", ["Omar Dahl", "Omar Dahl"]),
    ("Mayor Omar Dahl said it was late. The new mayor said it was dry.", ["Omar Dahl", "Omar Dahl"]),
    # a relative or lawyer who acts, and the police; no rival by another word for one who is known
    ("Ann Marsh, 20, was hit. Tom Hale was robbed.\n\nHale's stepmother wept in court. She said it was late.",
     ["Hale's stepmother"]),
    ("Mara Dahl was robbed. Ivo Kerr's lawyer left the room. She said it was late.", ["Ivo Kerr's lawyer"]),
    ("Mara Dahl left. Ivo Kerr's boat sank. She said it was late.", ["Mara Dahl"]),
    ("Nurses wept. Police are looking for a van. They say it was late.", ["Police"]),
    ("Dunholm County police said it was late. Police saw a van. It rained, police said.",
     ["Dunholm County police", "Dunholm County police"]),
    ("Police in Oret said it was late. Police in Tarn said it was dry. It rained, police said.",
     ["Police in Oret", "Police in Tarn", None]),
    ("Ann Marsh's uncle paints ships. The 19-year-old said it was late.", [None]),
    ("It was late, says information that divers gave the harbour.", ["information"]),
    # a name that only tells whose a thing is, and one that is only named, are no rivals
    ("Chinedu Eze was sure he would mend Tom Brandt's roof. He said it was late.", ["Chinedu Eze"]),
    ("Dancers adore Ivo Kerr. Omar Dahl (Left-Tarn) was against the pier until May, he said. “It leaks,” he said.",
     ["Omar Dahl", "Omar Dahl"]),
    ("Ivo Kerr left. Omar Dahl was against the pier until May, he said.", [None]),
    # "I" is nobody's of a group or body that spoke before; "we" may be
    ("The harbour council said it was late.\n\n“I slipped, and nobody came.”", ["harbour council", None]),
    ("Nurses said it was late.\n\n“My back hurts and I cannot sleep.”", ["Nurses", None]),
    ("Officials said it was late.\n\n“The pier burned within an hour.”", ["Officials", "Officials"]),
    ("A nurse said it was late.\n\n“I slipped, and nobody came.”", ["nurse", "nurse"]),
    # a body by its trade or by a noun for many bodies; no ministry by one for a business
    ("Brannock Shipping sank. Sea Union and Quell Inc. wept. The shipping company said it was late.",
     ["Brannock Shipping"]),
    ("Brannock Energy cut jobs. Quell Motors did not. The energy group said it was late.", ["Brannock Energy"]),
    ("Quell Motors cut jobs. Brannock Inc. did not. The energy group said it was late.", ["energy group"]),
    ("Sea Watch said it was late. It rained, the advocacy group said.", ["Sea Watch", "Sea Watch"]),
    ("The Interior Ministry said it was late. It rained, the advocacy group said.",
     ["Interior Ministry", "advocacy group"]),
    ("A rights group sued. Sea Watch said it was late. It rained, the rights group said.",
     ["Sea Watch", "rights group"]),
    ("Quell Motors chief Rosa Marsh said it would sell boats across South America.\n\nIt rained, the company said.",
     ["Rosa Marsh", "Quell Motors"]),
    ("All six lied. They claimed that it was late.", ["All six"]),
    # a more general noun for the role of somebody who spoke lately; of two the note names both
    ("Ambassador Omar Dahl said it was late. The diplomat said it was dry.", ["Omar Dahl", "Omar Dahl"]),
    ("Omar Dahl, a Tarn barrister, said it was late. The lawyer said it was dry.", ["Omar Dahl", "Omar Dahl"]),
    ("Danish State Secretary and Foreign Minister Bao Lian said it was late. It fell, the top Danish diplomat said.",
     ["Bao Lian", "Bao Lian"]),
    ("Omar Dahl, a barrister, said it was late. Ivo Kerr, a solicitor, said it rained. The lawyer said it was dry.",
     ["Omar Dahl", "Ivo Kerr", None]),
    ("Bao Lian, the Chinese foreign minister, said it was late. The Iranian diplomat said it was dry.",
     ["Bao Lian", "Iranian diplomat"]),
    ("Kofi Mensah, a spokesman for the port, said it was late. The union official said it was dry.",
     ["Kofi Mensah", "union official"]),
    ("Mayor Chinedu Eze said it was late. The officer said it was dry.", ["Chinedu Eze", "officer"]),
    # a name behind "after" speaks in its own clause; behind an opening phrase it ends that
    ("After Mara Dahl said it was late, he left.", ["Mara Dahl"]),
    ("This was after Chidera Nkosi who leads the choir said it was late.", ["Chidera Nkosi"]),
    ("After the war Mara Dahl said it was late.", ["Mara Dahl"]),
    # the body that a noun for its kind goes on from, and a participle before it
    ("The Hamas group said it was late.", ["Hamas"]),
    ("The Boko Haram militant group said it was late.", ["Boko Haram"]),
    ("The ruling Zanu-PF party said it was late.", ["Zanu-PF"]),
    ("India's ruling BJP said it was late.", ["BJP"]),
    ("Marland's ruling Harbour party said it was late.", ["Marland's ruling Harbour party"]),
    ("The Tesla owners group said it was late.", ["Tesla owners group"]),
    # somebody described who acts behind an opening phrase, none in apposition to a name there
    ("Mara Dahl said it was late. On Monday, a young nurse came. She said it was dry.", ["Mara Dahl", "young nurse"]),
    ("Yesterday, before the count began, a woman rang. She said it was dry.", ["woman"]),
    ("In May, Omar Dahl, a diver, came. He said it was dry.", ["Omar Dahl"]),
    # a word of no list that acts is somebody, so that "he" is nobody who can be told
    ("Ivo Kerr said it was late. Brandyberry stopped by their home. They fell, he said.", ["Ivo Kerr", None]),
    # who only acts, or the one of whom it is told
    ("Ivo Kerr came. Rep. John Brandt was for it, he said.", [None]),
    ("Ivo Kerr said it was late. John Brandt was for it, he said.", ["Ivo Kerr", "Ivo Kerr"]),
    # the person who is said to be one who says
    ("Mara Dahl is a lawyer who says it is late.", ["Mara Dahl"]),
    ("Mara Dahl met a lawyer who says it is late.", ["lawyer"]),
    ("According to a May 3, 2011 report, it was late.", ["May 3, 2011 report"]),
    # the candidate is the one who spoke, and no other subject of his sentence
    ("Omar Dahl said it was late. The Harbour candidate said it was dry.", ["Omar Dahl", "Omar Dahl"]),
    ("Omar Dahl won after the candidate said it was late.", [None]),
    # an office with what it is for; of a firm that nobody names it is anybody's
    ("The Minister of Health and Sport said it was late.", ["Minister of Health and Sport"]),
    ("The Director of Catering for a small fleet said it was late.", ["Director of Catering"]),
    ("Dunholm have signed the striker Kwame Asante. Talks were short, the 24-year-old said.", ["Kwame Asante"]),
    # somebody and his wife are two
    ("Mara Dahl is a diver. Ivo and his wife said it was late.", ["Ivo and his wife"]),
    # an office before a comma, a rank and a name; the subject of a condition; a language
    ("Minister of Ferries, Brigadier Ivo Kerr has said it was late. The Minister said it was dry.",
     ["Ivo Kerr", "Ivo Kerr"]),
    ("Tom Brandt came. If Omar Dahl loses, he said he would leave.", [None]),
    ("When Omar Dahl came, he said it was late.", ["Omar Dahl"]),
    ("In rapid Spanish, she waved. They said it was late.", [None]),
    ("The Spanish won. They said it was late.", ["Spanish"]),
    # a day before a noun is no time of speaking
    ("“The boats are late tonight,” reads a Friday editorial of The Tarn Herald.", ["Friday editorial"]),
    ("“The boats are late tonight,” reads a July 15 memo by Omar Dahl.", ["July 15 memo"]),
    ("“The boats are late tonight,” Mara Dahl said a week ago.", ["Mara Dahl"]),
    # who is told, and of whom
    ("The clerk told the paper his mother had pleaded with police. “They refused,” she said.", ["clerk", "clerk"]),
    # a description without an article goes on with the last speaker
    ("Party leader Omar Dahl said it was late.\n\nVeteran KPP leader said it was dry.", ["Omar Dahl", "Omar Dahl"]),
    ("Former minister Omar Dahl said it was late. Veteran politician said it was dry.", ["Omar Dahl", "Omar Dahl"]),
    ("Party leader Omar Dahl said it was late. The club's leader said it was dry.", ["Omar Dahl", "club's leader"]),
    # ranks of the police in letters
    ("Special Superintendent Mara Dahl said it was late. The man fled, the CID SP said.", ["Mara Dahl"] * 2),
    ("Vell superintendent of police (SP) Ivo Kerr said it was late. “He fled,” said the SP.", ["Ivo Kerr"] * 2),
    ("SP Ivo Kerr said it was late. The SP said it was dry.", ["Ivo Kerr", "Ivo Kerr"]),
    ("Inspector Ivo Kerr said it was late. The SI said it was dry.", ["Ivo Kerr", "Ivo Kerr"]),
    ("Owen Hale said it was late. The IO said it was dry.", ["Owen Hale", None]),
    ("The Samaj Party (SP) met. The SP said it was dry.", ["Samaj Party"]),
    # a name before the noun tells somebody apart, and "he" after him is nobody else
    ("Actor Owen Hale said it was late. The Silver Rain actor said it was dry. He said it was cold.",
     ["Owen Hale", None, None]),
    ("Tom Brandt left. The Silver Rain singer said it was dry.", [None]),
    ("Singer Tom Brandt said it was late. The singer said it was dry.", ["Tom Brandt", "Tom Brandt"]),
    # a people in the plural is a group, whatever its name ends in
    ("Omar Dahl met the troops.\n\n“It is late,” the Germans complained.", ["Germans"]),
    ("Omar Dahl said it was late. The French said it was dry.", ["Omar Dahl", "French"]),
    # somebody unnamed, of no known gender, is "they"
    ("A source said it was late.\n\nThe boat has sunk, they added.", ["source", "source"]),
    ("Omar Dahl said it was late. They said it was dry.", ["Omar Dahl", None]),
    ("The council met residents. They said it was dry.", ["residents"]),
    # who is quoted, who tells, who forbids
    ("“It is late,” she was told by a clerk.", ["clerk"]),
    ("Owen Dahl urged the public not to speculate: “It was only the wind.”", ["Owen Dahl"] * 2),
    ("His lawyer and elder cousin said it was late.", ["lawyer and elder cousin"]),
    ("Two men left, according to KAN news.", ["KAN"]),
    ("The station's Web site says it was late. It says it is dry.", ["station's Web site"] * 2),
    ("Omar Dahl met Owen Hale. The Norland ruler said it was late.", [None]),
    # whom a sentence is about, named ahead of it
    ("Omar Dahl said it was late.\n\nAs for Brandt, he said it was dry.", ["Omar Dahl", "Brandt"]),
    ("Omar Dahl said it was late.\n\nFor Owen Hale, the tour was a chance.\n\n“It was dry,” he said.",
     ["Omar Dahl", "Owen Hale"]),
    ("Omar Dahl voted for Owen Hale, who lost. He said it was dry.", [None]),
    # who gets a letter did not write it
    ("Police received a letter saying it was late.", ["letter"]),
    ("The union sent a letter to the mayor saying it was late.", ["union"]),
    # a capitalised word alone with an article is a body, a role is somebody, a surname stays one
    ("Mr. Singer said it was dry. It is late, according to the Hill.", ["Singer", "Hill"]),
    ("“It is late,” one neo-bank CEO told us.", ["neo-bank CEO"]),
    # whose thing the subject is, and the only body of an article
    ("Omar Dahl said it was late. Mr. Brandt's letters broke a rule, but he told aides that it was dry.",
     ["Omar Dahl", "Brandt"]),
    ("Omar Brandt's wife said it was late. He said it was dry.", ["Omar Brandt's wife", None]),
    ("“We have not changed our plans,” said a Sun spokesman.", ["Sun spokesman"]),
    ("Shares in Quell Motors fell.\n\nSales were down.\n\nMany left.\n\nIt snowed.\n\n"
     "The Vell-based company said it was late.", ["Quell Motors"]),
    # a nickname that a clause gives, the only body of an article by its trade
    ("A man who gave only his nickname, Ghost, said it was late.", ["Ghost"]),
    ("“It is late,” said a man who gave his name as Linnet.", ["Linnet"]),
    ("The chief executive of Quell Motors, Mara Dahl, said it was late. The carmaker said it was dry.",
     ["Mara Dahl", "Quell Motors"]),
    ("The chief executive of Quell Motors, Mara Dahl, met Dorwick Bank. The carmaker said it was dry.", [None]),
    # "the company" with nobody before it is a note, no body of its own; one that was brought in is that one
    ("Sales fell by half.\n\nThe company said it was late.", [None]),
    ("A company in Vell said it was late. The company said it was dry.", ["company in Vell"] * 2),
    # those whom a clause without pronoun describes
    ("Farmers the paper talked with at the port said it was late.", ["Farmers"]),
    ("Most of the voters we spoke to in Nairobi said it was late.", ["Most of the voters"]),
    # a passive names who is told it
    ("The inquest was told that the mast broke. A tribunal had been told it was dry.", [None, None]),
    ("Jurors were told by Owen Hale that it was late.", ["Owen Hale"]),
    ("A stay was granted by the court.\n\nSven Marsh, 22, left. The court said it was late.", ["court"]),
    # one of several
    ("The Harbour Union and the Sea Board said it was late.", ["Harbour Union and the Sea Board"]),
    ("The United Nations, the European Union and the African Union said it was late.", [None]),
    ("On Monday, the Harbour Union and the Sea Board said it was late.", [None]),
    ("Rights group Sea Watch, sponsor Quell Motors and Dorwick Bank said it was late.", [None]),
    ("The talks at the Harbour Union ended and the Sea Board said it was late.", ["Sea Board"]),
    ("Helena Marsh of Greenpeace, the chair of the board and a diver, said it was late.", ["Helena Marsh"]),
    # a name inside a longer one
    ("Osiris Luna Mezza said it was late. “It is dry,” Luna said.", ["Osiris Luna Mezza"] * 2),
    ("Ports and Fish Minister Datuk Seri Bo Lian Dahl said it was late. “It is dry,” Bo said.", ["Bo Lian Dahl"] * 2),
    ("Saad Al-Kerr met Yazid al-Rajh. “It is dry,” Al-Rajh said.", ["Yazid al-Rajh"]),
    ("Detective Tomas Brandt said it was late. “It is dry,” DI Brandt said.", ["Tomas Brandt"] * 2),
    ("Officer Sela Brandt said it was late. “It is dry,” SO Sela said.", ["Sela Brandt"] * 2),
    # they are people who were named, no word for a people before a title
    ("The verdict was feared by the royal family members after they admitted that it was late.",
     ["royal family members"]),
    ("A Zulu prince sued. They said it was late.", [None]),
    ("Zulu King Owen Hale was crowned. They said it was late.", [None]),
    # the town where it is
    ("StatesVest Airlines, Phoenix, Ariz., said it was late.", ["StatesVest Airlines"]),
    ("Orlec Marine Inc., Boise, Idaho, short of money, said it was late.",
     ["Orlec Marine Inc."]),
    ("Owen Kerr, a Fort Wayne, Ind., adviser to the ferries, said it was late.", ["Owen Kerr"]),
    ("Orlec-Marsh, a Boise, Idaho, paint maker, said it was late.", ["Orlec-Marsh"]),
    # the comma behind a sentence's opening brings in somebody else
    ("In Tarn, the mayor, a lawyer, said it was late.", ["mayor"]),
    ("In Dayton, Ohio, the mayor, a lawyer, said it was late.", ["mayor"]),
    ("At the Sea Board, the skipper, a diver, said it was late. The skipper said it was dry.", ["skipper"] * 2),
    ("In Tarn, Quell Motors, the sponsor, said it was late. The sponsor said it was dry.", ["Quell Motors"] * 2),
    ("In Vell, the capital, Owen Hale, the mayor, said it was late. The mayor said it was dry.", ["Owen Hale"] * 2),
    # ages, and businesses by their rank
    ("Sven Pia Kuper, 22, fell. Prosecutor Ivo Dahl said it was late. The 22-year-old said it was dry.",
     ["Ivo Dahl", "Sven Pia Kuper"]),
    ("Tom Kuper, 22, fell. Anna Lind, 22, ran. The 22-year-old woman said it was dry.", ["Anna Lind"]),
    ("Tom Kuper, 22, fell. The 22-year-old woman said it was dry.", ["22-year-old woman"]),
    ("Sven Pia Kuper, 22, fell. The 31-year-old said it was dry.", [None]),
    ("Quell Motors said it was late. The country's biggest retailer said it was dry.", ["Quell Motors"] * 2),
    ("The 23-year Norlandish occupation of land claimed by farmers is over.", []),
    ("ROGER MOTORS Inc. said it was late. Roger said it was dry.", ["ROGER MOTORS Inc."] * 2),
    # whom "who" stands for
    ("“It is late,” said Helena Kerr, a Vell scholar who has written that it was dry.", ["Helena Kerr"] * 2),
    ("The mine broke, according to a press bureau note Friday.", ["press bureau note"]),
    ("A group led by Quell Motors and its chairman, Owen Kerr, said it was late.", ["group"]),
    # the family's name first tells no gender; the pronoun does
    ("Tam Yiu-kung told a show it was late.\n\n“It is dry,” he said.\n\n“It is cold,” she said.",
     ["Tam Yiu-kung", "Tam Yiu-kung", None]),
    # a body's fields, and those who have both or all spoken
    ("The Ministry of Health, Sports and Culture said it was late.", ["Ministry of Health, Sports and Culture"]),
    ("The Ministry of Health, Owen Hale and Mara Lind said it was late.", [None]),
    ("At the Ministry of Health, Mara Lind said it was late.", ["Mara Lind"]),
    (
        "The University of Norland and the Vell University have both expressed doubt.",
        ["University of Norland and the Vell University"],
    ),
    ("The mayors have all said it was late.", ["mayors"]),
    # groups of two towns
    ("Firefighters in Leeds said it was late. Firefighters in York said it was dry. The firefighters said it rained.",
     ["Firefighters in Leeds", "Firefighters in York", None]),
    # who is thanked may answer
    ("Alex Hale thanked Helena Marsh. “It is late,” she said.", ["Alex Hale", None]),
    ("Alex Hale thanked the crew. “It is late,” she said.", ["Alex Hale", "Alex Hale"]),
    ("Karen Moss told a paper it was late. She said it was dry.", ["Karen Moss"] * 2),
    ("“It is late,” said a miner who is known as “Digger.”", ["Digger"]),
    ("The Peruvian newspaper said it was late.", ["Peruvian newspaper"]),
    ("Tarn Harbour Police came. Police at the hall said it was late.", ["Police"]),
    ("Tarn Harbour Police came. The police said it was dry.", ["Tarn Harbour Police"]),
    # who stands behind a preposition does not act
    ("Owen Hale said it was late. His feud with Tomas Brandt ended. He said it was dry.", ["Owen Hale"] * 2),
    ("Owen Hale said it was late. The feud with Hale hurts his claim that it was dry.", ["Owen Hale"] * 2),
    # things are no group
    ("The harbour norms say that it was late.", [None]),
    ("According to the dials of the ship, it was late.", [None]),
    ("Some shareholders said it was late. Others said it was dry. Two-thirds said it rained.",
     ["Some shareholders", "Others", "Two-thirds"]),
    ("Attendees said it was late. Progressives said it was dry.", ["Attendees", "Progressives"]),
    ("The statistics show that it was late.", ["statistics"]),
    # a noun that only ends like one for a person
    ("The payment helped. The adjustment was small. “It is late,” he said.", [None]),
    ("The printer was small. “It is late,” he said.", [None]),
    ("The trespasser was small. “It is late,” he said.", ["trespasser"]),
    ("One health professional warned that it was late. “It is dry,” he said.", ["health professional"] * 2),
    # joined by a copula
    ("The first caller was fire chief Owen Hale.\n\nHe said it was calm.", ["Owen Hale"]),
    ("The next speaker is Helena Marsh. She said it was late.", ["Helena Marsh"]),
    ("The winner was Owen Hale, a diver. “It was hard,” he said.", ["Owen Hale"]),
    # gender only where it is known
    ("Alex Hale met Helena Marsh. She said it was late.", [None]),
    ("Robin Hale met Helena Marsh. She said it was late.", [None]),
    ("Owen Hale met Helena Marsh. She said it was late.", ["Helena Marsh"]),
    ("Owen Hale met Tomas Brandt. He said it was late.", [None]),
    ("Sam Hale told the court it was late. She said it was dry.", ["Sam Hale", "Sam Hale"]),
    ("Owen Hale said Tomas Brandt was late. He said it was dry.", ["Owen Hale", "Owen Hale"]),
    ("Owen Hale or Tomas Brandt will win. He said it was dry. He said it was late.", [None, None]),
    # words of saying that could not be read leave the quotation to nobody
    ("“It is late,” Owen Hale said.\n\n“It was the best match of the year,” the 14th-ranked Brandt said.",
     ["Owen Hale", "Brandt"]),
    # somebody whom no name tells stays that
    ("A Vell man's choice made him ill. Owen Hale, a doctor, told the man to rest. “It is gone,” the man wrote.",
     ["Owen Hale", "man"]),
    ("Owen Hale, a man of 40, came in. “It is late,” the man wrote.", ["Owen Hale"]),
    # he is the one who was brought in last
    ("A donor said it was late. The talks met with anger from Owen Hale. He told a paper it was dry.",
     ["donor", "Owen Hale"]),
    ("A donor said it was late. The talks met with anger. He told a paper it was dry.", ["donor", "donor"]),
    ("Karen Pell met Robin Hay. He said it was late.", ["Robin Hay"]),
    ("Helena Marsh left. While it did not appeal to Ana Brisk, she said it was late.", [None]),
    ("While it did not appeal to Ana Brisk, she said it was late.", ["Ana Brisk"]),
    ("The WHO left. It is always fatal, says WHO.", ["WHO"]),
    ("It was late. The man told doctors it was dry.", ["man"]),
    ("The child's uncle said it was late. The boy's uncle, Tomas Brandt, said it was dry. The uncle said it was cold.",
     ["child's uncle", "Tomas Brandt", "Tomas Brandt"]),
    ("Ana Brisk spoke. Brisk campaign manager Helena Marsh came in. “It is late,” she said.", ["Helena Marsh"]),
    # who was "she" or "his" alone is nobody's "he" or "her" later, and nobody backs himself
    ("Robin Hay spoke. Hay said it was late. It was no dryer, she said, than in May.\n\nTomas Kuo came in. “Cold,” "
     "he wrote.", ["Robin Hay", "Robin Hay", "Tomas Kuo"]),
    ("Robin Hay lost his boat. Ana Brisk watched. Hay left. “It sank,” she wrote.", ["Ana Brisk"]),
    ("Ana Brisk spoke. Robin Hay backed her on the radio. “It is late,” he wrote.", ["Robin Hay"]),
    ("Robin Hay led the talks. To the historian Ana Brisk, Hay's smile was a sign. “It was sour,” she wrote.",
     ["Ana Brisk"]),
    # who says it is a person, not what is from him
    ("The museum keeps a diary by a miner who claimed the shaft was dry.", ["miner"]),
    ("The tax was a blow to the shepherds, who say wool is cheap.", ["shepherds"]),
    # a row of names is nobody alone
    ("Tomas Kuo, Owen Hale, and Helena Marsh of Zelma said it was late.", [None]),
    ("The boy's parents and uncle said it was late.", ["boy's parents and uncle"]),
    ("“Good,” Owen Hale wrote.\n\nTomas Brandt questioned the plan and said it was late.\n\n“It is dry,” he told them.",
     ["Owen Hale", "Tomas Brandt", "Tomas Brandt", "Tomas Brandt"]),
    # members are no body
    ("Republicans said it was late. Two senior Democrats said it was dry.", ["Republicans", "senior Democrats"]),
    # they are a group
    ("Owen Hale and the diver Tomas Brandt saw it. They said it was odd.", ["Owen Hale and the diver Tomas Brandt"]),
    ("Residents fled the coast. They said it was late.", ["Residents"]),
    ("Quell Motors said it was late. They said it would hire.", ["Quell Motors", "Quell Motors"]),
    ("Officers met residents. They said it was late.", [None]),
    # an age is the one who is left
    ("Marle have signed the winger Owen Hale. Talks were short, the 31-year-old said.", ["Owen Hale"]),
    ("Owen Hale met Tomas Brandt. “It was late,” the 31-year-old said.", [None]),
    # owners and places
    ("Marland's army said 30 men fled. Norland's army said 12 men fled.", ["Marland's army", "Norland's army"]),
    ("Chad's navy said it was late. The Chadian navy said it was dry.", ["Chad's navy", "Chad's navy"]),
    ("Police in Nairobi said it was late. Police in Kampala said it was dry. Police said it was cold.",
     ["Police in Nairobi", "Police in Kampala", None]),
    ("Kyiv's mayor said it was cold. Odesa's mayor said it was warm.", ["Kyiv's mayor", "Odesa's mayor"]),
    ("Chad's Health Ministry said it was late. Mali's Health Ministry said it was dry.",
     ["Chad's Health Ministry", "Mali's Health Ministry"]),
    ("The mayor of Nairobi wept. The mayor of Kampala said it was dry. The owner of a boat said it was cold.",
     ["mayor of Kampala", "owner"]),
    ("The bishop of Nairobi spoke. The bishop of Kampala disagreed, saying it was late. Kampala's bishop left, "
     "saying it was dry.", ["bishop of Kampala", "bishop of Kampala"]),
    ("Marland's postal service raised its fees. Costs had grown, the service said.", ["Marland's postal service"]),
    ("Tomas Brandt's bakery closed. Costs had grown, the ministry said.", ["ministry"]),
    ("Local authorities said two died. In Nairobi, local authorities said six had died.",
     ["Local authorities", "local authorities in Nairobi"]),
    ("Police in Nairobi said it was late. Police said it was dry.", ["Police in Nairobi", "Police in Nairobi"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), WHO)
def test_the_scene_leaves_one_or_nobody(text: str, names: list[str | None]) -> None:
    rows, sources = read(text)
    assert [sources[r.source_id].name if r.source_id is not None else None for r in rows] == names


def test_what_cannot_be_told_names_the_candidates() -> None:
    rows, _ = read("Alex Hale met Helena Marsh. She said it was late.")
    assert rows[0].note == "'she' may be Alex Hale or Helena Marsh"


def test_the_row_says_which_rule_chose() -> None:
    rows, _ = read("Helena Marsh said it was late. She said it was dry.")
    assert rows[1].rule == "say + clause; speaks"
    assert "speaks" in RULES and "speaker" in PLACES
