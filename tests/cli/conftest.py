import os
import subprocess
import sys

import pytest


@pytest.fixture
def analysis():
    """Run the command in a process of its own, as a user does."""

    def run(*arguments, **options):
        environment = {**os.environ, **options.pop("env", {})}
        command = [sys.executable, "-m", "analysis", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, **options)

    return run
