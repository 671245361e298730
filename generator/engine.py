"""The site builders, as commands: what they complain about is returned, not printed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def mkdocs(config: Path, day: str, lock: int) -> list[str]:
    """Builds with MkDocs, strictly.

    `day`: the time of the build, for the sitemap's dates. `lock`: a descriptor that the builder
    holds open for as long as it runs.
    """
    # Not --quiet: MkDocs then overlooks the warnings that --strict is about.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config)]
    environment = os.environ | {"SOURCE_DATE_EPOCH": day, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(  # noqa: S603 (our own command)
        command,
        capture_output=True,
        env=environment,
        encoding="utf-8",
        errors="replace",
        pass_fds=() if os.name == "nt" else (lock,),
    )
    if done.returncode == 0:
        return []
    lines = [line.strip() for line in (done.stderr + done.stdout).splitlines() if line.strip()]
    complaints = [line for line in lines if line.startswith(("WARNING", "ERROR"))]
    return complaints or lines or [f"mkdocs: exit status {done.returncode}"]
