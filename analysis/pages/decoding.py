"""The bytes of a web page -> its text, by the charset that a browser would read it in.

The labels and what they stand for are those of the WHATWG Encoding Standard, by webencodings: iso-8859-1 and ascii are
Windows-1252 there.
"""

import codecs
import re

MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # they go before all that a page says
DECLARED = re.compile(
    rb"""<meta[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)|<\?xml[^>]*?encoding\s*=\s*["']([^"']+)""", re.I
)
LOOKED_THROUGH = 4096  # bytes among which a page declares its charset
XML = re.compile(r"\s*<\?xml[^>]*\?>")
UNTOLD = "The page doesn't say in which charset it is, and is no UTF-8: read as Windows-1252; are its accents right?"
UNREADABLE = "Some bytes of the page are no {}: their characters are written as \ufffd."
OTHERWISE = "The page says that it is in {}, but it is in UTF-8, and is read so."


def decode_page(content: bytes, charset: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Return a page's text, without the mark of an XML file, and what is to be doubted of it.

    `charset` is the one that the server named; as in browsers it goes before the page's own.
    """
    import webencodings  # late: only pages need it

    if content.startswith(MARKS):
        return XML.sub("", webencodings.decode(content, "utf-8")[0], count=1), ()
    found = DECLARED.search(content[:LOOKED_THROUGH])
    declared = webencodings.lookup((found[1] or found[2]).decode("latin-1")) if found else None
    declared = (webencodings.lookup(charset) if charset else None) or declared
    doubts: tuple[str, ...] = ()
    name = declared.name if declared else "utf-8"
    name = "utf-8" if name.startswith("utf-16") else name  # what could be read so far is no UTF-16
    if is_utf8 := _is_utf8(content):
        if name != "utf-8" and not content.isascii():
            doubts = (OTHERWISE.format(name),)
        name = "utf-8"
    if not is_utf8 and declared is None:
        name, doubts = "windows-1252", (UNTOLD,)
    text, used = webencodings.decode(content, name)
    if "\ufffd" in text and not is_utf8:
        doubts = (UNREADABLE.format(used.name),)
    return XML.sub("", text, count=1), doubts


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True
