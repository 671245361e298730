"""The generator alone, in a process of its own: reads, checks, renders, prints and writes, but no
site builder. It begins with nothing kept.

`python -m bench.generate ROOT WORKERS [papers]` prints what it cost as JSON; the start-up (Python
and imports) is also told apart.
"""

from __future__ import annotations

import json
import multiprocessing
import resource
import shutil
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Generated:
    """Seconds of processor time and peak memory in MB, after start-up and in all, of the process
    and all that it starts; seconds on the clock."""

    start_up: float
    cpu: float
    wall: float
    start_up_memory: float
    memory: float

    @property
    def own(self) -> float:
        """The time without start-up."""
        return self.cpu - self.start_up

    @property
    def own_memory(self) -> float:
        """The memory without what the program takes before it reads."""
        return self.memory - self.start_up_memory


def generate(root: Path, *, papers: bool = False, workers: int = 1) -> Generated:
    """Runs the generator on a project, in a new process. `papers`: with PDFs and editable files."""
    from bench.process import python  # not above: the new process imports what the generator does

    shutil.rmtree(root / "build" / "cache", ignore_errors=True)
    options = ["papers"] if papers else []
    cost = python("bench.generate", root, workers, *options)
    return Generated(**json.loads(cost.output))


def main() -> None:
    """What the new process does: it starts as `python -m generator` does."""
    from generator import build, draft

    start_up, start_up_memory, begun = time.process_time(), _peak("self"), time.monotonic()
    root, workers = Path(sys.argv[1]), int(sys.argv[2])
    with draft.cached(root, workers) as cache:
        with_papers = "papers" in sys.argv[3:]
        drafted = draft.draft(root, cache, print_ahead=with_papers)
        assert not drafted.failed, drafted.problems[:3]
        build.generate(root, drafted, cache)
        if with_papers:
            assert not build.print_papers(root, drafted, cache).failed
        helpers = sum(_peak(str(child.pid)) for child in multiprocessing.active_children())
    cpu = time.process_time() + _seconds(resource.RUSAGE_CHILDREN)
    found = Generated(
        start_up, cpu, time.monotonic() - begun, start_up_memory, _peak("self") + helpers
    )
    print(json.dumps(asdict(found)))


def _seconds(whose: int) -> float:
    usage = resource.getrusage(whose)
    return usage.ru_utime + usage.ru_stime


def _peak(process: str) -> float:
    """On Linux not by getrusage: there a new process begins with what its parent had."""
    status = Path(f"/proc/{process}/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024 / 1e6
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


if __name__ == "__main__":
    main()
