"""A program that means harm, in place of the shell: the kernel refuses, reports, and lives on."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from guest.machines import ROM, switched_on

pytestmark = pytest.mark.guest
PROGRAM_AT, PROGRAM_ROOM = 0x8000, 0x7000
SOURCE = Path(__file__).with_name("hostile.asm")
REFUSALS = "abcdefghijklmn"
ATTEMPTS = {
    "write_code": "14번 예외(#PF)",
    "write_kernel": "14번 예외(#PF)",
    "jump_kernel": "14번 예외(#PF)",
    "divide": "0번 예외(#DE)",
    "undefined": "6번 예외(#UD)",
    "gate": "13번 예외(#GP)",
    "port": "13번 예외(#GP)",
    "trace": "1번 예외(#DB)",
    "no_stack": "14번 예외(#PF)",
    "load_kernel_segment": "13번 예외(#GP)",
    "far_kernel": "13번 예외(#GP)",
    "backwards": "13번 예외(#GP)",
}
# v86 0.5.462 does not know the trap flag: the program runs on to its next forbidden instruction.
NOT_EMULATED = {("v86", "trace"): "13번 예외(#GP)"}


def rom_with(attempt: str, folder: Path) -> Path:
    program, rom = folder / "program.bin", folder / "rom.bin"
    number = list(ATTEMPTS).index(attempt)
    command = ["nasm", "-f", "bin", f"-DATTEMPT={number}", "-o", str(program), str(SOURCE)]
    subprocess.run(command, check=True)
    code = program.read_bytes()
    assert len(code) < PROGRAM_ROOM
    whole = bytearray(ROM.read_bytes())
    whole[PROGRAM_AT : PROGRAM_AT + PROGRAM_ROOM] = code.ljust(PROGRAM_ROOM, b"\0")
    rom.write_bytes(whole)
    return rom


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_the_kernel_refuses_and_lives_on(kind: str, attempt: str, tmp_path: Path) -> None:
    with switched_on(kind, tmp_path, rom_with(attempt, tmp_path)) as machine:
        for _ in range(2):  # the second time around it is a program that has been restarted
            said = machine.until("커널이 프로그램을 처음부터 다시 시작해요.\r\n")
            lines = said.splitlines()
            assert REFUSALS in lines, said
            assert "!" not in said
            assert NOT_EMULATED.get((kind, attempt), ATTEMPTS[attempt]) in said
            assert "커널이 멈췄어요" not in said
    assert (tmp_path / "disk.img").read_bytes() == bytes(128 * 512)
