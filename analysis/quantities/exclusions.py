"""What looks like a number and is none: dates, clock times, phone numbers, names with figures, labels, list markers.

Each rule takes the numeral and its neighbours and says at which token reading goes on; None lets the number pass.
"""

from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.quantities.digits import HYPHENS, glued
from analysis.quantities.numerals import Numeral, number_words
from analysis.quantities.context import context_words

MONTHS = context_words("months")
DOUBTFUL_MONTHS = frozenset({"may", "march", "mar", "jan", "dec", "august"})  # names of months only when capitalised
DAYS = context_words("days")
CLOCK = context_words("clock")
ZONES = context_words("zones")
YEAR_CUES = context_words("year_cues")
YEAR_NOUNS = frozenset({"ad", "a.d.", "bc", "b.c.", "bce", "ce"})
NOUN_START = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBN", "VBG"})
PLURAL = frozenset({"NNS", "NNPS"})


def no_quantity(t: Tokens, n: Numeral, begin: int, stop: int, *, measured: bool) -> int | None:
    """Where reading goes on after a numeral that is no quantity; None where it is one. `measured`: a unit or currency follows."""
    initial = t.words[n.last - 1][:1] if n.form != "words" else ""
    if n.form == "ordinal" and t.lowers[n.last : n.last + 2] == ["to", "last"]:
        return n.last + 2
    if initial.isdecimal() or n.form in ("figures", "ordinal") or n.plain:
        for rule in (_operator, _clock, _calendar, _joined_figures, _code, _list_marker, _address):
            found = rule(t, n, begin, stop, measured)
            if found is not None:
                return found
        if not measured:
            for rule in (_decade, _label, _year):
                found = rule(t, n, begin, stop, measured)
                if found is not None:
                    return found
        return None
    if measured and n.value == 1 and t.lowers[n.first] == "one" and t.lowers[n.last : n.last + 1] == ["day"]:
        opening = n.first == begin or t.tags[n.first - 1] in (",", "MD", "``", "IN") and t.lowers[n.first - 1] not in ("in", "for", "than")
        return n.last + 1 if opening or t.tags[n.last + 1 : n.last + 2] in (["PRP"], ["MD"]) else None  # "One day he will return"
    if n.form == "words" and not measured:
        return _spelled_name(t, n, begin, stop)
    return None


def _at(items: list[str], i: int, begin: int, stop: int) -> str:
    return items[i] if begin <= i < stop else ""


def _operator(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """Figures in a formula, behind signs that are no bound: "<>30", "=>30"."""
    i = n.first
    signs = i - 2 >= begin and glued(t, i) and glued(t, i - 1) and (t.words[i - 2] + t.words[i - 1])
    return n.last if signs in ("<>", "=>", "=<", "!=", "==") else None


def _clock(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """9:01, 2 p.m., 2.17pm, 0401 GMT, 6 o'clock."""
    j = n.last
    if j + 1 < len(t.words) and t.words[j] == ":" and glued(t, j) and glued(t, j + 1) and t.words[j + 1][0].isdecimal():
        while (
            j < len(t.words) and glued(t, j) and (t.words[j] == ":" or t.words[j][0].isdecimal() or t.words[j] == ".")
        ):
            j += 1
        return min(j, stop)
    after = _at(t.lowers, j, begin, stop)
    if after in CLOCK and (n.plain or 0 <= n.value < 25):
        written = t.words[n.last - 1]
        minutes = written.split(".")[1] if "." in written else "00"
        if (n.value < 25 and len(minutes) == 2 and minutes < "60") or (after in ZONES and n.plain):
            return j + 1
    return None


def month_at(t: Tokens, i: int) -> bool:
    """Whether token i names a month."""
    return (
        0 <= i < len(t.words)
        and t.lowers[i] in MONTHS
        and (t.lowers[i] not in DOUBTFUL_MONTHS or t.words[i][0].isupper())
    )


def _calendar(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """Days of a month and the years behind them: May 4th, 11 February, the 4th of July, Dec. 12, 1994, 12-14 May."""
    if n.value < 0 or n.value != int(n.value) or not (n.plain or n.form == "ordinal"):
        return None
    i, j = n.first, n.last
    left = i - 2 if i > begin + 1 and t.words[i - 1] == "." and glued(t, i - 1) else i - 1
    if left >= begin and month_at(t, left) and not measured and (n.value <= 31 or 1000 <= n.value <= 2200):
        return _more_days(t, j, stop)
    if n.value <= 31:
        k = j + 1 if _at(t.lowers, j, begin, stop) == "of" and n.form == "ordinal" else j
        if month_at(t, k) and k < stop:
            return k + 1
        k = _past_days(t, j, stop)
        if k is not None and month_at(t, k):
            return k + 1
        if (
            left >= begin
            and t.lowers[left] in DAYS
            and t.words[left][0].isupper()
            and not measured
            and n.form == "ordinal"
        ):
            return j
    if n.form == "ordinal" and _at(t.lowers, j, begin, stop) in ("century", "centuries"):
        return j + 1
    if (
        n.form == "ordinal"
        and _at(t.words, j, begin, stop) in HYPHENS
        and _at(t.lowers, j + 1, begin, stop) == "century"
    ):
        return j + 2
    return None


def _more_days(t: Tokens, j: int, stop: int) -> int:
    """Go past what may follow a month and its day: ", 1994", "-14", "and 15"."""
    for _ in range(2):
        if j + 1 < stop and t.words[j + 1].isdecimal() and len(t.words[j + 1]) == 4 and t.words[j] == ",":
            return j + 2
        if j < stop and t.words[j].isdecimal() and len(t.words[j]) == 4:
            return j + 1
        k = _past_days(t, j, stop)
        if k is None:
            break
        j = k
    return j


def _past_days(t: Tokens, j: int, stop: int) -> int | None:
    """After "12": the token after "-14", "and 14", "to 14" where that is a day too."""
    if j + 1 < stop and (t.words[j] in HYPHENS or t.lowers[j] in ("and", "to", "or")) and t.words[j + 1].isdecimal():
        if len(t.words[j + 1]) <= 2 and int(t.words[j + 1]) <= 31:
            after = t.tags[j + 2] if j + 2 < stop else "."
            if after not in PLURAL and not (j + 2 < stop and t.words[j + 2] in ("%", "$")):
                return j + 2
    return None


def _joined_figures(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """Figures joined by slashes, hyphens or points that are no range: 9/11, 24/7, 2019-07-15, 555-0134, 192.168.0.1."""
    j = n.last
    if n.form == "ordinal" or j + 1 >= len(t.words) or not glued(t, j) or not glued(t, j + 1):
        return None
    mark = t.words[j]
    if (mark not in HYPHENS and mark not in ("/", "⁄", ".")) or not t.words[j + 1][0].isdecimal():
        return None
    if mark == "." and not (n.plain and t.words[j + 1].isdecimal()):
        return None
    joined, k = 1, j
    while (
        k + 1 < len(t.words)
        and t.words[k] in (mark, "-", "/")
        and glued(t, k)
        and glued(t, k + 1)
        and t.words[k + 1][0].isdecimal()
    ):
        joined += 1
        k += 2
    following = t.words[j + 1]
    short_year = (
        n.plain
        and 1000 <= n.value <= 2200
        and following.isdecimal()
        and len(following) in (2, 4)
        and float(following) <= 2100
    )
    if mark in ("/", "⁄"):
        return k if n.plain else None
    if joined > 2 or (short_year and not measured and n.value < float(following) + (len(following) == 2) * 2200):
        return k
    if following[0] == "0" and len(following) > 1 and "." not in following and not measured:
        return k
    return k if n.plain and len(t.words[j - 1]) == 3 and len(following) == 4 and not measured else None


def _code(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """Figures inside a name: G7, COVID-19, F-150, 13F, 24703L202, 4x4."""
    i, j = n.first, n.last
    if i > 0 and glued(t, i):
        left = t.words[i - 1]
        if (left[-1].isalpha() and not measured) or (left in ("#", "@", "_", "/") and i > 1 and glued(t, i - 1)):
            return _run_end(t, j, stop)
        if left in ("#", "@", "№"):
            return _run_end(t, j, stop)
        if left in HYPHENS and i > 1 and t.lowers[i - 2] == "covid":
            return j
        if left in HYPHENS and i > 1 and glued(t, i - 1) and t.words[i - 2][-1].isalnum():
            prefix = t.lowers[i - 2]
            if prefix in word_set("number_prefixes.txt") or prefix in number_words():
                return None
            return j if measured else _run_end(t, j, stop)
    if not measured and glued(t, j) and t.words[j][0].isalpha() and t.lowers[j] not in ("s", "x", "am", "pm"):
        return _run_end(t, j, stop)
    return None


def code_after(t: Tokens, last: int) -> bool:
    """Whether letters or figures are glued to a unit, so that the whole is a code ("24703m212")."""
    return last < len(t.words) and glued(t, last) and (t.words[last][0].isalnum())


def _run_end(t: Tokens, j: int, stop: int) -> int:
    while j < len(t.words) and glued(t, j) and (t.words[j][0].isalnum() or t.words[j] in HYPHENS):
        j += 1
    return max(min(j, stop), min(j, len(t.words)))


def _list_marker(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """ "1." or "2)" that opens a line before a text."""
    if measured or not n.plain or n.first != begin or n.last + 1 >= stop or n.value > 99:
        return None
    return n.last + 1 if t.words[n.last] in (".", ")") and glued(t, n.last) else None


def _address(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """ "123 Ashby Street", "9 E 71st St", "29km Road" and a code behind a state's two letters."""
    streets = word_set("street_words.txt")
    j = n.last
    if measured:
        after = _unit_end(t, j, stop)
        named = after < stop and t.lowers[after] in ("road", "street", "highway") and t.words[after][0].isupper()
        return after + 1 if named else None
    if not n.plain:
        return None
    k = j
    while (
        k < stop and k < j + 5 and (t.words[k][0].isupper() or t.words[k][0].isdecimal() or t.lowers[k] in SUFFIX_PARTS)
    ):
        if (
            t.lowers[k] in streets
            and t.words[k][0].isupper()
            and (k > j or t.lowers[k] in ("avenue", "ave", "rue", "boulevard"))
        ):
            return k + 1
        k += 1
    left = t.words[n.first - 1] if n.first > begin else ""
    if len(left) == 2 and left.isupper() and left.isalpha() and len(t.words[j - 1]) == 5:
        return j
    return None


SUFFIX_PARTS = frozenset({"st", "nd", "rd", "th", "el", "de"})


def _unit_end(t: Tokens, j: int, stop: int) -> int:
    while j < stop and glued(t, j):
        j += 1
    return j


def _decade(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """The 1970s and the '80s; "in her 30s" is an age and passes."""
    j = n.last
    if not n.plain or _at(t.lowers, j, begin, stop) not in ("s", "'s") or not glued(t, j):
        return None
    if n.value >= 1000 or (n.value % 10 == 0 and n.value < 100 and not decade_of_life(t, n, begin)):
        return j + 1
    return None


def decade_of_life(t: Tokens, n: Numeral, begin: int) -> bool:
    """Whether "30s" is an age: "in her 30s", "in his late 40s"."""
    j = n.first - 1
    if j >= begin and t.words[j] in HYPHENS:
        j -= 1
    if j >= begin and t.lowers[j] in ("late", "early", "mid"):
        j -= 1
    return (j >= begin and t.tags[j] in ("PRP$",)) or (
        j >= begin and t.lowers[j] in ("her", "his", "their", "my", "our")
    )


def _label(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """A number that names: "Article 5", "Game 7", "iPhone 11 Pro", "the S&P 500"."""
    i, j = n.first, n.last
    if i <= begin or (not n.plain and n.form != "figures"):
        return None
    left, name = t.lowers[i - 1], t.words[i - 1]
    after = _at(t.tags, j, begin, stop)
    if left == "." and i - 2 >= begin and t.lowers[i - 2] in ("no", "nos", "art", "sec", "fig", "vol", "ch"):
        return j if t.lowers[i - 2] != "no" else None
    plain_name = n.plain or "." in t.words[j - 1]
    if left in word_set("numbered_names.txt") and plain_name and not glued(t, i):
        if not name.islower() or after not in NOUN_START:
            return _past_name(t, j, stop)
    if t.tags[i - 1] in ("NNP", "NNPS") and name[0].isupper() and name[0].isalpha() and n.plain:
        if left in MONTHS or left in DAYS:
            return None
        if left == "p" and i - 2 >= begin and t.words[i - 2] in ("&", "S", "and"):
            return j
        upper = j < stop and t.words[j][0].isupper() and after == "NNP"
        if upper and not t.lowers[j].endswith("s"):
            return _past_name(t, j, stop)
        if after not in NOUN_START and after not in ("RB", "RBR") and not _person_age(t, n, begin, stop):
            return j if _at(t.lowers, j, begin, stop) not in ("of", "percent", "per") else None
    return None


def _person_age(t: Tokens, n: Numeral, begin: int, stop: int) -> bool:
    """Whether "Nora Vell 44 has" reads as a name and an age: two names before, a finite verb after."""
    two = n.first - 2 >= begin and t.tags[n.first - 2] in ("NNP",) and t.words[n.first - 2].isalpha()
    return two and 15 <= n.value <= 99 and _at(t.tags, n.last, begin, stop) in ("VBD", "VBZ", "VBP", "MD")


def _past_name(t: Tokens, j: int, stop: int) -> int:
    while j < stop and t.tags[j] == "NNP" and t.words[j][0].isupper():
        j += 1
    return j


def _year(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """Four figures that name a year."""
    if not n.plain or n.first != n.last - 1 or len(t.words[n.first]) != 4 or not 1000 <= n.value <= 2199:
        return None
    i, j = n.first, n.last
    left = _at(t.lowers, i - 1, begin, stop)
    after = _at(t.tags, j, begin, stop)
    after_word = _at(t.lowers, j, begin, stop)
    if after_word in YEAR_NOUNS or left in YEAR_NOUNS:
        return j + (after_word in YEAR_NOUNS)
    recent = 1900 <= n.value <= 2060
    plural = after in PLURAL or (after in ("JJ", "VBN", "NN") and _at(t.tags, j + 1, begin, stop) in PLURAL)
    counting = left in (
        "than",
        "least",
        "about",
        "over",
        "nearly",
        "some",
        "almost",
        "under",
        "approximately",
        "roughly",
        "exactly",
    )
    if recent:
        if (counting and plural) or (plural and n.value % 100 == 0 and left not in ("in", "since", "the", "of")):
            return None
        return j
    if (
        left in YEAR_CUES
        and not plural
        and after not in ("JJ", "NN")
        and left not in ("and", "to", "about", "of", "for", "the", "around")
    ):
        return j
    return None


def _spelled_name(t: Tokens, n: Numeral, begin: int, stop: int) -> int | None:
    """Number words that count nothing: the pronoun "one", "Seven Sisters", "first one"."""
    if t.lowers[n.last - 1] == "one" and n.last - n.first == 1:
        return None if one_counts(t, n.first, begin, stop) else n.last
    word = t.words[n.first]
    if word[0].isupper() and n.first > begin and t.tags[n.first - 1] == "NNP" and t.words[n.first - 1][0].isupper():
        return n.last if n.last - n.first == 1 and _at(t.tags, n.last, begin, stop) not in NOUN_START else None
    return None


NOT_BEFORE_ONE = context_words("not_before_one")
NOT_AFTER_ONE = context_words("not_after_one")
COUNTING_VERBS = context_words("counting_verbs")


def one_counts(t: Tokens, i: int, begin: int, stop: int) -> bool:
    """Whether "one" is a numeral: a noun follows, or "one of the students"; not the pronoun."""
    left = _at(t.lowers, i - 1, begin, stop)
    after = _at(t.tags, i + 1, begin, stop)
    word = _at(t.lowers, i + 1, begin, stop)
    if word == "of":
        if left in (",", "of", "as", "is", "was") or left in NOT_BEFORE_ONE:
            return False  # "Vell, one of the founders" says who she is
        return _partitive(t, i + 2, stop) or (left == "and" and _at(t.tags, i + 2, begin, stop) in ("NN", "VBG"))
    if left in NOT_BEFORE_ONE:
        return left in ("the",) and after in ("NN",) and False
    if word in ("-", "–") and glued(t, i + 1):
        return _at(t.lowers, i + 2, begin, stop) not in (
            "time",
            "off",
            "way",
            "sided",
            "stop",
            "on",
            "upmanship",
            "size",
            "party",
            "man",
        )
    if word in ("and", "or") and _at(t.lowers, i + 2, begin, stop) in number_words():
        return True
    if word in NOT_AFTER_ONE:
        return word in ("side", "hand", "point") and left not in ("on", "at", "in", "from", "")
    if after in ("NN", "NNS", "NNP"):
        return not (left in ("and", "or", "not") and after == "NNP")
    if after in ("JJ", "VBN", "VBG", "JJS") and word not in ("last", "next", "such"):
        return _at(t.tags, i + 2, begin, stop) in ("NN", "NNP", "JJ")
    if i + 1 >= stop and i == begin:
        return True
    return left in COUNTING_VERBS and (after in (".", ",", "CC", "IN") or not after)


def _partitive(t: Tokens, j: int, stop: int) -> bool:
    """After "one of": a set of things that can be counted, not "them all" or a turn of phrase."""
    if j >= stop:
        return False
    if t.lowers[j] in ("them", "us", "whom", "these", "those", "you"):
        return t.lowers[j] in ("them", "us", "whom") or j + 1 < stop
    if t.tags[j] not in ("DT", "PRP$", "NNP", "CD", "PDT") and t.lowers[j] not in ("several", "many", "two", "three"):
        return False
    for k in range(j, min(j + 10, stop)):
        if t.tags[k] in PLURAL or t.lowers[k] in ("people", "men", "women", "children"):
            return t.lowers[k] not in word_set("abstract_nouns.txt")
        if t.tags[k] in ("VBD", "VBZ", ".", "IN"):
            return False
    return False
