"""The command in this process."""

import sys

import pytest

from analysis.cli.main import main


def run(monkeypatch, *words):
    monkeypatch.setattr("analysis.cli.main.heed_signals", lambda: None)  # this process has its own way with them
    monkeypatch.setattr(sys, "argv", ["analysis", *words])
    with pytest.raises(SystemExit) as end:
        main()
    return end.value.code or 0
