"""Read and build in odd environments: each must give the same bytes, with exit code 0.

Usage: python scripts/stress_environments.py [--only WORD]

Another user is tried where the script runs as root. An environment takes some three seconds on a quiet machine.
"""

import argparse
import hashlib
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))
from stress_reports import write_project  # noqa: E402

PLAIN = {"PATH": os.environ["PATH"]}
NOBODY = 65534


def environments(folder: Path) -> dict[str, tuple[dict[str, str], list[str], int | None]]:
    """Name -> variables beside PATH, options of Python, and whose process it is where another user's."""
    full = {**os.environ, "HOME": str(folder)}
    odd = folder / "ümläut and blank’s"
    odd.mkdir()
    closed = folder / "closed"
    closed.mkdir(mode=0o500)
    cases: dict[str, tuple[dict[str, str], list[str], int | None]] = {
        "as it is": (full, [], None), "nothing": ({}, [], None), "only PATH": (PLAIN, [], None),
        "no HOME": ({k: v for k, v in full.items() if k != "HOME"}, [], None),
        "another user": (PLAIN, [], NOBODY), "another user with HOME": ({**PLAIN, "HOME": "/nonexistent"}, [], NOBODY),
        "no passwd entry": (PLAIN, [], 54321), "no passwd entry, LANG=C": ({**PLAIN, "LANG": "C"}, [], 54321),
    }  # fmt: skip
    for locale in ("C", "POSIX", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "en_US.ISO-8859-1", "no_SUCH.locale"):
        cases[f"LC_ALL={locale}"] = ({**PLAIN, "LC_ALL": locale}, [], None)
    for name, value in {
        "TMPDIR": str(odd), "HOME": str(odd), "XDG_RUNTIME_DIR": "/nonexistent", "XDG_CACHE_HOME": str(closed),
        "JUPYTER_RUNTIME_DIR": str(closed), "JUPYTER_CONFIG_DIR": "/dev/null", "IPYTHONDIR": str(closed),
        "MPLCONFIGDIR": str(closed), "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "12345", "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "ascii", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONNOUSERSITE": "1", "PYTHONDEVMODE": "1",
        "PYTHONASYNCIODEBUG": "1", "COLUMNS": "20", "NO_COLOR": "1", "TERM": "dumb", "DISPLAY": ":99",
    }.items():  # fmt: skip
        cases[f"{name}={value}"] = ({**PLAIN, name: value}, [], None)
    cases["TMPDIR that is not there"] = ({**PLAIN, "TMPDIR": "/nonexistent"}, [], None)
    cases["a proxy"] = ({**PLAIN, "http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}, [], None)
    for options in (["-O"], ["-OO"], ["-W", "error"], ["-I"], ["-X", "dev"], ["-u"], ["-B"]):
        cases[f"python {' '.join(options)}"] = (PLAIN, options, None)
    return cases


def as_user(user: int | None) -> list[str]:
    """The words before a command that another user runs, who may read this interpreter wherever it is."""
    if user is None:
        return []
    found = shutil.which("setpriv")
    if not found:
        sys.exit("setpriv is missing; on Debian it comes with util-linux")
    reads = ["--inh-caps", "+dac_read_search", "--ambient-caps", "+dac_read_search"]
    return [found, f"--reuid={user}", f"--regid={user}", "--clear-groups", *reads]


def run(folder: Path, variables: dict[str, str], options: list[str], user: int | None) -> str:
    """The hash of what `parse` and `reports` write in a new folder, or what went wrong."""
    write_project(folder, 0, notebooks=1)
    if user is not None:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, user, user)
    for words in (["parse", "seeds/flood.txt", "--out", "tables"], ["reports", "--jobs", "1"]):
        command = [*as_user(user), sys.executable, *options, "-m", "analysis", *words]
        done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, timeout=180)
        if done.returncode or b"Traceback" in done.stderr:
            return f"{words[0]}: exit code {done.returncode}: {done.stderr.decode(errors='replace')[-300:]}"
    found = hashlib.sha256()
    for path in sorted(path for name in ("tables", "reports") for path in (folder / name).rglob("*")):
        if path.is_file() and ".locks" not in path.parts:
            found.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return found.hexdigest()


def main() -> int:
    """Try each environment and print those that differ."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="environments whose name holds this")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="environments-"))
    folder.chmod(0o755)
    try:
        cases = environments(folder)
        first, wrong, tried = "", 0, 0
        for number, (name, (variables, words, user)) in enumerate(cases.items()):
            if (user is not None and os.getuid()) or (number and options.only not in name):
                continue
            (place := folder / f"case {number}").mkdir()
            found, tried = run(place, variables, words, user), tried + 1
            first = first or found
            if found != first or ":" in found:
                wrong += 1
                print(f"{name}: {found}", flush=True)
            shutil.rmtree(place)
        print(f"{tried} environments, {wrong} that differ")
        return 1 if wrong else 0
    finally:
        (folder / "closed").chmod(stat.S_IRWXU)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
