"""What guest/README.md and the book's page tell the reader to type, and what they say happens."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from guest.machines import PROMPT, ROM, ROOT, SWITCHED_OFF, Machine, Qemu, switched_on
from guest.sources import GUEST, copy_sources

pytestmark = pytest.mark.guest
KERNEL_CODE = 0x08
TIMER, SERIAL = 1 << 0, 1 << 4  # lines of the interrupt controller
# With a prompt where the page shows what is answered too.
_TYPED = re.compile(
    r"^(?:\$ )?((?:dd|qemu-system-i386) (?:.*\\\n)*.*)$",
    re.MULTILINE,
)
PAGES = [GUEST / "README.md", ROOT / "docs/guest/index.md"]
CHANGES = {
    "a page for everybody": (
        "kernel/paging.c",
        "map(0, (uint32_t)user_ram, PRESENT | WRITABLE);",
        "map(0, (uint32_t)user_ram, PRESENT | WRITABLE | FOR_RING3);",
    ),
    "ports for ring 3": (
        "kernel/kernel.c",
        ".eflags = INTERRUPTS_ON | ALWAYS_ONE,",
        ".eflags = INTERRUPTS_ON | ALWAYS_ONE | 3 << 12,",
    ),
    "a kernel that writes to its ROM": (
        "kernel/kernel.c",
        "    greet();\n",
        "    greet();\n    *(volatile uint8_t *)0xF0000 = 0;\n",
    ),
    "no end of interrupt": (
        "kernel/interrupts.c",
        "    out8(FIRST_COMMAND, END_OF_INTERRUPT);\n",
        "",
    ),
}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_the_command_that_is_printed_starts_the_guest(page: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    (tmp_path / "rom.bin").symlink_to(ROM)
    make_disk, start = (typed.replace("\\\n", " ") for typed in _TYPED.findall(text))
    subprocess.run(shlex.split(make_disk), cwd=tmp_path, check=True, stderr=subprocess.DEVNULL)
    machine = Machine(shlex.split(start), tmp_path)
    try:
        machine.until(PROMPT)
        assert "order 317" in machine.ask("주문 317")
        machine.send("끄기\r")
        assert machine.finish() == SWITCHED_OFF
    finally:
        machine.close()
    assert (tmp_path / "disk.img").read_bytes()[512:].startswith(b"order 317\n")


def changed_rom(name: str, folder: Path) -> Path:
    """Build the guest with one of CHANGES: most of them are what the README proposes."""
    path, old, new = CHANGES[name]
    file = copy_sources(folder) / path
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, "the line is there"
    file.write_text(text.replace(old, new), encoding="utf-8")
    build = [sys.executable, str(folder / "guest/build.py")]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    return folder / "docs/assets/guest/rom.bin"


def test_a_page_for_everybody_can_be_read(tmp_path: Path) -> None:
    with switched_on("qemu", tmp_path, changed_rom("a page for everybody", tmp_path)) as machine:
        machine.until(PROMPT)
        assert machine.ask("peek 0x500").endswith("0x00000500: 47\r\n")


def test_with_ports_for_ring_3_nobody_asks_the_kernel(tmp_path: Path) -> None:
    with switched_on("qemu", tmp_path, changed_rom("ports for ring 3", tmp_path)) as machine:
        machine.until(PROMPT)
        assert "popf 앞 IF=1, 뒤 IF=0" in machine.ask("popf")
        machine.send("out\r")
        assert machine.finish() not in {0, SWITCHED_OFF}
        assert "전원을 꺼요" not in machine.rest()


def test_without_the_end_of_an_interrupt_the_next_one_never_comes(tmp_path: Path) -> None:
    with switched_on("qemu", tmp_path, changed_rom("no end of interrupt", tmp_path)) as machine:
        assert isinstance(machine, Qemu)
        machine.until(PROMPT)
        machine.wait_for(machine.interrupt_lines, {"served": TIMER, "waiting": TIMER})
        machine.send("count\r")
        machine.wait_for(machine.interrupt_lines, {"served": TIMER, "waiting": TIMER | SERIAL})
        block = machine.counters()
        assert (block["ticks"], block["serial_irqs"], block["bytes_in"]) == (1, 0, 0)


def test_the_rom_is_closed_to_the_kernel_too_and_its_own_fault_stops_it(tmp_path: Path) -> None:
    rom = changed_rom("a kernel that writes to its ROM", tmp_path)
    with switched_on("qemu", tmp_path, rom) as machine:
        assert isinstance(machine, Qemu)
        assert "커널이 멈췄어요: 14번 예외(#PF)" in machine.until("쓰려 했어요\r\n")
        machine.wait_for(machine.processor, {"HLT": 1, "IF": 0})
        block = machine.counters()
        assert (block["stage"], block["fault_address"], block["fault_error"]) == (8, 0xF0000, 3)
        assert (block["fault_cs"], block["faults"]) == (KERNEL_CODE, 0)
