"""The environment of every kernel: what could make two builds differ is the same on every machine."""

import importlib.util
import os
import tempfile
from pathlib import Path

# Libraries that start threads at import, which a fork would not copy.
ONE_THREAD = {
    "JE_ARROW_MALLOC_CONF": "background_thread:false",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}
SEED = "ANALYSIS_SEED"  # what a kernel seeds `random` and numpy with; without it they take the system's chance
SAME_EVERYWHERE = {
    SEED: "0",
    "TZ": "UTC",
    "LC_ALL": "C.UTF-8",
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "SOURCE_DATE_EPOCH": "0",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "COLUMNS": "120",
    "LINES": "40",
}


def forget_warnings() -> None:
    """Take out what would show a person's own choice of warnings in the outputs of kernels."""
    for name in ("PYTHONDEVMODE", "PYTHONWARNINGS", "PYTHONASYNCIODEBUG", "PYTHONINSPECT"):
        os.environ.pop(name, None)


def find_home() -> None:
    """Give a user who has none, neither HOME nor an entry in passwd, a home: Jupyter's packages look for one."""
    try:
        Path.home()
    except RuntimeError:
        os.environ["HOME"] = tempfile.gettempdir()


def find_shared() -> None:
    """Tell Jupyter of data that stands beside its packages, where `pip install --target` puts it and nobody looks."""
    package = importlib.util.find_spec("nbconvert")
    shared = Path(package.origin).parents[1] / "share" / "jupyter" if package and package.origin else None
    if shared and shared.is_dir():
        os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, (os.environ.get("JUPYTER_PATH"), str(shared))))


def kernel_environment(folder: Path) -> dict[str, str]:
    """This process's environment, made the same everywhere; settings of the user's IPython and matplotlib stay out.

    `folder` is a private folder of this run, where IPython and whoever needs temporary files may keep them.
    """
    ours = str(Path(__file__).parents[2])
    path = os.environ.get("PYTHONPATH", "")
    paths = [ours, *(p for p in path.split(os.pathsep) if p and p != ours)]
    given = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "JPY_", "IPYTHON"))}
    given |= ONE_THREAD | SAME_EVERYWHERE
    given |= {"PYTHONPATH": os.pathsep.join(paths), "PYTHONSAFEPATH": "1"}
    given |= {"IPYTHONDIR": str(folder / "ipython"), "TMPDIR": str(folder)}
    matplotlib = importlib.util.find_spec("matplotlib")
    if matplotlib and matplotlib.origin:
        given["MATPLOTLIBRC"] = str(Path(matplotlib.origin).parent / "mpl-data" / "matplotlibrc")
    return given
