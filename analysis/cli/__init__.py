"""The one command: the only files that print or exit."""
