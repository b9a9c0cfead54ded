"""Every table and column of the dataset: the one source of the data dictionary, datapackage.json and all checks."""

from analysis.dataset.columns import PRECISIONS, Column, Table, ids, place, refers, text
from analysis.records import CERTAINTIES

SENTENCE = refers("sentence_id", "sentences", "The sentence in which the row begins.", required=True)
SPAN = (
    Column("start", "integer", "First character, counted from 0 at the start of the article's text.", required=True),
    Column("end", "integer", "One past the last character, so that article_text[start:end] is `text`.", required=True),
    Column("text", "string", "The characters from `start` to `end`, exactly as written.", required=True),
)
TRACE = (
    text("rule", "The rule or lexicon entry that made the row.", required=True),
    text("note", "What could not be read, and why; null where nothing is amiss."),
    text("origin", "Who answers for the row: `rule`, or `analyst` where a correction made or changed it.",
          "rule", "analyst"),
)  # fmt: skip

ARTICLE = Table(
    "article",
    "The article itself: one row.",
    (
        text("article_id", "The file's stem, or the id given.", required=True),
        text("title", "Title, from the sidecar or the page."),
        text("author", "Author as named there."),
        text("publisher", "Publisher as named there."),
        text("section", "Section of the newspaper, as an archive names it."),
        text("page", "Page of the newspaper, as an archive names it."),
        text("url", "Web address of the article."),
        Column("published", "date", "Day of publication; relative dates are resolved against it."),
        text("published_time", "Time of day of publication with its zone, where it is known (ISO 8601)."),
        text("published_from", "Where `published` comes from; `none` leaves relative dates unresolved.",
              "argument", "sidecar", "page", "none"),
        text("dateline", "Place of the leading dateline, as written."),
        text("language", "ISO 639-1 code of the language, by its function words; null where it can't be told."),
        text("sha256", "SHA-256 of the bytes as read.", required=True),
        text("encoding", "How the bytes were read as text.", required=True),
        Column("characters", "integer", "Length of the text in Unicode characters.", required=True),
        Column("words", "integer", "Runs of letters and digits; a hyphen or an apostrophe inside splits no word.",
               required=True),
        Column("sentences", "integer", "Number of sentences.", required=True),
        text("codebook", "Name of the codebook that found the themes.", required=True),
        text("codebook_sha256", "SHA-256 of that codebook's file."),
        text("origin", "File and place of the archive that held it, such as `nexis.docx, document 3`; else null."),
        text("note", "What was amiss in reading the article; null where nothing was."),
    ),
)  # fmt: skip

SENTENCES = Table(
    "sentences",
    "The sentences, without the blanks between them.",
    (ids("sentence_id", "the sentence"), Column("paragraph", "integer", "Its paragraph, from 0.", True), *SPAN),
)

QUANTITIES = Table(
    "quantities",
    "The reported numbers, each with its unit, its bounds, how certain it is and who says so.",
    (
        ids("quantity_id", "the reported number"), SENTENCE, *SPAN,
        Column("low", "number", "Lower reported bound, in `unit`; null for an open end."),
        Column("high", "number", "Upper reported bound; null for an open end, equal to `low` for one figure."),
        Column("best", "number", "The single figure that the article gives; null for a range or a vague number."),
        text("modifier", "How the figure is qualified.",
              "exact", "about", "under", "at_most", "over", "at_least", "range", "vague", "unknown"),
        text("kind", "What is measured: count, money, share, age, length and so on.", required=True),
        text("unit", "Normalised: ISO 4217 code for money, `percent`, a unit's name for measures, the lemma of the "
              "counted noun for counts; `dimensionless` for a part of a whole (\"a third\") and a plain ratio."),
        text("per", "The unit of time or thing of a rate: `month` in \"$800 a month\"."),
        text("counted", "The noun phrase that is counted or measured, as written."),
        place("counted_start", "Its first character."),
        place("counted_end", "One past its last character."),
        text("measure", "What the figure tells, as one would write it on an axis: a class (`killed`, `turnout`, "
              "`share_price`), else the lemma of what is counted or measured; null where the text doesn't say."),
        text(
            "trend",
            "Direction of a reported change: `up` or `down`; null for a level (`rose to 2.7%`) or where there is none. "
            "A movement between two values is one range with its trend in both word orders (`from 2.1 to 2.7 percent`, "
            "`to 2.7 percent from 2.1`); a value with its own day (`from 1.81% late on Monday`) is a row of its own.",
        ),
        text(
            "action",
            "Lemma of the verb that governs what is counted: `order` of people who are ordered to leave, `leave` "
            "of those who are expected to; of an amount what was done with it (`post` a loss of $3 million). An age "
            "before its noun has the verb of whose it is, one that stands beside a name or alone has none.",
        ),
        Column("certainty", "scale", "How certain the text makes the figure, in rising order.", True, CERTAINTIES),
        text("hedge", "The words that lower the certainty."),
        refers("attribution_id", "attributions", "The attribution whose content holds the number; null is the "
                "article's own voice."),
        refers("source_id", "sources", "The source of that attribution."),
        refers("date_id", "dates", "The date that the text ties to the number."),
        refers("place_id", "entities", "The place, an `entity_id`, that the text ties to the number."),
        *TRACE,
    ),
)  # fmt: skip

ATTRIBUTIONS = Table(
    "attributions",
    "Who said what: each stretch of speech or thought with its cue and its speaker.",
    (
        ids("attribution_id", "the attribution"), SENTENCE, *SPAN,
        Column("parts", "spans", "The pieces of the content as [start, end]; of a split quotation several.", True),
        text("kind", "`direct`: all inside quotation marks; `mixed`: in part; `indirect`: none.",
              "direct", "mixed", "indirect"),
        refers("inside", "attributions", "The attribution in whose content this one stands: a quotation that "
                "somebody else tells of; null where the article itself tells it."),
        text("cue", "The words that announce it: said, according to."),
        place("cue_start", "Their first character."),
        place("cue_end", "One past their last character."),
        text("cue_lemma", "Lemma of the cue."),
        text("speaker", "The source as written there: \"she\", \"the activist\"."),
        place("speaker_start", "Its first character."),
        place("speaker_end", "One past its last character."),
        refers("source_id", "sources", "The source that the speaker resolves to; null where it can't be told."),
        *TRACE,
    ),
)  # fmt: skip

SOURCES = Table(
    "sources",
    "The people, groups and papers that speak in the article.",
    (
        ids("source_id", "the source"),
        text("name", "Fullest name or description.", required=True),
        text("type", "What kind of source it is.",
              "named", "pseudonymous", "anonymous", "group", "organisation", "document"),
        text("role", "Role or office, as written."),
        text("affiliation", "The body that a person or group speaks for or belongs to, as written."),
        Column("unnamed", "boolean", "Whether a reader can't tell who it is: no name, or a made-up one."),
        text("anonymity", "The reason that the text gives for withholding the name."),
        refers("entity_id", "entities", "The entity that it is."),
        Column("attributions", "integer", "Number of rows of `attributions` that point here.", required=True),
        *TRACE,
    ),
)  # fmt: skip

ENTITIES = Table(
    "entities",
    "The people, organisations, places, nationalities and things that the article names.",
    (
        ids("entity_id", "the entity"),
        text(
            "kind",
            "What it names; `thing`: ships, weapons, exercises, works, products, exchange codes.",
            "person", "organisation", "place", "nationality", "thing",
        ),
        text("name", "The fullest form in the article.", required=True),
        Column("aliases", "strings", "Its other forms in the article.", required=True),
        Column("mentions", "integer", "Number of rows of `mentions` that point here.", required=True),
        Column("latitude", "number", "Degrees north, of places (GeoNames, CC BY 4.0)."),
        Column("longitude", "number", "Degrees east, of places (GeoNames, CC BY 4.0)."),
        text("country", "ISO 3166-1 alpha-2 code of the country."),
        Column("geonames_id", "integer", "GeoNames identifier of the place."),
        Column("precision", "string", "What the coordinates stand for.", False, PRECISIONS),
        *TRACE,
    ),
)  # fmt: skip

MENTIONS = Table(
    "mentions",
    "Every place in the text where an entity is named.",
    (
        ids("mention_id", "the mention"),
        refers("entity_id", "entities", "The entity that is named.", required=True), SENTENCE, *SPAN, *TRACE,
    ),
)  # fmt: skip

DATES = Table(
    "dates",
    "The dates, times, durations and sets of times that the article names.",
    (
        ids("date_id", "the expression of time"), SENTENCE, *SPAN,
        text("type", "TIMEX3 type.", "DATE", "TIME", "DURATION", "SET"),
        text("value", "TIMEX3 value; null where it can't be resolved."),
        Column("date_start", "date", "First day of the time named."),
        Column("date_end", "date", "Last day of the time named."),
        text("precision", "The finest calendar unit that is given: day, week, month, season, year, decade."),
        Column("relative", "boolean", "Whether it is counted from another date, as \"Sunday\" is.", required=True),
        *TRACE,
    ),
)  # fmt: skip

THEMES = Table(
    "themes",
    "One row for each place where a term of the codebook matched.",
    (
        ids("theme_hit_id", "the match"),
        text("theme", "Name of the theme, with its parents.", required=True), SENTENCE, *SPAN,
        text("term", "The codebook's term that matched.", required=True),
        Column("weight", "number", "The term's weight in the codebook.", required=True),
        *TRACE,
    ),
)  # fmt: skip

THEME_SENTENCES = Table(
    "theme_sentences",
    "Which sentences tell about which theme, one row for each theme of a sentence, and the match that it rests on.",
    (
        ids("theme_sentence_id", "the theme of a sentence"),
        text("theme", "Name of the theme, with its parents.", required=True),
        refers("sentence_id", "sentences", "The sentence that tells about it.", required=True),
        text("basis", "`term`: a term of the theme stands in the sentence; `carried`: it goes on from the sentence "
              "before, by a pronoun, an actor or a statement; `subject`: the article and the sentences around "
              "are about it.",
              "term", "carried", "subject"),
        refers("theme_hit_id", "themes", "The match that it rests on: in the sentence itself, or the one that it is "
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
        text("action", "What was done; `complete` says of a sentence that no row of the table is missing in it.",
              "accept", "reject", "edit", "add", "complete"),
        text("table", "The table that it is about.", required=True),
        Column("row_id", "integer", "Key of the row in that table as it stands now; null where it was rejected."),
        text("text", "The text or the name by which the row was found.", required=True),
        text("machine", "The machine's row as JSON; null where the analyst added one, and of a sentence."),
        text("analyst", "What the analyst set, as JSON, of a sentence its number; null for accept and reject."),
        text("coder", "Who made the correction.", required=True),
        Column("date", "date", "When.", required=True),
        text("reason", "Why.", required=True),
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
