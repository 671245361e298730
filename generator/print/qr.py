"""An address as a QR code: black on nothing, with the quiet zone that scanners need."""

from __future__ import annotations

import functools
import io


@functools.cache
def qr(address: str) -> str:
    """The code as SVG, of a size that its place decides."""
    import segno  # only a site with an address has codes

    file = io.BytesIO()
    code = segno.make_qr(address, error="m")
    code.save(file, kind="svg", border=4, xmldecl=False, svgns=True, omitsize=True)
    return file.getvalue().decode()
