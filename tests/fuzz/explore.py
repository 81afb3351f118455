"""Feeds made-up inputs to a look at them: a few in the suite, for as long as it takes elsewhere."""

from __future__ import annotations

import contextlib
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

HANGS_SECONDS = 60
"""Processor time after which an input counts as one that never ends: the most that any page may
take is a third of it.
"""
_AT_ONCE = 200
"""Inputs that Hypothesis is asked for at a time: when time is over, it still makes the rest."""


class NeverEnds(BaseException):
    """Not an Exception, so that no net catches it."""


@dataclass
class Looked:
    """How many inputs a test has looked at, and the processor seconds that they took."""

    inputs: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Explorer:
    """`seconds` is how long to go on; None: only as many examples as the test asks for."""

    seconds: float | None = None
    looked: Looked = field(default_factory=Looked)

    def __call__(
        self,
        inputs: st.SearchStrategy[Any],
        look: Callable[[Any], object],
        seeds: Iterable[Any],
        examples: int,
    ) -> None:
        """Look at each seed, then at made-up inputs."""
        until = None if self.seconds is None else time.monotonic() + self.seconds

        def counted(value: Any) -> None:
            if until is not None and time.monotonic() > until:
                return  # the rest of what Hypothesis was asked for: the time is the next test's
            before = time.process_time()
            try:
                _look_at(value, look)
            finally:
                self.looked.inputs += 1
                self.looked.seconds += time.process_time() - before

        for seed in seeds:
            counted(seed)
        if until is None:
            _explore(inputs, counted, examples, derandomize=True)
            return
        while time.monotonic() < until:
            _explore(inputs, counted, _AT_ONCE, derandomize=False)


def _explore(
    inputs: st.SearchStrategy[Any], look: Callable[[Any], object], examples: int, derandomize: bool
) -> None:
    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=derandomize,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    @given(inputs)
    def once(value: Any) -> None:
        look(value)

    once()


def _look_at(value: Any, look: Callable[[Any], object]) -> None:
    try:
        with _ends():
            look(value)
    except NeverEnds:
        pytest.fail(f"does not end within {HANGS_SECONDS} s: {value!r}")
    except Exception as error:
        raise AssertionError(f"stops at {value!r}: {error}") from error


@contextlib.contextmanager
def _ends() -> Iterator[None]:
    if sys.platform == "win32":
        yield
        return

    def stop(*_: object) -> None:
        raise NeverEnds

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, HANGS_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
