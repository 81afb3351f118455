"""The command line: parses, calls, returns an exit code."""

from __future__ import annotations

import argparse
import difflib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from handbook import check, explain, fix
from handbook.bench import bench
from handbook.build import build
from handbook.errors import CouldNotRun
from handbook.output.report import FORMATS
from handbook.project import find_project
from handbook.serve import serve
from handbook.tests_command import run_tests

COULD_NOT_RUN = 2
COMMANDS = ("serve", "check", "fix", "build", "explain", "bench", "test")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise CouldNotRun("명령을 읽을 수 없어요.", hint=f"{self.prog} --help 명령을 보세요.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0 (nothing found), 1 (findings) or 2 (could not run)."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(given)
    except CouldNotRun as error:
        print(error, file=sys.stderr)
        return COULD_NOT_RUN
    except BrokenPipeError:
        # The reader of the pipe has seen enough; leave nothing for the interpreter to flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(given: list[str]) -> int:
    if given[:1] == ["test"]:
        return run_tests(find_project(Path.cwd()), given[1:])
    _refuse_unknown(given)
    options = _parser().parse_args(given)
    project = find_project(Path.cwd(), getattr(options, "config_file", None))
    run: dict[str, Callable[[], int]] = {
        "serve": lambda: serve(project, options.addr),
        "check": lambda: check.command(
            project, check.Options(options.paths, options.format, options.strict)
        ),
        "fix": lambda: fix.command(project, options.paths, options.diff),
        "explain": lambda: explain.command(project, options.rule),
        "bench": lambda: bench(project),
        "build": lambda: check.command(project) or build(project, options.site_dir.resolve()),
    }
    return run[options.command]()


def _refuse_unknown(given: list[str]) -> None:
    if not given or given[0].startswith("-") or given[0] in COMMANDS:
        return
    near = difflib.get_close_matches(given[0], COMMANDS, 1)
    known = ", ".join(COMMANDS)
    hint = f"혹시 {near[0]} 명령인가요?" if near else f"쓸 수 있는 명령: {known}"
    raise CouldNotRun(f"'{given[0]}' 명령은 없어요.", hint=hint)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="dev.py", description="가상화 첫걸음을 보고, 검사하고, 짓는 도구")
    commands = parser.add_subparsers(dest="command", required=True, metavar="명령")
    serving = commands.add_parser("serve", help="책을 브라우저로 보며 고쳐요")
    serving.add_argument("--addr", default="127.0.0.1:8000", help="주소와 포트")
    checking = commands.add_parser("check", help="짓지 않고 모든 규칙을 검사해요")
    checking.add_argument("paths", nargs="*", help="검사할 파일이나 폴더")
    checking.add_argument("--format", choices=FORMATS, default="text")
    checking.add_argument("--strict", action="store_true", help="경고도 오류로 세요")
    checking.add_argument("--config-file", type=Path)
    fixing = commands.add_parser("fix", help="안전하게 고칠 수 있는 것을 고쳐요")
    fixing.add_argument("paths", nargs="*")
    fixing.add_argument("--diff", action="store_true", help="고치지 않고 바뀔 것만 보여요")
    explaining = commands.add_parser("explain", help="규칙 하나를 설명해요")
    explaining.add_argument("rule", help="규칙 번호(예: LNK001)")
    building = commands.add_parser("build", help="펴낼 사이트를 지어요")
    building.add_argument("--site-dir", type=Path, default=Path("site"))
    commands.add_parser("bench", help="기다리는 시간을 재요")
    commands.add_parser("test", help="모든 시험을 돌려요")
    return parser
