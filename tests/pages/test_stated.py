"""What a web page tells of its article: its charset, its day, its authors, and paragraphs that its markup hides."""

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import ArticleError
from analysis.pages import Page, read_page

STATED = '<meta property="article:published_time" content="2026-03-02T09:00:00Z">'
BODY = "".join(
    f"<p>The port of Varnholm flooded on night {k}, and families left their houses for the town hall.</p>"
    for k in range(9)
)


def page(head: str = "", *, top: str = "", body: str = "", foot: str = "", title: str = "Port floods again") -> str:
    """A whole page: `top` stands under its headline, `body` ends its article, `foot` follows it."""
    return (
        f'<!DOCTYPE html><html lang="en"><head>{head}<title>{title}</title></head><body><nav>Home</nav>'
        f"<article><h1>{title}</h1>{top}{BODY}{body}</article>{foot}</body></html>"
    )


def read(html: str, charset: str = "utf-8") -> Page:
    return read_page(html.encode(charset), "port.html")


CHARSETS = [  # what the page says, the bytes that it is in, what a person should look at
    ('<meta charset="iso-8859-1">', "cp1252", None),
    ('<meta charset="ISO-8859-1">', "cp1252", None),
    ('<meta http-equiv="Content-Type" content="text/html; charset=latin1">', "cp1252", None),
    ("<meta charset=us-ascii>", "cp1252", None),
    ('<meta charset="windows-1252">', "cp1252", None),
    ('<meta charset="utf-8">', "utf-8", None),
    ("", "utf-8", None),
    ("", "cp1252", "are its accents right?"),
    ('<meta charset="iso-8859-1">', "utf-8", "it is in UTF-8"),
    ('<meta charset="utf-8">', "cp1252", "no utf-8"),
    ("", "utf-16", None),
]


@pytest.mark.parametrize(("head", "charset", "doubt"), CHARSETS)
def test_a_page_is_read_in_the_charset_of_browsers(head, charset, doubt):
    found = read(
        page(head + STATED, body="<p>“It cost €5,” said Jorge Peña of Varnholm, and he left the hall.</p>"), charset
    )
    assert ("“It cost €5,” said Jorge Peña" in found.text) == (doubt is None or "no utf-8" not in doubt)
    assert [doubt in line for line in found.doubts] == ([True] if doubt else [])


def test_other_charsets_are_read_as_declared():
    text = "Министр сказал в четверг в городе, что порт снова закрыт из-за большого наводнения."
    for name in ("windows-1251", "koi8-r"):
        assert text in read(page(f'<meta charset="{name}">', body=f"<p>{text}</p>"), name).text


def data(**known: object) -> str:
    import json

    return f'<script type="application/ld+json">{json.dumps(known or None)}</script>'


OTHERS = data(**{"@type": "ItemList", "itemListElement": [
    {"@type": "NewsArticle", "headline": "Rents rise", "datePublished": "2019-01-05", "author": {"name": "Eva Moss"}},
    {"@type": "NewsArticle", "headline": "Trains late", "datePublished": "2018-07-09"},
]})  # fmt: skip
OWN = data(**{"@type": "NewsArticle", "headline": "Port floods again", "datePublished": "2026-03-02T09:00:00Z",
              "author": [{"@type": "Person", "name": "Ada Brisk"}, {"name": "Odo Vale"}]})  # fmt: skip
GRAPH = data(
    **{"@graph": [{"@type": "WebSite", "name": "Tidings"}, {"@type": "NewsArticle", "datePublished": "2026-03-02"}]}
)
DAY, MOMENT = dt.date(2026, 3, 2), dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)

DAYS = [  # the page, its day, what a person should look at
    (page(STATED), MOMENT, None),
    (page('<meta name="date" content="2 March 2026">'), DAY, None),
    (page('<meta name="DC.date.issued" content="2026-03-02">'), DAY, None),
    (page('<meta itemprop="datePublished" content="2026-03-02T09:00:00+0000">'), MOMENT, None),
    (page(OWN), MOMENT, None),
    (page(OTHERS + OWN), MOMENT, None),
    (page(OWN + OTHERS), MOMENT, None),
    (page(OTHERS + STATED), MOMENT, None),
    (page(GRAPH), DAY, None),
    (page('<script type="application/ld+json">{not json}</script>' + STATED), MOMENT, None),
    (page(top='<time datetime="2026-03-02">2 March</time>'), DAY, None),
    (page(top='<time datetime="2026-03-02">2 March</time>',
          foot='<aside class="related"><time datetime="2019-01-05">5 January</time></aside>'), DAY, None),
    (page(top="<p>Published: 2 March 2026</p>"), DAY, "is it that of publication?"),
    (page(top="<p>Posted on Monday, March 2, 2026</p>"), DAY, "is it that of publication?"),
    # no day of publication
    (page(foot="<footer>© 2019–2026 The Tidings</footer>"), None, None),
    (page(foot="<footer>Copyright 2019-2026. All rights reserved.</footer>"), None, None),
    (page(body="<p>The worst flood of the port of Varnholm was on 3 June 1998, it said.</p>"), None, "1998-06-03"),
    (page(body="<p>It was built on March 4, 1901, and the people of Varnholm love it dearly.</p>"), None, "1901-03-04"),
    (page(body="<p>The council published its plan on 3 June 1998, and then the people of the town left.</p>"), None,
     "1998-06-03"),
    (page(foot="<div>Published 5 January 2019</div><div>Published 7 July 2018</div>"), None, "2019-01-05, 2018-07-07"),
    (page(foot='<div class="related"><time datetime="2019-01-05">5 January</time></div>'), None, None),
    (page(foot='<ul><li><a href="/a"><time datetime="2019-01-05">5 Jan</time> Rents</a></li></ul>'), None, None),
    (page(OTHERS), None, None),
    (page(top='<time datetime="2026-03-02">a</time><time datetime="2026-03-09">b</time>'), None,
     "2026-03-02, 2026-03-09"),
    (page('<meta name="date" content="soon">'), None, None),
    # changed later
    (page(STATED + '<meta property="article:modified_time" content="2026-03-04T10:00:00Z">'), MOMENT,
     "changed on 2026-03-04"),
    (page(STATED + '<meta property="og:updated_time" content="2026-03-02T11:00:00Z">'), MOMENT, None),
]  # fmt: skip


@pytest.mark.parametrize(("html", "published", "doubt"), DAYS)
def test_the_day_of_publication(html, published, doubt):
    found = read(html)
    assert found.published == published
    assert (len(found.doubts) > 0 and doubt in found.doubts[0]) if doubt else found.doubts == ()


def by(name: str) -> str:
    return f'<meta name="author" content="{name}">'


AUTHORS = [
    (page(by("Ada Brisk")), "Ada Brisk"),
    (page(by("By Ada Brisk and Odo Vale")), "Ada Brisk; Odo Vale"),
    (page(by("Ada Brisk, Odo Vale &amp; Eva Moss")), "Ada Brisk; Odo Vale; Eva Moss"),
    (page(by("Von Ada Brisk")), "Ada Brisk"),
    (
        page(top='<div property="author" typeof="Person"><span property="name">Odo Vale</span> reports</div>'),
        "Odo Vale",
    ),
    (page(top="<p>Posted on Monday, 4 May 2026 by Odo Vale | 12 comments</p>"), "Odo Vale"),
    (page(by("ADA BRISK Email the author; X Tidings")), "ADA BRISK"),
    (page(by("Ada Brisk @adabrisk")), "Ada Brisk"),
    (page(by("Ada Brisk | Updated 3 March")), "Ada Brisk"),
    (page(by("Ada Brisk, Jr.")), "Ada Brisk, Jr"),
    (page(by("Monday May")), None),
    (page(by("https://tidings.example/ada")), None),
    (page(OWN + by("Tidings")), "Ada Brisk; Odo Vale"),
    (page(OTHERS + by("Ada Brisk")), "Ada Brisk"),
    (page(top='<p class="byline">By <a rel="author" href="/ada">Ada Brisk</a></p>'), "Ada Brisk"),
    (page(top='<span itemprop="author"><span itemprop="name">Ada Brisk</span> Email the author</span>'), "Ada Brisk"),
]


@pytest.mark.parametrize(("html", "author"), AUTHORS)
def test_the_authors(html, author):
    assert read(html).author == author


KEPT = [  # what ends the article, what its text then holds
    ("<p>She called it <q>a great day</q> for the town of Varnholm.</p>", "called it “a great day” for the town"),
    ("<p>She said: <q>He told me <q>never</q> again at the harbour of the town.</q></p>",
     "“He told me ‘never’ again at the harbour of the town.”"),
    ("<p>She called it <q>“a great day”</q> for the town of Varnholm.</p>", "called it “a great day” for the town"),
    ('<p><a href="/b">The mayor, who left the town in June, could not be reached.</a></p>',
     "The mayor, who left the town in June"),
    ('<ul><li><a href="/b">The council will vote on the plan for the wall on Tuesday.</a></li></ul>',
     "The council will vote on the plan"),
    ("<table><tr><th>Year</th><th>Floods</th></tr><tr><td>2025</td><td>3</td></tr></table>", "Year | Floods\n2025 | 3"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "wanted"), KEPT)
def test_what_the_markup_hides_is_kept(body, wanted):
    assert wanted in read(page(STATED, body=body + "<p>That was all that the council said that night.</p>")).text
    assert wanted in read(page(STATED, body=body)).text


PIECES = [
    "<q>", "</q>", "<p>", "<a href=x>", "“", "<time>", "2 March 2026", "<!--", "<script type=application/ld+json>[{}",
    "&#0;", "\0", "</script>", "<table><td>|", "Posted ",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.binary(max_size=8))
@settings(max_examples=40)
def test_any_page_is_read_or_refused(parts, tail):
    with suppress(ArticleError):
        assert read_page("".join(parts).encode() + tail, "a.html").text.strip()
