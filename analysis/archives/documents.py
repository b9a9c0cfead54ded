"""DOCX and RTF -> the lines of their paragraphs, with what the file itself tells of its title."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import ArticleError

ESCAPED = re.compile(rb"\\'([0-9a-f]{2})")
INFO_TITLE = re.compile(rb"\{\\title ((?:[^{}\\]|\\'[0-9a-f]{2})*)\}")
LARGEST = 200_000_000  # bytes of a download, and of what a packed one unpacks to


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a document; `title` is that of its first heading where it has one."""

    lines: list[str]
    title: str | None = None


def read_docx(path: Path) -> Lines:
    """Return the lines of a DOCX: text of tables, links and accepted changes too, none of headers and footers.

    Raises:
        ArticleError: it is no such file.
    """
    import docx
    from docx.oxml.ns import qn

    try:
        with zipfile.ZipFile(path) as packed:
            size = sum(part.file_size for part in packed.infolist())
        if size > LARGEST:
            raise ArticleError(f"{path}: unpacks to {size // 1_000_000:,} MB, which is no document; give a smaller one")
        document = docx.Document(str(path))
    except ArticleError:
        raise
    except OSError as error:
        raise ArticleError(f"{path}: can't be read ({error.strerror or error})") from None
    except Exception as error:  # of python-docx and lxml, whatever is broken in the file
        raise ArticleError(
            f"{path}: no Word document that can be read ({type(error).__name__}); save it again"
        ) from None
    signs = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}
    named = {style.style_id: (style.name or "").lower() for style in document.styles}
    skipped = {qn("w:txbxContent"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
    lines: list[str] = []
    title = None
    for paragraph in document.element.body.iter(qn("w:p")):
        if any(parent.tag in skipped for parent in paragraph.iterancestors()):
            continue
        text = "".join(
            (part.text or "") if part.tag == qn("w:t") else signs[part.tag]
            for part in paragraph.iter(qn("w:t"), *signs)
            if part.getparent().tag == qn("w:r")  # a tab stop of the layout is no tab
        )
        found = text.split("\n")
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        heading = style is not None and named.get(style.get(qn("w:val")), "") in ("title", "heading 1")
        if heading and title is None and text.strip() and not any(map(str.strip, lines)):
            title = " ".join(text.split())
            continue
        lines += found
    return Lines(lines, title)


def read_rtf(path: Path) -> Lines:
    """Return the lines of an RTF.

    Raises:
        ArticleError: it can't be read.
    """
    from striprtf.striprtf import rtf_to_text

    raw = read_whole(path)
    if not raw.lstrip().startswith(b"{\\rtf"):
        raise ArticleError(f"{path}: no RTF; give it as .txt where it is an article's plain text")
    try:
        text: str = rtf_to_text(raw.decode("latin-1"), errors="replace")
    except Exception as error:  # of striprtf, whatever is broken in the file
        raise ArticleError(f"{path}: no RTF that can be read ({type(error).__name__}); save it again") from None
    title = INFO_TITLE.search(raw[:20_000])
    named = ESCAPED.sub(lambda sign: bytes.fromhex(sign[1].decode()), title[1]) if title else b""
    return Lines(text.split("\n"), " ".join(named.decode("cp1252", errors="replace").split()) or None)


def read_whole(path: Path) -> bytes:
    """Return the bytes of a download that is read as a whole.

    Raises:
        ArticleError: it can't be read, or is larger than any download.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        raise ArticleError(f"{path}: can't be read ({error.strerror or error})") from None
    if len(raw) > LARGEST:
        raise ArticleError(f"{path}: larger than {LARGEST // 1_000_000} MB; download it in parts")
    return raw
