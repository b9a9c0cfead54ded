"""Web pages -> articles: fetched from an address or as they were saved, without what a page has around its article."""

from analysis.pages.fetching import fetch
from analysis.pages.page import Page, read_page

__all__ = ["Page", "fetch", "read_page"]
