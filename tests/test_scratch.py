"""Folders to work in: gone at the end, whatever the end; those of living processes are left alone."""

import subprocess
import sys
from pathlib import Path

import pytest

from analysis.scratch import scratch_folder

HOLDER = """
import sys, time
from pathlib import Path
from analysis.scratch import scratch_folder

with scratch_folder(Path(sys.argv[1]), "work") as folder:
    (folder / "deep").mkdir()
    (folder / "deep" / "file").write_text("half")
    print(folder.name, flush=True)
    time.sleep(600)
"""


def made(parent: Path) -> list[str]:
    return sorted(path.name for path in parent.iterdir())


def test_it_is_private_and_gone_at_the_end(tmp_path):
    with pytest.raises(KeyboardInterrupt), scratch_folder(tmp_path, "work") as folder:
        assert folder.parent == tmp_path and folder.stat().st_mode & 0o777 == 0o700
        (folder / "file").write_text("half")
        raise KeyboardInterrupt
    assert made(tmp_path) == []


def test_an_interrupt_as_soon_as_it_is_made_leaves_none(tmp_path, monkeypatch):
    made_by_system = Path.mkdir

    def interrupted(path, *given, **named):
        made_by_system(path, *given, **named)
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "mkdir", interrupted)
    with pytest.raises(KeyboardInterrupt), scratch_folder(tmp_path, "work"):
        pytest.fail("it is made only in part")
    assert made(tmp_path) == []


def test_one_whose_process_was_killed_is_swept_and_one_that_is_in_use_is_not(tmp_path):
    for name in (".work.part", ".work.a.parts", "work.a.part", ".other.a.part"):
        (tmp_path / name).mkdir()
    others = made(tmp_path)
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        held = process.stdout.readline().strip()
        with scratch_folder(tmp_path, "work") as folder:
            assert made(tmp_path) == sorted([*others, held, folder.name])
        assert (tmp_path / held / "deep" / "file").read_text() == "half"
        process.kill()
    assert made(tmp_path) == sorted([*others, held])
    with scratch_folder(tmp_path, "work") as folder:
        assert made(tmp_path) == sorted([*others, folder.name])


def test_many_at_once_sweep_none_of_each_other(tmp_path):
    script = (
        "import sys\nfrom pathlib import Path\nfrom analysis.scratch import scratch_folder\n"
        "for _ in range(300):\n"
        "    with scratch_folder(Path(sys.argv[1]), 'work') as folder:\n"
        "        (folder / 'file').write_text('whole')\n"
        "        assert (folder / 'file').read_text() == 'whole'\n"
    )
    both = [subprocess.Popen([sys.executable, "-c", script, str(tmp_path)]) for _ in range(3)]
    assert [process.wait(60) for process in both] == [0, 0, 0]
    assert made(tmp_path) == []
