"""Takes the pictures of virt-manager: `PYTHONPATH=scripts python3 -m tools.virt_manager_pictures`.

It needs virt-manager, Xvfb, xdotool, ImageMagick, dbus-run-session, the locale ko_KR.UTF-8 and the
font Noto Sans CJK KR. Nobody's VM is touched and none runs: libvirt's test driver makes up a host,
so the windows are virt-manager's own and what stands behind them is not.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tools.installer_pictures import FEW, Screen, read_screen, waited

OUT = Path("docs/assets/images/practice")
DISPLAY = ":77"
MANAGER, WIZARD, REMOVAL = "^가상 머신 관리자$", "^새로운 VM$", "^가상 머신 삭제"
"""Names of windows, as expressions."""

POOL = "/var/lib/libvirt/images"
ISO = "debian-12.15.0-amd64-netinst.iso"
DISK = """<volume><name>shop-vm.qcow2</name><capacity>42949672960</capacity>
  <target><format type="qcow2"/></target></volume>"""
MACHINE = f"""<domain type="test"><name>shop-vm</name><memory>4194304</memory><vcpu>2</vcpu>
  <os><type arch="x86_64">hvm</type></os>
  <devices><disk type="file" device="disk"><source file="{POOL}/shop-vm.qcow2"/>
    <driver name="qemu" type="qcow2"/><target dev="vda"/></disk></devices></domain>"""
HOST = """<node>
  <cpu><mhz>2400</mhz><model>x86_64</model><active>8</active><nodes>1</nodes>
    <sockets>1</sockets><cores>4</cores><threads>2</threads></cpu>
  <memory>16777216</memory>
  <network><name>default</name><forward/><bridge name="virbr0"/>
    <ip address="192.168.122.1" netmask="255.255.255.0"/></network>
  <pool type="dir"><name>default</name><target><path>{pool}</path></target>
    <volume><name>{iso}</name><capacity>700000000</capacity></volume>{disk}</pool>{machine}
</node>"""
"""A host of 16GiB. The windows call it by the name of the file that holds this."""

STYLE = """[Settings]
gtk-font-name=Noto Sans CJK KR 14
gtk-cursor-blink=0
gtk-enable-animations=0
"""
"""Letters that can be read on a phone, and nothing that moves by itself."""

COLOURS = 20
PAUSE = 0.6
"""Seconds between two looks at a window."""


class Answer(NamedTuple):
    """A place to click in a window, from its right or bottom edge when negative, and keys."""

    x: int
    y: int
    letters: str = ""
    key: str = ""


NEXT = Answer(-60, -28)
"""앞으로, and 완료 on the last page."""
NEW = Answer(25, 58)


class Page(NamedTuple):
    """What is answered on a page of the wizard before its picture is taken, if one is."""

    answers: tuple[Answer, ...] = ()
    picture: str = ""


PAGES = (
    Page(picture="virt-manager-new"),
    Page(
        (
            Answer(190, 140, f"{POOL}/{ISO}"),
            Answer(24, -81),  # an ISO that is made up says nothing of its system
            Answer(250, -120, "debian"),
            Answer(250, -120, key="Return"),
        )
    ),
    Page((Answer(110, 145, "4096"),), "virt-manager-memory"),
    Page((Answer(80, 180, "40"),)),
    Page((Answer(250, 145, "shop-vm"),)),
)


class Desk:
    """A screen of its own on which virt-manager runs."""

    def __init__(self, environment: Mapping[str, str], pause: float = PAUSE) -> None:
        self._environment, self._pause = environment, pause

    def run(self, *command: str) -> bytes:
        """Return what a program prints that speaks to the screen; a failure prints nothing."""
        return subprocess.run(
            command, env=self._environment, stdout=subprocess.PIPE, check=False
        ).stdout

    def window(self, name: str) -> str:
        """Return the number of the window of that name, once there is one."""

        def look() -> str | None:
            found = self.run("xdotool", "search", "--onlyvisible", "--name", name).split()
            return found[0].decode() if found else None

        return waited(look, self._pause)

    def screen(self, window: str) -> Screen | None:
        """Return what a window shows now; one that is not drawn yet shows nothing."""
        data = self.run("import", "-window", window, "-depth", "8", "ppm:-")
        return read_screen(data) if data else None

    def still(self, window: str, before: Screen | None = None) -> Screen:
        """Return what a window shows, once it is not as `before` any more and stands still."""
        last: Screen | None = None

        def look() -> Screen | None:
            nonlocal last
            now, earlier, last = self.screen(window), last, None
            if now is None or (before is not None and now.unlike(before) < FEW):
                return None
            last = now
            return now if earlier is not None and now.unlike(earlier) < FEW else None

        return waited(look, self._pause)

    def answer(self, window: str, answer: Answer) -> Screen:
        """Click and type in a window; return its size before, which a page may change."""
        before = self.still(window)
        x = answer.x % before.width
        y = answer.y % before.height
        self.run("xdotool", "windowraise", window, "windowfocus", "--sync", window)
        if not answer.key:
            self.run("xdotool", "mousemove", "--window", window, str(x), str(y), "click", "1")
        if answer.letters:
            self.run("xdotool", "key", "ctrl+a")
            self.run("xdotool", "type", "--delay", "40", answer.letters)
        if answer.key:
            self.run("xdotool", "key", answer.key)
        return before

    def photograph(self, window: str, picture: str, height: int = 0) -> None:
        """Write the picture of a window, or of its top `height` pixels, in few colours."""
        now = self.still(window)
        cut = f"{now.width}x{height or now.height}+0+0"
        few = f"-crop {cut} +repage +dither -colors {COLOURS} -strip"
        level = "-define png:compression-level=9 -define png:compression-filter=0"
        file = f"PNG8:{(OUT / picture).with_suffix('.png')}"
        self.run("import", "-window", window, *shlex.split(few), *shlex.split(level), file)


@contextmanager
def started(host: str, *options: str) -> Iterator[Desk]:
    """Start virt-manager on a host that the test driver makes up; end it after."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        (home / ".config/gtk-3.0").mkdir(parents=True)
        (home / ".config/gtk-3.0/settings.ini").write_text(STYLE, encoding="utf-8")
        (home / "shop").write_text(host, encoding="utf-8")
        places = {"DISPLAY": DISPLAY, "HOME": name, "XDG_RUNTIME_DIR": name}
        words = {"LC_ALL": "ko_KR.UTF-8", "GSETTINGS_BACKEND": "memory", "NO_AT_BRIDGE": "1"}
        alone = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        environment = os.environ | places | words | alone
        manager = ["virt-manager", "--no-fork", "--connect", f"test://{home / 'shop'}", *options]
        screen = ["Xvfb", DISPLAY, "-noreset", "-screen", "0", "1100x900x24"]
        with subprocess.Popen(screen) as display:
            try:
                waited(lambda: Path("/tmp/.X11-unix", f"X{DISPLAY[1:]}").exists() or None)
                with subprocess.Popen(manager, env=environment) as program:
                    try:
                        yield Desk(environment)
                    finally:
                        program.terminate()
            finally:
                display.terminate()


def take_wizard(desk: Desk) -> None:
    """Make a VM with the wizard; write the pictures of its pages and of the list after."""
    manager = desk.window(MANAGER)
    desk.answer(manager, NEW)
    wizard = desk.window(WIZARD)
    for page in PAGES:
        for answer in page.answers:
            desk.still(wizard, desk.answer(wizard, answer))
        if page.picture:
            desk.photograph(wizard, page.picture)
        before = desk.answer(wizard, NEXT)
        if page is not PAGES[-1]:
            desk.still(wizard, before)
    desk.window("^shop-vm")
    desk.run("xdotool", "windowraise", manager)
    desk.photograph(manager, "virt-manager-list", 216)


def main() -> None:
    """Write every picture."""
    with started(HOST.format(pool=POOL, iso=ISO, disk="", machine="")) as desk:
        take_wizard(desk)
    whole = HOST.format(pool=POOL, iso=ISO, disk=DISK, machine=MACHINE)
    with started(whole, "--show-domain-delete", "shop-vm") as desk:
        desk.photograph(desk.window(REMOVAL), "virt-manager-delete")


if __name__ == "__main__":
    os.chdir(Path(__file__).parents[2])
    main()
