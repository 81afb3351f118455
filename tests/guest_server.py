"""The built site as a careful host serves it: a policy on every response, and faults on request."""

from __future__ import annotations

import html
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_STRICT = "default-src 'none'; script-src 'self'; connect-src 'self'"
_WORKER = "/assets/js/guest/worker.js"
WASM = "'wasm-unsafe-eval'"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server says instead of the file."""

    body: bytes = b""
    status: int = 200
    kind: str = "application/octet-stream"


@dataclass(slots=True)
class GuestServer:
    """The address of the site, what was asked of it, and what it answers otherwise."""

    url: str
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    worker_may_compile: bool = True


def policy_of(site: Path, path: str, worker_may_compile: bool) -> str:
    """Return the policy for `path`: a page's own, and the least that a script or file needs."""
    file = site / path.lstrip("/")
    file = file / "index.html" if file.is_dir() else file
    if file.suffix == ".html" and file.is_file():
        meta = _META.search(file.read_text(encoding="utf-8"))
        assert meta is not None, path
        return html.unescape(meta[1])
    if path == _WORKER and worker_may_compile:
        return _STRICT.replace("script-src 'self'", f"script-src 'self' {WASM}")
    return _STRICT


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, guest: GuestServer, directory: str) -> None:
        self.guest = guest
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.guest.asked.append(path)
        answer = self.guest.answers.get(path)
        if answer is None:
            super().do_GET()
            return
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def end_headers(self) -> None:
        path = self.path.partition("?")[0]
        policy = policy_of(Path(self.directory), path, self.guest.worker_may_compile)
        self.send_header("Content-Security-Policy", policy)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Leave the terminal to pytest."""


@contextmanager
def serve_guest(site: Path, answers: Mapping[str, Answer] | None = None) -> Iterator[GuestServer]:
    """Serve the built `site` on a free port, with other `answers` for some paths."""
    guest = GuestServer("", dict(answers or {}))
    handler = partial(_Handler, guest=guest, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    guest.url = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield guest
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
