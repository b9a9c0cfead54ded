"""What the warm parent imports before it forks, so that no kernel has to."""

import contextlib
import gc
import importlib
import traceback

from analysis.reports.stack import without

MODULES = (
    "numpy",
    "pandas",
    "pandas.io.formats.html",
    "pandas.io.formats.string",
    "pyarrow.pandas_compat",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_agg",
    "matplotlib.backends.backend_svg",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.historyapp",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "ipykernel.kernelapp",
    "ipykernel.zmqshell",
    "ipykernel.ipkernel",
    "ipykernel.debugger",
    "analysis.reports.in_kernel",
    "psutil",
    "tornado.platform.asyncio",
    "faulthandler",
)


def warm_up(prepare: str | None) -> None:
    """Import what notebooks need; `prepare` names a module whose `prepare()` fills further caches.

    A module that fails here is left to fail in the notebook, where its error belongs.
    """
    gc.disable()  # of all that is imported nothing is ever let go
    with without("debugpy", "debugpy.server"):  # nobody debugs a report, and it costs each kernel a tenth of a second
        for name in MODULES:
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
    if prepare:
        try:
            importlib.import_module(prepare).prepare()
        except Exception:
            traceback.print_exc()
    gc.collect()
    gc.freeze()  # keeps the pages of what was imported shared with every child
    gc.enable()
