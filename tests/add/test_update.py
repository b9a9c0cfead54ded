"""`analysis add --update`: the newer text takes the article's place, the older stays as a version."""

import datetime as dt
import hashlib

import pytest

from analysis.add import add_article, update_article
from analysis.article import read_article
from analysis.errors import ArticleError
from analysis.versions import compare

OLD = "At least 12 people were killed when a ferry hit a pier in Port Varn, officials said.\n"
NEW = OLD.replace("12", "14")
PAGE = """<html><head><title>Ferry hits pier</title><link rel="canonical" href="https://example.org/ferry">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ferry hits pier",
"datePublished": "2026-03-04T09:00:00+00:00", "dateModified": "{}"}}</script></head>
<body><article><h1>Ferry hits pier</h1><p>{}</p></article></body></html>"""


@pytest.fixture
def seeds(tmp_path):
    source = tmp_path / "ferry.txt"
    source.write_text(OLD, encoding="utf-8")
    add_article(str(source), tmp_path / "seeds")
    source.write_text(NEW, encoding="utf-8")
    return tmp_path / "seeds"


def test_the_older_text_stays_with_a_sidecar_and_the_checksum_follows(seeds):
    sidecar = seeds / "ferry.toml"
    sidecar.write_text(sidecar.read_text(encoding="utf-8") + 'author = "Ada Brisk"  # by hand\n', encoding="utf-8")
    text, version = update_article(str(seeds.parent / "ferry.txt"), seeds)
    assert (text, version) == (seeds / "ferry.txt", seeds / ".versions" / "ferry" / "1.txt")
    assert (text.read_text(encoding="utf-8"), version.read_text(encoding="utf-8")) == (NEW, OLD)
    assert read_article(text).author == read_article(version).author == "Ada Brisk"  # both sidecars fit their texts
    assert hashlib.sha256(NEW.encode()).hexdigest() in sidecar.read_text(encoding="utf-8")
    assert "# by hand" in sidecar.read_text(encoding="utf-8")
    (change,) = compare(version, text).steps[0].facts
    assert (change.old, change.new) == ("≥ 12", "≥ 14")


def test_each_update_keeps_one_more_version_and_the_same_text_none(seeds):
    source = seeds.parent / "ferry.txt"
    for number, count in enumerate(("14", "15", "15", "16"), 1):
        source.write_text(OLD.replace("12", count), encoding="utf-8")
        _, version = update_article(str(source), seeds)
        assert (version is None) == (number == 3)
    kept = sorted((seeds / ".versions" / "ferry").glob("*.txt"))
    assert [path.name for path in kept] == ["1.txt", "2.txt", "3.txt"]
    assert "15 people" in kept[-1].read_text(encoding="utf-8")


def test_a_page_is_known_by_its_address_and_its_change_by_what_it_states(tmp_path):
    body = "The ferry hit the pier at noon. " * 12 + "At least {} people were killed, officials said."
    first, second = tmp_path / "a.html", tmp_path / "b.html"
    first.write_text(PAGE.format("2026-03-04T09:00:00+00:00", body.format(12)), encoding="utf-8")
    second.write_text(PAGE.format("2026-03-05T08:30:00+00:00", body.format(14)), encoding="utf-8")
    text, sidecar = add_article(str(first), tmp_path / "seeds", name="ferry")
    assert update_article(str(second), tmp_path / "seeds")[0] == text
    assert "modified = 2026-03-05T08:30:00+00:00" in sidecar.read_text(encoding="utf-8")
    assert read_article(text).published.date() == dt.date(2026, 3, 4)


def test_an_article_that_is_not_there_is_one_line_and_nothing_is_written(seeds):
    with pytest.raises(ArticleError, match=r"no such article to update; name it with --name"):
        update_article(str(seeds.parent / "ferry.txt"), seeds, name="train")
    assert not (seeds / ".versions").exists()


def test_versions_are_no_articles_of_a_corpus(seeds):
    from analysis.corpus.texts import text_files

    update_article(str(seeds.parent / "ferry.txt"), seeds)
    assert [path.name for path in text_files(seeds)] == ["ferry.txt"]
