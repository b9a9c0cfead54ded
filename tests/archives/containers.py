"""Documents, pages and web archives made by hand, for texts of downloads."""

import io
import zipfile
from xml.sax.saxutils import escape


def rtf(text):
    """A text as a word processor writes it into RTF."""
    said = "".join(
        "\\par\n" if sign == "\n" else f"\\{sign}" if sign in "\\{}" else sign if sign < "\x80" else f"\\u{ord(sign)}?"
        for sign in text
    )
    return (r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\title Caf\'e9 wall}}\pard " + said + "}").encode(
        "ascii"
    )


def docx(text, *, heading=None, page_header="Page 1 of 9"):
    """A text as a word processor writes it into DOCX: a paragraph a line, with a header on each page."""
    import docx as library

    document = library.Document()
    document.sections[0].header.paragraphs[0].text = page_header
    if heading:
        document.add_heading(heading, 0)
    for line in text.splitlines():
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def altered(content, old, new):
    """A DOCX with other markup in its document."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(file, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, part.replace(old, new) if name == "word/document.xml" else part)
    return file.getvalue()


def page(language, paragraphs, title="Harbour wall"):
    """A page of the web in a language."""
    text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><title>{title} | The Tidings</title>'
        '<meta property="article:published_time" content="2026-06-01T09:00:00Z"></head>'
        f"<body><nav>Home</nav><article><h1>{title}</h1>{text}</article></body></html>"
    ).encode()


def warc(pages, *, packed=True):
    """A web archive of pages: (address, content, content type, status)."""
    import gzip

    whole = b""
    for number, (address, content, kind, status) in enumerate(pages):
        http = (
            f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content
        )
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
            f"WARC-Date: 2026-06-01T10:00:00Z\r\nWARC-Target-URI: {address}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        ).encode()
        record = head + http + b"\r\n\r\n"
        whole += gzip.compress(record) if packed else record
    return whole
