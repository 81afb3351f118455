"""Builds the guest's ROM from its sources: `python3 guest/build.py`.

Needs nasm, gcc and GNU binutils. Standard library only, so that it runs without the book's
environment. The same compiler gives the same bytes; no time, path or machine gets into them.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROM = HERE.parent / "docs" / "assets" / "guest" / "rom.bin"
ROM_SIZE = 64 * 1024
TOOLS = {"nasm": "nasm", "gcc": "gcc", "ld": "binutils", "objcopy": "binutils"}
COULD_NOT_RUN = 2
C_FLAGS = """
    -m32 -march=i486 -mgeneral-regs-only -std=c11 -Os -ffreestanding -fno-pic -fno-ident
    -fno-stack-protector -fcf-protection=none -fno-asynchronous-unwind-tables
    -fno-tree-loop-distribute-patterns -fno-common -fno-toplevel-reorder -frandom-seed=guest
    -Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes -Werror
""".split()
LINK_FLAGS = ("-m", "elf_i386", "--build-id=none", "-z", "noexecstack")
SHARED = "text.c"


class BuildError(Exception):
    """Why there is no ROM; the text says the way out."""


def run(*command: str, cwd: Path = HERE) -> None:
    """Run one tool in `cwd`. Raises BuildError; its own message has gone to standard error."""
    if subprocess.run(command, cwd=cwd, check=False).returncode != 0:
        raise BuildError(f"{command[0]} 명령이 실패했어요. 까닭은 바로 위에 적혀 있어요.")


def compile_folder(folder: str, work: Path) -> list[str]:
    """Compile a folder's sources and the shared one; return the object files for the linker."""
    objects = []
    for source in [*sorted((HERE / folder).glob("*.asm")), *sorted((HERE / folder).glob("*.c"))]:
        name = source.relative_to(HERE).as_posix()
        target = str(work / f"{folder}-{source.stem}-{source.suffix[1:]}.o")
        if source.suffix == ".asm":
            run("nasm", "-f", "elf32", "-Werror", "-i", f"{work}/", "-o", target, name)
        else:
            run("gcc", *C_FLAGS, "-c", "-o", target, name)
        objects.append(target)
    target = str(work / f"{folder}-shared.o")
    run("gcc", *C_FLAGS, "-c", "-o", target, SHARED)
    return [*objects, target]


def link(folder: str, work: Path) -> Path:
    """Link a folder by its own script and return the plain bytes of its ROM part."""
    linked, plain = work / f"{folder}.elf", work / f"{folder}.bin"
    objects = compile_folder(folder, work)
    script = f"{folder}/{folder}.ld"
    run("ld", *LINK_FLAGS, "-T", script, "-o", str(linked), *objects)
    run("objcopy", "-O", "binary", "--gap-fill", "0", str(linked), str(plain))
    return plain


def require_tools() -> None:
    """Raise BuildError with the command to type where a tool is missing."""
    missing = sorted({package for tool, package in TOOLS.items() if shutil.which(tool) is None})
    if missing:
        raise BuildError(
            f"롬을 빌드하는 데 필요한 것이 없어요: {', '.join(missing)}. 다음 명령을 실행한 뒤 "
            f"다시 시작하세요: sudo apt-get install {' '.join(missing)}"
        )


def build() -> bytes:
    """Return the bytes of the ROM. Raises BuildError."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        link("program", work)  # the kernel takes program.bin in
        rom = link("kernel", work).read_bytes()
    if len(rom) != ROM_SIZE:
        raise BuildError(f"롬이 {ROM_SIZE}바이트가 아니라 {len(rom)}바이트예요.")
    return rom


def versions() -> str:
    """Return the first line that each tool says of itself."""
    lines = []
    for tool in TOOLS:
        command = [tool, "-v" if tool == "nasm" else "--version"]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
        lines.append(answer.stdout.splitlines()[0])
    return "\n".join(lines) + "\n"


def main() -> int:
    """Build, and write the ROM and its hash or compare with the one that is there."""
    parser = argparse.ArgumentParser(description="게스트의 롬을 빌드하거나, 있는 롬과 견줘요.")
    parser.add_argument("--check", action="store_true", help="쓰지 않고 있는 롬과 견줘요")
    parser.add_argument("--versions", action="store_true", help="쓰는 도구의 버전만 보여 줘요")
    options = parser.parse_args()
    try:
        require_tools()
        if options.versions:
            print(versions(), end="")
            return 0
        rom = build()
    except BuildError as error:
        print(error, file=sys.stderr)
        return COULD_NOT_RUN
    if options.check:
        same = ROM.exists() and ROM.read_bytes() == rom
        print("롬이 소스와 같아요." if same else "롬이 소스와 달라요: python3 guest/build.py")
        return 0 if same else 1
    ROM.parent.mkdir(parents=True, exist_ok=True)
    ROM.write_bytes(rom)
    digest = hashlib.sha256(rom).hexdigest()
    ROM.with_name("rom.bin.sha256").write_text(f"{digest}  rom.bin\n", encoding="ascii")
    (HERE / "toolchain.txt").write_text(versions(), encoding="utf-8")
    print(f"{ROM.relative_to(HERE.parent).as_posix()}: {len(rom)}바이트, sha256 {digest}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
