"""In a kernel: makes chance the same in every build, and lets a notebook import what lies beside it."""

import random
import sys
from pathlib import Path

import numpy
from IPython.core.getipython import get_ipython


def seed_first_cell(seed: int) -> None:
    """Seed `random` and numpy right before the next cell; what the kernel draws until then differs by how it began."""
    shell = get_ipython()
    assert shell is not None

    def before_cell(_: object) -> None:
        random.seed(seed)
        numpy.random.seed(seed)
        shell.events.unregister("pre_run_cell", before_cell)

    shell.events.register("pre_run_cell", before_cell)


def import_from_here() -> None:
    """Let cells import modules of the working folder, the notebook's own, as in Jupyter: behind the standard library.

    Kernels start without that folder on the path, so that a file there can't stand in for a module of the kernel's.
    """
    if "" not in sys.path:
        installed = (i for i, path in enumerate(sys.path) if Path(path).name in ("site-packages", "dist-packages"))
        sys.path.insert(next(installed, len(sys.path)), "")
