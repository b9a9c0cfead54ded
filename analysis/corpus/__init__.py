"""A JSON Lines file of articles -> the tables of all of them, as partitioned Parquet."""

from analysis.corpus.build import build_corpus

__all__ = ["build_corpus"]
