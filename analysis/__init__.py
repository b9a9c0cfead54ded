"""Read a news article as data: its numbers, sources, entities, dates and themes, each traced to its characters.

import analysis as an

data = an.read("seeds/islamic-state-fraying.txt")
data.quantities
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from analysis.version import __version__

if TYPE_CHECKING:
    from analysis.article import read_article, text_article
    from analysis.choice import choose, chosen
    from analysis.corpus import load_corpus
    from analysis.dataset.build import build_dataset, read
    from analysis.dataset.dataset import Dataset, load
    from analysis.desk.coders import compare_coders
    from analysis.desk.desk import review
    from analysis.desk.home import start
    from analysis.desk.sample import sample
    from analysis.story import load_story, read_story
    from analysis.themes import read_codebook
    from analysis.versions import compare

HOMES = {  # each is imported when it is first asked for: `import analysis` itself takes no time
    "Dataset": "analysis.dataset.dataset",
    "build_dataset": "analysis.dataset.build",
    "choose": "analysis.choice",
    "chosen": "analysis.choice",
    "compare": "analysis.versions",
    "compare_coders": "analysis.desk.coders",
    "load": "analysis.dataset.dataset",
    "load_corpus": "analysis.corpus",
    "load_story": "analysis.story",
    "read": "analysis.dataset.build",
    "read_article": "analysis.article",
    "read_codebook": "analysis.themes",
    "read_story": "analysis.story",
    "review": "analysis.desk",
    "sample": "analysis.desk.sample",
    "start": "analysis.desk",
    "text_article": "analysis.article",
}
PLAIN = ("read_article", "read_codebook", "text_article")  # these need no third-party package
PARTS = ("charts", "content", "display")  # packages at hand as `an.charts`, imported when first asked for too

__all__ = [
    "Dataset", "__version__", "build_dataset", "choose", "chosen", "compare",
    "compare_coders", "load", "load_corpus", "load_story",
    "read", "read_article", "read_codebook", "read_story", "review", "sample", "start",
    "text_article",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name in PARTS:
        return _imported(f"analysis.{name}")
    if name not in HOMES:
        raise AttributeError(f"module 'analysis' has no {name!r}; it has {', '.join(sorted([*HOMES, *PARTS]))}")
    if name not in PLAIN:
        _imported("pandas")
    found = globals()[name] = getattr(_imported(HOMES[name]), name)
    return found


def _imported(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        from analysis.extras import missing_extra

        raise (missing_extra(error) or error) from None


def __dir__() -> list[str]:
    return [*__all__, *PARTS]
