"""Builds the book at every save and shows it. Whatever is saved, the server goes on: what cannot be
built is said in the terminal and on the page, and the last book that could be stays in view.
"""

from __future__ import annotations

import logging
import shutil
import sys
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from handbook.book.project import Project
from handbook.diagrams.svg import element, text_of
from handbook.site import live
from handbook.site.endless import refuse_endless

_WATCHED = ("docs", "overrides")
_TITLE = "책을 빌드하지 못했어요"
_PAGE = """<!doctype html>
<html lang="ko">
<head><meta charset="utf-8"><title>{title}</title></head>
<body><main><h1>{title}</h1>{lines}<p>고치고 저장하면 다시 빌드해요.</p></main></body>
</html>
"""


def serve_forever(project: Project, host: str, port: int) -> None:
    """Serve the book of `project` until the process is interrupted."""
    _log_to_the_terminal()
    with tempfile.TemporaryDirectory(
        prefix="handbook-serve-", ignore_cleanup_errors=True
    ) as folder:
        desk = _Desk(project, host, port, Path(folder))
        desk.build()
        try:
            desk.server.serve()  # type: ignore[no-untyped-call]
        finally:
            desk.server.shutdown()
            live.stop()


class _Desk:
    """The book in view, and the server that shows it."""

    def __init__(self, project: Project, host: str, port: int, workshop: Path) -> None:
        self._project = project
        self._workshop = workshop
        self._address = f"{host}:{port}"
        self._trouble = b""
        self.server = LiveReloadServer(
            builder=self.build, host=host.strip("[]"), port=port, root=str(self._new_folder())
        )
        self.server.error_handler = self._page_for_errors
        self._watched: set[str] = set()
        self._watch(str(project.config_file))
        for name in _WATCHED:
            self._watch(str(project.root / name))

    def build(self) -> None:
        """Build the book anew and show it; where that fails, say why and keep the old one."""
        fresh = self._new_folder()
        try:
            self._build_into(fresh)
        except (Exception, Abort) as error:
            shutil.rmtree(fresh, ignore_errors=True)
            self._say(error)
            return
        before = self.server.root
        self._trouble, self.server.root = b"", str(fresh)
        shutil.rmtree(before, ignore_errors=True)

    def _build_into(self, site: Path) -> None:
        refuse_endless(self._project)
        config = load_config(
            str(self._project.config_file), site_dir=str(site), dev_addr=self._address
        )
        config.plugins.on_startup(command="serve", dirty=False)
        url = f"http://{self._address}/"
        config.site_url = url
        build(config, serve_url=url)
        for path in (config.docs_dir, *config.watch):
            self._watch(path)

    def _say(self, error: BaseException) -> None:
        lines = live.trouble(self._project, error)
        for line in lines:
            print(line, file=sys.stderr)
        words = "".join(element("p", text_of(line)) for line in lines)
        self._trouble = _PAGE.format(title=_TITLE, lines=words).encode("utf-8")
        root = Path(self.server.root)
        if (root / live.SCRIPT).is_file():
            live.show_trouble(root, lines)
        else:
            (root / "index.html").write_bytes(self._trouble)

    def _page_for_errors(self, status: int) -> bytes | None:
        page = Path(self.server.root, f"{status}.html")
        return self._trouble or (page.read_bytes() if page.is_file() else None)

    def _new_folder(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self._workshop))

    def _watch(self, path: str) -> None:
        if path not in self._watched and Path(path).exists():
            self._watched.add(path)
            self.server.watch(path)


def _log_to_the_terminal() -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s - %(message)s"))
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.INFO)
    log.addHandler(handler)
