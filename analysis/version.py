"""The version, where every part can read it without importing anything."""

__version__ = "0.1.0"
