"""A command that ends when the process that started it is told to end."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import bootstrap

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are another thing there")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(bootstrap.ROOT / "scripts")}
PATIENCE_SECONDS = 60


@pytest.mark.parametrize(("quiet", "status"), [(False, 130), (True, 0)])
def test_an_interrupted_command_says_so_but_serving_ends_that_way(quiet: bool, status: int) -> None:
    of_child = "import os, signal, sys; os.kill(os.getppid(), signal.SIGINT); sys.exit(3)"
    call = f"child.run({[sys.executable, '-c', of_child]!r}, None, {quiet})"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys, child; sys.exit({call})"],
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
        timeout=PATIENCE_SECONDS,
    )
    assert (done.returncode, done.stderr) == (status, b"")


@pytest.mark.parametrize("clears_up", [False, True])
def test_a_command_ends_with_the_process_that_started_it(clears_up: bool) -> None:
    ends = "import signal, sys; signal.signal(signal.SIGTERM, lambda *_: sys.exit(143)); "
    of_child = f"{ends if clears_up else ''}print('ready', flush=True); input()"
    call = f"child.run({[sys.executable, '-c', of_child]!r}, None, True)"
    started = subprocess.Popen(
        [sys.executable, "-c", f"import sys, child; sys.exit({call})"],
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with started:
        assert started.stdin is not None and started.stdout is not None
        assert started.stdout.readline() == b"ready\n"
        started.terminate()
        # The child has the other end: nothing more comes as soon as it is gone too.
        assert started.stdout.read() == b""
        assert started.wait(timeout=PATIENCE_SECONDS) == 143


# This process is told to end when its child runs, but before it knows the child.
_AT_ONCE = """
import os, signal, subprocess, sys, child
class ToldAtOnce(subprocess.Popen):
    def __init__(self, *given, **options):
        super().__init__(*given, **options)
        os.kill(os.getpid(), signal.SIGTERM)
subprocess.Popen = ToldAtOnce
sys.exit(child.run([sys.executable, "-c", "input()"], None))
"""


def test_a_command_that_has_only_just_begun_ends_too() -> None:
    waits, stays = os.pipe()
    try:
        done = subprocess.run(
            [sys.executable, "-c", _AT_ONCE],
            env=ENVIRONMENT,
            stdin=waits,
            capture_output=True,
            check=False,
            timeout=PATIENCE_SECONDS,
        )
    finally:
        os.close(waits)
        os.close(stays)
    assert (done.returncode, done.stderr) == (143, b"")
