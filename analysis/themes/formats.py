"""The file formats of codebooks, by the ending of the file's name."""

from collections.abc import Callable
from dataclasses import dataclass

from analysis.themes.codebook import Codebook
from analysis.themes.liwc import liwc_text, parse_liwc
from analysis.themes.problems import Problem
from analysis.themes.qdc import parse_qdc, qdc_text
from analysis.themes.quanteda import parse_quanteda, quanteda_text
from analysis.themes.toml_form import parse_toml
from analysis.themes.toml_text import toml_text


@dataclass(frozen=True, slots=True)
class Format:
    """`parse` takes a file's bytes and name; `text` gives a file's text, and what of the codebook it can't carry."""

    name: str
    parse: Callable[[bytes, str], tuple[Codebook, list[Problem]]]
    text: Callable[[Codebook], tuple[str, list[str]]]


_QUANTEDA = Format("quanteda dictionary (YAML)", parse_quanteda, quanteda_text)
FORMATS = {
    ".toml": Format("codebook (TOML)", parse_toml, lambda codebook: (toml_text(codebook), [])),
    ".qdc": Format("REFI-QDA codebook", parse_qdc, lambda codebook: (qdc_text(codebook), [])),
    ".yml": _QUANTEDA,
    ".yaml": _QUANTEDA,
    ".dic": Format("LIWC dictionary", parse_liwc, liwc_text),
}
