"""What a run of `analysis corpus` has done so far, so that one that was broken off can go on where it was."""

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from analysis.corpus.records import BadRecord, Part
from analysis.errors import DatasetError
from analysis.files import write_whole
from analysis.scratch import held

FOLDER, DONE = ".corpus.unfinished", "done.jsonl"
PACKAGE = Path(__file__).parents[1]


class Unfinished:
    """The folder that a run works in, and the parts that are done there.

    A part that is done counts only while its articles, the codebook and this program are what they were.
    """

    def __init__(self, folder: Path, tables: Sequence[str], codebook: str) -> None:
        self.folder, self.made_with = folder, program_digest() + codebook
        self.bad: dict[int, list[BadRecord]] = {}
        self.articles = 0
        self._known: dict[int, dict[str, Any]] = {}
        with suppress(OSError, ValueError):  # the last line of a run that was killed may be half a one
            for line in (folder / DONE).read_text(encoding="utf-8").splitlines():
                entry = json.loads(line)
                self._known[entry["part"]] = entry
        for name in tables:
            (folder / name).mkdir(exist_ok=True)

    def holds(self, part: Part) -> bool:
        """Whether this part is done already; it counts as done from now on."""
        entry = self._known.get(part.number)
        if entry is None or entry["digest"] != self._digest(part):
            return False
        self._count(part.number, entry["articles"], [BadRecord(**record) for record in entry["bad"]])
        return True

    def add(self, part: Part, files: Mapping[str, bytes], broken: Sequence[BadRecord]) -> None:
        """Put the files of a part in their places, and write down that it is done."""
        for name, content in files.items():
            write_whole(self.folder / name / part_name(part.number), content)
        bad = sorted([*part.bad, *broken], key=lambda record: record.line or 0)
        articles = len(part.records) - sum(not record.kept for record in broken)
        entry = {"part": part.number, "digest": self._digest(part), "articles": articles, "bad": list(map(asdict, bad))}
        with (self.folder / DONE).open("a", encoding="utf-8") as file:
            file.write(json.dumps(entry) + "\n")
        self._count(part.number, articles, bad)

    def _count(self, number: int, articles: int, bad: list[BadRecord]) -> None:
        self.articles += articles
        self.bad[number] = bad

    def _digest(self, part: Part) -> str:
        given = "".join([self.made_with, *(record.digest for record in part.records)])
        return hashlib.sha256(given.encode()).hexdigest()


def part_name(number: int) -> str:
    """Return the name of the files of a part, in each table's folder."""
    return f"part-{number:05}.parquet"


@contextmanager
def unfinished(out: Path, tables: Sequence[str], codebook: str, *, resume: bool) -> Iterator[Unfinished]:
    """Make or take over the folder inside `out` to work in; it stays where the run breaks off with some parts done.

    Raises:
        DatasetError: it can't be written, or another run works there.
    """
    new = not out.exists()
    folder = out / FOLDER
    work = None
    mine = True
    try:  # from before the folder is made: an interrupt right afterwards removes it too
        try:
            out.mkdir(parents=True, exist_ok=True)
            folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise DatasetError(f"{out}: can't be written ({error.strerror}); choose another folder") from None
        with held(folder) as mine:
            if not mine:
                raise DatasetError(f"{out}: another run is writing there; wait for it, or choose another folder")
            if not resume:
                _empty(folder)
            work = Unfinished(folder, tables, codebook)
            yield work
            work.bad.clear()  # all is in its place: nothing is to be kept
    finally:
        if mine and not (work and work.bad):  # no part is done
            shutil.rmtree(folder, ignore_errors=True)
            if new:
                with suppress(OSError):  # it holds the tables
                    out.rmdir()


def _empty(folder: Path) -> None:
    for left in folder.iterdir():
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


@cache
def program_digest() -> str:
    """Return a hash of this package's files: another program would give other rows."""
    whole = hashlib.sha256()
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()
