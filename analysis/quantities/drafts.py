"""A quantity while it is being read: what each step of the grammar fills in."""

from dataclasses import dataclass

from analysis.quantities.figure import Figure


@dataclass(slots=True)
class Draft:
    """Tokens [first, last) of the whole expression; [core, core_last) of the number with its unit."""

    first: int
    last: int
    core: int
    core_last: int
    low: float | None
    high: float | None
    best: float | None
    kind: str
    rule: str
    modifier: str = "exact"
    unit: str | None = None
    per: str | None = None
    counted_first: int | None = None
    counted_last: int | None = None
    trend: str | None = None
    note: str | None = None
    form: str = "figures"
    scale: float = 1.0
    minor: float = 1.0  # the share of the currency that the small coin is in which the figure is given
    pronoun: bool = False  # "three of them": what is counted was named before
    hyphen: bool = False
    rising: bool | None = None  # of two ends told in order: whether the second is above the first
    suspended: bool = False  # "four- and five-cylinder": the unit stands with a later number

    @property
    def bare(self) -> bool:
        """Whether nothing says what the number counts or measures."""
        return self.unit is None and self.counted_first is None and self.kind in ("number", "count")


def draft_of(figure: Figure) -> Draft:
    """A draft of one figure; its kind is `number` until something is found that it counts."""
    value, numeral = figure.value, figure.numeral
    part = numeral.form == "fraction" and abs(value) < 1  # "1 2/3 innings" counts
    kind = figure.kind or ("rank" if numeral.form == "ordinal" else "share" if part else "number")
    rule = figure.rule if figure.kind else {"rank": "ordinal", "share": "fraction"}.get(kind, "number")
    return Draft(
        figure.first, figure.last, figure.first, figure.last, value, value, value, kind, rule, unit=figure.unit,
        per=figure.per,
        note=figure.note, minor=figure.minor, form=numeral.form, scale=numeral.scale, hyphen=figure.hyphen,
    )  # fmt: skip


def set_modifier(draft: Draft, modifier: str) -> None:
    """Open the end of the interval that the modifier leaves open; a range and a vague number keep their bounds."""
    draft.modifier = modifier
    if draft.best is None:
        return
    if modifier in ("under", "at_most"):
        draft.low = None
    elif modifier in ("over", "at_least"):
        draft.high = None
