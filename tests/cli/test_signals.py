"""What asks the command to end: once is enough, and the exit code tells the signal."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# The signal comes in the middle of an `eval`, again while it tidies up, and once more at the very end.
PROGRAM = """
import os, sys
from analysis.cli import main

def work(words):
    try:
        eval("os.kill(os.getpid(), int(words[0]))", globals(), {"words": words})
        print("it went on")
    finally:
        os.kill(os.getpid(), int(words[0]))
        print("tidy", flush=True)

main.call = work
try:
    main.main()
finally:
    os.kill(os.getpid(), int(sys.argv[1]))
"""


@pytest.fixture
def run(tmp_path):
    """Run the program as a module, as `python -m analysis` is, with the signal it sends to itself."""
    (tmp_path / "asked.py").write_text(PROGRAM)

    def run(number, *before):
        command = [*before, sys.executable, "-m", "asked", str(int(number))]
        given = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(tmp_path)])}
        return subprocess.run(command, env=given, capture_output=True, text=True, timeout=60)

    return run


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_asked_to_end_it_tidies_up_once_and_tells_why(run, number):
    done = run(number)
    assert done.returncode == 128 + number
    assert (done.stdout, done.stderr) == ("tidy\n", "error: interrupted; what was finished before is whole\n")


def test_what_is_ignored_stays_ignored(run):
    assert run(signal.SIGHUP, "nohup").stdout == "it went on\ntidy\n"
