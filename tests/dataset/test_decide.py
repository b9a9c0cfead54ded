"""Decisions from a notebook or a command: written into the article's file, whole or not at all, and taken back."""

import tomllib

import pytest

import analysis as an
from analysis.cli.main import call
from analysis.dataset.build import corrected, read_machine
from analysis.dataset.decide import upgrade
from analysis.errors import CorrectionError, ParameterError

TEXT = (
    "Varnholm, 3 March. About 120 houses burned on Sunday, said Ada Brisk, the mayor.\n\n"
    "At least 12 people were hurt, she said. In the harbour 12 people were killed, Orin Vale said."
)
SIGNED = {"coder": "Ib", "reason": "read again"}


@pytest.fixture
def fire(tmp_path):
    path = tmp_path / "fire.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def entries(path):
    return tomllib.loads(path.with_suffix(".corrections.toml").read_text(encoding="utf-8"))["correction"]


def number(data, words):
    return next(row for row in data.rows("quantities") if row["text"].endswith(words))


def test_what_was_named_in_passing_can_be_decided_on_like_any_row(fire):
    data = an.read(fire)
    row = number(data, "120")["quantity_id"]
    data = data.correct("quantities", row, "edit", set={"source": {"name": "the cook", "type": "anonymous"}}, **SIGNED)
    key = list(data.sources["name"]).index("the cook")
    data = data.correct("quantities", row + 1, "edit", set={"source": key}, **SIGNED)
    data = data.correct("sources", key, "edit", set={"role": "cook", "name": "the ship's cook"}, **SIGNED)
    assert data == an.read(fire)
    (cook,) = (source for source in data.rows("sources") if "cook" in source["name"])
    assert (cook["name"], cook["role"], cook["type"]) == ("the ship's cook", "cook", "anonymous")
    assert [n["source_id"] for n in data.rows("quantities")[row : row + 2]] == [cook["source_id"]] * 2
    assert len(data.undo().undo().undo().sources) == len(an.read(fire).sources)
    with pytest.raises(ParameterError, match="linked to it; link that row elsewhere"):
        fresh = an.read(fire).correct(
            "mentions", 0, "edit", set={"entity": {"name": "Vale", "kind": "person"}}, **SIGNED
        )
        fresh.correct("entities", list(fresh.entities["name"]).index("Vale"), "reject", **SIGNED)


def test_a_source_is_found_also_where_another_statement_was_linked_to_it(fire):
    data = an.read(fire)
    names = list(data.sources["name"])
    other = next(s for s in data.rows("attributions") if s["source_id"] == names.index("Ada Brisk"))
    data = data.correct(
        "attributions", other["attribution_id"], "edit", set={"source": names.index("Orin Vale")}, **SIGNED
    )
    vale = list(data.sources["name"]).index("Orin Vale")
    data = data.correct("sources", vale, "edit", set={"role": "reeve"}, **SIGNED)
    assert data == an.read(fire) and data.sources["role"][vale] == "reeve"


def test_a_row_that_has_taken_in_another_is_edited_as_itself(fire):
    data = an.read(fire)
    names = list(data.sources["name"])
    data = data.correct("sources", names.index("Ada Brisk"), "edit", set={"affiliation": "the town"}, **SIGNED)
    data = data.correct(
        "sources", names.index("Ada Brisk"), "edit", set={"same_as": names.index("Orin Vale")}, **SIGNED
    )
    (one,) = (source for source in data.rows("sources") if source["name"] == "Orin Vale")
    data = data.correct("sources", one["source_id"], "edit", set={"role": "reeve"}, **SIGNED)
    assert data.sources["role"].dropna().tolist() == ["reeve"] and data == an.read(fire)


def test_a_sentence_is_called_complete_for_a_table(fire):
    data = an.read(fire)
    first = data.rows("sentences")[1]
    with pytest.raises(ParameterError, match="nowhere"):
        data.correct("quantities", None, "complete", text="no such words", **SIGNED)
    after = data.correct("quantities", None, "complete", text="houses burned", **SIGNED)
    (entry,), (row,) = entries(fire), after.rows("corrections")
    assert entry["text"] == first["text"] and entry["action"] == row["action"] == "complete"
    assert (row["row_id"], row["machine"], row["analyst"]) == (None, None, f'{{"sentence_id": {first["sentence_id"]}}}')
    assert after == an.read(fire) and after.quantities.equals(data.quantities)
    assert "In 1 sentence nothing was found missing" in an.display.decisions(after).html
    fire.write_text(TEXT.replace("120", "130"), encoding="utf-8")
    with pytest.raises(CorrectionError, match="its sentence has changed"):
        an.read(fire)


@pytest.mark.parametrize("table", ["sources", "entities"])
def test_a_sentence_is_called_complete_for_a_table_of_names(fire, table):
    after = an.read(fire).correct(table, None, "complete", text="houses burned", **SIGNED)
    assert after == an.read(fire) and after.rows("corrections")[0]["analyst"] == '{"sentence_id": 1}'
    by_hand = f'[[correction]]\naction = "complete"\ntable = "{table}"\ntext = "houses burned"\n'
    signed = 'coder = "Ib"\ndate = 2026-03-09\nreason = "read"\n'
    fire.with_suffix(".corrections.toml").write_text(by_hand + signed, encoding="utf-8")
    assert upgrade(an.read(fire).reading) == 1
    assert an.read(fire).rows("corrections")[0]["analyst"] == '{"sentence_id": 1}'


@pytest.mark.parametrize(
    ("table", "action", "text", "says"),
    [("towns", "complete", "houses burned", "table is 'towns'; allowed: quantities"),
     ("towns", "add", "houses", "table is 'towns'; allowed: quantities"),
     ("dates", "complete", None, "text is None; give some words of the sentence"),
     ("dates", "add", None, "text is None; give the words of the row, or its name")],
)  # fmt: skip
def test_what_is_added_nowhere_is_said(fire, table, action, text, says):
    with pytest.raises(ParameterError, match=says):
        an.read(fire).correct(table, None, action, text=text, **SIGNED)


def test_a_decision_is_written_signed_and_anchored(fire):
    data = an.read(fire)
    row = number(data, "120")
    after = data.correct("quantities", row["quantity_id"], "edit", set={"certainty": "possible"}, **SIGNED)
    assert after == an.read(fire)
    assert number(after, "120")["certainty"] == "possible"
    (entry,) = entries(fire)
    assert (entry["text"], entry["coder"], entry["set"]) == (row["text"], "Ib", {"certainty": "possible"})
    assert entry["prefix"] and entry["suffix"] and entry["sentence"]
    assert list(after.corrections["reason"]) == ["read again"]


def test_undo_takes_the_last_one_or_the_one_named_and_then_the_file(fire):
    data = an.read(fire)
    first = data.correct("quantities", 0, "reject", **SIGNED).correct("quantities", 0, "accept", **SIGNED)
    second = first.undo(0)
    assert list(second.corrections["action"]) == ["accept"]
    third = second.undo()
    assert third == data
    assert not fire.with_suffix(".corrections.toml").exists()
    with pytest.raises(ParameterError, match="there is no correction to take back"):
        third.undo()


def test_a_row_that_was_edited_is_found_by_the_machines_words(fire):
    data = an.read(fire)
    row = number(data, "120")["quantity_id"]
    data = data.correct("quantities", row, "edit", set={"text": "120"}, **SIGNED)
    data = data.correct("quantities", row, "edit", set={"best": 119}, **SIGNED)
    assert (data.quantities["text"][row], data.quantities["best"][row]) == ("120", 119)
    assert len(data.correct("quantities", row, "reject", **SIGNED).quantities) == len(data.quantities) - 1


def test_an_added_row_is_edited_and_taken_out_where_it_was_added(fire):
    data = an.read(fire)
    size = len(data.attributions)
    new = {"kind": "indirect", "source": {"name": "a clerk", "type": "anonymous"}}
    data = data.correct("attributions", None, "add", text="Varnholm, 3 March", set=new, **SIGNED)
    assert (len(data.attributions), data.attributions["text"][0]) == (size + 1, "Varnholm, 3 March")
    data = data.correct("attributions", 0, "edit", set={"kind": "direct"}, **SIGNED)
    assert [entry["action"] for entry in entries(fire)] == ["add"]
    assert data.attributions["kind"][0] == "direct"
    assert data.correct("attributions", 0, "reject", **SIGNED) == an.read(fire)
    assert len(an.read(fire).attributions) == size


def test_comments_and_what_others_wrote_stay(fire):
    path = fire.with_suffix(".corrections.toml")
    row = number(an.read(fire), "120")
    path.write_text(
        f'# mine\n[[correction]]\naction = "accept"  # sure\ntable = "quantities"\ntext = "{row["text"]}"\n'
        'coder = "Ada"\ndate = 2026-03-09\nreason = "r"\n\n# between\n',
        encoding="utf-8",
    )
    before = path.read_text(encoding="utf-8")
    data = an.read(fire).correct("dates", 0, "accept", **SIGNED)
    assert path.read_text(encoding="utf-8").startswith(before.rstrip("\n"))
    data.undo()
    assert path.read_text(encoding="utf-8").rstrip() == before.rstrip()


REFUSED = [  # table, row, action, the rest, what the message says
    ("quantities", 99, "reject", {}, "quantities has no row 99; its rows are 0 to"),
    ("numbers", 0, "reject", {}, "table is 'numbers'; allowed: quantities"),
    ("quantities", 0, "delete", {}, "action is 'delete'; allowed: accept, reject, edit, add"),
    ("quantities", 0, "edit", {}, "edit needs a set"),
    ("quantities", 0, "edit", {"set": {"certainty": "sure"}}, "certainty is 'sure'; allowed"),
    ("quantities", 0, "accept", {"coder": ""}, "coder is ''; it must be a text"),
    ("dates", None, "add", {"text": "12"}, "the article holds '12' at characters"),
    ("dates", None, "add", {"text": "13"}, "the article holds '13' nowhere"),
    ("dates", None, "add", {"text": "12", "start": 3}, "the article doesn't hold '12' at character 3"),
]


@pytest.mark.parametrize(("table", "row", "action", "rest", "message"), REFUSED)
def test_what_does_not_hold_is_refused_and_nothing_is_written(fire, table, row, action, rest, message):
    with pytest.raises((CorrectionError, ParameterError), match=message):
        an.read(fire).correct(table, row, action, **{**SIGNED, **rest})
    assert not fire.with_suffix(".corrections.toml").exists()


def test_an_article_that_changed_since_it_was_read_is_read_again_first(fire):
    data = an.read(fire)
    fire.write_text(TEXT + " More.", encoding="utf-8")
    with pytest.raises(ParameterError, match="changed since it was read"):
        data.correct("quantities", 0, "accept", **SIGNED)


def test_a_dataset_of_no_file_says_so(tmp_path, fire):
    loaded = an.load(an.read(fire).save(tmp_path / "out"))
    with pytest.raises(ParameterError, match="this dataset was loaded"):
        loaded.correct("quantities", 0, "accept", **SIGNED)
    with pytest.raises(ParameterError, match="of no file"):
        an.build_dataset(an.text_article(TEXT)).correct("quantities", 0, "accept", **SIGNED)


def test_upgrade_anchors_old_entries_and_changes_nothing_else(fire):
    path = fire.with_suffix(".corrections.toml")
    signed = 'coder = "Ada"\ndate = 2026-03-09\nreason = "r"\n'
    rows = [row["text"] for row in an.read(fire).rows("quantities")]
    path.write_text(
        "# by hand\n"
        f'[[correction]]\naction = "edit"\ntable = "quantities"  # the fire\ntext = "{rows[0][:6]}…"\n{signed}'
        "[correction.set]\nbest = 121  # counted again\n\n"
        f'[[correction]]\naction = "edit"\ntable = "sources"\ntext = "Orin Vale"\n{signed}set = {{ role = "reeve" }}\n'
        f'[[correction]]\naction = "add"\ntable = "dates"\ntext = "12"\noccurrence = 3\n{signed}'
        'set = { type = "SET" }\n',
        encoding="utf-8",
    )
    before = corrected(read_machine(an.read_article(fire)))
    assert upgrade(read_machine(an.read_article(fire))) == 3
    assert corrected(read_machine(an.read_article(fire))) == before
    assert all("sentence" in entry and "occurrence" not in entry for entry in entries(fire))
    written = path.read_text(encoding="utf-8")
    assert all(comment in written for comment in ("# by hand", "# the fire", "# counted again"))
    assert upgrade(read_machine(an.read_article(fire))) == 0
    fire.write_text(TEXT.replace("In the harbour 12", "In the harbour 14"), encoding="utf-8")
    with pytest.raises(CorrectionError, match=r"correction 3 \('12'\): its sentence has changed or is gone"):
        an.read(fire)


def test_the_command_does_the_same(fire, capsys):
    signed = ["--coder", "Ib", "--reason", "read again"]
    new = 'source={"name": "a clerk", "type": "anonymous"}'
    call(
        [
            "corrections",
            "add",
            str(fire),
            "edit",
            "quantities",
            "0",
            "--set",
            "certainty=possible",
            "--set",
            new,
            *signed,
        ]
    )
    call(["corrections", "add", str(fire), "add", "dates", "--text", "Varnholm", "--set", "type=SET", *signed])
    assert capsys.readouterr().out.splitlines() == ["1 corrections", "2 corrections"]
    call(["corrections", "show", str(fire)])
    shown = capsys.readouterr().out
    assert "0  edit quantities 0" in shown and "1  add dates 0 'Varnholm'" in shown and "Ib, " in shown
    call(["corrections", "undo", str(fire), "0"])
    call(["corrections", "upgrade", str(fire)])
    call(["corrections", "undo", str(fire)])
    call(["corrections", "show", str(fire)])
    assert capsys.readouterr().out.splitlines() == [
        "1 corrections", f"{fire}: 0 corrections anchored", "0 corrections", "no corrections",
    ]  # fmt: skip


def test_rows_from_before_another_decision_are_not_decided_on(fire):
    data = an.read(fire)
    data.correct("quantities", 0, "reject", **SIGNED)  # its rows move up by one
    before = fire.with_suffix(".corrections.toml").read_bytes()
    with pytest.raises(ParameterError, match="not those of the rows decided on"):
        data.correct("quantities", 1, "reject", **SIGNED)
    with pytest.raises(ParameterError, match="not those of the rows decided on"):
        data.undo()
    assert fire.with_suffix(".corrections.toml").read_bytes() == before


def test_another_row_given_by_its_key_is_that_row_also_where_two_are_called_alike(tmp_path):
    path = tmp_path / "harbour.txt"
    path.write_text(
        "On Sunday 12 boats left the harbour, Ada Brisk said. Nothing moved at night. "
        "On Sunday the mayor, Orin Vale, spoke of 40 barns.",
        encoding="utf-8",
    )
    data = an.read(path)
    first = next(row for row in data.rows("quantities") if row["text"].startswith("12"))
    sundays = [row["date_id"] for row in data.rows("dates") if row["text"] == "Sunday"]
    assert len(sundays) == 2
    for date in sundays:
        after = data.correct("quantities", first["quantity_id"], "edit", set={"date": date}, **SIGNED)
        assert after.rows("quantities")[first["quantity_id"]]["date_id"] == date
        assert after == an.read(path)
        data = after.undo()
    after = data.correct("quantities", first["quantity_id"], "edit", set={"date": sundays[1]}, **SIGNED)
    path.write_text(path.read_text(encoding="utf-8").replace("40 barns", "41 barns"), encoding="utf-8")
    with pytest.raises(CorrectionError, match="its sentence has changed"):
        an.read(path)
    with pytest.raises(ParameterError, match="changed since it was read"):
        after.undo()


def test_an_accepted_row_tells_when_the_machine_reads_it_otherwise(fire):
    data = an.read(fire).correct("quantities", 0, "accept", **SIGNED)
    (entry,) = entries(fire)
    assert entry["rule"] == data.rows("quantities")[0]["rule"] and len(entry["row"]) == 16
    assert data.rows("corrections")[0]["holds"] is True
    reading = data.reading
    other = {**reading.machine["quantities"], "best": [7.0] * len(reading.machine["quantities"]["best"])}
    changed = corrected(type(reading)(reading.article, {**reading.machine, "quantities": other}, reading.codebook))
    assert changed["corrections"]["holds"] == [False]
