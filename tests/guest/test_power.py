"""How the machine ends, and how it can be dead without having ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from guest.machines import PROMPT, SWITCHED_OFF, Machine, Qemu, switched_on

pytestmark = pytest.mark.guest


@pytest.mark.parametrize("command", ["poweroff", "끄기"])
def test_the_power_goes_off(machine: Machine, command: str) -> None:
    machine.send(f"{command}\r")
    assert machine.finish() == SWITCHED_OFF
    assert machine.rest() == f"{command}\r\n전원을 꺼요.\r\n"


def test_a_frozen_machine_sleeps_with_its_interrupts_off(tmp_path: Path) -> None:
    with switched_on("qemu", tmp_path) as machine:
        assert isinstance(machine, Qemu)
        machine.until(PROMPT)
        machine.wait_for(machine.processor, {"HLT": 1, "IF": 1})  # it waits for a key
        machine.send("얼리기\r")
        machine.until("얼리기\r\n")
        machine.wait_for(machine.processor, {"HLT": 1, "IF": 0})
        machine.send("disk\r\x03")
        assert machine.process.poll() is None, "the power is still on"
        assert machine.counters()["bytes_in"] == len("얼리기\r".encode()), "and nobody listens"


def test_without_a_disk_it_starts_and_says_so(kind: str, tmp_path: Path) -> None:
    with switched_on(kind, tmp_path, with_disk=False) as machine:
        assert "직렬 포트, 디스크 없음\r\n" in machine.until(PROMPT)
        for command in ("주문 317", "disk", "wipe"):
            answer = machine.ask(command)
            assert answer == f"{command}\r\n디스크가 없거나 답하지 않아요.\r\n"
        assert machine.counters()["disk_sectors"] == 0


def test_the_disk_keeps_an_order_while_the_power_is_off(kind: str, tmp_path: Path) -> None:
    with switched_on(kind, tmp_path) as machine:
        machine.until(PROMPT)
        machine.send("주문 317\r끄기\r")
        machine.finish()
    with switched_on(kind, tmp_path, new_disk=False) as machine:
        machine.until(PROMPT)
        assert machine.ask("디스크") == "디스크\r\n디스크 1번 섹터: order 317\r\n"
