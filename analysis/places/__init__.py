"""Where on earth: the gazetteer, the choice among places of one name, and borders for maps."""

from analysis.places.candidates import candidates_of, postal_codes
from analysis.places.classes import class_of
from analysis.places.gazetteer import Place, find_places
from analysis.places.resolve import Sighting, locate
from analysis.places.weigh import distance_km

__all__ = ["Place", "Sighting", "candidates_of", "class_of", "distance_km", "find_places", "locate", "postal_codes"]
