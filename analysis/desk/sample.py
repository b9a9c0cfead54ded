"""How good are the rules on one's own texts? Rows drawn by chance, judged at the desk, and what that tells of all rows.

A drawn row that was accepted is right; one that was rejected is wrong in all; one that was edited is wrong in the
columns that were set. Of a drawn sentence the analyst says that nothing is missing in it, or adds what was missed.
"""

import json
import random
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.dataset.corrections import COMPLETE
from analysis.dataset.dataset import Dataset, check_dataset
from analysis.dataset.entries import check_table, first_place
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import settable
from analysis.desk.queue import uids
from analysis.desk.recall import Share, recall
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
    of: tuple[int, int]  # rows and sentences in all
    rows: tuple[Drawn, ...]
    sentences: tuple[Drawn, ...]

    def of_article(self, article_id: str) -> dict[str, Any]:
        """Return what the desk shows of one article: the drawn rows' keys, the drawn sentences' numbers, the table."""
        return {
            "table": self.table,
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

        Columns: `part` (row, column, rule, sentence, recall), `name`, `judged`, `right`, `share`, `low`, `high`. Of
        `sentence` the share is that of the sentences read in which nothing was missing. `recall` is the share of all
        right rows, and of all right cells of a column, that the rules found, with bounds that both samples allow;
        `judged` and `right` are those of the sentences.
        """
        many = _many(datasets)
        judged = _judged(many, self.table)
        known = [(drawn, judged[drawn.article_id, drawn.uid][0], drawn.uid) for drawn in self.rows]
        known = [item for item in known if item[1] is not None]
        changed = _changed(many, self.table)
        kept = [drawn for drawn, action, _ in known if action != "reject"]
        shares = [("row", "is one", Share(len(known), len(kept)))]
        cells = {}  # of all judged rows: is one, and right in this column
        for column in settable(TABLES[self.table]):
            if column != "note":
                right = sum(column not in changed.get((drawn.article_id, drawn.uid), ()) for drawn in kept)
                shares.append(("column", column, Share(len(kept), right)))
                cells[column] = Share(len(known), right)
        for rule in sorted({str(drawn.rule) for drawn, _, _ in known}):
            accepted = [action == "accept" for drawn, action, _ in known if drawn.rule == rule]
            shares.append(("rule", rule, Share(len(accepted), sum(accepted))))
        missing = self._missing(many)
        whole = Share(len(missing), missing.count(0))
        shares.append(("sentence", "nothing is missing", whole))
        rows = [(part, name, *share, share.value, *share.bounds) for part, name, share in shares]
        for name, share in {"of all rows": shares[0][2], **cells}.items():
            rows.append(("recall", name, *whole, *recall(share, missing, *self.of)))
        found = pd.DataFrame(rows, columns=["part", "name", "judged", "right", "share", "low", "high"])
        return found.astype({"judged": "Int64", "right": "Int64", "share": "Float64"})

    def report(self, datasets: Dataset | Sequence[Dataset]) -> Html:
        """Return the precision as a table for a notebook or a report."""
        found = self.precision(datasets)
        found = found[(found["judged"] > 0) & (found["part"].ne("recall") | found["name"].eq("of all rows"))]
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
        caption = f"{self.table}: {len(self.rows)} of {self.of[0]:,} rows drawn (seed {self.seed})"
        return table(shown, caption=caption)

    def _missing(self, many: Sequence[Dataset]) -> list[int]:
        """Of each drawn sentence that was read, how many rows were added there."""
        complete = {
            (_id(data), json.loads(row["analyst"])["sentence_id"])
            for data in many
            for row in data.rows("corrections")
            if row["action"] == COMPLETE and row["table"] == self.table
        }
        added = Counter((_id(data), number) for data in many for number in _added(data, self.table))
        read = [(drawn.article_id, int(drawn.uid)) for drawn in self.sentences]
        return [added[key] for key in read if key in complete or key in added]


def sample(datasets: Dataset | Sequence[Dataset], table: str, n: int = 100, *, seed: int) -> Sample:
    """Draw rows of a table from all articles alike, and as many sentences to be read for what the rules missed.

    The same articles, read by the same rules, and the same seed draw the same rows, whatever was decided since.

    Args:
        datasets: one or many that were read from files.
        table: quantities, attributions, sources, entities, mentions, dates or themes.
        n: how many; all where there are fewer.

    Raises:
        ParameterError: no such table, n below 1, two articles of one id, or a dataset that was loaded.
    """
    many = _many(datasets)
    check_table(table)
    if not isinstance(n, int) or n < 1:
        raise ParameterError(f"n is {n!r}; it must be a whole number from 1 up")
    rows, sentences = [], []
    for data in many:
        assert data.reading is not None
        machine = data.reading.machine
        rows += [
            Drawn(_id(data), uid, rule) for uid, rule in zip(uids(machine, table), machine[table]["rule"], strict=True)
        ]
        sentences += [Drawn(_id(data), str(i), None) for i in machine["sentences"]["sentence_id"]]
    chance = random.Random(seed)
    drawn = [
        [kind[i] for i in sorted(chance.sample(range(len(kind)), min(n, len(kind))))] for kind in (rows, sentences)
    ]
    return Sample(table, n, seed, (len(rows), len(sentences)), tuple(drawn[0]), tuple(drawn[1]))


def _many(datasets: Dataset | Sequence[Dataset]) -> list[Dataset]:
    many = [datasets] if isinstance(datasets, Dataset) else list(datasets)
    if not many:
        raise ParameterError("no dataset is given; read articles with analysis.read(path)")
    for data in many:
        check_dataset(data, "sample")
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


def _added(data: Dataset, name: str) -> Iterator[int]:
    """The sentences in which an analyst added a row; of a source or an entity, where it is first spoken of."""
    tables = data.tables()
    starts = tables["sentences"]["start"]
    for row in data.rows(name):
        if row["origin"] == "analyst" and row["rule"] == "correction":
            place = (row["start"], row["end"]) if "start" in row else first_place(tables, name, row[TABLES[name].key])
            if place:
                yield max(0, bisect_right(starts, place[0]) - 1)


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
