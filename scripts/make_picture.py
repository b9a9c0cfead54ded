"""Renew docs/front.png: the top of the first article's front page, down to the end of its first chart.

Run after `make reports`: .venv/bin/python scripts/make_picture.py [PAGE]
"""

import io
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PAGE = Path(sys.argv[1] if sys.argv[1:] else ROOT / "reports" / "islamic-state-fraying" / "index.html")
MARGIN = 24  # px
END = "document.querySelector('figure.an-chart').getBoundingClientRect()"

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    page = browser.new_page(viewport={"width": 1000, "height": 2400}, device_scale_factor=1.5, color_scheme="light")
    page.goto(PAGE.resolve().as_uri())
    page.add_style_tag(content=".contents, .skip { display: none !important; }")
    shot = Image.open(
        io.BytesIO(page.screenshot(clip=page.evaluate(f"({{x: 0, y: 0, width: 1000, height: {END}.bottom}})")))
    )
    browser.close()
few = shot.convert("RGB").quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
few.save(ROOT / "docs" / "front.png", optimize=True)
