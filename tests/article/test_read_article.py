"""Reading an article: what the bytes may be, what is noted, and what is refused in one line."""

import datetime as dt

import pytest

from analysis.article import find_dateline, read_article, text_article
from analysis.errors import AnalysisError, ArticleError, ParameterError

BODY = "Rents in Varnholm rose 4.5 percent in March."


def write(folder, content, name="rents.txt"):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


READABLE = [  # bytes, text as read, encoding, part of the note
    (BODY.encode(), BODY, "utf-8", None),
    ("“Rents”\r\nrose.\r\n".encode(), "“Rents”\r\nrose.\r\n", "utf-8", None),
    (b"\xef\xbb\xbf" + BODY.encode(), BODY, "utf-8-sig", None),
    ("“Rents” rose.".encode("utf-16"), "“Rents” rose.", "utf-16", None),
    ("Rents – caf\u00e9 – rose.".encode("cp1252"), "Rents – caf\u00e9 – rose.", "cp1252", "read as Windows-1252"),
    (b"Rents\trose\x0c\x1b[1m again", "Rents\trose\x0c\x1b[1m again", "utf-8", None),
    (b"\x02" + BODY.encode() * 9 + b"\x1a", "\x02" + BODY * 9 + "\x1a", "utf-8", None),
]


@pytest.mark.parametrize(("raw", "text", "encoding", "note"), READABLE)
def test_text_is_read_as_it_stands(tmp_path, raw, text, encoding, note):
    article = read_article(write(tmp_path, raw))
    assert (article.text, article.encoding) == (text, encoding)
    assert (note in article.note) if note else article.note is None


REFUSED = [  # bytes, part of the message
    (b"", "the file is empty"),
    (b" \r\n\t", "the file is empty"),
    ("\ufeff".encode(), "the file is empty"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not a text file"),
    (b"%PDF-1.7\n\x81\x8d\x90", "not a text file"),
    (b"%PDF-1.4\n%\xe2\xe3\n1 0 obj", "this is a PDF, not plain text; save its text"),
    (b"{\\rtf1\\ansi Rents rose.}", "this is a rich text file, not plain text"),
    (b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n", "only points to the article"),
    (b"../.git/annex/objects/X1/3Q/SHA256E-s12--ab.txt/SHA256E-s12--ab.txt", "only points to the article"),
    (b"/annex/objects/SHA256E-s12--ab.txt\n", "only points to the article"),
    (b'{"text": "Rents rose."}\n{"text": "Rents fell."}\n', "this is JSON, not an article's text"),
    (b'\n[\n{"text": "Rents rose."}\n]', "this is JSON, not an article's text"),
    (b'<?xml version="1.0"?><rss><channel/></rss>', "this is XML, not an article's text"),
    (b"Rents\x00rose", "not a text file"),
    (b"<!DOCTYPE html><p>Rents rose.", "this is a web page, not its text; `analysis add"),
    (b"<?xml version='1.0'?>\n<!-- saved -->\n<html><p>Rents", "this is a web page, not its text"),
    (bytes(range(1, 32)) * 9, "not a text file"),
]


@pytest.mark.parametrize(("raw", "message"), REFUSED)
def test_what_is_no_article_is_refused_in_one_line(tmp_path, raw, message):
    path = write(tmp_path, raw)
    with pytest.raises(ArticleError) as caught:
        read_article(path)
    assert message in str(caught.value) and str(path) in str(caught.value) and "\n" not in str(caught.value)


def test_missing_file_folder_and_unreadable_names(tmp_path):
    for path, message in (
        (tmp_path / "no.txt", "no such file"),
        (tmp_path, "this is a folder"),
        ("a\0b", "can't be read"),
    ):
        with pytest.raises(ArticleError, match=message):
            read_article(path)


def test_a_name_that_is_no_utf8_becomes_plain_text(tmp_path):
    path = tmp_path / "ol\udce9.txt"
    path.write_text(BODY, encoding="utf-8")
    assert read_article(path).article_id == "ol?"


def test_a_text_of_ten_megabytes_is_read(tmp_path):
    article = read_article(write(tmp_path, (BODY + "\n") * 230_000))
    assert len(article.text) > 10_000_000


def test_the_sidecar_fills_in_what_is_known(tmp_path):
    write(
        tmp_path,
        'title = "Rents"\nauthor = "Ada Brisk"\npublished = 2026-03-02\ndateline = "Varnholm"\ncountry = "NZ"',
        "rents.toml",
    )
    article = read_article(write(tmp_path, BODY))
    assert (article.article_id, article.title, article.author, article.dateline) == (
        "rents",
        "Rents",
        "Ada Brisk",
        "Varnholm",
    )
    assert (article.published, article.published_from) == (dt.date(2026, 3, 2), "sidecar")
    assert article.country == "NZ"


def test_a_given_day_goes_before_the_sidecars(tmp_path):
    write(tmp_path, "published = 2026-03-02", "rents.toml")
    article = read_article(write(tmp_path, BODY), published="2026-03-05T08:30:00+01:00", article_id="mine")
    assert (article.article_id, article.published_from) == ("mine", "argument")
    assert article.published == dt.datetime(2026, 3, 5, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def test_without_a_sidecar_nothing_is_known(tmp_path):
    article = read_article(write(tmp_path, BODY))
    assert (article.title, article.published, article.published_from) == (None, None, "none")


SIDECARS = [  # content, part of the message
    ("title = ", "not valid TOML"),
    ('tilte = "Rents"', "unknown key 'tilte'; allowed: title, author"),
    ("title = 3", "title is 3; it must be a text"),
    ('title = ""', "title is ''; it must be a text"),
    ('published = "2026-02-30"', "'2026-02-30' is no date; write it as 2015-03-08"),
    ('country = "uk"', "country is 'uk'; it must be a code of ISO 3166-1 alpha-2"),
    ('country = "UK"', "country is 'UK'; it must be a code of ISO 3166-1 alpha-2"),
    ('country = "XX"', "country is 'XX'; it must be a code"),
    ("published = 2026", "published is 2026; write it as 2015-03-08"),
    ('published_from = "memory"', "published_from is 'memory'; allowed: sidecar, page"),
    ('sha256 = "00"', "bring back the text as it was, or put the new sum there"),
]


@pytest.mark.parametrize(("content", "message"), SIDECARS)
def test_a_sidecar_with_a_mistake_is_named(tmp_path, content, message):
    write(tmp_path, content, "rents.toml")
    with pytest.raises(ArticleError) as caught:
        read_article(write(tmp_path, BODY))
    assert message in str(caught.value) and "rents.toml" in str(caught.value) and "\n" not in str(caught.value)


def test_a_sidecar_is_no_article(tmp_path):
    with pytest.raises(ArticleError, match="this is a sidecar, not an article"):
        read_article(write(tmp_path, "title = 'Rents'", "rents.toml"))


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "", "2026-03-02 at noon"])
def test_a_bad_day_is_named(tmp_path, day):
    with pytest.raises(ParameterError, match="is no date; write it as 2015-03-08"):
        read_article(write(tmp_path, BODY), published=day)
    with pytest.raises(ParameterError, match="is no date; write it as 2015-03-08"):
        text_article(BODY, published=day)


def test_a_text_at_hand_takes_its_day_as_a_string():
    article = text_article(BODY, published="2026-03-02")
    assert (article.published, article.published_from) == (dt.date(2026, 3, 2), "argument")


def test_a_day_that_is_no_date_at_all_is_named():
    with pytest.raises(ParameterError, match="published is 2026; give a date, or a text such as 2015-03-08"):
        text_article(BODY, published=2026)


def test_a_text_where_a_path_is_asked_for_is_named_by_its_beginning():
    with pytest.raises(ArticleError, match=r"^Rents in Varnholm .{0,30}…: this is a text, no path; .+text_article$"):
        read_article(BODY * 200)


def test_half_a_surrogate_pair_is_no_text():
    with pytest.raises(AnalysisError, match=r"character 3 is '\\ud83d', half of a surrogate pair"):
        text_article("abc\ud83d")


DATELINES = [
    ("VARNHOLM — Rents rose.", "VARNHOLM"),
    ("Varnholm, March 2 (Tidings) - Rents rose.", "Varnholm"),
    ("VARNHOLM (Tidings) — Rents rose.", "VARNHOLM"),
    ("ORT AL-SADR/VARNHOLM, 3 March (Tidings) -- Rents rose.", "ORT AL-SADR/VARNHOLM"),
    ("\n Port of Spain – Rents rose.", "Port of Spain"),
    ("Rents rose. The mayor — an owner — was pleased.", None),
    ("Well-known owners spoke.", None),
    ("— Rents rose.", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "place"), DATELINES)
def test_dateline(text, place):
    assert find_dateline(text) == place


def test_repr_is_short():
    assert repr(text_article("x" * 100_000, "big")) == "<Article big: without a title, 100,000 characters>"


def test_offsets_are_those_of_the_text_as_read(tmp_path):
    article = read_article(write(tmp_path, b"\xef\xbb\xbfRents\r\nrose."))
    assert article.text.index("rose") == 7


def test_a_notebook_shows_markup_as_text():
    shown = text_article("<script>alert(1)</script> rose.", "a", title="<b>Rents</b>")._repr_html_()
    assert "<script>" not in shown and "<b>" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt; rose." in shown
