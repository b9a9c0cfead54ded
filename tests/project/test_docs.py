"""What the manual shows is run: each command of README, docs and help, and README's Python."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from archives import containers, databases, nexis

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMANDS = (
    "parse", "show", "add", "corpus", "story", "compare", "reports", "codebook check", "codebook show", "codebook try",
    "codebook convert", "corrections add", "corrections show", "corrections undo", "corrections upgrade",
)  # fmt: skip
ENDLESS = "--watch"  # runs until Ctrl-C; tests/reports does that
SAVED_PAGE = "<html><head><title>Storm at Port Ellery</title></head><body><article><p>{}</p></article></body></html>"
OWN_CODEBOOK = 'name = "own"\n\n[river]\nterms = ["river*"]\nexample = "The river rose."\n'


def shown(page: Path) -> list[str]:
    """The `analysis ...` lines of a page's code blocks, without their comments."""
    text = page.read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.DOTALL | re.MULTILINE) + re.findall(
        r"(?:^    .*\n)+", text, re.MULTILINE
    )
    lines = "\n".join(blocks).splitlines()
    return [line.split("  #")[0].strip() for line in lines if line.strip().startswith("analysis ")]


SHOWN = sorted({line for page in PAGES for line in shown(page)})


@pytest.fixture
def project(tmp_path) -> Path:
    """A project of its own with one article and the files that the manual's commands name."""
    folder = tmp_path
    for name in ("seeds", "notebooks"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "article.txt").write_text("About 120 boats sank, said Ada Brisk.", encoding="utf-8")
    signed = 'action = "accept"\ncoder = "Ib"\ndate = 2026-03-09\nreason = "read again"\n'
    for name, table, text in (
        ("article", "sources", "Ada Brisk"),
        ("seeds/islamic-state-fraying", "quantities", "about 120"),
    ):
        entry = f'[[correction]]\ntable = "{table}"\ntext = "{text}"\n{signed}'
        (folder / f"{name}.corrections.toml").write_text(entry, encoding="utf-8")
    for name, count in (("old", 120), ("new", 140), ("newest", 150)):
        (folder / f"{name}.txt").write_text(f"About {count} boats sank, said Ada Brisk.", encoding="utf-8")
    (folder / "articles.jsonl").write_text('{"id": "a", "text": "About 120 boats sank."}\n', encoding="utf-8")
    (folder / "my-themes.toml").write_text(OWN_CODEBOOK, encoding="utf-8")
    (folder / "parameters.yaml").write_text("published: '2015-03-08'\n", encoding="utf-8")
    (folder / "nexis.docx").write_bytes(containers.docx(nexis.NEXIS))
    (folder / "factiva.html").write_text(databases.FACTIVA, encoding="utf-8")
    (folder / "table.csv").write_text("headline,body,day\nBoats,About 120 boats sank.,2026-06-01\n", encoding="utf-8")
    (folder / "article.docx").write_bytes(containers.docx("About 120 boats sank, said Ada Brisk."))
    page = containers.page("en", [f"About {n}20 boats sank on Sunday, said the mayor of the town." for n in range(9)])
    (folder / "crawl.warc.gz").write_bytes(containers.warc([("https://a.example", page, "text/html", 200)]))
    (folder / "reports").mkdir()
    (folder / "export").mkdir()
    (folder / "export" / "rents.docx").write_bytes(containers.docx("Rents fell by 4 percent."))
    (folder / "story.html").write_text(SAVED_PAGE.format("About 120 boats sank on Sunday. " * 20), encoding="utf-8")
    return folder


def run(line: str, project: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of the manual; a page on the web is read from the disk, as tests have no network."""
    line = re.sub(r"https://\S+", "story.html", line)
    line = re.sub(r"seeds/\*(?:\.txt)?", "seeds/islamic-state-fraying.txt", line)
    words = shlex.split(line.split(" | ")[0])
    command = [sys.executable, "-m", "analysis", *words[1:]]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, capture_output=True, text=True, cwd=project, env=environment, timeout=120)


def test_the_manual_shows_every_command():
    manual = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert [name for name in COMMANDS if f"analysis {name} " not in manual] == []


@pytest.mark.parametrize("line", [line for line in SHOWN if ENDLESS not in line])
def test_each_command_of_the_manual_runs(line, project):
    done = run(line, project)
    assert done.returncode == (1 if "--check" in line else 0), done.stderr  # nothing is built yet, so 1 is right


@pytest.mark.parametrize("command", COMMANDS)
def test_each_example_of_the_help_runs(command, project):
    helped = run(f"analysis {command} --help", project).stdout
    example = " ".join(re.search(r"Example: (.*?)\n\n", helped, re.DOTALL).group(1).split())
    assert example.startswith(f"analysis {command} ")
    done = run(example, project)
    assert done.returncode == 0, done.stderr


def test_readmes_python_runs(project):
    code = "".join(re.findall(r"^```python\n(.*?)^```", PAGES[0].read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE))
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr
    assert (project / "out" / "islamic-state-fraying" / "datapackage.json").is_file()
