"""Who and where by name: people, organisations, places and nationalities, each mention linked to one entity."""

from analysis.entities.find import find_entities

__all__ = ["find_entities"]
