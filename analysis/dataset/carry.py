"""What follows from corrections in other tables: numbers go with their statement, all rows with a name that is merged
or split. One wrong lead is one entry."""

from collections.abc import Callable, Sequence

from analysis.dataset.changes import Row, Work, new_row
from analysis.dataset.corrections import Correction
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import CORRECTED, NAMED, SAME
from analysis.errors import CorrectionError


class Ties:
    """How rows were tied before the analyst's values were set."""

    def __init__(self, work: Work) -> None:
        self.mentioned = {id(row): row["entity_id"] for row in work["mentions"]}
        self.spans = {id(row): row["parts"] for row in work["attributions"]}
        self.speakers = {id(row): row["source_id"] for row in work["attributions"]}
        self.statements = {id(row): row["attribution_id"] for row in work["quantities"]}
        self.bare = {id(row) for row in work["entities"]} - {id(entity) for entity in self.mentioned.values()}

    def carry(
        self, work: Work, gone: dict[int, Correction], pairs: Sequence[tuple[Correction, Row]]
    ) -> Callable[[Row], Row]:
        """Let the other rows follow; return the function that tells what a row has become part of.

        `gone` gets the rows that leave because nothing names them any more.

        Raises:
            CorrectionError: two names are each to be the other.
        """
        self._split_names(work, pairs)
        merged = _merge(work, gone, pairs)
        self._follow_statements(work, gone, pairs)
        named = {id(row["entity_id"]) for row in work["mentions"] if id(row) not in gone}
        asked = {id(row): c for c, row in reversed(pairs)}
        for row in work["entities"]:
            if id(row) not in named and id(row) not in self.bare and row["rule"] != "correction":
                gone.setdefault(id(row), asked.get(id(row), pairs[0][0]))
        return merged

    def _split_names(self, work: Work, pairs: Sequence[tuple[Correction, Row]]) -> None:
        """A mention that is somebody else's takes the statements whose speaker it is along, and the numbers there."""
        said_by = {id(row) for c, row in pairs if "source" in c.set}
        placed = {id(row) for c, row in pairs if "place" in c.set}
        for correction, mention in pairs:
            old, new = self.mentioned.get(id(mention)), mention.get("entity_id")
            if correction.table != "mentions" or "entity" not in correction.set or old is None or old is new or not new:
                continue
            for row in work["attributions"]:
                start, source = row["speaker_start"], row["source_id"]
                spoken = start is not None and start <= mention["start"] and mention["end"] <= row["speaker_end"]
                if spoken and source is not None and source["entity_id"] is old and id(row) not in said_by:
                    row["source_id"] = _source_of(work, new)
            here = mention["sentence_id"]
            if any(m["entity_id"] is old and m["sentence_id"] == here for m in work["mentions"]):
                continue
            for row in work["quantities"]:
                if row["place_id"] is old and row["sentence_id"] == here and id(row) not in placed:
                    row["place_id"] = new if new["kind"] == "place" else None

    def _follow_statements(
        self, work: Work, gone: dict[int, Correction], pairs: Sequence[tuple[Correction, Row]]
    ) -> None:
        """A number is in the statement that holds it and has its source, unless the analyst said otherwise."""
        named = {id(row) for c, row in pairs if c.table == "quantities" and "source" in c.set}
        tied = {id(row) for c, row in pairs if c.table == "quantities" and "attribution" in c.set}
        for statement in {id(row): row for c, row in pairs if c.table == "attributions"}.values():
            if id(statement) not in gone and self.spans.get(id(statement)) != statement["parts"]:
                for number in work["quantities"]:
                    if id(number) not in named | tied:
                        _tie(number, statement, gone)
        for number in work["quantities"]:
            statement = number["attribution_id"]
            if id(number) in named:
                if id(number) not in tied and statement and statement["source_id"] is not number["source_id"]:
                    number["attribution_id"] = None  # the analyst named another source than the one who says this
            elif statement is None or id(statement) in gone:
                if self.statements.get(id(number)) is not None or id(number) in tied:
                    number["source_id"] = None
            elif statement is not self.statements.get(id(number)) or statement["source_id"] is not self.speakers.get(
                id(statement)
            ):
                number["source_id"] = statement["source_id"]


def _tie(number: Row, statement: Row, gone: dict[int, Correction]) -> None:
    own = number["attribution_id"]
    if not _holds(statement, number):
        if own is statement:
            number["attribution_id"] = number["source_id"] = None
    elif own is None or id(own) in gone or not _holds(own, number) or _size(statement) < _size(own):
        number["attribution_id"] = statement


def _holds(statement: Row, number: Row) -> bool:
    return any(start <= number["start"] and number["end"] <= end for start, end in statement["parts"])


def _size(statement: Row) -> int:
    size: int = statement["end"] - statement["start"]
    return size


def _source_of(work: Work, entity: Row) -> Row:
    """The source that is this entity: one that is there, or a new one."""
    for source in work["sources"]:
        if source["entity_id"] is entity:
            return source
    source = new_row("sources", work)
    source |= {"name": entity["name"], "entity_id": entity}
    source["type"] = "named" if entity["kind"] == "person" else "organisation"
    return source


def _merge(work: Work, gone: dict[int, Correction], pairs: Sequence[tuple[Correction, Row]]) -> Callable[[Row], Row]:
    """Make rows one that are the same; sources of one person or body that was two are one, too."""
    into: dict[int, Row] = {}

    def final(row: Row) -> Row:
        while id(row) in into:
            row = into[id(row)]
        return row

    def join(row: Row, other: Row, correction: Correction) -> None:
        other = final(other)
        if other is final(row) or id(other) in gone:
            why = "which was rejected" if id(other) in gone else "which is itself the same as this one"
            raise CorrectionError(f"{correction.where}: {SAME} = {other['name']!r}, {why}")
        into[id(row)] = other
        gone[id(row)] = correction
        if "aliases" in other:
            forms = dict.fromkeys((*other["aliases"], row["name"], *row["aliases"]))
            other["aliases"] = tuple(form for form in forms if form != other["name"])

    for correction, row in pairs:
        if SAME in correction.set:
            join(row, row.pop(SAME), correction)
    if not into:
        return final
    for name in CORRECTED:
        for column in TABLES[name].columns:
            if column.refers in NAMED:
                for row in work[name]:
                    if row[column.name] is not None:
                        row[column.name] = final(row[column.name])
    for correction, row in pairs:
        if SAME in correction.set and correction.table == "entities":
            speakers = [s for s in work["sources"] if s["entity_id"] is final(row) and id(s) not in gone]
            for other in speakers[1:]:
                join(other, speakers[0], correction)
    for name in ("attributions", "quantities"):
        for row in work[name]:
            if row["source_id"] is not None:
                row["source_id"] = final(row["source_id"])
    return final
