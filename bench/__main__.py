"""The command line: python -m bench [--quick] [--markdown] [NAME...]; no name: everything."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from types import ModuleType

from bench import (
    clicks,
    edit,
    engines,
    full_build,
    generator_share,
    growth,
    item_bytes,
    lighthouse,
    page_bytes,
    page_load,
    pdf,
    peer,
    records,
    waiting,
    workbench,
    writing,
)
from bench.places import WORK
from bench.report import as_json, markdown, table
from bench.result import Result

MEASUREMENTS: tuple[ModuleType, ...] = (
    growth,
    generator_share,
    full_build,
    engines,
    edit,
    waiting,
    lighthouse,
    page_bytes,
    item_bytes,
    pdf,
    records,
    peer,
    page_load,
    clicks,
    workbench,
    writing,
)
"""Each has a function `measure(quick)` that yields results, and a docstring that says of what."""

NAMES = {module.__name__.rpartition(".")[2].replace("_", "-"): module for module in MEASUREMENTS}


def main() -> int:
    """Measures; the exit status is 1 when a budget is broken."""
    options = _parser().parse_args()
    results: list[Result] = []
    for name in options.names or NAMES:
        results += _measured(name, options)
        (WORK.parent / "bench.json").write_text(as_json(results), "utf-8")
    print(markdown(results) if options.markdown else table(results))
    return 0 if all(result.is_fine for result in results) else 1


def _parser() -> argparse.ArgumentParser:
    told = "\n".join(f"  {name:<16} {module.__doc__}" for name, module in NAMES.items())
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description=f"Measures:\n{told}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[[], *NAMES])
    parser.add_argument("--quick", action="store_true", help="fewer runs, no thousand chapters")
    parser.add_argument("--markdown", action="store_true", help="prints the table for guide/")
    return parser


def _measured(name: str, options: argparse.Namespace) -> Iterator[Result]:
    """Says on the terminal what is being measured; it takes minutes."""
    WORK.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    print(f"{name} ...", file=sys.stderr, end=" ", flush=True)
    yield from NAMES[name].measure(options.quick)
    print(f"{time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
