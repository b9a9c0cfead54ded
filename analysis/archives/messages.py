"""E-mails and mailboxes, such as those of newsletters -> their articles."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from email import errors, message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.archives.documents import read_whole
from analysis.archives.entries import Dropped, Found, finished, one_line
from analysis.archives.markup import lines_of, read_tree
from analysis.errors import ArticleError
from analysis.pages.decoding import decode_page

if TYPE_CHECKING:
    from lxml import html

PREFIX = re.compile(r"^(?:(?:fwd?|re|aw|wg|tr|rv)\s*:\s*)+", re.IGNORECASE)
LISTED = ("List-Unsubscribe", "List-Id")  # a message to many comes from an outlet, not from who wrote it
ADDRESS = re.compile(r"\s*[<(\[]?\s*(?:https?://|mailto:)[^\s>)\]]+\s*[>)\]]?|\s*\[image:[^\]\n]*\]", re.IGNORECASE)
RULE = re.compile(r"\W*$")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0", re.IGNORECASE)
ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
ADDRESSED = re.compile(  # what a program of newsletters writes around them
    r"\W*(?:(?:click here to )?unsubscribe\b|view (?:this|it|in|the|online)\b.*\b(?:browser|online|e?-?mail|web)\b"
    r"|(?:update|manage) (?:your )?(?:e-?mail |subscription )?(?:preferences|subscriptions?|e-?mails?|profile)\b"
    r"|(?:you(?:'re| are|'ve| have)? (?:receiv|get|subscrib|sign)\w*|this (?:e-?mail|message|newsletter) was sent"
    r"|sent to)\b.*\b(?:e-?mails?|because|list|newsletters?|updates|subscribed|\S+@\S+)"
    r"|(?:forward|share) this (?:e-?mail|newsletter|to)\b|was this (?:e-?mail )?forwarded to you\b"
    r"|add us to your address book\b|(?:e-?mail preferences|privacy policy|terms of (?:use|service))\W*$"
    r"|if you no longer (?:want|wish)\b|no longer want)",
    re.IGNORECASE,
)
LONGEST = 200  # characters of such a line


def read_message(path: Path) -> Iterator[Found]:
    """Yield the one article of an e-mail."""
    yield _read(1, message_from_bytes(read_whole(path), policy=policy.default))


def read_mailbox(path: Path) -> Iterator[Found]:
    """Yield the messages of a mailbox.

    Raises:
        ArticleError: it holds none.
    """
    import mailbox

    try:
        box = mailbox.mbox(path, create=False)
        keys = box.keys()
    except OSError as error:
        raise ArticleError(f"{path}: can't be read ({error.strerror or error})") from None
    with path.open("rb") as file:
        begins = file.read(5)
    if not keys or begins != b"From ":
        raise ArticleError(
            f"{path}: no mailbox; it must begin with a line like `From sender@example.org Mon Mar 2 ...`"
        )
    for number, key in enumerate(keys, 1):
        yield _read(number, message_from_bytes(ESCAPED.sub(rb"\1", box.get_bytes(key)), policy=policy.default))


def _read(number: int, message: EmailMessage) -> Found:
    title = _header(message, "Subject")
    title = PREFIX.sub("", title) or None if title else None
    name = one_line(parseaddr(_header(message, "From") or "")[0])
    discussed = "mailto:" in (_header(message, "List-Post") or "")  # a list on which people answer
    listed = not discussed and any(_header(message, field) for field in LISTED)
    lines = _lines(message)
    if lines is None:
        return Dropped(number, "holds no text", "message", title)
    address = re.search(r"<(https?://[^>\s]+)>", _header(message, "Archived-At") or "")
    attached = sum(1 for part in message.walk() if part.get_content_disposition() == "attachment")
    return finished(
        number, _told(lines, title), unit="message", title=title, author=None if listed else name,
        publisher=name if listed else None, url=address[1] if address else None, published=_moment(message),
        doubts=(f"files attached to the message aren't read: {attached}",) if attached else (),
    )  # fmt: skip


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = message[name]
    except (ValueError, IndexError, AttributeError, TypeError, errors.MessageError):  # of email, whatever is broken
        return None
    return one_line(str(value)) if value is not None else None


def _moment(message: EmailMessage) -> dt.date | None:
    from analysis.archives.feeds import read_moment

    return read_moment(_header(message, "Date"))


def _lines(message: EmailMessage) -> list[str] | None:
    """The paragraphs of the page in a message, or of its plain text where it has no page; None without either."""
    for kind in ("text/html", "text/plain"):
        for part in message.walk():
            if part.get_content_type() != kind or part.get_content_disposition() == "attachment":
                continue
            raw = part.get_payload(decode=True)
            if not isinstance(raw, bytes) or not raw.strip():
                continue
            text, _ = decode_page(raw, part.get_content_charset())
            lines = _shown(read_tree(text.encode())) if kind == "text/html" else _unwrapped(text)
            if lines:
                return lines
    return None


def _shown(tree: html.HtmlElement) -> list[str]:
    """The lines of a message's page without what is hidden in it, such as the words for the list of messages."""
    for part in list(tree.iter()):
        if isinstance(part.tag, str) and part.getparent() is not None and HIDDEN.search(part.get("style") or ""):
            part.drop_tree()
    return lines_of(tree)


def _unwrapped(text: str) -> list[str]:
    """The paragraphs of a plain message: its lines are broken for the screen, answers quoted, addresses in between."""
    body = re.split(r"^-- ?\r?$", text, maxsplit=1, flags=re.MULTILINE)[0]
    lines = ["" if line.startswith(">") else ADDRESS.sub("", line).strip() for line in body.splitlines()]
    paragraphs = [""]
    for line in lines:
        if not line or RULE.match(line) or line[:2] in ("* ", "- ", "• "):
            paragraphs.append("")
        if line and not RULE.match(line):
            paragraphs[-1] = f"{paragraphs[-1]} {line}".strip()
    return [paragraph for paragraph in paragraphs if paragraph]


def _told(lines: list[str], title: str | None) -> list[str]:
    """The lines without what the newsletter's program writes around them, and without the title once more."""
    from analysis.pages.own_lines import is_furniture

    return [
        line for line in lines
        if line != title and not is_furniture(line) and not (len(line) <= LONGEST and ADDRESSED.match(line))
    ]  # fmt: skip
