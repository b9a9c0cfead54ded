"""An address -> what the server has there: a web page or plain text, within limits of time and size."""

from analysis.errors import ArticleError

TIMEOUT = 20  # seconds
LARGEST = 20_000_000  # bytes of a page
AGENT = "article-analysis"
PAGE_TYPES = ("text/html", "application/xhtml+xml")


def fetch(url: str) -> tuple[bytes, bool]:
    """The content at an address, and whether it is a web page, or else plain text."""
    from http.client import HTTPException
    from urllib.error import HTTPError, URLError
    from urllib.parse import quote
    from urllib.request import Request, urlopen

    if url.partition(":")[0].lower() not in ("http", "https"):
        raise ArticleError(f"{url}: only http and https addresses can be fetched")
    try:
        request = Request(quote(url, safe="%/:=&?~#+!$,;'@()*[]"), headers={"User-Agent": AGENT})
        with urlopen(request, timeout=TIMEOUT) as response:
            content: bytes = response.read(LARGEST + 1)
            kind = response.headers.get_content_type() if "Content-Type" in response.headers else PAGE_TYPES[0]
            missing = len(content) <= LARGEST and response.length
    except HTTPError as error:
        reason = str(error.reason).partition("\n")[0]
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
    return content, kind != "text/plain"
