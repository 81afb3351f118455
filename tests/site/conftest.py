"""What tests of the built site ask for: pages on a desk, on a phone, without a script; and the
site as it is published at an address.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from browsing import PHONE, Browser, Page
from web import SITE


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page as wide as a small laptop."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="ko-KR")
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone, whose scripts must not fail."""
    context = browser.new_context(viewport=PHONE, locale="ko-KR")
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


@pytest.fixture
def tapped(browser: Browser) -> Iterator[Page]:
    """A page on a phone that is tapped."""
    context = browser.new_context(
        viewport={"width": 360, "height": 720}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page on a phone without JavaScript."""
    context = browser.new_context(viewport=PHONE, locale="ko-KR", java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def addressed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole book, built as it is published at an address below its host's root, by somebody
    without a repository. Tests that ask for it keep to one worker (`addressed`).
    """
    site = tmp_path_factory.mktemp("addressed") / "site"
    command = [sys.executable, "-m", "handbook", "build", "--site-dir", str(site)]
    environment = {**os.environ, "PYTHONPATH": str(root / "scripts"), "SITE_URL": SITE}
    environment.pop("GITHUB_REPOSITORY", None)
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return site
