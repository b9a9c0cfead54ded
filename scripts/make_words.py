"""Make analysis/lexicons/words.tsv: English word forms with their parts of speech and lemmas.

Run once, by hand, in an environment that has `lemminflect` 0.2.3 and `textblob` 0.20.1 (neither is needed at run time):

    python scripts/make_words.py

Sources, both facts about words and no text:
- lemminflect's tables, made from the NIH's SPECIALIST Lexicon: which forms a word has, and their lemma (MIT).
- the lexicon of Brill's tagger as shipped in textblob: the likeliest Penn Treebank tag of a form
  (copyright 1993 Massachusetts Institute of Technology and University of Pennsylvania, MIT).

A line is `form <tab> tags, the likeliest first <tab> noun lemma <tab> verb lemma`, a lemma equal to the form left out.
Only lower-case forms are kept: names are the business of other lexicons.
"""

import csv
import gzip
import importlib.util
import re
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "analysis" / "lexicons" / "words.tsv"
FORM = re.compile(r"[a-z]{2,}$")  # tokens break at hyphens and apostrophes
VERB_TAGS = ("VBD", "VBN", "VBG", "VBZ")
OPEN_TAGS = {"NN", "NNS", "VB", "VBP", "VBD", "VBN", "VBG", "VBZ", "JJ", "JJR", "JJS", "RB", "RBR", "RBS"}


def package_file(package: str, *parts: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed: pip install {package}, then run this again")
    return Path(spec.origin).parent.joinpath(*parts)


def _spelled_as(form: str, lemma: str) -> str:
    """The lemma without a hyphen that its form goes without: "undergone" is of "undergo", not of "under-go"."""
    return lemma if "-" in form else lemma.replace("-", "")


def inflected() -> tuple[dict[str, dict[str, None]], dict[str, str], dict[str, str]]:
    """Tags of each form, the noun lemma and the verb lemma of each form."""
    tags: dict[str, dict[str, None]] = defaultdict(dict)
    nouns: dict[str, str] = {}
    verbs: dict[str, str] = {}
    with gzip.open(package_file("lemminflect", "resources", "infl_lu.csv.gz"), "rt", encoding="utf-8") as handle:
        for lemma, kind, *forms in csv.reader(handle):
            groups = [[f for f in cell.split("/") if f] for cell in forms]
            if kind == "noun":
                tags[lemma]["NN"] = None
                for form in groups[0] if groups else []:
                    tags[form]["NNS"] = None
                    nouns.setdefault(form, _spelled_as(form, lemma))
            elif kind == "verb":
                tags[lemma].update({"VB": None, "VBP": None})
                past = groups[0]
                for tag, forms_of_tag in zip(VERB_TAGS, [past, groups[1] or past, *groups[2:]], strict=True):
                    for form in forms_of_tag:
                        tags[form][tag] = None
                        verbs.setdefault(form, _spelled_as(form, lemma))
            elif kind == "adj":
                tags[lemma]["JJ"] = None
                for tag, forms_of_tag in zip(("JJR", "JJS"), groups, strict=False):
                    for form in forms_of_tag:
                        tags[form][tag] = None
    return tags, nouns, verbs


def _regular_pasts(tags: dict[str, dict[str, None]], verbs: dict[str, str]) -> None:
    """A past form in -ed is the participle too, unless the verb has another ("showed", "shown")."""
    others = {verbs.get(form) for form, known in tags.items() if "VBN" in known and form.endswith("n")}
    for form, known in tags.items():
        if form.endswith("ed") and ("VBD" in known or "VBN" in known) and verbs.get(form) not in others - {None}:
            known.update({"VBD": None, "VBN": None})


def likeliest() -> dict[str, str]:
    """Brill's first tag of each lower-case form."""
    out = {}
    with open(package_file("textblob", "en", "en-lexicon.txt"), encoding="utf-8") as handle:
        for line in handle:
            parts = line.split()
            if len(parts) == 2 and parts[1] in OPEN_TAGS:
                out[parts[0]] = parts[1]
    return out


def main() -> None:
    tags, nouns, verbs = inflected()
    first = likeliest()
    for form, tag in first.items():
        tags[form] = {tag: None, **tags.get(form, {})}
    _regular_pasts(tags, verbs)
    lines = []
    for form in sorted(tags):
        if FORM.match(form):
            noun, verb = nouns.get(form, ""), verbs.get(form, "")
            row = "\t".join([form, " ".join(tags[form]), "" if noun == form else noun, "" if verb == form else verb])
            lines.append(row.rstrip("\t") + "\n")
    TARGET.write_text(
        "# made by scripts/make_words.py, which names the sources; not edited by hand\n" + "".join(lines),
        encoding="utf-8",
    )
    print(f"{len(lines)} forms in {TARGET.name}")


if __name__ == "__main__":
    main()
