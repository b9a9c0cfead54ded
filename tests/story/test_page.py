"""The page of a story: what it tells of forty marked articles, whether it shows every revision, and escapes words."""

import datetime as dt
import json
import re

import pytest

from analysis.charts import story as parts
from analysis.errors import ParameterError
from analysis.reports.story_page import write_story_page
from analysis.story import build_story, load_story
from analysis.story.telling import (
    brief_of,
    conflicts_of,
    daily_of,
    figures_of,
    firsts_of,
    leading_claims,
    outlets_of,
    series_of,
    title_of,
)
from tests.story.harbour import write_marked


def told(folder, articles):
    path = folder / "in.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in articles), encoding="utf-8")
    build_story(path, folder / "story")
    return load_story(folder / "story")


@pytest.fixture(scope="module")
def harbour(tmp_path_factory):
    folder = tmp_path_factory.mktemp("harbour")
    build_story(write_marked(folder / "in.jsonl"), folder / "story")
    return load_story(folder / "story")


@pytest.fixture(scope="module")
def figures(harbour):
    return figures_of(harbour, int(leading_claims(harbour).claim_id.iloc[0]))


def test_the_story_in_one_sentence(harbour):
    assert brief_of(harbour) == "Reported killed rose from 11 to 88 in ten days; one revision downward."
    assert title_of(harbour) == "Varnholm, 2 March 2026"


def test_every_revision_downward_is_known_and_drawn(harbour, figures):
    series = series_of(figures)
    down = series.loc[series.revised.eq("down").fillna(False)]
    assert {(row.before, row.value) for row in down.itertuples()} >= {(61.0, 54.0)}
    assert set(down.day.dt.date) == {dt.date(2026, 3, 7)}
    chart = parts.figures_by_day(harbour)
    for drawing in (chart.svg, chart.wide):
        assert "61 → 54" in drawing
    assert all(str(voice) in chart.alt for voice in down.voice)


def test_what_held_before_is_no_new_figure(figures):
    found = daily_of(figures)
    days = dict(zip(found.day.dt.strftime("%d"), found.value, strict=True))
    assert [days[day] for day in ("02", "05", "07", "12")] == [11.0, 38.0, 54.0, 88.0]


def test_who_carried_a_figure_first_and_who_followed(figures):
    found = firsts_of(figures)
    first = found.loc[found.low.eq(61.0)].iloc[0]
    assert (first["first"], first.source, first.followed_by, first.copies) == ("Norlight", "Health Ministry", 3, 1)


def test_conflicts_are_of_one_day(harbour):
    found = conflicts_of(harbour)
    assert (found.low < found.high).all()
    row = found.loc[found.day == "2026-03-12"].iloc[0]
    assert (row.low, row.high, row.high_voice) == (86.0, 90.0, "port workers' union")


def test_a_day_on_which_every_voice_leaves_a_side_open_is_no_conflict(tmp_path):
    told_of = "A blast tore through the docks of Port Varn on 2 March. {} people were killed."
    days = [("a", "Post", 2, "Up to 20"), ("b", "Star", 2, "Up to 30")]
    days += [("c", "Post", 3, "Ten"), ("d", "Star", 3, "Fourteen")]
    story = told(tmp_path, [
        {"id": name, "publisher": outlet, "published": f"2026-03-0{day}", "text": told_of.format(count)}
        for name, outlet, day, count in days
    ])  # fmt: skip
    story._read["claims"] = story.claims.assign(status="contested")
    claim = story.claim_mentions.loc[story.claim_mentions.article_id.eq("a")].claim_id.iloc[0]
    assert figures_of(story, claim).low.isna().sum() == 2
    assert "2026-03-02" not in {str(day)[:10] for day in conflicts_of(story).day}


def test_outlets_by_type_of_source(harbour):
    table = outlets_of(harbour)
    assert set(table.index) == {"Norlight", "Daily Beacon", "Coast Courier", "Radio Meridian"}
    assert table.articles.tolist() == [10, 10, 10, 10]
    assert table.unnamed.between(0, 1).all()


def test_a_story_without_figures_says_so(tmp_path):
    story = told(tmp_path, [{"id": "a", "text": "Rain fell on the hills.", "published": "2026-03-02"}])
    assert parts.figures_by_day(story).svg == parts.conflicts(story).svg == parts.tolls_by_day(story).svg == ""
    assert "no figure" in brief_of(story)
    assert "No figure" in parts.latest_by_source(story).text
    assert "Rain" not in parts.articles(story).html


def test_names_and_titles_are_escaped_and_only_web_addresses_are_links(tmp_path):
    text = "A blast killed 12 people in Tolmar on Monday, Ada <b>Brisk</b> said."
    records = [
        {"id": "a", "text": text, "title": "<i>Blast</i>", "publisher": "<u>Post</u>", "published": "2026-03-02"},
        {"id": "b", "text": text, "title": "Two", "url": "javascript:alert(1)", "published": "2026-03-03"},
        {"id": "c", "text": text, "title": "Three", "url": "https://example.org/?a=1&b=2", "published": "2026-03-03"},
    ]
    story = told(tmp_path, records)
    page = parts.articles(story).html + parts.figures_by_day(story)._repr_html_() + parts.latest_by_source(story).html
    assert "<i>" not in page and "<u>" not in page and "<b>" not in page and "javascript" not in page
    assert 'href="https://example.org/?a=1&amp;b=2"' in page


def test_the_page_holds_itself_and_links_to_reports(harbour, tmp_path):
    reports = tmp_path / "reports"
    (reports / "na-01").mkdir(parents=True)
    (reports / "na-01" / "index.html").write_text("report", encoding="utf-8")
    page = write_story_page(harbour.folder, reports=reports).read_text(encoding="utf-8")
    assert "Reported killed rose from 11 to 88 in ten days" in page
    assert re.search(r'<a href="[./\w-]*reports/na-01/index.html"><bdi>Blast rips', page)
    assert page.count('download="') == 7
    assert not re.search(r'(?:src|href)="https?:', page)
    assert str(tmp_path) not in page
    assert len(page) < 400_000


def test_a_long_list_of_articles_is_folded(harbour):
    in_sight, _, folded = parts.articles(harbour).html.partition("<details")
    assert in_sight.count("<tr><td") == 20
    assert folded.count("<tr><td") == len(harbour.articles) - 20 > 0


def test_a_folder_of_reports_that_is_not_there_is_one_line(harbour, tmp_path):
    with pytest.raises(ParameterError, match="no such folder"):
        write_story_page(harbour.folder, reports=tmp_path / "none")
