"""Many articles -> the tables of all of them, as partitioned Parquet."""

from analysis.corpus.build import build_corpus
from analysis.corpus.load import Corpus, load_corpus

__all__ = ["Corpus", "build_corpus", "load_corpus"]
