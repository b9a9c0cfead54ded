"""What asks the command to end: Ctrl-C, `kill`, a closed terminal."""

import signal
import time

ENDING = 5.0  # seconds; tidying up takes less
ASKING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


class Asked(KeyboardInterrupt):
    """The command was asked to end, by the signal whose number is the first argument.

    A class of its own, since Python kills itself with SIGINT after a plain KeyboardInterrupt out of `eval` or `exec`,
    by which many libraries make classes while they are imported, and the exit code would tell another story.
    """


def heed_signals() -> None:
    """Let each of them raise Asked with its number, so that nothing half-done stays.

    More of them while it is tidying up change nothing. What is ignored, as under nohup, stays ignored.
    """
    ends = 0.0

    def end(number: int, _: object) -> None:
        nonlocal ends
        if time.monotonic() > ends:
            ends = time.monotonic() + ENDING
            raise Asked(number)

    for number in ASKING:
        if signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler):
            signal.signal(number, end)
