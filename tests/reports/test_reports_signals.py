"""Builds that are asked to end, or killed, at a known moment: they end at once, and nothing of them stays."""

import os
import shutil
import signal
import subprocess
import sys
import uuid
from contextlib import suppress
from pathlib import Path

import pytest
from reports.stand_in import ROOT, notebook, stress, write_project

MAIN = "from analysis.cli.main import main; main()"
# The temporary folder is there, and the warm parent's process isn't yet.
STARTING = f"""
import time
from analysis.reports import warm

def wait(folder):
    open("notebooks/started", "w").close()
    time.sleep(600)

warm.kernel_environment = wait
{MAIN}
"""
CELL = "open('started', 'w').close()\nimport subprocess\nsubprocess.run(['sleep', '600'])"


class Build:
    """A build that has come to a certain moment."""

    def __init__(self, folder: Path, program: str, *options: str) -> None:
        self.project = write_project(folder, slow=notebook(CELL))
        self.mark = uuid.uuid4().hex
        self.temporary = stress.temporary(self.project)
        self.process = subprocess.Popen(
            [sys.executable, "-c", program, "reports", "--jobs", "2", *options],
            cwd=self.project,
            env={**os.environ, stress.MARK: self.mark, "PYTHONPATH": str(ROOT), "TMPDIR": str(self.temporary)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        stress.wait_until(lambda: (self.project / "notebooks" / "started").exists())

    def end(self) -> str:
        """What was said until the end, which comes soon."""
        return self.process.communicate(timeout=20)[0]

    def left(self) -> list[str]:
        """What is there of the build after its end: processes and temporary files."""
        running = stress.wait_for_none(self.mark)
        found = [*map(str, running), *map(str, self.temporary.rglob("*"))]
        shutil.rmtree(self.temporary)
        return found


ASKED = [  # what program, which signal, to the command alone or to its group, how often
    (STARTING, signal.SIGTERM, os.kill, 1),
    (STARTING, signal.SIGHUP, os.killpg, 1),
    (MAIN, signal.SIGINT, os.killpg, 1),
    (MAIN, signal.SIGINT, os.killpg, 3),
    (MAIN, signal.SIGTERM, os.kill, 1),
    (MAIN, signal.SIGTERM, os.killpg, 2),
    (MAIN, signal.SIGHUP, os.killpg, 1),
]


@pytest.mark.parametrize(("program", "number", "kill", "times"), ASKED)
def test_asked_to_end_it_does_so_at_once_and_leaves_nothing(tmp_path, program, number, kill, times):
    build = Build(tmp_path, program)
    for _ in range(times):
        kill(build.process.pid, number)
    assert build.end().endswith("error: interrupted; what was finished before is whole\n")
    assert build.process.returncode == 128 + number
    assert build.left() == []


def test_watching_ends_when_it_is_told_to(tmp_path):
    build = Build(tmp_path, MAIN, "--watch", "--timeout", "1")
    assert build.process.stdout
    while not build.process.stdout.readline().startswith("watching"):
        pass
    build.process.send_signal(signal.SIGTERM)
    assert build.end() == "error: interrupted; what was finished before is whole\n"
    assert build.process.returncode == 128 + signal.SIGTERM
    assert build.left() == []


def test_killed_by_force_its_kernels_end_and_their_folder_goes(tmp_path):
    build = Build(tmp_path, MAIN)
    build.process.kill()
    build.end()
    assert build.left() == []


def test_what_a_forced_end_of_every_process_leaves_is_swept_by_the_next_build(tmp_path):
    build = Build(tmp_path, MAIN)
    for pid in stress.processes(build.mark):
        with suppress(ProcessLookupError):  # it ended by itself, with its parent
            os.kill(pid, signal.SIGKILL)
    build.end()
    assert [path.name.endswith(".part") for path in build.temporary.iterdir()] == [True]
    stress.write_project(build.project, 1)
    (build.project / "notebooks" / "slow.ipynb").unlink()
    stress.build(build.project)  # an error where anything is left
