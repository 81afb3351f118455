"""What ring 3 may not do, and the kernel's report of it; and what it may do and ought not to."""

from __future__ import annotations

import re

import pytest

from guest.machines import ROM, Machine

pytestmark = pytest.mark.guest
RESTARTED = "커널이 프로그램을 처음부터 다시 시작해요.\r\n"
ROM_AT = 0xF0000
RING3_CODE = 0x1B
GENERAL_PROTECTION, PAGE_FAULT = 13, 14


def bytes_at(eip: int) -> bytes:
    return ROM.read_bytes()[eip - ROM_AT : eip - ROM_AT + 4]


@pytest.mark.parametrize(
    ("command", "code"),
    [("hlt", b"\xf4"), ("cli", b"\xfa"), ("out", b"\xe6\xf4"), ("정지", b"\xf4")],
)
def test_a_forbidden_instruction(machine: Machine, command: str, code: bytes) -> None:
    answer = machine.ask(command)
    eip = int(re.findall(r"eip 0x([0-9A-F]{8})", answer)[0], 16)
    assert answer == (
        f"{command}\r\n13번 예외(#GP) · eip 0x{eip:08X} · 그 자리의 바이트 {code[0]:02X}\r\n"
        + RESTARTED
    )
    assert bytes_at(eip).startswith(code)
    block = machine.counters()
    assert (block["fault_vector"], block["fault_eip"]) == (GENERAL_PROTECTION, eip)
    assert block["fault_bytes"].to_bytes(4, "little") == bytes_at(eip)
    assert (block["fault_cs"], block["fault_address"]) == (RING3_CODE, 0)
    assert (block["faults"], block["starts"]) == (1, 2)


@pytest.mark.parametrize(
    ("address", "error", "words"),
    [
        (0x500, 5, "허락 없는 페이지를 읽으려 했어요"),  # the kernel's counters
        (0x0, 5, "허락 없는 페이지를 읽으려 했어요"),
        (0xFFFF, 5, "허락 없는 페이지를 읽으려 했어요"),
        (0xF0000, 5, "허락 없는 페이지를 읽으려 했어요"),  # the kernel's code
        (0xFFFF0, 5, "허락 없는 페이지를 읽으려 했어요"),  # the reset vector
        (0x20000, 4, "없는 페이지를 읽으려 했어요"),
        (0x100000, 4, "없는 페이지를 읽으려 했어요"),
        (0xFFFFFFFF, 4, "없는 페이지를 읽으려 했어요"),
    ],
)
def test_a_forbidden_address(machine: Machine, address: int, error: int, words: str) -> None:
    answer = machine.ask(f"peek 0x{address:x}").splitlines(keepends=True)[1:]
    assert re.fullmatch(
        r"14번 예외\(#PF\) · eip 0x[0-9A-F]{8} · 그 자리의 바이트 8A\r\n", answer[0]
    )
    assert answer[1] == f"닿으려던 주소 0x{address:08X} · 오류 코드 {error}: {words}\r\n"
    assert answer[2:] == [RESTARTED]
    block = machine.counters()
    assert block["fault_vector"] == PAGE_FAULT
    assert (block["fault_address"], block["fault_error"]) == (address, error)


def test_its_own_memory_is_open_to_the_program(machine: Machine) -> None:
    assert machine.ask("peek 0xF8000").endswith(f"0x000F8000: {bytes_at(0xF8000)[0]:02X}\r\n")
    assert machine.ask("peek 65536").endswith("0x00010000: 70\r\n")  # its copy of the line: "peek"
    assert machine.counters()["faults"] == 0


def test_popf_says_nothing_and_does_nothing(machine: Machine) -> None:
    assert machine.ask("popf").endswith("popf 앞 IF=1, 뒤 IF=1 · 예외 없음\r\n")
    assert machine.counters()["faults"] == 0


def test_sgdt_shows_the_kernels_table(machine: Machine) -> None:
    address = re.findall(r"GDT 0x([0-9A-F]{8}) · 예외 없음", machine.ask("sgdt"))[0]
    assert machine.counters()["faults"] == 0
    refused = machine.ask(f"peek 0x{address}")
    assert f"닿으려던 주소 0x{address} · 오류 코드 5" in refused, "seen, but not readable"
