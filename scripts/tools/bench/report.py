"""`bench`: how long the things that people wait for take, as ratios beside their targets.

Timings are judged by nobody: machines differ, and a test that fails because a machine is busy
teaches people to ignore tests. What a check and a build cost is CPU, children included; what
somebody waits for is the clock.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from handbook.book.project import Project
from tools.bench import guest
from tools.bench.corpus import make_corpus
from tools.bench.saving import SAVE_SECONDS, check_of_a_save
from tools.bench.serving import second_start
from tools.bench.timing import Run, cpu_of, medians, peak_megabytes

SERVE_SECONDS = 5.0
CHECK_TO_BUILD = 0.75
CHANGED_TO_COLD = 0.15
OURS_TO_PLAIN = 1.15
PAGE_AT_1000_TO_100 = 1.1
PEAK_MEGABYTES = 300
CHECK_TO_BUILD_AND_LYCHEE = 0.5
SIZES = (10, 100, 1000)
_CHANGED_AT = 100
_ONCE_FROM = 1000
"""So large a book is measured once: it takes minutes, and one page more or less is nothing."""
_CHECK = (sys.executable, "-m", "handbook", "check", "--format", "json")


@dataclass(frozen=True, slots=True)
class Bench:
    """One run of the bench: where it works, and how often it measures (an odd number is best)."""

    project: Project
    workshop: Path
    times: int

    def corpus(self, pages: int, ours: bool = True) -> Project:
        """Return a made book of `pages` pages, made on its first use."""
        folder = self.workshop / f"{'ours' if ours else 'plain'}-{pages}"
        if folder.exists():
            return Project(folder, folder / "mkdocs.yml")
        return make_corpus(self.project, folder, pages, ours)

    def check(self, book: Project) -> Run:
        """Return a check that remembers nothing."""
        return cpu_of((*_CHECK, "--no-cache"), book.root)

    def build(self, book: Project) -> Run:
        """Return MkDocs' own build."""
        site = str(self.workshop / f"site-{book.root.name}")
        command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", site)
        return cpu_of(command, book.root)

    def medians(self, name: str, *runs: Run, pages: int = 0) -> list[float]:
        """Return the medians of `runs` with a book of `pages` pages."""
        return medians(name, runs, 1 if pages >= _ONCE_FROM else self.times)


def bench(project: Project, times: int, sizes: Sequence[int] = SIZES) -> int:
    """Print one line for each ratio: median of `times` runs, the target beside it. Returns 0."""
    with tempfile.TemporaryDirectory() as folder, _own_cache(Path(folder)):
        run = Bench(project, Path(folder), times)
        (serving,) = run.medians("serve", lambda: second_start(project))
        _line("serve 두 번째 시작 / 5초", serving, SERVE_SECONDS, 1.0)
        _ratio(run, "이 책: check / mkdocs build", project, 0)
        a_page = {size: _cold(run, size) for size in sizes}
        if _CHANGED_AT in sizes:
            _changed(run)
            plain = run.corpus(_CHANGED_AT, ours=False)
            ours = run.corpus(_CHANGED_AT)
            name = "우리 확장으로 build"
            with_ours, without = run.medians(name, run.build(ours), run.build(plain))
            _line("100페이지: 우리 확장으로 build / 없이", with_ours, without, OURS_TO_PLAIN)
            _lychee(run)
        if {100, 1000} <= set(sizes):
            _line(
                "페이지마다: 1000페이지 / 100페이지", a_page[1000], a_page[100], PAGE_AT_1000_TO_100
            )
            print("재는 중: 최대 메모리", file=sys.stderr, flush=True)
            peak = peak_megabytes((*_CHECK, "--no-cache"), run.corpus(1000).root)
            if peak is not None:
                print(f"1000페이지 최대 메모리: {peak:.0f} MB (목표 {PEAK_MEGABYTES} MB 이하)")
        _guest(run)
    return 0


def _cold(run: Bench, pages: int) -> float:
    """Print the ratio for a made book; return the seconds of the check for each page."""
    book = run.corpus(pages)
    return _ratio(run, f"{pages}페이지: check / mkdocs build", book, pages) / pages


def _ratio(run: Bench, name: str, book: Project, pages: int) -> float:
    checking, building = run.medians(name, run.check(book), run.build(book), pages=pages)
    _line(name, checking, building, CHECK_TO_BUILD)
    return checking


def _changed(run: Bench) -> None:
    book = run.corpus(_CHANGED_AT)
    page = book.root / "docs/basics/type-1.md"
    text = page.read_text(encoding="utf-8")
    check = cpu_of(_CHECK, book.root)
    turn = iter(range(10_000))

    def changed() -> float:
        page.write_text(f"{text}\n{next(turn)}번째로 고쳤어요.\n", encoding="utf-8")
        return check()

    warm, cold = run.medians("한 페이지만 바꾼 check", changed, run.check(book))
    page.write_text(text, encoding="utf-8")
    _line("100페이지: 한 페이지만 바꾼 check / 처음 check", warm, cold, CHANGED_TO_COLD)
    save = check_of_a_save(book.root, os.environ, run.times)
    _line("100페이지: 서버를 켜고 저장할 때마다 검사 / 0.1초", save, SAVE_SECONDS, 1.0)


def _lychee(run: Bench) -> None:
    lychee = shutil.which("lychee")
    if lychee is None:
        print("check / (mkdocs build + lychee): lychee가 없어서 재지 않았어요.")
        return
    book = run.corpus(_CHANGED_AT)
    build = run.build(book)
    site = run.workshop / f"site-{book.root.name}"
    options = ("--offline", "--include-fragments", "--no-progress", "--root-dir", str(site))
    look = cpu_of((lychee, *options, str(site)), book.root)
    checking, both = run.medians("lychee", run.check(book), lambda: build() + look())
    _line("100페이지: check / (build + lychee)", checking, both, CHECK_TO_BUILD_AND_LYCHEE)


def _guest(run: Bench) -> None:
    lacks = guest.missing(run.project)
    if lacks:
        print(f"페이지 안의 컴퓨터: {lacks}가 없어서 재지 않았어요.")
        return
    for name, seconds in guest.waits(run.project, run.workshop, run.times).items():
        _line(f"페이지 안의 컴퓨터: {name}", seconds, guest.TARGETS[name], 1.0)


def _line(name: str, value: float, reference: float, target: float) -> None:
    ratio = value / reference
    print(f"{name}: {value:.3f} / {reference:.3f} = {ratio:.2f} (목표 {target} 이하)", flush=True)


@contextmanager
def _own_cache(folder: Path) -> Iterator[None]:
    before = os.environ.get("HANDBOOK_CACHE_DIR")
    os.environ["HANDBOOK_CACHE_DIR"] = str(folder / "cache")
    try:
        yield
    finally:
        if before is None:
            del os.environ["HANDBOOK_CACHE_DIR"]
        else:
            os.environ["HANDBOOK_CACHE_DIR"] = before
