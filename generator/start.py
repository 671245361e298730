"""How the process is set up before it imports the rest of the program."""

from __future__ import annotations

import gc
import os

BETWEEN_COLLECTIONS = 1_000_000
"""New objects. Python's 700 are for programs that run long and throw much away."""


def prepare() -> None:
    """Nearly all that a build makes lives to its end, so Python seldom looks for garbage.

    Nor does pydantic look through all that is installed for plugins.
    """
    gc.set_threshold(BETWEEN_COLLECTIONS)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
