"""What the word lists say of one word, as flags: the cheap look that every rule starts from."""

from dataclasses import dataclass
from functools import cache, lru_cache

from analysis.language.tags import possible_tags
from analysis.lexicon import lexicon_lines, toml_lexicon, word_set

TITLE, MODIFIER, BODY, AREA, SITE, ROAD, OTHER = (1 << i for i in range(7))
GIVEN, SURNAME, COMMON, FUNCTION, NOT_NAME, NOUN = (1 << i for i in range(7, 13))
LISTS = (
    (TITLE, "person_titles.txt"), (MODIFIER, "title_modifiers.txt"), (BODY, "organisation_heads.txt"),
    (AREA, "place_heads.txt"), (SITE, "facility_heads.txt"), (GIVEN, "given_names.txt"), (SURNAME, "surnames.txt"),
    (NOT_NAME, "not_names.txt"), (ROAD, "road_heads.txt"), (OTHER, "other_heads.txt"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def flags(lower: str) -> int:
    """Return what is known of a lower-case word, as a sum of the flags above."""
    found = 0
    for flag, name in LISTS:
        if lower in word_set(name):
            found |= flag
    tags = possible_tags().get(lower)
    if tags and lower not in context_words("mostly_given"):
        found |= COMMON
        if lower in function_words():
            found |= FUNCTION
        if tags[0].startswith("NN") or "NN" in tags:
            found |= NOUN
    return found


@cache
def function_words() -> frozenset[str]:
    """Articles, pronouns, prepositions, conjunctions, auxiliaries: no name begins with one."""
    rows = (line.split("\t") for line in lexicon_lines("closed_class.tsv"))
    return frozenset(form for form, tags, *_ in rows if tags.split(" ")[0] not in ("RB", "CD", "NN", "NNP", "JJ", "RP"))


@cache
def role_nouns() -> frozenset[str]:
    """Nouns for people that can stand before a name as its role: "Ranger", "Agent"."""
    speakers = (line.split("\t") for line in lexicon_lines("speaker_nouns.tsv"))
    listed = frozenset(noun for noun, kind, *_ in speakers if kind == "person")
    return listed | word_set("person_nouns.txt") | word_set("derived_people.txt")


@cache
def organisations() -> dict[str, str]:
    """Each form of a well-known organisation's name, as written, with its first form in the list."""
    found: dict[str, str] = {}
    for line in lexicon_lines("organisations.tsv"):
        first, *others = line.split("\t")
        for form in (first, *others):
            found.setdefault(form, first)
            if form.startswith("U.S. "):
                found.setdefault(f"US {form[5:]}", first)
    return found


@dataclass(frozen=True, slots=True)
class Demonym:
    """A word for a people: its country ("-" where it has none), and its family."""

    country: str
    family: str  # the first of its forms in the list: "Kurdish" for "Kurds"


@cache
def demonyms() -> dict[str, Demonym]:
    """Each word for a people, as written."""
    found: dict[str, Demonym] = {}
    for line in lexicon_lines("demonyms.tsv"):
        code, forms = line.split("\t")
        families: dict[str, str] = {}
        for form in forms.split(", "):
            front, last = form[: form.rfind(" ") + 1], form[form.rfind(" ") + 1 :]
            demonym = Demonym(code, families.setdefault(front + last[:3], form))
            found.setdefault(form, demonym)
            if form.endswith(("an", "i")) and not form.endswith("man"):
                found.setdefault(form + "s", demonym)
    return found


@cache
def context_words(*lists: str) -> frozenset[str]:
    """Return lists of name_context.toml as one."""
    return frozenset(word for name in lists for word in toml_lexicon("name_context.toml")[name])


@cache
def thing_words(*lists: str) -> frozenset[str]:
    """Return lists of thing_words.toml as one."""
    return frozenset(word for name in lists for word in toml_lexicon("thing_words.toml")[name])


@cache
def countries_by_code() -> dict[str, str]:
    """The English name of a country by three letters, as results of sport give them: "Sweden" of "SWE"."""
    return dict(line.split("\t") for line in lexicon_lines("country_codes.tsv"))


@cache
def in_capitals() -> dict[str, str]:
    """The listed bodies of several words by their names in capitals."""
    return {name.upper(): name for name in organisations() if " " in name}
