"""Make analysis/lexicons/given_name_genders.tsv: which given names are men's and which are women's.

Run once, by hand, in an environment that has `names` 0.3.0 and `Faker` 40.54.0 (neither is needed at run time):

    python scripts/make_genders.py

Sources, lists of names and no text:
- names: given names of the 1990 United States census with their shares (public domain; package MIT).
- Faker's person providers, lists of common names of some seventy countries and languages (MIT).

A name that both genders bear stands in the file only where the census gives one of them ten times the other's share.
"""

import importlib
import pkgutil
import re
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "analysis" / "lexicons" / "given_name_genders.tsv"
WORD = re.compile(r"[A-Z\u00c0-\u00dd\u0100-\u017f][A-Za-z\u00c0-\u024f'’-]+$")
HEADER = """# Given names with the gender of those who bear them: name <tab> m or f.
# made by scripts/make_genders.py, which names the sources; not edited by hand
"""


def census(name: str) -> dict[str, float]:
    """Each name with its share in percent."""
    folder = Path(importlib.import_module("names").__file__ or "").parent
    rows = (line.split() for line in (folder / name).read_text(encoding="utf-8").splitlines())
    return {row[0].lower(): float(row[1]) for row in rows}


def faker_names(gender: str) -> set[str]:
    """The entries of the lists named first_names_male (or female) and first_male_names, of all languages."""
    import faker.providers.person as person

    out = set()
    for found in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{found.name}").Provider
        for attribute in sorted(dir(provider)):
            if attribute.startswith("first_") and gender in attribute.split("_"):
                value = getattr(provider, attribute)
                if isinstance(value, dict | list | tuple | set):
                    out |= {v.lower().replace("’", "'") for v in value if isinstance(v, str) and WORD.match(v)}
    return out


def main() -> None:
    men, women = census("dist.male.first"), census("dist.female.first")
    his, hers = faker_names("male"), faker_names("female")
    lines = []
    for name in sorted(men.keys() | women.keys() | his | hers):
        male, female = men.get(name, 0.0), women.get(name, 0.0)
        if male or female:
            gender = "m" if male >= 10 * female else "f" if female >= 10 * male else ""
        else:
            gender = "m" if name not in hers else "f" if name not in his else ""
        if gender and len(name) > 1:
            lines.append(f"{name}\t{gender}")
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
