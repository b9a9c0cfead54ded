"""Every table and column of the dataset: the one source of the data dictionary, datapackage.json and all checks."""

from dataclasses import dataclass, replace

from analysis.records import CERTAINTIES

PRECISIONS = ("place", "region", "country")


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `type` is a key of PANDAS; `refers` names the table whose id it holds.

    `levels` are the values allowed, in rising order where the type is `scale`; `required` means never null.
    """

    name: str
    type: str
    description: str
    required: bool = False
    levels: tuple[str, ...] = ()
    refers: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One table. Its first column is its key."""

    name: str
    description: str
    columns: tuple[Column, ...]

    @property
    def key(self) -> str:
        return self.columns[0].name

    @property
    def has_span(self) -> bool:
        return any(c.name == "start" for c in self.columns)


PANDAS = {
    "integer": "Int64",
    "number": "Float64",
    "string": "string",
    "boolean": "boolean",
    "date": "datetime64[s]",
    "scale": "category",  # ordered
    "spans": "object",  # a tuple of (start, end)
    "strings": "object",  # a tuple of strings
}


def _ids(name: str, what: str) -> Column:
    return Column(name, "integer", f"Number of {what} in the article, from 0, in reading order.", required=True)


def _refers(name: str, table: str, description: str, *, required: bool = False) -> Column:
    return Column(name, "integer", description, required, refers=table)


def _text(name: str, description: str, *levels: str, required: bool = False) -> Column:
    return Column(name, "string", description, required or bool(levels), levels)


def _place(name: str, description: str) -> Column:
    return Column(name, "integer", description)


SENTENCE = _refers("sentence_id", "sentences", "The sentence in which the row begins.", required=True)
SPAN = (
    Column("start", "integer", "First character, counted from 0 at the start of the article's text.", required=True),
    Column("end", "integer", "One past the last character, so that article_text[start:end] is `text`.", required=True),
    Column("text", "string", "The characters from `start` to `end`, exactly as written.", required=True),
)
TRACE = (
    _text("rule", "The rule or lexicon entry that made the row.", required=True),
    _text("note", "What could not be read, and why; null where nothing is amiss."),
    _text("origin", "Who answers for the row: `rule`, or `analyst` where a correction made or changed it.",
          "rule", "analyst"),
)  # fmt: skip

ARTICLE = Table(
    "article",
    "The article itself: one row.",
    (
        _text("article_id", "The file's stem, or the id given.", required=True),
        _text("title", "Title, from the sidecar or the page."),
        _text("author", "Author as named there."),
        _text("publisher", "Publisher as named there."),
        _text("section", "Section of the newspaper, as an archive names it."),
        _text("page", "Page of the newspaper, as an archive names it."),
        _text("url", "Web address of the article."),
        Column("published", "date", "Day of publication; relative dates are resolved against it."),
        _text("published_time", "Time of day of publication with its zone, where it is known (ISO 8601)."),
        _text("published_from", "Where `published` comes from; `none` leaves relative dates unresolved.",
              "argument", "sidecar", "page", "none"),
        _text("dateline", "Place of the leading dateline, as written."),
        _text("language", "ISO 639-1 code of the language, by its function words; null where it can't be told."),
        _text("sha256", "SHA-256 of the bytes as read.", required=True),
        _text("encoding", "How the bytes were read as text.", required=True),
        Column("characters", "integer", "Length of the text in Unicode characters.", required=True),
        Column("words", "integer", "Runs of letters and digits; a hyphen or an apostrophe inside splits no word.",
               required=True),
        Column("sentences", "integer", "Number of sentences.", required=True),
        _text("codebook", "Name of the codebook that found the themes.", required=True),
        _text("codebook_sha256", "SHA-256 of that codebook's file."),
        _text("origin", "File and place of the archive that held it, such as `nexis.docx, document 3`; else null."),
        _text("note", "What was amiss in reading the article; null where nothing was."),
    ),
)  # fmt: skip

SENTENCES = Table(
    "sentences",
    "The sentences, without the blanks between them.",
    (_ids("sentence_id", "the sentence"), Column("paragraph", "integer", "Its paragraph, from 0.", True), *SPAN),
)

QUANTITIES = Table(
    "quantities",
    "The reported numbers, each with its unit, its bounds, how certain it is and who says so.",
    (
        _ids("quantity_id", "the reported number"), SENTENCE, *SPAN,
        Column("low", "number", "Lower reported bound, in `unit`; null for an open end."),
        Column("high", "number", "Upper reported bound; null for an open end, equal to `low` for one figure."),
        Column("best", "number", "The single figure that the article gives; null for a range or a vague number."),
        _text("modifier", "How the figure is qualified.",
              "exact", "about", "under", "at_most", "over", "at_least", "range", "vague", "unknown"),
        _text("kind", "What is measured: count, money, share, age, length and so on.", required=True),
        _text("unit", "Normalised: ISO 4217 code for money, `percent`, a unit's name for measures, the lemma of the "
              "counted noun for counts; `dimensionless` for a part of a whole (\"a third\") and a plain ratio."),
        _text("per", "The unit of time or thing of a rate: `month` in \"$800 a month\"."),
        _text("counted", "The noun phrase that is counted or measured, as written."),
        _place("counted_start", "Its first character."),
        _place("counted_end", "One past its last character."),
        _text("measure", "What the figure tells, as one would write it on an axis: a class (`killed`, `turnout`, "
              "`share_price`), else the lemma of what is counted or measured; null where the text doesn't say."),
        _text(
            "trend",
            "Direction of a reported change: `up` or `down`; null for a level (`rose to 2.7%`) or where there is none. "
            "A movement between two values is one range with its trend in both word orders (`from 2.1 to 2.7 percent`, "
            "`to 2.7 percent from 2.1`); a value with its own day (`from 1.81% late on Monday`) is a row of its own.",
        ),
        _text("action", "Lemma of the verb that the figure is about."),
        Column("certainty", "scale", "How certain the text makes the figure, in rising order.", True, CERTAINTIES),
        _text("hedge", "The words that lower the certainty."),
        _refers("attribution_id", "attributions", "The attribution whose content holds the number; null is the "
                "article's own voice."),
        _refers("source_id", "sources", "The source of that attribution."),
        _refers("date_id", "dates", "The date that the text ties to the number."),
        _refers("place_id", "entities", "The place, an `entity_id`, that the text ties to the number."),
        *TRACE,
    ),
)  # fmt: skip

ATTRIBUTIONS = Table(
    "attributions",
    "Who said what: each stretch of speech or thought with its cue and its speaker.",
    (
        _ids("attribution_id", "the attribution"), SENTENCE, *SPAN,
        Column("parts", "spans", "The pieces of the content as [start, end]; of a split quotation several.", True),
        _text("kind", "`direct`: all inside quotation marks; `mixed`: in part; `indirect`: none.",
              "direct", "mixed", "indirect"),
        _refers("inside", "attributions", "The attribution in whose content this one stands: a quotation that "
                "somebody else tells of; null where the article itself tells it."),
        _text("cue", "The words that announce it: said, according to."),
        _place("cue_start", "Their first character."),
        _place("cue_end", "One past their last character."),
        _text("cue_lemma", "Lemma of the cue."),
        _text("speaker", "The source as written there: \"she\", \"the activist\"."),
        _place("speaker_start", "Its first character."),
        _place("speaker_end", "One past its last character."),
        _refers("source_id", "sources", "The source that the speaker resolves to; null where it can't be told."),
        *TRACE,
    ),
)  # fmt: skip

SOURCES = Table(
    "sources",
    "The people, groups and papers that speak in the article.",
    (
        _ids("source_id", "the source"),
        _text("name", "Fullest name or description.", required=True),
        _text("type", "What kind of source it is.",
              "named", "pseudonymous", "anonymous", "group", "organisation", "document"),
        _text("role", "Role or office, as written."),
        _text("affiliation", "The body that a person or group speaks for or belongs to, as written."),
        Column("unnamed", "boolean", "Whether a reader can't tell who it is: no name, or a made-up one."),
        _text("anonymity", "The reason that the text gives for withholding the name."),
        _refers("entity_id", "entities", "The entity that it is."),
        Column("attributions", "integer", "Number of rows of `attributions` that point here.", required=True),
        *TRACE,
    ),
)  # fmt: skip

ENTITIES = Table(
    "entities",
    "The people, organisations, places, nationalities and things that the article names.",
    (
        _ids("entity_id", "the entity"),
        _text(
            "kind",
            "What it names; `thing`: ships, weapons, exercises, works, products, exchange codes.",
            "person", "organisation", "place", "nationality", "thing",
        ),
        _text("name", "The fullest form in the article.", required=True),
        Column("aliases", "strings", "Its other forms in the article.", required=True),
        Column("mentions", "integer", "Number of rows of `mentions` that point here.", required=True),
        Column("latitude", "number", "Degrees north, of places (GeoNames, CC BY 4.0)."),
        Column("longitude", "number", "Degrees east, of places (GeoNames, CC BY 4.0)."),
        _text("country", "ISO 3166-1 alpha-2 code of the country."),
        Column("geonames_id", "integer", "GeoNames identifier of the place."),
        Column("precision", "string", "What the coordinates stand for.", False, PRECISIONS),
        *TRACE,
    ),
)  # fmt: skip

MENTIONS = Table(
    "mentions",
    "Every place in the text where an entity is named.",
    (
        _ids("mention_id", "the mention"),
        _refers("entity_id", "entities", "The entity that is named.", required=True), SENTENCE, *SPAN, *TRACE,
    ),
)  # fmt: skip

DATES = Table(
    "dates",
    "The dates, times, durations and sets of times that the article names.",
    (
        _ids("date_id", "the expression of time"), SENTENCE, *SPAN,
        _text("type", "TIMEX3 type.", "DATE", "TIME", "DURATION", "SET"),
        _text("value", "TIMEX3 value; null where it can't be resolved."),
        Column("date_start", "date", "First day of the time named."),
        Column("date_end", "date", "Last day of the time named."),
        _text("precision", "The finest calendar unit that is given: day, week, month, season, year, decade."),
        Column("relative", "boolean", "Whether it is counted from another date, as \"Sunday\" is.", required=True),
        *TRACE,
    ),
)  # fmt: skip

THEMES = Table(
    "themes",
    "One row for each place where a term of the codebook matched.",
    (
        _ids("theme_hit_id", "the match"),
        _text("theme", "Name of the theme, with its parents.", required=True), SENTENCE, *SPAN,
        _text("term", "The codebook's term that matched.", required=True),
        Column("weight", "number", "The term's weight in the codebook.", required=True),
        *TRACE,
    ),
)  # fmt: skip

THEME_SENTENCES = Table(
    "theme_sentences",
    "Which sentences tell about which theme, one row for each theme of a sentence, and the match that it rests on.",
    (
        _ids("theme_sentence_id", "the theme of a sentence"),
        _text("theme", "Name of the theme, with its parents.", required=True),
        _refers("sentence_id", "sentences", "The sentence that tells about it.", required=True),
        _text("basis", "`term`: a term of the theme stands in the sentence; `carried`: it goes on from the sentence "
              "before, by a pronoun, an actor or a statement; `subject`: the article and the sentences around "
              "are about it.",
              "term", "carried", "subject"),
        _refers("theme_hit_id", "themes", "The match that it rests on: in the sentence itself, or the one that it is "
                "carried from.", required=True),
        Column("weight", "number", "How much it tells about the theme, from the threshold in theme_weights.toml.",
               required=True),
    ),
)  # fmt: skip

CORRECTIONS = Table(
    "corrections",
    "What an analyst accepted, rejected, edited or added, with the machine's row beside it.",
    (
        Column("correction_id", "integer", "Number of the correction in its file, from 0.", required=True),
        _text("action", "What was done; `complete` says of a sentence that no row of the table is missing in it.",
              "accept", "reject", "edit", "add", "complete"),
        _text("table", "The table that it is about.", required=True),
        Column("row_id", "integer", "Key of the row in that table as it stands now; null where it was rejected."),
        _text("text", "The text or the name by which the row was found.", required=True),
        _text("machine", "The machine's row as JSON; null where the analyst added one, and of a sentence."),
        _text("analyst", "What the analyst set, as JSON, of a sentence its number; null for accept and reject."),
        _text("coder", "Who made the correction.", required=True),
        Column("date", "date", "When.", required=True),
        _text("reason", "Why.", required=True),
        Column("holds", "boolean", "Of an accepted row: whether the machine still reads it as it did then; null where "
               "that can't be told."),
    ),
)  # fmt: skip

TABLES = {
    table.name: table
    for table in (
        ARTICLE,
        SENTENCES,
        QUANTITIES,
        ATTRIBUTIONS,
        SOURCES,
        ENTITIES,
        MENTIONS,
        DATES,
        THEMES,
        THEME_SENTENCES,
        CORRECTIONS,
    )
}
FOUND = tuple(name for name in TABLES if name not in ("article", "corrections"))  # the tables that finders fill

ARTICLE_ID = replace(ARTICLE.columns[0], description="The article that the row belongs to.", refers="article")

TEXTS = Table(
    "texts",
    "The articles' texts as read, to which all positions refer: one row each.",
    (replace(ARTICLE_ID, description="The article."), _text("text", "Its text.", required=True)),
)  # fmt: skip

ARTICLES = Table(
    "articles",
    "The articles of a story: one row each.",
    (
        *ARTICLE.columns,
        _text("outlet", "Who published it: the publisher, else the host of its address; null where neither is known."),
        Column("unnamed_words", "integer", "Words of its statements by sources that a reader can't tell.", True),
        Column("copy_of", "string", "The article that it repeats; null where it repeats none.", refers="articles"),
        Column("copied", "number", "Share of its runs of five words that stand in that article."),
    ),
)  # fmt: skip

CLAIMS = Table(
    "claims",
    "One row for one thing that is said to be so, with its figure under a policy; nothing is summed.",
    (
        Column("claim_id", "integer", "Number of the claim in the story, from 0, first events first.", required=True),
        _text("measure", "What the figures tell, as in `quantities`.", required=True),
        _text("counted", "What is counted or measured, as most mentions write it."),
        _text("unit", "The unit of the figures; null for counts."),
        _text("place", "Where it happened: the town that most of its articles give."),
        Column("day_start", "date", "First day on which it happened."),
        Column("day_end", "date", "Last day on which it happened."),
        _text("scope", "Of whom it is told where it is a part of a toll (`child`); null for the whole."),
        Column("low", "number", "Lowest figure under the policy; null for an open end."),
        Column("best", "number", "The figure under the policy; null where no mention that counts gives a single one."),
        Column("high", "number", "Highest figure under the policy; null for an open end."),
        _text("policy", "Name of the policy.", required=True),
        _text("status", "How the mentions stand to each other: told by one voice, by several that agree, by some that "
              "exclude each other on one day, or changed by a later report of the same voice.",
              "single", "agreed", "contested", "superseded"),
        Column("mentions", "integer", "Number of rows of `claim_mentions` that point here.", required=True),
        Column("articles", "integer", "Number of articles that tell it.", required=True),
        Column("sources", "integer", "Number of voices that tell it: sources, else outlets; a copy adds none.", True),
    ),
)  # fmt: skip

CLAIM_MENTIONS = Table(
    "claim_mentions",
    "The reported numbers that tell a claim, by day of report.",
    (
        Column("claim_id", "integer", "The claim.", required=True, refers="claims"),
        Column("article_id", "string", "The article.", required=True, refers="articles"),
        Column("quantity_id", "integer", "The reported number in that article.", required=True),
        _text("source", "Who says so, by one name in all articles; null is the article's own voice."),
        _text("voice", "Who stands behind the figure: the source, else the outlet, of a copy that of its original.",
              required=True),
        Column("day", "date", "Day of report."),
        Column("low", "number", "Lower bound, as in `quantities`."),
        Column("best", "number", "The single figure, as in `quantities`."),
        Column("high", "number", "Upper bound, as in `quantities`."),
        Column("copy", "boolean", "Whether its article repeats another.", required=True),
        Column("weight", "number", "What the policy lets it weigh: a voice has 1, shared among its mentions.",
               required=True),
        _text("reason", "Why it was joined to the claim.", required=True),
    ),
)  # fmt: skip
STORY = {table.name: table for table in (ARTICLES, CLAIMS, CLAIM_MENTIONS)}  # what `analysis story` adds to a corpus


def corpus_table(table: Table) -> Table:
    """Return the table as a corpus holds it: `article_id` is its first column."""
    if table is ARTICLE:
        return table
    return replace(table, columns=(ARTICLE_ID, *table.columns))
