"""What changed between versions: every fact, no false change; sentence by sentence, and in articles made of these."""

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from versions.pairs import CHANGED, SAME, retyped, versions

import analysis as an
from analysis.article import text_article
from analysis.cli.main import main
from analysis.versions import compare, fact_lines
from analysis.versions.lines import change_lines, change_text
from analysis.versions.words import find_words

DAY = "2026-03-04"
OPENING = "Port Varn lies at the mouth of the Arle. "


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    """Run the command in this process, in a folder of its own; give exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("analysis.cli.main.heed_signals", lambda: None)

    def run(*words):
        monkeypatch.setattr("sys.argv", ["analysis", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code, *capsys.readouterr()

    return run


def step(old, new):
    return compare(text_article(old, "old", published=DAY), text_article(new, "new", published=DAY)).steps[0]


@pytest.mark.parametrize(("kind", "old", "new", "told"), CHANGED, ids=[told for *_, told in CHANGED])
def test_one_changed_fact_is_one_change(kind, old, new, told):
    for before, after in ((old, new), (new, old)):
        (change,) = step(OPENING + before, OPENING + after).facts
        assert change.kind == kind
        assert kind == "quotation" or told in change_text(change) or before is new


@pytest.mark.parametrize("seed", range(30))
def test_ten_changed_facts_are_ten_changes_however_the_words_are_set(seed):
    old, new, wanted = versions(seed)
    found = step(old, retyped(new, seed) if seed % 2 else new).facts
    left = [(change.kind, change_text(change)) for change in found]
    for kind, told in wanted:
        left.remove(next(one for one in left if one[0] == kind and told in one[1]))
    assert not left


@pytest.mark.parametrize("seed", range(10))
def test_typography_and_white_space_are_no_change(seed):
    old, _, _ = versions(seed)
    found = step(old, retyped(old, seed))
    assert not found.changes
    assert found.typography


def test_a_moved_paragraph_a_split_sentence_and_a_second_telling_are_no_change_of_fact():
    told = "The mayor, Jorin Vask, said 12 people were killed on Monday, and the road to Kelmor was closed."
    split = "The mayor, Jorin Vask, said 12 people were killed on Monday. And the road to Kelmor was closed."
    assert not step(" ".join([*SAME, told]), " ".join([told, *SAME])).changes
    assert not step(OPENING + told, OPENING + split).changes
    assert not step(f"{told} {OPENING} In all, 12 people were killed.", f"{told} {OPENING}").facts[1:]


def test_a_figure_that_moved_to_another_sentence_is_one_change():
    old = OPENING + "Nobody slept. The police said that 12 people were killed."
    new = (
        "At least 15 people were killed, the police said, as the roof of a market fell in. " + OPENING + "Nobody slept."
    )
    figures = [change_text(change) for change in step(old, new).facts if change.kind == "figure"]
    assert figures == ["killed 12 → ≥ 15 (the police)"] or figures == ["killed 12 → ≥ 15 (police)"]


def test_other_words_are_no_facts():
    found = step(OPENING + "The old man was arrested at noon.", OPENING + "The old man was freed at noon.")
    assert not found.facts
    assert [change_text(change) for change in found.words] == ["“arrested” → “freed”"]


def test_a_sentence_without_a_fact_that_goes_is_told():
    found = step(OPENING + "The gate was left open.", OPENING)
    assert change_lines(found.facts) == ["old sentence 2: gone: “The gate was left open.”"]


def test_title_and_day_of_publication_are_told():
    old = text_article(OPENING, "a", title="Ferry hits “pier”", published="2026-03-04")
    new = text_article(OPENING, "b", title='Ferry hits "quay"', published="2026-03-05")
    found = compare(old, new).steps[0]
    assert change_lines(found.facts) == [
        'title “Ferry hits “pier”” → “Ferry hits "quay"”',
        "published 2026-03-04 → 2026-03-05",
    ]


def test_each_version_is_compared_with_the_next():
    texts = [f"{OPENING}At least {n} people were killed, officials said." for n in (3, 5, 5, 4)]
    found = compare(*(text_article(text, f"v{n}") for n, text in enumerate(texts)))
    assert [list(map(change_text, one.facts)) for one in found.steps] == [
        ["killed ≥ 3 → ≥ 5 (officials)"], [], ["killed ≥ 5 → ≥ 4 (officials)"],
    ]  # fmt: skip
    assert found.changes[["old_version", "new_version"]].values.tolist() == [["v0", "v1"], ["v2", "v3"]]


def test_the_spans_of_changes_are_words_of_their_texts():
    old, new, _ = versions(5)
    for change in step(old, new).changes:
        for text, span in ((old, change.old_span), (new, change.new_span)):
            assert span is None or text[slice(*span)].strip() == text[slice(*span)] != ""


def test_datasets_are_compared_as_the_check_of_reports_does():
    old, new = (f"{OPENING}At least {n} people were killed, officials said." for n in (41, 43))
    one, two = (an.build_dataset(text_article(text)) for text in (old, new))
    assert fact_lines(old, one.tables(), new, two.tables()) == ["sentence 2: killed ≥ 41 → ≥ 43 (officials)"]
    assert str(compare(one, two)) == str(compare(text_article(old), text_article(new)))


@settings(max_examples=12)
@given(
    st.lists(st.sampled_from([*SAME, "No.", "", "12", "“", "\u00ad\u200b", "é̈", "٣ قتلى"]), max_size=5),
    st.text(max_size=60),
)
def test_any_texts_can_be_compared_and_a_text_has_no_change_from_itself(lines, other):
    text = " ".join(lines)
    assert not step(text, text).changes
    step(text, other)
    words = find_words(other)
    assert all(0 <= a < b <= len(other) for a, b in zip(words.starts, words.ends, strict=True))
    assert all(a < b for a, b in pairwise(words.starts))


def test_the_page_shows_both_texts_and_escapes_them(run, tmp_path):
    for name, n in (("old", 2), ("new", 4)):
        (tmp_path / f"{name}.txt").write_text(f"{OPENING}The <b>Arle</b> killed {n} people.", encoding="utf-8")
    code, out, err = run("compare", "old.txt", "new.txt", "--html", "page.html")
    assert (code, err) == (0, "")
    assert out == "old.txt → new.txt: 1 change of fact\n  sentence 2: killed 2 → 4\n"
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert '<mark class="fact" title="killed 2 → 4">4 people</mark>' in page
    assert "<b>Arle" not in page
    assert "http" not in page.replace("http-equiv", "")


def test_changes_as_json(run, tmp_path):
    for name, n in (("old", 2), ("new", 4)):
        (tmp_path / f"{name}.txt").write_text(f"{OPENING}The flood killed {n} people.", encoding="utf-8")
    code, out, _ = run("compare", "old.txt", "new.txt", "--json")
    (change,) = json.loads(out)["changes"]
    assert (code, change["what"], change["old"], change["new"], change["new_sentence"]) == (0, "killed", "2", "4", 1)


def test_a_correction_that_fits_no_more_is_left_out_and_named_once(run, tmp_path):
    (tmp_path / "old.txt").write_text(f"{OPENING}The flood killed 2 people.", encoding="utf-8")
    (tmp_path / "new.txt").write_text(f"{OPENING}The flood killed 4 people.", encoding="utf-8")
    entry = '[[correction]]\ntable = "quantities"\naction = "reject"\ntext = "9"\ncoder = "Ada Brisk"\n'
    entry += 'date = 2026-03-01\nreason = "a year"\n'
    (tmp_path / "new.corrections.toml").write_text(entry, encoding="utf-8")
    code, out, _ = run("compare", "old.txt", "new.txt", "new.txt")
    assert code == 0
    assert out.count("note: left out: new.corrections.toml") == 1
    assert "killed 2 → 4" in out


def test_a_page_that_cannot_be_written_is_one_line(run, tmp_path):
    (tmp_path / "old.txt").write_text(OPENING, encoding="utf-8")
    code, _, err = run("compare", "old.txt", "old.txt", "--html", "no/such/page.html")
    assert code == 2
    assert err.startswith("error: --html no/such/page.html: can't be written")
