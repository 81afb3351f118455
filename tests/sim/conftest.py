"""The simulators: their models asked by Node, and a phone's page to use them on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from asking import Ask, asker
from browsing import Browser, Page


@pytest.fixture(scope="session")
def ask(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Ask a module about its exports."""
    return asker(root / "docs/assets/js/sim", tmp_path_factory.mktemp("sim"))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone's page that fails its test on any error in the console."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []
