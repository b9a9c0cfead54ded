"""Archives of news as researchers hold them -> articles: downloads of databases, documents, feeds, WARCs, tables."""

from analysis.archives.entries import UNDATED, Dropped, Entry, StoredPage, page_entry
from analysis.archives.read import IN_FOLDERS, PAGE, Archive, is_archive, read_archive
from analysis.archives.tables import FIELDS
from analysis.archives.warc import stored_article

__all__ = [
    "FIELDS", "IN_FOLDERS", "PAGE", "UNDATED", "Archive", "Dropped", "Entry", "StoredPage", "is_archive", "page_entry",
    "read_archive", "stored_article",
]  # fmt: skip
