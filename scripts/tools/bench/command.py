"""`dev.py bench [search | lighthouse | save] [--quick] [--runs N] [--pages N …]`."""

from __future__ import annotations

from pathlib import Path

from handbook.book.project import find_project
from handbook.cli.arguments import Parser
from tools.bench.lighthouse import bench_lighthouse
from tools.bench.quick import quick
from tools.bench.report import SIZES, bench
from tools.bench.saving import bench_save
from tools.bench.search.compare import bench_search


def run(given: list[str]) -> int:
    """Print what people wait for, beside the targets."""
    parser = Parser(prog="dev.py bench", description="기다리는 시간을 재서 목표와 견줘요")
    parser.show_examples("bench --quick", "bench search")
    parser.add_argument(
        "part",
        nargs="?",
        metavar="부분",
        choices=["search", "lighthouse", "save"],
        help="검색만 다른 검색과, 페이지만 테마의 것과 견주고, 저장한 뒤의 기다림만 재요",
    )
    parser.add_argument(
        "--runs", type=int, default=5, metavar="번", help="몇 번씩 재어 가운뎃값을 볼지"
    )
    parser.add_argument(
        "--pages", type=int, nargs="*", default=SIZES, metavar="수", help="지어낸 책의 페이지 수"
    )
    parser.add_argument("--quick", action="store_true", help="이 책의 비만 2분 안에 재요")
    options = parser.parse_args(given)
    if options.quick:
        return quick(find_project(Path.cwd()), max(1, options.runs))
    if options.part == "search":
        return bench_search(find_project(Path.cwd()))
    if options.part == "lighthouse":
        return bench_lighthouse(find_project(Path.cwd()), max(1, options.runs))
    if options.part == "save":
        return bench_save(find_project(Path.cwd()), max(1, options.runs))
    return bench(find_project(Path.cwd()), max(1, options.runs), options.pages)
