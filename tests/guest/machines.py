"""The guest in QEMU and in v86, both as a program with the serial line on its standard streams.

Standard library only, so that `record.py` runs without the tests' environment.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import struct
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import BufferedRWPair
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parents[2]
ROM = ROOT / "docs" / "assets" / "guest" / "rom.bin"
LIBRARY = ROOT / "guest" / "node_modules" / "v86" / "build"
DISK_SIZE = 64 * 1024
PROMPT = "게스트> "
SWITCHED_OFF = 33
BLOCK_AT, BLOCK_SIZE = 0x500, 0x100
PATIENCE = 60  # seconds until what is waited for counts as not coming
# The fields of the block at 0x500 that guest/README.md names, in their order.
FIELDS = """
    magic stage syscalls faults ticks serial_irqs returns starts bytes_in bytes_out sectors_read
    sectors_written fault_vector fault_eip fault_error fault_address fault_bytes fault_cs
    last_syscall stalls zeros_dropped disk_sectors ring_switches
""".split()

Block = dict[str, int]


def block_of(raw: bytes) -> Block:
    """Return the counters of the bytes at 0x500."""
    return dict(zip(FIELDS, struct.unpack_from(f"<{len(FIELDS)}I", raw), strict=True))


def missing_tools() -> list[str]:
    """Return what has to be installed before the guest can be built and run in both machines."""
    tools = {"nasm": "nasm", "gcc": "gcc", "qemu-system-i386": "qemu-system-x86", "node": "nodejs"}
    missing = [package for tool, package in tools.items() if shutil.which(tool) is None]
    return missing if LIBRARY.is_dir() else [*missing, "v86 (npm ci, guest 폴더에서)"]


class Machine:
    """A running guest. Everything that waits gives up with AssertionError after PATIENCE."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._said = bytearray()
        self._used = 0
        self._notes: list[str] = []
        self._changed = threading.Condition()
        assert self.process.stdout is not None and self.process.stderr is not None
        self._readers = [
            threading.Thread(target=self._listen, args=(self.process.stdout,)),
            threading.Thread(target=self._take_notes, args=(self.process.stderr,)),
        ]
        for reader in self._readers:
            reader.start()

    def _listen(self, stream: IO[bytes]) -> None:
        while data := os.read(stream.fileno(), 65536):
            with self._changed:
                self._said += data
                self._changed.notify_all()

    def _take_notes(self, stream: IO[bytes]) -> None:
        for line in stream:
            with self._changed:
                self._notes.append(line.decode("utf-8", "replace"))
                self._changed.notify_all()

    def _wait(self, enough: Callable[[], bool], what: str) -> None:
        with self._changed:
            came = self._changed.wait_for(enough, timeout=PATIENCE)
            said = bytes(self._said[self._used :]).decode("utf-8", "replace")
            assert came, f"{what}: not within {PATIENCE} s. Since then: {said!r} {self._notes}"

    def send(self, text: str | bytes) -> None:
        """Type `text`, without an end of line of its own."""
        assert self.process.stdin is not None
        self.process.stdin.write(text.encode() if isinstance(text, str) else text)
        self.process.stdin.flush()

    def until(self, text: str) -> str:
        """Wait for `text` and return all that was said since the last wait, up to its end."""
        wanted = text.encode()
        self._wait(lambda: self._said.find(wanted, self._used) >= 0, f"{text!r}")
        end = self._said.find(wanted, self._used) + len(wanted)
        part, self._used = bytes(self._said[self._used : end]), end
        return part.decode("utf-8", "replace")

    def ask(self, line: str) -> str:
        """Type a line and return what is said up to the next prompt, without it."""
        self.send(line + "\r")
        return self.until(PROMPT).removesuffix(PROMPT)

    def counters(self) -> Block:
        """Return the block at 0x500, read from outside the guest."""
        raise NotImplementedError

    def finish(self) -> int:
        """Wait until the machine has ended by itself and return its exit code."""
        code = self.process.wait(timeout=PATIENCE)
        for reader in self._readers:
            reader.join(timeout=PATIENCE)
        return code

    def rest(self) -> str:
        """Return what was said since the last wait; for a machine that has ended."""
        part = bytes(self._said[self._used :])
        self._used = len(self._said)
        return part.decode("utf-8", "replace")

    def close(self) -> None:
        """End the machine, whatever it does."""
        self.process.kill()
        self.process.wait()
        for reader in self._readers:
            reader.join(timeout=PATIENCE)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                with suppress(OSError):
                    stream.close()


class Qemu(Machine):
    """The guest in QEMU's oldest PC, translated by its own compiler (TCG)."""

    def __init__(self, folder: Path, rom: Path, disk: Path | None) -> None:
        self._folder = folder
        command = "qemu-system-i386 -machine isapc -m 1M -nodefaults -display none".split()
        command += ["-chardev", "stdio,id=line,signal=off", "-serial", "chardev:line"]
        command += ["-device", "isa-debug-exit,iobase=0xf4,iosize=0x01"]
        command += ["-qmp", f"unix:{folder / 'control'},server=on,wait=off"]
        command += ["-drive", f"file={disk},format=raw,if=ide"] if disk else []
        super().__init__([*command, "-bios", str(rom)], folder)

    def counters(self) -> Block:
        """Return the block at 0x500, which QEMU's control channel copies out of the memory."""
        copy = self._folder / "block"
        self._control("pmemsave", val=BLOCK_AT, size=BLOCK_SIZE, filename=str(copy))
        return block_of(copy.read_bytes())

    def processor(self) -> dict[str, int]:
        """Return whether the processor sleeps (HLT) and whether interrupts may wake it (IF)."""
        told = self._told("info registers")
        flags = int(re.findall(r"EFL=([0-9a-f]{8})", told)[0], 16)
        return {"HLT": int(re.findall(r"HLT=(\d)", told)[0]), "IF": flags >> 9 & 1}

    def interrupt_lines(self) -> dict[str, int]:
        """Return the lines of the first 8259 that wait, and those that are being served."""
        waiting, served = re.findall(r"pic0: irr=(\w\w) .*isr=(\w\w)", self._told("info pic"))[0]
        return {"waiting": int(waiting, 16), "served": int(served, 16)}

    def wait_for(self, look: Callable[[], dict[str, int]], wanted: dict[str, int]) -> None:
        """Look until that is what is seen; give up with AssertionError."""
        end = time.monotonic() + PATIENCE
        while (seen := look()) != wanted:
            assert time.monotonic() < end, seen

    def _told(self, command: str) -> str:
        answer = self._control("human-monitor-command", **{"command-line": command})
        return str(answer["return"])

    def _control(self, name: str, **arguments: Any) -> dict[str, Any]:
        """Send one command over QEMU's control channel and return its answer."""
        with socket.socket(socket.AF_UNIX) as control:
            control.settimeout(PATIENCE)
            control.connect(str(self._folder / "control"))
            with control.makefile("rwb") as lines:
                lines.readline()  # QEMU introduces itself
                _ask_qemu(lines, {"execute": "qmp_capabilities"})
                return _ask_qemu(lines, {"execute": name, "arguments": arguments})


def _ask_qemu(lines: BufferedRWPair, command: dict[str, Any]) -> dict[str, Any]:
    lines.write(json.dumps(command).encode() + b"\n")
    lines.flush()
    answer: dict[str, Any] = {"event": ""}
    while "event" in answer:  # they come in between, unasked
        answer = json.loads(lines.readline())
    assert "return" in answer, answer
    return answer


class V86(Machine):
    """The guest in v86, under Node instead of a browser."""

    def __init__(self, folder: Path, rom: Path, disk: Path | None) -> None:
        driver = str(Path(__file__).with_name("v86.mjs"))
        command = ["node", driver, str(LIBRARY), str(rom), *([str(disk)] if disk else [])]
        super().__init__(command, folder)

    def looked(self) -> dict[str, Any]:
        """Return what the driver has counted up to the prompt that was waited for last."""
        prompts = self._said[: self._used].count(PROMPT.encode())
        self._wait(lambda: len(self._notes) >= prompts, "the counters")
        counted: dict[str, Any] = json.loads(self._notes[prompts - 1])
        return counted

    def port_writes(self) -> dict[int, int]:
        """Return how often each port has been written."""
        return {int(port): count for port, count in self.looked()["writes"].items()}

    def counters(self) -> Block:
        """Return the block at 0x500 as it was when the last prompt came."""
        return block_of(bytes(self.looked()["block"]))


MACHINES: dict[str, Callable[[Path, Path, Path | None], Machine]] = {"qemu": Qemu, "v86": V86}


@contextmanager
def switched_on(
    kind: str, folder: Path, rom: Path = ROM, with_disk: bool = True, new_disk: bool = True
) -> Iterator[Machine]:
    """Start a machine of MACHINES, with an empty disk or the last one, and end it afterwards."""
    disk = folder / "disk.img"
    if new_disk:
        disk.write_bytes(bytes(DISK_SIZE))
    machine = MACHINES[kind](folder, rom, disk if with_disk else None)
    try:
        yield machine
    finally:
        machine.close()
