"""The people and bodies of one article, and who of them a pronoun means at a given place."""

from collections import defaultdict
from collections.abc import Callable

from analysis.attributions.names import Name, gender_of_name, title_gender
from analysis.attributions.nouns import speaker_nouns
from analysis.attributions.phrases import NOUNS
from analysis.attributions.reading import Reading
from analysis.attributions.referents import Referent, Seen

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
QUOTED = 0.3  # of a sentence, where it is all quoted
LEAST = -1.0  # no likelier than this: nobody
UNKNOWN = 0.5  # taken off a candidate whose gender is not known


def _told(reading: Reading) -> list[float]:
    """How far each sentence is from the first, in sentences of the reporter: one wholly inside a quotation counts
    little, however long the speech."""
    out, far = [], 0.0
    for sentence in reading.sentences:
        first = sentence.first
        inside = first < sentence.last and (k := reading.quoted[first]) >= 0 and reading.blocks[k][1] >= sentence.last
        far += QUOTED if inside else 1.0
        out.append(far)
    return out


class Cast:
    """Grows as the article is read; `pronoun` and `ranked` look back from a token."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.by_name: dict[int | str, Referent] = {}
        self.by_word: dict[str, list[Referent]] = defaultdict(list)
        self.by_noun: dict[str, list[Referent]] = defaultdict(list)
        self.by_label: dict[str, Referent] = {}
        self.seen: list[Seen] = []
        self.told = _told(reading)

    def see(self, referent: Referent, token: int, place: str) -> None:
        self.seen.append(Seen(referent, token, self.reading.sentence_of(token), place))

    def named(self, name: Name) -> Referent:
        """The referent of a name, with what the words beside this mention tell of it."""
        referent = self.by_name.get(name.key) or self._alias(name)
        if referent is None:
            kind = {"person": "named", "nationality": "group"}.get(name.kind, "organisation")
            entity = name.key if isinstance(name.key, int) else None
            place = name.kind == "place"
            referent = self.by_name[name.key] = Referent(name.name, kind, "name", entity_id=entity, place=place)
            for word in dict.fromkeys((name.name.split()[0], name.name.split()[-1])):
                self.by_word[word].append(referent)
        if name.kind == "person":
            title = title_gender(self.reading, name) if self._titled(name) else None
            if title and referent.gender and title != referent.gender:
                referent = self._namesake(name, title) or referent  # "Mr. Hale" in an article on Ann Hale and Tom Hale
            if referent.type == "organisation" and " " in name.name:
                referent.type = "named"
            if told := self._kin(name):
                referent.gender = told
            elif referent.gender is None:
                referent.gender = title or gender_of_name(self.reading, name)
        elif name.last - name.first == 1 and self.reading.tags[name.first] == "NNPS":
            referent.plural = True  # "Democrats"
        self._learn(referent, name)
        return referent

    def _kin(self, name: Name) -> str | None:
        """The gender of the noun that a name is said to be: "Mags is his wife"."""
        reading, i = self.reading, name.last
        if reading.lowers[i : i + 1] not in (["is"], ["was"]):
            return None
        for j in range(i + 1, min(i + 5, len(reading.tags))):
            if (noun := speaker_nouns().get(reading.lowers[j])) and noun.gender:
                return noun.gender
            if reading.tags[j] not in ("DT", "PRP$", "JJ", "NN", "POS"):
                break
        return None

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
        title = []
        while i >= 0 and name.first - i < 7 and reading.tags[i] in TITLE_TAGS:
            if reading.tags[i] in NOUNS:
                title.append(TITLES.get(reading.lowers[i], reading.lowers[i]))
            elif reading.tags[i] == "JJ":
                referent.words.add(reading.lowers[i])  # "Marlish President Hale"
            i -= 1
        self._titles(referent, title)
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
                self._titles(referent, [reading.lowers[j] for j in range(end - 1, i, -1) if reading.tags[j] in NOUNS])

    def _titles(self, referent: Referent, nouns: list[str]) -> None:
        """Remember the nouns beside a name, the head first; those for a body ("Police Chief") don't call a person."""
        for noun in nouns:
            known = speaker_nouns().get(noun)
            if known is None or known.kind == "person" or referent.type == "organisation":
                self.call(referent, noun)
        if nouns:
            referent.modifiers.setdefault(nouns[0], set()).update(nouns[1:])

    def call(self, referent: Referent, noun: str) -> None:
        """Remember that this noun describes the referent."""
        if noun not in referent.nouns:
            referent.nouns.add(noun)
            self.by_noun[noun].append(referent)
        referent.words.add(noun)

    def pronoun(self, lower: str, token: int, own: tuple[tuple[int, int], ...]) -> tuple[Referent | None, str | None]:
        """Who "he", "she", "it" or "they" is at `token`; names inside the content `own` don't count."""
        gender = "f" if lower in FEMALE else "m" if lower in MALE else None
        ranked = self.ranked(token, own, lambda seen: self.fit(seen, gender, lower))
        if not ranked:
            return None, f"nobody before {lower!r} fits it"
        if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < CLOSE:
            return None, f"{lower!r} may be {ranked[0][1].name} or {ranked[1][1].name}"
        found = ranked[0][1]
        if gender and found.gender is None:
            found.gender = gender
        return found, None

    def ranked(
        self, token: int, own: tuple[tuple[int, int], ...], fit: Callable[[Seen], float | None]
    ) -> list[tuple[float, Referent]]:  # fmt: skip
        """Those seen before a token with how likely each is meant there, the likeliest first."""
        here = self.reading.sentence_of(token)
        sentences, starts = self.reading.sentences, self.reading.starts
        best: dict[int, tuple[float, Referent]] = {}
        top = LEAST
        for seen in reversed(self.seen[-REACH:]):
            faded = FADE * (self.told[here] - self.told[seen.sentence])
            if RANK["speaker"] - faded < top - CLOSE:
                break  # nobody further back can come near the best
            score = fit(seen)
            if score is None or seen.token >= token:
                continue
            if own and any(a <= starts[seen.token] < b for a, b in own):
                continue
            score -= faded
            if sentences[seen.sentence].paragraph != sentences[here].paragraph:
                score -= BREAK
            known = best.get(id(seen.referent))
            if known is None or score > known[0]:
                best[id(seen.referent)] = (score, seen.referent)
                top = max(top, score)
        return sorted(best.values(), key=lambda pair: -pair[0])

    def fit(self, seen: Seen, gender: str | None, lower: str) -> float | None:
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
        body = referent.type == "organisation" and not referent.place and seen.place != "other"
        return score - 2 * FADE if body else None  # a body that is only named beside somebody is not "they"
