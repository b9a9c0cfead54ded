"""What a value of this package shows itself as: its widget where anywidget runs, with the still page beside it."""

from collections.abc import Callable
from typing import Any

from analysis.display import Html


def live_or_still(widget: Callable[[], Any], still: Html) -> dict[str, Any]:
    """Return the MIME bundle of the widget that is made, with the still page; that alone without anywidget."""
    bundle: dict[str, Any] = {"text/html": still._repr_html_(), "text/plain": repr(still)}
    try:
        live = widget()._repr_mimebundle_()
    except ImportError:
        return bundle
    return {**live[0], **bundle}
