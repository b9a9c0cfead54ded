"""Whom a pronoun means: he, she and their possessives a person, it a body, they a group."""

from analysis.attributions.body_meant import body, group
from analysis.attributions.person_meant import person
from analysis.attributions.scene import GENDERS, Found, Scene, distinct
from analysis.records import Span

OWNED = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "VBN", "VBG", "HYPH"})  # tags behind "her"


def pronoun(scene: Scene, lower: str, token: int, own: tuple[Span, ...]) -> Found:
    """Who a pronoun at `token` is; what stands inside the content `own` doesn't count."""
    if lower == "it":
        return body(scene, token, own, repr(lower))
    if lower == "they":
        return group(scene, token, own)
    gender = GENDERS.get(lower)
    found = person(scene, token, gender, own, repr(lower))
    if found.referent is None:
        return found
    if found.rule == "here" and lower in ("him", "her") and not _owns(scene, token):
        return Found(None, None, f"{lower!r} is somebody else than {found.referent.name}")  # "Hale backed her"
    if gender and (found.rule == "speaks" or (found.rule == "here" and _sure(scene, lower, token, own))):
        scene.called.setdefault(id(found.referent), gender)
    if found.referent.unsure:
        return Found(None, None, f"{lower!r} may be {found.referent.name}, if that is a person")
    return found


def _owns(scene: Scene, token: int) -> bool:
    """Whether "her" tells whose something is."""
    return not OWNED.isdisjoint(scene.reading.tags[token + 1 : token + 2])


def _sure(scene: Scene, lower: str, token: int, own: tuple[Span, ...]) -> bool:
    """Whether the one who acts in the sentence of "her letters" or "she said" is the only one in it."""
    alone = len(distinct(scene.at(scene.reading.sentence_of(token), token, own))) == 1
    return alone and (bool(own) or lower in ("his", "her"))
