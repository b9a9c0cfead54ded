"""Markdown with front matter, e-mails, mailboxes and captions: each field right, nothing of the frame in the text."""

import datetime as dt

import pytest

from analysis.archives import Dropped, read_archive
from analysis.article import read_article
from analysis.corpus.texts import text_files
from analysis.errors import ArticleError

HOUR = dt.timezone(dt.timedelta(hours=1))
UNDATED = "no day of publication found: relative dates stay open"

MARKDOWN = {  # content: title, author, outlet, section, address, day, paragraphs
    '---\ntitle: "Tessel bridge shut: 4 hurt"\ndate: 2026-03-02T21:10:00+01:00\nauthor: Mira Quill\n'
    "categories: [Roads, Local]\n---\n\n# Tessel bridge shut: 4 hurt\n\nThe bridge was **shut**\nby the "
    "[police](https://tessel.example).[^1]\n\n- One point.\n- Two points.\n\n![A bridge](b.png)\n\n"
    "{{< film abc >}}\n\n[^1]: A note.\n":
        ("Tessel bridge shut: 4 hurt", "Mira Quill", None, "Roads", None, dt.datetime(2026, 3, 2, 21, 10, tzinfo=HOUR),
         ["The bridge was shut by the police.", "One point.", "Two points.", "A note."]),
    '+++\ntitle = "Rates rise"\ndate = 2026-03-03\nauthors = ["Mira Quill", "Bo Vey"]\n+++\n\nRates rose.\n\n'
    "| Bank | Rate |\n| --- | --- |\n| Norr | 3.5% |\n":
        ("Rates rise", "Mira Quill, Bo Vey", None, None, None, dt.date(2026, 3, 3),
         ["Rates rose.", "Bank", "Rate", "Norr", "3.5%"]),
    '---\ntitle: A dam leaks\nsource: "https://tidings.example/dam"\nauthor:\n  - "[[Bo Vey]]"\n'
    "published: 2026-02-01\ncreated: 2026-03-09\n---\nThe [[Orle|dam at Orle]] leaks. ![[map.png]]\n":
        ("A dam leaks", "Bo Vey", None, None, "https://tidings.example/dam", dt.date(2026, 2, 1),
         ["The dam at Orle leaks."]),
    "\ufeff---\r\nTitle: Ferry late\r\nDate: March 4, 2026\r\nAuthor: By Bo Vey\r\nOutlet: The Tidings\r\n---\r\n"
    "The ferry was late.\r\n":
        ("Ferry late", "Bo Vey", "The Tidings", None, None, dt.date(2026, 3, 4), ["The ferry was late."]),
    "+++\ntitle = 'Weir'\n[params]\ntitle = 'Other'\nauthor = 'Bo Vey'\noutlet = 'The Tidings'\n+++\nA weir.\n":
        ("Weir", "Bo Vey", "The Tidings", None, None, None, ["A weir."]),
    "---\nauthor: {name: Bo Vey, email: bo@vey.example}\npublished: 03/04/2026\n...\n# Wall\n\n<p>It fell.</p>\n":
        ("Wall", "Bo Vey", None, None, None, None, ["It fell."]),
    "# A head\n\nText of *three* words.\n\n# Another\n\nMore.\n":
        ("A head", None, None, None, None, None, ["Text of three words.", "Another", "More."]),
    "---\n\nA text between rules.\n\n---\n\nAnd more.\n":
        (None, None, None, None, None, None, ["A text between rules.", "And more."]),
}  # fmt: skip


def entry_of(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_archive(path).found)


def fields(entry):
    known = (entry.title, entry.author, entry.publisher, entry.section, entry.url, entry.published)
    return (*known, entry.text.split("\n")[:-1])


@pytest.mark.parametrize("content", MARKDOWN)
def test_markdown_with_what_its_front_matter_tells(tmp_path, content):
    [entry] = entry_of(tmp_path, "wall.md", content)
    assert fields(entry) == MARKDOWN[content]
    assert (UNDATED in entry.doubts) == (entry.published is None)


def test_front_matter_that_is_no_yaml_is_named(tmp_path):
    with pytest.raises(ArticleError, match=r"wall\.md: its front matter can't be read .*mend that line$"):
        entry_of(tmp_path, "wall.md", '---\ntitle: "unclosed\ndate: [2026\n---\nText.\n')
    [entry] = entry_of(tmp_path, "empty.md", "---\ntitle: Wall\n---\n")
    assert isinstance(entry, Dropped)


def letter(headers, body):
    return f"From: {headers[0]}\nTo: me@post.example\nSubject: {headers[1]}\nDate: {headers[2]}\n{body}"


MONDAY = "Mon, 02 Mar 2026 06:30:00 +0100"
NEWSLETTER = letter(
    ('"The Tidings" <news@tidings.example>', "=?utf-8?q?Morning=3A_caf=C3=A9_tax?=", MONDAY),
    "List-Unsubscribe: <https://tidings.example/u>\nArchived-At: <https://tidings.example/7>\nMIME-Version: 1.0\n"
    'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n\nPlain.\n--b\n'
    "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
    '<html><head><title>Made by Post</title></head><body><div style=3D"display:none">Peek</div><table><tr><td>'
    "<a>View this email in your browser</a></td></tr><tr><td><h1>Morning: caf=C3=A9 tax</h1><p>Varnholm voted to tax "
    "caf=C3=A9s.</p><p>The letter was sent to a list of members, who unsubscribed.</p></td></tr><tr><td>You are "
    "receiving this email because you signed up.<br><a>Unsubscribe</a> | <a>Manage your preferences</a><br>"
    "&copy; 2026 The Tidings. All rights reserved.</td></tr></table></body></html>\n--b--\n",
)
PLAIN = letter(
    ("Bo Vey <bo@dam.example>", "Fwd: RE: The dam", "Tue, 3 Mar 2026 10:00:00 +0000"),
    "List-Id: <dam.example>\nList-Post: <mailto:dam@dam.example>\nMIME-Version: 1.0\nContent-Type: text/plain; "
    "charset=iso-8859-1\n\nThe office regrets\nthe caf\xe9 fire.\n\n* Two were\nhurt (https://dam.example/a).\n"
    "=====\n> old words\n\n-- \nBo Vey\n",
)


def test_newsletters_and_plain_letters(tmp_path):
    [entry] = entry_of(tmp_path, "morning.eml", NEWSLETTER)
    assert fields(entry) == (
        "Morning: café tax", None, "The Tidings", None, "https://tidings.example/7",
        dt.datetime(2026, 3, 2, 6, 30, tzinfo=HOUR),
        ["Varnholm voted to tax cafés.", "The letter was sent to a list of members, who unsubscribed."],
    )  # fmt: skip
    [entry] = entry_of(tmp_path, "dam.eml", PLAIN.replace("café", "“Café”").encode("cp1252"))
    assert fields(entry)[:3] == ("The dam", "Bo Vey", None)
    assert entry.text == "The office regrets the “Café” fire.\n* Two were hurt.\n"


def test_a_mailbox_has_an_article_a_message(tmp_path):
    box = (
        f"From bo@dam.example Mon Mar  2 06:30:00 2026\n{letter(('Bo <bo@dam.example>', 'One', MONDAY), '')}\n"
        "First text.\n>From here on it is told.\n\n"
        f"From x@dam.example Tue Mar  3 06:30:00 2026\n{letter(('x@dam.example', 'Two', 'some day'), '')}\nMore.\n\n"
        "From y@dam.example Tue Mar  3 06:30:00 2026\nSubject: Three\n\n\n"
    )
    first, second, third = entry_of(tmp_path, "box.mbox", box)
    assert (first.title, first.author, first.text) == ("One", "Bo", "First text. From here on it is told.\n")
    assert (second.title, second.author, second.published) == ("Two", None, None)
    assert isinstance(third, Dropped) and third.title == "Three"
    with pytest.raises(ArticleError, match="no mailbox"):
        entry_of(tmp_path, "words.mbox", "Just words.\n")


CAPTIONS = {
    "fall.srt": (
        "\ufeff1\r\n00:00:01,000 --> 00:00:03,000\r\n<i>The wall</i> fell\r\n\r\n2\r\n00:00:03,100 --> 00:00:05,000\r\n"
        "{\\an8}on Monday.\r\n\r\n3\r\n00:00:05,100 --> 00:00:06,000\r\n[MUSIC PLAYING]\r\n\r\n4\r\n"
        "00:00:06,200 --> 00:00:08,000\r\n- Who saw it?\r\n- Twelve of us.\r\n\r\n5\r\n00:00:15,000 --> 00:00:16,000"
        "\r\n1984\r\nwas worse.\r\n",
        None, ["The wall fell on Monday.", "Who saw it?", "Twelve of us.", "1984 was worse."],
    ),
    "bare.srt": (
        "1\n0:00:01.5 --> 0:00:03.0\nIt rained.\n2\n0:00:03.1 --> 0:00:04.0\nIt snowed.\n\n0:00:09.0 --> 0:00:10.0\n"
        "Then\n\nit stopped.\n",
        None, ["It rained. It snowed.", "Then it stopped."],
    ),
    "night.vtt": (
        "WEBVTT - Night news\nKind: captions\n\nSTYLE\n::cue{color:red}\n\nNOTE by hand\nof Bo\n\nintro\n"
        "00:00.000 --> 00:02.000 align:start\n<v Ada Brisk>The wall <b>fell</b>.</v>\n\nNOTE seen\n\n"
        "00:02.100 --> 00:04.000\n<v Ada Brisk>It cost 3 million.\n\n00:04.100 --> 00:06.000\n"
        "<v.loud Orin Vale>Who pays &amp; when?\n",
        "Night news", ["Ada Brisk: The wall fell. It cost 3 million.", "Orin Vale: Who pays & when?"],
    ),
    "rolling.vtt": (
        "WEBVTT\n\n00:00.000 --> 00:02.000 align:start position:0%\n \nthe<00:00.500><c> mayor</c><c> said</c>\n\n"
        "00:02.000 --> 00:02.010\nthe mayor said\n \n\n00:02.010 --> 00:04.000\nthe mayor said\n"
        "that<c> 12 houses</c>\n\n00:04.010 --> 00:06.000\nthat 12 houses\nburned\n",
        None, ["the mayor said that 12 houses burned"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CAPTIONS)
def test_captions_are_what_was_said(tmp_path, name):
    content, title, paragraphs = CAPTIONS[name]
    [entry] = entry_of(tmp_path, name, content)
    assert (entry.title, entry.text.split("\n")[:-1]) == (title, paragraphs)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.txt", next(iter(MARKDOWN)), "Markdown with front matter"),
        ("a.txt", CAPTIONS["fall.srt"][0], "captions with their times"),
        ("a.txt", CAPTIONS["night.vtt"][0], "captions with their times"),
        ("a.eml", NEWSLETTER, "an e-mail"),
    ],
)
def test_marked_up_texts_are_no_plain_ones(tmp_path, name, content, told):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ArticleError, match=f"{told}.*`analysis add` takes the article out of it"):
        read_article(path)
    with pytest.raises(ArticleError, match=r"no captions of SRT or WebVTT; give it as \.txt"):
        entry_of(tmp_path, "words.srt", "Just words.\n")


def test_a_folder_gives_its_notes_but_no_readme(tmp_path):
    for name in ("README.md", "a.md", "b.srt", "c.eml", "d.csv"):
        (tmp_path / name).write_text("Words.\n", encoding="utf-8")
    assert [path.name for path in text_files(tmp_path)] == ["a.md", "b.srt", "c.eml"]
