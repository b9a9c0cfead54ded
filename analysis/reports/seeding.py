"""In a kernel: makes chance the same in every build."""

import random

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
