"""Shares work among the cores of the machine."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Sequence

Job = Callable[[], object]


def cores() -> int:
    """Return how many processes may be started: 1 where starting one costs more than it saves.

    Elsewhere than on Linux a new process begins with nothing, and a quarter of a second goes by
    until it has read our code. A copy of a process with threads, on the other hand, may hang.
    """
    alone = threading.active_count() == 1 and "merman" not in sys.modules
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" and alone else 1


def share(jobs: Sequence[Job], count: int) -> None:
    """Do `jobs`, the longest first, in `count` copies of this process.

    What they return or raise is lost: they are there to leave something in the cache.
    """
    # Only a check of many pages needs it, and it takes as long to import as to read a page.
    import multiprocessing  # noqa: PLC0415

    gc.freeze()  # what is here by now is of use until the end: no copy has to look at it
    context = multiprocessing.get_context("fork")
    children = [context.Process(target=_do, args=(jobs[start::count],)) for start in range(count)]
    for child in children:
        child.start()
    for child in children:
        child.join()


def _do(jobs: Sequence[Job]) -> None:
    for job in jobs:
        try:
            job()
        except Exception:
            continue
