"""What an analyst accepts, rejects, edits and adds, and the mistakes that can be made in saying so."""

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest
from dataset.small import TEXT, small_tables

import analysis as an
from analysis.article import read_article
from analysis.dataset.build import build_tables
from analysis.dataset.check import problems
from analysis.dataset.corrections import read_corrections
from analysis.dataset.replay import replay
from analysis.dataset.settable import CORRECTED
from analysis.dataset.stub import correction_stub
from analysis.dataset.tables import rows
from analysis.errors import CorrectionError, ParameterError

SIGNED = 'coder = "Ib"\ndate = 2026-03-09\nreason = "read again"\n'


def corrected(tmp_path, *entries):
    path = tmp_path / "fire.corrections.toml"
    path.write_text("".join(f"[[correction]]\n{SIGNED}{entry}\n" for entry in entries), encoding="utf-8")
    return replay(TEXT, small_tables(), read_corrections(path))


def row(tables, table, number):
    return list(rows(tables[table]))[number]


def test_without_corrections_the_machine_stands():
    tables = small_tables()
    assert replay(TEXT, tables, []) is tables
    assert problems(TEXT, tables) == []


def test_accept_leaves_the_row_and_signs_it(tmp_path):
    tables = corrected(tmp_path, 'action = "accept"\ntable = "quantities"\ntext = "12 cows"')
    assert tables["quantities"] == small_tables()["quantities"]
    log = row(tables, "corrections", 0)
    assert (log["action"], log["row_id"], log["coder"], log["analyst"]) == ("accept", 2, "Ib", None)
    assert json.loads(log["machine"])["best"] == 12


def test_edit_changes_the_row_and_keeps_the_machines(tmp_path):
    tables = corrected(
        tmp_path,
        'action = "edit"\ntable = "quantities"\ntext = "12 cows"\n'
        'set = { best = 13, certainty = "unconfirmed", source = "Ada Brisk", modifier = "exact", unit = "" }',
    )
    now = row(tables, "quantities", 2)
    assert (now["best"], now["certainty"], now["source_id"], now["unit"]) == (13.0, "unconfirmed", 0, None)
    assert (now["origin"], now["rule"]) == ("analyst", "count:noun")
    machine = json.loads(row(tables, "corrections", 0)["machine"])
    assert (machine["best"], machine["certainty"], machine["unit"]) == (12.0, "stated", "cows")
    assert problems(TEXT, tables) == []


def test_reject_renumbers_and_unties(tmp_path):
    tables = corrected(
        tmp_path, 'action = "reject"\ntable = "attributions"\ntext = "About 120 houses burned on Sunday"'
    )
    assert tables["attributions"]["attribution_id"] == [0]
    assert tables["quantities"]["attribution_id"] == [None, 0, None]
    assert tables["quantities"]["source_id"] == [None, 1, None]
    assert tables["sources"]["attributions"] == [0, 1]
    assert row(tables, "corrections", 0)["row_id"] is None
    assert problems(TEXT, tables) == []


def test_a_rejected_entity_takes_its_mentions_along(tmp_path):
    tables = corrected(tmp_path, 'action = "reject"\ntable = "entities"\ntext = "Ada Brisk"')
    assert tables["mentions"]["text"] == ["Varnholm"]
    assert (tables["mentions"]["entity_id"], tables["sources"]["entity_id"]) == ([0], [None, None])
    assert problems(TEXT, tables) == []


def test_add_a_source_and_its_attribution(tmp_path):
    tables = corrected(
        tmp_path,
        'action = "add"\ntable = "sources"\ntext = "Orin Vale"\nset = { type = "named" }',
        'action = "add"\ntable = "attributions"\ntext = "12 cows"\n'
        'set = { kind = "indirect", cue = "spoke of", speaker = "Orin Vale", source = "Orin Vale" }',
        'action = "edit"\ntable = "quantities"\ntext = "12 cows"\nset = { attribution = "12 cows" }',
    )
    added = row(tables, "attributions", 2)
    assert TEXT[added["cue_start"] : added["cue_end"]] == "spoke of"
    assert (added["source_id"], added["rule"], added["origin"], added["sentence_id"]) == (2, "correction", "analyst", 2)
    assert added["parts"] == ((added["start"], added["end"]),)
    assert tables["sources"]["attributions"] == [1, 1, 1]
    assert (tables["quantities"]["attribution_id"], tables["quantities"]["source_id"]) == ([0, 1, 2], [0, 1, 2])
    assert problems(TEXT, tables) == []


def test_a_number_follows_its_attribution_to_another_source(tmp_path):
    tables = corrected(
        tmp_path,
        'action = "edit"\ntable = "attributions"\ntext = "“We lost,” she said, “some 40 barns.”"\n'
        'set = { source = "Ada Brisk" }',
    )
    assert tables["attributions"]["source_id"] == [0, 0]
    assert tables["quantities"]["source_id"] == [0, 0, None]
    assert tables["sources"]["attributions"] == [2, 0]


def test_text_and_parts_move_the_row(tmp_path):
    tables = corrected(
        tmp_path,
        'action = "edit"\ntable = "quantities"\ntext = "some 40 barns"\nset = { text = "40 barns" }',
        'action = "edit"\ntable = "attributions"\ntext = "About 120 houses burned on Sunday"\n'
        'set = { parts = ["About 120 houses burned", "Sunday"] }',
    )
    assert tables["quantities"]["text"][1] == "40 barns"
    assert [TEXT[a:b] for a, b in tables["attributions"]["parts"][0]] == ["About 120 houses burned", "Sunday"]
    assert problems(TEXT, tables) == []


def test_occurrence_chooses_among_equal_texts(tmp_path):
    tables = corrected(
        tmp_path, 'action = "edit"\ntable = "dates"\ntext = "Sunday"\noccurrence = 2\nset = { value = "2026-03-01" }'
    )
    assert tables["dates"]["value"] == ["2026-03-01", "2026-03-01"]
    assert tables["dates"]["origin"] == ["rule", "analyst"]


def stub(tables, table, number):
    """The entry for a row as an analyst finishes it: signed, and with every column set to what it has."""
    text = correction_stub(TEXT, tables, table, number, dt.date(2026, 3, 9))
    signed = text.replace('coder = ""', 'coder = "Ib"').replace('reason = ""', 'reason = "read again"')
    return signed.replace("\n# ", "\n")


@pytest.mark.parametrize("table", CORRECTED)
def test_a_stub_finds_its_row_and_holds_what_is_there(tmp_path, table):
    before = small_tables()
    path = tmp_path / "fire.corrections.toml"
    for number in range(len(before[table]["rule"])):
        path.write_text(stub(before, table, number), encoding="utf-8")
        after = replay(TEXT, small_tables(), read_corrections(path))
        assert row(after, table, number) == row(before, table, number) | {"origin": "analyst"}
        assert row(after, "corrections", 0)["row_id"] == number


def test_a_stub_that_is_not_signed_is_refused(tmp_path):
    path = tmp_path / "fire.corrections.toml"
    path.write_text(correction_stub(TEXT, small_tables(), "dates", 1, dt.date(2026, 3, 9)), encoding="utf-8")
    with pytest.raises(CorrectionError, match=r"correction 1 \('Sunday'\): coder is ''; it must be a text"):
        read_corrections(path)


@pytest.mark.parametrize(
    ("table", "number", "message"),
    [
        ("sentences", 0, "table is 'sentences'; allowed: quantities"),
        ("dates", 2, "dates has no row 2; its rows are 0 to 1"),
    ],
)
def test_a_stub_of_no_row_is_refused(table, number, message):
    with pytest.raises(ParameterError, match=message):
        correction_stub(TEXT, small_tables(), table, number, dt.date(2026, 3, 9))


def test_a_text_may_be_given_by_its_beginning(tmp_path):
    tables = corrected(
        tmp_path,
        'action = "edit"\ntable = "quantities"\ntext = "some 40…"\nset = { attribution = "About 120 houses bur…" }',
    )
    assert (tables["quantities"]["attribution_id"], tables["quantities"]["source_id"]) == ([0, 0, None], [0, 0, None])


def test_the_entry_in_the_manual_corrects_the_first_article(tmp_path):
    page = Path("docs/corrections.md").read_text(encoding="utf-8")
    for ending in (".txt", ".toml"):
        shutil.copy(f"seeds/islamic-state-fraying{ending}", tmp_path)
    entry = page.partition("```toml\n")[2].partition("```")[0]
    (tmp_path / "islamic-state-fraying.corrections.toml").write_text(entry, encoding="utf-8")
    data = an.read(tmp_path / "islamic-state-fraying.txt")
    assert list(data.corrections["text"]) == ["about 120"]
    number = data.rows("quantities")[data.corrections["row_id"][0]]
    assert (number["certainty"], number["counted"], number["origin"]) == ("unconfirmed", "members", "analyst")
    assert f'text = "{number["text"]}"' in data.correction("quantities", number["quantity_id"])


def test_numbers_inside_an_added_statement_take_its_source(tmp_path):
    tables = corrected(
        tmp_path,
        'action = "add"\ntable = "attributions"\ntext = "On Sunday Orin Vale spoke of 12 cows."\n'
        'set = { kind = "indirect", speaker = "Orin Vale", source = { name = "Orin Vale", type = "named" } }',
    )
    assert tables["sources"]["name"] == ["Ada Brisk", "she", "Orin Vale"]
    assert (tables["sources"]["attributions"], tables["sources"]["origin"][2]) == ([1, 1, 1], "analyst")
    assert (tables["quantities"]["attribution_id"], tables["quantities"]["source_id"]) == ([0, 1, 2], [0, 1, 2])
    assert problems(TEXT, tables) == []


def test_numbers_follow_a_statement_that_is_widened_or_narrowed(tmp_path):
    widened = corrected(
        tmp_path,
        'action = "edit"\ntable = "attributions"\ntext = "“We lost,” she said, “some 40 barns.”"\n'
        'set = { text = "“We lost,” she said, “some 40 barns.” On Sunday Orin Vale spoke of 12 cows." }',
    )
    assert (widened["quantities"]["attribution_id"], widened["quantities"]["source_id"]) == ([0, 1, 1], [0, 1, 1])
    narrowed = corrected(
        tmp_path,
        'action = "edit"\ntable = "attributions"\ntext = "“We lost,” she said, “some 40 barns.”"\n'
        'set = { text = "“We lost,”" }',
    )
    assert (narrowed["quantities"]["attribution_id"], narrowed["quantities"]["source_id"]) == ([0, None, None],) * 2


def test_a_number_of_which_the_analyst_said_otherwise_stays(tmp_path):
    tables = corrected(
        tmp_path,
        'action = "edit"\ntable = "quantities"\ntext = "some 40 barns"\nset = { source = "Ada Brisk" }',
        'action = "edit"\ntable = "attributions"\ntext = "“We lost,” she said, “some 40 barns.”"\n'
        'set = { source = { name = "the reeve", type = "anonymous" } }',
    )
    assert (tables["quantities"]["source_id"][1], tables["quantities"]["attribution_id"][1]) == (0, None)
    assert tables["attributions"]["source_id"] == [0, 2]


def test_a_new_source_that_is_named_twice_is_one_and_is_the_person_of_that_name(tmp_path):
    new = 'set = { source = { name = "the reeve", type = "anonymous" } }'
    tables = corrected(
        tmp_path,
        f'action = "edit"\ntable = "quantities"\ntext = "12 cows"\n{new}',
        f'action = "edit"\ntable = "quantities"\ntext = "some 40 barns"\n{new}',
    )
    assert (tables["sources"]["name"][2:], tables["quantities"]["source_id"]) == (["the reeve"], [0, 2, 2])
    person = 'action = "add"\ntable = "sources"\ntext = "Ada Brisk"\nset = { type = "named" }'
    assert corrected(tmp_path, person)["sources"]["entity_id"] == [0, None, 0]


def test_sources_that_are_the_same_are_one_with_all_that_they_said(tmp_path):
    tables = corrected(tmp_path, 'action = "edit"\ntable = "sources"\ntext = "she"\nset = { same_as = "Ada Brisk" }')
    assert (tables["sources"]["name"], tables["sources"]["attributions"]) == (["Ada Brisk"], [2])
    assert (tables["attributions"]["source_id"], tables["quantities"]["source_id"]) == ([0, 0], [0, 0, None])
    assert row(tables, "corrections", 0)["row_id"] == 0
    assert problems(TEXT, tables) == []


def test_names_that_are_the_same_are_one_with_their_mentions_sources_and_numbers(tmp_path):
    tables = corrected(
        tmp_path,
        'action = "add"\ntable = "mentions"\ntext = "Orin Vale"\n'
        'set = { entity = { name = "Orin Vale", kind = "person" } }',
        'action = "edit"\ntable = "sources"\ntext = "she"\nset = { entity = "Orin Vale" }',
        'action = "edit"\ntable = "entities"\ntext = "Ada Brisk"\nset = { same_as = "Orin Vale" }',
    )
    assert (tables["entities"]["name"], tables["entities"]["aliases"]) == (
        ["Varnholm", "Orin Vale"], [("V.", "Old Varnholm"), ("Ada Brisk",)],
    )  # fmt: skip
    assert (tables["entities"]["mentions"], tables["mentions"]["entity_id"]) == ([1, 2], [0, 1, 1])
    assert (tables["sources"]["name"], tables["sources"]["entity_id"]) == (["Ada Brisk"], [1])
    assert (tables["attributions"]["source_id"], tables["quantities"]["source_id"]) == ([0, 0], [0, 0, None])
    assert problems(TEXT, tables) == []


def test_a_mention_that_is_somebody_else_takes_its_statements_along(tmp_path):
    tables = corrected(
        tmp_path,
        'action = "edit"\ntable = "mentions"\ntext = "Ada Brisk"\n'
        'set = { entity = { name = "Ada Brisk the younger", kind = "person" } }',
    )
    assert tables["entities"]["name"] == ["Varnholm", "Ada Brisk the younger"]  # nothing names the elder any more
    assert tables["sources"]["name"] == ["Ada Brisk", "she", "Ada Brisk the younger"]
    assert (tables["attributions"]["source_id"], tables["quantities"]["source_id"]) == ([2, 1], [2, 1, None])
    assert problems(TEXT, tables) == []


@pytest.mark.parametrize("name", ["Ada Brisk", "Mayor Brisk"])
def test_a_renamed_source_is_found_by_both_names(tmp_path, name):
    tables = corrected(
        tmp_path,
        'action = "edit"\ntable = "sources"\ntext = "Ada Brisk"\nset = { name = "Mayor Brisk" }',
        f'action = "edit"\ntable = "quantities"\ntext = "12 cows"\nset = {{ source = "{name}" }}',
    )
    assert (tables["sources"]["name"][0], tables["quantities"]["source_id"][2]) == ("Mayor Brisk", 0)


EDIT = 'action = "edit"\ntable = "quantities"\ntext = "12 cows"\nset = '
MISTAKES = [  # the entry, what the message says of it
    ('action = "edit"\ntable = "quantities"\ntext = "13 cows"\nset = { best = 13 }',
     "correction 1 ('13 cows'): no row of quantities has this text any more (did you mean '12 cows'?); mend it or "
     "take it out"),
    ('action = "reject"\ntable = "dates"\ntext = "Sunday"', "2 rows of dates have this text; say which with"),
    ('action = "reject"\ntable = "dates"\ntext = "Sunday"\noccurrence = 3', "occurrence is 3, but 2 rows"),
    ('action = "reject"\ntable = "dates"\ntext = "Sunday"\noccurrence = 0', "occurrence is 0; it counts from 1"),
    ('action = "remove"\ntable = "dates"\ntext = "Sunday"', "action is 'remove'; allowed: accept, reject, edit, add"),
    ('action = "reject"\ntable = "sentences"\ntext = "x"', "table is 'sentences'; allowed: quantities, attributions"),
    ('action = "reject"\ntable = "dates"', "text is missing; it must be a text"),
    ('action = "reject"\ntable = "dates"\ntext = "Sunday"\nnotes = "x"', "unknown key 'notes'; allowed: action, table"),
    ('action = "accept"\ntable = "quantities"\ntext = "12 cows"\nset = { best = 13 }', "accept takes no set"),
    ('action = "edit"\ntable = "quantities"\ntext = "12 cows"', "edit needs a set"),
    (EDIT + "{ bets = 13 }", "quantities has no column 'bets' to set; allowed: text, low, high, best"),
    (EDIT + '{ source_id = 1 }', "no column 'source_id' to set"),
    (EDIT + '{ best = "13" }', "best is '13'; it must be a number"),
    (EDIT + '{ best = true }', "best is True; it must be a number"),
    (EDIT + '{ certainty = "sure" }', "certainty is 'sure'; allowed: denied, unconfirmed, possible, probable, stated"),
    (EDIT + '{ kind = "" }', "kind can't be null"),
    (EDIT + '{ best = inf }', "best is inf, which no table holds"),
    (EDIT + '{ best = nan }', "best is nan, which no table holds"),
    (EDIT + '{ low = 14 }', "low is 14.0, which is more than high, 12.0"),
    (EDIT + '{ place = "Ada Brisk" }', "no place has this name; add it"),
    (EDIT + '{ place = "varnholm" }', "no place has this name (did you mean 'Varnholm'?)"),
    (EDIT.replace("12 cows", "12 Cows") + '{ best = 13 }', "has this text any more (did you mean '12 cows'?)"),
    ('action = "edit"\ntable = "dates"\ntext = "Sunday"\noccurrence = 1\nset = { date_start = 2026-03-01T00:00:00 }',
     "it must be a day, written as 2026-03-01 without quotation marks"),
    ('action = "edit"\ntable = "dates"\ntext = "Sunday"\noccurrence = 1\nset = { date_start = 2026-03-02 }',
     "date_start is 2026-03-02, which is more than date_end, 2026-03-01"),
    ('action = "edit"\ntable = "entities"\ntext = "Varnholm"\nset = { geonames_id = 99999999999999999999 }',
     "geonames_id is 99999999999999999999, which no table holds"),
    (EDIT + '{ source = "Nobody" }', "no row of sources has this name; add it with a correction of its own, "
     "or name a new one here as { name = 'Nobody', ... }"),
    (EDIT + '{ source = { name = "Orin Vale" } }', "source names a new row of sources, which needs type too"),
    (EDIT + '{ source = { name = "Ada Brisk", type = "named" } }', "sources has this name already; write 'Ada Brisk'"),
    (EDIT + '{ source = { name = "x", type = "bard" } }', "type is 'bard'; allowed: named, pseudonymous, anonymous"),
    (EDIT + '{ same_as = "12 cows" }', "quantities has no column 'same_as' to set"),
    ('action = "edit"\ntable = "sources"\ntext = "she"\nset = { same_as = "she" }', "no other row of sources has this"),
    ('action = "reject"\ntable = "dates"\ntext = "Sunday"\nprefix = "on "', "suffix is missing; an anchor is prefix,"),
    (EDIT + '{ counted = "goats" }', "the article doesn't hold these words"),
    (EDIT + '{ text = "About 120" }', "the article doesn't hold this text where the row stands"),
    ('action = "add"\ntable = "mentions"\ntext = "Orin Vale"', "an added row needs entity; give them in set"),
    ('action = "add"\ntable = "mentions"\ntext = "Orin Vail"', "the article doesn't hold this text; copy it from"),
    ('action = "add"\ntable = "quantities"\ntext = "12 cows"\nset = { kind = "count" }', "has a row there already"),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "message"), MISTAKES)
def test_a_mistake_is_named(tmp_path, entry, message):
    with pytest.raises(CorrectionError) as caught:
        corrected(tmp_path, entry)
    assert message in str(caught.value)
    assert str(tmp_path / "fire.corrections.toml") in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[[correction", "not valid TOML"),
        ("coder = 'x'", "coder is out of place"),
        ("correction = 3", "nothing but [[correction]] entries"),
        ('[[correction]]\naction = "accept"\ntable = "dates"\ntext = "x"\ncoder = "Ib"\ndate = "2026"\nreason = "r"',
         "date is '2026'; write it as 2026-03-01, without quotation marks"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_named(tmp_path, content, message):
    path = tmp_path / "fire.corrections.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CorrectionError, match=r"fire\.corrections\.toml") as caught:
        read_corrections(path)
    assert message in str(caught.value)


def test_the_second_of_two_corrections_of_a_rejected_row_is_refused(tmp_path):
    reject = 'action = "reject"\ntable = "quantities"\ntext = "12 cows"'
    with pytest.raises(CorrectionError, match="correction 1 has rejected this row"):
        corrected(tmp_path, reject, reject)


def test_corrections_beside_the_article_are_replayed_at_every_build(tmp_path):
    file = tmp_path / "fire.txt"
    file.write_text(TEXT, encoding="utf-8")
    entry = 'action = "add"\ntable = "sources"\ntext = "Orin Vale"\nset = { type = "named" }'
    (tmp_path / "fire.corrections.toml").write_text(f"[[correction]]\n{SIGNED}{entry}\n", encoding="utf-8")
    tables = build_tables(read_article(file))
    assert (tables["sources"]["name"][-1], tables["sources"]["origin"][-1]) == ("Orin Vale", "analyst")
