"""The one person whom a pronoun or a description can mean."""

from dataclasses import dataclass, field

from analysis.attributions.referents import Referent, Seen, is_person
from analysis.attributions.scene import EITHER, FAR, HEADS, NEAR, Found, Scene, distinct, either
from analysis.records import Span

TITLED = frozenset({"NNP", "NNPS", "."})  # tags of a name with its titles
BEFORE = 3  # sentences in which somebody is known to have acted or spoken


@dataclass(slots=True)
class _Search:
    """What is asked for, and who has been met on the way back from the word at `token`."""

    scene: Scene
    token: int
    here: int
    gender: str | None
    own: tuple[Span, ...]
    what: str
    nearer: list[Referent] = field(default_factory=list)  # only named, behind those who act
    spoken_of: list[Referent] = field(default_factory=list)

    def at(self, sentence: int) -> list[Seen]:
        """Those of that gender, or of no known one, seen in a sentence, and pronouns for nobody known."""
        return [s for s in self.scene.at(sentence, self.token, self.own) if s.referent is None or self.fits(s.referent)]

    def fits(self, referent: Referent) -> bool:
        known = referent.gender or self.scene.called.get(id(referent))
        return is_person(referent) and known in (None, self.gender or known)

    def meet(self, seen: list[Seen]) -> None:
        """Keep those of a sentence in which nobody acts."""
        self.nearer += [r for r in distinct(seen, "other") if r not in self.nearer]
        self.spoken_of += [r for r in distinct(seen, "echo", "told", "asker") if r not in self.spoken_of]


def person(scene: Scene, token: int, gender: str | None, own: tuple[Span, ...], what: str) -> Found:
    """The one person of that gender, or of no known one, whom a word at `token` can mean."""
    here = scene.reading.sentence_of(token)
    search = _Search(scene, token, here, gender, own, what)
    present = search.at(here)
    if heads := distinct(present, *HEADS):
        return Found(heads[0], "here") if len(heads) == 1 else either(what, heads)
    if owner := next((s.referent for s in present if s.place == "other" and _owns_subject(scene, s)), None):
        return Found(owner, "here")
    search.nearer = [r for r in distinct(present, "other") if _brought_in(scene, r, here)]
    search.spoken_of = distinct(present, "told")
    for k in range(here - 1, -1, -1):
        distance = scene.far[here] - scene.far[k]
        if distance > FAR:
            break
        seen = search.at(k)
        if any(s.referent is None and s.gender in (gender, EITHER) for s in seen):
            return Found(None, None, f"{what} goes on with somebody who can't be told")
        if any(s.place in HEADS for s in seen):
            return _after_one_who_acts(search, seen, k)
        if distance <= NEAR:
            search.meet(seen)
    left, rule = (search.nearer, "named") if search.nearer else (search.spoken_of, "told")
    if len(left) == 1:
        return Found(left[0], rule)
    return either(what, left) if left else Found(None, None, f"nobody before {what} fits it")


def _owns_subject(scene: Scene, seen: Seen) -> bool:
    """Whether a name tells whose thing the subject of its sentence is: "Mr. [Hale]'s letters broke a rule, but he"."""
    before = scene.reading.tags[scene.reading.sentence_firsts[seen.sentence] : seen.token]
    return _owns(scene, seen) and all(tag in TITLED for tag in before)


def _owns(scene: Scene, seen: Seen) -> bool:
    """Whether a name tells whose a thing is: "[Hale]'s boat"."""
    tags, last = scene.reading.tags, seen.token
    while last < len(tags) and tags[last] in TITLED:
        last += 1
    return tags[last : last + 1] == ["POS"]


def _after_one_who_acts(search: _Search, seen: list[Seen], sentence: int) -> Found:
    """Who is meant where somebody acts in the nearest sentence: he, or one who was brought in after him."""
    found = _among(search, seen, sentence)
    if found.referent is None:
        return found
    if any(r is found.referent for r in [*search.nearer, *search.spoken_of]):
        return found  # named or meant again beside a new one
    if len(search.nearer) == 1 and _brought_in(search.scene, search.nearer[0], search.here - 1):
        return Found(search.nearer[0], "new")
    rivals = [r for r in search.nearer if r.gender or not found.referent.gender]
    return either(search.what, [found.referent, *rivals]) if rivals else found


def _among(search: _Search, seen: list[Seen], sentence: int) -> Found:
    """The one of those who act in a sentence, unless somebody else there fits as well."""
    speakers = distinct(seen, "speaker")
    heads = speakers if len(speakers) == 1 else distinct(seen, *HEADS)
    if len(heads) > 1:
        return either(search.what, heads)
    found = heads[0]
    if speakers:
        return Found(found, "speaks")
    known = _known_before(search.scene, found, sentence)
    rivals = [
        r
        for r in distinct([s for s in seen if not _owns(search.scene, s)], "other")
        if r is not found and (r.gender or not found.gender) and (not known or _known_before(search.scene, r, sentence))
    ]
    return either(search.what, [found, *rivals]) if rivals else Found(found, "acts")


def _brought_in(scene: Scene, referent: Referent, sentence: int) -> bool:
    """Whether somebody is named in full for the first time in this sentence."""
    return referent.type == "named" and scene.first[id(referent)] == sentence and " " in referent.name


def _known_before(scene: Scene, referent: Referent, sentence: int) -> bool:
    """Whether somebody acted or spoke in one of the sentences before this one."""
    return any(
        s.referent is referent and s.place in HEADS
        for k in range(sentence - 1, max(-1, sentence - BEFORE - 1), -1)
        for s in scene.by_sentence.get(k, ())
    )
