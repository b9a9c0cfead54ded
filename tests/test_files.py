"""Files written together: whole or not at all, and what a killed writer left is swept by the next."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.files import write_together, write_whole

WRITER = """
import sys, time
from pathlib import Path
from analysis.files import write_together

def files():
    yield Path(sys.argv[1]) / "a.csv", b"half"
    print("written", flush=True)
    time.sleep(600)

write_together(files())
"""


@pytest.fixture
def writer(tmp_path: Path):
    """A process that has written one of its files beside its place, and goes on for long."""
    with subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout and process.stdout.readline() == "written\n"
        yield process
        process.kill()


def age(folder: Path) -> list[Path]:
    parts = sorted(folder.glob(".*.part"))
    for part in parts:
        os.utime(part, (1_000_000_000, 1_000_000_000))
    return parts


def test_a_killed_writers_files_are_swept_and_a_living_ones_are_not(tmp_path: Path, writer) -> None:
    (kept,) = age(tmp_path)
    write_whole(tmp_path / "b.csv", b"whole")
    assert kept.exists()
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    write_whole(tmp_path / "b.csv", b"whole again")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.csv"]


def test_what_is_not_ours_stays(tmp_path: Path) -> None:
    names = [".a.csv.part", "a.csv.0123abcd.part", ".a.0123abcd.party", ".download.0123ABCD.part"]
    for name in names:
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / ".folder.0123abcd.part").mkdir()
    age(tmp_path)
    write_whole(tmp_path / "b.csv", b"whole")
    assert {path.name for path in tmp_path.iterdir()} == {*names, ".folder.0123abcd.part", "b.csv"}


def test_all_or_none(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"old")
    with pytest.raises(OSError, match="nowhere"):
        write_together([(tmp_path / "a.csv", b"new"), (tmp_path / "nowhere" / "b.csv", b"new")])
    assert (tmp_path / "a.csv").read_bytes() == b"old" and len(list(tmp_path.iterdir())) == 1
