"""A pattern of HTML or SVG, filled with escaped values."""

from __future__ import annotations

from markupsafe import Markup, escape


def format_html(pattern: str, *values: object) -> Markup:
    """The values in the places of `%s`; what is Markup already stays as it is.

    Markup's own `format` does the same in ten times the time, and a figure asks hundreds of times.
    """
    return Markup(pattern % tuple(map(escape, values)))  # noqa: S704 (the values are escaped)
