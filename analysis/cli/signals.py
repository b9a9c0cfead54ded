"""What asks the command to end: Ctrl-C, `kill`, a closed terminal."""

import signal
import time

ENDING = 5.0  # seconds; tidying up takes less
ASKING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


def heed_signals() -> None:
    """Let each of them raise KeyboardInterrupt with its number, so that nothing half-done stays.

    More of them while it is tidying up change nothing. What is ignored, as under nohup, stays ignored.
    """
    ends = 0.0

    def end(number: int, _: object) -> None:
        nonlocal ends
        if time.monotonic() > ends:
            ends = time.monotonic() + ENDING
            raise KeyboardInterrupt(number)

    for number in ASKING:
        if signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler):
            signal.signal(number, end)
