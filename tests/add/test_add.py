"""Adding an article: a text file byte for byte, a page's article with what the page tells, and what is refused."""

import datetime as dt
import threading
import tomllib
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from analysis.add import add_article
from analysis.article import read_article
from analysis.errors import ArticleError, ParameterError
from analysis.pages.fetching import is_private

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Port of Varnholm floods again | The Tidings</title>
<meta name="author" content="Ada Brisk"><meta property="og:site_name" content="The Tidings">
<meta property="article:published_time" content="2026-03-02T09:00:00Z">
<link rel="canonical" href="https://tidings.example/port"></head><body><nav>Home News Sport</nav><article>
<h1>Port of Varnholm floods again</h1>
<p>The port of Varnholm flooded on Sunday, the third time in a year, and 120 families left their houses.</p>
<p>“We lost the harbour wall,” said Orin Vale, the mayor. “It will cost 3 million crowns.” He spoke at the town hall in
the evening and promised help to all who need it.</p>
<p>Fishermen who lost their boats say that the warnings came too late.</p></article><footer>All rights reserved</footer>
</body></html>"""

CYRILLIC = PAGE.replace("Orin Vale", "Орин Вейл").replace("<head>", '<head><meta charset="windows-1251">')

SITE = {
    "/port.html": (PAGE.encode(), "text/html"),
    "/caf%C3%A9.html": (PAGE.encode(), "text/html; charset=utf-8"),
    "/cyrillic.html": (CYRILLIC.encode("koi8-r", "xmlcharrefreplace"), "text/html; charset=koi8-r"),
    "/cut.html": (PAGE.encode(), "text/html"),
    "/empty.html": (b"<html><body></body></html>", "text/html"),
    "/port.pdf": (b"%PDF-1.7", "application/pdf"),
    "/rents.txt": ("“Rents” rose.\n".encode(), "text/plain; charset=utf-8"),
}


@pytest.fixture
def site():
    """A server on this machine; gives its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path.startswith("/to/"):  # a redirect: to the address behind it, or once more to itself
                self.send_response(302)
                self.send_header("Location", self.path.removeprefix("/to/") if self.path != "/to/" else "/to/")
                self.end_headers()
                return
            content, kind = SITE.get(self.path, (b"", "text/html"))
            self.send_response(200 if content else 404)
            self.send_header("Content-Type", kind)
            if self.path == "/cut.html":
                self.send_header("Content-Length", "99999")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_text_file_is_kept_byte_for_byte(tmp_path):
    source = tmp_path / "Rents 2026.txt"
    source.write_bytes("\ufeff“Rents” rose.\r\n".encode())
    text, sidecar = add_article(str(source), tmp_path / "seeds")
    assert text == tmp_path / "seeds" / "rents-2026.txt"
    assert text.read_bytes() == source.read_bytes()
    assert set(tomllib.loads(sidecar.read_text(encoding="utf-8"))) == {"source", "sha256"}
    assert read_article(text).text == "“Rents” rose.\r\n"


NO_ARTICLE = [  # the content of a file, what is said of it
    ('[{"id": "a", "text": "Two men fell."}]', "this is JSON, not an article's text"),
    ("From: ada@tidings.example\nDate: Tue, 2 Jun 2026\nSubject: Rents\n\nTwo men fell.\n", "this is an e-mail"),
    ("Return-Path: <a@b.example>\nReceived: from x\n by y\nSubject: Rents\n\nTwo men fell.\n", "this is an e-mail"),
]


@pytest.mark.parametrize(("content", "said"), NO_ARTICLE)
def test_a_file_of_something_else_is_refused(tmp_path, content, said):
    (tmp_path / "a.txt").write_text(content)
    for read in (
        lambda: add_article(str(tmp_path / "a.txt"), tmp_path / "seeds"),
        lambda: read_article(tmp_path / "a.txt"),
    ):
        with pytest.raises(ArticleError, match=said):
            read()


def test_an_article_may_begin_like_a_head(tmp_path):
    (tmp_path / "a.txt").write_text(
        "Storm: what we know\nSubject: the wall of Varnholm\nFrom: our desk\n\nTwo men fell.\n"
    )
    assert read_article(tmp_path / "a.txt").note is None


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_a_text_that_was_read_in_another_encoding_before_is_asked_about(tmp_path, encoding):
    text = "“Rents” rose at the café — twice.".replace("”", "“" if encoding == "cp1252" else "”")
    (tmp_path / "a.txt").write_text(text.encode().decode(encoding), encoding="utf-8")
    _, sidecar = add_article(str(tmp_path / "a.txt"), tmp_path / "seeds")
    assert "# some characters look like UTF-8 read as Windows-1252" in sidecar.read_text(encoding="utf-8")
    assert "look like UTF-8" in str(read_article(tmp_path / "a.txt").note)


def check_page(text, sidecar):
    article = read_article(text)
    assert (article.title, article.author, article.publisher) == (
        "Port of Varnholm floods again",
        "Ada Brisk",
        "The Tidings",
    )
    assert (article.published, article.published_from) == (dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC), "page")
    assert article.url == "https://tidings.example/port"
    assert article.text.startswith("The port of Varnholm flooded on Sunday")
    assert article.text.endswith("came too late.\n")
    assert "Sport" not in article.text and "All rights" not in article.text


def test_a_saved_page_gives_its_article_and_what_it_tells(tmp_path):
    source = tmp_path / "saved.html"
    source.write_text(PAGE, encoding="utf-8")
    text, sidecar = add_article(str(source), tmp_path / "seeds")
    assert text.name == "port-of-varnholm-floods-again.txt"
    check_page(text, sidecar)
    assert tomllib.loads(sidecar.read_text(encoding="utf-8"))["source"] == "the saved page saved.html"


def test_a_page_is_fetched(tmp_path, site):
    text, sidecar = add_article(f"{site}/port.html", tmp_path, name="port")
    assert (text.name, sidecar.name) == ("port.txt", "port.toml")
    check_page(text, sidecar)
    assert tomllib.loads(sidecar.read_text(encoding="utf-8"))["source"] == f"{site}/port.html"


def test_a_text_at_an_address_is_kept_byte_for_byte(tmp_path, site):
    text, sidecar = add_article(f"{site}/rents.txt", tmp_path)
    assert text.read_bytes() == SITE["/rents.txt"][0]
    assert tomllib.loads(sidecar.read_text(encoding="utf-8"))["url"] == f"{site}/rents.txt"


def test_an_address_may_be_written_as_people_read_it(tmp_path, site):
    add_article(f"{site}/café.html", tmp_path, name="port")
    assert (tmp_path / "port.txt").exists()


STATED = '<meta property="article:published_time" content="2026-03-02T09:00:00Z">'
CHANGED = [  # what stands in the page instead of another, the day as the sidecar has it, what it asks
    (STATED, '<meta name="date" content="2026-03-02">', dt.date(2026, 3, 2), None),
    (STATED, "", None, "no day of publication found"),
    ("All rights", "Page made 2026-04-01. All rights", dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC), None),
    (STATED, "<p>Published 2026-03-02</p>", dt.date(2026, 3, 2), "is it that of publication?"),
    ("</head>", '<script type="application/ld+json">{"isAccessibleForFree": false}</script></head>',
     dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC), "is the text whole?"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "published", "asked"), CHANGED)
def test_what_the_page_does_not_state_is_asked(tmp_path, old, new, published, asked):
    source = tmp_path / "saved.html"
    source.write_text(PAGE.replace(old, new), encoding="utf-8")
    _, sidecar = add_article(str(source), tmp_path / "seeds")
    written = sidecar.read_text(encoding="utf-8")
    assert tomllib.loads(written).get("published") == published
    assert (asked in written) if asked else written.count("#") == 1


PAGES = [  # name, content, the stem of the article
    ("part.HTML", PAGE[PAGE.index("<article>") : PAGE.index("<footer>")], "port-of-varnholm-floods-again"),
    ("saved", "<!-- saved from url=(0025)https://tidings.example/a -->\n" + PAGE, "port-of-varnholm-floods-again"),
    ("hafen.html", PAGE.replace("Port of Varnholm floods again", "فيضان الميناء"), "hafen"),
]


@pytest.mark.parametrize(("name", "content", "stem"), PAGES)
def test_a_page_is_known_by_its_ending_or_its_content(tmp_path, name, content, stem):
    (tmp_path / name).write_text(content, encoding="utf-8")
    text, _ = add_article(str(tmp_path / name), tmp_path / "seeds")
    assert text.stem == stem
    assert text.read_text(encoding="utf-8").startswith("The port of Varnholm flooded on Sunday")


def test_a_browser_writes_where_a_page_was_saved_from(tmp_path):
    source = tmp_path / "saved.html"
    page = PAGE.replace('<link rel="canonical" href="https://tidings.example/port">', "")
    source.write_text("<!-- saved from url=(0025)https://tidings.example/a -->\n" + page, encoding="utf-8")
    _, sidecar = add_article(str(source), tmp_path / "seeds")
    assert tomllib.loads(sidecar.read_text(encoding="utf-8"))["url"] == "https://tidings.example/a"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/no.html", "the server answers 404"),
        ("/empty.html", "no article found on it"),
        ("/port.pdf", "this is application/pdf, not a web page"),
        ("/cut.html", "the answer breaks off"),
    ],
)
def test_a_page_without_an_article_is_refused(tmp_path, site, path, message):
    with pytest.raises(ArticleError) as caught:
        add_article(site + path, tmp_path)
    assert message in str(caught.value) and site + path in str(caught.value) and "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_password_is_neither_sent_nor_told(tmp_path, site):
    with pytest.raises(ArticleError, match="an address with a password in it isn't fetched") as caught:
        add_article(site.replace("://", "://ada:secret@") + "/port", tmp_path)
    assert "secret" not in str(caught.value) and list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("http://127.0.0.1:9/a", "can't be fetched"),
        ("http://tidings.invalid/a", "can't be fetched"),
        ("http://[::1", "can't be fetched"),
        ("ftp://tidings.example/a", "only http and https"),
        ("file:///etc/hostname", "only http and https"),
    ],
)
def test_an_address_that_cannot_be_fetched_is_named(tmp_path, address, message):
    with pytest.raises(ArticleError) as caught:
        add_article(address, tmp_path)
    assert message in str(caught.value) and address in str(caught.value)


def test_nothing_is_overwritten(tmp_path):
    source = tmp_path / "rents.txt"
    source.write_text("Rents rose.", encoding="utf-8")
    add_article(str(source), tmp_path / "seeds")
    with pytest.raises(ArticleError, match=r"rents\.txt: stands there already; choose another name"):
        add_article(str(source), tmp_path / "seeds")


@pytest.mark.parametrize("name", ["../up", "a/b", ".hidden"])
def test_a_name_stays_in_its_folder(tmp_path, name):
    source = tmp_path / "rents.txt"
    source.write_text("Rents rose.", encoding="utf-8")
    with pytest.raises(ParameterError, match="it must be a plain file name"):
        add_article(str(source), tmp_path / "seeds", name=name)


def test_a_name_that_an_archive_of_reports_can_not_hold_is_refused(tmp_path):
    source = tmp_path / "rents.txt"
    source.write_text("Rents rose.", encoding="utf-8")
    with pytest.raises(ParameterError, match="no archive of reports can hold : \\? in a name"):
        add_article(str(source), tmp_path / "seeds", name="rents: why?")


def test_a_page_cannot_write_into_its_sidecar(tmp_path):
    source = tmp_path / "saved.html"
    source.write_text(PAGE.replace("Ada Brisk", 'Ada\nBrisk"\nurl = "x" \\'), encoding="utf-8")
    _, sidecar = add_article(str(source), tmp_path / "seeds")
    assert tomllib.loads(sidecar.read_text(encoding="utf-8"))["url"] == "https://tidings.example/port"


def test_a_redirect_is_followed_and_told(tmp_path, site):
    _, sidecar = add_article(f"{site}/to/{site}/port.html", tmp_path)
    written = sidecar.read_text(encoding="utf-8")
    assert f'source = "{site}/to/{site}/port.html, redirected to {site}/port.html"' in written


REFUSED = [  # where a redirect leads, what is said of it
    ("file:///etc/passwd", "is not allowed"),
    ("ftp://127.0.0.1/x", "no address of the web"),
    ("http://localhost:9/admin", "leads from a public address to http://localhost:9/admin, which is a private one"),
    ("", "more than 5 redirects"),
]


@pytest.mark.parametrize(("target", "said"), REFUSED)
def test_a_redirect_that_is_not_followed(tmp_path, site, monkeypatch, target, said):
    monkeypatch.setattr("analysis.pages.fetching.is_private", lambda host: host == "localhost")  # as if we were public
    with pytest.raises(ArticleError, match=said):
        add_article(f"{site}/to/{target}", tmp_path / "seeds")
    assert not (tmp_path / "seeds").exists()


HOSTS = [("127.0.0.1", True), ("10.1.2.3", True), ("169.254.169.254", True), ("::1", True), ("8.8.8.8", False)]


@pytest.mark.parametrize(("host", "private"), HOSTS)
def test_hosts_of_a_private_network(host, private):
    assert is_private(host) is private


def test_an_answer_that_never_ends_is_given_up(tmp_path, site, monkeypatch):
    monkeypatch.setattr("analysis.pages.fetching.LONGEST", 0)
    with pytest.raises(ArticleError, match="takes longer than 0 seconds"):
        add_article(f"{site}/port.html", tmp_path / "seeds")


def test_the_charset_that_the_server_names_goes_before_the_pages_own(site, tmp_path):
    text, _ = add_article(f"{site}/cyrillic.html", tmp_path, name="port")
    assert "Орин Вейл" in text.read_text(encoding="utf-8")
