"""Many articles as one story: built into a folder, and read back as DataFrames."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from analysis.corpus.build import Paths, Progress, build_corpus
from analysis.corpus.load import Corpus, load_corpus, read_columns, with_days
from analysis.corpus.part import CORPUS_TABLES
from analysis.corpus.records import BadRecord
from analysis.dataset.csv_format import csv_bytes
from analysis.dataset.package import corpus_package_json
from analysis.dataset.parquet_format import parquet_bytes
from analysis.dataset.story_schema import STORY
from analysis.errors import DatasetError, ParameterError
from analysis.files import write_together
from analysis.story.build import story_tables
from analysis.story.corrections import corrections_file, read_claim_corrections
from analysis.story.policies import DEFAULT, choose_policy
from analysis.themes import Codebook

if TYPE_CHECKING:
    import pandas as pd

    from analysis.dataset.dataset import Dataset

PACKAGE = "datapackage.json"
NEEDED = ("article", "sentences", "quantities", "attributions", "sources", "entities", "mentions", "dates", "texts")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Story:
    """Many articles as one story: `articles`, `claims` and `claim_mentions`, and the tables of every article.

    Each is a DataFrame, typed as the data dictionary says, and read from the disk when it is first asked for; those of
    every article begin with `article_id`.
    """

    folder: Path
    _kept: TemporaryDirectory[str] | None = None  # the folder of a story that nobody asked to keep
    _read: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name not in (*STORY, *CORPUS_TABLES) or name == "article":
            raise AttributeError(f"a story has no table {name!r}; it has {', '.join(_names())}")
        if name not in self._read:
            self._read[name] = self._table(name)
        return self._read[name]

    def __dir__(self) -> list[str]:
        return [*_names(), "article", "folder"]

    def __repr__(self) -> str:
        return f"<Story: {len(self.articles)} articles, {len(self.claims)} claims, {len(self.claim_mentions)} mentions>"

    def article(self, article_id: str) -> Dataset:
        """Return the dataset of one article, with its text.

        Raises:
            ParameterError: the story has no such article.
        """
        return Corpus(self.folder).article(article_id)

    def _table(self, name: str) -> pd.DataFrame:
        import pandas as pd

        if name not in STORY:
            return Corpus(self.folder).table(name)
        path = self.folder / f"{name}.parquet"
        try:
            return with_days(STORY[name], pd.read_parquet(path))
        except (OSError, ValueError) as error:
            raise DatasetError(f"{path}: can't be read ({error}); run `analysis story` again") from None


def _names() -> list[str]:
    return [*STORY, *(name for name in CORPUS_TABLES if name != "article")]


def build_story(
    sources: str | Path | Sequence[str | Path],
    out: str | Path,
    *,
    policy: str = DEFAULT,
    order: Sequence[str] = (),
    codebook: Codebook | str | Path | None = None,
    cluster: str | None = None,
    workers: int | None = None,
    resume: bool = False,
    columns: Mapping[str, str] | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
) -> tuple[int, list[BadRecord]]:
    """Write the tables of every article and of their story into a folder, and return what build_corpus returns.

    What stood there is replaced when all is done.

    Args:
        sources, codebook, cluster, workers, resume, columns, progress: as build_corpus takes them.
        policy: name of the rule by which the figures of a claim become one; docs/stories.md lists them.
        order: for the policy `source-order`, the sources, the first to be believed first.

    Raises:
        ParameterError: no such policy, or a list of sources is missing or out of place.
        CorrectionError: a correction of the story's is broken, or finds no figure.
    """
    chosen, out = choose_policy(policy, order), Path(out)
    named = [Path(source) for source in ([sources] if isinstance(sources, str | Path) else sources)]
    corrections = [
        entry for path in map(corrections_file, named) if path for entry in read_claim_corrections(path)
    ]  # before the work of hours

    def tell(folder: Path, paths: Paths) -> list[str]:
        tables = story_tables({name: read_columns(folder, name) for name in NEEDED}, chosen, corrections)
        files = {}
        for name, table in STORY.items():
            files[f"{name}.parquet"] = parquet_bytes(table, tables[name])
            files[f"{name}.csv"] = csv_bytes(table, tables[name])
        own = {name: [f"{name}.parquet"] for name in STORY}
        files[PACKAGE] = corpus_package_json({**CORPUS_TABLES, **STORY}, {**paths, **own})
        write_together((folder / name, content) for name, content in files.items())
        return list(files)

    return build_corpus(
        named,
        out,
        codebook=codebook,
        cluster=cluster,
        workers=workers,
        resume=resume,
        columns=columns,
        progress=progress,
        more=tell,
    )


def read_story(
    sources: str | Path | Sequence[str | Path],
    *,
    policy: str = DEFAULT,
    order: Sequence[str] = (),
    codebook: Codebook | str | Path | None = None,
) -> Story:
    """Read articles as one story: folders, text files with their sidecars, or JSON Lines; as build_story takes them.

    What can't be read is left out; `analysis story` lists it.

    Raises:
        ParameterError: no article can be read, or the policy is unknown.
    """
    kept = TemporaryDirectory(prefix="analysis-story-")
    articles, bad = build_story(sources, kept.name, policy=policy, order=order, codebook=codebook)
    if not articles:
        why = f" ({bad[0].where}: {bad[0].problem})" if bad else ""
        raise ParameterError(f"no article could be read{why}; give folders, text files or JSON Lines")
    return Story(Path(kept.name), kept)


def load_story(folder: str | Path) -> Story:
    """Return the story that `analysis story` wrote into a folder.

    Raises:
        DatasetError: no story there.
    """
    corpus = load_corpus(folder)
    named = {resource["name"] for resource in json.loads((corpus.folder / PACKAGE).read_bytes())["resources"]}
    if missing := [name for name in STORY if name not in named]:
        raise DatasetError(f"{folder}: no table {', '.join(missing)} here; give a folder that `analysis story` wrote")
    return Story(corpus.folder)
