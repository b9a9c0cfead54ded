"""Who is present at a place in an article, who acted and who spoke last: whom a pronoun there can mean.

Sentences are looked at backwards from the pronoun. In each, those who speak or act stand before those who are only
named; a pronoun means somebody where one rule of the table leaves one candidate, and nobody otherwise: people in
person_meant.py, bodies and groups in body_meant.py.
source of the preferences: Grosz, Joshi and Weinstein, Centering (1995); Lappin and Leass, An Algorithm for Pronominal
Anaphora Resolution (1994): subjects before objects, nearer sentences before farther ones, pronouns go on with pronouns.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from analysis.attributions.reading import Reading
from analysis.attributions.referents import Referent, Seen
from analysis.records import Span

HEADS = frozenset({"speaker", "subject"})  # who speaks or acts
PLACES = {  # where somebody is seen in a sentence
    "speaker": "the subject of a verb of saying",
    "subject": "the subject of another finite verb",
    "other": "an object, or named beside another",
    "echo": "meant by his, her or him",
    "told": "named in what somebody else says, without quotation marks",
    "asker": "who puts a question",
    "quoted": "named inside a quotation",
    "lost": "a pronoun or a description whose bearer can't be told",
}
RULES = {  # which rule chose, in the order in which they are tried in each sentence
    "here": "the only one who acts earlier in the sentence",
    "speaks": "the only one who spoke in the nearest sentence with somebody who fits",
    "acts": "the only one who acts in the nearest sentence with somebody who fits",
    "named": "the only one who is named there, where nobody else has acted shortly before",
    "new": "the only one who is named in the last sentence, for the first time",
    "told": "the only one who is spoken of, where nobody else fits",
    "last speaker": "the body that spoke last",
    "only body": "the only body that acts in this and the last paragraph",
    "group": "the only group in the nearest sentence with one",
}
EITHER = "either"  # the gender of somebody described who can't be told
GENDERS = {"she": "f", "her": "f", "he": "m", "him": "m", "his": "m"}
FAR = 6.0  # sentences of the reporter behind which nobody is looked for
NEAR = 2.5  # the same for somebody who is only named, a body or a group
QUOTED = 0.3  # of a sentence, where it is all quoted
PARAGRAPHS = 2  # how far back a body may have spoken


@dataclass(frozen=True, slots=True)
class Found:
    """Who is meant and by which rule, or why that can't be told."""

    referent: Referent | None
    rule: str | None = None
    note: str | None = None


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


class Scene:
    """Grows as the article is read."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.seen: list[Seen] = []
        self.first: dict[int, int] = {}  # the sentence in which somebody is seen first
        self.spoke: dict[int, int] = {}  # the sentence in which somebody spoke last
        self.by_sentence: dict[int, list[Seen]] = defaultdict(list)
        self.far = _told(reading)
        self.called: dict[int, str] = {}  # the gender of the pronoun that last meant somebody of no known one

    def see(self, referent: Referent | None, token: int, place: str, gender: str | None = None) -> None:
        """Somebody is seen at a token; nobody with the place `lost` and the gender of the pronoun."""
        seen = Seen(referent, token, self.reading.sentence_of(token), place, gender)
        self.by_sentence[seen.sentence].append(seen)
        if referent is not None:
            self.seen.append(seen)
            self.first.setdefault(id(referent), seen.sentence)
            if place == "speaker":
                self.spoke[id(referent)] = seen.sentence

    def since(self, sentence: int) -> Iterator[Seen]:
        """Those seen from a sentence on."""
        return takewhile(lambda seen: seen.sentence >= sentence, reversed(self.seen))

    def at(self, sentence: int, token: int, own: tuple[Span, ...]) -> list[Seen]:
        """Those seen in a sentence before a token, outside a content."""
        starts = self.reading.starts
        return [
            s
            for s in self.by_sentence.get(sentence, ())
            if s.token < token and s.place != "quoted" and not any(a <= starts[s.token] < b for a, b in own)
        ]

    def anybody(self, token: int) -> bool:
        """Whether somebody acts in the sentence before a token, so that "his" there is no look ahead."""
        here = self.reading.sentence_of(token)
        return token == self.reading.sentences[here].first or any(s.place in HEADS for s in self.by_sentence[here])


def distinct(seen: Iterable[Seen], *places: str) -> list[Referent]:
    """Those seen, each once, in these places or in any."""
    found = {id(s.referent): s.referent for s in seen if not places or s.place in places}
    return [referent for referent in found.values() if referent is not None]


def either(what: str, candidates: list[Referent]) -> Found:
    """Nobody, with a note that names the candidates."""
    names = list(dict.fromkeys(r.name for r in candidates))
    listed = f"{', '.join(names[:-1])} or {names[-1]}" if names[1:] else f"one of two called {names[0]}"
    return Found(None, None, f"{what} may be {listed}")
