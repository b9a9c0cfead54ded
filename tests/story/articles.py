"""Articles for the tests of stories: a few words each, with what is known of them."""

import json
from pathlib import Path


def article(id: str, text: str, published: str | None = None, publisher: str | None = None, **known: str) -> dict:
    return {"id": id, "text": text, "published": published, "publisher": publisher, **known}


def write(path: Path, *articles: dict) -> Path:
    """The articles as JSON Lines."""
    path.write_text("".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in articles), encoding="utf-8")
    return path


FIRST = (
    "A blast in Port Ellery killed 12 people and injured 40 on Monday, police said. "
    "The mayor, Ilse Brandt, said that nine people were missing. In 2011 a blast there killed 30 people."
)
SECOND = (
    "The blast in Port Ellery on Monday left 12 people dead, the mayor, Ilse Brandt, told reporters. "
    "Five children were killed. Some 40 people were injured."
)
LATER = (
    "Port Ellery mourned on Wednesday after the blast of Monday that killed 14 people, police said. "
    "Ilse Brandt said that 14 people were killed."
)
ELSEWHERE = "A fire in a mill at Hollin Bridge killed 12 people on Monday, said the owner, Tam Orrin."

STORY = (
    article("a", FIRST, "2026-03-02", "The Tidings"),
    article("b", SECOND, "2026-03-03", "Harbour Post"),
    article("c", LATER, "2026-03-04", "The Tidings"),
    article("d", ELSEWHERE, "2026-03-03", "Mill News"),
)
