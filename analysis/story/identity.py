"""One identity for a source over many articles: an agency, a ministry, a person, however each article names it."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from analysis.dataset.tables import Columns, Tables, rows
from analysis.lexicon import word_set

Row = Mapping[str, Any]
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
BODIES = ("organisation", "document")
PEOPLE = ("named", "pseudonymous")


@dataclass(frozen=True, slots=True)
class Identities:
    """The name under which each source of each article is known in all of them."""

    names: Mapping[tuple[str, int], str]
    types: Mapping[str, str]

    def of(self, article_id: str, source_id: int | None) -> str | None:
        """Return the common name of an article's source; None where the article names none."""
        return None if source_id is None else self.names.get((article_id, source_id))


@lru_cache(maxsize=50_000)
def name_key(name: str) -> str:
    """Return what two writings of a name share: its words without articles, titles, accents, owners' s and order.

    "Norland's Ministry of Health" and "the Norland Health Ministry" are one.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = [re.sub(r"['’]s?$", "", word).replace(".", "") for word in WORD.findall(plain)]
    return " ".join(sorted({word for word in words if word and word not in word_set("story_words.txt")}))


def find_identities(tables: Tables) -> Identities:
    """Return who is who among the sources of all articles.

    Two are one where their names have the same key, where an article gives one as another name of the other, or where
    one is the surname or the shorter name of exactly one other in all articles. Who stays unnamed is one with
    others of the same description only within the same article, but for bodies such as "the police".
    """
    aliases = _aliases(tables["entities"])
    sources = list(rows(tables["sources"]))
    keys = Counter[str]()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    own: dict[tuple[str, int], str] = {}
    for row in sources:
        key = name_key(row["name"]) or row["name"]
        key = aliases.get(key, key)
        own[row["article_id"], row["source_id"]] = key
        keys[key] += row["attributions"]
        forms[key][row["name"]] += 1
        kinds[key][row["type"]] += 1
    longer = _longer(keys, kinds)
    for short, full in longer.items():
        forms[full] += forms.pop(short)
        kinds[full] += kinds.pop(short)
    named = {key: _fullest(counts) for key, counts in forms.items()}
    types = {named[key]: max(counts, key=lambda kind: (counts[kind], kind)) for key, counts in kinds.items()}
    return Identities({place: named[longer.get(key, key)] for place, key in own.items()}, types)


def _aliases(entities: Columns) -> dict[str, str]:
    """The keys of other names of a body -> the key of its full name, where only one body has that other name."""
    full: dict[str, set[str]] = defaultdict(set)
    for row in rows(entities):
        if row["kind"] == "organisation":
            for alias in row["aliases"]:
                full[name_key(alias)].add(name_key(row["name"]))
    return {
        alias: key
        for alias, (key, *more) in ((a, sorted(k)) for a, k in full.items())
        if not more and key and alias != key
    }


def _longer(keys: Iterable[str], kinds: Mapping[str, Counter[str]]) -> dict[str, str]:
    """The keys that are the beginning of a longer story: each to the only key that holds all its words."""
    holding: dict[str, set[str]] = defaultdict(set)
    for key in keys:
        for word in key.split():
            holding[word].add(key)
    found = {}
    for key in keys:
        words = key.split()
        if not words or not _is(kinds[key], (*BODIES, *PEOPLE)):
            continue
        more = set.intersection(*sorted((holding[word] for word in words), key=len)) - {key}  # the rarest word first
        same = [other for other in sorted(more) if _is(kinds[other], PEOPLE) == _is(kinds[key], PEOPLE)]
        if len(same) == 1 and (len(words) == 1 or _is(kinds[key], BODIES)):
            found[key] = same[0]
    return {short: full for short, full in found.items() if full not in found}


def _is(counts: Counter[str], kinds: Sequence[str]) -> bool:
    return any(counts[kind] for kind in kinds)


def _fullest(counts: Counter[str]) -> str:
    """The name that most articles write; of several the longest."""
    return max(counts, key=lambda name: (counts[name], len(name), name))
