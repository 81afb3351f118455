"""The throw-away place in which the commands of a page are typed, one after the other."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from secrets import token_hex

import bootstrap

SECONDS = 120
"""A command that takes longer is taken to hang."""

_ISOLATION = "리눅스의 네임스페이스(unshare)"
_SCRIPT = Path(__file__).parent / "room.sh"
_NAMESPACES = ("--mount", "--net", "--uts", "--ipc", "--pid", "--fork", "--kill-child")
_SAID_BY_A_SCRIPT = re.compile(r"^bash: line \d+: ", re.MULTILINE)
_ENDED_BY = re.compile(
    r"^bash: +\d+ (?P<how>Segmentation fault|Killed|Illegal instruction|Aborted) .*$", re.MULTILINE
)


class Hung(Exception):
    """A command that did not end, or that ended its shell."""


def missing(needs: Sequence[str]) -> list[str]:
    """Return what is not here of what a block needs: `root`, `x86-64`, a header or a command."""
    names = [name for name in needs if not _is_here(name)]
    return names if _can_isolate() else [_ISOLATION, *names]


def _is_here(name: str) -> bool:
    if name == "root":
        return _is_root()
    if name == "x86-64":
        return platform.machine().lower() in {"x86_64", "amd64"}
    return bootstrap.is_here(name)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _unshare(*command: str) -> list[str]:
    become_root = () if _is_root() else ("--user", "--map-root-user")
    return ["unshare", *become_root, *_NAMESPACES, "--mount-proc", *command]


@cache
def _can_isolate() -> bool:
    if shutil.which("unshare") is None:
        return False
    probe = _unshare("mount", "-t", "tmpfs", "probe", "/proc")
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


class Shell:
    """A shell in its place. Its answers are as a terminal would show them."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._end = f"end-{token_hex(8)}"

    def type(self, command: str) -> str:
        """Type a command and return what it printed, without the last line break.

        Raises Hung where it takes too long or takes the shell with it.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        watch = threading.Timer(SECONDS, self._process.kill)
        watch.start()
        lines: list[str] = []
        try:
            self._process.stdin.write(f"{{ {command}\n}} </dev/null\nprintf '\\n{self._end}\\n'\n")
            self._process.stdin.flush()
            for line in self._process.stdout:
                if line.rstrip("\n") == self._end:
                    return _as_in_a_terminal("".join(lines)[:-1]).rstrip("\n")
                lines.append(line)
        except BrokenPipeError:
            pass
        finally:
            watch.cancel()
        raise Hung("".join(lines))


@contextmanager
def shell_in(folder: Path, files: dict[str, bytes]) -> Iterator[Shell]:
    """Start a shell in a place below `folder` that holds `files`; all of it ends with the block."""
    given, room = folder / "given", folder / "room"
    given.mkdir()
    room.mkdir()
    for name, content in files.items():
        (given / name).write_bytes(content)
    start = ["bash", str(_SCRIPT), str(room), str(given), "bash", "--noprofile", "--norc", "-s"]
    process = subprocess.Popen(
        _unshare(*start),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    )
    try:
        yield Shell(process)
    finally:
        process.kill()
        process.communicate()


def _as_in_a_terminal(printed: str) -> str:
    """Leave out what bash adds for scripts: the line, and which program ended how."""
    return _ENDED_BY.sub(r"\g<how>", _SAID_BY_A_SCRIPT.sub("bash: ", printed))
