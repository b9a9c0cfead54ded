"""A dataset comes back from its folder as it went in."""

import pytest

import analysis as an
from analysis.article import text_article

TEXT = "Varnholm — The mayor, Ada Brisk, said 12 houses burned on Sunday.\r\n“=1+1 is no sum,” she said.\n"


@pytest.fixture
def data():
    return an.build_dataset(text_article(TEXT, "fire"))


def test_load_gives_back_what_was_saved(data, tmp_path):
    assert an.load(data.save(tmp_path / "fire")) == data


def test_same_dataset_same_bytes(data, tmp_path):
    first, second = data.save(tmp_path / "a", sqlite=True), data.save(tmp_path / "b", sqlite=True)
    names = sorted(path.name for path in first.iterdir())
    assert {name: (first / name).read_bytes() for name in names} == {
        name: (second / name).read_bytes() for name in sorted(path.name for path in second.iterdir())
    }
