"""One step down at a time: no network, no git, no merman."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from browsing import Browser, Route
from web import serve_folder

# The plain site is built once, by the worker that tries it.
pytestmark = pytest.mark.xdist_group("degradation")

# Python imports this by itself: from then on only this machine answers.
_NO_NETWORK = """
import socket
_connect = socket.socket.connect
def connect(self, address):
    if self.family != socket.AF_UNIX and address[0] not in ("127.0.0.1", "::1"):
        raise OSError(f"no network: {address}")
    return _connect(self, address)
socket.socket.connect = connect
def getaddrinfo(*arguments, **options):
    raise OSError(f"no network: {arguments}")
socket.getaddrinfo = getaddrinfo
"""


def draft(
    root: Path, site: Path, tmp_path: Path, modules: dict[str, str], *options: str
) -> subprocess.CompletedProcess[str]:
    """Run plain `mkdocs build` with `modules` standing before everything else."""
    first = tmp_path / "first"
    first.mkdir()
    for name, text in modules.items():
        (first / f"{name}.py").write_text(text, encoding="utf-8")
    paths = [str(first), str(root / "scripts")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    environment.pop("GITHUB_REPOSITORY", None)
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site), *options]
    return subprocess.run(
        command, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="module")
def plain_site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `mkdocs build --strict` makes without a network."""
    folder = tmp_path_factory.mktemp("plain")
    site = folder / "site"
    result = draft(root, site, folder, {"sitecustomize": _NO_NETWORK}, "--strict")
    assert result.returncode == 0, result.stderr
    return site


def test_plain_mkdocs_builds_strictly_without_a_network(plain_site: Path) -> None:
    site = plain_site
    html = (site / "basics/type-2/index.html").read_text(encoding="utf-8")
    assert "<svg" in html
    assert "assets/js/search/worker.js" in html
    assert (site / "search/book.json").is_file(), "a draft searches as the published book does"


def copy_of(root: Path, book: Path) -> Path:
    """Copy what the site is made from."""
    for name in ("docs", "overrides", "scripts"):
        shutil.copytree(root / name, book / name)
    for name in ("mkdocs.yml", "CHANGELOG.md"):
        shutil.copy(root / name, book)
    return book


def test_what_stops_mkdocs_alone_is_told_in_korean_too(root: Path, tmp_path: Path) -> None:
    book = copy_of(root, tmp_path / "book")
    config = (book / "mkdocs.yml").read_text("utf-8")
    broken = f"{config}\ndev_addr: no-such-address\n"
    (book / "mkdocs.yml").write_text(broken, encoding="utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "handbook", "build"],
        cwd=book,
        env={**os.environ, "PYTHONPATH": str(book / "scripts"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 1
    assert "dev_addr" in result.stderr
    assert "MkDocs가 사이트를 빌드하다가 멈췄어요" in result.stdout
    assert not (book / "site").exists()


def test_without_git_there_are_no_dates_and_no_complaint(root: Path, tmp_path: Path) -> None:
    book = copy_of(root, tmp_path / "book")
    result = draft(book, tmp_path / "site", tmp_path, {}, "--strict")
    assert result.returncode == 0, result.stderr
    page = (tmp_path / "site/basics/type-2/index.html").read_text(encoding="utf-8")
    assert "md-source-file__fact" not in page
    # Nor has such a copy the emulator, and the page of the guest knows it before anyone presses.
    assert "data-missing" in (tmp_path / "site/guest/index.html").read_text(encoding="utf-8")


def test_an_address_is_never_invented_but_taken_from_the_runner(plain_site: Path) -> None:
    page = (plain_site / "basics/type-2/index.html").read_text(encoding="utf-8")
    assert 'rel="canonical"' not in page
    assert "edit/main" not in page


@pytest.mark.browser
def test_without_merman_the_browser_draws_and_without_a_network_the_text_stays(
    root: Path, tmp_path: Path, browser: Browser
) -> None:
    library = root / "tests/site/mermaid/node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js"
    assert library.is_file(), "npm이 없어요: sudo apt-get install npm"
    site = tmp_path / "site"
    blocked = {"merman": "raise ImportError('not on this machine')\n"}
    result = draft(root, site, tmp_path, blocked)
    assert result.returncode == 0, result.stderr
    with serve_folder(site) as url:
        page = browser.new_page()

        def answer(route: Route) -> None:
            if route.request.url.startswith(url):
                route.continue_()
            elif route.request.url.endswith("mermaid.tiny.js"):
                route.fulfill(path=library, content_type="text/javascript")
            else:
                route.abort()

        page.route("**/*", answer)
        page.goto(url + "basics/type-2/")
        page.wait_for_selector("div.mermaid svg")
        drawn = page.locator("div.mermaid svg").first.text_content() or ""
        # Where a label is broken into lines depends on the library, and with it the spaces.
        assert "게스트OS커널" in "".join(drawn.split())
        page.close()

        offline = browser.new_page()
        offline.route(
            "**/*", lambda r: r.continue_() if r.request.url.startswith(url) else r.abort()
        )
        offline.goto(url + "basics/type-2/")
        source = offline.locator("div.mermaid").first.inner_text()
        assert "게스트OS커널" in "".join(source.replace("<br>", "").split())
        offline.close()
