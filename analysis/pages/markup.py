"""A page's markup -> the same with what its style sheet would show, and without links that hide its paragraphs."""

import re

from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring, tostring

SENTENCE = re.compile(
    r"\S+(?:\s+\S+){5,}[.!?]['\"’”)]*\s*"
)  # a paragraph; a headline that leads elsewhere has no point
QUOTES = (("“", "”"), ("‘", "’"))
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # no characters of XML
LAID_OUT = 3  # paragraphs of a cell by which its table is the page's layout
ROW = re.compile(r"^\|(.*)\|\s*$")
RULE = re.compile(r"[\s|:-]*-[\s|:-]*")


def parse(html: str) -> HtmlElement:
    """Return the tree of a page, of an empty one where there is nothing on it."""
    try:
        return document_fromstring(CONTROL.sub(" ", html), parser=HTMLParser(remove_comments=True))
    except ParserError:
        return document_fromstring("<p></p>")


def prepared(tree: HtmlElement) -> str:
    """Return the markup of a page whose quotations have their marks and whose paragraphs are no links."""
    for quotation in list(tree.iter("q")):
        deep = sum(1 for _ in quotation.iterancestors("q")) % 2
        _wrap(quotation, *QUOTES[deep])
    for quotation in list(tree.iter("q")):
        quotation.drop_tag()
    for table in list(tree.iter("table")):
        if any(len(cell.findall("p")) >= LAID_OUT for cell in table.iter("td")):
            for part in list(table.iter("table", "tbody", "tr", "td")):  # columns of a page, no data
                part.tag = "div"
    for paragraph in tree.iter("p", "li"):
        links = list(paragraph.iter("a"))
        if len(links) == 1 and _same(paragraph, links[0]) and SENTENCE.fullmatch(_text(paragraph)):
            links[0].drop_tag()
    return str(tostring(tree, encoding="unicode"))


def _wrap(element: HtmlElement, left: str, right: str) -> None:
    if (element.text_content() or "").lstrip()[:1] in ("“", "‘", '"', "'", "«"):
        return  # the page writes them itself
    element.text = left + (element.text or "")
    if len(element):
        element[-1].tail = (element[-1].tail or "") + right
    else:
        element.text += right


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _same(paragraph: HtmlElement, link: HtmlElement) -> bool:
    return _text(paragraph) == _text(link)


def plain_tables(text: str) -> str:
    """Return a text whose rows of tables are lines of cells, "2019 | 900", without rules."""
    lines = []
    for line in text.split("\n"):
        row = ROW.match(line)
        if row is None:
            lines.append(line)
        elif not RULE.fullmatch(row[1]):
            lines.append(" | ".join(cell.strip() for cell in row[1].split("|")))
    return "\n".join(lines)
