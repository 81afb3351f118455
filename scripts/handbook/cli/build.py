"""`build [--site-dir DIR] [--with-guest] [--report] [--all-addresses]`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check import run as check
from handbook.cli.arguments import Parser
from handbook.core.cache import cache_of
from handbook.data.load import PUBLISHED
from handbook.report.rhythm import report
from handbook.site.build import build
from handbook.site.published_list import keep_published

SITE = Path("site")
"""Where the site is published from."""


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.show_examples("build", "build --site-dir build/site")
    parser.add_argument(
        "--site-dir", type=Path, metavar="폴더", default=SITE, help="사이트를 담을 폴더"
    )
    parser.add_argument(
        "--with-guest", action="store_true", help="페이지 안의 컴퓨터가 빠지면 빌드하지 않아요"
    )
    parser.add_argument("--report", action="store_true", help="장마다 글의 리듬을 재서 보여 줘요")
    parser.add_argument(
        "--all-addresses", action="store_true", help="펴낼 때 책의 모든 주소를 목록에 적어요"
    )


def run(project: Project, options: Namespace) -> int:
    """Check the book and build it; 1 if either finds something. The report finds nothing."""
    found = check.command(project)
    found = found or build(project, options.site_dir.resolve(), options.with_guest)
    site = read_site(project, cache_of(project.root))
    # What is built elsewhere is only looked at.
    publishes = not found and site.settings.is_book and options.site_dir == SITE
    everything = bool(options.all_addresses)
    if publishes and (new := keep_published(project.root, site, all_of_them=everything)):
        whose = "아직 적지 않은" if everything else "이 가지에서 새로 생긴"
        print(f"{whose} 주소 {new}개를 {PUBLISHED} 파일에 적었어요. 다른 변경과 함께 커밋하세요.")
    if options.report:
        print(report(site), end="")
    return found
