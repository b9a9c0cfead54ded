"""The index: one row an article, the latest first, with what is known of it and nothing that isn't."""

import re

from axe_playwright_python.sync_playwright import Axe
from conftest import CHROMIUM_FLAGS
from playwright.sync_api import sync_playwright

from analysis.article import text_article
from analysis.dataset.build import build_tables
from analysis.reports.facts import index_facts
from analysis.reports.index import Entry, corpus_page, missing_pages, write_pages
from analysis.reports.manifest import NAME

TEXT = "“We left,” said Ana Brisk. “They burned two barns and a mill,” a resident said on condition of anonymity.\n"
KNOWN = {
    "day": "2026-03-02", "outlet": "The Tidings", "words": 1200, "numbers": 7, "sources": 3, "unnamed": 0.25,
    "corrections": 2,
}  # fmt: skip


def entry(number: int, **facts: object) -> Entry:
    return Entry(f"a-{number}", f"Title <{number}>", "", {"article": "x"}, True, KNOWN | facts)


def rows_of(*entries: Entry) -> list[list[str]]:
    body = corpus_page(entries).partition("<tbody>")[2]
    return [[re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", row)]
            for row in re.findall(r"<tr>.*?</tr>", body)]  # fmt: skip


def test_what_is_told_of_an_article():
    facts = index_facts(article := text_article(TEXT, published="2026-03-02"), build_tables(article))
    assert facts == {
        "day": "2026-03-02", "outlet": None, "words": 19, "numbers": 1, "sources": 2, "unnamed": 0.778,
        "corrections": 0,
    }  # fmt: skip
    nothing = text_article("Nobody came.")
    assert index_facts(nothing, build_tables(nothing))["unnamed"] is None


def test_the_latest_stand_first_and_those_without_a_day_last():
    rows = rows_of(entry(1, day="2025-01-01"), entry(2, day=None), entry(3))
    assert [row[2] for row in rows] == ["Title &lt;3&gt;", "Title &lt;1&gt;", "Title &lt;2&gt;"]
    assert rows[0] == ["2026-03-02", "The Tidings", "Title &lt;3&gt;", "1,200", "7", "3", "25%", "2 corrections", "CSV"]
    assert rows_of(entry(1, corrections=0))[0][7] == "as read"


def test_what_is_not_known_is_a_dash():
    assert rows_of(Entry("a", "A", "", {}, False, {})) == [["–", "–", "A", *"––––––"]]


def test_the_index_of_500_articles_is_small():
    assert len(corpus_page([entry(number) for number in range(500)]).encode()) < 300_000


def test_stories_among_the_reports_stand_on_top(tmp_path):
    (tmp_path / "flood").mkdir()
    (tmp_path / "flood" / NAME).write_text("{}", encoding="utf-8")
    write_pages(tmp_path)
    before = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "Stories" not in before and not missing_pages(tmp_path)
    (tmp_path / "the dam").mkdir()
    head = "<html><head><title>Who &amp; what: the <i> dam</title></head>"
    (tmp_path / "the dam" / "story.html").write_text(head, encoding="utf-8")
    assert missing_pages(tmp_path) == [f"{tmp_path / 'index.html'}: does not fit the reports beside it"]
    write_pages(tmp_path)
    after = (tmp_path / "index.html").read_text(encoding="utf-8")
    link = '<a href="the%20dam/story.html"><bdi>Who &amp; what: the &lt;i&gt; dam</bdi></a>'
    assert link in after.partition("<table")[0]


def test_the_index_is_searched_by_its_one_script_and_read_without_it(tmp_path, chromium_path):
    entries = [entry(number, outlet="Le Soir d’été" if number % 4 == 0 else "The Tidings") for number in range(12)]
    file = tmp_path / "index.html"
    file.write_text(corpus_page(entries).replace("</main>", "<script>document.title = 'run'</script></main>"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=list(CHROMIUM_FLAGS))
        page = browser.new_page()
        page.goto(file.as_uri())
        assert page.title() == "Reports", "no other script runs"
        page.get_by_label("Search").fill("ETE 2026")
        assert page.locator("tbody tr:visible").count() == 3 and page.locator("output").inner_text() == "3 of 12"
        page.get_by_label("Search").fill("")
        assert page.locator("tbody tr:visible").count() == 12
        assert not Axe().run(page).response["violations"]
        plain = browser.new_context(java_script_enabled=False).new_page()
        plain.goto(file.as_uri())
        assert plain.locator("tbody tr:visible").count() == 12 and not plain.locator(".search").is_visible()
        browser.close()


def test_a_short_index_has_no_script():
    assert "<script" not in corpus_page([entry(1)]) and "script-src" not in corpus_page([entry(1)])
