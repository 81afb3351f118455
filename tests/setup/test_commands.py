"""Set-up and serving, as someone does it who has just cloned the repository."""

from __future__ import annotations

import os
import re
import runpy
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from browsing import Browser, expect

SET_UP_SECONDS = 600


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(
    folder: Path, command: list[str], port: int, environment: dict[str, str]
) -> Iterator[str]:
    """Run a serving command until the block ends; yield its address once it answers."""
    process = subprocess.Popen(
        [*command, "--addr", f"127.0.0.1:{port}"],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=(folder / "serve.log").open("w", encoding="utf-8"),
        start_new_session=True,
    )
    url = f"http://127.0.0.1:{port}/"
    try:
        wait_for(url, process)
        yield url
    finally:
        os.killpg(process.pid, 15)
        process.wait(timeout=60)


def wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    """Return once `url` answers; fail when the server stops or takes too long."""
    deadline = time.monotonic() + SET_UP_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, "the server stopped"
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            # Asking again is the only way to learn that a server of another process is up.
            time.sleep(0.2)
    pytest.fail(f"{url} never answered")


@pytest.fixture
def clone(root: Path, tmp_path: Path) -> Path:
    """The working tree as a fresh clone would have it: tracked and new files, nothing made."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    target = tmp_path / "책 사본"
    for name in filter(None, listing.stdout.split("\0")):
        if (root / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / name, target / name)
    subprocess.run(["git", "init", "-q"], cwd=target, check=True)
    return target


@pytest.mark.skipif(os.name == "nt", reason="process groups are made the POSIX way here")
def test_the_two_commands_of_the_readme_work_in_a_fresh_clone(clone: Path) -> None:
    readme = (clone / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```sh\n(.*?)```", readme, re.DOTALL)
    assert block is not None
    serve, test = (line.split() for line in block[1].splitlines())
    bare = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/")}
    with serving(clone, serve, free_port(), bare) as url, urllib.request.urlopen(url) as answer:
        assert "가상화 첫걸음" in answer.read().decode("utf-8")
    # The whole suite within the suite would never end: one room of it shows that it runs.
    result = subprocess.run(
        [*test, "tests/rooms/data"],
        cwd=clone,
        env=bare,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert "passed" in result.stdout


@pytest.mark.browser
@pytest.mark.skipif(os.name == "nt", reason="process groups are made the POSIX way here")
def test_serving_reloads_after_an_edit_and_names_a_mistake(
    clone: Path, root: Path, browser: Browser
) -> None:
    environment = {**os.environ, "PYTHONPATH": str(clone / "scripts")}
    chapter = clone / "docs/basics/hypervisor.md"
    with serving(
        clone, [sys.executable, "-m", "handbook", "serve"], free_port(), environment
    ) as url:
        page = browser.new_page()
        page.goto(url + "basics/hypervisor/")
        text = chapter.read_text(encoding="utf-8")
        chapter.write_text(
            text + "\n방금 고친 문장이에요. [끊긴 링크](nowhere.md)\n", encoding="utf-8"
        )
        expect(page.get_by_text("방금 고친 문장이에요.")).to_be_visible(timeout=60_000)
        place = f"docs/basics/hypervisor.md:{text.count(chr(10)) + 2}:"
        log = (clone / "serve.log").read_text(encoding="utf-8")
        assert place in log
        assert "LNK001" in log
        bar = page.get_by_role("status", name="검사 결과")
        expect(bar).to_contain_text(place)
        expect(bar).to_contain_text("LNK001")
        bar.get_by_role("button", name="닫기").click()
        expect(bar).to_have_count(0)
        page.goto(url + "basics/type-1/")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(bar).to_have_count(0)
        page.goto(url + "basics/hypervisor/")
        expect(bar).to_be_visible()
        chapter.write_text(text, encoding="utf-8")
        expect(bar).to_have_count(0, timeout=60_000)
        page.close()


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 11, 1)])
def test_a_too_old_python_says_so_and_stops(
    root: Path,
    version: tuple[int, int, int],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    with pytest.raises(SystemExit) as stop:
        runpy.run_path(str(root / "scripts/dev.py"))
    assert stop.value.code == 2
    said = capfd.readouterr().err
    assert ".".join(map(str, version)) in said
    assert "3.11.2" in said


def test_without_a_network_the_first_set_up_says_what_to_do(clone: Path) -> None:
    nowhere = "http://127.0.0.1:9/"
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(clone),
        "PIP_INDEX_URL": nowhere,
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_RETRIES": "0",
    }
    result = subprocess.run(
        [sys.executable, "scripts/dev.py", "check"],
        cwd=clone,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert "인터넷 연결을 확인하고" in result.stderr
