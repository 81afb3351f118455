"""A process that checks the served book again and again, and keeps what it has read.

Run as a program it answers each line of standard input, a book's folder and its settings in JSON,
with a line of findings, and ends with its input: whatever ends the server ends it too.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from handbook.site.findings import Findings, find

_PACKAGES = Path(__file__).resolve().parents[2]
"""Where `handbook` lies, which the server may know from a hook's path alone."""


class Checker:
    """The other end of the process. Where that cannot be had there is no answer, and no error."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._owed = 0
        """Answers that are still to come: of a build that failed nobody takes it."""

    def ask(self, root: Path, config_file: Path) -> None:
        """Have the book in `root` checked as it is now."""
        question = json.dumps([str(root), str(config_file)])
        with suppress(OSError):
            process = self._process or _started()
            self._process = process
            assert process.stdin is not None
            process.stdin.write(f"{question}\n")
            process.stdin.flush()
            self._owed += 1
            return
        self.close()

    def answer(self) -> Findings | None:
        """Return what the latest question found, as soon as it is there; None where nobody was
        asked or the process has ended.
        """
        line = ""
        while self._process is not None and self._owed:
            assert self._process.stdout is not None
            line = self._process.stdout.readline()
            self._owed -= 1
            if not line.endswith("\n"):
                self.close()
                return None
        return Findings(**json.loads(line)) if line else None

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process, self._owed = self._process, None, 0
        if process is not None:
            process.kill()
            process.communicate()


def _started() -> subprocess.Popen[str]:
    path = os.pathsep.join(filter(None, (str(_PACKAGES), os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(
        [sys.executable, "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
        encoding="ascii",
    )


def main() -> None:
    """Answer until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the server's, which ends us
    answers, sys.stdout = sys.stdout, sys.stderr
    for question in sys.stdin:
        root, config_file = json.loads(question)
        found = asdict(find(Path(root), Path(config_file)))
        try:
            print(json.dumps(found), file=answers, flush=True)
        except OSError:  # nobody is there to read it
            os._exit(0)


if __name__ == "__main__":
    main()
