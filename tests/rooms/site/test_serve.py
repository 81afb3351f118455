"""`serve` outlives whatever is saved: it says what is wrong, and goes on when that is mended."""

from __future__ import annotations

import errno
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from handbook.site import live, serve
from sample_book import ROOT, make_book

GLOSSARY = "docs/_data/glossary.yml"
VM = "docs/basics/vm.md"
PATIENCE_SECONDS = 90
HOOK = f"\nhooks:\n  - {ROOT / 'scripts/handbook/site/hooks/events.py'}\n"


@dataclass
class Served:
    """A book that a process of its own serves."""

    root: Path
    url: str
    process: subprocess.Popen[bytes]

    def shows(self, path: str, words: str) -> str:
        """Return what stands at `path` as soon as it holds `words`."""
        return self._seen(lambda: self._get(path), words)

    def says(self, words: str) -> str:
        """Return what the terminal shows as soon as it holds `words`."""
        return self._seen(lambda: (self.root / "log").read_text(encoding="utf-8"), words)

    def save(self, path: str, data: bytes) -> None:
        (self.root / path).write_bytes(data)

    def once_read(self, pipe: Path) -> int:
        """Return the end of a pipe to write to as soon as the server reads from it."""
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            assert self.process.poll() is None, "the server stopped"
            try:
                return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
            except OSError as nobody_reads:
                assert nobody_reads.errno == errno.ENXIO
            # Asking again is the only way to learn what another process has got to.
            time.sleep(0.05)
        pytest.fail(f"nobody reads {pipe}")

    def _get(self, path: str) -> str:
        try:
            with urllib.request.urlopen(self.url + path, timeout=PATIENCE_SECONDS) as answer:
                return str(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            return str(error.read().decode("utf-8"))
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def _seen(self, look: Callable[[], str], words: str) -> str:
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            assert self.process.poll() is None, "the server stopped"
            seen = look()
            if words in seen:
                return seen
            # Asking again is the only way to learn what another process has got to.
            time.sleep(0.2)
        pytest.fail(f"{words!r} never came: {look()[-2000:]}")


@contextmanager
def served(root: Path) -> Iterator[Served]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "handbook", "serve", "--addr", address]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "PYTHONUTF8": "1"}
    with (root / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=root, env=environment, stdout=log, stderr=log)
        try:
            yield Served(root, f"http://{address}/", process)
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE_SECONDS)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    root = make_book(tmp_path)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(HOOK)
    return root


def bomb() -> bytes:
    """Aliases that stand for 9 to the power of 9 values."""
    first, *others = "abcdefghi"
    lines = [f"{first}: &{first} [x]"]
    for before, name in zip([first, *others], others, strict=False):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]")
    return "\n".join(lines).encode()


BROKEN = {
    "bomb": (
        "mkdocs.yml",
        b"site_name: a\nextra:\n  " + bomb().replace(b"\n", b"\n  "),
        "mkdocs.yml:",
    ),
    "data": (GLOSSARY, b"- id: [\n", f"{GLOSSARY}:1:7"),
    "settings": ("mkdocs.yml", b"site_name: [\n", "mkdocs.yml:1:12"),
    "encoding": (VM, "# 가상 머신".encode("cp949"), f"{VM}:1"),
    "binary": (VM, b"\x00\x01", VM),
    "endless": (VM, b"[" * 20_000, f"{VM}:1:1001"),
}


def test_front_matter_that_stands_for_too_much_is_found_and_the_book_is_shown(book: Path) -> None:
    (book / VM).write_bytes(b"---\n" + bomb() + "\n---\n\n# 가상 머신 { #vm }\n".encode())
    with served(book) as server:
        server.shows("basics/vm/", "가상 머신")
        server.says(f"{VM}:")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are other things there")
def test_a_pipe_among_the_pages_is_named_and_never_waited_for(book: Path) -> None:
    os.mkfifo(book / "docs/pipe.md")
    with served(book) as server:
        server.shows("", "docs/pipe.md")
        (book / "docs/pipe.md").unlink()
        server.save(VM, (book / VM).read_bytes() + b"\n")
        assert "pipe.md" not in server.shows("basics/vm/", "가상 머신")


@pytest.mark.parametrize("kind", [kind for kind in BROKEN if kind != "binary"])
def test_what_is_broken_at_the_start_is_said_and_mended_later(kind: str, book: Path) -> None:
    path, data, place = BROKEN[kind]
    before = (book / path).read_bytes()
    (book / path).write_bytes(data)
    with served(book) as server:
        server.shows("", place)
        server.shows("basics/hypervisor/", place)
        assert "Traceback" not in server.says(place)
        server.save(path, before)
        assert place not in server.shows("basics/hypervisor/", "하이퍼바이저")


def test_what_is_saved_broken_is_said_on_every_page_and_the_book_stays(book: Path) -> None:
    with served(book) as server:
        server.shows("basics/vm/", "가상 머신")
        for path, data, place in BROKEN.values():
            before = (book / path).read_bytes()
            server.save(path, data)
            server.shows(live.SCRIPT, place)
            server.shows("basics/vm/", "가상 머신")
            server.save(path, before)
            server.shows(live.SCRIPT, "handbookTrouble = [];")
        assert "Traceback" not in server.says("docs")


def test_a_port_is_asked_for_alone_where_windows_would_share_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []

    class Probe(socket.socket):
        def setsockopt(self, *arguments: object) -> None:
            asked.append(int(str(arguments[1])))

    monkeypatch.setattr(serve.socket, "SO_EXCLUSIVEADDRUSE", -5, raising=False)
    monkeypatch.setattr(serve.socket, "socket", Probe)
    serve._is_free("127.0.0.1", 0)
    assert asked == [-5]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another thing there")
def test_an_interrupt_ends_it_in_peace(book: Path) -> None:
    with served(book) as server:
        server.shows("", "보기 책")
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(timeout=PATIENCE_SECONDS) == 0
        assert "Traceback" not in (book / "log").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another thing there")
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 0), (signal.SIGTERM, 143)])
def test_it_ends_while_it_builds(book: Path, number: int, status: int) -> None:
    os.mkfifo(book / "begun")
    hook = "from pathlib import Path\n\ndef on_pre_build(config):\n    Path('begun').read_text()\n"
    (book / "waits.py").write_text(hook, encoding="utf-8")
    config = (book / "mkdocs.yml").read_text(encoding="utf-8")
    (book / "mkdocs.yml").write_text(config + "  - waits.py\n", encoding="utf-8")
    with served(book) as server:
        kept_open = server.once_read(book / "begun")
        server.process.send_signal(number)
        assert server.process.wait(timeout=PATIENCE_SECONDS) == status
        os.close(kept_open)
        assert "Traceback" not in (book / "log").read_text(encoding="utf-8")
