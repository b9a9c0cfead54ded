"""The values that are set for parameters, from the command line, a file or Python -> those of each notebook."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analysis.errors import ParameterError
from analysis.reports.parameter import Parameter
from analysis.reports.parameters import ARTICLE


def read_parameter_file(path: Path) -> dict[str, Any]:
    """The values of a YAML or TOML file, checked only to be a table of names."""
    if path.suffix not in (".toml", ".yaml", ".yml", ".json"):
        raise ParameterError(f"{path}: the name must end in .yaml, .yml, .json or .toml")
    import tomllib

    try:
        text = path.read_text(encoding="utf-8-sig")
        values: Any = tomllib.loads(text) if path.suffix == ".toml" else _read_yaml(text)
    except OSError as error:
        raise ParameterError(f"{path}: {error.strerror}; give a YAML or TOML file of parameters") from None
    except UnicodeDecodeError as error:
        raise ParameterError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from None
    except ValueError as error:
        raise ParameterError(f"{path}: {str(error).splitlines()[0]}") from None
    if not isinstance(values, dict) or not all(isinstance(name, str) for name in values):
        raise ParameterError(f"{path}: must hold names with values, such as `top_n: 5`")
    return values


def _read_yaml(text: str) -> Any:
    import yaml

    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError(str(error).replace("\n", " ")) from None


def choose(
    notebooks: Mapping[Path, Mapping[str, Parameter]], texts: Mapping[str, str], values: Mapping[str, Any]
) -> dict[Path, dict[str, Any]]:
    """For each notebook the values that are for it, checked.

    Args:
        notebooks: each notebook's parameters.
        texts: from the command line, read by each parameter's type; they win over `values`.
        values: from a file or from Python; a table under a notebook's name is for that notebook alone.

    Raises:
        ParameterError: `article`, a name that no chosen notebook has, a wrong type, a value outside the choices.
    """
    stems = {path.stem for path in notebooks}
    known = [n for n in dict.fromkeys(n for parameters in notebooks.values() for n in parameters) if n != ARTICLE]
    shared = {name: value for name, value in values.items() if not (name in stems and isinstance(value, Mapping))}
    tables = [name for stem in stems if isinstance(own := values.get(stem), Mapping) for name in own]
    if ARTICLE in (*texts, *shared, *tables):
        raise ParameterError("article is no parameter to set: name the articles' files, each gets its own reports")
    for name in [*texts, *shared]:
        if name not in known:
            raise ParameterError(f"unknown parameter {name}; known: {', '.join(known) or 'none'}")
    return {
        path: _chosen_for(
            path, parameters, texts, shared, own if isinstance(own := values.get(path.stem), Mapping) else {}
        )
        for path, parameters in notebooks.items()
    }


def _chosen_for(
    path: Path, parameters: Mapping[str, Parameter], texts: Mapping[str, str], shared: Mapping[str, Any],
    own: Mapping[str, Any],
) -> dict[str, Any]:  # fmt: skip
    """The checked values of one notebook: its own before those of all, the texts before both."""
    for name in own:
        if name not in parameters:
            raise ParameterError(f"{path.stem} has no parameter {name}; it has: {', '.join(parameters) or 'none'}")
    given = {name: value for name, value in {**shared, **own}.items() if name in parameters}
    try:
        checked = {name: parameters[name].check(value) for name, value in given.items()}
        return checked | {name: parameters[name].read(text) for name, text in texts.items() if name in parameters}
    except ParameterError as error:
        raise ParameterError(f"{path}: {error}") from None
