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
    (
        "Mara Smith announced the company's move on Wednesday.",
        [
            ("the company's move on Wednesday", "Mara Smith", None),
        ],
    ),
    ("There's a lot of patient hours going into this.", []),
    (
        "Officials also report that the marsh where the swan has been found is being sealed off.",
        [
            ("the marsh where the swan has been found is being sealed off", "Officials", None),
        ],
    ),
    (
        "Agents say Scott then began throwing at several carts rolling along Volunteer Parkway.",
        [
            ("Scott then began throwing at several carts rolling along Volunteer Parkway", "Agents", None),
        ],
    ),
    (
        "No one knows exactly how many sirens the town needs, but one planning note allows for 200, said "
        "Michael R. Pell.",
        [
            (
                "No one knows exactly how many sirens the town needs, but one planning note allows for 200",
                "Michael R. Pell",
                None,
            ),
        ],
    ),
    ("The plan's tone was echoed by former Maryland Gov. Martin Pell.", []),
    ("For more on this story read Friday's Vell Free Press.", []),
    ("Dunn Jr., recently asked Admiral Harris just that question.", []),
    (
        "Police said she asked a man named Schneider Simpell for help.",
        [
            ("she asked a man named Schneider Simpell for help", "Police", None),
        ],
    ),
    (
        "Ouellet, he said, wanted to make sure they were taken care of.",
        [
            ("Ouellet | wanted to make sure they were taken care of", "he", None),
        ],
    ),
    ("More importantly than that: How did he write those books?", []),
    (
        "Trumka Pell said in March, “but when you look close, it's just hot air.”",
        [
            ("but when you look close, it's just hot air.", "Trumka Pell", None),
        ],
    ),
    ("On QNN Tuesday, his wife, Jane, called for an open vote.", [("an open vote", "his wife, Jane", None)]),
    ("Pearson Hale, general counsel for the police department, said in an e-mail.", []),
    ("It was uploaded to Instagram by a user who wishes to remain anonymous.", []),
    (
        "President Clint welcomed the job figures at a news conference Friday.",
        [
            ("the job figures", "President Clint", None),
        ],
    ),
    (
        "That's because Vell Code Enforcement inspectors deemed it unsafe.",
        [
            ("it unsafe", "Vell Code Enforcement inspectors", None),
        ],
    ),
    ("A female military police officer then confronted him in the parking lot.", []),
    (
        "Census data released this week shows the state's three largest counties grew.",
        [
            ("the state's three largest counties grew", "Census data released this week", None),
        ],
    ),
    (
        "Witnesses described hearing a loud crack and seeing people run from the hall.",
        [
            ("hearing a loud crack and seeing people run from the hall", "Witnesses", None),
        ],
    ),
    (
        "Family members told QNN 4 that McBride was hurt twice, but is going to be okay.",
        [
            ("McBride was hurt twice, but is going to be okay", "Family members", None),
        ],
    ),
    (
        "The marchers were protesting fatal police raids in Minnesota and Louisiana.",
        [
            ("fatal police raids in Minnesota and Louisiana", "The marchers", None),
        ],
    ),
    ("On Monday, one of the victims spoke only to QNN's Brandi Cummings.", []),
    (
        "Martin Pell, who noted that he had raised the town's minimum wage while governor.",
        [
            ("he had raised the town's minimum wage while governor", "who", None),
        ],
    ),
    (
        "“But you can always try something new,” she said as she picked up a free booklet.",
        [
            ("But you can always try something new", "she", None),
        ],
    ),
    (
        "Poyau, a Vell University student, described herself as a coming author.",
        [
            ("herself as a coming author", "Poyau, a Vell University student", None),
        ],
    ),
    (
        "Zucker Pell responded by saying that the network doesn't pay for guests.",
        [
            ("the network doesn't pay for guests", "Zucker Pell", None),
        ],
    ),
    ("Mohamed Pell, 24, allegedly rented a house in his native Tanzania which was used as a shop.", []),
    (
        "On Friday, waitress Ashley Owens, 23, who lives nearby, said she saw people leaving.",
        [
            ("she saw people leaving", "waitress Ashley Owens, 23", None),
        ],
    ),
    ("The letter, signed by the director, whom Salinas hopes to succeed, goes as follows:", []),
    (
        "Newsprint results went on falling, the company added, because of price cuts.",
        [
            ("Newsprint results went on falling", "the company", None),
        ],
    ),
    (
        "Dan Adkell, vice president of Hartman Inc., which owns the hall in Nitro, said he met with Gov.",
        [
            ("he met with Gov", "Dan Adkell", None),
        ],
    ),
    (
        "No one bothered mentioning that the sick state of the town's purse isn't his problem to solve.",
        [
            ("the sick state of the town's purse isn't his problem to solve", "one", None),
        ],
    ),
    (
        "Orkem, France's third-largest chemical group, said it would fund the purchase from its own means.",
        [
            ("it would fund the purchase from its own means", "Orkem, France's third-largest chemical group", None),
        ],
    ),
    (
        "Police are worried about what they are calling a “sharp rise” in theft in North Vell.",
        [
            ("a “sharp rise” in theft in North Vell", "they", None),
        ],
    ),
    ("A Vell police officer, identified as Dennis Pell was hurt, and is said to be in stable condition.", []),
    ("As the Herald's Joel Pollack reported after the police appear to have left the scene:", []),
    (
        "According to the public information officer with juvenile court, Malone will be held and will not be let go.",
        [
            (
                "Malone will be held and will not be let go",
                "the public information officer with juvenile court",
                None,
            ),
        ],
    ),
    (
        "“There was a car, then suddenly shouts,” said the 60-year-old woman who also declined to give her name.",
        [
            ("There was a car, then suddenly shouts", "the 60-year-old woman", None),
        ],
    ),
    (
        "The Phoenix Police Department and Maricopa County Attorney's Office announced charges on the five.",
        [
            ("charges on the five", "The Phoenix Police Department and Maricopa County Attorney's Office", None),
        ],
    ),
    ("Rumours suggesting that the talks were going to be hostile were also flying about.", []),
    (
        "Jim Chilton, senior vice president for space and launch at Quell Defense, Space, and Security, said "
        "in that statement.",
        [],
    ),
    (
        "Kellard said it has room to grow. The company has five other U.S. plants, including a new hall. “We "
        "are glad,” the company said.",
        [
            ("it has room to grow", "Kellard", None),
            ("We are glad", "the company", None),
        ],
    ),
    (
        "Tate Hall wrote to the board. Hale Tate, a guide, said it was late. The guide said he was tired. “I "
        "am off,” the guide said.",
        [
            ("it was late", "Hale Tate, a guide", None),
            ("he was tired", "The guide", None),
            ("I am off", "the guide", None),
        ],
    ),
    (
        "Mara Lind, 34, a diver from Tarn, said it was late. The 34-year-old said she would wait. The woman "
        "said she was cold.",
        [
            ("it was late", "Mara Lind, 34, a diver from Tarn", None),
            ("she would wait", "The 34-year-old", None),
            ("she was cold", "The woman", None),
        ],
    ),
    (
        "Ann Lind and Owen Hale came to the pier. She said it was late. He said it was early. They said they "
        "would wait.",
        [
            ("it was late", "She", None),
            ("it was early", "He", None),
            ("they would wait", "They", None),
        ],
    ),
]


@pytest.mark.parametrize(("text", "want"), SENTENCES)
def test_sentences_of_news(text: str, want: list[Row]) -> None:
    rows, _ = read(text)
    assert [(" | ".join(text[a:b] for a, b in r.parts), r.speaker, r.inside) for r in rows] == want
