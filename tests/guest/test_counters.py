"""The numbers that a page shows: exact, repeatable, the same in both machines."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from guest.machines import PROMPT, V86, Block, Machine, switched_on

pytestmark = pytest.mark.guest
DISK_DATA, DISK_REGISTERS, SERIAL = 0x1F0, range(0x1F1, 0x1F8), 0x3F8
WORDS_OF_A_SECTOR = 256
# How often a byte comes alone, and where the clock strikes, differs from run to run; and the
# last system call is still under way when the prompt has come.
VARIES = {"ticks", "serial_irqs", "returns", "ring_switches", "syscalls", "last_syscall"}
BOOTED = {
    "magic": int.from_bytes(b"GST1", "little"),
    "stage": 6,
    "faults": 0,
    "starts": 1,
    "bytes_in": 0,
    "sectors_read": 0,
    "sectors_written": 0,
    "fault_vector": 0xFFFFFFFF,
    "stalls": 0,
    "zeros_dropped": 0,
    "disk_sectors": 128,
}


def test_a_machine_that_has_just_been_switched_on(machine: Machine) -> None:
    block = machine.counters()
    assert {name: block[name] for name in BOOTED} == BOOTED


def order(machine: V86) -> tuple[Counter[int], int]:
    """Give order 317; return the port writes and the sectors that it took."""
    before, sectors = Counter(machine.port_writes()), machine.looked()["sectors"]
    machine.ask("order 317")
    writes = Counter(machine.port_writes())
    writes.subtract(before)
    return writes, machine.looked()["sectors"] - sectors


def test_an_order_takes_335_port_writes_and_one_sector(tmp_path: Path) -> None:
    with switched_on("v86", tmp_path) as machine:
        assert isinstance(machine, V86)
        machine.until(PROMPT)
        for _ in range(3):
            said = machine.counters()["bytes_out"]
            writes, sectors = order(machine)
            assert sectors == 1
            assert writes.total() == 335
            assert writes[DISK_DATA] == WORDS_OF_A_SECTOR
            assert sum(writes[port] for port in DISK_REGISTERS) == 7
            assert writes[SERIAL] == machine.counters()["bytes_out"] - said == 72


def test_the_kernel_counts_what_it_has_done(machine: Machine) -> None:
    def changes(*lines: str) -> Block:
        before = machine.counters()
        for line in lines:
            machine.ask(line)
        after = machine.counters()
        return {name: after[name] - before[name] for name in after}

    order = changes("order 317")
    assert (order["sectors_written"], order["sectors_read"], order["bytes_in"]) == (1, 0, 10)
    look = changes("disk", "disk")
    assert (look["sectors_written"], look["sectors_read"]) == (0, 2)
    faults = changes("hlt", "cli", "peek 0")
    assert (faults["faults"], faults["starts"]) == (3, 3)
    korean = changes("메아리 가")
    assert korean["bytes_in"] == len("메아리 가\r".encode())
    zeros = changes("\0\0")
    assert (zeros["zeros_dropped"], zeros["bytes_in"]) == (2, 1)


def test_what_the_guest_prints_is_what_stands_in_the_block(machine: Machine) -> None:
    machine.ask("hlt")
    printed = dict(line.rsplit(" ", 1) for line in machine.ask("세기").splitlines()[1:])
    block = machine.counters()
    assert int(printed["예외"]) == block["faults"] == 1
    assert 0 < int(printed["시스템 호출"]) < block["syscalls"]
    assert 0 < int(printed["링 3으로 복귀"]) <= block["returns"]
    assert 0 < int(printed["직렬 인터럽트"]) <= block["serial_irqs"]
    assert int(printed["타이머 인터럽트"]) <= block["ticks"]


def test_both_machines_count_the_same(tmp_path: Path) -> None:
    lines = ("주문 317", "디스크", "엿보기 0x500", "hlt", "메아리 한글")
    blocks = []
    for kind in ("qemu", "v86"):
        with switched_on(kind, tmp_path) as machine:
            machine.until(PROMPT)
            for line in lines:
                machine.ask(line)
            block = machine.counters()
            blocks.append({name: block[name] for name in block if name not in VARIES})
    assert blocks[0] == blocks[1]


def test_the_timer_ticks_while_the_guest_waits(machine: Machine) -> None:
    """Asked again and again until it does: how fast a clock is, is not the guest's to say."""
    for _ in range(2000):
        if machine.counters()["ticks"] >= 2:
            break
        machine.ask("loop 100000")
    assert machine.counters()["ticks"] >= 2


def test_the_timer_is_set_to_20_ticks_a_second(tmp_path: Path) -> None:
    with switched_on("v86", tmp_path) as machine:
        assert isinstance(machine, V86)
        machine.until(PROMPT)
        divisor = int.from_bytes(machine.looked()["timer"], "little")
        assert 1193182 // divisor == 20


def test_each_way_into_the_kernel_has_its_way_back(tmp_path: Path) -> None:
    """One more return than entries: the first start. In v86 the prompt's own call is still open."""
    with switched_on("v86", tmp_path) as machine:
        machine.until(PROMPT)
        machine.ask("hlt")
        block = machine.counters()
        assert block["returns"] == block["ring_switches"]
