"""Tables of sentences in files: a sentence a line, what is read in it indented below, comments behind "#"."""

from pathlib import Path


def sentences(path: Path) -> list[tuple[str, list[str]]]:
    """(sentence, the lines below it) in the order of the file."""
    found: list[tuple[str, list[str]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            found[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            found.append((line, []))
    return found
