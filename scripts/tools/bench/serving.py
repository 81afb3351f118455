"""How long the second start of `serve` takes, and a folder served for a browser."""

from __future__ import annotations

import contextlib
import gzip
import io
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

from handbook.book.project import Project

_GIVE_UP_SECONDS = 120.0
_TEXTS = frozenset({".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"})


def second_start(project: Project) -> float:
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


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Leave the terminal to the bench."""


class _Compressed(_Quiet):
    """Sends texts as hosts do: compressed, on a line that stays open."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Return the body of the answer, whose head is sent."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if file.suffix not in _TEXTS or not file.is_file():
            return super().send_head()
        body = gzip.compress(file.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


@contextlib.contextmanager
def served(folder: Path, *, compressed: bool = False) -> Iterator[str]:
    """Serve `folder` on a free port of this computer, its texts as they are or `compressed`; yield
    its address, which ends in a slash.
    """
    handler = partial(_Compressed if compressed else _Quiet, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
