"""Runs a command that ends when this process is told to end. Standard library only, as
bootstrap.py, which starts every command so.
"""

from __future__ import annotations

import signal
import subprocess

INTERRUPTED = 130
TERMINATED = 143


def run(call: list[str], environment: dict[str, str], ends_by_interrupt: bool = False) -> int:
    """Run a command and return its exit code; 130 when it is interrupted, or 0 where that is how
    it ends. The command has been interrupted as well, and is left the time to clear up. Only this
    process is told to end by whoever has its number: it hands that on, and leaves nothing behind.
    """
    started: list[subprocess.Popen[bytes]] = []
    told = False

    def hand_on(_number: int, _frame: object) -> None:
        nonlocal told
        told = True
        for child in started:
            child.terminate()

    # Before there is a child: it may be slower to be known here than others are to end this.
    signal.signal(signal.SIGTERM, hand_on)
    with subprocess.Popen(call, env=environment) as child:
        started.append(child)
        if told:
            child.terminate()
        try:
            status = child.wait()
            return TERMINATED if status == -signal.SIGTERM else status
        except KeyboardInterrupt:
            try:
                child.wait(timeout=10)
            except (KeyboardInterrupt, subprocess.TimeoutExpired):
                child.terminate()
            return 0 if ends_by_interrupt else INTERRUPTED
