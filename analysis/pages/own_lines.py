"""Lines of a page that are none of its article by their own words: labels, invitations, pleas, credits, notes."""

import re
from functools import cache

from analysis.lexicon import toml_lexicon

LONGEST = 220  # characters of such a line; an invitation may be longer than a headline
NO_WORD = re.compile(r"\W+")
CONTINUES = re.compile(
    r"\W*(?:(?:story|article|content|text|report|video|post)\s+)?continues?d?\b.*\b(?:below|after|beneath|under)\b"
    r"|\W*scroll (?:down|on|up)\b",
    re.IGNORECASE,
)
MORE_ON = re.compile(
    r"(?:more|most popular|most read|trending|top stories|latest news) (?:on|from|in|about|at) [^.,!?:]{2,40}",
    re.IGNORECASE,
)
COUNTED_LIST = re.compile(
    r"(?:list of \d+ items?|list \d+ of \d+\b.*|end of list|\d+ of \d+(?: \|.*)?|\d+/\d+|views?: [\d,. ]+)$",
    re.IGNORECASE,
)
SHOWN = re.compile(  # where something that a page embeds isn't shown
    r"to (?:play|view|watch|display|see|show|hear) th(?:is|e) (?:\w+ )?(?:video|content|post|page|map|chart|clip)\b"
    r".*\b(?:you|enable|javascript|browser|click|accept|must|turn on)\b"
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
ITSELF = r"this (?:article|story|post|report|page|content|piece|column|interview)"  # "the report" is one in the news
VERSION = re.compile(rf"(?:\w+: )?an (?:earlier|original|initial|previous) (?:version|edition) of {ITSELF}\b")
SAYS = re.compile(r"(?:(?:editor|author|publisher)'?s'? note|note|update|clarification|correction)[:.] ")
NOTE = re.compile(  # "This story was first published by ...", "The views expressed here are ..."
    rf"{ITSELF} (?:(?:was|has been|have been|is|had been|also|first|originally|will be) )+"
    r"(?:\w+ly |first |last |co-)*(?:published|republished|updated|amended|corrected|clarified|produced|translated"
    r"|syndicated|edited|adapted|reproduced|supported|sponsored|funded|appeared|closed|part of"
    r"|made possible|reserved for|an? (?:developing|breaking) (?:story|news)"
    r"|(?:available to|for) (?:our )?(?:paying )?(?:subscribers|members|readers))\b"
    rf"|{ITSELF} (?:first|originally) appeared\b"
    r"|the (?:post|article) .{3,200} (?:first appeared|appeared first|originally appeared) (?:on|in|at)\b"
    r"|(?:this|it) is a (?:developing|breaking)(?: news)? story\b"
    rf"|(?:enjoying|liking|reading|loving) (?:{ITSELF}|these (?:articles|stories|posts|pages))\b"
    r"|this (?:video|content|image|clip|page|post|audio) (?:is|was|has been) (?:no longer|not |un|removed|deleted)"
    r"|for more (?:on|about) .{2,60}\b(?:listen|click|watch|read|visit|see|go to|download|subscribe)\b"
    r"|become an? (?:\w+ )?(?:sponsor|supporter|subscriber|member)$"
    r"|(?:published|appear(?:s|ed)|printed) in the (?:\w+ ){0,4}(?:print|paper) (?:edition|issue)\b"
    r"|(?:follow|find|see|read) .{2,60}\b(?:coverage|reporting|stories)\b.* (?:at|here|on) ?(?:https?:|www\.|\W*$)"
    r"|(?:see|spot|spotted|notice|found|find) an? .{3,60}\? .*\b(?:click|report|tell|let|email|write)\b"
    r"|(?:re)?p(?:ublished|rinted) (?:with (?:the )?permission|by (?:permission|arrangement))\b"
    rf"|[^.,;]{{3,60}} contributed to {ITSELF}\b"
    rf"|(?:the )?(?:views|opinions) expressed (?:here|are|do not|don't|in {ITSELF}"
    r"|by (?:the |our )?(?:authors?|writers?|columnists?|contributors?))\b"
    r"|comments (?:are|have been) (?:now )?(?:closed|open|off|disabled|moderated|turned off|switched off|welcome)\b"
    rf"|comments (?:on|for) {ITSELF}\b|thank(?:s| you) for (?:reading|your support|subscribing)\b"
    r"|(?:click|tap|swipe|scroll) (?:here|to|on|below|through)\b|press (?:here|play|to play)\b"
)
BY_LINE = re.compile(  # nothing but who reported, wrote and edited
    r"(?:additional |with )?(?:reporting|writing|editing|edited|written|compiled|translated|produced"
    r"|(?:story|words|photos|photographs|pictures)(?= by\b))\b"
    r"(?:[ :;,.]+(?:[A-Z][\w.'’-]*|by|and|in|from|additional|reporting|writing|editing|with"
    r"|for|photos|photographs|pictures|video))+[.]?"
)
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w")
QUOTED = re.compile('["“”]')
PARTED = re.compile(r"[.:!?]+\s")
COUNTED = ".…()0123456789"  # behind a label: how many
SIGNS = " [:|»›>–—-▶►•"


def is_furniture(line: str) -> bool:
    """Whether a line is none of the article by its own words."""
    if PICTURED.search(line) or not any(map(str.isalnum, line)) or RIGHTS.match(line):
        return True
    if len(line) > LONGEST:
        return False
    brief = line.count(" ") < BRIEF
    if brief and (
        CONTINUES.match(line) or MORE.fullmatch(line.strip(SIGNS + ".")) or MORE_ON.fullmatch(line.strip(SIGNS))
    ):
        return True
    if (line[:1] == "©" and brief) or COUNTED_LIST.match(line.strip()):
        return True
    low = line.lower().replace("’", "'").lstrip(SIGNS)
    return (
        _is_label(low, line)
        or _is_invitation(low)
        or _is_credit(low)
        or _starts(low, "notices")
        or bool(BY_LINE.fullmatch(f"{line[:1].lower()}{line[1:]}"))
        or _is_of_the_page(low)
    )


def _is_label(low: str, line: str) -> bool:
    """A label with a sign behind it, alone, or in capitals before the headline of another article."""
    for label in page_words("labels"):
        if low.startswith(label):
            rest = low[len(label) :]
            written = line.lstrip(SIGNS)[: len(label)]
            if (
                not rest.strip(SIGNS + COUNTED)
                or rest.lstrip()[:1] in (":", "|", "»", "›", ">", "–", "—")
                or (written.isupper() and rest[:1] == " ")
                or (rest[:1] == " " and _starts(rest.strip(), "notices"))
            ):
                return True
    return False


def _is_invitation(low: str) -> bool:
    if any(
        (_starts(low, verbs) or (asked and ASKED.match(low))) and _holds(low, means)
        for verbs, means, asked in (("invitations", "invited_to", True), ("verbs", "platforms", False))
    ):
        return True
    parts = [part.strip() for part in PARTED.split(low)][1:]
    return not QUOTED.search(low) and any(_starts(part, "invitations") and _holds(part, "invited_to") for part in parts)


def _holds(low: str, key: str) -> bool:
    said = f" {NO_WORD.sub(' ', low)} "
    return any(f" {word} " in said for word in page_words(key))


def _is_of_the_page(low: str) -> bool:
    """A line in which the page speaks of itself, or to its reader of what only it can mean."""
    if QUOTED.search(low):
        return False
    if VERSION.match(low):
        return True
    if _holds(low, "told"):
        return False
    if NOTE.match(SAYS.sub("", low)) or SHOWN.match(low):
        return True
    if ADDRESS.search(low):
        return _holds(low, "asking") or low.startswith(("email ", "e-mail ", "email:", "e-mail:"))
    if _holds(low, "offers") and any(_starts(part.strip(), "acts") for part in PARTED.split(low)):
        return True
    return _holds(low, "own_things") and _holds(low, "addressed")


def _is_credit(low: str) -> bool:
    if low.startswith(page_words("credits")):
        return True
    end = low.rstrip(").]").rpartition("/")[2].rpartition(" via ")[2].strip()
    return end in page_words("agencies") and ("/" in low or " via " in low)


def _starts(low: str, key: str) -> bool:
    return any(low.startswith(word) and re.match(r"[\w-]", low[len(word) :]) is None for word in page_words(key))


@cache
def page_words(key: str) -> tuple[str, ...]:
    """Return the words of a part of the word list."""
    return tuple(toml_lexicon("page_lines.toml")[key])
