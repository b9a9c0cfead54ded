"""Who is present at a place in an article, who acted and who spoke last: whom a pronoun there can mean.

Sentences are looked at backwards from the pronoun. In each, those who speak or act stand before those who are only
named; a pronoun means somebody where one rule of the table leaves one candidate, and nobody otherwise.
source of the preferences: Grosz, Joshi and Weinstein, Centering (1995); Lappin and Leass, An Algorithm for Pronominal
Anaphora Resolution (1994): subjects before objects, nearer sentences before farther ones, pronouns go on with pronouns.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from analysis.attributions.reading import Reading
from analysis.attributions.referents import Referent, Seen, is_body, is_group, is_person
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
    "lost": "a pronoun whose bearer can't be told",
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
        self.by_sentence: dict[int, list[Seen]] = defaultdict(list)
        self.far = _told(reading)
        self.called: dict[int, str] = {}  # the gender of the pronoun that last meant somebody of no known one

    def see(self, referent: Referent | None, token: int, place: str, gender: str | None = None) -> None:
        """Somebody is seen at a token; nobody with the place `lost` and the gender of the pronoun."""
        seen = Seen(referent, token, self.reading.sentence_of(token), place, gender)
        self.by_sentence[seen.sentence].append(seen)
        if referent is not None:
            self.seen.append(seen)

    def pronoun(self, lower: str, token: int, own: tuple[Span, ...]) -> Found:
        """Who a pronoun at `token` is; what stands inside the content `own` doesn't count."""
        if lower == "it":
            return self.body(token, own, repr(lower))
        if lower == "they":
            return self._group(token, own)
        found = self.person(token, GENDERS.get(lower), own, repr(lower))
        if found.referent and found.rule == "speaks" and (gender := GENDERS.get(lower)):
            self.called.setdefault(id(found.referent), gender)
        if found.referent and found.referent.unsure:
            return Found(None, None, f"{lower!r} may be {found.referent.name}, if that is a person")
        return found

    def person(self, token: int, gender: str | None, own: tuple[Span, ...], what: str) -> Found:
        """The one person of that gender, or of no known one, whom a word at `token` can mean."""

        def fits(referent: Referent) -> bool:
            known = referent.gender or self.called.get(id(referent))
            return is_person(referent) and known in (None, gender or known)

        here = self.reading.sentence_of(token)
        heads = _distinct(s for s in self._at(here, token, own) if s.place in HEADS and s.referent and fits(s.referent))
        if len(heads) == 1:
            return Found(heads[0], "here")
        if heads:
            return _either(what, heads)
        beside = [s for s in self._at(here, token, own) if s.place == "other" and s.referent and fits(s.referent)]
        nearer = [r for r in _distinct(beside) if self._brought_in(r, here)]  # only named, after the one who acts
        spoken_of = _distinct(
            s for s in self._at(here, token, own) if s.place == "told" and s.referent and fits(s.referent)
        )
        for k in range(here - 1, -1, -1):
            distance = self.far[here] - self.far[k]
            if distance > FAR:
                break
            at = [s for s in self._at(k, token, own) if s.referent is None or fits(s.referent)]
            if any(s.referent is None and s.gender == gender for s in at):
                return Found(None, None, f"{what} goes on with a pronoun that can't be told")
            acting = [s for s in at if s.place in HEADS]
            others = _distinct(s for s in at if s.place == "other")
            if acting:
                found = self._among(acting, others, what, k)
                if found.referent is None:
                    return found
                goes_on = any(
                    r is found.referent for r in [*nearer, *spoken_of]
                )  # named or meant again beside a new one
                if len(nearer) == 1 and not goes_on and self._brought_in(nearer[0], here - 1):
                    return Found(nearer[0], "new")
                rivals = [r for r in nearer if not goes_on and (r.gender or not found.referent.gender)]
                return _either(what, [found.referent, *rivals]) if rivals else found
            if distance <= NEAR:
                nearer += [r for r in others if r not in nearer]
                kept = _distinct(s for s in at if s.place in ("echo", "told", "asker"))
                spoken_of += [r for r in kept if r not in spoken_of]
        if not nearer:
            nearer, rule = spoken_of, "told"
        else:
            rule = "named"
        if len(nearer) == 1:
            return Found(nearer[0], rule)
        return _either(what, nearer) if nearer else Found(None, None, f"nobody before {what} fits it")

    def _brought_in(self, referent: Referent, sentence: int) -> bool:
        """Whether somebody is named in full for the first time in this sentence."""
        first = next(s for s in self.seen if s.referent is referent)
        return referent.type == "named" and first.sentence == sentence and " " in referent.name

    def anybody(self, token: int) -> bool:
        """Whether somebody acts in the sentence before a token, so that "his" there is no look ahead."""
        here = self.reading.sentence_of(token)
        return token == self.reading.sentences[here].first or any(s.place in HEADS for s in self.by_sentence[here])

    def _among(self, acting: list[Seen], others: list[Referent], what: str, sentence: int) -> Found:
        """The one of those who act in a sentence, unless somebody else there fits as well."""
        speakers = _distinct(s for s in acting if s.place == "speaker")
        heads = speakers if len(speakers) == 1 else _distinct(acting)
        if len(heads) > 1:
            return _either(what, heads)
        found = heads[0]
        if speakers:
            return Found(found, "speaks")
        known = self._known_before(found, sentence)
        rivals = [
            r
            for r in others
            if r is not found and (r.gender or not found.gender) and (not known or self._known_before(r, sentence))
        ]
        return _either(what, [found, *rivals]) if rivals else Found(found, "acts")

    def _known_before(self, referent: Referent, sentence: int) -> bool:
        """Whether somebody acted or spoke in one of the sentences before this one."""
        return any(
            s.referent is referent and s.place in HEADS
            for k in range(sentence - 1, max(-1, sentence - 4), -1)
            for s in self.by_sentence.get(k, ())
        )

    def _group(self, token: int, own: tuple[Span, ...]) -> Found:
        """The group that "they" are, or the body that spoke last where no group is near."""
        here = self.reading.sentence_of(token)
        body = self.body(token, own, "'they'", lambda r: r.type == "organisation" and not r.plural and not r.place)
        for k in range(here, -1, -1):
            if self.far[here] - self.far[k] > NEAR:
                break
            at = [s for s in self._at(k, token, own) if s.referent and is_group(s.referent)]
            speakers = _distinct(s for s in at if s.place == "speaker")
            heads = speakers if len(speakers) == 1 else _distinct(s for s in at if s.place in HEADS)
            others = [] if speakers else _distinct(s for s in at if s.place == "other")
            spoke = self._spoke(body.referent, k, here)
            groups = [*heads, *(r for r in others if r not in heads), *spoke]
            if heads or others:
                return Found(groups[0], "group") if len(groups) == 1 else _either("'they'", groups)
        return body

    def _spoke(self, body: Referent | None, first: int, last: int) -> list[Referent]:
        """The body, where it spoke in the sentences behind `first` up to `last`."""
        seen = (s for k in range(first + 1, last + 1) for s in self.by_sentence.get(k, ()))
        return [body] if body and any(s.referent is body and s.place == "speaker" for s in seen) else []

    def body(
        self, token: int, own: tuple[Span, ...], what: str, fits: Callable[[Referent], bool] = is_body
    ) -> Found:  # fmt: skip
        """The body that spoke last, never one that only stands nearer; the only one that acts where none spoke."""
        here = self.reading.sentence_of(token)
        paragraph = self.reading.sentences[here].paragraph
        acting: list[Referent] = []
        for k in range(here, -1, -1):
            if self.far[here] - self.far[k] > FAR or self.reading.sentences[k].paragraph < paragraph - PARAGRAPHS:
                break
            at = [s for s in self._at(k, token, own) if s.referent and fits(s.referent)]
            speakers = _distinct(s for s in at if s.place == "speaker")
            if speakers:
                nearer = [r for r in acting if r not in speakers]
                if len(speakers) == 1 and not nearer:
                    return Found(speakers[0], "last speaker")
                return _either(what, [*speakers, *nearer])
            acting += [r for r in _distinct(s for s in at if s.place == "subject" and not _place(s)) if r not in acting]
            if acting and k == here:
                break  # "When the ministry opened, it said"
            if k == here:
                beside = _distinct(s for s in at if s.place == "other" and not _place(s))
                if len(beside) == 1:
                    return Found(beside[0], "here")  # "Shares in Quell rose after it said"
        if len(acting) == 1:
            return Found(acting[0], "only body")
        return _either(what, acting) if acting else Found(None, None, f"nobody before {what} fits it")

    def _at(self, sentence: int, token: int, own: tuple[Span, ...]) -> list[Seen]:
        """Those seen in a sentence before a token, outside a content."""
        starts = self.reading.starts
        return [
            s
            for s in self.by_sentence.get(sentence, ())
            if s.token < token and s.place != "quoted" and not any(a <= starts[s.token] < b for a, b in own)
        ]


def _place(seen: Seen) -> bool:
    return seen.referent is not None and seen.referent.place


def _distinct(seen: Iterator[Seen] | list[Seen]) -> list[Referent]:
    return list({id(s.referent): s.referent for s in seen if s.referent is not None}.values())


def _either(what: str, candidates: list[Referent]) -> Found:
    names = list(dict.fromkeys(r.name for r in candidates))
    return Found(None, None, f"{what} may be {', '.join(names[:-1])} or {names[-1]}" if names[1:] else f"{what} may be "
                 f"one of two called {names[0]}")  # fmt: skip
