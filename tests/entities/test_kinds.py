"""What tells the kind of a name that no list knows: what it has, who belongs to it, its letters, its other words."""

import pytest

from analysis.article import text_article
from analysis.entities import find_entities
from analysis.language.document import read_document


def kinds(text: str) -> dict[str, str]:
    entities, mentions = find_entities(read_document(text_article(text, "a")))
    return {m.text: entities[m.entity_id].kind for m in mentions}


OPENERS = [  # the first word of a sentence, where a longer name has it too
    ("The Oret Police met the police. Police said so.", "Police", None),
    ("The Oret Police met. Then Police came.", "Police", "organisation"),
    ("He left the Ohio Association of Action Agencies, not other agencies: Agencies hire.", "Agencies", None),
    ("Then Club Blu opened near the club. Club Blu closed.", "Club Blu", "organisation"),
    ("The Lowland Front fell. Front fighters said so.", "Front", "organisation"),
]


@pytest.mark.parametrize(("text", "name", "kind"), OPENERS)
def test_openers(text, name, kind):
    assert kinds(text).get(name) == kind


KINDS = [
    # what a body has, who belongs to it
    ("He is the founder of Quellor.", "Quellor", "organisation"),
    ("The takeover of Quellor failed.", "Quellor", "organisation"),
    ("Quellor's shares fell again.", "Quellor", "organisation"),
    ("Then Quellor executives left.", "Quellor", "organisation"),
    ("He sold Quellor’s sister the house.", "Quellor", "person"),
    ("They toured Quellor's outskirts.", "Quellor", "place"),
    ("The governor of Ohio spoke. Ohio's revenue fell.", "Ohio", "place"),
    ("The director of Oret Airport left.", "Oret Airport", "place"),
    ("Shares of Quellor rose.", "Quellor", "organisation"),
    ("The mine's owner, Marrow Stone, said it had paid. Shares of Marrow Stone fell.", "Marrow Stone", "organisation"),
    ("HALVEN, Norvane, March 12 (Coast Wire) — A wall fell.", "HALVEN", "place"),
    ("HALVEN (Coast Wire) — A wall fell.", "HALVEN", "place"),
    ("She has a stake in Quellor.", "Quellor", "organisation"),
    ("She lives in Quellor.", "Quellor", "place"),
    ("He is a member of Quellor.", "Quellor", "organisation"),
    ("The director of Odo Tessel's film left.", "Odo Tessel", "person"),
    ("Then nurses from the Quellor slums came.", "Quellor", "place"),
    ("Apple's new plant opened.", "Apple", "organisation"),
    ("The Ministry of Water, Technology and Trade moved.", "Ministry of Water, Technology and Trade", "organisation"),
    ("The Board of Fisheries, Farming, and Forestry met.", "Board of Fisheries, Farming, and Forestry", "organisation"),
    ("Then the Chamber of Ports, Gas and Oil of Oman met.", "Chamber of Ports, Gas and Oil of Oman", "organisation"),
    # what is done to people, and what people have
    ("Mary told Jordan that she would leave.", "Jordan", "person"),
    ("I met Jordan at school.", "Jordan", "person"),
    ("He married Victoria in June.", "Victoria", "person"),
    ("Jordan told the court that his brother had slept.", "Jordan", "person"),
    ("Israel told Jordan that the border was shut.", "Jordan", "place"),
    ("The king visited Jordan in June.", "Jordan", "place"),
    ("A nurse in Austin told them she had slept.", "Austin", "place"),
    # parts of towns, roads with a direction, regions that peoples are called by
    ("They live on the Southwest Side.", "Southwest Side", "place"),
    ("He fell in the 1400 block of North 61st Street.", "North 61st Street", "place"),
    ("He ran to NW 12th Ave. and fell.", "NW 12th Ave", "place"),
    ("It rained in the Caribbean.", "Caribbean", "place"),
    ("It rained in the Balkans, too.", "Balkans", "place"),
    ("He bought the Caribbean rum.", "Caribbean", "nationality"),
    ("He turned onto KY 52 and stopped.", "KY 52", "place"),
    ("He spent it on US 50 million times.", "US 50", None),
    ("They live in SW Houston.", "SW Houston", "place"),
    ("Mines of millions of South Africans close, and SA is ill.", "SA", "place"),
    ("The Society of Ants (SA) met South Africans.", "SA", "organisation"),
    ("They built the Grand Velkan Renaissance Dam.", "Grand Velkan Renaissance Dam", "place"),
    ("They saw Jewish West Bank settlers.", "West Bank", "place"),
    ("Odo Tessel, an analyst with Dean Marn Brask, left.", "Dean Marn Brask", "organisation"),
    ("He was sent to the Public Prosecution.", "Public Prosecution", "organisation"),
    # addresses
    ("Mail OFFICE@QMOFA.GOV.SA or call.", "SA", None),
    ("Photo by @Morning_Quell in June.", "Quell", None),
    # bodies and whose name they bear
    ("She called the Oret County Medical Examiner's Office.", "Oret County Medical Examiner's Office", "organisation"),
    ("The US Geological Survey said so.", "US Geological Survey", "organisation"),
    ("The Tessand Motor Company is ill. It will relieve Tessand of debt.", "Tessand", "organisation"),
    ("The Oman Export Company fell in Oman.", "Oman", "place"),
    ("It cost a 500 million US dollar loan.", "US", None),
    ("She holds an M.B.A. from Oret.", "M.B.A.", None),
    ("Rob Tessel, R.D., spoke.", "R.D.", None),
    # stations by their number, services of a town, the first of a name
    ("She told NBC 6 that it rained.", "NBC 6", "organisation"),
    ("Stay with FOX 29 for more.", "FOX 29", "organisation"),
    ("NBC has 6 stations.", "NBC", "organisation"),
    ("They were treated, Miami Fire said.", "Miami Fire", "organisation"),
    ("The Denver Broncos fan spoke.", "Denver Broncos", "organisation"),
    ("King Kusan Edo I has died.", "Kusan Edo I", "person"),
    ("In Marn I was ill.", "Marn", "place"),
    ("They finished Phase I of the road.", "Phase I", None),
    ("It is an ‘Education Area’ by law.", "Education Area", None),
    # figures, laws and parts
    ("The engine has 540 Nm.", "Nm", None),
    ("He was held under QMLA, 2002, in Oret.", "QMLA", "organisation"),
    ("Odo Quellor, of Ward 3, spoke.", "Ward", None),
    ("Rob Tessel, D.D.S., wrote it.", "D.D.S.", None),
    # waters and mountains at the head of a sentence
    ("Lake Quellor froze.", "Lake Quellor", "place"),
    ("Mount Velk erupted.", "Mount Velk", "place"),
    ("The River Quellan rose.", "River Quellan", "place"),
    ("Lake residents left.", "Lake", None),
    # common words with a capital name no place and nobody
    ("She took 99% in Chemistry and failed.", "Chemistry", None),
    ("They met in Parliament on Monday.", "Parliament", "organisation"),
    ("He is an Indigenous man.", "Indigenous", None),
    ("She met the Head of State in Oret.", "Head of State", None),
    ("In Grade XII, most passed.", "Grade XII", None),
    ("Under Section 40 of the act, he must go.", "Section", None),
    ("He was named vice-president for Student Affairs.", "Affairs", None),
    ("President Bongo left.", "Bongo", "person"),
    ("She drives a Tesla Model X in Oret.", "X", None),
    ("The late Ming Dynasty ended.", "Ming Dynasty", None),
    ("It cost 1.4 billion U.S. dollars.", "U.S.", None),
    ("It cost 500 Hong Kong dollars.", "Hong Kong", None),
    ("The U.S. sent 500 men.", "U.S.", "place"),
    ("Hunger grew in sub-Saharan Africa.", "sub-Saharan Africa", "place"),
    ("He wrote of Lusophone Africa.", "Lusophone Africa", "place"),
    ("Marta Africa left.", "Marta Africa", "person"),
    # makers
    ("Lexus engineers hid it.", "Lexus", "organisation"),
    ("A red Chevrolet stood there.", "Chevrolet", "organisation"),
    ("It was reported by Al-Quella daily.", "Al-Quella", "organisation"),
    # in brackets: whose report it is, where a sportsman is from, the short form of a body
    ("ORET (WOBX) — Two people died.", "WOBX", "organisation"),
    ("DENVER (WISH) — Two people died.", "WISH", "organisation"),
    ("Marta Quell (SWE) won in three hours.", "SWE", "place"),
    ("Marta Quell (NED) and Odo Tessel (GER) won.", "NED", "place"),
    ("Marta Quell (GER) and Odo Tessel (NED) won.", "GER", "place"),
    ("The Peasant Ecology Ring (PER) won.", "PER", None),
    ("The University of Oret (Unor) said so.", "Unor", "organisation"),
    ("The National Institute of Fisheries (INAFI) of Mexico said so.", "INAFI", "organisation"),
    ("The Oret Institute of Telecommunications (Orteca) ordered it.", "Orteca", "organisation"),
    ("The University of Oret (Velm) said so.", "Velm", "place"),
    # papers and channels
    ("According to The Economist, prices fell.", "The Economist", "organisation"),
    ("The economist said that prices fell.", "economist", None),
    ("The Washington Post said so. The Post said that he lied.", "Post", "organisation"),
    ("The Wall Street Journal said so. The Journal said that he lied.", "Journal", "organisation"),
    ("She read the Washington Post. At the post he lied.", "post", None),
    ("It was shown on Monday by Channel 13.", "Channel 13", "organisation"),
    ("He told Channel 4 News that he was ill.", "Channel 4 News", "organisation"),
    ("He told USA TODAY that he was ill.", "USA TODAY", "organisation"),
    ("The 2900 block of Aspen Quellor was shut.", "Aspen Quellor", "place"),
    ("He swam the English Channel 5 times.", "Channel 5", None),
    # what an adjective or an office leaves
    ("The Independent Ohio senator left.", "Ohio", "place"),
    ("The Independent said so.", "Independent", None),
    ("The head of the League for the Defence of the Quell Woods said so.",
     "League for the Defence of the Quell Woods", "organisation"),
    ("The president of the Institute for Oret Studies left.", "Institute for Oret Studies", "organisation"),
    ("The 3200 block of North Quellor was shut.", "North Quellor", "place"),
    # a numbered street
    ("She chased him up 18th Street at night.", "18th Street", "place"),
    ("On the 4th, Street lamps failed.", "Street", None),
    # illnesses, and a company that speaks
    ("Mosquitoes carry West Nile virus.", "West Nile", None),
    ("It is Lassa fever", "Lassa", None),
    ("The virus reached Texas.", "Texas", "place"),
    ("Texas virus researchers met.", "Texas", "place"),
    ("He has Nonmalignant Stenosis (NOST). NOST is rare.", "NOST", None),
    ("Reed Quell PLC said profit fell. Reed said sales rose.", "Reed", "organisation"),
    ("Marta Reed left. Reed said it rained.", "Reed", "person"),
    # a preposition alone is no evidence of a place; motion and sites are
    ("They crossed the lake to Quellor by night.", "Quellor", "place"),
    ("The garrison at Quellor fell.", "Quellor", "place"),
    ("She flew from Quellor on Monday.", "Quellor", "place"),
    # what people and bodies both have tells neither
    ("The owner of Quellor left.", "Quellor", None),
    ("Quellor's lawyers spoke.", "Quellor", None),
    ("They watched Quellor leave.", "Quellor", None),
    ("Ansar Brasko left the room.", "Ansar Brasko", "person"),
    # capitals that only shout
    ("The answer is YES, he said.", "YES", None),
    ("There IS a way, he said.", "IS", None),
    ("MANILA — Rain fell on the coast.", "MANILA", "place"),
    ("The ZBQ party won.", "ZBQ", "organisation"),
    # "The" in mid-sentence is part of a name
    ("She told The Marn Courier that it rained.", "The Marn Courier", "organisation"),
    ("It was first told by The Quell.", "The Quell", "organisation"),
    ("A reporter from The Quell left.", "The Quell", "organisation"),
    ("Rain fell, The Quell said.", "The Quell", "organisation"),
    ("She starred in The Quell Prophecy.", "The Quell Prophecy", None),
    ("They played at The Quell in May.", "The Quell", None),
    ("A stay in The Hague helped.", "The Hague", "place"),
    ("The Quell campaign ended.", "The Quell", None),
    ("It stood in the Argus Pioneer.", "Argus Pioneer", "organisation"),
    ("The opposition leader, Daily said, was ill.", "Daily", None),
    # other languages, other countries' branches, "&"
    ("It was bought by Banco Quell.", "Banco Quell", "organisation"),
    ("The head of Empresa de Quell spoke.", "Empresa de Quell", "organisation"),
    ("It was sold to Quellor Nigeria.", "Quellor Nigeria", "organisation"),
    ("He lives in South Sudan.", "South Sudan", "place"),
    ("The Sultanate of Oman agreed.", "Sultanate of Oman", "place"),
    ("It was made by Quell & Brask.", "Quell & Brask", "organisation"),
    # offices before bodies, surnames that are titles, titles behind names
    ("He was named chairman of the Consumer Council.", "Consumer Council", "organisation"),
    ("The head of the National Seed Council spoke.", "National Seed Council", "organisation"),
    ("The Directorate-General of Roads closed it.", "Directorate-General of Roads", "organisation"),
    ("Her friend Tom King left.", "Tom King", "person"),
    ("A note from Martin Bishop came.", "Martin Bishop", "person"),
    ("Queensland Premier Odo Quell left.", "Queensland", "place"),
    ("It was the palace of Ordugu Khan.", "Ordugu Khan", "person"),
    ("They met the President of the Republic, Narib Quellor, and left.", "Narib Quellor", "person"),
    # peoples with a front, states behind a party
    ("An Anglo-Swedish firm won.", "Anglo-Swedish", "nationality"),
    ("A Franco-German plan failed.", "Franco-German", "nationality"),
    ("Sen. Odo Quell (R-TX) left.", "TX", "place"),
    ("Sen. Odo Quell (D-Ohio) left.", "Ohio", "place"),
    # two bodies with one head
    ("Both Oret Hospital and Marn Hospital closed.", "Marn Hospital", "organisation"),
    ("He led the Oret Food and Water Agency.", "Oret Food and Water Agency", "organisation"),
    # products and works: their maker, the nouns beside them, what is of them
    ("She bought a Toyota Quell in May.", "Toyota Quell", "thing"),
    ("He drove a 2008 Ford Brasko, police said.", "Ford Brasko", "thing"),
    ("He works for Toyota Motor Corp. in Oret.", "Toyota Motor Corp.", "organisation"),
    ("They sued Ford and won.", "Ford", "organisation"),
    ("Google Chief Executive Odo Quell left.", "Odo Quell", "person"),
    ("They opened the Quellor app.", "Quellor", "thing"),
    ("It was an episode of Quellor.", "Quellor", "thing"),
    ("The sequel to Brask Rising sold well.", "Brask Rising", "thing"),
    ("Its new game, Quellor, sold well.", "Quellor", "thing"),
    ("Quellor is a card game.", "Quellor", "thing"),
    ("Quellor, a drug, failed.", "Quellor", "thing"),
    ("Quellor, a drug maker, failed.", "Quellor", "organisation"),
    ("The video showed Quellor failing.", "Quellor", None),
    ("It has 4GB of memory.", "GB", None),
    ("The iQuell store closed.", "iQuell", "organisation"),
    # makers whose name people bear, known things that are words or names of people too, works with "The"
    ("They met Mercedes Brasko there.", "Mercedes Brasko", "person"),
    ("Holden Quellor left the room.", "Holden Quellor", "person"),
    ("A white Ford Brasko hit the wall.", "Ford Brasko", "thing"),
    ("Her Mercedes Brasko was towed.", "Mercedes Brasko", "thing"),
    ("The Rev. Canon Quellor left.", "Canon Quellor", "person"),
    ("She wore Seat Belts in May.", "Seat Belts", None),
    ("The Amazon Rainforest burns.", "Amazon Rainforest", "place"),
    ("Alexa Quellor was hurt. Alexa will live.", "Alexa", "person"),
    ("She won the Javelin.", "Javelin", None),
    ("They used Javelin missiles.", "Javelin", "thing"),
    ("The film The Lonely Quell opened.", "The Lonely Quell", "thing"),
    ("They watched The Office at home.", "The Office", None),
    ("They read Adventures of Odo.", "Adventures of Odo", None),
    ("Union Jack flags flew.", "Union Jack", None),
    # lists share their kind where one member has none
    ("It was sold to Quell Industries and Braskor Savvik.", "Braskor Savvik", "organisation"),
    # heads, ages, names of three parts
    ("United Oret Airlines flew. Later United changed its rules.", "United", "organisation"),
    ("Odo Ward, 18, and Gerolt Ward, 20, died.", "Gerolt Ward", "person"),
    ("It was said by Yul Chan-hei on Monday.", "Yul Chan-hei", "person"),
    ("The daily Texas said so.", "Texas", "organisation"),
    ("Texas said so.", "Texas", "place"),
    ("They met in the Plaza of the Republic.", "Plaza of the Republic", "place"),
    ("She is president of United Way of Greater Oret.", "United Way of Greater Oret", "organisation"),
    ("RENTS ARE TOO HIGH HERE - Odo Quell said.", "RENTS ARE TOO HIGH HERE", None),
    # places by what they stand beside, datelines, towns with a hyphen
    ("It burnt down in N.W. Chicago.", "N.W. Chicago", "place"),
    ("They swam at Lake Morrison.", "Lake Morrison", "place"),
    ("Lake Morrison said no.", "Morrison", "person"),
    ("They closed the Quellor boulevard.", "Quellor", "place"),
    ("They met Michael Quell, of Trenton, there.", "Trenton", "place"),
    # a firm tells of itself as "it"
    ("On Friday Oren Quellor said that it will open three depots.", "Oren Quellor", "organisation"),
    ("On Friday Oren Quellor said that it will snow.", "Oren Quellor", "person"),
    ("On Friday Oren Quellor said that they will open three depots.", "Oren Quellor", "person"),
    ("Profit at Quellor was flat, and Quellor says it expects no more.", "Quellor", "organisation"),
    ("They sued Marrow-Quellor Cos. in May.", "Marrow-Quellor Cos.", "organisation"),
    ("They sued Quellor's Inc. in May.", "Quellor's Inc.", "organisation"),
    ("They sued Quellor's Council in May.", "Quellor's Council", None),
    ("They sued Quellor Bros. in May.", "Quellor Bros.", "organisation"),
    ("AN Adelaide man was fined.", "Adelaide", "place"),
    ("BOSTON, Mass. (ZBQ) - Rain fell on the coast.", "BOSTON", "place"),
    ("State Rep. Odo Quell, D-Charleston, left.", "Charleston", "place"),
    ("Lincoln Police Officer Odo Quell left.", "Lincoln", "place"),
    ("Texas Ranger Karl Quellor left.", "Karl Quellor", "person"),
    ("The Omaha lawyer Odo Quell left.", "Omaha", "place"),
    ("The Harlow County EMS came.", "Harlow County EMS", "organisation"),
    ("The South Ossetian army came.", "South Ossetian", "nationality"),
    # figures of models, fronts that cross an ocean
    ("The Sirocco IV rocket flew.", "Sirocco IV", "thing"),
    ("Phase II of the plan began.", "Phase II", None),
    ("Phase II of the plan began.", "II", None),
    ("They climbed Brasko II in May.", "Brasko II", None),
    ("King Brasko II spoke.", "Brasko II", "person"),
    ("They saw Elizabeth II there.", "Elizabeth II", "person"),
    ("It was a trans-Atlantic flight.", "Atlantic", None),
    ("They crossed the Atlantic.", "Atlantic", "place"),
    # headings
    ("It rained.\n\nRoads and Technology\n\nIt rained again.", "Roads and Technology", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_what_tells_the_kind_of_a_name(text, name, kind):
    assert kinds(text).get(name) == kind
