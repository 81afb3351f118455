"""`check [PATH…] [--format …] [--strict] [--changed-since …] [--config-file …] …`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from handbook.book.project import Project
from handbook.check import run as check
from handbook.check.choice import chosen_rules
from handbook.cli.arguments import Parser
from handbook.core.diagnostics import Severity
from handbook.report.formats import FORMATS
from handbook.rules.registry import RULES

NAMES = {Severity.ERROR: "오류", Severity.WARNING: "경고"}


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.show_examples(
        "check",
        "check docs/basics/type-1.md",
        "check --changed-since main",
        "check --format json",
        "check --config-file ../other/mkdocs.yml",
    )
    parser.add_argument("paths", nargs="*", metavar="파일", help="검사할 파일이나 폴더")
    parser.add_argument(
        "--format",
        choices=FORMATS,
        metavar="꼴",
        default="text",
        help=f"결과를 적는 꼴: {', '.join(FORMATS)}",
    )
    parser.add_argument("--strict", action="store_true", help="경고가 있어도 오류로 쳐요")
    parser.add_argument(
        "--changed-since",
        default="",
        metavar="커밋",
        help="이 가지나 커밋에서 갈라진 뒤로 바꾼 것만 봐요. 예: main",
    )
    parser.add_argument(
        "--external", action="store_true", help="바깥 주소가 열리는지도 확인해요(느려요)"
    )
    parser.add_argument(
        "--config-file", type=Path, metavar="파일", help="다른 MkDocs 사이트의 설정 파일"
    )
    parser.add_argument(
        "--trust", action="store_true", help="다른 사이트가 쓰는, 설치된 확장을 실행해요"
    )
    _add_choice_of_findings(parser)
    parser.add_argument(
        "--no-cache", dest="cached", action="store_false", help="앞서 읽은 것을 쓰지 않아요"
    )


def _add_choice_of_findings(parser: Parser) -> None:
    parser.add_argument(
        "--select", default="", metavar="규칙", help="이 규칙만 봐요. 예: LNK,STR018"
    )
    parser.add_argument("--ignore", default="", metavar="규칙", help="이 규칙은 보지 않아요")
    parser.add_argument("--list-rules", action="store_true", help="규칙을 모두 보여 줘요")
    parser.add_argument(
        "--write-baseline", type=Path, metavar="파일", help="지금 찾은 것을 파일에 적어 둬요"
    )
    parser.add_argument(
        "--baseline", type=Path, metavar="파일", help="파일에 적어 둔 것은 빼고 알려 줘요"
    )


def run(project: Project, options: Namespace) -> int:
    """Print what the rules find; 1 if there is an error among it."""
    if options.list_rules:
        for rule in RULES:
            print(f"{rule.id}  {NAMES[rule.severity]}  {rule.title}")
        return 0
    return check.command(
        project,
        check.Options(
            paths=options.paths,
            output=options.format,
            strict=options.strict,
            cached=options.cached,
            since=options.changed_since,
            external=options.external,
            rules=chosen_rules(options.select, options.ignore),
            trust=options.trust,
            baseline=options.baseline,
            new_baseline=options.write_baseline,
        ),
    )
