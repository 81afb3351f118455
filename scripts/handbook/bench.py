"""`bench`: how long the things that people wait for take, beside their targets.

Timings are printed as ratios and judged by nobody: machines differ, and a test that fails because
a machine is busy teaches people to ignore tests.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable

from handbook.project import Project

RUNS = 5
SERVE_SECONDS = 5.0
CHECK_TO_BUILD = 0.6
_GIVE_UP_SECONDS = 120.0


def bench(project: Project) -> int:
    """Print one line per measurement (median of five). Returns 0."""
    serving = _median(lambda: _second_start(project))
    ratio = serving / SERVE_SECONDS
    print(f"serve 두 번째 시작 / 목표: {serving:.2f}초 / {SERVE_SECONDS:.0f}초 = {ratio:.2f}")
    checking = _median(lambda: _run(project, "handbook", "check"))
    with tempfile.TemporaryDirectory() as site:
        building = _median(lambda: _run(project, "mkdocs", "build", "--quiet", "--site-dir", site))
    ratio = checking / building
    times = f"{checking:.2f}초 / {building:.2f}초 = {ratio:.2f}"
    print(f"check / mkdocs build: {times} (목표 {CHECK_TO_BUILD})")
    return 0


def _median(measure: Callable[[], float]) -> float:
    measure()
    return statistics.median(measure() for _ in range(RUNS))


def _run(project: Project, module: str, *arguments: str) -> float:
    start = time.perf_counter()
    command = [sys.executable, "-m", module, *arguments]
    subprocess.run(command, cwd=project.root, capture_output=True, check=False)
    return time.perf_counter() - start


def _second_start(project: Project) -> float:
    """Return the seconds from typing the README's first command to the first page."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, str(project.root / "scripts/dev.py"), "serve", "--addr", address]
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=project.root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait_for(f"http://{address}/", start + _GIVE_UP_SECONDS)
        return time.perf_counter() - start
    finally:
        _stop(process)


def _wait_for(url: str, deadline: float) -> None:
    while time.perf_counter() < deadline:
        with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
            urllib.request.urlopen(url, timeout=5).close()
            return
        time.sleep(0.02)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGTERM)
    else:
        process.terminate()
    process.wait()
