"""The generator in a process of its own: everything, then after one edit, with what it kept.

`python -m bench.regenerate ROOT` prints what both cost and which files were written, as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import yaml

from bench.process import python

ADDED = "（改过的话）"
Stamps = dict[str, tuple[int, bytes]]
"""Path -> when it was written, and what it holds."""


@dataclass(frozen=True)
class Regenerated:
    """Seconds of processor time of the whole and after an edit; files written, and changed."""

    whole: float
    part: float
    written: int
    changed: int


def regenerate(root: Path) -> Regenerated:
    """Runs both in a new process."""
    return Regenerated(**json.loads(python("bench.regenerate", root).output))


def first_lead(root: Path) -> tuple[Path, str]:
    """A file of the authored chapter, and a text in it that stands on pages."""
    path = next((root / "chapters").glob("08-*/topics.yml"))
    return path, str(yaml.safe_load(path.read_text("utf-8"))[0]["lead"])


def edit(root: Path) -> None:
    """Adds some words to that text."""
    path, lead = first_lead(root)
    path.write_text(path.read_text("utf-8").replace(lead, lead + ADDED), "utf-8")


def main() -> None:
    """What the new process does: it starts as `python -m generator` does."""
    from generator import build, draft

    root = Path(sys.argv[1])

    def round() -> float:
        started = time.process_time()
        with draft.cached(root, workers=1) as cache:
            drafted = draft.draft(root, cache)
            assert not drafted.failed, drafted.problems[:3]
            build.generate(root, drafted, cache)
        return time.process_time() - started

    whole, before = round(), _stamps(build.work_folder(root))
    edit(root)
    part, after = round(), _stamps(build.work_folder(root))
    written, changed = _different(before, after)
    print(json.dumps(asdict(Regenerated(whole, part, written, changed))))


def _stamps(folder: Path) -> Stamps:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def _different(before: Stamps, after: Stamps) -> tuple[int, int]:
    """How many files were written, and how many hold something else than before."""
    names = before.keys() | after.keys()
    written = [name for name in names if before.get(name) != after.get(name)]
    changed = [n for n in written if before.get(n, (0, b""))[1] != after.get(n, (0, b""))[1]]
    return len(written), len(changed)


if __name__ == "__main__":
    main()
