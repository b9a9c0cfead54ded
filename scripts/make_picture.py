"""Renew docs/numbers.png: the first chart of the first article's report on its numbers, down to its first scale.

Run after `make reports`: .venv/bin/python scripts/make_picture.py
"""

import io
import shutil
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "reports" / "islamic-state-fraying" / "numbers.html"
MARGIN = 16  # px
ENDS = """figure => {
  const heads = [...figure.querySelectorAll('svg text')].filter(t => getComputedStyle(t).fontWeight >= 600);
  const box = figure.getBoundingClientRect();
  return [box.left, box.top, box.right, heads[1].getBoundingClientRect().top - 12];
}"""

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    page = browser.new_page(viewport={"width": 600, "height": 2400}, device_scale_factor=2, color_scheme="light")
    page.goto(REPORT.as_uri())
    clip = page.locator("figure.an-chart").first.evaluate(ENDS)
    x, y, right, bottom = clip
    box = {"x": x - MARGIN, "y": y - MARGIN, "width": right - x + 2 * MARGIN, "height": bottom - y + MARGIN}
    shot = Image.open(io.BytesIO(page.screenshot(clip=box)))
    browser.close()
few = shot.convert("RGB").quantize(128, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
few.save(ROOT / "docs" / "numbers.png", optimize=True)
