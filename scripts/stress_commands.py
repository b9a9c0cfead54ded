"""Kill the commands at random moments, and run them at once: no output may be torn or lost, no decision may be missing.

Usage: python scripts/stress_commands.py [--kills 200] [--races 50] [--seed 0]

What stress_reports.py does for `analysis reports`, for parse, corpus, story, add, compare and corrections, over texts
and a mailbox. Two versions of the input take turns: after a kill each output is that of the one or of the other, whole.
"""

import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = 24
SIGNALS = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
COMMANDS = {  # name: the words behind `analysis`, and what they write; {in} is the folder of the version
    "parse": (["parse", "{in}/0.txt", "{in}/1.txt", "--out", "parsed"], "parsed"),
    "corpus": (["corpus", "{in}", "--out", "tables"], "tables"),
    "story": (["story", "{in}", "--out", "told", "--page"], "told"),
    "add": (["add", "{in}/note.md", "--to", "seeds", "--name", "note", "--update"], "seeds"),
    "compare": (["compare", "{in}/0.txt", "{in}/1.txt", "--html", "pages/compared.html"], "pages"),
}


def write_inputs(folder: Path, version: int) -> Path:
    """Write one version of the input and return its folder."""
    inside = folder / f"in{version}"
    inside.mkdir()
    letters = ""
    for n in range(ARTICLES):
        told = f"Some {20 + n + 7 * version} people were hurt in Vell on Monday, police said. Three houses burned.\n"
        (inside / f"{n}.txt").write_text(told, encoding="utf-8")
        letters += f"From a@x Mon Mar  2 06:30:00 2026\nFrom: A <a@x.example>\nSubject: S{n}\n"
        letters += f"Date: Mon, 02 Mar 2026 06:30:00 +0100\n\nFirefighters in Oret found {n + version + 2} dogs.\n\n"
    (inside / "box.mbox").write_text(letters, encoding="utf-8")
    (inside / "note.md").write_text(f"---\ntitle: Wall\n---\nThe wall fell on {version + 2} men.\n", encoding="utf-8")
    return inside


def start(folder: Path, name: str, inside: Path) -> subprocess.Popen[str]:
    """Start a command over one version of the input."""
    words = [word.replace("{in}", inside.name) for word in COMMANDS[name][0]]
    return analysis(folder, words)


def analysis(folder: Path, words: list[str]) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    command = [sys.executable, "-m", "analysis", *words]
    return subprocess.Popen(command, cwd=folder, env=environment, text=True, start_new_session=True, **pipes)


def content(folder: Path) -> dict[str, str]:
    """The files of an output by name, as digests; without what a run that was killed has not finished."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    names = {path: str(path.relative_to(folder)) for path in found}
    whole = {path: name for path, name in names.items() if not any(part.startswith(".") for part in Path(name).parts)}
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for path, name in whole.items()}


def finish(folder: Path, name: str, inside: Path) -> dict[str, str]:
    """Run a command to its end; RuntimeError where it fails or leaves anything unfinished."""
    process = start(folder, name, inside)
    said = process.communicate()
    out = folder / COMMANDS[name][1]
    hidden = [str(path.relative_to(folder)) for path in out.rglob(".*") if not path.name.startswith(".versions")]
    if process.returncode or hidden:
        raise RuntimeError(f"{name}: exit code {process.returncode}, left {hidden}: {said}")
    return content(out)


def clean(folder: Path, name: str, inside: Path) -> None:
    """Take an output away, and give `add --update` an article to update."""
    out = folder / COMMANDS[name][1]
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    if name == "add":
        words = [word.replace("{in}", inside.name) for word in COMMANDS[name][0] if word != "--update"]
        analysis(folder, words).communicate()


def kill_rounds(folder: Path, rounds: int, chance: random.Random) -> Iterator[str]:
    """Kill each command in turn; yields what went wrong."""
    inputs = [write_inputs(folder, version) for version in (0, 1)]
    whole: dict[str, list[dict[str, str]]] = {}
    longest: dict[str, float] = {}
    for name in COMMANDS:
        clean(folder, name, inputs[0])
        began = time.monotonic()
        whole[name] = [finish(folder, name, inside) for inside in inputs]
        longest[name] = (time.monotonic() - began) / 2
    for number in range(rounds):
        name = list(COMMANDS)[number % len(COMMANDS)]
        delay, sent = chance.uniform(0, longest[name]), chance.choice(SIGNALS)
        process = start(folder, name, inputs[number // len(COMMANDS) % 2])
        try:
            process.communicate(timeout=delay)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, sent)
            process.communicate()
        found = content(folder / COMMANDS[name][1])
        if name != "add" and found not in whole[name] and not torn_by_name(found, whole[name]):
            yield f"kill {number}: {name}, {sent.name} after {delay:.2f} s: torn {sorted(found)[:9]}"
    for name in COMMANDS:
        if name != "add" and finish(folder, name, inputs[1]) != whole[name][1]:
            yield f"{name}: other bytes after the kills"


def torn_by_name(found: dict[str, str], whole: list[dict[str, str]]) -> bool:
    """Whether each file is that of one version: folders of one article each are replaced one after the other."""
    return all(any(digest == version.get(name) for version in whole) for name, digest in found.items()) and any(
        found.keys() == version.keys() for version in whole
    )


def race_rounds(folder: Path, rounds: int) -> Iterator[str]:
    """Run each command three times at once, and decisions about one article; yields what went wrong."""
    inside = write_inputs(folder, 0)
    for number in range(rounds):
        name = [*COMMANDS, "corrections"][number % (len(COMMANDS) + 1)]
        if name == "corrections":
            yield from _decisions(folder, inside, number)
            continue
        clean(folder, name, inside)
        wanted = finish(folder, name, inside)
        clean(folder, name, inside)
        said = [(p.communicate()[1], p.returncode) for p in [start(folder, name, inside) for _ in range(3)]]
        if any(code and len(told.splitlines()) != 1 for told, code in said):
            yield f"race {number}: {name}: {said}"
        if content(folder / COMMANDS[name][1]) != wanted:
            yield f"race {number}: {name}: other bytes"


def _decisions(folder: Path, inside: Path, number: int) -> Iterator[str]:
    """Four decisions at once about one article: each that was told as done stands in its file."""
    own = inside / "0.corrections.toml"
    own.unlink(missing_ok=True)
    words = [str(inside / "0.txt"), "--coder", "Ada", "--reason", "tried"]
    runs = [analysis(folder, ["corrections", "add", words[0], action, "quantities", row, *words[1:]])
            for action, row in (("accept", "0"), ("reject", "1"), ("accept", "1"), ("reject", "0"))]  # fmt: skip
    said = [(run.communicate()[1], run.returncode) for run in runs]
    done = sum(code == 0 for _, code in said)
    kept = len(tomllib.loads(own.read_text(encoding="utf-8"))["correction"]) if own.exists() else 0
    if kept != done:
        yield f"race {number}: corrections: {done} done, {kept} kept: {said}"


def main() -> None:
    """Run both kinds of rounds and print what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--races", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    wrong = []
    with tempfile.TemporaryDirectory(prefix="stress-") as name:
        for part in ("kills", "races"):
            (Path(name) / part).mkdir()
        for told in kill_rounds(Path(name) / "kills", options.kills, random.Random(options.seed)):
            wrong.append(told)
            print(told, flush=True)
        for told in race_rounds(Path(name) / "races", options.races):
            wrong.append(told)
            print(told, flush=True)
    print(f"{options.kills} kills, {options.races} races: {len(wrong)} things went wrong")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
