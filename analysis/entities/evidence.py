"""What the words around a name say of it: points for a person, an organisation, a place."""

from analysis.entities.before import before_points
from analysis.entities.behind import behind_points
from analysis.entities.beside import KINDS, Points, beside
from analysis.entities.names import Name
from analysis.language.tokens import Tokens


def context_points(tokens: Tokens, name: Name) -> Points:
    """Points from the words beside one mention."""
    points: Points = dict.fromkeys(KINDS, 0.0)
    around = beside(tokens, name)
    before_points(around, points)
    behind_points(around, points)
    return points
