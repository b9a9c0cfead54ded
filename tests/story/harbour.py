"""One invented explosion in forty articles of four outlets, each figure marked by hand with what it tells."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import NamedTuple

MARK = re.compile(r"\{(\w+):([^}]*)\}")


class Marked(NamedTuple):
    """A figure as marked: k killed in all, i injured, m missing, d displaced, p a part, b background, o other."""

    article: str
    kind: str
    start: int
    end: int
    text: str


def read_marked(name: str = "harbour") -> tuple[list[dict[str, str]], list[Marked]]:
    """Return the articles of a story as records of JSON Lines, and every marked figure."""
    articles, marks = [], []
    blocks = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8").split("\n== ")[1:]
    for block in blocks:
        head, _, body = block.partition("\n")
        name, outlet, day, title = (part.strip() for part in head.split("|"))
        text, at = "", 0
        for found in MARK.finditer(body):
            text += body[at : found.start()]
            marks.append(Marked(name, found[1], len(text), len(text) + len(found[2]), found[2]))
            text, at = text + found[2], found.end()
        text = (text + body[at:]).strip()
        assert dt.date.fromisoformat(day)
        articles.append({"id": name, "text": text, "title": title, "publisher": outlet, "published": day})
    return articles, marks


def write_marked(path: Path, name: str = "harbour") -> Path:
    """Write the articles as JSON Lines."""
    path.write_text("".join(json.dumps(one) + "\n" for one in read_marked(name)[0]), encoding="utf-8")
    return path
