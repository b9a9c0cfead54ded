"""Pictures, links and outputs of a user's notebook on a page that loads nothing and runs nothing."""

import base64
import json
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.reports.beside import files_beside
from analysis.reports.exporter import POLICY, ArticleReportExporter
from analysis.reports.run import normalise

PIXEL = base64.b64encode(b"\x89PNG a pixel").decode()
PNG = f"data:image/png;base64,{PIXEL}"


def page_of(*cells: nbformat.NotebookNode, folder: Path | None = None, pages: tuple[str, ...] = ()) -> str:
    links = [(page, page, False) for page in pages]
    about = {"name": "own", "pages": links} | ({"path": str(folder)} if folder else {})
    html, _ = ArticleReportExporter().from_notebook_node(new_notebook(cells=list(cells)), {"metadata": about})
    assert f'content="{POLICY}"' in html and "<script" not in html and "<iframe" not in html
    return html.partition("<main")[2].partition('<footer id="data">')[0]


def prose(source: str, **attached: str) -> nbformat.NotebookNode:
    return new_markdown_cell(source, attachments={name: {"image/png": data} for name, data in attached.items()})


ATTACHED = [  # name of the attachment, how the prose names it
    ("lage plan.png", "![a](attachment:lage%20plan.png)"),
    ("lage plan.png", "![a](<attachment:lage plan.png>)"),
    ("höhe.png", "![a](attachment:höhe.png)"),
    ("ho\u0308he.png", "![a](attachment:h%C3%B6he.png)"),
    ("lage%20plan.png", "![a](attachment:lage%20plan.png)"),
    ("plan.png", '<img alt="a" src="attachment:plan.png" width=40>'),
    ("höhe 2.png", "<p><img src='attachment:höhe 2.png' alt='a > b'/></p>"),
    ("plan.png", "![a][p]\n\n[p]: attachment:plan.png"),
]


@pytest.mark.parametrize(("name", "source"), ATTACHED)
def test_attachments_are_shown_whatever_their_name(name: str, source: str) -> None:
    page = page_of(prose(source, **{name: PIXEL}))
    assert page.count(f'src="{PNG}"') == 1 and "attachment:" not in page and "left out" not in page


BESIDE = [  # how prose names a picture beside the notebook
    "![a](maps/lage%20ü.png)",
    "![a](<maps/lage ü.png>)",
    '<img src="maps/lage ü.png">',
    "<IMG src='./maps/lage%20%C3%BC.png' srcset='https://example.org/2x.png 2x'>",
    "[p]: <maps/lage%20ü.png>\n\n![a][p]",
]


@pytest.mark.parametrize("source", BESIDE)
def test_pictures_beside_a_notebook_are_embedded_and_count_as_inputs(tmp_path: Path, source: str) -> None:
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "lage ü.png").write_bytes(base64.b64decode(PIXEL))
    cells = [prose(source), new_code_cell("1", outputs=[new_output("display_data", {"text/markdown": source})])]
    page = page_of(*cells, folder=tmp_path)
    assert page.count(f'src="{PNG}"') == 2 and "srcset" not in page and "left out" not in page
    nbformat.write(new_notebook(cells=cells[:1]), tmp_path / "own.ipynb")
    assert [path.name for path in files_beside(tmp_path / "own.ipynb")] == ["lage ü.png"]
    nbformat.write(new_notebook(cells=[new_code_cell(f"Markdown({source!r})")]), tmp_path / "told.ipynb")
    assert [path.name for path in files_beside(tmp_path / "told.ipynb")] == ["lage ü.png"]


OUTSIDE = [
    "![a](../figures/quay.png)",
    '<img src="../figures/quay.png?raw=true">',
    "[p]: ../figures/quay.png\n\n![a][p]",
]


@pytest.mark.parametrize("source", OUTSIDE)
def test_pictures_of_the_authors_prose_may_stand_outside_the_notebooks_folder(tmp_path: Path, source: str) -> None:
    home = tmp_path / "notebooks"
    for folder in (home, tmp_path / "figures"):
        folder.mkdir()
    (tmp_path / "figures/quay.png").write_bytes(base64.b64decode(PIXEL))
    assert f'src="{PNG}"' in page_of(prose(source), folder=home)
    told = new_code_cell("1", outputs=[new_output("display_data", {"text/markdown": source})])
    assert "left out: ../figures/quay.png" in page_of(told, folder=home)  # it may be an article's words
    nbformat.write(new_notebook(cells=[prose(source)]), home / "own.ipynb")
    assert files_beside(home / "own.ipynb") == [tmp_path / "figures/quay.png"]


LIVE = [  # HTML in prose that a page can't show, what it says
    ('<video src="clip.mp4" controls></video>', "video left out: clip.mp4"),
    ('<audio controls><source src="told.wav"></audio>', "audio left out: told.wav"),
    ('<object data="plan.svg" type="image/svg+xml">plan</object>', "object left out: plan.svg"),
    (
        '<iframe src="https://example.org/map?a=1&amp;b=2"></iframe>',
        "iframe left out: https://example.org/map?a=1&amp;b=2",
    ),
    ('<embed src="plan.pdf">', "embed left out: plan.pdf"),
    ('<video src="data:video/mp4;base64,AAAA"></video>', "video left out"),
    ('<script src="https://example.org/w.js"></script>', "script left out: https://example.org/w.js"),
]


@pytest.mark.parametrize(("source", "said"), LIVE)
def test_what_lives_in_prose_is_named(source: str, said: str) -> None:
    page = page_of(prose(f"Before {source} after"))
    assert f'Before <span class="left-out">{said}</span> after' in page and source not in page


def test_a_pictures_variants_go_and_a_script_without_a_source_is_nothing_to_see(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(base64.b64decode(PIXEL))
    page = page_of(prose('<picture><source srcset="b.webp 2x"><img src="a.png"></picture>'), folder=tmp_path)
    assert f'<picture><img src="{PNG}"' in page
    page = page_of(prose("x <script>alert(1)</script>y"), new_code_cell("1", outputs=[]))
    assert "<p>x y</p>" in page


LEFT_OUT = [  # a picture that can't be shown, how it is named
    ("![the quay](https://example.org/a.png?b=1&c=2)", "https://example.org/a.png?b=1&amp;c=2 (the quay)"),
    ('<img src="//example.org/a.png">', "//example.org/a.png"),
    ("![](missing%20map.png)", "missing map.png"),
    ("![](../gone.png)", "../gone.png"),
    ("![](/etc/hostname)", "/etc/hostname"),
    ("![](notes.txt)", "notes.txt"),
    ("![](attachment:gone.png)", "attachment:gone.png"),
    ('<img src="a.png" alt="<script>x</script>">', "a.png (&lt;script&gt;x&lt;/script&gt;)"),
]


@pytest.mark.parametrize(("source", "named"), LEFT_OUT)
def test_other_pictures_are_named(tmp_path: Path, source: str, named: str) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "outside.png").write_bytes(b"x")
    (home / "notes.txt").write_text("x")
    html = new_output("display_data", {"text/html": source, "text/plain": "<Image object>"})
    for cell in (prose(source), new_code_cell("1", outputs=[html]) if source.startswith("<") else prose(source)):
        page = page_of(cell, folder=home)
        assert f'<span class="left-out">picture left out: {named}</span>' in page and "<img" not in page


@pytest.mark.parametrize("source", ["`<img src='https://example.org/a.png'>`", "```\n![a](b.png)\n<img src=b>\n```"])
def test_code_that_names_a_picture_stays_code(source: str) -> None:
    page = page_of(prose(source))
    assert "&lt;img" in page and "left out" not in page


LINKS = [  # a link in prose, the HTML it becomes; pages of `numbers` and of `article` are there
    ("[see](numbers.ipynb)", '<a href="numbers.html">see</a>'),
    ("[see](./numbers.ipynb#How-many%3F)", '<a href="numbers.html#how-many">see</a>'),
    ("[see](article.ipynb)", '<a href="index.html">see</a>'),
    ('<a href="numbers.ipynb" title="t">*see*</a>', '<a href="numbers.html" title="t"><em>see</em></a>'),
    ("[see **it**](gone.ipynb)", "<p>see <strong>it</strong></p>"),
    ("[see](../elsewhere/numbers.ipynb)", "<p>see</p>"),
    ("<a href='numbers.ipynb'>see</a>", '<a href="numbers.html">see</a>'),
    ("<a class=x href=numbers.ipynb>see</a>", '<a class=x href="numbers.html">see</a>'),
    ("[see](numbers.ipynb?view=1#How-many)", '<a href="numbers.html#how-many">see</a>'),
    ("[see](numbers.IPYNB)", '<a href="numbers.html">see</a>'),
    ("[see](https://example.org/numbers.ipynb)", '<a href="https://example.org/numbers.ipynb">see</a>'),
    ("[see](#How-many?)", '<a href="#how-many">see</a>'),
    ("[see](#Oil-&-gas)", '<a href="#oil-gas">see</a>'),
    ("[see](#Où-est-l'eau)", '<a href="#où-est-l-eau">see</a>'),
    ('<b id="Own">x</b> [see](#Own)', '<a href="#Own">see</a>'),
    ("[see](numbers.csv)", 'see <span class="left-out">(numbers.csv is not part of this page)</span>'),
    ("[numbers.csv](numbers.csv)", 'numbers.csv <span class="left-out">(is not part of this page)</span>'),
    ("[see](data/dates.csv)", '<a href="data/dates.csv">see</a>'),
    ("[see](../index.html)", '<a href="../index.html">see</a>'),
    ("[see](mailto:ada@example.org)", '<a href="mailto:ada@example.org">see</a>'),
    ("[see](/about)", '<a href="/about">see</a>'),
]


@pytest.mark.parametrize(("source", "expected"), LINKS)
def test_links_to_notebooks_and_headings_lead_somewhere(source: str, expected: str) -> None:
    headings = new_markdown_cell("# Page\n\n## How many?\n\n## Oil & gas\n\n## Où est l'eau")
    told = new_code_cell("1", outputs=[new_output("display_data", {"text/markdown": source})])
    html = new_code_cell("1", outputs=[new_output("display_data", {"text/html": source})])
    shown = [told, html] if source.startswith("<a") else [told]
    page = page_of(prose(source), headings, *shown, pages=("index.html", "numbers.html"))
    assert page.count(expected) >= 2 and ".ipynb" not in page.replace("https://example.org/numbers.ipynb", "")


def test_a_link_to_the_pages_own_heading_leads_to_the_question_under_the_articles_title() -> None:
    book = new_notebook(cells=[new_markdown_cell("# How far?"), new_markdown_cell("[top](#How-far?)")])
    about = {"name": "own", "article": {"title": "Flood", "about": ""}}
    page, _ = ArticleReportExporter().from_notebook_node(book, {"metadata": about})
    assert '<a href="#how-far">top</a>' in page and page.count(' id="how-far"') == 1


def test_math_stays_as_it_is_written() -> None:
    page = page_of(prose("Of $n_1 < 3$ and $$\\sum_i x_i$$ at $5 each."))
    assert "$n_1 &lt; 3$" in page and "$$\\sum_i x_i$$" in page and "at $5 each" in page


SCRIPT = "<div id='x'></div><script>draw('x')</script>"
NEEDS = "this output needs scripts and is left out"
PLAYED = "this output is another page or a recording and is left out"
IFRAME, JAVASCRIPT = "<IPython.lib.display.IFrame at 0x0>", "<IPython.core.display.Javascript object>"
IMAGE, VEGA = "<IPython.core.display.Image object>", "<VegaLite 5 object>\n\nIt is drawn elsewhere."
OUTPUTS = [  # forms of an output, what the page says, what it doesn't
    ({"text/html": SCRIPT, "text/plain": "<IPython.core.display.HTML object>"}, f"{NEEDS}: HTML", "draw("),
    ({"text/html": SCRIPT}, f"{NEEDS}: HTML", "draw("),
    ({"text/html": SCRIPT, "text/plain": "Figure({'n': 3})"}, f'{NEEDS}</p><pre class="value">Figure(', "draw("),
    ({"text/html": SCRIPT, "image/png": PIXEL, "text/plain": "Figure()"}, f'src="{PNG}"', NEEDS),
    ({"text/html": f"<style>p{{}}</style>{SCRIPT}", "text/plain": "alt.Chart(...)"}, "alt.Chart(...)</pre>", "draw("),
    ({"text/html": f"<table><td>7</td></table>{SCRIPT}"}, "<td>7</td>", "draw("),
    ({"text/html": f"<table><td>7</td></table>{SCRIPT}"}, "what this output runs or loads is left out", NEEDS),
    (
        {"text/html": '<iframe src="https://example.org/m?a=1&amp;b"></iframe>', "text/plain": IFRAME},
        f"{PLAYED}: IFrame https://example.org/m?a=1&amp;b", "<IPython",
    ),
    ({"application/javascript": "draw()", "text/plain": JAVASCRIPT}, f"{NEEDS}: Javascript", "draw("),
    ({"application/vnd.plotly.v1+json": {"data": []}}, f"{NEEDS}: application/vnd.plotly.v1+json", "data:"),
    ({"application/vnd.vegalite.v5+json": {}, "text/plain": VEGA}, "drawn elsewhere", NEEDS),
    ({"application/json": {"a": "ü"}, "text/plain": "<display.JSON object>"}, '&#34;a&#34;: &#34;ü&#34;', "left out"),
    ({"text/html": f"<div>Loading …</div>{SCRIPT}", "text/plain": "<chart.Map at 0x0>"}, f"{NEEDS}: Map", "Loading"),
    ({"image/gif": PIXEL, "text/plain": IMAGE}, f'src="data:image/gif;base64,{PIXEL}"', "left out"),
    ({"text/html": "<audio controls><source src='data:audio/wav;base64,AA'></audio>"}, f"{PLAYED}: HTML", "<audio"),
    ({"text/html": "<p>&lt;script&gt; is a word</p>"}, "&lt;script&gt; is a word", "left out"),
    ({"text/html": "", "text/plain": "<IPython.core.display.HTML object>"}, '<div class="html">', "left out"),
    ({"text/plain": "<demo.Thing at 0x0>"}, "&lt;demo.Thing at 0x0&gt;", "left out"),
    ({"text/plain": "  two\n  lines"}, ">  two\n  lines<", "left out"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "said", "unsaid"), OUTPUTS)
def test_outputs_that_need_scripts_are_told_never_blank(data: dict[str, object], said: str, unsaid: str) -> None:
    page = page_of(new_code_cell("1", outputs=[new_output("display_data", data)])).partition("<details")[0]
    assert said in page and unsaid not in page


def test_a_widget_is_told_by_its_text_and_its_run_is_the_same_each_time() -> None:
    def run(model: str, **more: str) -> nbformat.NotebookNode:
        view = {"application/vnd.jupyter.widget-view+json": {"model_id": model}, **more}
        return normalise(
            new_notebook(cells=[new_code_cell("f()", id="a", outputs=[new_output("display_data", view)])]), {}
        )

    for more, said in (
        ({}, f"{NEEDS}: a widget"),
        ({"text/plain": "  0%|  | 0/9 [00:00<?, ?it/s]"}, f"{NEEDS}: 0%| | 0/9 [00:00&lt;?, ?it/s]"),
        ({"text/plain": "interactive(children=(IntSlider(value=5),))"}, f"{NEEDS}: interactive(children="),
        ({"text/html": "<b>rows</b>", "text/plain": "Desk()"}, "<b>rows</b>"),
    ):
        first, second = run("one", **more), run("two", **more)
        assert json.dumps(first) == json.dumps(second) and said in page_of(*first.cells)
