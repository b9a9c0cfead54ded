"""Look up a name in the world's places, from one compact file that scripts/make_gazetteer.py made.

The file (gazetteer.bin) is read in one piece and searched by bisection; nothing is unpacked before it is asked for:

    line of JSON    counts, sources, and the table of countries and their first divisions ("US.TX")
    keys            one 64-bit number for each spelling of a place: 44 bits of a hash of the folded name, one bit that
                    says "not the main name", 19 bits for the place's number; sorted
    places          16 bytes each: GeoNames id, latitude, longitude, division, kind, rank by population

Two different names share a hash about once in 10^8 look-ups. The data come from GeoNames (https://www.geonames.org),
CC BY 4.0; the other sources are named in the script.
"""

import hashlib
import json
import struct
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from analysis.errors import LexiconError
from analysis.places.fold import fold

FILE = Path(__file__).parent / "gazetteer.bin"
KINDS = (
    "town",
    "state",
    "county",
    "country",
    "region",
    "place",
    "capital",
)  # a region is an area without a government of its own
PLACE = struct.Struct("<IffHBB")
HASH_BITS, NUMBER_BITS = 44, 19
POPULATION_STEPS = 10  # of the rank, for each doubling


@dataclass(frozen=True, slots=True)
class Place:
    """One place; `division` is "US.TX", "US" for a country itself, "-" where it lies in no single country."""

    number: int
    geonames_id: int | None
    latitude: float
    longitude: float
    division: str
    kind: str
    population: int  # to about 7 percent
    main: bool  # found by its main name, not by another spelling

    @property
    def country(self) -> str | None:
        """ISO 3166 alpha-2, None for what lies in no single country."""
        code = self.division[:2]
        return None if code == "-" else code

    @property
    def precision(self) -> str:
        return {"town": "place", "capital": "place", "place": "place", "country": "country"}.get(self.kind, "region")


@cache
def _file() -> tuple[list[str], memoryview, memoryview]:
    """The divisions, the keys and the packed places."""
    try:
        raw = FILE.read_bytes()
    except OSError as error:
        raise LexiconError(f"{FILE.name}: can't be read ({error.strerror}); reinstall the package") from None
    line = raw.index(b"\n") + 1
    header = json.loads(raw[:line])
    end = line + 8 * header["keys"]
    return header["divisions"], memoryview(raw[line:end]).cast("Q"), memoryview(raw[end:])


def key_hash(folded: str) -> int:
    """Return the hash of a folded name, the same on every machine."""
    digest = hashlib.blake2b(folded.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "little") >> (64 - HASH_BITS)


@lru_cache(maxsize=65536)
def find_places(name: str) -> tuple[Place, ...]:
    """Return every place of this name in any spelling, the most populous first."""
    return _found(fold(name))


@lru_cache(maxsize=65536)
def _found(folded: str) -> tuple[Place, ...]:
    if not folded:
        return ()
    divisions, keys, rows = _file()
    wanted = key_hash(folded)
    shift = NUMBER_BITS + 1
    at = bisect_left(keys, wanted << shift)
    found: dict[int, Place] = {}
    while at < len(keys) and keys[at] >> shift == wanted:
        number = keys[at] & ((1 << NUMBER_BITS) - 1)
        main = not keys[at] >> NUMBER_BITS & 1
        if number not in found or main:
            found[number] = _place(number, main, divisions, rows)
        at += 1
    return tuple(sorted(found.values(), key=lambda p: (-p.population, p.number)))


def _place(number: int, main: bool, divisions: list[str], rows: memoryview) -> Place:
    ident, latitude, longitude, division, kind, rank = PLACE.unpack_from(rows, number * PLACE.size)
    population = round(2 ** (rank / POPULATION_STEPS)) - 1
    return Place(
        number,
        ident or None,
        round(latitude, 5),
        round(longitude, 5),
        divisions[division],
        KINDS[kind],
        population,
        main,
    )
