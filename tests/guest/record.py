"""Records the session that a page shows where the guest cannot run.

PYTHONPATH=tests python3 -m guest.record
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from guest.machines import ROM, missing_tools, switched_on
from guest.session import hold

TRANSCRIPT = ROM.with_name("transcript.txt")


def main() -> int:
    """Write the transcript of a session in QEMU; return 2 where QEMU is missing."""
    if "qemu-system-x86" in missing_tools():
        print("QEMU가 없어요: sudo apt-get install qemu-system-x86", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder, switched_on("qemu", Path(folder)) as machine:
        TRANSCRIPT.write_text(hold(machine), encoding="utf-8", newline="\n")
    print(f"{TRANSCRIPT.name}: 기록했어요.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
