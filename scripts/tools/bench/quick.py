"""`bench --quick`: what a check of this book costs, as parts of the CPU of `mkdocs build`.

CPU and not the clock, children included, so that a busy machine changes little. Everything takes
turns in one run. What a save while serving costs is in seconds, since somebody waits for it.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from handbook.book.project import Project
from tools.bench.saving import check_of_a_save, copied
from tools.bench.timing import Spent, spent

COLD_TO_BUILD = 0.75
WARM_TO_BUILD = 0.15
CHANGED_TO_BUILD = 0.2
COLD_WALL_TO_BUILD = 0.6
_CHECK = (sys.executable, "-m", "handbook", "check", "--format", "json")
_CHANGED = "docs/basics/type-1.md"


@dataclass(frozen=True, slots=True)
class _Ratio:
    name: str
    what: str
    target: float
    wall: bool = False


_RATIOS = (
    _Ratio("처음 check의 CPU / build의 CPU", "cold", COLD_TO_BUILD),
    _Ratio("처음 check의 시간 / build의 시간", "cold", COLD_WALL_TO_BUILD, wall=True),
    _Ratio("바뀐 것 없는 check의 CPU / build의 CPU", "warm", WARM_TO_BUILD),
    _Ratio("한 페이지 바꾼 check의 CPU / build의 CPU", "changed", CHANGED_TO_BUILD),
)


def quick(project: Project, times: int) -> int:
    """Print the ratios of the book: medians of `times` rounds after one that is not counted.

    The book is copied, so that a page can be changed. Returns 0.
    """
    with tempfile.TemporaryDirectory() as folder:
        workshop = Path(folder)
        book = copied(project, workshop / "book")
        rounds = []
        for number in range(times + 1):
            rounds.append(_round(project, book, workshop, number))
            print(f"{number}/{times}", end="\r", file=sys.stderr, flush=True)
        save = check_of_a_save(book, _environment(workshop), times)
    for ratio in _RATIOS:
        _print(ratio, rounds[1:])
    print(f"서버를 켜고 저장할 때마다 검사의 CPU: {save:.3f}초 (빌드와 나란히 써요)")
    return 0


def _environment(workshop: Path) -> Mapping[str, str]:
    return {**os.environ, "HANDBOOK_CACHE_DIR": str(workshop / "cache")}


def _round(project: Project, book: Path, workshop: Path, number: int) -> Mapping[str, Spent]:
    environment = _environment(workshop)
    site = str(workshop / "site")
    build = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", site)
    page = book / _CHANGED
    text = page.read_text(encoding="utf-8")
    found = {
        "build": spent(build, project.root, environment),
        "cold": spent((*_CHECK, "--no-cache"), book, environment),
    }
    spent(_CHECK, book, environment)  # leaves everything in the cache
    found["warm"] = spent(_CHECK, book, environment)
    page.write_text(f"{text}\n{number}번째로 고쳤어요.\n", encoding="utf-8")
    found["changed"] = spent(_CHECK, book, environment)
    page.write_text(text, encoding="utf-8")
    return found


def _print(ratio: _Ratio, rounds: Sequence[Mapping[str, Spent]]) -> None:
    def of(what: str) -> float:
        return statistics.median(r[what].wall if ratio.wall else r[what].cpu for r in rounds)

    value, build = of(ratio.what), of("build")
    print(
        f"{ratio.name}: {value:.2f} / {build:.2f} = {value / build:.2f} (목표 {ratio.target} 이하)"
    )
