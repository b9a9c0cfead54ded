"""How good are the rules on one's own texts? Rows drawn by chance, judged at the desk, and what that tells of all rows.

A drawn row that was accepted is right; one that was rejected is wrong in all; one that was edited is wrong in the
columns that were set. A drawn sentence, in which the rules found no row of the table, shows by a row that was added
there that one was missed; the sentences of an article count once all its drawn rows are judged.
"""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.dataset.dataset import Dataset
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import CORRECTED, settable
from analysis.desk.queue import uids
from analysis.desk.wilson import interval
from analysis.display import Html
from analysis.display.html import table
from analysis.errors import ParameterError


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawn row, as it stands in the machine's tables. Of a row `rule` made it; of a sentence both are None."""

    article_id: str
    uid: str
    rule: str | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Sample:
    """Rows and sentences of several articles, drawn by `seed`; what it tells follows the articles' corrections."""

    table: str
    n: int
    seed: int
    of: int  # rows in all
    rows: tuple[Drawn, ...]
    sentences: tuple[Drawn, ...]

    def of_article(self, article_id: str) -> dict[str, list[Any]]:
        """Return what the desk shows of one article: the drawn rows' keys, and the drawn sentences' numbers."""
        return {
            "rows": [drawn.uid for drawn in self.rows if drawn.article_id == article_id],
            "sentences": [int(drawn.uid) for drawn in self.sentences if drawn.article_id == article_id],
        }

    def listed(self, datasets: Dataset | Sequence[Dataset]) -> pd.DataFrame:
        """Return the drawn rows: article, key, text, rule, and what was decided (null where nothing was yet)."""
        judged = _judged(_many(datasets), self.table)
        found = []
        for drawn in self.rows:
            action, key, words = judged[drawn.article_id, drawn.uid]
            found.append((drawn.article_id, key, words, drawn.rule, action))
        names = ["article_id", TABLES[self.table].key, "text", "rule", "decided"]
        return pd.DataFrame(found, columns=names).astype({names[1]: "Int64", "text": "string", "decided": "string"})

    def precision(self, datasets: Dataset | Sequence[Dataset]) -> pd.DataFrame:
        """Return what the judged rows tell of rows, columns and rules, with Wilson's 95 % interval.

        Columns: `part` (row, column, rule, missed), `name`, `judged`, `right`, `share`, `low`, `high`. Of `missed` the
        share is that of drawn sentences without a row in which none was missing.
        """
        many = _many(datasets)
        judged = _judged(many, self.table)
        known = [(drawn, judged[drawn.article_id, drawn.uid][0], drawn.uid) for drawn in self.rows]
        known = [item for item in known if item[1] is not None]
        changed = _changed(many, self.table)
        counts = [("row", "is one", [action != "reject" for _, action, _ in known])]
        kept = [drawn for drawn, action, _ in known if action != "reject"]
        for column in settable(TABLES[self.table]):
            if column not in ("note",):
                right = [column not in changed.get((drawn.article_id, drawn.uid), ()) for drawn in kept]
                counts.append(("column", column, right))
        for rule in sorted({str(drawn.rule) for drawn, _, _ in known}):
            counts.append(("rule", rule, [action == "accept" for drawn, action, _ in known if drawn.rule == rule]))
        counts.append(("missed", "none in a sentence without a row", self._whole(many, judged)))
        rows = []
        for part, name, right in counts:
            low, high = interval(sum(right), len(right))
            share = sum(right) / len(right) if right else None
            rows.append((part, name, len(right), sum(right), share, low, high))
        found = pd.DataFrame(rows, columns=["part", "name", "judged", "right", "share", "low", "high"])
        return found.astype({"judged": "Int64", "right": "Int64", "share": "Float64"})

    def report(self, datasets: Dataset | Sequence[Dataset]) -> Html:
        """Return the precision as a table for a notebook or a report."""
        found = self.precision(datasets)
        found = found[found["judged"] > 0]
        shown = pd.DataFrame(
            {
                "what": [
                    f"{part}: {name}" if part != "row" else "the row as such"
                    for part, name in zip(found["part"], found["name"], strict=True)
                ],
                "judged": found["judged"].tolist(),
                "right": found["right"].tolist(),
                "95 % interval": [
                    f"{low:.0%} to {high:.0%}" for low, high in zip(found["low"], found["high"], strict=True)
                ],
            }
        )
        caption = f"{self.table}: {len(self.rows)} of {self.of:,} rows drawn (seed {self.seed})"
        return table(shown, caption=caption)

    def _whole(self, many: Sequence[Dataset], judged: dict[tuple[str, str], tuple[Any, ...]]) -> list[bool]:
        open_rows = {drawn.article_id for drawn in self.rows if judged[drawn.article_id, drawn.uid][0] is None}
        added = {
            (_id(data), int(row["sentence_id"]))
            for data in many
            for row in data.rows(self.table)
            if row["origin"] == "analyst" and row["rule"] == "correction" and "sentence_id" in row
        }
        return [
            (drawn.article_id, int(drawn.uid)) not in added
            for drawn in self.sentences
            if drawn.article_id not in open_rows
        ]


def sample(datasets: Dataset | Sequence[Dataset], table: str, n: int = 100, *, seed: int) -> Sample:
    """Draw rows of a table from all articles alike, and as many sentences in which the rules found none.

    The same articles, read by the same rules, and the same seed draw the same rows, whatever was decided since.

    Args:
        datasets: one or many that were read from files.
        table: quantities, attributions, sources, entities, mentions, dates or themes.
        n: how many; all where there are fewer.

    Raises:
        ParameterError: no such table, n below 1, two articles of one id, or a dataset that was loaded.
    """
    many = _many(datasets)
    if table not in CORRECTED:
        raise ParameterError(f"table is {table!r}; allowed: {', '.join(CORRECTED)}")
    if n < 1:
        raise ParameterError(f"n is {n}; it counts from 1")
    rows, bare = [], []
    for data in many:
        assert data.reading is not None
        machine = data.reading.machine
        rows += [
            Drawn(_id(data), uid, rule) for uid, rule in zip(uids(machine, table), machine[table]["rule"], strict=True)
        ]
        told = set(machine[table].get("sentence_id", ()))
        if TABLES[table].has_span:
            bare += [Drawn(_id(data), str(i), None) for i in machine["sentences"]["sentence_id"] if i not in told]
    chance = random.Random(seed)
    drawn = sorted(chance.sample(range(len(rows)), min(n, len(rows))))
    sentences = sorted(chance.sample(range(len(bare)), min(n, len(bare))))
    return Sample(table, n, seed, len(rows), tuple(rows[i] for i in drawn), tuple(bare[i] for i in sentences))


def _many(datasets: Dataset | Sequence[Dataset]) -> list[Dataset]:
    many = [datasets] if isinstance(datasets, Dataset) else list(datasets)
    for data in many:
        if data.reading is None:
            raise ParameterError(
                f"{_id(data)} was loaded; a sample is judged on articles read with analysis.read(path)"
            )
    ids = [_id(data) for data in many]
    if len(set(ids)) < len(ids):
        raise ParameterError(f"two articles are called {next(i for i in ids if ids.count(i) > 1)}; rename one")
    return many


def _id(data: Dataset) -> str:
    return str(data.article["article_id"].iloc[0])


def _log(data: Dataset, name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The corrections of a table's machine rows, with the row's name as the sample holds it."""
    assert data.reading is not None
    machine = data.reading.machine
    known = uids(machine, name)
    label = "text" if TABLES[name].has_span else "name"
    place = {json.dumps([machine[name][label][i], *_span(machine[name], i)]): uid for i, uid in enumerate(known)}
    for row in data.rows("corrections"):
        if row["table"] == name and row["machine"]:
            before = json.loads(row["machine"])
            uid = place.get(json.dumps([before[label], *(before[edge] for edge in ("start", "end") if edge in before)]))
            if uid is not None:
                yield uid, row


def _span(columns: dict[str, list[Any]], number: int) -> list[Any]:
    return [columns[edge][number] for edge in ("start", "end") if edge in columns]


def _judged(many: Sequence[Dataset], name: str) -> dict[tuple[str, str], tuple[Any, ...]]:
    """Of each machine's row: what was decided in all, its key now, its words."""
    found: dict[tuple[str, str], tuple[Any, ...]] = {}
    for data in many:
        assert data.reading is not None
        machine = data.reading.machine
        label = "text" if TABLES[name].has_span else "name"
        now = {uid: key for key, uid in enumerate(uids(data.tables(), name))}
        for uid, words in zip(uids(machine, name), machine[name][label], strict=True):
            found[_id(data), uid] = (None, now.get(uid), words)
        for uid, row in _log(data, name):
            _, _, words = found[_id(data), uid]
            earlier = found[_id(data), uid][0]
            action = earlier if earlier in ("edit", "reject") and row["action"] == "accept" else row["action"]
            found[_id(data), uid] = (action, row["row_id"], words)
    return found


def _changed(many: Sequence[Dataset], name: str) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for data in many:
        for uid, row in _log(data, name):
            if row["analyst"]:
                found.setdefault((_id(data), uid), set()).update(json.loads(row["analyst"]))
    return found
