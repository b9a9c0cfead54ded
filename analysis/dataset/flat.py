"""Flat views: a readable row for each number and each statement, with the names instead of the ids."""

from collections.abc import Mapping

import pandas as pd

SPEAKER = {"source": "name", "source_type": "type", "unnamed": "unnamed", "role": "role", "affiliation": "affiliation"}


def flat_numbers(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the reported numbers, indexed by `quantity_id`.

    `sentence` counts from 1; a null `source` is the article's own voice, or where `attributed` one that could not be
    told. `date` is the TIMEX3 value, or where there is none the words.
    """
    table = tables["quantities"]
    dates = tables["dates"]
    columns = {
        "sentence": table["sentence_id"] + 1,
        **{name: table[name] for name in ("text", "low", "high", "unit", "counted", "measure")},
        **_speaker(table["source_id"], tables["sources"]),
        "attributed": table["attribution_id"].notna().astype("boolean"),
        "certainty": table["certainty"],
        "place": _looked_up(table["place_id"], tables["entities"]["name"]),
        "date": _looked_up(table["date_id"], dates["value"].fillna(dates["text"])),
        "words": _looked_up(table["sentence_id"], tables["sentences"]["text"]),
    }
    return pd.DataFrame(columns).set_index(table["quantity_id"])


def flat_statements(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the statements, indexed by `attribution_id`; `numbers` is how many reported numbers each holds."""
    table = tables["attributions"]
    counted = tables["quantities"].groupby("attribution_id").size()
    columns = {
        "sentence": table["sentence_id"] + 1,
        **{name: table[name] for name in ("text", "kind", "cue", "speaker")},
        **_speaker(table["source_id"], tables["sources"]),
        "numbers": table["attribution_id"].map(counted).fillna(0).astype("Int64"),
        "words": _looked_up(table["sentence_id"], tables["sentences"]["text"]),
    }
    return pd.DataFrame(columns).set_index(table["attribution_id"])


def _speaker(ids: pd.Series, sources: pd.DataFrame) -> dict[str, pd.Series]:
    return {name: _looked_up(ids, sources[column]) for name, column in SPEAKER.items()}


def _looked_up(ids: pd.Series, values: pd.Series) -> pd.Series:
    """The values at these ids, which count the rows from 0; null where there is none."""
    found = values.reindex(ids.astype("Float64").fillna(-1).astype("int64"))
    return found.set_axis(ids.index)
