"""Who said what: content, kind, cue and speaker of single sentences."""

import pytest
from attributions.reading import read
from hypothesis import example, given, settings
from hypothesis import strategies as st

CASES = [  # text, [(content parts, speaker, cue lemma, kind)]
    (
        "“We will rebuild the harbour,” Mara Lindqvist said.",
        [("We will rebuild the harbour", "Mara Lindqvist", "say", "direct")],
    ),
    (
        "The bridge will close in May, the council said.",
        [("The bridge will close in May", "the council", "say", "indirect")],
    ),
    (
        "The council said that the bridge would close.",
        [("the bridge would close", "The council", "say", "indirect")],
    ),
    (
        "The council said the bridge would close.",
        [("the bridge would close", "The council", "say", "indirect")],
    ),
    (
        "“It is over,” said Tomas Brandt, a retired teacher.",
        [("It is over", "Tomas Brandt, a retired teacher", "say", "direct")],
    ),
    (
        "According to Tomas Brandt, the well is dry.",
        [("the well is dry", "Tomas Brandt", "according to", "indirect")],
    ),
    (
        "The well is dry, according to Tomas Brandt.",
        [("The well is dry", "Tomas Brandt", "according to", "indirect")],
    ),
    (
        "The well, analysts contend, is dry.",
        [("The well | is dry", "analysts", "contend", "indirect")],
    ),
    (
        "“The well,” she said, “is dry.”",
        [("The well | is dry.", "she", "say", "direct")],
    ),
    (
        "“The well is dry,” she said. “We need rain.”",
        [("The well is dry | We need rain.", "she", "say", "direct")],
    ),
    (
        "Hugo Hall, a doctor who treated them, said the wounds were light.",
        [("the wounds were light", "Hugo Hall, a doctor", "say", "indirect")],
    ),
    (
        "Mara Lindqvist told reporters on Tuesday that the talks had failed.",
        [("the talks had failed", "Mara Lindqvist", "tell", "indirect")],
    ),
    (
        "Mara Lindqvist believes the talks failed.",
        [],
    ),
    (
        "She hopes to win and plans to stay.",
        [],
    ),
    (
        "He read “The Old Harbour” and watched “Night Train” on television.",
        [],
    ),
    (
        "The so-called “green corridor” opened on Friday.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_attributions(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    rows, _ = read(text)
    found = [(" | ".join(text[a:b] for a, b in r.parts), r.speaker, r.cue_lemma, r.kind) for r in rows]
    assert found == expected


PIECES = [
    "“", "”", '"', "'", "’", ",", ".", ":", "—", "-", "(", ")", "'s", ";", "?", "said", "says", "saying",
    "told", "asked", "denied", "called", "claim", "claims", "Smith", "Mr.", "Anna", "he", "she", "who", "which",
    "that", "and", "but", "even", "as", "of", "by", "in", "to", "a", "the", "report", "official", "reporters",
    "was", "has", "not", "on", "Tuesday", "according", "anonymity", "pseudonym", "it", "they", "“No,”", "I",
    "Smith's", "one", "another", "describing", "“Yes.”", "hear", "court", "whether", "3", "Dr", "ABC",
]  # fmt: skip


@example("0cLAIMS:")
@example("claimed Quell, ² ")
@example("Quell denied today")
@example("Quell said he won, a")
@settings(max_examples=250, deadline=None)
@given(
    st.text(min_size=1, max_size=80).filter(str.strip)
    | st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map(" ".join)
)
def test_any_text_at_all(text: str) -> None:
    rows, sources = read(text)
    for index, row in enumerate(rows):
        assert row.attribution_id == index
        assert text[row.start : row.end] == row.text
        assert (row.start, row.end) == (row.parts[0][0], row.parts[-1][1])
        if row.speaker is not None:
            assert text[row.speaker_start : row.speaker_end] == row.speaker
        if row.source_id is not None:
            assert sources[row.source_id].attributions > 0
