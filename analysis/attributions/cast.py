"""The people and bodies of one article, and who of them a pronoun or a description means at a given place."""

from collections import defaultdict
from dataclasses import dataclass, field

from analysis.attributions.descriptions import Description, describe
from analysis.attributions.names import Name, gender_of_name, title_gender
from analysis.attributions.phrases import NOUNS
from analysis.attributions.reading import Reading

IMPERSONAL = frozenset({"organisation", "document", "group"})
FEMALE = frozenset({"she", "her", "herself", "hers"})
MALE = frozenset({"he", "him", "himself", "his"})
REACH = 60  # mentions looked at behind a pronoun
TITLES = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "dr": "doctor", "prof": "professor",
    "lt": "lieutenant", "col": "colonel", "capt": "captain", "sgt": "sergeant", "pres": "president", "rev": "reverend",
}  # fmt: skip
APPOSED = frozenset({"DT", "NN", "JJ", "CD", "NNP", "PRP$"})  # first words of a description after a name
TITLE_TAGS = NOUNS | {"JJ", "POS", "HYPH", "."}
DEFINITE = frozenset({"the", "these", "those", "both"})
ALONE = frozenset({"one", "another", "other", "second", "third"})  # "one said", "the other said"
ORDINALS = frozenset({"second", "third", "fourth"})  # "the second official" is not the first
PARTITIVE = frozenset({"one", "another", "the"})  # "one official", "the other official"
GENERIC_PERSONS = frozenset({"witness", "source", "person", "man", "woman", "speaker", "caller"})
GENERIC_BODIES = frozenset({"company", "firm", "group", "organisation", "organization", "agency", "body", "business"})
RANK = {
    "speaker": 3.0,
    "asker": 1.0,
    "subject": 2.5,
    "other": 1.2,
    "quoted": 0.2,
}  # who a pronoun likely means, by place in a sentence
BREAK = 0.4  # what the start of a paragraph between takes off
FADE = 0.6  # what each sentence between takes off
CLOSE = 0.15  # two candidates this near are a tie
UNKNOWN = 0.5  # taken off a candidate whose gender is not known


@dataclass(slots=True)
class Referent:
    """Someone or something that can speak. `nouns` are the heads of its titles and descriptions."""

    name: str
    type: str
    rule: str
    gender: str | None = None
    plural: bool = False
    role: str | None = None
    anonymity: str | None = None
    entity_id: int | None = None
    note: str | None = None
    nouns: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Seen:
    referent: Referent
    token: int
    sentence: int
    place: str  # a key of RANK


class Cast:
    """Grows as the article is read; `resolve_*` look back from a token."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.by_name: dict[int | str, Referent] = {}
        self.by_word: dict[str, list[Referent]] = defaultdict(list)
        self.by_noun: dict[str, list[Referent]] = defaultdict(list)
        self.by_label: dict[str, Referent] = {}
        self.seen: list[Seen] = []

    def see(self, referent: Referent, token: int, place: str) -> None:
        self.seen.append(Seen(referent, token, self.reading.sentence_of(token), place))

    def named(self, name: Name) -> Referent:
        """The referent of a name, with what the words beside this mention tell of it."""
        referent = self.by_name.get(name.key) or self._alias(name)
        if referent is None:
            kind = {"person": "named", "nationality": "group"}.get(name.kind, "organisation")
            entity = name.key if isinstance(name.key, int) else None
            referent = self.by_name[name.key] = Referent(name.name, kind, "name", entity_id=entity)
            for word in dict.fromkeys((name.name.split()[0], name.name.split()[-1])):
                self.by_word[word].append(referent)
        if name.kind == "person":
            title = title_gender(self.reading, name) if self._titled(name) else None
            if title and referent.gender and title != referent.gender:
                referent = self._namesake(name, title) or referent  # "Mr. Hale" in an article on Ann Hale and Tom Hale
            if referent.type == "organisation" and " " in name.name:
                referent.type = "named"
            if referent.gender is None:
                referent.gender = title or gender_of_name(self.reading, name)
        self._learn(referent, name)
        return referent

    def _titled(self, name: Name) -> bool:
        """Whether a word that may be a title stands before the name or opens it."""
        before = name.first - 1
        return before >= 0 and (self.reading.words[before] == "." or self.reading.tags[before] in ("NNP", "NN"))

    def _namesake(self, name: Name, gender: str) -> Referent | None:
        """Another person of this surname and gender."""
        namesakes = self.by_word[name.name.split()[-1]]
        return next((r for r in reversed(namesakes) if r.type == "named" and r.gender == gender), None)

    def _alias(self, name: Name) -> Referent | None:
        """Someone whose longer name this one word is part of: "Brannock" after "Brannock Civil"."""
        if " " in name.name or len(name.name) < 3:
            return None
        found = self.by_word[name.name]
        if len(found) != 1 or found[0].type == "group":
            return None
        self.by_name[name.key] = found[0]
        return found[0]

    def _learn(self, referent: Referent, name: Name) -> None:
        """Take in the nouns of titles before a name and of a description after it."""
        reading = self.reading
        i = name.first - 1
        while i >= 0 and name.first - i < 7 and reading.tags[i] in TITLE_TAGS:
            if reading.tags[i] in NOUNS:
                self.call(referent, TITLES.get(reading.lowers[i], reading.lowers[i]))
            i -= 1
        i = name.last
        if i + 1 < len(reading.tags) and reading.tags[i] == "," and reading.tags[i + 1] in APPOSED:
            end = i + 1
            while (
                end < len(reading.tags)
                and end - i < 12
                and (reading.tags[end] in NOUNS or reading.tags[end] in ("DT", "JJ", "POS", "HYPH", "CD", "VBN"))
            ):
                end += 1
            if (
                end < len(reading.tags)
                and end > i + 1
                and reading.tags[end - 1] in NOUNS
                and reading.words[end] in ",.—–"
            ) or (end < len(reading.tags) and reading.tags[end] in ("IN", "WP")):
                for j in range(i + 1, end):
                    if reading.tags[j] in NOUNS:
                        self.call(referent, reading.lowers[j])

    def call(self, referent: Referent, noun: str) -> None:
        """Remember that this noun describes the referent."""
        if noun not in referent.nouns:
            referent.nouns.add(noun)
            self.by_noun[noun].append(referent)
        referent.words.add(noun)

    def pronoun(self, lower: str, token: int, own: tuple[tuple[int, int], ...]) -> tuple[Referent | None, str | None]:
        """Who "he", "she", "it" or "they" is at `token`; names inside the content `own` don't count."""
        gender = "f" if lower in FEMALE else "m" if lower in MALE else None
        here = self.reading.sentence_of(token)
        paragraph = self.reading.sentences[here].paragraph
        best: dict[int, tuple[float, Referent]] = {}
        starts = self.reading.starts
        top = 0.0
        for seen in reversed(self.seen[-REACH:]):
            faded = FADE * (here - seen.sentence)
            if RANK["speaker"] - faded < top - CLOSE:
                break  # nobody further back can come near the best
            score = self._fit(seen, gender, lower)
            if score is None or seen.token >= token:
                continue
            if own and any(a <= starts[seen.token] < b for a, b in own):
                continue
            score -= faded
            if self.reading.sentences[seen.sentence].paragraph != paragraph:
                score -= BREAK
            known = best.get(id(seen.referent))
            if known is None or score > known[0]:
                best[id(seen.referent)] = (score, seen.referent)
                top = max(top, score)
        ranked = sorted(best.values(), key=lambda pair: -pair[0])
        if not ranked:
            return None, f"nobody before {lower!r} fits it"
        if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < CLOSE:
            return None, f"{lower!r} may be {ranked[0][1].name} or {ranked[1][1].name}"
        found = ranked[0][1]
        if gender and found.gender is None:
            found.gender = gender
        return found, None

    def _fit(self, seen: Seen, gender: str | None, lower: str) -> float | None:
        """How well a mention fits a pronoun; None where it can't be meant."""
        referent = seen.referent
        if gender and (referent.plural or referent.type in IMPERSONAL or (referent.gender or gender) != gender):
            return None
        score = RANK[seen.place]
        if gender:
            return score if referent.gender else score - UNKNOWN
        if lower == "it":
            return score if referent.type in ("organisation", "document") and not referent.plural else None
        if referent.plural or referent.type == "group":
            return score
        return score - 2 * FADE if referent.type == "organisation" else None

    def description(self, first: int, last: int) -> tuple[Referent | None, str | None]:
        """Who a description at tokens [first, last) means: someone known where it is definite, else someone new."""
        found = describe(self.reading, first, last)
        label = self.label(found)
        if found.plural:
            referent = self.by_label.get(label.lower()) or self._group(found, first)
            if referent is None:
                referent = self.by_label[label.lower()] = self._new(found, label)
            return referent, None
        if found.definite and found.head not in ALONE:
            known, note = self._known(found)
            if known or note:
                return known, note
            if found.kind in ("organisation", "document", None) and (again := self.by_label.get(label.lower())):
                return again, None
        if found.head in ALONE:
            return self._one_of_them(found, label), None
        referent = self._new(found, label)
        if referent.type == "anonymous" and self.reading.lowers[first] in PARTITIVE:
            groups = [r for r in self.by_noun[found.head] if r.plural and r.anonymity]
            referent.anonymity = groups[-1].anonymity if groups else None  # "One official" after "Two officials, who"
        if found.kind in ("organisation", "document", None):
            self.by_label.setdefault(label.lower(), referent)
        return referent, None

    def _group(self, found: Description, first: int) -> Referent | None:
        """The group that "the officials" are: the last of that noun, where these words tell no other apart."""
        if self.reading.lowers[first] not in DEFINITE:
            return None
        told = found.words - {self.reading.lowers[found.base[1] - 1]}
        groups = [r for r in self.by_noun[found.head] if r.plural and all(word in r.words for word in told)]
        return groups[-1] if groups else None

    def _one_of_them(self, found: Description, label: str) -> Referent:
        """ "One" or "the other", of the group that was spoken of last."""
        near = [s.referent for s in reversed(self.seen[-REACH:])]
        group = next((r for r in near if r.plural or r.type == "anonymous"), None)
        noun = min(group.nouns, default=None) if group else None
        referent = Referent(noun or label, "anonymous", "one of a group", anonymity=group.anonymity if group else None)
        referent.words |= found.words
        if noun:
            self.call(referent, noun)
        return referent

    def _known(self, found: Description) -> tuple[Referent | None, str | None]:
        candidates = [r for r in self.by_noun.get(found.head, ()) if self._agrees(r, found)]
        if told := found.words & ORDINALS:
            candidates = [r for r in candidates if told <= r.words]
            return (candidates[-1] if candidates else None), None
        if not candidates and found.aged:
            return self._last_person(found), None
        if not candidates and (again := self._generic(found)):
            return again, None
        if not candidates and found.head in ("man", "woman", "boy", "girl"):
            candidates = [
                s.referent
                for s in self.seen[-6:]
                if s.referent.type in ("anonymous", "named") and s.referent.gender in (None, found.gender)
            ]
        if len(candidates) < 2:
            return (candidates[0] if candidates else None), None
        best = max(len(found.words & r.words) for r in candidates)
        candidates = [r for r in candidates if len(found.words & r.words) == best]
        latest = {id(s.referent): s.sentence for s in self.seen[-4 * REACH :]}
        ranked = sorted(candidates, key=lambda r: -latest.get(id(r), -1))
        if len(ranked) > 1 and latest.get(id(ranked[0]), -1) == latest.get(id(ranked[1]), -1):
            return None, f"may be {ranked[0].name} or {ranked[1].name}"
        return ranked[0], None

    def _last_person(self, found: Description) -> Referent | None:
        """The last one who spoke or acted, of an agreeing gender."""
        for seen in reversed(self.seen[-12:]):
            person = seen.place in ("speaker", "subject") and seen.referent.type not in IMPERSONAL
            if person and self._agrees(seen.referent, found):
                return seen.referent
        return None

    def _generic(self, found: Description) -> Referent | None:
        """The last one heard, where the noun fits many: "the witness", "the company"."""
        heard = [s for s in self.seen[-12:] if s.place == "speaker"]
        if not heard:
            return None
        last = heard[-1].referent
        bare = found.kind == "person" and found.whole == found.base and not last.nouns
        near = heard[-1].sentence >= self.reading.sentence_of(found.base[0]) - 3
        if bare and near and last.type == "named" and self._agrees(last, found):
            return last  # told of by another word: "Marsh said ... The engineer said ..."
        if found.words - {found.head}:
            return None
        if found.head in GENERIC_PERSONS and last.type == "anonymous" and not last.plural:
            return last if last.gender in (None, found.gender) or found.gender is None else None
        if found.head in GENERIC_BODIES and last.rule == "name":
            if last.type == "named" and " " not in last.name and last.gender is None:
                last.type = "organisation"  # a lone name that the text goes on to call a company
            return last if last.type == "organisation" else None
        return None

    @staticmethod
    def _agrees(referent: Referent, found: Description) -> bool:
        return not referent.plural and (found.gender is None or referent.gender in (None, found.gender))

    def _new(self, found: Description, label: str) -> Referent:
        kind = {"person": "anonymous", "group": "group", "document": "document"}.get(found.kind or "", "organisation")
        referent = Referent(label, kind, f"description: {found.head}", found.gender, found.plural)
        referent.words |= found.words
        self.call(referent, found.head)
        return referent

    def label(self, found: Description) -> str:
        first, last = found.base
        return self.reading.text[self.reading.starts[first] : self.reading.ends[last - 1]]
