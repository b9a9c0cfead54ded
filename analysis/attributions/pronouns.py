"""Whom a pronoun means: he, she and their possessives a person, it a body, they a group."""

from analysis.attributions.body_meant import body, group
from analysis.attributions.person_meant import person
from analysis.attributions.scene import GENDERS, Found, Scene
from analysis.records import Span


def pronoun(scene: Scene, lower: str, token: int, own: tuple[Span, ...]) -> Found:
    """Who a pronoun at `token` is; what stands inside the content `own` doesn't count."""
    if lower == "it":
        return body(scene, token, own, repr(lower))
    if lower == "they":
        return group(scene, token, own)
    gender = GENDERS.get(lower)
    found = person(scene, token, gender, own, repr(lower))
    if found.referent and found.rule == "speaks" and gender:
        scene.called.setdefault(id(found.referent), gender)
    if found.referent and found.referent.unsure:
        return Found(None, None, f"{lower!r} may be {found.referent.name}, if that is a person")
    return found
