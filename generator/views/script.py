"""Data for a script, as JSON in the page it works on."""

from __future__ import annotations

import json

from markupsafe import Markup


def for_script(data: object) -> Markup:
    """JSON that cannot end the element it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704
