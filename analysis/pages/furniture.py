"""Lines that a page sets among the paragraphs of its article: told by their words, or by the markup they stand in."""

import re
from collections.abc import Collection, Sequence
from functools import cache

from lxml.html import HtmlElement

from analysis.lexicon import toml_lexicon
from analysis.pages.markup import SENTENCE

LONGEST = 220  # characters of such a line; an invitation may be longer than a headline
FRAMED = re.compile(
    r"""(?:^|[\s_-])(?:newsletters?|related|read-?(?:more|next|also)|up-?next|next-?up|also-?read|see-?also
    |recommend\w*|promos?|promoted|sign-?up|follow-?us
    |author-?(?:bio|info|description|about|card)|about-?(?:the-)?author|bio|biography|most-?(?:read|popular)|trending
    |twitter-tweet|instagram-media|tiktok-embed|fb-post|embed(?:ded)?|caption|credits?|figcaption|outdated-browser|browser-?\w*
    |paywall|advert\w*|sponsor\w*|more-?(?:on|stories)|inline-?(?:link|story|promo)|teasers?|outbrain|taboola)(?:$|[\s_-])""",
    re.IGNORECASE | re.VERBOSE,
)
BLOCKS = ("p", "li", "h2", "h3", "h4", "h5", "h6", "figcaption", "blockquote", "div", "span", "section", "aside")
FEWEST = 3  # words of a part of a frame
LARGEST = 200_000  # characters of all frames that parts are looked for in
MOST = 0.4  # of the page's paragraphs: what holds more is no frame but the article
LAST = 4  # lines at the end in which an author's life may stand
FIRST = 5  # lines at the start in which headline, kicker, byline and day may be repeated
STAMP = re.compile(
    r"^(?:first |last )?(?:published|updated|posted|modified|created)\b[^.!?]{0,60}\d|^\d+ min(?:ute)?s?(?: read)?$",
    re.IGNORECASE,
)
NO_WORD = re.compile(r"\W+")
CONTINUES = re.compile(
    r"\W*(?:(?:story|article|content|text|report|video|post)\s+)?continues?d?\b.*\b(?:below|after|beneath|under)\b"
    r"|\W*scroll (?:down|on|up)\b",
    re.IGNORECASE,
)
MORE = re.compile(
    r"(?:recommended|related|more|top|latest|other|trending|popular|featured|additional|similar|suggested)\s+"
    r"(?:stor(?:y|ies)|news|articles?|coverage|reading|content|posts?|videos?|topics?|links?|reports?)",
    re.IGNORECASE,
)
ASKED = re.compile(r"(?:got|have|do you have|are you|did you|want)\b[^?]{3,80}\?", re.IGNORECASE)
RIGHTS = re.compile(r"(?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*\d{4}\b|.{0,80}\ball rights reserved\b", re.IGNORECASE)
PICTURED = re.compile(
    r"[(\[](?:(?:ap|afp|epa|file|handout|reuters|courtesy)\s+)*(?:photo|photograph|image|picture|pic)s?"
    r"(?:\s*[:/]|\s+(?:by|courtesy|via)\b|\s*[)\]])[^()\[\]]*[)\]]?\.?$",
    re.IGNORECASE,
)
BRIEF = 8  # words of a line in which a page speaks of where its text goes on
LEADING = 5  # words before a link to another article: "Read our earlier report: ..."
SIGNS = " :|»›>–—-▶►•"


def without_furniture(
    text: str,
    tree: HtmlElement,
    *,
    headlines: Collection[str] = (),
    section: str | None = None,
    authors: str | None = None,
) -> tuple[str, tuple[str, ...]]:
    """Return the text without such lines, and those lines, but for the headline, which is told elsewhere.

    Args:
        text: the article, one paragraph a line.
        tree: the page.
        headlines: its title in all forms; a line that repeats one is none of the text.
        section: of the newspaper, which may stand above the headline.
        authors: their names, for the lines about them at the end.
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
            or (i < FIRST and _is_head(bare, titles, section, authors))
            or (i >= len(lines) - LAST and _is_life(bare, authors))
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


def is_furniture(line: str) -> bool:
    """Whether a line is none of the article by its own words."""
    if PICTURED.search(line):
        return True
    if len(line) > LONGEST:
        return False
    if line.count(" ") < BRIEF and (CONTINUES.match(line) or MORE.fullmatch(line.strip(SIGNS + "."))):
        return True
    if RIGHTS.match(line):
        return True
    low = line.lower().replace("’", "'").lstrip(SIGNS)
    return _is_label(low, line) or _is_invitation(low) or _is_credit(low) or _starts(low, "notices")


def _is_label(low: str, line: str) -> bool:
    """A label with a sign behind it, alone, or in capitals before the headline of another article."""
    for label in _words("labels"):
        if low.startswith(label):
            rest = low[len(label) :]
            written = line.lstrip(SIGNS)[: len(label)]
            if (
                not rest.strip(SIGNS + ".…")
                or rest.lstrip()[:1] in (":", "|", "»", "›", ">", "–", "—")
                or (written.isupper() and rest[:1] == " ")
            ):
                return True
    return False


def _is_invitation(low: str) -> bool:
    said = f" {NO_WORD.sub(' ', low)} "
    return any(
        (_starts(low, verbs) or (asked and ASKED.match(low))) and any(f" {word} " in said for word in _words(means))
        for verbs, means, asked in (("invitations", "invited_to", True), ("verbs", "platforms", False))
    )


def _is_credit(low: str) -> bool:
    if low.startswith(_words("credits")):
        return True
    end = low.rstrip(").]").rpartition("/")[2].rpartition(" via ")[2].strip()
    return end in _words("agencies") and ("/" in low or " via " in low)


def _is_head(line: str, titles: Collection[str], section: str | None, authors: str | None) -> bool:
    plain = _plain(line)
    if plain in titles or (section and plain == _plain(section)) or STAMP.match(line):
        return True
    return bool(authors) and plain in (f"by {_plain(authors or '')}", _plain(authors or ""))


def _is_life(line: str, authors: str | None) -> bool:
    """A line that begins with an author's name, or the surname, and goes on as an author's life does."""
    low = line.lower().replace("’", "'")
    if low.startswith("about the author"):
        return True
    for name in re.split(r"\s*(?:,|;|&|\band\b)\s*", authors or ""):
        for called in (name.lower(), name.lower().rpartition(" ")[2]):
            if (
                len(called) > 2
                and low.startswith(called)
                and low[len(called) :].lstrip(" ,").startswith(tuple(_words("lives")))
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
        elif element.tag in ("figcaption", "aside") or FRAMED.search(
            f"{element.get('class') or ''} {element.get('id') or ''}"
        ):
            if element.tag in ("html", "body", "main", "article") or _long(element) > MOST * whole:
                continue
            framed |= {_plain(block.text_content()) for block in element.iter(*BLOCKS)}
            framed.add(_plain(element.text_content()))
    framed.discard("")
    return framed


def _long(element: HtmlElement) -> int:
    return sum(len(p.text_content()) for p in element.iter("p"))


def _all_links(items: Sequence[HtmlElement]) -> bool:
    return len(items) > 0 and all(map(_is_link, items))


def _is_link(element: HtmlElement) -> bool:
    """Whether a line is links to other articles, with a few words and a sign before them, or asks for a click."""
    text = " ".join(element.text_content().split())
    links = [" ".join(link.text_content().split()) for link in element.iter("a")]
    if not text or not any(links):
        return False
    if (
        len(text) <= LONGEST
        and links[-1].lower().strip(".!") in _words("clicks")
        and text.endswith((links[-1], links[-1] + "."))
    ):
        return True
    around = text
    for link in links:
        around = around.replace(link, "\0", 1)
    around = around.strip(" .\0|•·/")
    return (not around or (around.endswith((":", "|", ">", "»", "–", "—")) and around.count(" ") < LEADING)) and not (
        SENTENCE.fullmatch(text)
    )


def _starts(low: str, key: str) -> bool:
    return any(low.startswith(word) and re.match(r"[\w-]", low[len(word) :]) is None for word in _words(key))


def _plain(text: str) -> str:
    return NO_WORD.sub(" ", text.casefold()).strip()


@cache
def _words(key: str) -> tuple[str, ...]:
    return tuple(toml_lexicon("page_lines.toml")[key])
