"""What several test files need: the program on the path, the root of the real course, and sites
that all processes of a run share."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from fixtures_site import Sites, keep_in  # noqa: E402


@pytest.hookimpl(tryfirst=True)  # before pytest chooses by marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what `make unit` leaves out, by its folder and by what it asks for; and as a variant
    what the sweep would run for two reasons."""
    for item in items:
        asked = getattr(item, "fixturenames", ())
        if ROOT / "tests" / "browser" in item.path.parents:
            item.add_marker("browser")
        if "office" in asked:
            item.add_marker("office")
        if "sites" in asked:
            item.add_marker("slow")
        if len(list(item.iter_markers("sweep"))) > 1:
            item.add_marker("variants")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's root: the real course stands here."""
    return ROOT


@pytest.fixture(scope="session", autouse=True)
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run have in common."""
    own = tmp_path_factory.getbasetemp()
    folder = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    keep_in(folder / "kept")
    return folder


@pytest.fixture(scope="session")
def sites(shared: Path) -> Sites:
    """Sites that tests only read."""
    return Sites(shared / "sites")
