"""Archives as researchers hold them: every article found, each field right, nothing of the frame in the text."""

import csv
import datetime as dt
import sys

import pytest
from archives import containers, databases, nexis, variants
from archives.command import run

from analysis.add import add_article
from analysis.archives import Dropped, is_archive, read_archive
from analysis.archives.days import read_day
from analysis.article import read_article
from analysis.corpus import build_corpus, load_corpus
from analysis.errors import ArticleError

FIRST, SECOND = dt.date(2026, 6, 1), dt.date(2026, 6, 2)
VOTED, COST, GLAD = "The council voted.", "It will cost 3 million crowns.", "The mayor was glad."
FELL = "Rents fell by 4 percent."
TIDINGS, COURIER = "The Tidings", "Ostmark Courier"
ADA = "Ada Brisk"
BOTH = "Brisk, Ada; Vale, Orin"

NEXIS = [
    ("Harbour wall of Varnholm to be rebuilt; Council votes", "The Tidings (Varnholm)", "Ada Brisk and Orin Vale",
     "NEWS", "6", dt.datetime(2026, 6, 1, 21, 20, tzinfo=dt.UTC),
     ["The council voted on Monday to rebuild the harbour wall.",
      '"It will cost 3 million crowns," said the mayor: a sum that he called fair.', "Note: the vote was 12 to 3."]),
    ("Rents fall", COURIER, None, None, None, SECOND, [FELL]),
    ("Rents fall", COURIER, None, None, None, SECOND, [FELL]),
    ("No day here", "The Tidings (Varnholm)", None, "SPORT", None, None, ["The ferry won the race."]),
    None,
]  # fmt: skip
LEXIS = [
    ("Harbour wall to be rebuilt", "The Tidings (Varnholm)", "ADA BRISK", "NEWS", "6", FIRST,
     ["The council voted on Monday to rebuild the harbour wall.", "Copyright was the next point on its agenda."]),
    ("Rents fall", "Ostmarkbote", None, None, None, SECOND, [FELL]),
]  # fmt: skip
LEXIS_HTML = [
    ("Harbour wall; Council votes", TIDINGS, "ADA BRISK", "Section B", "22", FIRST,
     ["The council voted:", "rebuild the wall.", COST]),
]  # fmt: skip
FACTIVA = [
    ("Harbour wall", TIDINGS, ADA, "News", "6", FIRST, [VOTED, COST, GLAD]),
    ("Rents fall", COURIER, "Orin Vale", "Business", None, SECOND, [FELL]),
]
FACTIVA_LINES = [
    ("Harbour wall", TIDINGS, None, "News", None, FIRST, [VOTED, COST, GLAD]),
    ("Rents fall", COURIER, None, None, None, SECOND, [FELL]),
]
EUROPRESSE = [
    ("The wall of the harbour", "La Dépêche de Varnholm", ADA, "Économie", "03", FIRST, [VOTED, COST]),
    ("Rents fall", COURIER, None, None, None, SECOND, [FELL, GLAD]),
]
EUROPRESSE_NEWER = [
    ("Rents fall", "Ostmark Courier (site web)", "Orin Vale", "Business", "4", SECOND, [FELL, GLAD]),
    ("Harbour wall", TIDINGS, None, None, None, FIRST, [VOTED]),
]
PROQUEST = [
    ("Harbour wall", "The Tidings; Varnholm", BOTH, "News", "6", FIRST,
     [VOTED, '"It will cost 3 million crowns," said the mayor: a fair sum.']),
    ("Rents fall", COURIER, None, None, None, SECOND, [FELL]),
]  # fmt: skip
RIS = [("Harbour wall", TIDINGS, BOTH, None, "6", FIRST, [VOTED, COST]), None]
RSS = [
    ("Harbour wall & vote", TIDINGS, ADA, "News", None,
     dt.datetime(2026, 6, 1, 23, 40, tzinfo=dt.timezone(dt.timedelta(hours=2))), [VOTED, COST]),
    ("Rents fall", TIDINGS, None, None, None, None, [FELL]),
    None,
]  # fmt: skip
ATOM = [
    ("Rents fall", COURIER, "Orin Vale", None, None,
     dt.datetime(2026, 6, 2, 0, 30, tzinfo=dt.timezone(dt.timedelta(hours=2))), [FELL]),
]  # fmt: skip
ARCHIVES = {  # file, its content, what it is, its articles
    "nexis.docx": (lambda: containers.docx(nexis.NEXIS), "Nexis Uni", NEXIS),
    "nexis.rtf": (lambda: containers.rtf(nexis.NEXIS), "Nexis Uni", NEXIS),
    "nexis.txt": (lambda: nexis.NEXIS.encode(), "Nexis Uni", NEXIS),
    "single.docx": (lambda: containers.docx(nexis.NEXIS.partition("Rents fall\nOst")[0].partition("Page 1")[2]),
                    "Nexis Uni", NEXIS[:1]),
    "lexis.txt": (lambda: nexis.LEXIS.encode(), "LexisNexis", LEXIS),
    "lexis.html": (lambda: nexis.LEXIS_HTML.encode(), "LexisNexis", LEXIS_HTML),
    "factiva.html": (lambda: databases.FACTIVA.encode(), "Factiva", FACTIVA),
    "factiva.rtf": (lambda: containers.rtf(databases.FACTIVA_LINES), "Factiva", FACTIVA_LINES),
    "europresse.HTML": (lambda: databases.EUROPRESSE.encode(), "Europresse", EUROPRESSE),
    "latin.html": (lambda: databases.EUROPRESSE.encode("latin-1"), "Europresse", EUROPRESSE),
    "newer.html": (lambda: databases.EUROPRESSE_NEWER.encode(), "Europresse", EUROPRESSE_NEWER),
    "proquest.txt": (lambda: databases.PROQUEST.encode(), "ProQuest", PROQUEST),
    "export.ris": (lambda: databases.RIS.encode(), "RIS", RIS),
    "feed.xml": (lambda: databases.RSS.encode(), "feed", RSS),
    "feed.atom": (lambda: databases.ATOM.encode(), "feed", ATOM),
}  # fmt: skip


FIFTH = dt.date(2026, 1, 5)
REOPENED = "The port reopened."
WIRE = "Coast Wire"
VARIANTS = {  # a file's ending, its content, its articles
    "german": (".docx", variants.GERMAN, [("Port reopens", "Ostmark Bote", "Jana Weiß", "WIRTSCHAFT", "12", FIFTH,
               ["Der Rat hat zugestimmt."])]),
    "french": (".docx", variants.FRENCH, [("Port reopens", "La Dépêche", "Jean Roche", "ACTUALITÉ", "4",
               dt.datetime(2026, 1, 5, 16, 5, tzinfo=dt.UTC), ["Le conseil a voté."])]),
    "dutch": (".rtf", variants.DUTCH, [("Port reopens", "De Kustbode", "Mies Tor", "BINNENLAND", "6", FIFTH,
              ["De raad stemde in."])]),
    "spanish": (".txt", variants.SPANISH, [("Port reopens", "El Correo", "Ana Ruiz", "NACIONAL", "6", FIFTH,
                ["El consejo votó."])]),
    "transcript": (".docx", variants.TRANSCRIPT, [("Port reopens", "CNX", ADA, "NEWS", None, FIFTH,
                   ["ADA BRISK, CNX ANCHOR: The port reopened."])]),
    "figures": (".rtf", variants.FIGURES, [("Port reopens", WIRE, None, "WORLD", None, None, [REOPENED])]),
    "points": (".rtf", variants.POINTS, [("Port reopens", WIRE, None, "WORLD", None, dt.date(2026, 3, 5), [REOPENED])]),
    "lexis": (".txt", variants.LEXIS_GERMAN, [
        ("Hafen wird gebaut", "Ostmark Bote", "Jana Weiß", "WIRTSCHAFT", "12", FIFTH,
         ["Der Rat hat zugestimmt, sagte er."]),
        ("Fähre fährt", "Ostmark Bote", None, None, None, dt.date(2026, 1, 6), ["Die Fähre fährt."])]),
    "displayed": (".html", variants.FACTIVA_SHOWN, [
        ("Hafen öffnet", "Ostmark Bote", "Karl Uhl", "Wirtschaft", "12", FIFTH, ["Der Hafen ist offen."]),
        ("Rents fall", WIRE, None, None, "A12", dt.date(2026, 1, 6), ["Rents fell."]),  # a byline, or a section?
        ("Rents rise", WIRE, "Von der Tann, Ida", "World", None, dt.date(2026, 1, 6), ["Rents rose."])]),
    "proquest": (".txt", variants.PROQUEST, [("Rents fall", WIRE, "Vale, Orin; Tor, Ilse", None, None,
                 dt.date(2026, 1, 6), ["Rents fell."])]),
    "rss": (".rss", variants.RSS, [("Port & ships", TIDINGS, "Ada Brisk, Orin Vale", None, None,
            dt.datetime(2026, 1, 5, 8, tzinfo=dt.timezone(dt.timedelta(hours=-5))), [REOPENED, "Ships came."])]),
    "atom": (".atom", variants.ATOM, [("Rents fall", "Coast & Wire", "Ada Brisk, Orin Vale", None, None,
             dt.datetime(2026, 1, 5, 10, tzinfo=dt.UTC), ["Rents fell.", "Wages rose."])]),
}  # fmt: skip
PACKED = {".docx": containers.docx, ".rtf": containers.rtf}
ARCHIVES |= {
    f"{name}{ending}": (lambda ending=ending, text=text: PACKED.get(ending, str.encode)(text), "", expected)
    for name, (ending, text, expected) in VARIANTS.items()
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_every_article_is_found_and_each_field_is_right(tmp_path, name):
    content, kind, expected = ARCHIVES[name]
    path = tmp_path / name
    path.write_bytes(content())
    assert is_archive(path)
    archive = read_archive(path)
    assert kind in archive.kind
    found = [
        None
        if isinstance(one, Dropped)
        else (one.title, one.publisher, one.author, one.section, one.page, one.published, one.text.splitlines())
        for one in archive.found
    ]
    assert found == expected


DAYS = [
    ("June 1, 2026 Monday 9:20 PM GMT", dt.datetime(2026, 6, 1, 21, 20, tzinfo=dt.UTC)),
    ("June 1, 2026 Monday 12:05 AM GMT", dt.datetime(2026, 6, 1, 0, 5, tzinfo=dt.UTC)),
    ("Monday, June 1, 2026, Late Edition - Final", FIRST),
    ("1 June 2026, 09:20 CEST", FIRST),  # the zone's letters name several
    ("1. Juni 2026 Montag", FIRST),
    ("lundi 1er juin 2026", FIRST),
    ("1 de junio de 2026", FIRST),
    ("2026-06-01", FIRST),
    ("01/06/2026", None),  # of June or of January
    ("Tuesday 25/06/2026", dt.date(2026, 6, 25)),
    ("06/25/2026", dt.date(2026, 6, 25)),
    ("05-05-2026", dt.date(2026, 5, 5)),
    ("01.06.2026", FIRST),
    ("25/06.2026", None),
    ("June 31, 2026", None),
    ("June 2026", None),
    ("Mayor 1, 2026", None),
    ("On the eve of June 1, 2026", None),
]


@pytest.mark.parametrize(("line", "day"), DAYS)
def test_a_line_that_shows_a_day(line, day):
    assert read_day(line) == day


def test_a_text_of_ones_own_is_no_download(tmp_path):
    path = tmp_path / "own.txt"
    path.write_text(
        "Page 1 of 10 documents\n______________________\nFull text: none\nHD  video sells.\n", encoding="utf-8"
    )
    assert not is_archive(path)


MHTML = """From: <Saved by Blink>\r
Snapshot-Content-Location: https://tidings.example/wall\r
Subject: Harbour wall\r
MIME-Version: 1.0\r
Content-Type: multipart/related; type="text/html"; boundary="--x"\r
\r
----x\r
Content-Type: text/html\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://tidings.example/wall\r
\r
{page}\r
----x--\r
"""


def test_a_page_saved_with_its_pictures_as_one_file(tmp_path):
    page = '<html><head><meta charset=3D"utf-8"></head><body><article><h1>Harbour wall</h1>'
    page += "".join(f"<p>{line} At the caf=C3=A9 they heard of=\r\n it from the mayor.</p>" for line in PARAGRAPHS)
    path = tmp_path / "wall.mhtml"
    path.write_text(MHTML.format(page=page + "</article></body></html>"), encoding="ascii", newline="")
    (entry,) = read_archive(path).found
    assert (entry.title, entry.url) == ("Harbour wall", "https://tidings.example/wall")
    assert "At the café they heard of it from the mayor." in entry.text and "=" not in entry.text
    text, _ = add_article(str(path), tmp_path / "seeds")
    assert text.name == "harbour-wall.txt"
    path.write_text("From: a@b.example\nSubject: x\nMIME-Version: 1.0\n\nTwo men fell.\n")
    with pytest.raises(ArticleError, match="no page is in it"):
        read_archive(path)


def test_a_document_of_ones_own_with_links_tables_and_changes(tmp_path):
    content = containers.docx(f"{VOTED}\nMARK\n{COST}", heading="Harbour wall")
    ran = b"<w:r><w:t>MARK</w:t></w:r>"
    changed = (
        b'<w:del w:id="1" w:author="x"><w:r><w:delText>lost</w:delText></w:r></w:del>'
        b'<w:ins w:id="2" w:author="x"><w:r><w:t xml:space="preserve">It was </w:t></w:r></w:ins>'
        b'<w:hyperlink w:anchor="a"><w:r><w:t>agreed</w:t><w:br/><w:t>by all.</w:t></w:r></w:hyperlink>'
    )
    path = tmp_path / "own.docx"
    path.write_bytes(containers.altered(content, ran, changed))
    (entry,) = read_archive(path).found
    assert (entry.title, entry.text.splitlines()) == ("Harbour wall", [VOTED, "It was agreed", "by all.", COST])
    path = tmp_path / "own.rtf"
    path.write_bytes(containers.rtf(f"{VOTED}\n“Crème” it is."))
    (entry,) = read_archive(path).found
    assert (entry.title, entry.text) == ("Café wall", f"{VOTED}\n“Crème” it is.\n")


PARAGRAPHS = [
    f"The council of Varnholm voted on point {i} of its agenda, and the mayor said that it was a fair vote."
    for i in range(6)
]
GERMAN = [
    "Der Rat hat am Montag für den Bau der Mauer gestimmt, und der Bürgermeister ist mit dem Ergebnis zufrieden."
] * 6


@pytest.mark.parametrize("packed", [True, False])
def test_a_web_archive(tmp_path, packed):
    pages = [
        ("https://tidings.example/wall", containers.page("en", PARAGRAPHS), "text/html; charset=utf-8", 200),
        ("https://tidings.example/x.png", b"PNG", "image/png", 200),
        ("https://tidings.example/gone", containers.page("en", PARAGRAPHS), "text/html", 404),
        ("https://bote.example/mauer", containers.page("en", GERMAN), "text/html", 200),  # it says English
        ("https://tidings.example/again", containers.page("en", PARAGRAPHS), "text/html", 200),
        ("https://tidings.example/short", containers.page("en", PARAGRAPHS[:1]), "text/html", 200),
        ("https://tidings.example/rents", containers.page("en", PARAGRAPHS[::-1], "Rents"), "text/html", 200),
    ]
    path = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    path.write_bytes(containers.warc(pages, packed=packed))
    articles, bad = build_corpus(path, tmp_path / "out")
    assert articles == 2
    assert {record.line: record.problem for record in bad} == {
        4: "in another language (de)",
        5: f"the same article stands already as record 1 of {path}",
        6: "fewer than 50 words: no article (Harbour wall)",
    }
    found = load_corpus(tmp_path / "out").articles
    assert list(found.article_id) == ["crawl-001", "crawl-007"]
    assert list(found.url) == ["https://tidings.example/wall", "https://tidings.example/rents"]
    assert list(found.origin) == [f"{path.name}, record 1", f"{path.name}, record 7"]
    assert set(found.published_from) == {"page"}
    path.write_bytes(path.read_bytes()[:-200])
    _, bad = build_corpus(path, tmp_path / "out")
    assert ("the page breaks off" in bad[-1].problem) or ("can't be read any further" in bad[-1].problem)


def test_a_folder_is_imported_with_a_report(tmp_path):
    folder = tmp_path / "articles"
    (folder / "saved_files").mkdir(parents=True)
    for name in ("nexis.docx", "factiva.html"):
        (folder / name).write_bytes(ARCHIVES[name][0]())
    (folder / "saved_files" / "frame.html").write_text("<html></html>", encoding="utf-8")
    (folder / "table.csv").write_text("a,b\n1,2\n", encoding="utf-8")  # not named: it may be anything
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 no more")
    (folder / "own.docx").write_bytes(containers.docx(VOTED))
    (folder / "own.toml").write_text('title = "A vote"\npublished = 2026-06-01\n', encoding="utf-8")
    articles, bad = build_corpus(folder, tmp_path / "out")
    assert articles == 5
    with (tmp_path / "out" / "import_report.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["file"], row["place"], row["outcome"], row["article_id"]) for row in csv.DictReader(file)]
    assert sorted(rows) == sorted([
        ("factiva.html", "document 1", "read", "factiva-001"), ("factiva.html", "document 2", "read", "factiva-002"),
        ("nexis.docx", "document 1", "read", "nexis-001"), ("nexis.docx", "document 2", "doubled", "nexis-002"),
        ("nexis.docx", "document 3", "doubled", "nexis-003"), ("nexis.docx", "document 4", "read", "nexis-004"),
        ("nexis.docx", "document 5", "left out", ""), ("own.docx", "", "read", "own"),
        ("broken.docx", "", "left out", ""),
    ])  # fmt: skip
    told = {(record.line, record.kept): record.problem for record in bad if record.file.endswith("nexis.docx")}
    assert told[4, True].startswith("a correction stands below it: The ferry came second.; no day of publication found")
    found = load_corpus(tmp_path / "out").articles.set_index("article_id")
    assert found.loc["own", ["title", "published_from"]].tolist() == ["A vote", "sidecar"]
    assert found.loc["nexis-001", ["section", "page", "publisher"]].tolist() == ["NEWS", "6", "The Tidings (Varnholm)"]
    again, _ = build_corpus(folder, tmp_path / "out", resume=True)
    assert again == 5


def test_one_article_is_added_with_its_sidecar(tmp_path):
    path = tmp_path / "download.docx"
    path.write_bytes(ARCHIVES["single.docx"][0]())
    text, sidecar = add_article(str(path), tmp_path / "seeds")
    article = read_article(text)
    assert text.name == "harbour-wall-of-varnholm-to-be-rebuilt-council-votes.txt"
    assert (article.section, article.page, article.dateline) == ("NEWS", "6", "VARNHOLM")
    assert 'source = "the file download.docx"' in sidecar.read_text(encoding="utf-8")
    path.write_bytes(ARCHIVES["nexis.docx"][0]())
    with pytest.raises(ArticleError, match="several articles; `analysis corpus`"):
        add_article(str(path), tmp_path / "seeds")
    path = tmp_path / "report.pdf"
    path.write_bytes(b"%PDF-1.7 ...")
    with pytest.raises(ArticleError, match=r"`pdftotext report\.pdf`"):
        add_article(str(path), tmp_path / "seeds")


def test_a_library_that_is_missing_is_named_with_its_extra(tmp_path, monkeypatch, capsys):
    path = tmp_path / "nexis.docx"
    path.write_bytes(ARCHIVES["nexis.docx"][0]())
    monkeypatch.setitem(sys.modules, "docx", None)
    assert run(monkeypatch, "corpus", str(path), "--out", str(tmp_path / "out")) == 2
    assert "pip install 'article-analysis[archives]'" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
