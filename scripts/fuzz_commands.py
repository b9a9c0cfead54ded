"""What fuzz.py tries with some of its texts: versions compared, rows decided on and taken back, downloads imported, a
story told. Each may only refuse in one line (AnalysisError)."""

import contextlib
import random
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import analysis as an
from analysis.archives import is_archive, read_archive
from analysis.dataset.settable import CORRECTED
from analysis.errors import AnalysisError
from analysis.themes import Codebook

ENDINGS = (
    ".html",
    ".rtf",
    ".docx",
    ".txt",
    ".xml",
    ".rss",
    ".atom",
    ".warc",
    ".csv",
    ".tsv",
    ".ris",
    ".parquet",
    ".eml",
    ".mbox",
    ".md",
    ".srt",
    ".vtt",
)
HEADS = ("", "{\\rtf1\\ansi ", "<html><body>", '<?xml version="1.0"?><rss><channel><item>', "TY  - NEWS\n", "Body\n",
         "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\n", "id,text\n1,", "SE\n\nHD\n",
         "---\ntitle: a\n---\n", "From a@b Mon Mar  2 06:30:00 2026\nSubject: a\n\n", "0:01 --> 0:02\n")  # fmt: skip


def command_faults(text: str, other: str, codebook: Codebook, rng: random.Random) -> Iterator[str]:
    """What goes wrong with a text, and another as its next version; an exception is one that a command would show."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as name:
        folder = Path(name)
        yield from _decided(folder / "a.txt", text, codebook, rng)
        cut = rng.randrange(len(text) + 1)
        _refusing(lambda: an.compare(an.text_article(text), an.text_article(text[:cut] + other), codebook=codebook))
        path = folder / f"download{rng.choice(ENDINGS)}"
        path.write_text(rng.choice(HEADS) + text, encoding="utf-8", errors="replace")
        _refusing(lambda: is_archive(path) and list(read_archive(path).found))
        (folder / "story").mkdir()
        for number, version in enumerate((text, other)):
            (folder / "story" / f"{number}.txt").write_text(version, encoding="utf-8", errors="replace")
        _refusing(lambda: an.read_story(folder / "story", codebook=codebook).claims)


def _decided(path: Path, text: str, codebook: Codebook, rng: random.Random) -> Iterator[str]:
    path.write_bytes(text.encode(errors="replace"))
    try:
        data = first = an.read(path, codebook=codebook)
    except AnalysisError:
        return
    decided = 0
    for _ in range(6):
        table = rng.choice(CORRECTED)
        if not (size := len(getattr(data, table))):
            continue
        action = rng.choice(("accept", "reject", "edit"))
        changes = {"note": "seen"} if action == "edit" else None
        try:
            data = data.correct(table, rng.randrange(size), action, set=changes, coder="fuzz", reason="tried")
        except AnalysisError:
            continue
        decided += 1
        if data != an.read(path, codebook=codebook):
            yield f"corrections: {action} of {table} reads otherwise from its file"
    for _ in range(decided):
        data = data.undo()
    if data != first:
        yield "corrections: not as before once all are taken back"


def _refusing(command: Callable[[], object]) -> None:
    with contextlib.suppress(AnalysisError):
        command()
