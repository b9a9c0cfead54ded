"""A report's HTML -> PDF, printed by a Chromium that is installed."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from analysis.errors import AnalysisError
from analysis.reports.warm import die_with_parent

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome", "microsoft-edge")
DATES = re.compile(rb"/(CreationDate|ModDate) \(D:([^)]*)\)")
SECONDS = 120


def find_chromium() -> str:
    """The browser's program; an AnalysisError where there is none."""
    for name in PROGRAMS:
        if found := shutil.which(name):
            return found
    raise AnalysisError(f"--pdf needs Chromium, and none of {', '.join(PROGRAMS)} is installed; install one")


def print_pdf(html: bytes) -> bytes:
    """The PDF of a page; the dates that the browser writes are blanked, so that the bytes are always the same."""
    program = find_chromium()
    with tempfile.TemporaryDirectory(prefix="analysis-pdf-") as name:
        folder = Path(name)
        page, target = folder / "report.html", folder / "report.pdf"
        page.write_bytes(html)
        flags = [
            "--headless", "--disable-gpu", "--no-pdf-header-footer", "--no-first-run", "--disable-sync",
            "--disable-background-networking", "--disable-component-update",
            f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}",
        ]  # fmt: skip
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            flags.append("--no-sandbox")  # Chromium refuses to run as root with it
        try:
            done = subprocess.run(
                [program, *flags, page.as_uri()],
                capture_output=True,
                timeout=SECONDS,
                check=False,
                preexec_fn=die_with_parent if sys.platform == "linux" else None,  # it would go on without its worker
            )
        except subprocess.TimeoutExpired:
            raise AnalysisError(f"{program} took more than {SECONDS} seconds to print a report") from None
        if not target.exists():
            said = done.stderr.decode(errors="replace").strip().splitlines()
            raise AnalysisError(f"{program} printed no PDF: {said[-1] if said else f'exit code {done.returncode}'}")
        return DATES.sub(lambda m: b"/%s (D:%s)" % (m[1], re.sub(rb"\d", b"0", m[2])), target.read_bytes())
