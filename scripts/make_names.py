"""Make analysis/lexicons/given_names.txt and surnames.txt: names of people in Latin script, one a line.

Run once, by hand, in an environment that has `names` 0.3.0 and `Faker` 40.54.0 (neither is needed at run time):

    python scripts/make_names.py

Sources, lists of names and no text:
- names: the most common given names and surnames of the 1990 United States census (public domain; package MIT).
- Faker's person providers, lists of common names of some seventy countries and languages (MIT).
"""

import importlib
import pkgutil
import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "analysis" / "lexicons"
WORD = re.compile(r"[A-Z\u00c0-\u00dd\u0100-\u017f][A-Za-z\u00c0-\u024f'’-]+$")
US_SURNAMES = 30_000  # the rarer ones are mostly also places or slips of the census
HEADER = """# {what}, one a line, in lower case.
# made by scripts/make_names.py, which names the sources; not edited by hand
"""


def census(name: str, limit: int) -> list[str]:
    folder = Path(importlib.import_module("names").__file__ or "").parent
    lines = (folder / name).read_text(encoding="utf-8").splitlines()[:limit]
    return [line.split()[0].title() for line in lines]


def faker_names() -> tuple[list[str], list[str]]:
    """Every entry of the lists named first_names* and last_names*, of all languages."""
    import faker.providers.person as person

    given: list[str] = []
    family: list[str] = []
    for found in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{found.name}").Provider
        for attribute in sorted(dir(provider)):
            for prefix, target in (("first_", given), ("last_", family)):
                if attribute.startswith(prefix):
                    value = getattr(provider, attribute)
                    if isinstance(value, dict | list | tuple | set):
                        target.extend(v for v in value if isinstance(v, str))
                    if "romanized" in attribute and isinstance(value, tuple):
                        target.extend(value)
    return given, family


def write(name: str, what: str, entries: list[str]) -> None:
    forms = {entry.lower().replace("’", "'") for entry in entries if WORD.match(entry)}
    parts = {part for form in forms for part in form.split("-") if len(part) > 1}
    (FOLDER / name).write_text(HEADER.format(what=what) + "\n".join(sorted(parts)) + "\n", encoding="utf-8")


def main() -> None:
    given, family = faker_names()
    given += census("dist.female.first", 10_000) + census("dist.male.first", 10_000)
    write("given_names.txt", "Given names", given)
    write("surnames.txt", "Surnames", family + census("dist.all.last", US_SURNAMES))


if __name__ == "__main__":
    main()
