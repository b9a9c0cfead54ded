"""What the word lists say of one word, as flags: the cheap look that every rule starts from."""

from functools import cache, lru_cache

from analysis.language.tags import possible_tags
from analysis.lexicon import lexicon_lines, toml_lexicon, word_set

TITLE, MODIFIER, BODY, AREA, SITE, GIVEN, SURNAME, COMMON, FUNCTION, NOT_NAME, NOUN, ROAD = (1 << i for i in range(12))
LISTS = (
    (TITLE, "person_titles.txt"), (MODIFIER, "title_modifiers.txt"), (BODY, "organisation_heads.txt"),
    (AREA, "place_heads.txt"), (SITE, "facility_heads.txt"), (GIVEN, "given_names.txt"), (SURNAME, "surnames.txt"),
    (NOT_NAME, "not_names.txt"), (ROAD, "road_heads.txt"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def flags(lower: str) -> int:
    """Return what is known of a lower-case word, as a sum of the flags above."""
    found = 0
    for flag, name in LISTS:
        if lower in word_set(name):
            found |= flag
    tags = possible_tags().get(lower)
    if tags:
        found |= COMMON
        if lower in function_words():
            found |= FUNCTION
        if tags[0].startswith("NN") or "NN" in tags or "NNS" in tags:
            found |= NOUN
    return found


@cache
def function_words() -> frozenset[str]:
    """Articles, pronouns, prepositions, conjunctions, auxiliaries: no name begins with one."""
    rows = (line.split("\t") for line in lexicon_lines("closed_class.tsv"))
    return frozenset(form for form, tags, *_ in rows if tags.split(" ")[0] not in ("RB", "CD", "NN", "JJ", "RP"))


@cache
def organisations() -> frozenset[str]:
    """Well-known organisations, as written."""
    return frozenset(lexicon_lines("organisations.txt"))


@cache
def demonyms() -> dict[str, str]:
    """Each word for a people, as written, with the code of its country ("-" where it has none)."""
    found: dict[str, str] = {}
    for line in lexicon_lines("demonyms.tsv"):
        code, forms = line.split("\t")
        for form in forms.split(", "):
            found.setdefault(form, code)
            if form.endswith(("an", "i")) and not form.endswith("man"):
                found.setdefault(form + "s", code)
    return found


@cache
def lowercase_demonym_heads() -> frozenset[str]:
    """First words of the demonyms of several words."""
    return frozenset(form.split(" ")[0] for form in demonyms() if " " in form)


@cache
def context_words(name: str) -> frozenset[str]:
    """Return a list of name_context.toml."""
    return frozenset(toml_lexicon("name_context.toml")[name])
