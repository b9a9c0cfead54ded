"""Choose among a word's possible tags by the words beside it: a table of rules by the tag that the word has alone.

Tags to the left are final, tags to the right are those of the words alone. `Line.verb` knows the finite verb that the
clause has so far: a second past form without a subject of its own is a participle ("the codes used for it").
"""

from collections.abc import Callable
from dataclasses import dataclass

from analysis.language.lemmas import verb_lemma
from analysis.language.vocabulary import vocabulary
from analysis.language.word_classes import word_class
from analysis.lexicon import word_set

PAD = "<pad>"
PADS = (PAD, PAD, PAD, PAD)
Options = tuple[str, ...]

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PLURALS = frozenset({"NNS", "NNPS"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
ADVERBS = frozenset({"RB", "RBR", "RBS"})
BE = frozenset(
    {"be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "get", "gets", "got", "getting"}
)
HAVE = frozenset({"have", "has", "had", "having", "'ve", "'s", "'d"})
DO = frozenset({"do", "does", "did"})
NOMINAL_LEFT = frozenset({"DT", "PRP$", "JJ", "JJR", "JJS", "POS", "CD", "WP$"})  # what follows is inside a noun phrase
PHRASE_ENDS = frozenset({",", ".", ":", "VBD", "VBZ", "VBP", "MD", "WP", "''", "-RRB-"})  # no noun phrase goes on here
SKIPPED = frozenset({"RB", "RBR", "RBS", "PRP", "EX", "``", "''"})  # between an auxiliary and its participle
OBJECTS = frozenset({"DT", "PRP", "PRP$"})  # begin the object of a verb
ENDS = frozenset({",", ".", ":", "''", "-RRB-", PAD})
BREAKS = ENDS | {"``", "-LRB-", "WP", "WDT", "WRB", "WP$", "CC"}  # a clause ends, or another begins, here
OPENERS = frozenset({"that", "because", "if", "while", "although", "though", "as", "after", "before", "since", "unless",
                     "until", "whether", "than", "like", "once"})  # fmt: skip
OBLIQUE = frozenset({"him", "them", "us", "me", "her"})
SUBJECTS = frozenset({"i", "he", "she", "it", "we", "you", "they"})
SINGULAR = frozenset({"he", "she", "it", "this", "that", "who", "which", "one"})


@dataclass(slots=True)
class Line:
    """The words and tags that a rule sees. `verb` is the last finite verb of the clause that is open, or -1, `last`
    the last verb of any form, `said` the last verb of the sentence but auxiliaries where it takes a clause; `waits`
    tells that a relative clause is open whose outer one has no verb yet."""

    lowers: list[str]
    tags: list[str]
    verb: int = -1
    last: int = -1
    said: int = -1
    waits: bool = False

    def after(self, i: int, tag: str) -> None:
        """Go on behind token i, whose tag is final."""
        if tag in VERBS:
            self.last = i
            lower = self.lowers[i]
            if verb_lemma(lower) in word_class("clause_takers"):
                self.said = i
            elif tag in FINITE and lower not in BE and lower not in HAVE and lower not in DO and tag != "MD":
                self.said = -1
            if tag in FINITE:
                self.waits = self.waits and self.verb < 0
                self.verb = i
        elif tag in BREAKS:
            self.waits = self.verb < 0 and tag in ("WP", "WDT")
            self.verb = -1
            if tag == ".":
                self.said = -1
        elif tag == "IN" and self.lowers[i] in OPENERS:
            self.verb = -1

    def back(self, i: int) -> int:
        """The place before token i, adverbs and quotation marks left out."""
        j = i - 1
        while j >= 0 and i - j <= 4 and self.tags[j] in ("RB", "``", "''"):
            j -= 1
        return j

    def has_verb(self) -> bool:
        """Has the clause a finite verb that takes no clause without "that" ("said profits rose")?"""
        return self.verb > self.said


def _noun(i: int, s: Line, options: Options) -> str:
    """A noun form that may be a verb, or an adjective before another noun."""
    tags, lowers = s.tags, s.lowers
    now, left, right = tags[i], tags[i - 1], tags[i + 1]
    if "VB" in options and now == "NN":
        found = _base(i, s, options)
        if found:
            return found
    if "VBN" in options and now == "NN" and _behind_auxiliary(i, s) and right not in NOUNS:
        return "VBN"  # "were shot", "was cut"
    k = s.back(i) if left == "RB" else i - 1
    subject = tags[k] if k >= 0 else PAD
    if subject == "PRP" and lowers[k] in SUBJECTS and tags[k - 1] not in ("IN", "VB", "TO"):
        verb = "VBZ" if now == "NNS" else "VBP"
        if verb in options and (verb == "VBZ") == (lowers[k] in SINGULAR) and lowers[k] != "it":
            return verb
        if verb in options and lowers[k] == "it" and now == "NNS" and right not in ENDS:
            return verb
    if subject in ("WP", "WDT") and now == "NNS" and "VBZ" in options:
        return "VBZ"
    if now == "NNS" and "VBZ" in options and s.verb < 0:
        if subject in ("NN", "NNP") and (right in OBJECTS or lowers[i + 1] in ("that", "whether")):
            return "VBZ"
        if subject == "NNP" and lowers[k - 1] in word_set("given_names.txt") and right in ("IN", "RB", ","):
            return "VBZ"  # "Ada Brisk states in her letter"
        if left == "," and right == "TO" and tags[i - 2] != "CC":
            return "VBZ"  # "The company, which employs 40, plans to"
    if (
        ("VBD" in options and _is_own_past(lowers[i], options))
        and (subject in ("PRP", "WP", "WDT") or (subject in NOUNS and (right in OBJECTS or right in ("RB", "CD", "$"))))
        and (s.verb < 0 or s.said >= s.verb)
    ):
        return "VBD"  # "the guard shot the man", "who shot at", "the bridge cost $4m"
    if now == "NN" and "VBP" in options and s.verb < 0 and subject in PLURALS and (right in OBJECTS or right == "TO"):
        return "VBP"
    if left == "CC" and right in OBJECTS and s.last >= 0:
        last = tags[s.last]
        if last in options and last in ("VB", "VBP", "VBZ"):
            return last
    if now == "NN" and "JJ" in options and right in ("NN", "NNS") and _is_adjectival(lowers[i]):
        return "JJ"
    if now == "NN" and "VBG" in options and (right in OBJECTS or (k >= 0 and lowers[k] in BE and right != "IN")):
        return "VBG"
    return now


def _is_adjectival(lower: str) -> bool:
    """Is a noun that may be an adjective one before another noun: "chemical weapons", but "a trial judge"?"""
    return lower in ADJECTIVAL or (lower.endswith(("cal", "cial", "tial", "ional", "tive")) and lower != "trial")


ADJECTIVAL = frozenset({"adult", "female", "front", "future", "last", "latter", "male", "mass", "middle", "right"})


def _is_own_past(lower: str, options: Options) -> bool:
    """Is the form the past of its own verb ("cut", "shot"), not of another one ("feed" of "fee")?"""
    return "VB" not in options or verb_lemma(lower) == lower


def _base(i: int, s: Line, options: Options) -> str | None:
    """VB where a noun form is one: behind a modal, "to", "do"; None elsewhere."""
    tags, lowers = s.tags, s.lowers
    right = tags[i + 1]
    k = s.back(i)
    left = tags[k] if k >= 0 else PAD
    if left == "MD" or (k >= 0 and lowers[k] in DO):
        return "VB"
    if left == "TO":
        if right not in ("IN", ".", ",") or k != i - 1:
            return "VB"
        if tags[k - 1] in ("VBD", "VBN", "VBP", "VBZ", "VB", "VBG", "NN", "NNS", "JJ"):
            return "VB"
    if left in ("PRP", "NN", "NNS", "NNP") and k > 0 and (_asked(k, s) or _let(k, s)):
        return "VB"  # "did you meet"
    if (k < 0 or left in (".", "``", "-LRB-")) and right in OBJECTS and lowers[i + 1] != "that":
        return "VB"  # "Click the links"
    return None


def _asked(k: int, s: Line) -> bool:
    """Does a form of do or a modal stand before the subject that ends at k?"""
    for j in range(k - 1, max(-1, k - 4), -1):
        tag = s.tags[j]
        if s.lowers[j] in DO or tag == "MD":
            asks = s.tags[j - 1] in ("WRB", "WP", "WDT", "RB", ".", "CC", ",", "``", "''", PAD)
            return asks or s.tags[k] == "PRP" or s.lowers[j] == "does"
        if tag not in ("DT", "PRP$", "JJ", "NNP", "NN"):
            return False
    return False


def _let(k: int, s: Line) -> bool:
    """ "let me say": does let, help or make stand before the pronoun at k?"""
    return s.tags[k] == "PRP" and s.lowers[k - 1] in ("let", "lets", "help", "helped", "helps", "make", "makes", "made")


def _behind_auxiliary(i: int, s: Line) -> bool:
    """Does a form of be, get or have lead to the word at i?"""
    j = i - 1
    while j >= 0 and i - j <= 4 and s.tags[j] in SKIPPED:
        j -= 1
    if j < 0 or (s.lowers[j] not in BE and s.lowers[j] not in HAVE):
        return False
    return s.tags[j] != "POS" and (j == i - 1 or s.tags[i - 1] != "PRP" or s.verb == j)


def _adjective(i: int, s: Line, options: Options) -> str:
    """An adjective that ends its noun phrase is the noun ("its chief, Ada Brisk"); one behind a verb, an adverb."""
    tags, lowers = s.tags, s.lowers
    left, right = tags[i - 1], tags[i + 1]
    word = ADVERBIAL.get(lowers[i])
    if word is not None and word(left, right):
        return "RBR" if lowers[i] == "further" else "RB"
    if "NN" in options and (lowers[i].endswith("ist") or (left == "DT" and lowers[i + 1] == "of")):
        return "NN"  # "terrorist groups", "the top of"
    if "NN" in options and left in ("DT", "PRP$", "POS") and right in PHRASE_ENDS:
        return "NN"
    if "JJR" in options and (left in NOUNS or left == "PRP") and right in FINITE:
        return "RB"
    if "VB" in options and left in ("TO", "MD"):
        return "VB"
    return tags[i]


def _verb(i: int, s: Line, options: Options) -> str:
    """A verb form that may be a noun, or a base form that may be finite."""
    tags, lowers = s.tags, s.lowers
    now, left = tags[i], tags[i - 1]
    if left in NOMINAL_LEFT:
        for noun in ("NN", "NNS"):
            if noun in options:
                return noun
        return "JJ" if "JJ" in options and left == "DT" else now
    if "VBN" in options and now != "VBZ" and _behind_auxiliary(i, s):
        return "VBN"  # "had become", "was put"
    if left == "IN" and lowers[i - 1] not in ("that", "if", "as", "than", "because", "while", "like"):
        for noun in ("NNS", "NN"):
            if noun in options:
                return noun
    k = s.back(i)
    subject = tags[k] if k >= 0 else PAD
    if now == "VB" and "VBP" in options and (subject in ("NNS", "NNPS", "WDT", "WP") or _is_subject(k, s)):
        return "VB" if _asked(k, s) or _let(k, s) else "VBP"
    if now == "VB" and "VBP" in options and left == "CC" and s.last >= 0 and tags[s.last] == "VBP":
        return "VBP"
    if now == "VBP":
        if subject in ("MD", "TO") or (k >= 0 and lowers[k] in DO) or _asked(k, s) or _let(k, s):
            return "VB"
        if lowers[i] == "do" and lowers[i + 1] in ("n't", "not") and (left in (".", "``", "CC", PAD)):
            return "VB"
        if left == "CC" and s.last >= 0 and tags[s.last] == "VB":
            return "VB"
    if now in ("VB", "VBP") and left in ("NN", "NNP") and "NN" in options and options[0] != "VBP":
        return "NN"
    return now


def _is_subject(k: int, s: Line) -> bool:
    if k < 0 or s.tags[k] != "PRP" or s.lowers[k] in SINGULAR:
        return False
    return s.lowers[k] not in OBLIQUE or s.lowers[k - 1] == "of"  # "all of them went"


def _gerund(i: int, s: Line, options: Options) -> str:
    """A gerund that heads a noun phrase is a noun: "the making of"."""
    left, right = s.tags[i - 1], s.tags[i + 1]
    if left in ("DT", "PRP$", "POS", "JJ") and (right in ("IN", "CC") or right in ENDS or right in FINITE):
        return "NN" if "NN" in options else s.tags[i]
    return s.tags[i]


def _past(i: int, s: Line, options: Options) -> str:
    """VBD or VBN, and the few past forms that are also base forms or adjectives."""
    tags, lowers = s.tags, s.lowers
    left, right = tags[i - 1], tags[i + 1]
    if left in ("MD", "TO") and "VB" in options:
        return "VB"
    if "VBN" not in options:
        return tags[i]
    if _behind_auxiliary(i, s):
        return "VBN"
    if left in ("DT", "PRP$", "POS", "JJ") and lowers[i] not in ("said", "told"):
        if (
            left == "DT"
            and "VBD" in options
            and right not in NOUNS
            and right not in ("JJ", "HYPH")
            and _pronoun(i - 1, s)
        ):
            return "VBD"  # "This led to", "Some considered him"
        if left == "JJ" and lowers[i - 1] in ORDINALS and (right in OBJECTS or lowers[i + 1] == "that"):
            return "VBD"  # "the first told the court"
        for other in ("VBN", "JJ", "NN"):
            if other in options:
                return other
    if lowers[i + 1] == "by":
        return "VBN"
    if "VBD" not in options:
        return tags[i]
    if left == "IN" and right in NOUNS and lowers[i - 1] not in OPENERS:
        return "VBN"  # "for lost wages"
    k = s.back(i)
    if left == "RB" and tags[k] in ("DT", "PRP$", "IN", "JJ", "POS") and right in (*NOUNS, "JJ"):
        return "VBN"  # "the newly built homes"
    before = tags[k] if k >= 0 else PAD
    if before in NOUNS or before in ("PRP", "EX", "CD", "-RRB-"):
        return "VBN" if _reduced(i, s, before, right) else "VBD"
    if before in ("WDT", "WP"):
        return "VBD"
    if before == "CC" or (before == "," and s.last >= 0):
        return _coordinated(i, s, before, right)
    return tags[i]


ORDINALS = frozenset({"first", "second", "third", "former", "latter", "other", "last"})


def _pronoun(k: int, s: Line) -> bool:
    """Is the determiner at k a pronoun: "this led to"?"""
    return s.lowers[k] in ("this", "that", "these", "those", "some", "all", "both", "each")


def _reduced(i: int, s: Line, before: str, right: str) -> bool:
    """Is a past form behind a noun a participle: "described the codes used for", "The papers found there were"?"""
    if before == "PRP" or right in OBJECTS:
        return False
    if s.said >= s.verb >= 0:
        return s.tags[s.said + 1] == "IN" and right == "IN"  # "said in a statement posted on"
    if s.has_verb() and s.verb < i - 1 and not s.waits:
        return before != "CD"
    if s.verb >= 0 or verb_lemma(s.lowers[i]) in word_class("clause_takers") or right not in ("IN", "RB", "TO"):
        return False
    for j in range(i + 1, i + 12):
        if j >= len(s.tags):
            return False
        tag = s.tags[j]
        if tag in BREAKS or (tag == "IN" and s.lowers[j] in OPENERS):
            return False
        if tag in FINITE and s.lowers[j] not in ("cost", "set", "put", "cut"):
            return s.tags[j - 1] in NOUNS and s.lowers[j] in CERTAIN
    return False


CERTAIN = frozenset({"was", "were", "is", "are", "has", "have", "had", "will", "would", "could", "may", "might", "can",
                     "should", "must", "did", "do", "does"})  # fmt: skip


def _coordinated(i: int, s: Line, before: str, right: str) -> str:
    """A past form behind "and" or a comma goes as the verb before it, unless its object tells more."""
    last = s.tags[s.last]
    if right in OBJECTS or right in ("CD", "$"):
        return "VBD" if last not in ("VBN", "VB") or _finite_before(s) else s.tags[i]
    if before == "CC":
        return "VBD" if last == "VBD" else "VBN" if last == "VBN" else s.tags[i]
    return s.tags[i]


def _finite_before(s: Line) -> bool:
    """Is the last verb a finite group of its own: "was held and told the court"?"""
    return s.last > 0 and s.lowers[s.last - 1] in BE


def _in(i: int, s: Line, options: Options) -> str:
    """Prepositions that are adverbs, particles, conjunctions, pronouns or verbs besides."""
    rule = BY_WORD.get(s.lowers[i])
    return rule(i, s) if rule is not None else s.tags[i]


def _that(i: int, s: Line) -> str:
    """ "that" as determiner, relative pronoun or conjunction."""
    tags, lowers = s.tags, s.lowers
    left, j = tags[i - 1], i + 1
    while tags[j] in ("``", "''") and j < i + 3:
        j += 1
    right, noun = tags[j], left in NOUNS
    verb = right in FINITE or lowers[j] == "'s"
    if noun and right == "NNS":
        verb = "VBZ" in vocabulary().tags.get(lowers[j], ())
    elif noun and right in ("VB", "VBN"):
        verb = True
    elif right == "RB":
        verb = tags[j + 1] in FINITE or tags[j + 1] in ("VBN", "VBD")
    if verb:
        return "WDT" if noun else "DT"  # "and that is why"
    asserts = s.said >= 0
    if noun:
        if lowers[i - 1] in word_class("content_nouns") or asserts:
            return "IN"  # "the claim that he left", "told reporters that he left"
        return "WDT" if right in ("PRP", "DT", "PRP$", "NNP", "NNS", "EX") else "DT" if right in ENDS else "IN"
    if right in ENDS or right == "CC":
        return "IN" if right == "," and asserts else "DT"
    if right in ("TO", "IN") and left in ("IN", "TO", *VERBS):
        return "IN" if asserts else "DT"
    if right == "NN" or (right == "JJ" and tags[j + 1] == "NN"):
        return (
            "DT" if left in ("IN", "TO", "VB", "VBG", "CC") or left in ENDS or (right == "NN" and not asserts) else "IN"
        )
    return "IN"


def _as(i: int, s: Line) -> str:
    """ "as many as", "as well": the first "as" is an adverb."""
    word = s.lowers[i + 1]
    if s.lowers[i - 1] in ("such", "as"):
        return "IN"
    second = s.lowers[i + 2] == "as" or s.lowers[i + 3] == "as"
    if word in ("well", "soon", "far", "long") or (second and s.tags[i + 1] in ("JJ", "RB", "JJR", "RBR", "CD")):
        return "RB"
    return "RB" if word in ("many", "much", "few", "little") else "IN"


def _about(i: int, s: Line) -> str:
    """ "about 40": an adverb before a figure."""
    if s.tags[i + 1] in ("CD", "$"):
        return "RB"
    return _behind(i, s) if s.lowers[i] == "around" else "IN"


def _behind(i: int, s: Line) -> str:
    """ "the year before", "as described above": an adverb where nothing follows that it could govern."""
    return "RB" if s.tags[i + 1] in ENDS or s.tags[i + 1] == "CC" else "IN"


def _particle(i: int, s: Line) -> str:
    """ "carried out": a particle behind a verb where no phrase follows that the preposition could govern."""
    tags, lowers = s.tags, s.lowers
    left, right, word = tags[i - 1], tags[i + 1], lowers[i]
    pronoun = left == "PRP" and tags[i - 2] in VERBS
    if word == "over" and right in ("CD", "$"):
        return "RB"
    if not (left in VERBS or pronoun) or left == "MD":
        return "RB" if word in ("out", "up") and right in ENDS else tags[i]
    if lowers[i - 1] in BE:
        return "RB" if right in ENDS or right == "IN" else tags[i]
    if word == "out":
        return "IN" if lowers[i + 1] == "of" else "RP"
    if word in ("on", "in", "over", "off", "down"):
        return (
            "RP"
            if right in ENDS or right in ("IN", "TO", "CC", "RB")
            else "RP"
            if word == "off" and not pronoun
            else tags[i]
        )
    return tags[i]


def _like(i: int, s: Line) -> str:
    k = s.back(i)
    if k >= 0 and (s.tags[k] in ("MD", "TO") or s.lowers[k] in DO):
        return "VB"
    if s.tags[i - 1] == "PRP" and s.lowers[i - 1] in ("i", "you", "we", "they") and s.verb < 0:
        return "VBP"
    return "IN"


def _though(i: int, s: Line) -> str:
    return "RB" if s.tags[i + 1] in ENDS and s.tags[i - 1] in (",", *NOUNS, "JJ", "PRP") else "IN"


BY_WORD: dict[str, Callable[[int, Line], str]] = {
    "that": _that, "as": _as, "about": _about, "around": _about, "over": _particle, "out": _particle, "off": _particle,
    "on": _particle, "in": _particle, "like": _like, "though": _though, "before": _behind, "above": _behind,
    "below": _behind, "along": _behind, "across": _behind, "through": _behind, "inside": _behind, "outside": _behind,
    "behind": _behind, "nearby": _behind, "by": _behind,
}  # fmt: skip


def _her(i: int, s: Line, options: Options) -> str:
    if s.lowers[i] != "her":
        return s.tags[i]
    ends = ("IN", "TO", ".", ",", "DT", "RB", "CC", ":", "''", "WRB", PAD)
    return "PRP" if s.tags[i + 1] in ends else "PRP$"


def _clitic(i: int, s: Line, options: Options) -> str:
    """'s after a pronoun, "there", "that" or "who" is a verb; elsewhere a possessive."""
    if s.lowers[i] != "'s" or not i:
        return s.tags[i]
    if s.tags[i - 1] in ("PRP", "EX", "WP", "WRB") or s.lowers[i - 1] in ("that", "here", "let", "there"):
        return "PRP" if s.lowers[i - 1] == "let" else "VBZ"
    if s.tags[i + 1] == "DT" or s.lowers[i + 1] in ("not", "n't", "been", "going"):
        return "VBZ"
    return s.tags[i]


def _determiner(i: int, s: Line, options: Options) -> str:
    """ "all the", "both … and", "either … or", "no longer"."""
    word, right = s.lowers[i], s.tags[i + 1]
    if word in ("all", "both", "half", "such") and right in ("DT", "PRP$") and "PDT" in options:
        return "PDT"
    if word in ("both", "either", "neither") and s.lowers[i + 1] != "of":
        partner = {"both": "and", "either": "or", "neither": "nor"}[word]
        for j in range(i + 2, min(i + 9, len(s.tags))):
            if s.lowers[j] == partner:
                return "CC"
            if s.tags[j] in FINITE or s.tags[j] in ENDS:
                break
    if word == "no" and (right in ("JJR", "RBR") or s.lowers[i + 1] == "longer"):
        return "RB"
    return s.tags[i]


def _there(i: int, s: Line, options: Options) -> str:
    """ "there is", "is there": existential; elsewhere the place."""
    right = s.tags[i + 1]
    if right in FINITE or s.lowers[i + 1] in BE:
        return "EX"
    left = s.lowers[i - 1] if i else ""
    if right == "RB" and s.tags[i + 2] in FINITE:
        return "EX"
    return "EX" if left in BE and right in ("DT", "CD", "JJ", "JJR", "NN", "NNS") else "RB"


def _comparative(i: int, s: Line, options: Options) -> str:
    """ "more certain", "worked more": adverbs; "more people" is an adjective."""
    right, left = s.tags[i + 1], s.tags[i - 1]
    if s.lowers[i] in ("more", "less"):
        return "RBR" if right in ("JJ", "RB", "VBN", "VBG") or (left == "RB" and right in ENDS) else "JJR"
    if s.lowers[i] == "longer" and s.lowers[i - 1] == "no":
        return "RBR"
    if "RBR" in options or "RB" in options:
        return "RBR" if left in VERBS and s.lowers[i - 1] not in BE and right not in NOUNS else s.tags[i]
    return s.tags[i]


def _most(i: int, s: Line, options: Options) -> str:
    if s.lowers[i] != "most":
        return s.tags[i]
    right = s.tags[i + 1]
    return "JJS" if right in NOUNS or s.lowers[i + 1] == "of" or (s.tags[i - 1] == "DT" and right in ENDS) else "RBS"


def _adverb(i: int, s: Line, options: Options) -> str:
    """Adverbs that are adjectives in a noun phrase: "the only man", "enough money", "the very man"."""
    word, left, right = s.lowers[i], s.tags[i - 1], s.tags[i + 1]
    if word == "only" and left in ("DT", "PRP$"):
        return "JJ"
    if word == "enough" and right in NOUNS:
        return "JJ"
    if word == "very" and left == "DT" and right in ("NN", "NNS"):
        return "JJ"
    if word == "so" and s.lowers[i + 1] == "that":
        return "IN"
    if word == "once" and right in ("PRP", "DT", "NNS", "NNP") and left not in ("DT", "IN"):
        return "IN"
    if word == "back" and left in ("DT", "PRP$", "JJ"):
        return "NN" if right not in NOUNS else "JJ"
    if word == "even" and right in NOUNS and left == "DT":
        return "JJ"
    return s.tags[i]


ADVERBIAL: dict[str, Callable[[str, str], bool]] = {  # adjectives that are adverbs between these tags (left, right)
    "much": lambda left, right: right not in NOUNS and right != "IN" and not (right == "JJ" and left == "DT"),
    "first": lambda left, right: (right in VERBS and left not in NOMINAL_LEFT) or (left in VERBS and right in ENDS),
    "second": lambda left, right: right in VERBS and left not in NOMINAL_LEFT,
    "further": lambda left, right: right in VERBS or right in ("JJ", "IN"),
    "early": lambda left, right: right in ("IN", "DT", "NNP") and left not in ("DT", "JJ", "PRP$"),
    "late": lambda left, right: right in ("IN", "DT", "NNP") and left in (*VERBS, *NOUNS, "IN"),
    "long": lambda left, right: (
        right in VERBS or (left in VERBS and right not in NOUNS and right not in ("JJ", "HYPH"))
    ),
    "hard": lambda left, right: left in VERBS and right not in NOUNS,
    "likely": lambda left, right: right in VERBS or left == "MD",
    "next": lambda left, right: (right in VERBS or right in ENDS) and left not in NOMINAL_LEFT,
}

RULES: dict[str, Callable[[int, Line, Options], str]] = {
    "NN": _noun, "NNS": _noun, "JJ": _adjective, "VB": _verb, "VBP": _verb, "VBZ": _verb, "VBD": _past, "VBN": _past,
    "VBG": _gerund, "IN": _in, "PRP$": _her, "POS": _clitic, "DT": _determiner, "EX": _there, "JJR": _comparative,
    "RBR": _comparative, "RBS": _most, "RB": _adverb,
}  # fmt: skip
