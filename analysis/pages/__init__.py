"""Web pages -> articles: fetched from an address or as they were saved, without what a page has around its article."""

from analysis.pages.fetching import fetch
from analysis.pages.page import UNSEEN, Page, read_page

__all__ = ["UNSEEN", "Page", "fetch", "read_page"]
