"""Sources over articles: whose names are one, and whose are not."""

import pytest

from analysis.story.identity import find_identities, name_key

ONE = [
    ("the Health Ministry", "Health Ministry"),
    ("Norland's Ministry of Health", "the Norland Health Ministry"),
    ("Gen. Ada Brisk", "Ada Brisk"),
    ("Café Société", "cafe societe"),
    ("the U.N.", "UN"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_two_writings_of_one_name(one, other):
    assert name_key(one) == name_key(other)


def sources(*names):
    rows = [(f"a{n}", n, name, kind, 1) for n, (name, kind) in enumerate(names)]
    columns = ("article_id", "source_id", "name", "type", "attributions")
    return dict(zip(columns, map(list, zip(*rows, strict=True)), strict=True))


def entities(*names):
    columns = ("article_id", "kind", "name", "aliases")
    rows = [("a0", "organisation", name, aliases) for name, aliases in names]
    return {column: [row[n] for row in rows] for n, column in enumerate(columns)}


CASES = [  # sources of as many articles, names of bodies, the names they have in all
    ([("Ilse Brandt", "named"), ("Brandt", "named")], [], ["Ilse Brandt", "Ilse Brandt"]),
    ([("Ilse Brandt", "named"), ("Tam Brandt", "named"), ("Brandt", "named")], [],
     ["Ilse Brandt", "Tam Brandt", "Brandt"]),  # two of that surname
    ([("the Health Ministry", "organisation"), ("Norland's Health Ministry", "organisation")], [],
     ["Norland's Health Ministry"] * 2),
    ([("Norland's Health Ministry", "organisation"), ("Sudland's Health Ministry", "organisation")], [],
     ["Norland's Health Ministry", "Sudland's Health Ministry"]),
    ([("NDA", "organisation"), ("Norland Disaster Agency", "organisation")],
     [("Norland Disaster Agency", ("NDA",))], ["Norland Disaster Agency"] * 2),
    ([("police", "group"), ("the police", "group")], [], ["the police"] * 2),
    ([("Ilse", "named"), ("Ilse Foundation", "organisation")], [], ["Ilse", "Ilse Foundation"]),
]  # fmt: skip


@pytest.mark.parametrize(("names", "bodies", "expected"), CASES)
def test_who_is_who(names, bodies, expected):
    found = find_identities({"sources": sources(*names), "entities": entities(*bodies)})
    assert [found.of(f"a{n}", n) for n in range(len(names))] == expected
    assert found.of("a0", None) is None
