"""What stands among the reports though nothing makes it any more: pages of articles or notebooks that are gone."""

from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from analysis.files import write_whole
from analysis.reports import index
from analysis.reports.locks import locked
from analysis.reports.manifest import NAME, as_json, read_manifest
from analysis.reports.plan import DATASET


class Orphan(NamedTuple):
    """The reports of an article that is gone, or of one notebook that is gone; `files` are those that were written."""

    article: str
    notebook: str | None
    files: tuple[Path, ...]

    def __str__(self) -> str:
        gone = f"notebook {self.notebook}" if self.notebook else "article"
        return f"{self.article}: the {gone} is gone, {len(self.files)} files stay; --prune removes them"


def find_orphans(out: Path, articles: Collection[str], notebooks: Collection[str]) -> list[Orphan]:
    """What in `out` is of no notebook of these names, or of an article of none of these ids that is nowhere else."""
    found = []
    for path in sorted(out.glob(f"*/{NAME}")):
        folder = path.parent
        manifest = read_manifest(folder)
        built = manifest.built
        files = {key: tuple(folder / name for name in entry["outputs"]) for key, entry in built.items()}
        elsewhere = bool(manifest.article) and Path(manifest.article).is_file()
        if folder.name not in articles and not elsewhere:
            written = (*(file for some in files.values() for file in some), path, folder / index.FILE)
            found.append(Orphan(folder.name, None, tuple(dict.fromkeys(written))))
        else:
            gone = (key for key in files if key != DATASET and key not in notebooks)
            found += [Orphan(folder.name, key, files[key]) for key in gone]
    return found


def prune(out: Path, orphans: Iterable[Orphan]) -> None:
    """Remove the files of orphans, and folders that are empty then; what nobody wrote here stays."""
    for orphan in orphans:
        folder = out / orphan.article
        with locked(out, f"{orphan.article}/.manifest"):
            for file in orphan.files:
                file.unlink(missing_ok=True)
            if orphan.notebook:
                now = read_manifest(folder)
                kept = {key: entry for key, entry in now.built.items() if key != orphan.notebook}
                write_whole(folder / NAME, as_json(now._replace(built=kept)._asdict()))
        for emptied in (folder / DATASET, folder):
            with suppress(OSError):  # it holds something else, or is gone
                emptied.rmdir()
    index.write_pages(out)
