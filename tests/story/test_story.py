"""A story from articles to its tables: what is joined, what stays apart, who says it, and the same bytes every time."""

import datetime as dt

import pytest
from distributed import LocalCluster
from story.articles import FIRST, STORY, article, write

import analysis as an
from analysis.errors import CorrectionError, DatasetError, ParameterError
from analysis.story import build_story


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    return an.read_story(write(tmp_path_factory.mktemp("story") / "in.jsonl", *STORY))


def claim(story, measure, **known):
    """The only claim of a measure that has these values."""
    table = story.claims[story.claims.measure == measure]
    for name, value in known.items():
        table = table[table[name].isna()] if value is None else table[table[name] == value]
    (row,) = table.itertuples()
    return row


def mentions(story, row):
    table = story.claim_mentions[story.claim_mentions.claim_id == row.claim_id]
    return list(zip(table.article_id, table.best, strict=True))


def test_a_toll_is_one_claim_over_days_and_outlets(story):
    row = claim(story, "killed", place="Port Ellery", scope=None, day_start="2026-03-02")
    assert mentions(story, row) == [("a", 12), ("b", 12), ("c", 14), ("c", 14)]
    assert (row.low, row.best, row.high, row.status) == (14, 14, 14, "superseded")
    assert (row.articles, row.sources) == (3, 2)
    assert row.day_start.date() == row.day_end.date() == dt.date(2026, 3, 2)


def test_parts_other_measures_other_years_and_other_towns_stay_apart(story):
    assert mentions(story, claim(story, "killed", scope="child")) == [("b", 5)]
    assert mentions(story, claim(story, "injured")) == [("a", 40), ("b", 40)]
    assert mentions(story, claim(story, "missing")) == [("a", 9)]
    past = claim(story, "killed", best=30)
    assert mentions(story, past) == [("a", 30)] and past.day_start.year == 2011
    assert mentions(story, claim(story, "killed", place="Hollin Bridge")) == [("d", 12)]


def test_the_rest_of_a_toll_and_counts_over_months_stay_apart(tmp_path):
    text = (
        "On Monday a fire in Port Ellery killed eight people. A man and the seven others lived there. "
        "So far this year, 47 people have been killed in Port Ellery."
    )
    told = article("a", text, "2026-03-03", "The Tidings")
    found = an.read_story(write(tmp_path / "in.jsonl", told))
    assert mentions(found, claim(found, "killed", best=8)) == [("a", 8)]
    assert mentions(found, claim(found, "killed", best=47)) == [("a", 47)]


def test_a_month_is_no_day_and_a_trial_tells_of_the_day_long_ago_of_its_first_toll(tmp_path):
    told = (
        article("a", "A blast in Port Ellery on July 9 injured 12 people.", "2026-07-09", "The Tidings"),
        article("b", "Two men were held. A raid in Port Ellery in July injured 30 people.", "2026-12-30", "Coast"),
        article(
            "c",
            "Owen Hale was charged over a fire in Vell on March 2 that injured nine people. On Monday he denied it. "
            "The nine who were injured sat in court.",
            "2026-11-30",
            "Mill News",
        ),
    )
    found = an.read_story(write(tmp_path / "in.jsonl", *told))
    assert mentions(found, claim(found, "injured", best=12)) == [("a", 12)]
    assert mentions(found, claim(found, "injured", best=30)) == [("b", 30)]
    assert mentions(found, claim(found, "injured", day_start="2026-03-02")) == [("c", 9), ("c", 9)]


def test_people_of_one_calling_may_be_all_and_articles_without_town_or_day_join_the_main_event(tmp_path):
    told = (
        article("a", "On Monday a fire in Port Ellery killed seven miners.", "2026-03-02", "The Tidings"),
        article("b", "The fire in Port Ellery on Monday killed eight people.", "2026-03-03", "Harbour Post"),
        article("c", "Families wait at the gate. Nine people have been killed.", "2026-03-04", "Mill News"),
        article(
            "d", "The miners of Port Ellery were mourned. On Monday nine people were killed.", "2026-03-04", "Coast"
        ),
        article("e", "A fire in a mill at Hollin Bridge killed 12 people on Monday.", "2026-03-03", "Mill News"),
    )
    found = an.read_story(write(tmp_path / "in.jsonl", *told))
    row = claim(found, "killed", day_start="2026-03-02", place="Port Ellery")
    assert mentions(found, row) == [("a", 7), ("b", 8), ("c", 9), ("d", 9)]
    assert mentions(found, claim(found, "killed", best=12)) == [("e", 12)]


def test_every_mention_stands_in_one_claim_with_its_reason(story):
    table = story.claim_mentions
    assert not table.duplicated(["article_id", "quantity_id"]).any()
    assert table.reason.str.len().min() > 0
    assert "names" in " ".join(table.reason) and "day 2026-03-02" in " ".join(table.reason)


def test_a_source_has_one_name_in_all_articles(story):
    table = story.claim_mentions
    assert set(table.source[table.article_id.isin(["b", "c"])].dropna()) == {"Ilse Brandt", "police"}


def test_a_copy_adds_no_voice(tmp_path):
    copied = article("e", FIRST, "2026-03-03", "Copy Daily")
    story = an.read_story(write(tmp_path / "in.jsonl", article("a", FIRST.replace(", police said", ""), "2026-03-02",
                                                                "The Tidings"), copied))  # fmt: skip
    assert list(story.articles.copy_of.fillna("")) == ["", "a"]
    row = claim(story, "killed", place="Port Ellery", day_start="2026-03-02")
    assert (row.articles, row.mentions) == (2, 2)
    assert list(story.claim_mentions["copy"][story.claim_mentions.claim_id == row.claim_id]) == [False, True]


def test_the_articles_keep_what_is_known_of_them(story):
    assert list(story.articles.outlet) == ["The Tidings", "Harbour Post", "The Tidings", "Mill News"]
    assert story.articles.copied.isna().all()
    assert story.article("d").quantities.best.tolist() == [12.0]
    assert {"claims", "quantities", "articles"} <= set(dir(story))
    with pytest.raises(AttributeError, match="a story has no table 'article_ids'"):
        _ = story.article_ids


def content(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_bytes_whatever_the_workers(tmp_path, monkeypatch):
    monkeypatch.setattr("analysis.corpus.parts.PART", 200)
    source = write(tmp_path / "in.jsonl", *STORY)
    build_story(source, tmp_path / "one", workers=1)
    with LocalCluster(n_workers=1, threads_per_worker=4, processes=False, dashboard_address=None) as cluster:
        build_story(source, tmp_path / "cluster", cluster=cluster.scheduler_address)
    assert content(tmp_path / "one") == content(tmp_path / "cluster")
    assert an.load_story(tmp_path / "one").claims.equals(an.load_story(tmp_path / "cluster").claims)


JOIN = """[[correction]]
action = "join"
article = "d"
text = "12"
with = { article = "b", text = "12" }
coder = "Ada Brisk"
date = 2026-03-05
reason = "the mill is in Port Ellery"
"""
PART = """[[correction]]
action = "part"
article = "c"
text = "14"
occurrence = 2
coder = "Ada Brisk"
date = 2026-03-05
reason = "she spoke of the fire"
"""


def test_an_analyst_joins_and_parts_claims(tmp_path):
    source = write(tmp_path / "in.jsonl", *STORY)
    (tmp_path / "in.corrections.toml").write_text(JOIN + PART, encoding="utf-8")
    story = an.read_story(source)
    row = claim(story, "killed", best=12, scope=None)
    assert mentions(story, row) == [("a", 12), ("b", 12), ("d", 12), ("c", 14)]
    assert mentions(story, claim(story, "killed", best=14)) == [("c", 14)]
    assert "Ada Brisk: the mill is in Port Ellery" in set(story.claim_mentions.reason)


MISTAKES = [  # a change of JOIN, what is said
    (('article = "d"', 'article = "z"'), "correction 1: no figure '12' of article 'z' is in a claim"),
    (('text = "12"\nwith', 'text = "12"\noccurrence = 2\nwith'), "occurrence is 2, but 1 figures have this text"),
    (('"join"', '"merge"'), "action is 'merge'; allowed: join, part"),
    (('"join"', '"part"'), "part takes no `with`"),
    (('coder = "Ada Brisk"', ""), "coder is None; it must be a text"),
    (('text = "12" }', 'text = "40" }'), "no figure '40'"),
    (("2026-03-05", '"2026-03-05"'), "write it as 2026-03-01, without quotation marks"),
    (('"b", text = "12"', '"b", text = "Some 40"'), "killed and injured can't be one claim"),
]


@pytest.mark.parametrize(("change", "said"), MISTAKES)
def test_a_broken_correction_of_a_story_is_named(tmp_path, change, said):
    source = write(tmp_path / "in.jsonl", *STORY)
    assert change[0] in JOIN
    (tmp_path / "in.corrections.toml").write_text(JOIN.replace(*change), encoding="utf-8")
    with pytest.raises(CorrectionError) as found:
        an.read_story(source)
    assert said in str(found.value)


def test_what_is_no_story_is_said_so(tmp_path):
    with pytest.raises(ParameterError, match="no article could be read"):
        an.read_story(write(tmp_path / "in.jsonl", {"id": "a"}))
    from analysis.corpus import build_corpus

    build_corpus(write(tmp_path / "in.jsonl", *STORY), tmp_path / "out")
    with pytest.raises(DatasetError, match="no table articles, claims, claim_mentions here"):
        an.load_story(tmp_path / "out")


def test_a_run_that_breaks_off_leaves_the_story_before_it_whole(tmp_path, monkeypatch):
    out = tmp_path / "story"
    build_story(write(tmp_path / "in.jsonl", *STORY[:2]), out)
    before = {path: path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}

    def interrupted(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("analysis.story.story.story_tables", interrupted)
        with pytest.raises(KeyboardInterrupt):
            build_story(write(tmp_path / "more.jsonl", *STORY), out)
    assert {path: path.read_bytes() for path in before} == before
    build_story(tmp_path / "more.jsonl", out)
    assert len(an.load_story(out).articles) == len(STORY)
