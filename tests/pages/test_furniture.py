"""What pages set among the paragraphs of their articles is left out and told; what belongs to the article stays."""

# ruff: noqa: E501 (as long as pages have them)

import tomllib

import pytest

from analysis.add import add_article
from analysis.pages import read_page

PARAGRAPHS = [
    "The port of Varnholm flooded on Sunday, the third time in a year, and 120 families left their houses.",
    "“We lost the harbour wall,” said Orin Vale, the mayor. “It will cost 3 million crowns to build it again.”",
    "Related costs were put at 40,000 crowns by the council, which meets on Thursday to vote on the money.",
    "Watch towers along the coast gave no warning, and the captain of the ferry said that he saw the wave too late.",
    "Follow the money, the mayor told the council, and you will find that the wall was never paid for in full.",
    "Subscribers to the town's relief fund had given 15,000 crowns by Monday evening, its treasurer said.",
    "Mira Brisk covers her windows with boards each autumn; this year the water came through the roof instead.",
    "The photo of the broken wall, taken by a fisherman, was seen by half of the country within a day.",
    "Read more slowly, the report of the engineers says the opposite of what the minister told the press.",
    "Share prices of the port fell after a question in parliament about its app and its email alerts.",
    "Follow-up talks were held by email, and the website of the council gave updates until the evening.",
    "Copyright law was the next point on the agenda, and a lawyer of the town spoke for an hour about it.",
    "The fisherman later sold the picture to an agency (he would not say for how much, or to which photo desk).",
    "Rain is expected until Friday, and the ferries will not sail before Saturday, the harbour master said.",
]
LINKED = [  # short paragraphs of an article with links in them
    "Thousands plan to <a href='/m'>join</a> the march of the fishermen.",
    "Fighting continued after dark, <a href='/r'>the harbour master said</a>.",
    "The council's report: <a href='/r'>the wall was too low by a metre, and it was known for nine years.</a>",
]
NOISE = [  # markup that stands between two paragraphs, and what of it must not be in the text
    ('<p><strong>READ MORE: <a href="/b">Minister denies the figures of the report on dams</a></strong></p>', "Minister"),
    ('<p>ALSO READ | <a href="/b">Ferry company sold to a rival from Ostmark</a></p>', "Ferry company"),
    ('<p>READ MORE <a href="/b">Ten villages wait for the water to fall</a></p>', "Ten villages"),
    ("<p>Story continues below advertisement</p>", "continues"),
    ("<p>Article continues after this advertisement</p>", "continues"),
    ("<p>Advertisement</p>", "Advertisement"),
    ('<div class="newsletter-signup"><p>Our morning briefing tells what matters, every weekday.</p></div>', "briefing"),
    ("<p>Sign up for our newsletter to get the news of the coast in your inbox.</p>", "inbox"),
    ("<p>Follow us on Facebook and Instagram for more.</p>", "Facebook"),
    ("<p>Join our WhatsApp channel for alerts.</p>", "WhatsApp"),
    ('<ul><li><a href="/c">Harbour tax to rise</a></li><li><a href="/d">Pilot of the lost boat found</a></li></ul>', "Pilot"),
    ('<p><a href="/e">Five charts on the price of sand</a></p>', "charts"),
    ('<figure><img src="a.jpg"><figcaption>A street under water. Ada Brisk/Tidings</figcaption></figure>', "A street"),
    ("<p>Photo: Ada Brisk/The Tidings</p>", "Photo:"),
    ("<p>The quay on Monday (Ilse Tor/Getty Images)</p>", "Getty"),
    ('<blockquote class="twitter-tweet"><p>The wall is gone.</p>— Orin Vale (@vale) <a href="/t">March 2</a></blockquote>', "gone"),
    ("<p>You are using a browser version with limited support for CSS.</p>", "browser"),
    ("<p>To play this video you need to enable JavaScript in your browser.</p>", "JavaScript"),
    ('<p><em>Read our earlier report: <a href="/x">Council hid the cost of dredging</a></em></p>', "dredging"),
    ('<p><b>More coverage:</b> <a href="/x">Map of the floods</a> | <a href="/y">Live updates</a></p>', "Live updates"),
    ("<p>(Continues below ad)</p>", "Continues"),
    ("<p>Get the Tide Report delivered to your inbox every morning.</p>", "Tide Report"),
    ("<p>Follow The Tidings on Bluesky and Threads.</p>", "Bluesky"),
    ("<p>A boat on the quay in Varnholm, on March 1. (AP Photo/Ilse Tor)</p>", "AP Photo"),
    ('<p>To read the full statement of the council, <a href="/x">click here</a>.</p>', "full statement"),
    ("<p>Got a news tip? Write to tips@tidings.example</p>", "news tip"),
    ("<p>Copyright 2026 The Tidings. All rights reserved.</p>", "Copyright 2026"),
    ("<p>Recommended stories</p>", "Recommended"),
    ('<aside><h3>On this story</h3><p>How the wall was built in nine years</p></aside>', "nine years"),
    ('<ul><li><a href="/c">Why are so many walls old?</a></li><li><a href="/d">Ferry fares to fall</a></li></ul>', "walls old"),
    ('<p><b>READ MORE:</b><br>* <a href="/c">The town without a quay</a><br>* <a href="/d">A captain on his first storm</a></p>', "captain on"),
    ('<div class="imageCaption">The wall seen from the north</div>', "seen from"),
    ('<amp-twitter><blockquote><p>We are closed.</p></blockquote></amp-twitter>', "closed"),
    ('<div class="poll"><p>Should the minister resign?</p><label>Yes</label></div>', "resign"),
    ('<div class="c-box"><h3>The Daily Tide</h3><p>Get our best stories in your inbox.</p></div>', "Daily"),
    ('<div class="related-articles"><h3>Related</h3><p>Why the dams of the north are old</p></div>', "dams of the north"),
    ("<p>Lesen Sie auch: Hafen bleibt geschlossen</p>", "Hafen"),
    ('<h2 class="article-kicker">Coast and sea</h2>', "Coast and sea"),
]  # fmt: skip
TEMPLATES = [  # what stands before, around and after the paragraphs
    ("<article><h1>{title}</h1>", "</article>"),
    ('<main><article class="story"><header><h1 itemprop="headline">{title}</h1><p class="byline">By {author}</p></header>'
     '<div class="story-body">', "</div></article></main>"),
    ('<div id="content"><h1 class="entry-title">{title}</h1><div class="entry-content">', "</div></div>"),
    ('<h1 class="logo">The Tidings</h1><article><p class="kicker">Coast</p><h1>{title}</h1><div class="article__body">',
     '</div><div class="author-bio"><p>{author} is a reporter on the coast for The Tidings.</p></div></article>'),
    ('<article><h1>{title}</h1><p>{title}</p><section class="body-text">',
     "<p>{author} covers the coast. Email her with tips.</p></section></article>"),
    ("<main><h1>{title}</h1><p>Published 2 March 2026</p>", "<p>About the author</p></main>"),
]  # fmt: skip
TITLE, AUTHOR = "Port of Varnholm floods for the third time", "Ada Brisk"
HEAD = (
    '<!DOCTYPE html><html lang="en"><head><title>Varnholm flood: port news today | The Tidings</title>'
    '<meta property="og:title" content="Varnholm flood: port news today"><meta name="author" content="Ada Brisk">'
    '<meta property="og:site_name" content="The Tidings"><meta property="article:section" content="Coast">'
    '<meta property="article:published_time" content="2026-03-02T23:50:00+01:00"></head><body><nav>Home News Sport</nav>'
)


def saved(template, noises):
    """A page of a template with three things set among its paragraphs."""
    before, after = TEMPLATES[template]
    paragraphs = [f"<p>{text}</p>" for text in PARAGRAPHS]
    for place, (markup, _) in zip((2, 5, 8), noises, strict=True):
        paragraphs[place] += markup
    whole = before + "".join(paragraphs) + after
    return HEAD + whole.format(title=TITLE, author=AUTHOR) + "<footer>All rights reserved</footer></body></html>"


PAGES = [(n, [NOISE[(3 * n + k * 7 + n // 6) % len(NOISE)] for k in range(3)]) for n in range(30)]


@pytest.fixture(scope="module")
def read():
    return [(read_page(saved(n % len(TEMPLATES), noises).encode(), "page.html"), noises) for n, noises in PAGES]


def test_thirty_pages(read):
    """Shares of paragraphs kept and of those written that belong, of days, headlines and authors that are right."""
    lines = [page.text.splitlines() for page, _ in read]
    kept = sum(paragraph in found for found in lines for paragraph in PARAGRAPHS) / (len(read) * len(PARAGRAPHS))
    written = [line for found in lines for line in found]
    belong = sum(line in PARAGRAPHS for line in written) / len(written)
    right = [(f"{page.published}"[:10] == "2026-03-02", page.title == TITLE, page.author == AUTHOR) for page, _ in read]
    days, titles, authors = (sum(column) / len(read) for column in zip(*right, strict=True))
    assert (kept, belong, days, titles, authors) >= (0.98, 0.95, 0.97, 0.93, 0.95)
    assert min(belong - 0.95, days - 0.97, titles - 0.93, authors - 0.95) >= 0, (belong, days, titles, authors)


@pytest.mark.parametrize(("markup", "words"), NOISE)
def test_each_kind_is_left_out(markup, words):
    page = read_page(saved(0, [(markup, words)] * 3).encode(), "page.html")
    assert words not in page.text
    assert page.text.splitlines() == PARAGRAPHS


LAST_LINES = [
    "About Ada Brisk", "The Tidings", "Ada Brisk", "First uploaded on: 02-03-2026 at 12:00 IST", "March 2, 2026 at 5:00 pm",
    "Mies Uhl contributed reporting from Kelmor.", "Vale reported from Ostmark.", "(With inputs from agencies)",
    "— With files from Mies Uhl and the Coast Wire", "(TIDINGS with CW)", "Mies Uhl in Ostmark contributed to this article.",
]  # fmt: skip
OWN_LAST_LINES = [
    "The Tidings has covered it since May.", "Vale reported from the roof what he saw.", "March 2 will be a day of mourning.",
    "Ada Brisk was not there, said her brother.", "(The council has twelve members.)",
]  # fmt: skip


@pytest.mark.parametrize("line", [*LAST_LINES, *OWN_LAST_LINES])
def test_the_last_lines(line):
    page = read_page(
        saved(0, [(f"<p>{PARAGRAPHS[0]}</p>", "")] * 3).replace("</article>", f"<p>{line}</p></article>").encode(), "p"
    )
    assert (line in page.text.splitlines()) == (line in OWN_LAST_LINES)


def test_a_page_that_is_laid_out_by_a_table_with_the_day_below_its_headline():
    told = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    head = f"<h1>{TITLE}</h1><p>By Ada Brisk<br>Tarnvik Post<br>March 2, 2026</p>"
    page = read_page(f"<html><body><table><tr><td>{head}{told}</td></tr></table></body></html>".encode(), "page.html")
    assert (page.title, page.author, str(page.published)) == (TITLE, "Ada Brisk", "2026-03-02")
    assert set(PARAGRAPHS) <= set(page.text.splitlines())


@pytest.mark.parametrize(
    ("shown", "title"),
    [("Wall to be raised at last", "Wall to be raised at last"), ("The Tidings", "Why the harbour costs you more")],
)
def test_the_h1_that_the_title_of_the_page_begins_with_is_the_headline(shown, title):
    told = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    head = (
        '<title>Wall to be raised at last | The Tidings</title><meta name="author" content="Vale, Orin">'
        '<meta property="og:title" content="Why the harbour costs you more">'
    )
    life = "<p>Orin Vale covers ports for The Tidings.</p>"
    whole = f"<html><head>{head}</head><body><h1>{shown}</h1><article>{told}{life}</article></body></html>"
    page = read_page(whole.encode(), "page.html")
    assert (page.title, page.author, page.text.splitlines()) == (title, "Vale, Orin", PARAGRAPHS)


@pytest.mark.parametrize("markup", LINKED)
def test_a_short_paragraph_with_a_link_stays(markup):
    page = read_page(saved(0, [(f"<p>{markup}</p>", "")] * 3).encode(), "page.html")
    assert len(page.text.splitlines()) > len(PARAGRAPHS)


def test_a_quotation_in_large_type_and_the_byline_are_no_second_paragraph():
    quote = "<blockquote><p>“It will cost 3 million crowns to build it again”</p></blockquote>"
    top = '<h1>Port floods</h1><p class="who">By ORIN TOR and MIRA VAST</p>'
    body = "".join(f"<p>{paragraph}</p>" for paragraph in [*PARAGRAPHS[:2], quote, *PARAGRAPHS[2:5]])
    head = '<title>Port floods</title><meta name="author" content="Orin Tor and Mira Vast">'
    page = read_page(f"<html><head>{head}</head><body><article>{top}{body}</article></body></html>".encode(), "a.html")
    assert page.text.splitlines() == PARAGRAPHS[:5]


def test_what_was_left_out_stands_in_the_sidecar(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(saved(0, [NOISE[0], NOISE[7], NOISE[3]]), encoding="utf-8")
    _, sidecar = add_article(str(path), tmp_path / "seeds")
    written = sidecar.read_text(encoding="utf-8")
    assert "# Left out, as the page sets it among the paragraphs: Sign up for our newsletter" in written
    assert tomllib.loads(written)["title"] == TITLE
