"""What the check of one save costs while the book is served, beyond the build.

Run as a program with the folder of a book: it changes one page of it again and again, and prints
the median seconds of CPU that the findings of one save take, or the seconds that they are waited
for once the book is built.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from handbook.book.project import Project
from handbook.site import live
from handbook.site.findings import find

SAVE_SECONDS = 0.1
_BOOK = ("docs", "overrides", "scripts", "mkdocs.yml", "CHANGELOG.md")
_CHANGED = "docs/basics/type-1.md"


def bench_save(project: Project, times: int) -> int:
    """Print what `times` saves of the book take beyond the build. Returns 0."""
    with tempfile.TemporaryDirectory() as folder:
        book = copied(project, Path(folder) / "book")
        environment = {**os.environ, "HANDBOOK_CACHE_DIR": str(Path(folder) / "cache")}
        waited = _measured("waited", book, environment, times)
        spent = check_of_a_save(book, environment, times)
    print(
        f"저장한 뒤 빌드가 끝나고 검사를 기다린 시간: {waited:.3f}초 (목표 {SAVE_SECONDS}초 이하)"
    )
    print(f"저장한 뒤 검사의 CPU: {spent:.3f}초 (빌드와 나란히 다른 코어에서)")
    return 0


def copied(project: Project, book: Path) -> Path:
    """Return the new folder `book` with all that the book of `project` is built from."""
    book.mkdir()
    for name in _BOOK:
        source = project.root / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, book / name)
    return book


def check_of_a_save(book: Path, environment: Mapping[str, str], times: int) -> float:
    """Return the median seconds of CPU of `times` saves of the book in the folder `book`, which
    are checked by one process as a server does it, after a first look at all pages.
    """
    return _measured("cpu", book, environment, times)


def _measured(what: str, book: Path, environment: Mapping[str, str], times: int) -> float:
    command = (sys.executable, "-m", "tools.bench.saving", what, str(book), str(times))
    scripts = str(Path(__file__).resolve().parents[2])
    result = subprocess.run(
        command,
        env={**environment, "PYTHONPATH": scripts},
        stdout=subprocess.PIPE,
        check=True,
    )
    return float(result.stdout)


def main(what: str, book: Path, times: int) -> None:
    """Print the seconds."""
    page = book / _CHANGED
    text = page.read_text(encoding="utf-8")
    measure = {"cpu": _cpu, "waited": _waited}[what]
    spent: list[float] = []
    try:
        for number in range(times + 1):
            page.write_text(f"{text}\n{number}번째로 고쳤어요.\n", encoding="utf-8")
            spent.append(measure(book))
    finally:
        page.write_text(text, encoding="utf-8")
        live.stop()
    print(statistics.median(spent[1:]))


def _cpu(book: Path) -> float:
    start = time.process_time()
    find(book, book / "mkdocs.yml")
    return time.process_time() - start


def _waited(book: Path) -> float:
    """Build `book` as the server does; return how long the findings kept the built book waiting."""
    waited = 0.0
    report = live.report

    def timed(root: Path, config_file: Path, site_dir: Path) -> None:
        nonlocal waited
        start = time.perf_counter()
        report(root, config_file, site_dir)
        waited = time.perf_counter() - start

    live.report = timed
    try:
        with tempfile.TemporaryDirectory() as site:
            config = load_config(str(book / "mkdocs.yml"), site_dir=site)
            config.plugins.on_startup(command="serve", dirty=False)
            build(config)
    finally:
        live.report = report
    return waited


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
