"""What the text ties to each number: certainty, action, source, date and place."""

import datetime as dt
import time
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import text_article
from analysis.extract import extract
from analysis.language.tags import tag
from analysis.lexicon import FOLDER
from analysis.themes import read_codebook
from analysis.ties.hedges import find_hedges

HEDGES = tomllib.loads((FOLDER / "hedges.toml").read_text(encoding="utf-8"))


def read(text):
    return extract(text_article(text, "a", published=dt.date(2021, 6, 10)), read_codebook())


def certainties(text):
    return [(q.text, q.certainty, q.hedge) for q in read(text).quantities]


CERTAINTIES = [
    ("The fire killed 7 people.", "stated", None),
    ("The fire may have killed 7 people.", "possible", "may"),
    ("An estimated 300 families live there.", "probable", "estimated"),
    ("It is believed that 40 miners died.", "probable", "believed that"),
    ("Some 90 boats are thought to have sunk.", "probable", "thought to"),
    ("Rebels shot down 3 drones, though that figure can't be confirmed.", "unconfirmed", "can't be confirmed"),
    ("Rebels said they shot down 3 drones. The claim could not be independently verified.", "unconfirmed",
     "could not be independently verified"),
    ("The army denied that it had lost 60 men.", "denied", "denied"),  # the cue of the attribution
    ("Unconfirmed reports spoke of 25 arrests.", "unconfirmed", "Unconfirmed"),
    ("As many as 60 people may have drowned off the cape.", "possible", "may"),
    ("Rescuers fear that 40 miners are trapped.", "possible", "fear that"),
    ("Rebels said they shot down 3 drones. There was no independent confirmation.", "unconfirmed",
     "no independent confirmation"),
    ("The council counted 30,000 homes, though the ministry disputes that number.", "unconfirmed", "disputes that"),
    ("Police held 12 suspects in Oldmere.", "stated", None),
    ("The fire killed 7 people. It was not clear how it began.", "stated", None),
    ("The camp holds 200 people, down from an estimated 900.", "probable", "estimated"),
    ("A fourth suspect is at large.", "stated", None),
    ("A tip led the police to 12 men of rural Oldmere, also from Vell, as suspects in the case.", "stated", None),
    ("Two judges, who may retire soon, freed 12 men.", "stated", None),
    ("A feared militia freed 12 men.", "stated", None),
    ("The council met 5 times in May.", "stated", None),
    ("The bank has financed $2 billion of housing projects with a gain.", "stated", None),
    ("Two in three drivers are less likely to stop.", "stated", None),
    ("A 52-year-old cook is set to open a bar.", "stated", None),
    ("The plan assumes a base fee of 17 crowns.", "stated", None),
    ("Dorl will assume 22 leases.", "stated", None),
    ("The board assumes that 40 mills will close.", "probable", "assumes that"),
    ("Nora Vell, 44, may stand again.", "stated", None),
    ("The man is believed to be 40.", "probable", "believed to"),
    ("The 12-member council could vote today.", "stated", None),
    # a second verb, another's expectation, a phrase behind a comma, a clause about another thing
    ("It has been seen in 22 towns and is likely to spread.", "stated", None),
    ("The mill is paying 27 men and is expected to close.", "stated", None),
    ("She taught there for 4 years and perhaps most notably met Ada Brisk.", "stated", None),
    ("Profit rose a lower-than-expected 5%.", "stated", None),
    ("Profit rose 5%, more than analysts had expected.", "stated", None),
    ("Shares fell 5%, apparently on fears of a strike.", "stated", None),
    ("The bridge, which fell in May and killed 6, is set to reopen.", "stated", None),
    ("He may resign after 12 people died.", "stated", None),
    ("They deny that men were held in a camp where 12 people lived.", "stated", None),
    ("The remaining 30% share is expected to be sold.", "stated", None),
    ("He sold 12 homes and wants his money as soon as possible.", "stated", None),
    ("The hall was made possible by a grant of $300,000.", "stated", None),
    ("The loan made it possible to hire 12 men.", "stated", None),
    ("It is the worst possible time to add 31 beds.", "stated", None),
    ("She made clear it is possible that 12 men died.", "possible", "possible"),
    ("Suspects had been held in 4 cases.", "stated", None),
    ("The storm could bring claims totalling $2 million.", "possible", "could"),
    ("The mill is expected to sell 12 boats.", "probable", "expected"),
    ("Some 12 men, who are believed to be miners, left.", "stated", None),
    ("The two sides could meet.", "stated", None),
    ("Two sides could meet.", "possible", "could"),
    ("The bank offered jobs to as many as 1,100 clerks in a move expected to raise its costs.", "stated", None),
    ("The bank will offer jobs to an expected 1,100 clerks.", "probable", "expected"),
    ("The estimated cost of the bridge is $3 million.", "probable", "estimated"),
    ("Twelve suspected rebels were killed.", "stated", None),
    ("The mayor dismissed 12 officers.", "stated", None),
    ("The mayor denied having dismissed 12 officers.", "denied", "denied"),
    ("It could have ended badly, but instead they won 4 games.", "stated", None),
    ("They may have lost many, but in 2007 just 88 came home.", "stated", None),
    ("The group opened 31 shops and expects to open more.", "stated", None),
    ("A storm could hit Basra on Monday, costing 300 jobs.", "possible", "could"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "level", "hedge"), CERTAINTIES)
def test_certainty(text, level, hedge):
    assert certainties(text)[-1][1:] == (level, hedge)


@pytest.mark.parametrize("level", HEDGES)
def test_each_level_proves_itself(level):
    assert certainties(HEDGES[level]["yes"])[0][1] == level
    assert certainties(HEDGES[level]["no"])[0][1] == "stated"


ACTIONS = [
    ("Gunmen killed 12 villagers.", "kill"),
    ("Some 40 farmers were arrested on Monday.", "arrest"),
    ("The bank reported the loss of 300 jobs.", "lose"),
    ("Executions have been extended to about 50 prisoners.", "execute"),
    ("The ads include offers of up to $900 a month.", "offer"),
    ("The bodies of 30 men, many of whom were young, were found in a well.", "find"),
    ("The town, home to 900 people, lies on the coast.", None),
    ("As many as 60 people drowned off the cape.", "drown"),
    ("The attack that wounded 15 sailors was filmed.", "wound"),
    ("It is expected to create 500 jobs.", "create"),
    ("Retail sales fell 2% in May.", "fall"),
    ("Sales rose to 400 carts.", "rise"),
    ("Exports stood at 400 carts.", "stand"),
    ("The raids on Nov. 3 killed 40 people.", "kill"),
    ("The fire of Jan. 3, 2012, killed 40 people.", "kill"),
    ("The bank has requested $3 million in aid.", "request"),
    ("The board predicts a 40% rise.", "predict"),
    ("The judge ordered the four men to be moved.", "order"),
    ("She referred to the two floods.", None),
    ("Six boats were supposed to be built.", "build"),
    ("Dorl seeks 30%-owned Hask.", "own"),
    ("Dorl reported a loss of about C$3 million.", "lose"),
    ("Some 40 flights are scheduled to leave.", "leave"),
    ("The union expects 300 members to strike.", "strike"),
    ("The board set 40 crowns aside to mend the roof.", "set"),
    ("The father of four left Vell.", None),
    ("The parents of the 30 boys said no.", None),
    ("Dorl prepares a test, the last of six tests.", None),
    ("The boat cost a purse-emptying 60 crowns.", "cost"),
    ("They called it a tenth of the cost.", None),
    ("The raids occurred 40 km from each other.", "occur"),
    ("Deaths fell to 40.", "fall"),
    ("The losses totalled $3 million.", "total"),
    ("The contract includes a $20 million signing bonus.", "include"),
    ("He was accused of stealing $3m.", "steal"),
    ("They fell back after losing 4 games.", "lose"),
    ("Fees brought in $3m for the year ended Aug. 31.", "bring"),
    ("The bank was praised by highly skilled workers for 12 loans.", "praise"),
    ("Vell held a ballot, the first in decades, and invited observers.", None),
    ("It is the first step in a plan to rebuild the school.", None),
    ("There were 12 people killed.", "kill"),
    ("The firm wants to lay off 40 clerks.", "lay"),
    ("Police held two men, aged 18 and 20.", "hold"),
    ("Sales doubled.", "double"),
    ("They lost to Vell and are 3 points behind.", None),
    ("Their claims for lost wages included 3 million crowns.", "include"),
    ("The storm left a boat missing and 40 homes without power.", "leave"),
    ("Some 26 rivers feed it.", "feed"),
    ("The death of a 19-year-old sailor is being looked into.", "die"),
    ("The gauge at Oret recorded 12 inches of rain.", "record"),
    ("Dorl reported net income of $4 million.", "report"),
    ("His fortune is estimated at $90 million.", None),
    ("The bay towns have reported 12 deaths.", "die"),
    ("The mayor said he knew of 12 cases.", None),
    ("The fair ran for a week, with 40 choirs taking part.", "take"),
    ("With 90 guards staying behind, the rest marched on.", "stay"),
    ("He argued with two men standing at the bar.", "argue"),
    ("The rally was held in May, with 300 drivers from nine towns and cities taking part.", "take"),
    ("The barge was seen off Oret, 40 miles (64 km) northeast of Vell.", None),
    ("The band marched 40 miles northeast.", "march"),
    ("The act added 7 miles to the trail; 12 miles by the two rivers.", "add"),
    ("The envoy spoke of a bill giving shelter to more than 200 boats, including 37 cutters.", "give"),
    ("The strike took hold three years earlier.", "take"),
    ("The guild held sway for over 300 years.", "hold"),
    ("She gave up bail of $400.", "give"),
    ("The loan helped save 40 mills.", "save"),
    ("The yard could have built as many as 70 skiffs, but in 2007 just 12 skiffs were sold.", "build"),
    ("In the hills, the act added nearly 90 acres of forest to the park.", "add"),
    ("The cook is listed as one of eight sailors drowned off Oret.", "drown"),
    ("The cook is listed as one of eight sailors.", "list"),
    ("They saw Ada Brisk, the 28-year-old baker, in court.", None),
    ("On Sunday, a 28-year-old baker was hurt.", "hurt"),
    ("Detectives ask whether a guard accused of killing eight men may have set the fire.", "kill"),
    ("On May 3, a teen killed 12 goats.", "kill"),
    ("Some 150 dead eels, along with a crab, washed up at Oret.", "wash"),
    ("He spoke in a small town 60 miles southwest of Oret.", None),
    ("He was held in a hut 60 miles away.", "hold"),
    ("She has been involved with mending nets for 12 years.", "involve"),
    ("She was praised for mending nets for 12 years.", "mend"),
    # what surrounds a figure and is no verb of it, and what is
    ("A boy aged six fell.", None),
    ("The raid in Oret ended with six men dead.", "die"),
    ("The 40 towns where the fair was held are poor.", None),
    ("They are the 40 boats that the guards had seized.", "seize"),
    ("Some 40 firms are expected to be late.", None),
    ("The 40 tonnes represent a third of the catch.", None),
    ("Among the wounded were 12 guards from Oret.", "wound"),
    ("Hidden in the barn were 12 rifles.", "hide"),
    ("The men who were said to have hidden 40 guns were freed.", "hide"),
    ("The mayor said another of the 12 guards might leave.", "leave"),
    # "and" with those of a relative clause, boats moored, either ... or
    ("The fee was cut and those 900 tenants who owe rent will be spared.", "spare"),
    ("The tolls were lifted, but 12 drivers who had paid in May were not refunded.", "refund"),
    ("The chapel was locked and the two guards who held the key said nothing.", "say"),
    ("The mayor met 40 cooks and the guard who held the key.", "meet"),
    ("Some 300 owners with boats tied up in Oret have been fined.", "fine"),
    ("Some 60 drivers with cars parked near Vell and Oret were warned.", "warn"),
    ("The 150 clerks have either sold their homes or rented them out.", "sell"),
    ("She sold it, if you will, as one big yard.", None),
    ("Gunners hit 6 of 9 boats launched at dawn.", "hit"),
    ("Police said 6 boats sank.", "sink"),
    ("At least 6 sailors, including two cooks, were hurt when a mast broke.", "hurt"),
]


@pytest.mark.parametrize(("text", "action"), ACTIONS)
def test_action(text, action):
    assert read(text).quantities[0].action == action


def test_a_participle_behind_its_number_is_the_action():
    found = read("In Oldmere, 14 people were killed and 30 wounded by a bomb.")
    assert [(q.text, q.action) for q in found.quantities] == [("14", "kill"), ("30", "wound")]


def test_the_source_is_the_one_whose_words_hold_the_number():
    found = read("The toll stood at 14, said Orla Quint, a nurse. Nobody else was hurt. The river rose 3 metres.")
    quint = next(s for s in found.sources if "Quint" in s.name)
    assert [q.source_id for q in found.quantities] == [quint.source_id, None]
    assert found.attributions[found.quantities[0].attribution_id].source_id == quint.source_id


def test_date_and_place_of_the_same_clause():
    found = read("On Tuesday 12 men were shot in Baghdad, while 30 were freed in Basra last month.")
    names = {e.entity_id: e.name for e in found.entities}
    days = {d.date_id: d.value for d in found.dates}
    ties = [(q.text, days.get(q.date_id), names.get(q.place_id)) for q in found.quantities]
    assert ties == [("12", "2021-06-08", "Baghdad"), ("30", "2021-05", "Basra")]


def test_a_participle_shares_the_day_and_place_of_the_clause_it_hangs_on():
    found = read("A bomb went off in Baghdad on Saturday, killing 12 people.")
    (count,) = found.quantities
    assert (found.dates[count.date_id].text, found.entities[count.place_id].name) == ("Saturday", "Baghdad")


def test_a_date_joined_to_the_figure_is_its_own():
    found = read("It fell 4.5% from Friday and 6.8% from May 13.")
    assert [found.dates[q.date_id].text for q in found.quantities] == ["Friday", "May 13"]


DAYS = [  # the day of the first number that isn't a length of time
    ("In recent weeks 40 ferries were cancelled.", "PXW"),
    ("Over the past two years 40 firms closed.", "P2Y"),
    ("In recent weeks 40 ferries were cancelled, on Tuesday alone.", "2021-06-08"),
    ("Now 40 ferries lie idle.", None),
    ("The strike kept 40 ferries idle for two weeks.", None),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_vague_date_is_better_than_none_and_an_interval_better_still(text, day):
    found = read(text)
    count = next(q for q in found.quantities if q.kind == "count")
    assert next((d.value for d in found.dates if d.date_id == count.date_id), None) == day


def test_two_subjects_of_one_verb_share_it():
    found = read("About 4,000 Danes and 20 Kurds left.").quantities
    assert [(q.unit, q.action) for q in found] == [("Dane", "leave"), ("Kurd", "leave")]


def test_a_part_of_a_figure_takes_its_action_and_a_subordinate_clause_its_own():
    found = read("At least 6 sailors, including two cooks, were hurt when three masts broke.").quantities
    assert [(q.text, q.action) for q in found] == [("At least 6", "hurt"), ("two", "hurt"), ("three", "break")]


def test_an_estimate_is_of_its_own_number():
    assert certainties("The camp holds 200 people, down from an estimated 900.")[0] == ("200", "stated", None)


def test_telling_of_it_is_no_action():
    told = read("Miners in Basra described 12 cases in which lamps had failed.").quantities[0]
    assert (told.attribution_id, told.action) == (0, None)


def test_the_town_is_the_last_town_named():
    found = read("Protests began in Basra on Monday. Police held 20 men in the city.")
    names = {e.entity_id: e.name for e in found.entities}
    assert names.get(found.quantities[-1].place_id) == "Basra"


@given(st.text(alphabet="aA1 ,.;-—()'“”\n") | st.text())
def test_any_text_is_tied_without_error(text):
    found = read(text)
    assert all(q.certainty in ("denied", "unconfirmed", "possible", "probable", "stated") for q in found.quantities)
    tokens = tag(text)
    assert all(0 <= h.first < h.last <= len(tokens.words) for h in find_hedges(tokens, 0, len(tokens.words)))


@pytest.mark.parametrize("unit", ["a million a year ", "won 3 and 2 ", "12, killing 13, ", "7 men, including 5 cooks, ",
                                  "an unconfirmed 10 ", "citing two officials, "])  # fmt: skip
def test_a_sentence_of_figures_costs_each_the_same(unit):
    """Six times the text may not take more than some nine times the time (the slack is for a busy machine)."""

    def seconds(size: int) -> float:
        article = text_article((unit * size)[:size], "a")
        best = float("inf")
        for _ in range(2):
            began = time.process_time()
            extract(article, read_codebook())
            best = min(best, time.process_time() - began)
        return best

    assert seconds(30_000) < 9 * seconds(5_000) + 0.02


def test_figures_behind_semicolons_have_the_verb_of_the_first():
    read_all = [
        q.action for q in read("Brask won 900 votes; Lund 700; and Moss 80. The towns: 40 boats; 9 carts.").quantities
    ]
    assert read_all == ["win", "win", "win", None, None]
