"""Lines that a page sets among the paragraphs of its article: told by their words, or by the markup they stand in."""

import re
from collections.abc import Collection, Sequence

from lxml.html import HtmlElement

from analysis.pages.authors import clean
from analysis.pages.markup import SENTENCE
from analysis.pages.own_lines import LONGEST, NO_WORD, is_furniture, page_words
from analysis.pages.published import DAY

FRAMED = re.compile(
    r"""(?:^|[\s_-])(?:newsletters?|related|read-?(?:more|next|also)|up-?next|next-?up|also-?read|see-?also
    |recommend\w*|promos?|promoted|sign-?up|follow-?us
    |author-?(?:bio|info|description|about|card)|about-?(?:the-)?author|bio|biography|most-?(?:read|popular)|trending
    |twitter-tweet|instagram-media|tiktok-embed|fb-post|embed(?:ded)?|caption|credits?|figcaption|outdated-browser|browser-?\w*
    |kicker|eyebrow|overline|pull-?quotes?|is-pull|polls?|survey|quiz|video-?(?:player|wrapper)|vjs-\w+
    |paywall|advert\w*|sponsor\w*|more-?(?:on|stories)|inline-?(?:link|story|promo)|teasers?|outbrain|taboola)(?:$|[\s_-])""",
    re.IGNORECASE | re.VERBOSE,
)
INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")  # of a class, "imageCaption"
BLOCKS = ("p", "li", "h2", "h3", "h4", "h5", "h6", "figcaption", "blockquote", "div", "span", "section", "aside")
FEWEST = 3  # words of a part of a frame
LARGEST = 200_000  # characters of all frames that parts are looked for in
MOST = 0.4  # of the page's paragraphs: what holds more is no frame but the article
LAST = 6  # lines at the end in which an author's life, and who else reported, may stand
HEADING = 8  # words of a line without an end that stands over an invitation
INVITING = 60  # words of the box that holds both
FIRST = 5  # lines at the start in which headline, kicker, byline and day may be repeated
STAMP = re.compile(
    r"^(?:first |last )?(?:published|updated|posted|modified|created|uploaded|issued)\b[^.!?]{0,60}\d"
    r"|^\d+ min(?:ute)?s?(?: read)?$"
    rf"|^(?:\w+day,? )?(?:{DAY})(?:[,|•· –-]*(?:at )?\d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{{2,4}})?)?$",
    re.IGNORECASE,
)
REPORTED = re.compile(  # at the end: who else reported, in the page's words
    r"(?:[A-Z][\w.'’-]*[, ]+(?:and )?){1,8}(?:also )?contributed (?:reporting|to this (?:report|story|article))\b"
    r"|(?:[A-Z][\w.'’-]+ ){1,3}reported from [A-Z][\w ,]+\."
    r"|(?:[A-Z][\w.'’-]+ ){1,3}(?:in|from) (?:[A-Z][\w.'’-]+ ?){1,3} contributed\b"
    r"|(?:[—–-]\s*)?(?i:with (?:files|reports?|inputs?|reporting|contributions?) (?:from|by))\b"
    r"|\((?i:with|by|(?:additional )?(?:reporting|writing|editing)|compiled|translated)\b[^()]{3,100}\)$"
    r"|\([A-Z][\w ]{1,30} with [A-Z][\w, ]{1,30}\)$",
)
INVERTED = re.compile(r"([^,;&]+), ([^,;&]+)(?=;|$)")  # "Fisk, Lena"
OPENED, CLOSED, PULLED = "“\"„«‘'", "”\"»’'", 3  # around such a quotation; blanks in it at least
LEADING = 5  # words before a link to another article: "Read our earlier report: ..."


def without_furniture(
    text: str,
    tree: HtmlElement,
    *,
    headlines: Collection[str] = (),
    section: str | None = None,
    authors: str | None = None,
    publisher: str | None = None,
) -> tuple[str, tuple[str, ...]]:
    """Return the text without such lines, and those lines, but for the headline, which is told elsewhere.

    Args:
        text: the article, one paragraph a line.
        tree: the page.
        headlines: its title in all forms; a line that repeats one is none of the text.
        section: of the newspaper, which may stand above the headline.
        authors: their names, for the lines about them at the end.
        publisher: whose name may stand below them.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    framed = _framed_texts(tree)
    run = f" {' / '.join(sorted(framed))[:LARGEST]} "
    titles = {_plain(title) for title in headlines if title}
    out: list[int] = []
    for i, line in enumerate(lines):
        bare = line.strip().removeprefix("- ").strip()
        if (
            _in_frame(_plain(bare), framed, run)
            or is_furniture(bare)
            or _is_pulled(bare, text)
            or (i < FIRST and _is_head(bare, titles, section, authors))
            or (i >= len(lines) - LAST and _is_tail(bare, authors, publisher))
        ):
            out.append(i)
    gone = set(out)
    if len(gone) == len(lines):
        return text, ()
    kept = [line for i, line in enumerate(lines) if i not in gone]
    return "\n".join(kept), tuple(lines[i] for i in out if _plain(lines[i]) not in titles)


def _in_frame(plain: str, framed: Collection[str], run: str) -> bool:
    """Whether a line is the text of a frame, or some words of one, as extractions break them."""
    return plain in framed or (len(plain) <= LONGEST and plain.count(" ") >= FEWEST - 1 and f" {plain} " in run)


def _is_pulled(line: str, text: str) -> bool:
    """Whether a line is a quotation set in large type: its words stand in a paragraph as well."""
    if line[:1] not in OPENED or line[-1:] not in CLOSED or line.count(" ") < PULLED:
        return False
    words = line.strip(OPENED + CLOSED + ",.")
    return text.count(words) > text.count(line)


def _is_head(line: str, titles: Collection[str], section: str | None, authors: str | None) -> bool:
    plain = _plain(line)
    if plain in titles or (section and plain == _plain(section)) or STAMP.match(line):
        return True
    names = {_plain(name) for name in (authors or "").split(";") if name}
    return bool(names) and names == {_plain(name) for name in clean(line)}


def _is_tail(line: str, authors: str | None, publisher: str | None) -> bool:
    """A line that only an end has: who else reported, when it was published, an author's name or life."""
    names = [_plain(name) for name in (*(authors or "").split(";"), publisher or "") if name]
    return bool(REPORTED.match(line) or STAMP.match(line)) or _plain(line) in names or _is_life(line, authors)


def _is_life(line: str, authors: str | None) -> bool:
    """A line that begins with an author's name, or the surname, and goes on as an author's life does."""
    low = line.lower().replace("’", "'")
    if low.startswith("about the author"):
        return True
    turned = INVERTED.sub(r"\2 \1", authors or "")
    for name in re.split(r"\s*(?:,|;|&|\band\b)\s*", f"{authors or ''};{turned}"):
        if not name:
            continue
        for called in (name.lower(), name.lower().rpartition(" ")[2]):
            if low in (f"about {called}", f"more by {called}", f"more from {called}"):
                return True
            if (
                len(called) > 2
                and low.startswith(called)
                and low[len(called) :].lstrip(" ,").startswith(tuple(page_words("lives")))
            ):
                return True
    return False


def _framed_texts(tree: HtmlElement) -> set[str]:
    """The texts of what stands in frames, of lists of links, and of lines that are one link and no sentence."""
    whole = sum(len(p.text_content()) for p in tree.iter("p")) or 1
    framed: set[str] = set()
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag in ("ul", "ol") and _all_links(list(element.iter("li"))):
            framed |= {_plain(item.text_content()) for item in element.iter("li")}
        elif element.tag in ("p", "h2", "h3", "h4", "h5", "h6", "strong") and _is_link(element):
            framed.add(_plain(element.text_content()))
        elif (
            element.tag in ("figcaption", "aside")
            or element.tag.startswith("amp-")
            or FRAMED.search(INNER_CAPITAL.sub("-", f"{element.get('class') or ''} {element.get('id') or ''}"))
        ):
            if element.tag in ("html", "body", "main", "article") or _long(element) > MOST * whole:
                continue
            framed |= {_plain(block.text_content()) for block in element.iter(*BLOCKS)}
            framed.add(_plain(element.text_content()))
        elif element.tag in ("div", "section", "figure"):
            framed |= _headings(element)
    framed.discard("")
    return framed


def _headings(element: HtmlElement) -> set[str]:
    """The lines over an invitation, in a box that holds nothing but both: the name of a newsletter."""
    text = element.text_content()
    if len(text) > INVITING * 10 or len(text.split()) > INVITING:
        return set()
    lines = [" ".join(block.text_content().split()) for block in element.iter(*BLOCKS) if not len(block)]
    invites = [line for line in lines if line and is_furniture(line)]
    others = [line for line in lines if line and line not in invites]
    if not invites or any(line.count(" ") >= HEADING or line[-1] in '.!?”"' for line in others):
        return set()
    return {_plain(line) for line in others}


def _long(element: HtmlElement) -> int:
    return sum(len(p.text_content()) for p in element.iter("p"))


def _all_links(items: Sequence[HtmlElement]) -> bool:
    return len(items) > 0 and all(_is_link(item, asked=True) for item in items)


def _is_link(element: HtmlElement, *, asked: bool = False) -> bool:
    """Whether a line is links to other articles, with a few words and a sign before them, or asks for a click.

    Args:
        asked: it may be a question, as headlines in a list are.
    """
    text = " ".join(element.text_content().split())
    links = [" ".join(link.text_content().split()) for link in element.iter("a")]
    if not text or not any(links):
        return False
    if (
        len(text) <= LONGEST
        and links[-1].lower().strip(".!") in page_words("clicks")
        and text.endswith((links[-1], links[-1] + "."))
    ):
        return True
    around = text
    for link in links:
        around = around.replace(link, "\0", 1)
    around = around.strip(" .\0|•·/*")
    return (not around or (around.endswith((":", "|", ">", "»", "–", "—")) and around.count(" ") < LEADING)) and not (
        SENTENCE.fullmatch(text) and not (asked and text.endswith("?"))
    )


def _plain(text: str) -> str:
    return NO_WORD.sub(" ", text.casefold()).strip()
