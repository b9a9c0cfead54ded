"""An address -> what the server has there: a web page or plain text, within limits of time, size and redirects."""

import ipaddress
import socket
import time
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from analysis.errors import ArticleError

TIMEOUT = 20  # seconds without a sign of the server
LONGEST = 60  # seconds for all of it
LARGEST = 20_000_000  # bytes of a page
CHUNK = 65_536
REDIRECTS = 5
AGENT = "article-analysis"
SCHEMES = ("http", "https")
PAGE_TYPES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What stood at an address; `url` is where redirects led to, `charset` the one that the server names."""

    content: bytes
    is_page: bool
    url: str
    charset: str | None = None


class _RefusedError(OSError):
    """A redirect that is not followed."""


class _Redirects(HTTPRedirectHandler):
    """Follows a few, to the web only, and never from a public address into the network that this machine stands in."""

    max_redirections = REDIRECTS
    max_repeats = 2

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        parts = urlsplit(newurl)
        if parts.scheme.lower() not in SCHEMES:
            raise _RefusedError(f"it leads to {newurl}, which is no address of the web")
        if is_private(parts.hostname or "") and not is_private(urlsplit(req.full_url).hostname or ""):
            raise _RefusedError(f"it leads from a public address to {newurl}, which is a private one")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def is_private(host: str) -> bool:
    """Whether a host is in a network that isn't the public one, as far as its name can be resolved here."""
    try:
        found = {entry[4][0] for entry in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        return False  # behind a proxy, which then decides
    return any(not ipaddress.ip_address(str(address).partition("%")[0]).is_global for address in found)


def fetch(url: str) -> Fetched:
    """Return what stands at an address.

    Raises:
        ArticleError: it is none of the web, leads elsewhere than it may, takes too long, is too large or no page.
    """
    if url.partition(":")[0].lower() not in SCHEMES:
        raise ArticleError(f"{url}: only http and https addresses can be fetched")
    ends = time.monotonic() + LONGEST
    content = b""
    try:
        if urlsplit(url).username is not None:  # it would stand in the sidecar and in every table
            raise ArticleError("an address with a password in it isn't fetched; save the page and add the file")
        request = Request(quote(url, safe="%/:=&?~#+!$,;'@()*[]"), headers={"User-Agent": AGENT})
        with build_opener(_Redirects).open(request, timeout=TIMEOUT) as response:
            while len(content) <= LARGEST and (chunk := response.read1(CHUNK)):
                content += chunk
                if time.monotonic() > ends:
                    raise _RefusedError(f"it takes longer than {LONGEST} seconds")
            kind = response.headers.get_content_type() if "Content-Type" in response.headers else PAGE_TYPES[0]
            charset = response.headers.get_content_charset()
            missing = len(content) <= LARGEST and response.length
            final = response.geturl()
    except HTTPError as error:
        reason = str(error.reason).partition("\n")[0]
        if 300 <= error.code < 400:
            reason += f"; more than {REDIRECTS} redirects, or to no address"
        raise ArticleError(f"{url}: the server answers {error.code} {reason}; save the page, add the file") from None
    except (URLError, HTTPException, OSError, ValueError) as error:
        why = getattr(error, "reason", None) or error
        raise ArticleError(f"{url}: can't be fetched ({why}); save the page and add the file") from None
    if len(content) > LARGEST:
        raise ArticleError(f"{url}: larger than {LARGEST // 1_000_000} MB, which is no article")
    if missing:
        raise ArticleError(f"{url}: the answer breaks off, {missing:,} bytes are missing; try again")
    if kind not in (*PAGE_TYPES, "text/plain"):
        raise ArticleError(f"{url}: this is {kind}, not a web page; save its text as a file and add that")
    return Fetched(content, kind != "text/plain", final, charset)
