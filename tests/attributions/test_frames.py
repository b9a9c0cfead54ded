"""Sentences whose frame is more than subject, verb and content: two levels, adverbials, comments, far subjects."""

import pytest
from attributions.reading import read

Row = tuple[str, str | None, int | None]  # content, speaker as written, the row that it is inside

FRAMES: list[tuple[str, list[Row]]] = [
    # told on two levels
    ("At the gate, he called the clerk a “liar” and said, “somebody should stop her,” the coroner's office said.", [
        ("At the gate, he called the clerk a “liar” and said, “somebody should stop her", "the coroner's office", None),
        ("the clerk a “liar”", "he", 0), ("somebody should stop her", "he", 0),
    ]),
    ("Owen Hale left the room and shouted, “I will be back,” police said.", [
        ("Owen Hale left the room and shouted, “I will be back", "police", None), ("I will be back", "Owen Hale", 0),
    ]),
    ("The guard recalled that he said, “I am late,” the coroner's office said.", [
        ("The guard recalled that he said, “I am late", "the coroner's office", None),
        ("he said, “I am late", "The guard", 0), ("I am late", "he", 1),
    ]),
    ("According to the Tolmar Echo, baker Ines Holt told jurors that her oven had been moved.", [
        ("baker Ines Holt told jurors that her oven had been moved", "the Tolmar Echo", None),
        ("her oven had been moved", "baker Ines Holt", 0),
    ]),
    ("“It is late,” Helena Marsh said.", [("It is late", "Helena Marsh", None)]),
    # adverbials before the content
    ("Wardens announced overnight that the count had risen to 381.", [
        ("the count had risen to 381", "Wardens", None),
    ]),
    ("She said at Friday's closing dinner in Zelma that trade would grow.", [("trade would grow", "She", None)]),
    ("Owen Hale said by telephone that the road was open.", [("the road was open", "Owen Hale", None)]),
    ("Lind repeated her claim that the pier was safe.", [("her claim that the pier was safe", "Lind", None)]),
    # what follows the verb's time is the reporter's
    ("Divers found a hull that held two chests, Owen Hale said Sunday, marking the third find this year.", [
        ("Divers found a hull that held two chests", "Owen Hale", None),
    ]),
    ("The pier is shut, Owen Hale said Friday.", [("The pier is shut", "Owen Hale", None)]),
    ("Lind says time is running out.", [("time is running out", "Lind", None)]),
    # content goes on behind the frame
    ("At least 41 boats sank on Saturday, wardens said, in the worst storm since the pier was built.", [
        ("At least 41 boats sank on Saturday | in the worst storm since the pier was built", "wardens", None),
    ]),
    ("The pier is shut, wardens said, in a statement that was read on Friday.", [
        ("The pier is shut", "wardens", None),
    ]),
    # the reporter's comment on what is missing
    ("The navy said it had hit “civil piers,” without giving details.", [
        ("it had hit “civil piers", "The navy", None),
    ]),
    ("The navy said it had hit two piers, without naming them.", [("it had hit two piers", "The navy", None)]),
    ("The navy said it would sail without delay.", [("it would sail without delay", "The navy", None)]),
    # relative clauses
    ("She complained about clubs which, according to Marsh, were founded in 2020.", [
        ("clubs", "She", None), ("were founded in 2020", "Marsh", None),
    ]),
    ("The divers, who have praised Hale during the season, said he was calm.", [("he was calm", "The divers", None)]),
    ("The mayor, who had called it “a ruin”, said it was late.", [
        ("it “a ruin”", "who", None), ("it was late", "The mayor", None),
    ]),
    # second participles
    ("The mayor said it was late, calling it a “joke” and asserting that they had lied.", [
        ("it was late", "The mayor", None), ("it a “joke”", "The mayor", None), ("they had lied", "The mayor", None),
    ]),
    # the subject is far from its verb
    ("Some 40 families left Tolmar, the mayor, Ana Brisk, said.", [
        ("Some 40 families left Tolmar", "the mayor, Ana Brisk", None)]),
    ("The flood reached Vell, the harbour master, Tom Hale, said.", [
        ("The flood reached Vell", "the harbour master, Tom Hale", None)]),
    ("A nurse at the smaller of the two clinics, who was tired, said she had counted 38.", [
        ("she had counted 38", "A nurse at the smaller of the two clinics", None),
    ]),
    ("The firm that owns most of the hall, Quell Arts, says it will open.", [
        ("it will open", "The firm that owns most of the hall, Quell Arts", None),
    ]),
    ("Nica Farr, the head doctor in Zelma hospital, said four boys and a girl had been brought in.", [
        ("four boys and a girl had been brought in", "Nica Farr, the head doctor in Zelma hospital", None),
    ]),
    ("Aid groups said more than 53 died.", [("more than 53 died", "Aid groups", None)]),
    ("Owen Hale, the older brother of the heir to the Varnish throne, Carl, has told friends that it was late.", [
        ("it was late", "Owen Hale", None)]),
    ("Owen Hale, the head of a firm that sells boats, Quell Arts, said it was late.", [
        ("it was late", "Owen Hale, the head of a firm", None)]),
    ("In Zelma, the mayor, Ana Brisk, said it was late.", [("it was late", "the mayor, Ana Brisk", None)]),
    ("Owen Hale — a teacher from Zelma — says it was late.", [("it was late", "Owen Hale", None)]),
    ("ZELMA — Owen Hale says it was late.", [("it was late", "Owen Hale", None)]),
    # a participle's own subject
    ("The council is split, with some calling her out, saying she lied.", [("she lied", "some", None)]),
    ("The board met, with two members staying away, saying they were ill.", [("they were ill", "two members", None)]),
    ("The board criticised the plan, with Owen Hale warning of “floods”.", [
        ("the plan", "The board", None), ("floods", "Owen Hale", None)]),
    ("A photo was denied by Owen Hale, hinting that it was a fake.", [("it was a fake", "Owen Hale", None)]),
    ("The plan was shown by the council, saying that work would start.", [("work would start", "the council", None)]),
    ("Lind left in tears, saying she was ill.", [("she was ill", "Lind", None)]),
    # the speaker behind
    ("“The roof fell at once.” — Per Starling, fire chief", [
        ("The roof fell at once.", "Per Starling, fire chief", None)]),
    ("“The roof fell at once.” – Dana Orlec", [("The roof fell at once.", "Dana Orlec", None)]),
    ("“The roof fell at once.” — it was late", [("The roof fell at once.", None, None)]),
    ("The road was shut, reports Varda news agency.", [("The road was shut", "Varda news agency", None)]),
    ("The road was shut, reports the Varda News Agency.", [("The road was shut", "the Varda News Agency", None)]),
    ("The road was shut, claims Owen Hale.", [("The road was shut", "Owen Hale", None)]),
    ("The bank cut jobs, reports of losses and debts.", []),
    # what a source is, or how it was said, is no content
    ("According to the study, published in June, the diver was ill.", [("the diver was ill", "the study", None)]),
    ("According to Lind, the diver was ill.", [("the diver was ill", "Lind", None)]),
    ("Lind said by telephone that armed men, including divers, had come.", [
        ("armed men, including divers, had come", "Lind", None)]),
    ("Harbour divers “say it is deep,” Lind said, according to the paper.", [
        ("Harbour divers “say it is deep,” Lind said", "the paper", None),
        ("Harbour divers “say it is deep", "Lind", 0)]),
    ("Image copyright Reuters Image caption Doctors said it was late.", [("it was late", "Doctors", None)]),
    ("Image copyright Quell Image caption \"It is late,\" read one boy's sign.", [
        ("It is late", "one boy's sign", None)]),
    # the one whom a subject belongs to
    ("A top aide to failed candidate Owen Hale has blamed the flood on the mayor.", [
        ("the flood on the mayor", "A top aide to failed candidate Owen Hale", None)]),
    ("An aide to the mayor said it was late.", [("it was late", "An aide to the mayor", None)]),
    ("According to evidence, Owen Hale left.", [("Owen Hale left", "evidence", None)]),
    ("According to Lind, the pills “had an effect. I replaced them.”", [
        ("the pills “had an effect. I replaced them.”", "Lind", None)]),
    ("Two boats – including a new one – had sunk, said Owen Hale.", [
        ("Two boats – including a new one – had sunk", "Owen Hale", None)]),
    ("They read of his announcement Friday that the pier had sunk.", [("the pier had sunk", "his", None)]),
    ("This is how it was in the words of the nurse: “I was ill. It was bad.”", [
        ("I was ill. It was bad.", "the nurse", None)]),
    ("Lind called it “late” before describing the pier.", [("it “late”", "Lind", None), ("the pier", "Lind", None)]),
    ("Lind told a crowd in Port Vell, Fla., that it was late.", [("it was late", "Lind", None)]),
    ("Lind said Sunday's vote was late.", [("Sunday's vote was late", "Lind", None)]),
    ("Lind said Sunday the vote was late.", [("the vote was late", "Lind", None)]),
    ("While the board says it is late, they are glad.", [("it is late", "the board", None)]),
    ("In her programme notes she wrote it was late.", [("it was late", "she", None)]),
    ("Lind promised Sunday at a Zelma rally to end the fees.", [("to end the fees", "Lind", None)]),
    ("It was late, said Alan Berg, a doctor from Oret, Zelma, who said he was glad.", [
        ("It was late", "Alan Berg, a doctor from Oret, Zelma", None), ("he was glad", "who", None)]),
    ("Almost half said it was late.", [("it was late", "half", None)]),
    # nothing is said
    ("It can lead to what is called “farmer's lung,” not a tan.", []),
    ("The song does not refer to a pier.", []),
    ("Owen Hale scored, and Tom Brandt added three assists to lead Zelma.", []),
    ("Owen Hale scored, and Tom Brandt added a goal as the town won.", []),
    ("Owen Hale added the city was quiet.", [("the city was quiet", "Owen Hale", None)]),
    ("Even if Lind wins, as polls suggest is likely, it will be late.", []),
    ("As Lind said, it will be late.", [("it will be late", "Lind", None)]),
    ("They try to keep members informed of any delay.", []),
    ("When they must say something, they are careful.", []),
    ("Lind runs a design and branding firm behind the station.", []),
    ("The “Stay dry.” campaign did not appeal to Owen Hale.", []),
    ("The following chart summarizes the value of the boats.", []),
    ("The report shows that the pier is safe.", [("the pier is safe", "The report", None)]),
    ("What charges does Owen Hale face in Zelma?", []),
    ("It is harder than Lind suggests, but it can be done.", []),
    ("That is less than what Lind said, but it is close.", []),
    ("The agency spent 23 percent of the money it asked for in March.", []),
    ("The repeated failures underscored the lack of trained staff.", []),
    ("Basis points are used to describe the change in rates.", []),
    ("The model, hailed last year in a magazine, is studied by three towns.", []),
    # whom a paper quotes, who sent a message, what a participle or a second clause goes on with
    ("“The road is gone,” a paper quoted her as saying on Friday.", [("The road is gone", "her", None)]),
    ("“We lost two boats,” Sky News quoted Owen Hale as saying.", [("We lost two boats", "Owen Hale", None)]),
    ("Owen Hale was cited by the paper as saying that the pier was safe.", [("the pier was safe", "Owen Hale", None)]),
    ("Two divers were quoted as saying the pier was safe.", [("the pier was safe", "Two divers", None)]),
    ("The paper cited two divers as saying the pier was safe.", [("the pier was safe", "two divers", None)]),
    ("A radio station reported that Owen Hale had written to his brother, saying the pier was lost.", [
        ("Owen Hale had written to his brother, saying the pier was lost", "A radio station", None),
    ]),
    ("A radio station reported that two boats had sunk, saying the pier was lost.", [
        ("two boats had sunk", "A radio station", None),
        ("the pier was lost", "A radio station", None),
    ]),
    ("The pier is safe, he said, adding, “Nobody was hurt.”", [
        ("The pier is safe", "he", None),
        ("Nobody was hurt.", "he", None),
    ]),
    ("He said, however, “It will fall.”", [("It will fall.", "He", None)]),
    ("A guide who admitted taking two boats was fined on Monday.", [("taking two boats", "who", None)]),
    ("The divers who praised the plan have left the town.", [("the plan", "who", None)]),
    ("Owen Hale was fined and ordered to pay $400.", []),
    ("Owen Hale stood up and threatened to leave.", [("to leave", "Owen Hale", None)]),
    ("The mayor pointed out that “the pier is old” stressing that “it will fall.”", [
        ("the pier is old", "The mayor", None),
        ("it will fall.", "The mayor", None),
    ]),
    ("Wardens have sent letters to Lind saying that the pier is shut.", [("the pier is shut", "Wardens", None)]),
    ("“It will fall,” Ann Lind, a professor of history at the Academy in Dayton, Ohio, said.", [
        ("It will fall", "Ann Lind", None),
    ]),
    ("The pier will fall, Ann Lind, a guide from Dayton, Ohio, said.", [("The pier will fall", "Ann Lind", None)]),
    ("The bridge is shut, but according to the mayor, it will open in May.", [
        ("it will open in May", "the mayor", None),
    ]),
    ("The bridge is shut, according to the mayor, but it will open in May.", [
        ("The bridge is shut", "the mayor", None),
    ]),
    ("The hospital where the two are being treated said Owen Hale was well.", [
        ("Owen Hale was well", "The hospital", None),
    ]),
    ("When the paper called the Zelma No. 2 clinic on Thursday, a nurse picked up.", []),
    ("The pier is safe, he said, warning: “It will fall.”", [
        ("The pier is safe", "he", None),
        ("It will fall.", "he", None),
    ]),
    # what is called back, when it was said, what only looks like a second clause or a comma
    ("Owen Hale recalled his childhood by the sea.", [("his childhood by the sea", "Owen Hale", None)]),
    ("The fire renewed Norwegian calls for the removal of the pier.", []),
    ("The storm was bad. It revealed the weak nature of the pier.", []),
    ("He had a quarrel with a guide, his sister said when she rang the wardens.", [
        ("He had a quarrel with a guide", "his sister", None),
    ]),
    ("The pier is shut, Owen Hale said after he left.", [("The pier is shut", "Owen Hale", None)]),
    ("Owen Hale said when the pier would open.", [("when the pier would open", "Owen Hale", None)]),
    ("“I am not against it (for now.)” The rules allow the board to wait.", [
        ("I am not against it (for now.)", None, None),
    ]),
    ("He was the only missing boat report that wardens had pending.", []),
    ("The weekly cited two divers as saying the pilot was \"tired\" and apparently told by a clerk to wait.", [
        ("the pilot was \"tired\" and apparently told by a clerk to wait", "two divers", None),
    ]),
    ("A group of wardens wrote the rules and presented them to the mayor.", []),
    ("Owen Hale met Ann Lind. [Photo: Quay News] The pier is safe for now, said Lind, who is visiting Zelma.", [
        ("The pier is safe for now", "Lind", None),
    ]),
    ("“It is late‚” said Owen Hale.", [("It is late", "Owen Hale", None)]),
    # what the speaker left open, the verb of the main clause behind a noun of saying
    ("The review application states: “The reports show a clear campaign.”", [
        ("The reports show a clear campaign.", "The review application", None),
    ]),
    ("Owen Hale said the firm found the fault in an audit, but didn't say why it had not seen it before.", [
        ("the firm found the fault in an audit", "Owen Hale", None),
    ]),
    ("Owen Hale said the firm found the fault but did not say when.", [
        ("the firm found the fault", "Owen Hale", None),
    ]),
    ("Owen Hale said the firm was late but did not say it was sorry.", [
        ("the firm was late but did not say it was sorry", "Owen Hale", None),
    ]),
    ("The clerk said it was late but wouldn't comment on the fire.", [("it was late", "The clerk", None)]),
    ("Wardens' acknowledgement that most of its boats had been lost to the storm is the latest failure.", [
        ("most of its boats had been lost to the storm", "Wardens", None),
    ]),
    ("Ann Lind's claim that the pier was safe and that it would stand was a lie.", [
        ("the pier was safe and that it would stand", "Ann Lind", None),
    ]),
    # verbs that belong to the content, dashes and hyphens inside it
    ("Ann Lind, a guide in Zelma, called the road-building \"a gift to the coast\" and said the vote mattered.", [
        ("the road-building \"a gift to the coast\"", "Ann Lind, a guide in Zelma", None),
        ("the vote mattered", "Ann Lind, a guide in Zelma", None),
    ]),
    ("The mayor said without a map — or the names of boats — the town would not help.", [
        ("without a map — or the names of boats — the town would not help", "The mayor", None),
    ]),
    ("The divers said he was sad that she was gone, felt the crew was leaving him and feared the night.", [
        ("he was sad that she was gone, felt the crew was leaving him and feared the night", "The divers", None),
    ]),
    ("Owen Hale said it was late, rose and left the room.", [("it was late", "Owen Hale", None)]),
    ("A rapidly growing brush fire threatens to close the road today.", []),
    ("The minister praised the bridge between boats offered and boats wanted at the port.", [
        ("the bridge between boats offered and boats wanted at the port", "The minister", None),
    ]),
    ("The minister stressed those skills, and he praised them on the job.", [
        ("those skills", "The minister", None),
        ("them on the job", "he", None),
    ]),
    ("Owen Hale admitted he had asked for and accepted bribes.", [
        ("he had asked for and accepted bribes", "Owen Hale", None),
    ]),
    ("Owen Hale said he had lost, and denied the claims.", [
        ("he had lost", "Owen Hale", None),
        ("the claims", "Owen Hale", None),
    ]),
    ("The High Court dismissed a late motion filed by Owen Hale to stop the count.", []),
    ("The High Court dismissed claims that the vote was late.", [
        ("claims that the vote was late", "The High Court", None),
    ]),
    # asides with a quotation, dismissed people, occasions
    ("Painter Ivo Marin - whose book \"Ashore\" on divers came out in May - has condemned the toll.", [
        ("the toll", "Painter Ivo Marin", None),
    ]),
    ("Painter Ivo Marin – whose book on divers came out in May – said it was late.", [
        ("it was late", "Painter Ivo Marin", None),
    ]),
    ("The clerk - who saw the \"red boat\" on Friday - said it was late.", [("it was late", "The clerk", None)]),
    ("Owen Hale, who runs the ferry, has gone on, deploring the rough state of the piers.", [
        ("the rough state of the piers", "Owen Hale", None),
    ]),
    ("The mayor dismissed two governors in February.", []),
    ("The mayor dismissed critics who called him late.", [("critics who called him late", "The mayor", None)]),
    ("He accused the mayor of lying on local television.", [("the mayor of lying on local television", "He", None)]),
    ("She praised the mayor on local television.", [("the mayor", "She", None)]),
    # who speaks in the middle of what is told of another, and where that ends
    ("A man police say shot a guard was jailed.", [("shot a guard", "police", None)]),
    ("A woman officials say was hit by a car died Friday.", [("was hit by a car", "officials", None)]),
    ("The bridge, which engineers say is unsafe, was shut.", [("is unsafe", "engineers", None)]),
    ("The car that witnesses said hit him was found.", [("hit him", "witnesses", None)]),
    ("The plan that officials say will work was praised.", [("will work", "officials", None)]),
    ("The city officials said the road was shut.", [("the road was shut", "The city officials", None)]),
    ("A woman officers say fled the scene was found.", [("fled the scene", "officers", None)]),
    ("A boy neighbours say set the fire was held.", [("set the fire", "neighbours", None)]),
    ("The chief vowed again on Friday to stay and then left.", [("to stay", "The chief", None)]),
    ("The closures would, the minister said on Wednesday, cost a fortune.", [
        ("The closures would | cost a fortune", "the minister", None),
    ]),
    ("The mill was, police said on Friday, set on fire.", [("The mill was | set on fire", "police", None)]),
    ("He knows who they are, she said.", [("He knows who they are", "she", None)]),
    # when it was promised, what was done then, and that it was otherwise
    ("Lind vowed late Sunday to fight until pay rose.", [("to fight until pay rose", "Lind", None)]),
    ("Lind pledged in March to mend the wall, but the work never began.", [("to mend the wall", "Lind", None)]),
    ("Lind promised to resign and then changed her mind.", [("to resign", "Lind", None)]),
    ("Lind plans to stay in Oret, but says she may go.", [("she may go", "Lind", None)]),
    ("Lind said she had paid the fee when in fact she had not.", [("she had paid the fee", "Lind", None)]),
    ("Lind said the boat sank when it hit a rock.", [("the boat sank when it hit a rock", "Lind", None)]),
    # an adjective that stands for people is a subject
    ("Two of the dead were twins, Ann Lind told the paper.", [("Two of the dead were twins", "Ann Lind", None)]),
    ("The poor had no vote, Lind said.", [("The poor had no vote", "Lind", None)]),
    ("The injured were tourists, Lind said.", [("The injured were tourists", "Lind", None)]),
    # what one calls for in need
    ("The officers called for backup.", []),
    ("The guards called for help at once and waited.", []),
    ("Lind called for help for the poor.", [("help for the poor", "Lind", None)]),
    ("Lind called for calm and unity.", [("calm and unity", "Lind", None)]),
    # verbs of the main clause, counts, marks with blanks
    ("Owen Hale then yelled, “nobody leaves,” a witness told the court.", [
        ("Owen Hale then yelled, “nobody leaves", "a witness", None),
        ("nobody leaves", "Owen Hale", 0),
    ]),
    ("The clerk who reported the call left early.", [("the call", "who", None)]),
    ("He met those who noted the plan had failed.", [("the plan had failed", "who", None)]),
    ("The count that wardens announced was wrong.", []),
    ("They met a man who critics said was unfair.", [("was unfair", "critics", None)]),
    ("According to Lind, the funds, which were new, were lost.", [
        ("the funds, which were new, were lost", "Lind", None),
    ]),
    ("According to Ann Lind, the guide, who was tired, it was late.", [("it was late", "Ann Lind, the guide", None)]),
    ("Doctors said up to 70 fell ill.", [("up to 70 fell ill", "Doctors", None)]),
    ("Doctors said as many as 70 fell ill.", [("as many as 70 fell ill", "Doctors", None)]),
    ("The mayor implied as much on Friday.", []),
    ("`` It is late, '' Ann Lind said. `` We must go. ''", [("It is late | We must go.", "Ann Lind", None)]),
    ("'' It is late,'' Ann Lind said. ``We must go.''", [("It is late | We must go.", "Ann Lind", None)]),
    # passives of citing behind the content, permits that are denied
    ("Nobody is hurt, the head of the clinic was quoted as saying by a radio station.", [
        ("Nobody is hurt", "the head of the clinic", None),
    ]),
    ("“Nobody is hurt,” Owen Hale was quoted as saying.", [("Nobody is hurt", "Owen Hale", None)]),
    ("Owen Hale was quoted in March.", []),
    ("Police said that the boats were checked one by one according to the usual procedure.", [
        ("the boats were checked one by one according to the usual procedure", "Police", None),
    ]),
    ("Wardens denied the permit on Friday.", []),
    ("Wardens denied the claim on Friday.", [("the claim", "Wardens", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), FRAMES)
def test_frames(text: str, want: list[Row]) -> None:
    rows, _ = read(text)
    assert [(" | ".join(text[a:b] for a, b in r.parts), r.speaker, r.inside) for r in rows] == want
