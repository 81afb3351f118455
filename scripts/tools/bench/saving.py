"""What the check of one save costs while the book is served, beyond the build.

Run as a program with the folder of a book: it changes one page of it again and again, and prints
the median seconds of CPU that the findings of one save take.
"""

from __future__ import annotations

import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from handbook.site import live

_CHANGED = "docs/basics/type-1.md"


def check_of_a_save(book: Path, environment: Mapping[str, str], times: int) -> float:
    """Return the median seconds of CPU of `times` saves of the book in the folder `book`, which
    are checked by one process as a server does it, after a first look at all pages.
    """
    command = (sys.executable, "-m", "tools.bench.saving", str(book), str(times))
    scripts = str(Path(__file__).resolve().parents[2])
    result = subprocess.run(
        command,
        env={**environment, "PYTHONPATH": scripts},
        stdout=subprocess.PIPE,
        check=True,
    )
    return float(result.stdout)


def main(book: Path, times: int) -> None:
    """Print the seconds."""
    page = book / _CHANGED
    text = page.read_text(encoding="utf-8")
    spent: list[float] = []
    try:
        for number in range(times + 1):
            page.write_text(f"{text}\n{number}번째로 고쳤어요.\n", encoding="utf-8")
            start = time.process_time()
            _report(book)
            spent.append(time.process_time() - start)
    finally:
        page.write_text(text, encoding="utf-8")
    print(statistics.median(spent[1:]))


def _report(book: Path) -> None:
    with (
        tempfile.TemporaryDirectory() as site,
        Path(os.devnull).open("w", encoding="utf-8") as nowhere,
        contextlib.redirect_stderr(nowhere),
    ):
        live.report(book, book / "mkdocs.yml", Path(site))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
