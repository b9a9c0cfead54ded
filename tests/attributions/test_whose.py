"""Whom a source belongs to, whether it is unnamed, and what is told inside what somebody else tells."""

import pytest
from attributions.reading import read

BELONGS: list[tuple[str, str | None, bool]] = [  # text, the first source's affiliation, whether it is unnamed
    ("An activist who opposes River Watch said the dam was weak.", None, True),
    ("A lawyer fighting the Quell Institute said it was late.", None, True),
    ("Volunteers with Harbour Watch said it was late.", "Harbour Watch", True),
    ("Helena Marsh, director of the Dunholm Institute in Zelma, said it was late.", "Dunholm Institute", False),
    ("A spokesman for the ministry said it was late.", "ministry", True),
    ("A Nato spokesman said it was late.", "Nato", True),
    ("Quell's founder, Anton Brandt, said it was late.", None, False),
    ("Two senior officials who asked not to be named said it was late.", None, True),
    ("Police in Nairobi said it was late.", None, False),
    ("Residents said it was late.", None, True),
    ("Helena Marsh said it was late.", None, False),
    ("A nurse at the clinic said it was late.", "clinic", True),
    ("The Dunholm Institute said it was late.", None, False),
]


@pytest.mark.parametrize(("text", "affiliation", "unnamed"), BELONGS)
def test_whom_a_source_belongs_to(text: str, affiliation: str | None, unnamed: bool) -> None:
    _, sources = read(text)
    assert (sources[0].affiliation, sources[0].unnamed) == (affiliation, unnamed)


Told = tuple[str, str | None, int | None]
TOLD: list[tuple[str, list[Told]]] = [  # content, source and the row that it is inside
    ("Police said that Owen Hale told a clerk, “I will burn it down.”", [
        ("Owen Hale told a clerk, “I will burn it down.”", "Police", None), ("I will burn it down.", "Owen Hale", 0),
    ]),
    ("The clerk recalled that he said, “I will burn it down.”", [
        ("he said, “I will burn it down.”", "clerk", None), ("I will burn it down.", None, 0),
    ]),
    ("Police said Helena Marsh called the clerk a “thief”.", [
        ("Helena Marsh called the clerk a “thief”", "Police", None), ("the clerk a “thief”", "Helena Marsh", 0),
    ]),
    ("Police said Helena Marsh had said it was late.", [("Helena Marsh had said it was late", "Police", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), TOLD)
def test_a_quotation_told_by_somebody_else_stands_inside(
    text: str, want: list[tuple[str, str | None, int | None]]
) -> None:
    rows, sources = read(text)
    names = [sources[r.source_id].name if r.source_id is not None else None for r in rows]
    assert [(r.text, name, r.inside) for r, name in zip(rows, names, strict=True)] == want
