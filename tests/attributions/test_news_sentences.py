"""Sentences as news writes them, each for a turn of the grammar that no shorter case has."""

import pytest
from attributions.reading import read

Row = tuple[str, str | None, int | None]  # content, speaker as written, the row that it is inside

SENTENCES: list[tuple[str, list[Row]]] = [
    (
        "Vell's Minister for Primary Schools said the hall would be shut until 30 days after the last case of"
        " the fever.",
        [
            (
                "the hall would be shut until 30 days after the last case of the fever",
                "Vell's Minister for Primary Schools",
                None,
            ),
        ],
    ),
    ("She didn't want to be named, citing club rules.", []),
    (
        "Ivo Krantz, the last member of the Krantz family and the person that found the boats of his uncles, "
        "died in 2001.",
        [],
    ),
    (
        "The stabbing victim and one of the shooting victims—both men—were taken to a Tarn hospital where "
        "they were in serious condition, the Tarn Searchlight reported.",
        [
            (
                "The stabbing victim and one of the shooting victims—both men—were taken to a Tarn hospital "
                "where they were in serious condition",
                "the Tarn Searchlight",
                None,
            ),
        ],
    ),
    (
        "When asked about her long walks, in light of the storm, she said, “I don't go alone.”",
        [
            ("I don't go alone.", "she", None),
        ],
    ),
    ("We will go on working with the Tarn reporting team to print stories on this grave subject.”", []),
    (
        "He said according to the notes in the file she came to Vell after she was in the Eastern Lakes for one month.",
        [
            (
                "according to the notes in the file she came to Vell after she was in the Eastern Lakes for one month",
                "He",
                None,
            ),
        ],
    ),
    (
        "Behind the scenes, Mr. Vander Pell is “calling up his old network,” said Bryn English, the Cross "
        "campaign's Tarn director.",
        [
            (
                "Behind the scenes, Mr. Vander Pell is “calling up his old network",
                "Bryn English, the Cross campaign's Tarn director",
                None,
            ),
        ],
    ),
    ("That's putting a kind spin on it, isn't it?", []),
    ("Jay Nissen, tweeted their approval of the strike.", [("their approval of the strike", "Jay Nissen", None)]),
    (
        "Quell Motors announces deep output cuts in response to growing losses",
        [
            ("deep output cuts in response to growing losses", "Quell Motors", None),
        ],
    ),
    (
        "The wardens say they were not linked, and one of them was not boat-related.",
        [
            ("they were not linked, and one of them was not boat-related", "The wardens", None),
        ],
    ),
    (
        "“She didn't hear him say a word,” Ross said, who added that the thief did not know her.",
        [
            ("She didn't hear him say a word", "Ross", None),
            ("the thief did not know her", "who", None),
        ],
    ),
    (
        "(QNN-TV) - Police go on looking into a deadly crash that they said stemmed from a dice game.",
        [
            ("stemmed from a dice game", "they", None),
        ],
    ),
    (
        "As The Herald's Dana Milber puts it, “Tarn Democrats are unmoved, and town clerks are uninspired.”",
        [
            ("Tarn Democrats are unmoved, and town clerks are uninspired.", "The Herald's Dana Milber", None),
        ],
    ),
    ("The first case of swine fever in Vell was announced today by the town's Health Minister, Abel Mutal.", []),
    (
        "Quell's move comes a day after Kresler, another Vell car maker, released a list of 789 shops that it"
        " was closing.",
        [],
    ),
    (
        "The board has said that staff, including support staff, had to do a lot of manual work, which leaves"
        " them more prone to injury.",
        [
            (
                "staff, including support staff, had to do a lot of manual work, which leaves them more prone"
                " to injury",
                "The board",
                None,
            ),
        ],
    ),
    ("Anyone who says or heard anything related to the fire is asked to contact the Tarn County Fire Unit.", []),
    (
        "He went inside the courthouse, where he was taken into custody, said the sources, who added that he "
        "was being questioned Monday night.",
        [
            ("He went inside the courthouse, where he was taken into custody", "the sources", None),
            ("he was being questioned Monday night", "who", None),
        ],
    ),
    (
        "“I was like, ‘Oh, my God, where are all these boats going to?’ ” she said Monday. “I didn't know "
        "somebody was going on a raid and taking everybody.”",
        [
            (
                "I was like, ‘Oh, my God, where are all these boats going to?’ | I didn't know somebody was "
                "going on a raid and taking everybody.",
                "she",
                None,
            ),
        ],
    ),
    (
        "In May 2008, shortly before Mrs. Clint became secretary, Mr. Clint released a list of more than "
        "2,000 donors to calm talk about conflicts.",
        [],
    ),
    (
        "Humbert, who calls Trent a “bully,” said he doesn't believe the effort needs a new plan to succeed. "
        "Rather, he said, further losses by Trent's campaign will rally support around stopping him.",
        [
            ("Trent a “bully", "who", None),
            ("he doesn't believe the effort needs a new plan to succeed", "Humbert", None),
            ("further losses by Trent's campaign will rally support around stopping him", "he", None),
        ],
    ),
    (
        "Keller indicated that it has room to grow without adding plants. The company has five other plants, "
        "including a new hall at its Tarn seat known as Building 100, which is to add bran lines next year.",
        [
            ("it has room to grow without adding plants", "Keller", None),
        ],
    ),
    (
        "According to the Post: “Senator Tim Kell has had a mixed record on taxes throughout much of his "
        "career, but in the past week has made a series of small moves toward a solid stand as he becomes an "
        "ever likelier pick as Helen Clint's running mate.”",
        [
            (
                "Senator Tim Kell has had a mixed record on taxes throughout much of his career, but in the "
                "past week has made a series of small moves toward a solid stand as he becomes an ever "
                "likelier pick as Helen Clint's running mate.",
                "the Post",
                None,
            ),
        ],
    ),
    ("Sign up for breaking news alerts from QNN News", []),
    ("And he's predicted big wins in the races ahead.", [("big wins in the races ahead", "he", None)]),
    ("Early voting in the May 8 primary begins April 10.", []),
    ("I ask, ‘What is going on in Tarn?’ What is going on?", [("What is going on in Tarn?", "I", None)]),
    ("Told about this later, Snyder Pell said he first misspoke.", [("he first misspoke", "Snyder Pell", None)]),
    (
        "Edwin Pell called the raid “unspeakable” and “unjust.”",
        [
            ("the raid “unspeakable” and “unjust.”", "Edwin Pell", None),
        ],
    ),
    (
        "GOP Rep McCall Announces Bill Revoking Helen’s Travel Clearance.",
        [
            ("Bill Revoking Helen’s Travel Clearance", "GOP Rep McCall", None),
        ],
    ),
    ("Deputies came to the house and found Taylor Pell's wife, Corinne Pell.", []),
    (
        "Arthur Norman, Sproat's uncle, said he is shocked that this happened.",
        [
            ("he is shocked that this happened", "Arthur Norman, Sproat's uncle", None),
        ],
    ),
    (
        "He lashes out at GOP critics, including Trent, over partisan ‘political noise.’",
        [
            ("GOP critics, including Trent, over partisan ‘political noise.’", "He", None),
        ],
    ),
    ("The moment this bond moves our town out of balance is the moment it ends.”", []),
    (
        "The island also hosts a Coast Guard office and the Nansen Hospital, the source said.",
        [
            ("The island also hosts a Coast Guard office and the Nansen Hospital", "the source", None),
        ],
    ),
    (
        "Both then-Vell Police Chief Cathy L. Lanner and Mayor Muriel E. Bowyer (D) announced the first arrest.",
        [
            ("the first arrest", "Both then-Vell Police Chief Cathy L. Lanner and Mayor Muriel E. Bowyer", None),
        ],
    ),
    (
        "Young and Miller Pell were awake and talking with relatives after being taken in, Mayor Jim Kenner said.",
        [
            (
                "Young and Miller Pell were awake and talking with relatives after being taken in",
                "Mayor Jim Kenner",
                None,
            ),
        ],
    ),
    (
        "Ryan Pell has long said that he will back the party's nominee, even as he has taken frequent shots at Mr.",
        [
            ("he will back the party's nominee", "Ryan Pell", None),
        ],
    ),
    (
        "She, however, said the proof put forth by the inquiry was not enough and needed further scrutiny.",
        [
            ("the proof put forth by the inquiry was not enough and needed further scrutiny", "She", None),
        ],
    ),
    (
        "As for Carson Pell's mangling of “Havas,” Levin found comic relief in it. “I needed some carrots to "
        "dip,” he said.",
        [
            ("I needed some carrots to dip", "he", None),
        ],
    ),
    (
        "One of the victims — Nathan Kendrick — came out of the club saying, “You gotta go home, you gotta go home.”",
        [
            ("You gotta go home, you gotta go home.", "One of the victims", None),
        ],
    ),
    (
        "There's a saying that goes “a figure is formed at the sight of flowers” which describes the spring dance!!",
        [],
    ),
    ("Khalil, who had addressed the town congress on Thursday, said on QNN's “Meet the Town” on Sunday that Mr.", []),
    (
        "Long Pell cited common law, saying that “a free person has the right to change his or her name at will.”",
        [
            ("a free person has the right to change his or her name at will.", "Long Pell", None),
        ],
    ),
    (
        "After finishing up with roughly a dozen members, he posed for a picture with every member, smiling "
        "and holding a thumbs-up.",
        [],
    ),
    (
        "The company expects to swing back into profit in the year ending in February 2020, projecting a net "
        "profit of $100 million.",
        [],
    ),
    (
        "As the judge read his verdict, Santini - often smiling in the courtroom and whispering in his "
        "lawyer's ear - held his head silently in his hands.",
        [],
    ),
    (
        "In the nearby tracts, someone dropped off leaflets warning the school could bring thousands of "
        "strangers and thieves.",
        [
            ("the school could bring thousands of strangers and thieves", "leaflets", None),
        ],
    ),
    (
        "Tarn security forces clashed in Vell with marchers who were protesting calls for General Sani Abash "
        "to run for president.",
        [
            ("calls for General Sani Abash to run for president", "who", None),
        ],
    ),
    (
        "Clubgoer Shan Brown — who said she heard about the party through Instapost, a photo-sharing app and "
        "website — told The Tarn Press it ‘was not rowdy at all.’",
        [
            ("she heard about the party through Instapost, a photo-sharing app and website", "who", None),
            ("it ‘was not rowdy at all.’", "Clubgoer Shan Brown", None),
        ],
    ),
    (
        "At Brazell's direction, the party issued a statement apologizing to Sand for the emails, which "
        "included staff members suggesting someone should question Sand's faith.",
        [
            ("someone should question Sand's faith", "staff members", None),
        ],
    ),
    (
        "Nelson Dias, a former aide to Mr. Rubell and now the chairman of the party in Tarn-Vell County, said"
        " of Mr. Rubell: “He is a Tarn man 100 percent, but he is in touch with his past.”",
        [
            (
                "He is a Tarn man 100 percent, but he is in touch with his past.",
                "Nelson Dias, a former aide to Mr. Rubell",
                None,
            ),
        ],
    ),
    (
        "Tarn's newish chief of police, Cressida Pell, agrees with the mayor that the force should reverse "
        "the fall in the use of searches, which have been criticised for aiming at the poor.",
        [
            (
                "the force should reverse the fall in the use of searches, which have been criticised for "
                "aiming at the poor",
                "Tarn's newish chief of police, Cressida Pell",
                None,
            ),
        ],
    ),
    (
        "Esher said yesterday, recalling the days they spent together on patrol in Tarn. (“Every day,” he "
        "said, smiling and shaking his head.) Ouellet became a team leader, he said.",
        [
            ("they spent together on patrol in Tarn", "Esher", None),
            ("Every day", "he", None),
            ("Ouellet became a team leader", "he", None),
        ],
    ),
    ("Caller: “Are the guards out there?”", [("Are the guards out there?", None, None)]),
    ("Drawer used a cell phone to call police.", []),
    ("According to police, Hegel and a partner, Sgt.", []),
    ("Another told QNN the thief used a “long pole.”", [("the thief used a “long pole.”", "Another", None)]),
    ("I hope it won't,' Cranmer said in October.", []),
    ("Contact Kate Stafford: kstafford@vellpress.example", []),
    ("Quell releases new phone, announces upcoming update", []),
    ("But, Isay added, “it heightens the issue.”", [("it heightens the issue.", "Isay", None)]),
    (
        "“There won't be any free passes,” states coach Ripley.",
        [
            ("There won't be any free passes", "coach Ripley", None),
        ],
    ),
    ("Image caption Chief James Comer's latest letter", []),
    ("But “the men under him didn't have any training.”", []),
    ("We need people to come forward and call the wardens.", []),
    (
        "It's not, “because the sauce has wheat in it,” she said.",
        [
            ("because the sauce has wheat in it", "she", None),
        ],
    ),
    ("Officers also found two teenage girls, who were asleep.", []),
    ("Three of the victims have since been treated and released.", []),
    (
        "Harbour Board Urges Public to Provide Details About Pier Fire",
        [
            ("Public to Provide Details About Pier Fire", "Harbour Board", None),
        ],
    ),
    ("THE MAN WAS ASKED REPEATEDLY NOT TO HAVE CONTACT WITH HER.", []),
    ("He told the court nobody was hurt.", [("nobody was hurt", "He", None)]),
    ("Owen Hale told reporters wardens had left.", [("wardens had left", "Owen Hale", None)]),
    (
        "She called the plan late according to a guide.",
        [
            ("She called the plan late", "a guide", None),
            ("the plan late", "She", 0),
        ],
    ),
    ("The board urged the town to wait, threw out a tax and left.", [("the town to wait", "The board", None)]),
    ("When he said it was late, and nobody moved, the crowd left.", [("it was late, and nobody moved", "he", None)]),
    (
        "When he said it was late, as the mayor had feared, the crowd left.",
        [
            ("it was late, as the mayor had feared", "he", None),
        ],
    ),
    ("Two of the divers, whom nobody knew, said it was late.", [("it was late", "Two of the divers", None)]),
    (
        "Owen Hale, a guide, said the plan to dig was late.",
        [
            ("the plan to dig was late", "Owen Hale, a guide", None),
        ],
    ),
    (
        "Ann Lind blamed the board, warning that it was late and stressing that it was over.",
        [
            ("the board", "Ann Lind", None),
            ("it was late", "Ann Lind", None),
            ("it was over", "Ann Lind", None),
        ],
    ),
    ("A guide who admitted taking a boat that sank was fined.", [("taking a boat that sank", "who", None)]),
    ("The clerk who reported the call left when it was over.", [("the call", "who", None)]),
    ("He dismissed two governors from the board.", []),
    ("When asked who was late, she left.", [("who was late", None, None)]),
    ("He was told by a clerk.", []),
    ("The pier is said to “fall”.", []),
    ("The man who is said to be late left.", []),
    ("With some boys calling her out, saying she lied, she left.", [("she lied", "some boys", None)]),
    ("Officials put the toll in Vell at about 12.", [("the toll in Vell at about 12", "Officials", None)]),
    ("Who had at the time warned that it was late?", [("it was late", "Who", None)]),
    ("The fire renewed Norwegian calls for peace.", []),
    ("Members there told them it was late.", [("it was late", "Members", None)]),
    ("The clerk, who reported the ship was late, went home.", [("the ship was late", "who", None)]),
    ("Members here told us it was late.", [("it was late", "Members", None)]),
    (
        "The secretary of the party, Timi Frell, has advised the chairman, John Ode, to resign.",
        [
            ("the chairman, John Ode, to resign", "The secretary of the party, Timi Frell", None),
        ],
    ),
    (
        "“It helps,” said Suffell City chief of detectives Gerard Gigan at a news conference.",
        [
            ("It helps", "Suffell City chief of detectives Gerard Gigan", None),
        ],
    ),
    ("A guide who admitted taking two boats he owned was fined.", [("taking two boats he owned", "who", None)]),
]


@pytest.mark.parametrize(("text", "want"), SENTENCES)
def test_sentences_of_news(text: str, want: list[Row]) -> None:
    rows, _ = read(text)
    assert [(" | ".join(text[a:b] for a, b in r.parts), r.speaker, r.inside) for r in rows] == want
