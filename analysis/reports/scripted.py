"""Outputs that only scripts or other pages could show -> what can be shown of them, or one line that says so."""

import json
import re
from collections.abc import Mapping
from html import escape, unescape
from typing import Any

WIDGET = "application/vnd.jupyter.widget-view+json"
HTML, TEXT, JSON = "text/html", "text/plain", "application/json"
STILL = ("text/markdown", "image/svg+xml", "image/png", "image/jpeg", "text/latex")
LIVE = re.compile(r"<(script|iframe|object|video|audio|canvas)\b.*?(?:</\1\s*>|\Z)|<(embed)\b[^>]*>", re.DOTALL | re.I)
UNSEEN = re.compile(
    r"<style\b.*?(?:</style\s*>|\Z)|<!--.*?(?:-->|\Z)|<(?!img\b|svg\b)[^>]*>|&nbsp;|\s", re.DOTALL | re.I
)
CONTENT = re.compile(r"<(?:table|img|svg|p|pre|ul|ol|dl|blockquote|h[1-6])\b", re.I)  # else it only says that it loads
SOURCE = re.compile(
    r"""<(?:iframe|embed|video|audio|source|object|script)\b[^>]*?\b(?:src|data)\s*=\s*["']?([^"'\s>]+)""", re.I
)
OBJECT = re.compile(r"<(?:[\w.]+\.)?(\w+)(?: object)?(?: at 0x[0-9a-f]+)?>")  # a repr that tells a class alone
LONGEST = 200  # characters of an address or a widget's text that are told
SAID = "this output needs scripts and is left out"
PLAYED = "this output is another page or a recording and is left out"


def shown_still(data: Mapping[str, Any]) -> dict[str, Any]:
    """The forms of an output that a page without scripts shows: never none.

    HTML that lives from scripts or from other pages gives way to a picture or to the output's text. Where HTML is
    left without them it stays, with a line that tells of them.
    """
    forms = dict(data)
    html = forms.get(HTML, "")
    live = bool(html) and LIVE.search(html) is not None
    if not live and (HTML in forms or any(kind in forms for kind in STILL)):
        return forms
    if live:
        del forms[HTML]
        if any(kind in forms for kind in STILL):
            return forms
        rest = LIVE.sub("", html)
        if CONTENT.search(rest) and UNSEEN.sub("", rest):
            return {HTML: rest + _line("what this output runs or loads is left out")}
    drawn = next((kind for kind in forms if kind.startswith("image/")), None)
    if drawn:
        return {HTML: f'<img src="data:{drawn};base64,{"".join(str(forms[drawn]).split())}" alt="">'}
    return _told(data, forms, html, live=live)


def prose_still(html: str) -> str:
    """The HTML of prose, where a line names each script, recording or other page that stands in it."""
    return LIVE.sub(_named, html)


def _named(live: re.Match[str]) -> str:
    kind, source = (live[1] or live[2]).lower(), SOURCE.search(live[0])
    if kind == "script" and not source:
        return ""  # nothing was to be seen of it by itself
    address = f": {unescape(source[1])[:LONGEST]}" if source and not source[1].startswith("data:") else ""
    return f'<span class="left-out">{kind} left out{escape(address)}</span>'


def _told(data: Mapping[str, Any], forms: dict[str, Any], html: str, *, live: bool) -> dict[str, Any]:
    """What an output without a still form is told by: its text, else what it is and where it came from."""
    said = PLAYED if live and "<script" not in html.lower() else SAID
    text = str(forms.get(TEXT, ""))
    repr_of = OBJECT.fullmatch(text.strip())
    if text.strip() and not repr_of:
        return {HTML: _line(said) + f'<pre class="value">{escape(text)}</pre>'} if live else forms
    if JSON in data:
        return {TEXT: json.dumps(data[JSON], indent=2, ensure_ascii=False)}
    if set(data) <= {TEXT}:
        return forms  # nothing was meant but its text
    source = SOURCE.search(html)
    named = [repr_of[1] if repr_of else next((kind for kind in forms if kind != TEXT), "HTML")]
    named += [unescape(source[1])[:LONGEST]] if source else []
    return {HTML: _line(f"{said}: {' '.join(named)}")}


def without_widget(data: dict[str, Any]) -> None:
    """Take, in place, a widget's view out of an output: its name is chance, and it shows nothing once its kernel ended.

    Its text, which says how it stood at the start, is then told as such.
    """
    if data.pop(WIDGET, None) is None or any(kind in data for kind in (HTML, *STILL)):
        return
    text = " ".join(str(data.get(TEXT, "")).split())
    told = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    data[TEXT] = f"{SAID}: {told or 'a widget'}"


def _line(words: str) -> str:
    return f'<p class="left-out">{escape(words)}</p>'
