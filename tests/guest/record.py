"""Records the session that a page shows where the guest cannot run, and puts it on the page.

PYTHONPATH=tests python3 -m guest.record
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from guest.machines import ROM, ROOT, Machine, missing_tools, switched_on
from guest.session import hold

TRANSCRIPT = ROM.with_name("transcript.txt")
PAGE = ROOT / "docs" / "guest" / "index.md"
SHOWN = re.compile(r"(?<=^    ```text\n).*?(?=^    ```$)", re.DOTALL | re.MULTILINE)
# Between two lines: a second, so that the guest's clock has something to say.
TICKS_OF_A_READER = 20


def wait_like_a_reader(machine: Machine) -> None:
    """Wait until the guest has counted as many ticks as a reader would take for a line."""
    start = machine.counters()["ticks"]
    while machine.counters()["ticks"] < start + TICKS_OF_A_READER:
        pass


def show(transcript: str) -> None:
    """Put the transcript into the first block of text of the page."""
    lines = (f"    {line}\n" if line else "\n" for line in transcript.splitlines())
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(SHOWN.sub(lambda _: "".join(lines), page, count=1), "utf-8", newline="\n")


def main() -> int:
    """Write the transcript of a session in QEMU; return 2 where QEMU is missing."""
    if "qemu-system-x86" in missing_tools():
        print("QEMU가 없어요: sudo apt-get install qemu-system-x86", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder, switched_on("qemu", Path(folder)) as machine:
        transcript = hold(machine, pause=lambda: wait_like_a_reader(machine))
    TRANSCRIPT.write_text(transcript, encoding="utf-8", newline="\n")
    show(transcript)
    print(f"{TRANSCRIPT.name}, {PAGE.relative_to(ROOT).as_posix()}: 기록했어요.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
