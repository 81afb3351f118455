"""`serve`: the book with live reload, after a look at the port."""

from __future__ import annotations

import gc
import socket
import sys

from handbook.book.project import Project
from handbook.core.errors import CouldNotRun

_PORTS_TO_TRY = 20


def serve(project: Project, address: str) -> int:
    """Serve the book at `address` (`host:port`) until it is stopped.

    Raises CouldNotRun when the address is malformed or already taken.
    """
    host, port = _parse(address)
    if not _is_free(host, port):
        free = next((p for p in range(port + 1, port + _PORTS_TO_TRY) if _is_free(host, p)), None)
        way_out = f"--addr {host}:{free}" if free else "--addr로 다른 포트"
        raise CouldNotRun(
            f"포트 {port}번을 다른 프로그램이 쓰고 있어요.",
            hint=f"그 프로그램을 끄거나 {way_out} 옵션을 붙이세요.",
        )
    gc.enable()  # a server runs for hours
    print(f"브라우저에서 http://{host}:{port}/ 주소를 여세요. 끝내기: Ctrl+C", file=sys.stderr)
    # MkDocs takes a while to import: a taken port is said at once.
    from handbook.site.serving import serve_forever  # noqa: PLC0415

    try:
        serve_forever(project, host, port)
    except KeyboardInterrupt:
        print("끝냈어요.", file=sys.stderr)
    return 0


def _parse(address: str) -> tuple[str, int]:
    host, _, port = address.rpartition(":")
    if not host or not (port.isascii() and port.isdigit()) or not 0 < int(port) < 65536:
        raise CouldNotRun(
            f"주소 '{address}'를 읽을 수 없어요.", hint="--addr 127.0.0.1:8000 꼴로 적으세요."
        )
    return host, int(port)


def _is_free(host: str, port: int) -> bool:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        # Elsewhere the option lets a port be bound again at once; on Windows, one that is taken.
        option = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)
        probe.setsockopt(socket.SOL_SOCKET, option, 1)
        try:
            probe.bind((host.strip("[]"), port))
        except OSError:
            return False
    return True
