"""Where on earth: the gazetteer, the choice among places of one name, and borders for maps."""

from analysis.places.fold import fold
from analysis.places.gazetteer import Place, find_places

__all__ = ["Place", "find_places", "fold"]
