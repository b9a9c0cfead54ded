"""Time `analysis reports` against plain `papermill` and `jupyter nbconvert --to html` on the same notebooks.

Usage: python scripts/bench_reports.py [--pairs 5] [--ten-pairs 1]

Whole processes; medians of pairs that alternate. Wall time is what counts; processor time beside it tells whether other
work on the machine had a hand in it. The plain way takes about seven minutes for ten articles: one pair of them is run
unless --ten-pairs asks for more.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from analysis.reports.parameters import why_no_report

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = Path(sys.executable).parent


class Seconds(NamedTuple):
    """What a command took: by the clock, and of processors, its children's included."""

    wall: float
    processor: float


def timed(command: list[str], folder: Path) -> Seconds:
    """Seconds that a command takes."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Seconds(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def plain(project: Path, articles: list[Path], out: Path) -> Seconds:
    """Seconds for papermill and then nbconvert, one notebook after another, as people do today."""
    steps = []
    out.mkdir(parents=True, exist_ok=True)
    for article in articles:
        for notebook in sorted((project / "notebooks").glob("*.ipynb")):
            run = out / f"{article.stem}-{notebook.name}"
            given = ["-p", "article", str(article)]
            command = [str(PROGRAMS / "papermill"), str(notebook), str(run), *given, "--cwd", str(notebook.parent)]
            steps.append(timed([*command, "--no-progress-bar"], project))
            steps.append(timed([str(PROGRAMS / "jupyter"), "nbconvert", "--to", "html", str(run)], project))
    return Seconds(*map(sum, zip(*steps, strict=True)))


def ours(project: Path, articles: list[Path], out: Path, *options: str) -> Seconds:
    """Seconds for one `analysis reports`."""
    names = [str(article) for article in articles]
    return timed([sys.executable, "-m", "analysis", "reports", *names, "--out", str(out), *options], project)


def hashing(project: Path, articles: list[Path], out: Path) -> float:
    """Seconds of an unchanged build that go into planning: reading and hashing inputs and outputs."""
    code = (
        "import sys, time; from pathlib import Path; from analysis.reports.plan import plan_reports;"
        "from analysis.reports.build import _reasons; start = time.perf_counter();"
        "plan = plan_reports(sys.argv[2:], sorted(Path('notebooks').glob('*.ipynb')), {}, Path(sys.argv[1]), texts={},"
        " timeout=None); assert not any(_reasons(plan, Path(sys.argv[1]), False).values());"
        "print(time.perf_counter() - start)"
    )
    command = [sys.executable, "-c", code, str(out), *map(str, articles)]
    return float(subprocess.run(command, cwd=project, check=True, capture_output=True, text=True).stdout)


def rendering(out: Path) -> tuple[float, float]:
    """Median seconds and kilobytes of one report, rendered by the exporter in a process that has rendered before."""
    import nbformat

    from analysis.reports.exporter import ArticleReportExporter

    exporter, seconds, sizes = ArticleReportExporter(), [], []
    for path in sorted(out.rglob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        for _ in range(3):
            start = time.perf_counter()
            html, _ = exporter.from_notebook_node(notebook, {"metadata": {"name": path.stem}})
            seconds.append(time.perf_counter() - start)
        sizes.append(len(html.encode()) / 1000)
    return statistics.median(seconds), statistics.median(sizes)


def make_project(folder: Path) -> tuple[Path, list[Path]]:
    """A copy of the notebooks, and ten articles that are copies of the first one in seeds/."""
    project = folder / "project"
    shutil.copytree(ROOT / "notebooks", project / "notebooks")
    for notebook in (project / "notebooks").glob("*.ipynb"):
        if why_no_report(notebook) is not None:  # the desk and its door are no reports
            notebook.unlink()
    (project / "seeds").mkdir()
    seed = sorted((ROOT / "seeds").glob("*.txt"))[0]
    articles = []
    for number in range(10):
        article = project / "seeds" / f"article-{number}.txt"
        shutil.copy(seed, article)
        if seed.with_suffix(".toml").exists():
            shutil.copy(seed.with_suffix(".toml"), article.with_suffix(".toml"))
        articles.append(article)
    return project, articles


def tell(case: str, value: str, asked: str) -> None:
    """One line of the result."""
    print(f"{case:<46}{value:>54}   asked {asked}", flush=True)


def compare(case: str, pairs: list[tuple[Seconds, Seconds]], asked: str) -> None:
    """Tell the median ratio of pairs of our way and the plain one."""
    wall, processor = (statistics.median(a[i] / b[i] for a, b in pairs) for i in (0, 1))
    ours, theirs = (statistics.median(pair[i].wall for pair in pairs) for i in (0, 1))
    count = f"{len(pairs)} pair{'' if len(pairs) == 1 else 's'}"
    tell(case, f"{wall:.3f} x ({ours:.1f} s of {theirs:.1f} s, {count}; processor {processor:.3f} x)", asked)


def unchanged(project: Path, articles: list[Path], built: Path) -> None:
    """Tell how long it takes to find out that nothing has to be built."""
    again = [ours(project, articles, built) for _ in range(9)]
    wall, processor = (statistics.median(seconds[i] for seconds in again) for i in (0, 1))
    hashed = statistics.median(hashing(project, articles, built) for _ in range(9))
    value = f"{wall:.2f} s, hashing {hashed:.3f} s (processor {processor:.2f} s)"
    tell("nothing changed, fifty reports", value, "<= 0.35 s, 0.1 s")


def one_cell(project: Path, articles: list[Path], built: Path) -> None:
    """Change a cell of one notebook, and tell which reports are built again."""
    notebook = project / "notebooks" / "numbers.ipynb"
    notebook.write_text(notebook.read_text(encoding="utf-8").replace('"source": [', '"source": [\n    "\\n",', 1))
    said = subprocess.run(
        [sys.executable, "-m", "analysis", "reports", *map(str, articles), "--out", str(built)],
        cwd=project, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    rebuilt = [line.split()[1].split("/")[1] for line in said.splitlines() if line.startswith("built ")]
    value = f"rebuilt: {len(rebuilt)} reports of {', '.join(sorted(set(rebuilt)))}"
    tell("one notebook's cell changed", value, "its 10 reports alone")


def main() -> None:
    """Run every case and print its figure beside the one that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=5, help="of one article")
    parser.add_argument("--ten-pairs", type=int, default=1, help="of ten articles, about eight minutes each")
    options = parser.parse_args()
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} at the start", flush=True)
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        project, articles = make_project(folder)
        built = folder / "built"
        ours(project, articles, built)
        unchanged(project, articles, built)
        one_cell(project, articles, built)
        milliseconds, size = (part * factor for part, factor in zip(rendering(built), (1000, 1), strict=True))
        tell("one report's page", f"{size:.0f} kB in {milliseconds:.0f} ms", "<= 200 kB, 50 ms")
        cases = {  # what is told -> how many articles, how many pairs, what is asked
            "five reports of one article, nothing cached": (1, options.pairs, "<= 0.14 x"),
            "ten articles x five reports": (10, options.ten_pairs, "<= 0.08 x"),
        }
        for case, (count, pairs, asked) in cases.items():
            taken = [
                (
                    ours(project, articles[:count], folder / f"ours-{count}-{pair}"),
                    plain(project, articles[:count], folder / f"plain-{count}-{pair}"),
                )
                for pair in range(pairs)
            ]
            if taken:
                compare(case, taken, asked)
        print(f"load {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()
