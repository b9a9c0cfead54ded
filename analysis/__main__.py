"""The one command."""

import sys
from pathlib import Path


def main() -> None:
    from analysis.corpus import build_corpus

    assert sys.argv[1] == "corpus" and sys.argv[3] == "--out"
    build_corpus(Path(sys.argv[2]), Path(sys.argv[4]))


if __name__ == "__main__":
    main()
