"""A folder served over HTTP, and the pages that it holds."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SITE = "https://someone.github.io/first-steps/"
"""Where tests that need an address say that the book is published."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Leave the terminal to pytest."""


@contextmanager
def serve_folder(folder: Path) -> Iterator[str]:
    """Serve `folder` on a free port; yield its address, which ends in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()


def page_paths(site: Path) -> list[str]:
    """Return the address of every page of a built site, relative to its root.

    Pages that only lead to where another page went are none.
    """
    files = (file for file in sorted(site.rglob("index.html")) if not _leads_on(file))
    return [file.relative_to(site).as_posix().removesuffix("index.html") for file in files]


def _leads_on(file: Path) -> bool:
    return 'http-equiv="refresh"' in file.read_text(encoding="utf-8")
