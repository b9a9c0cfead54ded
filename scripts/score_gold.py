"""Print how the library does on the hand-marked articles, table by table.

    python scripts/score_gold.py [ARTICLE_ID ...] [--rows] [--raise-floors]

`--rows` lists what was missed and what was found without being marked. `--raise-floors` writes the scores into
tests/gold/floors.toml where they are higher than the floors there; a floor is
lowered by hand only, in a commit that says why.
"""

import argparse
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
import gold  # noqa: E402


def raised(old: dict[str, dict[str, float]], scores: dict[str, dict[str, float]]) -> str:
    """floors.toml with the higher of both, rounded down so that the same result passes again."""
    lines = ["# The least F1 of each table of each marked article: scripts/score_gold.py --raise-floors\n"]
    for article_id in sorted(scores):
        lines.append(f"\n[{article_id}]\n")
        for table, f1 in scores[article_id].items():
            floor = max(old.get(article_id, {}).get(table, 0.0), int(f1 * 1000) / 1000)
            lines.append(f"{table} = {floor:.3f}\n")
    return "".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", metavar="ARTICLE_ID")
    parser.add_argument("--rows", action="store_true")
    parser.add_argument("--raise-floors", action="store_true")
    args = parser.parse_args()
    scores: dict[str, dict[str, float]] = {}
    for article_id in args.articles or gold.gold_ids():
        found = gold.read_gold(article_id)
        scores[article_id] = {}
        for table in gold.marked_tables(article_id):
            score = gold.score(article_id, table, found)
            scores[article_id][table] = score.f1
            print(f"{article_id:32} {table:14} {score.f1:.3f}  {score.right} of {score.marked}, {score.found} found")
            if args.rows:
                for mark, rows in (("-", score.missed), ("+", score.false)):
                    print("".join(f"    {mark} {' ; '.join(v or '∅' for v in row)}\n" for row in rows), end="")
    if args.raise_floors:
        path = gold.FOLDER / "floors.toml"
        old = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        path.write_text(raised(old, {**{k: old[k] for k in old}, **scores}), encoding="utf-8")


if __name__ == "__main__":
    main()
