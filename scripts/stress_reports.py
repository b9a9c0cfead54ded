"""Kill report builds at random moments, and run two at once: no file may be torn or lost, no kernel may stay behind.

Usage: python scripts/stress_reports.py [--kills 200] [--pairs 50] [--seed 0]
"""

import argparse
import contextlib
import hashlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MARK = "STRESS_RUN"  # environment variable by which the processes of a run are known
GRACE = 5.0  # seconds after which nothing of a killed run may be left
HANGS = 90.0  # seconds after which a build of which a part was killed counts as hanging


def write_project(folder: Path, version: int, notebooks: int = 2) -> None:
    """An article and a few small notebooks; another `version` makes every report out of date."""
    for name in ("seeds", "notebooks"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "seeds" / "flood.txt").write_text("Water rose in Tolmar. About 40 people left, officials said.\n")
    for number in range(notebooks):
        cells = [
            {"cell_type": "markdown", "id": "title", "metadata": {}, "source": f"# Page {number}"},
            code("parameters", 'article: str = "../seeds/flood.txt"  # path of the article', ["parameters"]),
            code("text", f"version = {version}\nopen(article).read() * 50, version"),
            code("rows", "import pandas as pd\npd.DataFrame({'n': range(200), 'version': version})"),
        ]
        kernel = {"name": "python3", "language": "python", "display_name": "Python 3"}
        notebook = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
        (folder / "notebooks" / f"page{number}.ipynb").write_text(json.dumps(notebook))


def code(name: str, source: str, tags: list[str] | None = None) -> dict[str, object]:
    """A code cell."""
    metadata = {"tags": tags} if tags else {}
    return {
        "cell_type": "code", "id": name, "metadata": metadata, "source": source, "outputs": [], "execution_count": None,
    }  # fmt: skip


def temporary(folder: Path) -> Path:
    """Where the builds of a project keep their temporary files; a short name, as sockets need one."""
    made = Path(tempfile.gettempdir()) / f"stress-{hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]}"
    made.mkdir(exist_ok=True)
    return made


def start(folder: Path, mark: str, *options: str) -> subprocess.Popen[bytes]:
    """Start `analysis reports` in a folder, in a process group of its own, with a folder for its temporary files."""
    environment = {**os.environ, MARK: mark, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary(folder))}
    command = [sys.executable, "-m", "analysis", "reports", "--jobs", "2", *options]
    quiet = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    return subprocess.Popen(command, cwd=folder, env=environment, start_new_session=True, **quiet)


def processes(mark: str) -> dict[int, tuple[int, bool]]:
    """The live processes of a run: its id -> its parent's, and whether it is the warm parent or forked from it."""
    found = {}
    needle = f"{MARK}={mark}".encode()
    for path in Path("/proc").glob("[0-9]*"):
        try:
            if needle not in (path / "environ").read_bytes():
                continue
            state, parent = (path / "stat").read_text().rpartition(")")[2].split()[:2]
            if state != "Z":
                found[int(path.name)] = int(parent), b"analysis.reports.forks" in (path / "cmdline").read_bytes()
        except OSError:
            continue
    return found


def left_over(mark: str) -> list[int]:
    """The live processes of a run."""
    return list(processes(mark))


def part(main: int, mark: str, role: str) -> list[int]:
    """The processes of a run that are its `worker`s, its warm `parent`, its `kernel`s, or all of them."""
    known = processes(mark)
    roles = {
        "worker": [pid for pid, (parent, warm) in known.items() if parent == main and not warm],
        "parent": [pid for pid, (parent, warm) in known.items() if parent == main and warm],
        "kernel": [pid for pid, (parent, warm) in known.items() if parent != main and warm],
        "all": list(known),
    }
    return roles[role]


def wait_until(done: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for something to come true, but not for ever."""
    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        time.sleep(0.05)


def wait_for_none(mark: str) -> list[int]:
    """The processes of a run that are still there after the time of grace."""
    wait_until(lambda: not left_over(mark), GRACE)
    return left_over(mark)


def torn(folder: Path, expected: set[str]) -> list[str]:
    """The reports that are missing or not whole."""
    bad = []
    for name in sorted(expected):
        path = folder / "reports" / name
        try:
            data = path.read_bytes()
            whole = data.rstrip().endswith(b"</html>") if path.suffix == ".html" else bool(data)
            if path.suffix in (".ipynb", ".json", ".jsonld"):
                json.loads(data)
        except (OSError, ValueError):
            whole = False
        if not whole:
            bad.append(name)
    return bad


def files(folder: Path) -> dict[str, bytes]:
    """Every file of the reports by name, without the locks."""
    root = folder / "reports"
    found = (path for path in sorted(root.rglob("*")) if path.is_file() and ".locks" not in path.parts)
    return {str(path.relative_to(root)): path.read_bytes() for path in found}


def build(folder: Path) -> dict[str, bytes]:
    """Build to the end and return the files; RuntimeError where it fails, or leaves temporary files of any run."""
    said = (process := start(folder, uuid.uuid4().hex)).communicate()[0]
    left = sorted(path.name for path in temporary(folder).iterdir())
    shutil.rmtree(temporary(folder))
    if process.returncode or left:
        raise RuntimeError(f"{said.decode()}exit code {process.returncode}, temporary files: {left}")
    return files(folder)


ATTACKS = {  # who gets which signal; True where the build has to end by itself, and tell what became of each report
    "main": (signal.SIGKILL, False),
    "group": (signal.SIGKILL, False),  # the command with its workers, as a shell's job is killed
    "all": (signal.SIGKILL, False),  # as a container is killed
    "interrupt": (signal.SIGINT, False),  # Ctrl-C on a terminal
    "twice": (signal.SIGINT, False),  # by a person in a hurry
    "terminate": (signal.SIGTERM, False),
    "stop": (signal.SIGTERM, False),  # to every process, as a service is stopped
    "hangup": (signal.SIGHUP, False),  # the terminal was closed
    "worker": (signal.SIGKILL, True),
    "parent": (signal.SIGKILL, True),
    "kernel": (signal.SIGKILL, True),
}


def attack(process: subprocess.Popen[bytes], mark: str, target: str, chance: random.Random) -> None:
    """Send the signal; a part that isn't there yet is waited for, as long as the build runs."""
    number = ATTACKS[target][0]
    if target in ("main", "terminate"):
        process.send_signal(number)
    elif target in ("group", "interrupt", "twice", "hangup"):
        os.killpg(process.pid, number)
        if target == "twice":
            time.sleep(chance.uniform(0, 0.2))
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, number)
    else:
        role = "all" if target == "stop" else target
        wait_until(lambda: bool(part(process.pid, mark, role)) or process.poll() is not None)
        found = part(process.pid, mark, role)
        for pid in found if role == "all" else chance.sample(found, min(1, len(found))):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)


def kill_rounds(folder: Path, rounds: int, chance: random.Random) -> list[str]:
    """Attack `rounds` rebuilds at random moments, each kind of attack in turn; returns what went wrong."""
    write_project(folder, 0)
    began = time.monotonic()
    expected = set(build(folder))
    longest = time.monotonic() - began
    wrong = []
    for number in range(1, rounds + 1):
        write_project(folder, number)
        mark = uuid.uuid4().hex
        before = set(temporary(folder).iterdir())
        process = start(folder, mark)
        delay = chance.uniform(0, longest)
        target = list(ATTACKS)[number % len(ATTACKS)]
        name = f"kill {number} ({target} after {delay:.2f} s)"
        said = b""
        try:
            said = process.communicate(timeout=delay)[0]
        except subprocess.TimeoutExpired:
            attack(process, mark, target, chance)
            try:
                said = process.communicate(timeout=HANGS)[0]
            except subprocess.TimeoutExpired:
                wrong.append(f"{name}: still there after {HANGS:.0f} s")
                process.kill()
                process.communicate()
            if ATTACKS[target][1] and b"see reports/index.html" not in said:
                wrong.append(f"{name}: ended without its summary: {said.decode()}")
        frames = re.findall(rb'File "([^"]*)"', said)
        own = b"Traceback" in said and not all(place.startswith(b"<frozen ") for place in frames)
        wrong += [f"{name}: a traceback: {said.decode()}"] if own else []  # else Python had not begun with it
        wrong += [f"{name}: torn {found}" for found in torn(folder, expected)]
        wrong += [f"{name}: process {pid} is left" for pid in wait_for_none(mark)]
        if target not in ("main", "group", "all"):  # who is killed by force can't tidy up: a later build does it
            left = sorted(path.name for path in {*temporary(folder).iterdir()} - before)
            wrong += [f"{name}: {left} left among the temporary files"] if left else []
    wrong += differences(build(folder), folder, "after the kills")
    return wrong


def pair_rounds(folder: Path, rounds: int) -> list[str]:
    """Run two builds at the same time; returns what went wrong."""
    write_project(folder, 0)
    expected = set(build(folder))
    wrong = []
    for number in range(1, rounds + 1):
        write_project(folder, number)
        mark = uuid.uuid4().hex
        both = [start(folder, mark), start(folder, mark)]
        for process in both:
            said = process.communicate()[0]
            if process.returncode:
                wrong.append(f"pair {number}: exit code {process.returncode}: {said.decode()}")
        wrong += [f"pair {number}: torn {name}" for name in torn(folder, expected)]
        wrong += [f"pair {number}: process {pid} is left" for pid in wait_for_none(mark)]
        wrong += [f"pair {number}: {path.name} is left" for path in temporary(folder).iterdir()]
        if number == rounds:
            wrong += differences(files(folder), folder, f"pair {number}")
    shutil.rmtree(temporary(folder))
    return wrong


def differences(found: dict[str, bytes], folder: Path, when: str) -> list[str]:
    """What differs between these files and those of a build of the same project in an empty folder."""
    with tempfile.TemporaryDirectory(prefix="stress-") as name:
        clean = Path(name)
        for part in ("seeds", "notebooks"):
            (clean / part).symlink_to(folder / part)
        fresh = build(clean)
    names = sorted({*found, *fresh})
    return [f"{when}: {name} differs from a clean build" for name in names if found.get(name) != fresh.get(name)]


def main() -> None:
    """Run both kinds of rounds and print what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--pairs", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="stress-") as name:
        wrong = kill_rounds(Path(name) / "kills", options.kills, random.Random(options.seed))
        wrong += pair_rounds(Path(name) / "pairs", options.pairs)
    print("\n".join([*wrong, f"{options.kills} kills, {options.pairs} pairs: {len(wrong)} things went wrong"]))
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
