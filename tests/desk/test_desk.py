"""The desk's model: which row comes first and why, what a sitting writes and takes back, and the still page."""

import json
from pathlib import Path

import pytest

import analysis as an
from analysis.desk.payload import changing_part, fixed_part
from analysis.desk.queue import CONFLICT, NOTE, PRONE, UNLINKED, read_queue, uids
from analysis.desk.record import Record, read_records
from analysis.desk.sitting import Sitting
from analysis.desk.wilson import interval
from analysis.errors import ParameterError, StaleError

TEXT = (
    "Varnholm, 3 March. About 120 houses burned on Sunday, said Ada Brisk, the mayor.\n\n"
    "At least 12 people were hurt, she said. In the harbour 12 people were killed, Orin Vale said.\n\n"
    "In Tolmar 14 people were killed on Monday. In Tolmar 19 people were killed on Monday, he said."
)
WHO = ("Ib", "read again")


@pytest.fixture
def sitting(tmp_path: Path) -> Sitting:
    path = tmp_path / "fire.txt"
    path.write_text(TEXT, encoding="utf-8")
    data = an.read(path, published="2026-03-18")
    return Sitting(data.reading, data.tables())


def about(sitting: Sitting, table: str, words: str) -> int:
    columns = sitting.tables[table]
    return columns["text" if "text" in columns else "name"].index(words)


def decision(sitting: Sitting, table: str, words: str, action: str, **more: object) -> dict[str, object]:
    return {"table": table, "row_id": about(sitting, table, words), "action": action, **more}


@pytest.mark.parametrize(
    ("found", "of", "low", "high"), [(0, 0, 0, 1), (0, 10, 0, 0.278), (5, 10, 0.237, 0.763), (81, 263, 0.255, 0.366)]
)
def test_wilsons_interval_is_that_of_the_textbook(found, of, low, high):
    assert interval(found, of) == pytest.approx((low, high), abs=0.001)


def test_doubtful_rows_come_first_and_say_why(sitting):
    queue = sitting.queue()
    levels = [item.level for item in queue]
    assert levels == sorted(levels) and len(queue) == len({item.uid for item in queue})
    told = {(item.table, sitting.tables[item.table].get("text", sitting.tables["entities"]["name"])[item.row_id]): item
            for item in queue if item.table in ("quantities", "entities")}  # fmt: skip
    assert told["quantities", "14"].level == CONFLICT and "19" in told["quantities", "14"].doubts[0]
    assert told["quantities", "About 120"].doubts == ()
    assert told["entities", "Tolmar"].level == NOTE
    columns = sitting.tables["attributions"]
    for item in queue:
        if item.table == "attributions" and columns["source_id"][item.row_id] is None:
            assert item.level <= UNLINKED and item.doubts


def test_a_rule_that_erred_before_is_looked_at_first(sitting, tmp_path):
    rule = sitting.tables["dates"]["rule"][0]
    queue = read_queue(sitting.tables, {("dates", rule): Record(4, 5)})
    prone = [item for item in queue if item.level == PRONE]
    assert prone and all("4 of 5" in item.doubts[0] for item in prone)
    assert not Record(1, 2).prone and Record(2, 3).prone and not Record(1, 40).prone
    sitting.decide([decision(sitting, "quantities", "About 120", "reject")], *WHO)
    sitting.decide([decision(sitting, "quantities", "14", "accept")], *WHO)
    records = read_records(tmp_path)
    assert sum(record.judged for record in records.values()) == 2 and sum(r.wrong for r in records.values()) == 1
    (tmp_path / "broken.corrections.toml").write_text("[[correction", encoding="utf-8")
    assert read_records(tmp_path) == records


def test_a_sitting_writes_and_takes_back_whole_decisions(sitting):
    before = sitting.tables
    row = sitting.decide([decision(sitting, "quantities", "About 120", "edit", set={"certainty": "possible"})], *WHO)
    assert row == uids(sitting.tables, "quantities")[0]
    many = [{"table": "quantities", "row_id": number, "action": "accept"} for number in range(1, 4)]
    sitting.decide(many, *WHO)
    assert sitting.tables["corrections"]["action"] == ["edit", "accept", "accept", "accept"]
    sitting.undo()
    assert sitting.tables["corrections"]["action"] == ["edit"]
    assert sitting.undo() == row and sitting.tables == before and not sitting.path.exists()
    with pytest.raises(ParameterError, match="nothing was decided"):
        sitting.undo()


def test_another_persons_decision_is_seen_before_one_more_is_made(sitting):
    an.read(sitting.reading.article.path, published="2026-03-18").correct(
        "quantities", 0, "reject", coder="Ada", reason="no"
    )
    with pytest.raises(StaleError):
        sitting.decide([decision(sitting, "quantities", "14", "accept")], *WHO)
    sitting.refresh()
    sitting.decide([decision(sitting, "quantities", "14", "accept")], *WHO)
    assert sitting.tables["corrections"]["coder"] == ["Ada", "Ib"]


def test_what_the_rules_read_in_words_alone_fills_the_form(sitting):
    found = sitting.propose("quantities", "up to $800 a month")
    assert (found["high"], found["unit"], found["modifier"]) == (800.0, "USD", "at_most")
    assert sitting.propose("quantities", "nothing") == {} == sitting.propose("sentences", "nothing")
    assert sitting.propose("dates", "Sunday")["date_start"] == "2026-03-15"


def test_what_the_front_end_gets_is_plain_and_no_more_than_what_changed(sitting):
    everything = {**fixed_part(sitting), **changing_part(sitting)}
    assert json.loads(json.dumps(everything)).keys() == everything.keys()
    shown = sitting.tables
    sitting.decide([decision(sitting, "quantities", "14", "accept")], *WHO)
    assert changing_part(sitting, shown).keys() == {"decisions"}
    shown = sitting.tables
    sitting.decide([decision(sitting, "dates", "Sunday", "reject")], *WHO)
    assert changing_part(sitting, shown).keys() == {"decisions", "queue", "dates", "quantities"}


def test_without_a_kernel_there_is_a_still_page_the_same_each_time(sitting):
    data = an.read(sitting.reading.article.path, published="2026-03-18")
    first, second = an.review(data).still(), an.review(data).still()
    assert first == second
    assert "another number differs" in first.html and "an-article" in first.html
    bundle = an.review(data)._repr_mimebundle_()
    assert bundle["text/html"] == first._repr_html_()
    assert "application/vnd.jupyter.widget-view+json" in bundle


def test_only_what_was_read_from_a_file_can_be_reviewed(tmp_path):
    data = an.build_dataset(an.text_article("About 120 houses burned."))
    with pytest.raises(ParameterError, match="no file"):
        an.review(data)
    with pytest.raises(ParameterError, match="was loaded"):
        an.review(an.load(data.save(tmp_path / "saved")))
    for given, said in (("port.txt", r"analysis.read\('port.txt'\) gives, no str"), ([data], "gives, no list")):
        with pytest.raises(ParameterError, match=f"review takes what .*{said}"):
            an.review(given)
