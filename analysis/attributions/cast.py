"""The people and bodies of one article, by name, noun and label."""

from collections import defaultdict
from dataclasses import replace

from analysis.attributions.bodies import owner_before, owner_key
from analysis.attributions.cues import grammar_words
from analysis.attributions.mentions import age, begins, brought_in, calling, without_rank
from analysis.attributions.names import Name, ends_opening, gender_of_name, is_role, title_gender
from analysis.attributions.nouns import ranks, speaker_nouns
from analysis.attributions.phrases import NOUNS
from analysis.attributions.reading import Reading, text_of
from analysis.attributions.referents import Referent
from analysis.attributions.scene import GENDERS, Scene
from analysis.records import Span

OPENING = 8  # tokens of a sentence in which its speech is named
LATELY = 8  # sentences in which one of a family spoke
VENUES = grammar_words("venues")
REACH = 60  # the latest ones that a noun is looked for among
TITLES = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "dr": "doctor", "prof": "professor",
    "lt": "lieutenant", "col": "colonel", "capt": "captain", "sgt": "sergeant", "pres": "president", "rev": "reverend",
}  # fmt: skip
APPOSED = frozenset({"DT", "NN", "JJ", "CD", "NNP", "PRP$"})  # first words of a description after a name
TITLE_TAGS = NOUNS | {"JJ", "POS", "HYPH", "."}


class Cast:
    """Grows as the article is read."""

    def __init__(self, reading: Reading, by_token: dict[int, Name]) -> None:
        self.reading = reading
        self.by_token = by_token
        self.by_name: dict[int | str | tuple[int | str, str], Referent] = {}
        self.by_word: dict[str, list[Referent]] = defaultdict(list)
        self.by_owned: dict[int | str, list[Referent]] = defaultdict(list)
        self.by_noun: dict[str, list[Referent]] = defaultdict(list)
        self.by_label: dict[str, list[Referent]] = defaultdict(list)
        self.scene = Scene(reading)
        self.brought_in = brought_in(reading)
        self.by_age: dict[str, list[Referent]] = defaultdict(list)

    def named(self, name: Name) -> Referent:
        """The referent of a name, with what the words beside this mention tell of it."""
        name = self._known(name)
        owned = owner_before(self.reading, self.by_token, name) if name.kind == "organisation" else None
        if owned:
            return self._owned(name, owned)
        referent = self.by_name.get(name.key) or self._alias(name) or self._first(name)
        if name.kind == "person":
            referent = self._person(self._who_speaks(referent, name), name)
        elif name.last - name.first == 1 and self.reading.tags[name.first] == "NNPS":
            referent.plural = True  # "Democrats"
        self._learn(referent, name)
        return referent

    def _first(self, name: Name) -> Referent:
        """Somebody new."""
        kind = {"person": "named", "nationality": "group"}.get(name.kind, "organisation")
        entity = name.key if isinstance(name.key, int) else None
        unsure = kind == "organisation" and entity is None and " " not in name.name and not name.name.isupper()
        referent = Referent(name.name, kind, "name", entity_id=entity, place=name.kind == "place", unsure=unsure)
        self.by_name[name.key] = referent
        for word in calling(name.name, kind):
            self.by_word[word].append(referent)
        letters, _, rest = name.name.partition(" ")
        if kind == "named" and rest and letters in ranks():  # "SP Mara Lind"
            referent.name = rest
            self.call(referent, ranks()[letters])
        return referent

    def _person(self, referent: Referent, name: Name) -> Referent:
        """What the words beside this mention tell of a person's age and gender; a namesake where those don't fit."""
        if told := age(self.reading, name):
            referent.aged = True
            self.by_age[told].append(referent)
        title = title_gender(self.reading, name) if self._titled(name) else None
        title = title or self._own_speech(name)
        if title and referent.gender and title != referent.gender:
            namesake = self._namesake(name, title)  # "Mr. Hale" in an article on Ann Hale and Tom Hale
            referent.gender = referent.gender if namesake else title  # what the text says, not a list of names
            referent = namesake or referent
        if referent.type == "organisation" and " " in name.name:
            referent.type = "named"
        referent.gender = self._kin(name) or referent.gender or title or gender_of_name(self.reading, name)
        return referent

    def _who_speaks(self, referent: Referent, name: Name) -> Referent:
        """The one of a family who spoke last, else the only one who was met lately, where the bearer whom the surname
        alone would mean did neither: "Lind said", after "Dr. Omar Lind had a clinic. Rosa Lind said it was small."."""
        if name.last - name.first > 1 or " " not in referent.name:
            return referent
        family = [r for r in self.by_word[self.reading.words[name.first]] if r.type == "named"]
        if len(family) < 2:
            return referent
        spoke, since = self.scene.spoke, self.reading.sentence_of(name.first) - LATELY
        heard = [r for r in family if spoke.get(id(r), -1) >= max(since, 0)]
        if heard and id(referent) not in spoke:
            return max(heard, key=lambda r: spoke[id(r)])
        met = {id(seen.referent) for seen in self.scene.since(since)}
        near = [r for r in family if id(r) in met]
        return near[0] if len(near) == 1 and not heard else referent

    def _own_speech(self, name: Name) -> str | None:
        """The gender that the opening of the sentence tells: "in her speech, Hale said"."""
        reading, low = self.reading, self.reading.sentence_firsts[self.reading.sentence_of(name.first)]
        for i in range(low, min(name.first, low + OPENING)):
            if reading.tags[i] == "PRP$":
                end = next((j for j in range(i, name.first) if reading.tags[j] == ","), i)
                return GENDERS.get(reading.lowers[i]) if reading.lowers[end - 1] in VENUES else None
        return None

    def _known(self, name: Name) -> Name:
        """The person of an entity whose name ends where a rule read one from capitals."""
        known = self.by_token.get(name.last - 1) if isinstance(name.key, str) and name.kind == "person" else None
        return known if known and known.kind == "person" and known.last == name.last else name

    def _owned(self, name: Name, owned: Span) -> Referent:
        """One country's body of a name that others have too: "Russia's Defense Ministry"."""
        key = name.key, owner_key(self.by_token, owned[0])
        if key not in self.by_name:
            entity = name.key if isinstance(name.key, int) else None
            text = text_of(self.reading, *owned)
            self.by_name[key] = Referent(text, "organisation", "owner and name", entity_id=entity)
            self.by_owned[name.key].append(self.by_name[key])
            self._learn(self.by_name[key], name)
        return self.by_name[key]

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
        """Someone whose longer name this is part of, or a body whose shorter name is part of this: "Brannock" after
        "Brannock Civil", "Harrow Deep Semiconductor" after "Harrow Deep"."""
        if len(name.name) < 3 and not name.name.istitle():
            return None  # "Xi" may be Xi Jinping, "AI" nobody
        text = without_rank(name)
        if " " not in text:
            name = replace(name, name=text) if text != name.name else name
            found = [r for r in self.by_word[name.name] if r.type != "group"]
        else:
            known = self.by_word[name.name.split()[0]]
            found = [r for r in known if r.type == "organisation" == name.kind and begins(r.name, name.name)]
        if len(found) != 1:
            return None
        self.by_name[name.key] = found[0]
        if len(name.name) > len(found[0].name):
            found[0].name = name.name
            found[0].entity_id = name.key if isinstance(name.key, int) else found[0].entity_id
        return found[0]

    def _learn(self, referent: Referent, name: Name) -> None:
        """Take in the nouns of titles before a name and of a description after it."""
        reading = self.reading
        i = name.first - 1
        title = []
        low = reading.sentence_firsts[reading.sentence_of(name.first)]
        while i >= low and name.first - i < 7 and reading.tags[i] in TITLE_TAGS:
            if reading.tags[i] in NOUNS:
                title.append(ranks().get(reading.words[i]) or TITLES.get(reading.lowers[i], reading.lowers[i]))
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
            if is_role(reading.lowers[end - 1]) and ends_opening(reading, name):
                return  # "In Tarn, the mayor, a lawyer, said"
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
