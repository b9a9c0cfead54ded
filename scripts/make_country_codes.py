"""Make analysis/lexicons/country_codes.tsv: the names of countries by three letters, as results of sport have them.

Run by hand with babel 2.18 or newer (a dependency of an extra of the package):

    python scripts/make_country_codes.py

Sources: names and ISO 3166-1 alpha-3 codes are the Unicode CLDR's, as shipped in babel (Unicode License v3); the codes
that differ from them are those of the International Olympic Committee.
"""

from pathlib import Path

from babel import Locale
from babel.core import get_global

LEXICONS = Path(__file__).resolve().parent.parent / "analysis" / "lexicons"
OLYMPIC = """
    ALG DZ ANG AO ANT AG ARU AW BAH BS BAN BD BAR BB BER BM BHU BT BIZ BZ BOT BW BRN BH BRU BN BUL BG BUR BF CAM KH
    CAY KY CGO CG CHA TD CHI CL CRC CR CRO HR DEN DK ESA SV FIJ FJ GAM GM GBS GW GEQ GQ GER DE GRE GR GRN GD GUA GT
    GUI GN HAI HT HON HN INA ID IRI IR ISV VI IVB VG KOS XK KSA SA KUW KW LAT LV LBA LY LES LS LIB LB MAD MG MAS MY
    MAW MW MGL MN MON MC MRI MU MTN MR MYA MM NCA NI NED NL NEP NP NGR NG NIG NE OMA OM PAR PY PHI PH PLE PS POR PT
    PUR PR RSA ZA SAM WS SEY SC SIN SG SLO SI SOL SB SRI LK SUD SD SUI CH TAN TZ TGA TO TOG TG TPE TW TRI TT UAE AE
    URU UY VAN VU VIE VN ZAM ZM ZIM ZW
"""
HEADER = """\
# English names of countries by three letters, as results of sport give them in brackets; code, tab, name.
# source: names and ISO 3166-1 alpha-3 codes of the Unicode CLDR (babel 2.18, Unicode License v3), over them those of
# the International Olympic Committee; made by scripts/make_country_codes.py.
"""


def main() -> None:
    listed = (LEXICONS / "countries.txt").read_text(encoding="utf-8").split("\n")
    names = {code: name for code, name in Locale("en").territories.items() if code in listed}
    codes = {code: found[0] for code, found in get_global("territory_aliases").items() if len(code) == 3}
    olympic = OLYMPIC.split()
    codes |= dict(zip(olympic[::2], olympic[1::2], strict=True))
    lines = [f"{code}\t{names[found]}\n" for code, found in sorted(codes.items()) if code.isalpha() and found in names]
    (LEXICONS / "country_codes.tsv").write_text(HEADER + "".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
