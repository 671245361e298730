"""Lighthouse, mobile, on four pages, ours and plain Material's in turns from the same host."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from bench.copies import ROOT
from bench.places import WORK, built, pages, plain
from bench.process import mkdocs_build, run
from bench.result import Result
from bench.server import hosted

RUNS, BEHIND = 5, 3
"""Runs of each page, and the points of performance that ours may lie behind."""
CHANCES = 3
PAGES = {
    "home": "index.html",
    "a topic": "learn/08/sales.html",
    "Kano": "learn/08/kano-model.html",
    "a checklist": "checklists/08/cl-complaint.html",
}
WHOLE = {"accessibility": "accessibility", "best-practices": "best practices", "seo": "SEO"}
REPORTS = WORK / "lighthouse"

Scores = dict[str, list[float]]
"""Category -> its points in each run."""


def measure(quick: bool) -> Iterator[Result]:
    """The worst of all runs where 100 is asked for, medians for performance."""
    ours, theirs = _scores(1 if quick else RUNS)
    for category, name in WHOLE.items():
        worst = min(points for page in PAGES for points in ours[page][category])
        yield Result(f"Lighthouse {name}, worst", worst, "points", 100, at_least=True)
    for page in PAGES:
        own, other = (median(scores[page]["performance"]) for scores in (ours, theirs))
        name = f"Lighthouse performance, {page} (plain Material {other:.0f})"
        yield Result(name, own, "points", other - BEHIND, at_least=True)


def _scores(runs: int) -> tuple[dict[str, Scores], dict[str, Scores]]:
    shutil.rmtree(REPORTS, ignore_errors=True)
    REPORTS.mkdir(parents=True)
    folder = built()
    mkdocs_build(plain(folder))
    sites = {"ours": folder / "site", "plain": pages(folder) / "plain"}
    found: dict[str, dict[str, Scores]] = {site: {page: {} for page in PAGES} for site in sites}
    with hosted(sites) as host:
        for number in range(runs):
            for page, path in PAGES.items():
                for site in sites:
                    report = _report(f"{host}/{site}/{path}", f"{site}-{Path(path).stem}-{number}")
                    for category, points in _points(report).items():
                        found[site][page].setdefault(category, []).append(points)
                    if site == "ours":
                        _tell_failures(page, report)
    return found["ours"], found["plain"]


def _report(address: str, name: str) -> dict[str, Any]:
    """The report of one run; it stays in build/bench for a closer look.

    A browser that does not start or load in time, as on a busy machine, gets another chance.
    """
    path = REPORTS / f"{name}.json"
    for chance in range(1, CHANCES + 1):
        try:
            _run(address, path)
        except RuntimeError as error:
            print(f"\n  {name}: {str(error).splitlines()[-1]}", file=sys.stderr)
            if chance == CHANCES:
                raise
        else:
            break
    found = json.loads(path.read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def _run(address: str, path: Path) -> None:
    program = ROOT / "bench" / "node_modules" / "lighthouse" / "cli" / "index.js"
    os.environ.setdefault("CHROME_PATH", shutil.which("chromium") or "chromium")
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage"
    run("node", program, address, "--output=json", f"--output-path={path}", "--quiet", flags)


def _points(report: dict[str, Any]) -> dict[str, float]:
    return {name: 100 * (one["score"] or 0) for name, one in report["categories"].items()}


def _tell_failures(page: str, report: dict[str, Any]) -> None:
    """Names what costs points where 100 is asked for."""
    for category in WHOLE:
        for audit in report["categories"][category]["auditRefs"]:
            score = report["audits"][audit["id"]]["score"]
            if audit["weight"] and score is not None and score < 1:
                title = report["audits"][audit["id"]]["title"]
                print(f"\n  {page}: {category}: {audit['id']}: {title}", file=sys.stderr)
