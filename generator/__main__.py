"""python -m generator."""

import os
import sys

from generator.commands.cli import MISTAKE, main


def run() -> int:
    """The command line."""
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = MISTAKE
    return status


if __name__ == "__main__":
    sys.exit(run())
