"""What is said of an error that nobody foresaw, and how a command ends that is told to."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import traceback
from collections.abc import Iterator
from types import FrameType
from typing import NoReturn

_SHOWN = "HANDBOOK_DEBUG"
"""An environment variable, so that the processes that a command starts know it too."""
_LONGEST = 160
CRASH_HINT = "바로 전에 고친 줄을 되돌려 보고, 그 줄과 이 말을 이슈에 적어 주세요."
"""What to do where the tool itself stopped at a text."""


def show_tracebacks() -> None:
    """Have each traceback printed from now on (`--debug`)."""
    os.environ[_SHOWN] = "1"


def crash_of(error: BaseException) -> str:
    """Return an error in one line for a Korean message; print its traceback if that is wanted."""
    if os.environ.get(_SHOWN):
        traceback.print_exception(error, file=sys.stderr)
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words}"[:_LONGEST] if words else type(error).__name__


@contextlib.contextmanager
def ended_by_signal() -> Iterator[None]:
    """Have SIGTERM end the command as an exit does, so that temporary folders are taken away."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextlib.contextmanager
def signals_held() -> Iterator[None]:
    """Have SIGINT and SIGTERM wait until the block ends: what they raise is lost where Python is
    called by a library that cannot pass it on.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = {
        number: signal.signal(number, lambda number, _frame: came.append(number))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
        if came:
            signal.raise_signal(came[0])


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    # Who ends a group of processes tells each of them, and the one that started this hands it on:
    # the second time must not stop what clears up after the first.
    signal.signal(number, signal.SIG_IGN)
    raise SystemExit(128 + number)
