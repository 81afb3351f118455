"""The command line: parses, calls, returns an exit code."""

from __future__ import annotations

import difflib
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol, cast

from handbook.book.project import Project, find_project
from handbook.cli.arguments import Parser
from handbook.core.crash import crash_of, ended_by_signal, show_tracebacks
from handbook.core.errors import CouldNotRun
from handbook.core.system_words import is_of_the_machine, reason_of, way_out

COULD_NOT_RUN = 2
INTERRUPTED = 130
COMMANDS = {
    "serve": "책을 브라우저로 보며 고쳐요",
    "check": "빌드하지 않고 모든 규칙을 검사해요",
    "fix": "안전하게 고칠 수 있는 것을 고쳐요",
    "explain": "규칙 하나를 설명해요",
    "new": "장, 용어, 출처, 규칙의 틀을 만들어요",
    "move": "페이지, 제목, 용어, 출처를 옮기고 가리키는 곳을 모두 고쳐요",
    "remove": "가리키는 곳을 보여 주고, 지운 자리를 다른 것으로 이어요",
    "stale": "확인한 지 오래된 장과 출처를 보여 줘요",
    "build": "펴낼 사이트를 빌드해요",
    "bench": "기다리는 시간을 재요",
    "cards": "부마다 공유할 때 보이는 그림을 그려요",
    "lint": "코드와 데이터 파일의 모양을 검사해요",
    "test": "모든 테스트를 돌려요",
}
"""Each command and its help; its module in handbook.cli has the same name."""
MEANT = {
    "move": ("rename", "mv", "옮기기", "이름바꾸기"),
    "remove": ("delete", "del", "rm", "지우기", "삭제"),
    "serve": ("preview", "start", "run", "watch", "open", "보기", "미리보기"),
    "check": ("validate", "verify", "검사", "확인"),
    "fix": ("repair", "correct", "고치기"),
    "explain": ("rule", "rules", "describe", "설명"),
    "new": ("add", "create", "make", "init", "만들기", "추가"),
    "stale": ("old", "outdated", "오래된"),
    "build": ("publish", "deploy", "compile", "빌드"),
    "bench": ("benchmark", "time", "measure"),
    "cards": ("share", "share-cards", "share_cards", "공유"),
    "lint": ("format", "fmt", "style", "ruff", "mypy"),
    "test": ("tests", "pytest", "테스트"),
}
"""For each command other words for it that somebody may try."""
OF_THE_REPOSITORY = frozenset({"bench", "cards"})
"""Those that dev.py runs itself: their modules are no part of the package."""


class _Command(Protocol):
    """A module of handbook.cli."""

    def add_arguments(self, parser: Parser, /) -> None: ...

    def run(self, project: Project, options: Any, /) -> int: ...


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    return guarded(list(sys.argv[1:] if arguments is None else arguments), _run)


def guarded(given: list[str], run: Callable[[list[str]], int]) -> int:
    """Return what `run` makes of the arguments `given`: 0 (nothing found), 1 (findings); or 2
    (could not run), or 130 and 143 where it was interrupted or told to end.

    What nobody foresaw is one sentence and 2; `--debug` shows where it happened.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    if given[:1] != ["test"] and "--debug" in given:
        given.remove("--debug")
        show_tracebacks()
    try:
        with ended_by_signal():
            code = run(given)
        sys.stdout.flush()
        return code
    except (KeyboardInterrupt, Exception) as error:
        return _ended_by(error)


def _ended_by(error: BaseException) -> int:
    """Say in one sentence what has ended a command; return its exit code."""
    if isinstance(error, KeyboardInterrupt):
        print("멈췄어요.", file=sys.stderr)
        return INTERRUPTED
    if isinstance(error, BrokenPipeError):
        _write_no_more()  # the reader of the pipe has seen enough
        return 0
    if isinstance(error, OSError) and is_of_the_machine(error):
        _write_no_more()
        hint = way_out(error, "컴퓨터를 살펴보고 다시 하세요.")
        error = CouldNotRun(f"{reason_of(error)}.", str(error.filename or ""), hint)
    elif not isinstance(error, CouldNotRun):
        hint = "같은 명령에 --debug를 붙여 나온 것을 이슈에 적어 주세요."
        error = CouldNotRun(f"프로그램이 멈췄어요({crash_of(error)}).", hint=hint)
    print(error, file=sys.stderr)
    return COULD_NOT_RUN


def _write_no_more() -> None:
    """Leave nothing for the interpreter to flush."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(given: list[str]) -> int:
    if not given:
        hint = f"쓸 수 있는 명령: {', '.join(COMMANDS)}. 예: python3 scripts/dev.py check"
        raise CouldNotRun("명령을 적지 않았어요.", hint=hint)
    if given[0] == "help":
        given = [*given[1:2], "--help"]
    name, *words = given
    if name not in COMMANDS:
        _refuse_unknown(name)
        _overview().parse_args(given)
        return 0
    if name in OF_THE_REPOSITORY:
        hint = f"책의 저장소에서 python3 scripts/dev.py {name} 명령을 쓰세요."
        raise CouldNotRun(f"'{name}' 명령은 저장소에서만 돌아요.", hint=hint)
    command = _command(name)
    if name == "test":
        if words and words[0] in {"-h", "--help"}:
            _parser(name, command).parse_args(words[:1])
        # Whatever else follows is pytest's to understand.
        return command.run(find_project(Path.cwd()), words)
    options = _parser(name, command).parse_args(words)
    return command.run(find_project(Path.cwd(), getattr(options, "config_file", None)), options)


def _command(name: str) -> _Command:
    module: Any = importlib.import_module(f"handbook.cli.{name}")
    return cast(_Command, module)


def _refuse_unknown(word: str) -> None:
    if word.startswith("-"):
        return
    for name, words in MEANT.items():
        if word.lower() in words:
            does = f"{COMMANDS[name]}. 예: python3 scripts/dev.py {name} --help"
            raise CouldNotRun(f"'{word}' 명령은 없어요.", hint=f"{name} 명령이 {does}")
    near = difflib.get_close_matches(word.lower(), COMMANDS, 1)
    hint = f"혹시 {near[0]} 명령인가요?" if near else f"쓸 수 있는 명령: {', '.join(COMMANDS)}"
    raise CouldNotRun(f"'{word}' 명령은 없어요.", hint=hint)


def _overview() -> Parser:
    """Return the parser that shows all commands, and reads none."""
    parser = Parser(prog="dev.py", description="가상화 첫걸음을 보고, 검사하고, 빌드하는 도구")
    commands = parser.add_subparsers(dest="command", title="명령", metavar="명령", prog="dev.py")
    for name, words in COMMANDS.items():
        commands.add_parser(name, help=words)
    parser.show_examples("serve", "check", "check --help")
    return parser


def _parser(name: str, command: _Command) -> Parser:
    parser = Parser(prog=f"dev.py {name}", description=COMMANDS[name])
    command.add_arguments(parser)
    return parser
