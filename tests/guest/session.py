"""One session with the guest, from power on to power off, and what of it may differ."""

from __future__ import annotations

import re
from collections.abc import Callable

from guest.machines import PROMPT, SWITCHED_OFF, Machine

LINES = """
도움말
주문 317
디스크
메아리 안녕, 게스트!
hlt
cli
out
엿보기 0x500
popf
sgdt
반복 1000000
세기
지우기
disk
order 318
""".split("\n")[1:-1]
# How often a clock ticks and how bytes share an interrupt is not the guest's to say.
VARIES = re.compile(r"^(타이머 인터럽트|직렬 인터럽트|링 3으로 복귀) \d+$", re.MULTILINE)


def hold(machine: Machine, pause: Callable[[], None] = lambda: None) -> str:
    """Hold the session and return all that the guest has said, as lines that end with a newline.

    `pause` is called before each line.
    """
    said = machine.until(PROMPT)
    for line in LINES:
        pause()
        said += machine.ask(line) + PROMPT
    machine.send("끄기\r")
    assert machine.finish() == SWITCHED_OFF
    return (said + machine.rest()).replace("\r\n", "\n")


def comparable(transcript: str) -> str:
    """Return the transcript without the numbers that no two runs share."""
    return VARIES.sub(r"\1 …", transcript)
