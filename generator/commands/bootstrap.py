"""How the process is set up before it imports the rest of the program."""

from __future__ import annotations

import gc
import os


def prepare() -> None:
    """Nearly all that a build makes lives to its end, so Python does not look for garbage.

    Nor does pydantic look through all that is installed for plugins.
    """
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
