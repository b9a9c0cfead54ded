"""The name beside an office: behind it, before it, inside a title with "and"."""

from dataclasses import replace

from analysis.attributions.cast import REACH
from analysis.attributions.described import resolve_description
from analysis.attributions.held_names import name_after_office, name_behind_title
from analysis.attributions.names import NAME_TAGS, Name, is_role, names_body
from analysis.attributions.nouns import ranks, speaker_nouns
from analysis.attributions.reading import Reading, text_of
from analysis.attributions.referents import is_person
from analysis.attributions.roles import give_role
from analysis.attributions.scene import Found
from analysis.attributions.speaker_words import Words, two_names, unlisted

OPENING = frozenset({"DT", "PRP$", "CD"})  # tags of a phrase that brings somebody else in
TITLE = frozenset({"NN", "NNS", "JJ", "HYPH"})  # tags inside a title in lower case
FIELD = NAME_TAGS | {"CC"}  # tags of the fields of an office
CLAUSE_OPENERS = frozenset(
    {"and", "but", "while", "meanwhile", "–", "—", "--", ":"}
)  # before a name that opens a clause
FIELDS = 3  # of an office, one behind the other
RANKED = 4  # tokens of a rank in letters, with its force and article
ROLE_TAGS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "IN", "DT", "POS", "HYPH", "-LRB-", "-RRB-"})


def name_behind_an_office(words: Words) -> Found | None:
    """ "Secretary of the Harbour Board [Mara Lind]"; a body of capitals joined by "and", where no name stands there."""
    reading, description = words.reading, words.description
    office = name_after_office(reading, words.by_token, words.comma, description)
    if office is None and words.coordinated:
        if (
            reading.tags[words.first] == "DT"
            and set(reading.tags[slice(*description.base)]) <= NAME_TAGS | {"CC"}
            and not two_names(words)
        ):
            text = text_of(reading, *description.base)  # "the Health and Safety Executive"
            return Found(words.cast.named(Name(*description.base, text.lower(), "organisation", text, True)))
        office = name_behind_title(reading, words.joins[-1], words.head)
    if office is None:
        return None
    referent = words.cast.named(office)
    if description.kind == "person" and not description.plural:
        words.cast.call(referent, description.head)
    if referent.role is None:
        give_role(reading, words.cast, referent, description.base[0], office.first)
    return Found(referent)


def rank_in_letters(words: Words) -> Found | None:
    """ "The IO", "the CID SP": the one of that rank; nobody where none or several are known."""
    reading, head = words.reading, words.head
    noun = ranks().get(reading.words[head])
    if noun is None or reading.tags[words.first] != "DT" or words.last - words.first > RANKED:
        return None
    if words.name and words.name.name != text_of(reading, words.name.first, words.name.last):
        return None  # a party or body that the article names in full
    officers = {id(r): r for r in words.cast.by_noun[noun][-REACH:] if is_person(r)}
    if len(officers) != 1:
        return Found(None, note=f"{reading.words[head]!r} is the rank of {'several' if officers else 'nobody named'}")
    return Found(next(iter(officers.values())), "same noun")


def body_with_fields(words: Words) -> Found | None:
    """The body whose last field was read as a name of its own: "the [Ministry of Health, Sports and Culture] said"."""
    reading, i = words.reading, words.first
    whole = words.by_token.get(i)
    if whole and whole.kind == "organisation" and whole.first < i and "," in reading.lowers[whole.first : whole.last]:
        return Found(words.cast.named(whole))
    fields = reading.tags[slice(*words.description.base)]
    if not FIELD.issuperset(fields) or "CC" not in (*fields, reading.tags[i - 1]):
        return None
    for _ in range(FIELDS):
        i -= reading.lowers[i - 1] == "and"
        if i < 3 or reading.tags[i - 1] != ",":
            return None
        name = words.by_token.get(i - 2)
        if name and name.kind == "organisation" and {"of", "for"} & set(reading.lowers[name.first : name.last]):
            if _names_person(words, name.last, words.description.base[1]):
                return None  # "the Ministry of Health, Owen Hale and Mara Lind said"
            referent = words.cast.named(name)
            referent.name = max(referent.name, text_of(reading, name.first, words.description.base[1]), key=len)
            return Found(referent)
        i -= 2
        while i > 0 and reading.tags[i - 1] in NAME_TAGS:
            i -= 1
    return None


def _names_person(words: Words, first: int, last: int) -> bool:
    return any((name := words.by_token.get(i)) and name.kind == "person" for i in range(first, last))


def name_ahead_of_role(words: Words) -> Found | None:
    """The name before a role that no second comma ends: "Ann Kerr, head of Quell Motors said"."""
    reading, description = words.reading, words.description
    if description.plural or not _is_office(words):
        return None
    low = reading.sentence_firsts[reading.sentence_of(words.first)]
    comma = words.first - 1
    if reading.lowers[comma] == "and":  # "..., head of Quell Motors and chair of the board said"
        comma -= 1
        while comma > low and reading.tags[comma] in ROLE_TAGS:
            comma -= 1
    if comma <= low or reading.tags[comma] != "," or reading.tags[low] in ("IN", "VBG"):
        return None
    name = words.by_token.get(comma - 1)
    if name is None or name.last - name.first < 2:
        return None
    if name.kind == "organisation" and not names_body(reading, name):
        name = replace(name, kind="person")
    if name.kind != "person":
        return None
    if reading.tags[words.first] in OPENING and not _opens_clause(words, name, low):
        return None  # "It was late for Ann Kerr, a teacher said"
    referent = words.cast.named(name)
    if referent.role is None:
        give_role(reading, words.cast, referent, comma + 1 + (reading.tags[comma + 1] == "DT"), words.last)
    return Found(referent)


def _opens_clause(words: Words, name: Name, low: int) -> bool:
    """Whether a name, with the titles before it, opens its sentence and is no part of what is said."""
    reading = words.reading
    begin = name.first
    while begin > low and reading.tags[begin - 1] in NAME_TAGS | {"."}:
        begin -= 1
    opens = begin == low or reading.lowers[begin - 1] in CLAUSE_OPENERS
    return opens and not any(a <= reading.starts[name.first] < b for a, b in words.own)


def _is_office(words: Words) -> bool:
    """Whether the words are a role alone, or one that was read as a body's name: "Vice Chair on Budget"."""
    if words.name is None:
        return words.description.kind == "person"
    roles = any(is_role(words.reading.lowers[i]) for i in range(words.name.first, words.name.last))
    return words.name.kind == "organisation" and words.name.first == words.first and roles


def one_title(words: Words) -> bool:
    """Whether "and" stands inside the title of one who is named: "author and translator Ivo Kerr", "health and safety
    officer Ivo Kerr"; not "the clerk and the nurse Ivo Kerr"."""
    reading, join = words.reading, words.joins[-1]
    office = range(join + 1, words.name.first if words.name else join)
    if not office or not is_role(reading.lowers[office[-1]]) or any(reading.tags[i] not in TITLE for i in office):
        return False
    before = reading.lowers[join - 1]
    if is_role(before):
        return len(words.joins) == 1 and reading.tags[words.first] != "DT" and join - 1 not in words.by_token
    return join - 1 not in words.by_token and reading.tags[join - 1] in TITLE


def title_alone(words: Words) -> Found | None:
    """ "the Pope", "the Prime Minister": somebody that the reader knows."""
    if not unlisted(words) or not _office(words.reading, words.first, words.head, words.description.base[0]):
        return None
    found = resolve_description(words.cast, words.first, words.last)
    first, end = words.description.base
    office = _office_end(words.reading, end, words.last)
    alone = end == words.last or (words.reading.tags[words.first] == "DT" and office == words.last)
    if found.referent and found.referent.type == "anonymous" and alone:
        found.referent.type = "named"  # "Secretary for the islands" is anybody
        found.referent.name = text_of(words.reading, first, office)
    return found


def _office_end(reading: Reading, end: int, last: int) -> int:
    """The end of an office with what it is for in capitals: "the Minister [of Health]"."""
    while end + 1 < last and (reading.lowers[end] in ("of", "for", "and") or reading.tags[end] == "NNP"):
        behind = end + 1 + (reading.tags[end + 1] == "DT")
        if reading.tags[end] != "NNP" and reading.tags[behind] != "NNP":
            return end
        end = behind
    return end + 1 if end < last and reading.tags[end] == "NNP" else end


def _office(reading: Reading, first: int, head: int, base: int) -> bool:
    """Whether a capitalised phrase is an office and no name."""
    known = speaker_nouns().get(reading.lowers[head])
    return known is not None and (head == base or (known.kind == "person" and reading.tags[first] in ("DT", "PRP$")))
