"""What the checker says while the book is being served: in the terminal, and on the page itself.

The check goes on in a process beside the build, so that a save waits for the longer of the two.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from handbook.book.project import Project
from handbook.core.crash import crash_of
from handbook.site.checker import Checker
from handbook.site.findings import find

SCRIPT = "assets/live-findings.js"
"""The script that every served page loads: the findings, and the bar that shows them."""
_BAR = Path(__file__).with_name("live_bar.js")
_checker = Checker()


def start(root: Path, config_file: Path) -> None:
    """Begin to check the book as it is now, while it is being built."""
    _checker.ask(root, config_file)


def report(root: Path, config_file: Path, site_dir: Path) -> None:
    """Print the findings on standard error and write them where the pages find them.

    Never stops the server: what cannot be read at all is said in one line, there and here.
    """
    findings = _checker.answer() or find(root, config_file)
    sys.stderr.write(findings.said)
    _write(site_dir, findings.everywhere, findings.by_page)


def stop() -> None:
    """End the process that checks."""
    _checker.close()


def trouble(project: Project, error: BaseException) -> list[str]:
    """Return why the book cannot be built, a line each: what the checker makes of it, or else the
    words of `error`.
    """
    findings = _checker.answer() or find(project.root, project.config_file)
    return findings.everywhere or [
        f"책을 빌드하지 못했어요({crash_of(error)}). 까닭은 바로 위에 적혀 있어요."
    ]


def show_trouble(site_dir: Path, lines: Sequence[str]) -> None:
    """Have every page of the book in view say `lines`."""
    _write(site_dir, lines, {})


def _write(site_dir: Path, everywhere: Sequence[str], by_page: Mapping[str, Sequence[str]]) -> None:
    file = site_dir / SCRIPT
    file.parent.mkdir(parents=True, exist_ok=True)
    data = f"var handbookTrouble = {json.dumps(list(everywhere))};\n"
    data += f"var handbookFindings = {json.dumps(by_page)};\n"
    file.write_text(data + _BAR.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
