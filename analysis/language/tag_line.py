"""A text while its tags are chosen, and the classes of tags and words that the rules ask for."""

from dataclasses import dataclass

from analysis.language.lemmas import verb_lemma
from analysis.language.word_classes import word_class

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
FELT = VERBS | BREAKS | {"IN"}  # the tags that change what is open: no other needs `after`
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

    words: list[str]
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
        """The place before token i, adverbs, quotation marks and the points of abbreviations left out."""
        j = i - 1
        while j >= 0 and i - j <= 4 and (self.tags[j] in ("RB", "``", "''") or self._later(j) or self.shortens(j)):
            j -= 1
        return j

    def _later(self, i: int) -> bool:
        """Is it an adverb of time or degree by itself, not the "more" of an adjective: "later told"?"""
        return self.tags[i] == "RBR" and self.lowers[i] not in ("more", "less")

    def shortens(self, i: int) -> bool:
        """Is token i the point of an abbreviation within a sentence: "Marlow Inc. released"?"""
        return self.tags[i] == "." and self.words[i + 1].islower()

    def has_verb(self) -> bool:
        """Has the clause a finite verb that takes no clause without "that" ("said profits rose")?"""
        return self.verb > self.said
