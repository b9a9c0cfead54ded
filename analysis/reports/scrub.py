"""Takes what differs between machines out of a notebook's outputs: folders, memory addresses, process numbers.

Only where a path can stand: from its start to its end, never inside a word or an address on the web; and never
what the article itself says, so that a page shows its words as they are.
"""

import re
from collections.abc import Callable, Mapping
from html import unescape
from typing import Any

PROCESS_PATH = re.compile(r"/[\w/.-]*/ipykernel_\d+/\d+\.py")
ADDRESS = re.compile(r"(<[^<>\n]{1,200} at )0x[0-9a-f]+")
BEFORE = r"(?:(?<![\w./~%@+\\-])|(?<=file://))"  # a path begins here: no word, name or address goes on
AFTER = r"(?![\w~%@+-]|\.\w)"  # the folder's name ends here
REST = r"""[^\s"'<>()\[\]{},;:|]*"""  # the way on from the folder


def scrubber(hide: Mapping[str, str], said: str) -> Callable[[str], str]:
    """Return a function that makes a string the same on every machine.

    Args:
        hide: paths of this machine -> what a reader sees instead; the longest that fits is taken.
        said: what is the article's own (its text, its sidecar): a path that stands there is left as it is.
    """
    longest = sorted(hide, key=lambda path: (-len(path), path))
    paths = re.compile(f"{BEFORE}({'|'.join(map(re.escape, longest))}){AFTER}({REST})") if longest else None

    def own(found: re.Match[str]) -> bool:
        return unescape(found[0]).rstrip(".:") in said

    def shown(found: re.Match[str]) -> str:
        return found[0] if own(found) else hide[found[1]] + found[2]

    def scrub(text: str) -> str:
        text = PROCESS_PATH.sub(lambda found: found[0] if own(found) else "<cell>", text)
        text = ADDRESS.sub(lambda found: found[0] if own(found) else f"{found[1]}0x0", text)
        return paths.sub(shown, text) if paths else text

    return scrub


def scrub_all(value: Any, scrub: Callable[[str], str]) -> Any:
    """Scrub every string of a value made of dicts and lists, keys left as they are."""
    if isinstance(value, str):
        return scrub(value)
    if isinstance(value, list):
        return [scrub_all(item, scrub) for item in value]
    if isinstance(value, dict):
        return type(value)({key: scrub_all(item, scrub) for key, item in value.items()})
    return value
