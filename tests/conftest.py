"""What every test may ask for: the project, the built site, a server, a real browser."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from browsing import Browser, sync_playwright
from web import serve_folder

if sys.platform != "win32":
    import fcntl

ROOT = Path(__file__).resolve().parent.parent
# Without these, Chromium asks its maker's hosts at every start.
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the mutation tests damage every place, which takes minutes, instead of a sample, and
    made-up inputs go on for longer or shorter than an hour, and the console blocks that are run
    note the day.
    """
    parser.addoption("--all-sites", action="store_true", help="damage every place of the book")
    parser.addoption("--fuzz-minutes", type=float, default=60, help="how long -m fuzz goes on")
    parser.addoption("--note-runs", action="store_true", help="note when console blocks were run")


@pytest.fixture(scope="session")
def shared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run that its workers have in common, where they can wait for each other."""
    own = tmp_path_factory.getbasetemp()
    worker = hasattr(request.config, "workerinput") and sys.platform != "win32"
    folder = (own.parent if worker else own) / "shared"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session", autouse=True)
def _own_cache(shared: Path) -> Iterator[None]:
    """Keep the tests out of the user's cache, and the user's cache out of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HANDBOOK_CACHE_DIR", str(shared / "cache"))
        yield


@pytest.fixture(scope="session", autouse=True)
def _interrupts_arrive() -> None:
    """Have tests be interrupted as from a terminal: a shell's background jobs ignore the signal,
    and so would every process that a test starts.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def built_site(shared: Path) -> Path:
    """The whole book, built once as it is published."""
    site = shared / "site"
    with _alone(shared / "built"):
        if not site.exists():
            _build(site)
    return site


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Wait until no other worker is at work at `place`."""
    with place.open("w") as file:
        if sys.platform != "win32":
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _build(site: Path) -> None:
    command = [sys.executable, "-m", "handbook", "build", "--site-dir", str(site)]
    environment = {name: text for name, text in os.environ.items() if name != "GITHUB_REPOSITORY"}
    result = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert str(site) in result.stdout, "the build says where the site is"


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """The address at which the built site is served."""
    with serve_folder(built_site) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium: the one that the test command found, or Playwright's own."""
    arguments = [*QUIET, "--no-first-run"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("HANDBOOK_CHROMIUM"), args=arguments
        )
        yield browser
        browser.close()
