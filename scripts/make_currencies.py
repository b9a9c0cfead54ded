"""Make analysis/lexicons/currencies.tsv: the world's currencies with their English names and signs.

Run by hand with babel 2.18 or newer (a dependency of the package):

    python scripts/make_currencies.py

Source: the Unicode CLDR, English locale, as shipped in babel (Unicode License v3); the codes are ISO 4217's.
A line is `code <tab> name of one <tab> name of many <tab> sign that no other currency has`.
Codes that are English words ("ALL", "TRY") are kept, but marked with a leading "=" so that they count only when written
onto the figure ("TRY20").
"""

from collections import Counter
from pathlib import Path

from babel import Locale
from babel.numbers import get_currency_name, get_currency_symbol

LEXICONS = Path(__file__).resolve().parent.parent / "analysis" / "lexicons"
EXTRA = ("BTC",)  # no ISO code, but what news writes


def main() -> None:
    english = Locale("en")
    words = {line.split("\t", 1)[0] for line in (LEXICONS / "words.tsv").read_text(encoding="utf-8").splitlines()}
    words |= {
        line.split("\t", 1)[0] for line in (LEXICONS / "closed_class.tsv").read_text(encoding="utf-8").splitlines()
    }
    codes = sorted(
        code for code in english.currencies if not code.startswith("X") or code in ("XAF", "XOF", "XPF", "XCD")
    )
    signs = {code: get_currency_symbol(code, locale="en") for code in codes}
    signs = {code: sign for code, sign in signs.items() if sign != code}
    shared = {sign for sign, count in Counter(signs.values()).items() if count > 1}
    lines = []
    for code in codes:
        one = get_currency_name(code, count=1, locale="en").lower()
        many = get_currency_name(code, count=2, locale="en").lower()
        if "(" in one or "(" in many:  # "Brazilian cruzeiro (1990–1993)": no text writes that
            continue
        sign = signs.get(code, "")
        mark = "=" if code.lower() in words else ""
        lines.append("\t".join([mark + code, one, many, "" if sign in shared else sign]).rstrip("\t") + "\n")
    lines.extend(f"{code}\tbitcoin\tbitcoins\t₿\n" for code in EXTRA)
    head = (
        "# made by scripts/make_currencies.py from the Unicode CLDR, English locale (Unicode License v3);"
        " not edited by hand\n"
    )
    (LEXICONS / "currencies.tsv").write_text(head + "".join(lines), encoding="utf-8")
    print(f"{len(lines)} currencies")


if __name__ == "__main__":
    main()
