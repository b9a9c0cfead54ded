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
        said_by = _set_by(pairs, "source")
        placed = _set_by(pairs, "place")
        for correction, mention in pairs:
            old, new = self.mentioned.get(id(mention)), mention.get("entity_id")
            asked = correction.table == "mentions" and "entity" in correction.set
            if not asked or old is None or new is None or old is new:
                continue
            for row in work["attributions"]:
                if id(row) not in said_by and _speaks(row, mention, old):
                    row["source_id"] = _source_of(work, new)
            for row in _alone_there(work, mention, old):
                if id(row) not in placed:
                    row["place_id"] = new if new["kind"] == "place" else None

    def _follow_statements(
        self, work: Work, gone: dict[int, Correction], pairs: Sequence[tuple[Correction, Row]]
    ) -> None:
        """A number is in the statement that holds it and has its source, unless the analyst said otherwise."""
        numbers = [(c, row) for c, row in pairs if c.table == "quantities"]
        named, tied = _set_by(numbers, "source"), _set_by(numbers, "attribution")
        for statement in {id(row): row for c, row in pairs if c.table == "attributions"}.values():
            if id(statement) not in gone and self.spans.get(id(statement)) != statement["parts"]:
                for number in work["quantities"]:
                    if id(number) not in named | tied:
                        _tie(number, statement, gone)
        for number in work["quantities"]:
            if id(number) not in named:
                self._take_source(number, gone, own=id(number) in tied)
            elif id(number) not in tied and _said_by_another(number):
                number["attribution_id"] = None  # the analyst named another source than the one who says this

    def _take_source(self, number: Row, gone: dict[int, Correction], *, own: bool) -> None:
        """Give a number the source of its statement where one of the two has changed; `own`: the analyst tied them."""
        statement: Row | None = number["attribution_id"]
        before: Row | None = self.statements.get(id(number))
        if statement is None or id(statement) in gone:
            if before is not None or own:
                number["source_id"] = None
        elif statement is not before or statement["source_id"] is not self.speakers.get(id(statement)):
            number["source_id"] = statement["source_id"]


def _set_by(pairs: Sequence[tuple[Correction, Row]], key: str) -> set[int]:
    """The rows of which an analyst set this column."""
    return {id(row) for c, row in pairs if key in c.set}


def _alone_there(work: Work, mention: Row, place: Row) -> list[Row]:
    """The numbers of that place in the sentence of a mention that was its only one there."""
    here = mention["sentence_id"]
    if any(other["entity_id"] is place and other["sentence_id"] == here for other in work["mentions"]):
        return []
    return [row for row in work["quantities"] if row["place_id"] is place and row["sentence_id"] == here]


def _speaks(statement: Row, mention: Row, entity: Row) -> bool:
    """Whether a mention stands in the speaker of a statement whose source is that entity."""
    start, source = statement["speaker_start"], statement["source_id"]
    if start is None or source is None or source["entity_id"] is not entity:
        return False
    within: bool = start <= mention["start"] and mention["end"] <= statement["speaker_end"]
    return within


def _said_by_another(number: Row) -> bool:
    statement = number["attribution_id"]
    return bool(statement) and statement["source_id"] is not number["source_id"]


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


class _Merged:
    """Rows that have become part of others, and leave."""

    def __init__(self, gone: dict[int, Correction]) -> None:
        self.into: dict[int, Row] = {}
        self.gone = gone

    def final(self, row: Row) -> Row:
        while id(row) in self.into:
            row = self.into[id(row)]
        return row

    def join(self, row: Row, other: Row, correction: Correction) -> None:
        other = self.final(other)
        if other is self.final(row) or id(other) in self.gone:
            why = "which was rejected" if id(other) in self.gone else "which is itself the same as this one"
            raise CorrectionError(f"{correction.where}: {SAME} = {other['name']!r}, {why}")
        self.into[id(row)] = other
        self.gone[id(row)] = correction
        if "aliases" in other:
            forms = dict.fromkeys((*other["aliases"], row["name"], *row["aliases"]))
            other["aliases"] = tuple(form for form in forms if form != other["name"])

    def repoint(self, work: Work) -> None:
        """Let every row that refers to one that has gone refer to the one that it is part of."""
        for name in CORRECTED:
            columns = [column.name for column in TABLES[name].columns if column.refers in NAMED]
            for row in work[name]:
                row |= {column: self.final(row[column]) for column in columns if row[column] is not None}


def _merge(work: Work, gone: dict[int, Correction], pairs: Sequence[tuple[Correction, Row]]) -> Callable[[Row], Row]:
    """Make rows one that are the same; sources of one person or body that was two are one, too."""
    merged = _Merged(gone)
    same = [(correction, row) for correction, row in pairs if SAME in correction.set]
    for correction, row in same:
        merged.join(row, row.pop(SAME), correction)
    if not same:
        return merged.final
    merged.repoint(work)
    for correction, row in same:
        if correction.table == "entities":
            entity = merged.final(row)
            speakers = [s for s in work["sources"] if s["entity_id"] is entity and id(s) not in gone]
            for other in speakers[1:]:
                merged.join(other, speakers[0], correction)
    merged.repoint(work)
    return merged.final
