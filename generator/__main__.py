"""python -m generator."""

import os
import sys

from generator.commands.bootstrap import prepare


def run() -> int:
    """The command line; the imports come after the process is prepared for them."""
    prepare()
    from generator.commands.cli import MISTAKE, main

    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = MISTAKE
    return status


if __name__ == "__main__":
    sys.exit(run())
