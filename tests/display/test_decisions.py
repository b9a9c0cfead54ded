"""What an analyst decided shows: a sign in the text, a name in the tables, and the list with day and reason."""

import re

import analysis as an
from analysis.display import about, article_text, names, numbers, to_check, unread

TEXT = "About 120 houses burned in Varnholm on Sunday, said Ada Brisk, the mayor. Then 40 barns <b>burned</b>."
WHO = {"coder": "Ib & Co", "reason": "he <i>said</i> so"}


def read(tmp_path, decided=True):
    path = tmp_path / "fire.txt"
    path.write_text(TEXT, encoding="utf-8")
    data = an.read(path, published="2026-03-18")
    if not decided:
        return data
    data = data.correct("quantities", 0, "edit", set={"certainty": "possible", "source": ""}, **WHO)
    data = data.correct("dates", 0, "reject", **WHO)
    return data.correct("quantities", 1, "accept", **WHO)


def test_an_analysts_rows_are_marked_and_listed(tmp_path):
    data = read(tmp_path)
    assert article_text(data).html.count("✎</sup>") == 1
    assert numbers(data).html.count("Ib &amp; Co, ") == 1
    page = about(data).html
    for words in ("About 120 (number)", "certainty is “possible”", "source is unknown", "Sunday (date)", "taken out",
                  "Ib &amp; Co", "he &lt;i&gt;said&lt;/i&gt; so", "1 row read and found right"):  # fmt: skip
        assert words in page, words
    assert "Ib & Co" in about(data).text
    first = to_check(data)
    assert "corrections: 1 found right, 1 changed and 1 taken out by Ib & Co" in first.text
    (place,) = re.findall('<a href="#([^"]*)">Which, and why</a>', first.html)
    assert f'id="{place}"' in page and "Ib &amp; Co" in first.html


def test_without_a_decision_nothing_is_said_of_analysts(tmp_path):
    data = read(tmp_path, decided=False)
    for shown in (article_text(data), numbers(data), about(data), names(data), to_check(data)):
        assert "analyst" not in shown.html and "✎" not in shown.html


def test_a_name_with_a_note_is_among_what_could_not_be_read(tmp_path):
    data = read(tmp_path, decided=False)
    note = data.entities.set_index("name").note["Varnholm"]
    assert note in unread(data).text and "Varnholm" in unread(data).html
