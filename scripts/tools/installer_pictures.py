"""Takes the pictures of Debian's installer: `python3 scripts/tools/installer_pictures.py FOLDER`.

FOLDER holds `linux` and `initrd.gz` of Debian's graphical netboot installer, which the package
debian-installer-12-netboot-amd64 brings (`dpkg -x` unpacks it without installing anything). QEMU
boots them with no window, answers each question by keys and photographs it. It translates every
instruction (TCG): that is slow, but looks the same on a machine whose KVM does not work.
ImageMagick makes the pictures small.
"""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TypeVar

OUT = Path("docs/assets/images/install")
SIZE = (800, 600)
BUTTON = (690, 560, 790, 590)
"""Where 계속 stands (left, top, right, bottom in pixels): a question has it, a progress bar not."""

BANNER = 74
"""Pixels at the top that only say whose installer it is."""
FEW = 400
"""Bytes that may differ between two looks at one screen: a blinking cursor is fewer."""

COLOURS = 12
LOOK_SECONDS = 3.0
PATIENCE_SECONDS = 1800.0
KEY_SECONDS = 0.5
SEARCH_SECONDS = 10.0
"""How long the little window stays that shows the letters looked for in a list."""


_HEAD = re.compile(rb"P6\s+(\d+)\s+(\d+)\s+255\s")
_ROW = 2400
"""Bytes compared at once: screens are alike nearly everywhere."""

Found = TypeVar("Found")


class Step(NamedTuple):
    """A question: the letters that answer it, and the name of its picture with them, or none."""

    answer: str
    picture: str | None = None


STEPS = (
    Step("korean", "language"),
    Step("", "location"),
    Step(""),  # the keyboard
    Step("shop-1", "hostname"),
    Step(""),  # the domain
    Step(""),  # the country of the mirror
    Step("", "mirror-site"),
)
"""The questions in their order, as far as nothing has been fetched. An empty answer takes what
is chosen already.
"""


class Screen(NamedTuple):
    """What the guest shows: a size in pixels and three bytes for each pixel."""

    width: int
    height: int
    pixels: bytes

    def unlike(self, other: Screen) -> int:
        """Return how many bytes differ, or all of them when the sizes do."""
        if self[:2] != other[:2]:
            return max(len(self.pixels), len(other.pixels))
        return sum(
            a != b
            for row in range(0, len(self.pixels), _ROW)
            if (mine := self.pixels[row : row + _ROW]) != (its := other.pixels[row : row + _ROW])
            for a, b in zip(mine, its, strict=True)
        )

    def asks(self) -> bool:
        """Tell whether the screen has the button that goes on to the next question.

        Its face is light and its word dark; before the installer draws, all is dark.
        """
        left, top, right, bottom = BUTTON
        if (self.width, self.height) != SIZE:
            return False
        face = b"".join(
            self.pixels[(row * self.width + left) * 3 : (row * self.width + right) * 3]
            for row in range(top, bottom)
        )
        return 60 < sum(byte < 96 for byte in face) < len(face) / 4


def read_screen(data: bytes) -> Screen:
    """Return the screen of a binary PPM file as QEMU writes it."""
    head = _HEAD.match(data)
    if head is None:
        raise ValueError("no binary PPM file")
    return Screen(int(head[1]), int(head[2]), data[head.end() :])


class Guest:
    """A running QEMU, asked through its machine protocol (QMP)."""

    def __init__(self, connection: socket.socket) -> None:
        self._stream = connection.makefile("rw", encoding="utf-8")
        self._stream.readline()
        self.ask("qmp_capabilities")

    def ask(self, command: str, **arguments: object) -> None:
        """Have QEMU carry out a command; raise RuntimeError with its words if it will not."""
        self._stream.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
        self._stream.flush()
        while True:
            answer: Mapping[str, object] = json.loads(self._stream.readline())
            if "error" in answer:
                raise RuntimeError(f"{command}: {answer['error']}")
            if "return" in answer:
                return

    def screen(self, folder: Path) -> Screen:
        """Return what the guest shows now, through a file in `folder`."""
        file = folder / "screen.ppm"
        self.ask("screendump", filename=str(file))
        return read_screen(file.read_bytes())

    def press(self, key: str) -> None:
        """Press and let go of a key, or of several joined by `+`."""
        codes = [{"type": "qcode", "data": name} for name in key.split("+")]
        self.ask("send-key", keys=codes)

    def put_pointer_away(self) -> None:
        """Move the mouse pointer out of the picture, to the corner; a mouse goes 127 at once."""
        way = [{"type": "rel", "data": {"axis": axis, "value": 120}} for axis in ("x", "y")]
        for _ in range(SIZE[0] // 100):
            self.ask("input-send-event", events=way)


@contextmanager
def started(boot: Path, folder: Path) -> Iterator[Guest]:
    """Start QEMU on the installer in `boot` with an empty disk in `folder`; end it after."""
    disk, door = folder / "disk.qcow2", folder / "qmp"
    subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", disk, "40G"], check=True)
    command: list[str | Path] = [
        *("qemu-system-x86_64", "-accel", "tcg"),
        *("-smp", "2", "-m", "2048", "-nodefaults", "-display", "none"),
        *("-device", f"VGA,edid=on,xres={SIZE[0]},yres={SIZE[1]}"),
        *("-kernel", boot / "linux", "-initrd", boot / "initrd.gz", "-append", "quiet"),
        *("-drive", f"file={disk},if=virtio", "-nic", "user,model=virtio"),
        *("-qmp", f"unix:{door},server=on,wait=off"),
    ]
    with subprocess.Popen(command) as machine, socket.socket(socket.AF_UNIX) as connection:
        try:
            waited(lambda: door.exists() or None)
            connection.connect(str(door))
            yield Guest(connection)
        finally:
            machine.terminate()


def waited(look: Callable[[], Found | None], pause: float = LOOK_SECONDS) -> Found:
    """Return what `look` finds, looking every `pause` seconds; raise TimeoutError at last."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        found = look()
        if found is not None:
            return found
        time.sleep(pause)
    raise TimeoutError("설치 프로그램이 다음 물음을 보이지 않았어요.")


def next_question(guest: Guest, folder: Path, answered: Screen | None) -> Screen:
    """Return the screen of the next question, once it stands still."""
    seen: list[Screen] = []

    def look() -> Screen | None:
        seen.append(guest.screen(folder))
        now, before = seen[-1], seen[-2] if len(seen) > 1 else None
        if not now.asks() or (answered is not None and now.unlike(answered) < FEW):
            return None
        return now if before is not None and now.unlike(before) < FEW else None

    return waited(look)


def _make_small(picture: Path) -> None:
    """Leave a picture what is below the banner, in the few colours that the screen has but for soft
    edges: a tenth in bytes, so that it does not double what a visit fetches.
    """
    below = f"{SIZE[0]}x{SIZE[1] - BANNER}+0+{BANNER}"
    few = (
        "-crop",
        below,
        "+repage",
        "+dither",
        "-colors",
        str(COLOURS),
        "-strip",
        "-define",
        "png:compression-level=9",
    )
    command = ["convert", str(picture), *few, "-define", "png:compression-filter=0"]
    subprocess.run([*command, f"PNG8:{picture}"], check=True)


def take(boot: Path, out: Path) -> None:
    """Write the picture of every step that has one into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, started(boot, Path(name)) as guest:
        folder, answered = Path(name), None
        for step in STEPS:
            next_question(guest, folder, answered)
            guest.put_pointer_away()
            for letter in step.answer:
                guest.press("minus" if letter == "-" else letter)
                time.sleep(KEY_SECONDS)
            time.sleep(SEARCH_SECONDS)
            if step.picture is not None:
                file = out / f"{step.picture}.png"
                guest.ask("screendump", filename=str(file.resolve()), format="png")
                _make_small(file)
            answered = guest.screen(folder)
            guest.press("ret")


if __name__ == "__main__":
    os.chdir(Path(__file__).parents[2])
    take(Path(sys.argv[1]).resolve(), OUT)
