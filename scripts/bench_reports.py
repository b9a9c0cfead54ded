"""Time `analysis reports` against plain `papermill` and `jupyter nbconvert --to html` on the same notebooks.

Usage: python scripts/bench_reports.py [--pairs 5] [--full]

Whole processes, wall time, medians of pairs that alternate. The plain way takes minutes for ten articles, so its time
for them is ten times its time for one, unless --full runs it.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = Path(sys.executable).parent


def timed(command: list[str], folder: Path) -> float:
    """Seconds that a command takes."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start


def plain(project: Path, articles: list[Path], out: Path) -> float:
    """Seconds for papermill and then nbconvert, one notebook after another, as people do today."""
    total = 0.0
    out.mkdir(parents=True, exist_ok=True)
    for article in articles:
        for notebook in sorted((project / "notebooks").glob("*.ipynb")):
            run = out / f"{article.stem}-{notebook.name}"
            given = ["-p", "article", str(article)]
            command = [str(PROGRAMS / "papermill"), str(notebook), str(run), *given, "--cwd", str(notebook.parent)]
            total += timed([*command, "--no-progress-bar"], project)
            total += timed([str(PROGRAMS / "jupyter"), "nbconvert", "--to", "html", str(run)], project)
    return total


def ours(project: Path, articles: list[Path], out: Path, *options: str) -> float:
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
    print(f"{case:<46}{value:>28}   asked {asked}", flush=True)


def main() -> None:
    """Run every case and print its figure beside the one that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--full", action="store_true", help="run the plain way for ten articles too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        project, articles = make_project(folder)
        one, ten, plain_one, plain_ten = [], [], [], []
        for pair in range(options.pairs):
            plain_one.append(plain(project, articles[:1], folder / f"plain-{pair}"))
            one.append(ours(project, articles[:1], folder / f"one-{pair}"))
            ten.append(ours(project, articles, folder / f"ten-{pair}"))
            if options.full:
                plain_ten.append(plain(project, articles, folder / f"plain-ten-{pair}"))
        base_one = statistics.median(plain_one)
        base_ten = statistics.median(plain_ten) if options.full else 10 * base_one
        ratio = statistics.median(a / b for a, b in zip(one, plain_one, strict=True))
        seconds = f"{statistics.median(one):.1f} s of {base_one:.1f} s"
        tell("five reports of one article, nothing cached", f"{seconds} = {ratio:.3f} x", "<= 0.14 x")
        seconds = f"{statistics.median(ten):.1f} s of {base_ten:.1f} s"
        tell("ten articles x five reports", f"{seconds} = {statistics.median(ten) / base_ten:.3f} x", "<= 0.08 x")
        built = folder / "ten-0"
        again = statistics.median(ours(project, articles, built) for _ in range(5))
        hashed = statistics.median(hashing(project, articles, built) for _ in range(5))
        tell("nothing changed, fifty reports", f"{again:.2f} s, hashing {hashed:.3f} s", "<= 0.35 s, 0.1 s")
        notebook = project / "notebooks" / "numbers.ipynb"
        notebook.write_text(notebook.read_text(encoding="utf-8").replace('"source": [', '"source": [\n    "\\n",', 1))
        said = subprocess.run(
            [sys.executable, "-m", "analysis", "reports", *map(str, articles), "--out", str(built)],
            cwd=project, check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip
        rebuilt = sorted({line.split()[1].split("/")[1] for line in said.splitlines() if line.startswith("built ")})
        tell("one notebook's cell changed", f"rebuilt: {', '.join(rebuilt)}", "numbers alone")
        milliseconds, size = (part * factor for part, factor in zip(rendering(built), (1000, 1), strict=True))
        tell("one report's page", f"{size:.0f} kB in {milliseconds:.0f} ms", "<= 200 kB, 50 ms")


if __name__ == "__main__":
    main()
