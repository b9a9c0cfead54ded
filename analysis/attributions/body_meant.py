"""The one body or group whom "it", "they" or a description can mean."""

from collections.abc import Callable, Iterator

from analysis.attributions.referents import Referent, Seen, is_body, is_group
from analysis.attributions.scene import FAR, HEADS, NEAR, PARAGRAPHS, Found, Scene, distinct, either
from analysis.records import Span


def body(
    scene: Scene, token: int, own: tuple[Span, ...], what: str, fits: Callable[[Referent], bool] = is_body
) -> Found:  # fmt: skip
    """The body that spoke last, never one that only stands nearer; the only one that acts where none spoke."""
    here = scene.reading.sentence_of(token)
    acting: list[Referent] = []
    for k in _nearest_first(scene, here):
        seen = [s for s in scene.at(k, token, own) if s.referent and fits(s.referent)]
        if speakers := distinct(seen, "speaker"):
            return _last_speaker(what, speakers, [r for r in acting if r not in speakers])
        acting += [r for r in distinct(_no_places(seen), "subject") if r not in acting]
        if k == here and acting:
            break  # "When the ministry opened, it said"
        if k == here and (beside := _beside(seen)):
            return Found(beside, "here")  # "Shares in Quell rose after it said"
    if len(acting) == 1:
        return Found(acting[0], "only body")
    return either(what, acting) if acting else Found(None, None, f"nobody before {what} fits it")


def _last_speaker(what: str, speakers: list[Referent], nearer: list[Referent]) -> Found:
    """The body that spoke last, where no other acts nearer."""
    alone = len(speakers) == 1 and not nearer
    return Found(speakers[0], "last speaker") if alone else either(what, [*speakers, *nearer])


def group(scene: Scene, token: int, own: tuple[Span, ...]) -> Found:
    """The group that "they" are, or the body that spoke last where no group is near, or else an unnamed source."""
    here = scene.reading.sentence_of(token)
    spoke = body(scene, token, own, "'they'", lambda r: r.type == "organisation" and not r.plural and not r.place)
    for k in range(here, -1, -1):
        if scene.far[here] - scene.far[k] > NEAR:
            break
        seen = [s for s in scene.at(k, token, own) if s.referent and is_group(s.referent)]
        if near := _groups(seen):
            groups = near + _spoke(scene, spoke.referent, k, here)
            return Found(groups[0], "group") if len(groups) == 1 else either("'they'", groups)
    one = _of_no_gender(scene, token, own) if spoke.note and spoke.note.startswith("nobody") else None
    return Found(one, "last speaker") if one else spoke


def _of_no_gender(scene: Scene, token: int, own: tuple[Span, ...]) -> Referent | None:
    """The unnamed source of no known gender that "they" is, where it was the last to speak."""
    here = scene.reading.sentence_of(token)
    for k in _nearest_first(scene, here):
        speakers = distinct(scene.at(k, token, own), "speaker")
        if speakers:
            hidden = [r for r in speakers if r.type == "anonymous" and r.gender is None and not r.plural]
            return hidden[0] if len(speakers) == len(hidden) == 1 else None
    return None


def _groups(seen: list[Seen]) -> list[Referent]:
    """The one group that speaks in a sentence, else those that act or are named there."""
    speakers = distinct(seen, "speaker")
    if len(speakers) == 1:
        return speakers
    heads = distinct(seen, *HEADS)
    return heads + [r for r in distinct(seen, "other") if r not in heads]


def _nearest_first(scene: Scene, here: int) -> Iterator[int]:
    """This sentence and those before it, as far back as a body may have spoken."""
    paragraph = scene.reading.sentences[here].paragraph
    for k in range(here, -1, -1):
        if scene.far[here] - scene.far[k] > FAR or scene.reading.sentences[k].paragraph < paragraph - PARAGRAPHS:
            return
        yield k


def _beside(seen: list[Seen]) -> Referent | None:
    """The only body that is named in the sentence before a pronoun."""
    beside = distinct(_no_places(seen), "other")
    return beside[0] if len(beside) == 1 else None


def _no_places(seen: list[Seen]) -> list[Seen]:
    return [s for s in seen if s.referent is not None and not s.referent.place]


def _spoke(scene: Scene, referent: Referent | None, first: int, last: int) -> list[Referent]:
    """The body, where it spoke in the sentences behind `first` up to `last`."""
    seen = (s for k in range(first + 1, last + 1) for s in scene.by_sentence.get(k, ()))
    return [referent] if referent and any(s.referent is referent and s.place == "speaker" for s in seen) else []
