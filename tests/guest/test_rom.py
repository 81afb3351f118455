"""The ROM that is published is the one that its sources give."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from guest.machines import FIELDS, ROM
from guest.needs import skip_or_fail
from guest.sources import GUEST, SOURCES, copy_sources

BUILD = [sys.executable, str(GUEST / "build.py")]
README = (GUEST / "README.md").read_text(encoding="utf-8")


def said_by(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*BUILD, *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.mark.guest
def test_the_sources_give_the_rom() -> None:
    recorded = (GUEST / "toolchain.txt").read_text(encoding="utf-8")
    here = said_by("--versions").stdout
    if here != recorded:
        skip_or_fail(f"롬을 빌드한 도구와 달라요.\n빌드한 도구:\n{recorded}이 컴퓨터:\n{here}")
    result = said_by("--check")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.guest
def test_a_rom_of_other_sources_is_noticed(tmp_path: Path) -> None:
    copy = copy_sources(tmp_path)
    there = tmp_path / "docs/assets/guest/rom.bin"
    there.parent.mkdir(parents=True)
    there.write_bytes(ROM.read_bytes())
    shell = copy / "program/shell.c"
    shell.write_text(shell.read_text(encoding="utf-8").replace("게스트> ", "손님> "), "utf-8")
    result = subprocess.run(
        [sys.executable, str(copy / "build.py"), "--check"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 1
    assert "롬이 소스와 달라요: python3 guest/build.py" in result.stdout


def test_without_a_compiler_the_command_to_type_is_named(tmp_path: Path) -> None:
    result = subprocess.run(
        BUILD, capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "PATH": str(tmp_path), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert result.returncode == 2
    assert "sudo apt-get install binutils gcc nasm" in result.stderr


def test_the_rom_has_its_hash_and_begins_with_a_jump() -> None:
    rom = ROM.read_bytes()
    digest = hashlib.sha256(rom).hexdigest()
    written = ROM.with_name("rom.bin.sha256").read_text(encoding="ascii")
    assert written == f"{digest}  rom.bin\n"
    assert len(rom) == 65536
    far_jump, offset, segment = rom[0xFFF0], rom[0xFFF1:0xFFF3], rom[0xFFF3:0xFFF5]
    assert (far_jump, segment) == (0xEA, b"\x00\xf0")
    assert (
        rom[int.from_bytes(offset, "little")] == 0xFA
    )  # cli: let nothing in while tables are made


def test_the_readme_names_every_counter_at_its_place() -> None:
    rows = re.findall(r"^\| 0x([0-9A-F]{3}) \| `(\w+)` \|", README, re.MULTILINE)
    assert rows == [(f"{0x500 + 4 * place:03X}", name) for place, name in enumerate(FIELDS)]
    header = (GUEST / "kernel/kernel.h").read_text(encoding="utf-8")
    block = header.partition("struct counters {")[2].partition("}")[0]
    assert re.findall(r"uint(?:32|8)_t (\w+)(?:\[4\])?;", block) == FIELDS


def test_the_readme_names_every_command() -> None:
    rows = re.findall(r"^\| `([a-z]+)(?: \S+)?` \| `(\S+?)(?: \S+)?` \|", README, re.MULTILINE)
    table = (GUEST / "program/commands.c").read_text(encoding="utf-8")
    commands = re.findall(r'^    \{"(\w+)", "(\w+)", ', table, re.MULTILINE)
    assert len(commands) == 15
    assert sorted(rows) == sorted(commands)


def test_a_student_can_read_every_file_in_one_sitting() -> None:
    assert len(SOURCES) > 20
    long = {
        path.name: lines
        for path in SOURCES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) >= 300
    }
    assert long == {}
